"""A running office on each database."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.conftest import (
    key_path,
    migrated_database,
    migrated_file,
    migrated_postgres_url,
    postgres_cluster,
    postgres_url,
    sqlite_store,
    sqlite_url,
    store,
    store_url,
)
from tests.web.office import AlertRoute, Clock, Office, application, parts_over, serve

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.store.opening import Store

__all__ = [
    "key_path", "migrated_database", "migrated_file", "migrated_postgres_url", "postgres_cluster", "postgres_url",
    "sqlite_store", "sqlite_url", "store", "store_url",
]  # fmt: skip


@pytest.fixture
async def office(sqlite_store: Store) -> AsyncIterator[Office]:
    """Run an office over SQLite."""
    async for running in _run(sqlite_store):
        yield running


@pytest.fixture
async def either_office(store: Store) -> AsyncIterator[Office]:
    """Run an office over each database."""
    async for running in _run(store):
        yield running


async def _run(opened: Store) -> AsyncIterator[Office]:
    clock = Clock()
    route = AlertRoute()
    parts = parts_over(opened, clock, alert_route_tested=route)
    server, client = await serve(application(parts))
    yield Office(opened, parts, clock, route, str(server.make_url("/")).rstrip("/"), client)
    await client.close()
    await server.close()
