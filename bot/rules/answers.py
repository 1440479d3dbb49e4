"""Reading a typed answer to a GAD-7 item: it counts, it is read back, or it is asked again. Never inferred.

A typed text counts only when it is an option, its number (0-3), or a misspelling of an option. A phrase that points
to exactly one option is read back and counts only after yes. Anything that could be two options, another time span,
another person, or none, is asked again (no study validates reading a score out of free text).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from bot.rules.difficulty import in_its_words, said_last
from bot.rules.distance import within
from bot.rules.frequency import pointed_options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.rules.instrument import Option


class ReadAs(Enum):
    """What may happen with a typed answer."""

    COUNTS = "counts"
    READ_BACK = "readback"
    AGAIN = "again"


@dataclass(frozen=True)
class TypedAnswer:
    """How a typed text was read. `values` has one value for COUNTS, one or several for READ_BACK, none for AGAIN.

    `looks_like_answer` is True when the text speaks of how often, so that the item is asked again
    instead of treating the text as a question.
    """

    read_as: ReadAs
    values: tuple[int, ...] = ()
    looks_like_answer: bool = False


NUMBER_WORDS = {"zero": 0, "one": 1, "two": 2, "three": 3}
# "All 1", "3 for everything", "all zeros": the same for each item that is left, read back one by one.
EACH = r"(?:all|every(?: ?thing| ?one| single one| question)?|each(?: one)?)"
THE_SAME = re.compile(
    r"(?:(?:it'?s|they'?re|they are|i'?d say|i would say|just|put|honestly|my answers? (?:is|are))[, ]+)*"
    r"(?:(?:all (?:of (?:them|these) )?(?:are )?(?:an? )?|everything (?:is )?(?:an? )?)(?P<first>[0-3](?:'?s)?|zero|(?:zero|one|two|three)'?s)|"
    rf"(?P<last>[0-3](?:'?s)?|(?:zero|one|two|three)(?:'?s)?) (?:(?:for|on) {EACH}(?: (?:of )?(?:them|these|it|the questions|questions))?|across the board))(?: please)?[.! ]*"
)
SHORTEST_LIST, LONGEST_LIST = 3, 7  # two numbers could as well mean one or the other


# A number with words that leave it one ("i think 3", "a 3", "three i guess"), or a label cut short ("several"). Read back, never counted.
HEDGE = (
    r"(?:i think|i thought|i guess|i suppose|i believe|i'?d say|i would say|maybe|perhaps|probably|prob|prolly|def|definitely|defo|honestly|tbh|"
    r"um+|uh+|hm+|well|so|yes|yeah|yep|ok|okay|it'?s|it is|that'?s|i'?m back|im back|back (?:again|now)|i put|put|also|(?<=\d )(?:too|as well)|again|same|thank (?:god|goodness)|sorry|oops+|whoops+|woops|let'?s say|go with|an?|another(?= \d)|the|option|number|answer|please|for me|for sure|(?:for|on|to) this(?: (?:one|question)|(?! (?:one|question)))|lol)"
)
HEDGED = re.compile(rf"(?:{HEDGE} )*(?P<core>[0-9]|[a-z]+)(?: {HEDGE})*")
# "No, nearly every day": it takes back what was read back, and says another answer.
CORRECTING = re.compile(
    r"^\s*(?:no|nope|nah)(?:\s*[,.;!-]\s*|\s+(?=i meant?\b|it'?s\b|it was\b))(?:sorry,? )?(?:i meant? )?", re.IGNORECASE
)
# "Not really not at all, more like several days": one option is taken back, another takes its place.
RATHER = re.compile(
    r"^\s*(?:(?:well|no|nah|nope|h+m+|um+|uh+|honestly|actually|ok)[,. ]+)*(?:it'?s |that'?s )?not (?:really |quite |exactly |so much |actually )?(?P<old>[^,;.!?-]+?)\s*(?:[,;.-]+|\bbut\b|\brather\b)\s*"
    r"(?:but )?(?:it'?s |it was |i'?d say |i would say |rather |maybe |probably )*(?:more like |closer to |more of a |more )?(?P<new>[^,;?]+)$",
    re.IGNORECASE,
)
# "7 of 14, closer to several": around half the days the visitor's own word says on which side of it.
NEARER = re.compile(
    r"^\s*(?:(?:about|around|like|maybe|it was|it'?s|well|um+)[, ]+)*(?:(?:[678]|six|seven|eight)(?: days)?(?: ?(?:out of|of|/) ?(?:the )?(?:14|fourteen)(?: days)?)?|half(?: (?:of )?the (?:days|time))?)\s*[,.;-]+\s*"
    r"(?:(?:but|so|and|maybe|i'?d say|it'?s|i think) )*(?:closer to|nearer to|more like|rather) (?P<new>[^,;?]+)$",
    re.IGNORECASE,
)
AROUND_HALF = (1, 2)  # the options on both sides of half the days
# "1 no 2", "2, actually make that 1": the answer that is typed is put right in the same breath.
OWN_SLIP = re.compile(
    r"^\s*(?:an? )?(?P<old>[0-3]|zero|one|two|three|not at all|several(?: days)?|more than half(?: the days)?|nearly every day)(?:\s*[,.;!-]+\s*|\s+)"
    r"(?:(?:no|nope|nah|wait|sorry|oops+|actually|i meant?|i'?d say|or rather|rather|make (?:that|it)|(?:change|put) (?:that|it)(?: to)?|scratch that|it'?s)[,. ]+)+(?:an? )?(?P<new>(?!more\b)[^,;?]+?)\s*$",
    re.IGNORECASE,
)
# "2, and by the way what's the price": an answer in front of something else.
IN_FRONT = re.compile(
    r"^\s*(?P<told>[^,;.:?!]{1,40}?)\s*(?:[,;:.!]+\s*|\s+-+\s+|\s+(?=(?:and|but|also|btw)\b))(?P<rest>[^\s\d].*)$",
    re.DOTALL,
)
# "Nearly every day, since my husband died": since when it is so takes nothing from how often it was.
SINCE = re.compile(
    r"^(?P<answer>[^,;?]{3,40}?)[,;. -]+(?:ever )?since (?P<when>(?:i|my|the|our|he|she|we|they|it|that)\b[^?]*)$",
    re.IGNORECASE,
)


def read(text: str, options: Sequence[Option]) -> TypedAnswer:
    """Read one typed answer against the options of the item it was typed under."""
    straight = text.replace("\u2019", "'")
    if nearer := NEARER.match(straight):
        return _nearer(nearer["new"], options)
    if (rather := RATHER.match(straight)) and _read(rather["old"], options).read_as is ReadAs.COUNTS:
        return _for_yes(_read(rather["new"], options), but=_read(rather["old"], options).values)
    if (since := SINCE.match(straight)) and not pointed_options(_plain(since["when"])).speaks_of_frequency:
        told = _read(since["answer"], options)
        if told.read_as is not ReadAs.AGAIN:
            return _for_yes(told)
    if (slip := OWN_SLIP.match(straight)) and len((typed := _read(slip["new"], options)).values) == 1:
        return _for_yes(typed)
    corrected = CORRECTING.sub("", text)
    if corrected != text and corrected.strip():
        return _for_yes(_read(corrected, options))
    return _read(text, options)


def _nearer(told: str, options: Sequence[Option]) -> TypedAnswer:
    """The option that around half the days is said to be nearer to, to be read back; one that is far from half is asked again."""
    typed = _for_yes(_read(told, options))
    return (
        typed
        if typed.values and typed.values[0] in AROUND_HALF
        else TypedAnswer(ReadAs.AGAIN, (), looks_like_answer=True)
    )


def told_in_front(text: str, options: Sequence[Option]) -> tuple[int, ...]:
    """The one option that stands in front of something else in the same message, to be read back once that was answered; () where there is none."""
    found = IN_FRONT.match(text.replace("\u2019", "'"))
    return _for_yes(_read(found["told"], options)).values if found else ()


def _for_yes(typed: TypedAnswer, but: tuple[int, ...] = ()) -> TypedAnswer:
    """The one option that was read, to be read back; none where it is several, or the one that was taken back (`but`)."""
    values = typed.values if len(typed.values) == 1 and typed.values != but else ()
    return TypedAnswer(ReadAs.READ_BACK if values else ReadAs.AGAIN, values, looks_like_answer=True)


def _read(text: str, options: Sequence[Option]) -> TypedAnswer:
    plain = _plain(text)
    if not plain:
        return TypedAnswer(ReadAs.AGAIN)
    by_label = {_plain(option.text): option.value for option in options}
    by_number = {str(option.value): option.value for option in options}
    words = {word: value for word, value in NUMBER_WORDS.items() if str(value) in by_number}

    exact = by_label.get(plain, by_number.get(plain, words.get(plain)))
    if exact is not None and not _signed_or_broken(text):
        return TypedAnswer(ReadAs.COUNTS, (exact,), looks_like_answer=True)
    labelled = _number_with_label(plain, by_label)
    if labelled is not None:
        return TypedAnswer(ReadAs.COUNTS, (labelled,), looks_like_answer=True)
    misspelled = _misspelling(plain, by_label)
    if misspelled is not None:
        return TypedAnswer(ReadAs.COUNTS, (misspelled,), looks_like_answer=True)
    several = _list_of_numbers(text, by_number)
    if several is not None:
        return TypedAnswer(ReadAs.READ_BACK, several, looks_like_answer=True)

    hedged = _hedged(plain, by_number, words, by_label)
    if hedged is not None and not _signed_or_broken(text):
        return TypedAnswer(ReadAs.READ_BACK, (hedged,), looks_like_answer=True)
    pointed = pointed_options(plain)
    if pointed.value is not None and not _signed_or_broken(text):
        return TypedAnswer(ReadAs.READ_BACK, (pointed.value,), looks_like_answer=True)
    return TypedAnswer(ReadAs.AGAIN, (), looks_like_answer=pointed.speaks_of_frequency)


def _plain(text: str) -> str:
    """Lower case, curly quotes straightened, punctuation at the ends and between words removed, spaces folded."""
    lowered = text.casefold().replace("\u2019", "'").replace("\u2018", "'")
    lowered = re.sub(r"(?<=\w)[.](?=\d)", "@", lowered)  # keep 1.5 apart from 1 5
    lowered = re.sub(r"[^\w@%/'+=-]+", " ", lowered)
    return re.sub(r"\s+", " ", lowered).strip(" -='/")


def _signed_or_broken(text: str) -> bool:
    """A sign or a fraction before or after a number, or a question mark, is not a plain answer."""
    shares = re.sub(r"\d+\s*/\s*14\b|\b24\s*[-/]\s*7\b|\d\s*-\s*\d+ (?:days|times|nights)", "", text)
    return bool(re.search(r"[-\u2212+~<>]\s*\d|\d\s*[+]|\d\s*[./,]\s*\d|\?", shares))


def _number_with_label(plain: str, by_label: dict[str, int]) -> int | None:
    """'3 nearly every day', 'several days - 1': number and label must agree."""
    plain = re.sub(r" [-=] ", " ", plain)
    first, _, rest = plain.partition(" ")
    number = NUMBER_WORDS.get(first, int(first) if re.fullmatch(r"[0-9]", first) else None)
    if number is not None and rest:
        return number if number in (by_label.get(rest), _misspelling(rest, by_label)) else None
    last = re.fullmatch(r"(.+?) ([0-9])", plain)
    if last and int(last[2]) in (by_label.get(last[1]), _misspelling(last[1], by_label)):
        return int(last[2])
    return None


def _hedged(plain: str, by_number: dict[str, int], words: dict[str, int], by_label: dict[str, int]) -> int | None:
    """The one option that a hedged number or a label cut short points to."""
    found = HEDGED.fullmatch(plain)
    if found is None:
        return None
    return by_number.get(found["core"], words.get(found["core"], _first_words(found["core"], by_label)))


def cut_short(text: str, options: Sequence[Option]) -> int | None:
    """The one option that begins with this text, or with what it comes to: "extremely" for "Extremely difficult"."""
    by_label = {_plain(option.text): option.value for option in options}
    value = said_last(text)
    return value if value in by_label.values() else _first_words(_plain(in_its_words(text)), by_label)


NO_BEGINNING = frozenset({"not", "more"})  # these begin a label as well as its opposite


def _first_words(plain: str, by_label: dict[str, int]) -> int | None:
    """One slip of a letter is allowed in a longer word."""
    if plain in NO_BEGINNING:
        return None
    count, slips = len(plain.split()), int(len(plain) > SHORT_WORD + 1)
    begun = [value for label, value in by_label.items() if within(plain, " ".join(label.split()[:count]), slips)]
    return begun[0] if len(begun) == 1 else None


SHORT_WORD = 4
LONG_LABEL = 12
OPPOSITES = frozenset(
    {"no", "not", "non", "nor", "or", "if", "severe", "early"}
)  # a word, not a slip: "no more than half the days"


def _misspelling(plain: str, by_label: dict[str, int]) -> int | None:
    """A misspelling has the option's words, each at most a letter or two off, or the same letters with other gaps."""
    if re.search(r"\d", plain):
        return None
    close = [value for label, value in by_label.items() if _same_words(plain, label) or _same_letters(plain, label)]
    return close[0] if len(close) == 1 else None


