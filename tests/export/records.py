"""Screening records as the store hands them out, for any instrument."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bot.ports import AnswerGiven, ScreeningRecord
from bot.rules.scoring import score

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.ports import ScreeningStatus
    from bot.rules.instrument import Instrument

STARTED = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
MODERATE = (1, 2, 3, 0, 1, 2, 3)  # total 12


def completed(instrument: Instrument, values: Sequence[int], difficulty: int | None = None) -> ScreeningRecord:
    """A completed run with the total and band that the rules give."""
    result = score(instrument, values)
    return _record(instrument, "completed", values, difficulty, result.total, result.band)


def unfinished(instrument: Instrument, status: ScreeningStatus, values: Sequence[int | None]) -> ScreeningRecord:
    """A run in progress or stopped; None is an item without an answer."""
    return _record(instrument, status, values, None, None, None)


def _record(
    instrument: Instrument,
    status: ScreeningStatus,
    values: Sequence[int | None],
    difficulty: int | None,
    total: int | None,
    band: str | None,
) -> ScreeningRecord:
    answers = tuple(
        AnswerGiven(number, value, STARTED + timedelta(seconds=10 * number), "button")
        for number, value in enumerate(values, 1)
        if value is not None
    )
    return ScreeningRecord(
        id="7d1d0c1e-2f4b-4e53-8a3e-0d6b5a1f9c11",
        instrument=instrument.id,
        instrument_version=instrument.version,
        instrument_checksum=instrument.checksum,
        status=status,
        started_at=STARTED,
        ended_at=None if status == "in_progress" else STARTED + timedelta(minutes=2),
        answers=answers,
        difficulty=difficulty,
        total=total,
        band=band,
    )
