"""What the use cases need from the outside: plain records, and the ports that store, dialogue, safety and hand-off fulfil.

Everything here is a frozen dataclass or a Protocol. Times are aware UTC datetimes. Nothing here imports a library.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

Sender = Literal["bot", "visitor"]
MessageKind = Literal["text", "question", "item", "result", "help", "booking"]
ScreeningStatus = Literal["in_progress", "completed", "stopped"]
LeadStatus = Literal["held", "qualified", "closed", "withdrawn"]
Verdict = Literal["crisis", "soft", "third_party", "panic", "emergency", "violence", "abuse", "info", "none"]


class ConversationMoved(Exception):
    """Another process answered a message of this conversation first: load again and retry."""


class StoreUnavailable(Exception):
    """The database cannot answer now (locked, gone, full). Nothing was recorded."""


class DialogueUnavailable(Exception):
    """The dialogue engine cannot answer now. Nothing was recorded."""


@dataclass(frozen=True)
class Choice:
    """One quick reply. `id` is opaque and belongs to its message; `name` is fixed by the contract."""

    id: str
    label: str
    name: str


@dataclass(frozen=True)
class Link:
    """A one-tap call, text, chat or page."""

    label: str
    href: str
    kind: Literal["call", "text", "chat", "page"]


@dataclass(frozen=True)
class Message:
    """One line of a transcript, either side."""

    seq: int
    sender: Sender
    kind: MessageKind
    topic: str
    text: str
    at: datetime
    choices: tuple[Choice, ...] = ()
    links: tuple[Link, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)  # item, total, band, lead_in ...
    client_id: str | None = None  # the visitor's own message id
    reply_to: str | None = None  # bot messages: the client_id they answer


@dataclass(frozen=True)
class AnswerGiven:
    """One answer to one item as it now stands. `how`: button, typed, read_back."""

    item: int
    value: int
    at: datetime
    how: Literal["button", "typed", "read_back"]


@dataclass(frozen=True)
class ScreeningRecord:
    """One run of an instrument. It owns answers and position; the dialogue's slots follow it."""

    id: str
    instrument: str
    instrument_version: str
    instrument_checksum: str
    status: ScreeningStatus
    started_at: datetime
    ended_at: datetime | None = None
    answers: tuple[AnswerGiven, ...] = ()
    skipped: tuple[int, ...] = ()
    difficulty: int | None = None  # 0-3
    total: int | None = None  # 0-21, only when seven answers stand
    band: str | None = None


@dataclass(frozen=True)
class ConsentGiven:
    """A versioned agreement. `kind`: screening or contact."""

    kind: str
    version: str
    at: datetime


@dataclass(frozen=True)
class SafetyEvent:
    """What a reader raised, without the visitor's words. `readers`: reader name -> verdict."""

    id: str
    seq: int  # the visitor message that raised it
    verdict: Verdict
    readers: Mapping[str, str]
    at: datetime
    needs_acknowledgement: bool
    alerts: bool  # staff are alerted (crisis, emergency, violence, abuse)


@dataclass(frozen=True)
class Contact:
    """How the visitor asked to be reached. Stored only when the visitor sends the request."""

    name: str
    method: Literal["call", "text", "email"]
    value: str  # E.164 phone (RFC 3966 with an extension) or normalised e-mail
    voicemail_ok: bool
    clinic_name_ok: bool
    times: str  # the visitor's own words or choices, may be empty


@dataclass(frozen=True)
class Lead:
    """A request for a consultation. `reasons` are codes of bot.rules.qualification."""

    id: str
    status: LeadStatus
    reasons: tuple[str, ...]
    at: datetime
    contact: Contact
    screening_id: str | None = None
    supersedes: str | None = None


@dataclass(frozen=True)
class OutboxItem:
    """An event to deliver: written in the transaction that caused it, unique by (type, subject_id, target)."""

    id: str  # also the webhook-id, the same on every retry
    type: str  # lead.qualified, lead.withdrawn, safety.flagged, safety.alert_email ...
    subject_id: str  # lead id or safety event id
    target: str  # name of an endpoint in clinic.yml ("scheduling"), or an address book name ("alert:0")
    payload: Mapping[str, Any]  # thin: ids, codes and times only
    not_before: datetime


