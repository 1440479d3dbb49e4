"""What stands in a screening record, read once and refused when it does not fit its instrument."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.rules.scoring import IncompleteScreening, Score, score

if TYPE_CHECKING:
    from datetime import datetime

    from bot.ports import ScreeningRecord
    from bot.rules.instrument import Instrument, Option


class ExportRefused(Exception):
    """A record that must not leave the house as it is; the message names the reason and no answer."""


@dataclass(frozen=True)
class Standing:
    """A record's answers as options of its form. `score` is set only for a completed record."""

    answers: dict[int, Option]  # item number -> option
    difficulty: Option | None
    score: Score | None
    authored: str  # FHIR dateTime with its offset


def standing(instrument: Instrument, record: ScreeningRecord) -> Standing:
    """Read a record against its instrument.

    Raises ExportRefused for another instrument, version or wording, an answer the form does not have,
    a completed record whose total is not the sum of all its items, or a time without a zone.
    """
    shown = (record.instrument, record.instrument_version, record.instrument_checksum)
    if shown != (instrument.id, instrument.version, instrument.checksum):
        raise ExportRefused("the record was answered on another wording of the instrument")
    numbers = {item.number for item in instrument.items}
    options = {option.value: option for option in instrument.options}
    answers: dict[int, Option] = {}
    for given in record.answers:
        if given.item not in numbers or given.item in answers or given.value not in options:
            raise ExportRefused("the record holds an answer that the form does not have")
        answers[given.item] = options[given.value]
    difficulty = _difficulty(instrument, record)
    if not any(option.value > 0 for option in answers.values()):
        difficulty = None  # an item was changed to "Not at all" afterwards: the form no longer asks this question
    return Standing(answers, difficulty, _score(instrument, record, answers), _authored(record))


def _difficulty(instrument: Instrument, record: ScreeningRecord) -> Option | None:
    if record.difficulty is None:
        return None
    for option in instrument.difficulty_options:
        if option.value == record.difficulty:
            return option
    raise ExportRefused("the record holds a difficulty that the form does not have")


def _score(instrument: Instrument, record: ScreeningRecord, answers: dict[int, Option]) -> Score | None:
    if record.status != "completed":
        return None  # no proration, and no score for a screening that was stopped
    given = [answers.get(item.number) for item in instrument.items]
    try:
        result = score(instrument, [option.value if option else None for option in given])
    except IncompleteScreening as incomplete:
        raise ExportRefused("a completed record lacks an answer") from incomplete
    if record.total != result.total or record.band not in {None, result.band}:
        raise ExportRefused("the recorded total or band is not that of the recorded answers")
    return result


def _authored(record: ScreeningRecord) -> str:
    """When the answers last changed: the end, else the last answer, else the start."""
    last = max((given.at for given in record.answers), default=record.started_at)
    at: datetime = record.ended_at or last
    if at.tzinfo is None:
        raise ExportRefused("a time of the record has no zone")
    return at.isoformat(timespec="seconds").replace("+00:00", "Z")
