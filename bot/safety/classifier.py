"""The second reader: a classifier on sentence vectors, over the whole message, its sentences and windows of sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import numpy as np

from bot.ports import Verdict
from bot.rules.risk import PRECEDENCE

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from bot.encoder.reading import ReadText, TextReader

type Floats = NDArray[np.float32]

FILE = "classifier.npz"
# Chosen on the development split (docs/safety.md): what a verdict needs in the whole message, and in one part of it.
WHOLE = {
    "crisis": 0.45, "emergency": 0.5, "violence": 0.5, "abuse": 0.5, "third_party": 0.45, "panic": 0.5, "soft": 0.4,
    "info": 0.6,
}  # fmt: skip
PART = {
    "crisis": 0.75, "emergency": 0.85, "violence": 0.85, "abuse": 0.85, "third_party": 0.8, "panic": 0.85, "soft": 0.85,
    "info": 0.9,
}  # fmt: skip
# Below a full verdict: this much of crisis, or this little of "nothing", still shows the gentle note.
SOFT_FROM_CRISIS_WHOLE, SOFT_FROM_CRISIS_PART = 0.2, 0.5


@dataclass(frozen=True)
class ClassifierReader:
    """Multinomial logistic regression: weights [width, verdicts] over centred unit vectors."""

    verdicts: tuple[str, ...]
    weights: Floats
    intercept: Floats
    mean: Floats
    texts: TextReader

    @classmethod
    def load(cls, folder: Path, texts: TextReader) -> ClassifierReader:
        """From what `train_safety` wrote. Raises OSError or KeyError when it is missing or broken."""
        with np.load(folder / FILE, allow_pickle=False) as kept:
            return cls(tuple(kept["verdicts"].tolist()), kept["weights"], kept["intercept"], kept["mean"], texts)

    def shares(self, vectors: Floats) -> Floats:
        """[n, verdicts], rows sum to one."""
        scores = centred(vectors, self.mean) @ self.weights + self.intercept
        powers = np.exp(scores - scores.max(1, keepdims=True))
        return cast("Floats", powers / powers.sum(1, keepdims=True))

    def read(self, text: str) -> set[Verdict]:
        """Every verdict raised by the whole or by a part."""
        return self.raised(self.texts.read(text))

    def raised(self, read: ReadText) -> set[Verdict]:
        """Every verdict raised in a text that is already read."""
        if not read.sentences:
            return set()
        whole = dict(zip(self.verdicts, self.shares(read.whole[None, :])[0], strict=True))
        found = {v for v in WHOLE if whole[v] >= WHOLE[v]}
        crisis_in_a_part = 0.0
        if len(read.sentences) > 1:
            parts = self.shares(np.vstack([read.sentence_vectors, read.window_vectors]))
            highest = dict(zip(self.verdicts, parts.max(0), strict=True))
            found |= {v for v in PART if highest[v] >= PART[v]}
            crisis_in_a_part = float(highest["crisis"])
        if not found and (whole["crisis"] >= SOFT_FROM_CRISIS_WHOLE or crisis_in_a_part >= SOFT_FROM_CRISIS_PART):
            found.add("soft")
        return cast("set[Verdict]", found)


def centred(vectors: Floats, mean: Floats) -> Floats:
    """Without what all messages share, at length one again."""
    moved = vectors - mean
    return cast("Floats", moved / np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), 1e-9))


ORDER = PRECEDENCE
