"""The training phrases as rows: a text with its topic, its verdict, or both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.phrases import NO_RISK, VERDICTS, topic_phrases, verdict_phrases

if TYPE_CHECKING:
    from pathlib import Path

UNKNOWN = -1  # a row of safety has no topic


@dataclass(frozen=True)
class Row:
    """One training text. `topic` is an index into the topics, or UNKNOWN; `verdict` an index into VERDICTS."""

    text: str
    topic: int
    verdict: int


def rows(data: Path) -> tuple[list[str], list[Row]]:
    """The topics, and all rows. A phrase with a topic carries no risk."""
    by_topic = list(topic_phrases(data))
    topics = sorted({topic for topic, _ in by_topic})
    found = [Row(text, topics.index(topic), NO_RISK) for topic, text in by_topic]
    found += [Row(text, UNKNOWN, VERDICTS.index(verdict)) for verdict, text in verdict_phrases(data)]
    return topics, found
