"""A shot while abuse or violence stands: the writer's own is for 911, so is who was shot at, and what was only heard is to get away from.

Each has to be the whole message. bot/rules/after_harm.py asks it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.after_harm_words import END, LEAD
from bot.rules.after_help_words import KIN
from bot.rules.after_script import NEW_EMERGENCY, Meaning
from bot.rules.risk import BUT_CRISIS

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

# What was heard where a weapon may be.
BANG = re.compile(
    rf"{LEAD}(?:i |we )?(?:(?:just|think i) )*(?:heard|hear) (?:(?:a|the|one|two|some|loud|big|another) )*(?:bangs?|shots?|gun ?shots?|pops?|shooting){END}|{LEAD}(?:he|she|they|someone) (?:just )?(?:fired|shot)(?: (?:the gun|it|a shot|once|twice|in the air))*{END}|{LEAD}there was (?:a|one) (?:loud )?(?:bang|shot|gunshot){END}"
)
# The writer's own shot, also where no one is named. Who "fired him" may be a boss.
OWN_SHOT = re.compile(
    rf"{LEAD}(?:i )?(?:just )?(?:shot|fired (?:the gun|it|a shot|once|twice|in the air|at))(?: (?:the gun|it|a shot|once|twice|in the air|at|him|her|them|someone|somebody|my (?:\w+ )?(?:{KIN})))*{END}"
)
# Somebody was shot at, by whomever.
ONE = rf"(?:me|us|him|her|them|someone|somebody|(?:my|our|the) (?:\w+ )?(?:{KIN}|kids|children|baby|family|parents))"
SHOT_AT = re.compile(
    rf"{LEAD}(?:he|she|they|some ?one|some ?body|my (?:\w+ )?(?:{KIN})|my ex) (?:(?:just|has|have) )*(?:shot(?: at)?|(?:fired|shooting|firing|is shooting|is firing)(?: (?:the gun|it|a shot|once|twice))* at) {ONE}{END}|"
    rf"{LEAD}(?:i|we|he|she|they|{ONE}) (?:just )?(?:was|were|is|got|has been|have been|been) (?:just )?shot(?: at)?{END}"
)


def shot(typed: Typed) -> Meaning | None:
    """Whatever a reader took it for, but for a crisis."""
    if typed.verdict not in BUT_CRISIS:
        return None
    if OWN_SHOT.fullmatch(typed.plain) or SHOT_AT.fullmatch(typed.plain):
        return NEW_EMERGENCY
    return Meaning("help.do_now") if BANG.fullmatch(typed.plain) else None
