"""Whom the check is for while it asks, a yes to it in other words, and a new one over a result that is there."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from rasa_sdk.events import FollowupAction

from actions.screening import BeginScreening, ValidateScreeningForm
from bot.rules.answers import ReadAs, read
from bot.rules.here_for import FOR_OTHER, heard_first
from bot.rules.instrument import load
from bot.rules.result_words import asks_kin_first, puts_off
from bot.rules.screening import SKIPPED, Sheet, blank
from bot.rules.slips import is_slip
from bot.rules.slots import requested_slot, sheet_from, slots_from
from tests.dialogue.test_booking_form import ran
from tests.rules.test_visitor_words import group

ADULT = replace(blank(load()), age_group="adult", agreed=True)
AT_THREE = replace(ADULT, answers=(2, 1, None, None, None, None, None))
AT_DIFFICULTY = replace(ADULT, answers=(1,) * 7)
AT_CONSENT = replace(blank(load()), age_group="adult")
DONE = replace(AT_DIFFICULTY, difficulty=1)
LEFT_OUT = replace(ADULT, answers=(2, SKIPPED, 1, 1, 1, 1, 0))


def begun(sheet: Sheet, text: str, *last: str, intent: str = "nav.start_screening") -> tuple[Sheet, list[Any]]:
    """The sheet after the check was asked for over one that ended, and what was said."""
    after, said = ran(BeginScreening(), slots_from(sheet) | {"last_reply": list(last)}, text, intent, None)
    return sheet_from(after), said


@pytest.mark.parametrize("sheet", [AT_THREE, replace(AT_THREE, read_back=(1,)), AT_DIFFICULTY])
@pytest.mark.parametrize("text", ["i fill this out for my mother", "its for my sister, not me", "im not here for me, its for my sister", "It's not for me, it's for my son, he is 30", "i'm here for my son, not me", "I'm answering for my wife", "this is for my dad"])  # fmt: skip
def test_nobody_elses_answers_are_taken(sheet: Sheet, text: str) -> None:
    """As where the age is asked: the words on it, and the question stands."""
    slots = slots_from(sheet) | {"requested_slot": requested_slot(sheet)}
    after, said = ran(ValidateScreeningForm(), slots, text, "oos", "screening_form")
    assert (sheet_from(after), said) == (sheet, [FOR_OTHER])


@pytest.mark.parametrize("text", ["it's for my kids that i worry", "i worry for my mother", "several days, for my son", "i do it for my family", "i'm doing this for my kids", "i'm here for my kids", "i do it for my son", "im taking this for my kids", "not for me", "my sister says 2", "im not here", "2"])  # fmt: skip
def test_who_only_speaks_of_somebody_answers_for_himself(text: str) -> None:
    """It is left to what is heard at an item."""
    assert heard_first(AT_THREE, text) is None


@pytest.mark.parametrize("text", ["no problem", "No problem at all", "go", "ok go", "go ahead", "let's go", "not a problem"])  # fmt: skip
def test_a_yes_to_the_check_in_other_words(text: str) -> None:
    """Only where agreement is asked for."""
    heard = heard_first(AT_CONSENT, text)
    assert heard is not None
    assert heard.sheet.agreed is True
    assert heard_first(AT_THREE, text) is None


@pytest.mark.parametrize("text", ["no", "no, that's okay", "no problems with me", "go away", "go back", "go to hell", "go?", "over 60", "i have no problem", "no go"])  # fmt: skip
def test_what_is_no_yes_to_the_check(text: str) -> None:
    """It is asked again, or heard as what it is."""
    assert heard_first(AT_CONSENT, text) is None


@pytest.mark.parametrize("text", ["take the check", "not now, i'd like a test of patience", "go on with the check"])
def test_a_result_stays_until_a_yes(text: str) -> None:
    """It is said that the total goes, and nothing is begun."""
    sheet, said = begun(DONE, text)
    assert (sheet, said) == (DONE, ["utter_nav.restart_idle"])


def test_after_the_question_it_begins_anew() -> None:
    """By its button's name after a yes, or by the words once more."""
    empty = replace(blank(load()), age_group="adult", agreed=True)
    assert begun(DONE, "", intent="start.screening") == (empty, [])
    assert begun(DONE, "take the check", "utter_nav.restart_idle") == (empty, ["utter_nav.start_screening"])


@pytest.mark.parametrize(
    ("intent", "said"),
    [
        ("nav.start_screening", ["utter_nav.start_screening"]),
        ("confirm.yes", ["utter_nav.start_screening"]),
        ("start.screening", []),
    ],
)
def test_a_check_that_begins_is_announced_once(intent: str, said: list[str]) -> None:
    """In words, and where a request gives way to it; its button says it itself."""
    assert begun(blank(load()), "take the check", intent=intent)[1] == said


async def test_nothing_follows_the_question() -> None:
    """The form does not open under it."""
    from rasa_sdk import Tracker
    from rasa_sdk.executor import CollectingDispatcher

    message = {"intent": {"name": "nav.start_screening"}, "text": "take the check"}
    tracker = Tracker("test", slots_from(DONE), message, [], False, None, {}, "action_listen")
    events = await BeginScreening().run(CollectingDispatcher(), tracker, {})
    assert events == [FollowupAction("action_listen")]


