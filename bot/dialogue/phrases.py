"""Reads the phrase files for Rasa. Its own reader parses and checks every phrase alone: most of the time that training took."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

if TYPE_CHECKING:
    from collections.abc import Iterator

MARKUP = "]("  # Rasa's notation of an entity, "[Monday](day)": this bot has none, and a phrase with one would be learnt as written
SHAPE = {"intent", "examples"}


class WrongPhrases(ValueError):
    """A phrase file is not a list of intents with their examples; the message names the file and the intent."""


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
    """Rasa's file importer, but for the phrases (named in config.yml)."""

    def get_nlu_data(self, language: str | None = "en") -> TrainingData:
        """Every phrase with its intent. Raises WrongPhrases."""
        del language  # one language
        return TrainingData(
            [
                Phrase(data={"text": text, "intent": intent})
                for path in self._nlu_files
                for intent, text in phrases_of(Path(path))
            ]
        )


def phrases_of(path: Path) -> Iterator[tuple[str, str]]:
    """(intent, phrase) of a file. Raises WrongPhrases."""
    entries: Any = (yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) or {}).get("nlu") or []
    for entry in entries:
        if not isinstance(entry, dict) or set(entry) != SHAPE or not isinstance(entry["examples"], str):
            raise WrongPhrases(
                f"{path.name}: every entry under nlu needs `intent` and `examples: |`, not {entry!r:.60}"
            )
        for line in entry["examples"].splitlines():
            if not line.startswith("- ") or MARKUP in line:
                raise WrongPhrases(
                    f"{path.name}, {entry['intent']}: a phrase begins with '- ' and holds no markup: {line!r:.60}"
                )
            yield entry["intent"], line.removeprefix("- ").strip()
