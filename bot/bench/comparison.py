"""`firststep bench comparison`: ways of telling topics apart, side by side on the development split. For docs/understanding.md."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from functools import partial
from statistics import median
from typing import TYPE_CHECKING

import numpy as np

from bot.bench.understanding import PROJECT, auc, rows
from bot.encoder.convert import prepare
from bot.encoder.sentence import SentenceEncoder
from bot.encoder.softmax import fit_softmax, softmax
from bot.encoder.vectors import phrase_vectors
from bot.phrases import OUT_OF_SCOPE, topic_phrases
from bot.understand.features import Features, FeatureSpace
from bot.understand.model import ROUNDS, STRENGTH, importance, learn

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import scipy.sparse as sp

    from bot.encoder.softmax import Floats
    from bot.settings import Settings

    Shares = Callable[[Sequence[str], Floats], Floats]

GRAMS = "logistic regression on n-grams"
SERVED = "as served: tuned vectors and n-grams, distance to everyday talk, calibrated"
TIMED = 200  # phrases whose reading is timed one by one
NEAREST, SHARPNESS = 5, 20.0


@dataclass(frozen=True)
class Trained:
    """One way: what it says, and how much it keeps in memory."""

    shares: Shares
    size: int  # bytes


def main(settings: Settings, split: str = "dev") -> int:
    """Train and measure each way; some minutes."""
    phrases = list(topic_phrases(PROJECT / "data"))
    texts, labels = [text for _, text in phrases], [topic for topic, _ in phrases]
    topics = sorted(set(labels))
    truth = np.eye(len(topics), dtype=np.float32)[[topics.index(label) for label in labels]]
    held = rows(split)
    sys.stdout.write(f"{len(texts)} phrases learnt, {len(held)} of split {split}\n")
    sys.stdout.write(
        "| way | accuracy | out-of-scope AUC | ms a message | memory MB | training s |\n|---|---|---|---|---|---|\n"
    )
    for adapted in (False, True):
        encoder = SentenceEncoder(prepare(settings.var / "encoder", settings.encoder, adapted=adapted))
        vectors = phrase_vectors(texts, encoder, settings.var / "vectors")
        space = FeatureSpace.learn(texts, vectors)
        features = space.features(texts, vectors)
        name = "tuned" if adapted else "published"
        ways: dict[str, Callable[[], Trained]] = {
            f"logistic regression on {name} vectors": partial(
                _linear, space, features, truth, dense=True, sparse=False
            ),
            f"logistic regression on {name} vectors and n-grams": partial(
                _linear, space, features, truth, dense=True, sparse=True
            ),
            f"prototypes: mean {name} vector of a topic": partial(_prototypes, space, features, truth),
            f"five nearest phrases, {name} vectors": partial(_nearest, space, features, truth),
        }
        if adapted:
            ways[SERVED] = partial(_served, texts, labels, vectors)
        else:
            ways = {GRAMS: partial(_linear, space, features, truth, dense=False, sparse=True), **ways}
        for way, train in ways.items():
            _line(way, train, encoder, topics, held, encodes=way != GRAMS)
    return 0


def _line(
    way: str,
    train: Callable[[], Trained],
    encoder: SentenceEncoder,
    topics: list[str],
    held: list[tuple[str, str]],
    *,
    encodes: bool,
) -> None:
    began = time.perf_counter()
    trained = train()
    took = time.perf_counter() - began
    texts = [text for _, text in held]
    found = trained.shares(texts, encoder.encode_both(texts))
    right = np.mean([topics[at] == topic for at, (topic, _) in zip(found.argmax(1), held, strict=True)])
    outside = found[:, topics.index(OUT_OF_SCOPE)]
    area = auc([s for s, (t, _) in zip(outside, held, strict=True) if t == OUT_OF_SCOPE],
               [s for s, (t, _) in zip(outside, held, strict=True) if t != OUT_OF_SCOPE])  # fmt: skip
    times = []
    nothing = np.zeros((1, 2, encoder.width), np.float32)
    for text in texts[:TIMED]:
        began = time.perf_counter()
        trained.shares([text], encoder.encode_both([text]) if encodes else nothing)
        times.append((time.perf_counter() - began) * 1000)
    sys.stdout.write(
        f"| {way} | {right:.3f} | {area:.3f} | {median(times):.1f} | {trained.size / 1e6:.1f} | {took:.0f} |\n"
    )
    sys.stdout.flush()


def _linear(space: FeatureSpace, features: Features, truth: Floats, *, dense: bool, sparse: bool) -> Trained:
    def seen(given: Features) -> tuple[Floats, sp.csr_matrix]:
        return (
            given.dense if dense else given.dense[:, :0],
            given.sparse if sparse else given.sparse[:, :0],
        )

    weights = fit_softmax(*seen(features), truth, importance(truth), STRENGTH, ROUNDS)
    size = weights.dense.nbytes + weights.sparse.nbytes
    return Trained(lambda texts, vectors: weights.shares(*seen(space.features(texts, vectors))), size)


def _prototypes(space: FeatureSpace, features: Features, truth: Floats) -> Trained:
    means = truth.T @ features.dense / truth.sum(0)[:, None]
    means /= np.linalg.norm(means, axis=1, keepdims=True)
    return Trained(
        lambda texts, vectors: softmax(SHARPNESS * space.features(texts, vectors).dense @ means.T), means.nbytes
    )


def _nearest(space: FeatureSpace, features: Features, truth: Floats) -> Trained:
    def shares(texts: Sequence[str], vectors: Floats) -> Floats:
        cosines = space.features(texts, vectors).dense @ features.dense.T
        near = np.argpartition(-cosines, NEAREST, axis=1)[:, :NEAREST]
        weight = np.take_along_axis(cosines, near, axis=1)
        return np.asarray((weight[:, :, None] * truth[near]).sum(1) / weight.sum(1, keepdims=True), np.float32)

    return Trained(shares, features.dense.nbytes)


def _served(texts: list[str], labels: list[str], vectors: Floats) -> Trained:
    model = learn(texts, labels, vectors)
    size = sum(array.nbytes for array in model.state().values())
    return Trained(model.shares, size)
