"""How many flags and requests wait, and how long flags waited: numbers and times only, nothing sealed is opened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bot.store.office_tables import outbox, outbox_attempts
from bot.store.safety_events import still_open
from bot.store.tables import leads, safety_events

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection, Table

    from bot.store.database import Database

ALERT = "safety.alert"
MOST_CASES = 500  # the newest: enough for "usually", and read every few minutes


@dataclass(frozen=True)
class Waiting:
    """What stands open, and what came since a time."""

    open_safety_events: int
    held_leads: int
    dead_letters: int
    new_safety_events: int
    new_leads: int


@dataclass(frozen=True)
class Flagged:
    """One flag that alerted staff: raised, and acknowledged or still waiting (None)."""

    raised_at: datetime
    acknowledged_at: datetime | None


@dataclass(frozen=True)
class Told:
    """The last e-mail about an event that every address took: whose turn it was, and when it went."""

    target: str
    raised_at: datetime
    at: datetime


class Flags:
    """Counts for the morning summary, and times for "staff usually look within"."""

    def __init__(self, database: Database) -> None:
        """Take an open database."""
        self._database = database

    async def waiting(self, since: datetime) -> Waiting:
        """Count what stands open now, and what is new since then."""

        def work(connection: Connection) -> Waiting:
            return Waiting(
                open_safety_events=_count(connection, safety_events, still_open()),
                held_leads=_count(connection, leads, leads.c.status == "held"),
                dead_letters=_count(connection, outbox, outbox.c.status == "dead"),
                new_safety_events=_count(connection, safety_events, safety_events.c.at >= since),
                new_leads=_count(connection, leads, leads.c.created_at >= since),
            )

        return await self._database.read(work)

    async def told_last(self, event_ids: Sequence[str]) -> Mapping[str, Told]:
        """Find the last e-mail that was delivered about each of these events. One without any is left out."""
        wanted = (
            select(outbox.c.subject_id, outbox.c.target, outbox.c.created_at, outbox_attempts.c.at)
            .join(outbox_attempts, outbox_attempts.c.outbox_id == outbox.c.id)
            .where(outbox.c.type == ALERT, outbox.c.subject_id.in_(event_ids), outbox_attempts.c.outcome == "delivered")
            .order_by(outbox_attempts.c.at, outbox.c.target)
        )
        rows = await self._database.read(lambda c: c.execute(wanted).all())
        return {row.subject_id: Told(row.target, row.created_at, row.at) for row in rows}

    async def cases(self, since: datetime) -> Sequence[Flagged]:
        """List the flags that alerted staff since then, the newest first."""
        wanted = (
            select(safety_events.c.at, safety_events.c.acknowledged_at)
            .where(safety_events.c.alerts.is_(True), safety_events.c.at >= since)
            .order_by(safety_events.c.at.desc())
            .limit(MOST_CASES)
        )
        rows = await self._database.read(lambda c: c.execute(wanted).all())
        return tuple(Flagged(row.at, row.acknowledged_at) for row in rows)


def _count(connection: Connection, table: Table, condition: ColumnElement[bool]) -> int:
    return connection.execute(select(func.count()).select_from(table).where(condition)).scalar_one()
