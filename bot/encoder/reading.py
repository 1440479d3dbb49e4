"""Reads a message once: words and sentences by spaCy, vectors by the sentence encoder; shared by safety and understanding."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import spacy

from bot.encoder.remembered import LastTexts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.tokens import Doc

    from bot.encoder.sentence import SentenceEncoder, Span

LONGEST = 16_000  # characters; more is cut
REMEMBERED = 64  # messages whose reading is kept, so that both readers of a message share it
LONGEST_REMEMBERED = 2_000  # characters; a longer one is rare and heavy
LONGEST_SENTENCE = 40  # words; visitors who write without full stops are read in pieces
PIECE = 20  # words from which a run-on sentence may be cut at a joining word
JOINING = frozenset({"and", "but", "so", "because", "also", "then", "anyway", "plus"})
WINDOWS = (2, 3)  # sentences
MARKS = re.compile(
    r"([^\w\s]{8})[^\w\s]+"
)  # each is a token of the encoder: a screen full of them says no more than eight
LETTERS = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u02bc": "'",
        "\u00b4": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2013": "-",
        "\u2014": "-",
    }
)


class Word(NamedTuple):
    """A token: as written, in lower case, in spaCy's normal form ("n't" is "not"), and where it stands."""

    text: str
    lower: str
    norm: str
    start: int
    end: int


@dataclass(frozen=True)
class ReadText:
    """What was read. Spans are (start, end) characters of `text`; vectors are float32 of length 1, one row a span."""

    text: str  # at most 16,000 characters, plain quotes and letters, runs of marks cut
    words: tuple[Word, ...]
    sentences: tuple[Span, ...]  # at least one unless the text is blank
    windows: tuple[Span, ...]  # every run of two and of three sentences; empty for one sentence
    whole: NDArray[np.float32] = field(repr=False)  # [width]
    sentence_vectors: NDArray[np.float32] = field(repr=False)  # [sentences, width]
    window_vectors: NDArray[np.float32] = field(repr=False)  # [windows, width]
    whole_middle: NDArray[np.float32] = field(repr=False)  # [width], from the encoder's middle layer
    sentence_middles: NDArray[np.float32] = field(repr=False)  # [sentences, width]
    window_middles: NDArray[np.float32] = field(repr=False)  # [windows, width]

    def sentence(self, index: int) -> str:
        """The text of one sentence."""
        start, end = self.sentences[index]
        return self.text[start:end]


class TextReader:
    """Reads texts and remembers the last few. Thread-safe."""

    def __init__(self, encoder: SentenceEncoder) -> None:
        """Build spaCy's tokenizer (a blank English pipeline: rules only, no trained model)."""
        self.encoder = encoder
        self._language = blank_english()
        self._remembered: LastTexts[ReadText] = LastTexts(REMEMBERED)

    def read(self, text: str) -> ReadText:
        """Words, sentences and vectors of `text`, cut at 16,000 characters."""
        known = self._remembered.get(text)
        if known is not None:
            return known
        fresh = self._read(MARKS.sub(r"\1", plain(text[:LONGEST])))
        if len(text) <= LONGEST_REMEMBERED:
            self._remembered.keep(text, fresh)
        return fresh

    def words(self, text: str) -> tuple[Word, ...]:
        """Words alone, without the encoder; those of a remembered reading where there is one."""
        known = self._remembered.get(text)
        return known.words if known is not None else _words(self._language(plain(text[:LONGEST])))

    def parts(self, text: str) -> tuple[Span, ...]:
        """Sentences and windows of a plain text, without the encoder."""
        sentences = split_sentences(self._language(text))
        return (*sentences, *windows_over(sentences))

    def _read(self, text: str) -> ReadText:
        doc = self._language(text)
        words = _words(doc)
        sentences = split_sentences(doc)
        windows = windows_over(sentences)
        encoded = self.encoder.encode_spans(text, (*sentences, *windows))
        count = len(sentences)
        vectors, middles = encoded.spans[:count], encoded.spans_middle[:count]
        if count == 1:  # the text is its own sentence: the same vector, special tokens included
            vectors, middles = encoded.whole[None], encoded.whole_middle[None]
        return ReadText(
            text,
            words,
            sentences,
            windows,
            encoded.whole,
            vectors,
            encoded.spans[count:],
            encoded.whole_middle,
            middles,
            encoded.spans_middle[count:],
        )


def _words(doc: Doc) -> tuple[Word, ...]:
    return tuple(Word(t.text, t.lower_, t.norm_, t.idx, t.idx + len(t.text)) for t in doc if not t.is_space)


def windows_over(sentences: tuple[Span, ...]) -> tuple[Span, ...]:
    """Every run of two and of three sentences; a window over all of them would be the whole once more."""
    return tuple(
        (sentences[at][0], sentences[at + size - 1][1])
        for size in WINDOWS
        if size < len(sentences)
        for at in range(len(sentences) - size + 1)
    )


def blank_english() -> Language:
    """SpaCy's English tokenizer with its rule-based sentence splitter; a new line also ends a sentence."""
    language = spacy.blank("en")
    language.add_pipe("sentencizer")
    return language


def plain(text: str) -> str:
    """Plain quotes, dashes and letters in place of typographic or decorative ones, character for character."""
    if text.isascii():
        return text
    return "".join(_plain_letter(letter) for letter in text.translate(LETTERS))


def _plain_letter(letter: str) -> str:
    if letter.isascii():
        return letter
    simple = unicodedata.normalize("NFKC", letter)
    return simple if len(simple) == 1 else letter


def split_sentences(doc: Doc) -> tuple[Span, ...]:
    """Character spans of sentences without surrounding space; long run-ons are cut before a joining word or at 40 words."""
    spans: list[Span] = []
    begin: int | None = None
    end = words = 0
    for token in doc:
        if token.is_space:
            if begin is not None and "\n" in token.text:
                spans.append((begin, end))
                begin = None
            continue
        joins = words >= PIECE and token.lower_ in JOINING
        if begin is not None and (token.is_sent_start or joins or words >= LONGEST_SENTENCE):
            spans.append((begin, end))
            begin = None
        if begin is None:
            begin, words = token.idx, 0
        end = token.idx + len(token.text)
        words += 1
    if begin is not None:
        spans.append((begin, end))
    return tuple(spans)
