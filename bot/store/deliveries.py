"""Put events into the outbox, and take a lead's events back, inside the transaction that causes it."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from sqlalchemy import select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.store.office_tables import outbox

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection, Insert, Table

    from bot.ports import OutboxItem
    from bot.store.columns import AnyRow

QUALIFIED = "lead.qualified"
WITHDRAWN = "lead.withdrawn"


def insert_new(connection: Connection, table: Table) -> Insert:
    """Return an INSERT that leaves a row with the same unique key as it stands."""
    if connection.dialect.name == "sqlite":
        return sqlite.insert(table).on_conflict_do_nothing()
    return postgresql.insert(table).on_conflict_do_nothing()


def put(connection: Connection, items: Sequence[OutboxItem], at: datetime) -> None:
    """Add events to deliver; one with the same type, subject and target is never added twice."""
    for item in items:
        connection.execute(
            insert_new(connection, outbox),
            {
                "id": item.id,
                "type": item.type,
                "subject_id": item.subject_id,
                "target": item.target,
                "payload": dict(item.payload),
                "status": "pending",
                "attempts": 0,
                "created_at": at,
                "next_at": item.not_before,
            },
        )


def withdraw(connection: Connection, lead_id: str, reason: str, at: datetime) -> None:
    """Cancel a lead's undelivered events; tell every target that has, or may have, received it.

    An attempt without a clear answer, or one under way, may have arrived: then the target is told as well.
    """
    sent = connection.execute(
        select(outbox).where(outbox.c.subject_id == lead_id, outbox.c.type == QUALIFIED).with_for_update()
    ).all()
    connection.execute(
        update(outbox)
        .where(
            outbox.c.subject_id == lead_id,
            outbox.c.type == QUALIFIED,
            outbox.c.status.in_(("pending", "leased", "dead")),
        )
        .values(status="cancelled")
    )
    told = {"lead_id": lead_id, "reason": reason}
    for row in sent:
        if row.status != "cancelled" and (row.attempts > 0 or row.status in ("leased", "delivered")):
            connection.execute(insert_new(connection, outbox), _notice(row, told, at))


def _notice(row: AnyRow, payload: Mapping[str, str], at: datetime) -> dict[str, Any]:
    under_way = row.status == "leased"
    return {
        "id": str(uuid.uuid4()),
        "type": WITHDRAWN,
        "subject_id": row.subject_id,
        "target": row.target,
        "payload": dict(payload),
        "status": "pending",
        "attempts": 0,
        "created_at": at,
        "next_at": max(row.leased_until, at) if under_way else at,  # not before what it takes back
    }
