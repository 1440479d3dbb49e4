"""A child of somebody else is hurt, told by one who looks out for it: the words are for a helper, and not for the one who is hurt.

bot/rules/heard_first.py asks it for the first telling, bot/rules/after_harm.py for what is told after it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.after_script import ABUSE, LOOSE, Meaning
from bot.rules.grief import is_long_ago
from bot.rules.risk import MILD
from bot.rules.told_in_danger import whole

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

OTHER_HURT = "utter_help.other_hurt"
OF_ANOTHER = Meaning(OTHER_HURT.removeprefix("utter_"), "abuse")
FAR = r"(?:neighbou?rs?|coworkers?|colleagues?|friends?|classmates?|students?|cousins?|uncle|aunt|sister|brother|roommates?|landlord|teachers?|coach|client|customer)"
HURTS = r"(?:beats?|beating|hits?|hitting|hurts?|hurting|slaps?|slapping|punch(?:es|ing)?|kicks?|kicking|whips?|whipping|burns?|starves?|starving|abuses?|abusing|molests?|molesting|chokes?|locks? up)"
CHILD = (
    r"(?:kids?|child(?:ren)?|sons?|daughters?|baby|babies|boys?|girls?|toddlers?|step\w+|little (?:ones?|boys?|girls?))"
)
HURTS_CHILD = re.compile(
    rf"\b(?:my|our|the|an?) (?:\w+ ){{0,2}}?{FAR}(?:'?s (?:\w+ )?(?:{FAR}|wife|husband|boyfriend|girlfriend|partner|mom|mother|dad|father|parents?))?(?: (?:is|are|always|still|often|just|keeps|also))* {HURTS} (?:on )?(?:his|her|their|the|that) (?:\w+ ){{0,2}}?{CHILD}\b"
)
OWN = re.compile(
    rf"\b(?:me|us|myself|i(?:'?m| am) (?:the|his|her|their|one of)|i live|(?:my|our)(?! (?:\w+ )?{FAR}\b))\b"
)

# The one who told of it is the one who is hurt.
IS_ME = whole(
    r"(?:it(?:'?s| is) )?(?:me|myself)|i(?:'?m| am) (?:the|his|her|their|one of (?:the|his|her|their)) (?:\w+ )?(?:kids?|child(?:ren)?|sons?|daughters?|boys?|girls?|one|mom|mother|wife|girlfriend)|i live (?:there|here|with (?:him|her|them))"
)


def hurts_another(typed: Typed, danger: str | None) -> Meaning | None:
    """Told where nothing stands: somebody not of the writer's home hurts a child."""
    if typed.verdict != "abuse" or danger not in LOOSE or is_long_ago(typed.text):
        return None
    told = HURTS_CHILD.search(typed.plain) is not None and OWN.search(typed.plain) is None
    return OF_ANOTHER if told else None


def next_for_helper(typed: Typed) -> str | None:
    """What follows for one who told of somebody else's child, and of no harm to himself."""
    helper = typed.times(OTHER_HURT) and not typed.times(ABUSE) and typed.verdict in MILD | {"abuse"}
    own = OWN.search(typed.plain) is not None
    if not helper or (typed.verdict == "abuse" and own):
        return None
    if IS_ME.fullmatch(typed.plain):
        return "safety.abuse"
    return "help.do_now" if OTHER_HURT in typed.asked else OF_ANOTHER.intent
