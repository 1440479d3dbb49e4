"""Questionnaires as data: versioned, checksummed, and refused when a word of them was changed."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "instruments"

# SHA-256 of each reviewed file's canonical JSON. A changed text needs a new version and a new line here.
DEFAULT = "gad7"
REVIEWED = {
    "gad7": "c806f185f75ad20e1216d6a26a469418b5c48363a920be8b5d82edf90ff7967d",
    "gad2": "b90896fbaf693e25989edf8e24d433f44fece3806a6aaf04cf5888d7a66233e6",
}


class InstrumentChanged(Exception):
    """The words of an instrument differ from the reviewed copy: the screening must not run."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"The text of {name} differs from its reviewed copy (checksum): restore bot/rules/instruments/{name}.json."
        )


@dataclass(frozen=True)
class Option:
    """One answer: its value on the paper form, its LOINC answer code, its verbatim label."""

    value: int
    code: str
    text: str


@dataclass(frozen=True)
class Item:
    """One question: its number on the form (from 1), its LOINC code, its verbatim text."""

    number: int
    code: str
    text: str


@dataclass(frozen=True)
class BandRange:
    """A published band: its name and the totals it spans, both ends included."""

    name: str
    low: int
    high: int


@dataclass(frozen=True)
class Instrument:
    """A questionnaire as published. Build it with `load`, which holds it to its checksum."""

    id: str
    version: str
    checksum: str
    title: str
    long_title: str
    lead_in: str
    code: str | None  # LOINC panel, null where nobody here has verified it
    total_code: str | None
    items: tuple[Item, ...]
    options: tuple[Option, ...]
    difficulty: Item | None
    difficulty_options: tuple[Option, ...]
    bands: tuple[BandRange, ...]
    further_evaluation_from: int
    sensitivity: float
    specificity: float
    licence: str
    source: str

    @property
    def highest_total(self) -> int:
        """The largest possible total (21 for GAD-7)."""
        return len(self.items) * max(option.value for option in self.options)


def checksum(content: dict[str, Any]) -> str:
    """SHA-256 over canonical JSON (sorted keys, no spaces, UTF-8)."""
    canonical = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()


def build(content: dict[str, Any], reviewed: str) -> Instrument:
    """An instrument from its data. Raises InstrumentChanged when its checksum is not the reviewed one."""
    found = checksum(content)
    if found != reviewed:
        raise InstrumentChanged(str(content.get("id", "the instrument")))
    difficulty = content["difficulty"]
    return Instrument(
        id=content["id"],
        version=content["version"],
        checksum=found,
        title=content["title"],
        long_title=content["long_title"],
        lead_in=content["lead_in"],
        code=content["code"],
        total_code=content["total_code"],
        items=tuple(Item(**item) for item in content["items"]),
        options=tuple(Option(**option) for option in content["options"]),
        difficulty=Item(0, difficulty["code"], difficulty["text"]) if difficulty else None,
        difficulty_options=tuple(Option(**o) for o in difficulty["options"]) if difficulty else (),
        bands=tuple(BandRange(b["name"], b["from"], b["to"]) for b in content["bands"]),
        further_evaluation_from=content["further_evaluation_from"],
        sensitivity=content["sensitivity"],
        specificity=content["specificity"],
        licence=content["licence"],
        source=content["source"],
    )


@cache
def load(name: str = DEFAULT) -> Instrument:
    """The reviewed instrument of that name. Raises InstrumentChanged, or KeyError for an unknown name."""
    reviewed = REVIEWED[name]
    content = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
    return build(content, reviewed)
