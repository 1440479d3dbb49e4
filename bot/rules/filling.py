"""What a typed message fills into the name, the contact and the times of a request."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.rules.about_clinic import STATES
from bot.rules.age import typed_age
from bot.rules.agreement import agreement
from bot.rules.appointment_words import when_wished
from bot.rules.commands import plainly
from bot.rules.correcting import ONE_TIME, by_asked_way, only_times, renamed, to_change
from bot.rules.mistyped import has_neither
from bot.rules.name_changed import changed_name, name_of_another, renamed_plainly
from bot.rules.request_questions import adds_note, told_beside_question
from bot.rules.request_words import (
    ASKING,
    LONGEST_TIMES,
    NAME_FIRST,
    NAME_PREFIX,
    SAYS_WHEN,
    TIME,
    is_contact_only,
    leaves_when_open,
    speaks_of_times,
    tidy_times,
    times_beside,
    typed_name,
    way_named,
)
from bot.rules.retyping import retyped, written_as_name
from bot.rules.sending import JUST_SEND, finishes, yes_or_no
from bot.rules.spelled import address_in_words, fuller, with_address
from bot.rules.times_told import bare_times, times_after, times_anew, when_and_name, when_not
from bot.rules.two_ways import (
    NAMED,
    as_before,
    by_way,
    chosen,
    kind_of,
    ordered_back,
    reached_otherwise,
    when_beside,
    with_both,
)
from bot.rules.typed_names import asks_if_named, tells_days

if TYPE_CHECKING:
    from bot.rules.booking import ContactPoint, Wish


def hear_name(wish: Wish, text: str, point: ContactPoint | None) -> Wish | None:
    """The name, with the number or address that was told beside it; one that is told alone is kept, and the name is asked again.

    So it is after days, which are kept as the times, after a voicemail or other hours told beside it, and after a bare yes.
    """
    if (beside := _told_beside_name(wish, text, point)) is not None:
        return beside
    if point is None and tells_days(text):
        return replace(wish, times=tidy_times(text))
    if yes_or_no(text) or asks_if_named(plainly(text)):
        return wish
    name = (
        name_of_another(text) or typed_name(text) or typed_name(told_beside_question(text) or "") or changed_name(text)
    )
    if name is not None or point is None:
        return replace(wish, name=name) if name else None
    if (whole := told_with_age(wish, text, point)).name and whole.value:
        return whole
    first = NAME_FIRST.fullmatch(NAME_PREFIX.sub("", text.strip()))
    name = typed_name(first["name"]) if first else None
    if name is None and not is_contact_only(text):
        return None
    return replace(wish, name=name, method=point.method, value=point.value, guess=None)


def _told_beside_name(wish: Wish, text: str, point: ContactPoint | None) -> Wish | None:
    """What else is told where the name is asked anew: a voicemail allowed or not, or other times; it is kept, and the name is asked again."""
    if point is not None or wish.value is None or typed_name(text):
        return None
    if (other := retyped(wish, text)) is not None or ASKING.search(text.casefold()):
        return other
    when = times_anew(wish.times, _plain(text), wish.method)
    if when is None and only_times(text):
        when = times_after(wish.times, tidy_times(bare_times(text)))
    return None if when is None else replace(wish, times=when)


def hear_contact(wish: Wish, text: str, point: ContactPoint | None) -> Wish | None:
    """The number or address, with a time that was told beside it; or the way to be reached alone."""
    if point is None:
        if (stood := _goes_back(wish, text)) is not None:
            return stood
        if SAME.fullmatch(_plain(text)):
            return wish
        return (
            chosen(wish, text)
            or by_asked_way(wish, text)
            or renamed_plainly(wish, text)
            or retyped(wish, text)
            or renamed(wish, text)
            or _without_contact(wish, text)
        )
    by_text = point.method == "call" and (wish.method == "text" or way_named(text) == "text")
    told = times_beside(text) if point.method != "email" else when_beside(text)
    times = told if wish.times is None and told is not None else wish.times
    return replace(wish, method="text" if by_text else point.method, value=point.value, times=times, guess=None)


def _goes_back(wish: Wish, text: str) -> Wish | None:
    """The request with the way that stood before, where there is nothing in its place, or that one is ordered. A phone that is refused brings no phone back."""
    stood, plain = as_before(wish), _plain(text)
    if stood is None:
        return None
    kind = kind_of(stood)
    none = has_neither(text) and not NAMED[kind].search(plain)
    refused = kind == "email" and NO_PHONE.fullmatch(plain) is not None and NO_CALLS.fullmatch(plain) is None
    return stood if none or refused or SAME.fullmatch(plain) else ordered_back(stood, plain)


# Nothing was told before that could be the same: it is asked once more.
SAME = re.compile(
    r"(?:(?:ok|okay|the|just|use|oh|well|it'?s|its)[, ]+)*same(?: (?:one|number|phone|e-?mail|address|thing|contact))?(?: (?:as|like) (?:before|always|last time|the last time|usual|ever))?[.! ]*",
    re.IGNORECASE,
)
NO_PHONE = re.compile(
    r"(?:(?:please|but|and|i have|i'?ve got|sorry|ok)[, ]+)*(?:no (?:(?:tele|cell ?|mobile )?phone(?: number)?|cell|mobile|landline)|not by (?:tele)?phone|anything but (?:the |a )?phone|"
    r"(?:i )?(?:do not|don'?t) (?:have|own|want|use|like) (?:an? |any |the |my own )?(?:cell ?|mobile |tele)?phones?(?: number)?)(?: please| calls?)*[.! ]*",
    re.IGNORECASE,
)
# A call is refused, and nothing else: the number, where one is given, is for a text.
NO_CALLS = re.compile(
    r"(?:(?:please|but|and|sorry|ok)[, ]+)*(?:no (?:phone )?calls?|(?:i )?(?:do not|don'?t) (?:want|like) (?:any |an? )?(?:phone )?calls?|"
    r"(?:i )?(?:can'?t|cannot|can not|am not able to|'?m not able to|don'?t (?:like|want) to|do not (?:like|want) to|hate to|would rather not|'?d rather not) (?:talk|speak|be called|be|answer|take calls)(?: (?:on|over|by) (?:the |a |my )?(?:cell ?|tele)?phone)?(?: (?:at work|well|right now|much))?)(?: please| thanks)*[.! ]*",
    re.IGNORECASE,
)
# A text is wished for, and how to be reached is not told yet: it is said what is needed.
TEXTS_ONLY = re.compile(
    r"(?:(?:please|but|and|sorry|ok|just|only|you can|can you)[, ]+)*(?:text(?: me)?(?: messages?)?|sms)(?: (?:only|please|pls|thanks|is (?:best|better|fine)|instead))+[.! ]*",
    re.IGNORECASE,
)
NO_NAME = re.compile(r"\b(?:just|only|phone|cell|home|work|mobile|number)\b", re.IGNORECASE)


def refuses_phone(text: str) -> bool:
    """Is it a phone, or a call, that is not wanted or not there, or only a text? What is needed is said then."""
    return any(pattern.fullmatch(_plain(text)) for pattern in (NO_PHONE, NO_CALLS, TEXTS_ONLY))


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
    if (excluded := when_not(text)) is not None:
        return replace(wish, times=times_after(wish.times, excluded))
    if (both := when_and_name(wish.times, _plain(text), wish.method)) is not None:
        return replace(wish, times=both[0], name=both[1], field=None)
    if adds_note(text) or finishes(text):
        return None
    other = by_asked_way(wish, text) or renamed_plainly(wish, text) or retyped(wish, text) or renamed(wish, text)
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
    text = bare_times(_without_question(text))
    told = (
        only_times(text) and not leaves_when_open(text) and not ASKING.search(text.casefold())
    ) or ONE_TIME.fullmatch(text.strip()) is not None
    return replace(wish, times=tidy_times(text)) if told or speaks_of_times(text, intent) else None


def _without_question(text: str) -> str:
    """The times in front of a question that is no part of them; the question is to be typed once more."""
    told = told_beside_question(text)
    beside = told is not None and only_times(told) and not SAYS_WHEN.search(text.strip()[len(told) :])
    return told if told and beside else text


# A change of mind and nothing else: where the whole request stands it is asked whether a part is to change or all of it is dropped.
MIND_CHANGED = re.compile(
    r"(?:(?:no|oh|wait|sorry|actually|h+m+|um+|ok|well)[,. ]+)*i(?:'?ve| have)?(?: just)? changed? my mind[.! ]*",
    re.IGNORECASE,
)

DROPS = re.compile(
    r"(?:(?:no|ok|yes|please|just|let'?s|actually)[,. ]+)*drop (?:it|this|that|everything|all(?: of it)?|(?:it|that) all|(?:the|my|this) (?:whole |entire )?request)(?: please| then)*[.! ]*",
    re.IGNORECASE,
)


def drops(text: str) -> bool:
    """Is the whole request to be dropped, as the summary and the question what to change offer it?"""
    return DROPS.fullmatch(_plain(text)) is not None


def changed_mind(text: str) -> bool:
    """Is it said that the mind was changed, and nothing else?"""
    return MIND_CHANGED.fullmatch(_plain(text)) is not None


# A word of a town or a state, or of what somebody is: two such words are no first and last name.
NO_PERSON = re.compile(
    rf"\b(?:{STATES}|hill|point|mount|forest|bern|city|beach|springs?|salem|county|town|falls|lake|creek|ridge|heights|rapids|island|valley|new|san|santa|los|las|fort|saint|north|south|east|west|usa|america|"
    r"(?:fe)?male|m[ae]n|wom[ae]n|married|single|divorced|widow(?:ed|er)?|retired|disabled|unemployed|white|black|hispanic|latin[ao]|asian|native|student|veteran|nurse|teacher|driver|worker|manager|engineer|mother|father|mom|dad|parent|home|time)\b",
    re.IGNORECASE,
)
# What one message tells after another, and the words around an age.
PARTS = re.compile(r"\s*[,;]\s*(?:and )?|\.\s+|\s+and\s+")


def told_with_age(wish: Wish, text: str, point: ContactPoint | None) -> Wish:
    """The request with the name and the contact that are told beside the age ("im 46, Dan Poe, 919 555 0133"); each part for itself."""
    parts = [part for part in PARTS.split(text.strip(" .!")) if typed_age(part, asked=True) is None]
    names = [
        name for part in parts if (name := typed_name(part)) and _is_told_as_name(part, name, beside=point is not None)
    ]
    told = replace(wish, name=names[0]) if len(names) == 1 and wish.name is None else wish
    if point is None or len(parts) == len(PARTS.split(text.strip(" .!"))):
        return told
    return hear_contact(told, ", ".join(part for part in parts if typed_name(part) not in names), point) or told


def _is_told_as_name(part: str, name: str, *, beside: bool) -> bool:
    """Is the part told as a name: called so, or two words written as one beside a number or an address? A town, a state and a calling are none: there the name is asked."""
    if NAME_PREFIX.match(part) is not None:
        return True
    return beside and first_and_last(name)


def first_and_last(name: str) -> bool:
    """Is it a first and a last name, written as names are, and no place and no calling?"""
    return len(name.split()) == 2 and written_as_name(name) and NO_PERSON.search(name) is None  # noqa: PLR2004


# What is told right behind one's name is one's own too, where nothing more is said of it.
BEHIND_NAME = re.compile(
    r"[,.;: ]+(?:and |at |on )*(?:[+(]?\d[\d\s().-]{5,}\d|\S+@[\w.-]*\w)(?=\s*(?:[,;!]|\.(?!\S)|$))"
)
# Told as one's own beside the wish for a request: "call me at ...", "my number is ...". A number that somebody called from is not.
OWN = re.compile(
    r"\b(?:call|te?xt|reach|contact|ring|phone|e-?mail) ?me\b|\bmy (?:(?:cell|home|work|mobile|phone) )?(?:number|phone|cell|mobile|e-?mail|contact)\b",
    re.IGNORECASE,
)
OWN_NAME = re.compile(
    r"\bmy name(?: is|'s) (?P<name>[^\W\d_][^\d@,.;:!?]*?)(?=[,.;:!?]| and\b| my\b| at\b| on\b|$)", re.IGNORECASE
)


def told_with_wish(wish: Wish, text: str, point: ContactPoint | None, number: ContactPoint | None) -> Wish:
    """The request as it begins, with the name, the contact and the times that were told with the wish for it."""
    named = OWN_NAME.search(text.replace("\u2019", "'"))
    wish = replace(wish, name=typed_name(named["name"]) if named else None, times=when_wished(text))
    own = OWN.search(text) or (wish.name and named and BEHIND_NAME.match(text[named.end() :]))
    if told := address_in_words(text):
        text = with_address(text, told)
    if point is None or not own:
        return wish
    if number is not None:
        return with_both(wish, number, point.value, text)
    heard = hear_contact(wish, text, point) or wish
    return replace(heard, times=wish.times or when_beside(text))
