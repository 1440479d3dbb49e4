"""The whole leak check takes minutes of encoding, so `make proof PART=splits` runs it; here it must have run on today's phrases."""

from __future__ import annotations

import re

from tests.server import PROJECT
from tests.splits import checksum


def test_no_phrase_that_is_learnt_resembles_one_that_measures():
    """Whoever changes a phrase runs the proof again."""
    told = (PROJECT / "docs" / "proof" / "splits.md").read_text(encoding="utf-8")
    assert f"checksum {checksum()}" in told
    assert "- result: held" in told
    assert [int(count) for count in re.findall(r"close to one of the \w+ split of \w+ \| (\d+) \|", told)] == [0] * 8
