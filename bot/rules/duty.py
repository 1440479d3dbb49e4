"""Who is on duty: the people to call at a time, in the order in which they are called."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.rules.hours import span

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from bot.rules.hours import Timetable, Window


@dataclass(frozen=True)
class Shift:
    """A time in which somebody is on duty. `role` is for the staff's eyes, such as "nurse on call"."""

    window: Window
    address: str  # e-mail
    role: str = ""


@dataclass(frozen=True)
class Roster:
    """The shifts, and everybody else to call after those on duty, in order."""

    shifts: Timetable[Shift]
    others: tuple[str, ...] = ()


def on_duty(roster: Roster, at: datetime) -> tuple[Shift, ...]:
    """Return the shifts that cover `at` (aware), those listed first in their day's list first.

    Last night's shift and today's may stand at the same place of their lists: then last night's comes first.
    """
    zone = roster.shifts.zone
    today = at.astimezone(zone).date()
    covering = []
    for day in (today - timedelta(days=1), today):
        for place, shift in enumerate(roster.shifts.on(day)):
            start, end = span(shift.window, day, zone)
            if start <= at < end:
                covering.append((place, day, shift))
    return tuple(shift for _, _, shift in sorted(covering, key=lambda found: found[:2]))


def call_list(roster: Roster, at: datetime) -> tuple[str, ...]:
    """Return whom to call at `at`: those on duty, then the others. Nobody on duty: the others alone."""
    return each_once([*(shift.address for shift in on_duty(roster, at)), *roster.others])


def everybody(roster: Roster) -> tuple[str, ...]:
    """Return whoever is called on any weekday or holiday at any hour."""
    days = (*roster.shifts.days, roster.shifts.holiday)
    return each_once([*(shift.address for day in days for shift in day), *roster.others])


def each_once(addresses: Iterable[str]) -> tuple[str, ...]:
    """Return the addresses without repetitions, in order; upper and lower case make no difference."""
    first: dict[str, str] = {}
    for address in addresses:
        first.setdefault(address.casefold(), address)
    return tuple(first.values())
