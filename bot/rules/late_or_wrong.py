"""An answer behind "oops" or "oh sorry": who says so begs pardon for coming late, or takes back the answer before. It is asked which, and nothing is put down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rules.agreement import agreement
from bot.rules.changing_words import MAYBE_LATE
from bot.rules.commands import lowered
from bot.rules.screening import Question, in_front, question

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.rules.screening import Sheet

WHICH = "utter_screening.reask.which"
ANSWERED = (Question.ITEM, Question.DIFFICULTY)


def late_or_wrong(text: str, sheet: Sheet) -> bool:
    """May the answer be for the item that stands as well as for the one before? Not where one is read back or changed, nor at the first."""
    asks = question(sheet)[0] in ANSWERED and sheet.changing is None
    return asks and in_front(sheet) is not None and MAYBE_LATE.fullmatch(lowered(text)) is not None


def unanswered(text: str, sheet: Sheet, last: Collection[str]) -> bool:
    """Is it a yes or a no to the question which of two is meant? It is no answer to the item or the difficulty either."""
    return WHICH in last and question(sheet)[0] in ANSWERED and agreement(text) is not None
