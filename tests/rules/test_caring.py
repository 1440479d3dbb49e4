"""Whom somebody cares for alone is a fact of life; what is told beside it is left to the readers."""

from __future__ import annotations

import pytest

from bot.ports import SafetyReading
from bot.rules.caring import cares_alone
from bot.service.meaning import QUIET, read_here

CRISIS = SafetyReading("crisis", {"rules": "none", "classifier": "crisis"})
ALONE = ["i look after my mother all by myself", "i take care of my mom all alone", "I'm raising two boys on my own", "i have been caring for my dad by myself since the stroke", "i raised my kids all by myself"]  # fmt: skip
MORE = ["i look after my mother all by myself and i can't anymore", "i am all alone", "i take care of it all by myself tonight", "my mother is all by herself", "i take care of my mom all alone, not for long", "i end it all by myself"]  # fmt: skip


@pytest.mark.parametrize("text", ALONE)
def test_who_cares_for_somebody_alone_is_in_no_danger_by_it(text: str) -> None:
    """Where only the classifier raised it, and no danger was spoken of before."""
    assert cares_alone(text)
    assert read_here(text, CRISIS, {}, None) == QUIET
    assert read_here(text, CRISIS, {"danger": "crisis"}, None) == CRISIS
    assert read_here(text, CRISIS, {"told": {"utter_safety.soft": 1}}, None) == CRISIS
    heard = SafetyReading("crisis", {"rules": "crisis", "classifier": "crisis"})
    assert read_here(text, heard, {}, None) == heard


@pytest.mark.parametrize("text", MORE)
def test_what_tells_more_is_left_to_the_readers(text: str) -> None:
    """Being alone, an end, or that it is too much."""
    assert not cares_alone(text)
    assert read_here(text, CRISIS, {}, None) == CRISIS
