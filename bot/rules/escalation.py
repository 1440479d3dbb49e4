"""Who is told of a safety event, and when: the next person every fifteen minutes until somebody acknowledges it.

Here stand the times and the order of the addresses. The notices are written down with the event (bot.handoff.alerts),
and each asks before it is sent whether the event is still open.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.rules.duty import call_list

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.rules.duty import Roster

DELAYS = tuple(timedelta(minutes=minutes) for minutes in (0, 15, 30, 45))
LEVELS = len(DELAYS)


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
