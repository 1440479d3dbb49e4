"""What a typed message fills into the name, the contact and the times of a request."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.rules.agreement import agreement
from bot.rules.correcting import ONE_TIME, by_asked_way, by_way, only_times, renamed, to_change
from bot.rules.request_questions import adds_note, told_beside_question
from bot.rules.request_words import (
    ASKING,
    LONGEST_TIMES,
    NAME_FIRST,
    NAME_PREFIX,
    TIME,
    is_contact_only,
    leaves_when_open,
    speaks_of_times,
    tidy_times,
    times_beside,
    typed_name,
    way_named,
)
from bot.rules.retyping import retyped
from bot.rules.sending import JUST_SEND, finishes
from bot.rules.spelled import fuller
from bot.rules.times_told import bare_times
from bot.rules.two_ways import chosen, reached_otherwise, when_beside, with_both

if TYPE_CHECKING:
    from bot.rules.booking import ContactPoint, Wish


def hear_name(wish: Wish, text: str, point: ContactPoint | None) -> Wish | None:
    """The name, with the number or address that was told beside it; one that is told alone is kept, and the name is asked again."""
    name = typed_name(text) or typed_name(told_beside_question(text) or "")
    if name is not None or point is None:
        return replace(wish, name=name) if name else None
    first = NAME_FIRST.fullmatch(NAME_PREFIX.sub("", text.strip()))
    name = typed_name(first["name"]) if first else None
    if name is None and not is_contact_only(text):
        return None
    return replace(wish, name=name, method=point.method, value=point.value)


def hear_contact(wish: Wish, text: str, point: ContactPoint | None) -> Wish | None:
    """The number or address, with a time that was told beside it; or the way to be reached alone."""
    if point is None:
        return (
            chosen(wish, text)
            or by_asked_way(wish, text)
            or retyped(wish, text)
            or renamed(wish, text)
            or _without_contact(wish, text)
        )
    by_text = point.method == "call" and (wish.method == "text" or way_named(text) == "text")
    told = times_beside(text) if point.method != "email" else when_beside(text)
    times = told if wish.times is None and told is not None else wish.times
    return replace(wish, method="text" if by_text else point.method, value=point.value, times=times, guess=None)


NO_PHONE = re.compile(
    r"(?:(?:please|but|and|i have|i'?ve got|sorry|ok)[, ]+)*(?:no (?:(?:tele|cell ?|mobile )?phone(?: number)?|cell|mobile|landline)|not by (?:tele)?phone|anything but (?:the |a )?phone|"
    r"(?:i )?(?:do not|don'?t) (?:have|own|want|use|like) (?:an? |any |the |my own )?(?:cell ?|mobile |tele)?phones?(?: number)?)(?: please| calls?)*[.! ]*",
    re.IGNORECASE,
)
# A call is refused, and nothing else: the number, where one is given, is for a text.
NO_CALLS = re.compile(
    r"(?:(?:please|but|and|sorry|ok)[, ]+)*(?:no (?:phone )?calls?|(?:i )?(?:do not|don'?t) (?:want|like) (?:any |an? )?(?:phone )?calls?)(?: please| thanks)*[.! ]*",
    re.IGNORECASE,
)
NO_NAME = re.compile(r"\b(?:just|only|phone|cell|home|work|mobile|number)\b", re.IGNORECASE)


def refuses_phone(text: str) -> bool:
    """Is it a phone, or a call, that is not wanted or not there? The other ways are said then."""
    return any(pattern.fullmatch(_plain(text)) for pattern in (NO_PHONE, NO_CALLS))


def _plain(text: str) -> str:
    return text.strip().replace("\u2019", "'")


def _without_contact(wish: Wish, text: str) -> Wish | None:
    """What else is told where the number is asked: the way alone, when it suits, or more of the name."""
    if ASKING.search(text.casefold()):
        return None
    if NO_CALLS.fullmatch(_plain(text)):
        return replace(wish, method="email" if wish.method == "email" else "text")
    if NO_PHONE.fullmatch(_plain(text)):
        return replace(wish, method="email")
    way = way_named(text)
    told = replace(wish, method=way) if way else wish
    if only_times(text):
        return replace(told, times=" ".join(text.split()).strip(" .,")[:LONGEST_TIMES])
    if way:
        return told
    name = None if NO_NAME.search(text) or TIME.search(text) else typed_name(text)
    return replace(wish, name=name) if name and wish.name and fuller(wish.name, name) else None


def hear_times(wish: Wish, intent: str, text: str, point: ContactPoint | None) -> Wish | None:
    """When it suits; or a correction of the name, the number, the address or the way that was given before."""
    if point is not None:
        return reached_otherwise(wish, text, point, adds=False)
    if adds_note(text) or finishes(text):
        return None
    other = by_asked_way(wish, text) or retyped(wish, text) or renamed(wish, text)
    if other is not None:
        return other
    change = None if TIME.search(text) else to_change(wish, text)
    if change is not None:
        return change
    way = way_named(text)
    if way:
        wish = by_way(wish, way)
        if not TIME.search(text):
            return wish
    if JUST_SEND.fullmatch(text.strip()) or agreement(text) is False:
        return replace(wish, times="")
    if wish.name and text.strip(" .,!").casefold() == wish.name.casefold():
        return None
    text = bare_times(text)
    told = (
        only_times(text) and not leaves_when_open(text) and not ASKING.search(text.casefold())
    ) or ONE_TIME.fullmatch(text.strip()) is not None
    return replace(wish, times=tidy_times(text)) if told or speaks_of_times(text, intent) else None


# Told as one's own beside the wish for a request: "call me at ...", "my number is ...". A number that somebody called from is not.
OWN = re.compile(
    r"\b(?:call|te?xt|reach|contact|ring|phone|e-?mail) ?me\b|\bmy (?:(?:cell|home|work|mobile|phone) )?(?:number|phone|cell|mobile|e-?mail|contact)\b",
    re.IGNORECASE,
)
OWN_NAME = re.compile(
    r"\bmy name(?: is|'s) (?P<name>[^\W\d_][^\d@,.;:!?]*?)(?=[,.;:!?]| and\b| my\b| at\b| on\b|$)", re.IGNORECASE
)


def told_with_wish(wish: Wish, text: str, point: ContactPoint | None, number: ContactPoint | None) -> Wish:
    """The request as it begins, with the name and the contact that were told with the wish for it."""
    named = OWN_NAME.search(text.replace("\u2019", "'"))
    wish = replace(wish, name=typed_name(named["name"]) if named else None)
    if point is None or OWN.search(text) is None:
        return wish
    if number is not None:
        return with_both(wish, number, point.value, text)
    told = hear_contact(wish, text, point) or wish
    return replace(told, times=when_beside(text))
