"""The one order of locks: the conversation first, then its other rows, the audit head last.

Whoever changes something a visitor's snapshot contains takes the conversation first. That keeps PostgreSQL free of
deadlocks, and makes the visitor's next commit load again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import update

from bot.store.tables import conversations

if TYPE_CHECKING:
    from sqlalchemy import Connection


def take(connection: Connection, conversation_id: str) -> None:
    """Lock a conversation until the transaction ends, and move its version on."""
    connection.execute(
        update(conversations).where(conversations.c.id == conversation_id).values(version=conversations.c.version + 1)
    )
