"""No phrase from which anything has learnt resembles one that measures."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from bot.bench import safety, understanding
from bot.phrases import easy_phrases, topic_phrases, verdict_phrases
from tests.server import PROJECT
from tests.splits import checksum, close_vectors

if __name__ == "__main__":
    var = Path(os.environ.get("FIRSTSTEP_VAR", PROJECT / "var"))
    counts: dict[str, int] = {}
    easy = easy_phrases(PROJECT / "data")
    learnt = (
        ("phrases of data/nlu", list(topic_phrases(PROJECT / "data")), understanding),
        ("phrases of data/tuning", easy[0], understanding),
        ("messages of data/safety", list(verdict_phrases(PROJECT / "data")), safety),
        ("messages of data/tuning", easy[1], safety),
    )
    for name, rows, bench in learnt:
        phrases = [text for _, text in rows]
        for split in ("test", "dev"):
            close = close_vectors(phrases, [text for _, text in bench.rows(split)], var)
            counts[f"{len(phrases)} {name}: close to one of {split}"] = len(close)
    held = not any(counts.values())
    counts[f"phrases and splits of checksum {checksum()}"] = 1
    sys.stdout.write(json.dumps({"counts": counts}) + "\n")
    sys.exit(0 if held else 1)
