"""The published encoder equals its reference; what is served differs from it by the adapter alone."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file

from bot.encoder.adapter import FILE, adapted, adapter_for
from bot.encoder.convert import LOWEST_MEAN_COSINE
from bot.encoder.sentence import MANIFEST, SentenceEncoder
from bot.encoder.weights import MINILM_SHA256, EncoderUnusable, find_source

REFERENCE = json.loads(Path(__file__).with_name("reference.json").read_text(encoding="utf-8"))
ROUNDED = 2e-5  # the reference has five digits


def test_the_published_encoder_equals_the_reference_vectors(published: Path):
    """Anybody who knows all-MiniLM-L6-v2 must be able to trust that this is it."""
    assert REFERENCE["weights_sha256"] == MINILM_SHA256
    vectors = SentenceEncoder(published, "float32").encode([one["text"] for one in REFERENCE["vectors"]])
    expected = np.array([one["vector"] for one in REFERENCE["vectors"]], np.float32)
    assert len(expected) > 5
    assert np.abs(vectors - expected).max() < ROUNDED


def test_rounding_to_eight_bits_keeps_the_vectors(published: Path):
    """The graph that is served by default must stand for the exact one."""
    manifest = json.loads((published / MANIFEST).read_text(encoding="utf-8"))
    assert manifest["serve"] == ("int8" if manifest["int8_cosine"] >= LOWEST_MEAN_COSINE else "float32")
    texts = [one["text"] for one in REFERENCE["vectors"]]
    exact, rounded = (
        SentenceEncoder(published, "float32").encode(texts),
        SentenceEncoder(published, "int8").encode(texts),
    )
    assert (exact * rounded).sum(axis=1).mean() > 0.98


def test_the_adapter_changes_what_is_served(published: Path, served: SentenceEncoder):
    """A classifier learnt on one of the two must not be used with the other: their names differ."""
    assert served.identity != SentenceEncoder(published).identity
    text = "i keep thinking everyone would be better off without me"
    assert float(served.encode([text])[0] @ SentenceEncoder(published).encode([text])[0]) < 0.95


def test_the_adapter_is_bound_to_the_weights_it_was_made_for(tmp_path: Path):
    """An operator's own encoder runs as it is."""
    assert adapter_for(MINILM_SHA256) is not None
    assert adapter_for("0" * 64) is None
    file = tmp_path / "adapter.safetensors"
    save_file(
        {"m.down": np.ones((1, 2), np.float16), "m.up": np.ones((3, 1), np.float16)}, file, {"base_sha256": "abc"}
    )
    adapter = adapter_for("abc", file)
    assert adapter is not None
    assert adapted({"m": np.zeros((3, 2), np.float32)}, adapter)["m"].tolist() == [[1.0, 1.0]] * 3
    with pytest.raises(KeyError):
        adapted({"other": np.zeros((3, 2), np.float32)}, adapter)
    assert FILE.stat().st_size < 3_000_000


def test_altered_weights_are_refused(tmp_path: Path):
    """Nothing but the weights we mean may read what visitors write."""
    (tmp_path / "model.safetensors").write_bytes(b"not the weights")
    (tmp_path / "model.safetensors.sha256").write_text("0" * 64, encoding="ascii")
    with pytest.raises(EncoderUnusable, match="not the expected ones"):
        find_source(tmp_path)
    with pytest.raises(EncoderUnusable, match="has no model"):
        find_source(tmp_path / "nowhere")
