"""SQLite: one writing thread and two reading threads, each piece of work run whole inside its thread.

SQLAlchemy's own aiosqlite dialect changes threads up to four times a statement, and the loop is woken at each: a
bare load and commit took 2.2 ms that way, 0.8 ms with one change of thread a transaction (two cores, same disk).
A single writer also keeps this process's transactions in order, so that SQLite's lock is contended by other
processes only.
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

import aiosqlite
from sqlalchemy import StaticPool, create_engine, event

from bot.store.faults import unavailable_when_the_database_cannot_answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import URL, Connection, Engine

BUSY_SECONDS = 5.0  # how long one transaction waits for another process's
QUEUE_SECONDS = 5.0  # how old a piece of work may be when its turn comes
SCRUB_BUSY_MS = 250
READERS = 2
PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",  # a commit is on the disk when it returns
    f"busy_timeout={int(BUSY_SECONDS * 1000)}",
    "foreign_keys=ON",
    "secure_delete=ON",  # erased keys are overwritten, not only unlinked
    "temp_store=MEMORY",
    "cache_size=-16000",
    "journal_size_limit=67108864",
)


class SqliteThread(aiosqlite.Connection):
    """One connection in a thread of its own, with a synchronous engine that lives in that thread."""

    def __init__(self, path: str, begin: str) -> None:
        """Prepare the thread; `await` starts it and connects."""
        super().__init__(partial(_connect, path, writes=begin != "BEGIN"), iter_chunk_size=64)
        self._thread.daemon = True
        self._engine = _engine(lambda: self._conn, begin)
        self.waiting = 0

    async def run[T](self, work: Callable[[Connection], T]) -> T:
        """Run work in one transaction in the thread. Work that waited too long is refused, not done late."""
        latest = time.monotonic() + QUEUE_SECONDS

        def whole() -> T:  # a closure: aiosqlite logs what it runs, and must find no words in it
            if time.monotonic() > latest:
                raise TimeoutError
            with self._engine.begin() as connection:
                return work(connection)

        return await self.call(whole)

    async def call[T](self, function: Callable[[], T]) -> T:
        """Run a function in the thread."""
        self.waiting += 1
        try:
            with unavailable_when_the_database_cannot_answer():
                return cast("T", await self._execute(function))  # type: ignore[no-untyped-call]
        finally:
            self.waiting -= 1

    async def checkpoint(self) -> bool:
        """Move the write-ahead log into the database file and empty it. False: readers were in the way."""

        def truncate() -> bool:
            connection = self._conn
            connection.execute(f"PRAGMA busy_timeout={SCRUB_BUSY_MS}")
            busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            connection.execute(f"PRAGMA {PRAGMAS[2]}")
            return not busy

        return await self.call(truncate)


class SqliteDatabase:
    """An open SQLite file."""

    def __init__(self, writer: SqliteThread, readers: tuple[SqliteThread, ...]) -> None:
        """Take connected threads; see `open`."""
        self._writer = writer
        self._readers = readers

    @classmethod
    async def open(cls, url: URL) -> SqliteDatabase:
        """Open the file, creating it for its owner only. Raises StoreUnavailable."""
        path = str(url.database)
        writer = SqliteThread(path, "BEGIN IMMEDIATE")
        readers = tuple(SqliteThread(path, "BEGIN") for _ in range(READERS))
        opened: list[SqliteThread] = []
        try:
            with unavailable_when_the_database_cannot_answer():
                await asyncio.to_thread(create_file, Path(path))
                for thread in (writer, *readers):
                    await thread
                    opened.append(thread)
        except BaseException:
            for thread in opened:
                await thread.close()
            raise
        return cls(writer, readers)

    async def read[T](self, work: Callable[[Connection], T]) -> T:
        """Run work in the idler reading thread, in one snapshot of the database."""
        return await min(self._readers, key=lambda reader: reader.waiting).run(work)

    async def write[T](self, work: Callable[[Connection], T]) -> T:
        """Run work in the writing thread, in one immediate transaction."""
        return await self._writer.run(work)

    async def scrub(self) -> bool:
        """Empty the write-ahead log, where deleted rows would otherwise linger."""
        return await self._writer.checkpoint()

    async def close(self) -> None:
        """Close the connections and end their threads."""
        for thread in (*self._readers, self._writer):
            await thread.close()


def create_file(path: Path) -> None:
    """Create an empty database file with mode 0600, and its folder; leave an existing one alone."""
    path.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def _connect(path: str, *, writes: bool) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, cached_statements=256)
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    if not writes:
        connection.execute("PRAGMA query_only=ON")
    return connection


def _engine(connection: Callable[[], sqlite3.Connection], begin: str) -> Engine:
    engine = create_engine("sqlite://", creator=connection, poolclass=StaticPool, hide_parameters=True)

    @event.listens_for(engine, "begin")
    def begin_ourselves(opened: Connection) -> None:
        opened.exec_driver_sql(begin)

    return engine
