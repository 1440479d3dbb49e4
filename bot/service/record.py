"""From the dialogue's slots to what is kept: the screening's record, agreements, safety events."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from bot.ports import AnswerGiven, ConsentGiven, SafetyEvent, ScreeningRecord
from bot.rules.risk import EFFECTS
from bot.rules.screening import SKIPPED, result
from bot.rules.slots import instrument_of, item_slot, sheet_from
from bot.rules.state import screening_status

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bot.ports import SafetyReading, ScreeningStatus
    from bot.rules.instrument import Instrument

SCREENING_CONSENT_VERSION = "screening-1"


def slots_from_record(record: ScreeningRecord | None, slots: Mapping[str, Any]) -> dict[str, Any]:
    """The dialogue's slots with the record's answers: on disagreement the record wins."""
    corrected = dict(slots)
    if record is None or record.status != "in_progress":
        return corrected
    given = {answer.item: answer.value for answer in record.answers}
    for number in range(1, len(instrument_of(slots).items) + 1):
        value = SKIPPED if number in record.skipped else given.get(number)
        corrected.pop(item_slot(number), None)
        if value is not None:
            corrected[item_slot(number)] = value
    return corrected


def record_from_slots(
    before: ScreeningRecord | None, slots: Mapping[str, Any], instrument: Instrument, at: datetime, run: int
) -> ScreeningRecord | None:
    """The record after the message, or None when nothing is recorded (yet)."""
    status = screening_status(slots)
    if status == "none":
        return None
    if before is None or run != _run_of(before):
        before = ScreeningRecord(
            id=f"{uuid.uuid4()}-{run}",
            instrument=instrument.id,
            instrument_version=instrument.version,
            instrument_checksum=instrument.checksum,
            status="in_progress",
            started_at=at,
        )
    sheet = sheet_from(slots)
    old = {answer.item: answer for answer in before.answers}
    answers = tuple(
        old[n]
        if n in old and old[n].value == value
        else AnswerGiven(n, value, at, slots.get("how_answered") or "button")
        for n, value in enumerate(sheet.answers, 1)
        if value not in (None, SKIPPED)
    )
    completed = status == "completed"
    score = result(sheet, instrument) if completed else None
    return replace(
        before,
        status=cast("ScreeningStatus", status),
        ended_at=None if status == "in_progress" else (before.ended_at if before.status == status else at),
        answers=answers,
        skipped=tuple(n for n, value in enumerate(sheet.answers, 1) if value == SKIPPED),
        difficulty=None if sheet.difficulty == SKIPPED else sheet.difficulty,
        total=score.total if score else None,
        band=score.band if score else None,
    )


def _run_of(record: ScreeningRecord) -> int:
    return int(record.id.rsplit("-", 1)[-1])


def consents_given(before: Mapping[str, Any], after: Mapping[str, Any], at: datetime) -> list[ConsentGiven]:
    """Agreements that this message gave."""
    if after.get("agreed") and not before.get("agreed"):
        return [ConsentGiven("screening", SCREENING_CONSENT_VERSION, at)]
    return []


def safety_event(
    reading: SafetyReading, conversation_id: str, client_id: str, seq: int, at: datetime, *, raised: bool = False
) -> SafetyEvent | None:
    """The event that this reading writes, or None. Its id follows from the message, so that a retry writes it once.

    `raised`: one with a weaker verdict is written of the message already.
    """
    effect = EFFECTS[reading.verdict]
    if not effect.event:
        return None
    name = f"firststep:{conversation_id}:{client_id}" + (f":{reading.verdict}" if raised else "")
    return SafetyEvent(
        id=str(uuid.uuid5(uuid.NAMESPACE_URL, name)),
        seq=seq,
        verdict=reading.verdict,
        readers=dict(reading.readers),
        at=at,
        needs_acknowledgement=effect.holds_lead,
        alerts=effect.alert,
    )
