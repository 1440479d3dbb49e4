"""A database that cannot answer is one kind of error, soon, and never half a record."""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
import time
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.ports import Changes, ConversationMoved, StoreUnavailable
from bot.store import postgres, sqlite
from bot.store.database import WrongAddress, address, open_database
from bot.store.opening import open_store
from tests.store.builders import NOW, begin, exchange

if TYPE_CHECKING:
    from pathlib import Path

    from bot.store.opening import Store
    from tests.store.builders import Visit


async def test_a_locked_database_is_unavailable_and_then_answers(sqlite_store: Store, sqlite_url: str) -> None:
    """While another process writes for too long nothing is recorded; afterwards the retry counts."""
    visit = await begin(sqlite_store)
    before = await visit.load()
    other = sqlite3.connect(str(address(sqlite_url).database), isolation_level=None)
    await _shorten_the_wait(sqlite_store)
    other.execute("BEGIN IMMEDIATE")
    changes = Changes(state=b"x", messages=exchange(2, "m-1", "hello"))
    with pytest.raises(StoreUnavailable):
        await sqlite_store.conversations.commit(before, changes, NOW)
    assert await visit.load() == before  # readers are not held up by a writer
    other.execute("ROLLBACK")
    other.close()
    await sqlite_store.conversations.commit(before, changes, NOW)
    assert len(await sqlite_store.conversations.messages(visit.id, 0)) == 4


async def test_work_that_waited_too_long_is_refused_and_not_done_late(
    sqlite_store: Store, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A visitor who was told to try again must not find the message recorded by the first try."""
    visit = await begin(sqlite_store)
    before = await visit.load()
    other = sqlite3.connect(str(address(sqlite_url).database), isolation_level=None)
    await _shorten_the_wait(sqlite_store)
    monkeypatch.setattr(sqlite, "QUEUE_SECONDS", 0.05)
    other.execute("BEGIN IMMEDIATE")
    start = time.monotonic()
    tries = [
        sqlite_store.conversations.commit(before, Changes(state=b"", messages=exchange(2, f"m-{n}", "x")), NOW)
        for n in range(8)
    ]
    ended = await asyncio.gather(*tries, return_exceptions=True)
    assert {type(one) for one in ended} == {StoreUnavailable}
    assert time.monotonic() - start < 2  # one wait for the lock, not eight
    other.execute("ROLLBACK")
    other.close()
    assert await visit.load() == before


async def _shorten_the_wait(store: Store) -> None:
    await store.database.write(lambda c: c.exec_driver_sql("PRAGMA busy_timeout=200").close())


async def test_a_full_disk_is_unavailable(sqlite_store: Store) -> None:
    """When no page can be added nothing is recorded, and what stands stays readable."""
    visit = await begin(sqlite_store)
    pages = await sqlite_store.database.read(lambda c: c.exec_driver_sql("PRAGMA page_count").scalar())
    await sqlite_store.database.write(lambda c: c.exec_driver_sql(f"PRAGMA max_page_count={pages}").close())
    with pytest.raises(StoreUnavailable):
        await visit.say("much " * 50_000)
    assert (await visit.load()).next_seq == 2


async def test_an_unmigrated_database_is_unavailable(tmp_path: Path, key_path: Path) -> None:
    """A store opened too early must say so, not crash."""
    with pytest.raises(StoreUnavailable):
        await open_store(f"sqlite:///{tmp_path / 'new.db'}", key_path)
    assert not key_path.exists()


async def test_a_file_that_is_no_database_is_unavailable(tmp_path: Path) -> None:
    """A damaged file must be one clear error."""
    path = tmp_path / "x.db"
    path.write_bytes(b"not a database at all" * 100)
    with pytest.raises(StoreUnavailable):
        await open_database(f"sqlite:///{path}")


async def test_a_postgresql_that_is_not_there_is_unavailable() -> None:
    """A wrong port or a server that is down must not look like a bug."""
    database = await open_database("postgresql://nobody@127.0.0.1:9/none")
    with pytest.raises(StoreUnavailable):
        await database.read(lambda c: c.exec_driver_sql("SELECT 1").scalar())
    await database.close()


async def test_a_row_locked_for_too_long_is_unavailable(
    migrated_postgres_url: str, key_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A transaction that hangs elsewhere must not hang the visitor."""
    monkeypatch.setitem(postgres.SERVER_SETTINGS, "lock_timeout", "200ms")
    store = await open_store(migrated_postgres_url, key_path)
    visit = await begin(store)
    other = create_async_engine(address(migrated_postgres_url))
    async with other.begin() as held:
        await held.execute(text("SELECT 1 FROM conversations FOR UPDATE"))
        with pytest.raises(StoreUnavailable):
            await visit.say()
    await visit.say()
    await other.dispose()
    await store.close()


async def test_lost_connections_are_replaced(migrated_postgres_url: str, key_path: Path) -> None:
    """After a restart of the database server the store must recover by itself."""
    store = await open_store(migrated_postgres_url, key_path)
    visit = await begin(store)
    await asyncio.gather(*(visit.load() for _ in range(5)))
    other = create_async_engine(address(migrated_postgres_url))
    async with other.begin() as killer:
        await killer.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        )
    await other.dispose()
    with contextlib.suppress(StoreUnavailable):  # the one that finds out
        await visit.load()
    assert [s.id for s in await asyncio.gather(*(visit.load() for _ in range(5)))] == [visit.id] * 5
    await store.close()


