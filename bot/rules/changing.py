"""Which earlier answer a visitor asks to change, in words: by its number, as the last one, or without saying which."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.changing_words import (
    AND_NOT,
    ANSWER_NUMBER,
    ASKS,
    CARDINALS,
    CHANGE,
    ITEM,
    LAST,
    LEAD,
    MAYBE_LATE,
    NO_LABEL,
    NO_NOT_AT_ALL,
    NO_NUMBER,
    NOT_BUT,
    OPTION,
    ORDINALS,
    PRESSED_WRONG,
    SHOULD_BE,
    SKIPPED_ONES,
    SORRY,
    SORRY_ALONE,
)
from bot.rules.commands import lowered
from bot.rules.frequency import pointed_options
from bot.rules.item_words import UNCLEAR, numbered, numbered_order
from bot.rules.screening import SKIPPED, Question, in_front, item_number, question, stepped_back, with_typed

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.rules.instrument import Option
    from bot.rules.screening import Sheet

MEANT = (
    r"(?:i (?:meant?|wanted)|meant|(?:i )?should(?:'?ve| have| of|a) (?:said|put|picked|tapped|pressed))(?: to (?:say|tap|press|pick|put|choose|type))?|"
    r"(?:i |i'?ve |i have )?(?:just )?changed my mind(?: about (?:it|that|that one|the last one))?(?:[,.!: ]+(?:it'?s|it is|make it|to|i say))?|"
    r"(?:that|it|this) (?:is|was) (?:wrong|a mistake|a typo|a slip)(?:[,.!: ]+(?:it'?s|it is|i meant?))?"
)
OLD_VALUE = rf"(?:,? (?:and )?not {OPTION})?"
WHERE = r"(?:,? (?:before|earlier|there|last time|(?:for|on|to|at) that(?: one| question)?|(?:for|on|to|at) the (?:last|previous) (?:one|question|item)|(?:for|on|to|at) the (?:one|question) before))?"
BARE = re.compile(
    rf"(?:(?:no|nope|nah|ok|um+|hm+)[,. ]+)*(?:{SORRY}[,.! ]+)*(?:{MEANT}|"
    rf"(?:sorry|oops+|whoops|woops|my bad|my mistake|wrong one|wrong button|typo|(?P<maybe>(?:wait|actually)(?:[,. ]+no)?))|(?:(?:that|it|this)(?: one)? )?{SHOULD_BE})[,.!: ]+"
    rf"(?P<value>.{{1,40}}?){OLD_VALUE}{WHERE}(?: instead)?(?:,? (?:please|sorry))?[.! ]*"
)
BEHIND = re.compile(
    rf"(?:{SORRY}[,.! ]+)*(?P<value>{OPTION}),? (?:is what )?i (?:meant?|wanted)(?: to (?:say|put|tap))?[.! ]*"
)
ASKED, ASKED_DIFFICULTY = "utter_ask_gad7_", "utter_ask_difficulty"
# "First one should be 3 and second 1": one change at a time.
FIRST_OF_SEVERAL = re.compile(rf"(?P<value>{OPTION})(?:,? and |[,;] |,? then ).+")
ANOTHER = re.compile(
    rf"\b(?:the|my|for|on|about|at|that) (?:{'|'.join(ORDINALS)}|previous|last|earlier) (?:one|question|answer|item)\b|\b(?:question|q|item|number) ?#?(?:[1-9]\b|{'|'.join(CARDINALS)}\b)|"
    r"\bprevious (?:answer|one|question)\b|\b(?:one|two|three|\d) questions? ago\b"
)
# The one before, once more: that which was skipped just now, or where the words say that it is done again.
THAT_ONE = re.compile(
    rf"{LEAD}(?:(?:hang on|hold on|after all)[,. ]+)*{LEAD}(?:answer|do|re ?-?do|re ?-?answer|change|go back to|back to|return to)(?: to)? (?:that|it|this|the last)(?: one| question)?(?: after all| now| instead| please| then)*[.!? ]*"
)
THIS = re.compile(r"\bthis\b")
AGAIN = re.compile(r"\b(?:re ?-?do|re ?-?answer|change|go back|return)\b")
# Where it is asked which answer to change, its number is enough.
PLACE = re.compile(
    rf"(?:(?:the|my|it'?s|its|ok|um+|please|change|no\.?)[ ,]+)*(?:{ITEM}|#? ?(?P<only>[1-9])|(?P<nth>[1-9])(?:st|nd|rd|th)(?: (?:one|question|answer|item))?|(?P<alone>{'|'.join(ORDINALS)}|{LAST}))(?: please)?[.! ]*"
)
ANY = re.compile(
    rf"(?:please |can i |could i |i(?:'?d like| want| would like| need) to |let me )*{CHANGE} "
    r"(?:an|my|one|one of my|some) (?:answer|answers|response)(?: please)?[.!? ]*"
)


def item_to_change(text: str, sheet: Sheet) -> int | None:
    """The answered (or skipped) item that the text asks to go back to, or None."""
    number = item_named(text, sheet)
    if number is None or not 1 <= number <= len(sheet.answers):
        return None
    return number if sheet.answers[number - 1] is not None else None


def item_named(text: str, sheet: Sheet) -> int | None:
    """The item whose answer the text asks to change, whether it has one or not, or None. Where none is named it is the one answered last, or that which is read back or changed just then. 0: one before the first, where no answer counts for the item that stands."""
    found = _asked(text) or PRESSED_WRONG.fullmatch(_plain(text))
    before = in_front(sheet) or 0
    if before and _once_more(text, sheet, before):
        return item_number(sheet) if stands(sheet) else before
    if found is not None and found.groupdict().get("bare") is not None and question(sheet)[0] is not Question.NOTHING:
        return None
    if found is None or not _names_item(found):
        if (found is None and taken_back(text) is None) or question(sheet)[0] is Question.NOTHING:
            return None
        number = (item_number(sheet) if stands(sheet) else before) or 0
        return number if found is None or _was_told(found, sheet, number) else None
    if found["earlier"]:
        return before - 1 or None
    if _is_last(found):
        return before
    word = found["word"] or found["place"]
    number = _place(word) if word else int(found["digit"])
    return number if _was_told(found, sheet, number) else None


def _was_told(found: re.Match[str], sheet: Sheet, number: int) -> bool:
    """Is the old answer that the text tells the one that stands at this item? Where none is told there is nothing to doubt."""
    old = found.groupdict().get("old")
    if old is None:
        return True
    stood = sheet.answers[number - 1] if 0 < number <= len(sheet.answers) else None
    return stood is not None and _value_of(old) == stood


def _value_of(option: str) -> int | None:
    """The number of an option, told as a number or by its label."""
    option = option.removeprefix("a ").removeprefix("an ")
    if option.isdigit():
        return int(option)
    words = ("zero", *CARDINALS)
    return words.index(option) if option in words else pointed_options(option).value


def _once_more(text: str, sheet: Sheet, before: int) -> bool:
    """Is the item before asked for once more? What was skipped also at the end; else only while the check is open, and "this" is the one that stands."""
    if THAT_ONE.fullmatch(_plain(text)) is None:
        return False
    redone = AGAIN.search(_plain(text)) is not None and THIS.search(_plain(text)) is None
    return sheet.answers[before - 1] == SKIPPED or (redone and question(sheet)[0] is not Question.NOTHING)


def _place(word: str) -> int:
    return (CARDINALS if word in CARDINALS else ORDINALS).index(word) + 1


def _names_item(found: re.Match[str]) -> bool:
    return any(found[name] for name in ("digit", "word", "place", "before", "earlier"))


def names_none(text: str) -> bool:
    """Is an answer taken back, and no item named ("no i meant 2", "i pressed the wrong one", "no, 1")?"""
    plain = _plain(text)
    if (found := _asked(text) or PRESSED_WRONG.fullmatch(plain)) is not None:
        return not _names_item(found)
    return taken_back(text) is not None or any(one.fullmatch(plain) for one in (NO_NUMBER, NOT_BUT, AND_NOT, NO_LABEL))


def _is_last(found: re.Match[str]) -> bool:
    """Is the item named by its place in front, not by a number?"""
    return bool(found["before"]) or (found["word"] or found["place"]) in LAST.split("|")


def speaks_of_another(text: str) -> bool:
    """Is another answer spoken of, in words that no form above takes? Then no option in them counts for the item that stands."""
    plain = _plain(text)
    return ANOTHER.search(numbered(plain)) is not None and ANSWER_NUMBER.fullmatch(plain) is None


def pressed_wrong(text: str) -> bool:
    """A slip of the finger is told, and no other answer."""
    return PRESSED_WRONG.fullmatch(_plain(text)) is not None


def place_named(text: str, sheet: Sheet) -> int | None:
    """The item that is named and nothing else, where it was asked which answer to change."""
    if (found := PLACE.fullmatch(numbered(_plain(text)))) is None or found["before"] or found["earlier"]:
        return None
    digit = found["digit"] or found["only"] or found["nth"]
    word = found["word"] or found["place"] or found["alone"]
    number = int(digit) if digit else len(sheet.answers) if word in LAST.split("|") else _place(word)
    return number if number <= len(sheet.answers) and sheet.answers[number - 1] is not None else None


def value_named(text: str) -> str | None:
    """The new answer that a change names in its own words ("change question 2 to nearly every day"), or None."""
    asked = _asked(text)
    value = None if asked is None else asked.groupdict().get("value")
    several = FIRST_OF_SEVERAL.fullmatch(value or "")
    return several["value"] if several else value


def names_more(text: str) -> bool:
    """Does a change name more than the one answer that is read back?"""
    asked = _asked(text)
    return asked is not None and FIRST_OF_SEVERAL.fullmatch(asked.groupdict().get("value") or "") is not None


def stands(sheet: Sheet) -> bool:
    """Is an answer taken back that of the item that stands: read back, being changed, or the first?"""
    return bool(sheet.read_back) or sheet.changing is not None or item_number(sheet) == 1


def taken_back(text: str) -> str | None:
    """The answer in the place of one that is taken back without naming its item, or None."""
    if SORRY_ALONE.fullmatch(_plain(text)) or MAYBE_LATE.fullmatch(_plain(text)):
        return None
    if behind := BEHIND.fullmatch(_plain(text)):
        return behind["value"]
    found = BARE.fullmatch(_plain(text))
    if found is None:
        return None
    value = found["value"]
    if (found["maybe"] and re.fullmatch(OPTION, value) is None) or NO_NOT_AT_ALL.fullmatch(_plain(text)):
        return None
    answers = re.fullmatch(OPTION, value) is not None or pointed_options(value).value is not None
    return value if answers else None


def denied_before(text: str, sheet: Sheet, last: Collection[str], options: Sequence[Option]) -> Sheet | None:
    """The sheet with the answer before read back anew, where another is said after a no right under the next question. `last`: the last reply.

    Once anything else was said of the item that stands, the no may be about that one.
    """
    if not _fresh(sheet, last):
        return None
    value = _in_place_of(text, sheet)
    if value is None and question(sheet)[0] is Question.ITEM:
        value = _denied(text, options)
    other = stepped_back(sheet)
    return with_typed(other, (value,)) if value is not None and other.changing is not None else None


def which_denied(text: str, sheet: Sheet, last: Collection[str]) -> bool:
    """May "no, not at all" right under the next question be about either of the two?"""
    after_one = _fresh(sheet, last) and question(sheet)[0] is Question.ITEM and stepped_back(sheet).changing is not None
    return after_one and NO_NOT_AT_ALL.fullmatch(_plain(text)) is not None


def _fresh(sheet: Sheet, last: Collection[str]) -> bool:
    """Was nothing but the question that stands said last, and is no answer being changed?"""
    asked, number = question(sheet)
    place = f"{ASKED}{number}" if asked is Question.ITEM else ASKED_DIFFICULTY
    asks = asked in (Question.ITEM, Question.DIFFICULTY) and sheet.changing is None
    return asks and len(last) == 1 and all(name.startswith(place) for name in last)


def _denied(text: str, options: Sequence[Option]) -> int | None:
    """The value behind a no: a number, or the words of an option; "no, not at all" answers the item that stands."""
    plain = _plain(text)
    found = NO_NUMBER.fullmatch(plain)
    if found is not None:
        return int(found["value"]) if found["value"].isdigit() else ("zero", *CARDINALS).index(found["value"])
    labels = [option.text.casefold() for option in options]
    behind = NO_LABEL.fullmatch(plain)
    return labels.index(behind["label"]) if behind and behind["label"] in labels[1:] else None


def _in_place_of(text: str, sheet: Sheet) -> int | None:
    """The new number in "not 3, 2" or "that's a 2, not a 3" where the 3 is the answer before."""
    found = NOT_BUT.fullmatch(_plain(text)) or AND_NOT.fullmatch(_plain(text))
    number = item_number(sheet) or len(sheet.answers) + 1
    before = sheet.answers[number - 2] if number > 1 else None
    return int(found["new"]) if found is not None and found["old"] == str(before) else None


def new_value(text: str) -> str | None:
    """The new answer in a change of an item, named or not. It is read back under the item's number, and counts only after yes."""
    return value_named(text) or taken_back(text)


