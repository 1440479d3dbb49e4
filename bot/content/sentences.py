"""Cutting a text into the sentences of the ledger."""

from __future__ import annotations

import re

# At a space after . ! or ?, at the end of a line, and at a space between a placeholder and what begins anew.
END = re.compile(r"(?<=[.!?])\s+|\s*\n\s*|(?<=\})\s+(?=[A-Z\"{¿])")


def split(text: str, whole: frozenset[str] = frozenset()) -> list[str]:
    """The sentences of a text in order. Lines that stand in `whole` (verbatim texts) are not cut."""
    pieces: list[str] = []
    for line in text.split("\n"):
        pieces += [line.strip()] if line.strip() in whole else END.split(line.strip())
    return [piece for piece in pieces if piece]
