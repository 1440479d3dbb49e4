"""The service's own state between two messages, as one JSON blob that the store seals."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence


def as_typed(label: str) -> str:
    """A label as somebody would type it: lower case, single spaces, no full stop or other mark at its end."""
    return " ".join(label.casefold().split()).strip(" .!?")


@dataclass(frozen=True)
class Kept:
    """The dialogue's compact tracker, the choices that count now, whether the last reply was about safety, and what is owed."""

    tracker: dict[str, Any] = field(default_factory=dict)
    offered: dict[str, str] = field(default_factory=dict)  # choice id -> name
    labels: dict[str, str] = field(default_factory=dict)  # label, as_typed -> name
    help_now: bool = False
    owed: Sequence[str] = ()  # intents of the scripts of messages that were flagged while the dialogue failed

    @property
    def slots(self) -> dict[str, Any]:
        """The dialogue's slots."""
        return dict(self.tracker.get("slots") or {})

    @property
    def form(self) -> str | None:
        """The open form."""
        return self.tracker.get("form")

    def packed(self) -> bytes:
        """UTF-8 JSON."""
        content = {"tracker": self.tracker, "offered": self.offered, "labels": self.labels, "help_now": self.help_now}
        if self.owed:
            content["owed"] = list(self.owed)
        return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()

    @classmethod
    def unpacked(cls, blob: bytes) -> Kept:
        """From `packed`, also by another version of this program; a new conversation has an empty one."""
        if not blob:
            return cls()
        content = json.loads(blob)
        return cls(**{name: content[name] for name in cls.__dataclass_fields__ if name in content})
