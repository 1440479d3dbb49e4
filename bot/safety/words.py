"""Turns a text into sentences of plain words with base forms and classes: the lemma-like layer the expressions match on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from bot.encoder.remembered import LONGEST_REMEMBERED, REMEMBERED_WORDS
from bot.safety.spelling import split_words, squeezed, unmask, without_digits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.safety.lexicon import Lexicon

ENDS = frozenset(".!?\n")
PAUSES = frozenset(',;:()"')
LONGEST_SENTENCE = 120  # words; longer run-ons are cut so that the cost stays flat
# Misspellings of these are worth a guess; the right-hand words are English and must not be taken for them.
GUESSED = (
    "suicide",
    "suicidal",
    "overdose",
    "overdosed",
    "myself",
    "himself",
    "herself",
    "disappear",
    "unconscious",
    "goodbye",
)
NOT_GUESSED = frozenset({"overdone", "overdue", "himalaya", "disappears"})
ONE_SLIP, TWO_SLIPS = 6, 8  # letters from which one and two slips are forgiven
GLUED = ("kill", "die", "suicid", "dead", "live", "life", "hurt", "harm", "myself", "breath", "endit", "cut")
SHORTEST_GLUED, LONGEST_GLUED = 7, 40
GLUE_WORDS = frozenset(
    "i a to my me it be is am the all no more any this with on in here out help want wanna gonna going dont cant im not "
    "feel like just so go up now never ever you he she they him her and of will".split()
)


@dataclass(frozen=True)
class Sentence:
    """One sentence. The three tuples run in parallel; `kept` are the places of words that are not stepped over."""

    written: tuple[str, ...]  # plain words, slang undone
    base: tuple[str, ...]
    classes: tuple[str, ...]
    kept: tuple[int, ...]
    question: bool


def read_sentences(text: str, lexicon: Lexicon) -> list[Sentence]:
    """All sentences of `text`."""
    sentences: list[Sentence] = []
    words: list[str] = []
    for token in split_words(unmask(text)):
        if token in ENDS or len(words) >= LONGEST_SENTENCE:
            if words:
                sentences.append(_sentence(words, lexicon, question=token == "?"))
            words = []
            if token in ENDS:
                continue
        words.extend((token,) if token in PAUSES else plain_words(token, lexicon))
    if words:
        sentences.append(_sentence(words, lexicon, question=False))
    return sentences


def plain_words(token: str, lexicon: Lexicon) -> tuple[str, ...]:
    """A token as plain words: slang undone, letters for digits, glued words parted, misspellings of risk words mended.

    Remembered, because words repeat and both readers ask.
    """
    known = lexicon.remembered.get(token)
    if known is None:
        known = _plain_words(token, lexicon)
        if len(lexicon.remembered) < REMEMBERED_WORDS and len(token) <= LONGEST_REMEMBERED:
            lexicon.remembered[token] = known
    return known


def _plain_words(token: str, lexicon: Lexicon) -> tuple[str, ...]:
    for spelling in (token, token.replace("'", ""), token.removesuffix("'s"), *squeezed(token), *without_digits(token)):
        if spelling in lexicon.slang:
            return lexicon.slang[spelling]
        if spelling in lexicon.base or spelling in lexicon.fillers:
            return (spelling,)
    token = token.replace("'", "") if token.endswith("'") else token.removesuffix("'s")
    letters = token if token.isalpha() else (without_digits(token) or (token,))[0]
    named = letters in lexicon.named and len(letters) >= ONE_SLIP  # "m0rirme"
    return _parted(letters, lexicon) or _mended(letters) or (letters if named else token,)


def _mended(word: str) -> tuple[str, ...]:
    if len(word) < ONE_SLIP or word in NOT_GUESSED:
        return ()
    for target in GUESSED:
        if target[0] == word[0] and abs(len(word) - len(target)) <= TWO_SLIPS - ONE_SLIP:
            allowed = 1 if min(len(word), len(target)) < TWO_SLIPS else 2
            if OSA.distance(word, target, score_cutoff=allowed) <= allowed:
                return (target,)
    return ()


def _parted(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    """'killmyself' as 'kill myself'; empty when the letters cannot be covered by known words."""
    if not SHORTEST_GLUED <= len(word) <= LONGEST_GLUED or not any(stem in word for stem in GLUED):
        return ()
    best: list[tuple[str, ...] | None] = [(), *[None] * len(word)]
    for end in range(1, len(word) + 1):
        for begin in range(max(0, end - 12), end):
            head, piece = best[begin], word[begin:end]
            if head is None or not (piece in GLUE_WORDS or (len(piece) > 2 and lexicon.knows(piece))):
                continue
            found = best[end]
            if found is None or len(head) + 1 < len(found):
                best[end] = (*head, piece)
    covered = best[-1] or ()
    return tuple(plain for piece in covered for plain in lexicon.slang.get(piece, (piece,)))


def _sentence(words: list[str], lexicon: Lexicon, *, question: bool) -> Sentence:
    joined = tuple(_joined(words, lexicon))
    base = tuple(lexicon.base_of(word) for word in joined)
    classes = tuple("BOUND" if word in PAUSES else lexicon.class_of(word) for word in base)
    kept = tuple(at for at, word in enumerate(joined) if word not in lexicon.fillers)
    return Sentence(joined, base, classes, kept, question)


def _joined(words: list[str], lexicon: Lexicon) -> Iterator[str]:
    """Words that act as one become one."""
    at = 0
    while at < len(words):
        for size in (5, 4, 3, 2) if words[at] in lexicon.openings else ():
            replacement = lexicon.phrases.get(tuple(words[at : at + size]))
            if replacement is not None:
                yield from replacement
                at += size
                break
        else:
            yield words[at]
            at += 1
