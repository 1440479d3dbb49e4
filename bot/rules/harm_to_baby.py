"""A baby whose nose or mouth was held shut, and a mother who believes that hers was swapped: the child comes first, and somebody else with it.

bot/rules/heard_first.py asks it. "Get rid of it", said after that, is of the child, and never of what was typed here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.after_script import FORM, LOOSE, UNWANTED, Meaning
from bot.rules.at_the_place import CHILD_DOWN
from bot.rules.grief import is_long_ago
from bot.rules.told_in_danger import whole

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

DOWN, STEPPED_BACK = Meaning(CHILD_DOWN, "violence"), Meaning("help.left_room")
MOTHER = Meaning("help.mother", "violence")
UNCLEAR = Meaning("oos")
CHILD_TOLD = (f"utter_{CHILD_DOWN}", "utter_help.mother")  # a child was told of; unwanted thoughts may be of anybody
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
    if danger not in LOOSE | {"violence"} or typed.verdict == "crisis" or is_long_ago(typed.text):
        return None
    if danger == "violence" and any(typed.times(one) for one in CHILD_TOLD):
        if HANDS_OFF.fullmatch(typed.plain):
            return STEPPED_BACK
        if LET_GO.fullmatch(typed.plain) or RID_OF_CHILD.fullmatch(typed.plain):
            return DOWN
    if typed.asks:
        return None
    if _held_shut(typed):
        return DOWN
    if SWAPPED_BABY.fullmatch(typed.plain):
        return MOTHER
    return _rid_of(typed, danger)


def _held_shut(typed: Typed) -> bool:
    """A mouth is anybody's, until a child is named, cries, or was told of; a nose is a child's."""
    if NOSE_HELD.fullmatch(typed.plain) is None or CARE.search(typed.plain):
        return False
    return OF_CHILD.search(typed.plain) is not None or any(typed.times(one) for one in (*CHILD_TOLD, UNWANTED))


def _rid_of(typed: Typed, danger: str | None) -> Meaning | None:
    """Told first, a baby that is named is meant; "it" may be anything, and is not understood as an order."""
    if danger not in LOOSE:
        return None
    if RID_OF_BABY.fullmatch(typed.plain):
        return DOWN
    unclear = typed.mild and RID_OF_IT.fullmatch(typed.plain) and not typed.last.startswith((*FORM, "utter_nav."))
    return UNCLEAR if unclear else None
