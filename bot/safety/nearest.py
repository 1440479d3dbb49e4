"""The nearest known messages: a second look at what the classifier suspects.

A linear model can be sure of itself about a message that resembles nothing it has learnt. Its nearest training messages are not: where few of them carry a risk, everyday talk is
left in peace, and so it is where some of them are everyday requests. What was learnt as a message without risk, nearly word for word, is known. Asked only when something is
suspected, so most messages do not pay for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from bot.encoder.compressed import Compressed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from bot.encoder.softmax import Floats

DIMENSIONS = 96  # principal components of the two vectors
NEAREST = 10
SAME = 0.97  # cosine of two messages that say nearly the same


class Around(NamedTuple):
    """What the ten nearest known messages are: the share with a risk, of the piece where it is largest, and that of everyday requests, where it is smallest.

    `harmless`: every piece is nearly the same as a known message without risk, and nearer to it than to any with one.
    """

    risk: float
    everyday: float
    harmless: bool = False


NOTHING = Around(0.0, 0.0)


@dataclass(frozen=True)
class Nearest:
    """Training messages as unit rows in fewer dimensions."""

    space: Compressed
    rows: Floats  # [messages, dimensions]
    risk: NDArray[np.bool_]  # [messages]
    everyday: NDArray[np.bool_]  # [messages]

    @classmethod
    def learn(cls, dense: Floats, risk: NDArray[np.bool_], everyday: NDArray[np.bool_]) -> Nearest:
        """From the dense features of the training messages."""
        space = Compressed.learn(dense, DIMENSIONS)
        return cls(space, space.rows(dense), risk, everyday)

    def around(self, dense: Floats) -> Around:
        """The nearest messages of these pieces [n, 2 x width] of one message."""
        cosines = self.space.rows(dense) @ self.rows.T
        near = np.argpartition(-cosines, NEAREST, axis=1)[:, :NEAREST]
        closest = np.argmax(cosines, axis=1)
        same = cosines.max(axis=1) >= SAME
        return Around(
            float(self.risk[near].mean(axis=1).max()),
            float(self.everyday[near].mean(axis=1).min()),
            bool((same & ~self.risk[closest]).all()),
        )

    def state(self) -> dict[str, NDArray[Any]]:
        """Plain arrays, for the model file."""
        return {
            "components": self.space.components,
            "rows": self.rows.astype(np.float16),
            "risk": self.risk,
            "everyday": self.everyday,
        }

    @classmethod
    def restored(cls, kept: Mapping[str, NDArray[Any]]) -> Nearest:
        """From `state`."""
        return cls(Compressed(kept["components"]), kept["rows"].astype(np.float32), kept["risk"], kept["everyday"])
