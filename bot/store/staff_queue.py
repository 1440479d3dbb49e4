"""The staff list: completed screenings, the newest first, a page at a time, whatever their number."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import literal, select, tuple_

from bot.store.audit import AuditEntry
from bot.store.columns import UtcTime
from bot.store.safety_events import still_open
from bot.store.tables import conversations, data_keys, leads, safety_events, screenings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection, Select

    from bot.ports import LeadStatus
    from bot.store.audit import AuditTrail
    from bot.store.columns import AnyRow
    from bot.store.data_keys import DataKeys
    from bot.store.database import Database

Decision = Literal["book", "call", "refer", "close"]
MOST_OPEN_EVENTS = 1000  # a list of more would not be read anyway


@dataclass(frozen=True)
class Cursor:
    """Where a page ended: the next one starts after it."""

    ended_at: datetime
    id: str


@dataclass(frozen=True)
class QueueFilter:
    """What to list; the default lists everything."""

    undecided: bool = False
    flagged: bool = False  # only conversations with an open safety event
    lead_status: LeadStatus | None = None


@dataclass(frozen=True)
class QueueRow:
    """One completed screening in the list."""

    screening_id: str
    conversation_id: str
    site: str
    locale: str
    instrument: str
    ended_at: datetime
    total: int | None
    band: str | None
    open_events: int
    lead_id: str | None
    lead_status: LeadStatus | None
    decision: Decision | None


@dataclass(frozen=True)
class QueuePage:
    """One page; `after` is None on the last."""

    rows: tuple[QueueRow, ...]
    after: Cursor | None


_PAGE = (
    select(
        screenings.c.id,
        screenings.c.conversation_id,
        screenings.c.instrument,
        screenings.c.ended_at,
        screenings.c.body,
        screenings.c.lead_status,
        screenings.c.decision,
        conversations.c.site,
        conversations.c.locale,
        data_keys.c.kek_id,
        data_keys.c.wrapped,
    )
    .join(conversations, conversations.c.id == screenings.c.conversation_id)
    .join(data_keys, data_keys.c.owner == screenings.c.conversation_id)
    .where(screenings.c.status == literal("completed", literal_execute=True))  # the partial index's
    .order_by(screenings.c.ended_at.desc(), screenings.c.id.desc())
)


class StaffQueue:
    """Pages of the list. Looking at one is a read of every record on it, and audited as such."""

    def __init__(self, database: Database, keys: DataKeys, audit: AuditTrail) -> None:
        """Take an open database, its keys and its audit trail."""
        self._database = database
        self._keys = keys
        self._audit = audit

    async def page(
        self,
        staff_id: str,
        at: datetime,
        *,
        after: Cursor | None = None,
        limit: int = 50,
        only: QueueFilter | None = None,
        purpose: str = "queue",
    ) -> QueuePage:
        """Read one page. The audit row names every screening on it."""

        def work(connection: Connection) -> QueuePage:
            wanted = _filtered(connection, _PAGE, only or QueueFilter())
            if after is not None:
                here = tuple_(literal(after.ended_at, UtcTime), literal(after.id))
                wanted = wanted.where(tuple_(screenings.c.ended_at, screenings.c.id) < here)
            found = connection.execute(wanted.limit(limit + 1)).all()
            rows = found[:limit]
            if rows:
                seen = " ".join(row.id for row in rows)
                entry = AuditEntry(f"staff:{staff_id}", "list", "screenings", seen, purpose)
                self._audit.append(connection, entry, at=at)
            more = Cursor(rows[-1].ended_at, rows[-1].id) if len(found) > limit else None
            return QueuePage(self._rows(connection, rows), more)

        return await self._database.write(work)

    def _rows(self, connection: Connection, rows: Sequence[AnyRow]) -> tuple[QueueRow, ...]:
        events = _open_events(connection, [row.conversation_id for row in rows])
        lead_ids = _lead_ids(connection, [row.id for row in rows])
        return tuple(self._row(row, events[row.conversation_id], lead_ids) for row in rows)

    def _row(self, row: AnyRow, open_events: int, lead_ids: dict[str, str]) -> QueueRow:
        seal = self._keys.from_row(row.conversation_id, row)
        body = seal.open_json("screenings", "body", row.id, row.body)
        return QueueRow(
            screening_id=row.id,
            conversation_id=row.conversation_id,
            site=row.site,
            locale=row.locale,
            instrument=row.instrument,
            ended_at=row.ended_at,
            total=body["total"],
            band=body["band"],
            open_events=open_events,
            lead_id=lead_ids.get(row.id),
            lead_status=row.lead_status,
            decision=row.decision,
        )


def _filtered(connection: Connection, page: Select[Any], only: QueueFilter) -> Select[Any]:
    if only.undecided:
        page = page.where(screenings.c.decision.is_(None))
    if only.lead_status is not None:
        page = page.where(screenings.c.lead_status == only.lead_status)
    if only.flagged:
        flagged = select(safety_events.c.conversation_id).where(still_open()).distinct()
        ids = connection.scalars(flagged.limit(MOST_OPEN_EVENTS)).all()
        page = page.where(screenings.c.conversation_id.in_(ids))
    return page


def _open_events(connection: Connection, conversation_ids: Sequence[str]) -> Counter[str]:
    wanted = select(safety_events.c.conversation_id).where(
        safety_events.c.conversation_id.in_(conversation_ids), still_open()
    )
    return Counter(connection.scalars(wanted))


def _lead_ids(connection: Connection, screening_ids: Sequence[str]) -> dict[str, str]:
    wanted = (
        select(leads.c.screening_id, leads.c.id)
        .where(leads.c.screening_id.in_(screening_ids))
        .order_by(leads.c.created_at)
    )
    return {row.screening_id: row.id for row in connection.execute(wanted)}
