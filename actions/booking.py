"""The step to a consultation: the form asks what bot/rules/booking.py says."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.screening import ADULT_AGE, age_told, changed_slots, comes_back, is_about_safety, set_aside
from bot.contact_points import read_contact, readable
from bot.rules.booking import Wish, hear_booking, one_back, outcome, requested_field, slots_from_wish, wish_from


def only_read_back(tracker: Tracker) -> bool:
    """Was the last reply the summary of the request and nothing else?"""
    return all(name.startswith("utter_booking.confirm") for name in tracker.get_slot("last_reply") or [])


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
        heard = hear_booking(
            wish,
            message["intent"]["name"],
            text,
            None if text.startswith("/") else read_contact(text),
            clinic.get("minimum_age", ADULT_AGE),
            just_read=only_read_back(tracker),
        )
        if heard is None:
            return []
        ended = outcome(heard)
        status = {"sent": "requested", "minor": None, "cancelled": None}.get(ended, "asking") if ended else "asking"
        return [SlotSet("booking_status", status), *settled(tracker, heard)]


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
