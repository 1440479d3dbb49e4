"""A question behind an answer to the difficulty ("somewhat. and may i drive afterwards"): it is answered first, and the answer in front is taken then."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.rules.answers import IN_FRONT
from bot.rules.beside import with_difficulty_in_front
from bot.rules.check_too import asked_behind
from bot.rules.hearing_here import hear_here
from bot.rules.here_for import heard_first
from bot.rules.screening import Question, question
from bot.rules.slots import instrument_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.rules.hearing import Heard
    from bot.rules.screening import Sheet


def heard_in_turn(slots: Mapping[str, Any], sheet: Sheet, intent: str, text: str, minimum_age: int) -> Heard | None:
    """Take one message for the question that stands; None where it is no answer, or a question behind one is answered first."""
    if asks_behind(slots, sheet, text):
        return None
    return heard_first(sheet, text) or hear_here(slots, sheet, intent, text, minimum_age)


def asks_behind(slots: Mapping[str, Any], sheet: Sheet, text: str) -> bool:
    """Does a plain option of the difficulty stand in front of a question to the clinic?"""
    found = IN_FRONT.match(text.replace("\u2019", "'"))
    if question(sheet)[0] is not Question.DIFFICULTY or found is None or asked_behind(found["rest"]) is None:
        return False
    return with_difficulty_in_front(sheet, "oos", text, instrument_of(slots)) != sheet
