"""Key rotation: a new key-encryption key, every data key wrapped again under it, the old ones retired apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select, update

from bot.store.audit import AuditEntry
from bot.store.tables import data_keys

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from bot.store.audit import AuditTrail
    from bot.store.database import Database
    from bot.store.keys import KeyFile

BATCH = 500
_REWRAP = (
    update(data_keys)
    .where(data_keys.c.owner == bindparam("mine"))
    .values(kek_id=bindparam("new_kek"), wrapped=bindparam("new_wrapped"))
)


@dataclass(frozen=True)
class Rotated:
    """What a rotation did: the key that is current now, and how many data keys it protects newly."""

    current: str
    rewrapped: int


class Rotation:
    """Rotation and retirement of key-encryption keys. Fields are never encrypted again."""

    def __init__(self, database: Database, key_file: KeyFile, audit: AuditTrail) -> None:
        """Take an open database, the key file and the audit trail."""
        self._database = database
        self._key_file = key_file
        self._audit = audit

    async def rotate(self, at: datetime, *, agent: str) -> Rotated:
        """Add a key, make it current and wrap every data key under it. Interrupted, it is run again."""
        self._key_file.add_key()
        ring = self._key_file.fresh_ring()
        count = 0
        while done := await self._database.write(self._batch):
            count += done
        entry = AuditEntry(agent, "rotate", "key", ring.current, "rotation")
        await self._audit.record(entry, at=at)
        await self._database.scrub()
        return Rotated(ring.current, count)

    async def retire(self, at: datetime, *, agent: str) -> tuple[str, ...]:
        """Remove the keys that no data key uses any more. Returns the ids that stay.

        Only then an old copy of the key file and an old backup of the data keys no longer fit together.
        """
        used = await key_ids(self._database)
        self._key_file.retire(used)
        kept = tuple(self._key_file.fresh_ring().keys)
        entry = AuditEntry(agent, "retire", "key", " ".join(kept), "rotation")
        await self._audit.record(entry, at=at)
        return kept

    def _batch(self, connection: Connection) -> int:
        ring = self._key_file.fresh_ring()
        rows = connection.execute(
            select(data_keys).where(data_keys.c.kek_id != ring.current).limit(BATCH).with_for_update(skip_locked=True)
        ).all()
        wrapped = []
        for row in rows:
            data_key = ring.unwrap(row.kek_id, row.owner, row.wrapped)
            key_id, content = ring.wrap(row.owner, data_key)
            wrapped.append({"mine": row.owner, "new_kek": key_id, "new_wrapped": content})
        if wrapped:
            connection.execute(_REWRAP, wrapped)
        return len(wrapped)


async def key_ids(database: Database) -> frozenset[str]:
    """Return the ids of the key-encryption keys that the database needs."""
    wanted = select(data_keys.c.kek_id).distinct()
    return frozenset(await database.read(lambda c: c.scalars(wanted).all()))
