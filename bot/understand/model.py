"""The topic model: weights for every topic over the features of a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from bot.encoder.softmax import Weights, fit_softmax

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.understand.features import Features, Floats

INVERSE_REGULARISATION = 10.0
ROUNDS = 120


@dataclass(frozen=True)
class Model:
    """Topics in the order of the weights' columns."""

    topics: tuple[str, ...]
    weights: Weights

    def probabilities(self, features: Features) -> Floats:
        """[n, topics], rows sum to one."""
        return self.weights.shares(features.dense, features.sparse)


def fit(features: Features, labels: Sequence[str]) -> Model:
    """Weights for the labels. A topic with many phrases does not swallow its neighbours."""
    topics = tuple(sorted(set(labels)))
    place = {topic: column for column, topic in enumerate(topics)}
    columns = [place[label] for label in labels]
    truth = np.zeros((len(labels), len(topics)), np.float32)
    truth[np.arange(len(labels)), columns] = 1
    counts = truth.sum(0)
    weight = np.sqrt(counts.mean() / counts)[columns].astype(np.float32)
    return Model(topics, fit_softmax(features.dense, features.sparse, truth, weight, INVERSE_REGULARISATION, ROUNDS))
