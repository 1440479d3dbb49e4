# ruff: noqa: D102 - the repositories of OfficeStore are described by their own Protocols
"""What staff's use cases need from the outside. The store fulfils these ports; bot.wiring passes it in.

Records are described by what is read of them, so that the store's own frozen dataclasses fit. Times are aware UTC
datetimes. Every call raises bot.ports.StoreUnavailable when the database cannot answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime, timedelta

    from bot.ports import Lead, OutboxItem
    from bot.rules.funnel import Funnel
    from bot.service.office_records import (
        AcknowledgementLike,
        DeadLetter,
        OpenEvent,
        Page,
        Person,
        StaffAccount,
        StaffLead,
        StaffRecord,
    )

Role = Literal["staff", "clinician", "admin"]
Decision = Literal["book", "call", "refer", "close"]


class Accounts(Protocol):
    """Who may sign in."""

    async def add(self, staff_id: str, email: str, name: str, role: Role, at: datetime, *, agent: str) -> None:
        """Add an account without a password."""

    async def by_email(self, email: str) -> StaffAccount | None:
        """Find an account, whatever the capitals."""

    async def by_id(self, staff_id: str) -> StaffAccount | None:
        """Find an account by id."""

    async def all(self) -> Sequence[StaffAccount]:
        """List every account by e-mail."""

    async def set_password(self, staff_id: str, password_hash: str, at: datetime, *, agent: str) -> None:
        """Set the password hash and end every session of the account."""


class SetupLinks(Protocol):
    """One-time links, kept as hashes."""

    async def replace_setup_tokens(
        self, token_hash: bytes, staff_id: str, purpose: str, expires_at: datetime, at: datetime, *, agent: str
    ) -> None:
        """Store a link and void the account's earlier ones."""

    async def find_setup_token(self, token_hash: bytes, purpose: str, at: datetime) -> str | None:
        """Whose link this is, without using it."""

    async def use_setup_token(self, token_hash: bytes, purpose: str, at: datetime) -> str | None:
        """Use it. None when unknown, expired or used."""


class Sessions(Protocol):
    """Who is signed in, by the hash of the cookie."""

    async def open(
        self, session_id: bytes, staff_id: str, csrf: str, user_agent: bytes, at: datetime, lasts: timedelta
    ) -> None:
        """Open a session that ends after `lasts`, however it is used."""

    async def touch(self, session_id: bytes, now: datetime, idle: timedelta) -> Person | None:
        """Find a live session and note its use."""

    async def revoke(self, session_id: bytes, at: datetime) -> None:
        """End a session."""


class Trail(Protocol):
    """The audit trail, for facts that change nothing else."""

    async def note(
        self, *, agent: str, action: str, entity_type: str, entity: str, purpose: str, at: datetime, outcome: str = ...
    ) -> None:
        """Append one fact: ids and reason codes, never a visitor's words."""


class List(Protocol):
    """A list by pages, the newest first. Looking at one is audited by the list itself."""

    async def page(
        self,
        staff_id: str,
        at: datetime,
        *,
        after: Any = None,
        limit: int = ...,
        only: Any = None,
        purpose: str = ...,
    ) -> Page:
        """Read one page."""


class Records(Protocol):
    """Readings of one visitor's record, each in the audit trail."""

    async def record(self, conversation_id: str, at: datetime, *, agent: str, purpose: str) -> StaffRecord | None:
        """Read a whole record."""

    async def lead(self, lead_id: str, at: datetime, *, agent: str, purpose: str) -> StaffLead | None:
        """Read one request."""


class DecisionBook(Protocol):
    """Decisions with their effects."""

    refused: ClassVar[type[Exception]]  # its text is the reason code

    async def decide(
        self,
        staff_id: str,
        decision: Decision,
        at: datetime,
        *,
        lead_id: str | None = None,
        screening_id: str | None = None,
        note: str | None = None,
        releases: Sequence[OutboxItem] = (),
    ) -> str:
        """Record a decision with its effect, in one transaction. Raises `refused`."""


class Events(Protocol):
    """Safety events as staff see them: codes and times."""

    async def open_events(self) -> Sequence[OpenEvent]:
        """Those that wait for acknowledgement, the oldest first."""

    async def to_know(self, since: datetime) -> Sequence[OpenEvent]:
        """Those since then that wait for nobody, the newest first."""

    async def find(self, event_id: str) -> OpenEvent | None:
        """One event, open or not."""

    async def acknowledge(
        self, event_id: str, staff_id: str, at: datetime, *, outcome: str, reported: str | None = None,
        note: str | None = None,
    ) -> AcknowledgementLike:  # fmt: skip
        """Record who took the event and what came of it."""


class Deliveries(Protocol):
    """What was given up, and its replay."""

    async def dead_letters(self) -> Sequence[DeadLetter]:
        """The events that were given up, the newest first."""

    async def counts(self) -> Mapping[str, int]:
        """The events by status."""

    async def replay(self, outbox_id: str, staff_id: str, at: datetime) -> bool:
        """Send a dead event again, once."""


class Steps(Protocol):
    """How far visitors come."""

    async def counted(self, since: datetime, now: datetime) -> Funnel:
        """Count the visitors who reached each step since then, those who went no further, and the items' times."""


class Dispatches(Protocol):
    """What goes to the outbox, built by the hand-off."""

    def for_lead(self, lead: Lead, site: str) -> Sequence[OutboxItem]:
        """The items of a qualified lead."""


class Passwords(Protocol):
    """Slow hashes of passwords."""

    async def hashed(self, password: str) -> str:
        """Hash a new password."""

    async def fits(self, password_hash: str | None, password: str) -> bool:
        """Compare. None takes as long as a real hash, and never fits."""


class OfficeStore(Protocol):
    """Everything of the store that staff's use cases touch. bot.store.opening.Store fits as it is."""

    @property
    def accounts(self) -> Accounts: ...
    @property
    def sign_in_secrets(self) -> SetupLinks: ...
    @property
    def sessions(self) -> Sessions: ...
    @property
    def audit(self) -> Trail: ...
    @property
    def queue(self) -> List: ...
    @property
    def lead_list(self) -> List: ...
    @property
    def review(self) -> Records: ...
    @property
    def decisions(self) -> DecisionBook: ...
    @property
    def safety_events(self) -> Events: ...
    @property
    def outbox(self) -> Deliveries: ...
    @property
    def funnel(self) -> Steps: ...
