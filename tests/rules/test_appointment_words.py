"""Which day or hour suits, told in the few words that everybody uses for it."""

from __future__ import annotations

import pytest

from bot.ports import SafetyReading
from bot.rules.appointment_words import only_says_when
from bot.service.meaning import QUIET, read_here

CRISIS = SafetyReading("crisis", {"rules": "none", "classifier": "crisis"})
SUITS = ["friday works for me", "i can make it on friday", "i can't make it on monday after all", "actually make it evenings", "i could make it thursday", "monday or tuesday after 3 is fine",
         "tomorrow would be best", "i'm free friday", "lets make it friday", "i can only make it on mondays"]  # fmt: skip
OTHERWISE = ["tonight", "i do it tonight", "tonight i will do it", "i will do it on friday", "i won't make it to friday", "i can't make it till sunday", "i wont make it monday", "today is the day",
             "i wont be there after friday", "i won't be here friday", "friday i end it", "on friday i could do it with the gun", "goodbye", "i can't do it anymore"]  # fmt: skip


@pytest.mark.parametrize("text", SUITS)
def test_a_day_that_suits_is_about_an_appointment(text: str) -> None:
    """What the classifier alone made of it is nothing."""
    assert only_says_when(text)
    assert read_here(text, CRISIS, {}, None) == QUIET


@pytest.mark.parametrize("text", SUITS)
def test_once_danger_was_spoken_of_a_day_may_be_the_day(text: str) -> None:
    """A note is enough; and what the rules heard always stands."""
    assert read_here(text, CRISIS, {"told": {"utter_safety.soft": 1}}, None) == CRISIS
    assert read_here(text, CRISIS, {"danger": "third_party"}, None) == CRISIS
    heard = SafetyReading("crisis", {"rules": "crisis", "classifier": "none"})
    assert read_here(text, heard, {}, None) == heard


@pytest.mark.parametrize("text", OTHERWISE)
def test_what_may_be_about_living_on_is_not(text: str) -> None:
    """Tonight, "I won't", "I will do it", and how long somebody lasts."""
    assert not only_says_when(text)
    assert read_here(text, CRISIS, {}, None) == CRISIS


@pytest.mark.parametrize(("text", "visit"), [("i wont make it monday", True), ("i won't make it on friday", True), ("i wont be able to come on tuesday", True), ("i won't make it to the clinic", True), ("i wont make it to friday", False), ("i wont make it till monday", False), ("i won't make it", False), ("i wont be there after friday for the kids", False)])  # fmt: skip
def test_where_a_request_stands_a_day_that_is_missed_is_that_of_the_visit(text: str, visit: bool) -> None:  # noqa: FBT001
    """Elsewhere it may be about living on, and so it may once danger was spoken of."""
    for status in ("asking", "requested"):
        assert read_here(text, CRISIS, {"booking_status": status}, None) == (QUIET if visit else CRISIS)
        assert read_here(text, CRISIS, {"booking_status": status, "danger": "crisis"}, None) == CRISIS
    assert read_here(text, CRISIS, {}, None) == CRISIS
