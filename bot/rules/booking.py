"""The step to a consultation: which field is asked, and what a message makes of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bot.rules.age import says_group, typed_age
from bot.rules.agreement import agreement

if TYPE_CHECKING:
    from collections.abc import Mapping

CONTACT_CONSENT_VERSION = "contact-1"
LONGEST_NAME = 80
LONGEST_TIMES = 300
FIELDS = ("age_group", "contact_name", "contact_value", "contact_times", "booking_confirmed")


@dataclass(frozen=True)
class ContactPoint:
    """A phone number (E.164) or an e-mail address that was recognised. `method`: call, text or email."""

    method: str
    value: str


@dataclass(frozen=True)
class Wish:
    """The request as filled in so far. The most private way is the default: no voicemail, no clinic name said."""

    age_group: str | None = None
    name: str | None = None
    method: str | None = None
    value: str | None = None
    times: str | None = None
    voicemail_ok: bool = False
    clinic_name_ok: bool = False
    confirmed: bool | None = None
    field: str | None = None  # "ask": the visitor chooses which field to change


def wish_from(slots: Mapping[str, Any]) -> Wish:
    """The request that these slots hold."""
    return Wish(
        age_group=slots.get("age_group"),
        name=slots.get("contact_name"),
        method=slots.get("contact_method"),
        value=slots.get("contact_value"),
        times=slots.get("contact_times"),
        voicemail_ok=bool(slots.get("voicemail_ok")),
        clinic_name_ok=bool(slots.get("clinic_name_ok")),
        confirmed=slots.get("booking_confirmed"),
        field=slots.get("booking_field"),
    )


def slots_from_wish(wish: Wish) -> dict[str, Any]:
    """Every slot of the request, its outcome included."""
    return {
        "age_group": wish.age_group,
        "contact_name": wish.name,
        "contact_method": wish.method,
        "contact_value": wish.value,
        "contact_times": wish.times,
        "voicemail_ok": wish.voicemail_ok,
        "clinic_name_ok": wish.clinic_name_ok,
        "booking_confirmed": wish.confirmed,
        "booking_field": wish.field,
        "booking_outcome": outcome(wish),
    }


def outcome(wish: Wish) -> str | None:
    """minor, sent or cancelled when the request has ended, None while a field is asked."""
    if wish.age_group == "minor":
        return "minor"
    if wish.confirmed is not None and requested_field(wish) is None:
        return "sent" if wish.confirmed else "cancelled"
    return None


def requested_field(wish: Wish) -> str | None:
    """The slot asked for now, None when nothing is."""
    if wish.age_group == "minor" or wish.confirmed is False:
        return None
    if wish.field:
        return "booking_field"
    values = {
        "age_group": wish.age_group,
        "contact_name": wish.name,
        "contact_value": wish.value,
        "contact_times": wish.times,
        "booking_confirmed": wish.confirmed,
    }
    return next((field for field in FIELDS if values[field] is None), None)


def one_back(wish: Wish) -> Wish:
    """The field before the one asked is asked again."""
    before = {
        "contact_value": replace(wish, name=None),
        "contact_times": replace(wish, value=None),
        "booking_confirmed": replace(wish, times=None),
        "booking_field": replace(wish, field=None),
    }
    return before.get(requested_field(wish) or "", wish)


def hear_booking(wish: Wish, intent: str, text: str, point: ContactPoint | None, minimum_age: int) -> Wish | None:
    """Take one message for the field that is asked. None: it is not for it.

    `text` is what was typed, or "/<intent>" for a button; `point` what was recognised in it as phone or e-mail.
    """
    field = requested_field(wish)
    if text.startswith("/"):
        return _pressed(wish, field, intent)
    if field == "age_group":
        age = typed_age(text, asked=True)
        group = says_group(text) if age is None else ("adult" if age >= minimum_age else "minor")
        return replace(wish, age_group=group) if group else None
    if field == "contact_name":
        name = typed_name(text)
        return replace(wish, name=name) if name else None
    if field == "contact_value" and point is not None:
        method = wish.method if point.method == "call" and wish.method == "text" else point.method
        return replace(wish, method=method, value=point.value)
    if field == "contact_times" and speaks_of_times(text, intent):
        return replace(wish, times=" ".join(text.split())[:LONGEST_TIMES])
    if field == "booking_confirmed":
        agreed = agreement(text)
        return None if agreed is None else replace(wish, confirmed=True) if agreed else replace(wish, field="ask")
    return None


PRESSED_TIMES = {
    "booking.skip_times": "",
    "booking.mornings": "mornings",
    "booking.afternoons": "afternoons",
    "booking.evenings": "evenings",
}


def _pressed(wish: Wish, field: str | None, intent: str) -> Wish | None:
    if field == "age_group" and intent in ("age.adult", "age.minor"):
        return replace(wish, age_group=intent.removeprefix("age."))
    if field == "contact_value" and intent.startswith("booking.by_"):
        return replace(wish, method=intent.removeprefix("booking.by_"))
    if field == "contact_times" and intent in PRESSED_TIMES:
        return replace(wish, times=PRESSED_TIMES[intent])
    if intent == "booking.cancel":
        return replace(wish, confirmed=False)
    if field == "booking_field":
        cleared = {
            "booking.change_name": replace(wish, name=None, field=None),
            "booking.change_contact": replace(wish, value=None, method=None, field=None),
            "booking.change_times": replace(wish, times=None, field=None),
        }
        return cleared.get(intent)
    if field != "booking_confirmed":
        return None
    toggles = {
        "booking.send": replace(wish, confirmed=True),
        "booking.change": replace(wish, field="ask"),
        "booking.by_text": replace(wish, method="text"),
        "booking.by_call": replace(wish, method="call"),
        "booking.voicemail": replace(wish, voicemail_ok=not wish.voicemail_ok),
        "booking.say_name": replace(wish, clinic_name_ok=not wish.clinic_name_ok),
    }
    return toggles.get(intent)


ASKING = re.compile(
    r"\?|^(what|why|how|when|where|who|which|can|could|should|would|will|does|do|did|is|are|am|tell|explain|i want to (know|ask)|i have a question)\b"
)
ORDERS = frozenset(
    {
        "nav.back",
        "nav.stop",
        "nav.restart",
        "nav.repeat",
        "nav.human",
        "nav.why_ask",
        "nav.explain",
        "nav.help",
        "nav.skip",
        "nav.delete_data",
        "nav.more",
        "nav.meant",
    }
)
OTHER = ("faq.", "advice.", "social.", "nav.", "system.")  # subjects that are no answer to when, unless a time is named
TIME = re.compile(
    r"\d|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?\b|\b(?:day|week|month)|morning|noon|evening|night|lunch|"
    r"\b(?:any ?time|whenever|always|flexible|today|tomorrow|early|late|before|after|between|until|except|[ap]\.?m)\b",
    re.IGNORECASE,
)


def speaks_of_times(text: str, intent: str) -> bool:
    """Is this typed text an answer to "when would suit you"? Not a question, an order, or another subject without any time in it."""
    if ASKING.search(text.casefold()) or intent in ORDERS:
        return False
    return bool(TIME.search(text)) or not intent.startswith(OTHER)


NOT_NAMES = frozenset(
    "stop skip back repeat cancel help why what restart quit exit human person menu yes no ok okay price cost insurance "
    "address hours phone delete erase again sure thanks hello hi hey next previous undo never none nothing maybe idk "
    "privacy anonymous start continue more explain options wait".split()
)
NAME_PREFIX = re.compile(
    r"^(?:hi|hello|hey)?[,. ]*(?:my (?:full |first )?name(?: is|'s|:)|i am|i'm|im|this is|it's|its|call me|name:)\s+",
    re.IGNORECASE,
)


def typed_name(text: str) -> str | None:
    """A name as typed, without 'my name is'. None when it does not look like one (a question, an order, digits)."""
    name = NAME_PREFIX.sub("", " ".join(text.split())).strip(" .,!")
    words = name.split()
    if not 1 <= len(words) <= 5 or len(name) > LONGEST_NAME or ASKING.search(text.casefold().strip()):  # noqa: PLR2004
        return None
    if not re.fullmatch(r"[^\W\d_][^\d_@#/<>{}\[\]\\|=+*%$&;:!?\"]*", name):
        return None
    lowered = [word.casefold().strip(".,'") for word in words]
    ordinary = {
        "the",
        "my",
        "you",
        "your",
        "it",
        "this",
        "that",
        "not",
        "don't",
        "dont",
        "want",
        "to",
        "please",
        "go",
        "rather",
        "have",
        "need",
        "with",
        "about",
        "me",
        "an",
        "for",
        "and",
        "say",
        "is",
        "does",
    }
    if lowered[0] in NOT_NAMES or any(word in ordinary for word in lowered):
        return None
    return name
