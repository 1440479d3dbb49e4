"""Hours, watch and duty list: what clinic.yml says for each day of the week and for holidays."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.rules.duty import Roster, Shift
from bot.rules.hours import MINUTES_A_DAY, WEEK, Timetable, Window
from bot.settings.checks import day, email, line
from bot.settings.section import must_be

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from zoneinfo import ZoneInfo

    from bot.rules.hours import Hours
    from bot.settings.section import Section

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
HOLIDAY = "holiday"
TIME = r"([01]?\d|2[0-3]|24):([0-5]\d)"
TIMES = 'times such as "9:00-17:00" or "9:00-12:00, 13:00-17:00"'
LONGEST_ROSTER = 20  # people called at one time


def windows(raw: object) -> tuple[Window, ...]:
    """Check times such as "9:00-12:00, 13:00-17:00", which may cross midnight but not each other."""
    found = tuple(sorted(_window(piece) for piece in line(raw).split(",")))
    for earlier, later in pairwise(found):
        if earlier.crosses_midnight or later.start < earlier.end:
            must_be("times that do not overlap")
    return found


def holidays(root: Section) -> frozenset[date]:
    """Read the list of dates, each alone or as date and name."""

    def check(raw: object) -> date:
        if isinstance(raw, dict) and set(raw) == {"date", "name"}:
            line(raw["name"])
            return day(raw["date"])
        if isinstance(raw, dict):
            must_be("a date, or a date and a name")
        return day(raw)

    return frozenset(root.items("holidays", check))


def read_hours(root: Section, key: str, zone: ZoneInfo, closed: frozenset[date]) -> Hours:
    """Read opening or watch hours. A day without times is closed."""
    section = root.section(key)
    return _timetable(lambda name: section.value(name, windows, ()), zone, closed)


def read_roster(root: Section, zone: ZoneInfo, closed: frozenset[date], others: tuple[str, ...]) -> Roster:
    """Read the duty list: on each day who is on duty when, the first in the list is called first."""
    section = root.section("duty")

    def shifts(name: str) -> tuple[Shift, ...]:
        found = []
        for entry in section.sections(name):
            address = entry.required("address", email)
            role = entry.value("role", line, "")
            found += [Shift(window, address, role) for window in entry.required("time", windows)]
        if len(found) > LONGEST_ROSTER:
            section.refuse(f"{section.named(name)} must have at most {LONGEST_ROSTER} times of duty")
        return tuple(found)

    return Roster(_timetable(shifts, zone, closed), others)


def require_cover(root: Section, watch: Hours, roster: Roster) -> None:
    """Refuse a watch without anybody on duty: what visitors are told about it would not be true."""
    days = tuple(tuple(shift.window for shift in shifts) for shifts in roster.shifts.days)
    gap = next(iter(sorted(_week_minutes(watch.days) - _week_minutes(days))), None)
    if gap is not None:
        at = f"{gap % MINUTES_A_DAY // 60}:{gap % 60:02}"
        name = DAYS[gap // MINUTES_A_DAY]
        root.refuse(f"watch_hours must lie within duty, which names nobody for {name} at {at}")
    on_holidays = (shift.window for shift in roster.shifts.holiday)
    if _minutes(watch.holiday) - _minutes(tuple(on_holidays)):
        root.refuse("watch_hours.holiday must lie within duty.holiday")


def _timetable[Entry](
    entries: Callable[[str], tuple[Entry, ...]], zone: ZoneInfo, closed: frozenset[date]
) -> Timetable[Entry]:
    return Timetable(zone, tuple(entries(name) for name in DAYS), entries(HOLIDAY), closed)


def _window(text: str) -> Window:
    read = re.fullmatch(rf"\s*{TIME}\s*-\s*{TIME}\s*", text)
    if read is None:
        must_be(TIMES)
    start, end = (int(read[hour]) * 60 + int(read[hour + 1]) for hour in (1, 3))
    try:
        if start == end:
            must_be(TIMES)
        return Window(start, end or MINUTES_A_DAY)
    except ValueError:
        must_be(TIMES)


def _minutes(times: tuple[Window, ...], first: int = 0) -> set[int]:
    return {
        first + minute
        for window in times
        for minute in range(window.start, window.end + (MINUTES_A_DAY if window.crosses_midnight else 0))
    }


def _week_minutes(days: tuple[tuple[Window, ...], ...]) -> set[int]:
    week = WEEK.days * MINUTES_A_DAY
    return {minute % week for place, times in enumerate(days) for minute in _minutes(times, place * MINUTES_A_DAY)}
