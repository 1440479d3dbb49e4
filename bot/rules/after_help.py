"""What a message means after a safety script: an answer to its question, the same danger again, or "it is about me after all".

A script asks "how safe are you?" and a chat without memory would take "not very" for small talk, and "in my car" for a question to the clinic. Every message
was read for danger before, and nothing here lowers what was found, but for plain answers to a script ("I've had it before", "my sister is coming over").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rules.after_crisis import CRISIS, FOLLOWED, PAUSED, Meaning, after_crisis, slips, unless_asked
from bot.rules.after_harm import after_abuse, after_violence, grown_worry, tells_of_other
from bot.rules.after_harm_words import CALLS_NOT, HAPPENED, PERSON
from bot.rules.after_help_words import (
    ABOUT_ME,
    ALSO_ME,
    ASKING,
    BAD_SIGN,
    CLINIC,
    CORRECTS,
    COUNTS_DAYS,
    DID_NOT_WORK,
    FEELS_SO,
    GIVE_AWAY,
    GOES_ALONG,
    HAD_IT,
    HARM,
    HAS_COME,
    HEDGES,
    HELP_CAME,
    IN_TROUBLE,
    IS_NEW,
    KNOWN,
    LONG_AGO,
    MEANS,
    MEANT_IT,
    NEAR,
    NEAR_ONLY,
    NEGATED,
    NO,
    NO_SIGN,
    NOT_VERY,
    NOTHING,
    ORDERED,
    OTHER_ONE,
    OWN,
    PASSED,
    PUT_AWAY,
    REFUSES,
    RIGHT_NOW,
    SELF,
    THANKS,
    THEM,
    THINKS,
    TOLD_PANIC,
    TOOK,
    UNSAFE,
    WHAT_TO_DO,
    WITHOUT_HELP,
    YES,
)
from bot.rules.agreement import agreement
from bot.rules.commands import command, plainly
from bot.rules.meant_harm import is_meant
from bot.rules.risk import MILD
from bot.rules.unwanted_thoughts import is_commanded

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

EMERGENCY = Meaning("safety.emergency")
BARE = 5  # words; so few are about the danger that stands ("to end it")
SHORT = 14  # words; a longer message speaks for itself, but for a crisis and an emergency
PANIC, OTHER, WORRY = "utter_safety.panic", "utter_help.other", "utter_safety.third_party"
OTHERS = frozenset({OTHER, WORRY, "utter_help.other_now"})
UNREAL, ASKS = "utter_safety.soft.unreal", "utter_safety.soft.asks"
ERASE = "utter_nav.delete_data"
UNWANTED = "utter_safety.violence.unwanted"
VIOLENT = frozenset({"utter_safety.violence", UNWANTED, "utter_safety.violence.voices"})
OVER = frozenset({"utter_help.passed", "utter_help.came"})  # an emergency that has passed, or for which help came


def after_help(
    text: str, verdict: str, danger: str | None, asked: Collection[str], told: Mapping[str, int]
) -> Meaning | None:
    """What the message means, or None: it speaks for itself.

    `verdict`: what the readers found in it. `danger`: the last danger a script was told for. `asked`: the responses of the last reply. `told`: how often each was told.
    """
    plain, replied = plainly(text), {name.removesuffix(".es") for name in asked}
    if (UNREAL in replied or told.get(UNREAL)) and danger is None and verdict in MILD and ORDERED.search(plain):
        return Meaning("safety.crisis", "crisis")  # a voice that orders, told in two messages
    if _is_last(asked, ASKS) and verdict in MILD:
        if YES.fullmatch(plain) or THINKS.search(plain) or HEDGES.fullmatch(plain):
            return Meaning("safety.crisis", "crisis")
        if NO.fullmatch(plain) or NOT_VERY.fullmatch(plain):
            return Meaning("help.asked")
    if danger is None or (ERASE in replied and verdict in MILD and agreement(text) is not None):
        return None
    if len(plain.split()) > SHORT:
        return _long(text, plain, verdict, danger)
    if UNWANTED in replied and _would_not(plain, verdict):
        return PAUSED  # asked whether they could act on it: "no, I would never hurt him"
    if (
        replied & VIOLENT
        and is_commanded(text)
        and (verdict == "violence" or (verdict == "crisis" and not OWN.search(plain)))
    ):
        return Meaning("safety.violence.voices", "violence")
    about = _about_whom(plain, verdict, danger, replied)
    if about is not None:
        return about
    unsafe = UNSAFE.fullmatch(plain) and NEGATED.search(plain)
    if danger in ("abuse", "violence") and command(text) == "nav.continue":
        return Meaning("help.resume")
    if danger == "abuse":
        if unsafe:
            return Meaning("help.near", "abuse")
        near = NEAR_ONLY.fullmatch(plain) or (verdict in MILD and NEAR.search(plain))
        return Meaning("help.near", "abuse") if near else after_abuse(text, plain, verdict, replied)
    if danger == "violence":
        return after_violence(text, plain, verdict, replied, told)
    if danger == "panic" and PANIC in replied and plain and _is_known_panic(plain, verdict):
        return Meaning("safety.panic", "panic")
    if danger == "crisis":
        other = tells_of_other(plain, replied, verdict)
        if other is not None:
            return other
    if danger == "crisis" and GIVE_AWAY.search(plain) and verdict != "crisis":
        return Meaning("help.means")
    if (
        danger == "crisis"
        and verdict in MILD | {"emergency", "violence", "abuse", "third_party"}
        and PUT_AWAY.search(plain)
        and not MEANS.search(plain)
    ):
        return Meaning("help.safe")
    if danger == "crisis" and (verdict in MILD or slips(plain, verdict)):
        return CRISIS if unsafe else after_crisis(text, plain, verdict, replied, told)
    if danger == "third_party" and HAPPENED.search(plain) and verdict in MILD | {"third_party"}:
        return Meaning("safety.emergency", "emergency")
    if danger == "third_party" and replied & OTHERS:
        return grown_worry(plain, verdict) or _after_worry(text, plain, verdict)
    if danger == "emergency" and verdict in MILD | {"emergency"}:
        over = _is_over(plain)
        if over is not None:
            return over
    if danger == verdict == "emergency" and _help_is_there(plain) and not TOOK.search(plain):
        return Meaning("help.came")
    if verdict not in MILD:
        return _meant_harm(plain, replied) if danger == "emergency" and verdict == "crisis" else None
    if danger == "panic":
        return _after_panic(plain, verdict, told) if PANIC in replied else None
    return None if danger == "third_party" else _while_paused(plain, text, verdict, danger, replied)


def _is_last(asked: Collection[str], response: str) -> bool:
    """Was it the last thing told, so that a yes answers it?"""
    return bool(asked) and list(asked)[-1].removesuffix(".es") == response


def _would_not(plain: str, verdict: str) -> bool:
    """A plain no, and "I would never": not where the rest of the message tells another danger, or that it was done."""
    if NO.fullmatch(plain) or (NO.match(plain) and verdict in MILD and not HARM.search(plain)):
        return True
    return REFUSES.search(plain) is not None and verdict in MILD | {"violence"} and not TOOK.search(plain)


def _meant_harm(plain: str, replied: set[str]) -> Meaning | None:
    """A wish to die in an emergency: who refuses help is told to take it, who did it on purpose is in a crisis too, and 911 stays first.

    Right after it has passed, or help came, the wish is a crisis like any other.
    """
    if HELP_CAME.search(plain):
        return Meaning("safety.emergency", "emergency")
    if IN_TROUBLE.search(plain):
        return Meaning("safety.emergency", "emergency")
    meant = is_meant(plain) or len(plain.split()) <= BARE
    return Meaning("safety.emergency.meant") if meant and not replied & OVER else None


def _long(text: str, plain: str, verdict: str, danger: str) -> Meaning | None:
    """A long message speaks for itself; in a crisis only as a question to the clinic, in an emergency not at all."""
    if verdict not in MILD:
        return None
    if danger == "emergency":
        return _while_paused(plain, text, verdict, danger)
    if danger in ("abuse", "violence"):
        return after_abuse(text, plain, verdict) if danger == "abuse" else after_violence(text, plain, verdict)
    return unless_asked(text, plain, verdict) if danger == "crisis" else None


def _about_whom(plain: str, verdict: str, danger: str, replied: set[str]) -> Meaning | None:
    """Who it is about after all ("it's me, not my friend", "it's my brother, not me"), and a denial that is taken back."""
    if verdict not in MILD | {"third_party", "crisis"}:
        return None
    if danger == "third_party" and GOES_ALONG.search(plain):
        return Meaning("safety.crisis", "crisis")
    if _about_self(plain, danger, replied):
        meant = "crisis" if danger == "third_party" else danger
        return Meaning(f"safety.{meant}", meant)
    if danger == "crisis" and MEANT_IT.search(plain):
        return Meaning("safety.crisis", "crisis")
    if danger == "crisis" and OTHER_ONE.search(plain) and not SELF.search(plain):
        return Meaning("help.other", "third_party")
    return None


def _about_self(plain: str, danger: str, asked: set[str]) -> bool:
    """Right after a script about somebody else "it's me" and "same here" are plain; later on only what says that it was not so before."""
    if danger == "third_party" and FEELS_SO.search(plain) and not COUNTS_DAYS.search(plain):
        return True
    if asked & OTHERS:
        return SELF.search(plain) is not None or ALSO_ME.fullmatch(plain) is not None
    return danger == "third_party" and SELF.search(plain) is not None and CORRECTS.search(plain) is not None


def _is_known_panic(plain: str, verdict: str) -> bool:
    """It was felt before, or a doctor called it panic, and nothing in the words is new or bad."""
    if KNOWN.fullmatch(plain) or NO_SIGN.fullmatch(plain):
        return True
    return verdict in MILD | {"panic"} and TOLD_PANIC.search(plain) is not None and not BAD_SIGN.search(plain)


def _after_panic(plain: str, verdict: str, told: Mapping[str, int]) -> Meaning | None:
    """Its first telling asks whether this was felt before; what is new is for 911."""
    times = told.get(PANIC, 0) + told.get(f"{PANIC}.es", 0)
    if IS_NEW.fullmatch(plain) or (NO.fullmatch(plain) and times == 1):
        return Meaning("safety.emergency", "emergency")
    stays = NO.fullmatch(plain) or HAD_IT.fullmatch(plain) or (verdict == "soft" and NOT_VERY.fullmatch(plain))
    return Meaning("safety.panic") if stays else None


def _after_worry(text: str, plain: str, verdict: str) -> Meaning | None:
    """The worry about somebody else goes on: what to say to them, what to do when they do not answer."""
    if verdict not in MILD | {"violence", "abuse"} or verdict == "info" or command(text) not in (None, "nav.withdraw"):
        return None
    if CLINIC.search(plain) or COUNTS_DAYS.search(plain) or (verdict not in MILD and ABOUT_ME.search(plain)):
        return None
    if THEM.search(plain) or WHAT_TO_DO.search(plain):
        return Meaning("help.other", None if verdict in MILD else "third_party")
    return None


def _while_paused(plain: str, text: str, verdict: str, danger: str, replied: Collection[str] = ()) -> Meaning | None:
    """An emergency stands until the visitor goes on by choice; the others stand against what keeps them up."""
    again, order = Meaning(f"safety.{danger}"), command(text)
    if order == "nav.continue":
        return Meaning("help.resume")
    return (
        _after_emergency(plain, order, verdict, replied)
        if danger == "emergency"
        else again
        if verdict == "soft"
        else None
    )


def _help_is_there(plain: str) -> bool:
    return HAS_COME.search(plain) is not None and WITHOUT_HELP.search(plain) is None


def _is_over(plain: str) -> Meaning | None:
    """Nobody can call (not: "she can't talk"); or it was long ago and is not now: then who tried to die is asked how it is now."""
    if CALLS_NOT.search(plain) and not PERSON.search(plain):
        return Meaning("help.no_voice")
    if RIGHT_NOW.search(plain) or BAD_SIGN.search(plain):
        return None
    if DID_NOT_WORK.search(plain):
        return Meaning("safety.crisis", "crisis")
    return Meaning("help.passed") if LONG_AGO.search(plain) else None


def _after_emergency(plain: str, order: str | None, verdict: str, replied: Collection[str]) -> Meaning | None:
    """Questions to the clinic are answered under the numbers; that it was nothing is met with the way on, anything else with the script."""
    asks = ASKING.search(plain) is not None
    if verdict == "soft" and OVER & set(replied):
        return Meaning("safety.soft")
    if order in FOLLOWED or THANKS.fullmatch(plain):
        return None
    if not asks and _help_is_there(plain):
        return Meaning("help.came")
    if not asks and (NOTHING.search(plain) or PASSED.search(plain)) and not BAD_SIGN.search(plain):
        return Meaning("help.passed")
    return None if asks and verdict == "none" and CLINIC.search(plain) and not HELP_CAME.search(plain) else EMERGENCY
