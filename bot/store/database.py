"""What every repository asks of a database: run a piece of work in one transaction, reading or writing.

A piece of work is a plain function of a SQLAlchemy Core connection, the same for both databases.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from sqlalchemy import make_url

from bot.store.postgres import PostgresDatabase
from bot.store.sqlite import SqliteDatabase

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import URL, Connection

SCHEMES = {
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
    "postgresql+asyncpg": "postgresql+asyncpg",
}


class WrongAddress(ValueError):
    """The database address in the settings names no database that Firststep can use."""


class Database(Protocol):
    """An open database. Both calls raise StoreUnavailable when it cannot answer."""

    async def read[T](self, work: Callable[[Connection], T]) -> T:
        """Run work that changes nothing."""

    async def write[T](self, work: Callable[[Connection], T]) -> T:
        """Run work in one transaction: all of it is durable on return, or none of it on an error.

        Only a connection lost during the commit itself leaves the outcome open; message ids make a retry safe.
        """

    async def scrub(self) -> bool:
        """Make the database forget what was deleted, as far as it can. False: readers were in the way."""

    async def close(self) -> None:
        """Give back connections and threads."""


def address(url: str) -> URL:
    """Read a database address and choose its asynchronous driver. Raises WrongAddress, without the password."""
    try:
        read = make_url(url)
        known = read.set(drivername=SCHEMES[read.drivername])
    except Exception as error:
        message = "FIRSTSTEP_DATABASE_URL must be sqlite:///path or postgresql://user:password@host/name."
        raise WrongAddress(message) from error
    if is_sqlite(known):
        if not known.database or known.database == ":memory:" or known.query:
            message = "An SQLite address is sqlite:///path: a file, without options."
            raise WrongAddress(message)
        return known
    query = dict(known.query)
    if "sslmode" in query:  # libpq's name for what asyncpg calls ssl
        query["ssl"] = query.pop("sslmode")
    return known.set(query=query)


def is_sqlite(url: URL) -> bool:
    """Tell whether the address is an SQLite file."""
    return url.get_backend_name() == "sqlite"


async def open_database(url: str) -> Database:
    """Open a database by address. Raises WrongAddress or StoreUnavailable."""
    known = address(url)
    if is_sqlite(known):
        return await SqliteDatabase.open(known)
    return await PostgresDatabase.open(known)
