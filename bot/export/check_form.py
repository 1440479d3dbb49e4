"""Checks of the Questionnaire: words, codes, order, scores and conditions exactly the instrument's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.export.names import (
    CALCULATED,
    LOINC,
    REGENSTRIEF,
    Json,
    difficulty_link,
    item_link,
    lead_in_link,
    total_link,
)
from bot.export.questionnaire import canonical_url, total_expression
from bot.export.reading import all_items, codes_of, item_at, ordinals_of

if TYPE_CHECKING:
    from bot.rules.instrument import Instrument, Item, Option

# http://hl7.org/fhir/R4/valueset-publication-status.html
PUBLICATION_STATUS = {"draft", "active", "retired", "unknown"}


def form_problems(instrument: Instrument, form: Json) -> list[str]:
    """What is wrong with the form, one line each."""
    found = []
    if form.get("status") not in PUBLICATION_STATUS:
        found.append("the form's status is not in R4's publication-status")
    notice = form.get("copyright", "")
    if instrument.licence not in notice or REGENSTRIEF not in notice:
        found.append("the copyright lacks the authors' licence line or LOINC's sentence")
    if (form.get("url"), form.get("version")) != (canonical_url(instrument), instrument.version):
        found.append("the form's address or version is not the instrument's")
    found += _outline_problems(instrument, form)
    for item in instrument.items:
        shown = item_at(form, item_link(instrument, item))
        found += _choice_problems(f"item {item.number}", item, instrument.options, shown, scored=True)
    found += _total_problems(instrument, item_at(form, total_link(instrument)))
    if instrument.difficulty is not None:
        shown = item_at(form, difficulty_link(instrument))
        found += _choice_problems(
            "difficulty", instrument.difficulty, instrument.difficulty_options, shown, scored=False
        )
        found += _condition_problems(instrument, shown)
    return found


def _outline_problems(instrument: Instrument, form: Json) -> list[str]:
    """The panel's group holds lead-in, items and total; the difficulty item stands beside it."""
    inside = [lead_in_link(instrument), *(item_link(instrument, i) for i in instrument.items), total_link(instrument)]
    beside = [difficulty_link(instrument)] if instrument.difficulty else []
    found = []
    if [item.get("linkId") for item in all_items(form)] != [instrument.id, *inside, *beside]:
        found.append("the form's items are not the instrument's, in its order")
    group = item_at(form, instrument.id)
    if [item.get("linkId") for item in group.get("item", [])] != inside:
        found.append("the panel must hold lead-in, items and total, and the difficulty item must stand outside it")
    panel = [(LOINC, instrument.code)] if instrument.code else []
    if codes_of(form.get("code", [])) != panel or codes_of(group.get("code", [])) != panel:
        found.append("the panel's code is not the instrument's")
    lead_in = item_at(form, lead_in_link(instrument))
    if (lead_in.get("type"), lead_in.get("text")) != ("display", instrument.lead_in):
        found.append("the lead-in is not the instrument's")
    return found


def _choice_problems(name: str, item: Item, options: tuple[Option, ...], shown: Json, *, scored: bool) -> list[str]:
    found = []
    if codes_of(shown.get("code", [])) != [(LOINC, item.code)]:
        found.append(f"{name}: the code is not {item.code}")
    if shown.get("text") != item.text or shown.get("type") != "choice":
        found.append(f"{name}: the text is not the instrument's, or not a choice")
    answers = [option.get("valueCoding", {}) for option in shown.get("answerOption", [])]
    if codes_of(answers) != [(LOINC, option.code) for option in options]:
        found.append(f"{name}: the answer codes are not the instrument's, in its order")
    if [answer.get("display") for answer in answers] != [option.text for option in options]:
        found.append(f"{name}: the answer labels are not the instrument's, in its order")
    values = [[option.value] if scored else [] for option in options]
    if [ordinals_of(answer) for answer in answers] != values:
        found.append(f"{name}: the ordinal values are not the form's" if scored else f"{name}: it must not be scored")
    return found


def _total_problems(instrument: Instrument, shown: Json) -> list[str]:
    found = []
    code = [(LOINC, instrument.total_code)] if instrument.total_code else []
    if codes_of(shown.get("code", [])) != code:
        found.append("total: the code is not the instrument's")
    expressions = [e.get("valueExpression", {}) for e in shown.get("extension", []) if e.get("url") == CALCULATED]
    ours = [{"language": "text/fhirpath", "expression": total_expression(instrument)}]
    if expressions != ours or shown.get("readOnly") is not True or shown.get("type") != "decimal":
        found.append("total: it must be calculated by our expression, as a decimal, and read-only")
    return found


def _condition_problems(instrument: Instrument, shown: Json) -> list[str]:
    """Asked if any item was answered above zero, whichever it was."""
    conditions = {
        (c.get("question"), c.get("operator"), c.get("answerCoding", {}).get("code"))
        for c in shown.get("enableWhen", [])
    }
    links = [item_link(instrument, item) for item in instrument.items]
    scoring = [option.code for option in instrument.options if option.value > 0]
    if conditions != {(link, "=", code) for link in links for code in scoring} or shown.get("enableBehavior") != "any":
        return ["difficulty: it must be asked if any item is above zero, and only then"]
    return []
