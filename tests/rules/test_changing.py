"""Going back to an answer in words: only whole messages that say so, and only to an item that was answered or skipped."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.rules.changing import (
    asks_to_change,
    first_skipped,
    item_to_change,
    names_more,
    new_value,
    place_named,
    pressed_wrong,
    value_named,
)
from bot.rules.hearing import hear
from bot.rules.instrument import load
from bot.rules.screening import SKIPPED, blank

SHEET = replace(blank(load()), answers=(1, SKIPPED, 3, None, None, None, None))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("change question 3", 3),
        ("Can I change my answer to question 1?", 1),
        ("go back to question 2", 2),
        ("I\u2019d like to correct the first answer", 1),
        ("please redo item 3", 3),
        ("back to the second question", 2),
        ("change the first one to nearly every day", 1),
        ("i want to change question 1 to nearly every day", 1),
        ("question 2 should be 0", 2),
        ("wait, the second one should have been several days", 2),
        ("the last answer should be several days", 3),
        ("actually make the last one 3", 3),
        ("no, question 1 was wrong", 1),
        ("I answered the second question wrong", 2),
        ("my answer to question 3 is 0", 3),
    ],
)
def test_an_item_that_was_asked_can_be_named(text: str, number: int) -> None:
    """The visitor must reach any earlier item without stepping through the others."""
    assert item_to_change(text, SHEET) == number


@pytest.mark.parametrize(
    "text",
    ["change question 5", "change question 0", "3", "more than half the days", "I changed 3 jobs", "go back",
     "what is question 3", "my third question is about cost", "the second one", "make it the first one",
     "the last one is hard", "i meant the last one", "change question 5 to 3", "question 10 should be 1"],
)  # fmt: skip
def test_anything_else_is_not_a_change(text: str) -> None:
    """An answer, a question or an item that was never asked must not move the form."""
    assert item_to_change(text, SHEET) is None


def test_a_change_without_a_number_is_known_and_the_skipped_item_is_found() -> None:
    """Then the dialogue asks which one."""
    assert asks_to_change("I want to change an answer")
    assert asks_to_change("Can I correct one of my answers?")
    assert not asks_to_change("I want to change my life")
    assert first_skipped(SHEET) == 2
    assert first_skipped(blank(load())) is None


def test_what_is_said_of_another_item_never_counts_for_the_one_that_stands() -> None:
    """An item that was not asked yet is no place to go back to; the answer is asked again, not read back."""
    instrument = load()
    sheet = replace(SHEET, age_group="adult", agreed=True)
    heard = hear(sheet, "oos", "question 6 should be nearly every day", instrument, 18)
    assert heard is not None
    assert (heard.say, heard.how, heard.sheet) == ("utter_screening.reask", None, sheet)
    here = hear(sheet, "oos", "question 4 should be nearly every day", instrument, 18)
    assert here is None or here.sheet.read_back == (3,)


@pytest.mark.parametrize(
    ("text", "number", "value"),
    [("oh wait the first one shouldve been 3", 1, "3"), ("previous one should be 2", 3, "2"), ("that last one was wrong, its several", 3, "several"), ("number 2 should be 0", 2, "0"),
     ("the last one was several days", 3, "several days"), ("actually make the last one 3", 3, "3"), ("the first one was a mistake should have been 0", 1, "0"), ("the last one was wrong", 3, None),
     ("change 1 to 3", 1, "3"), ("change the first to 2", 1, "2"), ("the one before last should be 0", 2, "0"), ("second to last one was wrong", 2, None), ("i meant 0 for the first", 1, "0"), ("0 for question 1", 1, "0"), ("first one should be 3 and second 1", 1, "3"),
     ("i put number 1 wrong, it should be 3", 1, "3"), ("wait i think i put number 1 wrong, should be 2", 1, "2"), ("actually 3 was 0", 3, "0"), ("i put 1 wrong its 3", 1, "3"), ("let me redo that one", 3, None), ("can i change that", 3, None), ("1 i mean", 3, None), ("oh wait that was wrong", 3, None), ("that was wrong", 3, None), ("no thats not right", 3, None), ("sorry i meant 3", 3, None), ("wait, i meant not at all", 3, None), ("that should have been 2", 3, None)],
)  # fmt: skip
def test_a_correction_leads_to_the_item_that_is_meant(text: str, number: int, value: str | None) -> None:
    """Where no item is named it is the one before."""
    assert (item_to_change(text, SHEET), value_named(text)) == (number, value)


@pytest.mark.parametrize("text", ["oops", "i meant it", "sorry i meant the second one", "i meant to ask about cost", "i changed my mind", "oh, several days", "this is wrong", "actually i feel fine", "3 to 1", "3 in 7", "the first"])  # fmt: skip
def test_what_names_no_other_answer_moves_nothing(text: str) -> None:
    """It is asked again, or heard as something else."""
    assert item_to_change(text, SHEET) is None


UNDER_WAY = replace(SHEET, age_group="adult", agreed=True)


@pytest.mark.parametrize("text", ["sorry i meant 3", "no i meant almost every day", "it should be 3"])
def test_an_answer_taken_back_never_counts_for_the_next_item(text: str) -> None:
    """At the first item and while an answer is read back it is about the item that stands."""
    for sheet in (replace(UNDER_WAY, answers=(None,) * 7), replace(UNDER_WAY, read_back=(1,))):
        heard = hear(sheet, "oos", text, load(), 18)
        assert heard is not None
        assert (heard.sheet.read_back, heard.sheet.answers) == ((3,), sheet.answers)
    heard = hear(UNDER_WAY, "oos", text, load(), 18)
    assert heard is not None
    assert (heard.say, heard.sheet) == (None, replace(UNDER_WAY, changing=3, read_back=(3,)))


@pytest.mark.parametrize(
    ("text", "value"),
    [("no i changed my mind, more than half", 2), ("i changed my mind, several days", 1), ("oops i meant 3 not 1", 3), ("the one before was wrong, its 0", 0), ("oops wrong, i meant 0 before", 0),
     ("actually no, 2", 2), ("oops meant 2", 2), ("actually, 2 for that", 2), ("should have been 2", 2), ("wait 2", 2), ("actually 2", 2), ("i mean every day", 3), ("that was wrong, its 0", 0), ("the one before should be 2", 2)],
)  # fmt: skip
def test_a_correction_reads_the_value_back_under_the_number_of_the_answer_given_last(text: str, value: int) -> None:
    """A bare number after a mere "again" would land on the item that stands."""
    assert item_to_change(text, SHEET) == 3
    said = new_value(text)
    heard = hear(UNDER_WAY, "oos", text, load(), 18)
    assert said is not None
    assert heard is not None
    assert (heard.say, heard.how, heard.sheet) == (None, None, replace(UNDER_WAY, changing=3, read_back=(value,)))


@pytest.mark.parametrize(
    ("text", "number"),
    [("change q1 to 3", 1), ("change q 1 to nearly every day", 1), ("q3 should be 3", 3), ("change q4 to 3", None), ("q3", None)],
)  # fmt: skip
def test_a_question_may_be_named_by_its_letter(text: str, number: int | None) -> None:
    """Only one that has an answer, and only in a change."""
    assert item_to_change(text, SHEET) == number


def test_a_no_before_another_answer_names_the_item_it_is_put_for() -> None:
    """Who meant the one before sees it, and says no."""
    heard = hear(UNDER_WAY, "oos", "no, more than half the days", load(), 18)
    assert heard is not None
    assert (heard.sheet.changing, heard.sheet.read_back) == (4, (2,))


@pytest.mark.parametrize("text", ["no", "nope", "nah", "Not really.", "no, not really"])
def test_a_plain_no_at_an_item_is_read_back(text: str) -> None:
    """It counts only after yes; while an answer is read back it is the no to that."""
    heard = hear(UNDER_WAY, "oos", text, load(), 18)
    assert heard is not None
    assert (heard.how, heard.say, heard.sheet) == (None, None, replace(UNDER_WAY, read_back=(0,)))
    if text != "no, not really":
        denied = hear(replace(UNDER_WAY, read_back=(3,)), "oos", text, load(), 18)
        assert denied is not None
        assert (denied.say, denied.sheet) == ("utter_screening.reask", UNDER_WAY)


def test_after_the_last_answer_a_bare_correction_moves_nothing() -> None:
    """Nobody knows which of them is meant."""
    assert item_to_change("sorry i meant 3", replace(UNDER_WAY, answers=(1,) * 7, difficulty=0)) is None
    assert item_to_change("sorry i meant 3", replace(UNDER_WAY, answers=(1,) * 7)) == 7


@pytest.mark.parametrize(
    ("text", "number"),
    [("wait i pressed the wrong one (on the last)", 3), ("i pressed the wrong one", 3), ("oops i hit the wrong button on question 1", 1), ("misclicked", 3), ("that was the wrong one", 3), ("wrong button", None), ("the wrong one", None), ("i pressed the wrong one on question 5", None)],
)  # fmt: skip
def test_a_slip_of_the_finger_goes_back_to_its_item(text: str, number: int | None) -> None:
    """The one given last where none is named; the old answer stands until another is given."""
    assert item_to_change(text, SHEET) == number


def test_a_slip_of_the_finger_takes_back_what_is_read_back() -> None:
    """It is about the item that stands."""
    heard = hear(replace(UNDER_WAY, read_back=(1,)), "oos", "i pressed the wrong one", load(), 18)
    assert heard is not None
    assert (heard.say, heard.sheet) == ("utter_screening.reask", UNDER_WAY)
    assert asks_to_change("i pressed the wrong one")
    assert not pressed_wrong("i married the wrong one")


def test_what_was_skipped_just_now_is_answered_after_all() -> None:
    """Only right after the skip; "that one" of an answered item is asked again."""
    skipped = replace(UNDER_WAY, answers=(1, SKIPPED, None, None, None, None, None))
    assert item_to_change("hang on i want to answer that one", skipped) == 2
    assert item_to_change("let me answer that", skipped) == 2
    assert item_to_change("hang on i want to answer that one", UNDER_WAY) is None


@pytest.mark.parametrize(("text", "number"), [("question 5", 5), ("5", 5), ("the first", 1), ("number 2 please", 2), ("the third one", 3), ("the last", 7), ("7th", 7), ("8", None), ("0", None), ("5 days", None), ("none", None)])  # fmt: skip
def test_the_place_is_enough_where_it_was_asked_which(text: str, number: int | None) -> None:
    """In the list of items."""
    assert place_named(text, replace(UNDER_WAY, answers=(1,) * 7)) == number


def test_never_mind_is_no_never() -> None:
    """It calls something off, and is no answer to the item."""
    assert hear(UNDER_WAY, "nav.stop", "never mind", load(), 18) is None


@pytest.mark.parametrize(("text", "more"), [("first one should be 3 and second 1", True), ("question 1 should be 0, and question 2 should be 3", True), ("question 1 should be nearly every day", False), ("1 i mean", False)])  # fmt: skip
def test_a_second_change_in_one_message_is_noticed(text: str, more: bool) -> None:  # noqa: FBT001
    """It is told that one is changed at a time."""
    assert names_more(text) is more


def test_a_number_typed_behind_what_was_meant_keeps_it() -> None:
    """Read back under the number of the item that was answered last."""
    heard = hear(UNDER_WAY, "nav.back", "1 i mean", load(), 18)
    assert heard is not None
    assert heard.sheet == replace(UNDER_WAY, changing=3, read_back=(1,))


FOUR = replace(blank(load()), age_group="adult", agreed=True, answers=(1, 2, 0, None, None, None, None))


@pytest.mark.parametrize(
    ("text", "number", "value"),
    [("for the first one I meant nearly every day", 1, 3), ("about the first one, it was every day", 1, 3), ("the first: nearly every day", 1, 3), ("for the second one, not at all", 2, 0),
     ("for the first question, not at all", 1, 0), ("my first answer: not at all", 1, 0), ("question one nearly every day", 1, 3), ("previous answer: nearly every day", 3, 3),
     ("for the last one, nearly every day", 3, 3), ("last one nearly every day", 3, 3), ("the previous was nearly every day", 3, 3), ("Q1: 3", 1, 3), ("q2 0", 2, 0), ("question 2: several days", 2, 1),
     ("number one is actually 0", 1, 0)],
)  # fmt: skip
def test_an_answer_that_names_its_item_goes_there(text: str, number: int, value: int) -> None:
    """It is read back under that item, and never recorded where the visitor stands."""
    heard = hear(FOUR, "oos", text, load(), 18)
    assert heard is not None
    assert (heard.sheet.changing, heard.sheet.read_back, heard.how) == (number, (value,), None)


@pytest.mark.parametrize(
    "text",
    [
        "on question 1 I put several days but it was nearly every day",
        "two questions ago I had it nearly every day",
        "I said several days for the first one, I meant not at all",
    ],
)
def test_what_speaks_of_another_item_counts_for_none(text: str) -> None:
    """Where the words are not understood it is asked again."""
    heard = hear(FOUR, "oos", text, load(), 18)
    assert (
        heard is None or (heard.sheet.answers, heard.sheet.read_back) == (FOUR.answers, ()) or heard.sheet.changing == 1
    )


@pytest.mark.parametrize(
    "text",
    ["nearly every day in the last two weeks", "the first week not at all, then nearly every day", "nearly every day"],
)
def test_weeks_are_no_items(text: str) -> None:
    """The last two weeks are what is asked about."""
    heard = hear(FOUR, "oos", text, load(), 18)
    assert heard is not None
    assert heard.sheet.changing in (None, 4)


@pytest.mark.parametrize("text", ["redo it", "redo this", "change it", "change that", "go back to that"])
def test_after_the_result_nothing_is_opened_by_a_bare_it(text: str) -> None:
    """It may be the check, or what was spoken of."""
    assert item_to_change(text, replace(UNDER_WAY, answers=(1,) * 7, difficulty=0)) is None


@pytest.mark.parametrize("text", ["redo this", "change this", "go back to this question"])
def test_this_one_is_not_the_one_before(text: str) -> None:
    """Only "that" is."""
    assert item_to_change(text, UNDER_WAY) is None
    assert item_to_change("redo that one", UNDER_WAY) == 3


@pytest.mark.parametrize(
    ("text", "number", "value"),
    [("actually 3 was 0", 3, "0"), ("wait number 1 was 3 actually", 1, "3"), ("wait question 3 was 0 actually", 3, "0"), ("i put question 3 by mistake, it should be 2", 3, "2"),
     ("one was every day", None, None), ("two was more than half", None, None), ("no one was several", None, None), ("the one was 3", None, None), ("1 was one", None, None), ("three was not at all", None, None), ("i pressed number 3 by mistake it should be 2", None, None),
     ("mean 2", None, None), ("mean it 2", None, None), ("wanted to cry every day", None, None), ("actually no, not at all", None, None), ("wait no, not at all", None, None)],
)  # fmt: skip
def test_days_and_answers_are_no_items(text: str, number: int | None, value: str | None) -> None:
    """An item is named by a figure, or as a question."""
    assert item_to_change(text, UNDER_WAY) == number
    assert number is None or new_value(text) == value


@pytest.mark.parametrize(("text", "number", "value"), [("6 was wrong, should be 3", 6, "3"), ("3 was wrong its 1", 3, "1"), ("7 was wrong it should be not at all", 7, "not at all"), ("the third i said 1, make that 2", 3, "2"), ("2 is wrong, i meant 0", 2, "0")])  # fmt: skip
def test_a_number_that_was_wrong_is_an_item_under_the_result(text: str, number: int, value: str) -> None:
    """It is read back under its number."""
    whole = replace(UNDER_WAY, answers=(1,) * 7, difficulty=0)
    assert (item_to_change(text, whole), value_named(text)) == (number, value)


@pytest.mark.parametrize("text", ["3 was wrong its 1", "2 was wrong, should be 3", "7 was wrong, its 1", "8 was wrong, its 1", "the third i said 2, make that 1", "6 was wrong"])  # fmt: skip
def test_under_way_a_small_number_may_be_the_answer_that_was_wrong(text: str) -> None:
    """Nor is an item moved that has no answer, or had another one."""
    assert item_to_change(text, UNDER_WAY) is None
    heard = hear(UNDER_WAY, "oos", text, load(), 18)
    assert heard is None or heard.sheet == UNDER_WAY
