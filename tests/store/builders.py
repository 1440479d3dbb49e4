"""Records for the store's tests: conversations that were really begun and continued."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.ports import (
    AnswerGiven,
    Changes,
    Choice,
    ConsentGiven,
    Contact,
    Lead,
    Link,
    Message,
    OutboxItem,
    SafetyEvent,
    ScreeningRecord,
    Snapshot,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Executable

    from bot.ports import LeadStatus, ScreeningStatus, Verdict
    from bot.store.opening import Store

NOW = datetime(2026, 11, 23, 12, 0, 0, 123456, tzinfo=UTC)
# Words that must never stand readable anywhere.
SPOKEN_WORDS = "zebrawhisper marmalade"
SPOKEN_NAME = "Quillon Abernathy"
SPOKEN_PHONE = "+19195550142"
SPOKEN_STATE = b'{"events":["lanternfish confession"]}'


def new_id() -> str:
    """Make an id as the service does."""
    return str(uuid.uuid4())


def later(**ago: float) -> datetime:
    """Return a moment after NOW."""
    return NOW + timedelta(**ago)


@dataclass
class Visit:
    """One visitor's conversation in a store."""

    store: Store
    id: str
    token: bytes

    async def load(self) -> Snapshot:
        """Load what must be there."""
        snapshot = await self.store.conversations.load(self.token)
        assert snapshot is not None
        return snapshot

    async def answers(self, client_id: str) -> Sequence[Message] | None:
        """The answers to a message id, or None when it was never answered."""
        loaded = await self.store.conversations.load_for(self.token, client_id)
        assert loaded is not None
        assert loaded[0] == await self.load()
        return loaded[1][1:] if loaded[1] else None

    async def commit(self, at: datetime = NOW, **changes: Any) -> Snapshot:
        """Commit changes on the current snapshot and load again."""
        snapshot = await self.load()
        changes = {"state": SPOKEN_STATE, **changes}
        await self.store.conversations.commit(snapshot, Changes(**changes), at)
        return await self.load()

    async def say(self, text: str = SPOKEN_WORDS, at: datetime = NOW, **changes: Any) -> str:
        """Record a visitor message with two answers, as one turn. Returns its id."""
        snapshot, client_id = await self.load(), new_id()
        await self.commit(at, messages=exchange(snapshot.next_seq, client_id, text, at), **changes)
        return client_id


async def begin(store: Store, at: datetime = NOW) -> Visit:
    """Begin a conversation with a greeting."""
    visit = Visit(store, new_id(), hashlib.sha256(new_id().encode()).digest())
    greeting = Message(1, "bot", "text", "system.greeting", "Hello, I am a program.", at)
    changes = Changes(state=SPOKEN_STATE, messages=(greeting,), steps=("opened",))
    await store.conversations.create(visit.id, visit.token, "default", "en", at, changes)
    return visit


async def execute(store: Store, statement: Executable) -> None:
    """Run one statement in a transaction of its own, as somebody with the database's password could."""
    await store.database.write(lambda c: c.execute(statement).close())


async def scalar(store: Store, statement: Executable) -> Any:
    """Read one value as it stands in the database."""
    return await store.database.read(lambda c: c.scalar(statement))


def exchange(seq: int, client_id: str, text: str, at: datetime = NOW) -> Sequence[Message]:
    """Make a visitor message and the bot's two answers."""
    choices = (Choice("c1", "Not at all", "gad7.0"), Choice("c2", "Several days", "gad7.1"))
    links = (Link("Call 988", "tel:988", "call"),)
    return (
        Message(seq, "visitor", "text", "faq.session", text, at, client_id=client_id),
        Message(seq + 1, "bot", "text", "faq.session", f"About {text}", at, reply_to=client_id),
        Message(
            seq + 2,
            "bot",
            "item",
            "screening.item",
            "Feeling nervous, anxious or on edge",
            at,
            choices=choices,
            links=links,
            extra={"item": 1},
            reply_to=client_id,
        ),
    )


def screening(status: ScreeningStatus = "in_progress", answers: int = 3, at: datetime = NOW) -> ScreeningRecord:
    """Make a screening with some answers; a completed one has all seven and a total."""
    completed = status == "completed"
    given = tuple(AnswerGiven(item, 2, at, "button") for item in range(1, 8 if completed else answers + 1))
    record = ScreeningRecord(
        id=new_id(),
        instrument="gad7",
        instrument_version="1",
        instrument_checksum="abc",
        status=status,
        started_at=at,
        answers=given,
    )
    if not completed:
        return record
    return replace(record, ended_at=at, difficulty=1, total=14, band="moderate")


def contact(value: str = SPOKEN_PHONE, **changes: Any) -> Contact:
    """Make a contact by phone."""
    return replace(
        Contact(
            name=SPOKEN_NAME,
            method="call",
            value=value,
            voicemail_ok=True,
            clinic_name_ok=False,
            times="afternoons, marzipan o'clock",
        ),
        **changes,
    )


def lead(status: LeadStatus = "qualified", **changes: Any) -> Lead:
    """Make a lead."""
    return replace(Lead(new_id(), status, ("adult", "consented"), NOW, contact()), **changes)


def outbox_item(subject: str, kind: str = "lead.qualified", target: str = "scheduling") -> OutboxItem:
    """Make an event to deliver now."""
    return OutboxItem(new_id(), kind, subject, target, {"lead_id": subject}, NOW)


def safety_event(verdict: Verdict = "crisis", seq: int = 2) -> SafetyEvent:
    """Make an event as the service does: third_party neither alerts nor waits."""
    holds = verdict in ("crisis", "emergency", "violence", "abuse")
    return SafetyEvent(new_id(), seq, verdict, {"phrases": verdict, "classifier": "soft"}, NOW, holds, holds)


def consent(kind: str = "screening") -> ConsentGiven:
    """Make an agreement."""
    return ConsentGiven(kind, "2026-11", NOW)
