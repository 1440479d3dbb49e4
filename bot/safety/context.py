"""Reads the words around an expression: who it is about, when, whether it is denied, supposed, told as a story or asked.

After ConText (Harkema, Dowling, Thornblade, Chapman: J Biomed Inform 2009;42:839-851), with cues for how visitors write.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from bot.safety.lexicon import sectioned_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.safety.expressions import Hit
    from bot.safety.words import Sentence

NEGATION_REACH = 8  # words to the left of an expression
SELF = frozenset({"i", "me", "my", "myself", "mine", "we"})
OTHER_REFLEXIVES = frozenset({"himself", "herself", "themselves"})
SUBJECTS = frozenset({"he", "she", "they"})
ANYBODY = frozenset(
    {"you", "people", "anyone", "patient", "client", "everybody", "everyone", "person", "veteran", "teen", "others"}
)
RAISING = frozenset(
    {"think", "say", "mean", "believe", "feel", "claim", "guess", "suppose", "imply", "imagine", "thought"}
)
COMPLETED = frozenset({"killed", "hanged", "shot", "hung", "ended", "took", "drowned", "poisoned", "gassed"})
ASKING = frozenset(
    "what how is are does do can could will would why which who when where any explain define did has list tell should que cual "
    "como es hay cuanto".split()
)


class About(StrEnum):
    """Whose danger an expression is about."""

    SELF = "self"
    OTHER = "other"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Cues:
    """Cue name -> its phrases."""

    phrases: Mapping[str, frozenset[tuple[str, ...]]]

    def has(self, name: str, words: tuple[str, ...], least: int = 1) -> bool:
        """Does one of the cue's phrases, of at least so many words, stand in `words`?"""
        firsts = self._by_first[name]
        if firsts.keys().isdisjoint(words):
            return False
        return any(
            len(phrase) >= least and words[at : at + len(phrase)] == phrase
            for at, word in enumerate(words)
            for phrase in firsts.get(word, ())
        )

    @cached_property
    def _by_first(self) -> dict[str, dict[str, tuple[tuple[str, ...], ...]]]:
        """Cue name -> first word -> the phrases that begin with it."""
        found: dict[str, dict[str, tuple[tuple[str, ...], ...]]] = {}
        for name, phrases in self.phrases.items():
            firsts = found[name] = {}
            for phrase in phrases:
                firsts[phrase[0]] = (*firsts.get(phrase[0], ()), phrase)
        return found


def load_cues() -> Cues:
    """Read cues.txt."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for section, line in sectioned_lines("cues.txt"):
        found.setdefault(section, []).append(tuple(line.split()))
    return Cues({name: frozenset(phrases) for name, phrases in found.items()})


def about(sentence: Sentence, hit: Hit) -> About:
    """Who is meant: by the reflexive, else by the nearest person to the left, else by nobody's name the visitor."""
    inside = sentence.base[hit.first : hit.last + 1]
    before = sentence.base[: hit.first]
    if any(word in OTHER_REFLEXIVES for word in inside):
        return About.OTHER
    if "myself" in inside or "me" in inside:
        return About.SELF
    for at, word in enumerate(inside, start=hit.first):
        if word in {"i", "my"}:
            return About.SELF
        if (
            word in SUBJECTS
            or word in {"his", "their"}
            or (word == "her" and sentence.classes[at + 1 : at + 2] != ("FAM",))
        ):
            return About.OTHER
    third = any(word.endswith("s") and base in {"want", "wish", "think", "need", "plan", "talk", "say", "keep", "feel", "hate"}
                for word, base in zip(sentence.written[hit.first : hit.last + 1], inside, strict=True))  # fmt: skip
    after = sentence.base[hit.last + 1 : hit.last + 3]
    if inside[-1] in {"suicidal"} and any(sentence.classes[hit.last + 1 + at] == "FAM" for at in range(len(after))):
        return About.NOBODY if after[0] in ANYBODY else About.OTHER
    for at in range(hit.first - 1, -1, -1):
        word = before[at]
        if word in {"i", "myself"}:
            return About.OTHER if third else About.SELF
        if word in {"my", "me"}:
            if at + 1 < hit.first and sentence.classes[at + 1] == "FAM":
                continue
            return About.OTHER if third else About.SELF
        if word in SUBJECTS or word in {"him", "her", "his", "their", "them"}:
            return About.OTHER
        if word in ANYBODY and word not in {"everyone", "everybody"}:
            if third or _is_mine(before, at):
                return About.OTHER
            break
        if sentence.classes[at] == "FAM":
            return About.OTHER
    if third:
        return About.OTHER
    return About.SELF if {"i", "me", "my"} & set(sentence.base[hit.last + 1 :]) else About.NOBODY


def _is_mine(words: tuple[str, ...], at: int) -> bool:
    return "my" in words[max(0, at - 2) : at]


def negated(sentence: Sentence, hit: Hit, cues: Cues) -> bool:
    """Is the expression denied: a negation to its left that reaches it?"""
    words = sentence.written
    low = max(0, hit.first - NEGATION_REACH)
    for at in range(hit.first - 1, low - 1, -1):
        word, base = words[at], sentence.base[at]
        if sentence.classes[at] == "BOUND" and base != ",":
            return False
        if word in {"i", "he", "she", "they"} and not _crosses(sentence, at):
            return False
        if (word,) in cues.phrases["negation"]:
            if any(words[at : at + len(phrase)] == phrase or words[max(0, at - 1) : at - 1 + len(phrase)] == phrase
                   for phrase in cues.phrases["no negation"]):  # fmt: skip
                return False
            follower = words[at + 1] if at + 1 < len(words) else ""
            if not (word == "no" and follower in {"i", ",", "he", "she", "they"}):
                return True
            break
    if cues.has("negation", words[low : hit.first], least=2):
        return True
    return cues.has("denied after", words[hit.last + 1 :])


def _crosses(sentence: Sentence, at: int) -> bool:
    """'I don't think I want to die': a negation before a verb of thinking reaches over the next subject."""
    before = [base for base in sentence.base[max(0, at - 3) : at] if base not in {"that", "like", "as", "if"}]
    return bool(before) and before[-1] in RAISING


def is_question(sentence: Sentence) -> bool:
    """A question by its mark or its first word."""
    return sentence.question or (bool(sentence.written) and sentence.written[0] in ASKING)
