"""The training phrases: data/nlu by topic, data/safety by verdict, and data/tuning with what only the encoder's tuning reads.

No Rasa here; developers' tools on older Pythons read them too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

VERDICTS = ("crisis", "emergency", "violence", "abuse", "third_party", "panic", "soft", "info", "none")
NO_RISK = VERDICTS.index("none")
OUT_OF_SCOPE = "oos"  # the topic of what this bot is not for
MARKUP = "]("  # Rasa's notation of an entity, "[Monday](day)": this bot has none, and a phrase with one would be learnt as written
SHAPE = {"intent", "examples"}


class WrongPhrases(ValueError):
    """A phrase file is not a list of intents with their examples; the message names the file and the intent."""


def phrases_of(path: Path) -> Iterator[tuple[str, str]]:
    """(topic, phrase) of one file, buttons included. Raises WrongPhrases."""
    entries: Any = (yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) or {}).get("nlu") or []
    for entry in entries:
        if not isinstance(entry, dict) or set(entry) != SHAPE or not isinstance(entry["examples"], str):
            raise WrongPhrases(
                f"{path.name}: every entry under nlu needs `intent` and `examples: |`, not {entry!r:.60}"
            )
        for line in entry["examples"].splitlines():
            if not line.startswith("- ") or MARKUP in line:
                raise WrongPhrases(
                    f"{path.name}, {entry['intent']}: a phrase begins with '- ' and holds no markup: {line!r:.60}"
                )
            yield entry["intent"], line.removeprefix("- ").strip()


def topic_phrases(data: Path) -> Iterator[tuple[str, str]]:
    """(topic, phrase) of data/nlu, buttons left out. Raises WrongPhrases."""
    for path in sorted((data / "nlu").glob("*.yml")):
        yield from ((topic, text) for topic, text in phrases_of(path) if not text.startswith("/"))


def verdict_phrases(data: Path) -> Iterator[tuple[str, str]]:
    """(verdict, message) of data/safety; a file's name begins with its verdict."""
    for path in sorted((data / "safety").glob("*.txt")):
        yield from ((verdict_of(path.stem), line) for line in lines_of(path))


def easy_phrases(data: Path) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """(topic, phrase) and (verdict, message) of data/tuning: the classifiers are sure of them unseen, so only the encoder's tuning reads them."""
    folder = data / "tuning"
    topics = [row for path in sorted(folder.glob("*.tsv")) for row in easy_of(path)]
    return topics, [(verdict_of(path.stem), line) for path in sorted(folder.glob("*.txt")) for line in lines_of(path)]


def easy_of(path: Path) -> list[tuple[str, str]]:
    """(topic, phrase) of one file of data/tuning; none where there is no file."""
    return [(topic, text) for topic, _, text in (line.partition("\t") for line in lines_of(path))]


def lines_of(path: Path) -> list[str]:
    """The lines of a file, without empty ones; none where there is no file."""
    return (
        [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        if path.exists()
        else []
    )


def verdict_of(stem: str) -> str:
    """The verdict with which the name of a file begins."""
    return next(v for v in VERDICTS if stem == v or stem.startswith(f"{v}_"))
