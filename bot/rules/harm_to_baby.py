"""A baby whose nose or mouth was held shut, and a mother who believes that hers was swapped: the child comes first, and somebody else with it.

bot/rules/heard_first.py asks it. "Get rid of it", said after that, is of the child, and never of what was typed here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.after_script import FORM, LOOSE, UNREAL, UNWANTED, Meaning
from bot.rules.asked_in_danger import ADULT
from bot.rules.grief import is_long_ago
from bot.rules.of_a_child import CHILD_TOLD, DOWN, LEFT
from bot.rules.risk import STILL_READ
from bot.rules.told_in_danger import whole
from bot.rules.unreal import is_unreal
from bot.rules.unwanted_thoughts import is_commanded, is_unwanted, tells_of_birth

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

MOTHER = Meaning("help.mother", "violence")
UNCLEAR = Meaning("oos")
TOLD = (CHILD_TOLD, "utter_help.mother")  # a child was told of; unwanted thoughts may be of anybody
BABY = r"(?:(?:my|the|our) (?:\w+ )?(?:baby|newborn|infant|toddler|son|daughter|child|kid|boy|girl|twins?|little one))"
WHOSE = rf"(?:his|her|its|{BABY}'?s)"
FACE = rf"(?:(?:{WHOSE} )?(?:nose|mouth)(?: and (?:{WHOSE} |the )?(?:nose|mouth))?)"
NOSE_HELD = whole(
    rf"(?:i )?(?:(?:just|only|even|then|have|had|really) )*(?:held|hold|pinched|squeezed|covered|kept|pressed|clamped) {WHOSE} {FACE} (?:(?:tightly|firmly|all) )*(?:shut|closed|together|so (?:he|she|it) (?:would|could)(?: not|n'?t)? \w+)"
    r"(?: (?:for (?:a|one|two|some|\d+|ten|thirty) ?(?:\w+ )?(?:moment|seconds?|minutes?|while|bit|time)|until (?:he|she|it) (?:stopped|went|got|was|turned) ?\w*|(?:because|so) (?:he|she|it) \w+.*|again|once|twice|to (?:stop|make|quiet|silence) .*))*"
)
# What one does for a nosebleed, a medicine or a sneeze, under water or at play.
CARE = re.compile(
    r"\b(?:nose ?bleeds?|bleed\w*|blood|medicine|meds|syrup|spray|drops?|swallow\w*|sneez\w*|snor\w*|jump\w*|dive|dived|diving|swim\w*|pool|smell\w*|stink\w*|diaper|doctor|nurse|blow|pop|ears?|plane|laugh\w*|dog|cat|puppy)\b"
)
OF_CHILD = re.compile(rf"\b(?:nose|cr(?:y|ied|ying)|scream\w*|{BABY}(?:'?s)?)\b")
SWAPPERS = r"(?:they|someone|somebody|the (?:hospital|nurses?|doctors?|people)|my (?:husband|mother|mother in law))"
SWAPPED = rf"{SWAPPERS} (?:(?:have|has|must have|secretly|really|just) )*(?:swapped|switched|replaced|exchanged)"
SWAPPED_BABY = whole(
    rf"(?:this|that|she|he|it)(?:'?s| is)? ?(?:not|isn'?t|is n'?t|aint) (?:(?:really|actually) )?my (?:(?:real|own|actual) )?(?:baby|child|son|daughter|newborn|boy|girl)(?: (?:and|because|i think|i know|that))* {SWAPPED} (?:her|him|it|them|mine|babies|the babies|my (?:\w+ )?(?:baby|son|daughter|child))(?: .{{0,40}})?|"
    rf"(?:i (?:know|think|believe|am sure) (?:that )?)?{SWAPPED} (?:my (?:\w+ )?(?:baby|newborn)|the babies)(?: (?:at (?:the )?hospital|at birth|at night|for another(?: one)?|with another(?: one)?|for (?:someone|somebody) else'?s))*"
)
# The same without a word of who did it: right after what is not there was told.
NOT_MINE = whole(
    r"(?:(?:and|but|i|think|know|feel|believe|like|now|that|so|sometimes) )*(?:this|that|she|he|it)(?:'?s| is)? ?(?:not|isn'?t|is n'?t|aint) (?:(?:really|actually|even) )*(?:my (?:(?:real|own|actual) )?(?:baby|newborn))"
)
YEARS_AGO = re.compile(r"\b(?:years?|yrs?|decades?) ago\b|\b(?:19|20)\d\d\b")  # a birth that is no longer near
# Told first: who could hurt the child, cries for help before anything is done.
COULD = r"\bi(?:'?m| am)? (?:(?:just|really|so|almost|also) )*(?:want to|wanna|could|might|will|feel like|need to|about to|going to|gonna) (?:(?:just|really) )*(?:shak(?:e|ing)|hit(?:ting)?|slap(?:ping)?|smother(?:ing)?|chok(?:e|ing)|strangl(?:e|ing)|throw(?:ing)?|hurt(?:ing)?|drown(?:ing)?|kill(?:ing)?)"
SMALL = r"(?:my|the|our) (?:\w+ )?(?:baby|newborn|infant|toddler|twins|little one)\b"
SMALL_CHILD = re.compile(rf"\b{SMALL}")
COULD_HURT = re.compile(rf"{COULD} {BABY}\b")
# A grown-up who is near the child in the message may be the one that is meant.
COULD_HURT_IT = re.compile(
    rf"^(?:(?:and|but|so|when|because|sometimes|help|please|ok) )*{SMALL}(?!.*\b(?:by|hit|hits|hurts?|touch\w*|took|takes|{ADULT}|man|ex|sitter|babysitter|nanny)\b.*\bi\b).*{COULD} (?:him|her|it|them)\b(?!.*\b(?:if|for|when|unless)\b)"
)
RIDS = r"(?:i (?:(?:have|need|want|am going|must|got|should|just|really|gotta|have got|will) )*(?:to )?(?:just )?get rid of)"
RID_OF_IT = whole(rf"{RIDS} (?:it|this|that|this thing)")
RID_OF_CHILD = whole(rf"{RIDS} (?:her|him|it|them|this|this thing|{BABY}|th(?:is|at) (?:baby|child|thing))")
RID_OF_BABY = whole(rf"{RIDS} (?:{BABY}|th(?:is|at) (?:baby|child))")
HANDS_OFF = whole(
    r"i (?:(?:have|just|then|did) )*(?:stopped|took (?:it|my hands?) (?:off|away)|pulled my hands? (?:off|away))(?: (?:of )?(?:him|her|it))?"
)
# Who was let go of may have fallen, or lie in water.
LET_GO = whole(r"i (?:(?:have|just|then|did) )*(?:let go(?: of (?:him|her|it))?|let (?:him|her|it) go)")


def harm_to_baby(typed: Typed, danger: str | None) -> Meaning | None:
    """The words for the child, its mother, or who stepped back; what is graver for the writer himself stays."""
    if danger not in LOOSE | {"violence"} or typed.verdict == "crisis":
        return None
    if not typed.asks and danger in LOOSE and not YEARS_AGO.search(typed.plain) and _unreal_after_birth(typed):
        return MOTHER
    if is_long_ago(typed.text):
        return None
    if danger == "violence" and any(typed.times(one) for one in TOLD):
        if HANDS_OFF.fullmatch(typed.plain):
            return LEFT
        if LET_GO.fullmatch(typed.plain) or RID_OF_CHILD.fullmatch(typed.plain):
            return DOWN
    if typed.asks:
        return None
    if _held_shut(typed) or (typed.verdict == "violence" and _could_hurt(typed, danger)):
        return DOWN
    if SWAPPED_BABY.fullmatch(typed.plain):
        return MOTHER
    return _rid_of(typed, danger)


def _unreal_after_birth(typed: Typed) -> bool:
    """After a birth who sees or hears what is not there, or does not sleep for days, is not to be alone with the child; nor is who takes it for another's."""
    if typed.verdict not in STILL_READ:
        return False
    other = UNREAL in typed.asked and NOT_MINE.fullmatch(typed.plain) is not None
    return other or (tells_of_birth(typed.plain) and is_unreal(typed.text))


