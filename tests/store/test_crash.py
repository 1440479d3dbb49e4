"""kill -9 at any moment: what was promised is there, what was not is there whole or not at all."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from bot.store.keys import KeyFile
from bot.store.opening import open_store
from bot.store.tables import contacts, leads, messages
from tests.store.builders import Visit

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bot.store.opening import Store

ROOT = Path(__file__).parents[2]
VISITORS = 4


@pytest.mark.parametrize("seed", range(3))
async def test_a_killed_process_leaves_whole_messages_only(store_url: str, key_path: Path, seed: int) -> None:
    """The page must resume at the last answered message with nothing half-recorded."""
    KeyFile.create(key_path)
    tokens, promised = await _write_until_killed(store_url, key_path, random.Random(seed))
    assert len(tokens) == VISITORS
    store = await open_store(store_url, key_path)
    try:
        for conversation_id, token in tokens.items():
            await _is_whole(Visit(store, conversation_id, token), promised[conversation_id])
        await _counts_agree(store)
    finally:
        await store.close()


async def _write_until_killed(url: str, keys: Path, chance: random.Random) -> tuple[dict[str, bytes], dict[str, int]]:
    worker = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.store.crash_worker",
        url,
        str(keys),
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": os.pathsep.join((os.environ.get("PYTHONPATH", "."), "."))},
        stdout=asyncio.subprocess.PIPE,
    )
    assert worker.stdout is not None
    tokens: dict[str, bytes] = {}
    promised: dict[str, int] = {}
    for _ in range(VISITORS):
        name, token = (await worker.stdout.readline()).decode().split()
        tokens[name], promised[name] = bytes.fromhex(token), 0
    first = await worker.stdout.readline()  # a promise too: it counts
    await asyncio.sleep(chance.uniform(0.02, 0.4))
    worker.send_signal(signal.SIGKILL)
    rest = first + await worker.stdout.read()
    await worker.wait()
    whole_lines, _, _cut_off = rest.decode().rpartition("\n")
    for line in whole_lines.splitlines():
        name, number = line.split()
        promised[name] = int(number)
    return tokens, promised


async def _is_whole(visit: Visit, promised: int) -> None:
    snapshot = await visit.load()
    turns = int(snapshot.state) if snapshot.state.isdigit() else 0
    assert turns in (promised, promised + 1)  # one commit may have been under way
    said = await visit.store.conversations.messages(visit.id, 0)
    assert [m.seq for m in said] == list(range(1, 3 * turns + 2))
    assert snapshot.next_seq == 3 * turns + 2
    if turns:
        assert snapshot.screening is not None
        assert snapshot.screening.skipped == (turns,)
        assert snapshot.lead is not None
        answers = await visit.answers(f"m-{turns}")
        assert answers is not None
        assert len(answers) == 2


async def _counts_agree(store: Store) -> None:
    def count(connection: Connection) -> tuple[int, ...]:
        tables = (messages, leads, contacts)
        return tuple(connection.scalar(select(func.count()).select_from(table)) or 0 for table in tables)

    said, wanted, reachable = await store.database.read(count)
    assert (said - VISITORS) == 3 * wanted == 3 * reachable
    assert await store.outbox.pending_count() == wanted
