"""The step to a consultation: the form asks what bot/rules/booking.py says."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.booking_heard import acknowledge, heard_beside, heard_field, stays
from actions.manners import SayUnread
from actions.screening import age_told, changed_slots, comes_back, is_about_safety, set_aside
from actions.sent_before import left_request
from bot.contact_points import number_beside, read_contact, readable
from bot.rules.booking import Wish, one_back, outcome, requested_field, slots_from_wish, wish_from
from bot.rules.filling import told_with_wish
from bot.rules.mistyped import as_told
from bot.rules.request_questions import amends, asked_about_request


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
        text = message.get("text") or ""
        text = text if text.startswith("/") else as_told(text)
        intent = str(message["intent"]["name"])
        heard = heard_beside(dispatcher, tracker, wish, text) or heard_field(dispatcher, tracker, wish, text)
        if heard is None and (said := stays(dispatcher, text, intent)) is not None:
            if not said:
                await SayUnread().run(dispatcher, tracker, domain)
            heard = wish
        if heard is None:
            return []
        acknowledge(dispatcher, wish, heard, text)
        ended = outcome(heard)
        if ended == "sent":
            status = [SlotSet("booking_status", "requested"), SlotSet("booking_sent", True)]
        else:
            status = [left_request(tracker) if ended else SlotSet("booking_status", "asking")]
        return [*status, *settled(tracker, heard)]


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
        """A screening that is under way is set aside: asked for consultation comes first. A number that was told with the wish is kept."""
        text = as_told(tracker.latest_message.get("text") or "")
        point = read_contact(text)
        wish = told_with_wish(Wish(age_group=age_told(tracker)), text, point, number_beside(text, point))
        begun = [*set_aside(dispatcher, tracker), *changed_slots(tracker, slots_from_wish(wish))]
        if wish.value or wish.guess:
            dispatcher.utter_message(response="utter_booking.noted.contact")
        return [*begun, SlotSet("booking_status", "asking")]


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
        return [*changed_slots(tracker, empty), left_request(tracker), SlotSet("requested_slot", None)]


class BookingDropped(Action):
    """Says that nothing of the request was sent; of one that was sent before, that it stays with the clinic."""

    def name(self) -> str:
        """Runs when the request was cancelled in the form, or stopped in words."""
        return "action_booking_dropped"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Only what is true is told."""
        response = "utter_booking.cancelled" if tracker.get_slot("booking_outcome") else "utter_nav.stop_booking"
        if tracker.get_slot("booking_sent"):
            response = "utter_booking.cancelled.second"
        dispatcher.utter_message(response=response)
        return []


class LeaveBooking(CancelBooking):
    """The check begins in the place of a request: nothing is sent, and what was typed is forgotten."""

    def name(self) -> str:
        """Runs when leaving was asked for and agreed to."""
        return "action_leave_booking"


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


STANDING = ("see", "sent")  # asked of a request that is not sent yet, these are told by its summary


class BookingAbout(Action):
    """What becomes of a request: when the clinic gets back, what about, at which price; and what of it can be changed."""

    def name(self) -> str:
        """Works inside the form, and once the request was sent."""
        return "action_booking_about"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """One response for each question; the form asks its own again. What was sent is changed by a new request, or by the clinic."""
        text = tracker.latest_message.get("text") or ""
        if tracker.latest_message["intent"]["name"] == "nav.withdraw":
            response = "utter_booking.about.amend" if amends(text) else "utter_booking.withdraw"
            dispatcher.utter_message(response=response)
            return []
        asked = asked_about_request(text) or "when"
        sent = tracker.get_slot("booking_status") == "requested" and not tracker.active_loop
        if asked == "sent" and sent:
            return await BookingDone().run(dispatcher, tracker, domain)
        if asked in STANDING and not sent:
            asked = "still"
        if asked == "voicemail" and sent:
            asked = "see"
        dispatcher.utter_message(response=f"utter_booking.about.{asked}")
        return []
