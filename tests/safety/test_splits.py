"""The messages of data/safety and the development and test splits: nothing stands in two of them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from bot.bench.safety import rows
from bot.phrases import VERDICTS, verdict_phrases
from tests.server import PROJECT
from tests.splits import PAIRS, close_vectors, read_again, shared_runs, sides

if TYPE_CHECKING:
    from pathlib import Path


def test_the_training_set_is_large_and_half_of_it_is_quiet():
    """2,000 messages or more, of them 900 or more that only look like risk."""
    counts = Counter(verdict for verdict, _ in verdict_phrases(PROJECT / "data"))
    assert counts.total() >= 2000
    assert counts["none"] >= 900
    assert set(counts) == set(VERDICTS)


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_no_message_stands_in_two_splits(pair: tuple[str, str], trained: Path):
    """A figure on messages that were learnt says nothing about the next visitor."""
    one, other = sides(pair, rows)
    assert shared_runs(other, one) == []
    assert close_vectors(other, read_again(pair[0], one), trained) == []
