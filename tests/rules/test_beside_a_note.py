"""What stands beside a safety note: a wish to book is heard, a danger is no time to call."""

from __future__ import annotations

from typing import cast

import pytest

from bot.ports import Parsed, SafetyReading, Verdict
from bot.rules.instrument import load
from bot.service.choosing import Standing
from bot.service.hearing import typed_turns


def intents(text: str, verdict: str, form: str | None = None, parsed: str = "oos", **slots: object) -> list[str | None]:
    """The turns of one message."""
    read = SafetyReading(cast("Verdict", verdict), {"rules": verdict})
    return [turn.intent for turn in typed_turns(text, Parsed(parsed), read, Standing(slots, form, {}, {}, 18), load())]


@pytest.mark.parametrize(("verdict", "text"), [("soft", "I used to cut myself years ago. Can I book a consultation?"), ("third_party", "my sister says she wants to kill herself. I would like to book a visit.")])  # fmt: skip
def test_a_wish_to_book_is_heard_after_the_note(verdict: str, text: str) -> None:
    """The contract's table allows it; while help stands, or a form asks, it waits."""
    assert intents(text, verdict) == [f"safety.{verdict}", "nav.book"]
    assert "nav.book" not in intents(text, verdict, hold="paused", danger="abuse")
    assert "nav.book" not in intents(text, verdict, "screening_form", age_group="adult", agreed=True)


def test_a_question_is_answered_before_the_request() -> None:
    """The cost first, then the booking."""
    text = "I tried to kill myself in 2010. How much does it cost? I want to book an appointment."
    assert intents(text, "soft", parsed="faq.cost") == ["safety.soft", "faq.cost", "nav.book"]


def test_a_note_alone_begins_no_request() -> None:
    """Nor does a book that is read."""
    assert intents("I tried to kill myself ten years ago. I read a book now.", "soft") == ["safety.soft"]


@pytest.mark.parametrize(("verdict", "text"), [("panic", "I am having a panic attack right now, I think I am dying"), ("third_party", "my friend says she wants to kill herself, any time is fine")])  # fmt: skip
def test_a_danger_is_no_time_to_call(verdict: str, text: str) -> None:
    """The times are asked again, and the words are not sent."""
    assert intents(text, verdict, "booking_form", age_group="adult", requested_slot="contact_times") == [f"safety.{verdict}"]  # fmt: skip
    assert intents("after 5, I think", "soft", "booking_form", requested_slot="contact_times") == ["safety.soft", "oos"]
