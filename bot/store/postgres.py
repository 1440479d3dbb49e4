"""PostgreSQL by asyncpg: a pool of connections, short waits, and the same pieces of work as SQLite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy.ext.asyncio import create_async_engine

from bot.store.faults import unavailable_when_the_database_cannot_answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import URL, Connection
    from sqlalchemy.ext.asyncio import AsyncEngine

POOL_SIZE = 10
POOL_SECONDS = 5.0
CONNECT_SECONDS = 5.0
STATEMENT_SECONDS = 10.0
SERVER_SETTINGS = {
    "application_name": "firststep",
    "lock_timeout": "5s",
    "idle_in_transaction_session_timeout": "30s",
    "timezone": "UTC",
    "jit": "off",
}


class PostgresDatabase:
    """An open pool on a PostgreSQL database."""

    def __init__(self, engine: AsyncEngine) -> None:
        """Take an engine; see `open`."""
        self._engine = engine
        self._reading = engine.execution_options(isolation_level="AUTOCOMMIT")

    @classmethod
    async def open(cls, url: URL) -> PostgresDatabase:
        """Open the pool. It connects at the first piece of work."""
        return cls(new_engine(url))

    async def read[T](self, work: Callable[[Connection], T]) -> T:
        """Run work without a transaction: each statement sees what is committed."""
        with unavailable_when_the_database_cannot_answer():
            async with self._reading.connect() as connection:
                return await connection.run_sync(work)

    async def write[T](self, work: Callable[[Connection], T]) -> T:
        """Run work in one transaction (read committed; rows are locked where it matters)."""
        with unavailable_when_the_database_cannot_answer():
            async with self._engine.begin() as connection:
                return await connection.run_sync(work)

    async def scrub(self) -> bool:
        """Leave it to autovacuum: dead rows go with its next pass."""
        return True

    async def close(self) -> None:
        """Close the pool."""
        await self._engine.dispose()


def new_engine(url: URL, statement_seconds: float | None = STATEMENT_SECONDS) -> AsyncEngine:
    """Make the asynchronous engine with its time-outs. Parameters never appear in its errors."""
    return create_async_engine(
        url,
        pool_size=POOL_SIZE,
        max_overflow=POOL_SIZE,
        pool_timeout=POOL_SECONDS,
        pool_recycle=1800,
        hide_parameters=True,
        connect_args={
            "timeout": CONNECT_SECONDS,
            "command_timeout": statement_seconds,
            "server_settings": SERVER_SETTINGS,
        },
    )
