"""`firststep bench understanding`: accuracy, macro-F1, out of scope, advice, confusions, on the project's own splits."""

from __future__ import annotations

import asyncio
import sys
import time
from collections import Counter
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import yaml

from bot.bench import everyday
from bot.bench.intervals import share_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.ports import Dialogue, Parsed
    from bot.settings import Settings

PROJECT = Path(__file__).resolve().parents[2]
OUR_ORDERS = {"repeat", "what_can_i_ask_you", "cancel"}  # intents of that set for which this bot has topics too


def rows(split: str) -> list[tuple[str, str]]:
    """(topic, phrase) of a split under tests/understanding."""
    content = yaml.safe_load((PROJECT / "tests" / "understanding" / f"{split}.yml").read_text(encoding="utf-8"))
    return [
        (entry["intent"], line.removeprefix("- ").strip())
        for entry in content["nlu"]
        for line in entry["examples"].splitlines()
        if line.strip()
    ]


def main(settings: Settings, split: str = "test") -> int:
    """Measure and print."""
    from bot.wiring.parts import Cases, loaded_dialogue, words_for  # noqa: PLC0415 - heavy

    return asyncio.run(_measure(loaded_dialogue(settings, words_for(settings, Cases())), split))


async def _measure(dialogue: Dialogue, split: str) -> int:
    phrases = rows(split)
    times, found = [], []
    for topic, text in phrases:
        began = time.perf_counter()
        found.append((topic, text, await dialogue.parse(text)))
        times.append((time.perf_counter() - began) * 1000)
    right = [_right(topic, parsed) for topic, _, parsed in found]
    advice = [(t, p) for t, _, p in found if t.startswith("advice.")]
    scope = [(t, p) for t, _, p in found if t == "oos"]
    _say(f"split: {split}")
    _say(share_line("topic accuracy", sum(right), len(right)))
    _say(f"{'macro-F1':<44} {_macro_f1(found):.3f}")
    _say(f"{'out-of-scope AUC':<44} {_auc(found):.3f}")
    _say(
        share_line(
            "advice.* sent to an advice route", sum(p.intent.startswith("advice.") for _, p in advice), len(advice)
        )
    )
    _say(share_line("out of scope found", sum(p.intent == "oos" for _, p in scope), len(scope)))
    _say(share_line("clarifying choices", sum(p.intent == "system.clarify" for _, _, p in found), len(found)))
    await _everyday(dialogue)
    _say("\nConfusions:")
    for (topic, said), count in Counter(
        (t, p.intent) for (t, _, p), ok in zip(found, right, strict=True) if not ok
    ).most_common():
        _say(f"  {count} x {topic} read as {said}")
    _say(f"\nunderstanding a typed phrase: p50 {median(times):.1f} ms")
    return 0


def _right(topic: str, parsed: Parsed) -> bool:
    if parsed.intent == "system.clarify":
        return topic in [entry["name"] for entry in parsed.ranking[:2]]
    return parsed.intent == topic


def _macro_f1(found: list[tuple[str, str, Parsed]]) -> float:
    scores = []
    for topic in sorted({topic for topic, _, _ in found}):
        hits = sum(t == topic and p.intent == topic for t, _, p in found)
        said = sum(p.intent == topic for _, _, p in found)
        meant = sum(t == topic for t, _, _ in found)
        scores.append(2 * hits / (said + meant))
    return sum(scores) / len(scores)


def _auc(found: list[tuple[str, str, Parsed]]) -> float:
    share = [next((e["confidence"] for e in p.ranking if e["name"] == "oos"), 0.0) for _, _, p in found]
    outside = [s for s, (t, _, _) in zip(share, found, strict=True) if t == "oos"]
    return auc(outside, [s for s, (t, _, _) in zip(share, found, strict=True) if t != "oos"])


def auc(outside: Sequence[float], inside: Sequence[float]) -> float:
    """The chance that an out-of-scope phrase has a higher out-of-scope share than a phrase in scope."""
    wins = sum((a > b) + 0.5 * (a == b) for a in outside for b in inside)
    return float(wins / (len(outside) * len(inside)))


async def _everyday(dialogue: Dialogue) -> None:
    some = everyday.requests()
    if not some:
        _say(everyday.ABSENT)
        return
    topics = [(await dialogue.parse(text)).intent for text, _ in some]
    missed = Counter(intent for topic, (_, intent) in zip(topics, some, strict=True) if not _beside(topic))
    _say(share_line("everyday requests out of scope or small talk", len(some) - missed.total(), len(some)))
    others = sum(intent not in OUR_ORDERS for _, intent in some)
    wrong = sum(n for intent, n in missed.items() if intent not in OUR_ORDERS)
    _say(share_line("  without orders that this bot follows", others - wrong, others))
    _say("  wrong, by kind: " + ", ".join(f"{n} of {intent}" for intent, n in missed.most_common(8)))


def _beside(topic: str) -> bool:
    return topic in ("oos", "faq.is_bot") or topic.startswith("social.")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
