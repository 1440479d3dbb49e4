"""Loads the words the rules know: base forms, classes, slang, words that act as one, and words to step over."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PATTERNS = Path(__file__).parent / "patterns"
NO_CLASS = "-"
ENDINGS = ("ing", "in", "ed", "es", "s", "d")
SHORTEST_STEM = 3


@dataclass(frozen=True)
class Lexicon:
    """`base`: a written form -> its base word; `classes`: a base word -> its class; `slang`: a spelling -> plain words."""

    base: Mapping[str, str]
    classes: Mapping[str, str]
    slang: Mapping[str, tuple[str, ...]]
    phrases: Mapping[tuple[str, ...], tuple[str, ...]]
    fillers: frozenset[str]
    named: frozenset[str] = frozenset()  # words the expressions name without listing their forms
    remembered: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)  # of `plain_words`

    @cached_property
    def openings(self) -> frozenset[str]:
        """First words of `phrases`."""
        return frozenset(phrase[0] for phrase in self.phrases)

    def knows(self, word: str) -> bool:
        """Is this a word of the rules in any role?"""
        return word in self.base or word in self.slang or word in self.fillers

    def base_of(self, word: str) -> str:
        """The listed base word, else the word without a regular ending if an expression names that, else the word."""
        listed = self.base.get(word)
        if listed is not None:
            return listed
        if word in self.named:
            return word
        return next((stem for stem in _stems(word) if stem in self.named), word)

    def class_of(self, base: str) -> str:
        """The class of a base word, or '-'."""
        return self.classes.get(base, NO_CLASS)


def _stems(word: str) -> Iterator[str]:
    """'tracked' -> 'track', 'tracke'; 'grabbing' -> 'grabb', 'grabbe', 'grab'; 'bodies' -> 'body'."""
    if word.endswith(("ies", "ied")):
        yield word[:-3] + "y"
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            stem = word[: -len(ending)]
            yield stem
            yield stem + "e"
            if stem[-1] == stem[-2]:
                yield stem[:-1]


def content_lines(name: str) -> Iterator[str]:
    """Lines of a pattern file without comments and blank lines."""
    for line in (PATTERNS / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()


def sectioned_lines(name: str) -> Iterator[tuple[str, str]]:
    """(section, line) of a pattern file whose lines stand under "[section]"."""
    section = ""
    for line in content_lines(name):
        if line.startswith("["):
            section = line.strip("[]")
        else:
            yield section, line


def load() -> Lexicon:
    """Read the pattern files. Raises ValueError for a form that two base words claim."""
    base, classes = _words()
    slang = {left: tuple(right.split()) for left, right in _pairs("slang.txt")}
    phrases = {tuple(left.split()): tuple(right.split()) for left, right in _pairs("phrases.txt")}
    fillers = frozenset(word for line in content_lines("fillers.txt") for word in line.split())
    return Lexicon(base, classes, slang, phrases, fillers)


def _words() -> tuple[dict[str, str], dict[str, str]]:
    base: dict[str, str] = {}
    classes: dict[str, str] = {}
    section = NO_CLASS
    for line in content_lines("words.txt"):
        if line.startswith("["):
            section = line.strip("[]")
            continue
        word, _, forms = line.partition(":")
        if word:
            classes[word] = section
        for form in (word, *forms.split()):
            if base.setdefault(form, word) != word:
                message = f"words.txt: '{form}' belongs to '{base[form]}' and to '{word}'"
                raise ValueError(message)
    return base, classes


def _pairs(name: str) -> Iterator[tuple[str, str]]:
    for line in content_lines(name):
        left, _, right = line.rpartition(": ")
        yield left.strip(), right.strip()
