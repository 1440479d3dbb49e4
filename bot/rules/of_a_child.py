"""What is told of a child after a script about danger to others: it is in the water, it cries, it was left to cry in its bed, it plays close by, or who could hurt it keeps apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.after_harm_words import END, LEAD
from bot.rules.after_script import NEW_EMERGENCY, UNREAL, UNWANTED, VOICES, Meaning
from bot.rules.at_once import IN_WATER
from bot.rules.at_the_place import CHILD_DOWN
from bot.rules.help_coming import COMES
from bot.rules.risk import BUT_CRISIS, STILL_READ
from bot.rules.told_in_danger import abuse_told, whole

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

CHILD_TOLD = f"utter_{CHILD_DOWN}"
CHILD = re.compile(r"\b(?:baby|newborn|toddler|kid|child|son|daughter|little one)\b")
# The child is in the water still, was left to cry in its bed, or plays beside the one who writes.
LITTLE = (
    r"(?:the|my|our) (?:\w+ )?(?:baby|newborn|infant|toddler|kid|child|son|daughter|little (?:one|boy|girl)|boy|girl)"
)
IN_WATER_STILL = re.compile(
    rf"{LEAD}(?:he|she|{LITTLE})(?:'?s| is)? (?:(?:still|sitting|lying|left|back) )*in (?:the )?(?:bath|tub|bath ?tub|water|sink)(?: water)?(?: still)?{END}"
)
IN_BED = r"in (?:the|his|her|its) (?:crib|cot|bassinet|playpen|nursery)"
OUT_OF_IT = r"(?:left|(?:am |'?m )?out of|went out of|walked out of|stepped out of|got out of) (?:the|his|her) (?:room|bedroom|nursery)|(?:am |'?m )?(?:in another room|outside the (?:room|door))"
LEFT_ROOM = re.compile(
    rf"{LEAD}i(?:'?ve| have)? ?(?:(?:just|already) )*(?:{OUT_OF_IT}|(?:put|laid) (?:him|her|{LITTLE}) (?:down )?(?:{IN_BED} )?and (?:i )?(?:{OUT_OF_IT}|walked (?:out|away)|left|closed the door|stepped (?:out|away)))"
    rf"(?: (?:(?:and|but|while) )*(?P<child>(?:he|she|it|{LITTLE})(?:'?s| is| was)? (?:(?:still|now|just) )*(?:crying|screaming|safe|asleep|sleeping|lying)?(?: ?{IN_BED})?))?{END}"
)
PLAYS_HERE = re.compile(
    rf"{LEAD}(?:he|she|it|{LITTLE})(?:'?s| is)? (?:(?:right|just|still|here|now|next to me|beside me|with me|on the (?:floor|rug|bed|couch|mat|sofa)|in (?:the|her|his) (?:playpen|high ?chair|swing|bouncer)|at my feet|and|happily) )*(?:playing|laughing|smiling|babbling|singing|coloring|watching (?:tv|cartoons)|asleep|sleeping|eating|napping)(?: (?:right here|here|happily|with (?:me|blocks|toys|her \w+|his \w+)|on the (?:floor|rug|bed|couch|mat)|next to me|beside me|in (?:the|her|his) (?:crib|room|playpen|bed)|and (?:fine|ok|okay|happy|safe)))*{END}"
)
# Somebody cries who was feared to come to harm.
CRIES = re.compile(
    rf"{LEAD}(?:he|she|it|(?:the|my|our) (?:\w+ )?(?:baby|newborn|toddler|kid|child|son|daughter|little one))(?:'?s| is| won'?t| wont| will not| keeps?| started| just| started to| can'?t)* (?:(?:stop|quit|still|always|up|awake and) )*(?:cry|crying|cries|scream|screaming|screams|wail|wailing|fussing){END}"
)
BED = re.compile(r"\b(?:crib|cot|bassinet|playpen|nursery)\b")
CRIED = re.compile(r"\b(?:cr(?:y|ies|ying)|scream\w*)\b")
# Laid down by who could hurt it.
IN_CRIB = whole(
    r"i(?:'?ve)? (?:(?:just|already|have) )*(?:put|laid|set|lay) (?:him|her|them|the (?:baby|kids?|twins)|my (?:\w+ )?(?:baby|son|daughter)) (?:down )?(?:in (?:the|his|her|their) (?:crib|cot|bassinet|playpen|bed)s?|down)(?: and (?:i )?(?:closed the door|left(?: the room)?|walked (?:out|away)|went out(?:side)?))?"
)
OF_A_BABY = re.compile(r"\b(?:crib|cot|bassinet|playpen|baby|twins)\b")  # "I put him down" may be a shot
DOWN, LEFT = Meaning(CHILD_DOWN, "violence"), Meaning("help.left_room")
DEED = whole(
    r"i (?:(?:just|already|really|have|think i) )*(?:did it|dropped (?:him|her|it|them)|threw (?:him|her|it|them))"
)
INTENT = whole(
    r"i(?:'?m| am|'?ll| will)? (?:(?:just|really|so) )*(?:(?:going|about) to|gonna|want to|will|could|might) (?:do it|drop (?:him|her|it|them))"
)


def of_a_child(typed: Typed) -> Meaning | None:
    """In danger to others: what is told of the child, or None."""
    if typed.verdict in BUT_CRISIS and IN_WATER_STILL.fullmatch(typed.plain):
        return IN_WATER
    if typed.spoken_of(CHILD_TOLD) and typed.verdict in BUT_CRISIS:
        if DEED.fullmatch(typed.plain):
            return NEW_EMERGENCY
        if INTENT.fullmatch(typed.plain):
            return DOWN
    if typed.verdict not in STILL_READ:  # as what "shes crying" may be read
        return None
    if CRIES.fullmatch(typed.plain):
        return _of_who_cries(typed)
    if LEFT_ROOM.fullmatch(typed.plain) and _left_a_child(typed):
        return Meaning(LEFT.intent, None if typed.mild else "violence")
    return Meaning("help.would_never") if typed.times(UNWANTED) and PLAYS_HERE.fullmatch(typed.plain) else None


def left_to_cry(typed: Typed) -> Meaning | None:
    """The same told first: out of the room, and a small child cries in its bed."""
    found = LEFT_ROOM.fullmatch(typed.plain) if typed.mild or typed.verdict == "abuse" else None
    if found is None or not found["child"] or CRIED.search(found["child"]) is None:
        return None
    small = CHILD.search(typed.plain) or BED.search(typed.plain)
    return Meaning(LEFT.intent, None if typed.mild else "soft") if small else None


def kept_apart(typed: Typed) -> Meaning | None:
    """Who could hurt a child laid it down, or another comes who can go to it. Where voices order it 911 stays first, and without a child who comes may be the one who is threatened or who hurts."""
    child = typed.spoken_of(CHILD_TOLD)
    # as what "i put him down" may be read
    if not (typed.mild or (child and typed.verdict == "violence")) or typed.spoken_of(VOICES, UNREAL):
        return None
    laid_down = IN_CRIB.fullmatch(typed.plain) and (child or OF_A_BABY.search(typed.plain))
    comes = child and not abuse_told(typed) and COMES.fullmatch(typed.plain)
    return LEFT if laid_down or comes else None


def _of_who_cries(typed: Typed) -> Meaning:
    """Who cries is no worry about somebody: a child is laid down first, from anybody else one keeps apart."""
    return Meaning(CHILD_DOWN if _is_of_child(typed) else "help.violence_heard", None if typed.mild else "violence")


def _is_of_child(typed: Typed) -> bool:
    return _left_a_child(typed) or bool(typed.times(VOICES))


def _left_a_child(typed: Typed) -> bool:
    """A child or its bed is named, or was told of. What voices order may be about a grown-up."""
    named = CHILD.search(typed.plain) or BED.search(typed.plain)
    return named is not None or any(typed.times(told) for told in (UNWANTED, CHILD_TOLD))
