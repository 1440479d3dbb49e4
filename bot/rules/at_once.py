"""What gets words of its own the moment it is told, in a first message too: a baby that was shaken, a child alone in the water, a car on the tracks, gas in a closed room.

The body comes first and 911 with it. bot/rules/after_note.py asks it before the note; a danger that stands keeps its own words for a child, but for abuse, which has none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.after_help_words import OWN
from bot.rules.after_script import SHORT, UNWANTED, VIOLENCE, VOICES, Meaning
from bot.rules.at_the_place import CHILD_DOWN, EDGE, LEFT_BEHIND
from bot.rules.grief import is_long_ago
from bot.rules.risk import BUT_CRISIS, HOLDING
from bot.rules.told_in_danger import CHILD, LEFT_IN_WATER, whole

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

SHAKEN, WATER, OUT = "utter_safety.emergency.shaken", "utter_safety.emergency.water", "utter_safety.crisis.out"
BABY = Meaning(SHAKEN.removeprefix("utter_"), "emergency")
IN_WATER = Meaning(WATER.removeprefix("utter_"), "emergency")
GET_OUT = Meaning(OUT.removeprefix("utter_"), "crisis")
HAVE_WORDS = HOLDING - {"abuse"}  # dangers in which a child in the water has words already
LONGEST = 20  # words; a longer account speaks for itself
SHOOK = re.compile(
    rf"\bi (?:(?:just|even|did|then|really|have|had|think i|may have|might have|lost it and|snapped and) )*(?:shook|shaken|shake) (?:(?P<pronoun>him|her|it)|(?P<grown>(?:the|my|our) (?:\w+ )?(?:sons?|daughters?))|{CHILD}|(?:(?:my|the|our) )?\w+ (?:days?|weeks?|months?) old(?: \w+)?)"
    r"(?= (?:hard|harder|too|so|a|really|again|once|twice|and|but|because|cause|until|till|till|when|to make|to stop|for|last|today|tonight|yesterday|this|now|just|bad|badly|violently|in|like|he|she|it|they|i|now|what)\b|$)(?! (?:awake|to wake|and (?:said|told|gave) (?:hi|me|my))\b)"
)
# Right in front of it: what is feared, dreamt or denied. Behind it stands why it was done ("because he would not stop").
SUPPOSED = re.compile(
    r"(?:\b(?:if|afraid|scared|fear(?:s|ed)?|worr\w+|dream\w*|thoughts?|imagin\w*)|(?:\bnot|n'?t) (?:think|believe|sure|say|said|mean))(?: (?!(?:and|so|but|because|cause|until|till|then|when)\b)\w+){0,2} $"
)
OF_THINGS = re.compile(r"\b(?:hands?|bottle|rattle)\b")  # what "it" may be
OF_CHILD = re.compile(r"\b(?:baby|newborn|infant|toddler|crying|cries|cried|crib|colic|months? old|weeks? old)\b")
STATE = r"(?:quiet|silent|limp|floppy|pale|blue|gr[ae]y|sleepy|drowsy|asleep|sleeping|crying|screaming|fine|ok|okay|good|alright|all right|better|awake|smiling|laughing|breathing|eating|drinking|playing|normal|himself|herself|vomiting|throwing up|stiff|not crying|not hurt)"
# What is said of the baby afterwards, well or not: a doctor looks all the same.
HOW_IT_IS = whole(
    rf"(?:(?:he|she|it|{CHILD})(?:'?s| is| was| looks?| seems?| seems to be| acts?| has| went| got)*|seems|looks) (?:(?:so|very|really|all|just|totally|perfectly|acting|being|gone|too|still|back to|to be) )*{STATE}(?: (?:and|but|or) {STATE})*(?: to me)?|(?:but )?(?:he|she|it) (?:stopped|quit) crying|is (?:he|she|it) (?:going to be )?(?:ok|okay|fine|alright|all right|hurt)"
)
# A son or daughter may be of any age: the force tells, where nothing says that he is no baby.
FORCE = re.compile(r"\b(?:too hard|so hard|violently|went limp|stopped (?:crying|moving|breathing))\b")
OLDER = re.compile(
    r"\b(?:teen\w*|school|late|(?:[4-9]|[1-9]\d)(?! (?:days?|weeks?|months?|times|minutes?|seconds?|hours?)\b))\b"
)
BY_ITSELF = r"(?:(?:all )?alone|by (?:her|him|them)sel(?:f|ves))"
TO_BATHE = rf"(?:her|him|{CHILD})"
IN_BATH = r"in (?:the|her|his) (?:\w+ )?(?:bath|tub|bath ?tub|water|pool)(?: water)?"
WALKED_OUT = r"and (?:i )?(?:walked|went|ran|came) (?:out|away|off|outside|downstairs)"
# Left there by oneself; who is put in the bath, or is in it, has mostly somebody beside it.
LEFT_ALONE = whole(
    rf"i (?:(?:just|have|had) )*(?:(?:left|forgot) {TO_BATHE} (?:{BY_ITSELF} )?{IN_BATH}(?: {BY_ITSELF})?(?: {WALKED_OUT})?|put {TO_BATHE} (?:{BY_ITSELF} {IN_BATH}|{IN_BATH} {BY_ITSELF}|{IN_BATH} {WALKED_OUT}))|"
    rf"(?:she|he|{CHILD})(?:'?s| is| are)? (?:(?:still|left|all) )*(?:alone|by (?:her|him|them)sel(?:f|ves)) in (?:the )?(?:bath|tub|bath ?tub|water|pool)(?: water)?|(?:she|he|{CHILD})(?:'?s| is)? (?:still )?in (?:the )?(?:bath|tub|bath ?tub|water|pool) (?:all )?(?:alone|by (?:her|him|them)sel(?:f|ves))|(?:she|he|{CHILD})(?:'?s| is)? under ?(?:the )?water"
)
VEHICLE = r"(?:my |the |our )?(?:car|truck|van|suv|jeep)"
ON_TRACKS = whole(
    rf"(?:(?:i'?m|i am|im|i|we'?re|{VEHICLE}(?:'?s| is)?) )?(?:(?:here|just|still|sitting|waiting|in {VEHICLE}|and) )*(?:parked|stopped|sitting|in {VEHICLE}) (?:(?:{VEHICLE}|right|out|here|it) )*on (?:the|some) (?:(?:train|rail|railroad|railway) )?tracks"
)
SHUT = r"(?:(?:are|all|is|'re) )*(?:closed|shut|locked|taped(?: up| shut)?|sealed(?: up)?)"
OPENINGS = r"(?:(?:all|the|my|and) )*(?:windows?|doors?)(?: and (?:the )?(?:windows?|doors?))?"
TURNED_ON = r"(?:'?s| is)? (?:(?:still|all|turned|already|full) )*on"
GAS_ON = rf"(?:the |my )?(?:oven |stove )?gas{TURNED_ON}"
# An oven that is on is for cooking, until the room is sealed.
OVEN = r"(?:the |my )?(?:oven|stove)"
SEALED = r"(?:taped|sealed)(?: (?:up|shut))?"
GAS = whole(
    rf"(?:i (?:(?:left|have|turned|put|got) )+)?{GAS_ON} (?:(?:and|with|but) )*{OPENINGS} {SHUT}|i (?:have )?(?:turned|put|left|switched) (?:on )?(?:the |my )?(?:oven |stove )?gas(?: on)? and (?:i )?(?:closed|shut|taped|sealed|locked) (?:up )?{OPENINGS}(?: shut| up)?|(?:(?:i )?(?:closed|shut|taped|sealed) )?{OPENINGS} (?:{SHUT} )?and {GAS_ON}|"
    rf"(?:i (?:(?:left|have|turned|put|got) )+)?{OVEN}{TURNED_ON} (?:(?:and|with|but) )*{OPENINGS} (?:(?:are|all|is|'re) )*{SEALED}|i (?:have )?(?:turned|put|left|switched) (?:on )?{OVEN}(?: on)? and (?:i )?{SEALED} {OPENINGS}|{OPENINGS} (?:(?:are|all|is|'re) )*{SEALED} and {OVEN}{TURNED_ON}"
)

# An engine in a closed garage, told in any order; who warms up the car with the door open tells nothing of it.
ENGINE_ON = re.compile(
    r"\b(?:(?:engine|motor)(?:'?s| is| was)? (?:(?:still|already) )*(?:on|running|going|idling)|(?:car|truck|van|suv)(?:'?s| is)? (?:(?:still|already) )*(?:running|idling)|(?:with|have|got|left) (?:the|my) (?:car|truck|van) on|(?:running|idling) (?:engine|motor))\b(?! (?:bad|to (?:fail|die|blow|need|be)|strong|late|low|out|errands|fine|great|well|rough|again|empty))"
)
DOOR_DOWN = re.compile(
    r"\b(?:closed|shut|sealed) garage\b|\bdoors?(?:'?s| is| are)? (?:(?:all|still|now) )*(?:down|shut|closed|sealed|taped)\b|\b(?:closed|shut) (?:the|my) (?:garage )?doors?\b|\bgarage(?:'?s| is)? (?:(?:all|still|now) )*(?:shut|closed|sealed)\b"
)
IN_GARAGE = re.compile(r"\bgarage\b|\bthe door down\b")
IN_THE_CAR = re.compile(
    r"\b(?:in|inside) (?:the|my|our) (?:car|truck|van|suv) (?:in|inside) (?:the|my|our|a) (?:\w+ )?garage\b"
)
NOT_ONES_OWN = re.compile(
    r"\b(?:open|opened|opens|warm\w*|he|she|they|him|her|hes|shes|neighbou?r\w*|husband|wife|son|daughter|dad|mom|brother|sister|friend|cat|dog|not|never|off|mechanics?|customer\w*|parking(?! garage)|car lift|(?:smog|emissions?|road) test\w*|emissions|garage (?:at|for) work|repairs?|movie|game|book|dream\w*|what if|afraid|scared|worr\w*|hear|smell\w*)\b|(?:n't)\b"
)
# Where the car stands instead, unless the writer is "in the garage".
OUTSIDE = re.compile(
    r"^(?!.*\b(?:in|inside) (?:the|my|our|a) (?:(?!driveway|street|shop)\w+ )?garage\b).*\b(?:(?:in|on) (?:the|my|our) (?:street|driveway)|in (?:our|my) shop)\b"
)
# What lifts the door; without a verb it may be the place and the car's motor ("in my garage, motor running").
OPENER = re.compile(r"\b(?:garage|door) (?:motor|opener)(?:'?s| is)\b", re.IGNORECASE)
# What is told beside it and takes nothing back.
BESIDE = re.compile(
    r"\bi (?:can'?t|cannot|can not|don'?t|do not) (?:feel|breathe|stop|want|care)\b|\bmy \w+ (?:(?:has|just) )*left me\b|\bwith (?:him|her|them|(?:my|our|the) \w+(?: and \w+)?)\b(?= |$)"
)


def in_closed_garage(typed: Typed) -> bool:
    """Does the writer sit where the engine fills a closed room?"""
    shut = DOOR_DOWN.search(typed.plain) or IN_THE_CAR.search(typed.plain)
    said = shut and all(one.search(typed.plain) for one in (ENGINE_ON, IN_GARAGE))
    others = (
        NOT_ONES_OWN.search(BESIDE.sub(" ", typed.plain)) or OUTSIDE.search(typed.plain) or OPENER.search(typed.text)
    )
    return bool(said) and not others and not is_long_ago(typed.text)


def told_at_once(typed: Typed, danger: str | None) -> Meaning | None:
    """The words of its own, or None. In a danger that stands, what was told before is answered once more."""
    if typed.words > LONGEST:
        return None
    if _shook(typed, danger) or _of_shaken(typed, danger):
        return BABY
    if danger not in HAVE_WORDS and typed.words <= SHORT and _in_water(typed, danger):
        return IN_WATER
    if danger == "emergency" and typed.times(WATER) and LEFT_BEHIND.fullmatch(typed.plain):
        return Meaning(CHILD_DOWN, "emergency")
    return None if typed.asks else _get_out(typed, danger)


def _get_out(typed: Typed, danger: str | None) -> Meaning | None:
    """Tracks that are told of in a crisis have words already (bot/rules/at_the_place.py); gas has none, and told again it gets others."""
    gas = GAS.fullmatch(typed.plain) is not None or in_closed_garage(typed)
    if danger != "crisis":
        return GET_OUT if gas or ON_TRACKS.fullmatch(typed.plain) else None
    if not gas:
        return None
    return Meaning(EDGE) if OUT in typed.asked else Meaning(GET_OUT.intent)


def _shook(typed: Typed, danger: str | None) -> bool:
    """A baby by name, or "him" and "my son" where a baby is spoken of or harm to somebody was; not what is feared, or was long ago."""
    found = SHOOK.search(typed.plain)
    if found is None or typed.verdict not in BUT_CRISIS or is_long_ago(typed.text):
        return False
    thing = found["pronoun"] == "it" and OF_THINGS.search(typed.plain)
    if thing or SUPPOSED.search(typed.plain[: found.start()]):
        return False
    if OF_CHILD.search(typed.plain) or not (found["pronoun"] or found["grown"]):
        return True
    harmed = danger == "violence" or any(typed.times(one) for one in (VIOLENCE, UNWANTED, VOICES))
    forced = found["grown"] and FORCE.search(typed.plain) and not OLDER.search(typed.plain)
    return harmed or bool(forced)


def _of_shaken(typed: Typed, danger: str | None) -> bool:
    """After it was told, how the baby is now changes nothing."""
    told = danger == "emergency" and typed.times(SHAKEN)
    return bool(told) and typed.verdict in BUT_CRISIS and HOW_IT_IS.fullmatch(typed.plain) is not None


def _in_water(typed: Typed, danger: str | None) -> bool:
    """Told so that it alarms, or where a reader is alarmed; after abuse its own alarm tells nothing of the water."""
    if typed.verdict == "crisis" and OWN.search(typed.plain):
        return False
    alarmed = typed.verdict == "emergency" if danger == "abuse" else not typed.mild
    return bool((alarmed and LEFT_IN_WATER.fullmatch(typed.plain)) or LEFT_ALONE.fullmatch(typed.plain))
