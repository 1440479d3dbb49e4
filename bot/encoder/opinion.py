"""A second opinion on one text: what another, larger encoder makes of it, asked where the first is unsure.

Two readers that learnt the same from other beginnings are wrong about other messages; the mean of both is right more often than either (docs/understanding.md has by how much).
Its two heads, topics and verdicts, are learnt with it by `python -m bot.tuning.second` and stand in the same file as its adapter. One pass serves both.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from safetensors import safe_open

from bot.encoder.reading import plain
from bot.encoder.remembered import LastTexts
from bot.encoder.softmax import softmax

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from bot.encoder.sentence import SentenceEncoder

    Matrix = NDArray[np.float32]

REMEMBERED = 64  # texts whose opinion is kept, so that safety and understanding share one pass
LONGEST = 600  # characters; a longer text is read by its sentences
TOPICS, VERDICTS = "topics", "verdicts"


@dataclass(frozen=True)
class Head:
    """One linear layer over a unit vector that was brought to unit variance."""

    labels: tuple[str, ...]
    weight: Matrix  # [labels, width]
    bias: Matrix  # [labels]

    def shares(self, vector: Matrix) -> Matrix:
        """[labels], summing to one."""
        scores = self.weight @ (vector * np.float32(len(vector) ** 0.5)) + self.bias
        return np.asarray(softmax(scores[None])[0])


def heads(file: Path) -> dict[str, Head]:
    """Both heads, from the adapter's file. Raises OSError, KeyError."""
    with safe_open(file, framework="numpy") as kept:
        told = kept.metadata() or {}
        return {
            name: Head(tuple(told[name].split()), kept.get_tensor(f"{name}.weight"), kept.get_tensor(f"{name}.bias"))
            for name in (TOPICS, VERDICTS)
        }


class SecondOpinion:
    """Shares of topics and verdicts for one text. Thread-safe."""

    def __init__(self, encoder: SentenceEncoder, known: dict[str, Head]) -> None:
        """Over a prepared encoder."""
        self.encoder, self.heads = encoder, known
        self._remembered: LastTexts[Matrix] = LastTexts(REMEMBERED)

    def shares(self, head: str, text: str, labels: Sequence[str]) -> Matrix | None:
        """The shares of `labels` [labels], or None: the text is too long, or other labels were learnt (tune again)."""
        mine = self.heads[head]
        if len(text) > LONGEST or set(mine.labels) != set(labels):
            return None
        found = mine.shares(self._vector(text))
        return found[[mine.labels.index(label) for label in labels]]

    def share(self, head: str, text: str, label: str) -> float:
        """The share of one label; 0.0 where the text is too long or the label was not learnt."""
        mine = self.heads[head]
        known = len(text) <= LONGEST and label in mine.labels
        return float(mine.shares(self._vector(text))[mine.labels.index(label)]) if known else 0.0

    def _vector(self, text: str) -> Matrix:
        known = self._remembered.get(text)
        if known is None:
            known = self.encoder.encode([plain(text)])[0]
            self._remembered.keep(text, known)
        return known
