"""Undoes the ways a text can hide its words: odd letters, invisible ones, digits for letters, gaps, emoji.

The result is for the rule reader only; the visitor's own text is never changed.
"""

from __future__ import annotations

import re
import unicodedata

# Letters of other alphabets that look like Latin ones (NFKC keeps them apart).
LOOKALIKES = str.maketrans(
    "авекмнорстухіѕјԁԛԝьαβεικνορτυχı",
    "abekmhopctyxisjdqwbabeiknoptuxi",
)
# White letters in black circles and squares, which no normal form turns into letters.
ENCLOSED = str.maketrans({0x1F150 + row * 0x20 + at: chr(97 + at) for row in (0, 1) for at in range(26)})
QUOTES = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "´": "'", "`": "'", "“": '"', "”": '"', "…": " . "})
# What an emoji says where it stands for a word. Skulls and coffins mostly mean laughter and are left out.
EMOJI = {
    "🔪": " knife ", "🗡": " knife ", "🔫": " gun ", "💊": " pills ", "🪢": " noose ", "🩸": " blood ",
    "😂": " lol ", "🤣": " lol ", "😆": " lol ", "😅": " lol ", "😹": " lol ", "💀": " lol ", "☠": " lol ",
}  # fmt: skip
LEET = str.maketrans("013457@$!|€£", "oieastasiiel")
LEET_AS_L = str.maketrans("013457@$!|€£", "oleastasllel")
DOTLESS = str.maketrans("ı", "i")
WITHIN = re.compile(
    r"(?:(?<=[^\W\d_])[013457@$|€£]+|(?<=\b[^\W\d_])!)(?=[^\W\d_])"
)  # "!" also ends a sentence: after one letter only
SPACED = re.compile(r"(?<![^\W_])[^\W_]([ .\-_*~])\1?[^\W_](?:\1{1,2}[^\W_])+(?![^\W_])")
REPEATED = re.compile(r"([a-z])\1{2,}")
TOKEN = re.compile(
    r"[a-z]+(?:'[a-z]+)+|(?=[a-z0-9@$!|*€£]*[a-z])(?=[a-z0-9@$!|*€£]*[0-9@$!|*€£])[a-z0-9@$!|*€£]*[a-z0-9]|[a-z]+|\d+(?:[.,]\d+)?|[.!?;:,\"()\n]"
)
WORD_BREAKS = str.maketrans({"-": " ", "_": " ", "/": " ", "–": " ", "—": " , ", "~": " ", "+": " ", "&": " and "})


def unmask(text: str) -> str:
    """Lower-case Latin text without invisible marks, accents, look-alike letters, spaced-out words and emoji."""
    for sign, word in EMOJI.items():
        if sign in text:
            text = text.replace(sign, word)
    text = text.translate(QUOTES).translate(ENCLOSED)
    if not text.isascii():
        split = unicodedata.normalize("NFKD", text)
        # Mn: accents and stacked marks; Cf: zero-width joiners, soft hyphens, direction marks.
        text = "".join(letter for letter in split if unicodedata.category(letter) not in {"Mn", "Cf"})
    text = text.lower().translate(LOOKALIKES)
    return SPACED.sub(_join_letters, text).translate(WORD_BREAKS)


def undisguised(text: str) -> str:
    """`text` as the second reader may read it: signs within a word as the letters they stand for ('d1e', 'my$elf'), look-alike letters as Latin ones.

    Only where something was hidden: a sign between two letters. Amounts, times and names of scales ('20mg', 'GAD-7') have none.
    """
    return WITHIN.sub(lambda found: found.group().translate(LEET), text.translate(ENCLOSED).translate(DOTLESS))


def _join_letters(match: re.Match[str]) -> str:
    """'s u i c i d e' and 'k.i.l.l' become words; two spaces between letters still part two words."""
    return " ".join(re.sub(r"[ .\-_*~]", "", part) for part in match.group().split("  "))


def split_words(text: str) -> list[str]:
    """Words, numbers and marks of unmasked text. A word may still hold digits for letters."""
    return TOKEN.findall(text)


def squeezed(word: str) -> tuple[str, ...]:
    """'diiiie' as 'die' and 'diie': letters typed three times or more, once and twice."""
    if not REPEATED.search(word):
        return ()
    return REPEATED.sub(r"\1", word), REPEATED.sub(r"\1\1", word)


def without_digits(word: str) -> tuple[str, ...]:
    """'su1c1de' and 'k!ll' as letters, in both readings of '1'. Empty for a plain word or a number with a unit."""
    if word.isalpha() or word.isdigit():
        return ()
    return word.translate(LEET), word.translate(LEET_AS_L)
