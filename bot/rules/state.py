"""The state of a conversation as every client sees it, computed from the dialogue's slots."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.rules.screening import Question, Sheet, item_number, outcome, question, result
from bot.rules.slots import sheet_from

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.rules.instrument import Instrument


@dataclass(frozen=True)
class State:
    """Where the conversation stands. `as_dict` is the contract's shape."""

    step: str
    item: int | None
    help: bool
    screening: str  # none, in_progress, completed, stopped
    total: int | None
    band: str | None
    booking: str  # none, asking, requested, booked

    def as_dict(self) -> dict[str, Any]:
        """The contract's `state`."""
        return {
            "step": self.step,
            "item": self.item,
            "help": self.help,
            "screening": {"status": self.screening, "total": self.total, "band": self.band},
            "booking": {"status": self.booking},
        }


CLOSED = State("closed", None, False, "none", None, None, "none")


def screening_status(slots: Mapping[str, Any]) -> str:
    """None until the visitor agreed, then in_progress, completed or stopped."""
    ended = slots.get("screening_outcome")
    if ended == "completed":
        return "completed"
    if ended in ("incomplete", "stopped"):
        return "stopped"
    return "in_progress" if slots.get("agreed") and ended is None else "none"


def state_of(slots: Mapping[str, Any], form: str | None, instrument: Instrument, *, help_now: bool) -> State:
    """The state from the slots and the open form. `help_now`: this reply was about somebody's safety."""
    sheet = sheet_from(slots)
    step, item = _step(slots, form, sheet)
    status = screening_status(slots)
    hold = slots.get("hold")
    shown = status == "completed" and hold != "crisis" and outcome(sheet) is not None
    score = result(sheet, instrument) if shown else None
    return State(
        step=step,
        item=item,
        help=hold is not None or help_now,
        screening=status,
        total=score.total if score else None,
        band=score.band if score else None,
        booking=slots.get("booking_status") or "none",
    )


def _step(slots: Mapping[str, Any], form: str | None, sheet: Sheet) -> tuple[str, int | None]:
    if slots.get("hold"):
        return "help", None
    if form == "screening_form":
        asked, number = question(sheet)
        return ("open" if asked is Question.NOTHING else asked.value), number
    if form == "booking_form":
        return ("age" if slots.get("requested_slot") == "age_group" else "booking"), None
    if slots.get("screening_outcome") == "completed" and not slots.get("booking_status"):
        return "result", None
    return "open", None


def item_standing(slots: Mapping[str, Any], form: str | None) -> int | None:
    """The number of the item that is asked now, None when none is."""
    return item_number(sheet_from(slots)) if form == "screening_form" and slots.get("agreed") else None
