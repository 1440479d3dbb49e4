"""One visitor's record as staff or a scheduler may read it, each reading in the audit trail."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from bot.ports import ConsentGiven, ScreeningRecord
from bot.store import transcripts
from bot.store.audit import AuditEntry
from bot.store.data_keys import Erased
from bot.store.records import contact_from, screening_fields
from bot.store.safety_events import row_from
from bot.store.tables import (
    consents,
    contacts,
    conversations,
    decisions,
    leads,
    safety_events,
    screenings,
)
from bot.store.visitor_records import DecisionRecord, EventRecord, LeadRecord, VisitorRecord

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from bot.store.audit import AuditTrail
    from bot.store.columns import AnyRow
    from bot.store.data_keys import DataKeys
    from bot.store.database import Database
    from bot.store.sealed import Seal


class Review:
    """Readings of records. `agent` is who reads (staff:<id>, endpoint:<name>), `purpose` a reason code."""

    def __init__(self, database: Database, keys: DataKeys, audit: AuditTrail) -> None:
        """Take an open database, its keys and its audit trail."""
        self._database = database
        self._keys = keys
        self._audit = audit

    async def record(self, conversation_id: str, at: datetime, *, agent: str, purpose: str) -> VisitorRecord | None:
        """Read a whole record by conversation id."""
        return await self._database.write(lambda c: self._record(c, conversation_id, at, agent, purpose))

    async def screening(self, screening_id: str, at: datetime, *, agent: str, purpose: str) -> VisitorRecord | None:
        """Read the whole record that a screening belongs to."""
        owner = select(screenings.c.conversation_id).where(screenings.c.id == screening_id)

        def work(connection: Connection) -> VisitorRecord | None:
            conversation_id = connection.scalar(owner)
            if conversation_id is None:
                return None
            return self._record(connection, conversation_id, at, agent, purpose)

        return await self._database.write(work)

    async def lead(self, lead_id: str, at: datetime, *, agent: str, purpose: str) -> LeadRecord | None:
        """Read one lead with its contact and screening; the caller hands on only what the reader may have."""

        def work(connection: Connection) -> LeadRecord | None:
            row = connection.execute(select(leads).where(leads.c.id == lead_id)).first()
            if row is None:
                return None
            self._audit.append(connection, AuditEntry(agent, "read", "lead", lead_id, purpose), at=at)
            return self._lead(connection, row, self._seal(connection, row.conversation_id))

        return await self._database.write(work)

    def _record(
        self, connection: Connection, conversation_id: str, at: datetime, agent: str, purpose: str
    ) -> VisitorRecord | None:
        row = connection.execute(select(conversations).where(conversations.c.id == conversation_id)).first()
        if row is None:
            return None
        entry = AuditEntry(agent, "read", "conversation", conversation_id, purpose)
        self._audit.append(connection, entry, at=at)
        seal = self._seal(connection, conversation_id)
        return VisitorRecord(
            conversation_id=row.id,
            site=row.site,
            locale=row.locale,
            created_at=row.created_at,
            last_at=row.last_at,
            closed_at=row.closed_at,
            legal_hold=row.legal_hold,
            step=row.step,
            messages=transcripts.after(connection, self._keys, conversation_id, -1),
            screenings=tuple(
                _screening(found, seal)
                for found in _of(connection, screenings, "started_at", conversation_id)
                if seal is not None and found.body is not None
            ),
            consents=tuple(
                ConsentGiven(found.kind, found.version, found.at)
                for found in _of(connection, consents, "at", conversation_id)
            ),
            leads=tuple(
                self._lead(connection, found, seal) for found in _of(connection, leads, "created_at", conversation_id)
            ),
            safety_events=tuple(
                EventRecord(row_from(found), _note(seal, "safety_events", found))
                for found in _of(connection, safety_events, "at", conversation_id)
            ),
            decisions=tuple(_decision(found, seal) for found in _of(connection, decisions, "at", conversation_id)),
        )

    def _seal(self, connection: Connection, conversation_id: str) -> Seal | None:
        try:
            return self._keys.find(connection, conversation_id)
        except Erased:
            return None

    def _lead(self, connection: Connection, row: AnyRow, seal: Seal | None) -> LeadRecord:
        contact = screening = None
        if seal is not None:
            body = connection.scalar(select(contacts.c.body).where(contacts.c.lead_id == row.id))
            if body is not None:
                contact = contact_from(seal.open_json("contacts", "body", row.id, body))
            found = connection.execute(select(screenings).where(screenings.c.id == row.screening_id)).first()
            if found is not None and found.body is not None:
                screening = _screening(found, seal)
        return LeadRecord(
            id=row.id,
            conversation_id=row.conversation_id,
            screening_id=row.screening_id,
            status=row.status,
            reasons=tuple(row.reasons),
            supersedes=row.supersedes,
            created_at=row.created_at,
            updated_at=row.updated_at,
            contact=contact,
            screening=screening,
        )


def _of(connection: Connection, table: Any, order: str, conversation_id: str) -> list[AnyRow]:
    wanted = select(table).where(table.c.conversation_id == conversation_id)
    return list(connection.execute(wanted.order_by(table.c[order])))


def _screening(row: AnyRow, seal: Seal) -> ScreeningRecord:
    body = seal.open_json("screenings", "body", row.id, row.body)
    return ScreeningRecord(
        id=row.id,
        instrument=row.instrument,
        instrument_version=row.version,
        instrument_checksum=row.checksum,
        status=row.status,
        started_at=row.started_at,
        ended_at=row.ended_at,
        **screening_fields(body),
    )


def _decision(row: AnyRow, seal: Seal | None) -> DecisionRecord:
    return DecisionRecord(
        id=row.id,
        staff_id=row.staff_id,
        decision=row.decision,
        at=row.at,
        screening_id=row.screening_id,
        lead_id=row.lead_id,
        note=_note(seal, "decisions", row),
    )


def _note(seal: Seal | None, table: str, row: AnyRow) -> str | None:
    if seal is None or row.note is None:
        return None
    return seal.open(table, "note", row.id, row.note).decode()
