"""Why, back, skip, "I meant the second one", help and a person: what works at every step."""

from __future__ import annotations

import re
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.screening import changed_slots
from bot.rules.asking_again import reask
from bot.rules.check_too import asked_behind
from bot.rules.commands import QUESTION_WORDS, meant, named
from bot.rules.counted import closer
from bot.rules.instrument import load
from bot.rules.pausing import pauses
from bot.rules.question_behind import behind_difficulty
from bot.rules.screening import Question, item_number, question, stepped_back, with_typed
from bot.rules.slips import calls_off_visit
from bot.rules.slots import sheet_from, slots_from

CLOSE_TOPICS = 2


def standing(tracker: Tracker) -> str:
    """What is asked now: age, consent, item, difficulty, name, contact, times, confirm, or nothing."""
    slot = tracker.get_slot("requested_slot") or ""
    names = {
        "age_group": "age", "agreed": "consent", "answer_read_back": "read_back", "difficulty": "difficulty",
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


class SayBack(Action):
    """Says that it goes back one step, or that there is nothing before the first question."""

    def name(self) -> str:
        """Runs inside forms, before the step is taken."""
        return "action_say_back"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """From the agreement the way back leads to the age."""
        asked = standing(tracker)
        known_age = tracker.get_slot("age_group") is not None
        first_item = asked == "item" and item_number(sheet_from(tracker.slots)) == 1
        first = asked == "age" or first_item or (asked == "name" and known_age)
        dispatcher.utter_message(response="utter_nav.back_first" if first else "utter_nav.back")
        return [SlotSet("age_group", None)] if asked == "consent" else []


class SaySkip(Action):
    """Says what skipping means here: no score, nothing, or that this one is needed."""

    def name(self) -> str:
        """Runs inside forms, before the question is skipped."""
        return "action_say_skip"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """The times of a request are skipped here; items and difficulty are skipped by the screening's own action."""
        asked = standing(tracker)
        if asked in ("item", "read_back"):
            dispatcher.utter_message(response="utter_nav.skip")
        elif asked == "difficulty":
            dispatcher.utter_message(response="utter_nav.skip_difficulty")
        elif asked == "times":
            dispatcher.utter_message(response="utter_nav.skip_times")
            return [SlotSet("contact_times", "")]
        else:
            dispatcher.utter_message(response="utter_nav.skip_needed")
        return []


# What reads like a question that is not for this bot, while a form asks something itself.
QUESTION = re.compile(rf"\?\s*$|^(?:{QUESTION_WORDS})\b", re.IGNORECASE)


# What the question that stands needs, in its own words.
UNREAD = {
    "age": "utter_screening.reask.age",
    "consent": "utter_screening.reask.consent",
    "difficulty": "utter_screening.reask.difficulty",
    "name": "utter_booking.invalid.name",
    "contact": "utter_booking.invalid.contact",
    "times": "utter_booking.invalid",
    "confirm": "utter_booking.invalid.confirm",
}
IN_REQUEST = frozenset({"name", "contact", "times", "confirm"})


class SayUnread(Action):
    """What was typed is no answer to the question that stands; a question about something else is told so."""

    def name(self) -> str:
        """Runs inside both forms, for what was not understood."""
        return "action_say_unread"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """The four answers are spoken of only where there are four; nobody is led out of a request that is being made."""
        text = tracker.latest_message.get("text") or ""
        asked, spanish = standing(tracker), tracker.get_slot("language") == "es"
        if tracker.active_loop_name == "screening_form" and pauses(text):
            response = "utter_screening.pause"
        elif asked not in IN_REQUEST and calls_off_visit(text):
            response = "utter_nav.human"
        elif QUESTION.search(text) and not spanish and asked in IN_REQUEST:
            response = "utter_booking.invalid.other"
        elif (
            not spanish
            and asked == "difficulty"
            and (rest := behind_difficulty(tracker.slots, sheet_from(tracker.slots), text)) is not None
        ):
            topic = asked_behind(rest)
            response = f"utter_{topic}" if topic else "utter_oos"
        elif spanish or QUESTION.search(text):
            response = "utter_oos"
        else:
            response = UNREAD.get(asked) or (reask(text) if asked == "item" else "utter_screening.reask")
        dispatcher.utter_message(response=response)
        return []


class Meant(Action):
    """The answer before is read back with the option that was meant, and counts only after yes."""

    def name(self) -> str:
        """Runs inside the screening."""
        return "action_meant"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """A place named alone is about the question that stands; so is either while an answer is read back."""
        text = tracker.latest_message.get("text") or ""
        corrects = meant(text)
        place = corrects or named(text) or 0
        options = load().options
        sheet = sheet_from(tracker.slots)
        asked, number = question(sheet)
        if corrects is not None and asked is not Question.CONFIRM and number != 1:
            sheet = stepped_back(sheet)
        dispatcher.utter_message(response="utter_nav.meant")
        wanted = len(options) if place < 0 else place
        of_two = closer(text, tracker.get_slot("last_reply") or []) if asked is Question.ITEM else None
        if of_two is not None:
            sheet = with_typed(sheet, (of_two,))
        elif item_number(sheet) is not None and 0 < wanted <= len(options):
            sheet = with_typed(sheet, (wanted - 1,))
        return changed_slots(tracker, slots_from(sheet))


def for_group(response: str, tracker: Tracker) -> str:
    """The response, or what is true of it for somebody under age."""
    return f"{response}.minor" if tracker.get_slot("age_group") == "minor" else response


class SayHelp(Action):
    """What the bot can do."""

    def name(self) -> str:
        """Works inside and outside of forms."""
        return "action_help"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """To a minor it offers neither check nor consultation."""
        dispatcher.utter_message(response=for_group("utter_nav.help", tracker))
        return []


class SayHuman(Action):
    """How to reach a person."""

    def name(self) -> str:
        """Works inside and outside of forms."""
        return "action_human"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """From a minor no request is taken."""
        dispatcher.utter_message(response=for_group("utter_nav.human", tracker))
        return []


class Closed(Action):
    """Says that the conversation is erased."""

    def name(self) -> str:
        """Runs when the visitor confirmed the erasure."""
        return "action_closed"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """The service erases and says it again with the receipt; plain Rasa keeps no record, so it has none."""
        dispatcher.utter_message(response="utter_system.closed", receipt="-")
        return []


class BackIdle(Action):
    """Going back where no question stands."""

    def name(self) -> str:
        """Works outside of forms."""
        return "action_back_idle"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """After a whole screening an answer may still be changed."""
        done = tracker.get_slot("screening_outcome") == "completed"
        dispatcher.utter_message(response="utter_screening.change" if done else "utter_nav.back_idle")
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


class OfferAlso(Action):
    """Further questions of the same message, beyond the two that were answered."""

    def name(self) -> str:
        """The topics come from the service."""
        return "action_offer_also"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Offers each as a choice."""
        topics = [entry["name"] for entry in tracker.latest_message.get("intent_ranking", [])]
        dispatcher.utter_message(response="utter_system.also", ask=topics)
        return []
