"""What `firststep doctor` finds: one plain sentence and how much it matters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

type Level = Literal["OK", "WARNING", "PROBLEM"]


@dataclass(frozen=True)
class Finding:
    """One plain sentence and how much it matters."""

    level: Level
    sentence: str


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun."""
    return f"{number} {one if number == 1 else many or one + 's'}"