def _same_words(plain: str, label: str) -> bool:
    said, meant = ["the" if word == "da" else word for word in plain.split()], label.split()
    return len(said) == len(meant) and all(
        within(word, target, 1 if len(target) <= SHORT_WORD else 2) for word, target in zip(said, meant, strict=True)
    )


def _same_letters(plain: str, label: str) -> bool:
    """Joined or split words: nearly the same letters in a row. Too short a label leaves no room for a slip."""
    if not label.startswith("not ") and OPPOSITES & set(plain.split()) - set(label.split()):
        return False
    squeezed, target = re.sub(r"[ '-]", "", plain), label.replace(" ", "")
    return within(squeezed, target, 2 if len(target) > LONG_LABEL else 1 if len(target) > 2 * SHORT_WORD else 0)


def _list_of_numbers(text: str, by_number: dict[str, int]) -> tuple[int, ...] | None:
    """'1, 2, 2': several answers in one message, or one for all, only when there is nothing but them."""
    if same := THE_SAME.fullmatch(text.strip().casefold()):
        said = re.sub(r"'?s?$", "", same["first"] or same["last"])
        value = by_number.get(str(NUMBER_WORDS.get(said, said)))
        return (
            None if value is None else (value,) * LONGEST_LIST
        )  # enough for all: no more are kept than items are left
    if not re.fullmatch(r"\s*[0-9](?:\s*[,;]\s*|\s+)(?:[0-9](?:\s*[,;]\s*|\s+)?)+[.]?\s*", text):
        return None
    numbers = re.findall(r"[0-9]", text)
    if (
        re.search(r"[0-9]{2}", text)
        or not SHORTEST_LIST <= len(numbers) <= LONGEST_LIST
        or any(n not in by_number for n in numbers)
    ):
        return None
    return tuple(by_number[n] for n in numbers)
