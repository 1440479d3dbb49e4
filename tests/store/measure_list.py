"""Measure the staff list over many screenings: `python -m tests.store.measure_list [count] [address ...]`.

Not a test: figures belong to the machine they were taken on.
"""

# ruff: noqa: T201 - it prints for a living

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import time
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert

from bot.store.keys import KeyFile
from bot.store.migrate import migrate
from bot.store.opening import Store, open_store
from bot.store.records import screening_body
from bot.store.sealed import Seal, new_key
from bot.store.staff_queue import QueueFilter
from bot.store.tables import conversations, data_keys, leads, safety_events, screenings
from tests.store.builders import NOW, screening

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection, Table

BATCH = 20_000
LISTS: Mapping[str, QueueFilter] = {
    "everything": QueueFilter(),
    "undecided": QueueFilter(undecided=True),
    "flagged": QueueFilter(flagged=True),
    "held": QueueFilter(lead_status="held"),
    "qualified": QueueFilter(lead_status="qualified"),
}


def rows(store: Store, start: int, stop: int) -> dict[Any, list[dict[str, Any]]]:
    """Make a batch: one in 3 has a lead, one in 1,000 waits, the newest 100 and some old are undecided."""
    made: dict[Any, list[dict[str, Any]]] = {
        t: [] for t in (conversations, data_keys, screenings, leads, safety_events)
    }
    body = screening_body(screening("completed"))
    for n in range(start, stop):
        name, at = f"{n * 2654435761 % 2**32:08x}-c", NOW + timedelta(seconds=n)
        key = new_key()
        kek, wrapped = store.key_file.ring.wrap(name, key)
        sealed = Seal(key).close_json("screenings", "body", f"{name}-s", body)
        waits = n % 1000 == 0
        status = "held" if waits else "qualified" if n % 3 == 0 else None
        made[data_keys].append({"owner": name, "kek_id": kek, "wrapped": wrapped, "created_at": at})
        made[conversations].append(
            {"id": name, "site": "default", "locale": "en", "created_at": at, "last_at": at}
            | {"version": 1, "next_seq": 1, "step": "result", "token_hash": name.encode()}
        )
        made[screenings].append(
            {"id": f"{name}-s", "conversation_id": name, "instrument": "gad7", "version": "1"}
            | {"checksum": "x", "status": "completed", "started_at": at, "ended_at": at}
            | {"body": sealed, "lead_status": status, "decision": None if n % 5000 < 2 else "call"}
        )
        if status:
            made[leads].append(
                {"id": f"{name}-l", "conversation_id": name, "screening_id": f"{name}-s"}
                | {"status": status, "reasons": [], "created_at": at, "updated_at": at}
            )
        if n % 100_000 == 0:
            made[safety_events].append(
                {"id": f"{name}-e", "conversation_id": name, "seq": 1, "verdict": "crisis"}
                | {"readers": {}, "at": at, "alerts": True, "needs_acknowledgement": True}
            )
    return made


def put(table: Table, batch: list[dict[str, Any]], connection: Connection) -> None:
    """Insert one table's part of a batch."""
    connection.execute(insert(table), batch)


async def fill(store: Store, count: int) -> None:
    """Insert the screenings, without any statistics for the database's planner to go by."""
    for start in range(0, count, BATCH):
        made = rows(store, start, min(start + BATCH, count))
        for table, batch in made.items():
            if batch:
                await store.database.write(partial(put, table, batch))


async def measure(url: str, keys: Path, count: int) -> None:
    """Print how long ten pages of each list take."""
    await migrate(url)
    KeyFile.create(keys)
    store = await open_store(url, keys)
    try:
        start = time.perf_counter()
        await fill(store, count)
        print(f"{type(store.database).__name__}: {count} in {time.perf_counter() - start:.0f} s")
        for name, only in LISTS.items():
            took, after, seen = [], None, 0
            for _ in range(20):
                start = time.perf_counter()
                page = await store.queue.page("s-1", NOW, after=after, only=only)
                took.append((time.perf_counter() - start) * 1000)
                seen, after = seen + len(page.rows), page.after
                if after is None:
                    break
            took.sort()
            print(
                f"  {name}: first-to-last page p50 {took[len(took) // 2]:.1f} ms, worst {took[-1]:.1f} ms ({seen} rows)"
            )
    finally:
        await store.close()


def main() -> None:
    """Measure SQLite in a temporary folder (under FIRSTSTEP_VAR), and every address given."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory(dir=os.environ.get("FIRSTSTEP_VAR", ".")) as folder:
        for number, url in enumerate([f"sqlite:///{folder}/measured.db", *sys.argv[2:]]):
            asyncio.run(measure(url, Path(folder) / f"keys-{number}.json", count))


if __name__ == "__main__":
    main()
