"""Choosing the phrases that the classifiers need: the hard ones stay, and nothing is lost on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from bot.phrases import easy_phrases, topic_phrases, verdict_phrases
from bot.tuning.choose import Phrase, Verdicts, hard, judged, least, message_rows, missed_by, topic_rows, write

if TYPE_CHECKING:
    from pathlib import Path

HEAD = 'version: "3.1"\n\n# What it costs.\n\n'


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A small folder of phrases."""
    (tmp_path / "nlu").mkdir()
    (tmp_path / "safety").mkdir()
    (tmp_path / "nlu" / "faq.yml").write_text(
        f"{HEAD}nlu:\n- intent: faq.cost\n  examples: |\n    - how much\n    - what's the price\n- intent: oos\n  examples: |\n    - a pizza\n"
    )
    (tmp_path / "nlu" / "buttons.yml").write_text("nlu:\n- intent: start\n  examples: |\n    - /start\n")
    (tmp_path / "safety" / "none_chat.txt").write_text("hello\nall is well\n")
    (tmp_path / "safety" / "crisis.txt").write_text("i want to die\n")
    return tmp_path


def test_easy_phrases_move_and_hard_ones_come_back(data: Path):
    """Twice: first one of each is easy, then it is hard again."""
    before = list(topic_phrases(data)), list(verdict_phrases(data))
    topics, messages = list(topic_rows(data)), list(message_rows(data))
    assert [one.text for one in topics] == ["how much", "what's the price", "a pizza"]
    write(data, topics, np.array([True, False, True]), messages, np.array([True, True, False]))
    assert easy_phrases(data) == ([("faq.cost", "what's the price")], [("none", "all is well")])
    assert list(topic_phrases(data)) == [("faq.cost", "how much"), ("oos", "a pizza")]
    assert list(verdict_phrases(data)) == [("crisis", "i want to die"), ("none", "hello")]
    assert (data / "nlu" / "faq.yml").read_text().startswith(f"{HEAD}nlu:\n")
    topics, messages = list(topic_rows(data)), list(message_rows(data))
    write(data, topics, np.ones(3, bool), messages, np.ones(3, bool))
    assert easy_phrases(data) == ([], [])
    assert (sorted(topic_phrases(data)), sorted(verdict_phrases(data))) == tuple(map(sorted, before))
    assert "/start" in (data / "nlu" / "buttons.yml").read_text()


def test_the_hardest_stay_and_some_of_every_label():
    """A label that is easy as a whole must not be forgotten."""
    labels = ["a"] * 8 + ["b"] * 2
    shares = np.array([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.98, 0.99])
    assert least(labels, shares, 0.3, 0).tolist() == [True] * 3 + [False] * 7
    assert least(labels, shares, 0.3, 1).tolist() == [True] * 3 + [False] * 5 + [True, False]


def test_a_topic_phrase_that_looks_like_risk_stays():
    """It is easy as a topic, yet the safety reader must learn that it is harmless."""
    labels = ["faq.cost"] * 100 + ["oos"] * 100
    right = np.linspace(0, 1, 200)
    quiet = np.ones(200)
    quiet[[99, 199]] = 0.1
    kept = hard(labels, right, quiet)
    assert kept[99]
    assert kept[199]
    assert not hard(labels, right, np.ones(200))[199]


def test_the_half_that_never_saw_a_phrase_judges_it():
    """A phrase under a wrong label gets a small share."""
    draw = np.random.default_rng(1)
    rows = [("faq.cost", f"how much is it {n}") for n in range(40)] + [
        ("oos", f"a pizza please {n}") for n in range(40)
    ]
    rows[0] = ("oos", "how much is it")
    ways = draw.normal(size=(2, 2, 8)).astype(np.float32)
    vectors = np.stack([ways[int("pizza" in text)] for _, text in rows]) + draw.normal(scale=0.05, size=(80, 2, 8))
    topics = [Phrase("faq", *row) for row in rows]
    vectors = vectors.astype(np.float32)
    verdicts = Verdicts.of(topics, [], vectors)
    right, quiet, safe = judged(topics, vectors, verdicts)
    assert right[0] < 0.5 < right[1:].min()
    assert quiet.shape == (80,)
    assert safe.shape == (0,)
    kept = np.array(["pizza" not in text for _, text in rows])  # what stays has never heard of pizza
    missed, _ = missed_by(topics, vectors, verdicts, kept, np.zeros(0, bool))
    assert missed[~kept].all()
    assert not missed[kept].any()
