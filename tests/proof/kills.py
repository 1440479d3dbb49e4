"""An outbox whose worker is killed again and again: nothing lost, every repeat the same."""

from __future__ import annotations

import asyncio
import json
import os
import random
import signal
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from bot.handoff.deliverer import LEASE, Deliverer
from bot.handoff.targets import Targets, scheduling_routes
from bot.store.migrate import migrate
from bot.store.opening import open_store
from tests.handoff import store_worker
from tests.handoff.doubles import SECRET, SimulatedClock, event
from tests.handoff.receiver import Receiver, receiving
from tests.handoff.workers import take

if TYPE_CHECKING:
    from bot.handoff.ports import Outbox

EVENTS, KILLS = 60, 5


async def main(number: int) -> dict[str, int]:
    """One outbox. Raises AssertionError when an event is lost or changed."""
    chance = random.Random(number)
    with tempfile.TemporaryDirectory() as folder:
        url, keys = f"sqlite:///{folder}/firststep.db", Path(folder) / "keys.json"
        await migrate(url)
        store = await open_store(url, keys)
        async with receiving() as receiver:
            outbox, items = store.outbox, [event() for _ in range(EVENTS)]
            for kill in range(KILLS):
                share = items[kill * EVENTS // KILLS : (kill + 1) * EVENTS // KILLS]
                await outbox.put(share, datetime.now(UTC))
                await _killed(url, keys, receiver, chance)
            before = len(receiver.received)
            await _rest(store, outbox, receiver)
            statuses = [(await outbox.standing(item.id)) for item in items]
        await store.close()
    bodies: dict[str, set[bytes]] = {}
    for one in receiver.received:
        one.verified()
        bodies.setdefault(one.id, set()).add(one.body)
    assert set(bodies) == {item.id for item in items}, "an event was lost, or invented"
    assert all(len(each) == 1 for each in bodies.values()), "a repeat differed"
    assert {one.status for one in statuses if one} == {"delivered"}
    return {"events": EVENTS, "kills": KILLS, "requests": len(receiver.received),
            "requests by killed workers": before, "repeats": len(receiver.received) - EVENTS}  # fmt: skip


async def _killed(url: str, keys: Path, receiver: Receiver, chance: random.Random) -> None:
    """A delivering process, killed after a random number of requests (or none) at a random moment."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, store_worker.__file__, url, str(keys), receiver.url(), SECRET,
        env={**os.environ, "PYTHONPATH": str(Path(store_worker.__file__).parents[2])},
    )  # fmt: skip
    target = len(receiver.received) + chance.randint(1, EVENTS // KILLS)
    try:
        await receiver.wait_for(target)
        await asyncio.sleep(chance.random() * 0.02)  # the moment of the kill, not a wait for anything
    finally:
        process.send_signal(signal.SIGKILL)
        await process.wait()
    assert process.returncode == -signal.SIGKILL


async def _rest(store: object, outbox: Outbox, receiver: Receiver) -> None:
    """Another worker, once the dead ones' leases have run out."""
    clock = SimulatedClock(datetime.now(UTC) + timedelta(seconds=LEASE + 30))
    route = Targets(scheduling_routes([receiver.endpoint()], clock), take)
    last = Deliverer(outbox, route, worker="last", now=clock, chance=lambda: 0.0)
    for _ in range(EVENTS):
        if not await last.deliver_due():
            return
    raise AssertionError("the backlog did not end")


if __name__ == "__main__":
    sys.stdout.write(json.dumps({"counts": asyncio.run(main(int(sys.argv[1])))}) + "\n")
