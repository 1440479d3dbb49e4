"""The calculated expression and our own scoring are the same function."""

from __future__ import annotations

import pytest

from bot.export.response import questionnaire_response
from bot.rules.instrument import load

from .agreement import calculated_total, every_pattern, prove
from .records import MODERATE, unfinished

GAD7 = load()


def test_the_engine_gives_our_total_for_every_pattern() -> None:
    """A receiver who calculates the total reaches ours for all 16,384, with the hardest difficulty answered."""
    found = prove("gad7")
    assert found.disagreements == ()
    assert found.patterns == len(GAD7.options) ** len(GAD7.items) == 16_384
    assert found.totals == GAD7.highest_total + 1


def test_the_patterns_differ_from_each_other() -> None:
    """The proof is over different patterns, not over one that is asked often."""
    assert len(set(every_pattern(GAD7))) == 16_384


def test_another_instrument_agrees_too() -> None:
    """GAD-2's expression comes from its data: all 16 patterns."""
    assert (prove("gad2").patterns, prove("gad2").disagreements) == (16, ())


def test_a_wrong_total_would_be_seen() -> None:
    """The agreement test itself must fail when the expression adds something else."""
    evaluate = calculated_total(GAD7)
    response = questionnaire_response(GAD7, unfinished(GAD7, "in_progress", MODERATE))
    response["item"][0]["item"][0]["answer"][0]["valueCoding"]["extension"][0]["valueDecimal"] += 1
    assert evaluate(response) == [sum(MODERATE) + 1]


@pytest.mark.parametrize("missing", range(7))
def test_the_expression_is_empty_when_an_answer_is_missing(missing: int) -> None:
    """No proration: a receiver's engine must not make a total of six answers."""
    values = [None if place == missing else value for place, value in enumerate(MODERATE)]
    response = questionnaire_response(GAD7, unfinished(GAD7, "in_progress", values))
    assert calculated_total(GAD7)(response) == []
