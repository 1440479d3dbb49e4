"""Sentence vectors of training phrases, kept on disk by encoder and text, so that training encodes only what is new."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.encoder.sentence import SentenceEncoder
    from bot.understand.features import Floats


def phrase_vectors(texts: Sequence[str], encoder: SentenceEncoder, folder: Path) -> Floats:
    """[n, width] in the order of the texts."""
    identity = hashlib.sha256(str(encoder.identity).encode()).hexdigest()[:12]
    path = folder / f"phrases-{identity}.npz"
    known: dict[str, Floats] = {}
    if path.exists():
        with np.load(path) as kept:
            known = dict(zip(kept["keys"].tolist(), kept["vectors"], strict=True))
    keys = [hashlib.sha256(text.encode()).hexdigest() for text in texts]
    missing = list(dict.fromkeys(text for text, key in zip(texts, keys, strict=True) if key not in known))
    if missing:
        for text, vector in zip(missing, encoder.encode(missing), strict=True):
            known[hashlib.sha256(text.encode()).hexdigest()] = vector
        folder.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".{os.getpid()}.npz")
        np.savez(part, keys=np.array([*known]), vectors=np.stack([*known.values()]))
        part.replace(path)
    return np.stack([known[key] for key in keys])
