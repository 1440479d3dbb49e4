"""How far visitors come, in counts that point to nobody: the steps in their order, and what may be shown of a count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_ITEMS = 9  # the longest questionnaire that the store's steps have names for
STEPS = (
    "opened", "age", "consent", *(f"item_{number}" for number in range(1, MOST_ITEMS + 1)), "difficulty", "result",
    "booking_asked", "booking_requested", "booking_booked",
)  # fmt: skip
SMALLEST = 5  # a smaller count could point to a person


@dataclass(frozen=True)
class Funnel:
    """Conversations by step. `left` went no further and have been quiet since; `took` is a median in seconds.

    `took` counts from when an item was first asked until the next question was; `timed` is how many it was measured on.
    """

    reached: Mapping[str, int]
    left: Mapping[str, int]
    took: Mapping[str, float]
    timed: Mapping[str, int]


@dataclass(frozen=True)
class FunnelStep:
    """What may be shown of one step: None stands for a count under five, or for a time measured on fewer than five."""

    step: str
    reached: int | None
    left: int | None
    took: float | None


def showable(count: int) -> int | None:
    """The count, or None when it is so small that it could point to a person. Nobody at all is small, too."""
    return count if count >= SMALLEST else None


def shown(funnel: Funnel, items: int) -> tuple[FunnelStep, ...]:
    """The steps of a questionnaire of so many items in their order, then every other step that somebody reached."""
    usual = [step for step in STEPS if not step.startswith("item_") or int(step.removeprefix("item_")) <= items]
    others = sorted(set(funnel.reached) - set(usual))
    return tuple(
        FunnelStep(
            step,
            showable(funnel.reached.get(step, 0)),
            showable(funnel.left.get(step, 0)),
            funnel.took.get(step) if showable(funnel.timed.get(step, 0)) is not None else None,
        )
        for step in (*usual, *others)
    )
