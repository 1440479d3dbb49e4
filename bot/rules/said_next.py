"""What a few words mean by what was said before: a gun in the lap after the plain question, enough for both, "for good", a loss that was told.

Each has to be the whole message, but for a gun at a school. bot/rules/heard_first.py asks it before the rooms of the single dangers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.after_help_words import KIN
from bot.rules.after_note_words import MEDICINE
from bot.rules.after_script import (
    ASKS,
    FORM,
    GRIEF,
    LOOSE,
    NEW_CRISIS,
    NEW_VIOLENCE,
    NOTE,
    NOTED,
    NOTED_ONLY,
    Meaning,
)
from bot.rules.after_worry import OTHERS
from bot.rules.at_the_place import IN_HAND, THING
from bot.rules.good_steps import KNOCKS
from bot.rules.grief import is_long_ago
from bot.rules.risk import STILL_READ
from bot.rules.told_in_danger import SHOWS_THEM, abuse_told, whole

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

ORDERED_OR_ASKED = (*FORM, "utter_nav.")
# As long as nothing else was said in between.
NEAR = (NOTE, "utter_help.asked", "utter_help.who_is_told", "utter_social.", "utter_oos", "utter_system.clarify")
ASK, MEANS = Meaning(ASKS.removeprefix("utter_"), "soft"), Meaning("help.means", "crisis")
KIND = "utter_social.chitchat.distress"
SORROWS = (GRIEF, "utter_social.chitchat.loss", KIND)
TWICE = 2  # tellings of the word of sorrow
LOADED = whole(
    rf"(?:it'?s|it is|the {THING}(?:'?s| is)) (?:(?:already|still|fully|always) )*(?:loaded|cocked|chambered)"
)
WHO = r"(?:anyone|anybody|someone|somebody|no ?one|them|him|her|people|my \w+|the (?:\w+ )?(?:cops|police|department|clinic|chief|sergeant|captain|station|doctor|staff))"
KEEP_IT = whole(
    rf"(?:(?:please|pls|you|promise|promise me) )*(?:(?:do ?n'?t|do not|never|can'?t|cannot|must not|better not|wo ?n'?t|not to) )(?:report|tell|share|pass|send|flag|record|log|write)(?: (?:this|it|that|me|on me|down|up|on|to|about|any of (?:this|it)|{WHO}))*(?: (?:please|pls))*"
)
# Two who are to go together: the medicine of both, and what was agreed on.
STOCK = rf"(?:pills?|tablets?|meds|medicines?|medications?|{MEDICINE})"
PILLS_OF_BOTH = whole(
    rf"(?:i|we)(?:'?ve| have)? (?:(?:been|just|both|already|all) )*(?:saved|saving|hoarded|stockpiled|collected|put aside|set aside|kept back)(?: up)? (?:(?:all|both|of) )*(?:(?:her|his|my|our|the) (?:\w+'?s )?{STOCK} and (?:mine|hers|his|my own)|(?:our|my|the) {STOCK} (?:together|for both(?: of us)?|for the two of us)|enough (?:{STOCK} )?for (?:both(?: of us)?|the two of us|us both))"
)
PAIR = rf"(?:we|i|my (?:\w+ )?(?:{KIN}) and i|(?:me|i) and my (?:\w+ )?(?:{KIN}))"
ENOUGH = whole(
    rf"(?:(?:{PAIR} (?:(?:both|all|already) )*(?:have|got)|there(?:'?s| is)|it'?s|it is) )?enough(?: {STOCK})? for (?:both(?: of us)?|the two of us|us both|us two|her and me|him and me)"
)
AGREED = whole(
    rf"{PAIR} (?:(?:both|have|already) )*(?:decided|agreed|talked about it|made up our minds)(?: (?:it|this))?(?: (?:to (?:go|do it|leave)|on it))?(?: (?:together|both of us|the two of us))+|(?:it'?s |it is |for )?(?:both of us|the two of us|us both|her and me|him and me|together)(?: (?:together|at once|at the same time))*|{PAIR} (?:both )?(?:want|go|are going|will go|leave) (?:to go )?together"
)
ILL = re.compile(
    r"^(?=.*\b(?:cancer|dementia|alzheimer\w*|parkinson\w*|dying|terminal\w*|hospice|old and sick|als)\b).*\b(?:we|i) (?:(?:both|have) )*(?:decided|agreed) (?:to go )?together(?: (?:my|she|he|because|since) .*)?$"
)
# What sounds like leaving after a note; whose child is better off with others may mean to go.
FOREVER = whole(r"(?:i mean |i meant |like |yes )*(?:for good|for ?ever|for always)")
CHILD = r"(?:she|he|they|the baby|my (?:\w+ )?(?:baby|son|daughter|kids?|child(?:ren)?|newborn))"
BETTER_WITH = whole(
    rf"{CHILD}(?:'?d| would|'?ll| will| is| are|'?s) (?:(?:all|so|much|be|probably|maybe) )*better (?:off )?with (?:(?:my|the|his|her) (?:\w+ )?(?:mother in law|mother|mom|mum|sister|husband|parents|in laws|family|dad|father|aunt|wife)|grandma|grandpa|grandmother|anyone else|someone else|somebody else|another (?:mother|mom|family))"
)
CROWD = r"(?:school|high school|middle school|campus|college|class)"
GUN = r"(?:gun|rifle|shotgun|pistol|handgun|glock|ar ?15|ak ?47)s?"
GUN_AT_SCHOOL = re.compile(
    rf"\b(?:he|she|they|my (?:\w+ )?(?:{KIN})|a (?:kid|boy|student|classmate)) (?:(?:just|has|have) )*(?:took|taken|brought|is taking|is bringing|carried|went with|has) (?:(?:a|the|his|her|my|our|dad'?s|loaded) )*{GUN} (?:with (?:him|her) )?(?:in|into|to|at) (?:(?:his|her|their|my|the) )?{CROWD}(?: (?:today|now|this morning|right now))*$"
)
# A dream, a fear, a film, one who may carry it: the readers judge.
SUPPOSED = re.compile(
    r"\b(?:dream\w*|nightmares?|worr\w*|afraid|scared|fear\w*|movie|film|show|game|book|never|not|cop|police|officer|guard|if)\b|n't\b"
)
SEES_TODAY = whole(rf"(?:(?:today|tonight|tomorrow|now|soon) )+(?:{SHOWS_THEM.pattern})")
# After a loss was told: who cared for the one, and who is missed.
TO_THE_END = r"(?: (?:for (?:\w+ )?(?:days|weeks|months|years?)|until the end|at home|to the end))"
CARED = whole(
    rf"i(?:'?m| am|'?ve been| was| had been)? (?:(?:just|also|always) )*(?:(?:her|his|their|my (?:mom|mother|dad|father|husband|wife|\w+)'?s) (?:(?:only|main|full time) )*(?:carer|caregiver|care ?giver|caretaker|nurse)|the one who (?:cared for|took care of|looked after) (?:her|him|them)|(?:cared for|looked after|nursed) (?:her|him|them){TO_THE_END}*|took care of (?:her|him|them){TO_THE_END}+)"
)
MISSES = whole(
    r"(?:i )?(?:(?:just|really|so|do|still|always) )*miss (?:her|him|them|my (?:\w+ )?(?:mom|mum|mother|dad|father|husband|wife|son|daughter|baby|brother|sister|friend|grandma|grandpa|dog|cat))(?: (?:so|so much|a lot|very much|every day|terribly|badly|is all))*"
)


def said_next(typed: Typed, danger: str | None) -> Meaning | None:
    """The first of these that the message is; what was found graver stays."""
    if typed.verdict not in STILL_READ or is_long_ago(typed.text):
        return None
    return _of_others(typed, danger) or _of_both(typed, danger) or _of_oneself(typed, danger) or _of_loss(typed, danger)


def _noted(typed: Typed) -> bool:
    """Was a gentle note or the plain question the last thing that was spoken of?"""
    near = bool(typed.asked) and all(name.startswith(NEAR) for name in typed.asked)
    return bool(set(NOTED) & set(typed.asked)) or (near and any(typed.times(one) for one in NOTED))


def _of_others(typed: Typed, danger: str | None) -> Meaning | None:
    """A gun at a school, and a threat after a worry or danger to others."""
    if danger not in LOOSE | {"violence"}:
        return None
    if not typed.asks and GUN_AT_SCHOOL.search(typed.plain) and not SUPPOSED.search(typed.plain):
        return NEW_VIOLENCE
    told = danger == "violence" or bool(OTHERS & set(typed.asked))
    return NEW_VIOLENCE if told and SEES_TODAY.fullmatch(typed.plain) else None


def _of_both(typed: Typed, danger: str | None) -> Meaning | None:
    """Two who mean to go together, also where it was taken for a threat; what may be money or a plan for two is asked about."""
    if danger not in LOOSE | {"violence"} or typed.asks:
        return None
    if PILLS_OF_BOTH.fullmatch(typed.plain):
        return NEW_CRISIS
    if ENOUGH.fullmatch(typed.plain) or AGREED.fullmatch(typed.plain):
        if _noted(typed) or danger == "violence" or OTHERS & set(typed.asked):
            return NEW_CRISIS
        return ASK if typed.verdict == "soft" else None
    return ASK if danger is None and typed.mild and ILL.fullmatch(typed.plain) else None


def _of_oneself(typed: Typed, danger: str | None) -> Meaning | None:
    """After a note: a weapon at hand, a plea to tell nobody, somebody at the door; and what sounds like leaving."""
    if danger not in LOOSE or typed.last.startswith(ORDERED_OR_ASKED):
        return None
    if typed.mild and danger is None and BETTER_WITH.fullmatch(typed.plain):
        return ASK if _noted(typed) else NOTED_ONLY
    if not _noted(typed):
        return None
    if FOREVER.fullmatch(typed.plain):
        return ASK if typed.mild and not typed.asks else None
    if LOADED.fullmatch(typed.plain) or IN_HAND.fullmatch(typed.plain):
        return MEANS
    if typed.mild and KEEP_IT.fullmatch(typed.plain):
        return Meaning("help.who_is_told")
    near = typed.mild or typed.verdict == "third_party"
    return Meaning("help.with") if near and not abuse_told(typed) and KNOCKS.fullmatch(typed.plain) else None


def _of_loss(typed: Typed, danger: str | None) -> Meaning | None:
    """Right after a word of sorrow, sorrow again, the third time with a kind word; a danger to others that was read stays."""
    if not (typed.mild or typed.verdict == "abuse") or typed.last not in SORROWS or danger not in (None, "panic"):
        return None
    misses = typed.last in (GRIEF, KIND) and MISSES.fullmatch(typed.plain)
    if not (misses or CARED.fullmatch(typed.plain)):
        return None
    again = typed.last == KIND or typed.times(GRIEF) >= TWICE
    intent = KIND if again else typed.last
    return Meaning(intent.removeprefix("utter_"), None if typed.mild else "soft")
