"""The keys that protect the data keys, the blind indexes and the audit chain, as they stand in memory."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.ports import StoreUnavailable
from bot.store.sealed import KEY_BYTES, decrypt, encrypt, new_key

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

KEY_FILE_FORMAT = 1


class KeyFileError(StoreUnavailable):
    """The key file is missing, unreadable, open to others, or does not fit the database."""


@dataclass(frozen=True)
class Keyring:
    """Key-encryption keys by id, one of them current, and the two keys for indexes and audit."""

    current: str
    keys: Mapping[str, bytes] = field(repr=False)
    blind_index: bytes = field(repr=False)
    audit_chain: bytes = field(repr=False)

    def wrap(self, owner: str, data_key: bytes) -> tuple[str, bytes]:
        """Wrap a data key under the current key. Returns (key id, wrapped bytes)."""
        cipher = AESGCM(self.keys[self.current])
        return self.current, encrypt(cipher, data_key, f"{self.current}|{owner}")

    def unwrap(self, key_id: str, owner: str, wrapped: bytes) -> bytes:
        """Unwrap a data key. Raises KeyFileError for an unknown key id, SealBroken for wrong bytes."""
        if key_id not in self.keys:
            message = f"The key file has no key {key_id}, which the database needs. Restore it from its backup."
            raise KeyFileError(message)
        return decrypt(AESGCM(self.keys[key_id]), wrapped, f"{key_id}|{owner}")

    def index_of(self, kind: str, value: str) -> bytes:
        """Compute the blind index of a phone or e-mail: HMAC-SHA256, useless without the key."""
        return hmac.digest(self.blind_index, f"{kind}\0{value}".encode(), hashlib.sha256)

    def with_new_key(self) -> Keyring:
        """Add a fresh key-encryption key and make it current; the older ones stay for reading."""
        key_id = _new_id()
        return replace(self, current=key_id, keys={**self.keys, key_id: new_key()})

    def with_only(self, used: Collection[str]) -> Keyring:
        """Drop the keys that no data key uses any more; the current one always stays."""
        kept = {name: key for name, key in self.keys.items() if name in used or name == self.current}
        return replace(self, keys=kept)


def new_keyring() -> Keyring:
    """Make a keyring with one fresh key of every kind."""
    key_id = _new_id()
    return Keyring(key_id, {key_id: new_key()}, new_key(), new_key())


def to_text(ring: Keyring) -> str:
    """Write a keyring as the JSON text of a key file."""
    content = {
        "format": KEY_FILE_FORMAT,
        "current": ring.current,
        "keys": {name: _encode(key) for name, key in ring.keys.items()},
        "blind_index": _encode(ring.blind_index),
        "audit_chain": _encode(ring.audit_chain),
    }
    return json.dumps(content, indent=2) + "\n"


def from_text(text: str) -> Keyring:
    """Read the JSON text of a key file. Raises ValueError when it is not one."""
    try:
        content = json.loads(text)
        if content["format"] != KEY_FILE_FORMAT:
            raise ValueError("format")
        keys = {name: _decode(key) for name, key in content["keys"].items()}
        if content["current"] not in keys:
            raise ValueError("current")
        return Keyring(
            content["current"],
            keys,
            _decode(content["blind_index"]),
            _decode(content["audit_chain"]),
        )
    except (KeyError, TypeError, AttributeError, binascii.Error) as error:
        raise ValueError("not a key file") from error


def _new_id() -> str:
    return secrets.token_hex(4)


def _encode(key: bytes) -> str:
    return base64.b64encode(key).decode()


def _decode(text: str) -> bytes:
    key = base64.b64decode(text, validate=True)
    if len(key) != KEY_BYTES:
        raise ValueError("length")
    return key
