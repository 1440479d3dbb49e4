"""Names told letter by letter ("spelled P-R-I-Y-A"), e-mail addresses told in words, and how close a new spelling is to the one before."""

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
# "joan dot hill at mail dot com", with each sign by its name.
SIGNS = {"dot": ".", "point": ".", "period": ".", "underscore": "_", "dash": "-", "hyphen": "-", "minus": "-", "plus": "+"}  # fmt: skip
SIGN = rf"(?:{'|'.join(SIGNS)})"
PIECE = r"\w[\w.+-]*"
IN_WORDS = re.compile(
    rf"(?<![^\s,;:(])(?P<local>{PIECE}(?: {SIGN} {PIECE})*)(?P<at> at | ?@ ?)(?P<domain>[\w-]+(?:(?: dot |\.)[\w-]+)+)(?! at \S+ dot\b)(?P<more> {SIGN}\b)?(?![\w@-])",
    re.IGNORECASE,
)
SPOKEN_SIGN = re.compile(rf" (?P<sign>{SIGN}) ", re.IGNORECASE)
# What may stand right in front of a whole address; any other word may be a part of it. A small word ("and", "at") and a comma may too, unless what they follow does not.
SAYS_ADDRESS = r"(?:it['\u2019]?s|is|that['\u2019]?s|it|use|try|me|mail|e-?mail|address|be|please|yes|ok|okay|sure|contact|reach|write|sorry|actually|mean|meant|wrong|\d{4,}(?=[,;:]| (?:and|or)\b))"
LINKS = r"(?:and|or|but|to|on|by|via|at|under|with|then|instead|now|no|so|oh)"
STOPS = r"[,.;:!?)]*"
BEFORE_ADDRESS = re.compile(rf"(?:^|\b{SAYS_ADDRESS}){STOPS}(?:(?:^| ){LINKS}{STOPS})* ?$", re.IGNORECASE)
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


def address_in_words(text: str) -> str | None:
    """The whole e-mail address that is told in words; "" where it is not clear with which word it begins, or which of several is meant. None where none is told so."""
    plain = " ".join(text.split())
    told = [found for found in IN_WORDS.finditer(plain) if _in_words(found) or "@" in found["at"]]
    found = next((one for one in told if _in_words(one)), None)
    if found is None:
        return None
    address = _written(found)
    one = all(_written(other) == address for other in told) and not found["more"]
    clear = BEFORE_ADDRESS.search(plain[: found.start()]) is not None and ".." not in address and ".@" not in address
    return address if one and clear else ""


def _in_words(found: re.Match[str]) -> bool:
    """Is a sign of it told in words? "Ann at example.com" may be a person and a page."""
    return (
        " dot " in found["domain"].casefold() or SPOKEN_SIGN.search(found["local"]) is not None or found["at"] == " @ "
    )


def _written(found: re.Match[str]) -> str:
    local, domain = (
        SPOKEN_SIGN.sub(lambda sign: SIGNS[sign["sign"].casefold()], found[part]) for part in ("local", "domain")
    )
    return f"{local}@{domain.casefold()}"


def with_address(text: str, address: str) -> str:
    """The text with the address that it tells in words written out."""
    return IN_WORDS.sub(lambda found: address if _in_words(found) else found[0], " ".join(text.split()))
