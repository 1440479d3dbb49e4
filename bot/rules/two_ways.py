"""Two ways to be reached where the request takes one: both are held until the visitor chooses, and none is lost without a word."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.rules.request_words import ASKING, AT_PHONE, CALL_ME, CONTACT, LONGEST_TIMES, SAYS_WHEN, TIME, times_beside

if TYPE_CHECKING:
    from bot.rules.booking import ContactPoint, Wish

ADDRESS = re.compile(r"\S+@\S+")
HELD = "both"  # how the slot of a guessed address begins while two ways are held in it
FEW = 8  # words of a choice between the two
NOT = r"\b(?:not|no|don'?t|do not|never|without|instead of|rather than)(?: (?:by|the|my|use|an?|me|please|want|like))* "
EMAIL = r"(?:e-?mails?|mail|address)"
NUMBER = r"(?:phone|calls?|calling|cell|mobile|number|ring|texts?|texting|sms|txt)"
REFUSED = (("email", re.compile(NOT + EMAIL, re.IGNORECASE)), ("number", re.compile(NOT + NUMBER, re.IGNORECASE)))
NAMED = (("email", re.compile(rf"\b{EMAIL}\b", re.IGNORECASE)), ("number", re.compile(rf"\b{NUMBER}\b", re.IGNORECASE)))
BY_TEXT = re.compile(r"\b(?:texts?|texting|sms|txt)\b", re.IGNORECASE)
EITHER = re.compile(
    r"(?:(?:oh|ok|okay|well|um+)[,. ]+)*(?:either(?: one| way)?|any(?: one)?|whichever|whatever|you (?:choose|pick|decide)|(?:it )?(?:doesn'?t|does not) matter|(?:i )?don'?t (?:mind|care)|no preference|up to you)(?: (?:is|works|you (?:like|want|prefer)))?(?: (?:fine|ok|okay|good))?[.! ]*",
    re.IGNORECASE,
)
# The way that stands is to be kept beside another one, or to give way to it.
ADDS_WAY = re.compile(
    r"\b(?:add|also|too|as well|plus|both|second|another|or)\b|\b(?:and )?(?:my|the) (?:phone|cell|number|mobile|e-?mail|address)(?: number| address)?(?: is|'?s|:)|\band\b",
    re.IGNORECASE,
)
GIVES_WAY = re.compile(
    r"\b(?:change|instead|rather|replace|switch|correct(?:ion)?|wrong|should be|not|no|new|actually|use)\b",
    re.IGNORECASE,
)
ADDS_ONE = re.compile(
    r"(?:(?:oh|and|ok|okay|wait|also|please|can|could|i|you|we|want to|need to|would like to|'d like to|one more thing)[,. ]+)*(?:(?:also )?(?:add|give(?: you)?|put(?: in| down)?|include|leave) |also use |(?:use |have )?both\b|reach me (?:by|on) both)(?:(?:my|an?|the|another|other|second) )*(?:(?:phone|cell|mobile|e-?mail)(?: number| address)?|number|address)?(?: (?:too|also|as well|please|number))*[.?! ]*",
    re.IGNORECASE,
)


def holds_two(wish: Wish) -> bool:
    """Were two ways told, and none of them chosen yet?"""
    return (wish.guess or "").startswith(f"{HELD} ")


def with_both(wish: Wish, number: ContactPoint, address: str, text: str) -> Wish:
    """The request with both ways held, so that one is asked for; a time that was told beside them is kept."""
    held = f"{HELD} {number.method} {number.value} {address}"
    times = when_beside(text) if wish.times is None else None
    return replace(wish, method=None, value=None, guess=held, field=None, times=wish.times if times is None else times)


def chosen(wish: Wish, text: str) -> Wish | None:
    """The request with the one of two held ways that the text or the button names. None: it names neither, or both."""
    if not holds_two(wish) or (not text.startswith("/") and ASKING.search(text.casefold())):
        return None
    _, method, value, address = (wish.guess or "").split(" ", 3)
    text = text.removeprefix("/booking.by_")
    kind = _kind(text)
    if kind == "email":
        return replace(wish, method="email", value=address, guess=None)
    by_text = BY_TEXT.search(text) is not None
    return replace(wish, method="text" if by_text else method, value=value, guess=None) if kind else None


def _kind(text: str) -> str | None:
    """Which of the two is meant: the one that is named, or the other than the one refused."""
    if len(text.split()) > FEW:
        return None
    if EITHER.fullmatch(text.strip()):
        return "number"
    refused = [kind for kind, pattern in REFUSED if pattern.search(text)]
    if len(refused) == 1:
        return "number" if refused == ["email"] else "email"
    named = [kind for kind, pattern in NAMED if pattern.search(text)]
    return named[0] if len(named) == 1 and not refused else None


def reached_otherwise(wish: Wish, text: str, point: ContactPoint, *, adds: bool) -> Wish:
    """The request with another way to be reached. One of the other kind takes the first one's place only where it is said to; else both are held.

    `adds`: it must say that it comes beside the first ("add my phone"); where it is read back at once a bare address is a correction.
    """
    other = wish.value is not None and ("@" in wish.value) != ("@" in point.value)
    beside = ADDS_WAY.search(text) is not None if adds else True
    if other and beside and GIVES_WAY.search(CONTACT.sub(" ", text)) is None and wish.value:
        if point.method == "email":
            return with_both(wish, replace(point, method=wish.method or "call", value=wish.value), point.value, text)
        return with_both(wish, point, wish.value, text)
    told = times_beside(text) if point.method != "email" else when_beside(text)
    times = told if wish.times is None and told is not None else wish.times
    return replace(wish, method=point.method, value=point.value, times=times, field=None)


def adds_a_way(text: str) -> bool:
    """Is another way to be added, which is not told yet ("can i add my phone")?"""
    return ADDS_ONE.fullmatch(" ".join(text.replace("\u2019", "'").split())) is not None


LEADS = re.compile(
    r"(?:(?:and|but|only|just|never|not|no|don'?t|do not|can'?t|please|preferably|best|ideally|any ?time|any day|(?:call|ring|text|phone)(?:s|ing)?|me|in|the|on|or|before|after|until|till|from|at|by|past|around|between|since|early|late|every|except|unless|during|it'?s) )*$",
    re.IGNORECASE,
)
DAYS = re.compile(r"\b(?:tomorrow|today|tonight|(?:this|next) week)\b", re.IGNORECASE)


def when_beside(text: str) -> str | None:
    """When it suits, said beside an address or two ways ("... only after 3:30"), or None. Nothing but a plain time counts."""
    rest = " ".join(ADDRESS.sub(" ", AT_PHONE.sub(" ", text)).split()).strip(" ,.;")
    starts = [found.start() for found in (SAYS_WHEN.search(rest), DAYS.search(rest)) if found]
    if not starts or not TIME.search(rest):
        return None
    lead = LEADS.search(rest[: min(starts)])
    told = rest[lead.start() if lead else min(starts) :].strip(" ,.;")
    return CALL_ME.sub("", re.sub(r"^(?:(?:and|but|or) )+", "", told))[:LONGEST_TIMES]
