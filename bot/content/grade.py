"""Reading grade of a text: Flesch-Kincaid with a syllable counter of its own, so that nothing is ever fetched.

Kincaid, Fishburne, Rogers, Chissom: Derivation of new readability formulas for Navy enlisted personnel (1975):
grade = 0.39 words/sentence + 11.8 syllables/word - 15.59. The counter is held to counted words in tests/words.
"""

from __future__ import annotations

import re

from bot.content.sentences import split

WORDS_PER_SENTENCE, SYLLABLES_PER_WORD, OFFSET = 0.39, 11.8, 15.59
NUMBER = r"\d+(?:[-.,:]\d+)*"  # 988, 10,000, 9:00 and a telephone number are one word each
WORD = re.compile(NUMBER + r"(?![A-Za-z0-9-])|[A-Za-z0-9À-ÿ]+(?:['’][A-Za-z]+)*(?:-[A-Za-z0-9À-ÿ]+(?:['’][A-Za-z]+)*)*")

# Words that the rules below get wrong, by their own count. They are looked up with and without a final s.
COUNTED = {
    "ages": 2, "anesthesia": 5, "area": 3, "business": 2, "colleague": 2, "create": 2, "dialogue": 3, "diet": 2,
    "evening": 2, "every": 2, "everyday": 3, "everyone": 3, "everything": 3, "everywhere": 3, "february": 4,
    "hour": 1, "idea": 3, "insurer": 3, "medicine": 3, "moreover": 3, "naive": 2, "nausea": 3, "people": 2, "poem": 2,
    "quiet": 2, "real": 1, "really": 2, "reality": 4, "safety": 2, "science": 2, "somebody": 3, "someone": 2,
    "something": 2, "sometimes": 2, "somewhat": 2, "somewhere": 2, "suicide": 3, "trial": 2, "via": 2, "violence": 3,
    "voicemail": 2, "whatever": 3, "whenever": 3, "wherever": 3,
}  # fmt: skip
SPELLED = {
    "fda": 3,
    "gad": 1,
    "nmda": 4,
    "ssri": 4,
    "ptsd": 4,
    "ocd": 3,
    "us": 1,
    "nc": 2,
    "iii": 1,
    "samhsa": 2,
    "cit": 3,
}


def grade(text: str) -> float:
    """The US school grade a text asks for, to one decimal and never below 0. A text without words has grade 0."""
    sentences = [words for words in map(WORD.findall, split(text)) if words]
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return 0.0
    per_sentence, per_word = len(words) / len(sentences), sum(map(syllables, words)) / len(words)
    return max(0.0, round(WORDS_PER_SENTENCE * per_sentence + SYLLABLES_PER_WORD * per_word - OFFSET, 1))


def syllables(word: str) -> int:
    """How many syllables a word has, at least one. A number counts as one, as in the usual tools; a hyphen joins."""
    if not re.search(r"[^\d.,:-]", word):
        return 1
    return max(1, sum(_of_part(part) for part in word.lower().split("-")))


def _of_part(part: str) -> int:
    letters = re.sub(r"[^a-zà-ÿ'’]", "", part)
    number = int(letters != part)
    if not letters:
        return number
    stem, _, ending = letters.replace("’", "'").partition("'")
    return number + _of_stem(stem) + (1 if ending == "t" and stem.endswith(("dn", "sn")) else 0)


def _of_stem(stem: str) -> int:
    if stem in SPELLED:
        return SPELLED[stem]
    for known in (stem, stem.removesuffix("s")):
        if known in COUNTED:
            return COUNTED[known]
    return _by_rule(stem)


SILENT_E = re.compile(r"[^aeiouyl]e$|[aeiouy]le$|[^l]ely$|e(?:less|ful)(?:ly)?$|[^l]ement")
SILENT_ED = re.compile(r"(?:[aeiouy]l|ll|[^aeiouylrtd]|[aeiouyr]r)ed$")
SILENT_ES = re.compile(r"(?:[aeiouy]l|[^aeiouylsxzcgh]|[^cs]h)es$")
APART = re.compile(
    r"ia(?!ls?$|lly$|ns?$|ge)|[bdfgkmnprv]ia(?!ge)|iety|[aeou]ing|io(?!us|n)|[^tscgx]ious|iu(?!m)|ium|[^tcs]ien(?:t|ce)"
    r"|eo(?!n|u|p)|[aeo]uan|ua[lt]|uid(?!e)|uin|uity|[^aeiou]ying|reac(?!h)|eali[stz]|creat|fluen|^lion|nuclea|museum|^co(?:op|ex)|eroic"
)


def _by_rule(word: str) -> int:
    """Vowel groups, without the silent e, and with one more where two vowels are spoken apart."""
    count = len(re.findall(r"[aeiouyà-ÿ]+", word))
    count -= any(silent.search(word) is not None for silent in (SILENT_E, SILENT_ED, SILENT_ES))
    count += APART.search(word) is not None
    return max(1, count)
