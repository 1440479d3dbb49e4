"""The topic classifier as a Rasa graph component: trained by `rasa train`, used by every Rasa command and by the service."""

from __future__ import annotations

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
from threadpoolctl import threadpool_limits

from bot.encoder.opinion import TOPICS
from bot.understand.asking import ASKS, apart, asking
from bot.understand.decision import OUT_OF_SCOPE, Decided, decide
from bot.understand.featurizer import SentenceEncoderFeaturizer, dense_vectors
from bot.understand.model import TopicModel, learn
from bot.understand.reader import process_opinion, process_reader

if TYPE_CHECKING:
    from bot.encoder.opinion import SecondOpinion
    from bot.encoder.reading import ReadText
    from bot.encoder.sentence import SentenceEncoder
    from bot.encoder.softmax import Floats

RANKED = 10
# Chosen on the development split.
SURE_ALONE = 0.95  # share from which the first encoder is believed alone
SECOND = 0.8  # what the second counts where it is asked
MODEL_FILE = "topics.npz"


class OtherEncoder(RuntimeError):
    """The model was trained with another encoder than the one that is set: train again."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class TopicClassifier(IntentClassifier, GraphComponent):
    """Says which topic a text is about. Buttons ("/...") are never learnt."""

    def __init__(self, storage: ModelStorage, resource: Resource, model: TopicModel | None = None) -> None:
        """Untrained unless `model` is given."""
        self._storage, self._resource, self._model = storage, resource, model

    @classmethod
    def required_components(cls) -> list[type]:
        """Training takes the featurizer's vectors."""
        return [SentenceEncoderFeaturizer]

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
        examples = [one for one in training_data.intent_examples if not str(one.get(TEXT)).startswith("/")]
        texts = [str(example.get(TEXT)) for example in examples]
        labels = [str(example.get(INTENT)) for example in examples]
        with threadpool_limits(limits=1, user_api="blas"):
            self._model = learn(texts, labels, np.stack([dense_vectors(example) for example in examples]))
        with self._storage.write_to(self._resource) as folder:
            arrays: dict[str, Any] = {"encoder": np.array(process_reader().encoder.identity), **self._model.state()}
            np.savez(folder / MODEL_FILE, **arrays)
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> TopicClassifier:
        """From a trained model. Raises OtherEncoder."""
        threadpool_limits(limits=1, user_api="blas")  # a second thread costs small products more than it brings
        with model_storage.read_from(resource) as folder, np.load(folder / MODEL_FILE, allow_pickle=False) as kept:
            arrays = {name: kept[name] for name in kept.files}
        if str(arrays.pop("encoder")) != process_reader().encoder.identity:
            raise OtherEncoder("The model was trained with another encoder: run `firststep train`.")
        return cls(model_storage, resource, TopicModel.restored(arrays))

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
            message.set("also", [name for name, _ in decided.also], add_to_output=True)
        return messages

    def understand(self, text: str) -> Decided:
        """The topic of a text, without the graph around it."""
        if self._model is None:
            raise RuntimeError("the topic classifier is not trained")
        reader = process_reader()
        return understood(self._model, reader.read(text), reader.encoder, process_opinion())

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Other components learn nothing from its guesses."""
        return training_data


def understood(
    model: TopicModel, read: ReadText, encoder: SentenceEncoder, second: SecondOpinion | None = None
) -> Decided:
    """The topic of a text that was read: each sentence, and each question beside another, has its say beside the whole."""
    if not read.sentences:
        return Decided(OUT_OF_SCOPE, ((OUT_OF_SCOPE, 1.0),))
    whole = np.stack([read.whole, read.whole_middle])[None]
    sentences = [read.sentence(index) for index in range(len(read.sentences))]
    split = apart(sentences)
    joined = [part for parts in split for part in parts]
    if len(sentences) == 1 and not joined:
        return decide(model.topics, asked_again(model, model.shares([read.text], whole), read.text, second), ())
    pairs = [whole, np.stack([read.sentence_vectors, read.sentence_middles], axis=1)]
    if joined:  # read apart: beside one another each takes on the meaning of the other
        kept = [at for at, parts in enumerate(split) if not parts]
        sentences, pairs[1] = (
            [*(sentences[at] for at in kept), *joined],
            np.concatenate([pairs[1][kept], encoder.encode_both(joined)]),
        )
    shares = asked_again(model, model.shares([read.text, *sentences], np.concatenate(pairs)), read.text, second)
    asks = [max(asking(sentence), ASKS if sentence in joined else 0.0) for sentence in sentences]
    return decide(model.topics, shares, asks)


def asked_again(model: TopicModel, shares: Floats, text: str, second: SecondOpinion | None) -> Floats:
    """The shares [n, topics], with the second encoder's say in those of the whole where the first is unsure of it."""
    other = second.shares(TOPICS, text, model.topics) if second is not None and shares[0].max() < SURE_ALONE else None
    if other is not None:
        shares[0] = (1 - SECOND) * shares[0] + SECOND * other
    return shares
