"""The total and band of a questionnaire: exactly the paper form's, or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.rules.instrument import Instrument


class IncompleteScreening(Exception):
    """An item has no answer: the authors give no rule for missing items, so there is no total."""


@dataclass(frozen=True)
class Score:
    """Total and published band of a completed questionnaire (GAD-7: Spitzer 2006, total 0-21)."""

    total: int
    band: str
    further_evaluation: bool


def score(instrument: Instrument, answers: Sequence[int | None]) -> Score:
    """Add one answer for each item, in order.

    Raises IncompleteScreening when an item has no answer, ValueError for a value the form does not have.
    """
    if len(answers) != len(instrument.items):
        raise IncompleteScreening
    allowed = {option.value for option in instrument.options}
    total = 0
    for answer in answers:
        if answer is None:
            raise IncompleteScreening
        if answer not in allowed:
            raise ValueError("an answer must be one of the form's values")
        total += answer
    return Score(total, band_of(instrument, total), total >= instrument.further_evaluation_from)


def band_of(instrument: Instrument, total: int) -> str:
    """The published band's name for a total. Raises ValueError outside the form's range."""
    for band in instrument.bands:
        if band.low <= total <= band.high:
            return band.name
    raise ValueError("the total lies outside the form's range")
