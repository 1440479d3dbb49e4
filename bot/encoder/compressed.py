"""Vectors in fewer dimensions, in which the nearest known messages are looked up: nearly as good as all of them, at a fraction of the work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from bot.encoder.softmax import Floats


@dataclass(frozen=True)
class Compressed:
    """A space of principal components [width, dimensions]."""

    components: Floats

    @classmethod
    def learn(cls, dense: Floats, dimensions: int) -> Compressed:
        """From the features of the training messages [n, width]."""
        _, directions = np.linalg.eigh(dense.T @ dense)
        return cls(np.ascontiguousarray(directions[:, ::-1][:, :dimensions], np.float32))

    def rows(self, dense: Floats) -> Floats:
        """Rows of length one [n, dimensions], so that their products are cosines."""
        rows = dense @ self.components
        return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9), np.float32)
