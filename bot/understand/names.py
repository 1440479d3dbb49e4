"""Names that a classifier must know as a kind, not one by one: medicines, conditions, insurers.

A visitor may name any of hundreds; the phrases in data/nlu hold some. Each known name is read as its kind, so that what was learnt with one holds for all.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "names"
KINDS = ("medicines", "conditions", "insurers")


@cache
def kind_of_name() -> dict[str, str]:
    """Each known name in lower case -> "<medicines>", "<conditions>" or "<insurers>"."""
    return {
        name: f"<{kind}>"
        for kind in KINDS
        for name in (FOLDER / f"{kind}.txt").read_text(encoding="utf-8").split()
        if name
    }