def _held_shut(typed: Typed) -> bool:
    """A mouth is anybody's, until a child is named, cries, or was told of; a nose is a child's."""
    if NOSE_HELD.fullmatch(typed.plain) is None or CARE.search(typed.plain):
        return False
    return OF_CHILD.search(typed.plain) is not None or any(typed.times(one) for one in (*TOLD, UNWANTED))


def _could_hurt(typed: Typed, danger: str | None) -> bool:
    """A small child is named as the one who could be hurt: thoughts that frighten the one who has them, and voices, have words of their own."""
    if danger not in LOOSE:
        return False
    named = COULD_HURT.search(typed.plain) is not None and SMALL_CHILD.search(typed.plain) is not None
    told = named or COULD_HURT_IT.search(typed.plain) is not None
    return told and not (is_unwanted(typed.text) or is_commanded(typed.text))


def _rid_of(typed: Typed, danger: str | None) -> Meaning | None:
    """Told first, a baby that is named is meant; "it" may be anything, and is not understood as an order."""
    if danger not in LOOSE:
        return None
    if RID_OF_BABY.fullmatch(typed.plain):
        return DOWN
    unclear = typed.mild and RID_OF_IT.fullmatch(typed.plain) and not typed.last.startswith((*FORM, "utter_nav."))
    return UNCLEAR if unclear else None
