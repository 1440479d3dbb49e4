"""No phrase from which only the encoder has learnt resembles one that measures."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from bot.bench import safety, understanding
from bot.phrases import easy_phrases
from tests.server import PROJECT
from tests.splits import checksum, close_vectors

if __name__ == "__main__":
    var = Path(os.environ.get("FIRSTSTEP_VAR", PROJECT / "var"))
    counts: dict[str, int] = {}
    for name, learnt, bench in zip(
        ("topics", "verdicts"), easy_phrases(PROJECT / "data"), (understanding, safety), strict=True
    ):
        phrases = [text for _, text in learnt]
        for split in ("test", "dev"):
            counts[f"{name}: {len(phrases)} tuning phrases close to one of {split}"] = len(
                close_vectors(phrases, [text for _, text in bench.rows(split)], var)
            )
    held = not any(counts.values())
    counts[f"phrases and splits of checksum {checksum()}"] = 1
    sys.stdout.write(json.dumps({"counts": counts}) + "\n")
    sys.exit(0 if held else 1)
