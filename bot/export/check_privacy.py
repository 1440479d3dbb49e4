"""Checks that a bundle holds nothing of the visitor's but answers: no name, no contact, no words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.export.names import Json, total_text
from bot.export.observation import interpretation_text
from bot.export.questionnaire import copyright_of
from bot.export.reading import members

if TYPE_CHECKING:
    from bot.rules.instrument import Instrument

RESOURCES = {"Bundle", "Questionnaire", "QuestionnaireResponse", "Observation"}
# Every element an export writes. Patient.name, note, valueString, contained, div ... are not among them.
_WRITTEN = """
resourceType type entry fullUrl resource identifier system value reference subject code coding display text extension
url version name title status subjectType description copyright item linkId prefix required readOnly answerOption
valueExpression language expression enableWhen enableBehavior question operator answerCoding
questionnaire authored answer valueCoding valueDecimal category effectiveDateTime valueQuantity unit interpretation
derivedFrom
"""
ELEMENTS = frozenset(_WRITTEN.split())
WORDS = {"text", "display", "name", "title", "description", "copyright"}


def privacy_problems(instrument: Instrument, bundle: Json) -> list[str]:
    """What a bundle holds beyond the form's own words and codes, one line each, never quoting it."""
    ours = _our_words(instrument)
    found = []
    for key, value in members(bundle):
        if key not in ELEMENTS:
            found.append(f"{key} is not an element that an export writes")
        if key == "resourceType" and value not in RESOURCES:
            found.append(f"{value} is not a resource that an export writes")
        if key in WORDS and not (isinstance(value, str) and value in ours):
            found.append(f"{key} holds words that are not the instrument's")
    return found


def _our_words(instrument: Instrument) -> set[str]:
    options = (*instrument.options, *instrument.difficulty_options)
    words = {option.text for option in options} | {item.text for item in instrument.items}
    words |= {interpretation_text(instrument, band.name) for band in instrument.bands}
    if instrument.difficulty is not None:
        words.add(instrument.difficulty.text)
    about = f"{instrument.long_title}. {instrument.source}"
    fixed = {
        about,
        copyright_of(instrument),
        total_text(instrument),
        instrument.lead_in,
        instrument.id.upper(),
        "Survey",
    }
    return words | fixed | {instrument.title}
