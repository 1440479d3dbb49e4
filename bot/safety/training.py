"""Training the second reader from data/safety and, as further talk without risk, the topic phrases of data/nlu."""

from __future__ import annotations

import hashlib
import json
import os
import re
from typing import TYPE_CHECKING

import numpy as np

from bot.encoder.softmax import fit_softmax
from bot.safety import lexicon
from bot.safety.classifier import GRAMS, WEIGHTS, Unit, pieces, stacked
from bot.safety.features import grams, learn_vocabulary
from bot.safety.words import read_sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from bot.encoder.reading import TextReader
    from bot.encoder.softmax import Floats

VERDICTS = ("crisis", "emergency", "violence", "abuse", "third_party", "panic", "soft", "info", "none")
PHRASE = re.compile(r"^\s+- (?!/)(.+)$")
MARK = "classifier.json"
INVERSE_REGULARISATION, ROUNDS = 10.0, 80
QUIET = 2.0  # how much more talk without risk counts: everyday talk must stay quiet
TOPIC_PHRASES_EVERY = 3  # of the topic phrases every third is enough


def phrases(data: Path) -> Iterator[tuple[str, str]]:
    """(verdict, message) of every training file; a file's name begins with its verdict."""
    for path in sorted((data / "safety").glob("*.txt")):
        verdict = next(v for v in VERDICTS if path.stem == v or path.stem.startswith((f"{v}_", f"extra_{v}")))
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield verdict, line.strip()
    for path in sorted((data / "nlu").glob("*.yml")):
        found = [match[1] for line in path.read_text(encoding="utf-8").splitlines() if (match := PHRASE.match(line))]
        for text in found if path.stem.startswith("oos") else found[::TOPIC_PHRASES_EVERY]:
            yield "none", text.strip()


def content_hash(data: Path, encoder_identity: str) -> str:
    """Changes with the phrases, the encoder and this file."""
    digest = hashlib.sha256(encoder_identity.encode())
    for verdict, text in phrases(data):
        digest.update(f"{verdict}\t{text}\n".encode())
    digest.update(repr((INVERSE_REGULARISATION, ROUNDS, TOPIC_PHRASES_EVERY, QUIET)).encode())
    return digest.hexdigest()


def train_safety(folder: Path, reader: TextReader, data: Path, progress: Callable[[str], None]) -> None:
    """Train unless what stands in `folder` was learnt from the same phrases with the same encoder."""
    wanted = content_hash(data, str(reader.encoder.identity))
    mark = folder / MARK
    if mark.exists() and (folder / WEIGHTS).exists() and json.loads(mark.read_text()).get("content") == wanted:
        progress("current")
        return
    folder.mkdir(parents=True, exist_ok=True)
    labels, texts, vectors = _examples(list(phrases(data)), reader, progress)
    words = lexicon.load()
    found = [grams(read_sentences(text, words)) for text in texts]
    vocabulary = learn_vocabulary(found)
    progress(f"learning from {len(labels)} messages and parts")
    mean = np.stack(vectors).mean(0).astype(np.float32)
    units = [Unit(vector, *vocabulary.vector(one)) for vector, one in zip(vectors, found, strict=True)]
    truth = np.array([[label == verdict for verdict in VERDICTS] for label in labels], np.float32)
    weights = fit_softmax(
        *stacked(units, mean, vocabulary.size), truth, _weights(truth), INVERSE_REGULARISATION, ROUNDS
    )
    part = folder / f"classifier.{os.getpid()}.npz"
    np.savez_compressed(
        part,
        verdicts=np.array(VERDICTS),
        dense=weights.dense,
        sparse=weights.sparse.astype(np.float16),
        intercept=weights.intercept,
        inverse=vocabulary.weights,
        mean=mean,
    )
    (folder / GRAMS).write_text(
        json.dumps({name: dict(block) for name, block in vocabulary.columns.items()}), encoding="utf-8"
    )
    part.replace(folder / WEIGHTS)
    mark.write_text(json.dumps({"content": wanted}), encoding="utf-8")
    progress("ready")


def _examples(
    rows: Sequence[tuple[str, str]], reader: TextReader, progress: Callable[[str], None]
) -> tuple[list[str], list[str], list[Floats]]:
    """Whole messages; of messages without risk also every sentence and window, which are then without risk too."""
    labels: list[str] = []
    texts: list[str] = []
    vectors: list[Floats] = []
    for number, (verdict, text) in enumerate(rows):
        read = reader.read(text)
        if not read.sentences:
            continue
        for place, (piece, vector) in enumerate(pieces(read)):
            if place == 0 or verdict == "none":
                labels.append(verdict)
                texts.append(piece)
                vectors.append(vector)
        if number % 3000 == 0:
            progress(f"reading phrases: {number} of {len(rows)}")
    return labels, texts, vectors


def _weights(truth: Floats) -> Floats:
    """Softened balance: rare verdicts weigh more, talk without risk is not drowned."""
    counts = truth.sum(0)
    balance = (counts.mean() / counts) ** 0.5
    balance[VERDICTS.index("none")] *= QUIET
    return np.asarray(truth @ balance, np.float32)
