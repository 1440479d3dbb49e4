"""Staff decide about a lead or a screening: book, call, refer, close. Each decision has one effect, once."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

from sqlalchemy import exists, insert, null, select, update

from bot.store import conversation_lock, deliveries
from bot.store import leads as lead_rows
from bot.store.audit import AuditEntry
from bot.store.data_keys import Erased
from bot.store.snapshots import holds_a_lead
from bot.store.tables import decisions, leads, safety_events, screenings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from bot.ports import LeadStatus, OutboxItem
    from bot.store.audit import AuditTrail
    from bot.store.data_keys import DataKeys
    from bot.store.database import Database
    from bot.store.staff_queue import Decision

type Refusal = Literal["unknown", "erased", "unacknowledged", "closed", "withdrawn"]


class DecisionRefused(Exception):
    """The decision cannot stand; `code` says why. Nothing was recorded."""

    def __init__(self, code: Refusal) -> None:
        """Keep the reason code for the page's sentence."""
        super().__init__(code)
        self.code: Refusal = code


@dataclass(frozen=True)
class _Subject:
    conversation_id: str
    screening_id: str | None
    lead_id: str | None
    status: LeadStatus | None  # of the lead


class Decisions:
    """Decisions with their effect on the lead and its events, in one transaction."""

    refused: ClassVar[type[Exception]] = DecisionRefused  # for callers that may not import this module

    def __init__(self, database: Database, keys: DataKeys, audit: AuditTrail) -> None:
        """Take an open database, its keys and its audit trail."""
        self._database = database
        self._keys = keys
        self._audit = audit

    async def decide(
        self,
        staff_id: str,
        decision: Decision,
        at: datetime,
        *,
        lead_id: str | None = None,
        screening_id: str | None = None,
        note: str | None = None,
        releases: Sequence[OutboxItem] = (),
    ) -> str:
        """Record a decision about a lead, or about a screening without one. Returns the decision's id.

        `book` makes a held lead qualified and puts `releases` into the outbox, each at most once; `close` takes its
        undelivered events back and sends lead.withdrawn where it was delivered. Raises DecisionRefused.
        """

        def work(connection: Connection) -> str:
            subject = _subject(connection, lead_id, screening_id)
            if subject.lead_id is not None:
                _apply(connection, decision, subject.lead_id, subject, releases, at)
            return self._record(connection, subject, staff_id, decision, note, at)

        return await self._database.write(work)

    def _record(
        self,
        connection: Connection,
        subject: _Subject,
        staff_id: str,
        decision: Decision,
        note: str | None,
        at: datetime,
    ) -> str:
        decision_id = str(uuid.uuid4())
        row = {
            "id": decision_id,
            "conversation_id": subject.conversation_id,
            "screening_id": subject.screening_id,
            "lead_id": subject.lead_id,
            "staff_id": staff_id,
            "decision": decision,
            "at": at,
            "note": self._sealed_note(connection, subject.conversation_id, decision_id, note),
        }
        connection.execute(insert(decisions), row)
        connection.execute(update(screenings).where(screenings.c.id == subject.screening_id).values(decision=decision))
        kind = "lead" if subject.lead_id else "screening"
        entity = subject.lead_id or subject.screening_id or ""
        entry = AuditEntry(f"staff:{staff_id}", "decide", kind, entity, decision)
        self._audit.append(connection, entry, at=at)
        return decision_id

    def _sealed_note(self, connection: Connection, owner: str, decision_id: str, note: str | None) -> bytes | None:
        try:
            seal = self._keys.find(connection, owner)
        except Erased as error:
            raise DecisionRefused("erased") from error
        return seal.close("decisions", "note", decision_id, note.encode()) if note else None


def _apply(
    connection: Connection,
    decision: Decision,
    lead_id: str,
    subject: _Subject,
    releases: Sequence[OutboxItem],
    at: datetime,
) -> None:
    if decision in ("book", "close") and subject.status == "withdrawn":
        raise DecisionRefused("withdrawn")
    if decision == "close":
        lead_rows.set_status(connection, lead_id, "closed", at)
        deliveries.withdraw(connection, lead_id, "closed", at)
    if decision == "book":
        if subject.status == "closed":
            raise DecisionRefused("closed")
        if _waits_for_acknowledgement(connection, subject.conversation_id):
            raise DecisionRefused("unacknowledged")
        lead_rows.set_status(connection, lead_id, "qualified", at)
        deliveries.put(connection, releases, at)


def _subject(connection: Connection, lead_id: str | None, screening_id: str | None) -> _Subject:
    of_lead = select(leads.c.conversation_id, leads.c.screening_id, leads.c.id.label("lead_id"), leads.c.status).where(
        leads.c.id == lead_id
    )
    of_screening = select(
        screenings.c.conversation_id,
        screenings.c.id.label("screening_id"),
        null().label("lead_id"),
        null().label("status"),
    ).where(screenings.c.id == screening_id)
    wanted = of_screening if lead_id is None else of_lead
    found = connection.execute(wanted).first()
    if found is None:
        raise DecisionRefused("unknown")
    conversation_lock.take(connection, found.conversation_id)
    return _Subject(**connection.execute(wanted).mappings().one())  # as it stands under the lock


def _waits_for_acknowledgement(connection: Connection, conversation_id: str) -> bool:
    waiting = select(exists().where(safety_events.c.conversation_id == conversation_id, holds_a_lead()))
    return bool(connection.scalar(waiting))
