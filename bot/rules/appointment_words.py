"""A plain line on which day or hour suits, in the few words that everybody uses for it: such a line is about an appointment, whatever a reader of danger makes of it."""

from __future__ import annotations

import re

from bot.rules.commands import plainly
from bot.rules.days import MONTHS, WEEKDAY

DAY = rf"(?:{WEEKDAY}s?|mon|tues?|weds?|thurs?|fri|sat|sun|weekdays?|weekends?|{MONTHS}|mornings?|afternoons?|evenings?|noon|lunch ?time|tomorrow|(?:next|this|the) (?:week|weekend|month))"
HOUR = r"(?:\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\.?|o'?clock)?)"
WHEN = rf"(?:(?:(?:on|in|at|by|the|any|late|early|around|about|after|before|between|from|or|and|to|every|all|next|this|a|an|other|free|next) )*(?:{DAY}|{HOUR})(?: |$))+"
SMALL = r"(?:(?:actually|no|nah|ok|okay|yes|yeah|well|so|and|but|sorry|wait|oh|hm+|maybe|then|probably|also|only|just|please|thanks|either|better|best|instead|really|too|though|after all|for me|with me|for us|i think|i guess) ?)*"
SUITS = r"(?:(?:works?|would work|is (?:good|fine|ok|okay|best|better|great|perfect|possible|free|open)|would be (?:good|fine|ok|okay|best|better|great|perfect)|suits?|are (?:good|fine|ok|okay|best|better)|will do|does ?n'?t work|won'?t work) ?)"
MAKES = r"(?:i(?:'m| am| can| could| can'?t| cannot| couldn'?t)? ?(?:only |just |also |not )*(?:make (?:it|that)|come(?: in)?|be there|(?:be )?(?:free|available)|talk)|(?:let'?s|we can|can we|please) (?:make (?:it|that)|do|say)|make (?:it|that)) ?"
ONLY_WHEN = re.compile(
    rf"{SMALL}(?:{MAKES})?{SMALL}{WHEN}{SMALL}{SUITS}?{SMALL}|{SMALL}{WHEN}{SMALL}{MAKES}{SMALL}(?:{WHEN})?{SMALL}"
)
# "I can't make it to Friday" is about living on, as "tonight" and "I won't" may be, which are no part of the above.
VISIT = r"(?:the|my|that|this) (?:clinic|visit|appointment|appt|consultation|call|session|first one)"
LASTS = re.compile(rf"\b(?:make it|be there) (?:to|until|till|past|through)\b(?! {VISIT}\b)")
# Where a request is made or was sent, the same words are about its visit.
MISSES = re.compile(
    rf"{SMALL}i (?:won'?t|wont|will not|may not|might not)(?: be able to)? (?:make (?:it|that)|come(?: in)?|be there) ?(?:{WHEN}|(?:to |for )?{VISIT} ?(?:{WHEN})?){SMALL}"
)
LONGEST = 16  # words; a longer line tells more than that


def only_says_when(text: str, *, requested: bool = False) -> bool:
    """Is nothing told but a day or an hour that suits or does not ("friday works for me", "i can't make it on monday after all")?

    `requested`: a request stands or was sent, so that "i won't make it monday" is about its visit.
    """
    plain = plainly(text)
    short = len(plain.split()) <= LONGEST
    when = ONLY_WHEN.fullmatch(plain) or (MISSES.fullmatch(plain) if requested else None)
    return short and when is not None and LASTS.search(plain) is None
