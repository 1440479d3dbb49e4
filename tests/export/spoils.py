"""Each trap as one small change to a good bundle (GAD-7 1 2 3 0 1 2 3, total 12, very difficult)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.export.reading import item_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.export.names import Json


@dataclass(frozen=True)
class Spoil:
    """A trap: its name, the change that walks into it, and the line that must name it."""

    name: str
    on: Callable[[Json], object]
    problem: str


def form(built: Json) -> Json:
    """The Questionnaire."""
    resource: Json = built["entry"][0]["resource"]
    return resource


def asked(built: Json, link: str) -> Json:
    """One of its items."""
    return item_at(form(built), f"gad7.{link}")


def response(built: Json) -> Json:
    """The QuestionnaireResponse."""
    resource: Json = built["entry"][1]["resource"]
    return resource


def answered(built: Json, link: str) -> Json:
    """One of its items."""
    return item_at(response(built), f"gad7.{link}")


def coding(built: Json, link: str) -> Json:
    """The answer given to one item."""
    given: Json = answered(built, link)["answer"][0]["valueCoding"]
    return given


def score(built: Json) -> Json:
    """The Observation."""
    resource: Json = built["entry"][2]["resource"]
    return resource


def swap(values: list[Json], first: int, second: int) -> None:
    """Exchange two entries."""
    values[first], values[second] = values[second], values[first]


# LOINC's own answer list for item 2, and the line that must name it.
MORE_DAYS = {"code": "LA18938-3", "display": "More days than not"}
USE_HALF = 'LA18938-3 ("More days than not") is not an answer of the form: use LA6570-1'
