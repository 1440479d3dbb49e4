"""The key file on disk: JSON, mode 0600, written atomically, re-read when another process rotated it."""

from __future__ import annotations

import contextlib
import fcntl
import os
import stat
from typing import TYPE_CHECKING

from bot.store.keyring import KeyFileError, Keyring, from_text, new_keyring, to_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

OWNER_ONLY = 0o600
OTHERS = stat.S_IRWXG | stat.S_IRWXO


class KeyFileExists(KeyFileError):
    """A key file stands there already. It is never overwritten."""


class KeyFile:
    """One key file and the keyring last read from it."""

    def __init__(self, path: Path) -> None:
        """Read the file. Raises KeyFileError with a sentence for the operator."""
        self.path = path
        self._seen = _stamp(path)
        self._ring = _read(path)

    @classmethod
    def create(cls, path: Path) -> KeyFile:
        """Write a new key file. Raises KeyFileExists."""
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = _write_beside(path, new_keyring())
        try:
            os.link(fresh, path)  # unlike a rename, never replaces a file
        except FileExistsError as error:
            message = f"The key file {path} exists already and is never overwritten."
            raise KeyFileExists(message) from error
        finally:
            fresh.unlink()
        _sync_folder(path)
        return cls(path)

    @staticmethod
    def stands(path: Path) -> bool:
        """Tell whether there is a key file."""
        return path.exists()

    @property
    def ring(self) -> Keyring:
        """The keyring as last read: enough for opening, for the indexes and for the audit chain."""
        return self._ring

    def fresh_ring(self) -> Keyring:
        """Return the keyring as the file has it now, so that nothing new is wrapped under a retired key."""
        seen = _stamp(self.path)
        if seen != self._seen:
            self._ring = _read(self.path)
            self._seen = seen
        return self._ring

    def unwrap(self, key_id: str, owner: str, wrapped: bytes) -> bytes:
        """Unwrap a data key; a key id not known yet is looked for in the file once more."""
        ring = self._ring if key_id in self._ring.keys else self.fresh_ring()
        return ring.unwrap(key_id, owner, wrapped)

    def add_key(self) -> None:
        """Add a key-encryption key and make it current, in one atomic replacement of the file."""
        with _locked(self.path):
            self._replace(_read(self.path).with_new_key())

    def retire(self, used: Collection[str]) -> None:
        """Remove every key-encryption key that is neither current nor among `used`."""
        with _locked(self.path):
            self._replace(_read(self.path).with_only(used))

    def _replace(self, ring: Keyring) -> None:
        _write_beside(self.path, ring).replace(self.path)
        _sync_folder(self.path)
        self.fresh_ring()


def _read(path: Path) -> Keyring:
    try:
        mode = path.stat().st_mode
        if mode & OTHERS:
            message = f"The key file {path} can be read by others: run chmod 600 {path}"
            raise KeyFileError(message)
        return from_text(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        message = f"The key file {path} is missing. Restore it from its backup."
        raise KeyFileError(message) from error
    except OSError as error:
        message = f"The key file {path} cannot be read: {error.strerror}."
        raise KeyFileError(message) from error
    except ValueError as error:
        message = f"The key file {path} is damaged. Restore it from its backup."
        raise KeyFileError(message) from error


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_ino, status.st_mtime_ns, status.st_size


def _write_beside(path: Path, ring: Keyring) -> Path:
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    fresh.unlink(missing_ok=True)
    handle = os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(to_text(ring))
        file.flush()
        os.fsync(file.fileno())
    return fresh


def _sync_folder(path: Path) -> None:
    handle = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[None]:
    handle = os.open(path.with_name(f".{path.name}.lock"), os.O_CREAT | os.O_RDWR, OWNER_ONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
