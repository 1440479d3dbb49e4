"""The anxiety check: the form asks what bot/rules/screening.py says, and takes what bot/rules/hearing.py hears."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.anew import at_skipped, keeps_result, said_first
from actions.asked_again import worn_out
from actions.result import tell_result
from actions.sent_before import left_request
from bot.rules.age import ASKS_WHY, told_adult
from bot.rules.agreement import erases
from bot.rules.answered_last import about_the_last, meant, remembered
from bot.rules.answers import read
from bot.rules.beside import with_difficulty_in_front
from bot.rules.changing import first_skipped, names_more, new_value
from bot.rules.commands import AFRESH, command
from bot.rules.excuses import without_excuse
from bot.rules.hearing_here import is_listed, with_answer_in_front
from bot.rules.pausing import comes_again, pauses
from bot.rules.question_behind import heard_in_turn
from bot.rules.screening import (
    SKIPPED,
    Outcome,
    Question,
    Sheet,
    blank,
    is_begun,
    item_number,
    outcome,
    question,
    stepped_back,
    with_answer,
    with_typed,
)
from bot.rules.slots import instrument_of, minimum_age_of, requested_slot, sheet_from, slots_from


def changed_slots(tracker: Tracker, slots: dict[str, Any]) -> list[EventType]:
    """A SlotSet for every slot whose value is new."""
    return [SlotSet(name, value) for name, value in slots.items() if tracker.get_slot(name) != value]


def comes_back(tracker: Tracker) -> bool:
    """True when something else already answered the visitor's message and the form only asks its question again."""
    form = (tracker.active_loop or {}).get("name")
    for event in reversed(tracker.events):
        if event.get("event") == "user":
            return False
        if event.get("event") == "action" and event.get("name") not in (form, "action_listen"):
            return True
    return False


def is_about_safety(tracker: Tracker) -> bool:
    """A message that a safety reader raised is never an answer to anything, and a correction is its own action's to hear. Nor is "yes delete it" a yes to a form."""
    message = tracker.latest_message
    text = message.get("text") or ""
    own = str(message["intent"]["name"]).startswith(("safety.", "nav.meant", "system.also", "change."))
    return own or command(text) == "nav.delete_data" or erases(text)


def age_told(tracker: Tracker) -> str | None:
    """The age group that is known, or an adult's age told in the message that begins ("the check please, I am 67")."""
    known: str | None = tracker.get_slot("age_group")
    minimum = minimum_age_of(tracker.slots)
    adult = known is None and told_adult(tracker.latest_message.get("text") or "", minimum)
    return "adult" if adult else known


def settled(tracker: Tracker, sheet: Sheet) -> list[EventType]:
    """The events that make the form's slots follow the sheet."""
    return [*changed_slots(tracker, slots_from(sheet)), SlotSet("requested_slot", requested_slot(sheet))]


class ValidateScreeningForm(Action):
    """Takes a message for the question that stands, or rejects it so that the rules answer it."""

    def name(self) -> str:
        """Rasa calls it before the form asks its next question."""
        return "validate_screening_form"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """No event but the requested slot means: not an answer."""
        sheet = sheet_from(tracker.slots)
        message = tracker.latest_message
        intent, text = message["intent"]["name"], message.get("text") or ""
        if comes_back(tracker) or tracker.get_slot("requested_slot") is None:
            sheet = with_answer_in_front(tracker.slots, sheet, intent, text)
            return settled(tracker, with_difficulty_in_front(sheet, intent, text, instrument_of(tracker.slots)))
        if is_about_safety(tracker) or (pauses(text) and not comes_again(text)):
            return []
        told = tracker.get_slot("told")
        text = without_excuse(text)
        heard = heard_in_turn(tracker.slots, sheet, intent, text, minimum_age_of(tracker.slots))
        if heard is None:
            return []
        heard = replace(heard, sheet=about_the_last(told, text, sheet, heard.sheet))
        if heard.say == "utter_screening.left":
            number, of = item_number(heard.sheet), len(heard.sheet.answers)
            dispatcher.utter_message(response="utter_screening.left", number=number, of=of)
        elif heard.say == "utter_screening.change.kept":
            dispatcher.utter_message(response="utter_screening.change.kept", number=sheet.changing)
        elif heard.say:
            spanish = tracker.get_slot("language") == "es"
            if heard.days is None:
                dispatcher.utter_message(response="utter_oos" if spanish else worn_out(tracker, heard.say))
            elif not spanish:
                dispatcher.utter_message(response="utter_screening.days", days=heard.days)
        if sheet.age_group is None and heard.sheet.age_group == "adult" and ASKS_WHY.search(text.casefold()):
            dispatcher.utter_message(response="utter_nav.why_ask.age")
        kept = changed_slots(tracker, {"told": remembered(told, sheet, heard.sheet)}) if told else []
        return [SlotSet("how_answered", heard.how), *kept, *settled(tracker, heard.sheet)]


