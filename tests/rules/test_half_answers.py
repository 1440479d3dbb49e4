"""At the item that stands: half an answer is asked again, a question stays one, and the difficulty is heard in its first word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.rules.counted import Near
from bot.rules.hearing import hear
from bot.rules.here_for import heard_first
from bot.rules.instrument import load
from bot.rules.screening import SKIPPED
from tests.rules.test_changing import UNDER_WAY


@pytest.mark.parametrize("text", ["2?", "ditto", "idc", "the second", "not at all bothered? no every day", "constantly but i can control it somewhat", "it comes and goes", "nunca", "no thanks", "a little", "sometimes", "once or twice", "rarely", "hardly ever", "to", "for", "won", "too", "1 or so", "most days except weekends"])  # fmt: skip
def test_half_an_answer_is_asked_again(text: str) -> None:
    """It is no question to the clinic."""
    heard = hear(UNDER_WAY, "faq.how_many", text, load(), 18)
    assert heard is not None
    assert (heard.say or "").startswith("utter_screening.reask")
    assert heard.sheet == UNDER_WAY


@pytest.mark.parametrize(
    "text", ["do i get it every day?", "can i drive?", "is it daily?", "how many days is it", "is 14 high", "is 4 good"]
)
def test_a_question_at_an_item_stays_one(text: str) -> None:
    """It is answered, and the item stands."""
    assert hear(UNDER_WAY, "faq.how_many", text, load(), 18) is None


@pytest.mark.parametrize(("text", "value", "say"), [("extremely", 3, None), ("somewhat", 1, None), ("a bit", 1, None), ("1, i mean 2", 2, None), ("quite a bit", None, "utter_screening.reask.difficulty"), ("not really", None, "utter_screening.reask.difficulty"), ("i think 2", None, "utter_screening.reask.difficulty"), ("none", 0, None), ("not at all, im retired", 0, None), ("not at all really", 0, None), ("none really", 0, None), ("fairly hard", None, "utter_screening.reask.difficulty"), ("fairly difficult", None, "utter_screening.reask.difficulty"), ("nothing", None, "utter_screening.reask.difficulty"), ("nothing sorry", None, "utter_screening.reask.difficulty"), ("nothing really", None, "utter_screening.reask.difficulty"), ("well, nothing at all", None, "utter_screening.reask.difficulty"), ("nothing is hard", 0, None), ("not really hard", None, "utter_screening.reask.difficulty"), ("quite a lot", None, "utter_screening.reask.difficulty"), ("fairly", None, "utter_screening.reask.difficulty"), ("not at all, but my job is very hard", None, "utter_screening.reask.difficulty"), ("not at all", 0, None), ("no difficulty", 0, None), ("not at all difficult", 0, None), ("not difficult at all", 0, None), ("somewhat, no very", 2, None), ("not difficult", 0, None), ("no", None, "utter_screening.reask.difficulty"), ("to", None, "utter_screening.reask.difficulty"), ("none of your business", None, "utter_screening.reask.difficulty")])  # fmt: skip
def test_the_difficulty_is_heard_in_its_first_word(text: str, value: int | None, say: str | None) -> None:
    """What is none of the four is asked again."""
    at_difficulty = replace(UNDER_WAY, answers=(1,) * 7, changing=None)
    heard = heard_first(at_difficulty, text) or hear(at_difficulty, "oos", text, load(), 18)
    assert heard is not None
    assert (heard.sheet.difficulty, heard.say) == (value, say)


AT_THREE = replace(UNDER_WAY, answers=(2, 3, *(None,) * 5), changing=None, read_back=())


@pytest.mark.parametrize("text", ["1,3", "1, 3", "1 3", "2 2", "22", "1.3", "1/3", "1-3", "1 and 3", "2;2", "1 for this and 3 for the next", "first is 1 second is 2", "i said 3 before but its 1"])  # fmt: skip
def test_two_numbers_are_no_answer(text: str) -> None:
    """Neither is recorded nor read back: the item is asked again."""
    heard = hear(AT_THREE, "oos", text, load(), 18)
    assert heard is not None
    assert (heard.sheet, heard.how) == (AT_THREE, None)
    assert (heard.say or "").startswith("utter_screening.reask")


@pytest.mark.parametrize(
    ("text", "number", "value"),
    [("i said 3 for number 2 but its 1", 2, 1), ("I said 3 for number 2, but it's 1", 2, 1), ("i put 3 on question 2, should be 1", 2, 1), ("i said nearly every day for 2 but meant 1", 2, 1), ("for 2 i said 3 but its 1", 2, 1), ("number 2 i said 3 but it's several days", 2, 1), ("i answered 2 for the first one but it was 0", 1, 0),
     ("i misread the last one, it should be 3", 2, 3), ("i misread, the last one should be 1", 2, 1), ("i misunderstood question 1, should be 0", 1, 0), ("i can answer 2 now, 1", 2, 1), ("i'll answer number 2 now: 1", 2, 1)],
)  # fmt: skip
def test_the_old_answer_told_beside_the_new_one_goes_to_its_item(text: str, number: int, value: int) -> None:
    """It is read back under that item's number, and nothing is recorded for the one that stands."""
    heard = hear(AT_THREE, "oos", text, load(), 18)
    assert heard is not None
    assert (heard.sheet.answers, heard.sheet.changing, heard.sheet.read_back) == (AT_THREE.answers, number, (value,))


