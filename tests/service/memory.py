"""A store in memory behind the port, for speed beside the real one; and a visitor that calls the use cases directly."""

from __future__ import annotations

import copy
import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.ports import ConversationMoved, Parsed, Receipt, SafetyReading, Snapshot
from bot.rules.instrument import load
from bot.service.answering import ClinicRules
from bot.service.visit import Visits

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.ports import Changes, Contact, Dialogue, Lead, Message, OutboxItem, SafetyEvent, ScreeningRecord
    from bot.words import Words


class Clock:
    """A clock that moves one second at each look."""

    def __init__(self) -> None:
        """Starts on a fixed day."""
        self.at = datetime(2026, 11, 23, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        """The time now."""
        self.at += timedelta(seconds=1)
        return self.at


class MemoryStore:
    """ConversationStore with plain dictionaries; the same rules as the real one for versions and ids."""

    def __init__(self) -> None:
        """Empty."""
        self.snapshots: dict[bytes, Snapshot] = {}
        self.transcripts: dict[str, list[Message]] = {}
        self.screenings: dict[str, dict[str, ScreeningRecord]] = {}
        self.events: list[SafetyEvent] = []
        self.leads: list[Lead] = []
        self.outbox: list[OutboxItem] = []

    async def create(
        self, conversation_id: str, token_hash: bytes, site: str, locale: str, at: datetime, changes: Changes
    ) -> None:
        """Insert a conversation."""
        self.transcripts[conversation_id] = list(changes.messages)
        self.screenings[conversation_id] = {}
        self.snapshots[token_hash] = Snapshot(
            conversation_id, 1, site, locale, at, len(changes.messages) + 1, closed=False, state=changes.state,
            screening=None, open_safety_events=0, lead=None,
        )  # fmt: skip

    async def load(self, token_hash: bytes) -> Snapshot | None:
        """The conversation, or None."""
        return self.snapshots.get(token_hash)

    async def load_for(self, token_hash: bytes, client_id: str) -> tuple[Snapshot, Sequence[Message]] | None:
        """The conversation, and the message of this id with its answers."""
        snapshot = await self.load(token_hash)
        if snapshot is None:
            return None
        return snapshot, [m for m in self.transcripts[snapshot.id] if client_id in (m.client_id, m.reply_to)]

    async def messages(self, conversation_id: str, after: int) -> Sequence[Message]:
        """Both sides."""
        return [m for m in self.transcripts[conversation_id] if m.seq > after]

    async def commit(self, snapshot: Snapshot, changes: Changes, at: datetime) -> None:
        """All or nothing."""
        key = next(k for k, s in self.snapshots.items() if s.id == snapshot.id)
        if self.snapshots[key].version != snapshot.version:
            raise ConversationMoved
        self.transcripts[snapshot.id] += changes.messages
        self.events += [one for one in changes.safety_events if one.id not in {each.id for each in self.events}]
        put = {(each.type, each.subject_id, each.target) for each in self.outbox}
        self.outbox += [one for one in changes.outbox if (one.type, one.subject_id, one.target) not in put]
        if changes.screening:
            self.screenings[snapshot.id][changes.screening.id] = changes.screening
        if changes.lead:
            self.leads.append(changes.lead)
        held = sum(event.needs_acknowledgement for event in changes.safety_events)
        self.snapshots[key] = replace(
            snapshot,
            version=snapshot.version + 1,
            next_seq=snapshot.next_seq + len(changes.messages),
            state=copy.copy(changes.state),
            screening=changes.screening or snapshot.screening,
            open_safety_events=snapshot.open_safety_events + held,
            lead=changes.lead or snapshot.lead,
        )

    async def recent_lead(self, contact: Contact, since: datetime) -> tuple[str, str] | None:
        """A lead with the same contact."""
        found = [lead for lead in self.leads if lead.contact.value == contact.value and lead.at >= since]
        return (found[-1].id, "") if found else None

    async def erase(self, conversation_id: str, at: datetime) -> Receipt:
        """Forget the conversation."""
        self.snapshots = {k: s for k, s in self.snapshots.items() if s.id != conversation_id}
        return Receipt(str(uuid.uuid4()), at)


class Phrases:
    """Understanding by a few fixed phrases, for tests of the conversation and not of understanding."""

    KNOWN = {
        "how much does it cost?": "faq.cost", "what are the side effects?": "faq.side_effects", "go back": "nav.back",
        "skip": "nav.skip", "stop": "nav.stop", "start over": "nav.restart", "repeat": "nav.repeat",
        "why do you ask?": "nav.why_ask", "what do you mean?": "nav.explain", "can i talk to a human?": "nav.human",
        "book an appointment": "nav.book", "take the test": "nav.start_screening", "thanks": "social.thanks",
        "can i take it with xanax?": "advice.medication", "tell me more": "nav.more", "delete my data": "nav.delete_data",
    }  # fmt: skip

    def __init__(self, dialogue: Dialogue) -> None:
        """Beside the real dialogue."""
        self.dialogue = dialogue

    async def turn(self, *arguments: Any) -> Any:
        """The real one."""
        return await self.dialogue.turn(*arguments)

    async def parse(self, text: str) -> Parsed:
        """The phrase's topic, else out of scope."""
        return Parsed(self.KNOWN.get(text.casefold().strip(), "oos"))


class Reader:
    """Safety by fixed phrases, for tests of what a verdict does."""

    def read(self, text: str) -> SafetyReading:
        """The verdict named in the text."""
        for verdict in ("emergency", "violence", "crisis", "abuse", "third_party", "panic", "soft", "info"):
            if f"[{verdict}]" in text:
                return SafetyReading(verdict, {"test": verdict})
        return SafetyReading("none", {})


class NoDispatch:
    """Nothing goes anywhere."""

    def for_lead(self, lead: Lead, site: str) -> Sequence[OutboxItem]:
        """Nothing."""
        return ()

    def for_safety(self, event: SafetyEvent, conversation_id: str) -> Sequence[OutboxItem]:
        """Nothing."""
        return ()


def visits(store: MemoryStore, dialogue: Dialogue, words: Words, clock: Callable[[], datetime]) -> Visits:
    """The use cases over these parts."""
    return Visits(
        store=store,
        dialogue=lambda: Phrases(dialogue),
        safety=Reader(),
        words=words,
        instrument=load(),
        clinic=ClinicRules(18, "callback", frozenset({"default"})),
        dispatches=NoDispatch(),
        clock=clock,
    )
