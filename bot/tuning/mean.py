"""The mean of several adapters: `python -m bot.tuning.mean OUT ADAPTER ADAPTER ...`.

Encoders tuned apart from the same weights err on different messages; the mean of their changes errs less than each (Wortsman 2022, "Model soups").
One encoder is served, so it costs nothing at run time. `--rank` keeps the file as thin as one of them: of the mean of each matrix what weighs most.
`--alike` is for files that went on from the same one (`bot.tuning.second --onto`): their thin matrices and heads still stand for the same things, and
each is averaged as it is.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

import torch
from safetensors import safe_open
from safetensors.torch import save_file

from bot.encoder.adapter import BASE, DOWN, UP


def main() -> int:
    """Write the mean. Ends with 2 when the adapters were made for different weights."""
    parser = argparse.ArgumentParser(prog="python -m bot.tuning.mean", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("adapters", type=Path, nargs="+")
    parser.add_argument("--rank", type=int, help="of what is written; without it nothing is left out")
    parser.add_argument("--alike", action="store_true", help="the files went on from the same one")
    given = parser.parse_args()
    opened: list[Any] = [safe_open(path, framework="pt") for path in given.adapters]
    if len({one.metadata()[BASE] for one in opened}) > 1:
        sys.stderr.write("these adapters were made for different weights\n")
        return 2
    if given.alike:
        tensors = {name: [one.get_tensor(name) for one in opened] for name in opened[0].keys()}  # noqa: SIM118 - not a dict
        mean = {name: torch.stack(many).float().mean(0).to(many[0].dtype) for name, many in tensors.items()}
        save_file(mean, given.out, {**opened[-1].metadata(), "mean_of": str(len(opened))})
        return 0
    names = [name.removesuffix(DOWN) for name in opened[0].keys() if name.endswith(DOWN)]  # noqa: SIM118 - not a dict
    mean = {}
    for name in names:  # a sum of thin products is one thin product of their columns side by side
        down = torch.cat([one.get_tensor(name + DOWN).float() for one in opened])
        up = torch.cat([one.get_tensor(name + UP).float() / len(opened) for one in opened], dim=1)
        down, up = (down, up) if given.rank is None else thinned(down, up, given.rank)
        mean[name + DOWN], mean[name + UP] = down.half().contiguous(), up.half().contiguous()
    save_file(mean, given.out, {**opened[-1].metadata(), "mean_of": str(len(opened))})
    return 0


def thinned(down: torch.Tensor, up: torch.Tensor, rank: int) -> tuple[torch.Tensor, torch.Tensor]:
    """The product of `up` [out, many] and `down` [many, in] in `rank` columns: its largest singular values, shared between both."""
    left, values, right = torch.linalg.svd(up @ down, full_matrices=False)
    root = values[:rank].sqrt()
    return root[:, None] * right[:rank], left[:, :rank] * root


if __name__ == "__main__":
    sys.exit(main())
