"""How fast this machine is, beside the one on which the targets were set: one pass of the encoder over 14 tokens, on one thread.

There it took 4.9 ms. A target of 10 ms is therefore 2.04 such passes; that ratio can be compared between machines, milliseconds cannot.
"""

from __future__ import annotations

import time
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FOURTEEN_TOKENS = "how long does the effect of one infusion last for people"  # with [CLS] and [SEP]
THERE = 4.9  # ms, ONNX Runtime in 32-bit floats on one thread, where the targets were set
PASSES = 10


class Anchor:
    """Times the encoder's pass between other measurements, so that both meet the same weather."""

    def __init__(self, encoder: Path) -> None:
        """`encoder`: the folder of converted encoders. The published weights are taken, as there."""
        from bot.encoder.convert import prepare  # noqa: PLC0415 - heavy
        from bot.encoder.sentence import SentenceEncoder  # noqa: PLC0415

        self._encoder = SentenceEncoder(prepare(encoder, adapted=False), "float32", threads=1)
        self._times: list[float] = []

    def measure(self) -> None:
        """A few passes, one after the other."""
        for _ in range(PASSES):
            began = time.perf_counter()
            self._encoder.encode([FOURTEEN_TOKENS])
            self._times.append((time.perf_counter() - began) * 1000)

    @property
    def here(self) -> float:
        """The median pass on this machine [ms]."""
        return median(self._times)

    def line(self, milliseconds: float, target: float) -> str:
        """A median and its target [ms], both in passes."""
        passes, wanted = milliseconds / self.here, target / THERE
        word = "reached" if passes <= wanted else "not reached"
        return f"{passes:34.2f} passes of {self.here:.1f} ms (target {target:g} ms = {wanted:.2f} passes: {word})"
