"""The states and moves of a screening: which question stands, and what an answer, a step back or a skip makes of it.

Plain values in, plain values out. The dialogue's form and the stored record both follow what is decided here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.rules.scoring import Score, score

if TYPE_CHECKING:
    from bot.rules.instrument import Instrument

SKIPPED = -1


class Question(StrEnum):
    """What the screening asks now."""

    AGE = "age"
    CONSENT = "consent"
    ITEM = "item"
    CONFIRM = "confirm"
    DIFFICULTY = "difficulty"
    NOTHING = "nothing"


class Outcome(StrEnum):
    """How a screening ended."""

    MINOR = "minor"
    DECLINED = "declined"
    COMPLETED = "completed"
    INCOMPLETE = "incomplete"  # an item was skipped: no score


@dataclass(frozen=True)
class Sheet:
    """The questionnaire as filled in so far. `answers[i]` is 0-3, SKIPPED or None for item i + 1."""

    answers: tuple[int | None, ...]
    age_group: str | None = None  # adult, minor
    agreed: bool | None = None
    difficulty: int | None = None  # 0-3 or SKIPPED
    read_back: tuple[int, ...] = ()  # typed values waiting for a yes, the first for the item that stands
    changing: int | None = None  # number of an earlier item being changed
    with_difficulty: bool = True  # this questionnaire has the unscored item about difficulty


def blank(instrument: Instrument) -> Sheet:
    """A sheet without any answer."""
    return Sheet(answers=(None,) * len(instrument.items), with_difficulty=instrument.difficulty is not None)


def item_number(sheet: Sheet) -> int | None:
    """The item that stands: the one being changed, else the first without an answer. None when all stand."""
    if sheet.changing is not None:
        return sheet.changing
    for number, answer in enumerate(sheet.answers, 1):
        if answer is None:
            return number
    return None


def question(sheet: Sheet) -> tuple[Question, int | None]:
    """What is asked now, with the item's number where it is about an item."""
    if sheet.age_group is None:
        return Question.AGE, None
    if sheet.age_group == "minor":
        return Question.NOTHING, None
    if sheet.agreed is None:
        return Question.CONSENT, None
    if not sheet.agreed:
        return Question.NOTHING, None
    number = item_number(sheet)
    if number is not None:
        return (Question.CONFIRM if sheet.read_back else Question.ITEM), number
    if sheet.difficulty is None and asks_difficulty(sheet):
        return Question.DIFFICULTY, None
    return Question.NOTHING, None


def asks_difficulty(sheet: Sheet) -> bool:
    """The difficulty item is asked only when any problem was checked off, and only for a whole sheet."""
    some = any((answer or 0) > 0 for answer in sheet.answers)
    return sheet.with_difficulty and some and SKIPPED not in sheet.answers


def outcome(sheet: Sheet) -> Outcome | None:
    """How the screening ended, or None while a question stands."""
    if question(sheet)[0] is not Question.NOTHING:
        return None
    if sheet.age_group == "minor":
        return Outcome.MINOR
    if not sheet.agreed:
        return Outcome.DECLINED
    return Outcome.INCOMPLETE if SKIPPED in sheet.answers else Outcome.COMPLETED


def with_answer(sheet: Sheet, value: int) -> Sheet:
    """The item that stands answered with `value` (0-3 or SKIPPED). Ends a change; drops what waited to be read back."""
    number = item_number(sheet)
    if number is None:
        return sheet
    answers = tuple(value if n == number else old for n, old in enumerate(sheet.answers, 1))
    changed = replace(sheet, answers=answers, changing=None, read_back=sheet.read_back[1:])
    return changed if asks_difficulty(changed) else replace(changed, difficulty=None)


def with_typed(sheet: Sheet, values: tuple[int, ...]) -> Sheet:
    """Typed values to read back one by one, never more than there are items left."""
    room = 1 if sheet.changing is not None else sum(answer is None for answer in sheet.answers)
    return replace(sheet, read_back=values[:room])


def without_typed(sheet: Sheet) -> Sheet:
    """The visitor said no to the answer read back: nothing waits any more."""
    return replace(sheet, read_back=())


def stepped_back(sheet: Sheet, to: int | None = None) -> Sheet:
    """One question back (or to item `to`): from item n to n - 1, from the difficulty item to the last item.

    The old answer stands until another one is given. From the first item there is nowhere to go back to.
    """
    here = item_number(sheet)
    if to is None:
        to = (len(sheet.answers) if here is None else here - 1) or None
    if to is None or not 1 <= to <= len(sheet.answers) or sheet.answers[to - 1] is None:
        return replace(sheet, read_back=())
    return replace(sheet, changing=to, read_back=())


def in_front(sheet: Sheet) -> int | None:
    """The item in front of the question that stands, the last one where none stands. None before the first."""
    return ((item_number(sheet) or len(sheet.answers) + 1) - 1) or None


def told_answers(sheet: Sheet, instrument: Instrument) -> list[str]:
    """A line for each item with an answer: number, the item's own words, the option's label."""
    labels = {option.value: option.text for option in instrument.options}
    return [
        f"{item.number}. {item.text}: {labels[answer]}"
        for item, answer in zip(instrument.items, sheet.answers, strict=True)
        if answer is not None and answer != SKIPPED
    ]


ASKED_ABOUT = re.compile(
    r"\bwhat (?:did i|have i)\b.*?\b(?:number|no|question|item|q|for|to|on|in|at)\W*([1-9])\W*(?:again\W*)?$"
)


def answer_asked(text: str, sheet: Sheet, instrument: Instrument) -> str | None:
    """The line of the one answer that is asked about by its number ("what did i answer on number 2"), or None."""
    found = ASKED_ABOUT.search(text.casefold())
    lines = told_answers(sheet, instrument)
    return next((line for line in lines if found and line.startswith(f"{found[1]}. ")), None)


def stands_stopped(sheet: Sheet, ended: str | None) -> bool:
    """A check that the visitor stopped after agreeing to it: it may go on. `ended` as in the slot screening_outcome."""
    return ended == "stopped" and sheet.agreed is True


def is_begun(sheet: Sheet) -> bool:
    """Is some of it answered?"""
    return any(answer is not None for answer in sheet.answers)


def result(sheet: Sheet, instrument: Instrument) -> Score:
    """The score of a whole sheet. Raises IncompleteScreening when any item has no answer or was skipped."""
    return score(instrument, [None if a == SKIPPED else a for a in sheet.answers])
