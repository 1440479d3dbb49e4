"""What was said, told again or in other words: repeat, explain, more, and what the visitor answered."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.manners import for_group, standing
from actions.result import response_of, tell_result
from bot.rules.finer import score_named
from bot.rules.instrument import DEFAULT
from bot.rules.screening import answer_asked, result, told_answers
from bot.rules.slots import instrument_of, sheet_from


class Explain(Action):
    """What the question means."""

    def name(self) -> str:
        """Works inside and outside of forms."""
        return "action_explain"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """One response for each question; outside of forms the last topic's longer version, or what was said in other words."""
        asked = standing(tracker)
        if asked != "nothing":
            dispatcher.utter_message(response=f"utter_nav.explain.{asked}")
        elif (tracker.get_slot("last_topic") or "").startswith("faq.") and not _told(longer(tracker), tracker):
            dispatcher.utter_message(response=longer(tracker))
        else:
            say_again(dispatcher, tracker)
        return []


class Repeat(Action):
    """Says the last answer again; inside a form the question itself is asked again."""

    def name(self) -> str:
        """Works inside and outside of forms."""
        return "action_repeat"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """A short line first, then what was said."""
        say_again(dispatcher, tracker)
        return []


class Review(Action):
    """What the visitor has answered so far."""

    def name(self) -> str:
        """Works inside and outside of forms."""
        return "action_review"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Each answered item in its own words, with the option's verbatim label; nothing is added up. After the result, the result, but for the one answer that is asked about."""
        sheet, instrument = sheet_from(tracker.slots), instrument_of(tracker.slots)
        one = answer_asked(tracker.latest_message.get("text") or "", sheet, instrument)
        if one is not None:
            dispatcher.utter_message(response="utter_nav.repeat.answers", answers_given=one)
            return []
        if tracker.get_slot("screening_outcome") == "completed":
            dispatcher.utter_message(response="utter_nav.repeat")
            tell_result(dispatcher, sheet, instrument)
            return []
        lines = told_answers(sheet, instrument)
        if lines:
            dispatcher.utter_message(response="utter_nav.repeat.answers", answers_given="\n".join(lines))
        else:
            dispatcher.utter_message(response="utter_nav.repeat.no_answers")
        return []


def say_again(dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
    """A short line, then what was said, in its next variant; a result is shown as it stands, a form asks by itself."""
    dispatcher.utter_message(response="utter_nav.repeat")
    if tracker.active_loop:
        return
    for response, topics in tracker.get_slot("last_said") or []:
        if response.startswith(("utter_screening.result", "utter_nav.result_meaning.yours")):
            tell_result(dispatcher, sheet_from(tracker.slots), instrument_of(tracker.slots))
        else:
            dispatcher.utter_message(response=response, **({"ask": topics} if topics else {}))


class TellMore(Action):
    """The longer version of the last topic, with its source."""

    def name(self) -> str:
        """Works inside and outside of forms."""
        return "action_tell_more"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Without a topic yet: more about the question that stands, or what the bot can tell about."""
        asked, topic = standing(tracker), tracker.get_slot("last_topic")
        explains = asked != "nothing" and not topic
        dispatcher.utter_message(response=f"utter_nav.explain.{asked}" if explains else longer(tracker))
        return []


# Answers with a reason of their own; the longer version of the others gives it.
REASONED = ("driving", "insurance", "cost", "will_it_work", "home_ketamine", "fda_status", "long_term_safety")


class Why(Action):
    """Why it is as it was told."""

    def name(self) -> str:
        """Works inside and outside of forms."""
        return "action_why"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """The reason where there is one that was not told yet, else the longer version."""
        topic = tracker.get_slot("last_topic") or ""
        reason = f"utter_why.{topic}"
        known = topic.removeprefix("faq.") in REASONED and not _told(reason, tracker)
        dispatcher.utter_message(response=reason if known else longer(tracker))
        return []


class ResultOf(Action):
    """What a number other than the visitor's own would mean ("and what does 15 mean?")."""

    def name(self) -> str:
        """Works once the check is done, where no help stands."""
        return "action_result_of"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """The authors' range for it, and the visitor's own total beside it."""
        sheet, instrument = sheet_from(tracker.slots), instrument_of(tracker.slots)
        score = result(sheet, instrument)
        number, own = score_named(tracker.latest_message.get("text") or ""), score.total
        band = next((one for one in instrument.bands if number is not None and one.low <= number <= one.high), None)
        if band is None or number == own or instrument.id != DEFAULT:
            tell_result(dispatcher, sheet, instrument, meaning=True)
            return []
        dispatcher.utter_message(
            response="utter_nav.result_meaning.number",
            result=response_of(score),
            number=number,
            total=own,
            band=band.name,
            band_low=band.low,
            band_high=band.high,
            highest=instrument.highest_total,
        )
        return []


def _told(response: str, tracker: Tracker) -> bool:
    return bool((tracker.get_slot("told") or {}).get(response))


def longer(tracker: Tracker) -> str:
    """The response with the longer version of the last topic; advice has none, and says the way to a clinician in other words."""
    topic = tracker.get_slot("last_topic") or ""
    if topic.startswith("faq."):
        return f"utter_{topic}.more"
    if topic.startswith("advice."):
        return f"utter_{topic}"
    return "utter_help.heard" if tracker.get_slot("hold") == "crisis" else for_group("utter_nav.help", tracker)
