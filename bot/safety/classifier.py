"""The second reader: a classifier on sentence vectors and n-grams, over the whole message, its sentences and windows."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import numpy as np
import scipy.sparse as sp

from bot.encoder.opinion import TOPICS, VERDICTS
from bot.encoder.softmax import Weights
from bot.phrases import OUT_OF_SCOPE
from bot.safety import lexicon
from bot.safety.features import Vocabulary, grams
from bot.safety.nearest import NOTHING, Around, Nearest
from bot.safety.words import read_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from bot.encoder.opinion import SecondOpinion
    from bot.encoder.reading import ReadText, TextReader
    from bot.encoder.softmax import Floats
    from bot.ports import Verdict
    from bot.safety.lexicon import Lexicon

WEIGHTS, GRAMS = "classifier.npz", "classifier-grams.json"
# The second opinion, chosen on the development split.
SURE_ALONE = 0.98  # share of no risk from which the first encoder is believed alone
SECOND = 0.7  # what the second counts where it is asked
SHARPER, CALMER = 1 / 0.7, 1.5  # its shares are flatter, and it has seen more danger than there is
CRISIS_OF_TWO = 0.47  # in place of FULL's: two that agree need less caution
ELSEWHERE = 0.25  # its share of everyday talk from which a mere note says nothing
# Sentences and windows of one message; of a longer one each different sentence is read, without windows.
MOST_PARTS = 120

# Chosen on the development split (docs/safety.md). A message's share is the whole's, or most of its surest part's.
FULL: Mapping[str, float] = {
    "crisis": 0.25, "emergency": 0.3, "violence": 0.4, "abuse": 0.4, "third_party": 0.3, "panic": 0.4, "soft": 0.5,
    "info": 0.5,
}  # fmt: skip
CLEARER = 1.5  # times the share of crisis: so much more of what comes after it has its own script
AFTER_CRISIS = frozenset({"abuse", "third_party"})
# What would lead by the contract's order gives way to what is so many times its share.
CLEARER_THAN = {("crisis", "violence"): 1.0, ("crisis", "emergency"): 1.5, ("violence", "emergency"): 1.5}
PART = 0.8  # what a part's share counts beside the whole's
SUPPORT = {
    **dict.fromkeys(FULL, 0.3),
    "crisis": 0.6,
}  # share of risk among the nearest known messages that a verdict needs
DOUBT, DOUBTED = 0.015, 0.03  # share of crisis times support, and the share alone: unsure shows the gentle note
DOUBT_OF_TWO, DOUBTED_OF_TWO = 0.06, 0.1
GENTLE = frozenset({"soft", "info"})  # what shows a note and nothing else
EVERYDAY = 0.3  # share of everyday requests around every piece of a message: a doubt about such a request is none


@dataclass(frozen=True)
class Unit:
    """One thing to judge: its two vectors [2, width], and its n-grams as columns and values."""

    vectors: Floats
    columns: np.ndarray
    values: Floats


@dataclass(frozen=True)
class Suspicion:
    """What the classifier makes of a message: the share of each verdict, and what the nearest known messages are (nothing, where nobody asked)."""

    shares: Mapping[str, float]
    around: Around = NOTHING
    twice: bool = False  # both encoders had their say
    elsewhere: float = 0.0  # the second's share of talk that is not for this bot


@dataclass(frozen=True)
class ClassifierReader:
    """Trained weights over units of a message."""

    verdicts: tuple[str, ...]
    weights: Weights
    vocabulary: Vocabulary
    mean: Floats
    nearest: Nearest
    texts: TextReader
    words: Lexicon
    second: SecondOpinion | None = None

    @classmethod
    def load(cls, folder: Path, texts: TextReader, second: SecondOpinion | None = None) -> ClassifierReader:
        """From what `train_safety` wrote. Raises OSError, KeyError or ValueError when it is missing or broken."""
        columns = json.loads((folder / GRAMS).read_text(encoding="utf-8"))
        with np.load(folder / WEIGHTS, allow_pickle=False) as kept:
            return cls(
                verdicts=tuple(kept["verdicts"].tolist()),
                weights=Weights(kept["dense"], kept["sparse"].astype(np.float32), kept["intercept"]),
                vocabulary=Vocabulary(columns, kept["inverse"]),
                mean=kept["mean"],
                nearest=Nearest.restored(kept),
                texts=texts,
                words=lexicon.load(),
                second=second,
            )

    def read(self, text: str) -> set[Verdict]:
        """Every verdict raised by the message."""
        return decided(self.suspect(text))

    def suspect(self, text: str, *, raised: bool = False) -> Suspicion:
        """The share of each verdict: the whole message's, or most of its surest part's; that of no risk is its most doubtful part's.

        The nearest known messages are asked only where there is something to support, or where somebody else `raised` something; that asks the second encoder too.
        """
        read = self.texts.read(text)
        if not read.sentences:
            return Suspicion({})
        units = self._units(read)
        dense, sparse = stacked(units, self.mean, self.vocabulary.size)
        shares = self.weights.shares(dense, sparse)
        twice = self._ask_again(read, shares, raised=raised)
        most = np.maximum(shares[0], PART * shares[1:].max(0)) if len(shares) > 1 else shares[0]
        found = dict(zip(self.verdicts, map(float, most), strict=True))
        everything = len(read.sentences) + len(read.windows) <= MOST_PARTS  # what was not looked at may be anything
        found["none"] = float(shares[:, self.verdicts.index("none")].min()) if everything else 0.0
        suspected = raised or any(found[verdict] >= least for verdict, least in (*FULL.items(), ("crisis", DOUBTED)))
        around = self.nearest.around(dense[self._doubtful(shares)]) if suspected else NOTHING
        return Suspicion(found, around, twice=twice, elsewhere=self._elsewhere(read) if twice else 0.0)

    def _ask_again(self, read: ReadText, shares: Floats, *, raised: bool) -> bool:
        """The second encoder has its say in the whole's shares, but where all agree that nothing is the matter. Whether it did."""
        none = self.verdicts.index("none")
        calm = not raised and shares[0, none] >= SURE_ALONE and bool((shares.argmax(axis=1) == none).all())
        other = None if self.second is None or calm else self.second.shares(VERDICTS, read.text, self.verdicts)
        if other is None:
            return False
        other = other**SHARPER
        other[none] *= CALMER
        shares[0] = (1 - SECOND) * shares[0] + SECOND * other / other.sum()
        return True

    def _elsewhere(self, read: ReadText) -> float:
        """How far the second encoder takes the message for talk that is not for this bot (the same pass)."""
        return self.second.share(TOPICS, read.text, OUT_OF_SCOPE) if self.second is not None else 0.0

    def _doubtful(self, shares: Floats) -> Sequence[int]:
        """The rows whose neighbours are asked: the whole, and of very many pieces those least sure to be harmless."""
        if len(shares) <= MOST_PARTS + 1:
            return range(len(shares))
        doubtful = np.argsort(shares[1:, self.verdicts.index("none")], kind="stable")[:MOST_PARTS]
        return [0, *(int(row) + 1 for row in doubtful)]

    def _units(self, read: ReadText) -> list[Unit]:
        """The pieces of a message with their features. Each sentence is looked at once; what spans several adds up."""
        counted = {
            (begin, end): self.vocabulary.counted(grams(read_sentences(read.text[begin:end], self.words)))
            for begin, end in read.sentences
        }
        found = []
        for (begin, end), vectors in pieces(read):
            alone = counted.get((begin, end))
            inside = (
                [alone]
                if alone is not None
                else [one for (first, last), one in counted.items() if begin <= first and last <= end]
            )
            found.append(Unit(vectors, *self.vocabulary.vector(inside)))
        return found


