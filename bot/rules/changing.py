"""Which earlier answer a visitor asks to change, in words: by its number, as the last one, or without saying which."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.frequency import pointed_options
from bot.rules.screening import SKIPPED, Question, item_number, question

if TYPE_CHECKING:
    from bot.rules.screening import Sheet

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
LAST = "last|previous"
# An item by its number ("question 2", "my answer to the second question", "the first one"), or the one before this.
ITEM = (
    r"(?:my |the |that )?(?:(?:answer|reply)s? (?:to|of|for|on|in) )?(?:the )?"
    rf"(?:(?:question|item|answer|number)s? (?:number |no\.? |#)?(?:(?P<digit>[1-9])(?!\d)|(?P<word>{'|'.join(ORDINALS)}))"
    rf"|(?P<place>{'|'.join(ORDINALS)}|{LAST}) (?:question|item|answer|one))"
)
LEAD = (
    r"(?:(?:please|sorry|actually|oh|oops|wait|no|hmm?|and|but|ok|okay|can i|could i|can you|could you|"
    r"i(?:'d like| want| would like| need) to|let me|let's|i think)[,. ]+)*"
)
VALUE = r"(?P<value>.{1,40}?)"
SHOULD_BE = r"(?:should(?:(?:'?ve| have| of|a)(?: been)?| be)|must be|ought to be|needs to be|(?:is|was) (?:meant|supposed) to be)"
OPTION = r"(?:[0-3]|zero|one|two|three|several(?: days)?|not at all|(?:nearly|almost) every day|every day|more th[ae]n half(?: the days)?)"
WRONG = r"(?:wrong|incorrect|not right|a mistake|a typo|a slip|too (?:high|low))"
# An answer taken back without naming its item ("sorry i meant 3", "oops 0", "that should have been several days").
SORRY = r"(?:sorry|oops+|whoops|woops|my bad|my mistake|oh no|oh|wait|wrong one|wrong button|mistake)"
BARE = re.compile(
    rf"(?:(?:no|nope|nah|ok|um+|hm+)[,. ]+)*(?:{SORRY}[,.! ]+)*(?:i (?:meant?|wanted|should(?:'?ve| have| of|a) (?:said|put|picked|tapped|pressed))(?: to (?:say|tap|press|pick|put|choose|type))?|"
    rf"(?:oops+|whoops|woops|my bad|my mistake)|(?:(?:that|it|this)(?: one)? )?{SHOULD_BE})[,.!: ]+(?P<value>.{{1,40}}?)(?: instead)?(?:,? (?:please|sorry))?[.! ]*"
)
# Only so it is plainly an answer that was given before; "no, i mean every day" may be about the item that stands, which is asked again.
EARLIER = re.compile(rf"(?!(?:no|nope|nah|ok)\b)(?:.*\b{SORRY}\b|.*\b(?:meant|should(?:'?ve| have| of|a))\b)")
# Whole messages only: a number inside a longer sentence may be an answer or a question of another kind.
ASKS = tuple(
    re.compile(rf"{LEAD}(?:{form})(?:,? please)?[.!? ]*")
    for form in (
        rf"(?:change|correct|fix|redo|edit|go back to|back to|return to) {ITEM}(?: (?:to|into|with|as) {VALUE})?",
        rf"{ITEM} {SHOULD_BE} {VALUE}",
        rf"{ITEM} (?:is|was)(?: actually| really)? (?P<value>{OPTION})",
        rf"{ITEM} (?:is|was) {WRONG}(?:[,.;:-]* (?:and |but )?(?:it'?s|it is|it was|it {SHOULD_BE}|i meant?|{SHOULD_BE}|make it|put)(?: actually| really)? {VALUE})?",
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
    if _asked(text) is None and not EARLIER.match(_plain(text)):
        return None
    if number is None or not 1 <= number <= len(sheet.answers):
        return None
    return number if sheet.answers[number - 1] is not None else None


def item_named(text: str, sheet: Sheet) -> int | None:
    """The item whose answer the text asks to change, whether it has one or not, or None.

    Where none is named it is the answer given last, but for one that is read back or changed just then.
    """
    found = _asked(text)
    if found is None:
        here = item_number(sheet)
        if taken_back(text) is None or question(sheet)[0] is Question.NOTHING:
            return None
        return here if stands(sheet) else (here or len(sheet.answers) + 1) - 1
    word = found["word"] or found["place"]
    if word in LAST.split("|"):
        return (item_number(sheet) or len(sheet.answers) + 1) - 1
    return ORDINALS.index(word) + 1 if word else int(found["digit"])


def value_named(text: str) -> str | None:
    """The new answer that a change names in its own words ("change question 2 to nearly every day"), or None."""
    asked = _asked(text)
    return None if asked is None else asked.groupdict().get("value")


def stands(sheet: Sheet) -> bool:
    """Is an answer taken back that of the item that stands: read back, being changed, or the first?"""
    return bool(sheet.read_back) or sheet.changing is not None or item_number(sheet) == 1


def taken_back(text: str) -> str | None:
    """The answer in the place of one that is taken back without naming its item, or None."""
    found = BARE.fullmatch(_plain(text))
    if found is None:
        return None
    value = found["value"]
    answers = re.fullmatch(OPTION, value) is not None or pointed_options(value).value is not None
    return value if answers else None


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
