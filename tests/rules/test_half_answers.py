"""At the item that stands: half an answer is asked again, a question stays one, and the difficulty is heard in its first word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.rules.hearing import hear
from bot.rules.instrument import load
from tests.rules.test_changing import UNDER_WAY


@pytest.mark.parametrize("text", ["2?", "ditto", "idc", "the second", "not at all bothered? no every day", "constantly but i can control it somewhat", "it comes and goes", "nunca", "no thanks", "a little", "sometimes", "once or twice", "rarely", "hardly ever"])  # fmt: skip
def test_half_an_answer_is_asked_again(text: str) -> None:
    """It is no question to the clinic."""
    heard = hear(UNDER_WAY, "faq.how_many", text, load(), 18)
    assert heard is not None
    assert (heard.say or "").startswith("utter_screening.reask")
    assert heard.sheet == UNDER_WAY


@pytest.mark.parametrize("text", ["do i get it every day?", "can i drive?", "is it daily?", "how many days is it"])
def test_a_question_at_an_item_stays_one(text: str) -> None:
    """It is answered, and the item stands."""
    assert hear(UNDER_WAY, "faq.how_many", text, load(), 18) is None


@pytest.mark.parametrize(("text", "value", "say"), [("extremely", 3, None), ("somewhat", 1, None), ("a bit", None, "utter_screening.reask.difficulty"), ("i think 2", None, "utter_screening.reask.difficulty"), ("none", 0, None), ("not at all", 0, None), ("no difficulty", 0, None), ("not at all difficult", 0, None), ("not difficult at all", 0, None), ("somewhat, no very", 2, None), ("not difficult", 0, None), ("no", None, "utter_screening.reask.difficulty"), ("none of your business", None, "utter_screening.reask.difficulty")])  # fmt: skip
def test_the_difficulty_is_heard_in_its_first_word(text: str, value: int | None, say: str | None) -> None:
    """What is none of the four is asked again."""
    heard = hear(replace(UNDER_WAY, answers=(1,) * 7), "oos", text, load(), 18)
    assert heard is not None
    assert (heard.sheet.difficulty, heard.say) == (value, say)
