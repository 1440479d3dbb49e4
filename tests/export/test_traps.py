"""One spoiled bundle for each trap: the check that belongs to it must speak, and a good bundle must stay silent."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.export.bundle import bundle
from bot.export.checks import problems
from bot.export.structure import validate
from bot.rules.instrument import load

from .answer_traps import ANSWERS
from .envelope_traps import LIBRARY, PRIVACY
from .form_traps import FORM
from .records import MODERATE, completed, unfinished
from .score_traps import SCORE
from .spoils import USE_HALF

if TYPE_CHECKING:
    from .spoils import Spoil

GAD7 = load()


@pytest.mark.parametrize("spoil", [*FORM, *ANSWERS, *SCORE, *PRIVACY], ids=lambda spoil: spoil.name)
def test_each_trap_is_named_by_its_check(spoil: Spoil) -> None:
    """What the library lets pass, and a receiver would believe, our own checks refuse."""
    built = bundle(GAD7, completed(GAD7, MODERATE, 2))
    assert problems(GAD7, built) == []
    spoil.on(built)
    assert spoil.problem in problems(GAD7, built)


@pytest.mark.parametrize("spoil", LIBRARY, ids=lambda spoil: spoil.name)
def test_a_fault_of_structure_is_the_librarys_to_find(spoil: Spoil) -> None:
    """Elements, types and cardinalities are held against the official definitions."""
    built = bundle(GAD7, completed(GAD7, MODERATE, 2))
    assert validate(built) == []
    spoil.on(built)
    assert any(spoil.problem in line for line in validate(built))


@pytest.mark.parametrize("place", [0, 1, 2])
def test_the_library_alone_would_let_a_wrong_status_pass(place: int) -> None:
    """Why we check codes ourselves: `done` is no status of any of the three resources, and the library accepts it."""
    built = bundle(GAD7, completed(GAD7, MODERATE, 2))
    built["entry"][place]["resource"]["status"] = "done"
    assert validate(built) == []
    assert any("status" in line for line in problems(GAD7, built))


@pytest.mark.parametrize("status", ["in_progress", "stopped"])
def test_a_total_in_an_unfinished_response_is_a_trap(status: str) -> None:
    """Seven answers or six: a total or a score beside a form that is not completed is refused."""
    whole = bundle(GAD7, completed(GAD7, MODERATE))
    total = whole["entry"][1]["resource"]["item"][0]["item"][-1]
    for values in (MODERATE, (None, *MODERATE[1:])):
        built = bundle(GAD7, unfinished(GAD7, status, values))  # type: ignore[arg-type]
        assert problems(GAD7, built) == []
        built["entry"][1]["resource"]["item"][0]["item"].append(total)
        assert problems(GAD7, built) == ["a total stands in a response that is not completed"]
        built["entry"][1]["resource"]["item"][0]["item"].pop()
        built["entry"].append(whole["entry"][2])
        assert "a score stands beside a response that is not completed" in problems(GAD7, built)


def test_the_traps_are_named_even_when_the_instrument_itself_fell_into_them() -> None:
    """LOINC's other answer and its four weeks are wrong on their own, not only because our data say otherwise."""
    half = replace(GAD7.options[2], code="LA18938-3")
    poisoned = replace(GAD7, options=(*GAD7.options[:2], half, GAD7.options[3]), lead_in="Over the last 4 weeks")
    found = problems(poisoned, bundle(poisoned, completed(poisoned, MODERATE)))
    assert set(found) == {USE_HALF, "text speaks of 4 weeks: the form asks about the last 2 weeks"}
