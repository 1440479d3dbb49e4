"""The screening's sheet as the dialogue's slots hold it: one mapping, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.rules.age import ADULT_AGE
from bot.rules.agreement import agreement
from bot.rules.instrument import DEFAULT, load
from bot.rules.screening import Question, Sheet, outcome, question, without_typed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.rules.instrument import Instrument


def instrument_of(slots: Mapping[str, Any]) -> Instrument:
    """The questionnaire that this conversation was opened with; it keeps it when the clinic chooses another one."""
    return load((slots.get("clinic") or {}).get("questionnaire") or DEFAULT)


def minimum_age_of(slots: Mapping[str, Any]) -> int:
    """The clinic's minimum age in years; that of the form where no clinic is told."""
    told: int = (slots.get("clinic") or {}).get("minimum_age", ADULT_AGE)
    return told


def item_slot(number: int) -> str:
    """The slot of item `number`, from 1. The slots are named after the GAD-7, whichever questionnaire fills them."""
    return f"gad7_{number}"


def sheet_from(slots: Mapping[str, Any]) -> Sheet:
    """The sheet that these slots hold. Unset slots are unanswered."""
    instrument = instrument_of(slots)
    return Sheet(
        answers=tuple(slots.get(item_slot(item.number)) for item in instrument.items),
        with_difficulty=instrument.difficulty is not None,
        age_group=slots.get("age_group"),
        agreed=slots.get("agreed"),
        difficulty=slots.get("difficulty"),
        read_back=tuple(slots.get("answer_read_back") or ()),
        changing=slots.get("changing"),
    )


def slots_from(sheet: Sheet) -> dict[str, Any]:
    """Every slot of the sheet, the outcome included."""
    ended = outcome(sheet)
    return {
        **{item_slot(number): answer for number, answer in enumerate(sheet.answers, 1)},
        "age_group": sheet.age_group,
        "agreed": sheet.agreed,
        "difficulty": sheet.difficulty,
        "answer_read_back": list(sheet.read_back) or None,
        "changing": sheet.changing,
        "screening_outcome": ended.value if ended else None,
    }


def requested_slot(sheet: Sheet) -> str | None:
    """The slot that the form asks for now, None when nothing is asked."""
    asked, number = question(sheet)
    if asked is Question.ITEM and number is not None:
        return item_slot(number)
    return {
        Question.AGE: "age_group",
        Question.CONSENT: "agreed",
        Question.CONFIRM: "answer_read_back",
        Question.DIFFICULTY: "difficulty",
    }.get(asked)


def is_taken(before: Sheet, after: Sheet, text: str) -> bool:
    """Does the text answer the question that stood? A read-back that is let go without a no took nothing."""
    if after == without_typed(before) and agreement(text) is None:
        return False
    return requested_slot(after) != requested_slot(before)
