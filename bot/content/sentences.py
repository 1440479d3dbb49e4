"""Cutting a text into the sentences of the ledger."""

from __future__ import annotations

import re

# A placeholder that stands for whole sentences is one by itself; otherwise a sentence ends at . ! ? or the end of a line.
WHOLE = re.compile(r"(\{(?:fact_\w+|clinic_hours|clinic_hours_es|clinic_address|clinic_states|watch_line\w*)\})\s+")
END = re.compile(r"(?<=[.!?])\s+")


def split(text: str, whole: frozenset[str] = frozenset()) -> list[str]:
    """The sentences of a text in order. Lines that stand in `whole` (verbatim texts) are not cut."""
    pieces: list[str] = []
    for line in WHOLE.sub(r"\1\n", text).split("\n"):
        pieces += [line.strip()] if line.strip() in whole else END.split(line.strip())
    return [piece for piece in pieces if piece]
