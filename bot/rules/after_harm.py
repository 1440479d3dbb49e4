"""What a message means after a script about abuse or danger to others.

bot/rules/after_help.py asks it. What is told there ("he said sorry", "my kids are here") is met as something told, not as a disturbance of a pause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rules.after_harm_words import (
    AIMED,
    AWAKE,
    AWAY_NOW,
    BEFORE_A_VISIT,
    CALLS_NOT,
    COVER,
    HELD,
    KIDS_HERE,
    LOOKED_AT,
    MENACED,
    MISREAD,
    NEAR_NOW,
    NOBODY,
    NOT_SAFE,
    SAFE_NOW,
    SEEN,
    SELF_TOO,
    THREAT,
    YOUNG,
)
from bot.rules.after_help_words import (
    CLINIC,
    DANGER,
    GOES,
    HARM,
    NEAR,
    NEAR_ONLY,
    NO,
    NOT_VERY,
    OWN,
    REFUSES,
    TAKEN_AWAY,
    TAKES_BACK,
    THANKS,
    TOOK,
    WHO_IS_TOLD,
    YES,
)
from bot.rules.after_note_words import COMES_WITH
from bot.rules.after_script import (
    ABUSE,
    FOLLOWED,
    LINES,
    NEW_CRISIS,
    NEW_EMERGENCY,
    NEW_VIOLENCE,
    SHORT,
    UNREAL,
    UNWANTED,
    VIOLENCE,
    VOICES,
    Meaning,
)
from bot.rules.after_worry import SCRIPT as WORRY
from bot.rules.asked_in_danger import (
    FOUND_OUT,
    HURT_ONE,
    NEW_CHAT,
    SOON,
    STOPS_HIM,
    STOPS_ONLY,
    WENT_QUIET,
    asked_in_abuse,
    asked_in_violence,
)
from bot.rules.asked_to_die import NO_HELP, agreed_to_help
from bot.rules.clearing_up import begins, clears_up, only_answers
from bot.rules.commands import command
from bot.rules.first_words import after_neck
from bot.rules.of_a_child import CHILD_TOLD, kept_apart, of_a_child
from bot.rules.past_harm import is_over
from bot.rules.risk import MILD, STILL_READ
from bot.rules.shots import shot
from bot.rules.somebody_hurt import next_for_helper
from bot.rules.told_in_danger import (
    BY_PEOPLE,
    GOES_UP,
    HURT_THROAT,
    LEFT_IN_WATER,
    OUT_TILL,
    TOLD_TO_HARM,
    TOLD_TO_STOP,
    WEAPON_NEAR,
    WHERE_TO,
)
from bot.rules.unreal import is_unreal
from bot.rules.unwanted_thoughts import tells_of_birth

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

CLEARED = "utter_help.no_danger"
NO_DANGER = Meaning(CLEARED.removeprefix("utter_"))
NEAR_BY = Meaning("help.near", "abuse")
ORDERED = Meaning("safety.violence.voices", "violence")  # 911 first, and somebody to stay
SLIPS = MILD | {"third_party", "crisis", "violence"}  # what words about the one who hurts may be read as


def after_abuse(typed: Typed) -> Meaning | None:
    """Who may see it, who is near, who is safe for now, who is young; what else is told is heard."""
    if typed.words > SHORT and not typed.mild:
        return None
    if command(typed.text) == "nav.continue":
        return Meaning("help.resume")
    if (neck := after_neck(typed)) is not None:
        return neck
    if typed.words <= SHORT and (answered := _answered_in_abuse(typed)) is not None:
        return answered
    if (helped := next_for_helper(typed)) is not None:
        return _told(typed, helped)
    if typed.unsafe or THREAT.search(typed.plain):
        return NEAR_BY
    if NEAR_ONLY.fullmatch(typed.plain) or (typed.mild and typed.words <= SHORT and NEAR.search(typed.plain)):
        return NEAR_BY
    if typed.verdict not in SLIPS | {"abuse"} or (typed.verdict == "crisis" and OWN.search(typed.plain)):
        return None
    if SEEN.search(typed.plain):
        return Meaning("help.seen")
    if NEAR_NOW.search(typed.plain):
        return NEAR_BY
    if typed.verdict == "abuse":
        return None
    if (typed.verdict == "crisis" and (DANGER.search(typed.plain) or not typed.bare)) or (
        typed.verdict == "violence" and HARM.search(typed.plain)
    ):
        return None
    if CALLS_NOT.search(typed.plain):
        return Meaning("help.near")
    if YOUNG.search(typed.plain):
        return Meaning("help.young_abuse", "abuse")
    if (YES.fullmatch(typed.plain) and ABUSE in typed.asked) or (
        SAFE_NOW.search(typed.plain) and not NOT_SAFE.search(typed.plain)
    ):
        return Meaning("help.abuse_safe")
    if typed.verdict == "third_party" and HARM.search(typed.plain):
        return None
    if (TAKES_BACK.search(typed.plain) or MISREAD.search(typed.plain)) and not HARM.search(typed.plain):
        return Meaning("help.near") if "utter_help.near" in typed.asked and COVER.match(typed.plain) else NO_DANGER
    if NO.fullmatch(typed.plain) and ABUSE in typed.asked:
        return NEAR_BY
    if NO.fullmatch(typed.plain) or NOT_VERY.fullmatch(typed.plain) or GOES.fullmatch(typed.plain):
        return Meaning("safety.abuse")
    return _told(typed, "help.abuse_heard")


def _answered_in_abuse(typed: Typed) -> Meaning | None:
    """What was misread, what is asked of this program, and who else is hurt; a belief that others do not share is not confirmed."""
    if (menaced := _menaced(typed, abuse=True)) is not None:
        return menaced
    if clears_up(typed, "abuse", ABUSE) or is_over(typed):
        return NO_DANGER
    if (fired := shot(typed)) is not None:
        return fired
    if typed.verdict in STILL_READ and AWAY_NOW.fullmatch(typed.plain):
        return Meaning("help.do_now")
    if typed.verdict in SLIPS | {"abuse"} and WEAPON_NEAR.fullmatch(typed.plain):
        return NEAR_BY
    if typed.verdict in STILL_READ and any(one.fullmatch(typed.plain) for one in (WHERE_TO, OUT_TILL, HURT_THROAT)):
        return Meaning("help.do_now")
    if STOPS_HIM.fullmatch(typed.plain) and not STOPS_ONLY.fullmatch(typed.plain):
        return NEW_VIOLENCE
    if _is_ordered(typed):
        return ORDERED
    if typed.times(WORRY) and agreed_to_help(typed):
        return NO_HELP
    if typed.verdict in MILD | {"abuse"} and is_unreal(typed.text) and not HARM.search(typed.plain):
        return Meaning("safety.soft.unreal")
    if typed.verdict == "emergency" and WHO_IS_TOLD.search(typed.plain) and not HARM.search(typed.plain):
        return Meaning("help.who_is_told")
    if YOUNG.search(typed.plain) and not HURT_ONE.fullmatch(typed.plain):
        return None
    return asked_in_abuse(typed)


def _menaced(typed: Typed, *, abuse: bool) -> Meaning | None:
    """The one who hurts is there, has the weapon or has seen it: the shortest words, whatever was read. Children who are told of are the victim's.

    Where voices, or thoughts of hurting a child, were told of, all of this is left to the rest.
    """
    if not abuse and typed.spoken_of(VOICES, UNREAL, UNWANTED):
        return None
    awake = AWAKE.fullmatch(typed.plain) is not None
    known = abuse or bool(typed.times(ABUSE))  # that the writer is the one who is hurt
    hurt = known or typed.verdict == "abuse" or HELD.search(typed.plain) is not None
    aimed = typed.verdict not in ("crisis", "emergency") and AIMED.fullmatch(typed.plain)
    seen = typed.verdict != "crisis" and LOOKED_AT.fullmatch(typed.plain)
    if (awake and known) or (hurt and (aimed or seen or MENACED.fullmatch(typed.plain))):
        return Meaning("help.near", None if typed.mild and COVER.match(typed.plain) else "abuse")
    if not awake and KIDS_HERE.fullmatch(typed.plain) is None:
        return None
    near = not abuse or "utter_help.near" in typed.asked or typed.verdict == "emergency"
    return Meaning("help.do_now" if near else "help.abuse_heard", "abuse" if abuse and near else None)


def _is_ordered(typed: Typed) -> bool:
    """Does a voice order it? "They want me to stop him" may be the family: it is a voice only where such were told of before."""
    if typed.verdict in STILL_READ | {"crisis"} and TOLD_TO_HARM.fullmatch(typed.plain):
        return True
    if TOLD_TO_STOP.fullmatch(typed.plain) is None:
        return False
    return BY_PEOPLE.fullmatch(typed.plain) is None or bool(typed.times(UNREAL) or typed.times(VOICES))


def _answered_in_violence(typed: Typed) -> Meaning | None:
    """A child that is still is an emergency, and a time is when it will be; what was misread, and what is asked of this program."""
    if (menaced := _menaced(typed, abuse=False)) is not None:
        return menaced
    if typed.times(VOICES) and typed.verdict in STILL_READ and COMES_WITH.fullmatch(typed.plain):
        return NEW_CRISIS
    if (told := shot(typed) or kept_apart(typed) or of_a_child(typed)) is not None:
        return told
    if _went_quiet(typed) or (typed.verdict in STILL_READ and LEFT_IN_WATER.fullmatch(typed.plain)):
        return NEW_EMERGENCY
    if typed.verdict in STILL_READ and GOES_UP.fullmatch(typed.plain):
        return NEW_EMERGENCY  # whoever is to fall, 911 comes first
    if clears_up(typed, "violence", VIOLENCE):
        return NO_DANGER
    # A voice that orders may have been taken for one who hurts.
    misread = any(typed.times(script) for script in (VOICES, UNREAL, ABUSE))
    soon = typed.bare and (SOON.fullmatch(typed.plain) or (misread and FOUND_OUT.fullmatch(typed.plain)))
    if soon and typed.times(VOICES):
        return ORDERED
    if soon or STOPS_HIM.fullmatch(typed.plain):
        return NEW_VIOLENCE
    if _is_ordered(typed):
        return ORDERED
    if REFUSES.search(typed.plain) and typed.verdict in MILD | {"violence"} and not TOOK.search(typed.plain):
        return Meaning("help.would_never")
    if VIOLENCE in typed.asked and typed.mild and tells_of_birth(typed.plain) and not HARM.search(typed.plain):
        return Meaning("safety.violence.unwanted")
    if typed.verdict == "abuse" and typed.bare and not HARM.search(typed.plain):
        return Meaning("help.violence_heard")
    return asked_in_violence(typed)


def _went_quiet(typed: Typed) -> bool:
    """Somebody is still or cold; where voices were told of, "they are quiet now" is said of the voices."""
    voices = typed.spoken_of(VOICES, UNREAL)
    if typed.verdict not in STILL_READ or (voices and "they" in typed.plain.split()):
        return False
    return WENT_QUIET.fullmatch(typed.plain) is not None


def after_violence(typed: Typed) -> Meaning | None:
    """Nobody is in danger after all, oneself is too, the child may be taken; what else is told is heard."""
    if typed.words > SHORT and not typed.mild:
        return None
    if command(typed.text) == "nav.continue":
        return Meaning("help.resume")
    if SELF_TOO.fullmatch(typed.plain):
        return NEW_CRISIS
    if NOBODY.fullmatch(typed.plain) and VOICES in typed.asked:
        return Meaning("safety.violence.voices")  # it asked who can come
    nobody = VIOLENCE in typed.asked and typed.times(VIOLENCE) <= 1 and NOBODY.fullmatch(typed.plain)
    takes_back = nobody or TAKES_BACK.search(typed.plain) or MISREAD.search(typed.plain)
    if (
        takes_back
        and not HARM.search(typed.plain)
        and (typed.mild or (typed.verdict == "crisis" and not OWN.search(typed.plain)))
    ):
        return NO_DANGER
    if (answered := _answered_in_violence(typed)) is not None:
        return answered
    if not typed.mild:
        return None
    if TAKEN_AWAY.search(typed.plain) and not HARM.search(typed.plain):
        return Meaning("help.child")
    if YES.fullmatch(typed.plain):
        return Meaning("safety.violence")
    own = typed.spoken_of(UNWANTED, CHILD_TOLD)  # who could hurt a child is not told to flee with the children
    return _told(typed, "help.no_shame" if own else "help.violence_heard")


def _told(typed: Typed, heard: str) -> Meaning | None:
    """A question to the clinic, thanks and orders speak for themselves; "how do I stop" and "am I going to jail" do not."""
    if WHO_IS_TOLD.search(typed.plain):
        return Meaning("help.who_is_told")
    if (begun := begins(typed)) is not None:
        return Meaning(begun)
    if NEW_CHAT.fullmatch(typed.plain) or only_answers(typed, numbers=True):
        return LINES
    if typed.verdict == "none" and THANKS.fullmatch(typed.plain) and "gracias" in typed.plain:
        return Meaning("social.thanks")
    if command(typed.text) in FOLLOWED or THANKS.fullmatch(typed.plain) or (typed.asks and CLINIC.search(typed.plain)):
        return None
    if typed.verdict == "info" or (
        typed.verdict == "none" and BEFORE_A_VISIT.fullmatch(typed.plain) and heard == "help.abuse_heard"
    ):
        return None
    return LINES if typed.verdict == "none" and typed.times(CLEARED) else Meaning(heard)
