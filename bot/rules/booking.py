"""The step to a consultation: which field is asked, and what a message makes of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bot.rules.age import says_group, typed_age, yes_for_another
from bot.rules.agreement import agreement
from bot.rules.correcting import (
    AS_IT_IS,
    JUST_SEND,
    ONE_TIME,
    SEND,
    SENDS,
    by_asked_way,
    by_way,
    called_off,
    cleared,
    corrected,
    field_named,
    only_times,
    renamed,
    to_change,
)
from bot.rules.request_questions import told_beside_question
from bot.rules.request_words import (
    ASKING,
    LONGEST_TIMES,
    NAME_FIRST,
    NAME_PREFIX,
    PHONE,
    TIME,
    is_contact_only,
    speaks_of_times,
    tidy_times,
    times_beside,
    typed_name,
    way_named,
)
from bot.rules.retyping import retyped
from bot.rules.spelled import fuller

if TYPE_CHECKING:
    from collections.abc import Mapping

CONTACT_CONSENT_VERSION = "contact-1"
BEFORE_SENDING = ("contact_name", "contact_value", "contact_times")
FIELDS = ("age_group", "contact_name", "contact_value", "contact_times", "booking_confirmed")


@dataclass(frozen=True)
class ContactPoint:
    """A phone number (E.164, with `;ext=` where it has an extension) or an e-mail address that was recognised. `method`: call, text or email."""

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
    guess: str | None = None  # the address that was probably meant by a mistyped one, until it is answered
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
        guess=slots.get("contact_guess"),
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
        "contact_guess": wish.guess,
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


def hear_booking(
    wish: Wish, intent: str, text: str, point: ContactPoint | None, minimum_age: int, *, just_read: bool = True
) -> Wish | None:
    """Take one message for the field that is asked. None: it is not for it.

    `text` is what was typed, or "/<intent>" for a button; `point` what was recognised in it as phone or e-mail; `just_read`: nothing else was
    talked about since the request was read back, so that "ok" is about it.
    """
    field = requested_field(wish)
    if text.startswith("/"):
        return _pressed(wish, field, intent)
    if field == "age_group":
        age = typed_age(text, asked=True)
        group = says_group(text) if age is None else ("adult" if age >= minimum_age else "minor")
        if group is None and yes_for_another(text, minimum_age):
            group = "adult"
        return replace(wish, age_group=group) if group else None
    if called_off(text, field):
        return replace(wish, confirmed=False)
    if field in BEFORE_SENDING and SEND.fullmatch(text.strip()):
        return wish  # nothing can be sent yet, and nothing is put in the place of what is asked: it is asked again
    if field == "contact_name":
        return _hear_name(wish, text, point)
    if field == "contact_value":
        return _hear_contact(wish, text, point)
    if field == "contact_times":
        return _hear_times(wish, intent, text, point)
    if field == "booking_confirmed":
        as_it_is = AS_IT_IS.fullmatch(text.replace("\u2019", "'").strip()) is not None
        agreed = True if as_it_is and just_read else agreement(text)
        if agreed and not just_read and not SENDS.search(text):
            return None
        if agreed is not None:
            return replace(wish, confirmed=True) if agreed else replace(wish, field="ask")
        return corrected(wish, text, point) or to_change(wish, text)
    if field == "booking_field":
        return corrected(wish, text, point) or field_named(wish, text)
    return None


def _hear_name(wish: Wish, text: str, point: ContactPoint | None) -> Wish | None:
    """The name, with the number or address that was told beside it; one that is told alone is kept, and the name is asked again."""
    name = typed_name(text) or typed_name(told_beside_question(text) or "")
    if name is not None or point is None:
        return replace(wish, name=name) if name else None
    first = NAME_FIRST.fullmatch(NAME_PREFIX.sub("", text.strip()))
    name = typed_name(first["name"]) if first else None
    if name is None and not is_contact_only(text):
        return None
    return replace(wish, name=name, method=point.method, value=point.value)


def _hear_contact(wish: Wish, text: str, point: ContactPoint | None) -> Wish | None:
    """The number or address, with a time that was told beside it; or the way to be reached alone."""
    if point is None:
        return by_asked_way(wish, text) or retyped(wish, text) or renamed(wish, text) or _without_contact(wish, text)
    method = wish.method if point.method == "call" and wish.method == "text" else point.method
    told = times_beside(text) if point.method != "email" and wish.times is None else None
    return replace(wish, method=method, value=point.value, times=wish.times if told is None else told)


NO_NAME = re.compile(r"\b(?:just|only|phone|cell|home|work|mobile|number)\b", re.IGNORECASE)


def _without_contact(wish: Wish, text: str) -> Wish | None:
    """What else is told where the number is asked: the way alone, when it suits, or more of the name."""
    if ASKING.search(text.casefold()):
        return None
    way = way_named(text)
    told = replace(wish, method=way) if way else wish
    if only_times(text):
        return replace(told, times=" ".join(text.split()).strip(" .,")[:LONGEST_TIMES])
    if way:
        return told
    name = None if NO_NAME.search(text) or TIME.search(text) else typed_name(text)
    return replace(wish, name=name) if name and wish.name and fuller(wish.name, name) else None


def _hear_times(wish: Wish, intent: str, text: str, point: ContactPoint | None) -> Wish | None:
    """When it suits; or a correction of the name, the number, the address or the way that was given before."""
    if point is not None and not _names_a_time(text, point):
        return replace(wish, method=point.method, value=point.value)
    other = (by_asked_way(wish, text) or retyped(wish, text) if point is None else None) or renamed(wish, text)
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
    told = ONE_TIME.fullmatch(text.strip()) is not None or speaks_of_times(text, intent)
    return replace(wish, times=tidy_times(text)) if told else None


def _names_a_time(text: str, point: ContactPoint) -> bool:
    """Is there a time in the text beside the number or the address?"""
    return point.method != "email" and TIME.search(PHONE.sub(" ", text)) is not None


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
        return cleared(wish, intent.removeprefix("booking.change_"))
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
