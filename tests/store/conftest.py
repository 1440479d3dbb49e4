"""Stores on both databases: each test gets a fresh, migrated one."""

from __future__ import annotations

import asyncio
import shutil
from typing import TYPE_CHECKING

import pytest

from bot.store.migrate import migrate
from bot.store.opening import open_store
from tests.postgres import Cluster, postgres_cluster, postgres_url

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

    from bot.store.opening import Store

__all__ = ["postgres_cluster", "postgres_url"]


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Migrate one SQLite file, to be copied."""
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    asyncio.run(migrate(f"sqlite:///{path}"))
    return path


@pytest.fixture(scope="session")
def migrated_database(postgres_cluster: Cluster) -> str:
    """Migrate one PostgreSQL database, to be used as a template."""
    name = postgres_cluster.create()
    asyncio.run(migrate(postgres_cluster.url(name)))
    return name


@pytest.fixture
def sqlite_url(migrated_file: Path, tmp_path: Path) -> str:
    """Give the address of a fresh, migrated SQLite file."""
    path = tmp_path / "firststep.db"
    shutil.copy(migrated_file, path)
    return f"sqlite:///{path}"


@pytest.fixture
def migrated_postgres_url(postgres_cluster: Cluster, migrated_database: str) -> Iterator[str]:
    """Give the address of a fresh, migrated PostgreSQL database."""
    name = postgres_cluster.create(template=migrated_database)
    yield postgres_cluster.url(name)
    postgres_cluster.drop(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest) -> str:
    """Give each test both databases."""
    fixture = "sqlite_url" if request.param == "sqlite" else "migrated_postgres_url"
    return str(request.getfixturevalue(fixture))


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give an address without any table."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'empty.db'}"
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture
def key_path(tmp_path: Path) -> Path:
    """Give the place of the key file."""
    return tmp_path / "keys.json"


@pytest.fixture
async def store(store_url: str, key_path: Path) -> AsyncIterator[Store]:
    """Open a store on either database."""
    opened = await open_store(store_url, key_path)
    yield opened
    await opened.close()


@pytest.fixture
async def sqlite_store(sqlite_url: str, key_path: Path) -> AsyncIterator[Store]:
    """Open a store on SQLite, for what only a file shows."""
    opened = await open_store(sqlite_url, key_path)
    yield opened
    await opened.close()
