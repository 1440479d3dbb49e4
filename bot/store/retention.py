"""Retention: records whose last message is older than the clinic keeps them are erased."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bot.store import erasure
from bot.store.tables import conversations

if TYPE_CHECKING:
    from datetime import datetime

    from bot.store.audit import AuditTrail
    from bot.store.data_keys import DataKeys
    from bot.store.database import Database

BATCH = 100
AGENT = "system:retention"
PURPOSE = "retention"


class Retention:
    """Purges old records, each in a transaction of its own, so that visitors never wait for long."""

    def __init__(self, database: Database, keys: DataKeys, audit: AuditTrail) -> None:
        """Take an open database, its keys and its audit trail."""
        self._database = database
        self._keys = keys
        self._audit = audit

    async def purge(self, older_than: datetime, at: datetime) -> int:
        """Erase every record last used before `older_than`, except under legal hold. Returns how many."""
        wanted = (
            select(conversations.c.id)
            .where(
                conversations.c.last_at < older_than,
                conversations.c.closed_at.is_(None),
                conversations.c.legal_hold.is_(False),
            )
            .order_by(conversations.c.last_at)
            .limit(BATCH)
        )
        erased = 0
        while ids := await self._database.read(lambda c: c.scalars(wanted).all()):
            for conversation_id in ids:
                erased += await self._erase(conversation_id, older_than, at)
        if erased:
            await erasure.scrub(self._database)
        return erased

    async def _erase(self, conversation_id: str, older_than: datetime, at: datetime) -> bool:
        still_old = (
            select(conversations.c.id)
            .where(conversations.c.id == conversation_id, conversations.c.last_at < older_than)
            .with_for_update()
        )
        gone = await self._database.write(
            lambda c: (
                c.scalar(still_old) is not None
                and erasure.erase(
                    c,
                    self._keys,
                    self._audit,
                    conversation_id,
                    at,
                    agent=AGENT,
                    purpose=PURPOSE,
                ).refused
                is None
            )
        )
        self._keys.forget(conversation_id)
        return gone
