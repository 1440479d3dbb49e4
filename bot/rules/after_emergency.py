"""What a message means while an emergency stands: it stands until help is there, it is over, or the visitor goes on by choice.

bot/rules/after_help.py asks it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.after_harm_words import CALLS_NOT, PERSON, THE_ONE
from bot.rules.after_help_words import (
    ASKING,
    BAD_SIGN,
    CLINIC,
    COUNTS_DAYS,
    DANGER,
    DID_NOT_WORK,
    HAS_COME,
    HELP_CAME,
    IN_TROUBLE,
    LONG_AGO,
    NOTHING,
    PASSED,
    RIGHT_NOW,
    THANKS,
    TOOK,
    WITHOUT_HELP,
)
from bot.rules.after_script import FOLLOWED, HARM_READ, LINES, NEW_CRISIS, NEW_EMERGENCY, SHORT, Meaning
from bot.rules.asked_in_danger import GRAVE, NEW_CHAT, SIGNS, TO_MYSELF, asked_in_emergency
from bot.rules.at_once import BABY, SHAKEN, WATER
from bot.rules.at_the_place import CHILD_DOWN
from bot.rules.clearing_up import begins, borne_out, clears_up, only_answers, only_counts, only_nods
from bot.rules.commands import command
from bot.rules.help_coming import help_coming
from bot.rules.meant_harm import is_meant
from bot.rules.risk import BUT_CRISIS, HOLDING, MILD
from bot.rules.told_in_danger import CALLS_NOW, CHILD, GOES_UP, SHOWS_THEM, abuse_told, whole

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

EMERGENCY = Meaning("safety.emergency")
SCRIPT, PASSED_TOLD, SIGNS_TOLD = "utter_safety.emergency", "utter_help.passed", "utter_help.tell_911"
MEANT = Meaning("safety.emergency.meant", "crisis")
THANKED = Meaning("social.thanks")
OF_A_VISIT = re.compile(
    r"\b(?:needles?|anesthesia|anaesthesia|blood draws?)\b|^(?:and |so |but )*do (?:people|patients) (?:always |all )?wake up$"
)
# The child of whom an alarm told is there, and well. A shaken one is seen by a doctor all the same.
HERE = r"(?:(?:right|safe|safely|here|next to me|beside me|with me|in my (?:arms|lap)|on my lap|at home|out of (?:the )?(?:water|bath|tub)|dry|in (?:her|his) (?:towel|pajamas)|on the (?:floor|rug|bed|couch|mat|sofa)) ?)+"
PLAYS = r"(?:(?:happily|just|still|now) )*(?:playing|laughing|smiling|singing|running around|babbling|watching (?:tv|cartoons|a show))(?: (?:with (?:me|her \w+|his \w+)|happily|now|on the floor|in the (?!bath|tub|water|pool|sink)\w+))*"
CHILD_WELL = whole(
    rf"(?:(?:she|he|{CHILD})(?:'?s| is)? |i(?:'?m| am) ){HERE}(?:with (?:her|him) )?(?:(?:and |now )*(?:(?:she|he)(?:'?s| is) )?{PLAYS})|(?:she|he|{CHILD})(?:'?s| is)? {PLAYS}|(?:she|he|{CHILD})(?:'?s| is)? (?:(?:safe|safely|already|now) )*out of (?:the )?(?:water|bath|tub)(?: and (?:fine|ok|okay|safe|dry|breathing fine|{PLAYS}))+"
)
OF_THE_CHILD = re.compile(rf"\b{CHILD}\b|\bout of (?:the )?(?:water|bath|tub)\b")  # so that it is no grown-up who plays
# A person was taken, and no medicine.
TOOK_THEM = re.compile(
    r"\btook (?:(?:him|her)$|(?:him|her|them) (?:away|in|with them|to (?:the )?(?:er|hospital|icu)))"
)
IN_THERE = whole(
    rf"(?:she|he|{CHILD})(?:'?s| is)? (?:(?:still|all) )*(?:in (?:there|it|the (?:water|bath|tub|bath ?tub))|alone)(?: (?:alone|by (?:her|him)self))*"
)  # of a child that was told of in the water
# Where they are cared for, or whether the writer may be there.
WITH_HELPERS = whole(
    r"(?:will|would|is|are) (?:he|she|they|it) (?:(?:going to|gonna) )?(?:die|live|survive|make it|be (?:ok|okay|fine|alright|all right))|(?:can|may|should|could) (?:i|we) (?:go|come|ride|drive|stay|be|follow|see|visit|wait)(?: (?:in|to|with|there|behind))*(?: (?:them|him|her|the (?:ambulance|hospital|er|icu)))?|"
    r"(?:he|she|they|we)(?:'?s| is| are|'?re)? (?:(?:now|still|already) )*(?:(?:in|at) (?:the )?(?:icu|er|hospital|emergency room|surgery|ambulance)|with (?:the |a )?(?:doctors?|nurses?|paramedics|medics|ambulance))|(?:what|which) hospital(?: (?:is|are|did|do|will) (?:he|she|they)(?: (?:in|at|going to|taking (?:him|her) to))?)?|where (?:are they taking|will they take|did they take) (?:him|her|them)"
)
# The writer, and nobody who is hurt ("she can't talk"); what is told beyond who is there or hears is read for itself.
I_CALL_NOT = re.compile(
    rf"(?:(?:but|and|no|sorry|please) )*(?:i )?(?:{CALLS_NOT.pattern})(?: (?:911|anyone|anybody|you|(?:the )?(?:police|cops)|now|right now|out loud|because|cause|please|{THE_ONE} (?:(?:still|right) )*(?:here|home|near|awake|listening|outside|in the (?:\w+ )?(?:house|room))|{THE_ONE} (?:can |could )?hear(?: me| us)?|with (?:him|her|them) (?:here|home|around|in the (?:\w+ )?(?:house|room))))*"
)
CHILD_TOLD = (WATER, f"utter_{CHILD_DOWN}")
NALOXONE, CAME = "help.naloxone", "utter_help.came"
OVER = frozenset({"utter_help.passed", CAME})  # an emergency that has passed, or for which help came


def after_emergency(typed: Typed) -> Meaning | None:
    """911 stays first, whatever is typed, but for help that is there and what is over; a shaken baby is for a doctor, however it seems."""
    found = _in_emergency(typed)
    return BABY if found is not None and found.intent == "help.passed" and typed.times(SHAKEN) else found


def _in_emergency(typed: Typed) -> Meaning | None:
    if typed.words > SHORT:
        return _stands(typed) if typed.mild else None
    if (coming := help_coming(typed)) is not None:
        return coming
    if typed.verdict in HARM_READ and I_CALL_NOT.fullmatch(typed.plain):
        return Meaning("help.near" if abuse_told(typed) else "help.no_voice", "emergency")
    over = _is_over(typed) if typed.verdict in MILD | {"emergency"} else None
    if over is not None:
        return over
    if TO_MYSELF.fullmatch(typed.plain):
        return NEW_CRISIS if OVER & set(typed.asked) else MEANT
    # as what "I'll show them all" may be read
    if typed.verdict in BUT_CRISIS and (GOES_UP.fullmatch(typed.plain) or SHOWS_THEM.fullmatch(typed.plain)):
        return EMERGENCY
    if typed.verdict in BUT_CRISIS and CALLS_NOW.fullmatch(typed.plain):
        return Meaning("help.came")
    if typed.times(WATER) and typed.verdict in BUT_CRISIS and IN_THERE.fullmatch(typed.plain):
        return Meaning(CHILD_DOWN, "emergency")
    if _child_is_well(typed):
        return Meaning("help.passed")
    if clears_up(typed, "emergency", SCRIPT):
        return Meaning("help.passed")
    if CAME in typed.asked and _is_with_helpers(typed):
        return Meaning("help.came")
    if (answered := asked_in_emergency(typed)) is not None:
        return answered
    if typed.verdict == "emergency" and _help_is_there(typed) and not TOOK.search(TOOK_THEM.sub(" ", typed.plain)):
        return Meaning("help.came")
    if typed.verdict == "crisis":
        return _meant_harm(typed)
    if typed.verdict == "third_party" and not OVER & set(typed.told):  # of the body that was told of
        return EMERGENCY
    return _stands(typed) if typed.mild else None


def _child_is_well(typed: Typed) -> bool:
    """Only of a child: named in the message, told of before, or out of the water; never where a body in danger was borne out."""
    child = OF_THE_CHILD.search(typed.plain) is not None or any(typed.times(told) for told in CHILD_TOLD)
    well = child and typed.verdict in BUT_CRISIS and CHILD_WELL.fullmatch(typed.plain) is not None
    return well and not borne_out(typed, "emergency")


def gone_on(typed: Typed, danger: str | None) -> Meaning | None:
    """After "Go on": a body that shows signs is an emergency again, unless it was told before that it has passed or that help came."""
    over = danger in HOLDING or any(typed.times(told) for told in OVER)
    if over or not (typed.mild and typed.times(SCRIPT) and typed.times("utter_help.resume")):
        return None
    told = GRAVE.fullmatch(typed.plain) is not None and COUNTS_DAYS.search(typed.plain) is None
    return NEW_EMERGENCY if told else None


def _meant_harm(typed: Typed) -> Meaning | None:
    """A wish to die in an emergency: who refuses help is told to take it, who did it on purpose is in a crisis too, and 911 stays first.

    Right after it has passed, or help came, the wish is a crisis like any other.
    """
    if HELP_CAME.search(typed.plain) or IN_TROUBLE.search(typed.plain):
        return NEW_EMERGENCY
    meant = is_meant(typed.plain) or typed.bare
    return Meaning(MEANT.intent) if meant and not OVER & set(typed.asked) else None


def _is_over(typed: Typed) -> Meaning | None:
    """Nobody can call (not: "she can't talk"); or it was long ago and is not now: then who tried to die is asked how it is now."""
    if CALLS_NOT.search(typed.plain) and not PERSON.search(typed.plain):
        return Meaning("help.no_voice")
    if RIGHT_NOW.search(typed.plain) or BAD_SIGN.search(typed.plain):
        return None
    if DID_NOT_WORK.search(typed.plain):
        return NEW_CRISIS
    return Meaning("help.passed") if LONG_AGO.search(typed.plain) else None


def _help_is_there(typed: Typed) -> bool:
    return HAS_COME.search(typed.plain) is not None and WITHOUT_HELP.search(typed.plain) is None


def _is_with_helpers(typed: Typed) -> bool:
    """Right after help came: what is asked or told of the one who is with them."""
    return typed.verdict == "none" and WITH_HELPERS.fullmatch(typed.plain) is not None


def _stands(typed: Typed) -> Meaning | None:
    """Questions to the clinic are answered under the numbers; that it was nothing is met with the way on, anything else with the script."""
    order = command(typed.text)
    if order == "nav.continue":
        return Meaning("help.resume")
    if (begun := begins(typed)) is not None:
        return Meaning(begun)
    answers = (only_answers(typed) or only_counts(typed)) and not typed.times(SIGNS_TOLD)
    if answers or NEW_CHAT.fullmatch(typed.plain) or only_nods(typed):
        return LINES
    asks = ASKING.search(typed.plain) is not None
    if typed.verdict == "soft" and OVER & set(typed.asked):
        return Meaning("safety.soft")
    if THANKS.fullmatch(typed.plain):
        return THANKED if "gracias" in typed.plain else None
    if order in FOLLOWED:
        return None
    if not asks and _help_is_there(typed):
        return Meaning("help.came")
    if not asks and (NOTHING.search(typed.plain) or PASSED.search(typed.plain)) and not BAD_SIGN.search(typed.plain):
        given = typed.spoken_of(f"utter_{NALOXONE}")  # who woke up after it may stop breathing again
        return Meaning(NALOXONE if given else "help.passed")
    if asks and typed.verdict == "none" and _is_for_clinic(typed):
        return None
    return LINES if typed.verdict == "none" and typed.times(PASSED_TOLD) and not _sounds_bad(typed) else EMERGENCY


def _is_for_clinic(typed: Typed) -> bool:
    """A question about the treatment, its needles or how people wake up from it; not about a poison, nor about help."""
    if HELP_CAME.search(typed.plain) or TOOK.search(typed.plain):
        return False
    return CLINIC.search(typed.plain) is not None or OF_A_VISIT.search(typed.plain) is not None


def _sounds_bad(typed: Typed) -> bool:
    return any(one.search(typed.plain) for one in (BAD_SIGN, DANGER, TOOK, SIGNS, HELP_CAME))
