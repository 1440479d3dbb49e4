"""The total of a completed screening as a FHIR R4 Observation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.export.names import OBSERVATION_CATEGORY, SCORE_UNIT, UCUM, Json, loinc, total_text, urn
from bot.export.response import response_urn
from bot.export.standing import ExportRefused, standing

if TYPE_CHECKING:
    from bot.ports import ScreeningRecord
    from bot.rules.instrument import Instrument


def observation(instrument: Instrument, record: ScreeningRecord, subject: str | None = None) -> Json:
    """The score as R4 JSON. Raises ExportRefused for a record that is not completed: it has no score."""
    stands = standing(instrument, record)
    if stands.score is None:
        raise ExportRefused("only a completed screening has a score")
    codes = loinc(instrument.total_code)
    quantity = {"value": stands.score.total, "unit": SCORE_UNIT, "system": UCUM, "code": SCORE_UNIT}
    return {
        "resourceType": "Observation",
        "status": "final",
        "category": [{"coding": [{"system": OBSERVATION_CATEGORY, "code": "survey", "display": "Survey"}]}],
        "code": {**({"coding": codes} if codes else {}), "text": total_text(instrument)},
        **({"subject": {"reference": subject}} if subject else {}),
        "effectiveDateTime": stands.authored,
        "valueQuantity": quantity,
        "interpretation": [{"text": interpretation_text(instrument, stands.score.band)}],
        "derivedFrom": [{"reference": response_urn(record), "type": "QuestionnaireResponse"}],
    }


def observation_urn(record: ScreeningRecord) -> str:
    """The observation's full address in a bundle."""
    return urn("Observation", record.id)


def interpretation_text(instrument: Instrument, name: str) -> str:
    """The authors' band in words. Never a code: a code would read as a finding, and a screening is not a diagnosis."""
    band = next(band for band in instrument.bands if band.name == name)
    return (
        f"The questionnaire's authors call {band.low}-{band.high} '{band.name}'. A screening score is not a diagnosis."
    )
