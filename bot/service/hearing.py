"""What one message means for the dialogue: which turns to take, in which order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.ports import Heard
from bot.rules.age import typed_age
from bot.rules.agreement import agreement
from bot.rules.hearing import hear
from bot.rules.risk import HOLDING
from bot.rules.slots import requested_slot, sheet_from

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.ports import Parsed, SafetyReading
    from bot.rules.instrument import Instrument

# A plain yes or no outside of a form answers the question that was offered last, in this order.
YES = ("delete.yes", "booking.start", "start.screening")
NO = ("delete.no", "booking.later")
QUESTIONS = (
    "faq.",
    "advice.",
)  # what is answered beside a safety note; an order ("skip") is not taken from such a message


@dataclass(frozen=True)
class Standing:
    """Where the conversation stands when the message arrives."""

    slots: Mapping[str, Any]
    form: str | None
    offered: Mapping[str, str]  # choice id -> name
    labels: Mapping[str, str]  # label as typed, lower case -> name
    minimum_age: int


def pressed_turns(name: str) -> list[Heard]:
    """One turn for a button: its name is the intent; a question's choice asks the question."""
    return [Heard(text="", intent=name.removeprefix("ask."))]


def matched_choice(text: str, standing: Standing) -> str | None:
    """The offered choice that was typed instead of tapped: its label word for word, or a plain yes or no."""
    plain = " ".join(text.casefold().split()).strip(" .!")
    if not plain:
        return None
    answers_an_item = standing.form == "screening_form" and standing.slots.get("agreed")
    if plain in standing.labels and not answers_an_item:
        return standing.labels[plain]
    asks_itself = standing.form is not None and "delete.yes" not in standing.offered.values()
    agreed = None if asks_itself else agreement(text)
    if agreed is None:
        return None
    names = set(standing.offered.values())
    return next((name for name in (YES if agreed else NO) if name in names), None)


def typed_turns(
    text: str, parsed: Parsed, reading: SafetyReading, standing: Standing, instrument: Instrument
) -> list[Heard]:
    """The turns for a typed message: safety first, a stated age under the minimum next, then what was asked."""
    if reading.verdict in HOLDING:
        intent = f"safety.{reading.verdict}"
        spanish = reading.spanish and reading.verdict == "crisis"
        return [Heard(text, f"{intent}.es" if spanish else intent)]
    turns: list[Heard] = []
    if reading.verdict != "none":
        turns.append(Heard(text, f"safety.{reading.verdict}"))
    minor = states_minor(text, standing)
    if minor:
        turns.append(Heard("", "age.minor"))
    answers = answers_form(text, parsed, standing, instrument)
    if not turns or answers or _is_question(parsed.intent):
        turns.append(Heard(text, parsed.intent, {"ranking": list(parsed.ranking)}))
    if not answers:
        turns += [Heard(text, topic) for topic in parsed.also if topic != parsed.intent][:1]
    return turns


def states_minor(text: str, standing: Standing) -> bool:
    """The visitor states an age under the minimum where it was not asked for. It holds for the whole conversation."""
    if standing.slots.get("age_group") == "minor" or standing.slots.get("requested_slot") == "age_group":
        return False
    if standing.slots.get("requested_slot") in ("contact_value", "contact_times"):
        return False
    age = typed_age(text, asked=False)
    return age is not None and age < standing.minimum_age


def answers_form(text: str, parsed: Parsed, standing: Standing, instrument: Instrument) -> bool:
    """Would the screening take this text as an answer (counts, or is read back)?"""
    if standing.form != "screening_form":
        return False
    sheet = sheet_from(standing.slots)
    heard = hear(sheet, parsed.intent, text, instrument, standing.minimum_age)
    return heard is not None and requested_slot(heard.sheet) != requested_slot(sheet)


def _is_question(intent: str) -> bool:
    return intent.startswith(QUESTIONS)
