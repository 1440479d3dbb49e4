"""MPNet in PyTorch: first tuned as a whole, then what that changed is cut to a low rank, which learns on alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional

from bot.encoder.mpnet import BIAS, FIRST_POSITION, buckets

if TYPE_CHECKING:
    from pathlib import Path

    from torch import Tensor

LAYERS, HEADS, WIDTH, EPSILON = 12, 12, 768, 1e-5
LONGEST = 128  # tokens
DROPOUT, LOW_RANK_DROPOUT = 0.1, 0.05
SPARE = 8  # more directions than are kept, for a truer decomposition
PARTS = {
    "query": "attention.attn.q",
    "key": "attention.attn.k",
    "value": "attention.attn.v",
    "mixed": "attention.attn.o",
    "wide": "intermediate.dense",
    "folded": "output.dense",
}


class Matrix(nn.Module):
    """A matrix that learns as a whole, until `cut`; from then on it stays, and a product of two thin ones beside it learns."""

    def __init__(self, name: str, weight: Tensor, bias: Tensor) -> None:
        """As published."""
        super().__init__()
        self.name, self.published = name, weight
        self.weight, self.bias = nn.Parameter(weight.clone()), nn.Parameter(bias.clone(), requires_grad=False)
        self.down: nn.Parameter | None = None
        self.up: nn.Parameter | None = None

    def cut(self, rank: int) -> None:
        """Keep the `rank` strongest directions of what was learnt."""
        left, strength, right = torch.svd_lowrank(self.weight.data - self.published, q=rank + SPARE, niter=3)
        root = strength[:rank].sqrt()
        self.up = nn.Parameter((left[:, :rank] * root).contiguous())
        self.down = nn.Parameter((right[:, :rank] * root).T.contiguous())
        self.weight = nn.Parameter(self.published, requires_grad=False)

    def resume(self, down: Tensor, up: Tensor) -> None:
        """Go on from what was learnt before."""
        self.up, self.down = nn.Parameter(up.float()), nn.Parameter(down.float())
        self.weight = nn.Parameter(self.published, requires_grad=False)

    def forward(self, x: Tensor) -> Tensor:
        """[n, tokens, in] -> [n, tokens, out]."""
        found = functional.linear(x, self.weight, self.bias)
        if self.down is None or self.up is None:
            return found
        thin = functional.dropout(functional.linear(x, self.down), LOW_RANK_DROPOUT, self.training)
        return found + functional.linear(thin, self.up)


class Encoder(nn.Module):
    """All-mpnet-base-v2. Gives the mean of the last layer over the tokens [n, width]."""

    def __init__(self, folder: Path) -> None:
        """From model.safetensors in `folder`."""
        super().__init__()
        kept = load_file(folder / "model.safetensors")
        self.words = kept["embeddings.word_embeddings.weight"]
        self.places = kept["embeddings.position_embeddings.weight"][FIRST_POSITION:]
        table = kept[BIAS]
        self.distances = table[torch.from_numpy(buckets(LONGEST, len(table)))].permute(2, 0, 1)
        self.norms = {name: kept[name] for name in kept if "LayerNorm" in name}
        self.layers = nn.ModuleList()
        for at in range(LAYERS):
            names = {part: f"encoder.layer.{at}.{name}" for part, name in PARTS.items()}
            self.layers.append(
                nn.ModuleDict(
                    {
                        part: Matrix(f"{name}.weight", kept[f"{name}.weight"], kept[f"{name}.bias"])
                        for part, name in names.items()
                    }
                )
            )

    @property
    def matrices(self) -> list[Matrix]:
        """All that learn."""
        return [one for one in self.modules() if isinstance(one, Matrix)]

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """`ids` and `mask` [n, tokens]; `mask` is 1 where a token stands."""
        count, length = ids.shape
        x = self._norm(self.words[ids] + self.places[:length], "embeddings.LayerNorm")
        unseen = (1 - mask)[:, None, None, :] * torch.finfo(torch.bfloat16).min / 2
        bias = self.distances[:, :length, :length] + unseen
        for at, layer in enumerate(self.layers):
            heads = [
                layer[part](x).view(count, length, HEADS, -1).transpose(1, 2) for part in ("query", "key", "value")
            ]
            seen = functional.scaled_dot_product_attention(*heads, attn_mask=bias.to(heads[0].dtype))
            mixed = layer["mixed"](seen.transpose(1, 2).reshape(count, length, WIDTH))
            x = self._norm(self._dropped(mixed) + x, f"encoder.layer.{at}.attention.LayerNorm")
            folded = layer["folded"](functional.gelu(layer["wide"](x)))
            x = self._norm(self._dropped(folded) + x, f"encoder.layer.{at}.output.LayerNorm")
        return (x.float() * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)

    def cut(self, rank: int) -> None:
        """From tuning as a whole to a low rank, in every matrix."""
        for one in self.matrices:
            one.cut(rank)

    def resume(self, learnt: dict[str, Tensor]) -> None:
        """Go on from `changes`. Raises KeyError."""
        for one in self.matrices:
            one.resume(learnt[f"{one.name}.down"], learnt[f"{one.name}.up"])

    def changes(self) -> dict[str, Tensor]:
        """What was learnt, as bot.encoder.adapter reads it: 16 bits."""
        found = {}
        for one in self.matrices:
            if one.down is not None and one.up is not None:
                found[f"{one.name}.down"] = one.down.detach().half().contiguous()
                found[f"{one.name}.up"] = one.up.detach().half().contiguous()
        return found

    def _dropped(self, x: Tensor) -> Tensor:
        return functional.dropout(x, DROPOUT, self.training)

    def _norm(self, x: Tensor, name: str) -> Tensor:
        return functional.layer_norm(
            x.float(), (WIDTH,), self.norms[f"{name}.weight"], self.norms[f"{name}.bias"], EPSILON
        )
