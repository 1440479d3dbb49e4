"""Which earlier answer a visitor asks to change, in words: by its number, as the last one, or without saying which."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.screening import SKIPPED, item_number

if TYPE_CHECKING:
    from bot.rules.screening import Sheet

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
LAST = "last|previous"
# An item by its number ("question 2", "my answer to the second question", "the first one"), or the one before this.
ITEM = (
    r"(?:my |the )?(?:(?:answer|reply)s? (?:to|of|for|on|in) )?(?:the )?"
    rf"(?:(?:question|item|answer|number)s? (?:number |no\.? |#)?(?:(?P<digit>[1-9])(?!\d)|(?P<word>{'|'.join(ORDINALS)}))"
    rf"|(?P<place>{'|'.join(ORDINALS)}|{LAST}) (?:question|item|answer|one))"
)
LEAD = (
    r"(?:(?:please|sorry|actually|oh|oops|wait|no|hmm?|and|but|ok|okay|can i|could i|can you|could you|"
    r"i(?:'d like| want| would like| need) to|let me|let's|i think)[,. ]+)*"
)
VALUE = r".{1,40}"
WRONG = r"(?:wrong|incorrect|not right|a mistake|a typo|a slip|too (?:high|low))"
# Whole messages only: a number inside a longer sentence may be an answer or a question of another kind.
ASKS = tuple(
    re.compile(rf"{LEAD}(?:{form})(?:,? please)?[.!? ]*")
    for form in (
        rf"(?:change|correct|fix|redo|edit|go back to|back to|return to) {ITEM}(?: (?:to|into|with|as) {VALUE})?",
        rf"{ITEM} (?:should(?:'ve| have)?(?: been| be)?|must be|ought to be|needs to be|was meant to be|was supposed to be) {VALUE}",
        rf"{ITEM} (?:is|was) (?:[0-3]|{WRONG})",
        rf"(?:make|put|set) {ITEM} (?:to |as |at )?{VALUE}",
        rf"i (?:answered|got|did|put|marked|tapped|clicked|pressed|picked|chose) {ITEM} (?:wrong|incorrectly|by mistake|by accident|too fast)",
        rf"i (?:made a (?:mistake|slip)|messed up|slipped|was wrong) (?:on|in|with|at|for|about) {ITEM}",
    )
)
ANY = re.compile(
    r"(?:please |can i |could i |i(?:'d like| want| would like| need) to |let me )*(?:change|correct|fix|redo|edit) "
    r"(?:an|my|one|one of my|some) (?:answer|answers|response)(?: please)?[.!? ]*"
)


def item_to_change(text: str, sheet: Sheet) -> int | None:
    """The answered (or skipped) item that the text asks to go back to, or None."""
    number = item_named(text, sheet)
    if number is None or not 1 <= number <= len(sheet.answers):
        return None
    return number if sheet.answers[number - 1] is not None else None


def item_named(text: str, sheet: Sheet) -> int | None:
    """The item whose answer the text asks to change, whether it has one or not, or None."""
    found = _asked(text)
    if found is None:
        return None
    word = found["word"] or found["place"]
    if word in LAST.split("|"):
        return (item_number(sheet) or len(sheet.answers) + 1) - 1
    return ORDINALS.index(word) + 1 if word else int(found["digit"])


VALUED = re.compile(r"\b(?:to|into|with|as|be|been|is|was|at) (?P<value>.+?)(?:,? please)?[.!? ]*$")


def value_named(text: str) -> str | None:
    """The new answer that a change names in its own words ("change question 2 to nearly every day"), or None."""
    asked = _asked(text)
    if asked is None:
        return None
    item = next(name for name in ("digit", "word", "place") if asked[name])
    found = VALUED.search(asked.string, asked.end(item))
    return None if found is None or re.fullmatch(WRONG, found["value"]) else found["value"]


def asks_to_change(text: str) -> bool:
    """The visitor wants to change an answer and does not say which."""
    return ANY.fullmatch(_plain(text)) is not None


def _asked(text: str) -> re.Match[str] | None:
    """The text as a change of an item, with its parts."""
    plain = _plain(text)
    return next((found for form in ASKS if (found := form.fullmatch(plain))), None)


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("\u2019", "'").split())


def first_skipped(sheet: Sheet) -> int | None:
    """The item that a visitor goes back to who skipped one and ended without a score."""
    return next((number for number, answer in enumerate(sheet.answers, 1) if answer == SKIPPED), None)
