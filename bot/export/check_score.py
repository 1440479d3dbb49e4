"""Checks of the Observation: the one score of a completed response, and nothing that reads as a diagnosis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.export.names import LOINC, OBSERVATION_CATEGORY, SCORE_UNIT, UCUM, Json, total_link
from bot.export.reading import codes_of, full_url, item_at
from bot.rules.scoring import band_of

if TYPE_CHECKING:
    from bot.rules.instrument import Instrument


def score_problems(instrument: Instrument, bundle: Json, response: Json, score: Json | None) -> list[str]:
    """What is wrong with the score, or with its presence or absence, one line each."""
    completed = response.get("status") == "completed"
    if score is None:
        return ["a completed response lacks its score"] if completed else []
    found = [] if completed else ["a score stands beside a response that is not completed"]
    if score.get("status") != "final":  # the one status of R4's observation-status that an export writes
        found.append("the score's status is not final")
    categories = [coding for category in score.get("category", []) for coding in category.get("coding", [])]
    if codes_of(categories) != [(OBSERVATION_CATEGORY, "survey")]:
        found.append("the score's category is not survey")
    code = [(LOINC, instrument.total_code)] if instrument.total_code else []
    if codes_of(score.get("code", {}).get("coding", [])) != code:
        found.append("the score's code is not the instrument's")
    sources = [source.get("reference") for source in score.get("derivedFrom", [])]
    if sources != [full_url(bundle, response)]:
        found.append("the score is not derived from the response of this bundle")
    if score.get("subject") != response.get("subject"):
        found.append("score and response are not about the same subject")
    if "effectiveDateTime" not in score:
        found.append("the score does not say when it was taken")
    return found + _value_problems(instrument, response, score)


def _value_problems(instrument: Instrument, response: Json, score: Json) -> list[str]:
    found = []
    quantity = score.get("valueQuantity", {})
    if (quantity.get("system"), quantity.get("code"), quantity.get("unit")) != (UCUM, SCORE_UNIT, SCORE_UNIT):
        found.append("the score's unit is not {score} of UCUM")
    total = quantity.get("value")
    totals = [answer.get("valueDecimal") for answer in item_at(response, total_link(instrument)).get("answer", [])]
    if totals != [total]:
        found.append("the score is not the response's total")
    notes = score.get("interpretation", [])
    if any(list(note) != ["text"] for note in notes):
        found.append("the authors' band must stand as text only: a code would read as a finding")
    if not _tells_band(instrument, total, " ".join(str(note.get("text")) for note in notes)):
        found.append("the interpretation is not the authors' band for this score")
    return found


def _tells_band(instrument: Instrument, total: object, text: str) -> bool:
    if not isinstance(total, int) or not 0 <= total <= instrument.highest_total:
        return False
    return f"'{band_of(instrument, total)}'" in text
