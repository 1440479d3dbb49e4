"""The systems, extensions, link ids and URNs that the exported resources share."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.rules.instrument import Instrument, Item, Option

type Json = dict[str, Any]

LOINC = "http://loinc.org"
UCUM = "http://unitsofmeasure.org"
SCORE_UNIT = "{score}"  # UCUM annotation, as LOINC 70274-6 has it
OBSERVATION_CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category"
URI_SYSTEM = "urn:ietf:rfc:3986"  # the system of an identifier that is itself a URI

ORDINAL_VALUE = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
UNIT = "http://hl7.org/fhir/StructureDefinition/questionnaire-unit"
# Structured Data Capture 3.0.0 (R4).
CALCULATED = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression"

# LOINC licence: the sentence that must go with its codes.
REGENSTRIEF = (
    "This content from LOINC is copyright Regenstrief Institute, Inc. and the LOINC Committee, "
    "available at no cost under the license at loinc.org/license"
)

# Fixed once: the same screening exported twice has the same URNs, and no id of ours leaves the house.
_NAMESPACE = uuid.UUID("5f3b6f5e-3f0c-4d57-9a64-0d6f2b1c7e21")


def urn(kind: str, name: str) -> str:
    """The `urn:uuid:` of one resource, derived from its kind and our own id."""
    return uuid.uuid5(_NAMESPACE, f"{kind}/{name}").urn


def item_link(instrument: Instrument, item: Item) -> str:
    """The link id of one scored item (`gad7.1`)."""
    return f"{instrument.id}.{item.number}"


def lead_in_link(instrument: Instrument) -> str:
    """The link id of the lead-in (`gad7.lead-in`)."""
    return f"{instrument.id}.lead-in"


def total_link(instrument: Instrument) -> str:
    """The link id of the total (`gad7.total`)."""
    return f"{instrument.id}.total"


def difficulty_link(instrument: Instrument) -> str:
    """The link id of the unscored item (`gad7.difficulty`)."""
    return f"{instrument.id}.difficulty"


def total_text(instrument: Instrument) -> str:
    """What the total is called (`GAD-7 total score`)."""
    return f"{instrument.title} total score"


def loinc(code: str | None) -> list[Json]:
    """A code without a display, or nothing.

    LOINC's own names carry its mistakes (item 6 says "4 weeks"); the verbatim text stands in `text` instead.
    """
    return [{"system": LOINC, "code": code}] if code else []


def plain_answer(option: Option) -> Json:
    """An answer's Coding without a score: for the difficulty item and for conditions."""
    return {"system": LOINC, "code": option.code, "display": option.text}


def scored_answer(option: Option) -> Json:
    """An answer's Coding with its ordinalValue, which is what the calculated total adds."""
    return {"extension": [{"url": ORDINAL_VALUE, "valueDecimal": option.value}], **plain_answer(option)}
