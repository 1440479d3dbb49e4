"""The sentence encoder: text in, unit vectors out, by ONNX Runtime.

Two vectors are taken from one pass: the model's own sentence vector, and the mean of a middle layer, which keeps more of the wording.
`Vectors` holds both; safety may use the first, understanding uses both.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import batched
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    Array = NDArray[np.float32]
    Span = tuple[int, int]  # characters, end exclusive

type Precision = Literal["float32", "int8"]
MANIFEST = "encoder.json"
SPECIAL_TOKENS = 2  # [CLS] and [SEP]
TINY = 1e-12
TOGETHER = 8  # texts of one pass; more bring nothing
THREADS = 2  # of one pass: 6 ms in place of 10 for 40 tokens, at a sixth fewer passes a second with two side by side


@dataclass(frozen=True)
class EncodedText:
    """One text read in one go: its own vector, and the mean of its tokens' vectors over each span. All of length 1."""

    whole: Array  # [width]
    spans: Array  # [spans, width]
    whole_middle: Array  # [width], the middle layer's
    spans_middle: Array  # [spans, width]


class SentenceEncoder:
    """A converted encoder (`bot.encoder.convert.prepare`). Thread-safe; the same text always gives the same vector."""

    def __init__(self, folder: Path, precision: Precision | None = None, threads: int = THREADS) -> None:
        """Load from a prepared folder; `precision` None takes the one chosen at conversion."""
        self.folder = folder
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        self.width: int = manifest["width"]
        self.max_tokens: int = manifest["max_tokens"]
        self.precision: Precision = precision or manifest["serve"]
        # A classifier trained on one encoder must not be used with another.
        self.identity = f"{manifest['identity']}/{manifest['format']}/{self.precision}"
        self._mean = manifest["pooling"] == "mean"
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
        # The second thread must not go on spinning after a pass: it would take the core from other conversations.
        options.add_session_config_entry("session.force_spinning_stop", "1")
        model = str(folder / f"{self.precision}.onnx")
        self._session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])

    def on_one_thread(self) -> SentenceEncoder:
        """The same encoder for many passes side by side, as training wants them."""
        return SentenceEncoder(self.folder, self.precision, threads=1)

    def token_ids(self, text: str) -> list[int]:
        """The ids the encoder sees for `text`: special tokens included, cut at `max_tokens`."""
        ids: list[int] = self._tokenizer.encode(text).ids
        return [*ids[: self.max_tokens - 1], ids[-1]] if len(ids) > self.max_tokens else ids

    def encode(self, texts: Sequence[str]) -> Array:
        """The model's sentence vectors [n, width]; each text alone and cut at `max_tokens`, as the reference does."""
        return self.encode_both(texts)[:, 0]

    def encode_both(self, texts: Sequence[str], together: int = 1) -> Array:
        """Sentence vector and middle vector of each text [n, 2, width].

        So many texts with the same number of tokens share a pass: TOGETHER is a quarter faster, for training phrases (see `bot.encoder.graph`).
        """
        rows = np.zeros((len(texts), 2, self.width), np.float32)
        alike: dict[int, list[tuple[int, list[int]]]] = {}
        for at, text in enumerate(texts):
            ids = self.token_ids(text)
            alike.setdefault(len(ids), []).append((at, ids))
        for found in alike.values():
            for group in batched(found, together, strict=False):
                tokens = self._run_all([ids for _, ids in group])
                rows[[at for at, _ in group]] = [self._pooled(one) for one in tokens]
        return _unit(rows)

    def encode_spans(self, text: str, spans: Sequence[Span]) -> EncodedText:
        """The whole text and each span of characters, from one pass over the text (several passes over `max_tokens`).

        A span's vector is the mean of its tokens as they stand in the text; a span without tokens gets the whole's vector.
        """
        encoding = self._tokenizer.encode(text)
        ids, begins = encoding.ids, np.array(encoding.offsets, np.int64)[1:-1, 0]
        room = self.max_tokens - SPECIAL_TOKENS
        inner = ids[1:-1]
        runs = [self._run([ids[0], *inner[at : at + room], ids[-1]]) for at in range(0, max(len(inner), 1), room)]
        lengths = [run.shape[0] for run in runs]
        whole = np.average([self._pooled(run) for run in runs], axis=0, weights=lengths)
        rows = np.concatenate([run[1:-1] for run in runs]).reshape(len(inner), 2 * self.width)
        first = np.searchsorted(begins, [begin for begin, _ in spans])
        last = np.searchsorted(begins, [end for _, end in spans])
        # Sums will do, as all vectors are brought to length 1; in float64, so that the order of adding does not show.
        sums = [rows[begin:end].sum(axis=0, dtype=np.float64) for begin, end in zip(first, last, strict=True)]
        means = np.array(sums).reshape(len(spans), 2, self.width)
        means[last <= first] = whole
        vectors, pooled = _unit(means), _unit(whole)
        return EncodedText(pooled[0], vectors[:, 0], pooled[1], vectors[:, 1])

    def _run(self, ids: list[int]) -> Array:
        """Both layers of every token [tokens, 2, width]."""
        tokens: Array = self._run_all([ids])[0]
        return tokens

    def _run_all(self, ids: list[list[int]]) -> Array:
        """The same of texts with as many tokens each [texts, tokens, 2, width]."""
        last, middle = self._session.run(["tokens", "middle"], {"input_ids": np.array(ids, np.int64)})
        return np.stack([last, middle], axis=2)

    def _pooled(self, rows: Array) -> Array:
        means: Array = rows.mean(axis=0)
        if not self._mean:
            means[0] = rows[0, 0]
        return means


def _unit(vectors: NDArray[Any]) -> Array:
    norms = np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), TINY)
    return np.asarray(vectors / norms, np.float32)
