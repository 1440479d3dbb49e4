"""Holding the conversation when a person is in danger."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.screening import age_told, changed_slots, stopped
from actions.sent_before import left_request
from bot.rules.booking import Wish, slots_from_wish


class HoldCrisis(Action):
    """Stops the questionnaire and the request for the rest of the conversation."""

    def name(self) -> str:
        """Runs before the crisis script."""
        return "action_hold_crisis"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """A half-filled request is forgotten."""
        events = [*stopped(tracker), SlotSet("hold", "crisis"), SlotSet("paused_form", None)]
        if tracker.get_slot("booking_status") == "asking":
            empty = slots_from_wish(Wish(age_group=tracker.get_slot("age_group")))
            events += [*changed_slots(tracker, empty), left_request(tracker)]
        return events


class HoldPaused(Action):
    """Pauses: what was under way goes on only by the visitor's choice. A crisis hold is never loosened."""

    def name(self) -> str:
        """Runs before the script for emergency, violence and abuse."""
        return "action_hold_paused"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Remembers the form that was open."""
        if tracker.get_slot("hold") is not None:
            return [SlotSet("requested_slot", None)]
        form = (tracker.active_loop or {}).get("name")
        return [SlotSet("hold", "paused"), SlotSet("paused_form", form), SlotSet("requested_slot", None)]


class Resume(Action):
    """Goes on by the visitor's choice."""

    def name(self) -> str:
        """Runs when the visitor pressed help.resume."""
        return "action_resume"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Lifts the pause."""
        return [SlotSet("hold", None), SlotSet("paused_form", None)]


class NoteAge(Action):
    """An adult's age that was told where nobody asked: it is not asked again."""

    def name(self) -> str:
        """Runs outside of forms; the service sends nobody here who is held as a minor."""
        return "action_note_age"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """What was known before stands."""
        dispatcher.utter_message(response="utter_nav.age_noted")
        return changed_slots(tracker, {"age_group": age_told(tracker)})


class HoldMinor(Action):
    """A stated age under the minimum closes the questionnaire and the request for the whole conversation."""

    def name(self) -> str:
        """Runs before the words for minors."""
        return "action_hold_minor"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """What was typed for a request is forgotten."""
        empty = slots_from_wish(Wish(age_group="minor"))
        empty |= {"booking_outcome": None, "booking_sent": None}
        return [*stopped(tracker), *changed_slots(tracker, empty), SlotSet("booking_status", None)]
