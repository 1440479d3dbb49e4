"""What the classifier sees of a text: n-grams of plain words, of word classes and of letters, next to the encoder's vector."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from bot.safety.words import Sentence

BLOCKS = ("words", "classes", "letters")
LETTERS = (2, 3, 4, 5)  # length of the letter n-grams; they stay inside a word, with its borders
FEWEST = {"words": 2, "classes": 2, "letters": 3}  # texts an n-gram must stand in to be learned
MOST = {"words": 20_000, "classes": 15_000, "letters": 15_000}  # n-grams kept, the most frequent first

type Grams = dict[str, Counter[str]]  # block -> n-gram -> how often


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


def together(several: Sequence[Grams]) -> Grams:
    """The n-grams of several sentences that were read apart."""
    if len(several) == 1:
        return several[0]
    total: Grams = {block: Counter() for block in BLOCKS}
    for one in several:
        for block in BLOCKS:
            total[block].update(one[block])
    return total


def _kind(sentence: Sentence, at: int) -> str:
    name = sentence.classes[at]
    return sentence.base[at] if name == "-" else name


def _runs(words: list[str]) -> Iterator[str]:
    yield from words[1:-1]
    for pair in pairwise(words):
        yield f"{pair[0]} {pair[1]}"
    for at in range(len(words) - 2):
        yield f"{words[at]} {words[at + 1]} {words[at + 2]}"


_LETTER_GRAMS: dict[str, tuple[str, ...]] = {}
REMEMBERED_WORDS = 20_000


def letter_grams(word: str) -> tuple[str, ...]:
    """Letter n-grams of a word with its borders; remembered, because words repeat."""
    known = _LETTER_GRAMS.get(word)
    if known is None:
        framed = f" {word} "
        known = tuple(framed[at : at + size] for size in LETTERS for at in range(len(framed) - size + 1))
        if len(_LETTER_GRAMS) < REMEMBERED_WORDS:
            _LETTER_GRAMS[word] = known
    return known


@dataclass(frozen=True)
class Vocabulary:
    """The n-grams that were learned: block -> n-gram -> column, and each column's weight (inverse document frequency)."""

    columns: Mapping[str, Mapping[str, int]]
    weights: NDArray[np.float32] = field(repr=False)

    @property
    def size(self) -> int:
        """Columns in all."""
        return len(self.weights)

    def vector(self, found: Grams) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Columns and values of a text; every block has length 1."""
        columns: list[int] = []
        values: list[NDArray[np.float32]] = []
        for block in BLOCKS:
            known = self.columns[block]
            hits = [(known[gram], count) for gram, count in found[block].items() if gram in known]
            if not hits:
                continue
            places = [column for column, _ in hits]
            part = (1 + np.log(np.array([count for _, count in hits], np.float32))) * self.weights[places]
            columns.extend(places)
            values.append(part / np.linalg.norm(part))
        if not columns:
            return np.zeros(0, np.int64), np.zeros(0, np.float32)
        return np.array(columns, np.int64), np.concatenate(values).astype(np.float32)


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
