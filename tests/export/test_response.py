"""The exported answers: what stands in the record, no more."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from bot.export.observation import observation
from bot.export.reading import all_items, item_at
from bot.export.response import questionnaire_response
from bot.export.standing import ExportRefused
from bot.rules.instrument import load

from .records import MODERATE, completed, unfinished

GAD7 = load()


def test_a_completed_record_holds_seven_answers_difficulty_and_total() -> None:
    """What the visitor chose and what the rules made of it."""
    response = questionnaire_response(GAD7, completed(GAD7, MODERATE, 2))
    values = [
        item_at(response, f"gad7.{n}")["answer"][0]["valueCoding"]["extension"][0]["valueDecimal"] for n in range(1, 8)
    ]
    assert tuple(values) == MODERATE
    assert item_at(response, "gad7.difficulty")["answer"][0]["valueCoding"]["code"] == "LA6575-0"
    assert item_at(response, "gad7.total")["answer"] == [{"valueDecimal": sum(MODERATE)}]
    assert response["status"] == "completed"


@pytest.mark.parametrize(("status", "exported"), [("in_progress", "in-progress"), ("stopped", "stopped")])
def test_an_unfinished_record_has_its_answers_and_no_total(status: str, exported: str) -> None:
    """A stopped screening has no score, not even with seven answers."""
    for values in (MODERATE, (*MODERATE[:3], None, *MODERATE[4:])):
        response = questionnaire_response(GAD7, unfinished(GAD7, status, values))  # type: ignore[arg-type]
        assert response["status"] == exported
        answered = [item["linkId"] for item in all_items(response) if "answer" in item]
        assert answered == [f"gad7.{n}" for n, value in enumerate(values, 1) if value is not None]


def test_a_record_without_answers_has_no_items() -> None:
    """An empty list is not legal FHIR; nothing answered means no item."""
    assert "item" not in questionnaire_response(GAD7, unfinished(GAD7, "stopped", [None] * 7))


def test_an_anonymous_visitor_stays_anonymous() -> None:
    """Nobody is invented: without a reference that the caller gives there is no subject, author or source."""
    record = completed(GAD7, MODERATE)
    assert not {"subject", "author", "source", "encounter"} & set(questionnaire_response(GAD7, record))
    assert "subject" not in observation(GAD7, record)
    assert questionnaire_response(GAD7, record, "Patient/17")["subject"] == {"reference": "Patient/17"}
    assert observation(GAD7, record, "Patient/17")["subject"] == {"reference": "Patient/17"}


def test_authored_carries_its_zone() -> None:
    """An R4 dateTime with hours must have an offset, and it is the moment of the last change."""
    record = unfinished(GAD7, "in_progress", (1, 2, None, None, None, None, None))
    assert questionnaire_response(GAD7, record)["authored"] == "2026-11-23T15:00:20Z"
    eastern = datetime(2026, 11, 23, 10, 2, tzinfo=timezone(timedelta(hours=-5)))
    assert questionnaire_response(GAD7, replace(record, ended_at=eastern))["authored"] == "2026-11-23T10:02:00-05:00"


def test_our_own_ids_do_not_leave_the_house() -> None:
    """The URN is derived from the record's id, the same at each export, and does not show it."""
    record = completed(GAD7, MODERATE)
    first, again = (questionnaire_response(GAD7, record) for _ in range(2))
    assert first == again
    assert record.id not in str(first)


def test_a_difficulty_that_is_no_longer_asked_is_left_out() -> None:
    """When every item was changed to "Not at all" afterwards, the form does not ask: no answer stands."""
    response = questionnaire_response(GAD7, completed(GAD7, (0,) * 7, 1))
    assert item_at(response, "gad7.difficulty") == {}


@pytest.mark.parametrize(
    "changed",
    [
        {"instrument_checksum": "0" * 64},
        {"instrument_version": "0.9.0"},
        {"instrument": "gad2"},
        {"total": 11},
        {"total": None},
        {"band": "severe"},
        {"difficulty": 4},
        {"ended_at": datetime(2026, 11, 23, 15, 2)},  # noqa: DTZ001 - the fault to be refused
    ],
)
def test_a_record_that_does_not_fit_is_refused(changed: dict[str, object]) -> None:
    """Another wording, a total that is not the sum, an unknown answer or a time without zone never leaves as FHIR."""
    record = replace(completed(GAD7, MODERATE, 2), **changed)  # type: ignore[arg-type]
    with pytest.raises(ExportRefused):
        questionnaire_response(GAD7, record)


@pytest.mark.parametrize("spoiled", [{"item": 8}, {"item": 1}, {"value": 4}])
def test_an_answer_that_the_form_does_not_have_is_refused(spoiled: dict[str, int]) -> None:
    """An eighth item, an item answered twice or a fifth value is a fault in the record, not data."""
    record = completed(GAD7, MODERATE)
    answers = (*record.answers[:-1], replace(record.answers[-1], **spoiled))  # type: ignore[arg-type]
    with pytest.raises(ExportRefused):
        questionnaire_response(GAD7, replace(record, answers=answers))


def test_a_completed_record_that_lacks_an_answer_is_refused() -> None:
    """There is no rule for a missing item, whatever total somebody recorded."""
    record = completed(GAD7, MODERATE)
    with pytest.raises(ExportRefused):
        questionnaire_response(GAD7, replace(record, answers=record.answers[:-1]))


@pytest.mark.parametrize("status", ["in_progress", "stopped"])
def test_only_a_completed_record_has_an_observation(status: str) -> None:
    """No score without a completed form."""
    with pytest.raises(ExportRefused):
        observation(GAD7, unfinished(GAD7, status, MODERATE))  # type: ignore[arg-type]


def test_the_observation_tells_the_band_as_text_only() -> None:
    """The authors' word, never an interpretation code that a receiver would read as a finding."""
    seen = {}
    for band in GAD7.bands:
        for total in (band.low, band.high):
            values = [min(3, max(0, total - 3 * place)) for place in range(7)]
            score = observation(GAD7, completed(GAD7, values))
            assert score["valueQuantity"]["value"] == total
            assert [list(note) for note in score["interpretation"]] == [["text"]]
            seen[total] = score["interpretation"][0]["text"]
    assert [total for total, text in seen.items() if "'moderate'" in text] == [10, 14]
    assert all("not a diagnosis" in text for text in seen.values())


def test_times_are_in_utc_as_the_records_are() -> None:
    """Records hold aware UTC times, and the export keeps that offset."""
    record = completed(GAD7, MODERATE)
    assert record.ended_at is not None
    assert datetime.fromisoformat(observation(GAD7, record)["effectiveDateTime"]) == record.ended_at.astimezone(UTC)