@dataclass(frozen=True)
class Snapshot:
    """All that is needed to answer the next message of one conversation."""

    id: str
    version: int  # for the optimistic check at commit
    site: str
    locale: str
    created_at: datetime
    next_seq: int
    closed: bool
    state: bytes  # the service's own state, decrypted; b"" for a new conversation
    screening: ScreeningRecord | None
    open_safety_events: int  # unacknowledged ones that hold a lead
    lead: Lead | None


@dataclass(frozen=True)
class Changes:
    """What one message changed: committed in one transaction or not at all."""

    state: bytes
    messages: Sequence[Message] = ()
    screening: ScreeningRecord | None = None  # inserted or updated
    consents: Sequence[ConsentGiven] = ()
    safety_events: Sequence[SafetyEvent] = ()
    lead: Lead | None = None
    outbox: Sequence[OutboxItem] = ()
    steps: Sequence[str] = ()  # funnel steps reached for the first time
    step: str = "open"  # the state's step now, for the funnel of where people leave


@dataclass(frozen=True)
class Receipt:
    """What an erasure removed and kept, for the visitor."""

    id: str
    at: datetime
    refused: str | None = None


class ConversationStore(Protocol):
    """The store as the visitor's use cases see it."""

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

    async def load(self, token_hash: bytes) -> Snapshot | None:
        """The conversation of this token, or None for a wrong, closed or erased one."""

    async def load_for(self, token_hash: bytes, client_id: str) -> tuple[Snapshot, Sequence[Message]] | None:
        """`load`, and the message of this id with the bot's answers behind it (none when it was never recorded), as one moment saw both."""

    async def messages(self, conversation_id: str, after: int) -> Sequence[Message]:
        """Both sides, seq > after, in order."""

    async def commit(self, snapshot: Snapshot, changes: Changes, at: datetime) -> None:
        """One transaction. Raises ConversationMoved when `snapshot.version` is no longer current or the id was answered."""

    async def recent_lead(self, contact: Contact, since: datetime) -> tuple[str, str] | None:
        """(lead id, conversation id) of a lead with the same phone or e-mail since then, through the blind index."""

    async def erase(self, conversation_id: str, at: datetime) -> Receipt:
        """Erase by destroying the data key, contacts and indexes; keep the stub the contract names. Writes lead.withdrawn if delivered."""


@dataclass(frozen=True)
class SafetyReading:
    """The verdict on one message and which reader said what. Never words."""

    verdict: Verdict
    readers: Mapping[str, str]
    spanish: bool = False
    raised: tuple[Verdict, ...] = ()  # every verdict that any reader raised, the leading one included
    crisis_too: bool = False  # another script leads, and the writer's own wish to die was told beside it
    beside: Verdict = "none"  # a danger of now in one part of a message whose other parts need no more than a note


class SafetyReader(Protocol):
    """Reads every message before the dialogue does."""

    def read(self, text: str) -> SafetyReading:
        """Up to 16,000 characters, whole. Never raises: unsure is at least soft."""


@dataclass(frozen=True)
class Heard:
    """One thing to tell the dialogue: a button (an intent by name) or typed text with what was understood."""

    text: str
    intent: str | None = None  # set: no understanding needed
    entities: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Said:
    """One bot message as the dialogue produced it, before it has a place in the transcript."""

    response: str  # name in data/responses.yml
    topic: str
    kind: MessageKind
    text: str
    buttons: tuple[tuple[str, str], ...] = ()  # (choice name, label)
    links: tuple[Link, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Turn:
    """What the dialogue made of one thing heard."""

    said: tuple[Said, ...]
    slots: Mapping[str, Any]
    active_form: str | None
    tracker: Mapping[str, Any]  # compact, JSON-serialisable


class Dialogue(Protocol):
    """Rasa's Agent behind a port. Every turn is predicted by the trained policies."""

    async def turn(self, conversation_id: str, tracker: Mapping[str, Any], heard: Heard) -> Turn:
        """One turn. Raises DialogueUnavailable."""

    async def parse(self, text: str) -> Parsed:
        """What a typed text asks for. Raises DialogueUnavailable."""


@dataclass(frozen=True)
class Parsed:
    """What understanding made of a text: its topic, the ranking behind it, and further questions in it."""

    intent: str
    ranking: tuple[Mapping[str, Any], ...] = ()  # [{"name", "confidence"}, ...], best first
    also: tuple[str, ...] = ()
