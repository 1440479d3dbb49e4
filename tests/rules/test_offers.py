"""Which choices stay beside a small word."""

from __future__ import annotations

from bot.rules.offers import next_steps
from bot.rules.state import State

RESULT = State("result", None, False, "completed", 7, "mild", "none")
SENT = State("open", None, False, "none", None, None, "requested")


def test_the_steps_of_a_result_stay_beside_a_small_word() -> None:
    """An answer with choices of its own keeps to them."""
    steps = ("nav.result_meaning", "booking.start", "change.choose")
    assert next_steps(["social.thanks"], (), {}, RESULT) == steps
    assert next_steps(["oos"], ("start.human",), {}, RESULT) == steps
    assert next_steps(["faq.cost"], ("ask.faq.insurance",), {}, RESULT) == ()
    assert next_steps(["faq.cost"], (), {}, RESULT) == steps


def test_nothing_is_offered_while_help_stands_or_a_form_asks() -> None:
    """There the way on is another."""
    assert next_steps(["social.thanks"], (), {"hold": "crisis"}, RESULT) == ()
    item = State("item", 3, False, "in_progress", None, None, "none")
    assert next_steps(["oos"], (), {}, item) == ()


def test_after_a_request_what_helps_is_offered() -> None:
    """No second request."""
    assert next_steps(["social.thanks"], (), {}, SENT) == ("ask.faq.prepare", "ask.faq.cost")