def asks_for_skipped(text: str) -> bool:
    """The visitor wants to answer what was skipped."""
    return SKIPPED_ONES.fullmatch(_plain(text)) is not None


def asks_to_change(text: str) -> bool:
    """The visitor wants to change an answer and does not say which."""
    unnamed = (asked := _asked(text)) is not None and not _names_item(asked)  # "change that one to 2"
    return ANY.fullmatch(_plain(text)) is not None or unnamed or pressed_wrong(text) or names_unclear(text)


def names_unclear(text: str) -> bool:
    """Is an answer changed whose item is named in words that fit two items or none ("make the worry one 2")?"""
    asked = _asked(text)
    return asked is not None and asked["digit"] == str(UNCLEAR) and str(UNCLEAR) not in text


def _asked(text: str) -> re.Match[str] | None:
    """The text as a change of an item, with its parts. An item may be named by its words too."""
    plain = _plain(text)
    forms = dict.fromkeys((plain, numbered_order(plain)))
    return next((found for told in forms for form in ASKS if (found := form.fullmatch(told))), None)


def _plain(text: str) -> str:
    return lowered(text.replace("(", "").replace(")", ""))


def first_skipped(sheet: Sheet) -> int | None:
    """The item that a visitor goes back to who skipped one and ended without a score."""
    return next((number for number, answer in enumerate(sheet.answers, 1) if answer == SKIPPED), None)
