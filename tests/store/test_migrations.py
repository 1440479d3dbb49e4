"""The migrations lead to the tables the program uses, once, under a lock, on both databases."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

from bot.store import office_tables, tables  # noqa: F401 - both register their tables
from bot.store.columns import metadata
from bot.store.database import open_database
from bot.store.migrate import (
    SchemaTooNew,
    configuration,
    current_revision,
    head_revision,
    migrate,
    pending,
)
from bot.store.opening import open_store
from tests.store.builders import begin, safety_event

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection


async def test_models_and_migrations_agree(empty_url: str) -> None:
    """A column that exists only in the code, or only in the database, must fail here and not at a visitor."""
    await migrate(empty_url)
    database = await open_database(empty_url)

    def differences(connection: Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        return list(compare_metadata(context, metadata))

    try:
        assert await database.read(differences) == []
    finally:
        await database.close()


async def test_an_empty_database_is_pending_until_it_is_migrated(empty_url: str) -> None:
    """`serve` must be able to ask before it starts, without creating anything."""
    assert await current_revision(empty_url) is None
    assert await pending(empty_url)
    assert await migrate(empty_url) == head_revision()
    assert not await pending(empty_url)
    assert await current_revision(empty_url) == head_revision()


async def test_asking_does_not_create_a_file(tmp_path: Path) -> None:
    """A question about a mistyped path must not leave an empty database there."""
    path = tmp_path / "nowhere" / "x.db"
    assert await pending(f"sqlite:///{path}")
    assert not path.parent.exists()


async def test_a_new_file_is_for_its_owner_only(tmp_path: Path) -> None:
    """Even sealed records and their times are nobody else's business on the machine."""
    path = tmp_path / "var" / "firststep.db"
    await migrate(f"sqlite:///{path}")
    assert path.stat().st_mode & 0o777 == 0o600


async def test_several_processes_may_migrate_at_once(empty_url: str) -> None:
    """Whoever comes second must wait and find the work done."""
    reached = await asyncio.gather(*(migrate(empty_url) for _ in range(4)))
    assert set(reached) == {head_revision()}
    assert not await pending(empty_url)


async def test_a_newer_schema_is_refused(store_url: str) -> None:
    """An old program must not work on a schema it does not know."""
    database = await open_database(store_url)
    await database.write(lambda c: c.execute(text("UPDATE alembic_version SET version_num = '9'")))
    await database.close()
    with pytest.raises(SchemaTooNew, match="update the program"):
        await pending(store_url)
    with pytest.raises(SchemaTooNew):
        await migrate(store_url)


async def test_the_first_tables_are_old_without_the_later_ones(empty_url: str) -> None:
    """A database left at an earlier revision must be seen as pending, and must be brought up."""
    await migrate(empty_url)
    await _downgrade(empty_url, "0001")
    assert await pending(empty_url)
    await migrate(empty_url)
    assert not await pending(empty_url)


async def test_what_was_written_before_the_last_migration_stands_after_it(store_url: str, key_path: Path) -> None:
    """Columns go; the flags that staff still have to read stay."""
    store = await open_store(store_url, key_path)
    visit, event = await begin(store), safety_event()
    await visit.say(safety_events=(event,))
    await store.close()
    await _downgrade(store_url, "0002")
    await migrate(store_url)
    store = await open_store(store_url, key_path)
    (waiting,) = await store.safety_events.open_events()
    await store.close()
    assert (waiting.id, waiting.verdict, waiting.at) == (event.id, "crisis", event.at)


async def test_every_migration_can_be_taken_back(empty_url: str) -> None:
    """Going down to nothing must leave no table behind."""
    await migrate(empty_url)
    await _downgrade(empty_url, "base")
    database = await open_database(empty_url)
    left = await database.read(lambda c: inspect(c).get_table_names())
    await database.close()
    assert left == ["alembic_version"]


async def _downgrade(url: str, revision: str) -> None:
    database = await open_database(url)
    await database.write(lambda c: command.downgrade(configuration(c), revision))
    await database.close()
