"""Multinomial logistic regression over dense and sparse features together (scipy's L-BFGS), shared by both classifiers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.optimize import minimize

if TYPE_CHECKING:
    import scipy.sparse as sp
    from numpy.typing import NDArray

type Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Weights:
    """Dense [width, classes], sparse [n-grams, classes], intercept [classes]."""

    dense: Floats
    sparse: Floats
    intercept: Floats

    def scores(self, dense: Floats, sparse: sp.csr_matrix) -> Floats:
        """Log-odds up to a constant [n, classes]."""
        return np.asarray(dense @ self.dense + sparse @ self.sparse + self.intercept, np.float32)

    def shares(self, dense: Floats, sparse: sp.csr_matrix) -> Floats:
        """[n, classes], rows sum to one."""
        return softmax(self.scores(dense, sparse))


def softmax(scores: Floats) -> Floats:
    """Each row as shares that sum to one."""
    powers = np.exp(scores - scores.max(1, keepdims=True))
    return np.asarray(powers / powers.sum(1, keepdims=True), np.float32)


def fit_softmax(
    dense: Floats, sparse: sp.csr_matrix, truth: Floats, weight: Floats, strength: float, rounds: int
) -> Weights:
    """Fit `truth` [n, classes] of 0 and 1. `weight` [n] per row; `strength` is the inverse of the penalty."""
    scale = (np.float32(strength) * weight)[:, None]
    sparse_t, width, grams, classes = sparse.T.tocsr(), dense.shape[1], sparse.shape[1], truth.shape[1]

    def loss(flat: Any) -> tuple[float, Any]:
        weights = flat.reshape(width + grams + 1, classes).astype(np.float32)
        scores = dense @ weights[:width] + sparse @ weights[width:-1] + weights[-1]
        scores -= scores.max(1, keepdims=True)
        powers = np.exp(scores)
        sums = powers.sum(1, keepdims=True)
        value = -float((scale * truth * (scores - np.log(sums))).sum())
        rest = (powers / sums - truth) * scale
        gradient = np.empty_like(weights)
        gradient[:width], gradient[width:-1], gradient[-1] = dense.T @ rest, sparse_t @ rest, rest.sum(0)
        penalty = weights.copy()
        penalty[-1] = 0
        return value + 0.5 * float((penalty * penalty).sum()), (gradient + penalty).ravel().astype(np.float64)

    start = np.zeros((width + grams + 1) * classes)
    # Three corrections are as good as six on the development split, and cost a quarter less.
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": rounds, "ftol": 1e-5, "maxcor": 3})
    weights = found.x.reshape(-1, classes).astype(np.float32)
    return Weights(weights[:width], weights[width:-1], weights[-1])
