"""Word and character n-grams of a text, weighted by how telling they are (tf-idf)."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import scipy.sparse as sp

from bot.understand.names import kind_of_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

WORD = re.compile(r"\w+(?:'\w+)?|[?]")
CHARACTERS = (3, 4)  # lengths; inside words, whose edges count as a space
LEAST_TEXTS = 3  # an n-gram of one or two texts teaches little
WORDS, LETTERS = "w", "c"  # first letter of a gram: the two kinds are normalised apart


def grams(text: str) -> Iterator[str]:
    """Words (names as their kind), pairs of words, and the letters inside words, with repetitions."""
    kinds = kind_of_name()
    words = WORD.findall(text.lower())
    known = [kinds.get(word, word) for word in words]
    for word in known:
        yield f"{WORDS}{word}"
    for first, second in itertools.pairwise(known):
        yield f"{WORDS}{first} {second}"
    for word in words:
        padded = f" {word} "
        for length in CHARACTERS:
            for start in range(max(1, len(padded) - length + 1)):
                yield LETTERS + padded[start : start + length]


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
        columns: list[int] = []
        values: list[float] = []
        ends = [0]
        for text in texts:
            found = Counter(gram for gram in grams(text) if gram in self.columns)
            parts: dict[str, list[tuple[int, float]]] = {WORDS: [], LETTERS: []}
            for gram, count in found.items():
                column = self.columns[gram]
                parts[gram[0]].append((column, (1 + float(np.log(count))) * float(self.weights[column])))
            for part in parts.values():
                length = sum(value * value for _, value in part) ** 0.5
                columns += [column for column, _ in part]
                values += [value / length for _, value in part]
            ends.append(len(columns))
        shape = (len(texts), len(self.columns))
        return sp.csr_matrix((np.array(values, np.float32), np.array(columns, np.int32), np.array(ends)), shape=shape)

    def state(self) -> dict[str, NDArray[Any]]:
        """Plain arrays, for the model file."""
        return {"grams": np.array(list(self.columns)), "gram_weights": self.weights}

    @classmethod
    def restored(cls, arrays: dict[str, NDArray[Any]]) -> Vocabulary:
        """From `state`."""
        return cls({str(gram): column for column, gram in enumerate(arrays["grams"])}, arrays["gram_weights"])
