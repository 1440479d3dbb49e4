"""Plans that are told quietly: a tree on a road that was picked, insurance for an accident, what is not to be found after.

Each has to be the whole message. bot/rules/of_oneself.py asks it before any crisis; no seatbelt counts after a note, and in a crisis too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rules.after_script import ASKS, NEW_CRISIS, NOTED, Meaning
from bot.rules.told_in_danger import whole

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

ASKED_PLAINLY = Meaning(ASKS.removeprefix("utter_"), "soft")
CHOSE_TREE = whole(
    r"i(?:'?ve| have)? (?:(?:already|just|even|finally|have) )*(?:picked|chose|chosen|picked out|selected|decided on) (?:out )?(?:the|a|my|which|that) (?:\w+ )?(?:tree|pole|pillar|curve|overpass|embankment|abutment) (?:(?:out|already) )*(?:on|at|along|off|by) (?:the |my )?(?:(?:route|rt|highway|hwy|interstate|i|road|us|county road|exit) ?\w+|(?:high|free)way|interstate|(?:\w+ )?road|(?:old )?\w+ road)(?: (?:already|to hit|no seat ?belt|without a seat ?belt))*"
)
NO_BELT = whole(
    r"(?:with )?(?:no|without(?: a| my)?) seat ?belt(?: on)?|i(?:'?ll| will)? (?:wo ?n'?t|not|do ?n'?t) wear (?:a |no |my )?seat ?belt"
)
# A life policy, or who is to be paid: what a visit or a repair costs is none.
PAYS = whole(
    r"(?:(?:does|would|will|do) )?(?:(?:my|the|our) )?(?:life (?:insurance|policy) (?:(?:still|also|even|will|would|only|does) )*(?:pays?|paying|covers?)(?: out)?(?: (?:my (?:wife|husband|family|kids)|her|him|them))?|(?:insurance|policy) (?:(?:still|also|even|will|would|only|does) )*(?:pays?|paying|covers?)(?: out)? my (?:wife|husband|family|kids)) (?:if|when|even if) (?:it'?s|it is|it was|it looks like|it looks|they think it'?s|they think it was)(?: like)? an accident(?: (?:right|correct|yes))*"
)
FOUND_AFTER = whole(
    r"(?:please |can you |just )?(?:delete|erase|wipe|clear|remove) (?:everything|all(?: of (?:it|this))?|it all|this(?: chat)?|it|my (?:chat|messages|words)|the chat)(?: (?:please|now|because|so|i))* (?:(?:i )?(?:do ?n'?t|do not) want|so) (?:(?:my (?:\w+ )?\w+|her|him|them|anyone|anybody|the kids|nobody|no one) )(?:to |can |does |do |won'?t |doesn'?t |will not |not )*(?:finds?|sees?|reads?) (?:it|this|any of (?:it|this)|them)? ?(?:when i(?:'?m| am) (?:gone|dead)|once i(?:'?m| am) (?:gone|dead)|after i(?:'?m| am) gone)"
)
DEAD_BETTER = whole(
    r"(?:(?:maybe|sometimes|i think|honestly|i feel(?: like)?) )*(?:(?:the|those|all the) (?:(?:ones|people|guys|men|boys|friends|others|soldiers) )?(?:who|that) (?:died|are dead|did ?n'?t (?:make it|come (?:back|home))|never came (?:back|home)|got killed|were killed)|the dead(?: ones)?) (?:(?:really|all) )*(?:(?:had|have|got) it (?:so much |much )?(?:better|easier|good)|(?:are|were) (?:the )?(?:lucky(?: ones)?|better off)|got (?:lucky|off easy))"
)


def quiet_plan(typed: Typed) -> Meaning | None:
    """The script, or the plain question where it may be meant otherwise."""
    if CHOSE_TREE.fullmatch(typed.plain):
        return NEW_CRISIS
    if NO_BELT.fullmatch(typed.plain) and set(NOTED) & set(typed.asked):
        return NEW_CRISIS
    asked = any(one.fullmatch(typed.plain) for one in (PAYS, FOUND_AFTER, DEAD_BETTER))
    return ASKED_PLAINLY if asked and typed.verdict != "crisis" else None
