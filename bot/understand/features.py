"""What the classifier sees of a text: the encoder's two vectors, and its n-grams."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.understand.grams import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    import scipy.sparse as sp
    from numpy.typing import NDArray

    from bot.encoder.softmax import Floats


@dataclass(frozen=True)
class Features:
    """Dense rows [n, 2 x width] and sparse rows [n, n-grams] of the same texts."""

    dense: Floats
    sparse: sp.csr_matrix

    def __getitem__(self, rows: Any) -> Features:
        """Some rows of both."""
        return Features(self.dense[rows], self.sparse[rows])


@dataclass(frozen=True)
class FeatureSpace:
    """Fitted on the training phrases: the n-gram vocabulary and the middle of the vectors, which is taken away."""

    vocabulary: Vocabulary
    middle: Floats  # [2, width]

    @classmethod
    def learn(cls, texts: Sequence[str], vectors: Floats) -> FeatureSpace:
        """`vectors` [n, 2, width]: sentence vector and middle-layer vector of each text."""
        return cls(Vocabulary.learn(texts), vectors.mean(axis=0))

    def features(self, texts: Sequence[str], vectors: Floats) -> Features:
        """Features of texts whose vectors are known."""
        centred = vectors - self.middle
        lengths = np.maximum(np.linalg.norm(centred, axis=2, keepdims=True), 1e-9)
        dense = np.ascontiguousarray((centred / lengths).reshape(len(texts), -1), np.float32)
        return Features(dense, self.vocabulary.rows(texts))

    def state(self) -> dict[str, NDArray[Any]]:
        """Plain arrays, for the model file."""
        return {**self.vocabulary.state(), "vector_middle": self.middle}

    @classmethod
    def restored(cls, arrays: dict[str, NDArray[Any]]) -> FeatureSpace:
        """From `state`."""
        return cls(Vocabulary.restored(arrays), arrays["vector_middle"])
