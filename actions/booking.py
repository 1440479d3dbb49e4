"""The step to a consultation: the form asks what bot/rules/booking.py says."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.screening import ADULT_AGE, age_told, changed_slots, comes_back, is_about_safety, set_aside
from bot.contact_points import read_contact, readable
from bot.rules.agreement import agreement
from bot.rules.booking import (
    Wish,
    hear_booking,
    one_back,
    outcome,
    requested_field,
    slots_from_wish,
    wish_from,
)
from bot.rules.mistyped import (
    as_typed,
    digits_told,
    guessed_address,
    has_neither,
    keeps_as_typed,
    several_numbers,
    takes_guess,
)
from bot.rules.request_questions import asked_about_request, told_beside_question

# What may stand before the summary without being an answer of its own: then "ok" is still about the summary.
BESIDE_SUMMARY = ("utter_booking.confirm", "utter_booking.invalid", "utter_social.chitchat", "utter_oos")


def only_read_back(tracker: Tracker) -> bool:
    """Was the last reply the summary of the request, with no more than a small word answered before it?"""
    return all(name.startswith(BESIDE_SUMMARY) for name in tracker.get_slot("last_reply") or [])


def settled(tracker: Tracker, wish: Wish) -> list[EventType]:
    """The events that make the form's slots follow the request."""
    return [*changed_slots(tracker, slots_from_wish(wish)), SlotSet("requested_slot", requested_field(wish))]


class ValidateBookingForm(Action):
    """Takes a message for the field that is asked, or rejects it so that the rules answer it."""

    def name(self) -> str:
        """Rasa calls it before the form asks its next question."""
        return "validate_booking_form"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """No event but the requested slot means: not for this field."""
        wish = wish_from(tracker.slots)
        if comes_back(tracker) or tracker.get_slot("requested_slot") is None:
            return settled(tracker, wish)
        message = tracker.latest_message
        if is_about_safety(tracker):
            return []
        clinic = tracker.get_slot("clinic") or {}
        text = message.get("text") or ""
        (guess, _, typed), wish = (wish.guess or "").partition(" "), replace(wish, guess=None)
        point = None if text.startswith("/") else read_contact(text)
        asked_guess = bool(guess) and "utter_booking.invalid.guess" in (tracker.get_slot("last_reply") or [])
        if asked_guess and _takes(text, guess):
            heard: Wish | None = replace(wish, method="email", value=guess)
        elif asked_guess and (keeps_as_typed(text) or text == "/confirm.no" or agreement(text) is False):
            heard = _guess_refused(dispatcher, wish, typed if keeps_as_typed(text) else "")
        elif point is None and (probable := guessed_address(text)) and requested_field(wish) in AFTER_NAME:
            dispatcher.utter_message(response="utter_booking.invalid.guess", guess=probable)
            heard = replace(wish, guess=f"{probable} {as_typed(text)}".strip())
        elif requested_field(wish) == "contact_value" and several_numbers(text):
            dispatcher.utter_message(response="utter_booking.invalid.two")
            heard = wish
        else:
            heard = hear_booking(
                wish,
                message["intent"]["name"],
                text,
                point,
                clinic.get("minimum_age", ADULT_AGE),
                just_read=only_read_back(tracker),
            ) or _said_why(dispatcher, wish, text, message["intent"]["name"])
        if heard is None:
            return []
        if told_beside_question(text) and heard != wish and requested_field(heard) != requested_field(wish):
            dispatcher.utter_message(response="utter_booking.noted.asked")
        if requested_field(heard) == "contact_value" and heard.times != wish.times:
            dispatcher.utter_message(response="utter_booking.noted")
        if requested_field(heard) == "contact_name" and heard.value and heard.value != wish.value:
            dispatcher.utter_message(response="utter_booking.noted.name")
        ended = outcome(heard)
        status = {"sent": "requested", "minor": None, "cancelled": None}.get(ended, "asking") if ended else "asking"
        return [SlotSet("booking_status", status), *settled(tracker, heard)]


AFTER_NAME = ("contact_value", "contact_times", "booking_confirmed", "booking_field")


