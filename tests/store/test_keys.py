"""The key file: for its owner only, never overwritten, and clear about what is wrong with it."""

from __future__ import annotations

import json
import stat
from typing import TYPE_CHECKING

import pytest

from bot.ports import StoreUnavailable
from bot.store.keyring import KeyFileError, new_keyring
from bot.store.keys import KeyFile, KeyFileExists
from bot.store.opening import open_store
from bot.store.sealed import SealBroken
from tests.store.builders import begin

if TYPE_CHECKING:
    from pathlib import Path


def test_a_new_key_file_is_for_its_owner_only(key_path: Path) -> None:
    """Nobody else on the machine may read the keys, not even for a moment."""
    KeyFile.create(key_path)
    assert stat.S_IMODE(key_path.stat().st_mode) == 0o600
    assert list(key_path.parent.iterdir()) == [key_path]


def test_a_key_file_is_never_overwritten(key_path: Path) -> None:
    """Creating twice must not destroy what the first keys protect."""
    KeyFile.create(key_path)
    before = key_path.read_bytes()
    with pytest.raises(KeyFileExists, match="never overwritten"):
        KeyFile.create(key_path)
    assert key_path.read_bytes() == before


def test_a_key_file_reads_back_the_same_keys(key_path: Path) -> None:
    """A restart must find the same keys."""
    ring = KeyFile.create(key_path).ring
    assert KeyFile(key_path).ring == ring


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644])
def test_a_key_file_open_to_others_is_refused(key_path: Path, mode: int) -> None:
    """The operator must be told the command that closes it."""
    KeyFile.create(key_path)
    key_path.chmod(mode)
    with pytest.raises(KeyFileError, match=f"run chmod 600 {key_path}"):
        KeyFile(key_path)


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"format": 2}', "not json", '"text"'])
def test_a_damaged_key_file_is_refused(key_path: Path, content: str) -> None:
    """A file that is no key file must end in one clear sentence."""
    key_path.write_text(content)
    key_path.chmod(0o600)
    with pytest.raises(KeyFileError, match="damaged"):
        KeyFile(key_path)


def test_a_key_of_the_wrong_length_is_refused(key_path: Path) -> None:
    """A shortened key must not silently weaken the encryption."""
    KeyFile.create(key_path)
    content = json.loads(key_path.read_text())
    content["blind_index"] = "c2hvcnQ="
    key_path.write_text(json.dumps(content))
    with pytest.raises(KeyFileError, match="damaged"):
        KeyFile(key_path)


def test_a_missing_key_file_is_refused(key_path: Path) -> None:
    """Reading must never create keys."""
    with pytest.raises(KeyFileError, match="is missing"):
        KeyFile(key_path)
    assert not key_path.exists()


def test_keys_never_show_in_a_text_of_the_keyring() -> None:
    """A keyring that ends up in a log or a traceback must not give its keys away."""
    ring = new_keyring()
    assert repr(ring) == f"Keyring(current={ring.current!r})"


def test_a_wrapped_key_belongs_to_its_owner() -> None:
    """A data key copied to another conversation must not unwrap."""
    ring = new_keyring()
    key_id, wrapped = ring.wrap("c-1", bytes(32))
    assert ring.unwrap(key_id, "c-1", wrapped) == bytes(32)
    with pytest.raises(SealBroken):
        ring.unwrap(key_id, "c-2", wrapped)


async def test_a_missing_file_with_sealed_records_is_not_replaced(store_url: str, key_path: Path) -> None:
    """New keys beside old records would hide the loss: the operator must be told."""
    store = await open_store(store_url, key_path)
    await begin(store)
    await store.close()
    key_path.unlink()
    with pytest.raises(KeyFileError, match="is missing, but the database holds records"):
        await open_store(store_url, key_path)
    assert not key_path.exists()


async def test_the_key_file_of_another_database_is_refused(store_url: str, key_path: Path) -> None:
    """A mixed-up file must be noticed at start, not at the first visitor."""
    store = await open_store(store_url, key_path)
    await begin(store)
    await store.close()
    key_path.unlink()
    KeyFile.create(key_path)
    with pytest.raises(KeyFileError, match="does not fit this database"):
        await open_store(store_url, key_path)


async def test_a_key_file_lost_while_running_stops_new_records(store_url: str, key_path: Path) -> None:
    """A record sealed under keys that exist nowhere else would be lost at the next start."""
    store = await open_store(store_url, key_path)
    visit = await begin(store)
    key_path.unlink()
    try:
        with pytest.raises(StoreUnavailable):
            await begin(store)
        await visit.say()  # what stands goes on
    finally:
        await store.close()
