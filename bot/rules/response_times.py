"""How soon staff look at flags: measured, or the clinic's own figure while there are too few cases."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.rules.hours import is_open

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.rules.hours import Hours

ENOUGH_CASES = 10
USUALLY = 0.9  # "usually" is a promise of a kind: the median would break it every other time
ROUNDED_TO = 5  # minutes, upwards


@dataclass(frozen=True)
class Case:
    """One flag that alerted staff: when it was raised, and acknowledged (None: it still waits)."""

    raised_at: datetime
    acknowledged_at: datetime | None


def usual_minutes(cases: Sequence[Case], now: datetime, hours: Hours, own_figure: int | None) -> int | None:
    """Return the minutes within which nine in ten flags were acknowledged, rounded up. None when that is not known.

    Only flags raised in the hours of the watch count; one that still waits, and already longer than usual, counts as
    a longer wait. With fewer than ten acknowledged ones the clinic's own figure stands in.
    """
    raised = [case for case in cases if case.raised_at <= now and is_open(hours, case.raised_at)]
    answered = sorted(case.acknowledged_at - case.raised_at for case in raised if case.acknowledged_at is not None)
    waiting = [now - case.raised_at for case in raised if case.acknowledged_at is None]
    if len(answered) < ENOUGH_CASES:
        return _unless_missed(own_figure, answered, waiting)
    usual = answered[_rank(len(answered))]
    rank = _rank(len(answered) + sum(wait > usual for wait in waiting))
    if rank >= len(answered):  # the ninth in ten still waits: nobody knows how long it will
        return None
    return max(1, math.ceil(answered[rank] / timedelta(minutes=ROUNDED_TO))) * ROUNDED_TO


def _rank(count: int) -> int:
    return math.ceil(USUALLY * count) - 1


def _unless_missed(own_figure: int | None, answered: Sequence[timedelta], waiting: Sequence[timedelta]) -> int | None:
    """Return the clinic's own figure, unless most flags so far waited longer: then it is not true."""
    if own_figure is None:
        return None
    promised = timedelta(minutes=own_figure)
    missed = sum(wait > promised for wait in (*answered, *waiting))
    kept = sum(wait <= promised for wait in answered)
    return None if missed > kept else own_figure
