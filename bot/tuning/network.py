"""The encoder in PyTorch with low-rank changes (LoRA) beside each of its matrices; only those learn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional

if TYPE_CHECKING:
    from pathlib import Path

    from torch import Tensor

LAYERS, HEADS, WIDTH, MIDDLE = 6, 12, 384, 3  # MiniLM-L6; MIDDLE is the layer whose output bot.encoder calls "middle"
EPSILON = 1e-12
DROPOUT = 0.1
PARTS = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "mixed": "attention.output.dense",
    "wide": "intermediate.dense",
    "folded": "output.dense",
}


def rank_of(changes: dict[str, Tensor]) -> int:
    """The rank of an adapter's changes: how thin its products are."""
    return min(len(tensor) for name, tensor in changes.items() if name.endswith(".down"))


class Changed(nn.Module):
    """A matrix that stays, and a product of two thin ones that learns."""

    def __init__(self, name: str, weight: Tensor, bias: Tensor, rank: int) -> None:
        """The change begins at zero."""
        super().__init__()
        self.name = name
        self.weight, self.bias = nn.Parameter(weight, requires_grad=False), nn.Parameter(bias, requires_grad=False)
        self.down = nn.Parameter(torch.randn(rank, weight.shape[1]) / weight.shape[1] ** 0.5)
        self.up = nn.Parameter(torch.zeros(weight.shape[0], rank))
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, x: Tensor) -> Tensor:
        """[n, tokens, in] -> [n, tokens, out]."""
        change = functional.linear(self.dropout(functional.linear(x, self.down)), self.up)
        return functional.linear(x, self.weight, self.bias) + 2 * change


class Encoder(nn.Module):
    """BERT as all-MiniLM-L6-v2 has it. Gives the mean of the last and of the middle layer [n, width] each."""

    def __init__(self, folder: Path, rank: int) -> None:
        """From model.safetensors in `folder`."""
        super().__init__()
        kept = load_file(folder / "model.safetensors")
        self.words = nn.Parameter(kept["embeddings.word_embeddings.weight"], requires_grad=False)
        places = kept["embeddings.position_embeddings.weight"] + kept["embeddings.token_type_embeddings.weight"][0]
        self.places = nn.Parameter(places, requires_grad=False)
        self.norms = {name: kept[name] for name in kept if "LayerNorm" in name}
        self.layers = nn.ModuleList()
        for at in range(LAYERS):
            prefix = f"encoder.layer.{at}"
            names = {part: f"{prefix}.{name}" for part, name in PARTS.items()}
            self.layers.append(
                nn.ModuleDict(
                    {
                        part: Changed(f"{name}.weight", kept[f"{name}.weight"], kept[f"{name}.bias"], rank)
                        for part, name in names.items()
                    }
                )
            )

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """`ids` and `mask` [n, tokens]; `mask` is 1 where a token stands."""
        count, length = ids.shape
        x = self._norm(self.words[ids] + self.places[:length], "embeddings.LayerNorm")
        seen, share = mask[:, None, None, :].bool(), (mask / mask.sum(1, keepdim=True))[:, :, None]
        middle = x
        for at, layer in enumerate(self.layers):
            heads = [
                layer[part](x).view(count, length, HEADS, -1).transpose(1, 2) for part in ("query", "key", "value")
            ]
            mixed = functional.scaled_dot_product_attention(*heads, attn_mask=seen).transpose(1, 2)
            mixed = layer["mixed"](mixed.reshape(count, length, WIDTH))
            x = self._norm(self._dropped(mixed) + x, f"encoder.layer.{at}.attention.output.LayerNorm")
            folded = layer["folded"](functional.gelu(layer["wide"](x)))
            x = self._norm(self._dropped(folded) + x, f"encoder.layer.{at}.output.LayerNorm")
            middle = x if at == MIDDLE else middle
        return (x * share).sum(1), (middle * share).sum(1)

    def _dropped(self, x: Tensor) -> Tensor:
        return functional.dropout(x, DROPOUT, self.training)

    def _norm(self, x: Tensor, name: str) -> Tensor:
        return functional.layer_norm(x, (WIDTH,), self.norms[f"{name}.weight"], self.norms[f"{name}.bias"], EPSILON)

    def restore(self, changes: dict[str, Tensor]) -> None:
        """Go on from what `changes` gave. Raises KeyError or RuntimeError when it was made for another network."""
        for one in self.modules():
            if isinstance(one, Changed):
                one.down.data.copy_(changes[f"{one.name}.down"].float())
                one.up.data.copy_(changes[f"{one.name}.up"].float() / 2)

    def changes(self) -> dict[str, Tensor]:
        """What was learnt, as bot.encoder.adapter reads it: 16 bits, the scale in `up`."""
        found = {}
        for one in self.modules():
            if isinstance(one, Changed):
                found[f"{one.name}.down"] = one.down.detach().half().contiguous()
                found[f"{one.name}.up"] = (2 * one.up.detach()).half().contiguous()
        return found
