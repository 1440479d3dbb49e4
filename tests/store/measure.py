"""Measure what a message costs in the store: `python -m tests.store.measure [address ...]`.

Not a test: figures belong to the machine they were taken on.
"""

# ruff: noqa: T201 - it prints for a living

from __future__ import annotations

import asyncio
import os
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from bot.ports import Changes, ScreeningRecord
from bot.store.migrate import migrate
from bot.store.opening import Store, open_store
from tests.store.builders import NOW, Visit, begin, exchange, screening

STATE = os.urandom(1500)
MESSAGES = 500


async def turn(visit: Visit, number: int, record: ScreeningRecord) -> tuple[float, float]:
    """Load, then commit three messages, the state and an answer. Returns both durations in ms."""
    start = time.perf_counter()
    snapshot = await visit.load()
    loaded = time.perf_counter()
    changes = Changes(
        state=STATE,
        messages=exchange(snapshot.next_seq, f"m-{number}", "I would like to know how it works"),
        screening=replace(record, skipped=(number,)),
        step="item",
    )
    await visit.store.conversations.commit(snapshot, changes, NOW)
    return (loaded - start) * 1000, (time.perf_counter() - loaded) * 1000


async def one_visitor(store: Store) -> None:
    """Print the median of one visitor writing alone."""
    visit, record = await begin(store), screening()
    took = [await turn(visit, number, record) for number in range(MESSAGES)][MESSAGES // 10 :]
    load, commit = (statistics.median(column) for column in zip(*took, strict=True))
    both = sorted(a + b for a, b in took)
    p50, p95 = both[len(both) // 2], both[int(len(both) * 0.95)]
    print(f"  alone: load {load:.2f} ms, commit {commit:.2f} ms, both p50 {p50:.2f} p95 {p95:.2f} ms")
    first, last = (statistics.median(map(sum, part)) for part in (took[:100], took[-100:]))
    print(f"  after {MESSAGES * 3} messages in one conversation: {first:.2f} -> {last:.2f} ms")


async def many_visitors(store: Store, visitors: int = 16) -> None:
    """Print the rate of many visitors writing at once."""
    visits, record = [await begin(store) for _ in range(visitors)], screening()

    async def keep_writing(visit: Visit) -> list[tuple[float, float]]:
        own = replace(record, id=f"{visit.id}-s")
        return [await turn(visit, number, own) for number in range(60)]

    start = time.perf_counter()
    took = await asyncio.gather(*(keep_writing(visit) for visit in visits))
    rate = visitors * 60 / (time.perf_counter() - start)
    p50 = statistics.median(sum(pair) for part in took for pair in part)
    print(f"  {visitors} at once: {rate:.0f} turns/s, p50 {p50:.1f} ms")


async def measure(url: str, keys: Path) -> None:
    """Measure one database."""
    await migrate(url)
    store = await open_store(url, keys)
    print(type(store.database).__name__)
    try:
        await one_visitor(store)
        await many_visitors(store)
    finally:
        await store.close()


def durable_write(folder: str) -> float:
    """Return the median of a bare 20 KB write made durable, in ms: what no commit can be faster than."""
    took = []
    with Path(folder, "bare").open("wb", buffering=0) as file:
        for _ in range(100):
            file.write(os.urandom(20_000))
            start = time.perf_counter()
            os.fsync(file.fileno())
            took.append((time.perf_counter() - start) * 1000)
    return statistics.median(took)


def main() -> None:
    """Measure SQLite in a temporary folder (under FIRSTSTEP_VAR), and every address given."""
    with tempfile.TemporaryDirectory(dir=os.environ.get("FIRSTSTEP_VAR", ".")) as folder:
        print(f"fsync alone {durable_write(folder):.2f} ms")
        for number, url in enumerate([f"sqlite:///{folder}/measured.db", *sys.argv[1:]]):
            asyncio.run(measure(url, Path(folder) / f"keys-{number}.json"))


if __name__ == "__main__":
    main()
