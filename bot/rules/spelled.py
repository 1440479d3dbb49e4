"""Names told letter by letter ("spelled P-R-I-Y-A"), and how close a new spelling is to the one before."""

from __future__ import annotations

import re

from bot.rules.distance import within

SPACED = 4  # letters with mere gaps that are a name told in letters; three may be initials
SAID = re.compile(r"\bspel(?:led|t|ling|l it)\b", re.IGNORECASE)
NEAR = 3  # slips between a name and its corrected spelling, fewer in a short one
LETTERS = r"[^\W\d_](?:(?: ?[-.,] ?| )[^\W\d_]){2,}(?![\w'-])\.?"
# "Priya Raman, spelled P-R-I-Y-A"
SPELT = re.compile(
    rf"(?P<name>[^\W\d_].*?)(?:,| -|;|:|\(| )+(?:(?:that'?s|it'?s|that is|it is|which is|i spell it|you spell it|and|as) )*(?:(?:spelled|spelt|spelling|spell it)(?: (?:is|like|as))?:? )?(?P<letters>{LETTERS})\)?",
    re.IGNORECASE,
)
ALONE = re.compile(rf"(?:{LETTERS})(?: {LETTERS})*", re.IGNORECASE)


def close(old: str, new: str) -> bool:
    """May the one be the other's corrected spelling?"""
    return within(old.casefold(), new.casefold(), min(NEAR, len(old) // 2))


def joined(letters: str) -> str:
    """Letters that were told one by one, as a word: "P-R-I-Y-A" is "Priya"."""
    return "".join(re.findall(r"[^\W\d_]", letters)).capitalize()


def respelled(name: str, letters: str) -> str | None:
    """The name with the one word put right that the letters spell. None where they fit none of its words, or several."""
    word = joined(letters)
    words = name.split()
    if word.casefold() in ("".join(words).casefold(), *(one.casefold() for one in words)):
        return name
    like = [n for n, one in enumerate(words) if close(one, word)]
    if len(like) != 1:
        return None
    return " ".join(
        (word if one[0].isupper() else word.casefold()) if n == like[0] else one for n, one in enumerate(words)
    )


def told_in_letters(text: str) -> str | None:
    """A name that is told in letters and in nothing else; each group joined by hyphens is a word of it."""
    count = len(re.findall(r"[^\W\d_]", text))
    if ALONE.fullmatch(text) is None or ("-" not in text and count < SPACED):
        return None
    groups = re.findall(r"[^\W\d_](?:-[^\W\d_])+", text) if "-" in text else [text]
    return " ".join(joined(group) for group in groups)


def fuller(name: str, new: str) -> bool:
    """Is the new name the old one with more of it: its first letter written out, or a surname added?"""
    old, words = name.casefold().strip(".").split(), new.casefold().split()
    if len(old) == 1 and len(old[0]) == 1:
        return words[0].startswith(old[0]) and len(words[0]) > 1
    return len(words) > len(old) and words[: len(old)] == old
