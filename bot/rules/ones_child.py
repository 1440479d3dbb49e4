"""What one's child did or said: took a gun to school, or in a quarrel wished its parent dead.

bot/rules/heard_first.py asks it. Who else hopes that the writer dies may mean it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.after_script import LOOSE, NEW_VIOLENCE, NOTED_ONLY, Meaning
from bot.rules.grief import is_long_ago
from bot.rules.risk import MILD
from bot.rules.told_in_danger import whole

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

NO_THREAT = MILD | {"crisis", "third_party"}  # as what a quarrel may be misread
GUN_TO_SCHOOL = re.compile(
    r"\bmy (?:(?:\w+ )?(?:boy|girl|teen|teenager|stepson|step son|grandson)) (?:(?:just|has|have) )*(?:took|taken|brought|is taking|is bringing|carried|went with) (?:(?:a|the|his|my|our|dad'?s|loaded|hunting) )*(?:gun|rifle|shotgun|pistol|handgun|glock|ar ?15) (?:with (?:him|her) )?(?:in|into|to|at) (?:(?:his|her|their|my|the) )?(?:high |middle )?(?:school|campus|college|class)\b"
)
NO_GUN = re.compile(
    r"\b(?:toy|water|nerf|fake|bb|dream\w*|nightmares?|movie|game|play|team|club|not|never|afraid|scared|if|glue)\b"
)
KID = r"my (?:(?!adult|grown)\w+ )?(?:teen(?:ager)?|kids?|son|daughter|child(?:ren)?|boy|girl|stepson|stepdaughter|(?:\w+ )?year old)"
HATES = (
    r"(?:(?:(?:she|he|they) )?(?:really )?(?:hates? me|hates? us|is mad at me)(?: (?:and|that))?(?: (?:she|he|they))? )"
)
SAYS = r"(?:(?:just |always |even |again |keeps? )*(?:says?|said|saying|yelled|yells|shouted|screamed|told me|tells me|texted|texts)(?: (?:to me|at me|that|she|he|they))* )"
QUARREL = whole(
    rf"{KID} (?:(?:just|only|even|now|sometimes|often) )*{SAYS}?{HATES}?(?:i (?:wish you were (?:dead|gone)|hope you die)|wish(?:es|ed) (?:that )?(?:i|you|me) (?:was|were|am|are|would be) (?:dead|gone|never born)|hop(?:es|ed) (?:that )?(?:i|you)(?:'?ll| will| would)? (?:die|died|drop dead))(?: (?:lol|haha|ha|typical|teen stuff|typical teen stuff|again|when (?:she|he) is (?:mad|angry)))*"
)
WEAPONS = re.compile(r"\b(?:knife|gun|kill\w*|stab\w*|hit|threat\w*)\b")


def of_ones_child(typed: Typed, danger: str | None) -> Meaning | None:
    """A gun at a school is a danger to others; a quarrel is a note at most, where no threat was read."""
    if danger not in LOOSE or is_long_ago(typed.text):
        return None
    if GUN_TO_SCHOOL.search(typed.plain) and not (typed.asks or NO_GUN.search(typed.plain)):
        return NEW_VIOLENCE
    quarrel = QUARREL.fullmatch(typed.plain) and not WEAPONS.search(typed.plain)
    return NOTED_ONLY if quarrel and typed.verdict in NO_THREAT else None
