"""The second reader: a classifier on sentence vectors and n-grams, over the whole message, its sentences and windows."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import numpy as np
import scipy.sparse as sp

from bot.encoder.softmax import Weights
from bot.safety import lexicon
from bot.safety.features import Vocabulary, grams
from bot.safety.words import read_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from bot.encoder.reading import ReadText, TextReader
    from bot.encoder.softmax import Floats
    from bot.ports import Verdict
    from bot.safety.lexicon import Lexicon

WEIGHTS, GRAMS = "classifier.npz", "classifier-grams.json"
MOST_PARTS = 120  # sentences and windows of one message; a longer one is read in steps

# Chosen on the development split (docs/safety.md): the mean of the whole message's share and the surest part's.
FULL: Mapping[str, float] = {
    "crisis": 0.55, "emergency": 0.6, "violence": 0.6, "abuse": 0.6, "third_party": 0.55, "panic": 0.6, "soft": 0.6,
    "info": 0.7,
}  # fmt: skip
NOTE = 0.15  # of crisis: unsure shows the gentle note


@dataclass(frozen=True)
class Unit:
    """One thing to judge: its vector, and its n-grams as columns and values."""

    vector: Floats
    columns: np.ndarray
    values: Floats


@dataclass(frozen=True)
class ClassifierReader:
    """Trained weights over units of a message."""

    verdicts: tuple[str, ...]
    weights: Weights
    vocabulary: Vocabulary
    mean: Floats
    texts: TextReader
    words: Lexicon

    @classmethod
    def load(cls, folder: Path, texts: TextReader) -> ClassifierReader:
        """From what `train_safety` wrote. Raises OSError, KeyError or ValueError when it is missing or broken."""
        columns = json.loads((folder / GRAMS).read_text(encoding="utf-8"))
        with np.load(folder / WEIGHTS, allow_pickle=False) as kept:
            weights = Weights(kept["dense"], kept["sparse"].astype(np.float32), kept["intercept"])
            vocabulary = Vocabulary(columns, kept["inverse"])
            return cls(tuple(kept["verdicts"].tolist()), weights, vocabulary, kept["mean"], texts, lexicon.load())

    def read(self, text: str) -> set[Verdict]:
        """Every verdict raised by the message."""
        return self.decided(self.scores(text))

    def scores(self, text: str) -> dict[str, float]:
        """The share of each verdict: the mean of the whole message's and its surest part's."""
        read = self.texts.read(text)
        if not read.sentences:
            return {}
        found = [self.unit(piece, vector) for piece, vector in pieces(read)]
        shares = self.weights.shares(*stacked(found, self.mean, self.vocabulary.size))
        surest = shares[1:].max(0) if len(shares) > 1 else shares[0]
        return dict(zip(self.verdicts, map(float, (shares[0] + surest) / 2), strict=True))

    def decided(self, scores: Mapping[str, float]) -> set[Verdict]:
        """Verdicts over their thresholds; a good part of crisis below its own still shows the note."""
        found = {verdict for verdict, least in FULL.items() if scores.get(verdict, 0.0) >= least}
        if not found and scores.get("crisis", 0.0) >= NOTE:
            found.add("soft")
        return cast("set[Verdict]", found)

    def unit(self, text: str, vector: Floats) -> Unit:
        """One piece of text with its features."""
        return Unit(vector, *self.vocabulary.vector(grams(read_sentences(text, self.words))))


def pieces(read: ReadText) -> Iterable[tuple[str, Floats]]:
    """The whole message first, then its sentences and windows where there are several."""
    yield read.text, read.whole
    if len(read.sentences) > 1:
        spans = [
            *zip(read.sentences, read.sentence_vectors, strict=True),
            *zip(read.windows, read.window_vectors, strict=True),
        ]
        for (start, end), vector in spans[:MOST_PARTS]:
            yield read.text[start:end], vector


def stacked(units: list[Unit], mean: Floats, width: int) -> tuple[Floats, sp.csr_matrix]:
    """Dense and sparse rows. Vectors lose what all messages share and are brought back to length one."""
    moved = np.stack([unit.vector for unit in units]) - mean
    dense = (moved / np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), 1e-9)).astype(np.float32)
    ends = np.cumsum([0, *(len(unit.columns) for unit in units)])
    columns = np.concatenate([unit.columns for unit in units])
    values = np.concatenate([unit.values for unit in units]) * np.float32(0.6)
    return dense, sp.csr_matrix((values, columns, ends), shape=(len(units), width))
