"""From shares of topics to one topic: advice first, unsure is said, two close topics become one short choice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.encoder.softmax import Floats

OUT_OF_SCOPE = "oos"
SMALL_TALK = "social."
ABOUT_BOT = "faq.is_bot"
ADVICE = "advice."
CLARIFY = "system.clarify"

# Chosen on the development split; docs/understanding.md has what each costs and brings.
ADVICE_SHARE = 0.40  # all advice topics together: a question about somebody's own medicine must reach a clinician
# Small talk, "are you a bot" and out of scope together: beside what this bot is for, whichever of them it is; so much less is enough where nothing of ours reaches half.
BESIDE, BESIDE_UNSURE, HALF = 0.40, 0.20, 0.50
LEAST = 0.20  # the best topic's share; below it nothing is guessed
CLOSE, BOTH = 0.15, 0.50  # two topics so close, and together so sure, are worth one question
ALSO = 0.70  # share of another topic in a sentence that asks: a further question
ALSO_ADVICE = 0.5  # all advice topics together in such a sentence
ALSO_ASKS = 0.6
WHOLE = 0.5  # what the whole of a message of two or three sentences counts beside its sentences
SHORT = 3  # sentences; the whole of a longer one counts less and less
HEEDED = 0.4  # a sentence that asks so surely about this bot is heeded in full
FADED = 0.3  # small talk and everyday talk around a question count this much


@dataclass(frozen=True)
class Decided:
    """The topic, the ranking behind it, and further questions found in the message."""

    topic: str
    ranking: tuple[tuple[str, float], ...]
    also: tuple[tuple[str, float], ...] = ()


def decide(topics: Sequence[str], shares: Floats, asks: Sequence[float]) -> Decided:
    """Decide from the shares [1 + sentences, topics] of the whole message and of each sentence (none for a single one).

    `asks` says of each sentence how much it asks (`bot.understand.asking`).
    """
    mixed = shares[0] if len(shares) == 1 else mix(topics, shares, asks)
    ranking = tuple((topics[at], float(mixed[at])) for at in np.argsort(-mixed))
    topic, first = _topic(ranking)
    return Decided(topic, first, _also(topics, shares[1:], asks, topic))


def mix(topics: Sequence[str], shares: Floats, asks: Sequence[float]) -> Floats:
    """Sentences that ask and are about this bot outweigh those that tell; the whole counts less in a long message."""
    beside = np.array([topic == OUT_OF_SCOPE or topic.startswith(SMALL_TALK) for topic in topics])
    sentences = shares[1:]
    weight = np.array(asks, np.float32) * (1 - sentences[:, beside].sum(axis=1))
    heard = (weight[:, None] * sentences).sum(axis=0) / max(float(weight.sum()), 1e-6)
    heard[beside] *= FADED
    count = len(sentences)
    whole = WHOLE if count <= SHORT else WHOLE / (count - SHORT + 1)
    heed = min(1.0, float(weight.max()) / HEEDED)  # no sentence asks about this bot: the whole decides
    whole = 1 - (1 - whole) * heed
    mixed = whole * shares[0] + (1 - whole) * heard
    return np.asarray(mixed / mixed.sum(), np.float32)


def _topic(ranking: tuple[tuple[str, float], ...]) -> tuple[str, tuple[tuple[str, float], ...]]:
    advice = tuple(entry for entry in ranking if entry[0].startswith(ADVICE))
    if sum(share for _, share in advice) >= ADVICE_SHARE:
        return advice[0][0], (*advice[:1], *(entry for entry in ranking if entry != advice[0]))
    talk = SMALL_TALK, OUT_OF_SCOPE
    beside = tuple(entry for entry in ranking if entry[0].startswith((*talk, ABOUT_BOT)))
    if sum(share for _, share in beside) >= (BESIDE if ranking[0][1] >= HALF else BESIDE_UNSURE):
        ranking = (*beside[:1], *(entry for entry in ranking if entry != beside[0]))
    (best, share), (second, other) = ranking[0], ranking[1]
    if best == OUT_OF_SCOPE:
        return OUT_OF_SCOPE, ranking
    if share - other < CLOSE and share + other >= BOTH and not best.startswith(talk) and not second.startswith(talk):
        return CLARIFY, ranking
    return (best if share >= LEAST else OUT_OF_SCOPE), ranking


def _also(topics: Sequence[str], sentences: Floats, asks: Sequence[float], topic: str) -> tuple[tuple[str, float], ...]:
    """Further questions, each from a sentence of its own that asks and is sure of another topic, in their order."""
    advice = np.array([name.startswith(ADVICE) for name in topics])
    found: dict[str, float] = {}
    for shares, ask in zip(sentences, asks, strict=True):
        routed = bool(shares[advice].sum() >= ALSO_ADVICE)
        best = int(np.where(advice, shares, 0).argmax()) if routed else int(shares.argmax())
        other = topics[best]
        about_us = other not in (topic, OUT_OF_SCOPE) and not other.startswith(SMALL_TALK)
        known = routed and topic.startswith(ADVICE)  # the route to a clinician is given already
        if ask >= ALSO_ASKS and (routed or shares[best] >= ALSO) and about_us and not known:
            found[other] = max(found.get(other, 0.0), float(shares[best]))
    return tuple(found.items())
