"""The step to a consultation: which field is asked, and what a message makes of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bot.rules.age import says_group, typed_age, yes_for_another
from bot.rules.correcting import called_off, cleared, corrected, field_named, to_change
from bot.rules.filling import changed_mind, drops, hear_contact, hear_name, hear_times, told_with_age
from bot.rules.mistyped import is_slipped
from bot.rules.put_right import put_right
from bot.rules.retyping import retyped, voicemail_apart
from bot.rules.sending import SEND, changes_nothing, holds, keeps, keeps_clinic_quiet, says_as_it_is, sends, waits
from bot.rules.spelled import address_in_words, with_address
from bot.rules.two_ways import adds_a_way, by_way, chosen, keeps_one, with_both

if TYPE_CHECKING:
    from collections.abc import Mapping

CONTACT_CONSENT_VERSION = "contact-1"
BEFORE_SENDING = ("contact_name", "contact_value", "contact_times")
LEFT = "left"
# An address of which only a part is clear is asked for; "i work at amazon dot com" is none.
SPEAKS_OF_MAIL = re.compile(r"\b(?:e-?mail|address|gmail|yahoo|hotmail|outlook|icloud|mail)\b", re.IGNORECASE)
# "Good, and leave a voicemail": a word that is pleased, and what is told behind it.
APPROVED = re.compile(
    r"^(?:(?:looks good|all good|good|great|fine|perfect|nice|ok|okay|yes)[,. ]+)+(?:(?:and|but|also)[, ]+)*",
    re.IGNORECASE,
)
TOLD_DIGITS = re.compile(r"\d")
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
    guess: str | None = (
        None  # the address that was probably meant by a mistyped one, two ways to be reached, or the one that stood before, until it is answered
    )
    field: str | None = (
        None  # "ask": the visitor chooses which field to change; "left": the request gave way to the check
    )


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
        "contact_guess": None if wish.value and keeps_one(wish) else wish.guess,
        "voicemail_ok": wish.voicemail_ok,
        "clinic_name_ok": wish.clinic_name_ok,
        "booking_confirmed": wish.confirmed,
        "booking_field": wish.field,
        "booking_outcome": outcome(wish),
    }


def outcome(wish: Wish) -> str | None:
    """minor, sent, cancelled or left when the request has ended, None while a field is asked."""
    if wish.age_group == "minor":
        return "minor"
    if wish.field == LEFT:
        return LEFT
    if wish.confirmed is not None and requested_field(wish) is None:
        return "sent" if wish.confirmed else "cancelled"
    return None


def requested_field(wish: Wish) -> str | None:
    """The slot asked for now, None when nothing is."""
    if wish.age_group == "minor" or wish.confirmed is False or wish.field == LEFT:
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


def left_for_check(wish: Wish) -> Wish:
    """Nothing of the request but the age: the check begins in its place."""
    return Wish(age_group=wish.age_group, field=LEFT)


def hear_booking(
    wish: Wish,
    intent: str,
    text: str,
    point: ContactPoint | None,
    minimum_age: int,
    *,
    just_read: bool = True,
    number: ContactPoint | None = None,
) -> Wish | None:
    """Take one message for the field that is asked. None: it is not for it.

    `text` is what was typed, or "/<intent>" for a button; `point` what was recognised in it as phone or e-mail; `number`: the phone number that
    stands beside an e-mail address; `just_read`: nothing else was talked about since the request was read back, so that "ok" is about it.
    """
    told = None if text.startswith("/") else address_in_words(text)
    if told == "" or (told is not None and is_slipped(told.partition("@")[2])):
        if point is None and SPEAKS_OF_MAIL.search(text) and requested_field(wish) != "age_group":
            return _unclear_address(wish)
    elif told is not None:
        text = with_address(text, told)
    heard = _heard(wish, intent, text, point, minimum_age, just_read=just_read)
    if number is None or point is None or requested_field(wish) == "age_group":
        return heard
    return with_both(wish if heard is None else replace(heard, times=wish.times), number, point.value, text)


def _unclear_address(wish: Wish) -> Wish:
    """The address is asked for; where a way to be reached stands, what to change is asked and nothing is lost."""
    return replace(wish, field="ask") if wish.value else replace(wish, method="email", guess=None, field=None)


def _heard(
    wish: Wish, intent: str, text: str, point: ContactPoint | None, minimum_age: int, *, just_read: bool
) -> Wish | None:
    """The same for one way to be reached."""
    field = requested_field(wish)
    if text.startswith("/"):
        return _pressed(wish, field, intent)
    if waits(text, field) or (wish.value and adds_a_way(text)):
        return wish
    if field == "age_group":
        age = typed_age(text, asked=True)
        group = says_group(text) if age is None else ("adult" if age >= minimum_age else "minor")
        if group is None and yes_for_another(text, minimum_age):
            group = "adult"
        if group == "adult" and age is not None:
            return told_with_age(_of_age(wish, group), text, point)
        return _of_age(wish, group) if group else None
    if field == "booking_field" and (unchanged := _unchanged(wish, text)):
        return unchanged
    if field in ("booking_confirmed", "booking_field") and changed_mind(text):
        return replace(wish, field="ask")
    if field in (*BEFORE_SENDING, "booking_confirmed", "booking_field") and keeps_clinic_quiet(text):
        return replace(wish, clinic_name_ok=False, field=None)
    if field in ("booking_confirmed", "booking_field") and holds(text):
        return replace(wish, field="ask")
    if called_off(text, field) or drops(text):
        return replace(wish, confirmed=False)
    if field in BEFORE_SENDING and SEND.fullmatch(text.strip()):
        return wish  # nothing can be sent yet, and nothing is put in the place of what is asked: it is asked again
    if field in ("contact_value", "contact_times"):
        wish, text = voicemail_apart(wish, text)
    if field == "contact_name":
        return hear_name(wish, text, point)
    if field == "contact_value":
        return hear_contact(wish, text, point)
    if field == "contact_times":
        return hear_times(wish, intent, text, point)
    if field == "booking_confirmed":
        return _hear_confirmed(wish, text, point, just_read=just_read)
    if field == "booking_field":
        return put_right(wish, text) or corrected(wish, text, point) or to_change(wish, text) or field_named(wish, text)
    return None


def _of_age(wish: Wish, group: str) -> Wish:
    """The request of this age group; of a minor nothing is kept, not even a number that was told early."""
    return Wish(age_group=group) if group == "minor" else replace(wish, age_group=group)


def _hear_confirmed(wish: Wish, text: str, point: ContactPoint | None, *, just_read: bool) -> Wish | None:
    """A yes that sends, a no that asks what to change, or the correction itself."""
    if keeps(text):
        return wish
    agreed = sends(text, just_read=just_read)
    if agreed is not None:
        return replace(wish, confirmed=True) if agreed else replace(wish, field="ask")
    if says_as_it_is(text):
        return None
    told = put_right(wish, text) or corrected(wish, text, point) or to_change(wish, text)
    return told or (None if TOLD_DIGITS.search(text) else retyped(wish, APPROVED.sub("", text)))


def _unchanged(wish: Wish, text: str) -> Wish | None:
    """The summary once more where nothing is to change; "send" sends what was read back and stands as it was."""
    read = replace(wish, field=None)
    if SEND.fullmatch(text.strip()):
        return replace(read, confirmed=True) if requested_field(read) == "booking_confirmed" else read
    return read if changes_nothing(text) else None


PRESSED_TIMES = {
    "booking.skip_times": "",
    "booking.mornings": "mornings",
    "booking.afternoons": "afternoons",
    "booking.evenings": "evenings",
}


def _pressed(wish: Wish, field: str | None, intent: str) -> Wish | None:
    if field == "age_group" and intent in ("age.adult", "age.minor"):
        return _of_age(wish, intent.removeprefix("age."))
    if field == "contact_value" and intent.startswith("booking.by_"):
        return chosen(wish, f"/{intent}") or by_way(wish, intent.removeprefix("booking.by_"))
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
