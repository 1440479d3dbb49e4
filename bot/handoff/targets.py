"""Which way each event takes: by its type, then by its target."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from bot.handoff.alerts import ALERT, is_webhook
from bot.handoff.outcome import Delivery, Outcome
from bot.handoff.pace import MemorySwitch, Pace
from bot.handoff.scheduling import Scheduling
from bot.handoff.webhook import TIMEOUT, WebhookSender
from bot.ports import StoreUnavailable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from aiohttp.abc import AbstractResolver

    from bot.delivery_ports import LeasedItem
    from bot.handoff.endpoint import Endpoint
    from bot.handoff.letters import LetterWriter
    from bot.handoff.mail import Mailer
    from bot.handoff.ports import Addresses, Clock, EndpointSwitch, LeadReader, Route, StillOpen

logger = logging.getLogger(__name__)


class Letters:
    """The e-mails as a target of the outbox."""

    def __init__(self, mailer: Mailer | None, writer: LetterWriter, book: Addresses, still_open: StillOpen) -> None:
        """Take what is needed to write and send; without a mail server every e-mail is a NO_SUCH_TARGET."""
        self._mailer = mailer
        self._writer = writer
        self._book = book
        self._still_open = still_open

    async def __call__(self, item: LeasedItem) -> Delivery:
        """Make one attempt, unless the event was acknowledged meanwhile."""
        letter, addresses = self._writer.write(item), self._book.of(item.target, item.created_at)
        if letter is None or not addresses or self._mailer is None:
            return Delivery(Outcome.NO_SUCH_TARGET)
        if item.type == ALERT and not await self._is_open(item.subject_id):
            return Delivery(Outcome.NOT_NEEDED)
        return await self._mailer.send(item, letter, addresses)

    async def _is_open(self, event_id: str) -> bool:
        try:
            return await self._still_open.still_open(event_id)
        except StoreUnavailable:
            logger.warning("alert sent without asking whether it is still open: event=%s", event_id)
            return True  # rather one alert too many than one too few


class Targets:
    """The registry: every event finds its way here, or is told that it has none."""

    def __init__(self, endpoints: Mapping[str, Route], letters: Route) -> None:
        """Take one way for each endpoint by name, and the way for e-mails."""
        self._endpoints = dict(endpoints)
        self._letters = letters

    async def __call__(self, item: LeasedItem) -> Delivery:
        """Make one attempt."""
        route = self._endpoints.get(item.target) if is_webhook(item.type) else self._letters
        return Delivery(Outcome.NO_SUCH_TARGET) if route is None else await route(item)


def scheduling_routes(
    endpoints: Iterable[Endpoint],
    now: Clock,
    *,
    leads: LeadReader | None = None,
    switch: EndpointSwitch | None = None,
    resolver: AbstractResolver | None = None,
    timeout: float = TIMEOUT,
) -> dict[str, Route]:
    """Build the way to each endpoint, by its name. `leads` is needed when a profile is `full`."""
    pace, known = Pace(), switch or MemorySwitch()
    return {
        one.name: Scheduling(
            one, WebhookSender(one, resolver=resolver, timeout=timeout), pace=pace, switch=known, leads=leads, now=now
        )
        for one in endpoints
    }
