"""What one message means for the dialogue: which turns to take, in which order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.ports import Heard
from bot.rules.age import typed_age
from bot.rules.agreement import agreement
from bot.rules.changing import asks_to_change, first_skipped, item_to_change
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
    change = changed_answer(text, standing)
    if change is not None:
        return change
    answers_an_item = standing.form == "screening_form" and standing.slots.get("agreed")
    if plain in standing.labels and not answers_an_item:
        return standing.labels[plain]
    asks_itself = standing.form is not None and "delete.yes" not in standing.offered.values()
    agreed = None if asks_itself else agreement(text)
    if agreed is None:
        return None
    names = set(standing.offered.values())
    return next((name for name in (YES if agreed else NO) if name in names), None)


def changed_answer(text: str, standing: Standing) -> str | None:
    """An earlier answer that the visitor asks to change, by its number; at the result also without one."""
    if standing.slots.get("hold") is not None:
        return None
    sheet, ended = sheet_from(standing.slots), standing.slots.get("screening_outcome")
    answering = standing.form == "screening_form" and standing.slots.get("agreed") is True
    if not answering and not (standing.form is None and ended in ("completed", "incomplete")):
        return None
    number = item_to_change(text, sheet)
    if number is not None:
        return f"change.{number}"
    return "change.choose" if ended == "completed" and standing.form is None and asks_to_change(text) else None


def gone_back(parsed: Parsed, standing: Standing) -> str | None:
    """What "go back" means once the last question is answered: which answer to change, or the first that was skipped."""
    if parsed.intent != "nav.back" or standing.form is not None or standing.slots.get("hold") is not None:
        return None
    if standing.slots.get("screening_outcome") == "completed":
        return "change.choose"
    skipped = first_skipped(sheet_from(standing.slots))
    return f"change.{skipped}" if standing.slots.get("screening_outcome") == "incomplete" and skipped else None


def typed_turns(
    text: str, parsed: Parsed, reading: SafetyReading, standing: Standing, instrument: Instrument
) -> list[Heard]:
    """The turns for a typed message: safety first, a stated age under the minimum next, then what was asked."""
    if reading.verdict in HOLDING:
        intent = f"safety.{reading.verdict}"
        spanish = reading.spanish and reading.verdict == "crisis"
        return [Heard(text, f"{intent}.es" if spanish else intent)]
    back = gone_back(parsed, standing) if reading.verdict == "none" else None
    if back is not None:
        return pressed_turns(back)
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
