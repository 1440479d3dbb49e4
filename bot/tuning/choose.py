"""Which phrases the classifiers need: `python -m bot.tuning.choose`.

Two halves of all phrases learn, and each judges the other. A phrase of which the half that never saw it is sure teaches the classifiers next to nothing
and costs every installation its time, so it moves to data/tuning, where only the encoder's tuning reads it; a phrase that has become hard
moves back. Then what stays learns and is asked for all the others: a plain phrase that only its like had made easy is missed now, and comes back as well.
No development or test split is read (docs/understanding.md has what this costs and brings).
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from bot.encoder.sharing import shared_reader
from bot.encoder.softmax import fit_softmax
from bot.encoder.vectors import phrase_vectors
from bot.phrases import NO_RISK, OUT_OF_SCOPE, VERDICTS, easy_of, lines_of, phrases_of, verdict_of
from bot.safety.training import INVERSE_REGULARISATION, Featured, featured, importance
from bot.understand.model import learn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from bot.encoder.softmax import Floats

    type Shares = NDArray[np.float64]  # [n] the share that the right label got from the half that never saw the phrase

DATA = Path(__file__).resolve().parents[2] / "data"
QUIET_LABEL = VERDICTS[NO_RISK]
# The share that stays: of the topics, of everyday talk, of the messages with a verdict.
TOPICS, TALK, MESSAGES = 0.33, 0.5, 0.35
FEWEST_TOPIC, FEWEST_VERDICT = 80, 300  # that stay of each, the hardest first
QUIET = 0.97  # talk without risk that looks like risk stays, with a topic or without: it teaches the safety reader to be quiet
ROUNDS = 30
MISSED = 0.6  # share of the right label under which a phrase that was to go comes back
AGAIN = 2  # times that what stays is asked for the others


@dataclass(frozen=True)
class Phrase:
    """A phrase, where it stands (the stem of its file), and its label."""

    stem: str
    label: str
    text: str


@dataclass(frozen=True)
class Verdicts:
    """Every phrase as the safety classifier sees it, those with a topic as talk without risk."""

    made: Featured
    truth: Floats  # [n, verdicts] of 0 and 1

    @classmethod
    def of(cls, topics: Sequence[Phrase], messages: Sequence[Phrase], vectors: Floats) -> Verdicts:
        """The topics first, then the messages."""
        labels = [*(QUIET_LABEL for _ in topics), *(one.label for one in messages)]
        made = featured([one.text for one in (*topics, *messages)], list(vectors))
        return cls(made, np.array([[label == verdict for verdict in VERDICTS] for label in labels], np.float32))

    def shares(self, shown: list[int], asked: list[int]) -> Shares:
        """The share of the right verdict of the phrases that are asked, from those that are shown."""
        dense, sparse, part = self.made.dense, self.made.sparse, self.truth[shown]
        weights = fit_softmax(dense[shown], sparse[shown], part, importance(part), INVERSE_REGULARISATION, ROUNDS)
        return np.asarray((weights.shares(dense[asked], sparse[asked]) * self.truth[asked]).sum(1), np.float64)


def main() -> int:
    """Judge every phrase and write the files again."""
    parser = argparse.ArgumentParser(prog="python -m bot.tuning.choose", description=__doc__)
    parser.add_argument("--var", type=Path, default=Path("var"), help="folder of the converted encoder")
    given = parser.parse_args()
    topics, messages = list(topic_rows(DATA)), list(message_rows(DATA))
    encoder = shared_reader(given.var / "encoder").encoder
    vectors = phrase_vectors([one.text for one in (*topics, *messages)], encoder, given.var / "vectors")
    verdicts = Verdicts.of(topics, messages, vectors)
    right, quiet, safe = judged(topics, vectors, verdicts)
    kept = hard([one.label for one in topics], right, quiet)
    calm = np.array([one.label == QUIET_LABEL for one in messages])
    needed = least([one.label for one in messages], safe, MESSAGES, FEWEST_VERDICT) | (calm & (safe < QUIET))
    for _ in range(AGAIN):
        missed, raised = missed_by(topics, vectors, verdicts, kept, needed)
        sys.stdout.write(f"come back: {(missed & ~kept).sum()} topics, {(raised & ~needed).sum()} messages\n")
        kept, needed = kept | missed, needed | raised
    write(DATA, topics, kept, messages, needed)
    sys.stdout.write(f"topics: {kept.sum()} of {len(topics)} stay; messages: {needed.sum()} of {len(messages)} stay\n")
    return 0


def topic_rows(data: Path) -> Iterator[Phrase]:
    """Every phrase with a topic, those of data/tuning with them; buttons are left alone."""
    for path in sorted((data / "nlu").glob("*.yml")):
        rows = [(topic, text) for topic, text in phrases_of(path) if not text.startswith("/")]
        rows += easy_of(data / "tuning" / f"{path.stem}.tsv")
        yield from (Phrase(path.stem, topic, text) for topic, text in rows)


def message_rows(data: Path) -> Iterator[Phrase]:
    """Every message with a verdict, those of data/tuning with them."""
    for path in sorted((data / "safety").glob("*.txt")):
        for text in (*lines_of(path), *lines_of(data / "tuning" / path.name)):
            yield Phrase(path.stem, verdict_of(path.stem), text)


def judged(topics: Sequence[Phrase], vectors: Floats, verdicts: Verdicts) -> tuple[Shares, Shares, Shares]:
    """The share of the right topic, of no risk for phrases with a topic, and of the right verdict for messages."""
    draw = np.random.default_rng(0)
    right = _topics_judged(topics, vectors, draw)
    safe = np.zeros(len(verdicts.truth))
    for shown, asked in _halves(len(safe), draw):
        safe[asked] = verdicts.shares(shown, asked)
    return right, safe[: len(topics)], safe[len(topics) :]


def missed_by(
    topics: Sequence[Phrase],
    vectors: Floats,
    verdicts: Verdicts,
    kept: NDArray[np.bool_],
    needed: NDArray[np.bool_],
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which topics [n] and messages [m] those that stay do not get right: their share of the right label is small."""
    shown, asked = np.flatnonzero(kept).tolist(), np.flatnonzero(~kept).tolist()
    right = np.ones(len(topics))
    right[asked] = _topic_shares(topics, vectors, shown, asked)
    stays = np.concatenate([kept, needed])
    safe = np.ones(len(stays))
    rest = np.flatnonzero(~stays).tolist()
    safe[rest] = verdicts.shares(np.flatnonzero(stays).tolist(), rest)
    return (right < MISSED) | (safe[: len(topics)] < MISSED), safe[len(topics) :] < MISSED


