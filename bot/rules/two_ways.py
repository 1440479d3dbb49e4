"""Two ways to be reached where the request takes one: both are held until the visitor chooses, and none is lost without a word."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.rules.request_words import (
    ASKING,
    AT_PHONE,
    CALL_ME,
    CONTACT,
    LONGEST_TIMES,
    SAYS_WHEN,
    TIME,
    times_beside,
    way_named,
)

if TYPE_CHECKING:
    from bot.rules.booking import ContactPoint, Wish

ADDRESS = re.compile(r"\S+@\S+")
HELD = "both"  # how the slot of a guessed address begins while two ways are held in it
KEPT = "kept"  # the same, of the one way that stood before another was asked for, until that is told
FEW = 8  # words of a choice between the two
NOT = r"\b(?:not|no|don'?t|do not|never|without|instead of|rather than)(?: (?:by|the|my|use|an?|me|please|want|like))* "
EMAIL = r"(?:e-?mails?|mail|address)"
NUMBER = r"(?:phone|calls?|calling|cell|mobile|number|ring|texts?|texting|sms|txt)"
REFUSED = (("email", re.compile(NOT + EMAIL, re.IGNORECASE)), ("number", re.compile(NOT + NUMBER, re.IGNORECASE)))
NAMED = {"email": re.compile(rf"\b{EMAIL}\b", re.IGNORECASE), "number": re.compile(rf"\b{NUMBER}\b", re.IGNORECASE)}
BY_TEXT = re.compile(r"\b(?:texts?|texting|sms|txt)\b", re.IGNORECASE)
# The way that stood is ordered, and nothing else is said: a phone or an e-mail that is only spoken of may be the one that is not safe.
ORDERED = {
    kind: re.compile(
        rf"(?:(?:oh|ok|okay|well|actually|then|sorry|just|please)[,. ]+)*(?:(?:(?:keep|use|go back to|back to|stay with) (?:(?:the|my|that) )?|by |the )?{way}(?: (?:address|number))?|(?:(?:the|my|an?) )?{way}(?: (?:address|number))?(?: is|'?s)? (?:still )?(?:fine|ok|okay|good|better|best)|{me} me)(?: (?:please|then|instead|again))*[.! ]*",
        re.IGNORECASE,
    )
    for kind, way, me in (("email", EMAIL, "e-?mail"), ("number", NUMBER, "(?:call|phone|ring|text)"))
}
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


def keeps_one(wish: Wish) -> bool:
    """Is the way that stood before kept until another one is told?"""
    return (wish.guess or "").startswith(f"{KEPT} ")


def by_way(wish: Wish, way: str) -> Wish:
    """The request with another way to be reached. Where that needs an address instead of a number, or the other way round, what stood is kept until it is told."""
    if (wish.method == "email") == (way == "email"):
        return replace(wish, method=way, field=None)
    if (stood := as_before(wish)) is not None and (stood.method == "email") == (way == "email"):
        return replace(stood, method=way)
    return replace(asked_anew(wish), method=way)


def asked_anew(wish: Wish) -> Wish:
    """The request without its way to be reached, which is asked; what stood is kept until another is told."""
    kept = f"{KEPT} {wish.method} {wish.value}" if wish.value else wish.guess
    return replace(wish, method=None, value=None, guess=kept, field=None)


def as_before(wish: Wish) -> Wish | None:
    """The request with the way that stood before another was asked for; None where none is kept."""
    if not keeps_one(wish):
        return None
    _, method, value = (wish.guess or "").split(" ", 2)
    return replace(wish, method=method, value=value, guess=None, field=None)


def kind_of(wish: Wish) -> str:
    """Whether the request's way to be reached is an address or a number."""
    return "email" if wish.method == "email" else "number"


def ordered_back(stood: Wish, text: str) -> Wish | None:
    """The request with the way that stood before, where it is ordered and nothing else is said ("the e-mail is fine"); None where it is not."""
    kind = kind_of(stood)
    if ORDERED[kind].fullmatch(text.strip()) is None:
        return None
    return stood if kind == "email" else replace(stood, method=way_named(text) or stood.method)


def without_guess(wish: Wish) -> tuple[str, str, Wish]:
    """The guessed address that is asked about, as it was typed, and the request without both; a way that is kept stays, and so do two held ones."""
    if holds_two(wish):
        return "", "", wish
    before, kept, stood = f" {wish.guess or ''}".partition(f" {KEPT} ")
    guess, _, typed = before.strip().partition(" ")
    return guess, typed, replace(wish, guess=f"{kept.strip()} {stood}" if kept else None)


def with_guess(wish: Wish, guess: str, typed: str) -> Wish:
    """The request with a guessed address that is asked about, beside the way that is kept."""
    kept = (wish.guess or "") if keeps_one(wish) else ""
    return replace(wish, guess=" ".join(part for part in (guess, typed, kept) if part))


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
    named = [kind for kind, pattern in NAMED.items() if pattern.search(text)]
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
    return replace(wish, method=point.method, value=point.value, times=times, guess=None, field=None)


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
