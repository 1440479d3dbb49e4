"""Parts that come up after the door is open: until then they say that they are not ready."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from bot.ports import DialogueUnavailable, SafetyReading

if TYPE_CHECKING:
    from bot.ports import Dialogue, SafetyReader

log = logging.getLogger(__name__)


class Late[T]:
    """A part that is set once it is ready, or failed for good."""

    def __init__(self) -> None:
        """Not ready."""
        self._part: T | None = None
        self.failed = False
        self.since = time.monotonic()
        self.took: float | None = None

    @property
    def ready(self) -> bool:
        """Is the part there?"""
        return self._part is not None

    def set(self, part: T) -> None:
        """The part is ready."""
        self._part = part
        self.took = time.monotonic() - self.since

    def get(self) -> T | None:
        """The part, or None."""
        return self._part


def dialogue_of(late: Late[Dialogue]) -> Dialogue:
    """The engine, or DialogueUnavailable while it loads or when it failed."""
    part = late.get()
    if part is None:
        raise DialogueUnavailable("the dialogue engine is not ready")
    return part


class LateReader:
    """The readers of every message. Never raises: what cannot be read counts as unsure, and unsure shows help."""

    def __init__(self, late: Late[SafetyReader]) -> None:
        """Takes the readers when they are ready."""
        self._late = late

    def read(self, text: str) -> SafetyReading:
        """The verdict; `soft` (a note with the help line) when the readers are not there or fail."""
        reader = self._late.get()
        if reader is None:
            return SafetyReading("soft", {"readers": "not_ready"})
        try:
            return reader.read(text)
        except Exception as error:  # noqa: BLE001 - unsure means that help is shown
            log.error("safety.reader_failed", extra={"reason": type(error).__name__})  # noqa: TRY400
            return SafetyReading("soft", {"readers": "failed"})
