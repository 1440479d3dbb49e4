"""A process that records turns until it is killed, and says on standard output which ones it was promised."""

# ruff: noqa: T201 - it prints for a living

from __future__ import annotations

import asyncio
import sys
from dataclasses import replace
from pathlib import Path

from bot.ports import Changes
from bot.store.opening import open_store
from tests.store.builders import NOW, Visit, begin, exchange, lead, outbox_item, screening


async def keep_writing(visit: Visit) -> None:
    """Record turns for ever: three messages, the state, the screening and a lead with its event."""
    record, number = screening(), 0
    while True:
        number += 1
        snapshot = await visit.load()
        wanted = lead()
        changes = Changes(
            state=b"%d" % number,
            messages=exchange(snapshot.next_seq, f"m-{number}", f"turn {number}"),
            screening=replace(record, id=f"{visit.id}-s", skipped=(number,)),
            lead=wanted,
            outbox=(outbox_item(wanted.id),),
        )
        await visit.store.conversations.commit(snapshot, changes, NOW)
        print(visit.id, number, flush=True)


async def main(url: str, keys: str) -> None:
    """Write in four conversations at once."""
    store = await open_store(url, Path(keys))
    visits = [await begin(store) for _ in range(4)]
    for visit in visits:
        print(visit.id, visit.token.hex(), flush=True)
    await asyncio.gather(*(keep_writing(visit) for visit in visits))


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
