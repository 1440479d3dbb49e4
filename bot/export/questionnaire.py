"""An instrument as a FHIR R4 Questionnaire with a calculated total (SDC 3.0.0)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.export.names import (
    CALCULATED,
    ORDINAL_VALUE,
    REGENSTRIEF,
    SCORE_UNIT,
    UCUM,
    UNIT,
    Json,
    difficulty_link,
    item_link,
    lead_in_link,
    loinc,
    plain_answer,
    scored_answer,
    total_link,
    total_text,
    urn,
)

if TYPE_CHECKING:
    from bot.rules.instrument import Instrument, Item


def questionnaire(instrument: Instrument) -> Json:
    """The form as R4 JSON: a group with lead-in, items and total; the difficulty item beside it, outside the panel.

    An instrument without verified panel codes gets its item codes only: none is invented.
    """
    items = [_panel(instrument)]
    if instrument.difficulty is not None:
        items.append(_difficulty(instrument, instrument.difficulty))
    return {
        "resourceType": "Questionnaire",
        "url": canonical_url(instrument),
        "version": instrument.version,
        "name": instrument.id.upper(),
        "title": instrument.title,
        "status": "active",
        "subjectType": ["Patient"],
        "description": f"{instrument.long_title}. {instrument.source}",
        "copyright": copyright_of(instrument),
        **_coded(instrument.code),
        "item": items,
    }


def canonical_url(instrument: Instrument) -> str:
    """A URN of our own. LOINC's address would claim LOINC's copy, whose item 2 has another answer."""
    return urn("Questionnaire", instrument.id)


def canonical(instrument: Instrument) -> str:
    """What a response names: the address and the version of the words that were shown."""
    return f"{canonical_url(instrument)}|{instrument.version}"


def copyright_of(instrument: Instrument) -> str:
    """The authors' licence line, then LOINC's sentence."""
    return f"{instrument.licence} {REGENSTRIEF}"


def total_expression(instrument: Instrument) -> str:
    """FHIRPath for the total: the sum of the ordinal values in the panel's group, and empty unless all are there.

    The difficulty item stands outside the group and carries no ordinal value, so it cannot be counted.
    """
    values = f"%resource.item.where(linkId='{instrument.id}').item.answer.value.extension('{ORDINAL_VALUE}').value"
    return f"iif({values}.count() = {len(instrument.items)}, {values}.aggregate($this + $total, 0))"


def _coded(code: str | None) -> Json:
    codes = loinc(code)
    return {"code": codes} if codes else {}


def _panel(instrument: Instrument) -> Json:
    lead_in = {"linkId": lead_in_link(instrument), "text": instrument.lead_in, "type": "display"}
    scored = [_scored(instrument, item) for item in instrument.items]
    return {
        "linkId": instrument.id,
        **_coded(instrument.code),
        "text": instrument.title,
        "type": "group",
        "item": [lead_in, *scored, _total(instrument)],
    }


def _scored(instrument: Instrument, item: Item) -> Json:
    return {
        "linkId": item_link(instrument, item),
        **_coded(item.code),
        "prefix": str(item.number),
        "text": item.text,
        "type": "choice",
        "required": True,
        "answerOption": [{"valueCoding": scored_answer(option)} for option in instrument.options],
    }


def _total(instrument: Instrument) -> Json:
    expression = {"language": "text/fhirpath", "expression": total_expression(instrument)}
    unit = {"system": UCUM, "code": SCORE_UNIT}
    return {
        "extension": [
            {"url": CALCULATED, "valueExpression": expression},
            {"url": UNIT, "valueCoding": unit},
        ],
        "linkId": total_link(instrument),
        **_coded(instrument.total_code),
        "text": total_text(instrument),
        "type": "decimal",  # ordinalValue is a decimal, and so is its sum
        "readOnly": True,
    }


def _difficulty(instrument: Instrument, difficulty: Item) -> Json:
    # "=" with each scoring answer: R4's "!=" also holds where nothing was answered yet.
    conditions = [
        {"question": item_link(instrument, item), "operator": "=", "answerCoding": plain_answer(option)}
        for item in instrument.items
        for option in instrument.options
        if option.value > 0
    ]
    return {
        "linkId": difficulty_link(instrument),
        **_coded(difficulty.code),
        "text": difficulty.text,
        "type": "choice",
        "enableWhen": conditions,
        "enableBehavior": "any",
        "answerOption": [{"valueCoding": plain_answer(option)} for option in instrument.difficulty_options],
    }
