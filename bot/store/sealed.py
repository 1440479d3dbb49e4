"""Seal single database fields with AES-256-GCM, each bound to the table, column and row it stands in.

A sealed value is: one version byte, a random 96-bit nonce, the ciphertext with its 128-bit tag.
The associated data `table|column|row` is not stored: a value moved to another place does not open.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

if TYPE_CHECKING:
    from collections.abc import Mapping

FORMAT = b"\x01"
NONCE_BYTES = 12  # NIST SP 800-38D: 96 bits for random nonces
KEY_BYTES = 32  # AES-256


class SealBroken(Exception):
    """A sealed value does not open: another key, another row, or altered bytes."""

    def __init__(self, place: str) -> None:
        """Name the place only; the value itself is never repeated."""
        super().__init__(f"The sealed value at {place} does not open with its key.")


def new_key() -> bytes:
    """Make 32 random bytes for AES-256."""
    return os.urandom(KEY_BYTES)


def encrypt(cipher: AESGCM, content: bytes, bound_to: str) -> bytes:
    """Encrypt `content` under a fresh nonce, bound to the text `bound_to`."""
    nonce = os.urandom(NONCE_BYTES)
    return FORMAT + nonce + cipher.encrypt(nonce, content, bound_to.encode())


def decrypt(cipher: AESGCM, sealed: bytes, bound_to: str) -> bytes:
    """Decrypt what `encrypt` made. Raises SealBroken."""
    if sealed[:1] != FORMAT:
        raise SealBroken(bound_to)
    nonce, body = sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :]
    try:
        return cipher.decrypt(nonce, body, bound_to.encode())
    except (InvalidTag, ValueError) as error:
        raise SealBroken(bound_to) from error


class Seal:
    """One owner's data key, ready to seal and open fields."""

    __slots__ = ("_cipher",)

    def __init__(self, data_key: bytes) -> None:
        """Take the 32 bytes of an unwrapped data key."""
        self._cipher = AESGCM(data_key)

    def close(self, table: str, column: str, row: str, content: bytes) -> bytes:
        """Seal bytes for one field."""
        return encrypt(self._cipher, content, f"{table}|{column}|{row}")

    def open(self, table: str, column: str, row: str, sealed: bytes) -> bytes:
        """Open one field. Raises SealBroken."""
        return decrypt(self._cipher, sealed, f"{table}|{column}|{row}")

    def close_json(self, table: str, column: str, row: str, content: Mapping[str, Any]) -> bytes:
        """Seal a JSON object for one field."""
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        return self.close(table, column, row, text.encode())

    def open_json(self, table: str, column: str, row: str, sealed: bytes) -> dict[str, Any]:
        """Open one field holding a JSON object. Raises SealBroken."""
        content: dict[str, Any] = json.loads(self.open(table, column, row, sealed))
        return content
