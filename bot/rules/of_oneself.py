"""Danger to the writer in words of its own: "then I'll just do it", the way another went; and that only a pain was meant.

bot/rules/heard_first.py asks it before the rooms of the single dangers; the weapon, the place and the quiet plans have rooms beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rules.after_crisis import MEANT, SCRIPT
from bot.rules.after_script import FREE, GRIEF, LOOSE, NEW_CRISIS, Meaning
from bot.rules.after_worry import OTHERS
from bot.rules.at_once import OUT
from bot.rules.at_the_place import EDGE
from bot.rules.clearing_up import borne_out
from bot.rules.grief import is_long_ago
from bot.rules.on_the_edge import on_the_edge
from bot.rules.quiet_plans import NO_BELT, quiet_plan
from bot.rules.told_in_danger import whole
from bot.rules.weapon_in_hand import STEP_TOLD, weapon_in_hand

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

TO_GET_AWAY = (OUT, f"utter_{EDGE}", STEP_TOLD)
TO_CALL = frozenset({"utter_help.means", "utter_help.no_answer", "utter_help.resume"})
# Said to the script for a crisis: it is announced. That it is being done now is told in bot/rules/after_crisis.py.
DOES_IT = whole(
    r"(?:(?:fine|then|ok then|whatever|alright|forget it|good ?bye|bye) )*(?:i'?ll|i will|i'?m (?:going to|gonna)|i am going to|ill|gonna) (?:(?:now|then) )*just (?:go )?(?:(?:and|ahead and) )?do it(?: (?:now|then|anyway|tonight))*|it'?s time(?: to (?:go|do it|end it))?"
)
THEN_DOES = whole(
    r"(?:(?:fine|whatever|alright|ok then) )*(?:i'?ll|i will|ill) do it (?:then|now|anyway)(?: (?:then|now))*|(?:fine|whatever) (?:i'?ll|i will|ill) do it"
)
# A farewell with it: being done already.
BEING_DONE = whole(
    r"(?:(?:forget it|good ?bye|bye|it'?s time|time|fine|whatever) )+(?:(?:i'?m|i am|im) )?doing it(?: now| tonight)?|(?:i'?m|i am|im) doing it tonight"
)
# The way of one who is worried about, or who died.
ONE = r"(?:he|she|they|my (?:\w+ )?(?:son|daughter|brother|sister|mom|dad|mother|father|husband|wife|friend|cousin|boyfriend|girlfriend))"
SAME_WAY = whole(
    rf"i (?:(?:just|only|also|really|kind of|do) )*(?:want|wanna|wish|need|would like)(?: to)? (?:feel|try|take|have|do|use|go through|experience|know how it feels like) (?:(?:exactly|just|the same thing|all) )*(?:what|that|how|whatever|like) {ONE} (?:(?:must have|has|have|had) )?(?:felt|feels|took|taken|takes|did|had|used|does|do)|"
    rf"i (?:(?:just|only|also|really) )*(?:want|wanna|wish|need)(?: to)? (?:go|be) (?:to )?where {ONE}(?: went| has gone| is(?: now| gone)?|'?s(?: now| gone)?)"
)
ALSO_WANTS = whole(
    r"(?:and )?i (?:(?:do|just|kind of|also) )*(?:want|wanted|wish) (?:it|that|the same(?: thing)?|to) (?:too|as well|myself)|so do i want it"
)
# Right after the script: pain was meant. No place where one cuts, and none that is everywhere.
BODY = r"(?:(?:left |right |lower )?(?:back|knees?|hips?|shoulders?|tooth|teeth)|itch|rash|cough|headache|migraine)"
ONLY_PAIN = whole(
    rf"(?:(?:i (?:mean|meant)|it'?s|it is|about|for) )*(?:only|just) (?:(?:about|for|of) )?(?:my|the|this) {BODY}(?: pain)?(?: (?:and )?not my life)?|(?:(?:i (?:mean|meant)|it'?s|it is) )*(?:my|the|this) {BODY}(?: pain)? (?:and )?not my life|not my life (?:only|just) (?:my|the|this) {BODY}(?: pain)?"
)


def of_oneself(typed: Typed, danger: str | None) -> Meaning | None:
    """The first of these that the message is; what was long ago is left to the readers, but for who is in such a place."""
    if is_long_ago(typed.text):
        return on_the_edge(typed) if danger in LOOSE else None
    told = weapon_in_hand(typed, danger) or _in_crisis(typed, danger) or _the_same_way(typed, danger)
    if told is not None or danger not in LOOSE:
        return told
    return on_the_edge(typed) or quiet_plan(typed)


def _in_crisis(typed: Typed, danger: str | None) -> Meaning | None:
    """What is announced, no seatbelt, and that only a pain was meant: this only right after the script."""
    if danger != "crisis":
        return None
    if BEING_DONE.fullmatch(typed.plain):
        return MEANT
    if DOES_IT.fullmatch(typed.plain) or (THEN_DOES.fullmatch(typed.plain) and not TO_CALL & set(typed.asked)):
        return NEW_CRISIS
    if NO_BELT.fullmatch(typed.plain):
        return NEW_CRISIS
    right_after = SCRIPT in typed.asked and typed.times(SCRIPT) <= 1 and not borne_out(typed, danger)
    if not (typed.mild and right_after) or any(typed.times(one) for one in TO_GET_AWAY):
        return None
    return Meaning("help.not_meant") if ONLY_PAIN.fullmatch(typed.plain) else None


def _the_same_way(typed: Typed, danger: str | None) -> Meaning | None:
    """After a worry about somebody, or a death: the writer wants it too."""
    worried = danger == "third_party" or bool(OTHERS & set(typed.asked))
    mourned = danger in FREE and typed.spoken_of(GRIEF)
    if (worried or mourned) and SAME_WAY.fullmatch(typed.plain):
        return NEW_CRISIS
    return NEW_CRISIS if OTHERS & set(typed.asked) and ALSO_WANTS.fullmatch(typed.plain) else None
