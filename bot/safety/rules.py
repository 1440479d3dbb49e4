"""The first reader: expressions over plain words, changed by the cues around them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

import spacy

from bot.rules.caring import is_small_dose
from bot.safety import context, lexicon
from bot.safety.context import About
from bot.safety.expressions import Hit, compile_files
from bot.safety.supply import swallowed_supply
from bot.safety.sure import surely_read
from bot.safety.words import read_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.ports import Verdict
    from bot.safety.context import Cues
    from bot.safety.words import Sentence

FILES = ("self.txt", "others.txt", "spanish.txt", "languages.txt")
OTHER_ALPHABETS = "scripts.txt"
FOREIGN = "foreign "  # before the section of a language that only these files know
OWN, WEAPON = "spanish own", "spanish weapon"
DENIED, HARMLESS = "spanish denied", "spanish harmless"
WEAPONS = frozenset("pistola arma cuchillo navaja soga revolver".split())
OTHERS_VERBS = frozenset("dice dicen dijo grita amenaza amenazo va quiere".split())  # then "conmigo" may mean a threat
SPANISH_NOT = frozenset({"no", "nunca", "jamas", "tampoco"})
FOREIGN_NOT = frozenset("pas nicht nao non nie niet hindi kein keine".split())
PLAIN: dict[str, Verdict] = {"info": "info", "denied": "soft", "own": "crisis"}  # whatever stands in their sentence
NOUNS = frozenset({"suicide", "suicidal", "suicidality", "self_harm", "died_by_suicide"})


@dataclass(frozen=True)
class Found:
    """One verdict and the expression it rests on. Never the visitor's words."""

    verdict: Verdict
    line: str
    spanish: bool
    denied: bool = False
    foreign: bool = False  # in words the classifier has not learnt, or on whom a weapon is for: not its to settle


class RuleReader:
    """Reads with rules alone. Needs nothing but its pattern files."""

    name = "rules"

    def __init__(self) -> None:
        """Compile the pattern files (about 0.5 s)."""
        self._expressions = compile_files(FILES, spacy.blank("en").vocab)
        self._lexicon = replace(lexicon.load(), named=self._expressions.words)
        self._cues = context.load_cues()
        self._scripts = list(_scripts())

    def read(self, text: str) -> list[Found]:
        """Everything found: words of other alphabets first, then in the order of the text. One or two of a common painkiller are nothing."""
        if is_small_dose(text):
            return []
        sentences = read_sentences(text, self._lexicon)
        calm = any(self._cues.has("calm", sentence.written) for sentence in sentences)
        supposed = any("friend" in s.base and self._cues.has("supposed", s.written) for s in sentences)
        found = [*self._in_other_alphabets(text), *self._supplies(sentences), *self._sure(sentences)]
        every = [self._expressions.find(sentence) for sentence in sentences]
        unsaid = _unsaid(sentences, every)
        own_alone = _nothing_but({OWN, WEAPON, HARMLESS}, sentences, every)
        for sentence, hits in zip(sentences, every, strict=True):
            idioms = [hit for hit in hits if hit.section == "idiom"]
            threats = [hit for hit in hits if hit.section == "spanish abuse"]
            for hit in hits:
                if hit.section in unsaid or any(_covers(idiom, hit) for idiom in idioms):
                    continue
                if hit.section == "spanish crisis" and any(_covers(threat, hit) for threat in threats):
                    continue  # "amenaza con matarme": somebody else would do it
                verdict = self._judge(sentence, hit, calm=calm, supposed=supposed)
                if verdict != "none":
                    denied = verdict == "soft" and self._is_denied(sentence, hit)
                    spanish = hit.section.startswith("spanish")
                    foreign = hit.section.startswith(FOREIGN) or (hit.section == OWN and own_alone)
                    found.append(Found(verdict, hit.line, spanish, denied, foreign))
        return found

    def _is_denied(self, sentence: Sentence, hit: Hit) -> bool:
        """Is it denied, or over? Not of a means: who will not take all the pills may take half of them."""
        return hit.section == DENIED or (
            hit.section != "spanish means"
            and (context.negated(sentence, hit, self._cues) or self._is_over(sentence, hit))
        )

    def _is_over(self, sentence: Sentence, hit: Hit) -> bool:
        """It was so once, and is said not to be now ("i used to be suicidal, not now")."""
        return _long_past(sentence, self._cues) and self._cues.has("denied after", sentence.written[hit.last + 1 :])

    def _supplies(self, sentences: list[Sentence]) -> Iterator[Found]:
        """Many days' worth of a medicine, swallowed; not of long ago, and not of a story."""
        for sentence in sentences:
            verdict = swallowed_supply(sentence, asks=context.is_question(sentence))
            told = not (_long_past(sentence, self._cues) or self._cues.has("story", sentence.written))
            if verdict != "none" and told:
                sure = verdict == "emergency"
                if sure and self._cues.has("supposed", sentence.written):
                    verdict, sure = "soft", False
                yield Found(verdict, "supply swallowed", spanish=False, foreign=sure)

    def _sure(self, sentences: list[Sentence]) -> Iterator[Found]:
        """Quiet words that are as good as said; not of long ago, not of a story or a joke, and not where they are supposed. What is denied does not match."""
        unlikely = ("story", "supposed", "joking")
        for sentence in sentences:
            verdict = surely_read(sentence, asks=context.is_question(sentence))
            if verdict != "none" and not (
                _long_past(sentence, self._cues) or any(self._cues.has(cue, sentence.written) for cue in unlikely)
            ):
                yield Found(verdict, "surely read", spanish=False, foreign=True)

    def _in_other_alphabets(self, text: str) -> list[Found]:
        if text.isascii():
            return []
        plain = " ".join(_folded(text).split())
        return [
            Found(verdict, phrase.pattern, spanish=False, foreign=True)
            for verdict, phrase in self._scripts
            if phrase.search(plain)
        ]

    def _judge(self, sentence: Sentence, hit: Hit, *, calm: bool, supposed: bool) -> Verdict:
        cues, words = self._cues, sentence.written
        section = hit.section.removeprefix("spanish ")
        if (plain := PLAIN.get(section)) is not None:
            return plain
        if section == "means":
            denied = words[max(hit.first - 1, 0)] in SPANISH_NOT
            return "soft" if denied or cues.has("as prescribed", words[hit.last + 1 :]) else "crisis"
        if section.startswith(FOREIGN):
            inside = set(sentence.written[max(hit.first - 1, 0) : hit.last + 1])
            denied = bool(inside & FOREIGN_NOT) and not any(word in hit.line for word in FOREIGN_NOT)
            return "soft" if denied else cast("Verdict", section.removeprefix(FOREIGN))
        if hit.section.startswith("spanish") and section in {"crisis", "third_party", "soft"}:
            changed = section == "crisis" and (cues.has("past", words) and not cues.has("recent", words))
            return "soft" if changed else cast("Verdict", section)
        negated = context.negated(sentence, hit, cues)
        past = _long_past(sentence, cues)
        supposed = supposed or cues.has("supposed", words)
        who = context.about(sentence, hit)
        story = cues.has("story", words)
        asking = context.is_question(sentence)
        if section == "crisis":
            return self._danger(
                sentence, hit, who, changed=negated or past or supposed, negated=negated, asking=asking, story=story
            )
        if section == "soft":
            return "none" if who is About.OTHER or story or negated else "soft"
        if section == "panic":
            return "none" if negated or supposed or story or past else "panic"
        if section.startswith("emergency"):
            if negated or supposed or past or story or (asking and who is About.NOBODY):
                return "none"
            return "panic" if calm and section.endswith("panic") else "emergency"
        if section == "violence":
            if story:
                return "none"
            return "soft" if negated or past or supposed or cues.has("joking", words) else "violence"
        if section == "abuse":
            if story or negated:
                return "none"
            return "soft" if past or supposed else "abuse"
        return "none"

    def _danger(
        self, sentence: Sentence, hit: Hit, who: About, *, changed: bool, negated: bool, asking: bool, story: bool
    ) -> Verdict:
        inside = sentence.base[hit.first : hit.last + 1]
        noun = all(word in NOUNS for word in inside)
        if story:
            return "none" if who is not About.SELF else "soft"
        if noun and who is About.NOBODY and (asking or self._cues.has("general", sentence.written)):
            return "info"
        if who is About.OTHER:
            completed = any(word in COMPLETED for word in sentence.written[hit.first : hit.last + 1])
            return "soft" if changed or completed else "third_party"
        if changed:
            hedged = negated and self._cues.has("hedged", sentence.written)
            return "crisis" if hedged else "soft"
        if who is About.NOBODY and asking:
            return "soft"
        return "crisis"


