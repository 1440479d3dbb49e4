"""The writer moved back from a place or from what was held ("i climbed back over", "im home"), or is there still ("no train yet").

Each has to be the whole message. Of a place nothing is known but what was told of it since: in an emergency all of it counts only then, but for whoever stops by, and "im home" in a crisis too.
bot/rules/after_help.py asks it, in a crisis and in an emergency; what was read keeps its rank.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rules.after_harm_words import OTHERS_TOO
from bot.rules.after_script import GOOD_STEP, SHORT, Meaning
from bot.rules.after_worry import OTHERS
from bot.rules.at_the_place import EDGE, HIGH
from bot.rules.risk import BUT_CRISIS, MILD
from bot.rules.told_in_danger import abuse_told, whole

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

STEP, COMPANY = GOOD_STEP.intent, "help.company"
DANGERS = frozenset({"crisis", "emergency"})
MEANS_TOLD = "utter_help.means"  # something to use, which may lie at home
PLACE_TOLD = (f"utter_{EDGE}", f"utter_{STEP}")  # a place or a thing to step back from was spoken of
MINE = r"(?:i(?:'?m| am|'?ve| have)? )?(?:(?:just|already|now|did|finally) )*"
SPOT = rf"(?:the|that|this|my) (?:\w+ )?(?:{HIGH}|highway|ladder)"
# Moved away, by words that tell the place or the movement themselves.
MOVED = whole(
    rf"{MINE}(?:climbed back (?:over|down|in|inside|up onto the (?:bridge|road))(?: (?:again|the (?:rail|railing|fence|wall)))*|climbed down(?: (?:from|off)(?: of)? (?:it|there|{SPOT}))?|(?:stepped|moved|backed|crawled) (?:back|away)(?: from (?:it|there|{SPOT}|the edge|the window))?|backed off|"
    rf"(?:walked|drove|ran|went|turned|came|got) (?:away|back) from (?:it|there|{SPOT}|the edge)|walked away|left {SPOT}|(?:came|got) (?:back )?down from (?:it|there|{SPOT})|(?:came|got) (?:back )?off(?: of)? {SPOT}|got off|got (?:back )?down|(?:pulled|swung|moved) (?:them|my (?:legs?|feet)) (?:back|in)(?: (?:over|in|inside))?)"
    r"(?: (?:safely|to the safe side|on(?:to)? the (?:sidewalk|pavement|safe side)))?"
)
# What was tied. A weapon that is taken down is fetched.
TIED = r"(?:the (?:rope|noose|cord|sheet|belt|scarf|hose))"
TAKEN_DOWN = whole(rf"{MINE}(?:took|taken) {TIED} down|{MINE}cut (?:it|{TIED}) down|{MINE}untied (?:it|{TIED})")
PEOPLE = r"(?:people|others|my (?:\w+ )?(?!ex\b)(?:wife|husband|mom|mum|mother|dad|father|sister|brother|friends?|roommate|girlfriend|boyfriend|partner|family|parents|neighbou?r)|some ?one|some ?body|a (?:friend|neighbou?r|stranger))"
WHERE = r"(?:home|at home|inside|indoors|back inside|in the (?:lobby|hall)|at (?:the|a) (?:bus stop|station entrance|store|cafe|diner|gas station|hospital|er|police station)|on the (?:ground|sidewalk)|back (?:home|in the house))"
NOW_AT = whole(rf"(?:i'?m|i am|we'?re) (?:(?:back|now|safe|safely) )*{WHERE}(?: with {PEOPLE})?")
WITH_PEOPLE = whole(rf"(?:i'?m|i am) {WHERE} with {PEOPLE}")
CAME_DOWN = whole(rf"{MINE}(?:came|come|went) (?:back )?down")
# Whoever passes by and stops.
STOPPED = whole(
    r"(?:some ?one|some ?body|a (?:\w+ )?(?:man|woman|lady|guy|driver|jogger|stranger|cop|officer|car|truck)) (?:has |just )*(?:stopped|pulled over)(?: (?:for me|to help(?: me)?|by me|next to me))*"
)
NEARS = whole(
    r"(?:there(?:'?s| is) )?no trains?(?: (?:yet|coming))+|(?:the |a )train(?:'?s| is)? (?:(?:now|almost|nearly) )*(?:coming|late|delayed|here|close|not here yet)|(?:it'?s|its) (?:a )?train|waiting for (?:the|a) (?:\w+ )?train|i (?:can )?(?:see|hear) (?:the|a) train(?: coming)?"
)
HEARD = whole(r"i (?:can )?(?:see|hear) it(?: (?:coming|shaking|humming))?")


def stepped_back(typed: Typed, danger: str | None) -> Meaning | None:
    """A good step, or the words to move away; not where somebody else is in danger, nor where the house may be the danger."""
    # "i left the tracks" may be read as any of these
    if danger not in DANGERS or typed.verdict not in BUT_CRISIS or typed.words > SHORT or OTHERS & set(typed.asked):
        return None
    kept = None if typed.verdict in MILD | {"emergency"} else danger
    place = any(typed.times(told) for told in PLACE_TOLD)
    known = danger == "crisis" or place
    if (known and NEARS.fullmatch(typed.plain)) or (HEARD.fullmatch(typed.plain) and typed.times(f"utter_{EDGE}")):
        return Meaning(EDGE, kept)
    if STOPPED.fullmatch(typed.plain):
        return Meaning(STEP if known else COMPANY, kept)
    if OTHERS_TOO.search(typed.plain):
        return None
    if known and (MOVED.fullmatch(typed.plain) or CAME_DOWN.fullmatch(typed.plain)):
        return Meaning(STEP, kept)
    at = NOW_AT if place and not typed.times(MEANS_TOLD) else WITH_PEOPLE  # "at home" may be where the means are
    if known and at.fullmatch(typed.plain) and not abuse_told(typed):
        return Meaning(STEP, kept)
    return Meaning(STEP, kept) if danger == "crisis" and TAKEN_DOWN.fullmatch(typed.plain) else None
