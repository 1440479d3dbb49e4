"""The turns that the dialogue takes for one message: what stops everything comes first, and what an unanswered message is owed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.ports import Heard
from bot.rules.risk import HOLDING, PRECEDENCE
from bot.rules.slots import instrument_of
from bot.service.choosing import ERASURE
from bot.service.hearing import script_of, states_minor, typed_turns

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.ports import Parsed, SafetyReading
    from bot.rules.after_script import Meaning
    from bot.service.choosing import Standing

HELD, CRISIS, MEANT = "safety.held", "safety.crisis", "safety.emergency.meant"  # what stops everything for good
# What is heard beside a script that is owed, also where a form was open.
BESIDE = ("age.minor", "safety.", "nav.delete_data")


def turns_for(
    words: str, text: str, meaning: Meaning | None, parsed: Parsed, read: SafetyReading, standing: Standing
) -> list[Heard]:
    """By what it means after a script, else by what it was understood as; the wish to die beside another danger stops everything before either.

    An age under the minimum is heard beside either. In an emergency it holds, but who is a child there is not told about the check. A script is chosen by
    all of the words, `text` is their beginning.
    """
    if meaning is None:
        typed = words if read.verdict in HOLDING else text
        turns = typed_turns(typed, parsed, read, standing, instrument_of(standing.slots))
    else:
        turns = meant_turns(text, meaning, standing.slots)
        hold = standing.slots.get("hold")
        if states_minor(text, standing) and hold != "crisis":
            ill = hold is not None and standing.slots.get("danger") == "emergency"
            turns.append(Heard("", "age.minor_noted" if ill else "age.minor"))
    return _stopped(turns) if read.crisis_too and read.verdict in HOLDING else turns


def meant_turns(text: str, meaning: Meaning, slots: Mapping[str, Any]) -> list[Heard]:
    """The turn for what a message means after a safety script; a crisis in Spanish has an intent of its own."""
    spanish = meaning.intent == CRISIS and slots.get("language") == "es"
    return [Heard(text, f"{meaning.intent}.es" if spanish else meaning.intent)]


def owed_by(words: str, read: SafetyReading) -> list[str]:
    """What the dialogue would have been told first of a message that holds; where it fails, the next message begins with it."""
    if read.verdict not in HOLDING:
        return []
    turns = [Heard("", script_of(words, read))]
    return [str(one.intent) for one in (_stopped(turns) if read.crisis_too else turns)]


def with_owed(turns: list[Heard], owed: Sequence[str], read: SafetyReading, form: str | None) -> list[Heard]:
    """The script of a message that was flagged and never answered, then this one's turns.

    A form that was open takes no answer, and what was said or tapped after an earlier script says nothing of this one. Beside a script of its own only what
    leads before it is told. Who erases everything is asked nothing more.
    """
    if not owed or any(one.intent == ERASURE for one in turns):
        return turns
    if read.verdict in HOLDING:
        first = [Heard("", intent) for intent in owed if _leads(intent, read.verdict)]
        return _stopped([*first, *turns]) if any(map(_stops, owed)) else [*first, *turns]
    settled = ("help.",) if form is None else ("",)
    told = [one for one in turns if (one.intent or "").startswith(BESIDE) or not (one.intent or "").startswith(settled)]
    return [*(Heard("", intent) for intent in owed), *told]


def _leads(intent: str, verdict: str) -> bool:
    """Does the script of `intent` go before that of `verdict`?"""
    danger = intent.split(".")[1]
    return danger in PRECEDENCE and PRECEDENCE.index(danger) < PRECEDENCE.index(verdict)


def topic_of(turns: Sequence[Heard]) -> str:
    """What a message is about, for who reads the transcript."""
    return next((one.intent for one in turns if one.intent and one.intent != HELD), "oos")


def _stopped(turns: list[Heard]) -> list[Heard]:
    return turns if any(_stops(one.intent or "") for one in turns) else [Heard("", HELD), *turns]


def _stops(intent: str) -> bool:
    return intent in (HELD, MEANT) or intent.startswith(CRISIS)
