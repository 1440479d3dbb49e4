"""The check as the visitor's own: after somebody else was spoken of, or before a booking."""

from __future__ import annotations

import pytest

from bot.rules.finer import finer
from bot.rules.for_myself import FOR_OTHER, takes_check

AFTER = (FOR_OTHER,)


@pytest.mark.parametrize("text", ["ok ill do it for myself", "ill do it for myself", "ill do it myself then", "ok then ill do my own. im 50", "then one for me please", "for me then", "i'll do mine", "Let me take the check myself"])  # fmt: skip
def test_after_somebody_else_the_check_is_for_the_writer(text: str) -> None:
    """Only right after it was said that nobody answers for another."""
    assert finer(text, "oos", {"last_reply": list(AFTER)}) == "nav.start_screening"
    assert not takes_check(text, ())


@pytest.mark.parametrize("text", ["i will do it to myself", "i did it myself", "do it for him", "she will do it herself", "ill do it for her", "i do", "ok", "i will end it myself", "i'll do it for my mom"])  # fmt: skip
def test_what_does_not_take_it(text: str) -> None:
    """Words about somebody else, or of another deed."""
    assert not takes_check(text, AFTER)


@pytest.mark.parametrize("text", ["im 63 and id like to book but first the check", "im 63 and id like to book something but first the check", "i'd like the check first and then book", "how do i book? and can i do the check first", "i would like to book something but id do the check first", "how do i make an appointment? and can i do the check before", "im 63 and want to book but first the check", "i want an appointment but the check first", "id like an appointment but i want the check first. im 29", "i want the check first and an appointment after. im 29", "continue the check", "go on with the check please"])  # fmt: skip
def test_the_check_before_a_booking(text: str) -> None:
    """Whatever it was understood as."""
    assert finer(text, "nav.book", {}) == "nav.start_screening"


@pytest.mark.parametrize("text", ["so I can take it, correct?", "I can take it then?", "I will take it", "can i take it today?"])  # fmt: skip
def test_what_is_to_be_taken_is_what_was_spoken_of_last(text: str) -> None:
    """The medicine right after advice on one; else the check."""
    told = {"last_topic": "advice.medication", "last_reply": ["utter_advice.medication"]}
    assert finer(text, "nav.start_screening", told) == "advice.medication"
    for topic in ("cost", "age", "is_bot", "privacy"):
        after = {"last_topic": f"faq.{topic}", "last_reply": [f"utter_faq.{topic}"]}
        assert finer(text, "nav.start_screening", after) is None
    for reply in ("nav.help", "social.thanks", "oos", "system.clarify", "nav.back_idle"):
        assert finer(text, "nav.start_screening", told | {"last_reply": [f"utter_{reply}"]}) is None
    assert finer(f"{text} the test", "nav.start_screening", told) is None
    assert finer(text, "nav.start_screening", {}) is None


@pytest.mark.parametrize("text", ["i want to book", "id like to book but first a question", "i'd like to book but i want to check first", "id like to book but let me check first", "can i book the check", "i want an appointment", "can i book an appointment before friday", "how do i book before the test", "i cant go on", "go on", "i cant go on with the test of my life"])  # fmt: skip
def test_what_is_no_wish_for_the_check(text: str) -> None:
    """A booking, or something else that is to be looked at first."""
    assert not takes_check(text, ())