def _halves(count: int, draw: np.random.Generator) -> Iterator[tuple[list[int], list[int]]]:
    """(rows that are shown, rows that are asked), twice: each half is asked once."""
    half = draw.integers(0, 2, count)
    for side in (0, 1):
        yield np.flatnonzero(half != side).tolist(), np.flatnonzero(half == side).tolist()


def _topics_judged(phrases: Sequence[Phrase], vectors: Floats, draw: np.random.Generator) -> Shares:
    right = np.zeros(len(phrases))
    for shown, asked in _halves(len(phrases), draw):
        right[asked] = _topic_shares(phrases, vectors, shown, asked)
    return right


def _topic_shares(phrases: Sequence[Phrase], vectors: Floats, shown: list[int], asked: list[int]) -> Shares:
    """The share of the right topic of the phrases that are asked, from those that are shown."""
    model = learn([phrases[at].text for at in shown], [phrases[at].label for at in shown], vectors[shown])
    shares = model.shares([phrases[at].text for at in asked], vectors[asked])
    return np.asarray(
        shares[np.arange(len(asked)), [model.topics.index(phrases[at].label) for at in asked]], np.float64
    )


def hard(labels: Sequence[str], right: Shares, quiet: Shares) -> NDArray[np.bool_]:
    """Which phrases with a topic stay [n]."""
    everyday = np.array(labels) == OUT_OF_SCOPE
    kept = quiet < QUIET
    for which, share in ((everyday, TALK), (~everyday, TOPICS)):
        some = np.flatnonzero(which)
        kept[some] |= least(["all"] * len(some), right[some], share, 0)
    return kept | least(labels, right, 0.0, FEWEST_TOPIC)


def least(labels: Sequence[str], shares: Shares, share: float, fewest: int) -> NDArray[np.bool_]:
    """The phrases whose right label got least: this share of all [n], and at least so many of each label."""
    kept = np.zeros(len(labels), bool)
    order = np.argsort(shares, kind="stable")
    kept[order[: round(share * len(labels))]] = True
    names = np.array(labels)[order]
    for name in set(labels):
        kept[order[names == name][:fewest]] = True
    return kept


def write(
    data: Path,
    topics: Sequence[Phrase],
    kept: NDArray[np.bool_],
    messages: Sequence[Phrase],
    needed: NDArray[np.bool_],
) -> None:
    """What stays goes to data/nlu and data/safety, the rest to data/tuning, each under the name of its file."""
    (data / "tuning").mkdir(exist_ok=True)
    for path in sorted((data / "nlu").glob("*.yml")):
        mine = [(one, stays) for one, stays in zip(topics, kept, strict=True) if one.stem == path.stem]
        if not mine:
            continue
        head = path.read_text(encoding="utf-8").partition("nlu:\n")[0]
        path.write_text(f"{head}nlu:\n{_entries([one for one, stays in mine if stays])}", encoding="utf-8")
        _lines(data / "tuning" / f"{path.stem}.tsv", [f"{one.label}\t{one.text}" for one, stays in mine if not stays])
    for path in sorted((data / "safety").glob("*.txt")):
        said = [(one, stays) for one, stays in zip(messages, needed, strict=True) if one.stem == path.stem]
        _lines(path, [one.text for one, stays in said if stays])
        _lines(data / "tuning" / path.name, [one.text for one, stays in said if not stays])


def _entries(phrases: Sequence[Phrase]) -> str:
    by_topic: dict[str, list[str]] = {}
    for one in phrases:
        by_topic.setdefault(one.label, []).append(one.text)
    return "".join(
        f"- intent: {topic}\n  examples: |\n" + "".join(f"    - {text}\n" for text in texts)
        for topic, texts in by_topic.items()
    )


def _lines(path: Path, lines: Sequence[str]) -> None:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
