"""The topic model: shares of topics for a text, calibrated, with everyday talk held at a distance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.encoder.softmax import Weights, fit_softmax, softmax
from bot.understand.decision import OUT_OF_SCOPE
from bot.understand.features import FeatureSpace
from bot.understand.neighbours import Neighbourhood

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from bot.encoder.softmax import Floats
    from bot.understand.features import Features

# Chosen on the development split; docs/understanding.md has the comparison.
STRENGTH = 20.0  # inverse of the penalty
ROUNDS = 50
# A topic with many phrases (everyday talk has thousands) must not swallow its neighbours: weight (mean / count) ** BALANCE.
BALANCE = 0.5
NEIGHBOURS = 25.0  # log-odds towards "out of scope" for each unit by which everyday phrases are nearer
CAUTION = 0.5  # log-odds towards "out of scope" for everything: a wrong answer is worse than "I do not know"
# Divides the scores, so that a share says how often it is right: least surprise on the development split.
TEMPERATURE = 0.82


@dataclass(frozen=True)
class TopicModel:
    """Everything that was learnt."""

    topics: tuple[str, ...]
    space: FeatureSpace
    weights: Weights
    neighbourhood: Neighbourhood

    def shares(self, texts: Sequence[str], vectors: Floats) -> Floats:
        """Probabilities [n, topics] of texts with their vectors [n, 2, width]."""
        return softmax(self.scores(self.space.features(texts, vectors)) / np.float32(TEMPERATURE))

    def scores(self, features: Features) -> Floats:
        """Log-odds before the temperature [n, topics]."""
        scores = self.weights.scores(features.dense, features.sparse)
        lead = self.neighbourhood.lead(features.dense)
        scores[:, self.topics.index(OUT_OF_SCOPE)] += np.float32(CAUTION) - np.float32(NEIGHBOURS) * lead
        return scores

    def state(self) -> dict[str, NDArray[Any]]:
        """Plain arrays, for the model file; no pickle."""
        return {
            **self.space.state(),
            **self.neighbourhood.state(),
            "topics": np.array(self.topics),
            "dense": self.weights.dense,
            "sparse": self.weights.sparse.astype(np.float16),
            "intercept": self.weights.intercept,
        }

    @classmethod
    def restored(cls, arrays: dict[str, NDArray[Any]]) -> TopicModel:
        """From `state`."""
        return cls(
            topics=tuple(str(topic) for topic in arrays["topics"]),
            space=FeatureSpace.restored(arrays),
            weights=Weights(arrays["dense"], arrays["sparse"].astype(np.float32), arrays["intercept"]),
            neighbourhood=Neighbourhood.restored(arrays),
        )


def learn(texts: Sequence[str], labels: Sequence[str], vectors: Floats) -> TopicModel:
    """Train on the phrases. `vectors` [n, 2, width]."""
    space = FeatureSpace.learn(texts, vectors)
    features = space.features(texts, vectors)
    topics, column = np.unique(np.array(labels), return_inverse=True)
    truth = np.eye(len(topics), dtype=np.float32)[column]
    weights = fit_softmax(features.dense, features.sparse, truth, importance(truth), STRENGTH, ROUNDS)
    return TopicModel(tuple(map(str, topics)), space, weights, Neighbourhood.learn(features.dense, labels))


def importance(truth: Floats) -> Floats:
    """The weight of each phrase [n], from `truth` [n, topics] of 0 and 1."""
    counts = truth.sum(axis=0)
    return np.asarray(truth @ (counts.mean() / counts) ** BALANCE, np.float32)
