"""What a message means while an emergency stands: it stands until help is there, it is over, or the visitor goes on by choice.

bot/rules/after_help.py asks it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rules.after_harm_words import CALLS_NOT, PERSON
from bot.rules.after_help_words import (
    ASKING,
    BAD_SIGN,
    CLINIC,
    DID_NOT_WORK,
    HAS_COME,
    HELP_CAME,
    IN_TROUBLE,
    LONG_AGO,
    NOTHING,
    PASSED,
    RIGHT_NOW,
    THANKS,
    TOOK,
    WITHOUT_HELP,
)
from bot.rules.after_script import FOLLOWED, NEW_CRISIS, NEW_EMERGENCY, SHORT, Meaning
from bot.rules.commands import command
from bot.rules.meant_harm import is_meant
from bot.rules.risk import MILD

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

EMERGENCY = Meaning("safety.emergency")
OVER = frozenset({"utter_help.passed", "utter_help.came"})  # an emergency that has passed, or for which help came


def after_emergency(typed: Typed) -> Meaning | None:
    """911 stays first, whatever is typed, but for help that is there and what is over."""
    if typed.words > SHORT:
        return _stands(typed) if typed.mild else None
    over = _is_over(typed) if typed.verdict in MILD | {"emergency"} else None
    if over is not None:
        return over
    if typed.verdict == "emergency" and _help_is_there(typed) and not TOOK.search(typed.plain):
        return Meaning("help.came")
    if typed.verdict == "crisis":
        return _meant_harm(typed)
    return _stands(typed) if typed.mild else None


def _meant_harm(typed: Typed) -> Meaning | None:
    """A wish to die in an emergency: who refuses help is told to take it, who did it on purpose is in a crisis too, and 911 stays first.

    Right after it has passed, or help came, the wish is a crisis like any other.
    """
    if HELP_CAME.search(typed.plain) or IN_TROUBLE.search(typed.plain):
        return NEW_EMERGENCY
    meant = is_meant(typed.plain) or typed.bare
    return Meaning("safety.emergency.meant") if meant and not OVER & set(typed.asked) else None


def _is_over(typed: Typed) -> Meaning | None:
    """Nobody can call (not: "she can't talk"); or it was long ago and is not now: then who tried to die is asked how it is now."""
    if CALLS_NOT.search(typed.plain) and not PERSON.search(typed.plain):
        return Meaning("help.no_voice")
    if RIGHT_NOW.search(typed.plain) or BAD_SIGN.search(typed.plain):
        return None
    if DID_NOT_WORK.search(typed.plain):
        return NEW_CRISIS
    return Meaning("help.passed") if LONG_AGO.search(typed.plain) else None


def _help_is_there(typed: Typed) -> bool:
    return HAS_COME.search(typed.plain) is not None and WITHOUT_HELP.search(typed.plain) is None


def _stands(typed: Typed) -> Meaning | None:
    """Questions to the clinic are answered under the numbers; that it was nothing is met with the way on, anything else with the script."""
    order = command(typed.text)
    if order == "nav.continue":
        return Meaning("help.resume")
    asks = ASKING.search(typed.plain) is not None
    if typed.verdict == "soft" and OVER & set(typed.asked):
        return Meaning("safety.soft")
    if order in FOLLOWED or THANKS.fullmatch(typed.plain):
        return None
    if not asks and _help_is_there(typed):
        return Meaning("help.came")
    if not asks and (NOTHING.search(typed.plain) or PASSED.search(typed.plain)) and not BAD_SIGN.search(typed.plain):
        return Meaning("help.passed")
    return (
        None
        if asks and typed.verdict == "none" and CLINIC.search(typed.plain) and not HELP_CAME.search(typed.plain)
        else EMERGENCY
    )
