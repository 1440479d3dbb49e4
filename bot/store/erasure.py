"""Erase a visitor's record: its key is destroyed, its words are removed, a stub without words stays.

What stays: conversation id, times, event class and acknowledgement of safety events, audit rows.
"""

from __future__ import annotations

import logging
import secrets
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, select, update

from bot.ports import Receipt, StoreUnavailable
from bot.store import deliveries
from bot.store.audit import AuditEntry
from bot.store.tables import (
    consents,
    contacts,
    conversations,
    decisions,
    funnel_steps,
    leads,
    messages,
    safety_events,
    screenings,
)

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from bot.store.audit import AuditTrail
    from bot.store.data_keys import DataKeys
    from bot.store.database import Database

log = logging.getLogger(__name__)

LEGAL_HOLD = "legal_hold"  # Receipt.refused: the service says it in a sentence
RECEIPT_DIGITS = 16


def erase(
    connection: Connection,
    keys: DataKeys,
    audit: AuditTrail,
    conversation_id: str,
    at: datetime,
    *,
    agent: str,
    purpose: str,
) -> Receipt:
    """Erase in the caller's transaction. The receipt's id is the start of its audit row's hash.

    A record under legal hold is refused. Erasing again changes nothing and gives a receipt again.
    """
    row = connection.execute(
        select(conversations.c.legal_hold).where(conversations.c.id == conversation_id).with_for_update()
    ).first()
    refused = LEGAL_HOLD if row is not None and row.legal_hold else None
    if row is not None and refused is None:
        _withdraw_leads(connection, conversation_id, at)
        _remove_words(connection, conversation_id)
        _keep_stub(connection, conversation_id, at)
        keys.destroy(connection, conversation_id)
    entry = AuditEntry(agent, "erase", "conversation", conversation_id, purpose, outcome=refused or "success")
    trace = audit.append(connection, entry, at=at)
    return Receipt(id=trace.hex()[:RECEIPT_DIGITS], at=at, refused=refused)


async def scrub(database: Database) -> None:
    """Make the database forget what an erasure deleted. The record is gone already: a failure is only logged.

    What is left then goes with the next scrub (`Database.scrub`).
    """
    try:
        done = await database.scrub()
    except StoreUnavailable:
        done = False
    if not done:
        log.warning("erased pages stay in the write-ahead log until the next scrub")


def _withdraw_leads(connection: Connection, conversation_id: str, at: datetime) -> None:
    mine = leads.c.conversation_id == conversation_id
    for lead_id in connection.scalars(select(leads.c.id).where(mine)).all():
        deliveries.withdraw(connection, lead_id, "erased", at)
    connection.execute(update(leads).where(mine).values(status="withdrawn", reasons=[], updated_at=at))


def _remove_words(connection: Connection, conversation_id: str) -> None:
    for table in (contacts, messages, consents):
        connection.execute(delete(table).where(table.c.conversation_id == conversation_id))
    connection.execute(
        update(screenings)
        .where(screenings.c.conversation_id == conversation_id)
        .values(body=None, status="erased", lead_status=None)
    )
    for table in (safety_events, decisions):
        connection.execute(update(table).where(table.c.conversation_id == conversation_id).values(note=None))


def _keep_stub(connection: Connection, conversation_id: str, at: datetime) -> None:
    connection.execute(
        update(conversations)
        .where(conversations.c.id == conversation_id)
        .values(
            token_hash=None,
            state=None,
            locale="en",
            closed_at=func.coalesce(conversations.c.closed_at, at),
            step="closed",
            version=conversations.c.version + 1,
            screening_id=None,
            lead_id=None,
        )
    )
    mine = funnel_steps.c.conversation_id == conversation_id
    first = connection.scalar(select(func.min(funnel_steps.c.at)).where(mine))
    if first is not None:  # counted still, but no longer to be linked by id or moment
        day = first.replace(hour=0, minute=0, second=0, microsecond=0)
        stranger = secrets.token_hex(16)
        connection.execute(update(funnel_steps).where(mine).values(conversation_id=stranger, at=day))