async def say_as_the_service_does(visit: Visit) -> None:
    """Say something, loading again when the conversation moved."""
    while True:
        try:
            await visit.say()
        except ConversationMoved:
            continue
        return


async def test_a_cancelled_message_is_whole_or_absent(store: Store) -> None:
    """A visitor who closes the page in mid-message must leave no half, and hold up nobody.

    What was already in SQLite's thread may still be recorded, whole, after the cancellation: who loaded before that
    is told to load again, as after any other tab's message.
    """
    visit = await begin(store)
    for delay in (0, 0, 0.0005, 0.001, 0.002, 0.003):
        task = asyncio.create_task(visit.say())
        await asyncio.sleep(delay)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    await say_as_the_service_does(visit)
    said = await store.conversations.messages(visit.id, 0)
    snapshot = await visit.load()
    assert [m.seq for m in said] == list(range(1, snapshot.next_seq))
    assert len(said) % 3 == 1


async def test_an_erasure_stands_even_if_the_log_cannot_be_emptied(
    sqlite_store: Store, sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    """A reader in the way must not turn a done erasure into an error, and must be noticed."""
    visit = await begin(sqlite_store)
    reader = sqlite3.connect(str(address(sqlite_url).database), isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM messages").fetchone()
    receipt = await sqlite_store.conversations.erase(visit.id, NOW)
    assert receipt.refused is None
    assert await sqlite_store.conversations.load(visit.token) is None
    assert "until the next scrub" in caplog.text
    reader.close()
    assert await sqlite_store.database.scrub()


@pytest.mark.parametrize(
    ("given", "driver"),
    [
        ("sqlite:////var/x.db", "sqlite+aiosqlite"),
        ("sqlite+aiosqlite:///x.db", "sqlite+aiosqlite"),
        ("postgres://u:p@h/d", "postgresql+asyncpg"),
        ("postgresql://u:p@h/d", "postgresql+asyncpg"),
        ("postgresql+asyncpg://u:p@h/d", "postgresql+asyncpg"),
    ],
)
def test_the_usual_addresses_are_understood(given: str, driver: str) -> None:
    """An operator must not need to know the driver's name."""
    assert address(given).drivername == driver


def test_libpq_s_word_for_encryption_is_understood() -> None:
    """A copied address with sslmode must keep its meaning."""
    known = address("postgresql://u@h/d?sslmode=require")
    assert dict(known.query) == {"ssl": "require"}


@pytest.mark.parametrize(
    "given",
    ["", "mysql://u:hunter2@h/d", "x", "sqlite://", "sqlite:///:memory:", "sqlite:///x?y=1"],
)
def test_a_wrong_address_is_one_sentence_without_the_password(given: str) -> None:
    """The operator must learn what to write, and the log must not learn the password."""
    with pytest.raises(WrongAddress) as wrong:
        address(given)
    assert "hunter2" not in str(wrong.value)
    assert "sqlite:///path" in str(wrong.value)
