"""Repeat, explain, why, more: what works at every step."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

CLOSE_TOPICS = 2


def standing(tracker: Tracker) -> str:
    """What is asked now: age, consent, item, difficulty, name, contact, times, confirm, or nothing."""
    slot = tracker.get_slot("requested_slot") or ""
    names = {
        "age_group": "age", "agreed": "consent", "answer_read_back": "item", "difficulty": "difficulty",
        "contact_name": "name", "contact_value": "contact", "contact_times": "times",
        "booking_confirmed": "confirm", "booking_field": "confirm",
    }  # fmt: skip
    if not tracker.active_loop:
        return "nothing"
    return "item" if slot.startswith("gad7_") else names.get(slot, "nothing")


class WhyAsk(Action):
    """Why the bot asks what it asks now."""

    def name(self) -> str:
        """Works inside and outside of forms."""
        return "action_why_ask"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """One response for each question."""
        dispatcher.utter_message(response=f"utter_nav.why_ask.{standing(tracker)}")
        return []


class Explain(Action):
    """What the question means."""

    def name(self) -> str:
        """Works inside and outside of forms."""
        return "action_explain"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """One response for each question; outside of forms the last topic's longer version."""
        asked = standing(tracker)
        if asked == "nothing":
            dispatcher.utter_message(response=longer(tracker))
        else:
            dispatcher.utter_message(response=f"utter_nav.explain.{asked}")
        return []


class Repeat(Action):
    """Says the last answer again; inside a form the question itself is asked again."""

    def name(self) -> str:
        """Works inside and outside of forms."""
        return "action_repeat"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """A short line first, then what was said."""
        dispatcher.utter_message(response="utter_nav.repeat")
        last = tracker.get_slot("last_said")
        if not tracker.active_loop and last:
            dispatcher.utter_message(response=last)
        return []


class TellMore(Action):
    """The longer version of the last topic, with its source."""

    def name(self) -> str:
        """Works inside and outside of forms."""
        return "action_tell_more"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Without a topic yet: what the bot can tell about."""
        dispatcher.utter_message(response=longer(tracker))
        return []


def longer(tracker: Tracker) -> str:
    """The response with the longer version of the last topic."""
    topic = tracker.get_slot("last_topic") or ""
    return f"utter_{topic}.more" if topic.startswith("faq.") else "utter_nav.help"


class ResultMeaning(Action):
    """What the visitor's result means, or that there is none yet."""

    def name(self) -> str:
        """Works inside and outside of forms."""
        return "action_result_meaning"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Two responses: with and without a result."""
        done = tracker.get_slot("screening_outcome") == "completed"
        dispatcher.utter_message(response="utter_nav.result_meaning" if done else "utter_nav.result_meaning.none")
        return []


class Clarify(Action):
    """Two topics lie close: one short choice."""

    def name(self) -> str:
        """The ranking comes from understanding."""
        return "action_clarify"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Offers the two best topics as choices."""
        ranking = [entry["name"] for entry in tracker.latest_message.get("intent_ranking", [])]
        topics = [name for name in ranking if name not in ("system.clarify", "oos")][:CLOSE_TOPICS]
        dispatcher.utter_message(response="utter_system.clarify", ask=topics)
        return []
