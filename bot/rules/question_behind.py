"""A question behind an answer to the difficulty ("somewhat. and may i drive afterwards"): it is answered first, and the answer in front is taken then."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.rules.answers import IN_FRONT
from bot.rules.beside import with_difficulty_in_front
from bot.rules.check_too import asked_behind
from bot.rules.hearing_here import hear_here
from bot.rules.here_for import heard_first
from bot.rules.slots import instrument_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.rules.hearing import Heard
    from bot.rules.screening import Sheet


def heard_in_turn(slots: Mapping[str, Any], sheet: Sheet, intent: str, text: str, minimum_age: int) -> Heard | None:
    """Take one message for the question that stands; None where it is no answer, or a question behind one is answered first."""
    if _asks_behind(slots, sheet, text):
        return None
    return heard_first(sheet, text) or hear_here(slots, sheet, intent, text, minimum_age)


def behind_difficulty(slots: Mapping[str, Any], sheet: Sheet, text: str) -> str | None:
    """What stands behind an answer to the difficulty, which the form takes once this is answered; None where none stands in front."""
    taken = with_difficulty_in_front(sheet, "oos", text, instrument_of(slots))
    found = IN_FRONT.match(text.replace("\u2019", "'"))
    return found["rest"] if found is not None and taken != sheet else None


def _asks_behind(slots: Mapping[str, Any], sheet: Sheet, text: str) -> bool:
    """Does a plain option of the difficulty stand in front of a question to the clinic?"""
    rest = behind_difficulty(slots, sheet, text)
    return rest is not None and asked_behind(rest) is not None
