"""Learns topics and verdicts with one encoder and writes what the encoder learnt. The two heads are thrown away: `firststep train` makes its own."""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import torch
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional

from bot.phrases import NO_RISK, VERDICTS
from bot.tuning.network import WIDTH, Encoder, rank_of
from bot.tuning.phrases import UNKNOWN, Row, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from torch import Tensor

PROJECT = Path(__file__).resolve().parents[2]
TARGET = PROJECT / "bot" / "encoder" / "adapter.safetensors"
RANK, RATE, HEAD_RATE, BATCH = 16, 1e-3, 3e-3, 32
GENTLY = 0.4  # of the rate, when an earlier adapter is gone on from
LONGEST = 192  # tokens; longer messages are cut here, not when they are served
SHARE_OF_EASY = 0.25  # of the phrases of data/tuning in each round
KEPT_EVERY = 500  # steps; a stopped run leaves what it had
SMOOTHING, HEAD_DROPOUT = 0.05, 0.2
SCALE = (2 * WIDTH) ** 0.5 / 2**0.5  # unit vectors brought to unit variance
TYPOGRAPHIC = str.maketrans("\u2019\u2018\u201c\u201d", "''\"\"")


@dataclass
class Heads:
    """One linear layer a task over both vectors."""

    topics: nn.Linear
    verdicts: nn.Linear
    topic_weights: Tensor
    verdict_weights: Tensor

    def loss(self, features: Tensor, topics: Tensor, verdicts: Tensor) -> Tensor:
        """Both tasks; a row without a topic counts for the second only."""
        return both_losses(self, features, topics, verdicts)


class TwoHeads(Protocol):
    """A layer for each task, and how much each class weighs."""

    topics: nn.Linear
    verdicts: nn.Linear
    topic_weights: Tensor
    verdict_weights: Tensor


def both_losses(heads: TwoHeads, features: Tensor, topics: Tensor, verdicts: Tensor) -> Tensor:
    """Both tasks; a row without a topic counts for the second only."""
    known = topics != UNKNOWN
    total = functional.cross_entropy(
        heads.verdicts(features), verdicts, heads.verdict_weights, label_smoothing=SMOOTHING
    )
    if known.any():
        said = heads.topics(features[known])
        asked = functional.cross_entropy(said, topics[known], heads.topic_weights, label_smoothing=SMOOTHING)
        total = total + asked * known.float().mean()
    return total


def main() -> int:
    """Tune and write. Prints the mean loss as it goes."""
    parser = argparse.ArgumentParser(prog="python -m bot.tuning", description=__doc__)
    parser.add_argument("--weights", type=Path, required=True, help="folder of the published encoder")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--onto", type=Path, help="an earlier adapter to go on from, more gently")
    parser.add_argument("--easy", type=float, default=SHARE_OF_EASY, help="share of data/tuning in each round")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, default=TARGET)
    given = parser.parse_args()
    torch.manual_seed(given.seed)
    draw = random.Random(given.seed)  # noqa: S311 - order of training, nothing secret
    topics, found = rows(PROJECT / "data")
    earlier = load_file(given.onto) if given.onto is not None else None
    network = Encoder(given.weights, RANK if earlier is None else rank_of(earlier))
    rate = RATE
    if earlier is not None:
        network.restore(earlier)
        rate *= GENTLY
    heads = _heads(len(topics), found)
    tokenizer = Tokenizer.from_file(str(given.weights / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST)
    ids = [encoded.ids for encoded in tokenizer.encode_batch([row.text.translate(TYPOGRAPHIC) for row in found])]
    plans = [list(batches(found, ids, (1.0, given.easy), draw)) for _ in range(given.rounds)]
    learn = [one for one in network.parameters() if one.requires_grad]
    optimizer = torch.optim.AdamW(
        [
            {"params": learn, "lr": rate},
            {"params": [*heads.topics.parameters(), *heads.verdicts.parameters()], "lr": HEAD_RATE},
        ],
        weight_decay=0.01,
    )
    steps = sum(map(len, plans))
    pace = torch.optim.lr_scheduler.OneCycleLR(optimizer, [rate, HEAD_RATE], total_steps=steps + 1, pct_start=0.1)
    network.train()
    began, losses = time.monotonic(), []
    for step, batch in enumerate(one for plan in plans for one in plan):
        loss = heads.loss(_features(network, [ids[at] for at in batch]), *_truth(found, batch))
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(learn, 1.0)
        optimizer.step()
        pace.step()
        losses.append(float(loss.detach()))
        if step % 100 == 0:
            recent = losses[-100:]
            sys.stdout.write(
                f"{step} of {steps}: loss {sum(recent) / len(recent):.3f}, {time.monotonic() - began:.0f} s\n"
            )
            sys.stdout.flush()
        if step % KEPT_EVERY == KEPT_EVERY - 1:
            _write(network, given.weights, given.out, found)
    _write(network, given.weights, given.out, found)
    return 0


def _heads(topics: int, found: list[Row]) -> Heads:
    return Heads(
        nn.Linear(2 * WIDTH, topics),
        nn.Linear(2 * WIDTH, len(VERDICTS)),
        balance([row.topic for row in found if row.topic != UNKNOWN], topics),
        balance([row.verdict for row in found], len(VERDICTS)),
    )


def balance(classes: list[int], count: int) -> Tensor:
    """The weight of each class [count]: rare ones weigh more, by the square root."""
    counts = torch.bincount(torch.tensor(classes), minlength=count).float()
    return (counts.mean() / counts) ** 0.5


def batches(
    found: list[Row], ids: list[list[int]], shares: tuple[float, float], draw: random.Random, size: int = BATCH
) -> Iterator[list[int]]:
    """One round in batches of texts of about the same length, in random order. `shares`: of the learnt phrases and of the easy ones."""
    kept = [at for at, row in enumerate(found) if draw.random() < shares[row.easy]]
    draw.shuffle(kept)
    stretch = size * 40
    parts = [sorted(kept[at : at + stretch], key=lambda one: len(ids[one])) for at in range(0, len(kept), stretch)]
    made = [part[at : at + size] for part in parts for at in range(0, len(part), size)]
    draw.shuffle(made)
    yield from made


def _features(network: Encoder, ids: list[list[int]]) -> Tensor:
    longest = max(map(len, ids))
    padded = torch.zeros(len(ids), longest, dtype=torch.long)
    mask = torch.zeros(len(ids), longest)
    for at, row in enumerate(ids):
        padded[at, : len(row)] = torch.tensor(row)
        mask[at, : len(row)] = 1
    last, middle = network(padded, mask)
    both = torch.cat([functional.normalize(last, dim=1), functional.normalize(middle, dim=1)], 1)
    return functional.dropout(both * SCALE, HEAD_DROPOUT)


def _truth(found: list[Row], batch: list[int]) -> tuple[Tensor, Tensor]:
    return torch.tensor([found[at].topic for at in batch]), torch.tensor([found[at].verdict for at in batch])


def _write(network: Encoder, weights: Path, out: Path, found: list[Row]) -> None:
    with (weights / "model.safetensors").open("rb") as stream:
        base = hashlib.file_digest(stream, "sha256").hexdigest()
    said = {
        "base_sha256": base,
        "made": datetime.now(UTC).date().isoformat(),
        "phrases": str(len(found)),
        "phrases_with_risk": str(sum(row.verdict != NO_RISK for row in found)),
    }
    save_file(network.changes(), out, said)


if __name__ == "__main__":
    sys.exit(main())
