"""What a message means after a safety script: an answer to its question, the same danger again, or "it is about me after all".

A script asks "how safe are you?" and a chat without memory would take "not very" for small talk, and "in my car" for a question to the clinic. Every message
was read for danger before, and nothing here lowers what was found, but for plain answers to a script ("I've had it before", "my sister is coming over").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.rules.after_help_words import (
    ABOUT_LINE,
    ABOUT_ME,
    ALSO_ME,
    ASKING,
    BAD_SIGN,
    CLINIC,
    CORRECTS,
    COUNTS_DAYS,
    DANGER,
    DOUBTS,
    FAREWELL,
    FEELS_SO,
    GIVES_UP,
    GOES,
    HAD_IT,
    HARM,
    HAS_COME,
    HELP_CAME,
    IS_NEW,
    KNOWN,
    MEANS,
    MEANT_IT,
    NEAR,
    NEAR_ONLY,
    NEGATED,
    NO,
    NO_LINE,
    NOT_VERY,
    NOTHING,
    OTHER_ONE,
    OWN,
    PASSED,
    REACHED,
    REFUSES,
    SAFE,
    SELF,
    SELF_HARM,
    STILL_BOOKS,
    STILL_CHECKS,
    TAKEN_AWAY,
    TAKES_BACK,
    THANKS,
    THEM,
    THINKS,
    TOLD_PANIC,
    TOOK,
    UNSAFE,
    UNSURE,
    WHAT_TO_DO,
    WHO_IS_TOLD,
    WITH,
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

SHORT = 14  # words; a longer message speaks for itself, but for a crisis and an emergency
BRIEF = 8  # words: so few that a verdict of another danger may be a slip, where nothing in them speaks of harm
PANIC, OTHER, WORRY = "utter_safety.panic", "utter_help.other", "utter_safety.third_party"
ERASE = "utter_nav.delete_data"
UNWANTED = "utter_safety.violence.unwanted"
VIOLENT = frozenset({"utter_safety.violence", UNWANTED, "utter_safety.violence.voices"})
OVER = frozenset({"utter_help.passed", "utter_help.came"})  # an emergency that has passed, or for which help came
# Orders that are followed in a crisis too; "stop" and "skip" have nothing to end there.
FOLLOWED = frozenset(
    "nav.delete_data nav.human nav.book nav.start_screening nav.repeat nav.why_ask nav.explain nav.restart nav.review nav.continue nav.back".split()
)

# What messages mean in a crisis: the whole of one, or words anywhere in it, the first that fits.
WHOLE = ((GIVES_UP, "help.left"), (GOES, "help.goes"), (STILL_BOOKS, "nav.book"), (STILL_CHECKS, "nav.start_screening"))
IN_A_CRISIS = (
    (ABOUT_LINE, "help.about_line"), (WHO_IS_TOLD, "help.who_is_told"), (NO_LINE, "help.no_answer"), (REACHED, "help.reached"), (WITH, "help.with"),
    (SAFE, "help.safe"), (REFUSES, "help.safe"), (TAKES_BACK, "help.not_meant"),
)  # fmt: skip


@dataclass(frozen=True)
class Meaning:
    """The turn to take (an intent), and the verdict when the message makes a danger known that was not known before."""

    intent: str
    verdict: str | None = None


PAUSED = Meaning("oos")  # what is not understood while help stands: help comes first, and the way on
CRISIS, EMERGENCY = Meaning("safety.crisis"), Meaning("safety.emergency")


def after_help(
    text: str, verdict: str, danger: str | None, asked: Collection[str], told: Mapping[str, int]
) -> Meaning | None:
    """What the message means, or None: it speaks for itself.

    `verdict`: what the readers found in it. `danger`: the last danger a script was told for. `asked`: the responses of the last reply. `told`: how often each was told.
    """
    plain, replied = plainly(text), {name.removesuffix(".es") for name in asked}
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
    if danger == "abuse" and (unsafe or NEAR_ONLY.fullmatch(plain) or (verdict in MILD and NEAR.search(plain))):
        return Meaning("safety.abuse", "abuse")
    if danger == "panic" and PANIC in replied and plain and _is_known_panic(plain, verdict):
        return Meaning("safety.panic", "panic")
    if danger == "crisis" and (verdict in MILD or _slip(plain, verdict)):
        return CRISIS if unsafe else _after_crisis(text, plain, verdict)
    if danger == "third_party" and replied & {OTHER, WORRY}:
        return _after_worry(text, plain, verdict)
    if verdict not in MILD:
        return _meant_harm(plain, replied) if danger == "emergency" and verdict == "crisis" else None
    if danger == "panic":
        return _after_panic(plain, verdict, told) if PANIC in replied else None
    return None if danger == "third_party" else _while_paused(plain, text, verdict, danger)


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
    return Meaning("safety.emergency.meant") if is_meant(plain) and not replied & OVER else None


def _long(text: str, plain: str, verdict: str, danger: str) -> Meaning | None:
    """A long message speaks for itself; in a crisis only as a question to the clinic, in an emergency not at all."""
    if verdict not in MILD:
        return None
    if danger == "emergency":
        return _while_paused(plain, text, verdict, danger)
    return _unless_asked(text, plain, verdict) if danger == "crisis" else None


def _about_whom(plain: str, verdict: str, danger: str, replied: set[str]) -> Meaning | None:
    """Who it is about after all ("it's me, not my friend", "it's my brother, not me"), and a denial that is taken back."""
    if verdict not in MILD | {"third_party", "crisis"}:
        return None
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
    if asked & {OTHER, WORRY}:
        return SELF.search(plain) is not None or ALSO_ME.fullmatch(plain) is not None
    return danger == "third_party" and SELF.search(plain) is not None and CORRECTS.search(plain) is not None


def _is_known_panic(plain: str, verdict: str) -> bool:
    """It was felt before, or a doctor called it panic, and nothing in the words is new or bad."""
    if KNOWN.fullmatch(plain):
        return True
    return verdict in MILD | {"panic"} and TOLD_PANIC.search(plain) is not None and not BAD_SIGN.search(plain)


def _after_panic(plain: str, verdict: str, told: Mapping[str, int]) -> Meaning | None:
    """Its first telling asks whether this was felt before; what is new is for 911."""
    times = told.get(PANIC, 0) + told.get(f"{PANIC}.es", 0)
    if IS_NEW.fullmatch(plain) or (NO.fullmatch(plain) and times == 1):
        return Meaning("safety.emergency", "emergency")
    stays = NO.fullmatch(plain) or HAD_IT.fullmatch(plain) or (verdict == "soft" and NOT_VERY.fullmatch(plain))
    return Meaning("safety.panic") if stays else None


def _slip(plain: str, verdict: str) -> bool:
    """In a crisis: a short message read as another danger without a word of harm in it ("they'll send the police", "my sister is coming over", "I have pills")."""
    if HARM.search(plain) or TOOK.search(plain):
        return False
    if verdict == "emergency" and MEANS.search(plain):
        return len(plain.split()) <= BRIEF
    if DANGER.search(plain) or is_meant(plain):
        return False
    if verdict in ("crisis", "emergency"):
        return _is_about_help(plain)
    return verdict in ("violence", "third_party") and len(plain.split()) <= BRIEF


def _is_about_help(plain: str) -> bool:
    return any(one.search(plain) for one in (WITH, NO_LINE, REACHED))


def _after_crisis(text: str, plain: str, verdict: str) -> Meaning | None:
    """One denial does not clear it: the replies to "I'm safe" and "I didn't mean it" keep the help lines."""
    if MEANS.search(plain) or THINKS.search(plain) or any(one.fullmatch(plain) for one in (NOT_VERY, YES, DOUBTS)):
        return CRISIS
    whole = next((intent for words, intent in WHOLE if words.fullmatch(plain)), None)
    if whole is None and _takes_nothing_back(plain):
        return CRISIS
    found = whole or next((intent for words, intent in IN_A_CRISIS if words.search(plain)), None)
    if found is not None:
        return Meaning(found)
    return _unless_asked(text, plain, verdict)


def _takes_nothing_back(plain: str) -> bool:
    """What sounds like a denial or company and is none: "it's not suicidal, it just helps", "not sure I'm safe", "I called my mom to say goodbye"."""
    harms = TAKES_BACK.search(plain) and SELF_HARM.search(plain)
    unsure = SAFE.search(plain) and UNSURE.search(plain)
    return bool(harms or unsure or FAREWELL.search(plain))


def _unless_asked(text: str, plain: str, verdict: str) -> Meaning | None:
    """A question to the clinic, thanks and orders speak for themselves; "in my car" and "how long does it take" do not."""
    order = command(text)
    asks = "?" in text or ASKING.search(plain) is not None
    if (
        verdict == "info"
        or order in FOLLOWED
        or THANKS.fullmatch(plain)
        or (CLINIC.search(plain) and verdict == "none")
    ):
        return None
    return CRISIS if verdict == "soft" or (asks and order is None) else PAUSED


def _after_worry(text: str, plain: str, verdict: str) -> Meaning | None:
    """The worry about somebody else goes on: what to say to them, what to do when they do not answer."""
    if verdict not in MILD | {"violence", "abuse"} or verdict == "info" or command(text) not in (None, "nav.withdraw"):
        return None
    if CLINIC.search(plain) or COUNTS_DAYS.search(plain) or (verdict not in MILD and ABOUT_ME.search(plain)):
        return None
    if THEM.search(plain) or WHAT_TO_DO.search(plain):
        return Meaning("help.other", None if verdict in MILD else "third_party")
    return None


def _while_paused(plain: str, text: str, verdict: str, danger: str) -> Meaning | None:
    """An emergency stands until the visitor goes on by choice; the others stand against what keeps them up."""
    again, order = Meaning(f"safety.{danger}"), command(text)
    if order == "nav.continue":
        return Meaning("help.resume")
    if danger == "emergency":
        return _after_emergency(plain, order, verdict)
    if danger == "violence" and TAKEN_AWAY.search(plain) and not HARM.search(plain):
        return Meaning("help.child")
    if danger == "abuse" and GOES.fullmatch(plain):
        return again
    if verdict == "soft" or YES.fullmatch(plain):
        return again
    return again if danger == "abuse" and (NO.fullmatch(plain) or NOT_VERY.fullmatch(plain)) else None


def _after_emergency(plain: str, order: str | None, verdict: str) -> Meaning | None:
    """Questions to the clinic are answered under the numbers; that it was nothing is met with the way on, anything else with the script."""
    asks = ASKING.search(plain) is not None
    if order in FOLLOWED or THANKS.fullmatch(plain):
        return None
    if not asks and HAS_COME.search(plain) and not WITHOUT_HELP.search(plain):
        return Meaning("help.came")
    if not asks and (NOTHING.search(plain) or PASSED.search(plain)) and not BAD_SIGN.search(plain):
        return Meaning("help.passed")
    return None if asks and verdict == "none" and CLINIC.search(plain) and not HELP_CAME.search(plain) else EMERGENCY