@pytest.mark.parametrize("text", ["i said 1 for number 2 but its 2", "i said 3 for number 6 but its 1", "for 1 i said 3 but its 1", "i can answer 6 now, 2", "i can answer 6 now"])  # fmt: skip
def test_an_old_answer_that_does_not_stand_there_moves_nothing(text: str) -> None:
    """Another item may be meant, or one that was not asked yet: it is asked again."""
    heard = hear(AT_THREE, "oos", text, load(), 18)
    assert heard is not None
    assert (heard.sheet, heard.say) == (AT_THREE, "utter_screening.reask")


@pytest.mark.parametrize(("text", "read_back"), [("i can answer 6 now, 2", (2,)), ("i can answer 6 now", ()), ("i could do question 6 after all: several days", (1,))])  # fmt: skip
def test_what_was_skipped_is_answered_later(text: str, read_back: tuple[int, ...]) -> None:
    """The item that was skipped stands again, with its answer read back where one is told."""
    at_seven = replace(AT_THREE, answers=(1, 1, 1, 1, 1, SKIPPED, None))
    heard = hear(at_seven, "oos", text, load(), 18)
    assert heard is not None
    assert (heard.sheet.answers, heard.sheet.changing, heard.sheet.read_back) == (at_seven.answers, 6, read_back)


@pytest.mark.parametrize(("text", "value"), [("my husband says 2 but i'd say 1", 1), ("My husband says 2 but id say 1", 1), ("my wife would say 3, i say 2", 2), ("he says several days but I'd say nearly every day", 3), ("my doctor said 3 but for me it's 2", 2), ("they say 0 but i'm more at 2", 2)])  # fmt: skip
def test_only_the_visitors_own_word_is_read_back(text: str, value: int) -> None:
    """What somebody else says of the visitor is no answer."""
    heard = hear(AT_THREE, "oos", text, load(), 18)
    assert heard is not None
    assert (heard.sheet, heard.how, heard.say) == (replace(AT_THREE, read_back=(value,)), None, None)
    again = hear(AT_THREE, "oos", text, load(), 18, Near(counted=True))
    assert again is not None
    assert again.sheet.read_back == (() if text[-1].isdigit() else (value,))


@pytest.mark.parametrize("text", ["my husband says 2", "my husband says 2 but i'd say 1 or 2", "i'd say 1 but my husband says 2", "he says 2 and she says 1"])  # fmt: skip
def test_somebody_elses_word_is_asked_again(text: str) -> None:
    """Whose answer it is, or which one, is left open."""
    heard = hear(AT_THREE, "oos", text, load(), 18)
    assert heard is None or heard.sheet == AT_THREE
