"""What the classifier sees of a text: n-grams of plain words, of word classes and of letters, next to the encoder's vector."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from bot.encoder.remembered import by_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from bot.safety.words import Sentence

BLOCKS = ("words", "classes", "letters")
LETTERS = (2, 3, 4, 5)  # length of the letter n-grams; they stay inside a word, with its borders
FEWEST = {"words": 2, "classes": 2, "letters": 3}  # texts an n-gram must stand in to be learned
TINY = np.float32(1e-12)
MOST = {"words": 20_000, "classes": 15_000, "letters": 15_000}  # n-grams kept, the most frequent first

type Grams = dict[str, Counter[str]]  # block -> n-gram -> how often
type Counted = tuple[NDArray[np.int64], NDArray[np.int64]]  # columns of known n-grams, and how often each stands there


def grams(sentences: Iterable[Sentence]) -> Grams:
    """The n-grams of some sentences."""
    found: Grams = {block: Counter() for block in BLOCKS}
    for sentence in sentences:
        base = ["<", *(sentence.base[at] for at in sentence.kept), ">"]
        kinds = ["<", *(_kind(sentence, at) for at in sentence.kept), ">"]
        found["words"].update(_runs(base))
        found["classes"].update(_runs(kinds))
        for word in sentence.written:
            found["letters"].update(letter_grams(word))
    return found


def _kind(sentence: Sentence, at: int) -> str:
    name = sentence.classes[at]
    return sentence.base[at] if name == "-" else name


def _runs(words: list[str]) -> Iterator[str]:
    yield from words[1:-1]
    for pair in pairwise(words):
        yield f"{pair[0]} {pair[1]}"
    for at in range(len(words) - 2):
        yield f"{words[at]} {words[at + 1]} {words[at + 2]}"


@by_word
def letter_grams(word: str) -> tuple[str, ...]:
    """Letter n-grams of a word with its borders."""
    framed = f" {word} "
    return tuple(framed[at : at + size] for size in LETTERS for at in range(len(framed) - size + 1))


@dataclass(frozen=True)
class Vocabulary:
    """The n-grams that were learned: block -> n-gram -> column, and each column's weight (inverse document frequency)."""

    columns: Mapping[str, Mapping[str, int]]
    weights: NDArray[np.float32] = field(repr=False)

    @property
    def size(self) -> int:
        """Columns in all."""
        return len(self.weights)

    def counted(self, found: Grams) -> Counted:
        """The known n-grams of some sentences, looked up once: what stands in several windows is added up by `vector`."""
        hits = {
            column: count
            for block in BLOCKS
            for gram, count in found[block].items()
            if (column := self.columns[block].get(gram)) is not None
        }
        return np.fromiter(hits, np.int64, len(hits)), np.fromiter(hits.values(), np.int64, len(hits))

    def vector(self, parts: Sequence[Counted]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Columns and values of a text from its parts; every block has length 1."""
        columns, counts = parts[0] if len(parts) == 1 else _added(parts)
        values = (1 + np.log(counts.astype(np.float32))) * self.weights[columns]
        edges = np.searchsorted(self._block_of[columns], range(len(BLOCKS) + 1))  # columns come block by block
        for begin, end in pairwise(edges):
            values[begin:end] /= max(np.linalg.norm(values[begin:end]), TINY)
        return columns, values

    @cached_property
    def _block_of(self) -> NDArray[np.int64]:
        """The block of each column."""
        return np.repeat(range(len(BLOCKS)), [len(self.columns[block]) for block in BLOCKS])


def _added(parts: Sequence[Counted]) -> Counted:
    if not parts:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    columns, where = np.unique(np.concatenate([columns for columns, _ in parts]), return_inverse=True)
    return columns, np.bincount(where, np.concatenate([counts for _, counts in parts])).astype(np.int64)


def learn_vocabulary(texts: Sequence[Grams]) -> Vocabulary:
    """Choose the n-grams worth keeping from the training texts."""
    columns: dict[str, dict[str, int]] = {}
    counts: list[int] = []
    for block in BLOCKS:
        seen: Counter[str] = Counter()
        for found in texts:
            seen.update(found[block].keys())
        frequent = [(gram, count) for gram, count in seen.most_common(MOST[block]) if count >= FEWEST[block]]
        columns[block] = {gram: len(counts) + at for at, (gram, _) in enumerate(frequent)}
        counts.extend(count for _, count in frequent)
    inverse = np.log((1 + len(texts)) / (1 + np.array(counts, np.float32))) + 1
    return Vocabulary(columns, inverse.astype(np.float32))
