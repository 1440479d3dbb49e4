"""Argon2id hashes of passwords (RFC 9106, second recommended option: 64 MiB), computed outside the event loop."""

from __future__ import annotations

import asyncio
import secrets
import unicodedata
from typing import TYPE_CHECKING, Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.profiles import RFC_9106_LOW_MEMORY

if TYPE_CHECKING:
    from argon2 import Parameters

AT_ONCE: Final = 2  # each takes 64 MiB and its cores: visitors must not wait for a flood of sign-ins


class Argon2Passwords:
    """Hashes and compares, a few at a time."""

    def __init__(self, parameters: Parameters = RFC_9106_LOW_MEMORY) -> None:
        """Take the cost; nothing is computed yet."""
        self._hasher = PasswordHasher.from_parameters(parameters)
        self._places = asyncio.Semaphore(AT_ONCE)
        self._dummy: str | None = None

    async def hashed(self, password: str) -> str:
        """Hash a new password, the same for both ways to write an accented letter."""
        async with self._places:
            return await asyncio.to_thread(self._hasher.hash, _same_form(password))

    async def fits(self, password_hash: str | None, password: str) -> bool:
        """Compare. None takes as long as a real hash, and never fits."""
        async with self._places:
            return await asyncio.to_thread(self._verify, password_hash, _same_form(password))

    def _verify(self, password_hash: str | None, password: str) -> bool:
        if self._dummy is None:
            self._dummy = self._hasher.hash(secrets.token_urlsafe())
        try:
            fits = self._hasher.verify(password_hash or self._dummy, password)
        except (VerificationError, InvalidHashError):
            return False
        return fits and password_hash is not None


def _same_form(password: str) -> str:
    return unicodedata.normalize("NFC", password).encode(errors="replace").decode()
