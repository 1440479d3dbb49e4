"""Which new passwords are refused: too short, too common, made of one's own e-mail (NIST SP 800-63B 5.1.1.2)."""

from __future__ import annotations

import re

SHORTEST = 12  # characters
LONGEST = 200  # characters: longer ones only cost time
SAME_FEW = 4  # a password of fewer different characters is a pattern
SHORTEST_NAME = 4  # a shorter name before the @ stands in too many words

# Those of twelve and more characters that lists of leaked passwords show most, without their digits and signs.
COMMON = frozenset(
    {
        "password", "passwordpassword", "passw", "passwrd", "qwerty", "qwertyuiop", "qwertyuiopasdfghjkl", "qwertyqwerty",
        "asdfghjkl", "zxcvbnm", "qazwsxedc", "qazwsxedcrfv", "letmein", "letmeinletmein", "iloveyou", "iloveyouiloveyou",
        "administrator", "admin", "adminadmin", "welcome", "welcomewelcome", "changeme", "changemechangeme", "secret",
        "football", "baseball", "basketball", "princess", "sunshine", "superman", "trustno", "monkey", "dragon",
        "abc", "abcdefghijkl", "abcdefghijklm", "abcdefghijklmnop", "whatever", "starwars", "firststep", "firststepclinic",
        "ketamine", "ketamineclinic", "receptionist", "clinic", "correcthorsebatterystaple", "thisismypassword",
        "mypassword", "newpassword", "testtesttest", "test",
    }
)  # fmt: skip
RUNS = ("0123456789012345678901234567890", "9876543210987654321098765432109", "abcdefghijklmnopqrstuvwxyzabcdefghijk")
SUBSTITUTES = str.maketrans({"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i"})


def weakness(password: str, email: str) -> str | None:
    """Say in one sentence why this password is refused, or None when it may be used."""
    plain = password.casefold()
    if len(password) < SHORTEST:
        return f"Please choose at least {SHORTEST} characters. A few words in a row are easy to remember."
    if len(password) > LONGEST:
        return f"Please choose at most {LONGEST} characters."
    if len(set(plain)) < SAME_FEW or any(plain in run for run in RUNS) or _is_common(plain):
        return "This password is one of those that are tried first. Please choose another one."
    local = email.casefold().partition("@")[0]
    if email.casefold() in plain or (len(local) >= SHORTEST_NAME and local in plain):
        return "Please choose a password that does not contain your e-mail address."
    return None


def _is_common(plain: str) -> bool:
    """A common word with digits or signs around it, or with o for 0, is as common as the word."""
    letters = (
        re.sub(r"[^a-z]", "", text)
        for text in (plain, plain.translate(SUBSTITUTES), plain.strip("0123456789!?.*#").translate(SUBSTITUTES))
    )
    return any(word in COMMON for word in letters)
