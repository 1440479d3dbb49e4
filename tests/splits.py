"""Near-duplicates between splits: five words in a row, or vectors of the published encoder that point the same way.

Whatever measures topics or verdicts is held against everything that is learnt: the encoder learns from all of it, the safety reader takes the phrases of
data/nlu for talk without risk. Encoding all that takes minutes, so `make proof PART=splits` does it and tests/tuning/test_proof.py holds its result to
today's phrases; a test run reads an eighth of data/nlu and data/safety again, another eighth whenever a phrase changes.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from bot.encoder.convert import prepare
from bot.encoder.sentence import SentenceEncoder
from bot.encoder.vectors import phrase_vectors
from bot.phrases import easy_phrases, topic_phrases, verdict_phrases
from tests.server import PROJECT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

# (what was learnt, what measures)
PAIRS = (("train", "test"), ("train", "dev"), ("tuning", "test"), ("tuning", "dev"), ("dev", "test"))
IN_A_ROW = 5
COSINE = 0.9
ONE_IN = 8  # phrases that are learnt, of those that a test run encodes again


@cache
def learnt(split: str) -> tuple[str, ...]:
    """Every text that something learns from: `train` is data/nlu and data/safety, `tuning` data/tuning, which the encoder alone reads."""
    data = PROJECT / "data"
    rooms = easy_phrases(data) if split == "tuning" else (topic_phrases(data), verdict_phrases(data))
    return tuple(text for rows in rooms for _, text in rows)


def sides(pair: tuple[str, str], rows: Callable[[str], list[tuple[str, str]]]) -> tuple[list[str], list[str]]:
    """(what was learnt, or measures already; what measures), the splits read by `rows`."""
    one, other = ([text for _, text in rows(split)] if split in ("dev", "test") else [*learnt(split)] for split in pair)
    return one, other


def runs(text: str) -> set[tuple[str, ...]]:
    """Every run of five words, without punctuation and case."""
    words = re.findall(r"[^\W_]+", text.lower().replace("\u2019", "'").replace("'", ""))
    return {tuple(words[at : at + IN_A_ROW]) for at in range(len(words) - IN_A_ROW + 1)}


def shared_runs(one: Sequence[str], other: Sequence[str]) -> list[str]:
    """Texts of `one` that share five words in a row with a text of `other`, or are the same text."""
    known = set().union(*map(runs, other))
    same = {" ".join(text.lower().split()) for text in other}
    return [text for text in one if runs(text) & known or " ".join(text.lower().split()) in same]


def close_vectors(one: Sequence[str], other: Sequence[str], models: Path) -> list[str]:
    """Texts of `one` whose vector has a cosine of 0.9 or more with a text of `other`, by the published encoder."""
    if not other:
        return []
    encoder = SentenceEncoder(prepare(models / "encoder", adapted=False))
    first, second = (phrase_vectors(texts, encoder, models / "vectors")[:, 0] for texts in (one, other))
    nearest = np.concatenate([(first[at : at + 1000] @ second.T).max(1) for at in range(0, len(first), 1000)])
    return [text for text, cosine in zip(one, nearest, strict=True) if cosine >= COSINE]


def read_again(split: str, texts: Sequence[str]) -> list[str]:
    """What a test run encodes of a split: all that measures, an eighth of what is learnt, nothing of data/tuning."""
    if split == "tuning":
        return []
    if split != "train":
        return list(texts)
    draw = checksum()
    return [text for text in texts if hashlib.sha256(f"{draw}{text}".encode()).digest()[0] % ONE_IN == 0]


@cache
def checksum() -> str:
    """Changes with every phrase that is learnt and every split that measures: 16 hexadecimal digits."""
    splits = ("safety/dev.tsv", "safety/test.tsv", "understanding/dev.yml", "understanding/test.yml")
    learnt = [path for room in ("nlu", "safety", "tuning") for path in sorted((PROJECT / "data" / room).iterdir())]
    files = [*learnt, *(PROJECT / "tests" / name for name in splits)]
    return hashlib.sha256(b"".join(path.name.encode() + path.read_bytes() for path in files)).hexdigest()[:16]
