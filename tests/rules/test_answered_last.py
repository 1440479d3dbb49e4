"""A correction that names no item is about the answer given last, also where somebody went back for it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from actions.screening import AskAnswerReadBack, ChangeAnswer, SkipQuestion, ValidateScreeningForm
from bot.rules.answered_last import mark, meant, remembered
from bot.rules.changing import asks_to_change, item_to_change, names_none, new_value
from bot.rules.instrument import load
from bot.rules.screening import SKIPPED, Sheet, blank
from bot.rules.slots import requested_slot, sheet_from, slots_from
from tests.dialogue.test_booking_form import ran
from tests.rules.test_changing import SHEET

ADULT = replace(blank(load()), age_group="adult", agreed=True)
SKIPPED_TWO = replace(ADULT, answers=(1, SKIPPED, 2, 1, 0, 1, 0))
TOLD = {"utter_greet": 1}


def slots_of(sheet: Sheet, *last: str, told: dict[str, Any] = TOLD) -> dict[str, Any]:
    """The slots while the check is open."""
    return slots_from(sheet) | {"requested_slot": requested_slot(sheet), "last_reply": list(last), "told": told}


def answered(slots: dict[str, Any], text: str, *last: str, intent: str = "oos") -> dict[str, Any]:
    """The slots after a typed answer to the question that stands."""
    after, _ = ran(ValidateScreeningForm(), slots | {"last_reply": list(last)}, text, intent, "screening_form")
    return after


def offered(slots: dict[str, Any], text: str, number: int) -> tuple[int | None, tuple[int, ...]]:
    """The item and the answer that are read back where the words were read as a change of item `number`."""
    after, _ = ran(ChangeAnswer(), slots, text, f"change.{number}", "screening_form")
    sheet = sheet_from(after)
    return sheet.changing, sheet.read_back


@pytest.mark.parametrize(("text", "value"), [("no i meant 2", 2), ("sorry i meant 0", 0), ("typo, 1", 1), ("that should be not at all", 0), ("2 is what i meant", 2)])  # fmt: skip
def test_after_a_skipped_item_the_correction_is_about_it(text: str, value: int) -> None:
    """The last item in order is not the last that was answered: a yes there would change the wrong one, and the score."""
    back, _ = ran(ChangeAnswer(), slots_of(SKIPPED_TWO), "go back to the one i skipped", "change.2", None)
    slots = answered(back | {"requested_slot": "gad7_2"}, "3", "utter_ask_gad7_2")
    assert (sheet_from(slots).answers, slots["told"]) == ((1, 3, 2, 1, 0, 1, 0), TOLD | {mark(2): 1})
    assert offered(slots, text, 7) == (2, (value,))


@pytest.mark.parametrize(("text", "value"), [("i meant 1 for that one", 1), ("change that one to 1", 1)])  # fmt: skip
def test_that_one_is_the_one_answered_last(text: str, value: int) -> None:
    """Not the item with the number one, nor the one in front in order."""
    sheet = replace(ADULT, answers=(1, 3, 2, 1, None, None, None))
    assert offered(slots_of(sheet, told=TOLD | {mark(2): 1}), text, 4) == (2, (value,))
    assert offered(slots_of(sheet), text, 4) == (4, (value,))


@pytest.mark.parametrize(
    ("text", "number", "value"),
    [("i meant 1 for that one", 3, "1"), ("can you put 2 for that one", 3, "2"), ("change that one to 2", 3, "2"), ("oops i meant 0 on that one", 3, "0"), ("i did that one wrong", 3, None), ("that one should be a 2", 3, "a 2"), ("the last one is a 2", 3, "a 2"), ("i want 2 for the one before", 3, "2"),
     ("i said 3 for that one but its 1", 3, "1"), ("i said 0 for that one but its 1", None, "1"), ("i meant 2 for question one", 1, "2"), ("change one to 2", 1, "2"), ("2 for that one", None, None), ("i said a 1 for the first one but its a 2", 1, "2")],
)  # fmt: skip
def test_that_one_is_no_number_one(text: str, number: int | None, value: str | None) -> None:
    """It is the one answered last; "2 for that one" may be for the item that stands, and is asked again."""
    assert (item_to_change(text, SHEET), new_value(text)) == (number, value)


def test_after_the_result_that_one_is_asked_about() -> None:
    """Nothing says which it is."""
    whole = replace(SHEET, age_group="adult", agreed=True, answers=(1,) * 7, difficulty=0)
    assert item_to_change("change that one to 2", whole) is None
    assert asks_to_change("change that one to 2")


def test_a_changed_answer_is_read_back_with_the_words_of_its_item() -> None:
    """A number alone is not noticed where it is the wrong one."""
    sheet = replace(ADULT, answers=(1, 3, 2, 1, None, None, None))
    for changing, said in ((2, "utter_screening.confirm.listed"), (None, "utter_screening.confirm")):
        slots = slots_of(
            replace(sheet, changing=changing, read_back=(1,)), told={f"utter_ask_gad7_{n}": 1 for n in range(1, 6)}
        )
        assert ran(AskAnswerReadBack(), slots, "change that one to 1", "oos", "screening_form")[1] == [said]


def test_an_item_that_is_named_is_the_one_that_is_meant() -> None:
    """Also the one in front."""
    slots = slots_of(replace(ADULT, answers=(1, 3, 2, 1, 0, 1, 0)), told=TOLD | {mark(2): 1})
    assert offered(slots, "question 7 should be 2", 7) == (7, (2,))
    assert offered(slots, "number 4 should be 2", 4) == (4, (2,))


def test_in_turn_it_is_the_item_in_front() -> None:
    """Nothing is remembered then."""
    slots = slots_of(replace(ADULT, answers=(1, 3, 2, 1, 0, 1, None)))
    slots = answered(slots, "3", "utter_ask_gad7_7")
    assert slots["told"] == TOLD
    assert offered(slots, "no i meant 2", 7) == (7, (2,))


def test_the_next_answer_in_turn_is_the_last_one_again() -> None:
    """In the middle of the check, after an earlier answer was changed."""
    slots = slots_of(replace(ADULT, answers=(1, 3, 2, 1, None, None, None), changing=2))
    slots = answered(slots, "0", "utter_ask_gad7_2")
    assert slots["told"][mark(2)] == 1
    assert answered(slots, "no 1", "utter_ask_gad7_5")["changing"] == 2
    assert offered(slots, "no i meant 1", 4) == (2, (1,))
    slots = answered(slots, "1", "utter_ask_gad7_5")
    assert mark(2) not in slots["told"]
    assert offered(slots, "no i meant 2", 5) == (5, (2,))


def test_the_same_answer_once_more_is_given_last_too() -> None:
    """The change ended with what stood before."""
    slots = slots_of(replace(ADULT, answers=(1, 3, 2, 1, None, None, None), changing=2))
    assert answered(slots, "3", "utter_ask_gad7_2")["told"][mark(2)] == 1


def test_what_is_skipped_then_is_not_the_one_before_it() -> None:
    """A skipped item in turn takes the place."""
    slots = slots_of(replace(ADULT, answers=(1, 0, 2, 1, None, None, None)), told=TOLD | {mark(2): 1})
    after, _ = ran(SkipQuestion(), slots, "skip", "nav.skip", "screening_form")
    assert mark(2) not in after["told"]


def test_what_stands_is_not_moved() -> None:
    """An answer that is read back or changed is the one that is taken back."""
    sheet = replace(ADULT, answers=(1, 0, 2, 1, None, None, None))
    told = {mark(2): 1}
    assert meant(told, "no i meant 1", replace(sheet, read_back=(2,)), 4) == 4
    assert meant(told, "no i meant 1", replace(sheet, changing=3), 3) == 3
    assert meant({}, "no i meant 1", sheet, 4) == 4
    assert meant({mark(6): 1}, "no i meant 1", sheet, 4) == 4
    assert remembered(told, sheet, sheet) == told


@pytest.mark.parametrize(("text", "none"), [("no i meant 2", True), ("i pressed the wrong one", True), ("no, 1", True), ("question 2 should be 1", False), ("the last answer should be 2", False), ("2", False), ("yes", False)])  # fmt: skip
def test_a_correction_that_names_no_item(text: str, *, none: bool) -> None:
    """Only that may be about another item than the one in front."""
    assert names_none(text) is none
