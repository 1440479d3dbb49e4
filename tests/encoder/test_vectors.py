"""Vectors that are kept on disk are those that reading gives, whether they are encoded now or were kept before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bot.encoder.reading import TextReader, plain
from bot.encoder.sentence import TOGETHER, SentenceEncoder
from bot.encoder.vectors import part_vectors, phrase_vectors

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = [
    "My wife died in spring. I cook now, and I joined a choir! Is \u201cgrief\u201d something you treat?",
    "One sentence only",
    "It rained. We walked anyway.",
]


def test_parts_are_the_sentences_and_windows_of_a_reading(served: SentenceEncoder, tmp_path: Path):
    """The same words and the same vectors as the reader of messages has, also on the second asking."""
    reader = TextReader(served)
    for _ in range(2):
        for text, parts in zip(TEXTS, part_vectors(TEXTS, reader, tmp_path), strict=True):
            read = reader.read(text)
            spans = (*read.sentences, *read.windows)
            assert [words for words, _ in parts] == [read.text[begin:end] for begin, end in spans]
            if len(read.sentences) > 1:
                expected = np.concatenate([read.sentence_vectors, read.window_vectors])
                assert np.abs(np.stack([vectors[0] for _, vectors in parts]) - expected).max() < 1e-6


def test_a_kept_vector_is_taken_for_its_own_text(served: SentenceEncoder, tmp_path: Path):
    """Order and repetition of the texts do not matter, and new ones join what is kept."""
    first = phrase_vectors(TEXTS[:2], served, tmp_path)
    again = phrase_vectors([TEXTS[2], TEXTS[1], TEXTS[0], TEXTS[1]], served, tmp_path)
    assert np.array_equal(again[[2, 1]], first)
    assert np.array_equal(again[1], again[3])
    assert np.array_equal(again[:2, 0], served.encode([TEXTS[2], TEXTS[1]]))


def test_texts_that_share_a_pass_keep_their_vectors(served: SentenceEncoder, tmp_path: Path):
    """The same ones in 32 bits; in 8 bits nearly so, and a text without others of its length exactly so."""
    texts = [*TEXTS, "how much is it", "does it hurt me", "will it work now", "what does it cost"]
    exact = SentenceEncoder(served.folder, "float32")
    assert np.abs(exact.encode_both(texts, TOGETHER) - exact.encode_both(texts)).max() < 1e-5
    alone = served.encode_both([plain(text) for text in texts])
    together = phrase_vectors(texts, served, tmp_path, together=True)
    assert np.array_equal(together[0], alone[0])
    assert np.sum(together * alone, axis=2).min() > 0.99
    assert np.array_equal(phrase_vectors(texts[:4], served, tmp_path, together=True), together[:4])
