"""A weapon, after a script about others or about the writer: it is turned on oneself, or it was put down and lies away.

Each has to be the whole message. bot/rules/of_oneself.py asks it. Where abuse was told of, another may hold it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.after_script import GOOD_STEP, VIOLENCE, Meaning
from bot.rules.told_in_danger import abuse_told, whole

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

OUT_OF_REACH_FIRST = Meaning("help.means", "crisis")
STEP_TOLD = f"utter_{GOOD_STEP.intent}"
ON_SELF = whole(
    r"(?:(?:it'?s|it is|i(?:'?m| am)? (?:hold|holding|have) it|i have it|pointed|pointing|the (?:knife|gun|blade|razor)(?:'?s| is)?) )*(?:right )?(?:(?:against|on|at|to|under) my (?:own )?(?:wrists?|throat|neck|arms?|skin|head|temple|chest|chin|stomach|veins?|heart|leg)|(?:pointed |pointing |aimed )?(?:at|against|on) myself)|"
    r"(?:it'?s|it is|the (?:knife|gun|blade|razor|rope)(?:'?s| is)?) (?:(?:only|just) )*(?:for|against) (?:me|myself)(?: not (?:for )?(?:them|him|her|anyone|anybody|others|you|anyone else))?"
)
WEAPON = r"(?:it|them|the (?:\w+ )?(?:knife|gun|blade|razor|pistol|rifle|weapon|scissors|rope|bat|hammer))"
PUT_DOWN = whole(
    rf"i(?:'?ve| have)? (?:(?:just|already|did|finally|have) )*(?:put|laid|set|dropped|threw) {WEAPON} (?:down|away|back|on the (?:\w+ )?(?:table|floor|counter)|in the (?:\w+ )?(?:drawer|sink|trash|safe|cabinet))|i (?:just )?(?:dropped|let go of) {WEAPON}"
)
# In Spanish "la" may be a person as well: the thing is named, or only the writer was in danger.
DEJADO = re.compile(
    r"(?:(?:ya|s[ií]|ok|bueno) )*(?P<it>lo |la )?(?:dej[eé]|solt[eé]|guard[eé]|baj[eé])(?(it)| (?:el|la) (?:cuchillo|navaja|pistola|arma|soga))(?: (?:ya|ahora))*"
)
LIES_AWAY = whole(
    r"(?:(?:it'?s|it is|they'?re|they are) )?(?:(?:back|now|away|locked|already) )*(?:in|inside) (?:the|its) (?:(?:kitchen|utility) )?(?:drawer|knife block|block|sink|safe|gun safe|cabinet|dishwasher)"
)


def weapon_in_hand(typed: Typed, danger: str | None) -> Meaning | None:
    """Out of reach first, or a good step. After a threat to others "in the drawer" is where it is at hand."""
    others, stepped = bool(typed.times(VIOLENCE)), STEP_TOLD in typed.asked
    if danger in ("crisis", "violence") and typed.mild and (left := DEJADO.fullmatch(typed.plain)):
        return GOOD_STEP if not left["it"] or (danger == "crisis" and not others) else None
    if danger == "crisis" and (others or stepped):
        return _put_down(typed, lies=stepped)
    if danger != "violence" or abuse_told(typed) or typed.verdict == "abuse":
        return None
    if ON_SELF.fullmatch(typed.plain):
        return OUT_OF_REACH_FIRST
    return _put_down(typed, lies=stepped)


def _put_down(typed: Typed, *, lies: bool) -> Meaning | None:
    down = PUT_DOWN.fullmatch(typed.plain) or (lies and LIES_AWAY.fullmatch(typed.plain))
    return GOOD_STEP if down and typed.mild else None
