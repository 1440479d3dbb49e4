"""Bring a database to the schema of this program: one runner at a time, all of it or nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import event, text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.store.database import address, is_sqlite
from bot.store.faults import unavailable_when_the_database_cannot_answer
from bot.store.postgres import new_engine
from bot.store.sqlite import create_file

if TYPE_CHECKING:
    from typing import Any

    from sqlalchemy import URL, Connection
    from sqlalchemy.ext.asyncio import AsyncEngine

ADVISORY_LOCK = 0x46535430  # "FST0": the number every migrating process waits for
WAIT_SECONDS = 60
MIGRATIONS = Path(__file__).parent / "migrations"


class SchemaTooNew(Exception):
    """The database was written by a newer program than this one."""


async def migrate(url: str) -> str:
    """Run the missing migrations under a database lock. Returns the revision reached. Raises StoreUnavailable."""
    known = address(url)
    if is_sqlite(known):
        create_file(Path(str(known.database)))
    await pending(url)  # a newer schema is refused before anything is touched

    def run(connection: Connection) -> None:
        if connection.dialect.name == "postgresql":
            connection.execute(text(f"SET LOCAL lock_timeout = '{WAIT_SECONDS}s'"))
            connection.execute(text(f"SELECT pg_advisory_xact_lock({ADVISORY_LOCK})"))
        command.upgrade(configuration(connection), "head")

    engine = _engine(known)
    try:
        with unavailable_when_the_database_cannot_answer():
            async with engine.begin() as connection:
                await connection.run_sync(run)
    finally:
        await engine.dispose()
    return head_revision()


async def current_revision(url: str) -> str | None:
    """Return the revision of a database, None for an empty or missing one. Raises StoreUnavailable."""
    known = address(url)
    if is_sqlite(known) and not file_stands(known):
        return None
    engine = _engine(known)
    try:
        with unavailable_when_the_database_cannot_answer():
            async with engine.connect() as connection:
                return await connection.run_sync(lambda c: MigrationContext.configure(c).get_current_revision())
    finally:
        await engine.dispose()


def head_revision() -> str:
    """Return the revision that this program is written for."""
    return str(ScriptDirectory.from_config(configuration()).get_current_head())


async def pending(url: str) -> bool:
    """Tell whether a database lacks migrations. Raises SchemaTooNew or StoreUnavailable."""
    current = await current_revision(url)
    scripts = ScriptDirectory.from_config(configuration())
    if current is not None and current not in {s.revision for s in scripts.walk_revisions()}:
        message = f"The database has revision {current} of a newer Firststep: update the program."
        raise SchemaTooNew(message)
    return current != scripts.get_current_head()


def file_stands(known: URL) -> bool:
    """Tell whether an SQLite database file is there."""
    return Path(str(known.database)).exists()


def configuration(connection: Connection | None = None) -> Config:
    """Make Alembic's configuration without an alembic.ini."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _engine(url: URL) -> AsyncEngine:
    if not is_sqlite(url):
        return new_engine(url, statement_seconds=None)
    engine = create_async_engine(url, connect_args={"timeout": WAIT_SECONDS}, hide_parameters=True)

    @event.listens_for(engine.sync_engine, "connect")
    def begin_nothing(connection: Any, _record: object) -> None:
        connection.isolation_level = None

    @event.listens_for(engine.sync_engine, "begin")
    def begin_ourselves(opened: Connection) -> None:
        opened.exec_driver_sql("BEGIN IMMEDIATE")

    return engine
