"""The outbox as a delivering worker sees it: lease, deliver without a transaction, record what happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select, text, update

from bot.delivery_ports import Delivered, LeasedItem, Retry, Standing
from bot.store.audit import AuditEntry
from bot.store.deliveries import put
from bot.store.office_tables import DUE, outbox, outbox_attempts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from bot.delivery_ports import Result, Status
    from bot.ports import OutboxItem
    from bot.store.audit import AuditTrail
    from bot.store.columns import AnyRow
    from bot.store.database import Database

LISTED = 200


@dataclass(frozen=True)
class OutboxRow:
    """An event and where it stands, for the staff pages."""

    id: str
    type: str
    subject_id: str
    target: str
    status: Status
    attempts: int
    created_at: datetime
    next_at: datetime
    delivered_at: datetime | None


class Outbox:
    """Leases and outcomes: the hand-off's queue (bot.handoff.ports.Outbox). No transaction is ever held while something is delivered."""

    def __init__(self, database: Database, audit: AuditTrail) -> None:
        """Take an open database and its audit trail."""
        self._database = database
        self._audit = audit

    async def lease(self, worker: str, limit: int, now: datetime, lease_seconds: float) -> Sequence[LeasedItem]:
        """Lease due events, the most overdue first; nobody else gets them until the lease ends."""
        until = now + timedelta(seconds=lease_seconds)
        due = (
            select(outbox.c.id)
            .where(text(DUE), outbox.c.next_at <= now)
            .order_by(outbox.c.next_at)
            .limit(limit)
            .with_for_update(skip_locked=True)
            .cte("due")  # evaluated once: a subquery may lock more rows than the limit
        )
        taken = (
            update(outbox)
            .where(outbox.c.id.in_(select(due.c.id)))
            .values(status="leased", leased_by=worker, leased_until=until, next_at=until)
            .returning(outbox)
        )

        def work(connection: Connection) -> list[LeasedItem]:
            return [_leased(row) for row in connection.execute(taken)]

        items = await self._database.write(work)
        return sorted(items, key=lambda item: (item.created_at, item.id))

    async def record_attempt(self, item: LeasedItem, worker: str, result: Result, at: datetime) -> bool:
        """Record one attempt and what follows. False: the row had moved on (cancelled, or leased by another).

        A delivery counts even when the lease had ended: the receiver has it.
        """

        def work(connection: Connection) -> bool:
            row = connection.execute(select(outbox).where(outbox.c.id == item.id).with_for_update()).one()
            number = row.attempts + 1
            attempt = {
                "outbox_id": item.id,
                "number": number,
                "at": at,
                "outcome": result.outcome,
                "http_status": result.http_status,
            }
            connection.execute(insert(outbox_attempts), attempt)
            follows = _what_follows(row, worker, result, at)
            connection.execute(update(outbox).where(outbox.c.id == item.id).values(attempts=number, **follows))
            return bool(follows)

        return await self._database.write(work)

    async def defer(self, item: LeasedItem, worker: str, until: datetime) -> bool:
        """Give a lease back unused: no attempt is counted. False: the row had moved on."""
        back = (
            update(outbox)
            .where(outbox.c.id == item.id, outbox.c.status == "leased", outbox.c.leased_by == worker)
            .values(status="pending", next_at=until, leased_by=None, leased_until=None)
        )
        return bool(await self._database.write(lambda c: c.execute(back).rowcount))

    async def put(self, items: Sequence[OutboxItem], at: datetime) -> None:
        """Add events outside of a visitor's message: tests, summaries, dead letters."""
        await self._database.write(lambda c: put(c, items, at))

    async def standing(self, item_id: str) -> Standing | None:
        """Tell where an event stands and what its last attempt came to. None: there is no such event."""
        wanted = select(outbox).where(outbox.c.id == item_id)
        attempts = (
            select(outbox_attempts)
            .where(outbox_attempts.c.outbox_id == item_id)
            .order_by(outbox_attempts.c.number.desc())
            .limit(1)
        )
        row, last = await self._database.read(lambda c: (c.execute(wanted).first(), c.execute(attempts).first()))
        if row is None:
            return None
        outcome, http_status = (last.outcome, last.http_status) if last is not None else (None, None)
        return Standing(row.status, row.attempts, outcome, http_status)

    async def replay(self, outbox_id: str, staff_id: str, at: datetime) -> bool:
        """Send a dead event again, once. False: it is not dead."""

        def work(connection: Connection) -> bool:
            revived = connection.execute(
                update(outbox)
                .where(outbox.c.id == outbox_id, outbox.c.status == "dead")
                .values(status="pending", next_at=at, leased_by=None, leased_until=None)
            )
            if revived.rowcount:
                entry = AuditEntry(f"staff:{staff_id}", "replay", "outbox", outbox_id, "dead_letter")
                self._audit.append(connection, entry, at=at)
            return bool(revived.rowcount)

        return await self._database.write(work)

    async def counts(self) -> Mapping[str, int]:
        """Count the events by status."""
        wanted = select(outbox.c.status, func.count().label("standing")).group_by(outbox.c.status)
        rows = await self._database.read(lambda c: c.execute(wanted).all())
        return {row.status: row.standing for row in rows}

    async def pending_count(self, now: datetime | None = None) -> int:
        """Count the events still to deliver; with `now`, only those that are due."""
        wanted = select(func.count()).select_from(outbox).where(text(DUE))
        if now is not None:
            wanted = wanted.where(outbox.c.next_at <= now)
        return await self._database.read(lambda c: c.execute(wanted).scalar_one())

    async def dead_letters(self, limit: int = LISTED) -> Sequence[OutboxRow]:
        """List the events that were given up, the newest first."""
        wanted = select(outbox).where(outbox.c.status == "dead").order_by(outbox.c.created_at.desc()).limit(limit)
        rows = await self._database.read(lambda c: c.execute(wanted).all())
        names = OutboxRow.__dataclass_fields__
        return tuple(OutboxRow(**{name: getattr(row, name) for name in names}) for row in rows)


def _leased(row: AnyRow) -> LeasedItem:
    names = LeasedItem.__dataclass_fields__
    return LeasedItem(**{name: getattr(row, name) for name in names})


def _what_follows(row: AnyRow, worker: str, result: Result, at: datetime) -> dict[str, Any]:
    ended = {"leased_by": None, "leased_until": None}
    if isinstance(result, Delivered):
        if row.status not in ("pending", "leased", "dead"):
            return {}
        return {"status": "delivered", "delivered_at": at, **ended}
    if row.status != "leased" or row.leased_by != worker:
        return {}
    if isinstance(result, Retry):
        return {"status": "pending", "next_at": result.at, **ended}
    return {"status": "dead", "next_at": at, **ended}
