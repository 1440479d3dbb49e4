"""One screening as a FHIR R4 collection, built and then checked before it is handed out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.export.checks import problems
from bot.export.observation import observation, observation_urn
from bot.export.questionnaire import canonical_url, questionnaire
from bot.export.response import questionnaire_response, response_urn
from bot.export.standing import ExportRefused
from bot.export.structure import validate

if TYPE_CHECKING:
    from bot.export.names import Json
    from bot.ports import ScreeningRecord
    from bot.rules.instrument import Instrument


def bundle(instrument: Instrument, record: ScreeningRecord, subject: str | None = None) -> Json:
    """The form, the response and, for a completed record, the score. Raises ExportRefused."""
    entries = [
        {"fullUrl": canonical_url(instrument), "resource": questionnaire(instrument)},
        {"fullUrl": response_urn(record), "resource": questionnaire_response(instrument, record, subject)},
    ]
    if record.status == "completed":
        entries.append({"fullUrl": observation_urn(record), "resource": observation(instrument, record, subject)})
    return {"resourceType": "Bundle", "type": "collection", "entry": entries}


def checked_bundle(instrument: Instrument, record: ScreeningRecord, subject: str | None = None) -> Json:
    """A bundle that passed the library and our own checks: what every export hands out.

    Raises ExportRefused, naming each problem, when one did not.
    """
    built = bundle(instrument, record, subject)
    found = validate(built) or problems(instrument, built, subject)
    if found:
        raise ExportRefused("; ".join(found))
    return built
