"""The exported form, word for word and code for code."""

from __future__ import annotations

from bot.export.names import difficulty_link
from bot.export.questionnaire import questionnaire
from bot.export.reading import item_at, ordinals_of
from bot.rules.instrument import load

GAD7 = load()
FORM = questionnaire(GAD7)
SCORED = [item_at(FORM, f"gad7.{number}") for number in range(1, 8)]

# Copied from the reviewed table of codes (LOINC), not from the instrument's file.
ITEM_CODES = ["69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7"]
ANSWER_CODES = {"LA6568-5": 0, "LA6569-3": 1, "LA6570-1": 2, "LA6571-9": 3}
DIFFICULTY_CODES = ["LA6572-7", "LA6573-5", "LA6575-0", "LA6574-3"]


def test_the_codes_are_those_of_the_reviewed_table() -> None:
    """Panel, items, total and difficulty carry exactly the LOINC codes that were checked."""
    assert [item["code"] for item in SCORED] == [[{"system": "http://loinc.org", "code": code}] for code in ITEM_CODES]
    assert item_at(FORM, "gad7")["code"][0]["code"] == FORM["code"][0]["code"] == "69737-5"
    assert item_at(FORM, "gad7.total")["code"][0]["code"] == "70274-6"
    assert item_at(FORM, "gad7.difficulty")["code"][0]["code"] == "69722-7"


def test_every_item_has_the_same_four_answers_with_their_values() -> None:
    """Item 2 has the form's "More than half the days" too, whatever LOINC's own list says."""
    for item in SCORED:
        codings = [option["valueCoding"] for option in item["answerOption"]]
        assert {coding["code"]: ordinals_of(coding)[0] for coding in codings} == ANSWER_CODES
        assert codings[2]["display"] == "More than half the days"


def test_the_difficulty_item_stands_outside_the_panel_and_is_not_scored() -> None:
    """69722-7 is no member of 69737-5, its answers keep the form's order, and none carries a number."""
    difficulty = FORM["item"][1]
    assert difficulty["linkId"] == difficulty_link(GAD7)
    codings = [option["valueCoding"] for option in difficulty["answerOption"]]
    assert [coding["code"] for coding in codings] == DIFFICULTY_CODES
    assert not any("extension" in coding for coding in codings)


def test_the_difficulty_item_is_asked_if_any_item_is_above_zero() -> None:
    """Each of the seven items, with each of its three answers above zero, is enough on its own."""
    difficulty = item_at(FORM, "gad7.difficulty")
    asked = {(c["question"], ANSWER_CODES[c["answerCoding"]["code"]]) for c in difficulty["enableWhen"]}
    assert asked == {(f"gad7.{number}", value) for number in range(1, 8) for value in (1, 2, 3)}
    assert {c["operator"] for c in difficulty["enableWhen"]} == {"="}
    assert difficulty["enableBehavior"] == "any"


def test_the_lead_in_speaks_of_two_weeks_before_the_first_item() -> None:
    """Whoever renders the form shows the period that the authors wrote."""
    first = FORM["item"][0]["item"][0]
    assert first["type"] == "display"
    assert first["text"] == "Over the last 2 weeks, how often have you been bothered by the following problems?"


def test_the_copyright_names_the_authors_and_loinc() -> None:
    """Both licences ask for their line."""
    assert "No permission required to reproduce, translate, display or distribute." in FORM["copyright"]
    assert FORM["copyright"].endswith("available at no cost under the license at loinc.org/license")


def test_nothing_says_that_a_clinician_approved_the_form() -> None:
    """Nobody has reviewed it yet, so the elements that would say so are absent."""
    assert not {"approvalDate", "lastReviewDate", "publisher", "contact"} & set(FORM)
