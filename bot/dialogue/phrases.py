"""Reads the phrases and the responses for Rasa. Its own reader parses every file four times and checks every phrase alone: most of the time that training took."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.shared.utils.io import is_key_in_yaml

from bot.phrases import phrases_of
from bot.words import read_responses


class Phrase(Message):
    """A phrase whose copies are cheap: Rasa copies and compares all of them several times on the way to its components."""

    def fingerprint(self) -> str:
        """Topic and text, in hexadecimal as Rasa wants it."""
        return f"{self.get('intent')}\t{self.get('text')}".encode().hex()

    def __deepcopy__(self, _memo: dict[int, Any]) -> Phrase:
        """Texts and features are never changed in place."""
        return Phrase(
            data=dict(self.data),
            output_properties=set(self.output_properties),
            time=self.time,
            features=list(self.features),
        )


class PhraseImporter(RasaFileImporter):
    """Rasa's file importer, but for the phrases and the responses (named in config.yml)."""

    def get_nlu_data(self, language: str | None = "en") -> TrainingData:
        """Every phrase with its intent, and every response. Raises bot.phrases.WrongPhrases and bot.words.WordsError."""
        words = [path for path in self._nlu_files if is_key_in_yaml(path, "responses")]
        phrases = [
            Phrase(data={"text": text, "intent": intent})
            for path in self._nlu_files
            if path not in words
            for intent, text in phrases_of(Path(path))
        ]
        responses = {name: texts for path in words for name, texts in read_responses(Path(path)).items()}
        return TrainingData(phrases, responses=responses)
