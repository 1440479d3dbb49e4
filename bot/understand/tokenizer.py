"""spaCy's English words as a Rasa tokenizer: rules only (`spacy.blank("en")`), no trained model to fetch."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext  # noqa: TC002 - Rasa reads annotations at run time
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource  # noqa: TC002
from rasa.engine.storage.storage import ModelStorage  # noqa: TC002
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.training_data.message import Message  # noqa: TC002
from rasa.shared.nlu.training_data.training_data import TrainingData  # noqa: TC002

from bot.understand.reader import process_reader


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class SpacyWords(Tokenizer):
    """Splits a text into spaCy's words."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Topic names are never split."""
        return {"intent_tokenization_flag": False, "intent_split_symbol": "_"}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SpacyWords:
        """Nothing is learnt."""
        return cls(config)

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing here learns from words: the classifier reads the text itself, so training need not split it."""
        return training_data

    def tokenize(self, message: Message, attribute: str) -> list[Token]:
        """The words with their places in the text."""
        text = str(message.get(attribute))
        return [Token(text[word.start : word.end], word.start, word.end) for word in process_reader().words(text)]
