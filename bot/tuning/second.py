"""`python -m bot.tuning.second`: what the second encoder learns, with its two heads, into one file (about 50 minutes on two cores).

One round tunes every matrix as a whole; what that changed is cut to a low rank, and one more round learns on in it, with a running mean of all steps.
`--onto` goes on from a file made before with one more such round (about 25 minutes), for new phrases or only for more of it.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional

from bot.encoder.mpnet import SHA256
from bot.encoder.weights import SECOND_ADAPTER, WEIGHTS_FILE
from bot.phrases import NO_RISK, VERDICTS
from bot.tuning.__main__ import HEAD_DROPOUT, PROJECT, TYPOGRAPHIC, balance, batches, both_losses
from bot.tuning.phrases import UNKNOWN, Row, rows
from bot.tuning.second_network import LONGEST, WIDTH, Encoder

if TYPE_CHECKING:
    from collections.abc import Callable

    from torch import Tensor

RANK, BATCH, SHARE_OF_EASY = 32, 64, 0.1
PADDING = 1
WHOLE_RATE, WHOLE_HEAD_RATE = 6e-5, 2e-3
LOW_RANK_RATE, LOW_RANK_HEAD_RATE = 1.5e-4, 5e-4
MEAN = 0.99  # of the steps before in the running mean
REPORTED = 20  # steps


class Heads(nn.Module):
    """One linear layer a task over the vector brought to unit variance."""

    def __init__(self, topics: int, found: list[Row]) -> None:
        """Rare classes weigh more."""
        super().__init__()
        self.topics, self.verdicts = nn.Linear(WIDTH, topics), nn.Linear(WIDTH, len(VERDICTS))
        self.topic_weights = balance([row.topic for row in found if row.topic != UNKNOWN], topics)
        self.verdict_weights = balance([row.verdict for row in found], len(VERDICTS))

    def loss(self, vectors: Tensor, topics: Tensor, verdicts: Tensor) -> Tensor:
        """Both tasks; a row without a topic counts for the second only."""
        features = functional.dropout(functional.normalize(vectors, dim=1) * WIDTH**0.5, HEAD_DROPOUT)
        return both_losses(self, features, topics, verdicts)


def main() -> int:
    """Tune and write. Prints the mean loss as it goes."""
    parser = argparse.ArgumentParser(prog="python -m bot.tuning.second", description=__doc__)
    parser.add_argument("--weights", type=Path, required=True, help="folder of the published encoder, unpacked")
    parser.add_argument("--onto", type=Path, help="a file made before, with today's topics and verdicts")
    parser.add_argument("--easy", type=float, default=SHARE_OF_EASY, help="share of data/tuning in each round")
    parser.add_argument("--learnt", type=float, default=1.0, help="share of data/nlu and data/safety in each round")
    parser.add_argument("--rate", type=float, default=LOW_RANK_RATE, help="learning rate of the thin matrices")
    parser.add_argument("--steps", type=int, help="at most so many steps a round (for a trial)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, default=SECOND_ADAPTER)
    given = parser.parse_args()
    with (given.weights / WEIGHTS_FILE).open("rb") as stream:
        if hashlib.file_digest(stream, "sha256").hexdigest() != SHA256:
            parser.error(f"{WEIGHTS_FILE} is not the published one")
    torch.manual_seed(given.seed)
    draw = random.Random(given.seed)  # noqa: S311 - order of training, nothing secret
    topics, found = rows(PROJECT / "data")
    ids = _ids(given.weights, found)
    network, heads = Encoder(given.weights), Heads(len(topics), found)

    def plan() -> list[list[int]]:
        return list(batches(found, ids, (given.learnt, given.easy), draw, BATCH))[: given.steps]

    if given.onto:
        learnt = load_file(given.onto)
        network.resume(learnt)
        heads.load_state_dict({name: learnt[name] for name in heads.state_dict()})
    else:
        _round(network, heads, plan(), _reader(found, ids), WHOLE_RATE, WHOLE_HEAD_RATE)
        network.cut(RANK)
    _round(network, heads, plan(), _reader(found, ids), given.rate, LOW_RANK_HEAD_RATE)
    _write(network, heads, topics, found, given.out)
    return 0


def _ids(weights: Path, found: list[Row]) -> list[list[int]]:
    tokenizer = Tokenizer.from_file(str(weights / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST)
    return [encoded.ids for encoded in tokenizer.encode_batch([row.text.translate(TYPOGRAPHIC) for row in found])]


def _reader(found: list[Row], ids: list[list[int]]) -> Callable[[list[int]], tuple[Tensor, Tensor, Tensor, Tensor]]:
    def read(batch: list[int]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        longest = max(len(ids[at]) for at in batch)
        padded = torch.full((len(batch), longest), PADDING)
        mask = torch.zeros(len(batch), longest)
        for row, at in enumerate(batch):
            padded[row, : len(ids[at])] = torch.tensor(ids[at])
            mask[row, : len(ids[at])] = 1
        topics = torch.tensor([found[at].topic for at in batch])
        return padded, mask, topics, torch.tensor([found[at].verdict for at in batch])

    return read


def _round(
    network: Encoder,
    heads: Heads,
    plan: list[list[int]],
    read: Callable[[list[int]], tuple[Tensor, Tensor, Tensor, Tensor]],
    rate: float,
    head_rate: float,
) -> None:
    """One pass over the phrases; what is left behind is the running mean of all steps."""
    learn = [one for one in network.parameters() if one.requires_grad]
    every = [*learn, *heads.parameters()]
    optimizer = torch.optim.AdamW(
        [{"params": learn, "lr": rate}, {"params": list(heads.parameters()), "lr": head_rate}], weight_decay=0.01
    )
    pace = torch.optim.lr_scheduler.OneCycleLR(optimizer, [rate, head_rate], total_steps=len(plan) + 1, pct_start=0.1)
    mean = [one.detach().clone() for one in every]
    network.train()
    halved = torch.cpu.get_capabilities()["amx_bf16"]  # elsewhere 16 bits take longer than 32
    began = time.monotonic()
    for step, batch in enumerate(plan):
        ids, mask, topics, verdicts = read(batch)
        with torch.autocast("cpu", torch.bfloat16, enabled=halved):
            vectors = network(ids, mask)
        loss = heads.loss(vectors.float(), topics, verdicts)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(learn, 1.0)
        optimizer.step()
        pace.step()
        kept = min(MEAN, (step + 1) / (step + 10))
        for one, before in zip(every, mean, strict=True):
            before.lerp_(one.detach(), 1 - kept)
        if step % REPORTED == 0:
            sys.stdout.write(
                f"{step} of {len(plan)}: loss {float(loss.detach()):.3f}, {time.monotonic() - began:.0f} s\n"
            )
            sys.stdout.flush()
    for one, before in zip(every, mean, strict=True):
        one.data.copy_(before)


def _write(network: Encoder, heads: Heads, topics: list[str], found: list[Row], out: Path) -> None:
    said = {
        "base_sha256": SHA256,
        "made": datetime.now(UTC).date().isoformat(),
        "phrases": str(len(found)),
        "phrases_with_risk": str(sum(row.verdict != NO_RISK for row in found)),
        "topics": " ".join(topics),
        "verdicts": " ".join(VERDICTS),
    }
    learnt = {name: tensor.detach().contiguous() for name, tensor in heads.state_dict().items()}
    save_file({**network.changes(), **learnt}, out, said)


if __name__ == "__main__":
    sys.exit(main())
