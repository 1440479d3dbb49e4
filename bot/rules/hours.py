"""When something is open: now, until when, and next; in the clinic's time zone, with holidays and clock changes.

Wall-clock times are turned into UTC before they are compared, because two local times of one zone compare wrongly
around a clock change. A window belongs to the day on which it starts, so one that crosses midnight may reach into a
holiday, and a holiday's own window into the day after.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zoneinfo import ZoneInfo

MINUTES_A_DAY = 24 * 60
DAYS_AHEAD = 400  # a closure longer than a year is not an opening hour any more
WEEK = timedelta(days=7)


@dataclass(frozen=True, order=True)
class Window:
    """From one minute of the day to another (0-1440). An `end` before `start` means the next day."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse minutes outside the day, and an empty window."""
        if not (0 <= self.start < MINUTES_A_DAY and 0 < self.end <= MINUTES_A_DAY and self.start != self.end):
            message = f"no time of day from minute {self.start} to minute {self.end}"
            raise ValueError(message)

    @property
    def crosses_midnight(self) -> bool:
        """Whether the window ends on the next day; at midnight sharp it does not."""
        return self.end < self.start


class Span(NamedTuple):
    """A stretch of real time, both in UTC; `end` is no longer part of it."""

    start: datetime
    end: datetime


@dataclass(frozen=True)
class Timetable[Entry]:
    """What stands on each day of the week (Monday first), and instead of it on a holiday."""

    zone: ZoneInfo
    days: tuple[tuple[Entry, ...], ...]
    holiday: tuple[Entry, ...] = ()
    holidays: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        """Refuse a week that has not seven days."""
        if len(self.days) != WEEK.days:
            message = f"a week has seven days, not {len(self.days)}"
            raise ValueError(message)

    def __bool__(self) -> bool:
        """Whether anything stands on any day."""
        return any(self.days) or bool(self.holiday and self.holidays)

    def __repr__(self) -> str:
        """Return the same text in every process, which a set's own order is not: fingerprints are made of it."""
        return f"Timetable({self.zone.key!r}, {self.days!r}, {self.holiday!r}, {sorted(self.holidays)!r})"

    def on(self, day: date) -> tuple[Entry, ...]:
        """Return what stands on this date."""
        return self.holiday if day in self.holidays else self.days[day.weekday()]


type Hours = Timetable[Window]


def is_open(hours: Hours, at: datetime) -> bool:
    """Whether `at` (aware) lies in a window: its first minute does, its end does not."""
    return any(span.start <= at < span.end for span in spans(hours, at, days=1))


def open_until(hours: Hours, at: datetime) -> datetime | None:
    """When it closes (UTC). None when it is closed now, or does not close within a week."""
    for span in spans(hours, at, days=WEEK.days + 2):
        if span.start <= at < span.end:
            return span.end if span.end - at <= WEEK else None
    return None


def spans(hours: Hours, at: datetime, days: int = DAYS_AHEAD) -> Iterator[Span]:
    """Yield the stretches of time around and after `at`, in order; those that touch or overlap are one."""
    first = at.astimezone(hours.zone).date() - timedelta(days=1)  # its windows may reach into today
    current: Span | None = None
    for offset in range(days + 1):
        day = first + timedelta(days=offset)
        for found in sorted(span(window, day, hours.zone) for window in hours.on(day)):
            if current is None or found.start > current.end:
                if current is not None:
                    yield current
                current = found
            else:
                current = Span(current.start, max(current.end, found.end))
    if current is not None:
        yield current


def span(window: Window, day: date, zone: ZoneInfo) -> Span:
    """Return the window of this date in UTC.

    In the hour that comes twice in autumn it starts with the first and ends with the second; in the hour that spring
    leaves out, both its ends move on by that hour.
    """
    end_day = day + timedelta(days=1) if window.crosses_midnight else day
    return Span(_instant(day, window.start, zone, fold=0), _last_instant(end_day, window.end, zone))


def _last_instant(day: date, minute: int, zone: ZoneInfo) -> datetime:
    """Return the later of both readings: fold 1 is later for a time that comes twice, fold 0 for one left out."""
    return max(_instant(day, minute, zone, fold=0), _instant(day, minute, zone, fold=1))


def _instant(day: date, minute: int, zone: ZoneInfo, *, fold: int) -> datetime:
    if minute == MINUTES_A_DAY:
        day, minute = day + timedelta(days=1), 0
    local = datetime(day.year, day.month, day.day, minute // 60, minute % 60, tzinfo=zone, fold=fold)
    return local.astimezone(UTC)
