"""The phrases of data/nlu and the development and test splits: enough of each topic, and nothing that stands in two of them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from bot.bench.understanding import rows
from bot.phrases import topic_phrases
from bot.rules.topics import TYPED
from tests.server import PROJECT
from tests.splits import PAIRS, close_vectors, read_again, shared_runs, sides

if TYPE_CHECKING:
    from pathlib import Path

LEAST_TO_LEARN, LEAST_TO_MEASURE = 40, 15


def phrases(split: str) -> list[tuple[str, str]]:
    """(topic, text) of a split; `train` is data/nlu."""
    return list(topic_phrases(PROJECT / "data")) if split == "train" else rows(split)


@pytest.mark.parametrize(
    ("split", "least"), [("train", LEAST_TO_LEARN), ("dev", LEAST_TO_MEASURE), ("test", LEAST_TO_MEASURE)]
)
def test_every_topic_has_enough_phrases(split: str, least: int):
    """A topic with few phrases is neither learnt nor measured."""
    counts = Counter(topic for topic, _ in phrases(split))
    assert {topic: counts[topic] for topic in TYPED if counts[topic] < least} == {}


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_no_phrase_stands_in_two_splits(pair: tuple[str, str], trained: Path):
    """A figure on phrases that were learnt says nothing about the next visitor."""
    one, other = sides(pair, rows)
    assert shared_runs(other, one) == []
    assert close_vectors(other, read_again(pair[0], one), trained) == []
