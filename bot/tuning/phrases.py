"""The training phrases as rows: a text with its topic, its verdict, or both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

VERDICTS = ("crisis", "emergency", "violence", "abuse", "third_party", "panic", "soft", "info", "none")
NO_RISK = VERDICTS.index("none")
UNKNOWN = -1  # a row of safety has no topic


@dataclass(frozen=True)
class Row:
    """One training text. `topic` is an index into the topics, or UNKNOWN; `verdict` an index into VERDICTS."""

    text: str
    topic: int
    verdict: int


def topic_phrases(data: Path) -> Iterator[tuple[str, str]]:
    """(topic, text) of data/nlu, buttons left out."""
    for path in sorted((data / "nlu").glob("*.yml")):
        for entry in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            for line in entry["examples"].splitlines():
                text = line.removeprefix("- ").strip()
                if text and not text.startswith("/"):
                    yield entry["intent"], text


def verdict_phrases(data: Path) -> Iterator[tuple[str, str]]:
    """(verdict, text) of data/safety; a file's name begins with its verdict."""
    for path in sorted((data / "safety").glob("*.txt")):
        verdict = next(v for v in VERDICTS if path.stem == v or path.stem.startswith(f"{v}_"))
        yield from ((verdict, line.strip()) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())


def rows(data: Path) -> tuple[list[str], list[Row]]:
    """The topics, and all rows. A phrase with a topic carries no risk."""
    by_topic = list(topic_phrases(data))
    topics = sorted({topic for topic, _ in by_topic})
    found = [Row(text, topics.index(topic), NO_RISK) for topic, text in by_topic]
    found += [Row(text, UNKNOWN, VERDICTS.index(verdict)) for verdict, text in verdict_phrases(data)]
    return topics, found
