"""A screening record as a FHIR R4 QuestionnaireResponse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.export.names import (
    URI_SYSTEM,
    Json,
    difficulty_link,
    item_link,
    plain_answer,
    scored_answer,
    total_link,
    total_text,
    urn,
)
from bot.export.questionnaire import canonical
from bot.export.standing import standing

if TYPE_CHECKING:
    from bot.export.standing import Standing
    from bot.ports import ScreeningRecord
    from bot.rules.instrument import Instrument

# http://hl7.org/fhir/R4/valueset-questionnaire-answers-status.html
STATUS = {"in_progress": "in-progress", "completed": "completed", "stopped": "stopped"}


def questionnaire_response(instrument: Instrument, record: ScreeningRecord, subject: str | None = None) -> Json:
    """The answers as R4 JSON; unanswered items are left out and a total stands only in a completed record.

    `subject` is a reference the caller knows to be true (`Patient/17`); without one nobody is named.
    Raises ExportRefused for a record that does not fit its instrument.
    """
    stands = standing(instrument, record)
    panel = {"linkId": instrument.id, "text": instrument.title, "item": _panel_items(instrument, stands)}
    items = [panel] if panel["item"] else []
    if stands.difficulty is not None and instrument.difficulty is not None:
        answer = {"valueCoding": plain_answer(stands.difficulty)}
        items.append(_answered(difficulty_link(instrument), instrument.difficulty.text, answer))
    return {
        "resourceType": "QuestionnaireResponse",
        "identifier": {"system": URI_SYSTEM, "value": response_urn(record)},
        "questionnaire": canonical(instrument),
        "status": STATUS[record.status],
        **({"subject": {"reference": subject}} if subject else {}),
        "authored": stands.authored,
        **({"item": items} if items else {}),
    }


def response_urn(record: ScreeningRecord) -> str:
    """The response's full address in a bundle, and its identifier outside one."""
    return urn("QuestionnaireResponse", record.id)


def _panel_items(instrument: Instrument, stands: Standing) -> list[Json]:
    items = [
        _answered(item_link(instrument, item), item.text, {"valueCoding": scored_answer(stands.answers[item.number])})
        for item in instrument.items
        if item.number in stands.answers
    ]
    if stands.score is not None:
        items.append(_answered(total_link(instrument), total_text(instrument), {"valueDecimal": stands.score.total}))
    return items


def _answered(link: str, text: str, answer: Json) -> Json:
    return {"linkId": link, "text": text, "answer": [answer]}
