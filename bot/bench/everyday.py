"""Everyday requests that nobody here wrote: CLINC150 (Larson 2019), read from beside the project, for evaluation only."""

from __future__ import annotations

import json
from pathlib import Path

FILE = Path(__file__).resolve().parents[3] / "shared" / "data" / "clinc150" / "everyday.json"
ABSENT = "everyday requests: the evaluation file is not beside the project, so they were not measured"


def requests() -> list[tuple[str, str]]:
    """(text, its kind in that set) of 18,200 requests; none where the file is absent."""
    if not FILE.exists():
        return []
    return [(text, kind) for split in json.loads(FILE.read_text(encoding="utf-8")).values() for text, kind in split]
