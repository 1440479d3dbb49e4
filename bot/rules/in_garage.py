"""What is told after words to get out of a closed garage, or in a crisis: still in the car, the engine still on, or off and out of there.

Each has to be the whole message. bot/rules/heard_first.py asks it; the first telling is read by bot/rules/at_once.py.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.after_script import GOOD_STEP, Meaning
from bot.rules.at_once import OUT
from bot.rules.at_the_place import EDGE, kept_danger
from bot.rules.risk import MILD
from bot.rules.told_in_danger import whole

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

NOT_GRAVER = MILD | {"emergency", "violence", "crisis"}
CAR = r"(?:the |my )?(?:car|truck|van|suv|jeep)"
ENGINE = r"(?:the |my )?(?:engine|motor)"
GARAGE = r"(?:the |my |our )?garage"
DOOR = rf"(?:{GARAGE} doors?|(?:the )?doors? (?:of|to|in) {GARAGE}|{GARAGE})"
STILL_IN = whole(
    rf"(?:i'?m|i am|im) (?:(?:still|sitting|here|just|back) )*(?:in|inside) (?:{CAR}|{GARAGE}|it)(?: (?:in|inside) {GARAGE})?|still (?:(?:sitting|here) )*(?:in|inside) (?:{CAR}|{GARAGE}|it)"
)
STILL_ON = whole(
    rf"(?:{ENGINE}(?:'?s| is)? (?:(?:still|already|just) )*(?:on|going|running|idling)|{CAR}(?:'?s| is)? (?:(?:still|already) )*(?:running|idling)|{DOOR}(?:'?s| is| are)? (?:(?:still|all|already) )*(?:down|shut|closed|sealed)|(?:i )?(?:closed|shut) (?:the )?(?:garage )?door(?: of {GARAGE})?)"
    rf"(?: (?:and|with) (?:{ENGINE}|{CAR}|{DOOR}|the door)(?:'?s| is)? (?:on|going|running|idling|down|shut|closed))?"
)
OFF = rf"(?:(?:turned|switched|shut|cut|took) (?:it|{ENGINE}|{CAR}) off|(?:turned|switched|shut|cut) off (?:it|{ENGINE}|{CAR}))"
OPENED = rf"(?:opened (?:(?:up|all) )*(?:the |my )?(?:{DOOR}|doors?)(?: (?:and|of) (?:the )?(?:\w+))?|(?:got|went|came|am|walked|climbed) out(?:side)?(?: of (?:there|it|{CAR}|{GARAGE}))?)"
IS_OUT = whole(
    rf"i(?:'?ve| have)? (?:(?:just|already|did|have) )*(?:{OFF}|{OPENED})(?:,? (?:and )?(?:i(?:'?m)? )?(?:just )?(?:{OFF}|{OPENED}))*|(?:{ENGINE}|{CAR})(?:'?s| is)? (?:(?:now|turned|switched|all) )*off(?: and (?:the )?{DOOR}(?:'?s| is)? (?:open|up))?|{DOOR}(?:'?s| is)? (?:(?:now|wide) )*(?:open|up)|"
    rf"(?:i'?m|i am|im) (?:(?:now|back|sitting|standing) )*(?:in|inside) (?:the|my|our) (?:kitchen|house|living room|yard|front yard|back ?yard)|(?:i'?m|i am|im) (?:(?:now|already) )*out of (?:there|{CAR}|{GARAGE})"
)

# The same words are told for a roof or tracks, where to be out, or a car that is off, is no step.
MAY_BE_EDGE = whole(
    r"i(?:'?m)? (?:(?:just|already|am) )*(?:(?:went|got|came|walked|climbed) out(?:side)?|out(?:side)?|turned (?:it|the (?:car|truck)|my (?:car|truck)) off|turned off (?:it|(?:the|my) (?:car|truck)))"
)
# To move away is told for many things: only of a garage is it known what was switched off.
NAMES_IT = re.compile(r"\b(?:engine|motor|garage)\b")


def in_garage(typed: Typed, danger: str | None) -> Meaning | None:
    """Out of there once more, or a good step after it was told to get out: "I cut it off" and a room may mean anything else before."""
    if danger != "crisis" or typed.verdict not in NOT_GRAVER or typed.asks:
        return None
    told = typed.times(OUT) or (typed.times(f"utter_{EDGE}") and NAMES_IT.search(typed.plain))
    left = IS_OUT.fullmatch(typed.plain) and not MAY_BE_EDGE.fullmatch(typed.plain)
    if told and typed.verdict != "crisis" and left:
        return GOOD_STEP if typed.mild else Meaning(GOOD_STEP.intent, "crisis")
    still = STILL_ON.fullmatch(typed.plain) or STILL_IN.fullmatch(typed.plain)
    return Meaning(EDGE, kept_danger(typed, danger)) if still else None
