"""The audit trail: who did what to which record, as a gap-free chain that shows any later change.

Each row's hash is an HMAC-SHA256 over the row and the hash before it. The head row notes where the chain ends, so
that a cut-off end shows too; `head` can be kept elsewhere against a database set back as a whole.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update

from bot.store.office_tables import audit, audit_head

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection

    from bot.store.database import Database
    from bot.store.keys import KeyFile

GENESIS = bytes(32)
VERIFY_BATCH = 2000
SUCCESS = "success"


@dataclass(frozen=True)
class AuditEntry:
    """One fact for the trail: ids and reason codes, never a visitor's words."""

    agent: str  # staff:<id>, endpoint:<name>, visitor, system:<job>
    action: str  # read, decide, acknowledge, erase ...
    entity_type: str
    entity: str
    purpose: str  # reason code
    outcome: str = SUCCESS


@dataclass(frozen=True)
class AuditHead:
    """Where the chain ended at some moment. Kept elsewhere, it proves that nothing was set back."""

    id: int
    hash: str  # hexadecimal


class AuditTrail:
    """Appends to the chain and verifies it."""

    def __init__(self, database: Database, key_file: KeyFile) -> None:
        """Take the database and the file that holds the chain's key."""
        self._database = database
        self._key_file = key_file

    def append(self, connection: Connection, *entries: AuditEntry, at: datetime) -> bytes:
        """Append entries in the caller's transaction, which holds the head's lock until it ends.

        Returns the hash of the last entry.
        """
        head = connection.execute(select(audit_head.c.last_id, audit_head.c.last_hash).with_for_update()).one()
        number, last = head.last_id, head.last_hash
        rows = []
        for entry in entries:
            number, prev = number + 1, last
            row = {"id": number, "recorded": at.astimezone(UTC), **vars(entry)}
            last = self._hash(prev, row)
            rows.append(row | {"prev": prev, "hash": last})
        connection.execute(insert(audit), rows)
        connection.execute(update(audit_head).values(last_id=number, last_hash=last))
        return bytes(last)

    async def record(self, *entries: AuditEntry, at: datetime) -> None:
        """Append entries in a transaction of their own, for facts that change nothing else."""
        await self._database.write(lambda c: self.append(c, *entries, at=at))

    async def note(
        self,
        *,
        agent: str,
        action: str,
        entity_type: str,
        entity: str,
        purpose: str,
        at: datetime,
        outcome: str = SUCCESS,
    ) -> None:
        """Append one fact for a caller that knows no AuditEntry: a page looked at, a sign-in refused."""
        await self.record(AuditEntry(agent, action, entity_type, entity, purpose, outcome), at=at)

    async def head(self) -> AuditHead:
        """Return where the chain ends now."""
        row = await self._database.read(lambda c: c.execute(select(audit_head)).one())
        return AuditHead(row.last_id, row.last_hash.hex())

    async def verify(self, kept: AuditHead | None = None) -> int | None:
        """Walk the whole chain. Returns the first id that is broken or missing, None when all hold.

        With a `kept` head the chain must also contain it.
        """
        number, last = 0, GENESIS
        end = await self.head()  # rows appended from now on are not looked at
        while rows := await self._rows_after(number, end.id):
            for row in rows:
                expected = number + 1
                fits = row["id"] == expected and hmac.compare_digest(row["prev"], last)
                if not fits or not hmac.compare_digest(row["hash"], self._hash(last, row)):
                    return expected
                number, last = expected, row["hash"]
                if kept is not None and kept.id == number and kept.hash != last.hex():
                    return number
        if number < max(end.id, kept.id if kept else 0):
            return number + 1
        return None if last.hex() == end.hash else number

    async def _rows_after(self, number: int, end: int) -> Sequence[Mapping[str, Any]]:
        wanted = select(audit).where(audit.c.id > number, audit.c.id <= end).order_by(audit.c.id).limit(VERIFY_BATCH)
        return await self._database.read(lambda c: [dict(row) for row in c.execute(wanted).mappings()])

    def _hash(self, prev: bytes, row: Mapping[str, Any]) -> bytes:
        fields = [row[name] for name in ("agent", "action", "entity_type", "entity", "outcome")]
        recorded = row["recorded"].isoformat(timespec="microseconds")
        text = json.dumps([row["id"], recorded, *fields, row["purpose"]], ensure_ascii=True)
        return hmac.digest(self._key_file.ring.audit_chain, prev + text.encode(), hashlib.sha256)
