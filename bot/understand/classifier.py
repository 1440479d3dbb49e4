"""The topic classifier as a Rasa graph component: trained by `rasa train`, used by every Rasa command and by the service."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe

# Rasa reads the annotations of a component at run time: these names must be there.
from rasa.engine.storage.resource import Resource  # noqa: TC002
from rasa.engine.storage.storage import ModelStorage  # noqa: TC002
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message  # noqa: TC002
from rasa.shared.nlu.training_data.training_data import TrainingData  # noqa: TC002

from bot.encoder.sharing import shared_reader
from bot.encoder.softmax import Weights
from bot.understand.decision import Decided, decide
from bot.understand.features import Featurizer
from bot.understand.model import Model, fit
from bot.understand.vectors import phrase_vectors

if TYPE_CHECKING:
    from bot.encoder.reading import TextReader

RANKED = 10


def reader() -> TextReader:
    """The process's reader; FIRSTSTEP_VAR and FIRSTSTEP_ENCODER say where the encoder stands."""
    folder = os.environ.get("FIRSTSTEP_ENCODER")
    return shared_reader(var_folder() / "encoder", Path(folder) if folder else None)


def var_folder() -> Path:
    """Where converted weights and vectors are kept."""
    return Path(os.environ.get("FIRSTSTEP_VAR", "var")).absolute()


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class TopicClassifier(IntentClassifier, GraphComponent):
    """Says which topic a text is about. Buttons and visitor commands ("/...") are never learnt."""

    def __init__(
        self, storage: ModelStorage, resource: Resource, parts: tuple[Featurizer, Model] | None = None
    ) -> None:
        """Untrained unless `parts` are given."""
        self._storage, self._resource, self._parts = storage, resource, parts

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> TopicClassifier:
        """For training."""
        return cls(model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from data/nlu."""
        phrases = [
            (str(example.get(TEXT)), str(example.get(INTENT)))
            for example in training_data.intent_examples
            if not str(example.get(TEXT)).startswith("/")
        ]
        texts = [text for text, _ in phrases]
        vectors = phrase_vectors(texts, reader().encoder, var_folder() / "vectors")
        featurizer = Featurizer.fit(texts, vectors)
        model = fit(featurizer(texts, vectors), [label for _, label in phrases])
        self._parts = (featurizer, model)
        self._persist()
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the intent, its ranking, and further questions under `also`."""
        for message in messages:
            text = message.get(TEXT)
            if text is None or str(text).startswith("/"):
                continue
            decided = self.understand(str(text))
            ranking = [{"name": name, "confidence": round(share, 4)} for name, share in decided.ranking[:RANKED]]
            confidence = dict(decided.ranking).get(decided.topic, decided.ranking[0][1])
            message.set("intent", {"name": decided.topic, "confidence": round(confidence, 4)}, add_to_output=True)
            message.set("intent_ranking", ranking, add_to_output=True)
            message.set("also", list(decided.also), add_to_output=True)
        return messages

    def understand(self, text: str) -> Decided:
        """The topic of a text."""
        if self._parts is None:
            raise RuntimeError("the topic classifier is not trained")
        featurizer, model = self._parts
        read = reader().read(text)
        if not len(read.sentences):
            return Decided("oos", (("oos", 1.0),))
        several = len(read.sentences) > 1
        texts = [read.text, *(read.sentence(i) for i in range(len(read.sentences)))] if several else [read.text]
        vectors = np.vstack([read.whole[None, :], read.sentence_vectors]) if several else read.whole[None, :]
        shares = model.probabilities(featurizer(texts, vectors))
        rows = [dict(zip(model.topics, map(float, row), strict=True)) for row in shares]
        return decide(rows[0], rows[1:])

    def _persist(self) -> None:
        assert self._parts is not None  # noqa: S101 - called after training only
        featurizer, model = self._parts
        vocabularies, arrays = featurizer.state()
        with self._storage.write_to(self._resource) as folder:
            (folder / "vocabularies.json").write_text(
                json.dumps({**vocabularies, "topics": model.topics}), encoding="utf-8"
            )
            weights: dict[str, Any] = {
                "dense": model.weights.dense, "sparse": model.weights.sparse.astype(np.float16),
                "intercept": model.weights.intercept,
            }  # fmt: skip
            everything: dict[str, Any] = {**weights, **arrays}
            np.savez_compressed(folder / "weights.npz", **everything)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> TopicClassifier:
        """From a trained model."""
        with model_storage.read_from(resource) as folder:
            vocabularies = json.loads((folder / "vocabularies.json").read_text(encoding="utf-8"))
            with np.load(folder / "weights.npz", allow_pickle=False) as kept:
                arrays = {name: kept[name] for name in kept.files}
        topics = tuple(vocabularies.pop("topics"))
        weights = Weights(arrays["dense"], arrays["sparse"].astype(np.float32), arrays["intercept"])
        model = Model(topics, weights)
        return cls(model_storage, resource, (Featurizer.restored(vocabularies, arrays), model))

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Other components learn nothing from its guesses."""
        return training_data
