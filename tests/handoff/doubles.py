"""What stands in for the clock, the store and the counters."""

from __future__ import annotations

import uuid
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.delivery_ports import Dead, Delivered, LeasedItem, Result, Retry, Standing
from bot.ports import OutboxItem, StoreUnavailable

if TYPE_CHECKING:
    from collections.abc import Sequence

SECRET = "whsec_" + "Zmlyc3RzdGVwIHRlc3RzIG9ubHkgc2VjcmV0IG5vLiAx"
OLD_SECRET = "whsec_" + "Zmlyc3RzdGVwIHRlc3RzIG9ubHkgc2VjcmV0IG5vLiAy"


class SimulatedClock:
    """A clock that stands until it is moved. Begins at the real time: receivers check timestamps against theirs."""

    def __init__(self, start: datetime | None = None) -> None:
        """Stop the clock."""
        self.now = start or datetime.now(UTC)

    def __call__(self) -> datetime:
        """Tell the time."""
        return self.now

    def forward(self, **by: float) -> None:
        """Let time pass."""
        self.now += timedelta(**by)


def event(
    kind: str = "lead.qualified", target: str = "scheduling", *, now: datetime | None = None, **payload: Any
) -> OutboxItem:
    """Make an event that is due now."""
    subject = str(uuid.uuid4())
    return OutboxItem(
        str(uuid.uuid4()), kind, subject, target, payload or {"lead_id": subject}, now or datetime.now(UTC)
    )


def leased(item: OutboxItem, attempts: int = 0) -> LeasedItem:
    """Make what a worker gets for an event."""
    return LeasedItem(
        id=item.id,
        type=item.type,
        subject_id=item.subject_id,
        target=item.target,
        payload=item.payload,
        attempts=attempts,
        created_at=item.not_before,
        leased_until=item.not_before + timedelta(seconds=60),
    )


@dataclass
class Row:
    """One row of the queue in memory."""

    item: LeasedItem
    status: str
    next_at: datetime
    worker: str | None = None
    attempts: list[tuple[datetime, Result]] = field(default_factory=list)


class MemoryOutbox:
    """The outbox in memory, with the store's rules. `away` makes so many calls fail; `unrecorded` only recordings."""

    def __init__(self) -> None:
        """Begin empty."""
        self.rows: dict[str, Row] = {}
        self.away = 0
        self.unrecorded = 0

    async def lease(self, worker: str, limit: int, now: datetime, lease_seconds: float) -> Sequence[LeasedItem]:
        """Lease the most overdue rows."""
        self._answer()
        until = now + timedelta(seconds=lease_seconds)
        due = [row for row in self.rows.values() if row.status in ("pending", "leased") and row.next_at <= now]
        taken = sorted(due, key=lambda row: row.next_at)[:limit]
        for row in taken:
            row.status, row.worker, row.next_at = "leased", worker, until
            row.item = replace(row.item, leased_until=until, attempts=len(row.attempts))
        return [row.item for row in taken]

    async def record_attempt(self, item: LeasedItem, worker: str, result: Result, at: datetime) -> bool:
        """Record an attempt; only the holder of the lease decides what follows, except for a delivery."""
        self._answer()
        if self.unrecorded:
            self.unrecorded -= 1
            raise StoreUnavailable
        row = self.rows[item.id]
        row.attempts.append((at, result))
        mine = row.status == "leased" and row.worker == worker
        match result:
            case Delivered() if row.status != "cancelled":
                row.status = "delivered"
            case Retry() if mine:
                row.status, row.next_at = "pending", result.at
            case Dead() if mine:
                row.status = "dead"
            case _:
                return False
        return True

    async def defer(self, item: LeasedItem, worker: str, until: datetime) -> bool:
        """Give a lease back."""
        self._answer()
        row = self.rows[item.id]
        if row.status != "leased" or row.worker != worker:
            return False
        row.status, row.next_at = "pending", until
        return True

    async def put(self, items: Sequence[OutboxItem], at: datetime) -> None:
        """Add what is not there yet."""
        self._answer()
        known = {(row.item.type, row.item.subject_id, row.item.target) for row in self.rows.values()}
        for item in items:
            if (item.type, item.subject_id, item.target) not in known:
                self.rows[item.id] = Row(replace(leased(item), created_at=at), "pending", item.not_before)

    async def standing(self, item_id: str) -> Standing | None:
        """Tell where an event stands."""
        self._answer()
        row = self.rows.get(item_id)
        if row is None:
            return None
        last = row.attempts[-1][1] if row.attempts else None
        return Standing(
            row.status,  # type: ignore[arg-type]
            len(row.attempts),
            last.outcome if last else None,
            last.http_status if last else None,
        )

    def outcomes(self, item_id: str) -> list[str]:
        """List what the attempts came to."""
        return [str(result.outcome) for _, result in self.rows[item_id].attempts]

    def _answer(self) -> None:
        if self.away:
            self.away -= 1
            raise StoreUnavailable


class Counts:
    """A meter that can be read."""

    def __init__(self) -> None:
        """Begin at nothing."""
        self.attempts: Counter[tuple[str, str, str]] = Counter()
        self.dead: Counter[tuple[str, str]] = Counter()
        self.away = 0

    def attempted(self, event_type: str, target: str, outcome: str, seconds: float) -> None:
        """Count an attempt."""
        assert seconds >= 0
        self.attempts[event_type, target, outcome] += 1

    def died(self, event_type: str, target: str) -> None:
        """Count an event that was given up."""
        self.dead[event_type, target] += 1

    def store_unavailable(self) -> None:
        """Count a call that failed."""
        self.away += 1


@dataclass(frozen=True)
class AddressBook:
    """A fixed list: one group of addresses for each level of alert, and those who get the morning summary."""

    levels: tuple[tuple[str, ...], ...] = ()
    summary: tuple[str, ...] = ()

    def of(self, target: str, raised_at: datetime) -> tuple[str, ...]:
        """Find the addresses of `alert:<level>` or `summary`, the same at any time. Empty: nobody is named.

        A level without addresses reminds the nearest level below it; the summary falls back to level 0.
        """
        if target == "summary":
            return self.summary or self.of("alert:0", raised_at)
        kind, _, level = target.partition(":")
        if kind != "alert" or not level.isdigit():
            return ()
        named = [group for group in self.levels[: int(level) + 1] if group]
        return named[-1] if named else ()


class OpenEvents:
    """Which safety events wait for staff; `away`: the store cannot say."""

    def __init__(self, *events: str, away: bool = False) -> None:
        """Begin with these open."""
        self.events = set(events)
        self.away = away

    async def still_open(self, event_id: str) -> bool:
        """Tell whether it waits."""
        if self.away:
            raise StoreUnavailable
        return event_id in self.events
