"""Training the second reader from data/safety and, as further talk without risk, the topic phrases of data/nlu."""

from __future__ import annotations

import hashlib
import json
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from bot.encoder.softmax import fit_softmax
from bot.encoder.vectors import part_vectors, phrase_vectors
from bot.phrases import NO_RISK, OUT_OF_SCOPE, VERDICTS, topic_phrases, verdict_phrases
from bot.safety import lexicon
from bot.safety.classifier import GRAMS, MOST_PARTS, WEIGHTS, Unit, stacked
from bot.safety.features import grams, learn_vocabulary
from bot.safety.nearest import Nearest
from bot.safety.words import read_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import scipy.sparse as sp

    from bot.encoder.reading import TextReader
    from bot.encoder.softmax import Floats
    from bot.safety.features import Vocabulary

STORY = 200  # letters; shorter messages are learnt whole
SEVERAL = re.compile(r"[.!?]\s+\w")  # more than one sentence
MARK = "classifier.json"
INVERSE_REGULARISATION, ROUNDS = 3.0, 50
QUIET = 2.0  # how much more talk without risk counts: everyday talk must stay quiet


class Learnt(NamedTuple):
    """What is learnt of a message; `everyday` is a request that has nothing to do with this bot."""

    verdict: str
    text: str
    everyday: bool


def phrases(data: Path) -> Iterator[Learnt]:
    """All that is learnt: what visitors ask every day carries no risk."""
    yield from (Learnt(verdict, text, everyday=False) for verdict, text in verdict_phrases(data))
    yield from (Learnt("none", text, everyday=topic == OUT_OF_SCOPE) for topic, text in topic_phrases(data))


def content_hash(data: Path, encoder_identity: str) -> str:
    """Changes with the phrases, the encoder, and what is made of them: this room's code and word lists."""
    digest = hashlib.sha256(encoder_identity.encode())
    here = Path(__file__).parent
    for source in sorted([*here.glob("*.py"), *here.glob("patterns/*.txt")]):
        digest.update(source.read_bytes())
    for one in phrases(data):
        digest.update("\t".join(map(str, one)).encode() + b"\n")
    return digest.hexdigest()


def is_current(folder: Path, reader: TextReader, data: Path) -> bool:
    """Was what stands in `folder` learnt from these phrases with this encoder?"""
    mark = folder / MARK
    if not (mark.exists() and (folder / WEIGHTS).exists()):
        return False
    return bool(
        json.loads(mark.read_text(encoding="utf-8")).get("content") == content_hash(data, reader.encoder.identity)
    )


def train_safety(folder: Path, reader: TextReader, data: Path, vectors: Path) -> None:
    """Learn the weights of the second reader.

    `vectors` is the folder of `bot.encoder.vectors`, shared with the dialogue: no phrase is encoded twice.
    """
    folder.mkdir(parents=True, exist_ok=True)
    rows = list(phrases(data))
    whole = len(rows)
    labels, texts, pairs = _examples(rows, reader, vectors)
    made = featured(texts, pairs)
    truth = np.array([[label == verdict for verdict in VERDICTS] for label in labels], np.float32)
    weights = fit_softmax(made.dense, made.sparse, truth, importance(truth), INVERSE_REGULARISATION, ROUNDS)
    everyday = np.array([row.everyday for row in rows])
    nearest = Nearest.learn(made.dense[:whole], truth[:whole, NO_RISK] == 0, everyday)
    part = folder / f"classifier.{os.getpid()}.npz"
    arrays: dict[str, Any] = {
        "verdicts": np.array(VERDICTS),
        "dense": weights.dense,
        "sparse": weights.sparse.astype(np.float16),
        "intercept": weights.intercept,
        "inverse": made.vocabulary.weights,
        "mean": made.mean,
        **nearest.state(),
    }
    np.savez(part, **arrays)
    (folder / GRAMS).write_text(
        json.dumps({name: dict(block) for name, block in made.vocabulary.columns.items()}), encoding="utf-8"
    )
    part.replace(folder / WEIGHTS)
    (folder / MARK).write_text(json.dumps({"content": content_hash(data, reader.encoder.identity)}), encoding="utf-8")


@dataclass(frozen=True)
class Featured:
    """Texts as rows, and what was learnt to make them."""

    vocabulary: Vocabulary
    mean: Floats  # [2, width]
    dense: Floats  # [n, 2 x width]
    sparse: sp.csr_matrix


def featured(texts: Sequence[str], pairs: Sequence[Floats]) -> Featured:
    """The features of texts with their vectors [2, width]: n-grams worth keeping are chosen from these texts."""
    words = lexicon.load()
    found = [grams(read_sentences(text, words)) for text in texts]
    vocabulary = learn_vocabulary(found)
    mean = np.stack(pairs).mean(0).astype(np.float32)
    units = [Unit(pair, *vocabulary.vector([vocabulary.counted(one)])) for pair, one in zip(pairs, found, strict=True)]
    return Featured(vocabulary, mean, *stacked(units, mean, vocabulary.size))


def _examples(rows: Sequence[Learnt], reader: TextReader, vectors: Path) -> tuple[list[str], list[str], list[Floats]]:
    """Whole messages; of those without risk also every sentence and window, which are then without risk too."""
    labels = [row.verdict for row in rows]
    texts = [row.text for row in rows]
    pairs = list(phrase_vectors(texts, reader.encoder, vectors, together=True))
    none = [row.text for row in rows if row.verdict == "none"]
    stories = [text for text in none if len(text) > STORY and SEVERAL.search(text)]
    for parts in part_vectors(stories, reader, vectors):
        for text, pair in parts[:MOST_PARTS] if len(parts) > 1 else ():  # a single sentence is the whole
            labels.append("none")
            texts.append(text)
            pairs.append(pair)
    return labels, texts, pairs


def importance(truth: Floats) -> Floats:
    """The weight of each row [n], from `truth` [n, verdicts] of 0 and 1. Softened balance: rare verdicts weigh more, talk without risk is not drowned."""
    counts = truth.sum(0)
    balance = (counts.mean() / counts) ** 0.5
    balance[NO_RISK] *= QUIET
    return np.asarray(truth @ balance, np.float32)
