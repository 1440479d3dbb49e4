"""What staff and schedulers read of a visitor's record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from bot.ports import ConsentGiven, Contact, LeadStatus, Message, ScreeningRecord
    from bot.store.safety_events import SafetyEventRow
    from bot.store.staff_queue import Decision


@dataclass(frozen=True)
class LeadRecord:
    """A lead with its contact, which is None once the record was erased."""

    id: str
    conversation_id: str
    screening_id: str | None
    status: LeadStatus
    reasons: tuple[str, ...]
    supersedes: str | None
    created_at: datetime
    updated_at: datetime
    contact: Contact | None
    screening: ScreeningRecord | None


@dataclass(frozen=True)
class DecisionRecord:
    """What a member of staff decided, with the note."""

    id: str
    staff_id: str
    decision: Decision
    at: datetime
    screening_id: str | None
    lead_id: str | None
    note: str | None


@dataclass(frozen=True)
class EventRecord:
    """A safety event with the note of whoever took it."""

    event: SafetyEventRow
    note: str | None


@dataclass(frozen=True)
class VisitorRecord:
    """Everything the clinic holds about one conversation. Of an erased one only the stub is left."""

    conversation_id: str
    site: str
    locale: str
    created_at: datetime
    last_at: datetime
    closed_at: datetime | None
    legal_hold: bool
    step: str
    messages: tuple[Message, ...]
    screenings: tuple[ScreeningRecord, ...]
    consents: tuple[ConsentGiven, ...]
    leads: tuple[LeadRecord, ...]
    safety_events: tuple[EventRecord, ...]
    decisions: tuple[DecisionRecord, ...]
