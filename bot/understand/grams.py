"""Word and character n-grams of a text, weighted by how telling they are (tf-idf)."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import scipy.sparse as sp

from bot.encoder.remembered import by_word
from bot.understand.names import kind_of_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

WORD = re.compile(r"\w+(?:'\w+)?|[?]")
CHARACTERS = (3, 4)  # lengths; inside words, whose edges count as a space
LEAST_TEXTS = 3  # an n-gram of one or two texts teaches little
TINY = 1e-12
WORDS, LETTERS = "w", "c"  # first letter of a gram: the two kinds are normalised apart


def grams(text: str) -> Iterator[str]:
    """Words (names as their kind), pairs of words, and the letters inside words, with repetitions."""
    words = WORD.findall(text.lower())
    return itertools.chain(_word_grams(words), *map(_letter_grams, words))


def _word_grams(words: Sequence[str]) -> Iterator[str]:
    kinds = kind_of_name()
    known = [kinds.get(word, word) for word in words]
    for word in known:
        yield f"{WORDS}{word}"
    for first, second in itertools.pairwise(known):
        yield f"{WORDS}{first} {second}"


@by_word
def _letter_grams(word: str) -> tuple[str, ...]:
    padded = f" {word} "
    return tuple(
        LETTERS + padded[start : start + length]
        for length in CHARACTERS
        for start in range(max(1, len(padded) - length + 1))
    )


@dataclass(frozen=True)
class Vocabulary:
    """The known n-grams and the weight of each."""

    columns: dict[str, int]
    weights: NDArray[np.float32]

    @classmethod
    def learn(cls, texts: Iterable[str]) -> Vocabulary:
        """From the training phrases: every n-gram of at least two of them."""
        counts: Counter[str] = Counter()
        total = 0
        for text in texts:
            counts.update(set(grams(text)))
            total += 1
        kept = sorted(gram for gram, count in counts.items() if count >= LEAST_TEXTS)
        weights = [np.log((1 + total) / (1 + counts[gram])) + 1 for gram in kept]
        return cls({gram: column for column, gram in enumerate(kept)}, np.array(weights, np.float32))

    def rows(self, texts: Sequence[str]) -> sp.csr_matrix:
        """One row a text; its word part and its letter part have length 1 each."""
        columns: list[NDArray[np.int32]] = [np.zeros(0, np.int32)]
        values: list[NDArray[np.floating[Any]]] = [np.zeros(0)]
        ends = [0]
        for text in texts:
            words = WORD.findall(text.lower())
            for found in (_word_grams(words), itertools.chain.from_iterable(map(_letter_grams, words))):
                counts = Counter(at for gram in found if (at := self.columns.get(gram)) is not None)
                columns.append(np.fromiter(counts, np.int32, len(counts)))
                part = (1 + np.log(np.fromiter(counts.values(), float, len(counts)))) * self.weights[columns[-1]]
                values.append(part / max(float(np.linalg.norm(part)), TINY))
            ends.append(ends[-1] + len(columns[-2]) + len(columns[-1]))
        shape = (len(texts), len(self.columns))
        return sp.csr_matrix((np.concatenate(values, dtype=np.float32), np.concatenate(columns), ends), shape=shape)

    def state(self) -> dict[str, NDArray[Any]]:
        """Plain arrays, for the model file."""
        return {"grams": np.array(list(self.columns)), "gram_weights": self.weights}

    @classmethod
    def restored(cls, arrays: dict[str, NDArray[Any]]) -> Vocabulary:
        """From `state`."""
        return cls({str(gram): column for column, gram in enumerate(arrays["grams"])}, arrays["gram_weights"])
