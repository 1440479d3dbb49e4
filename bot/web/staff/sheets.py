"""One visitor's record as its page shows it: each answer with its question, each thing that can be decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.rules.instrument import REVIEWED, load
from bot.web.staff.picture import Picture, drawn

if TYPE_CHECKING:
    from datetime import datetime

    from bot.ports import ScreeningRecord
    from bot.rules.instrument import Instrument
    from bot.service.office_records import StaffLead, StaffRecord


@dataclass(frozen=True)
class AnswerShown:
    """One question with its answer; without one, `label` says why."""

    number: int
    text: str
    value: int | None
    label: str
    how: str
    at: datetime | None


@dataclass(frozen=True)
class Sheet:
    """A screening as a person reads it."""

    screening: ScreeningRecord
    answers: tuple[AnswerShown, ...]
    difficulty: str
    picture: Picture | None
    title: str  # the questionnaire's name
    same_words: bool  # False: the questions were worded differently when they were asked


@dataclass(frozen=True)
class Subject:
    """Something to decide about: a request, or a completed screening that no request belongs to."""

    lead: StaffLead | None
    screening: ScreeningRecord | None
    choices: tuple[str, ...]


def sheets(record: StaffRecord, instrument: Instrument) -> tuple[Sheet, ...]:
    """Every screening of the record, the newest first."""
    return tuple(_sheet(one, _of(one, instrument)) for one in reversed(record.screenings))


def subjects(record: StaffRecord, role_choices: tuple[str, ...]) -> tuple[Subject, ...]:
    """The requests, the newest first, then the completed screenings without one."""
    asked = {lead.screening_id for lead in record.leads}
    found = [Subject(lead, None, _choices(lead.status, role_choices)) for lead in reversed(record.leads)]
    bare = [one for one in reversed(record.screenings) if one.status == "completed" and one.id not in asked]
    return (*found, *(Subject(None, one, role_choices) for one in bare))


def _choices(status: str, role_choices: tuple[str, ...]) -> tuple[str, ...]:
    if status == "withdrawn":
        return ()
    return tuple(one for one in role_choices if status != "closed" or one in ("call", "refer"))


def _of(screening: ScreeningRecord, usual: Instrument) -> Instrument:
    """The questionnaire that was filled in, also where the clinic has chosen another one since."""
    return load(screening.instrument) if screening.instrument in REVIEWED else usual


def _sheet(screening: ScreeningRecord, instrument: Instrument) -> Sheet:
    given = {answer.item: answer for answer in screening.answers}
    labels = {option.value: option.text for option in instrument.options}
    degrees = {option.value: option.text for option in instrument.difficulty_options}
    rows = []
    for item in instrument.items:
        answer = given.get(item.number)
        if answer is None:
            why = "skipped" if item.number in screening.skipped else "not answered"
            rows.append(AnswerShown(item.number, item.text, None, why, "", None))
        else:
            label = labels.get(answer.value, "")
            rows.append(AnswerShown(item.number, item.text, answer.value, label, answer.how, answer.at))
    return Sheet(
        screening,
        tuple(rows),
        "" if screening.difficulty is None else degrees.get(screening.difficulty, ""),
        None if screening.total is None else drawn(screening.total, instrument),
        instrument.title,
        screening.instrument_checksum == instrument.checksum,
    )
