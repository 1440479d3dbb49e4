"""The measure by which milliseconds of two machines are compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.bench import anchor
from bot.encoder.sentence import SentenceEncoder

if TYPE_CHECKING:
    from pathlib import Path


def test_the_sentence_has_as_many_tokens_as_the_one_that_was_timed(published: Path) -> None:
    """14, those at both ends with them."""
    assert len(SentenceEncoder(published).token_ids(anchor.FOURTEEN_TOKENS)) == 14


def test_a_median_is_told_in_passes(trained: Path) -> None:
    """Twice a pass reaches a target of 2.04 passes, three times do not."""
    timed = anchor.Anchor(trained / "encoder")
    timed.measure()
    assert timed.here > 0
    assert f"passes of {timed.here:.1f} ms" in timed.line(1, 10)
    assert "2.00 passes" in timed.line(2 * timed.here, 10)
    assert timed.line(2 * timed.here, 10).endswith("2.04 passes: reached)")
    assert timed.line(3 * timed.here, 10).endswith("2.04 passes: not reached)")
