"""Safety events: recorded with the message that raised them, acknowledged by staff."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select, update

from bot.store import conversation_lock
from bot.store.audit import AuditEntry
from bot.store.data_keys import Erased
from bot.store.deliveries import insert_new
from bot.store.tables import safety_events

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection

    from bot.ports import SafetyEvent
    from bot.store.audit import AuditTrail
    from bot.store.columns import AnyRow
    from bot.store.data_keys import DataKeys
    from bot.store.database import Database

LISTED = 200


@dataclass(frozen=True)
class SafetyEventRow:
    """A safety event as staff see it in a list: codes and times."""

    id: str
    conversation_id: str
    seq: int
    verdict: str
    readers: Mapping[str, str]
    at: datetime
    alerts: bool
    needs_acknowledgement: bool
    acknowledged_at: datetime | None
    acknowledged_by: str | None
    outcome: str | None
    reported: str | None


@dataclass(frozen=True)
class Acknowledgement:
    """What came of an acknowledgement: `recorded` is False when a colleague was first."""

    recorded: bool
    note_kept: bool  # False without a note, and for a record that was erased meanwhile


def write(connection: Connection, conversation_id: str, events: Sequence[SafetyEvent]) -> None:
    """Insert events; one that was written stands as it is."""
    rows = [
        {
            "id": event.id,
            "conversation_id": conversation_id,
            "seq": event.seq,
            "verdict": event.verdict,
            "readers": dict(event.readers),
            "at": event.at,
            "alerts": event.alerts,
            "needs_acknowledgement": event.needs_acknowledgement,
        }
        for event in events
    ]
    if rows:
        connection.execute(insert_new(connection, safety_events), rows)


def still_open() -> ColumnElement[bool]:
    """Return the condition of an event that waits for a member of staff."""
    return safety_events.c.needs_acknowledgement.is_(True) & safety_events.c.acknowledged_at.is_(None)


def row_from(row: AnyRow) -> SafetyEventRow:
    """Build the staff's view of a row."""
    names = SafetyEventRow.__dataclass_fields__
    return SafetyEventRow(**{name: getattr(row, name) for name in names})


class SafetyEvents:
    """The events as staff and the alerting see them."""

    def __init__(self, database: Database, keys: DataKeys, audit: AuditTrail) -> None:
        """Take an open database, its keys and its audit trail."""
        self._database = database
        self._keys = keys
        self._audit = audit

    async def open_events(self, limit: int = LISTED) -> Sequence[SafetyEventRow]:
        """List the events that wait for acknowledgement, the oldest first. Codes and times only."""
        wanted = select(safety_events).where(still_open()).order_by(safety_events.c.at).limit(limit)
        rows = await self._database.read(lambda c: c.execute(wanted).all())
        return tuple(row_from(row) for row in rows)

    async def to_know(self, since: datetime, limit: int = LISTED) -> Sequence[SafetyEventRow]:
        """List the events since then that wait for nobody, the newest first. Codes and times only."""
        asks_nothing = safety_events.c.needs_acknowledgement.is_(False) & (safety_events.c.at >= since)
        wanted = select(safety_events).where(asks_nothing).order_by(safety_events.c.at.desc()).limit(limit)
        rows = await self._database.read(lambda c: c.execute(wanted).all())
        return tuple(row_from(row) for row in rows)

    async def find(self, event_id: str) -> SafetyEventRow | None:
        """Find one event, open or acknowledged. Codes and times only."""
        wanted = select(safety_events).where(safety_events.c.id == event_id)
        row = await self._database.read(lambda c: c.execute(wanted).first())
        return None if row is None else row_from(row)

    async def acknowledge(
        self,
        event_id: str,
        staff_id: str,
        at: datetime,
        *,
        outcome: str,
        reported: str | None = None,
        note: str | None = None,
    ) -> Acknowledgement:
        """Record who took the event and what came of it; the visitor's lead is free for a decision then."""

        def work(connection: Connection) -> Acknowledgement:
            event = safety_events.c.id == event_id
            owner = connection.scalar(select(safety_events.c.conversation_id).where(event))
            if owner is None:
                return Acknowledgement(recorded=False, note_kept=False)
            conversation_lock.take(connection, owner)
            taken = connection.execute(
                update(safety_events)
                .where(event, safety_events.c.acknowledged_at.is_(None))
                .values(
                    acknowledged_at=at,
                    acknowledged_by=staff_id,
                    outcome=outcome,
                    reported=reported,
                )
            )
            if not taken.rowcount:
                return Acknowledgement(recorded=False, note_kept=False)
            kept = bool(note) and self._keep_note(connection, owner, event_id, note or "")
            entry = AuditEntry(f"staff:{staff_id}", "acknowledge", "safety_event", event_id, outcome)
            self._audit.append(connection, entry, at=at)
            return Acknowledgement(recorded=True, note_kept=kept)

        return await self._database.write(work)

    def _keep_note(self, connection: Connection, owner: str, event_id: str, note: str) -> bool:
        try:
            seal = self._keys.find(connection, owner)
        except Erased:
            return False
        content = seal.close("safety_events", "note", event_id, note.encode())
        connection.execute(update(safety_events).where(safety_events.c.id == event_id).values(note=content))
        return True
