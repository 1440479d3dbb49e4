"""Checks of the QuestionnaireResponse: only the form's answers, and a total only over all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.export.names import LOINC, Json, difficulty_link, item_link, total_link
from bot.export.reading import all_items, item_at, ordinals_of

if TYPE_CHECKING:
    from bot.rules.instrument import Instrument, Option

# What an export may say of http://hl7.org/fhir/R4/valueset-questionnaire-answers-status.html
# ("amended" and "entered-in-error" are in the value set, and nothing here writes them).
RESPONSE_STATUS = {"in-progress", "completed", "stopped"}


def answer_problems(instrument: Instrument, form: Json, response: Json) -> list[str]:
    """What is wrong with the response to that form, one line each."""
    found = []
    status = response.get("status")
    if status not in RESPONSE_STATUS:
        found.append("the response's status is not one of R4's that a screening can have")
    if response.get("questionnaire") != f"{form.get('url')}|{form.get('version')}":
        found.append("the response does not name the form of this bundle with its version")
    if "authored" not in response:
        found.append("the response does not say when it was authored")
    found += _outline_problems(form, response)
    links = [item_link(instrument, item) for item in instrument.items]
    values = []
    for link in links:
        answers = item_at(response, link).get("answer", [])
        found += _choice_problems(link, answers, instrument.options, scored=True)
        values += [value for answer in answers for value in ordinals_of(answer.get("valueCoding", {}))]
    whole = len(values) == len(links)
    if status == "completed" and not whole:
        found.append("a completed response lacks an answer")
    return (
        found
        + _total_problems(instrument, response, values if whole else None)
        + _difficulty_problems(instrument, response, above_zero=any(value > 0 for value in values))
    )


def _outline_problems(form: Json, response: Json) -> list[str]:
    """The response's items are the form's, once each and in the same places."""
    found = []
    places, taken = _places(form), _places(response)
    if not set(taken) <= set(places) or len(set(taken)) != len(taken):
        found.append("the response holds an item that the form does not have in that place, or has one twice")
    words = {item.get("linkId"): item.get("text") for item in all_items(form)}
    if any(item.get("text") != words.get(item.get("linkId")) for item in all_items(response)):
        found.append("an item's text in the response is not the form's")
    return found


def _places(resource: Json, parent: str = "") -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for item in resource.get("item", []):
        found += [(parent, item.get("linkId")), *_places(item, str(item.get("linkId")))]
    return found


def _choice_problems(link: str, answers: list[Json], options: tuple[Option, ...], *, scored: bool) -> list[str]:
    found = [f"{link}: more than one answer"] if len(answers) > 1 else []
    right = [(LOINC, option.code, option.text, [option.value] if scored else []) for option in options]
    for answer in answers:
        coding = answer.get("valueCoding", {})
        given = (coding.get("system"), coding.get("code"), coding.get("display"), ordinals_of(coding))
        if list(answer) != ["valueCoding"] or given not in right:
            found.append(f"{link}: the answer is not one of the form's, with its own code, label and value")
    return found


def _total_problems(instrument: Instrument, response: Json, values: list[Any] | None) -> list[str]:
    """`values` are the answers' ordinal values, None when one is missing."""
    answers = item_at(response, total_link(instrument)).get("answer", [])
    if response.get("status") != "completed":
        return ["a total stands in a response that is not completed"] if answers else []
    if values is None:
        return ["a total stands although an answer is missing"] if answers else []
    if answers != [{"valueDecimal": sum(values)}]:
        return ["the total is not the sum of the answers"]
    return []


def _difficulty_problems(instrument: Instrument, response: Json, *, above_zero: bool) -> list[str]:
    link = difficulty_link(instrument)
    answers = item_at(response, link).get("answer", [])
    found = _choice_problems(link, answers, instrument.difficulty_options, scored=False)
    if answers and not above_zero:
        found.append("a difficulty is answered although no item is above zero")
    return found
