"""What is looked up once or by its first word gives what the plain way gives."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from bot.safety import context, lexicon
from bot.safety.features import BLOCKS, Grams, Vocabulary, grams, learn_vocabulary
from bot.safety.words import Sentence, _plain_words, plain_words, read_sentences
from tests.server import PROJECT

TEXTS = [line.split("\t", 1)[1] for line in (PROJECT / "tests/safety/dev.tsv").read_text().splitlines() if line]
WORDS = lexicon.load()


@pytest.fixture(scope="module")
def sentences() -> list[Sentence]:
    """Of the development split."""
    return [sentence for text in TEXTS for sentence in read_sentences(text, WORDS)]


def test_cues_are_found_where_a_plain_search_finds_them(sentences: list[Sentence]) -> None:
    """Every cue in every sentence, also for phrases of two words or more."""
    cues, found = context.load_cues(), 0
    for words in [(), *(sentence.written for sentence in sentences)]:
        joined = f" {' '.join(words)} "
        for name, phrases in cues.phrases.items():
            for least in (1, 2):
                expected = any(len(p) >= least and f" {' '.join(p)} " in joined for p in phrases)
                assert cues.has(name, words, least) == expected, (name, words)
                found += expected
    assert found > 100


def test_words_are_remembered_as_they_are_read() -> None:
    """A second reading, and a token too long to be kept, give the same words."""
    tokens = {token for text in TEXTS for token in text.lower().split()} | {"killmyself" * 4, "x" * 400}
    for token in tokens:
        assert plain_words(token, WORDS) == plain_words(token, WORDS) == _plain_words(token, WORDS)
    assert "x" * 400 not in WORDS.remembered


def _plainly(vocabulary: Vocabulary, found: Grams) -> np.ndarray:
    """The vector of a text, block by block, as a dense row."""
    row = np.zeros(vocabulary.size)
    for block in BLOCKS:
        known = vocabulary.columns[block]
        part = np.zeros(vocabulary.size)
        for gram, count in found[block].items():
            if gram in known:
                part[known[gram]] = (1 + np.log(count)) * vocabulary.weights[known[gram]]
        row += part / max(float(np.linalg.norm(part)), 1e-12)
    return row


def test_a_vector_of_parts_is_the_vector_of_the_whole(sentences: list[Sentence]) -> None:
    """One sentence, several, the same one twice, and none."""
    read = [grams([sentence]) for sentence in sentences[:120]]
    vocabulary = learn_vocabulary(read)
    counted = [vocabulary.counted(one) for one in read]
    for size in (0, 1, 2, 3, 7):
        for at in range(0, 100, 9):
            total: Grams = {block: Counter() for block in BLOCKS}
            for one in [*read[at : at + size], *read[at : at + size // 3]]:
                for block in BLOCKS:
                    total[block].update(one[block])
            columns, values = vocabulary.vector([*counted[at : at + size], *counted[at : at + size // 3]])
            row = np.zeros(vocabulary.size)
            row[columns] = values
            assert len(set(columns.tolist())) == len(columns)
            np.testing.assert_allclose(row, _plainly(vocabulary, total), atol=1e-6)