COMPLETED = context.COMPLETED


def _scripts() -> Iterator[tuple[Verdict, re.Pattern[str]]]:
    """(verdict, expression) of the file of other alphabets."""
    for verdict, line in lexicon.sectioned_lines(OTHER_ALPHABETS):
        yield cast("Verdict", verdict), re.compile(_folded(line))


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _long_past(sentence: Sentence, cues: Cues) -> bool:
    words = sentence.written
    if cues.has("long past", words):
        return True
    dated = any(len(word) == 4 and word.isdigit() and word[:2] in {"19", "20"} for word in words)
    return (dated or cues.has("past", words)) and not cues.has("recent", words)


def _unsaid(sentences: list[Sentence], every: list[list[Hit]]) -> set[str]:
    """The sections that say nothing in this message.

    A denial in Spanish counts only where all the rest is harmless, and then the words of danger in it do not; a weapon "conmigo" only where
    one is named and nobody else speaks or threatens.
    """
    sections = {hit.section for hits in every for hit in hits}
    words = {word for sentence in sentences for word in sentence.written}
    denied = _nothing_but({DENIED, HARMLESS}, sentences, every)
    unsaid = {"idiom", HARMLESS, WEAPON} | ({"spanish crisis", "spanish soft"} if denied else {DENIED})
    if "spanish abuse" in sections or OTHERS_VERBS & words or not WEAPONS & words:
        unsaid.add(OWN)
    return unsaid


def _nothing_but(sections: set[str], sentences: list[Sentence], every: list[list[Hit]]) -> bool:
    """Is every word of the message part of an expression of these sections?"""
    for sentence, hits in zip(sentences, every, strict=True):
        heard = {at for hit in hits if hit.section in sections for at in range(hit.first, hit.last + 1)}
        if any(name != "BOUND" and at not in heard for at, name in enumerate(sentence.classes)):
            return False
    return True


def _covers(idiom: Hit, hit: Hit) -> bool:
    return idiom.first <= hit.last and hit.first <= idiom.last
