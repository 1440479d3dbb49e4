"""The sentence encoder: text in, unit vectors out, on one thread of ONNX Runtime."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]
    Span = tuple[int, int]  # characters, end exclusive

type Precision = Literal["float32", "int8"]
MANIFEST = "encoder.json"
SPECIAL_TOKENS = 2  # [CLS] and [SEP]


@dataclass(frozen=True)
class EncodedText:
    """One text read in one go: its own vector, and the mean of its tokens' vectors over each span. All of length 1."""

    whole: Vectors  # [width]
    spans: Vectors  # [spans, width]


class SentenceEncoder:
    """A converted encoder (`bot.encoder.convert.prepare`). Thread-safe; the same text always gives the same vector."""

    def __init__(self, folder: Path, precision: Precision | None = None) -> None:
        """Load from a prepared folder; `precision` None takes the one chosen at conversion."""
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        self.width: int = manifest["width"]
        self.max_tokens: int = manifest["max_tokens"]
        self.precision: Precision = precision or manifest["serve"]
        # A classifier trained on one encoder must not be used with another.
        self.identity = f"{manifest['sha256']}/{manifest['format']}/{self.precision}"
        self._mean = manifest["pooling"] == "mean"
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        # One thread: a second one spins while it waits and takes the core from other conversations.
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        model = str(folder / f"{self.precision}.onnx")
        self._session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])

    def token_ids(self, text: str) -> list[int]:
        """The ids the encoder sees for `text`: special tokens included, cut at `max_tokens`."""
        ids: list[int] = self._tokenizer.encode(text).ids
        return [*ids[: self.max_tokens - 1], ids[-1]] if len(ids) > self.max_tokens else ids

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors [n, width]; each text alone and cut at `max_tokens`, as the reference does."""
        vectors = [self._pooled(self._run(self.token_ids(text))) for text in texts]
        return _unit(np.array(vectors, np.float32).reshape(len(texts), self.width))

    def encode_spans(self, text: str, spans: Sequence[Span]) -> EncodedText:
        """The whole text and each span of characters, from one pass over the text (several passes over `max_tokens`).

        A span's vector is the mean of its tokens as they stand in the text; a span without tokens gets the whole's vector.
        """
        encoding = self._tokenizer.encode(text)
        ids, offsets = encoding.ids, np.array(encoding.offsets, np.int64)
        room = self.max_tokens - SPECIAL_TOKENS
        inner, first, last = ids[1:-1], ids[0], ids[-1]
        if len(inner) <= room:
            rows = self._run(ids)
            whole = self._pooled(rows)
            rows = rows[1:-1]
        else:
            runs = [self._run([first, *inner[at : at + room], last]) for at in range(0, len(inner), room)]
            sizes = np.array([len(run) for run in runs], np.float32)
            whole = np.average([self._pooled(run) for run in runs], axis=0, weights=sizes)
            rows = np.concatenate([run[1:-1] for run in runs])
        sums = np.concatenate([np.zeros((1, self.width), np.float64), np.cumsum(rows, axis=0, dtype=np.float64)])
        begins = np.searchsorted(offsets[1:-1, 0], [begin for begin, _ in spans])
        ends = np.searchsorted(offsets[1:-1, 0], [end for _, end in spans])
        means = sums[ends] - sums[begins]
        means[ends <= begins] = whole
        return EncodedText(_unit(whole[None].astype(np.float32))[0], _unit(means.astype(np.float32)))

    def _run(self, ids: list[int]) -> Vectors:
        tokens: Vectors = self._session.run(None, {"input_ids": np.array([ids], np.int64)})[0][0]
        return tokens

    def _pooled(self, rows: Vectors) -> Vectors:
        pooled: Vectors = rows.mean(axis=0) if self._mean else rows[0]
        return pooled


def _unit(vectors: Vectors) -> Vectors:
    norms = np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-12)
    return np.asarray(vectors / norms, np.float32)
