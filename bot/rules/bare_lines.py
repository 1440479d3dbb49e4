"""A few words after a worry, a crisis or an emergency that a reader took for another danger and that are of what was spoken of.

"He's in his room" and "he says sorry" stand for nothing alone. bot/rules/after_help.py asks this, and reads them as if nothing was found; the danger that stands, stands. Each is the whole message; where harm by others was told of, and for any other message, what was read stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rules.after_emergency import EMERGENCY
from bot.rules.after_help_words import KIN
from bot.rules.after_script import CRISIS, FORM, VIOLENCE, Meaning
from bot.rules.after_worry import NOWHERE, SCRIPT
from bot.rules.asked_in_worry import HE
from bot.rules.help_coming import STOPS_BLEEDING
from bot.rules.told_in_danger import abuse_told, whole

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

BRIEF = 8  # words
STAYS = {"third_party": Meaning("help.other"), "crisis": CRISIS, "emergency": EMERGENCY}
WHOSE = r"(?:his|her|their|the|my|our)"
# In a room where nobody falls, drowns or hangs.
IN_A_ROOM = whole(
    rf"{HE}(?:'?s| is| are|'?re)? (?:(?:still|just|now|back|alone|all|sitting|lying|asleep|sleeping|resting) )*(?:in {WHOSE} (?:(?:living|bed|dining|guest|own) ?)?(?:room|kitchen|yard|garden|bed)|on {WHOSE} (?:couch|sofa)|upstairs|downstairs)(?: (?:alone|asleep|sleeping|watching tv|with the door (?:shut|closed)|and quiet|right now))*"
)
# Who it is, what the other one said, and how: it is no harm to the one who writes.
HARMLESS = whole(
    rf"my (?:{KIN})|(?:he|she|they) (?:(?:just|only|always|keeps?) )*(?:says?|said|saying) (?:(?:he|she|they)(?:'?s| is|'?re| are) )?sorry|(?:he|she|they) (?:tells?|told|texts?|texted|wrote|called) me(?: (?:so|that|this|it))?(?: (?:on|by|over) (?:the )?(?:phone|text))?"
)
NOT_READ = {"third_party": (IN_A_ROOM,), "crisis": (IN_A_ROOM, STOPS_BLEEDING)}  # as an emergency, after which danger


def tells_nothing_new(typed: Typed, danger: str) -> bool:
    """Is the message so short, right after what was said, and one of the lines that name no danger?"""
    if danger not in STAYS or typed.words > BRIEF or abuse_told(typed) or typed.times(VIOLENCE):
        return False
    if danger == "third_party" and not _is_near(typed):
        return False
    if typed.verdict == "emergency":
        return any(one.fullmatch(typed.plain) for one in NOT_READ.get(danger, ()))
    lines = (HARMLESS,) if danger == "emergency" else (HARMLESS, IN_A_ROOM)
    return typed.verdict == "abuse" and any(one.fullmatch(typed.plain) for one in lines)


def stays(found: Meaning | None, danger: str) -> Meaning:
    """What was found for the message, or that the danger goes on; it is recorded as that danger."""
    found = found or STAYS[danger]
    return found if found.verdict is not None else Meaning(found.intent, danger)


def _is_near(typed: Typed) -> bool:
    """Nothing else was spoken of since, but for the check or the request that went on."""
    near = ("utter_help.", SCRIPT, *NOWHERE, *FORM)
    return bool(typed.asked) and all(name.startswith(near) for name in typed.asked)
