"""What a message means after a worry about somebody else: their danger grows, or what to say and do goes on.

bot/rules/after_help.py asks it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rules.after_harm_words import ARMED, HAPPENED, PERSON
from bot.rules.after_help_words import ABOUT_ME, CLINIC, COUNTS_DAYS, OWN, THEM, TOOK, WHAT_TO_DO
from bot.rules.after_script import NEW_EMERGENCY, Meaning
from bot.rules.commands import command
from bot.rules.risk import MILD

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

OTHER = frozenset({"utter_help.other", "utter_help.other_now"})
OTHERS = OTHER | {"utter_safety.third_party"}


def after_worry(typed: Typed) -> Meaning | None:
    """A danger to somebody else that grows is heard whenever it is told; the rest right after what was said of them."""
    if HAPPENED.search(typed.plain) and typed.verdict in MILD | {"third_party"}:
        return NEW_EMERGENCY
    return (_grown(typed) or _goes_on(typed)) if OTHERS & set(typed.asked) else None


def tells_of_other(typed: Typed) -> Meaning | None:
    """In a crisis that was said to be about somebody else: what is told of them stays about them, until the visitor speaks of himself."""
    if not OTHER & set(typed.asked):
        return None
    if (
        typed.verdict not in MILD | {"third_party"}
        or not PERSON.search(typed.plain)
        or OWN.search(typed.plain)
        or TOOK.search(typed.plain)
    ):
        return None
    return _grown(typed) or Meaning("help.other", "third_party")


def _grown(typed: Typed) -> Meaning | None:
    """A worry about somebody else becomes an emergency: a shot was heard, they did it, they have a weapon or do not answer."""
    if typed.verdict not in MILD | {"third_party", "abuse"} and not (
        typed.verdict == "crisis" and typed.bare and not OWN.search(typed.plain)
    ):
        return None
    if HAPPENED.search(typed.plain):
        return NEW_EMERGENCY
    if ARMED.search(typed.plain) and (PERSON.search(typed.plain) or typed.bare) and typed.verdict != "abuse":
        return Meaning("help.other_now", "third_party")
    return None


def _goes_on(typed: Typed) -> Meaning | None:
    """The worry about somebody else goes on: what to say to them, what to do when they do not answer."""
    if (
        typed.verdict not in MILD | {"violence", "abuse"}
        or typed.verdict == "info"
        or command(typed.text) not in (None, "nav.withdraw")
    ):
        return None
    if (
        CLINIC.search(typed.plain)
        or COUNTS_DAYS.search(typed.plain)
        or (not typed.mild and ABOUT_ME.search(typed.plain))
    ):
        return None
    if THEM.search(typed.plain) or WHAT_TO_DO.search(typed.plain):
        return Meaning("help.other", None if typed.mild else "third_party")
    return None
