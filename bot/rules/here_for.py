"""Whom the check is for, and a yes to it, where the form of the check asks: more than the words that are heard at every question."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.rules.beside import consent_first
from bot.rules.changing import names_unclear
from bot.rules.commands import KIN, plainly
from bot.rules.difficulty import leaves_open
from bot.rules.for_myself import FOR_OTHER
from bot.rules.hearing import Heard
from bot.rules.late_or_wrong import WHICH, late_or_wrong
from bot.rules.screening import Question, Sheet, question, without_typed

AT_ITEMS = (Question.ITEM, Question.CONFIRM, Question.DIFFICULTY)
LEAD = r"(?:(?:ok|okay|oh|well|so|and|but|no|yes|hi|sorry|wait|actually|by the way|btw|just so you know) )*"
FILLS = r"(?:i'?m|i am|i)(?: (?:just|actually|only))? (?:fill(?:ing)?|answer(?:ing)?)(?: (?:in|out))?(?: (?:it|this|that|these|(?:(?:the|this|these|your) )?(?:anxiety )?(?:check|test|quiz|form|questions|questionnaire|screening)))?(?: (?:in|out))?"
WHOSE = rf"(?:for|on behalf of) (?:{KIN})"
NOT_MINE = r"(?:not (?:for )?(?:me|myself|mine)|not about me)"
# The whole message, so that "it's for my kids that i worry" stays what it is. "I do this for my kids" says why, not whose answers they are.
ANOTHER = re.compile(
    rf"{LEAD}(?:{FILLS} {WHOSE}|(?:i'?m|i am) (?:not here for (?:me|myself)(?: (?:but|i'?m here|it'?s|it is))* {WHOSE}|here {WHOSE} {NOT_MINE})|(?:(?:it'?s|it is|its|this is|that'?s) (?:{NOT_MINE} (?:(?:but|it'?s|it is|this is) )*)?{WHOSE})|"
    rf"(?:it'?s|it is|its|this is|that'?s) {NOT_MINE} (?:(?:but|it'?s|it is|its|this is|that'?s) )*(?:for |about )?(?:{KIN})|these are (?:my|our) \w+'?s answers)(?: (?:{NOT_MINE}|now|actually|by the way|btw|(?:he|she)(?: is|'s) \d{{1,3}}))*"
)
# Where the check asks for agreement and nothing else, these go ahead.
GOES_AHEAD = re.compile(
    r"(?:(?:ok|okay|oh|sure|yes|yeah|well) )*(?:no problems?|not a problem|go|go go|go for it|go on then|let'?s go)(?: (?:at all|then|ahead|please|thanks|thank you))*|(?:(?:ok|okay|oh|well|yes|yeah) )*(?:alright|all right|al right|alrighty|fine|ok|okay|sure|good)(?: then)+(?: (?:please|thanks|thank you))*"
)


def heard_first(sheet: Sheet, text: str) -> Heard | None:
    """At an item that somebody else's answers are meant: as where the age is asked, nothing is recorded. A change of an item that its words leave open is asked about, and so is an answer behind "oops". At the difficulty "nothing" is asked again. At the agreement a yes in other words, or with a wish to have it erased later. None: none of these."""
    asked, plain = question(sheet)[0], plainly(text)
    if asked in AT_ITEMS and ANOTHER.fullmatch(plain):
        return Heard(sheet, say=FOR_OTHER)
    if asked in AT_ITEMS and (names_unclear(text) or late_or_wrong(text, sheet)):
        return Heard(without_typed(sheet), say=WHICH)
    if asked is Question.DIFFICULTY and leaves_open(text):
        return Heard(sheet, say="utter_screening.reask.difficulty")
    if asked is Question.CONSENT and "?" not in text and GOES_AHEAD.fullmatch(plain):
        return Heard(replace(sheet, agreed=True))
    return consent_first(sheet, text)
