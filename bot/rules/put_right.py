"""A short line at the summary that puts a part of the request right: the name to be called by, the hours, or what does not suit."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.rules.filling import first_and_last
from bot.rules.name_changed import one_line, renamed_plainly
from bot.rules.request_words import TIME, typed_name
from bot.rules.retyping import written_as_name
from bot.rules.times_told import times_after, times_anew, when_and_name, when_not

if TYPE_CHECKING:
    from bot.rules.booking import Wish

# "Call it Lena only", "just call me Rosa": a name where it is written as one, or is a word of the one that stands.
CALL_IT = re.compile(
    r"(?:(?:no|and|but|ok|oh|sorry|wait|actually|just|please|only|you can|rather)[,. ]+)*call (?:me|it|her|him) (?P<name>[^\W\d_][^\d@,?]*?)(?:,? (?:only|please|instead|alone|thanks))*",
    re.IGNORECASE,
)
# "And its Mia Stone now", "my last name is Stone now".
NAMED_NOW = re.compile(
    r"(?:(?:and|but|ok|oh|sorry|wait|actually|no)[,. ]+)*(?:(?:my|the) (?P<part>first|last|family|sur|maiden) ?name(?: is|'s)|(?:my |the )?name(?: is|'s)|(?P<unsaid>it'?s|it is|i'?m|im|i am))(?: now)? (?P<name>[^\W\d_][^\d@,?]*?)(?P<now> now)?",
    re.IGNORECASE,
)


def put_right(wish: Wish, text: str) -> Wish | None:
    """The request with the name to be called by, the hours, or what does not suit, as a short line at the summary tells it; else None."""
    plain = one_line(text)
    if (called := CALL_IT.fullmatch(plain)) and (name := _called(wish, called["name"])):
        return replace(wish, name=name, field=None)
    if (anew := renamed_plainly(wish, plain)) is not None:
        return anew
    if (name := _anew(wish, plain)) is not None:
        return replace(wish, name=name or None, field=None)
    if (excluded := when_not(plain)) is not None:
        return replace(wish, times=times_after(wish.times, excluded), field=None)
    if (both := when_and_name(wish.times, plain, wish.method)) is not None:
        return replace(wish, times=both[0], name=both[1], field=None)
    new = times_anew(wish.times, plain, wish.method)
    return None if new is None else replace(wish, times=new, field=None)


def _anew(wish: Wish, plain: str) -> str | None:
    """The name as it is now, or with the first or the last of it as it is now; "" where that is to be asked ("my last name is missing"). None where none is told so."""
    found = NAMED_NOW.fullmatch(plain)
    if found is None or not (found["part"] or found["now"]):
        return None
    name, words = typed_name(found["name"]), (wish.name or "").split()
    if name is None or (found["unsaid"] and not first_and_last(name)):
        return None
    if not written_as_name(name):
        return "" if found["part"] else None
    if found["part"] is None or not words:
        return name
    kept = words[1:] if found["part"].casefold() == "first" else words[:-1] or words
    return " ".join([name, *kept] if found["part"].casefold() == "first" else [*kept, name])


def _called(wish: Wish, told: str) -> str | None:
    """The name that somebody is to be called by; "call me after six" and "call me asap" tell none."""
    name = typed_name(told)
    if name is None or TIME.search(told):
        return None
    words = {word.casefold(): word for word in (wish.name or "").split()}
    known = [words.get(word.casefold()) for word in name.split()]
    whole = " ".join(word for word in known if word)
    return whole if None not in known else name if written_as_name(name) else None
