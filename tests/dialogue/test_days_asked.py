"""The question "on how many of the last 14 days?" answered with a bare number, through the whole dialogue: days are read back and never recorded as an option."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.visitor import read_back, texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.visitor import Visitor

    Visit = Callable[[], Visitor]


@pytest.fixture
def asked(visit: Visit) -> Visitor:
    """A visitor who is asked for a number of days at the first item."""
    visitor = visit()
    visitor.to_first_item()
    visitor.say("sometimes")
    assert "On how many of the last 14 days" in texts(visitor)[0]
    return visitor


@pytest.mark.parametrize("vague", ["sometimes", "a lot", "often", "occasionally"])
@pytest.mark.parametrize(("typed", "label", "value"), [("3", "Several days", 1), ("2", "Several days", 1), ("0", "Not at all", 0), ("9", "More than half the days", 2), ("14", "Nearly every day", 3)])  # fmt: skip
def test_a_bare_number_is_days(visit: Visit, vague: str, typed: str, label: str, value: int) -> None:
    """It is said how many, the option is read back, and it counts only after yes."""
    visitor = visit()
    visitor.to_first_item()
    visitor.say(vague)
    visitor.say(typed)
    assert typed in texts(visitor)[0]
    assert texts(visitor)[-1] == f'Shall I put "{label}"?'
    assert (visitor.state["step"], visitor.state["item"]) == ("confirm", 1)
    visitor.say("yes")
    assert visitor.state["item"] == 2
    visitor.tap(*["gad7.0"] * 6)
    if visitor.state["step"] == "difficulty":
        visitor.tap("difficulty.skip")
    assert visitor.state["screening"]["total"] == value


def test_the_whole_check_of_somebody_who_had_it_on_three_days(asked: Visitor) -> None:
    """Three days are several days, not nearly every day: 13 of 21 and not 15."""
    asked.say("3")
    assert asked.state["step"] == "confirm"
    asked.say("yes")
    for number in range(2, 8):
        assert asked.state["item"] == number
        asked.say("2")
    asked.tap("difficulty.skip")
    assert asked.state["screening"]["total"] == 13


@pytest.mark.parametrize("typed", ["about 3", "3 or 4", "three", "i think 3", "3?", "5", "sorry 3", "i meant 3"])
def test_it_is_days_in_any_dress(asked: Visitor, typed: str) -> None:
    """Read back."""
    asked.say(typed)
    assert texts(asked)[-1] == 'Shall I put "Several days"?'
    assert (asked.state["step"], asked.state["item"]) == ("confirm", 1)


@pytest.mark.parametrize(("typed", "said"), [("12 of 14 days", "Nearly every day"), ("12", "Nearly every day"), ("7", "More than half the days"), ("1", "Not at all")])  # fmt: skip
def test_what_lies_between_two_options_names_both(asked: Visitor, typed: str, said: str) -> None:
    """And asks which is closer."""
    asked.say(typed)
    assert said in texts(asked)[0]
    assert (asked.state["step"], asked.state["item"]) == ("item", 1)


@pytest.mark.parametrize(
    "between", ["why", "hmm", "is ketamine safe?", "what was the question", "idk", "brb", "a lot", "go on"]
)
@pytest.mark.parametrize("typed", ["3", "2", "three"])
def test_nothing_said_in_between_makes_it_count_without_a_yes(asked: Visitor, between: str, typed: str) -> None:
    """The item stands, or the number is read back."""
    asked.say(between)
    asked.say(typed)
    assert asked.state["item"] == 1
    assert asked.state["step"] == "confirm"
    asked.say("no")
    asked.say(typed)
    assert (asked.state["step"], asked.state["item"]) == ("confirm", 1)


def test_at_the_next_item_a_number_is_an_option_again(asked: Visitor) -> None:
    """Only where days were asked for it is one of days; a tap or a label counts at once everywhere."""
    asked.say("several days")
    asked.say("3")
    assert asked.state["item"] == 3
    asked.say("sometimes")
    asked.tap("gad7.1")
    assert asked.state["item"] == 4


def test_a_number_puts_right_what_was_read_back(asked: Visitor) -> None:
    """Before the yes."""
    asked.say("3")
    asked.say("no, 9")
    assert texts(asked)[-1] == 'Shall I put "More than half the days"?'
    asked.say("yes")
    assert asked.state["item"] == 2


def test_which_one_is_closer(visit: Visit) -> None:
    """The first of the two that were named, not of the four."""
    visitor = visit()
    visitor.to_first_item()
    visitor.say("half the days")
    visitor.say("the first one")
    assert texts(visitor)[-1] == 'Shall I put "Several days"?'


@pytest.mark.parametrize(
    "text", ["oh wait that was wrong", "that was wrong", "no thats not right", "wait that was wrong"]
)
def test_what_was_wrong_is_the_answer_given_last(visit: Visit, text: str) -> None:
    """It goes back to it, and the corrected number lands there."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap("gad7.1", "gad7.0")
    visitor.say(text)
    assert visitor.state["item"] == 2
    visitor.say("2")
    assert visitor.state["item"] == 3
    visitor.tap(*["gad7.0"] * 5, "difficulty.skip")
    assert visitor.state["screening"]["total"] == 3


@pytest.mark.parametrize(
    ("text", "number", "label"),
    [("the one before last should be 0", 1, "Not at all"), ("change 1 to 3", 1, "Nearly every day"), ("i meant 0 for the first", 1, "Not at all"), ("first one should be 3 and second 1", 1, "Nearly every day"), ("1 i mean", 2, "Several days"),
     ("i meant 1 for that one", 2, "Several days"), ("change that one to 0", 2, "Not at all"), ("that one should be a 3", 2, "Nearly every day"), ("no wait thats a 1 not a 2", 2, "Several days"), ("i want 3 for the one before", 2, "Nearly every day")],
)  # fmt: skip
def test_a_correction_keeps_its_item_and_its_value(visit: Visit, text: str, number: int, label: str) -> None:
    """Read back under the number of the item."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap("gad7.1", "gad7.2")
    visitor.say(text)
    assert texts(visitor)[-1] == read_back(number, label)
    assert ("one answer at a time" in texts(visitor)[0]) == ("second 1" in text)


@pytest.mark.parametrize(
    "text", ["i wouldnt say nearly every day", "none of your business", "never not", "not anymore", "fine"]
)
def test_what_is_no_answer_offers_none(visit: Visit, text: str) -> None:
    """The item stands, and the check goes on."""
    visitor = visit()
    visitor.to_first_item()
    visitor.say(text)
    assert (visitor.state["step"], visitor.state["item"]) == ("item", 1)


def test_back_after_a_break_keeps_the_answers(visit: Visit) -> None:
    """No step back is taken, and no earlier answer is put over."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap(*["gad7.2"] * 5)
    visitor.say("sorry my kid is crying brb")
    visitor.say("back")
    assert visitor.state["item"] == 6
    visitor.say("1")
    assert visitor.state["item"] == 7
