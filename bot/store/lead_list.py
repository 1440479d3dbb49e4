"""The list of requests for a consultation, with and without a screening, so that none is lost."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import exists, literal, select, tuple_

from bot.store.audit import AuditEntry
from bot.store.columns import UtcTime
from bot.store.records import contact_from
from bot.store.safety_events import still_open
from bot.store.tables import contacts, data_keys, decisions, leads, safety_events, screenings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection, Select

    from bot.ports import LeadStatus
    from bot.store.audit import AuditTrail
    from bot.store.columns import AnyRow
    from bot.store.data_keys import DataKeys
    from bot.store.database import Database
    from bot.store.staff_queue import Decision


@dataclass(frozen=True)
class LeadCursor:
    """Where a page ended: the next one starts after it."""

    created_at: datetime
    id: str


@dataclass(frozen=True)
class LeadFilter:
    """What to list; the default lists everything."""

    status: LeadStatus | None = None
    unscreened: bool = False  # only those that no completed screening belongs to


@dataclass(frozen=True)
class LeadRow:
    """One request in the list. `name` is None once the record was erased."""

    lead_id: str
    conversation_id: str
    created_at: datetime
    status: LeadStatus
    reasons: tuple[str, ...]
    name: str | None
    method: str | None
    screened: bool
    open_events: int
    decision: Decision | None


@dataclass(frozen=True)
class LeadPage:
    """One page; `after` is None on the last."""

    rows: tuple[LeadRow, ...]
    after: LeadCursor | None


_SCREENED = exists().where(screenings.c.id == leads.c.screening_id, screenings.c.status == "completed")
_PAGE = (
    select(
        leads.c.id,
        leads.c.conversation_id,
        leads.c.created_at,
        leads.c.status,
        leads.c.reasons,
        contacts.c.body,
        _SCREENED.label("screened"),
        data_keys.c.kek_id,
        data_keys.c.wrapped,
    )
    .outerjoin(contacts, contacts.c.lead_id == leads.c.id)
    .outerjoin(data_keys, data_keys.c.owner == leads.c.conversation_id)
    .order_by(leads.c.created_at.desc(), leads.c.id.desc())
)


class LeadList:
    """Pages of the list. Looking at one is a read of every request on it, and audited as such."""

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
        after: LeadCursor | None = None,
        limit: int = 50,
        only: LeadFilter | None = None,
        purpose: str = "queue",
    ) -> LeadPage:
        """Read one page, the newest first. The audit row names every request on it."""

        def work(connection: Connection) -> LeadPage:
            wanted = _filtered(only or LeadFilter())
            if after is not None:
                here = tuple_(literal(after.created_at, UtcTime), literal(after.id))
                wanted = wanted.where(tuple_(leads.c.created_at, leads.c.id) < here)
            found = connection.execute(wanted.limit(limit + 1)).all()
            rows = found[:limit]
            if rows:
                seen = " ".join(row.id for row in rows)
                entry = AuditEntry(f"staff:{staff_id}", "list", "leads", seen, purpose)
                self._audit.append(connection, entry, at=at)
            more = LeadCursor(rows[-1].created_at, rows[-1].id) if len(found) > limit else None
            return LeadPage(self._rows(connection, rows), more)

        return await self._database.write(work)

    def _rows(self, connection: Connection, rows: Sequence[AnyRow]) -> tuple[LeadRow, ...]:
        events = _open_events(connection, [row.conversation_id for row in rows])
        decided = _decided(connection, [row.id for row in rows])
        return tuple(self._row(row, events[row.conversation_id], decided.get(row.id)) for row in rows)

    def _row(self, row: AnyRow, open_events: int, decision: Decision | None) -> LeadRow:
        contact = None
        if row.body is not None and row.wrapped is not None:
            seal = self._keys.from_row(row.conversation_id, row)
            contact = contact_from(seal.open_json("contacts", "body", row.id, row.body))
        return LeadRow(
            lead_id=row.id,
            conversation_id=row.conversation_id,
            created_at=row.created_at,
            status=row.status,
            reasons=tuple(row.reasons),
            name=contact.name if contact else None,
            method=contact.method if contact else None,
            screened=bool(row.screened),
            open_events=open_events,
            decision=decision,
        )


def _filtered(only: LeadFilter) -> Select[Any]:
    page = _PAGE
    if only.status is not None:
        page = page.where(leads.c.status == only.status)
    if only.unscreened:
        page = page.where(~_SCREENED)
    return page


def _open_events(connection: Connection, conversation_ids: Sequence[str]) -> Counter[str]:
    wanted = select(safety_events.c.conversation_id).where(
        safety_events.c.conversation_id.in_(conversation_ids), still_open()
    )
    return Counter(connection.scalars(wanted))


def _decided(connection: Connection, lead_ids: Sequence[str]) -> dict[str, Decision]:
    wanted = (
        select(decisions.c.lead_id, decisions.c.decision)
        .where(decisions.c.lead_id.in_(lead_ids))
        .order_by(decisions.c.at)
    )
    return {row.lead_id: row.decision for row in connection.execute(wanted)}
