"""Multinomial logistic regression over dense and sparse features together (scipy's L-BFGS; a minute saved over libraries that densify)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.optimize import minimize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.understand.features import Features, Floats

INVERSE_REGULARISATION = 10.0
ROUNDS = 150


@dataclass(frozen=True)
class Model:
    """Weights [features, topics] and intercepts [topics]."""

    topics: tuple[str, ...]
    dense: Floats
    sparse: Floats
    intercept: Floats

    def probabilities(self, features: Features) -> Floats:
        """[n, topics], rows sum to one."""
        scores = features.dense @ self.dense + features.sparse @ self.sparse + self.intercept
        return softmax(np.asarray(scores, np.float32))


def softmax(scores: Floats) -> Floats:
    """Row-wise."""
    powers = np.exp(scores - scores.max(1, keepdims=True))
    return np.asarray(powers / powers.sum(1, keepdims=True), np.float32)


def fit(features: Features, labels: Sequence[str]) -> Model:
    """Weights for the labels. Topics are weighed so that a topic with many phrases does not swallow its neighbours."""
    topics = tuple(sorted(set(labels)))
    place = {topic: column for column, topic in enumerate(topics)}
    truth = np.zeros((len(labels), len(topics)), np.float32)
    truth[np.arange(len(labels)), [place[label] for label in labels]] = 1
    counts = truth.sum(0)
    weight = np.sqrt(counts.mean() / counts)[[place[label] for label in labels]].astype(np.float32)
    scale = np.float32(INVERSE_REGULARISATION) * weight[:, None]
    dense, sparse = features.dense, features.sparse
    sparse_t, width, grams = sparse.T.tocsr(), dense.shape[1], sparse.shape[1]

    def loss(flat: Any) -> tuple[float, Any]:
        weights = flat.reshape(width + grams + 1, len(topics)).astype(np.float32)
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

    start = np.zeros((width + grams + 1) * len(topics))
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS, "ftol": 1e-5, "maxcor": 6})
    weights = found.x.reshape(-1, len(topics)).astype(np.float32)
    return Model(topics, weights[:width], weights[width:-1], weights[-1])
