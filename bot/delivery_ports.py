"""An event on its way out: what a worker leases, what an attempt came to, where it stands.

The store keeps these records and the hand-off works with them; neither room knows the other. Like bot.ports: frozen
dataclasses, and nothing here imports a library.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

type Status = Literal["pending", "leased", "delivered", "dead", "cancelled"]


@dataclass(frozen=True)
class LeasedItem:
    """An event that one worker may deliver until its lease ends."""

    id: str  # the webhook-id, the same on every retry
    type: str
    subject_id: str
    target: str
    payload: Mapping[str, Any]
    attempts: int  # made before this one
    created_at: datetime
    leased_until: datetime


@dataclass(frozen=True)
class Delivered:
    """The receiver took the event, or nobody needs it any more (outcome `not_needed`)."""

    outcome: str = "delivered"
    http_status: int | None = None


@dataclass(frozen=True)
class Retry:
    """The attempt failed and is made again at `at`."""

    outcome: str
    at: datetime
    http_status: int | None = None


@dataclass(frozen=True)
class Dead:
    """The event is given up until staff replay it."""

    outcome: str
    http_status: int | None = None


type Result = Delivered | Retry | Dead


@dataclass(frozen=True)
class Standing:
    """Where an event stands, and what its last attempt came to."""

    status: Status
    attempts: int
    outcome: str | None = None
    http_status: int | None = None
