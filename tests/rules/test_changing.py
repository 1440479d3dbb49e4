"""Going back to an answer in words: only whole messages that say so, and only to an item that was answered or skipped."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.rules.changing import asks_to_change, first_skipped, item_to_change
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
