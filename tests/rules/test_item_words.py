"""An item named by its own words goes to that item, or it is asked which; and what is said beside an answer of the check."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.manners import SayUnread
from bot.rules.age import check_with_age, told_adult, typed_age
from bot.rules.changing import asks_for_skipped, asks_to_change, item_to_change, names_unclear, new_value
from bot.rules.commands import command
from bot.rules.excuses import without_excuse
from bot.rules.hearing import hear
from bot.rules.here_for import heard_first
from bot.rules.instrument import load
from bot.rules.screening import Sheet, blank
from bot.rules.slots import slots_from
from tests.dialogue.test_booking_form import ran

ADULT = replace(blank(load()), age_group="adult", agreed=True)
AT_SEVEN = replace(ADULT, answers=(1, 1, 2, 3, 2, 1, None))
AT_THREE = replace(ADULT, answers=(1, 2, None, None, None, None, None))
AT_DIFFICULTY = replace(ADULT, answers=(1,) * 7)
WHICH = "utter_screening.reask.which"


@pytest.mark.parametrize(
    ("text", "number", "value"),
    [("make the relaxing one several days", 4, 1), ("the irritable question is more like several days", 6, 1), ("put relaxing to nearly every day", 4, 3), ("i think the sitting still one is nearly every day", 5, 3), ("make the restless one not at all", 5, 0), ("change the restless one to 0", 5, 0),
     ("id like to change the nervous one", 1, None), ("id like to change the restless question", 5, None), ("can i alter the restless one", 5, None), ("let me fix the irritable one", 6, None), ("alter question 2", 2, None), ("go back and change 2 to 0", 2, 0), ("id say the restless one is really several days", 5, 1), ("the nervous one was nearly every day really", 1, 3),
     ("can you change the relaxing one", 4, None), ("for relaxing its nearly every day", 4, 3), ("the question about relaxing should be 2", 4, 2), ("the nervous one was 3", 1, 3), ("relaxing should be 0", 4, 0), ("the different things one should be 1", 3, 1), ("change the easily annoyed one to 2", 6, 2), ("put nearly every day for relaxing", 4, 3), ("3 for sitting still", 5, 3), ("relaxing was not at all", 4, 0)],
)  # fmt: skip
def test_an_item_named_by_its_words(text: str, number: int, value: int | None) -> None:
    """The new answer is read back under that item, and never goes to the one on the screen."""
    assert item_to_change(text, AT_SEVEN) == number
    assert item_to_change(text, replace(AT_DIFFICULTY, difficulty=1)) == number
    heard = heard_first(AT_SEVEN, text) or hear(AT_SEVEN, "oos", text, load(), 18)
    assert heard is not None
    back = () if value is None else (value,)
    assert (heard.say, heard.sheet) == (None, replace(AT_SEVEN, changing=number, read_back=back))


@pytest.mark.parametrize("sheet", [AT_THREE, AT_SEVEN, AT_DIFFICULTY])
@pytest.mark.parametrize("text", ["for the worry question put not at all", "the worrying one should be 3", "the anxiety one is nearly every day", "make the sleep one several days"])  # fmt: skip
def test_words_of_two_items_or_of_none(sheet: Sheet, text: str) -> None:
    """It is asked which is meant; at the result too."""
    heard = heard_first(sheet, text)
    assert heard is not None
    assert (heard.say, heard.sheet) == (WHICH, sheet)
    assert item_to_change(text, sheet) is None
    assert asks_to_change(text)


@pytest.mark.parametrize("text", ["nearly every day", "make this one several days", "i could not relax nearly every day", "relaxing is hard, several days", "question 9 should be 1", "the first one should be 3", "the other one", "make it 2", "i am restless several days"])  # fmt: skip
def test_what_names_no_other_item(text: str) -> None:
    """An answer in its own words stays one."""
    assert not names_unclear(text)
    assert item_to_change(text, AT_SEVEN) in (None, 1)


@pytest.mark.parametrize("text", ["several days for worry", "nearly every day for anxiety", "more than half the days for worry", "the correct one is 3", "the highest one is 3", "the middle one is 2", "the real one is 2"])  # fmt: skip
@pytest.mark.parametrize("sheet", [AT_THREE, AT_SEVEN])
def test_an_answer_to_the_item_that_stands(sheet: Sheet, text: str) -> None:
    """Two items speak of worry, and "the highest one" is an answer: it is not asked which item is meant."""
    assert not names_unclear(text)
    assert heard_first(sheet, text) is None
    assert item_to_change(text, sheet) is None


def test_an_item_to_come_takes_nothing() -> None:
    """And the one on the screen may be named by its words."""
    heard = hear(AT_THREE, "oos", "make the restless one 2", load(), 18)
    assert heard is not None
    assert (heard.say, heard.sheet) == ("utter_screening.reask", AT_THREE)
    here = hear(AT_SEVEN, "oos", "the afraid one is several days", load(), 18)
    assert here is not None
    assert here.sheet.read_back == (1,)
    assert here.sheet.changing in (None, 7)


@pytest.mark.parametrize(("text", "value"), [("sorry, 1", 1), ("sorry. 1", 1), ("sorry 3", 3), ("ok sorry. 1", 1), ("ok, sorry, 3", 3), ("sorry, not at all", 0), ("sorry several days", 1)])  # fmt: skip
def test_sorry_alone_takes_nothing_back(text: str, value: int | None) -> None:
    """The number is read back, or asked for, at the open item."""
    assert item_to_change(text, AT_THREE) is None
    assert new_value(text) is None
    heard = hear(AT_THREE, "oos", text, load(), 18)
    assert heard is not None
    assert heard.sheet == replace(AT_THREE, read_back=() if value is None else (value,))


@pytest.mark.parametrize(
    "text",
    [
        "sorry i meant 3",
        "sorry, should be 3",
        "no sorry 3",
        "sorry wrong one, 3",
        "oops i meant 3",
        "oops wrong one, 3",
        "my bad 3",
    ],
)
def test_a_sorry_with_a_slip_is_a_correction(text: str) -> None:
    """Of the answer before."""
    assert item_to_change(text, AT_THREE) == 2


@pytest.mark.parametrize(("text", "told"), [("sorry about this, 2", "2"), ("phone rang. back now, 0", "0"), ("ok sorry, i had to get the door. 3", "3"), ("sorry, had to get the door 3", "sorry, had to get the door 3"), ("i had to get the door. 3", "i had to get the door. 3"), ("phone rang 3 times, 2", "phone rang 3 times, 2"), ("my boss keeps calling, i'm here, 2", "my boss keeps calling, i'm here, 2"), ("my boss keeps calling, i'm here, sorry, 2", "my boss keeps calling, i'm here, sorry, 2")])  # fmt: skip
def test_an_excuse_in_front(text: str, told: str) -> None:
    """It takes nothing from the answer."""
    assert without_excuse(text) == told


def test_the_skipped_one_and_a_change_back() -> None:
    """Both in other words."""
    assert asks_for_skipped("now the skipped one")
    assert not asks_for_skipped("the skipped lunch")
    done = replace(AT_DIFFICULTY, difficulty=1)
    assert (item_to_change("change number 2 back to 0", done), new_value("change number 2 back to 0")) == (2, "0")


@pytest.mark.parametrize(("text", "value"), [("somewhat, but i cope", 1), ("meh somewhat", 1), ("i cope, somewhat difficult i guess", 1), ("i cope but it's somewhat hard", 1), ("i manage somewhat", None), ("im coping somewhat", None), ("i cope somewhat", None), ("i can get by somewhat", None), ("i manage, somewhat", None), ("very, but i cope", None), ("i cope", None)])  # fmt: skip
def test_difficulty_of_who_copes(text: str, value: int | None) -> None:
    """Only "somewhat" is said so; else it is asked again."""
    heard = hear(AT_DIFFICULTY, "oos", text, load(), 18)
    assert (heard.sheet.difficulty if heard else None) == value


@pytest.mark.parametrize(("text", "said"), [("somewhat. and can i drive after", "utter_faq.driving"), ("somewhat. how long does it last", "utter_faq.how_long_lasts"), ("somewhat. and the moon too", "utter_oos"), ("my cat is blue", "utter_screening.reask.difficulty")])  # fmt: skip
def test_a_question_behind_the_difficulty(text: str, said: str) -> None:
    """It is answered, and not the difficulty asked again that was told."""
    slots = slots_from(AT_DIFFICULTY) | {"requested_slot": "difficulty"}
    assert ran(SayUnread(), slots, text, "oos", "screening_form")[1] == [said]


@pytest.mark.parametrize(("text", "order"), [("what is my total", "nav.review"), ("what was my total again", "nav.review"), ("how many points do i have", "nav.review"), ("how many points do i need", None), ("what is the total", None), ("can my wife answer for me", "nav.for_other"), ("could my sister fill it out on my behalf", "nav.for_other"), ("could my sister come and fill it out on my behalf", "nav.for_other"), ("could my sister fill in the check for me", "nav.for_other"), ("can my wife drive for me", None)])  # fmt: skip
def test_orders(text: str, order: str | None) -> None:
    """The own total, and somebody who is to answer in one's place."""
    assert command(text) == order


@pytest.mark.parametrize(("text", "age"), [("yo 22 here lemme do the quiz", 22), ("ok lets do it, 34", 34), ("lets do the questions, 34", 34), ("yo 16 here lemme do the quiz", 16), ("ok lets do it, 18", None)])  # fmt: skip
def test_the_check_with_an_age(text: str, age: int | None) -> None:
    """A stated age under the minimum holds, and one near it is asked again."""
    grown = age is not None and age >= 18
    assert (check_with_age(text, 18), told_adult(text, 18), typed_age(text, asked=True)) == (grown, grown, age)


@pytest.mark.parametrize(("text", "agreed"), [("alright then", True), ("ok fine then", True), ("and then", None), ("alright then no", None)])  # fmt: skip
def test_a_yes_to_the_check(text: str, agreed: bool | None) -> None:  # noqa: FBT001 - what is expected
    """In other words."""
    heard = heard_first(replace(blank(load()), age_group="adult"), text)
    assert (heard.sheet.agreed if heard else None) == agreed
