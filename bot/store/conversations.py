"""The visitor's side of the store: one SELECT to load a conversation, one transaction to record a message."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, insert, update

from bot.ports import ConversationMoved
from bot.store import erasure, leads, safety_events, screenings, snapshots, transcripts
from bot.store.data_keys import Erased
from bot.store.deliveries import insert_new, put
from bot.store.tables import consents, conversations, funnel_steps

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from bot.ports import Changes, Contact, Message, Receipt, ScreeningRecord, Snapshot
    from bot.store.audit import AuditTrail
    from bot.store.data_keys import DataKeys
    from bot.store.database import Database
    from bot.store.sealed import Seal

_INSERT = insert(conversations)
_MOVE = (
    update(conversations)
    .where(
        conversations.c.id == bindparam("mine"),
        conversations.c.version == bindparam("seen"),
        conversations.c.closed_at.is_(None),
    )
    .values(
        version=bindparam("new_version"),
        next_seq=bindparam("new_seq"),
        last_at=bindparam("new_last"),
        step=bindparam("new_step"),
        state=bindparam("new_state"),
        screening_id=bindparam("new_screening"),
        lead_id=bindparam("new_lead"),
    )
)


class SqlConversationStore:
    """`bot.ports.ConversationStore` on SQLite or PostgreSQL. Every call may raise StoreUnavailable."""

    def __init__(self, database: Database, keys: DataKeys, audit: AuditTrail) -> None:
        """Take an open database and its keys."""
        self._database = database
        self._keys = keys
        self._audit = audit

    async def create(
        self,
        conversation_id: str,
        token_hash: bytes,
        site: str,
        locale: str,
        at: datetime,
        changes: Changes,
    ) -> None:
        """Insert a new conversation with its data key and first messages."""

        def work(connection: Connection) -> None:
            seal = self._keys.create(connection, conversation_id, at)
            row = {
                "id": conversation_id,
                "token_hash": token_hash,
                "site": site,
                "locale": locale,
                "created_at": at,
                "last_at": at,
                "version": 1,
                "next_seq": _next_seq(1, changes),
                "step": changes.step,
                "state": seal.close("conversations", "state", conversation_id, changes.state),
                "screening_id": changes.screening and changes.screening.id,
                "lead_id": changes.lead and changes.lead.id,
            }
            connection.execute(_INSERT, row)
            self._record(connection, seal, conversation_id, changes, None, at)

        await self._database.write(work)

    async def load(self, token_hash: bytes) -> Snapshot | None:
        """Load the conversation of this token, or None for a wrong, closed or erased one."""
        return await self._database.read(lambda c: snapshots.load(c, self._keys, token_hash))

    async def load_for(self, token_hash: bytes, client_id: str) -> tuple[Snapshot, Sequence[Message]] | None:
        """Load the conversation, and the message of this id with the bot's answers, none when it was never recorded."""

        def work(connection: Connection) -> tuple[Snapshot, Sequence[Message]] | None:
            snapshot = snapshots.load(connection, self._keys, token_hash)
            if snapshot is None:
                return None
            return snapshot, transcripts.with_answers(connection, self._keys, snapshot.id, client_id)

        return await self._database.read(work)

    async def messages(self, conversation_id: str, after: int) -> Sequence[Message]:
        """Read both sides, seq > after, in order."""
        return await self._database.read(lambda c: transcripts.after(c, self._keys, conversation_id, after))

    async def commit(self, snapshot: Snapshot, changes: Changes, at: datetime) -> None:
        """Record one message whole. Raises ConversationMoved when the snapshot is not current or the id was answered."""

        def work(connection: Connection) -> None:
            seal = self._seal(connection, snapshot.id)
            screening = changes.screening or snapshot.screening
            lead = changes.lead or snapshot.lead
            moved = connection.execute(
                _MOVE,
                {
                    "mine": snapshot.id,
                    "seen": snapshot.version,
                    "new_version": snapshot.version + 1,
                    "new_seq": _next_seq(snapshot.next_seq, changes),
                    "new_last": at,
                    "new_step": changes.step,
                    "new_state": seal.close("conversations", "state", snapshot.id, changes.state),
                    "new_screening": screening and screening.id,
                    "new_lead": lead and lead.id,
                },
            )
            if moved.rowcount != 1:
                raise ConversationMoved
            self._record(connection, seal, snapshot.id, changes, snapshot, at)

        await self._database.write(work)

    async def recent_lead(self, contact: Contact, since: datetime) -> tuple[str, str] | None:
        """Find (lead id, conversation id) of a standing lead with the same phone or e-mail since then."""
        ring = self._keys.key_file.ring
        return await self._database.read(lambda c: leads.recent(c, ring, contact, since))

    async def erase(
        self,
        conversation_id: str,
        at: datetime,
        *,
        agent: str = "visitor",
        purpose: str = "visitor.request",
    ) -> Receipt:
        """Erase a record by destroying its data key, and tell whoever received its lead."""
        receipt = await self._database.write(
            lambda c: erasure.erase(c, self._keys, self._audit, conversation_id, at, agent=agent, purpose=purpose)
        )
        if receipt.refused is None:
            self._keys.forget(conversation_id)
            await erasure.scrub(self._database)
        return receipt

    def _seal(self, connection: Connection, conversation_id: str) -> Seal:
        try:
            return self._keys.remembered(connection, conversation_id)
        except Erased as error:
            raise ConversationMoved from error

    def _record(
        self,
        connection: Connection,
        seal: Seal,
        conversation_id: str,
        changes: Changes,
        before: Snapshot | None,
        at: datetime,
    ) -> None:
        transcripts.write(connection, seal, conversation_id, changes.messages)
        if changes.screening is not None:
            old: ScreeningRecord | None = before.screening if before else None
            screenings.write(connection, seal, conversation_id, changes.screening, old)
        safety_events.write(connection, conversation_id, changes.safety_events)
        if changes.lead is not None:
            leads.write(
                connection,
                seal,
                self._keys.key_file.ring,
                conversation_id,
                changes.lead,
                before.lead if before else None,
                at,
            )
        put(connection, changes.outbox, at)
        _insert_new_rows(connection, conversation_id, changes, at)


def _insert_new_rows(connection: Connection, conversation_id: str, changes: Changes, at: datetime) -> None:
    agreed: list[dict[str, Any]] = [
        {"conversation_id": conversation_id, "kind": c.kind, "version": c.version, "at": c.at} for c in changes.consents
    ]
    reached: list[dict[str, Any]] = [
        {"conversation_id": conversation_id, "step": step, "at": at} for step in changes.steps
    ]
    if agreed:
        connection.execute(insert_new(connection, consents), agreed)
    if reached:
        connection.execute(insert_new(connection, funnel_steps), reached)


def _next_seq(current: int, changes: Changes) -> int:
    return max((message.seq + 1 for message in changes.messages), default=current)
