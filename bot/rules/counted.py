"""A number that is typed after the bot asked for a number of days: it counts days of the two weeks, never the number of an option, and is read back."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.rules.commands import lowered
from bot.rules.frequency import NUMBERS, option_of_days, pointed_options

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# The replies that ask for a number of days, or have just read one.
ASK_FOR_DAYS = frozenset({"utter_screening.reask.some", "utter_screening.days"})
# The replies that leave two of the options, in the order in which they name them.
CLOSER = {
    "utter_screening.reask.half": (1, 2),
    "utter_screening.reask.rare": (0, 1),
    "utter_screening.reask.most": (2, 3),
}
FIRST = re.compile(
    r"(?:the )?(?:first|1st|former|lower|smaller)(?: (?:one|of (?:them|the two|those)))?|(?:a (?:bit|little) )?(?:less|fewer)(?: (?:than (?:that|half)|of (?:them|the two)))?|under half"
)
SECOND = re.compile(
    r"(?:the )?(?:second|2nd|latter|last|higher|bigger)(?: (?:one|of (?:them|the two|those)))?|(?:a (?:bit|little) )?more(?: (?:than (?:that|half)|of (?:them|the two)))?|over half"
)
POLITE = re.compile(
    r"^(?:(?:um+|uh+|hm+|well|oh|ok|okay|i think|i guess|i'?d say|maybe|probably|it'?s|it was|that'?s)[ ,]+)+|[ ,]+(?:i think|i guess|please|probably|maybe)$"
)
TWO_WEEKS = 14
# What is said of the item before the days are counted: "this one is bad, like 12 days".
JUDGED = r"(?:this|that)(?: one| question)?(?:'?s| is| was) (?:really |very |so |pretty |quite |a )*(?:bad|hard|tough|rough|worse|awful|easy|big(?: one)?|one)"
ROUGH = r"about|around|roughly|approximately|approx|like|some"
BEFORE = (
    rf"(?:(?:{JUDGED}|sort of|kind of|kinda|sorta|no|nope|nah|yes|yeah|well|um+|uh+|uhh+|hm+|so|oh|ok|okay|sorry|honestly|tbh|maybe|perhaps|probably|prob|i think|i guess|i suppose|i believe|i'?d say|i would say|i meant?(?: to say)?|"
    rf"it was|it'?s|it is|that'?s|that is|that was|was|there (?:was|were)|only|just|say|let'?s say|more like|rather|closer to|on|out of 14|for|the|all|{ROUGH})[,. ]+|~ ?)*"
)
NUMBER = r"(?:\d{1,3}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + ")"
AFTER = (
    r"(?: ?ish)?(?: ?(?:days?|nights?|times))?(?: ?(?:(?:out )?of|from|in|/) ?(?:the |those |these )?(?:last |past )?(?:14|fourteen|two weeks|2 weeks)(?: days?)?)?"
    r"(?:[, ]+(?:or so|give or take|more or less|roughly|maybe|i think|i guess|i suppose|probably|tbh|honestly|lol|please|ish|in total|altogether|days?))*"
)
COUNT = re.compile(
    rf"(?P<before>{BEFORE})(?P<low>{NUMBER})(?:(?: ?- ?| or | to )(?P<high>{NUMBER}))?(?P<after>{AFTER})[ .!?]*"
)
ROUGHLY = re.compile(rf"\b(?:{ROUGH})\b|~|\bish\b|\bor so\b|give or take|more or less")
ALL = re.compile(rf"(?:{BEFORE})all (?:of (?:them|the days)|(?:of )?the (?:14|fourteen)(?: days)?|them)[ .!]*")
SAYS_DAYS = re.compile(r"\bdays?\b|\bnights?\b|/ ?14|of (?:the )?(?:14|fourteen)\b")


@dataclass(frozen=True)
class Near:
    """What was said last, and whether a number of days was asked for at the item that stands."""

    last: frozenset[str] = field(default_factory=frozenset)
    counted: bool = False

    @property
    def asks_days(self) -> bool:
        """Did the last reply ask for a number of days?"""
        return bool(self.last & ASK_FOR_DAYS)

    @property
    def doubtful(self) -> bool:
        """May a bare number be one of days as well as that of an option?"""
        return self.counted or self.asks_days


@dataclass(frozen=True)
class Count:
    """A number of days as it was typed, the option it falls under, or the words that ask again."""

    told: str
    value: int | None
    again: str


def mark(number: int) -> str:
    """What is remembered of an item at which a number of days was asked for."""
    return f"days@{number}"


def near(slots: Mapping[str, Any], number: int | None) -> Near:
    """What stands around the message that is typed at item `number`."""
    told = slots.get("told") or {}
    return Near(frozenset(slots.get("last_reply") or ()), number is not None and mark(number) in told)


def counted(text: str, *, asked: bool) -> Count | None:
    """The days that a text counts and nothing else. `asked`: a number of days was asked for, so that a small number is one too.

    Unasked only one that says so ("12 of 14 days"): a bare number that is no option's may be a mistyped one, and is asked again.
    """
    plain = lowered(text.replace("\u2013", "-")).strip(' "()')
    if ALL.fullmatch(plain):
        return Count(str(TWO_WEEKS), option_of_days(TWO_WEEKS), "")
    found = COUNT.fullmatch(plain)
    if found is None:
        return None
    low, high = _number(found["low"]), _number(found["high"] or found["low"])
    rough = ROUGHLY.search(found["before"] + found["after"]) is not None
    unasked = "all " in found["before"] or SAYS_DAYS.search(found["after"])
    if "all " in found["before"] and low != TWO_WEEKS:
        return None
    if not asked and not unasked:
        return None
    if high > TWO_WEEKS or high < low:
        return Count("", None, "utter_screening.reask.some" if asked else "")
    told = found["low"] if found["high"] is None else f"{found['low']} to {found['high']}"
    said = (
        f"{'about ' if rough else ''}{low} to {high} days" if high != low else f"{'about ' if rough else ''}{low} days"
    )
    return Count(told, pointed_options(said).value, _again(low, high))


def _again(low: int, high: int) -> str:
    """The words that ask again where a count leaves two options."""
    if high <= 2:  # noqa: PLR2004 - one day, or one or two
        return "utter_screening.reask.rare"
    if 5 <= low <= high <= 8:  # noqa: PLR2004 - around half
        return "utter_screening.reask.half"
    return "utter_screening.reask.most" if low >= 10 else "utter_screening.reask"  # noqa: PLR2004 - around twelve


def closer(text: str, last: Iterable[str]) -> int | None:
    """The one of two options that is taken after "which one is closer?" ("the first one", "more"), or None."""
    pair = next((CLOSER[name] for name in last if name in CLOSER), None)
    plain = lowered(text).strip(" .!,")
    plain = POLITE.sub("", POLITE.sub("", plain))
    if pair is None:
        return None
    if FIRST.fullmatch(plain):
        return pair[0]
    return pair[1] if SECOND.fullmatch(plain) else None


def _number(text: str) -> int:
    return int(text) if text.isdigit() else NUMBERS[text]
