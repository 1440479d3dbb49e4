"""What this project taught the encoder: a low-rank change of its matrices (LoRA, Hu 2021), bound to the weights it was made for.

`python -m bot.tuning` makes it (docs/understanding.md). It is added to the weights once, when the graph is written, so it costs nothing at
run time; an encoder of an operator's own (other weights) runs without it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from safetensors import safe_open

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]

FILE = Path(__file__).with_name("adapter.safetensors")
BASE = "base_sha256"  # in the file's metadata
DOWN, UP = ".down", ".up"  # [rank, in] and [out, rank]; the scale is in `up`


@dataclass(frozen=True)
class Adapter:
    """Changes by the name of the matrix they are added to."""

    sha256: str
    changes: Mapping[str, Matrix] = field(repr=False)  # [out, in], as the weights stand in the file


def adapter_for(weights_sha256: str, file: Path = FILE) -> Adapter | None:
    """The adapter, when there is one and it was made for these weights."""
    if not file.is_file():
        return None
    with safe_open(file, framework="numpy") as kept:
        if (kept.metadata() or {}).get(BASE) != weights_sha256:
            return None
        names = [name.removesuffix(DOWN) for name in kept.keys() if name.endswith(DOWN)]  # noqa: SIM118 - not a dict
        changes = {
            name: kept.get_tensor(name + UP).astype(np.float32) @ kept.get_tensor(name + DOWN).astype(np.float32)
            for name in names
        }
    return Adapter(file_sha256(file), changes)


def adapted(weights: Mapping[str, Matrix], adapter: Adapter | None) -> dict[str, Matrix]:
    """The weights with the changes added. Raises KeyError when a change names a matrix that is not there."""
    if adapter is None:
        return dict(weights)
    return {**weights, **{name: weights[name] + change for name, change in adapter.changes.items()}}


def file_sha256(path: Path) -> str:
    """SHA-256 of a file as 64 hex digits."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
