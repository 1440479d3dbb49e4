"""Training the second reader from data/safety and, as further talk without risk, the topic phrases of data/nlu."""

from __future__ import annotations

import hashlib
import json
import os
import re
from typing import TYPE_CHECKING

import numpy as np
from sklearn.linear_model import LogisticRegression

from bot.safety.classifier import FILE, centred

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from bot.encoder.reading import TextReader
    from bot.safety.classifier import Floats

VERDICTS = ("crisis", "emergency", "violence", "abuse", "third_party", "panic", "soft", "info", "none")
PHRASE = re.compile(r"^\s+- (?!/)(.+)$")
MARK = "classifier.json"
INVERSE_REGULARISATION = 12.0
LONGEST_PART = 400  # characters of a sentence that stands for itself


def phrases(data: Path) -> Iterator[tuple[str, str]]:
    """(verdict, message) of every training file; a file's name begins with its verdict."""
    for path in sorted((data / "safety").glob("*.txt")):
        verdict = next(v for v in VERDICTS if path.stem == v or path.stem.startswith((f"{v}_", f"extra_{v}")))
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield verdict, line.strip()
    for path in sorted((data / "nlu").glob("*.yml")):
        for line in path.read_text(encoding="utf-8").splitlines():
            found = PHRASE.match(line)
            if found:
                yield "none", found[1].strip()


def content_hash(data: Path, encoder_identity: str) -> str:
    """Changes with the phrases, the encoder and this file."""
    digest = hashlib.sha256(encoder_identity.encode())
    for verdict, text in phrases(data):
        digest.update(f"{verdict}\t{text}\n".encode())
    digest.update(repr((INVERSE_REGULARISATION, LONGEST_PART, 1)).encode())
    return digest.hexdigest()


def train_safety(folder: Path, reader: TextReader, data: Path, progress: Callable[[str], None]) -> None:
    """Train unless what stands in `folder` was learnt from the same phrases with the same encoder."""
    wanted = content_hash(data, str(reader.encoder.identity))
    mark = folder / MARK
    if mark.exists() and (folder / FILE).exists() and json.loads(mark.read_text()).get("content") == wanted:
        progress("current")
        return
    folder.mkdir(parents=True, exist_ok=True)
    labels, vectors = _examples(list(phrases(data)), reader, progress)
    progress("learning")
    mean = vectors.mean(0)
    model = LogisticRegression(C=INVERSE_REGULARISATION, max_iter=300, class_weight=_weights(labels))
    model.fit(centred(vectors, mean), labels)
    order = [list(model.classes_).index(verdict) for verdict in VERDICTS]
    part = folder / f"classifier.{os.getpid()}.npz"
    np.savez(
        part,
        verdicts=np.array(VERDICTS),
        weights=model.coef_[order].T.astype(np.float32),
        intercept=model.intercept_[order].astype(np.float32),
        mean=mean.astype(np.float32),
    )
    part.replace(folder / FILE)
    mark.write_text(json.dumps({"content": wanted}), encoding="utf-8")
    progress("ready")


def _examples(rows: Sequence[tuple[str, str]], reader: TextReader, progress: Callable[[str], None]) -> tuple[list[str], Floats]:
    """Whole messages; of messages without risk also every sentence and window, which are then without risk too."""
    labels: list[str] = []
    vectors: list[Floats] = []
    for number, (verdict, text) in enumerate(rows):
        read = reader.read(text)
        if not read.sentences:
            continue
        labels.append(verdict)
        vectors.append(read.whole)
        if verdict == "none" and len(read.sentences) > 1:
            parts = [*read.sentence_vectors, *read.window_vectors]
            labels += ["none"] * len(parts)
            vectors += parts
        if number % 2000 == 0:
            progress(f"reading phrases: {number} of {len(rows)}")
    return labels, np.stack(vectors)


def _weights(labels: Sequence[str]) -> dict[str, float]:
    """Softened balance: rare verdicts weigh more, crisis most, talk without risk is not drowned."""
    counts = {verdict: labels.count(verdict) for verdict in VERDICTS}
    mean = sum(counts.values()) / len(counts)
    return {verdict: (mean / counts[verdict]) ** 0.5 * (1.3 if verdict == "crisis" else 1.0) for verdict in VERDICTS}
