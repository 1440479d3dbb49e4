"""Which earlier answer a visitor asks to change, in words: by its number, or without one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.screening import SKIPPED

if TYPE_CHECKING:
    from bot.rules.screening import Sheet

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
NUMBER = rf"(?P<digit>[1-9])|(?P<word>{'|'.join(ORDINALS)})"
MOVE = r"(?:change|correct|fix|redo|edit|go back to|back to|return to)"
# Whole messages only: a number inside a longer sentence may be an answer or a question of another kind.
ASKS = re.compile(
    rf"(?:please |can i |could i |i(?:'d like| want| would like| need) to |let me )*{MOVE} (?:my |the )?"
    rf"(?:(?:answer|reply)s? (?:to|of|for|on) )?(?:the )?"
    rf"(?:(?:question|item|answer|number)s? (?:number |no\.? |#)?(?:{NUMBER})"
    rf"|(?P<later>{'|'.join(ORDINALS)}) (?:question|item|answer|one))(?: please)?[.!? ]*"
)
ANY = re.compile(
    r"(?:please |can i |could i |i(?:'d like| want| would like| need) to |let me )*(?:change|correct|fix|redo|edit) "
    r"(?:an|my|one|one of my|some) (?:answer|answers|response)(?: please)?[.!? ]*"
)


def item_to_change(text: str, sheet: Sheet) -> int | None:
    """The answered (or skipped) item that the text asks to go back to, or None."""
    found = ASKS.fullmatch(" ".join(text.casefold().replace("\u2019", "'").split()))
    if found is None:
        return None
    word = found["word"] or found["later"]
    number = ORDINALS.index(word) + 1 if word else int(found["digit"])
    return number if number <= len(sheet.answers) and sheet.answers[number - 1] is not None else None


def asks_to_change(text: str) -> bool:
    """The visitor wants to change an answer and does not say which."""
    return ANY.fullmatch(" ".join(text.casefold().replace("\u2019", "'").split())) is not None


def first_skipped(sheet: Sheet) -> int | None:
    """The item that a visitor goes back to who skipped one and ended without a score."""
    return next((number for number, answer in enumerate(sheet.answers, 1) if answer == SKIPPED), None)
