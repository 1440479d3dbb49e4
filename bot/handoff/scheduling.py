"""The way of an event to a scheduling system: switch and pace, the endpoint's profile, then the post."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.handoff.lead import full_profile
from bot.handoff.outcome import Delivery, Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bot.delivery_ports import LeasedItem
    from bot.handoff.endpoint import Endpoint
    from bot.handoff.pace import Pace
    from bot.handoff.ports import Clock, EndpointSwitch, LeadReader
    from bot.handoff.webhook import WebhookSender

TEST = "handoff.test"


class Scheduling:
    """One endpoint as a target of the outbox."""

    def __init__(
        self,
        endpoint: Endpoint,
        sender: WebhookSender,
        *,
        pace: Pace,
        switch: EndpointSwitch,
        leads: LeadReader | None,
        now: Clock,
    ) -> None:
        """Take an endpoint and its sender; `leads` is needed for the profile `full` only."""
        if endpoint.profile == "full" and leads is None:
            message = f"Endpoint {endpoint.name!r} has the profile full, but nothing reads the leads for it."
            raise ValueError(message)
        self._endpoint = endpoint
        self._sender = sender
        self._pace = pace
        self._switch = switch
        self._leads = leads
        self._now = now

    async def __call__(self, item: LeasedItem) -> Delivery:
        """Make one attempt, or say why none was made. A test is sent even to an endpoint that is off or paused."""
        name, test = self._endpoint.name, item.type == TEST
        if not test:
            if await self._switch.is_off(name):
                return Delivery(Outcome.ENDPOINT_OFF)
            if until := self._pace.wait_until(name, self._now()):
                return Delivery(Outcome.ENDPOINT_PAUSED, not_before=until)
        data = await self._data(item)
        if data is None:
            return Delivery(Outcome.NOT_NEEDED)
        delivery = await self._sender.post(item, data, self._now())
        await self._learn(delivery, self._now(), test=test)
        return delivery

    async def _data(self, item: LeasedItem) -> Mapping[str, Any] | None:
        if self._endpoint.profile == "thin" or item.type != "lead.qualified" or self._leads is None:
            return item.payload
        details = await self._leads.lead_details(item.subject_id)
        return None if details is None else full_profile(item.payload, details)

    async def _learn(self, delivery: Delivery, now: datetime, *, test: bool) -> None:
        name = self._endpoint.name
        match delivery.outcome:
            case Outcome.GONE:
                await self._switch.turn_off(name, now)
            case Outcome.SLOW_DOWN:
                self._pace.slow_down(name, now, delivery.not_before)
            case Outcome.TIMED_OUT:
                self._pace.hung(name, now)
            case Outcome.DELIVERED | Outcome.REFUSED | Outcome.REDIRECTED:
                self._pace.answered(name)
        if test and delivery.outcome is Outcome.DELIVERED:
            await self._switch.turn_on(name, now)
