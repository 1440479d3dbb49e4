"""The bundle as it leaves: accepted by the library and by our own checks."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from fhir.resources.R4B.bundle import Bundle

from bot.export.bundle import bundle, checked_bundle
from bot.export.checks import problems
from bot.export.questionnaire import questionnaire
from bot.export.standing import ExportRefused
from bot.export.structure import validate
from bot.rules.instrument import load

from .records import MODERATE, completed, unfinished

if TYPE_CHECKING:
    from bot.export.names import Json
    from bot.ports import ScreeningRecord
    from bot.rules.instrument import Instrument

GAD7, GAD2 = load("gad7"), load("gad2")
PAGE = Path(__file__).parents[2] / "docs" / "fhir.md"
RECORDS = [
    (GAD7, completed(GAD7, MODERATE, 2)),
    (GAD7, completed(GAD7, (0,) * 7)),
    (GAD7, completed(GAD7, (3,) * 7, 3)),
    (GAD7, unfinished(GAD7, "in_progress", (1, 2, None, None, None, None, None))),
    (GAD7, unfinished(GAD7, "stopped", MODERATE)),
    (GAD7, unfinished(GAD7, "stopped", (None,) * 7)),
    (GAD2, completed(GAD2, (2, 1))),
    (GAD2, unfinished(GAD2, "stopped", (2, None))),
]


@pytest.mark.parametrize("subject", [None, "Patient/17"])
@pytest.mark.parametrize(("instrument", "record"), RECORDS)
def test_every_kind_of_record_is_accepted(instrument: Instrument, record: ScreeningRecord, subject: str | None) -> None:
    """The library finds no fault in its structure and our checks none in its codes."""
    built = checked_bundle(instrument, record, subject)
    assert validate(built) == []
    assert problems(instrument, built, subject) == []


def test_the_library_reads_back_what_was_written() -> None:
    """Nothing is dropped or renamed on the way through the official classes and JSON."""
    built = bundle(GAD7, completed(GAD7, MODERATE, 2))
    assert json.loads(Bundle.model_validate_json(json.dumps(built)).model_dump_json()) == built


def test_only_a_completed_record_carries_a_score() -> None:
    """Form and response always, the score only with a completed form."""
    kinds = {
        record.status: [entry["resource"]["resourceType"] for entry in bundle(GAD7, record)["entry"]]
        for record in (completed(GAD7, MODERATE), unfinished(GAD7, "stopped", MODERATE))
    }
    assert kinds["completed"] == ["Questionnaire", "QuestionnaireResponse", "Observation"]
    assert kinds["stopped"] == ["Questionnaire", "QuestionnaireResponse"]


def test_a_bundle_with_a_problem_is_never_handed_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """A builder's mistake ends in a refusal that names it, not in a file."""

    def spoiled(instrument: Instrument) -> Json:
        return {**questionnaire(instrument), "status": "done"}

    monkeypatch.setattr("bot.export.bundle.questionnaire", spoiled)
    with pytest.raises(ExportRefused, match="publication-status"):
        checked_bundle(GAD7, completed(GAD7, MODERATE))


def test_a_structural_fault_is_named_without_its_content() -> None:
    """Lines about a fault are logged, so they hold the place and the reason and nothing of the answers."""
    built = bundle(GAD7, completed(GAD7, MODERATE))
    built["entry"][1]["resource"]["item"][0]["answr"] = "my name is Ada"
    found = validate(built)
    assert found
    assert "Ada" not in " ".join(found)


def test_a_second_instrument_needs_only_data() -> None:
    """GAD-2 has no verified panel code: its items keep their codes, and no other code is invented."""
    built = checked_bundle(GAD2, completed(GAD2, (3, 2)))
    form, _, score = (entry["resource"] for entry in built["entry"])
    assert "code" not in form
    assert "code" not in form["item"][0]
    assert len(form["item"]) == 1  # no difficulty item
    assert score["code"] == {"text": "GAD-2 total score"}
    assert score["valueQuantity"]["value"] == 5
    mixed = replace(GAD2, code="69737-5")
    assert "the panel's code is not the instrument's" in problems(GAD2, bundle(mixed, completed(mixed, (3, 2))))


def test_the_page_shows_what_is_really_exported() -> None:
    """The example of docs/fhir.md is cut from a bundle of this code."""
    shown = json.loads(re.findall(r"```json\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)[0])
    response, score = (entry["resource"] for entry in bundle(GAD7, completed(GAD7, MODERATE, 2))["entry"][1:])
    assert shown == {
        "answer to item 2": response["item"][0]["item"][1],
        "score": score,
    }
