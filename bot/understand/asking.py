"""How much a sentence asks or orders, rather than tells: in a long message that is the sentence that decides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ASKS, OPENS, HOLDS, TELLS = 1.0, 0.8, 0.6, 0.1

# Words that may stand before the question itself.
LEAD = r"(?:so|and|but|ok|okay|well|also|please|hi|hello|hey|sorry|then|now|just|honestly|anyway|my question is)[, ]+"
FIRST = (
    r"(?:what|whats|what's|how|hows|who|whom|whose|when|where|which|why|is|are|am|was|were|do|does|did|can|could|may|might|must|"
    r"should|shall|will|would|have|has|isn't|isnt|aren't|don't|doesn't|any|tell|explain|describe|show|give|list|start|begin|stop|"
    r"delete|erase|remove|book|schedule|call|connect|let|lets|let's|repeat|skip|cancel|i want|i'd like|i would like|i need|i wish|"
    r"need|want|wondering|i wonder)\b"
)
OPENING = re.compile(rf"(?:{LEAD})*{FIRST}", re.IGNORECASE)
INSIDE = re.compile(
    r"\b(?:can|could|should|would|will|do|does|is|are|may) (?:i|you|it|this|they|he|she|we|there|my|the|that)\b"
    r"|\bhow (?:much|many|long|soon|often|do|does)\b|\bwhat (?:if|is|are|about|do|does|happens|should|would)\b"
    r"|\bi (?:want|need|wonder|would like|wanna)\b|\btell me\b|\b(?:want|like) to know\b|\bknow (?:if|whether|what|how|who)\b",
    re.IGNORECASE,
)

# Where a second question begins inside one sentence.
SECOND = re.compile(
    r"[,;]?\s+(?:and|but|also|plus|or)(?:\s+also)?\s+(?=(?:can|could|should|do|does|is|are|will|would|may|how|what|when|where|who|why)\b)",
    re.IGNORECASE,
)
LEAST_WORDS = 3  # of each question: "what and how" is one
WHOLE = re.compile(r"how (?:much|many|long|often|soon|far)\b", re.IGNORECASE)  # asks by itself, however short


def questions(sentence: str) -> list[str]:
    """The questions of one sentence that joins several; empty when it holds one. Words too few to be a question stay with the one before."""
    found: list[str] = []
    for part in SECOND.split(sentence):
        if found and len(part.split()) < LEAST_WORDS and not WHOLE.match(part):
            found[-1] = f"{found[-1]} and {part}"
        else:
            found.append(part)
    return found if len(found) > 1 and len(found[0].split()) >= LEAST_WORDS else []


def apart(sentences: Sequence[str]) -> list[list[str]]:
    """The questions that are read by themselves, sentence by sentence: those of a joined one, and each of a message that only asks.

    Between questions a short one takes on the meaning of its neighbour; beside what is told it needs that.
    """
    only_asks = len(sentences) > 1 and all(sentence.endswith("?") for sentence in sentences)
    alone = [[sentence] if only_asks and len(sentence.split()) >= LEAST_WORDS else [] for sentence in sentences]
    return [questions(sentence) or single for sentence, single in zip(sentences, alone, strict=True)]


def asking(sentence: str) -> float:
    """1 for a question mark, less for an opening or a phrase of asking, 0.1 for a sentence that only tells."""
    text = sentence.strip()
    if text.endswith("?"):
        return ASKS
    if OPENING.match(text):
        return OPENS
    return HOLDS if INSIDE.search(text) else TELLS
