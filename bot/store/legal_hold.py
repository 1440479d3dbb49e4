"""Legal hold: a record that must be kept is neither erased nor purged until it is released."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import update

from bot.store.audit import AuditEntry
from bot.store.tables import conversations

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from bot.store.audit import AuditTrail
    from bot.store.database import Database


class LegalHold:
    """Puts records under hold and releases them."""

    def __init__(self, database: Database, audit: AuditTrail) -> None:
        """Take an open database and its audit trail."""
        self._database = database
        self._audit = audit

    async def set(self, conversation_id: str, staff_id: str, at: datetime, *, held: bool, purpose: str) -> bool:
        """Protect a record from erasure and retention, or release it. False: no such standing record."""
        change = (
            update(conversations)
            .where(conversations.c.id == conversation_id, conversations.c.closed_at.is_(None))
            .values(legal_hold=held)
        )

        def work(connection: Connection) -> bool:
            stands = connection.execute(change).rowcount == 1
            if stands:
                action = "hold" if held else "release_hold"
                entry = AuditEntry(f"staff:{staff_id}", action, "conversation", conversation_id, purpose)
                self._audit.append(connection, entry, at=at)
            return stands

        return await self._database.write(work)