class AskAnswerReadBack(Action):
    """Reads a typed answer back in the form's own words."""

    def name(self) -> str:
        """Asked by the screening form."""
        return "action_ask_answer_read_back"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Utters the option's verbatim label; in a list of answers, and where an earlier one is changed, also the words of the item, which does not stand on the screen."""
        sheet, instrument = sheet_from(tracker.slots), instrument_of(tracker.slots)
        option = next(one for one in instrument.options if one.value == sheet.read_back[0])
        number = item_number(sheet)
        if number is not None and (sheet.changing is not None or is_listed(tracker.slots, sheet)):
            dispatcher.utter_message(
                response="utter_screening.confirm.listed",
                option=option.text,
                number=number,
                item=instrument.items[number - 1].text,
            )
        else:
            dispatcher.utter_message(response="utter_screening.confirm", option=option.text)
        return []


class BeginScreening(Action):
    """A fresh sheet where the last one ended, else the one that is under way."""

    def name(self) -> str:
        """Runs before the form opens."""
        return "action_begin_screening"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Age and agreement stay; a declined agreement is asked again. A result that is there goes only after a yes, and what was skipped is gone on with."""
        if keeps_result(tracker):
            dispatcher.utter_message(response=AFRESH)
            return [FollowupAction("action_listen")]
        events: list[EventType] = [SlotSet("requested_slot", None), SlotSet("booking_outcome", None)]
        if tracker.get_slot("booking_status") == "asking":
            events.append(left_request(tracker))
        left = at_skipped(tracker)
        if first := said_first(tracker, left):
            dispatcher.utter_message(response=first)
        if left is not None:
            return [*events, *changed_slots(tracker, slots_from(left))]
        if tracker.get_slot("screening_outcome") is not None:
            events += fresh_sheet(tracker)
        return [*events, *changed_slots(tracker, {"age_group": age_told(tracker)})]


class RestartScreening(Action):
    """Starts over with an empty sheet."""

    def name(self) -> str:
        """Runs inside the form."""
        return "action_restart_screening"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """A new run: the stored record of the old one stays as stopped."""
        return fresh_sheet(tracker)


def fresh_sheet(tracker: Tracker) -> list[EventType]:
    """No answers, the next run's number; age and agreement are kept."""
    old = sheet_from(tracker.slots)
    sheet = replace(blank(instrument_of(tracker.slots)), age_group=old.age_group, agreed=old.agreed or None)
    return [*changed_slots(tracker, slots_from(sheet)), SlotSet("run", (tracker.get_slot("run") or 0) + 1)]


