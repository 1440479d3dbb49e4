"""The reader of phrase files gives what Rasa's own gives, and refuses what it cannot read."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

import pytest
from rasa.shared.importers.rasa import RasaFileImporter

from bot.dialogue.phrases import Phrase, PhraseImporter
from bot.phrases import WrongPhrases, phrases_of
from tests.server import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

READ = [str(PROJECT / "data" / name) for name in ("nlu/advice.yml", "responses.yml")]
FILES = [str(PROJECT / "config.yml"), str(PROJECT / "domain.yml"), READ]


def test_it_reads_what_rasa_reads() -> None:
    """The same texts with the same intents, and the same responses, by both importers."""
    own, stock = (reader(*FILES).get_nlu_data() for reader in (PhraseImporter, RasaFileImporter))
    found, expected = (
        sorted((m.get("text"), m.get("intent")) for m in data.training_examples) for data in (own, stock)
    )
    assert len(found) > 300
    assert found == expected
    assert len(own.responses) > 100
    assert own.responses == stock.responses


def test_a_copy_is_a_phrase_of_its_own() -> None:
    """What a component sets on a copy does not reach the original."""
    one = Phrase(data={"text": "how much is it", "intent": "faq.cost"})
    other = copy.deepcopy(one)
    assert one == other
    other.set("text", "how long is it")
    assert one != other
    assert one.get("text") == "how much is it"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("nlu:\n- synonym: cost\n  examples: |\n    - price\n", "needs `intent`"),
        ("nlu:\n- intent: faq.cost\n  examples:\n  - price\n", "needs `intent`"),
        ("nlu:\n- intent: faq.cost\n  examples: |\n    price\n", "begins with '- '"),
        ("nlu:\n- intent: faq.cost\n  examples: |\n    - price on [Monday](day)\n", "holds no markup"),
    ],
)
def test_a_file_it_cannot_read_is_refused_with_its_name(tmp_path: Path, text: str, told: str) -> None:
    """No phrase is silently left out."""
    path = tmp_path / "wrong.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(WrongPhrases, match="wrong.yml.*" + told):
        list(phrases_of(path))
