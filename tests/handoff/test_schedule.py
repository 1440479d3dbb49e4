"""The schedule of retries: ten attempts over 75 hours, then a person."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery_ports import Dead, Delivered, Retry
from bot.handoff.outcome import DONE, HOPELESS, SENTENCES, Delivery, Outcome
from bot.handoff.schedule import what_follows

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
# The conventions of Standard Webhooks, written out once more.
SECONDS = [0, 5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400]
TYPE = "lead.qualified"


def test_a_refused_event_is_tried_again_at_the_agreed_times_and_then_given_up() -> None:
    """A receiver that is down over a weekend must still get its leads."""
    refused = Delivery(Outcome.REFUSED, 500)
    steps = [what_follows(TYPE, made, refused, NOW, 0.0) for made in range(1, 11)]
    waits = [(step.at - NOW).total_seconds() for step in steps if isinstance(step, Retry)]
    assert waits == SECONDS[1:]
    assert steps[-1] == Dead(Outcome.REFUSED, 500)
    assert sum(waits) > timedelta(hours=75).total_seconds()


@given(made=st.integers(1, 9), chance=st.floats(0, 1))
def test_chance_only_delays_and_by_a_tenth_at_most(made: int, chance: float) -> None:
    """A receiver that comes back is not met by all at once, and nobody comes early."""
    step = what_follows(TYPE, made, Delivery(Outcome.TIMED_OUT), NOW, chance)
    assert isinstance(step, Retry)
    wait = (step.at - NOW).total_seconds()
    assert SECONDS[made] <= wait <= SECONDS[made] * 1.1


@pytest.mark.parametrize(
    ("asked", "waits"),
    [
        (timedelta(seconds=1), timedelta(seconds=5)),
        (timedelta(minutes=10), timedelta(minutes=10)),
        (timedelta(days=400), timedelta(hours=24)),
    ],
)
def test_retry_after_delays_but_neither_hurries_nor_puts_off_for_ever(asked: timedelta, waits: timedelta) -> None:
    """A receiver may slow us down; it cannot make an event disappear."""
    step = what_follows(TYPE, 1, Delivery(Outcome.SLOW_DOWN, 429, NOW + asked), NOW, 0.0)
    assert step == Retry(Outcome.SLOW_DOWN, NOW + waits, 429)


@pytest.mark.parametrize("outcome", sorted(DONE))
def test_what_is_done_is_never_tried_again(outcome: Outcome) -> None:
    """Neither a delivery nor an alert that nobody needs any more."""
    assert what_follows(TYPE, 3, Delivery(outcome, 200), NOW, 0.5) == Delivered(outcome, 200)


@pytest.mark.parametrize("outcome", sorted(HOPELESS))
def test_what_a_person_has_to_put_right_is_given_up_at_once(outcome: Outcome) -> None:
    """Staff should hear of it today, not in three days."""
    assert isinstance(what_follows(TYPE, 1, Delivery(outcome), NOW, 0.5), Dead)


@pytest.mark.parametrize("kind", ["handoff.test", "alert.test"])
def test_a_test_is_tried_once(kind: str) -> None:
    """The person who asked for it waits for the answer; nobody wants yesterday's test tomorrow."""
    assert isinstance(what_follows(kind, 1, Delivery(Outcome.UNREACHABLE), NOW, 0.5), Dead)


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_has_a_sentence_for_a_person(outcome: Outcome) -> None:
    """A code alone does not tell an operator what to do."""
    assert SENTENCES[outcome].endswith(".")
