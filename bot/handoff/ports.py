"""What hand-off needs from the outside: a queue to lease from, and a few questions it asks before it sends.

The store fulfils `Outbox` with the records of bot.delivery_ports; bot.wiring passes it in. Times are aware UTC datetimes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from datetime import datetime

    from bot.delivery_ports import LeasedItem, Result, Standing
    from bot.handoff.outcome import Delivery
    from bot.ports import Contact, OutboxItem, ScreeningRecord

    type Route = Callable[[LeasedItem], Awaitable[Delivery]]

type Clock = Callable[[], datetime]


class Outbox(Protocol):
    """The queue. Every call is one short transaction and raises bot.ports.StoreUnavailable."""

    async def lease(self, worker: str, limit: int, now: datetime, lease_seconds: float) -> Sequence[LeasedItem]:
        """Lease due events, the most overdue first; nobody else gets them until the lease ends."""

    async def record_attempt(self, item: LeasedItem, worker: str, result: Result, at: datetime) -> bool:
        """Record one attempt and what follows. False: the row had moved on."""

    async def defer(self, item: LeasedItem, worker: str, until: datetime) -> bool:
        """Give a lease back unused: no attempt is counted. False: the row had moved on."""

    async def put(self, items: Sequence[OutboxItem], at: datetime) -> None:
        """Add events; one with the same type, subject and target is never added twice."""

    async def standing(self, item_id: str) -> Standing | None:
        """Tell where an event stands. None: there is no such event."""


class Addresses(Protocol):
    """Who is written to: a clinic's list, or whoever its duty list names."""

    def of(self, target: str, raised_at: datetime) -> tuple[str, ...]:
        """Find the addresses of `alert:<level>` for an event raised then, or of `summary`. Empty: nobody is named."""


class StillOpen(Protocol):
    """Asked before an alert is sent."""

    async def still_open(self, event_id: str) -> bool:
        """Tell whether the safety event waits for a member of staff."""


class LeadReader(Protocol):
    """Asked when an endpoint's profile is `full`: names and contacts never stand in the outbox itself."""

    async def lead_details(self, lead_id: str) -> LeadDetails | None:
        """Read the lead as it stands now. None: it was erased."""


@dataclass(frozen=True)
class LeadDetails:
    """What the `full` profile adds to a lead."""

    contact: Contact
    screening: ScreeningRecord | None = None


class EndpointSwitch(Protocol):
    """Remembers which endpoints answered 410 Gone. Kept in memory unless wiring passes something durable."""

    async def is_off(self, endpoint: str) -> bool:
        """Tell whether the endpoint was switched off."""

    async def turn_off(self, endpoint: str, at: datetime) -> None:
        """Switch it off: it answered 410."""

    async def turn_on(self, endpoint: str, at: datetime) -> None:
        """Switch it on again: it answered a test with 2xx."""


class Meter(Protocol):
    """Counts what happened, by fixed labels: never an id, never a word."""

    def attempted(self, event_type: str, target: str, outcome: str, seconds: float) -> None:
        """Count one attempt and how long it took."""

    def died(self, event_type: str, target: str) -> None:
        """Count one event that was given up."""

    def store_unavailable(self) -> None:
        """Count one call that the database could not answer."""


class NoMeter:
    """Counts nothing."""

    def attempted(self, event_type: str, target: str, outcome: str, seconds: float) -> None:
        """Count nothing."""

    def died(self, event_type: str, target: str) -> None:
        """Count nothing."""

    def store_unavailable(self) -> None:
        """Count nothing."""
