"""The nearest known messages: a second look at what the classifier suspects.

A linear model can be sure of itself about a message that resembles nothing it has learnt. Its nearest training messages are not: where none of them carries a risk, everyday talk is
left in peace (docs/safety.md has what this costs and brings). Asked only when something is suspected, so most messages do not pay for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from bot.encoder.softmax import Floats

DIMENSIONS = 96  # principal components of the two vectors
NEAREST = 10


@dataclass(frozen=True)
class Nearest:
    """Training messages as unit rows in the space of the principal components."""

    components: Floats  # [2 x width, dimensions]
    rows: Floats  # [messages, dimensions]
    risk: NDArray[np.bool_]  # [messages]

    @classmethod
    def learn(cls, dense: Floats, risk: NDArray[np.bool_]) -> Nearest:
        """From the dense features of the training messages."""
        _, directions = np.linalg.eigh(dense.T @ dense)
        components = np.ascontiguousarray(directions[:, ::-1][:, :DIMENSIONS], np.float32)
        return cls(components, _unit(dense @ components), risk)

    def support(self, dense: Floats) -> float:
        """The largest share of risk among the ten nearest messages of any of these pieces [n, 2 x width]."""
        cosines = _unit(dense @ self.components) @ self.rows.T
        near = np.argpartition(-cosines, NEAREST, axis=1)[:, :NEAREST]
        return float(self.risk[near].mean(axis=1).max())

    def state(self) -> dict[str, NDArray[Any]]:
        """Plain arrays, for the model file."""
        return {"components": self.components, "rows": self.rows.astype(np.float16), "risk": self.risk}

    @classmethod
    def restored(cls, kept: Mapping[str, NDArray[Any]]) -> Nearest:
        """From `state`."""
        return cls(kept["components"], kept["rows"].astype(np.float32), kept["risk"])


def _unit(rows: Floats) -> Floats:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9), np.float32)
