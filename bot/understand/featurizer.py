"""The sentence encoder as a Rasa featurizer: any of Rasa's classifiers could learn from its vectors; ours does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource  # noqa: TC002 - Rasa reads annotations at run time
from rasa.engine.storage.storage import ModelStorage  # noqa: TC002
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.nlu.tokenizers.tokenizer import Tokenizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message  # noqa: TC002
from rasa.shared.nlu.training_data.training_data import TrainingData  # noqa: TC002

from bot.encoder.vectors import phrase_vectors
from bot.understand.reader import process_reader, var_folder

if TYPE_CHECKING:
    from bot.encoder.softmax import Floats

LAYERS = 2  # the sentence vector and the middle layer's


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceEncoderFeaturizer(DenseFeaturizer, GraphComponent):
    """Sets one sentence feature [1, 2 x width]: the sentence vector, then the middle layer's."""

    @classmethod
    def required_components(cls) -> list[type]:
        """Rasa's dense featurizers stand behind a tokenizer."""
        return [Tokenizer]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Nothing to set here: FIRSTSTEP_ENCODER names another encoder for the whole program."""
        return dict(DenseFeaturizer.get_default_config())

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Anything Rasa accepts for a featurizer is fine."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SentenceEncoderFeaturizer:
        """Nothing is learnt."""
        return cls(execution_context.node_name, config)

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Vectors of all phrases; those of earlier trainings are kept in var/vectors."""
        examples = [one for one in training_data.intent_examples if not str(one.get(TEXT)).startswith("/")]
        texts = [str(example.get(TEXT)) for example in examples]
        if texts:
            vectors = phrase_vectors(texts, process_reader().encoder, var_folder() / "vectors", together=True)
            for example, pair in zip(examples, vectors, strict=True):
                self._set(example, pair)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Vectors of incoming texts, from the reading that safety has usually done already."""
        for message in messages:
            text = message.get(TEXT)
            if text and not str(text).startswith("/"):
                read = process_reader().read(str(text))
                self._set(message, np.stack([read.whole, read.whole_middle]))
        return messages

    def _set(self, message: Message, vectors: Floats) -> None:
        feature = Features(vectors.reshape(1, -1), FEATURE_TYPE_SENTENCE, TEXT, self._identifier)
        message.add_features(feature)


def dense_vectors(message: Message) -> Floats:
    """What the featurizer set [2, width]. Raises ValueError when the pipeline has no such featurizer."""
    _, sentence = message.get_dense_features(TEXT)
    if sentence is None:
        raise ValueError("config.yml names no SentenceEncoderFeaturizer before the TopicClassifier")
    return np.asarray(sentence.features, np.float32).reshape(LAYERS, -1)
