"""A message's sentences, and what is said of somebody else or of now behind a comma, a dash, a bracket, "and" or "ago": each may speak of another time than the one before it."""

from __future__ import annotations

import re

from bot.rules.commands import command

DAY = r"(?:today|tonight|this (?:morning|evening|afternoon))"
NOW = rf"(?:i(?:'?m| am| have|'?ve| just| can'?t| cannot| want| will|'?ll)|my|his|her|our|he|she|we|they|there|somebody|someone|(?:right )?now|{DAY})\b"
BREAK = re.compile(
    rf"(?<=[.!?;])\s+|\s*\n\s*|(?:,\s*|\s*[(\[)\]\u2013\u2014]\s*|\s+-+\s+|\s+(?=(?:and|but|then)\b))(?:(?:and|but|then|so|also)\s+)*(?:now\s+)?(?={NOW})|(?<=\bago)\s+(?=(?!{DAY}){NOW})",
    re.IGNORECASE,
)
# Of somebody else now, not of one who is dead.
STILL = re.compile(
    r"\b(?:says|wants|keeps|threatens|(?:is|are|'?s|'?re) (?:going|about|planning|ready|trying|threatening) to|(?:is|are)\b.*\b(?:now|tonight))\b",
    re.IGNORECASE,
)


def told_apart(text: str) -> list[str]:
    """The parts of a message, in order."""
    return [part for part in BREAK.split(text.strip()) if part]


def books_beside(text: str) -> bool:
    """Is a consultation asked for in a part of its own, whatever the others tell?"""
    return any(command(part) == "nav.book" for part in told_apart(text))
