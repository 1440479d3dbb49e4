"""One data key per conversation, wrapped in the database and kept unwrapped in a small bounded memory."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, insert, select

from bot.store.sealed import Seal, new_key
from bot.store.tables import data_keys

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from bot.store.columns import AnyRow
    from bot.store.keys import KeyFile

KEPT = 4096  # open conversations of one process; about 1 MB

_FIND = select(data_keys.c.kek_id, data_keys.c.wrapped).where(data_keys.c.owner == bindparam("wanted"))
_INSERT = insert(data_keys)
_DELETE = delete(data_keys).where(data_keys.c.owner == bindparam("wanted"))


class Erased(Exception):
    """The record's data key was destroyed: what was sealed with it cannot be read by anyone."""


class DataKeys:
    """The data keys of conversations and of staff secrets, by owner."""

    def __init__(self, key_file: KeyFile) -> None:
        """Start with an empty memory."""
        self.key_file = key_file
        self._kept: OrderedDict[str, tuple[bytes, Seal]] = OrderedDict()
        self._lock = threading.Lock()  # SQLite's threads share the memory

    def create(self, connection: Connection, owner: str, at: datetime) -> Seal:
        """Make and store the data key of a new owner."""
        data_key = new_key()
        kek_id, wrapped = self.key_file.fresh_ring().wrap(owner, data_key)
        row = {"owner": owner, "kek_id": kek_id, "wrapped": wrapped, "created_at": at}
        connection.execute(_INSERT, row)
        return self._keep(owner, wrapped, Seal(data_key))

    def from_row(self, owner: str, row: AnyRow) -> Seal:
        """Open the data key of a row joined with `data_keys` (columns kek_id and wrapped)."""
        with self._lock:
            kept = self._kept.get(owner)
            if kept is not None and kept[0] == row.wrapped:
                self._kept.move_to_end(owner)
                return kept[1]
        data_key = self.key_file.unwrap(row.kek_id, owner, row.wrapped)
        return self._keep(owner, row.wrapped, Seal(data_key))

    def find(self, connection: Connection, owner: str) -> Seal:
        """Open the data key of an owner. Raises Erased when it was destroyed."""
        row = connection.execute(_FIND, {"wanted": owner}).first()
        if row is None:
            raise Erased(owner)
        return self.from_row(owner, row)

    def remembered(self, connection: Connection, owner: str) -> Seal:
        """Open the data key without asking the database where possible.

        Only for a transaction that checks for itself that the record still stands.
        """
        with self._lock:
            kept = self._kept.get(owner)
        return kept[1] if kept is not None else self.find(connection, owner)

    def destroy(self, connection: Connection, owner: str) -> None:
        """Delete the data key and forget it."""
        connection.execute(_DELETE, {"wanted": owner})
        self.forget(owner)

    def forget(self, owner: str) -> None:
        """Drop an unwrapped key from memory."""
        with self._lock:
            self._kept.pop(owner, None)

    def _keep(self, owner: str, wrapped: bytes, seal: Seal) -> Seal:
        with self._lock:
            self._kept[owner] = (wrapped, seal)
            self._kept.move_to_end(owner)
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return seal
