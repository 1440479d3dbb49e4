"""Times that are told once more: what only takes some out stands behind those that were told, anything else in their place."""

from __future__ import annotations

import re

from bot.rules.days import WEEKDAY
from bot.rules.request_words import LONGEST_TIMES, SAYS_WHEN, TIME, TIMES_WRONG

# "Yes but", "all good except": the yes is no part of what follows.
YES_BUT = r"(?:(?:yes|yeah|yep|sure|ok|okay|(?:(?:it|that|this|everything|all)(?:'?s| is| looks)? |looks |almost )?(?:all )?(?:good|fine|right|correct|perfect|great))[,. ]+)"
AFFIRMED = re.compile(rf"^{YES_BUT}+(?:but[,. ]+|(?=(?:except|only|just)\b))", re.IGNORECASE)

POLITE = r"(?:(?:can|could) (?:you|we|i) (?:please |only )?|please |i need to |i want to |and |but |actually,? |no,? |ok,? |wait,? |sorry,? |let'?s |i can only )"
# Words of an order in front of times; "the day after tomorrow" is none.
ORDER = re.compile(
    rf"^{POLITE}*(?:(?:make|change|set|move) (?:it|that|the times?|the day)(?: to| be)? |(?:(?<=let's )|(?<=lets ))(?:do|say|try|go (?:with|for)|take) (?:it )?(?:on )?|"
    r"(?:the |my )?(?:times?|days?|hours)(?: (?:is|are|should be)|:) |(?:the |my )?times (?:to )?)(?=\S)",
    re.IGNORECASE,
)
EXCLUDES = re.compile(r"(?:but |only )?(?:not|no|never|except|without)\b", re.IGNORECASE)
PART = rf"(?:{WEEKDAY}s?|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)s?|(?:early |late )?(?:mornings?|(?:after)?noons?|evenings?|nights?)|weekdays?|weekends?)"
WHEN = rf"(?:{PART}|lunch(?: ?time)?|today|tomorrow|tonight|(?:this|next) week|\d{{1,2}}(?::\d\d)?(?: ?o'?clock| ?[ap]\.?m)?)"
# A no in front of a day is one to that day, with a comma between one to what stood before.
INSTEAD = re.compile(
    rf"^(?:(?:no(?! (?:time|{PART})\b)|nope|wait|sorry|oh|actually|oops|hm+)[,. ]+)+|[ ,]+instead[.! ]*$", re.IGNORECASE
)
BETWEEN = r"(?:or|and|nor|to|till|until|from|before|after|between|past|at|on|in the)"
# One part that is taken out, with all that hangs on it: "not tuesday or friday", "except mondays after 3". A comma ends it.
TAKEN_OUT = re.compile(
    rf"\b(?:not|no(?: time)?|never|except(?: for)?|without)(?: {BETWEEN}| any| the)* {WHEN}(?:(?: {BETWEEN})* {WHEN})*\b",
    re.IGNORECASE,
)
# "No monday is better": a no, and the day that is meant.
NO_AND_BETTER = re.compile(
    r"^no (?=\S+(?: \S+)? (?:(?:is|are|would be) (?:better|best|good|fine|ok|okay|easier|great|perfect)|works?(?: better| best)?|suits me)\b)",
    re.IGNORECASE,
)
SMALL = re.compile(
    r"\b(?:but|only|not|no|time|never|except|for|without|in|on|the|any|please|instead|at|all)\b|[.,!]", re.IGNORECASE
)


def unaffirmed(text: str) -> str:
    """The text without the yes in front of what is to be changed ("yes but evenings")."""
    return AFFIRMED.sub("", text)


def bare_times(text: str) -> str:
    """The times without the words of an order around them ("actually let's do fridays"); the text itself where no time is left."""
    bare = ORDER.sub("", TIMES_WRONG.sub("", text.strip()))
    return bare if TIME.search(bare) else text


def times_after(old: str | None, text: str) -> str:
    """The times that stand after these were told: what only excludes some stands behind the old ones, where it leaves any of them."""
    told = NO_AND_BETTER.sub("", " ".join(text.split()).strip(" ,."))
    new = INSTEAD.sub("", told).strip(" ,.")
    others = SAYS_WHEN.search(TAKEN_OUT.sub(" ", new)) is not None
    if not old or EXCLUDES.match(new) is None or others or _all_out(old, new):
        return new[:LONGEST_TIMES]
    return added(old, new)


def added(old: str, new: str) -> str:
    """The new times behind the old ones; where both are too long it is the old ones that are cut, never what was told last."""
    new = new[:LONGEST_TIMES]
    room = LONGEST_TIMES - len(new) - len(", ")
    return f"{old[:room]}, {new}" if room > 0 else new


def _all_out(old: str, new: str) -> bool:
    """Is what is taken out the whole of what was told before ("not mornings" after "mornings")?"""
    parts = re.split(r",| or | and | nor ", new)
    return any(_core(part) == _core(old) for part in parts)


def _core(text: str) -> list[str]:
    return [word.casefold().rstrip("s") for word in SMALL.sub(" ", text).split()]
