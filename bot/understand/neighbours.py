"""How much nearer a text stands to phrases this bot is for than to everyday talk.

A linear model is sure of itself also where it has never seen anything. The nearest known phrases are not: they pull a text that resembles none of ours towards
"out of scope".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.encoder.compressed import Compressed
from bot.understand.decision import OUT_OF_SCOPE, SMALL_TALK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from bot.encoder.softmax import Floats

DIMENSIONS = 96  # principal components of the two vectors: as good as all 768, an eighth of the work
NEAREST = 3


@dataclass(frozen=True)
class Neighbourhood:
    """Phrases as unit rows in fewer dimensions."""

    space: Compressed
    ours: Floats  # topics of this bot
    everyday: Floats  # out of scope

    @classmethod
    def learn(cls, dense: Floats, labels: Sequence[str]) -> Neighbourhood:
        """From the dense features of the training phrases. Small talk stands on neither side."""
        names = np.array(labels)
        space = Compressed.learn(dense, DIMENSIONS)
        everyday = names == OUT_OF_SCOPE
        small = np.char.startswith(names, SMALL_TALK)
        rows = space.rows(dense)
        return cls(space, rows[~everyday & ~small], rows[everyday])

    def lead(self, dense: Floats) -> Floats:
        """Mean cosine of the three nearest phrases of ours minus that of the three nearest everyday ones [n]."""
        rows = self.space.rows(dense)
        return _nearest(rows @ self.ours.T) - _nearest(rows @ self.everyday.T)

    def state(self) -> dict[str, NDArray[Any]]:
        """Plain arrays, for the model file."""
        half = np.float16
        return {
            "components": self.space.components,
            "ours": self.ours.astype(half),
            "everyday": self.everyday.astype(half),
        }

    @classmethod
    def restored(cls, arrays: dict[str, NDArray[Any]]) -> Neighbourhood:
        """From `state`."""
        single = np.float32
        return cls(Compressed(arrays["components"]), arrays["ours"].astype(single), arrays["everyday"].astype(single))


def _nearest(cosines: Floats) -> Floats:
    count = min(NEAREST, cosines.shape[1])
    if count == 0:
        return np.zeros(len(cosines), np.float32)
    return np.asarray(np.partition(cosines, -count, axis=1)[:, -count:].mean(axis=1), np.float32)
