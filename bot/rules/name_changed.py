"""The name of a request told anew behind an order to change it ("make the name Ann Rowe with an e"), and the name of the one it is for, where it is called so."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.rules.request_words import RELATION, TIME, typed_name
from bot.rules.times_told import WITH_AN_E, YES_BUT
from bot.rules.typed_names import PEOPLE

if TYPE_CHECKING:
    from bot.rules.booking import Wish

LEAD = rf"(?:{YES_BUT}+(?:but|except|only|just)?[,. ]*)?(?:(?:no|please|can you|could you|actually|sorry|wait|oops|oh|and|but)[,. ]+)*"
CHANGED = re.compile(
    rf"{LEAD}(?:change|make|put(?! \w+ name (?:on|in|down(?! as))\b)|set|correct|fix|update|edit) (?:the |my |that )?name (?P<to>(?:to|as|into|be|down as) )?(?!of\b)(?P<name>[^\W\d_][^\d@,?]*?)(?:,? (?:please|instead|thanks))*",
    re.IGNORECASE,
)
# What points at somebody, or at something to be done: no part of a name.
POINTS = PEOPLE | frozenset("hers theirs ours yours be kept".split())
# "My husband, his name is Roy", "it's for my son named Ben, he is 20": only what is called a name is one ("my wife Says Hi" is none). The years of a minor are no part of it.
# Where the husband himself is written large, large letters make no name.
OF_ANOTHER = re.compile(
    rf"(?:(?:oh|ok|yes|so|well|hi)[,. ]+)*(?:(?:it'?s|this is|i'?m (?:asking|booking|calling|here)) )?(?:for )?(?:my|our) (?-i:{RELATION})(?:[,:;.]+ | )(?:(?:and )?(?:his|her|their) name(?: is|'s|:) |(?:he|she)(?:'s| is) (?:called|named) |named |called )(?P<name>[^\W\d_][^\d@?,]*?)"
    r"(?:,? (?:and )?(?:(?:he|she)(?:'s| is)|aged?) (?:1[89]|[2-9]\d)(?: years? old)?)?",
    re.IGNORECASE,
)
NOT_REAL = re.compile(
    r"(?P<name>[^\W\d_][^\d@?,]*?),? (?:but |and )?(?:that'?s|that is|it'?s|it is|this is) (?:not|n't) my (?:real|full|legal|true|whole) name(?: (?:though|but|sorry|ok(?:ay)?))*",
    re.IGNORECASE,
)


def changed_name(text: str) -> str | None:
    """The name that an order to change it tells; "" where none is told surely behind "to", or by two words: it is asked. None: it is no such order ("put my name on the list", "make the name short")."""
    found = CHANGED.fullmatch(one_line(text))
    if found is None or TIME.search(found["name"]):
        return None
    letter, told = WITH_AN_E.search(found["name"]), WITH_AN_E.sub("", found["name"])
    name = typed_name(told)
    fits = letter is None or letter["letter"].casefold() in told.casefold()
    if name and fits and _written(name) and not _points(name):
        return name
    return "" if found["to"] or (name and " " in name) else None


def renamed_plainly(wish: Wish, text: str) -> Wish | None:
    """The request with the name that an order to change it tells; without one where that is to be asked."""
    name = changed_name(text)
    return None if name is None else replace(wish, name=name or None, field=None)


def name_of_another(text: str) -> str | None:
    """The name that is told with whom it is for, or as one that is not the real name; else None."""
    plain = one_line(text)
    found = OF_ANOTHER.fullmatch(plain) or NOT_REAL.fullmatch(plain)
    name = typed_name(found["name"]) if found else None
    return name if name and _written(name) and not _points(name) else None


def _written(name: str) -> bool:
    return all(word[0].isupper() for word in name.split())


def _points(name: str) -> bool:
    return any(word.casefold() in POINTS for word in name.split())


def one_line(text: str) -> str:
    """The text on one line, with plain apostrophes and no point or mark of exclamation around it."""
    return " ".join(text.replace("\u2019", "'").split()).strip(" .!")
