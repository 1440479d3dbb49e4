"""Who is told of a safety event, and when: the next person every fifteen minutes until somebody acknowledges it.

Pure functions of times: whoever keeps the events asks what is due, and stops asking after an acknowledgement.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.rules.duty import call_list

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.rules.duty import Roster

DELAYS = tuple(timedelta(minutes=minutes) for minutes in (0, 15, 30, 45))
LEVELS = len(DELAYS)


@dataclass(frozen=True)
class Notice:
    """One person to be told.

    `level` (1-4) is what `level_sent` becomes once it is sent; `number` (from 0) is different for every notice of
    one event, also where an address comes up again.
    """

    level: int
    number: int
    address: str
    due_at: datetime


def due(raised_at: datetime, now: datetime, level_sent: int, addresses: Sequence[str]) -> tuple[Notice, ...]:
    """Return every notice that should have gone out by `now`, above the levels sent so far (0: none).

    After an outage several levels are due together. Fewer addresses than levels: they come up again in turn. More:
    the last level goes to all that are left. No addresses: nothing is due.
    """
    if not addresses:
        return ()
    return tuple(
        Notice(level, number, addresses[number % len(addresses)], raised_at + delay)
        for level, delay in enumerate(DELAYS, start=1)
        if level > level_sent and raised_at + delay <= now
        for number in _numbers(level, len(addresses))
    )


def next_due(raised_at: datetime, level_sent: int, addresses: Sequence[str]) -> datetime | None:
    """Return when the level after `level_sent` is due. None after the last one, or without addresses."""
    if not addresses or level_sent >= LEVELS:
        return None
    return raised_at + DELAYS[level_sent]


def call_order(roster: Roster, raised_at: datetime) -> tuple[str, ...]:
    """Return the addresses for an event raised then: at each level the first on the list of that time not yet told.

    So somebody whose shift begins while an event waits is told too. When everybody was told, the list of that time is
    gone through again in turn. People beyond the levels follow at the end.
    """
    order: list[str] = []
    for delay in DELAYS:
        listed = call_list(roster, raised_at + delay)
        if listed:
            order.append(next(iter(_without(order, listed)), listed[len(order) % len(listed)]))
    return (*order, *_without(order, call_list(roster, raised_at)))


def _without(told: Sequence[str], listed: Sequence[str]) -> tuple[str, ...]:
    known = {address.casefold() for address in told}
    return tuple(address for address in listed if address.casefold() not in known)


def _numbers(level: int, count: int) -> range:
    return range(level - 1, max(level, count) if level == LEVELS else level)
