"""Rotation: new keys for old records, without reading a word of them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from sqlalchemy import select

from bot.store import rotation
from bot.store.keys import KeyFile
from bot.store.opening import open_store
from bot.store.rotation import key_ids
from bot.store.tables import conversations
from tests.store.builders import NOW, begin

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from bot.store.opening import Store


async def test_rotation_wraps_every_data_key_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Afterwards no data key may depend on the old key, and every record must still open."""
    monkeypatch.setattr(rotation, "BATCH", 2)
    visits = [await begin(store) for _ in range(5)]
    before = [await visit.load() for visit in visits]
    sealed = select(conversations.c.state).order_by(conversations.c.id)
    words = await store.database.read(lambda c: c.scalars(sealed).all())
    old = store.key_file.ring.current
    rotated = await store.rotation.rotate(NOW, agent="system:cli")
    assert rotated.rewrapped == 5
    assert rotated.current != old
    assert await key_ids(store.database) == {rotated.current}
    assert [await visit.load() for visit in visits] == before
    assert await store.database.read(lambda c: c.scalars(sealed).all()) == words
    assert await store.audit.verify() is None


async def test_a_retired_key_is_gone(store: Store, key_path: Path) -> None:
    """A stolen old key file must open nothing that was wrapped again."""
    visit = await begin(store)
    old = store.key_file.ring.current
    assert await store.rotation.retire(NOW, agent="system:cli") == (old,)  # still in use
    rotated = await store.rotation.rotate(NOW, agent="system:cli")
    assert set(KeyFile(key_path).ring.keys) == {old, rotated.current}
    assert await store.rotation.retire(NOW, agent="system:cli") == (rotated.current,)
    assert set(KeyFile(key_path).ring.keys) == {rotated.current}
    await visit.say()


async def test_a_running_process_follows_a_rotation_elsewhere(store_url: str, key_path: Path) -> None:
    """`keys rotate` beside a running server must not cost it a record, old or new."""
    serving, tool = await open_store(store_url, key_path), await open_store(store_url, key_path)
    try:
        old, untouched = await begin(serving), await begin(tool)
        rotated = await tool.rotation.rotate(NOW, agent="system:cli")
        await tool.rotation.retire(NOW, agent="system:cli")
        await old.say()
        await serving.conversations.messages(untouched.id, 0)  # wrapped under a key it never saw
        await begin(serving)
        assert await key_ids(serving.database) == {rotated.current}
    finally:
        await serving.close()
        await tool.close()


async def test_the_indexes_and_the_chain_survive_a_rotation(store: Store, key_path: Path) -> None:
    """Rotating must change neither the blind indexes nor the audit chain."""
    before = KeyFile(key_path).ring
    await store.rotation.rotate(NOW, agent="system:cli")
    after = KeyFile(key_path).ring
    assert (before.blind_index, before.audit_chain) == (after.blind_index, after.audit_chain)
    assert before.keys.items() <= after.keys.items()


async def test_rotations_at_once_lose_no_key(store: Store, key_path: Path) -> None:
    """Two operators must not overwrite each other's new key: what it wrapped would be lost."""
    visit = await begin(store)
    operators = [KeyFile(key_path) for _ in range(8)]
    await asyncio.gather(*(asyncio.to_thread(one.add_key) for one in operators))
    assert len(KeyFile(key_path).ring.keys) == 9
    await store.rotation.rotate(NOW, agent="system:cli")
    await visit.say()
