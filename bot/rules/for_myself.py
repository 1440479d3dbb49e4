"""The check as the visitor's own: after somebody else was spoken of, or before a booking."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.commands import FOR_MYSELF, KIN, plainly
from bot.rules.follow_up import OWN_HEALTH

if TYPE_CHECKING:
    from collections.abc import Collection

FOR_OTHER = "utter_nav.start_screening.for_other"
LEAD = r"(?:(?:ok|okay|oh|ah|fine|good|alright|all right|well|then|so|no|yes|yeah|sure|and|but|hm+|now) )*"
I_DO = r"(?:i(?:'ll| will|ll| can| could|'d| would| want to| would like to|'d like to| guess i'll| think i'll| am going to|'m going to|m going to)(?: just)? (?:do|take|try|answer|have)|let me (?:do|take|try|answer)|can i (?:do|take|try)|(?:do|take) )"
NAMED = r"(?:(?:anxiety|2 minute|two minute|short) )?(?:check|test|quiz|questionnaire|screening|one)"
CHECK = rf"(?:(?:the|an?|your|this|that|my own|my) )?{NAMED}"
THE_CHECK = rf"(?:the|an?|your|this|that) {NAMED}"  # "i want to check first" may be meant for anything
AGE = r"(?: (?:i'm|im|i am) \d{2}(?: years old)?)?"
MINE = re.compile(
    rf"{LEAD}{FOR_MYSELF}(?: (?:and )?not (?:for )?(?:{KIN}))?|{LEAD}(?:{I_DO} ?(?:it|this|that|{CHECK})? ?(?:for (?:myself|me)|myself|on my own)|{I_DO} ?(?:my own(?: {CHECK})?|mine)|(?:(?:one|it|the check|then) )*for (?:me|myself)(?: then)?)(?: (?:then|now|instead|too|first|please))*{AGE}"
)
BOOK = r"(?:an? (?:\w+ )?(?:appointment|consultation|consult|visit|booking|slot)|(?:book|schedule|make|get|have|set up)(?: (?:something|one|it|in|an? (?:\w+ )?(?:appointment|consultation|consult|visit|booking|slot)))?)"
WISH = r"(?:(?:i'?d|i would)(?: rather)? (?:like|love)(?: to)?|(?:i'?d|i would|i'?ll|i will)(?: rather)?(?= (?:do|take|try))|(?:i )?want(?: to)?|i wanna|i need(?: to)?|can i|could i|how (?:do|can) i|let me|let's)"
BEFORE = r"(?:(?:hi|hello|hey|ok|okay|so|yes|and) )*(?:(?:i'm|im|i am) \d{2}(?: and| so| but)? )?"
CHECK_FIRST = re.compile(
    rf"{BEFORE}(?:{WISH} {BOOK} (?:(?:but|and|though|just) )*(?:(?:{WISH} )?(?:(?:do|take|try) )?{THE_CHECK} (?:first|before(?: (?:that|it))?)|(?:{THE_CHECK} )?first (?:{WISH} )?(?:(?:do|take|try) )?{THE_CHECK}|first {THE_CHECK})"
    rf"|{WISH} (?:(?:do|take|try) )?{THE_CHECK} first (?:(?:and|then|before) )*(?:{BOOK}|booking|a booking|an appointment|a consultation))(?: (?:please|then|after(?:wards?)?|too))*{AGE}"
)
# "Go on with the check" where none was stopped: it begins, or goes on at what was skipped (actions/screening.py).
GOES_ON = re.compile(
    rf"{LEAD}(?:(?:(?:can|could|may) (?:i|we) |let me |let'?s |i(?:'d like| want| would like| need)? to )?(?:go on|continue|carry on|resume|finish|keep going|proceed)(?: with)? (?:the|my|this) {NAMED})(?: (?:now|please|then|again))*"
)


# "It" is the check, but not right after advice on what one takes or has.
TAKES_IT = re.compile(r"\btake (?:it|this|that|them)\b")
CHECK_NAMED = re.compile(r"\b(?:check|test|quiz|questionnaire|questions|screening|survey|form|gad)\b")


def takes_another(text: str, last_topic: str | None, last: Collection[str]) -> bool:
    """Is what is to be taken ("so I can take it, correct?") no check, but what was spoken of last? `last`: the last reply."""
    plain = plainly(text)
    other = last_topic in OWN_HEALTH and any(name.startswith(f"utter_{last_topic}") for name in last)
    return other and TAKES_IT.search(plain) is not None and CHECK_NAMED.search(plain) is None


def wants_first(text: str) -> bool:
    """Is the check wished for before a booking?"""
    return CHECK_FIRST.fullmatch(plainly(text)) is not None


def takes_check(text: str, last: Collection[str]) -> bool:
    """Is the visitor's own check asked for: right after it was said that nobody answers for somebody else, or before a booking? `last`: the last reply."""
    plain = plainly(text)
    return (
        wants_first(text)
        or GOES_ON.fullmatch(plain) is not None
        or (FOR_OTHER in last and MINE.fullmatch(plain) is not None)
    )
