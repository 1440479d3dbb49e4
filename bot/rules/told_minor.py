"""A visitor who tells to be a minor where nobody asked, in figures or in words, at whatever step: it holds for the whole conversation."""

from __future__ import annotations

import re

from bot.rules.age import typed_age
from bot.rules.age_words import MINOR, SEX, told_plainly

ASKS_A_NUMBER = frozenset({"contact_value", "contact_times"})
# What may be an hour where a way to be reached or a time is asked: "only 10", "i'm 10 to 6 at work".
HOUR = re.compile(
    r"(?<!am )(?<!'m )(?<!im )\bonly \d{1,2}\b|"
    r"\b\d{1,2} ?(?:(?:-|\u2013|to|til+|until|through|thru) ?\d{1,2}\b|noon\b|o'?clock\b|sharp\b|onwards?\b)|\b\d{1,2},? (?:or (?:later|earlier|after|before)\b)"
)
# What may stand between "I am" and the word, and what may follow it: "I'm still a minor, can I come".
STILL = r"(?:(?:only|just|still|actually|also|technically|legally|currently|unfortunately|an?) )*"
NOT_18 = r"not (?:even |quite |yet )*18(?: yet)?"
GOES_ON = (
    r"(?: (?:student|child|kid|girl|boy|freshman|sophomore|junior))?(?: (?:yet|now|still|too|though|myself|here|sorry|unfortunately|right now|at the moment|by the way|btw))*"
    r"\s*(?:$|[.,;!?]|(?:and|but|so|can|could|may|is|am|do|does|will|how|what|when|where|who|because) )"
)
OWN = re.compile(
    rf"\b(?:i'?m|i am) {STILL}(?!not (?:even |quite )*18,? (?:but )?(?:i'?m|i am) )(?:{NOT_18}|{MINOR.pattern}){GOES_ON}"
)
# The same without "I am": "17 here", "minor here", "not 18 yet".
HI = r"(?:(?:hi|hello|hey|so|ok|okay|well|no|sorry|but|um+)[,.! ]+)*"
NUMBER_HERE = re.compile(
    rf"{HI}{STILL}(?P<age>\d{{2}})(?P<sex> ?{SEX})?,? here(?: (?:too|btw|by the way))*\s*(?:$|[.,;!?])"
)
WORD_HERE = re.compile(rf"{HI}(?:{STILL}(?:{MINOR.pattern}) here|not (?:even |quite )*(?:18 yet|yet 18))[.! ]*")
# The writer and a friend: "we're both 16". Written without an apostrophe it begins a sentence; "they were both 16" is long ago.
OF_BOTH = re.compile(
    rf"(?:\b(?:we're|we are) |(?:^|[.,;!] )were (?=both|all)){STILL}(?:(?:both|all|like) )*(?:(?P<age>1\d)(?: ?(?:years? old|yo|y/o))?|minors|teens|teenagers|under ?age|under 18)"
    r"(?: (?:too|now|still|here|though|tho|btw|lol))*\s*(?:$|[.,;!](?! ?\d)|(?:and|but|so|can|is|do|does|how|what|because) (?!\d))"
)
# "If I'm a minor" asks, and "like I'm a teen" compares; who is no longer one, and who works at a school, is none.
SUPPOSED = re.compile(
    r"\b(?:if|like|as if|as though|whether|when(?:ever)?|until|till|thinks?|pretend\w*|assum\w+|suppos\w+|"
    r"(?<!\bi )(?<!\balready )(?<!\bjust )(?:says?|said)|saying|(?:was|am|been|being|got) told|(?:told|tell\w*) me|feel\w*|do you (?:even )?know)(?: that)?\s+$"
)
NONE = re.compile(
    r"\bolder\b|(?<!still )\bat high ?school\b(?! student)|(?:i'?m|i am) (?:an? )?(?:teen(?:ager)?|high ?schooler|in high ?school) and (?!i\b|i'?m\b|have\b)|"
    r"\b(?:teach\w*|taught|work\w*|coach\w*|nurse|staff|job|graduat\w*|counsell?ors?)\b"
)


def tells_minor(text: str, minimum_age: int, field: str | None = None) -> bool:
    """The visitor's own age, told plainly, lies under the minimum. `field`: the slot that is asked, where a number may be an hour."""
    plain = told_plainly(text)
    told = HOUR.sub(" ", plain) if field in ASKS_A_NUMBER else plain
    age = typed_age(told, asked=False)
    if age is None and (here := NUMBER_HERE.match(plain)) is not None:
        age = int(here["age"]) if here["sex"] or field not in ASKS_A_NUMBER else None
    if age is not None:
        return age < minimum_age
    if WORD_HERE.fullmatch(plain):
        return True
    both = (both for both in OF_BOTH.finditer(plain) if int(both["age"] or 0) < minimum_age)
    own = any(SUPPOSED.search(plain[: own.start()]) is None for own in (*OWN.finditer(plain), *both))
    return own and NONE.search(plain) is None
