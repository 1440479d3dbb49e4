"""`handoff test` and `alert test`: a marked event through the whole way, told sentence by sentence.

The event is written to the real outbox, leased and delivered like any other, by this process or by one that serves.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.handoff.lead import item_id
from bot.handoff.letters import ALERT_TEST
from bot.handoff.outcome import SENTENCES, Outcome
from bot.handoff.scheduling import TEST as HANDOFF_TEST
from bot.ports import OutboxItem, StoreUnavailable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.delivery_ports import Standing
    from bot.handoff.deliverer import Deliverer
    from bot.handoff.endpoint import Endpoint
    from bot.handoff.ports import Clock, Outbox

PATIENCE = 60.0  # seconds: another process may hold the event for as long as one attempt takes
LOOK_AGAIN = 0.25  # seconds
STORE_SILENT = "The database cannot answer, so nothing was sent."


@dataclass(frozen=True)
class Report:
    """What happened, for a person at a terminal. `passed`: every event was delivered."""

    passed: bool
    sentences: tuple[str, ...]


class Rehearsal:
    """Sends test events and watches what becomes of them."""

    def __init__(self, outbox: Outbox, deliverer: Deliverer, now: Clock, *, patience: float = PATIENCE) -> None:
        """Take the same outbox and deliverer that real events have."""
        self._outbox = outbox
        self._deliverer = deliverer
        self._now = now
        self._patience = patience

    async def handoff(self, endpoints: Sequence[Endpoint], run_id: str) -> Report:
        """Send a `handoff.test` to every endpoint. `run_id`: new for each run; it names the test at the receiver."""
        if not endpoints:
            return Report(passed=False, sentences=("clinic.yml names no endpoint, so there is nowhere to send to.",))
        named = {one.name: f"endpoint {one.name!r} ({one.address.host})" for one in endpoints}
        payload = {"test": True, "test_id": run_id, "sent_at": self._now().isoformat()}
        items = [self._item(HANDOFF_TEST, run_id, name, payload) for name in named]
        return await self._send(items, named)

    async def alert(self, people: Mapping[str, str], run_id: str) -> Report:
        """Send an `alert.test` e-mail to every address of the book, which are given by target: each has its own."""
        if not people:
            return Report(passed=False, sentences=("clinic.yml names no address for alerts: nobody would be told.",))
        payload = {"test": True, "at": self._now().isoformat()}
        return await self._send([self._item(ALERT_TEST, run_id, target, payload) for target in people], people)

    def _item(self, event_type: str, run_id: str, target: str, payload: dict[str, Any]) -> OutboxItem:
        return OutboxItem(item_id(event_type, run_id, target), event_type, run_id, target, payload, self._now())

    async def _send(self, items: Sequence[OutboxItem], named: Mapping[str, str]) -> Report:
        try:
            await self._outbox.put(items, self._now())
            await self._deliverer.deliver_due()
            endings = [await self._ending(item.id) for item in items]
        except StoreUnavailable:
            return Report(passed=False, sentences=(STORE_SILENT,))
        sentences = [f"{len(items)} test event(s) were written to the outbox and read back from it."]
        sentences += [f"To {named[item.target]}: {_tell(ending)}" for item, ending in zip(items, endings, strict=True)]
        passed = all(ending is not None and ending.outcome == Outcome.DELIVERED for ending in endings)
        sentences.append("The way is clear." if passed else "The way is NOT clear: put right what is named above.")
        return Report(passed, tuple(sentences))

    async def _ending(self, item_id: str) -> Standing | None:
        """Wait until the event was delivered or given up; a process that serves may be delivering it just now."""
        try:
            async with asyncio.timeout(self._patience):
                while True:
                    standing = await self._outbox.standing(item_id)
                    if standing is not None and standing.status in ("delivered", "dead", "cancelled"):
                        return standing
                    await asyncio.sleep(LOOK_AGAIN)
                    await self._deliverer.deliver_due()
        except TimeoutError:
            return None


def _tell(standing: Standing | None) -> str:
    if standing is None:
        return "nobody attempted it in time, although it is in the outbox."
    sentence = SENTENCES[Outcome(standing.outcome)] if standing.outcome in set(Outcome) else "No reason is recorded."
    return f"{sentence} (answer {standing.http_status})" if standing.http_status else sentence