def _takes(text: str, guess: str) -> bool:
    """The yes to the address that was guessed, by its button or in words."""
    return text == "/confirm.yes" or (not text.startswith("/") and takes_guess(text, guess))


def _guess_refused(dispatcher: CollectingDispatcher, wish: Wish, typed: str) -> Wish:
    """The address as it was typed where that is said to be right; else it is typed once more."""
    if typed:
        return replace(wish, method="email", value=typed)
    dispatcher.utter_message(response="utter_booking.invalid.again")
    return wish


# What a short name may be taken for; a real greeting is one.
MISHEARD = ("social.greet", "faq.is_bot")
GREETS = re.compile(
    r"\b(?:hi|hello|hey|hiya|howdy|yo|morning|afternoon|evening|bot|robot|human|person|real|you)\b", re.IGNORECASE
)


def _said_why(dispatcher: CollectingDispatcher, wish: Wish, text: str, intent: str) -> Wish | None:
    """What is no number where one is asked: what is missing is said at once. None: it is something else."""
    field = requested_field(wish)
    if text.startswith("/") or field not in ("contact_name", "contact_value"):
        return wish if text == "/confirm.no" else None
    if intent in MISHEARD and "?" not in text and GREETS.search(text) is None:
        dispatcher.utter_message(
            response="utter_booking.invalid.name" if field == "contact_name" else "utter_booking.invalid.contact"
        )
        return wish
    if field == "contact_name":
        return None
    if has_neither(text):
        dispatcher.utter_message(response="utter_booking.invalid.neither")
        return wish
    count = digits_told(text)
    if count is None:
        return None
    dispatcher.utter_message(response="utter_booking.invalid.digits", count=count)
    return wish


class AskBookingConfirmed(Action):
    """Reads the whole request back before anything is sent."""

    def name(self) -> str:
        """Asked by the booking form."""
        return "action_ask_booking_confirmed"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """One response for each way to be reached."""
        wish = wish_from(tracker.slots)
        dispatcher.utter_message(
            response=f"utter_booking.confirm.{wish.method}",
            name=wish.name,
            contact=readable(wish.value or ""),
            times=wish.times or "-",
            voicemail=wish.voicemail_ok,
            say_name=wish.clinic_name_ok,
        )
        return []


class BeginBooking(Action):
    """Opens the request; an age that is known is not asked again."""

    def name(self) -> str:
        """Runs before the form opens."""
        return "action_begin_booking"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """A screening that is under way is set aside: asked for consultation comes first."""
        empty = slots_from_wish(Wish(age_group=age_told(tracker)))
        return [*set_aside(dispatcher, tracker), *changed_slots(tracker, empty), SlotSet("booking_status", "asking")]


class BookingBack(Action):
    """One field back."""

    def name(self) -> str:
        """Runs inside the form."""
        return "action_booking_back"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """The field before is asked again."""
        return changed_slots(tracker, slots_from_wish(one_back(wish_from(tracker.slots))))


class CancelBooking(Action):
    """Nothing is sent, and what was typed is forgotten."""

    def name(self) -> str:
        """Runs before the form is deactivated."""
        return "action_cancel_booking"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Empties the request."""
        empty = slots_from_wish(Wish(age_group=tracker.get_slot("age_group")))
        return [*changed_slots(tracker, empty), SlotSet("booking_status", None), SlotSet("requested_slot", None)]


class BookingDone(Action):
    """Says what happens next: the clinic's booking page, or a call back with the honest expected time."""

    def name(self) -> str:
        """Runs when the request was sent."""
        return "action_booking_done"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Chosen by the clinic's settings."""
        kind = (tracker.get_slot("clinic") or {}).get("booking", "callback")
        dispatcher.utter_message(response=f"utter_booking.done.{kind}")
        return []


class BookingAbout(Action):
    """What becomes of a request: when the clinic gets back, what about, at which price."""

    def name(self) -> str:
        """Works inside the form, and once the request was sent."""
        return "action_booking_about"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """One response for each question; the form asks its own again."""
        asked = asked_about_request(tracker.latest_message.get("text") or "") or "when"
        dispatcher.utter_message(response=f"utter_booking.about.{asked}")
        return []
