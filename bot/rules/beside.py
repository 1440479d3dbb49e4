"""What stands beside an answer to the check: the difficulty in front of a question, and a yes that asks to erase later."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.rules.agreement import YES_WORDS
from bot.rules.answers import IN_FRONT, ReadAs, cut_short, read
from bot.rules.commands import lowered
from bot.rules.hearing import Heard
from bot.rules.hearing_here import BESIDE
from bot.rules.screening import Question, Sheet, question
from bot.rules.slips import ERASE_LATER

if TYPE_CHECKING:
    from bot.rules.instrument import Instrument

# "Yes but erase it later" agrees; "only if you erase it" sets a condition, and is asked again.
YES_AND_LATER = re.compile(
    rf"(?:(?:ok|okay|well|oh)[, ]+)*(?:{YES_WORDS}|ok|okay|i agree|agreed|fine)[,.; ]+(?:(?:but|and|just|only)[, ]+)*(?:(?:please|you|can you|could you|i want you to|i want it|we|i|will|have|it)[, ]+)*(?:delete|erase|remove|wipe)[^?]*\??[.! ]*"
)
CONDITION = re.compile(r"\b(?:if|unless|when you promise|not|never|\w+n'?t)\b")


def consent_first(sheet: Sheet, text: str) -> Heard | None:
    """The yes to the check in front of a wish to have it erased later, with the words on erasing; None for anything else."""
    plain = lowered(text)
    later = question(sheet)[0] is Question.CONSENT and ERASE_LATER.search(plain) is not None
    if not later or YES_AND_LATER.fullmatch(plain) is None or CONDITION.search(plain):
        return None
    return Heard(replace(sheet, agreed=True), say="utter_faq.privacy")


def with_difficulty_in_front(sheet: Sheet, intent: str, text: str, instrument: Instrument) -> Sheet:
    """The sheet with the difficulty that stood in front of a question, once that was answered. It has no score, and only a plain option is taken."""
    found = IN_FRONT.match(text.replace("\u2019", "'"))
    if question(sheet)[0] is not Question.DIFFICULTY or found is None or not intent.startswith(BESIDE):
        return sheet
    typed = read(found["told"], instrument.difficulty_options)
    counts = typed.values[0] if typed.read_as is ReadAs.COUNTS else None
    value = cut_short(found["told"], instrument.difficulty_options) if counts is None else counts
    return sheet if value is None else replace(sheet, difficulty=value)
