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
    rf"(?:(?:(?:question|item|answer|number)s? (?:number |no\.? |#)?|q(?:uestion)? ?#?)(?:(?P<digit>[1-9])(?!\d)|(?P<word>{'|'.join(ORDINALS)}))"
    rf"|(?P<place>{'|'.join(ORDINALS)}|{LAST}) (?:question|item|answer|one)"
    r"|(?P<before>(?:question|item|answer|one) (?:(?:just |right )?before(?: (?:this|that|it)(?: one)?)?|i (?:just )?(?:gave|answered|did))(?! last)))"
)
LEAD = (
    r"(?:(?:please|sorry|actually|oh|oops|wait|no|hmm?|and|but|ok|okay|can i|could i|can you|could you|"
    r"i(?:'d like| want| would like| need) to|let me|let's|i think)[,. ]+)*"
)
VALUE = r"(?P<value>.{1,40}?)"
SHOULD_BE = r"(?:should(?:(?:'?ve| have| of|a)(?: been)?| be)|must be|ought to be|needs to be|(?:is|was) (?:meant|supposed) to be)"
OPTION = r"(?:[0-3]|zero|one|two|three|several(?: days)?|not at all|(?:nearly|almost) every day|every day|more th[ae]n half(?: the days)?)"
WRONG = r"(?:wrong|incorrect|not right|a mistake|a typo|a slip|too (?:high|low))"
# An answer taken back without naming its item ("sorry i meant 3", "oops 0", "that should have been several days"): it is the one given last.
SORRY = (
    r"(?:sorry|oops+|whoops|woops|my bad|my mistake|oh no|oh|wait|wrong one|wrong button|wrong|mistake|typo|actually)"
)
MEANT = (
    r"i (?:meant?|wanted|should(?:'?ve| have| of|a) (?:said|put|picked|tapped|pressed))(?: to (?:say|tap|press|pick|put|choose|type))?|"
    r"(?:i |i'?ve |i have )?(?:just )?changed my mind(?: about (?:it|that|that one|the last one))?(?:[,.!: ]+(?:it'?s|it is|make it|to|i say))?|"
    r"(?:that|it|this) (?:is|was) (?:wrong|a mistake|a typo|a slip)(?:[,.!: ]+(?:it'?s|it is|i meant?))?"
)
OLD_VALUE = rf"(?:,? (?:and )?not {OPTION})?"
WHERE = r"(?:,? (?:before|earlier|there|last time|(?:for|on|to|at) the (?:last|previous) (?:one|question|item)|(?:for|on|to|at) the (?:one|question) before))?"
BARE = re.compile(
    rf"(?:(?:no|nope|nah|ok|um+|hm+)[,. ]+)*(?:{SORRY}[,.! ]+)*(?:{MEANT}|"
    rf"(?:sorry|oops+|whoops|woops|my bad|my mistake|wrong one|wrong button|typo|(?P<maybe>wait|actually))|(?:(?:that|it|this)(?: one)? )?{SHOULD_BE})[,.!: ]+"
    rf"(?P<value>.{{1,40}}?){OLD_VALUE}{WHERE}(?: instead)?(?:,? (?:please|sorry))?[.! ]*"
)
SKIPPED_ONES = re.compile(
    r"(?:(?:can|could|may) (?:i|we) |i(?:'d like| want| would like| wanna| need) to |let me |let'?s |please |now |ok(?:ay)?,? |and |go |actually )*"
    r"(?:answer|do|fill in|finish|complete|redo|go back to|back to|see|return to|change) (?:the |that |my |those )?"
    r"(?:ones?|questions?|items?)? ?(?:(?:that |which )?i (?:have |'?ve )?)?(?:skipped|skiped|left out|left open|passed on|missed)"
    r"(?: (?:ones?|questions?|items?))?(?: (?:now|again|please|after all|too))*[.!? ]*"
)
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
    if found["before"] or word in LAST.split("|"):
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
    if found["maybe"] and re.fullmatch(OPTION, value) is None:
        return None
    answers = re.fullmatch(OPTION, value) is not None or pointed_options(value).value is not None
    return value if answers else None


def new_value(text: str) -> str | None:
    """The new answer in a change of an item, named or not. It is read back under the item's number, and counts only after yes."""
    return value_named(text) or taken_back(text)


def asks_for_skipped(text: str) -> bool:
    """The visitor wants to answer what was skipped."""
    return SKIPPED_ONES.fullmatch(_plain(text)) is not None


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