def decided(suspicion: Suspicion) -> set[Verdict]:
    """Verdicts over their thresholds; a doubt about crisis still shows the note, and what was learnt as harmless shows no more than that.

    A note alone is not shown beside what the second encoder takes for everyday talk.
    """
    shares, support = suspicion.shares, suspicion.around.risk
    wanted = {**FULL, "crisis": CRISIS_OF_TWO} if suspicion.twice else FULL
    found = {
        verdict
        for verdict, least in wanted.items()
        if support >= SUPPORT[verdict] and shares.get(verdict, 0.0) >= least
    }
    clearest = max((shares[verdict] for verdict in found & AFTER_CRISIS), default=0.0)
    if clearest >= CLEARER * shares.get("crisis", 0.0):
        found.discard("crisis")
    for (one, other), times in CLEARER_THAN.items():
        if {one, other} <= found and shares[one] >= times * shares[other]:
            found.discard(other)
    if found <= GENTLE and suspicion.elsewhere >= ELSEWHERE:
        return set()
    only_note = suspicion.around.harmless if found else _doubted(suspicion)
    return {"soft"} if only_note else cast("set[Verdict]", found)


def _doubted(suspicion: Suspicion) -> bool:
    """A crisis that is not likely and not unlikely enough."""
    doubt, least = (DOUBT_OF_TWO, DOUBTED_OF_TWO) if suspicion.twice else (DOUBT, DOUBTED)
    crisis = suspicion.shares.get("crisis", 0.0)
    return crisis >= least and suspicion.around.risk * crisis >= doubt and suspicion.around.everyday < EVERYDAY


def pieces(read: ReadText) -> Iterable[tuple[tuple[int, int], Floats]]:
    """The whole message first, then its sentences and windows where there are several: characters, and vectors [2, width]."""
    yield (0, len(read.text)), np.stack([read.whole, read.whole_middle])
    if len(read.sentences) == 1:
        return
    spans = list(zip(read.sentences, read.sentence_vectors, read.sentence_middles, strict=True))
    if len(read.sentences) + len(read.windows) <= MOST_PARTS:
        spans += zip(read.windows, read.window_vectors, read.window_middles, strict=True)
    else:  # what is said a hundred times over must not hide what is said once
        spans = list({read.text[begin:end]: spans[at] for at, (begin, end) in enumerate(read.sentences)}.values())
    for span, last, middle in spans:
        yield span, np.stack([last, middle])


def stacked(units: list[Unit], mean: Floats, width: int) -> tuple[Floats, sp.csr_matrix]:
    """Dense and sparse rows. Vectors lose what all messages share (`mean` [2, width]) and are brought back to length one."""
    moved = np.stack([unit.vectors for unit in units]) - mean
    dense = (moved / np.maximum(np.linalg.norm(moved, axis=2, keepdims=True), 1e-9)).astype(np.float32)
    ends = np.cumsum([0, *(len(unit.columns) for unit in units)])
    columns = np.concatenate([unit.columns for unit in units])
    values = np.concatenate([unit.values for unit in units]) * np.float32(0.6)
    return dense.reshape(len(units), -1), sp.csr_matrix((values, columns, ends), shape=(len(units), width))
