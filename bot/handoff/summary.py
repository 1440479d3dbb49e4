"""The morning summary: how much waits for staff, and which safety events, once a day."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from bot.handoff.lead import item_id
from bot.ports import OutboxItem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from zoneinfo import ZoneInfo

SUMMARY = "safety.summary"
TARGET = "summary"
MORNING = time(8)  # on the clinic's clock


@dataclass(frozen=True)
class MorningCounts:
    """What stands open, and what happened since the last summary."""

    open_safety_events: int
    held_leads: int
    dead_letters: int
    new_safety_events: int
    new_leads: int


@dataclass(frozen=True)
class WaitingEvent:
    """A safety event that nobody has acknowledged. `told`: the staff whom the last e-mail about it reached, if known."""

    id: str
    verdict: str
    at: datetime
    told: tuple[str, ...] = ()
    told_at: datetime | None = None


def morning_summary(
    day: date, counts: MorningCounts, now: datetime, waiting: Sequence[WaitingEvent] = ()
) -> OutboxItem:
    """Build the summary of one day; the outbox takes only one for each day, whoever builds it."""
    subject = day.isoformat()
    payload = {"day": subject, **asdict(counts), "waiting": [_told(event) for event in waiting]}
    return OutboxItem(item_id(SUMMARY, subject, TARGET), SUMMARY, subject, TARGET, payload, now)


def _told(event: WaitingEvent) -> dict[str, Any]:
    told_at = event.told_at.isoformat() if event.told_at else None
    return asdict(event) | {"at": event.at.isoformat(), "told": list(event.told), "told_at": told_at}


def next_morning(now: datetime, zone: ZoneInfo, at: time = MORNING) -> datetime:
    """Return the next moment at which the clinic's clock shows `at`, strictly after `now`.

    An hour that summer time skips is taken an hour later.
    """
    today = now.astimezone(zone).date()
    days = (today + timedelta(days=ahead) for ahead in range(3))
    mornings = (datetime.combine(day, at, zone).astimezone(now.tzinfo) for day in days)
    return next(moment for moment in mornings if moment > now)
