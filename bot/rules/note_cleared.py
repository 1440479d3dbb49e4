"""A harmless thing that a gentle note was told for, cleared up right after it ("its my hobby", "just anxious", "i meant work", "thats all"), and the loss that makes the treatment feared.

Each has to be the whole message; what speaks of death, of a weapon or of pills is never cleared up here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.after_script import ASKS, NOTE, SHORT
from bot.rules.clearing_up import DOES, ILL, IT_IS, LEAD, MEANT, NEVER, SLIP, TAIL, TRAVELS
from bot.rules.plain_causes import explains, only_sorts
from bot.rules.risk import MILD

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

# As what it may be read: to the plain question, sadness is no clearing up.
READ_AS = {NOTE: MILD, ASKS: frozenset({"none", "info"})}
READ_AS_SORTING = MILD | {"violence", "third_party"}  # as what "i sort them for her every week" may be read
THE = r"(?:the|my|our|a|an|some|his|her|their|this|that)"
# What a plan, an end, a worry or a weight may be about.
MATTER = (
    r"(?:work|job|shift|money|savings|finances|budget|weight|diet|pounds|smoking|vaping|drinking|trip|vacation|holiday|beach|cruise|flight|travel|weekend|school|college|class|exam|finals|test|homework|gym|workout|training|hobby|sport|sports|"
    r"range|hunting|fishing|game|games|movie|show|song|book|insurance|bill|bills|price|cost|costs|paperwork|taxes|rent|mortgage|traffic|commute|garden|kitchen|meeting|project|boss|lease|contract|subscription|phone|laptop|computer|weather|internet|anxiety|stress|nerves|needle|needles)"
)
ABOUT = re.compile(
    rf"{LEAD}(?:i |we )?(?:just |only |really )?(?:mean|meant|was talking|am talking|talk|was|it was|it'?s) (?:(?:it|that|this|just|only|like) )*(?:about|for|with|at|from|of|to) (?:{THE} )?(?:\w+ )?{MATTER}{TAIL}|"
    rf"{LEAD}i (?:just |only |really )?(?:mean|meant) (?:(?:just|only|like|at) )*(?:{THE} )?{MATTER}{TAIL}|"
    rf"{LEAD}(?:(?:it'?s|that'?s|it was|just|only) )+(?:about )(?:{THE} )?(?:\w+ )?{MATTER}{TAIL}"
)
PASTIME = re.compile(
    rf"{LEAD}(?:{IT_IS} )(?:(?:just|only|like|literally|kind of|basically) )*(?:my |a |our |his |her )?(?:\w+ )?(?:hobby|sport|pastime|job|work|profession|tradition|thing we do)(?: of (?:mine|ours))?{TAIL}|"
    rf"{LEAD}(?:i|we) (?:just |only )?(?:do|like|love) it (?:for (?:fun|work|sport|exercise)|on weekends){TAIL}"
)
ANXIOUS = re.compile(
    rf"{LEAD}(?:(?:i'?m|im|i am|it'?s|its|i feel|i get) )?(?:just|only) (?:(?:really|very|so|a bit|a little|been|feeling|my) )*(?:anxious|nervous|worried|stressed(?: out)?|anxiety|nerves|stress|tense){TAIL}"
)
# Only right after the note: to the plain question it is no answer.
NO_MORE = re.compile(rf"{LEAD}(?:that'?s|thats|that is|that was) (?:(?:really|literally|just|about) )*(?:all|it){TAIL}")
# Why it is feared to sleep under a drug: met as a loss.
DIED_ASLEEP = re.compile(
    rf"{LEAD}(?:my |an? |our )?(?:\w+ )?(?:uncle|aunt|cousin|grandmother|grandfather|grandma|grandpa|friend|neighbou?r|coworker) (?:once )?died (?:under|during|from|of|after) (?:(?:the|an?|general) )*(?:anesthesia|anaesthesia|surgery|operation)(?: (?:once|years ago|last year|in \d{{4}}))*{TAIL}"
)
DESPAIRS = re.compile(
    r"\b(?:any ?more|tired of|can'?t|cant|cannot|burden|worthless|hopeless|pointless|alone|lonely|but|over|end|gone|hurt|harm)\b"
)


def tells_of_anesthesia(typed: Typed) -> bool:
    """Is it, right after the note or the plain question, the loss that makes the treatment feared?"""
    return typed.last in READ_AS and typed.mild and DIED_ASLEEP.fullmatch(typed.plain) is not None


def clears_note(typed: Typed) -> bool:
    """Does the whole message, right after the note or the plain question, say that something harmless was meant?"""
    if typed.last == NOTE and typed.verdict in READ_AS_SORTING and only_sorts(typed.plain):
        return True
    if typed.verdict not in READ_AS.get(typed.last, ()) or typed.words > SHORT or typed.asks:
        return False
    if NEVER.search(typed.plain) or DESPAIRS.search(typed.plain):
        return False
    if typed.last == NOTE and NO_MORE.fullmatch(typed.plain):
        return True
    if explains(typed.plain, "note"):
        return True
    return any(one.fullmatch(typed.plain) for one in (MEANT, SLIP, DOES, ILL, ABOUT, PASTIME, ANXIOUS, TRAVELS))
