"""Somebody who had an infusion and does not feel right, or asks what to do if that comes at night: the clinic today, 911 for the signs of danger.

The readers decide whether there is danger now; this decides only that no general answer about a visit is given to somebody who comes from one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.commands import plainly
from bot.rules.days import WEEKDAY
from bot.rules.follow_up import DRINK_AT_ALL

if TYPE_CHECKING:
    from collections.abc import Mapping

AFTER, TOLD = "advice.condition.after", "utter_advice.condition.after"
LONGEST = 14  # words of what goes on after it was told
INFUSION = r"(?:(?:very|first|second|third|fourth|last|1st|2nd|3rd|4th|ketamine|iv|k) )*(?:infusion|treatment|session|drip|iv|ketamine|ket)"
HAD = re.compile(
    rf"\b(?:had|got|did|finished|completed|left|came (?:home |back )?from|back from|home from) (?:(?:my|the|an?|his|her|their|our|this|that) )?{INFUSION}\b"
)
RECENT = re.compile(
    rf"\b(?:just|today|yesterday|tonight|earlier|this (?:morning|afternoon|evening|week)|last night|hours? ago|(?:a few|couple of|two|three|\d) days ago|since|still|now|on {WEEKDAY}s?)\b"
)
SINCE = re.compile(
    rf"\b(?:since|after|from|post)(?: (?:my|the|his|her|that|today'?s|yesterday'?s|last night'?s))? {INFUSION}\b"
)
UNWELL = re.compile(
    r"\b(?:dizzy|floaty|woozy|nause\w*|sick|vomit\w*|threw up|throwing up|puk\w+|head ?aches?|weird|strange|foggy|spacey|spaced out|drowsy|sleepy|tired|exhausted|shaky|shaking|blurr\w*|numb|tingl\w*|weak|itch\w*|rash|burning|racing|"
    r"pounding|confused|hurts?|hurting|pain|aches?|aching|sore|emotional|crying|sad|anxious|worse|wrong|off|unwell|not (?:feeling )?(?:well|right|good|great|myself)|bad|awful|terrible|can'?t (?:sleep|eat|pee)|normal)\b"
)
# What only may come is a question about side effects.
MAY_COME = re.compile(
    r"\b(?:will|would|can|could|might|may|do (?:people|you|most|some)|does (?:it|that|this|everyone)|should|if|how (?:long|often|many)|usually)\b"
)
AT_NIGHT = re.compile(
    r"\b(?:what (?:if|happens if|do i do if|should i do if|to do if))\b.*\b(?:at home|at night|\d ?[ap]m|that (?:night|evening)|overnight|later|after(?:wards?)?|(?:the )?next day|once i'?m home|when i(?:'m| am| get) home)\b"
)
STATES = frozenset(
    {"faq.session", "faq.side_effects", "advice.condition", "advice.diagnosis", "advice.dose", "oos", "social.chitchat", "system.clarify", "faq.how_long_lasts"}
)  # fmt: skip
OWN = re.compile(r"\b(?:i|i'?m|im|my|me|he|she|his|her)\b")
GOES_ON = re.compile(
    r"(?:and |so |but |ok |then )*(?:is (?:that|this|it) (?:normal|ok|okay|bad|dangerous|serious)|(?:who|whom|what number) (?:do|should|can) i (?:call|phone|ask|contact|text)|what (?:do|should|can) i do|should i (?:worry|be worried|call))(?: (?:then|now|about (?:it|that|this)))*"
)


def after_infusion(text: str, intent: str, told: Mapping[str, int]) -> bool:
    """Does the message come from somebody who had an infusion just now, or ask what to do when something is wrong after one?

    `told`: how often each response was told; who was told this once is still meant when it goes on in a word or two.
    """
    plain = plainly(text)
    unwell = UNWELL.search(plain) is not None
    if HAD.search(plain) and RECENT.search(plain):
        return unwell or intent in STATES
    if unwell and ((SINCE.search(plain) and not MAY_COME.search(plain)) or AT_NIGHT.search(plain)):
        return True
    if not told.get(TOLD) or len(plain.split()) > LONGEST:
        return False
    feels = unwell and OWN.search(plain) is not None and not MAY_COME.search(plain)
    return feels or GOES_ON.fullmatch(plain) is not None or DRINK_AT_ALL.fullmatch(plain) is not None
