"""The encoder's two vectors of training phrases and of their parts, kept on disk by encoder and text: training encodes only what is new."""

from __future__ import annotations

import hashlib
import os
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np

from bot.encoder.reading import plain
from bot.encoder.sentence import TOGETHER

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from bot.encoder.reading import TextReader
    from bot.encoder.sentence import SentenceEncoder, Span
    from bot.encoder.softmax import Floats

THREADS = 2  # passes side by side, each on one core
PORTION = 256  # phrases a task: enough of each length to share passes


def phrase_vectors(texts: Sequence[str], encoder: SentenceEncoder, folder: Path, *, together: bool = False) -> Floats:
    """[n, 2, width] in the order of the texts; only those that are not kept yet are encoded. `together`: those of a length share passes, for training."""

    def encoded(one: SentenceEncoder, missing: Sequence[str]) -> Floats:
        return one.encode_both([plain(text) for text in missing], TOGETHER if together else 1)

    order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
    names = [texts[at] for at in order]
    found = np.stack(_looked_up(names, names, encoder, encoded, _file(folder, "phrase", encoder)))
    vectors = np.empty_like(found)
    vectors[order] = found
    return vectors


def part_vectors(texts: Sequence[str], reader: TextReader, folder: Path) -> list[list[tuple[str, Floats]]]:
    """For each text its sentences and windows as they stand in it: their words, and their vectors [2, width]."""
    flat = [plain(text) for text in texts]
    spans = [reader.parts(text) for text in flat]
    every = [(text, span) for text, found in zip(flat, spans, strict=True) for span in found]

    def encoded(one: SentenceEncoder, missing: Sequence[tuple[str, Span]]) -> Floats:
        rows: list[Floats] = []
        for text, group in groupby(missing, key=lambda part: part[0]):
            read = one.encode_spans(text, [span for _, span in group])
            rows.append(np.stack([read.spans, read.spans_middle], axis=1))
        return np.concatenate(rows)

    names = [f"{begin}:{end} of {text}" for text, (begin, end) in every]
    file = _file(folder, "part", reader.encoder)
    vectors = iter(_looked_up(every, names, reader.encoder, encoded, file))
    return [[(text[begin:end], next(vectors)) for begin, end in found] for text, found in zip(flat, spans, strict=True)]


def _looked_up[T](
    things: Sequence[T],
    names: Sequence[str],
    encoder: SentenceEncoder,
    encoded: Callable[[SentenceEncoder, Sequence[T]], Floats],
    path: Path,
) -> list[Floats]:
    known = _kept(path)
    keys = [_key(name) for name in names]
    missing = list({key: thing for key, thing in zip(keys, things, strict=True) if key not in known}.items())
    if missing:
        portions = [missing[at : at + PORTION] for at in range(0, len(missing), PORTION)]
        alone = encoder.on_one_thread()
        with ThreadPoolExecutor(THREADS) as pool:
            done = pool.map(lambda some: encoded(alone, [thing for _, thing in some]), portions)
            for some, vectors in zip(portions, done, strict=True):
                known.update(zip((key for key, _ in some), vectors, strict=True))
        _keep(path, known)
    return [known[key] for key in keys]


def _file(folder: Path, kind: str, encoder: SentenceEncoder) -> Path:
    return folder / f"{kind}-vectors-{hashlib.sha256(encoder.identity.encode()).hexdigest()[:12]}.npz"


def _key(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def _kept(path: Path) -> dict[str, Floats]:
    if not path.exists():
        return {}
    with np.load(path, allow_pickle=False) as kept:
        return dict(zip(kept["keys"].tolist(), kept["vectors"], strict=True))


def _keep(path: Path, known: dict[str, Floats]) -> None:
    """Written aside and renamed, so that another process never reads half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}.npz")
    np.savez(part, keys=np.array([*known]), vectors=np.stack([*known.values()]))
    part.replace(path)