@pytest.mark.parametrize("text", ["go on with the check", "continue the check", "lets continue"])
def test_what_was_skipped_is_gone_on_with(text: str) -> None:
    """The other answers stand."""
    sheet, said = begun(LEFT_OUT, text)
    assert (sheet.answers, sheet.changing, said) == (LEFT_OUT.answers, 2, ["utter_nav.start_screening.continue"])


def test_a_check_without_a_score_begins_anew_where_that_is_asked_for() -> None:
    """Its button stands under the reply."""
    assert begun(LEFT_OUT, "take the check")[0].answers == (None,) * 7


@pytest.mark.parametrize("text", ["not now, i want to ask my wife first", "ask my wife first", "i want to ask my son first", "i have to ask my wife first", "later, i want to ask my husband first", "not yet, first i ask my daughter", "let me talk to my husband first", "i need to check with my mom before i decide"])  # fmt: skip
def test_somebody_of_the_family_is_asked_first(text: str) -> None:
    """It puts the step off; at a question of the check it asks for a moment."""
    assert asks_kin_first(text)
    assert puts_off(text)
    assert is_slip(text, "nav.start_screening", "screening_form", answering=True)


@pytest.mark.parametrize("text", ["the check first", "i want the check first", "i want to talk to someone else", "i need to talk to my mom", "ask my wife if she is ok", "my wife asks first", "tell my wife i love her", "i will tell my wife goodbye", "i want to tell my wife", "is it ok to ask first", "ask me first"])  # fmt: skip
def test_what_asks_nobody_first(text: str) -> None:
    """The check, a person, or a thing that is told."""
    assert not asks_kin_first(text)


@pytest.mark.parametrize("text", ["leave me alone about appointments", "stop pushing appointments", "quit asking me to book", "dont offer me a booking again", "no more booking talk please", "i don't want an appointment", "stop asking me to book an appointment", "stop with the appointments"])  # fmt: skip
def test_a_no_to_appointments_ends_nothing(text: str) -> None:
    """At the difficulty it stands."""
    for intent in ("nav.book", "nav.stop"):
        assert is_slip(text, intent, "screening_form", answering=True)


@pytest.mark.parametrize(("text", "intent"), [("no i want to book an appointment", "nav.book"), ("stop the check, book me", "nav.book"), ("i dont want the check i want an appointment", "nav.book"), ("stop", "nav.stop"), ("stop the test", "nav.stop"), ("book an appointment", "nav.book"), *((text, intent) for text in ("stop this and book an appointment", "quit and book me an appointment", "stop book me a visit", "stop asking and schedule me a consultation") for intent in ("nav.book", "nav.stop"))])  # fmt: skip
def test_an_order_at_the_check_stays_one(text: str, intent: str) -> None:
    """It is done."""
    assert not is_slip(text, intent, "screening_form", answering=True)


@pytest.mark.parametrize(("text", "slip"), [("1 but is it normal to be this tired", True), ("2, and what about it", True), ("is it normal", False), ("my son is 1, is it normal", False)])  # fmt: skip
def test_an_answer_in_front_of_what_is_not_understood(text: str, *, slip: bool) -> None:
    """It is no choice between two topics."""
    assert is_slip(text, "system.clarify", "screening_form", answering=True) is slip


@pytest.mark.parametrize(("text", "values"), [("1 for this one", (1,)), ("2 for this", (2,)), ("several days for this one", (1,)), ("2 for this and 1 for the next", ()), ("for this one", ()), ("1 for the next one", ())])  # fmt: skip
def test_an_answer_for_this_one_is_read_back(text: str, values: tuple[int, ...]) -> None:
    """With one for another beside it, it is asked again."""
    found = read(text, load().options)
    assert (found.read_as is ReadAs.COUNTS, found.values) == (False, values)


THIS_YEAR = datetime.now(UTC).year


@pytest.mark.parametrize("text", ["born {}", "i was born in {}", "{}", "im born {}", "born 5 may {}", "i was born on march 3, {}"])  # fmt: skip
@pytest.mark.parametrize(("years", "told"), [(16, "minor"), (17, "minor"), (18, None), (19, None), (0, None)])
def test_a_year_of_birth_under_the_minimum_holds(text: str, years: int, told: str | None) -> None:
    """What may be either in that year is asked again."""
    assert group(text.format(THIS_YEAR - years)) == told


@pytest.mark.parametrize("text", ["born 1961", "born in 1985"])
def test_a_year_of_birth_of_an_adult_goes_on(text: str) -> None:
    """As before."""
    assert group(text) == "adult"


@pytest.mark.parametrize(
    "text", ["i was born in {} and need help", "i was born {} can i do this", "I was born in {}, in Raleigh"]
)
def test_a_minors_year_holds_whatever_follows(text: str) -> None:
    """Words behind it make nobody older."""
    assert group(text.format(THIS_YEAR - 16)) == "minor"


@pytest.mark.parametrize("text", ["i was born 2010 miles from here", "i was born 2010 grams", "my son was born in 2012", "my daughter was born 2015", "i was born in 1970 and in 2015 it began", "it began in 2015", "old enough lol", "old enough haha"])  # fmt: skip
def test_what_tells_no_own_year(text: str) -> None:
    """Nor a joke an age."""
    assert group(text) is None
