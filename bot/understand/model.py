"""The topic model: shares of topics for a text, calibrated, with everyday talk held at a distance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.optimize import minimize_scalar

from bot.encoder.softmax import Weights, fit_softmax, softmax
from bot.understand.features import FeatureSpace
from bot.understand.neighbours import OUT_OF_SCOPE, Neighbourhood

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from bot.encoder.softmax import Floats
    from bot.understand.features import Features

# Chosen on the development split; docs/understanding.md has the comparison.
STRENGTH = 20.0  # inverse of the penalty
ROUNDS, TRIAL_ROUNDS = 50, 30
# A topic with many phrases (everyday talk has thousands) must not swallow its neighbours: weight (mean / count) ** BALANCE.
BALANCE = 0.5
NEIGHBOURS = 12.0  # log-odds towards "out of scope" for each unit by which everyday phrases are nearer
CAUTION = 0.6  # log-odds towards "out of scope" for everything: a wrong answer is worse than "I do not know"
HELD_OUT = 5  # one phrase in five is held out once, to see how sure the model may say it is
COLDEST, HOTTEST = 0.5, 4.0


@dataclass(frozen=True)
class TopicModel:
    """Everything that was learnt. `temperature` divides the scores: above 1 the raw model was too sure of itself."""

    topics: tuple[str, ...]
    space: FeatureSpace
    weights: Weights
    neighbourhood: Neighbourhood
    temperature: float = 1.0

    def shares(self, texts: Sequence[str], vectors: Floats) -> Floats:
        """Probabilities [n, topics] of texts with their vectors [n, 2, width]."""
        return softmax(self.scores(self.space.features(texts, vectors)) / np.float32(self.temperature))

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
            "temperature": np.array(self.temperature),
        }

    @classmethod
    def restored(cls, arrays: dict[str, NDArray[Any]]) -> TopicModel:
        """From `state`."""
        return cls(
            topics=tuple(str(topic) for topic in arrays["topics"]),
            space=FeatureSpace.restored(arrays),
            weights=Weights(arrays["dense"], arrays["sparse"].astype(np.float32), arrays["intercept"]),
            neighbourhood=Neighbourhood.restored(arrays),
            temperature=float(arrays["temperature"]),
        )


def learn(texts: Sequence[str], labels: Sequence[str], vectors: Floats) -> TopicModel:
    """Train on the phrases: once without a fifth of them, for the temperature, then on all."""
    space = FeatureSpace.learn(texts, vectors)
    features = space.features(texts, vectors)
    names = np.array(labels)
    held = np.random.default_rng(0).integers(0, HELD_OUT, len(names)) == 0
    trial = _fit(space, features[~held], names[~held], TRIAL_ROUNDS)
    final = _fit(space, features, names, ROUNDS)
    return TopicModel(
        final.topics, space, final.weights, final.neighbourhood, _temperature(trial, features[held], names[held])
    )


def _fit(space: FeatureSpace, features: Features, labels: NDArray[np.str_], rounds: int) -> TopicModel:
    topics, column = np.unique(labels, return_inverse=True)
    truth = np.eye(len(topics), dtype=np.float32)[column]
    weights = fit_softmax(features.dense, features.sparse, truth, importance(truth), STRENGTH, rounds)
    return TopicModel(tuple(map(str, topics)), space, weights, Neighbourhood.learn(features.dense, labels))


def importance(truth: Floats) -> Floats:
    """The weight of each phrase [n], from `truth` [n, topics] of 0 and 1."""
    counts = truth.sum(axis=0)
    return np.asarray(truth @ (counts.mean() / counts) ** BALANCE, np.float32)


def _temperature(trial: TopicModel, features: Features, labels: NDArray[np.str_]) -> float:
    """The temperature under which phrases that were not learnt are least surprising."""
    column = {topic: place for place, topic in enumerate(trial.topics)}
    known = np.array([label in column for label in labels])
    scores = trial.scores(features[known])
    truth = [column[label] for label in labels[known]]

    def surprise(temperature: float) -> float:
        shares = softmax(scores / np.float32(temperature))[np.arange(len(truth)), truth]
        return float(-np.log(np.maximum(shares, 1e-9)).mean())

    return float(minimize_scalar(surprise, bounds=(COLDEST, HOTTEST), method="bounded").x)
