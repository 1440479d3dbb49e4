"""The hand-off over the store: which events go where, who is alerted, and the worker that delivers."""

from __future__ import annotations

import hashlib
import os
import socket
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.handoff.alerts import safety_raised
from bot.handoff.deliverer import Deliverer
from bot.handoff.endpoint import Endpoint
from bot.handoff.lead import lead_qualified
from bot.handoff.letters import LetterWriter
from bot.handoff.mail import Mailer
from bot.handoff.mail_server import MailServer
from bot.handoff.ports import LeadDetails
from bot.handoff.rehearsal import Rehearsal
from bot.handoff.targets import Letters, Targets, scheduling_routes
from bot.rules.duty import each_once, everybody
from bot.rules.escalation import LEVELS, call_order

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from bot.handoff.ports import Addresses
    from bot.ports import Lead, OutboxItem, SafetyEvent
    from bot.rules.duty import Roster
    from bot.settings import Settings
    from bot.store.opening import Store


class DutyBook:
    """The address book by the duty list: at each level the next person on it who was not told yet."""

    def __init__(self, roster: Roster, others: tuple[str, ...]) -> None:
        """`others`: the clinic's alert addresses, who get the morning summary too."""
        self._roster, self._others = roster, others

    def of(self, target: str, raised_at: datetime) -> tuple[str, ...]:
        """The addresses of `alert:<level>` for an event raised then, of `summary`, or of one of `everybody`."""
        if target in (people := self.everybody()):
            return (people[target],)
        order = call_order(self._roster, raised_at)
        kind, _, level = target.partition(":")
        if kind == "alert" and level.isdigit() and order:
            place = int(level)
            return order[place:] if place == LEVELS - 1 and len(order) > LEVELS else (order[place % len(order)],)
        return (self._others or order[:1]) if target == "summary" else ()

    def everybody(self) -> dict[str, str]:
        """Every address that is ever written to, once, by the target that reaches it alone.

        The target is made of the address, so a process with other settings does not write to somebody else; it does
        not show the address, because targets stand in the log.
        """
        addresses = each_once((*everybody(self._roster), *self._others))
        return {f"person:{hashlib.sha256(one.encode()).hexdigest()[:16]}": one for one in addresses}


class Dispatches:
    """What goes to the outbox in the message's own transaction."""

    def __init__(
        self, endpoints: tuple[Endpoint, ...], book: Addresses, public_address: str, now: Callable[[], datetime]
    ) -> None:
        """The clinic's endpoints, its address book and the address that links begin with."""
        self._endpoints, self._book, self._public, self._now = endpoints, book, public_address, now

    def for_lead(self, lead: Lead, site: str) -> Sequence[OutboxItem]:
        """One event for each endpoint that wants leads."""
        return lead_qualified(lead, site=site, endpoints=self._endpoints, public_address=self._public, now=self._now())

    def for_safety(self, event: SafetyEvent, conversation_id: str) -> Sequence[OutboxItem]:
        """Events for endpoints, and for an event that alerts the e-mails now and after 15, 30 and 45 minutes."""
        return safety_raised(
            event,
            conversation_id,
            endpoints=self._endpoints,
            book=self._book,
            public_address=self._public,
            now=self._now(),
        )


class StoreQuestions:
    """What the hand-off asks the store before it sends."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        """Takes an open store."""
        self._store, self._now = store, now

    async def still_open(self, event_id: str) -> bool:
        """Does the safety event wait for a member of staff?"""
        event = await self._store.safety_events.find(event_id)
        return event is not None and event.needs_acknowledgement and event.acknowledged_at is None

    async def lead_details(self, lead_id: str) -> LeadDetails | None:
        """The lead as it stands now, for an endpoint with the profile `full`."""
        record = await self._store.review.lead(lead_id, self._now(), agent="system:handoff", purpose="full_profile")
        if record is None or record.contact is None:
            return None
        return LeadDetails(record.contact, record.screening)


@dataclass(frozen=True)
class HandOff:
    """Everything of the hand-off that one process holds."""

    endpoints: tuple[Endpoint, ...]
    book: DutyBook
    dispatches: Dispatches
    deliverer: Deliverer
    rehearsal: Rehearsal
    store: Store

    async def report(self) -> dict[str, int]:
        """Events by status, for /readyz's body."""
        return dict(await self.store.outbox.counts())

    async def stop(self) -> None:
        """Let attempts under way end."""
        await self.deliverer.stop()


def build_hand_off(settings: Settings, store: Store, now: Callable[[], datetime]) -> HandOff:
    """The hand-off as the clinic's settings describe it."""
    clinic = settings.clinic
    endpoints = tuple(
        Endpoint(one.name, one.url, one.secrets, one.fields, allow_private_address=one.allow_private_address)
        for one in clinic.endpoints
    )
    book = DutyBook(clinic.roster, clinic.alerts.addresses)
    questions = StoreQuestions(store, now)
    mailer = None
    if settings.smtp is not None and clinic.alerts.sender:
        smtp = settings.smtp
        security = {"starttls": "starttls", "tls": "tls", "if_offered": "if_offered"}[smtp.security]
        mailer = Mailer(MailServer(smtp.host, smtp.port, clinic.alerts.sender, smtp.user, smtp.password, security))  # type: ignore[arg-type]
    letters = Letters(mailer, LetterWriter(clinic.public_address, clinic.time_zone), book, questions)
    targets = Targets(scheduling_routes(endpoints, now, leads=questions), letters)
    worker = f"{socket.gethostname()}:{os.getpid()}"
    deliverer = Deliverer(store.outbox, targets, worker=worker, now=now)
    return HandOff(
        endpoints,
        book,
        Dispatches(endpoints, book, clinic.public_address, now),
        deliverer,
        Rehearsal(store.outbox, deliverer, now),
        store,
    )
