"""What stands beside an answer to the check: an excuse, a question behind the difficulty, a yes that asks to erase later."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.again import Review
from actions.screening import ValidateScreeningForm
from bot.rules.beside import consent_first, with_difficulty_in_front
from bot.rules.commands import command
from bot.rules.counted import mark
from bot.rules.excuses import without_excuse
from bot.rules.frequency import says_only_how_often
from bot.rules.instrument import load
from bot.rules.screening import SKIPPED, answer_asked, blank
from bot.rules.slots import requested_slot, sheet_from, slots_from
from tests.dialogue.test_booking_form import ran

ADULT = replace(blank(load()), age_group="adult", agreed=True)
AT_THREE = replace(ADULT, answers=(2, 3, None, None, None, None, None))
AT_CONSENT = replace(blank(load()), age_group="adult")
AT_DIFFICULTY = replace(ADULT, answers=(1,) * 7)


@pytest.mark.parametrize(
    ("text", "value"),
    [("2 sorry baby woke up", 2), ("1, sorry the baby woke up", 1), ("2 sorry dog barking", 2), ("3 sorry my kid was crying", 3), ("2 the baby woke up", 2), ("several days, my phone rang", 1), ("0 - the dog is barking again", 0),
     ("1 sorry the little one is crying", 1), ("3 sorry the kids were yelling", 3), ("2, the kids were fighting sorry", 2), ("2 sorry for the wait", 2), ("my husband came in, 3", 3), ("sorry i was away, 1", 1), ("ok im here, 2", 2), ("ok im back again 1", 1), ("here i am again 1", 1), ("the baby is crying, sorry, several days", 1), ("my mom came in so nearly every day", 3), ("nearly every day, sorry kids fighting", 3), ("3 kids fighting", 3)],
)  # fmt: skip
def test_an_excuse_takes_nothing_from_an_answer(text: str, value: int) -> None:
    """It counts as it would alone, and needs no note."""
    slots = slots_from(AT_THREE) | {"requested_slot": requested_slot(AT_THREE)}
    after, said = ran(ValidateScreeningForm(), slots, text, "oos", "screening_form")
    assert (after["gad7_3"], after["how_answered"], said) == (value, "typed", [])
    assert says_only_how_often(text)


@pytest.mark.parametrize("text", ["several days my boss called me", "more than half the days my phone rings", "2 times my mom called", "2, my phone rings", "several days, my phone keeps ringing", "1 day my mom called", "2 my baby died", "3 because my kid was crying every day", "2 kids", "my son woke up at 2", "2 my husband hits me", "1 the voices are calling me", "2, my husband was yelling", "my husband was fighting, 2", "sorry about that, 2", "sorry, 2", "im here 2 days a week", "im back to 2", "my husband came in at 3", "the kids were yelling", "i was away, 1", "2 sorry for everything", "2 the kids were taken", "my mom came in, 2 of them", "my kids screaming nearly every day", "kids fighting nearly every day", "kids fighting, nearly every day", "the baby is crying, several days", "the baby cries nearly every day", "my boss keeps calling nearly every day", "the baby cries, 3", "neighbors fighting every day", "my son called me more than half the days", "my boss called 2", "the phone keeps ringing 3", "nearly every day kids fighting", "im here several days"])  # fmt: skip
def test_what_is_no_excuse_behind_an_answer(text: str) -> None:
    """The text stands as it is."""
    assert without_excuse(text) == text


def test_a_number_of_days_with_an_excuse_is_one_of_days() -> None:
    """Where days were asked for, no number counts without a yes."""
    slots = slots_from(AT_THREE) | {"requested_slot": "gad7_3", "told": {mark(3): 1}, "last_reply": ["utter_screening.days"]}  # fmt: skip
    after, _ = ran(ValidateScreeningForm(), slots, "2 sorry dog barking", "oos", "screening_form")
    assert (after.get("gad7_3"), after["answer_read_back"]) == (None, [1])
    after, _ = ran(ValidateScreeningForm(), slots | {"last_reply": []}, "2 sorry dog barking", "oos", "screening_form")
    assert (after.get("gad7_3"), after["answer_read_back"]) == (None, [2])


@pytest.mark.parametrize(("text", "intent", "value"), [("somewhat. also can i drive after?", "faq.driving", 1), ("very, and what does it cost", "faq.cost", 2), ("2, how much is it", "faq.cost", 2), ("how much is it, very expensive?", "faq.cost", None), ("quite, how much is it", "faq.cost", None), ("very, stop", "nav.stop", None), ("very or extremely, how much", "faq.cost", None)])  # fmt: skip
def test_the_difficulty_in_front_of_a_question_is_kept(text: str, intent: str, value: int | None) -> None:
    """Once the question was answered."""
    assert with_difficulty_in_front(AT_DIFFICULTY, intent, text, load()) == replace(AT_DIFFICULTY, difficulty=value)
    assert with_difficulty_in_front(AT_THREE, intent, text, load()) == AT_THREE


@pytest.mark.parametrize("text", ["yes but erase it later", "yes, but delete it after", "ok but please delete everything afterwards", "Yes and erase it when i'm done"])  # fmt: skip
def test_a_yes_that_asks_to_erase_later_is_a_yes(text: str) -> None:
    """With the words on erasing."""
    heard = consent_first(AT_CONSENT, text)
    assert heard is not None
    assert (heard.sheet.agreed, heard.say) == (True, "utter_faq.privacy")
    assert consent_first(AT_THREE, text) is None


@pytest.mark.parametrize("text", ["yes erase it", "erase it later", "no, erase it later", "only if you erase it later", "yes if you delete it later", "yes but you don't erase it later", "yes", "can you erase it later?"])  # fmt: skip
def test_what_is_no_such_yes(text: str) -> None:
    """A condition, an order or a question is none."""
    assert consent_first(AT_CONSENT, text) is None


@pytest.mark.parametrize(("text", "item"), [("what did i answer on number 2", 2), ("what did i say for 3", 3), ("what did i put for question 1?", 1)])  # fmt: skip
def test_the_one_answer_that_is_asked_about_is_shown(text: str, item: int) -> None:
    """Also under the result, which says only the total."""
    instrument, answers = load(), (0, 2, 3, 1, 1, 1, 1)
    whole = slots_from(replace(ADULT, answers=answers, difficulty=SKIPPED))
    label = next(option.text for option in instrument.options if option.value == answers[item - 1])
    line = f"{item}. {instrument.items[item - 1].text}: {label}"
    _, said = ran(Review(), whole, text, "nav.review", None)
    assert said == ["utter_nav.repeat.answers"]
    assert answer_asked(text, sheet_from(whole), instrument) == line
    assert command(text) == "nav.review"


@pytest.mark.parametrize("text", ["what did i answer", "my answers", "what did i answer on number 9"])
def test_without_a_number_the_result_is_shown(text: str) -> None:
    """As before."""
    whole = slots_from(replace(ADULT, answers=(0, 2, 3, 1, 1, 1, 1), difficulty=SKIPPED))
    _, said = ran(Review(), whole, text, "nav.review", None)
    assert said[0] == "utter_nav.repeat"
