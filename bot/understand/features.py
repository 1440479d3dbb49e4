"""What the classifier sees of a text: its sentence vector, its words, its character n-grams."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import numpy as np
import scipy.sparse as sp
from sklearn.feature_extraction.text import TfidfVectorizer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

WORD_WEIGHT = CHARACTER_WEIGHT = 0.6  # chosen on the development split
WORDS: dict[str, Any] = {"ngram_range": (1, 2), "token_pattern": r"\w+(?:'\w+)?|[?]", "min_df": 2}
CHARACTERS: dict[str, Any] = {"analyzer": "char_wb", "ngram_range": (2, 5), "min_df": 2}
COMMON: dict[str, Any] = {"sublinear_tf": True, "lowercase": False, "dtype": np.float32}

type Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Features:
    """Dense rows [n, width] and sparse rows [n, n-grams] of the same texts."""

    dense: Floats
    sparse: sp.csr_matrix


@dataclass(frozen=True)
class Featurizer:
    """Fitted n-gram vocabularies and the mean sentence vector."""

    words: TfidfVectorizer
    characters: TfidfVectorizer
    mean: Floats  # [width]

    @classmethod
    def fit(cls, texts: Sequence[str], vectors: Floats) -> Featurizer:
        """Learn vocabularies and the mean from the training phrases."""
        plain = [plain_text(text) for text in texts]
        words = TfidfVectorizer(**WORDS, **COMMON).fit(plain)
        characters = TfidfVectorizer(**CHARACTERS, **COMMON).fit(plain)
        return cls(words, characters, vectors.mean(0))

    def __call__(self, texts: Sequence[str], vectors: Floats) -> Features:
        """Features of texts whose sentence vectors are known."""
        plain = [plain_text(text) for text in texts]
        centred = vectors - self.mean
        dense = centred / np.maximum(np.linalg.norm(centred, axis=1, keepdims=True), 1e-9)
        sparse = sp.hstack(
            [self.words.transform(plain) * WORD_WEIGHT, self.characters.transform(plain) * CHARACTER_WEIGHT],
            format="csr",
        )
        return Features(dense.astype(np.float32), sparse.astype(np.float32))

    def state(self) -> tuple[dict[str, Any], dict[str, NDArray[Any]]]:
        """What is stored: vocabularies as JSON, numbers as arrays."""
        vocabularies = {
            "words": {term: int(place) for term, place in self.words.vocabulary_.items()},
            "characters": {term: int(place) for term, place in self.characters.vocabulary_.items()},
        }
        return vocabularies, {"words_idf": self.words.idf_, "characters_idf": self.characters.idf_, "mean": self.mean}

    @classmethod
    def restored(cls, vocabularies: dict[str, Any], arrays: dict[str, NDArray[Any]]) -> Featurizer:
        """From `state`."""
        words = TfidfVectorizer(**{**WORDS, "min_df": 1}, **COMMON, vocabulary=vocabularies["words"])
        characters = TfidfVectorizer(**{**CHARACTERS, "min_df": 1}, **COMMON, vocabulary=vocabularies["characters"])
        words.idf_, characters.idf_ = arrays["words_idf"], arrays["characters_idf"]
        return cls(words, characters, cast("Floats", arrays["mean"]))


def plain_text(text: str) -> str:
    """Lower case, straight quotes, letters that repeat more than twice cut to two."""
    lowered = text.casefold().replace("\u2019", "'").replace("\u2018", "'")
    return re.sub(r"(.)\1{2,}", r"\1\1", lowered)
