"""From probabilities to one topic: advice before everything, unsure is said, two close topics become one short choice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

OUT_OF_SCOPE = "oos"
CLARIFY = "system.clarify"

# Chosen on the development split (docs/understanding.md).
ADVICE_SHARE = 0.30  # all advice topics together
LEAST = 0.22  # the best topic's probability: below it nothing is guessed
OUT_OF_SCOPE_SHARE = 0.45  # out of scope wins from here on, whatever else is close
CLOSE, BOTH = 0.06, 0.62  # two topics this close, and together this sure
ALSO = 0.60  # a further question in another sentence


@dataclass(frozen=True)
class Decided:
    """The topic, the ranking behind it, and further questions found in the message."""

    topic: str
    ranking: tuple[tuple[str, float], ...]
    also: tuple[str, ...] = ()


def decide(whole: Mapping[str, float], sentences: Sequence[Mapping[str, float]]) -> Decided:
    """Decide from the probabilities of the whole message and of each of its sentences (none for a single one)."""
    mixed = combined(whole, sentences)
    ranking = tuple(sorted(mixed.items(), key=lambda entry: -entry[1]))
    advice = [entry for entry in ranking if entry[0].startswith("advice.")]
    if sum(share for _, share in advice) >= ADVICE_SHARE:
        return Decided(advice[0][0], (*advice, *(e for e in ranking if e not in advice)), also(sentences, advice[0][0]))
    best, share = ranking[0]
    if best == OUT_OF_SCOPE or mixed.get(OUT_OF_SCOPE, 0.0) >= OUT_OF_SCOPE_SHARE or share < LEAST:
        return Decided(OUT_OF_SCOPE, ranking)
    second, other = ranking[1]
    if share - other < CLOSE and share + other >= BOTH and second != OUT_OF_SCOPE:
        return Decided(CLARIFY, ranking)
    return Decided(best, ranking, also(sentences, best))


def combined(whole: Mapping[str, float], sentences: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """In a long message the sentence that asks decides, not the ones that tell: the surest one counts as much as the whole."""
    if not sentences:
        return dict(whole)
    asking = max(sentences, key=_certainty)
    return {topic: 0.5 * share + 0.5 * asking[topic] for topic, share in whole.items()}


def _certainty(sentence: Mapping[str, float]) -> float:
    return max(share for topic, share in sentence.items() if topic != OUT_OF_SCOPE and not topic.startswith("social."))


def also(sentences: Sequence[Mapping[str, float]], topic: str) -> tuple[str, ...]:
    """Further questions, each from a sentence of its own that is sure of another topic."""
    found = []
    for sentence in sentences:
        best = max(sentence, key=lambda name: sentence[name])
        if sentence[best] >= ALSO and best != topic and best.startswith(("faq.", "advice.")) and best not in found:
            found.append(best)
    return tuple(found)
