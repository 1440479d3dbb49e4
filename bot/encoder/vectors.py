"""The encoder's two vectors of training phrases, kept on disk by encoder and text, so that training encodes only what is new."""

from __future__ import annotations

import hashlib
import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import numpy as np

from bot.encoder.reading import plain

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.encoder.sentence import SentenceEncoder
    from bot.encoder.softmax import Floats

THREADS = 2  # the encoder holds one core; training may take two
PORTION = 64  # phrases a task


def phrase_vectors(texts: Sequence[str], encoder: SentenceEncoder, folder: Path) -> Floats:
    """[n, 2, width] in the order of the texts; about 1.5 ms for a phrase that is not kept yet."""
    identity = hashlib.sha256(encoder.identity.encode()).hexdigest()[:12]
    path = folder / f"phrase-vectors-{identity}.npz"
    known = _kept(path)
    keys = [_key(text) for text in texts]
    missing = list({key: text for key, text in zip(keys, texts, strict=True) if key not in known}.items())
    if missing:
        portions = [missing[at : at + PORTION] for at in range(0, len(missing), PORTION)]
        with ThreadPoolExecutor(THREADS) as pool:
            encoded = pool.map(lambda portion: encoder.encode_both([plain(text) for _, text in portion]), portions)
            for portion, vectors in zip(portions, encoded, strict=True):
                known.update(zip((key for key, _ in portion), vectors, strict=True))
        _keep(path, known)
    return np.stack([known[key] for key in keys])


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
