"""`firststep bench safety`: recall and false alarms of each reader and of both, with 95 % intervals, and every miss."""

from __future__ import annotations

import sys
import time
from collections import Counter, defaultdict
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from bot.bench import everyday
from bot.bench.anchor import Anchor
from bot.bench.intervals import share_line
from bot.safety.reader import load_readers

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.ports import SafetyReading
    from bot.settings import Settings

PROJECT = Path(__file__).resolve().parents[2]
CLASSES = ("crisis", "emergency", "violence", "abuse", "third_party", "panic", "soft", "info")
FULL_SCRIPTS = {"crisis", "emergency", "violence"}  # a message of both kinds may lead with either script
TARGET = 8  # ms at the median for a message of 30 words
THIRTY_WORDS = (
    "I have been worried about work and money for months and my sister told me about this clinic. "
    "Does it really help, and how long does one visit take?"
)


def rows(split: str) -> list[tuple[str, str]]:
    """(verdict, message) of a split under tests/safety."""
    lines = (PROJECT / "tests" / "safety" / f"{split}.tsv").read_text(encoding="utf-8").splitlines()
    return [(line.split("\t")[0], line.split("\t", 1)[1]) for line in lines if line]


def main(settings: Settings, split: str = "test") -> int:
    """Measure and print."""
    from bot.wiring.parts import second_opinion, text_reader  # noqa: PLC0415 - heavy

    readers = load_readers(settings.var / "safety", text_reader(settings), second_opinion(settings))
    messages = rows(split)
    readings = [(verdict, text, readers.read(text)) for verdict, text in messages]
    _say(f"split: {split}, {len(messages)} messages")
    for name in ("both", "rules", "classifier"):
        _table(name, readings, lambda one, name=name: one.verdict if name == "both" else one.readers.get(name, "none"))  # type: ignore[misc]
    _say("\nMisses (both readers):")
    for verdict, text, found in readings:
        if found.verdict != verdict:
            _say(f"  {verdict} read as {found.verdict}: {text[:160]}")
    _everyday(readers.read)
    times = []
    anchor = Anchor(settings.var / "encoder")
    for number in range(200):
        if number % 10 == 0:
            anchor.measure()
        began = time.perf_counter()
        readers.read(f"{THIRTY_WORDS} {number}")
        times.append((time.perf_counter() - began) * 1000)
    _say(f"\n30 words, both readers: p50 {median(times):.1f} ms")
    _say(anchor.line(median(times), TARGET))
    return 0


def _table(
    name: str, readings: list[tuple[str, str, SafetyReading]], verdict_of: Callable[[SafetyReading], str]
) -> None:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for verdict, _, reading in readings:
        found[verdict][verdict_of(reading)] += 1
    _say(f"\n{name}")
    crisis, none = found["crisis"], found["none"]
    held = Counter(verdict for verdict, _, reading in readings if name == "both" and reading.crisis_too)
    _say(share_line("crisis: help shown (a note or more)", crisis.total() - crisis["none"], crisis.total()))
    _say(share_line("crisis: full crisis path", crisis["crisis"] + held["crisis"], crisis.total()))
    _say(share_line("crisis: any of three scripts", sum(crisis[v] for v in FULL_SCRIPTS), crisis.total()))
    for verdict in CLASSES[1:]:
        _say(share_line(f"{verdict}: its own verdict", found[verdict][verdict], found[verdict].total()))
    _say(share_line("hard negatives: full crisis path", none["crisis"] + held["none"], none.total()))
    _say(share_line("hard negatives: any verdict", none.total() - none["none"], none.total()))


def _everyday(read: Callable[[str], SafetyReading]) -> None:
    texts = [text for text, _ in everyday.requests()]
    if not texts:
        _say(f"\n{everyday.ABSENT}")
        return
    alarms = Counter(read(text).verdict for text in texts)
    _say("\n" + share_line("everyday requests: any verdict", len(texts) - alarms["none"], len(texts)))
    _say(share_line("everyday requests: full crisis path", alarms["crisis"], len(texts)))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
