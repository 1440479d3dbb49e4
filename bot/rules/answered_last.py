"""Which item was answered last, where it is not the one in front of the question that stands: somebody went back to it.

"No i meant 2" is about the answer just given. It is remembered beside what was told, so that the item is offered that the visitor has in mind.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.rules.changing import names_none
from bot.rules.screening import SKIPPED, Sheet, in_front, stepped_back

if TYPE_CHECKING:
    from collections.abc import Mapping

MARK = "answered@"


def mark(number: int) -> str:
    """What is remembered of the item that was answered last."""
    return f"{MARK}{number}"


def remembered(told: Mapping[str, Any] | None, before: Sheet, after: Sheet) -> dict[str, Any]:
    """What was told, with the item that this message answered; without one where it is the one in front, or was skipped."""
    kept = {name: count for name, count in (told or {}).items() if not name.startswith(MARK)}
    number = _answered(before, after)
    if number is None:
        return dict(told or {})
    out_of_turn = number != in_front(after) and after.answers[number - 1] != SKIPPED
    return kept | {mark(number): 1} if out_of_turn else kept


def _answered(before: Sheet, after: Sheet) -> int | None:
    """The item that has another answer than before, or whose change ended with the same."""
    changed = [n for n, (old, new) in enumerate(zip(before.answers, after.answers, strict=True), 1) if old != new]
    if changed:
        return changed[-1]
    return before.changing if before.changing is not None and after.changing is None else None


def meant(told: Mapping[str, Any] | None, text: str, before: Sheet, offered: int | None) -> int | None:
    """The item that a correction is about: the one that is offered, but for one that names none while another was answered last."""
    last = next((int(name.removeprefix(MARK)) for name in told or {} if name.startswith(MARK)), None)
    if last is None or before.changing is not None or before.read_back or offered != in_front(before):
        return offered
    return last if before.answers[last - 1] is not None and names_none(text) else offered


def about_the_last(told: Mapping[str, Any] | None, text: str, before: Sheet, after: Sheet) -> Sheet:
    """The sheet after a message, with the change it began moved to the item that was answered last."""
    number = meant(told, text, before, after.changing)
    if number is None or number == after.changing:
        return after
    return replace(stepped_back(before, number), read_back=after.read_back)
