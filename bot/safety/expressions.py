"""Compiles the expressions of the pattern files for spaCy's Matcher.

An expression is one line over a sentence's words without fillers:
`die` a base word · `=died` the word as written · `HARM` a class of words.txt · `a|b` either · `(a b|c)` either sequence ·
`x?` may be absent · `..2` up to two words of any kind, no punctuation · `$I`, `$MY`: the visitor or another person.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from spacy.matcher import Matcher
from spacy.tokens import Doc

from bot.safety.lexicon import sectioned_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from spacy.vocab import Vocab

    from bot.safety.words import Sentence

type Part = tuple[str, ...]  # one token's alternatives, e.g. ("die", "=died", "HARM"); a gap is ("..2",)
type Sequence = tuple[Part, ...]

# Rough share of sentences with the word: an expression is looked for only where its rarest word stands.
COMMON_CLASSES = {
    "WANT": 30,
    "PLAN": 40,
    "THINK": 50,
    "NOT": 50,
    "FAM": 30,
    "THEY": 40,
    "THEM": 30,
    "TAKE": 20,
    "BOUND": 60,
}
COMMON_WORDS = frozenset(
    "i me my you he she they him her them their his it have get go make for in on up out with at not no if when what how "
    "why can could will would should might may want think feel say tell going by from but who one only thing day find see "
    "look come give back put let".split()
)
COMMON = 40
ANY_PERSON = {"$I": "(i|he|she|they|FAM)", "$MY": "(my|his|her|their)"}


@dataclass(frozen=True)
class Hit:
    """An expression found: its section ("crisis"), and the first and last place in the sentence's words."""

    section: str
    line: str
    first: int
    last: int


@dataclass(frozen=True)
class Expressions:
    """All expressions of some files, grouped by the word that calls for them."""

    vocab: Vocab
    sections: Mapping[str, tuple[str, str]]  # matcher key -> (section, line)
    by_word: Mapping[str, Matcher]
    by_class: Mapping[str, Matcher]
    by_form: Mapping[str, Matcher] = field(default_factory=dict)
    words: frozenset[str] = frozenset()  # every word the expressions name

    def find(self, sentence: Sentence) -> list[Hit]:
        """Every expression that stands in `sentence`."""
        kept = sentence.kept
        written = [sentence.written[at] for at in kept]
        base = [sentence.base[at] for at in kept]
        classes = [sentence.classes[at] for at in kept]
        called = {self.by_word.get(word) for word in base} | {self.by_class.get(name) for name in classes}
        called |= {self.by_form.get(word) for word in written}
        called.discard(None)
        if not called:
            return []
        doc = Doc(self.vocab, words=written, lemmas=base, tags=classes)
        found = set()
        for matcher in called:
            for key, begin, end in matcher(doc) if matcher is not None else ():
                section, line = self.sections[self.vocab.strings[key]]
                found.add(Hit(section, line, kept[begin], kept[end - 1]))
        return sorted(found, key=lambda hit: (hit.first, hit.last, hit.line))


def compile_files(names: Iterable[str], vocab: Vocab) -> Expressions:
    """Compile pattern files. Raises ValueError for a line that is not an expression."""
    sections: dict[str, tuple[str, str]] = {}
    groups: dict[str, dict[str, dict[str, list[Sequence]]]] = {
        kind: defaultdict(dict) for kind in ("word", "class", "form")
    }
    named: set[str] = set()
    for name in names:
        for section, line in sectioned_lines(name):
            key = f"{name}:{len(sections)}"
            sections[key] = (section, line)
            for sequence in sequences(line):
                named.update(word for part in sequence for word in part if word.islower())
                for kind, anchor in _anchors(sequence):
                    groups[kind][anchor].setdefault(key, []).append(sequence)
    built = {
        kind: {anchor: _matcher(lines, vocab) for anchor, lines in group.items()} for kind, group in groups.items()
    }
    return Expressions(vocab, sections, built["word"], built["class"], built["form"], frozenset(named))


def _matcher(lines: Mapping[str, list[Sequence]], vocab: Vocab) -> Matcher:
    matcher = Matcher(vocab)
    for key, found in lines.items():
        matcher.add(key, [pattern for sequence in found for pattern in _patterns(sequence)])
    return matcher


def sequences(line: str) -> list[Sequence]:
    """The alternatives of one line, optional parts written out."""
    for sign, people in ANY_PERSON.items():
        line = line.replace(sign, people)
    expanded: list[Sequence] = [()]
    for piece in _pieces(line):
        optional = piece.endswith("?")
        alternatives = list(_alternatives(piece.removesuffix("?")))
        if optional:
            alternatives.append(())
        expanded = [(*head, *tail) for head in expanded for tail in alternatives]
    if not all(any(not part[0].startswith("..") for part in sequence) for sequence in expanded):
        message = f"not an expression: {line}"
        raise ValueError(message)
    return expanded


def _pieces(line: str) -> Iterator[str]:
    """Parts at spaces outside parentheses."""
    depth, piece = 0, ""
    for sign in line:
        depth += (sign == "(") - (sign == ")")
        if sign == " " and not depth:
            if piece:
                yield piece
            piece = ""
        else:
            piece += sign
    if depth:
        message = f"unbalanced: {line}"
        raise ValueError(message)
    if piece:
        yield piece


def _alternatives(piece: str) -> Iterator[Sequence]:
    inner = piece[1:-1] if piece.startswith("(") and piece.endswith(")") else piece
    choices = [choice.split() for choice in inner.split("|")]
    single = tuple(choice[0] for choice in choices if len(choice) == 1)
    if single:
        yield (single,)
    for choice in choices:
        if len(choice) > 1:
            yield tuple((word,) for word in choice)


def _anchors(sequence: Sequence) -> list[tuple[str, str]]:
    """The alternatives of the rarest part: ("word", "die"), ("class", "HARM") or ("form", "died")."""
    rarest = min((part for part in sequence if not part[0].startswith("..")), key=_commonness)
    return [_kind(word) for word in rarest]


def _kind(word: str) -> tuple[str, str]:
    if word.startswith("="):
        return "form", word[1:]
    return ("class", word) if word.isupper() and len(word) > 1 else ("word", word)


def _commonness(part: Part) -> int:
    kinds = [_kind(word) for word in part]
    return sum(
        COMMON_CLASSES.get(name, 2) if kind == "class" else COMMON if name in COMMON_WORDS else 1
        for kind, name in kinds
    )


def _patterns(sequence: Sequence) -> list[list[dict[str, Any]]]:
    patterns: list[list[dict[str, Any]]] = [[]]
    for part in sequence:
        if part[0].startswith(".."):
            choices: list[dict[str, Any]] = [{"IS_PUNCT": False, "OP": f"{{0,{part[0][2:]}}}"}]
        else:
            kinds = [_kind(word) for word in part]
            choices = []
            for kind, attribute in (("word", "LEMMA"), ("class", "TAG"), ("form", "ORTH")):
                names = sorted({name for found, name in kinds if found == kind})
                if names:
                    choices.append({attribute: names[0] if len(names) == 1 else {"IN": names}})
        patterns = [[*head, choice] for head in patterns for choice in choices]
    return patterns
