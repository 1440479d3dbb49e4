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

from bot.encoder import calibration, graph
from bot.encoder.sentence import MANIFEST, Precision, SentenceEncoder
from bot.encoder.weights import EncoderSource, find_source

if TYPE_CHECKING:
    from onnx import ModelProto

FORMAT = 3  # raise it when the graphs change: folders are named by it and converted anew
LOWEST_MEAN_COSINE = 0.99  # int8 against float32, over the calibration sentences


def prepare(target: Path, folder: Path | None = None, *, adapted: bool = True) -> Path:
    """The folder under `target` with the converted encoder; converts it when it is not there yet (about 5 s).

    `folder` is FIRSTSTEP_ENCODER or None for the installed weights; `adapted` False leaves the model as it was published. Safe to call from several processes at once: the folder
    appears whole or not at all. Raises EncoderUnusable.
    """
    source = find_source(folder, adapted=adapted)
    ready = target / f"{source.identity}-{FORMAT}"
    if (ready / MANIFEST).is_file():
        return ready
    target.mkdir(parents=True, exist_ok=True)
    building = Path(tempfile.mkdtemp(prefix=".building-", dir=target))
    try:
        _convert(source, building)
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
    _manifest(source, into, "int8" if cosine >= LOWEST_MEAN_COSINE else "float32", cosine)


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
