"""No phrase from which anything has learnt resembles one that measures."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from bot.bench import safety, understanding
from tests.server import PROJECT
from tests.splits import checksum, close_vectors, learnt

ROOMS = {"train": "data/nlu and data/safety", "tuning": "data/tuning"}
BENCHES = {"topics": understanding, "verdicts": safety}

if __name__ == "__main__":
    var = Path(os.environ.get("FIRSTSTEP_VAR", PROJECT / "var"))
    counts: dict[str, int] = {}
    for room, told in ROOMS.items():
        for kind, bench in BENCHES.items():
            for split in ("test", "dev"):
                close = close_vectors(learnt(room), [text for _, text in bench.rows(split)], var)
                counts[f"{len(learnt(room))} phrases of {told}: close to one of the {split} split of {kind}"] = len(
                    close
                )
    held = not any(counts.values())
    counts[f"phrases and splits of checksum {checksum()}"] = 1
    sys.stdout.write(json.dumps({"counts": counts}) + "\n")
    sys.exit(0 if held else 1)
