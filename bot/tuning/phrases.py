"""The training phrases as rows: a text with its topic, its verdict, or both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.phrases import NO_RISK, VERDICTS, easy_phrases, topic_phrases, verdict_phrases

if TYPE_CHECKING:
    from pathlib import Path

UNKNOWN = -1  # a row of safety has no topic


@dataclass(frozen=True)
class Row:
    """One training text. `topic` is an index into the topics, or UNKNOWN; `verdict` an index into VERDICTS.

    An easy one is of data/tuning.
    """

    text: str
    topic: int
    verdict: int
    easy: bool


def rows(data: Path) -> tuple[list[str], list[Row]]:
    """The topics, and all rows. A phrase with a topic carries no risk."""
    more_topics, more_verdicts = easy_phrases(data)
    by_topic = list(topic_phrases(data))
    topics = sorted({topic for topic, _ in by_topic})
    found: list[Row] = []
    for easy, phrases in ((False, by_topic), (True, more_topics)):
        found += [Row(text, topics.index(topic), NO_RISK, easy) for topic, text in phrases]
    for easy, messages in ((False, verdict_phrases(data)), (True, more_verdicts)):
        found += [Row(text, UNKNOWN, VERDICTS.index(verdict), easy) for verdict, text in messages]
    return topics, found
