"""Measures how wide each channel of the encoder's activations runs, so that rounding to 8 bits loses little."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import onnxruntime
from onnx import ModelProto, TensorProto, helper

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

# Written for this purpose: short and long, statements, questions and orders. They shape the rounding, never a decision.
SENTENCES = (
    "hello",
    "thank you",
    "thanks so much for that",
    "huh?",
    "yes please",
    "no",
    "ok great",
    "nearly every day",
    "what does that mean",
    "could you say it again",
    "how much is one visit",
    "where is your office and when do you open",
    "I feel nervous most mornings and cannot sleep at night.",
    "my doctor gave me some pills last year",
    "is it approved, and by whom?",
    "will my insurance pay for any of this",
    "I would rather talk to a real person",
    "please delete everything you know about me",
    "stop this, I want to go back",
    "who wrote these questions and what is the score used for?",
    "book me in for next Tuesday afternoon",
    "I want to die and nobody would miss me",
    "he hits me when he has been drinking",
    "my chest hurts and I can't breathe",
    "can I drive home after the treatment",
    "The weather has been lovely, so we walked along the river until it got dark.",
    "what's the capital of Norway",
    "play something by the Beatles",
    "remind me to buy milk, eggs and bread at 5:30 pm",
    "¿Hablan español? no hablo bien el inglés",
    "asdf qwer zxcv",
    "My brother had six sessions in 2021, then he moved away; since then he has been taking 20 mg of something new.",
    "does it hurt",
    "you are useless!!!",
    "I'm 67 years old, retired, and a little hard of hearing, so please write slowly.",
    "what are the risks in the long run, for example for the bladder or the liver",
    "is this thing a robot",
    "I've tried everything: tablets, talking, running, yoga... nothing lasts.",
    "it says 14, is that bad",
    "see you later",
)


def activation_spread(model: ModelProto, token_ids: Iterable[list[int]]) -> dict[str, NDArray[np.float32]]:
    """The largest absolute value of every input channel of every matrix product, by the product's node name."""
    watched = {node.name: node.input[0] for node in model.graph.node if node.op_type == "MatMul"}
    probe = ModelProto()
    probe.CopyFrom(model)
    seen = sorted(set(watched.values()))
    del probe.graph.output[:]
    probe.graph.output.extend(helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in seen)
    session = onnxruntime.InferenceSession(probe.SerializeToString(), providers=["CPUExecutionProvider"])
    largest: dict[str, NDArray[np.float32]] = {}
    for ids in token_ids:
        values = dict(zip(seen, session.run(seen, {"input_ids": np.array([ids], np.int64)}), strict=True))
        for name, value in values.items():
            height = np.abs(value[0]).max(axis=0)
            largest[name] = np.maximum(largest[name], height) if name in largest else height
    return {product: largest[name] for product, name in watched.items()}
