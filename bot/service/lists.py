"""Staff's lists: completed screenings, requests for a consultation, and the safety events above them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Literal, get_args

from bot.rules.funnel import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from bot.ports import LeadStatus
    from bot.rules.funnel import FunnelStep
    from bot.service.office import OfficeStore
    from bot.service.office_records import DeadLetter, OpenEvent, Page, Person

type Shown = Literal["all", "undecided", "flagged", "held"]
type Asked = Literal["all", "held", "unscreened"]
SHOWN: tuple[str, ...] = get_args(Shown.__value__)
ASKED: tuple[str, ...] = get_args(Asked.__value__)
PAGE_ROWS = 50
TO_KNOW_DAYS = 14


@dataclass(frozen=True)
class After:
    """Where the last page ended, for either list."""

    at: datetime
    id: str

    @property
    def ended_at(self) -> datetime:
        """As the list of screenings names it."""
        return self.at

    @property
    def created_at(self) -> datetime:
        """As the list of requests names it."""
        return self.at


@dataclass(frozen=True)
class ScreeningFilter:
    """Which screenings are listed."""

    undecided: bool = False
    flagged: bool = False
    lead_status: LeadStatus | None = None


@dataclass(frozen=True)
class RequestFilter:
    """Which requests are listed."""

    status: LeadStatus | None = None
    unscreened: bool = False


class Lists:
    """What waits for staff. Each look is in the audit trail."""

    def __init__(self, store: OfficeStore, clock: Callable[[], datetime]) -> None:
        """Take the store and the clock."""
        self._store = store
        self._clock = clock

    async def screenings(self, person: Person, shown: str, after: After | None) -> Page:
        """List completed screenings, the newest first. An unknown `shown` lists all."""
        only = ScreeningFilter(shown == "undecided", shown == "flagged", "held" if shown == "held" else None)
        return await self._store.queue.page(
            person.staff_id, self._clock(), after=after, limit=PAGE_ROWS, only=only, purpose="queue"
        )

    async def requests(self, person: Person, asked: str, after: After | None) -> Page:
        """List requests for a consultation, the newest first. An unknown `asked` lists all."""
        only = RequestFilter("held" if asked == "held" else None, asked == "unscreened")
        return await self._store.lead_list.page(
            person.staff_id, self._clock(), after=after, limit=PAGE_ROWS, only=only, purpose="queue"
        )

    async def open_events(self) -> Sequence[OpenEvent]:
        """The safety events that wait, the oldest first. The caller shows their number, or calls `noted` too."""
        return await self._store.safety_events.open_events()

    async def events_to_know(self) -> Sequence[OpenEvent]:
        """The safety events of the last days that ask nothing of staff, the newest first. The caller calls `noted` too."""
        return await self._store.safety_events.to_know(self._clock() - timedelta(days=TO_KNOW_DAYS))

    async def noted(self, person: Person, kind: str, seen: Sequence[str]) -> None:
        """Write down that somebody saw these entries of a list. Nothing is written for an empty one."""
        if seen:
            await self._store.audit.note(
                agent=f"staff:{person.staff_id}", action="list", entity_type=kind, entity=" ".join(seen),
                purpose="queue", at=self._clock(),
            )  # fmt: skip

    async def names(self) -> Mapping[str, str]:
        """The names of all who have an account, by id."""
        return {account.id: account.name for account in await self._store.accounts.all()}

    async def dead_letters(self, person: Person) -> tuple[Sequence[DeadLetter], Mapping[str, int]]:
        """The events that were given up, and all events by status."""
        letters = await self._store.outbox.dead_letters()
        await self.noted(person, "outbox", [letter.id for letter in letters])
        return letters, await self._store.outbox.counts()

    async def replay(self, person: Person, outbox_id: str) -> bool:
        """Send a dead event again, once. False: it is not dead (any more)."""
        return await self._store.outbox.replay(outbox_id, person.staff_id, self._clock())

    async def numbers(self, person: Person, since: datetime, items: int) -> Sequence[FunnelStep]:
        """How far visitors came since then, with every count that could point to a person left out."""
        await self._store.audit.note(
            agent=f"staff:{person.staff_id}", action="read", entity_type="page", entity="numbers",
            purpose="overview", at=self._clock(),
        )  # fmt: skip
        return shown(await self._store.funnel.counted(since, self._clock()), items)
