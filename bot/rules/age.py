"""Reading a typed age: adults only, and a stated age under the minimum holds."""

from __future__ import annotations

import re

WORDS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
OLDEST = 120

STATED = re.compile(
    r"\b(?:i'?m|i am|im|age[d]?|turned|turning|i just turned|only)\s+(?:only |just |still |almost |nearly |about |like )?(\d{1,3})\b"
    r"(?!\s*(?:%|percent|weeks?|months?|minutes?|hours?|days?|mg|th|miles|on\b|out\b|lbs?|pounds|kg|st|nd|rd))|"
    r"\b(\d{1,3})\s*(?:(?:years?|yrs?)[\s-]*(?:old|of age)|yo|y/o|y\.o|años)\b"
)
NEAR = 40  # characters around an age that may say whose it is ("my daughter just turned 16")
SAYS_I = re.compile(r"(?:i'?m|i am|im|i just turned)\b")
ABOUT_SOMEBODY_ELSE = re.compile(
    r"\b(?:my|our|his|her|their|an?|the) \d{1,2}[\s-]*(?:years?|yrs?|yo)\b|\b(my|his|her|their|our)\s+(\w+\s+)?(son|daughter|kid|child|teen(ager)?|brother|sister|niece|nephew|student|friend|cousin|grand\w+)\b|\b(he|she|they)\b"
)


def typed_age(text: str, *, asked: bool) -> int | None:
    """The visitor's own age in years, or None.

    `asked` True: the age question stands, so a bare number ("45", "forty two") counts. Otherwise only a plain
    statement about the visitor does ("I'm 15").
    """
    plain = text.casefold().replace("\u2019", "'").strip(" .!,")
    if asked:
        if re.fullmatch(r"\d", plain):
            return None  # the number of a choice, not an age
        bare = re.fullmatch(
            r"(?:yes,? |i'?m |i am |im |i have |i got |have |tengo |age |just |only )*(\d{1,3})(?: ?(?:years?|yrs?)(?: old| of age)?| yo| años| anos)?",
            plain,
        )
        if bare:
            return _plausible(int(bare[1]))
        spelled = _spelled(plain)
        if spelled is not None:
            return _plausible(spelled)
    for stated in STATED.finditer(plain):
        own = SAYS_I.match(stated[0]) is not None
        around = plain[max(0, stated.start() - NEAR) : stated.end() + NEAR]
        if not ABOUT_SOMEBODY_ELSE.search(stated[0] if own else around):
            return _plausible(int(stated[1] or stated[2]))
    return None


def says_group(text: str) -> str | None:
    """'adult' or 'minor' from an answer without a number to the age question, or None."""
    plain = text.casefold().replace("\u2019", "'").strip(" .!,")
    if re.search(
        r"\b(minor|underage|under age|not (yet )?(18|an adult|old enough|eighteen)|under (18|eighteen)|younger than|below (18|eighteen)|teen(ager)?|high ?school)\b",
        plain,
    ):
        return "minor"
    if re.fullmatch(r"(?:i was |i'?m |i am |in )*(?:born )?(?:in |on )?(?:[a-z0-9 ,./-]{0,20}\b)?19[2-9]\d", plain):
        return "adult"  # a year of birth that leaves no doubt in any year to come
    if re.search(
        r"\b(adult|over (18|eighteen|21)|(18|eighteen|21)\s*(or|and|\+)\s*(older|over|up|above)?|of age|older than|above (18|eighteen)|old enough|grown)\b|18\+",
        plain,
    ):
        return "adult"
    if re.fullmatch(
        r"(yes|yeah|yep|yup|sí|si|yes i am|i am|sure|correct|of course|y|ya|yea)( i am| an? adult)?", plain
    ):
        return "adult"
    if re.fullmatch(r"(no|nope|nah|not yet|no i'?m not|n|i'?m not)", plain):
        return "minor"
    return None


def _spelled(plain: str) -> int | None:
    words = re.sub(r"^(i'?m|i am|im)\s+", "", plain).removesuffix(" years old").replace("-", " ").split()
    units = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
    if len(words) == 1 and words[0] in WORDS:
        return WORDS[words[0]]
    if len(words) == 2 and words[0] in WORDS and words[1] in units and WORDS[words[0]] >= 20:  # noqa: PLR2004 - twenty one ...
        return WORDS[words[0]] + units[words[1]]
    return None


def _plausible(age: int) -> int | None:
    return age if 1 <= age <= OLDEST else None
