"""Writes a BERT or MPNet encoder as an ONNX graph: in 32-bit floats, or with its matrices in 8-bit integers.

The input is `input_ids` [texts, tokens], without padding. Two outputs [texts, tokens, width]: `tokens`, the last layer, from which the
model's own sentence vector is pooled, and `middle`, the layer two thirds of the way up, which knows more of the wording (docs/understanding.md has what it
brings). There is no attention mask because nothing is ever padded: a message has a pass of its own, and texts that share one (training phrases) have the same
number of tokens. In 8 bits those share the scale of rounding, so their vectors move a little with their neighbours (cosine 0.999 on average); a message's never do.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
from onnx import ModelProto, TensorProto, helper, numpy_helper
from safetensors.numpy import load_file

from bot.encoder.adapter import adapted
from bot.encoder.mpnet import BIAS, attention_bias, under_berts_names
from bot.encoder.weights import MPNET, WEIGHTS_FILE, EncoderSource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]

MICROSOFT = "com.microsoft"  # ONNX Runtime's own operators: fused attention, layer norm and integer products
OPSET, MICROSOFT_OPSET, IR_VERSION = 17, 1, 8
INT8_MAX = 127
# How much of an activation's spread moves into the weights before rounding (SmoothQuant, Xiao 2023). Of 0.3, 0.5, 0.7, 0.8, 0.9
# and 1.0, 0.7 kept the vectors closest to the 32-bit ones.
SMOOTHING = 0.7
SMALLEST_ACTIVATION = 1e-5
MIDDLE = 2 / 3  # of the layers: the fourth of MiniLM's six


@dataclass
class _Graph:
    source: EncoderSource
    weights: Mapping[str, Matrix]
    spread: Mapping[str, Matrix] | None  # largest |activation| per input channel; None: 32-bit floats
    bias: str = ""  # what is added to each attention, where the model has it
    nodes: list[Any] = field(default_factory=list)
    constants: list[TensorProto] = field(default_factory=list)

    def constant(self, name: str, values: NDArray[Any]) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def add(self, operator: str, inputs: list[str], output: str, domain: str = "", **attributes: Any) -> str:
        self.nodes.append(helper.make_node(operator, inputs, [output], name=output, domain=domain, **attributes))
        return output

    def product(self, x: str, weight: Matrix, bias: Matrix, output: str) -> str:
        """`x` times `weight` [in, out] plus `bias`."""
        if self.spread is None:
            product = self.add("MatMul", [x, self.constant(f"{output}.w", weight)], f"{output}.product")
            return self.add("Add", [product, self.constant(f"{output}.b", bias)], output)
        spread = np.maximum(self.spread[f"{output}.product"], SMALLEST_ACTIVATION)
        heights = np.maximum(np.abs(weight).max(axis=1), SMALLEST_ACTIVATION)
        smooth = spread**SMOOTHING / heights ** (1 - SMOOTHING)
        smooth = smooth / np.exp(np.log(smooth).mean())
        scaled = weight * smooth[:, None]
        steps = np.abs(scaled).max(axis=0) / INT8_MAX
        names = [
            self.constant(f"{output}.w", np.rint(scaled / steps).astype(np.int8)),
            self.constant(f"{output}.steps", steps.astype(np.float32)),
            self.constant(f"{output}.zero", np.zeros(weight.shape[1], np.int8)),
            self.constant(f"{output}.b", bias),
        ]
        self.constant(f"{output}.smooth", (1 / smooth).astype(np.float32))
        smoothed = self.add("Mul", [x, f"{output}.smooth"], f"{output}.in")
        return self.add("DynamicQuantizeMatMul", [smoothed, *names], output, MICROSOFT)

    def norm(self, x: str, residual: str, prefix: str, output: str) -> str:
        gamma = self.constant(f"{output}.gamma", self.weights[f"{prefix}.weight"])
        beta = self.constant(f"{output}.beta", self.weights[f"{prefix}.bias"])
        epsilon = self.source.epsilon
        return self.add("SkipLayerNormalization", [x, residual, gamma, beta], output, MICROSOFT, epsilon=epsilon)

    def embeddings(self) -> str:
        e = "embeddings"
        words = self.weights[f"{e}.word_embeddings.weight"]
        places = self.weights[f"{e}.position_embeddings.weight"] + self.weights[f"{e}.token_type_embeddings.weight"][0]
        # The word table is most of the file; 16 bits of it cost no measurable accuracy and save 23 MB of memory.
        exact = self.spread is None
        self.constant("words", words if exact else words.astype(np.float16))
        self.constant("places", places[: self.source.max_tokens])
        looked_up = self.add("Gather", ["words", "input_ids"], "words.found")
        if not exact:
            looked_up = self.add("Cast", [looked_up], "words.cast", to=TensorProto.FLOAT)
        self.add("Shape", ["input_ids"], "length", start=1, end=2)
        placed = self.add("Slice", ["places", self.constant("start", np.zeros(1, np.int64)), "length"], "places.found")
        summed = self.add("Add", [looked_up, placed], "embedded")
        gamma = self.constant("embedded.gamma", self.weights[f"{e}.LayerNorm.weight"])
        beta = self.constant("embedded.beta", self.weights[f"{e}.LayerNorm.bias"])
        epsilon = self.source.epsilon
        return self.add("LayerNormalization", [summed, gamma, beta], "embedded.norm", axis=-1, epsilon=epsilon)

    def distances(self) -> None:
        """Cut the bias of all places to those of this text."""
        table = attention_bias(self.weights[BIAS], self.source.max_tokens)
        names = [self.constant("bias", table), self.constant("bias.start", np.zeros(2, np.int64))]
        self.add("Concat", ["length", "length"], "bias.end", axis=0)
        self.bias = self.add(
            "Slice", [*names, "bias.end", self.constant("bias.axes", np.array([2, 3], np.int64))], "bias.found"
        )

    def layer(self, x: str, index: int) -> str:
        at, out = f"encoder.layer.{index}", f"layer{index}"
        weights, width = self.weights, self.source.width
        parts = [f"{at}.attention.self.{part}" for part in ("query", "key", "value")]
        joined = np.concatenate([weights[f"{part}.weight"].T for part in parts], axis=1)
        biases = np.concatenate([weights[f"{part}.bias"] for part in parts])
        qkv = self.product(x, joined, biases, f"{out}.qkv")
        sizes = self.constant(f"{out}.sizes", np.array([width] * 3, np.int64))
        split = [f"{out}.q", f"{out}.k", f"{out}.v"]
        self.nodes.append(helper.make_node("Split", [qkv, sizes], split, name=f"{out}.split", axis=-1))
        biased = [*split, "", "", self.bias] if self.bias else split
        seen = self.add("MultiHeadAttention", biased, f"{out}.seen", MICROSOFT, num_heads=self.source.heads)
        dense = f"{at}.attention.output"
        mixed = self.product(seen, weights[f"{dense}.dense.weight"].T, weights[f"{dense}.dense.bias"], f"{out}.mixed")
        x = self.norm(mixed, x, f"{dense}.LayerNorm", f"{out}.attended")
        wide = f"{at}.intermediate.dense"
        hidden = self.product(x, weights[f"{wide}.weight"].T, weights[f"{wide}.bias"], f"{out}.wide")
        hidden = self.add("Gelu", [hidden], f"{out}.gelu", MICROSOFT)
        dense = f"{at}.output"
        folded = self.product(
            hidden, weights[f"{dense}.dense.weight"].T, weights[f"{dense}.dense.bias"], f"{out}.folded"
        )
        return self.norm(folded, x, f"{dense}.LayerNorm", f"{out}.done")


def build(source: EncoderSource, spread: Mapping[str, Matrix] | None = None) -> ModelProto:
    """The encoder as an ONNX model; with `spread` (from `bot.encoder.calibration`) its matrices are 8-bit integers."""
    weights = adapted(load_file(source.folder / WEIGHTS_FILE), source.adapter)
    graph = _Graph(source, under_berts_names(weights) if source.family == MPNET else weights, spread)
    x = graph.embeddings()
    if BIAS in graph.weights:
        graph.distances()
    for index in range(source.layers):
        x = graph.layer(x, index)
        if index + 1 == round(source.layers * MIDDLE):
            graph.add("Identity", [x], "middle")
    graph.add("Identity", [x], "tokens")
    proto = helper.make_graph(
        graph.nodes,
        "sentence-encoder",
        [helper.make_tensor_value_info("input_ids", TensorProto.INT64, ["texts", "tokens"])],
        [
            helper.make_tensor_value_info(name, TensorProto.FLOAT, ["texts", "tokens", source.width])
            for name in ("tokens", "middle")
        ],
        graph.constants,
    )
    opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(MICROSOFT, MICROSOFT_OPSET)]
    return helper.make_model(proto, opset_imports=opsets, ir_version=IR_VERSION)