class StepBack(Action):
    """One question back; the old answer stands until another is given."""

    def name(self) -> str:
        """Runs inside the form."""
        return "action_step_back"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Moves the question that stands."""
        return changed_slots(tracker, slots_from(stepped_back(sheet_from(tracker.slots))))


class ChangeAnswer(Action):
    """Goes to the item whose number the visitor chose."""

    def name(self) -> str:
        """Runs inside the form, or from the result."""
        return "action_change_answer"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """The intent change.<n> carries the number; what another change read back is dropped, and said to be."""
        message = tracker.latest_message
        before = sheet_from(tracker.slots)
        wanted = str(message["intent"]["name"]).removeprefix("change.")
        named = first_skipped(before) if wanted == "skipped" else int(wanted)
        sheet = stepped_back(before, meant(tracker.get_slot("told"), message.get("text") or "", before, named))
        if before.changing is not None and before.changing != sheet.changing and before.read_back:
            dispatcher.utter_message(response="utter_screening.change.kept", number=before.changing)
        text = message.get("text") or ""
        value = new_value(text)
        if value is not None:  # it is read back, and counts only after yes
            sheet = with_typed(sheet, read(value, instrument_of(tracker.slots).options).values[:1])
        if text and not text.startswith("/") and sheet.changing is not None and not sheet.read_back:
            dispatcher.utter_message(response="utter_screening.change.unread", number=sheet.changing)
        elif names_more(text):
            dispatcher.utter_message(response="utter_screening.change.one")
        return [*changed_slots(tracker, slots_from(sheet)), SlotSet("requested_slot", None)]


class SkipQuestion(Action):
    """Skips the item that stands: then there is no score. The difficulty item may be skipped freely."""

    def name(self) -> str:
        """Runs inside the form."""
        return "action_skip_question"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Age and agreement cannot be skipped: the form asks them again."""
        sheet = sheet_from(tracker.slots)
        asked = requested_slot(sheet)
        if asked == "difficulty":
            sheet = replace(sheet, difficulty=SKIPPED)
        elif asked and asked.startswith(("gad7_", "answer_")):
            skipped = with_answer(replace(sheet, read_back=()), SKIPPED)
            told = remembered(tracker.get_slot("told"), sheet, skipped)
            return changed_slots(tracker, slots_from(skipped) | ({"told": told} if told else {}))
        return changed_slots(tracker, slots_from(sheet))


class StopScreening(Action):
    """The visitor stops: no score, and the sheet is closed."""

    def name(self) -> str:
        """Runs before the form is deactivated."""
        return "action_stop_screening"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """What was answered stays in the record as stopped."""
        return stopped(tracker)


class ContinueScreening(Action):
    """A check that the visitor stopped is open again, with what was answered."""

    def name(self) -> str:
        """Runs before the form opens."""
        return "action_continue_screening"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """The same run: its record is in progress again."""
        return [*changed_slots(tracker, slots_from(sheet_from(tracker.slots))), SlotSet("requested_slot", None)]


def set_aside(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
    """The events that set a sheet aside for something else. A whole one stays whole, with the old answer where one was being changed.

    Where only the difficulty is left to be told, which may be skipped, the result is told.
    """
    sheet = replace(sheet_from(tracker.slots), changing=None, read_back=())
    answered = question(sheet)[0] is Question.DIFFICULTY
    whole = replace(sheet, difficulty=SKIPPED) if answered else sheet
    if outcome(whole) is not Outcome.COMPLETED:
        events = stopped(tracker)
        if is_begun(sheet) and SlotSet("screening_outcome", "stopped") in events:
            dispatcher.utter_message(response="utter_screening.set_aside")
        return events
    if answered:
        tell_result(dispatcher, whole, instrument_of(tracker.slots))
    ended = SlotSet("screening_outcome", "completed")
    return [*changed_slots(tracker, slots_from(whole)), ended, SlotSet("requested_slot", None)]


def stopped(tracker: Tracker) -> list[EventType]:
    """The events that close a sheet that is under way."""
    events: list[EventType] = [SlotSet(name, None) for name in ("answer_read_back", "changing", "requested_slot")]
    sheet = sheet_from(tracker.slots)
    if sheet.agreed and tracker.get_slot("screening_outcome") is None:
        events.append(SlotSet("screening_outcome", "stopped"))
    return events
