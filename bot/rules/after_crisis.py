"""What a message means in a crisis: an answer to the script, the same danger again, or one of the few things that speak for themselves.

bot/rules/after_help.py asks it; nothing here lowers what a reader found.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.rules.after_harm_words import OTHERS_TOO, YOUNG
from bot.rules.after_help_words import (
    ABOUT_LINE,
    ASKING,
    AT_THE_EDGE,
    CLINIC,
    DANGER,
    DONE,
    DONE_NOW,
    DOUBTS,
    FAREWELL,
    GIVE_AWAY,
    GIVES_UP,
    GOES,
    HARM,
    IN_TROUBLE,
    LEFT_ALONE,
    MEANS,
    NEW_MOTHER,
    NO_CALL,
    NO_LINE,
    NOT_I,
    NOT_VERY,
    REACHED,
    REFUSES,
    SAFE,
    SELF_HARM,
    STILL_BOOKS,
    STILL_CHECKS,
    TAKES_BACK,
    THANKS,
    THERE,
    THINKS,
    TOOK,
    UNSURE,
    VETERAN,
    WHO_IS_TOLD,
    WITH,
    YES,
)
from bot.rules.commands import command
from bot.rules.meant_harm import is_meant

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

BRIEF = 8  # words: so few that a verdict of another danger may be a slip, where nothing in them speaks of harm
# Orders that are followed in a crisis too; "stop" and "skip" have nothing to end there.
FOLLOWED = frozenset(
    "nav.delete_data nav.human nav.book nav.start_screening nav.repeat nav.why_ask nav.explain nav.restart nav.review nav.continue nav.back".split()
)
# What messages mean in a crisis: the whole of one, or words anywhere in it, the first that fits.
WHOLE = (
    (THERE, "help.who_is_told"), (NOT_I, "help.not_meant"), (GIVES_UP, "help.left"), (GOES, "help.goes"), (STILL_BOOKS, "nav.book"),
    (STILL_CHECKS, "nav.start_screening"),
)  # fmt: skip
IN_A_CRISIS = (
    (NO_LINE, "help.no_answer"), (VETERAN, "help.veteran"), (NEW_MOTHER, "help.mother"), (NO_CALL, "help.refuses"), (ABOUT_LINE, "help.about_line"), (WHO_IS_TOLD, "help.who_is_told"), (NO_LINE, "help.no_answer"), (REACHED, "help.reached"), (WITH, "help.with"),
    (SAFE, "help.safe"), (REFUSES, "help.safe"), (TAKES_BACK, "help.not_meant"),
)  # fmt: skip


@dataclass(frozen=True)
class Meaning:
    """The turn to take (an intent), and the verdict when the message makes a danger known that was not known before."""

    intent: str
    verdict: str | None = None


PAUSED = Meaning("oos")  # what is not understood while help stands: help comes first, and the way on
CRISIS = Meaning("safety.crisis")
MEANT = Meaning("safety.emergency.meant", "emergency")
CLEARED = "utter_help.not_meant"


def slips(plain: str, verdict: str) -> bool:
    """In a crisis: a short message read as another danger without a word of harm in it ("they'll send the police", "my sister is coming over", "I have pills")."""
    if HARM.search(plain) or TOOK.search(plain):
        return False
    if verdict == "emergency" and MEANS.search(plain):
        return len(plain.split()) <= BRIEF
    if DANGER.search(plain) or is_meant(plain):
        return False
    if verdict in ("crisis", "emergency"):
        return _is_about_help(plain)
    if verdict == "abuse":
        return IN_TROUBLE.search(plain) is not None
    return verdict in ("violence", "third_party") and len(plain.split()) <= BRIEF


def _is_about_help(plain: str) -> bool:
    return any(one.search(plain) for one in (WITH, NO_LINE, REACHED))


def after_crisis(
    text: str, plain: str, verdict: str, replied: Collection[str] = (), told: Mapping[str, int] = MappingProxyType({})
) -> Meaning | None:
    """One denial does not clear it: the replies to "I'm safe" and "I didn't mean it" keep the help lines."""
    if DONE_NOW.search(plain):
        return MEANT
    if DONE.fullmatch(plain):
        return Meaning("help.safe") if "utter_help.means" in replied else MEANT
    if OTHERS_TOO.search(plain):
        return Meaning("safety.violence", "violence")
    if YOUNG.search(plain):
        return Meaning("help.young")
    if (MEANS.search(plain) or GIVE_AWAY.search(plain)) and not AT_THE_EDGE.search(plain):
        return Meaning("help.means")
    if (
        AT_THE_EDGE.search(plain)
        or THINKS.search(plain)
        or IN_TROUBLE.search(plain)
        or any(one.fullmatch(plain) for one in (NOT_VERY, YES, DOUBTS, LEFT_ALONE))
    ):
        return CRISIS
    whole = next((intent for words, intent in WHOLE if words.fullmatch(plain)), None)
    if whole is None and _takes_nothing_back(plain):
        return CRISIS
    found = whole or next((intent for words, intent in IN_A_CRISIS if words.search(plain)), None)
    if found is not None:
        return Meaning(found)
    return unless_asked(text, plain, verdict, cleared=bool(told.get(CLEARED)))


def _takes_nothing_back(plain: str) -> bool:
    """What sounds like a denial or company and is none: "it's not suicidal, it just helps", "not sure I'm safe", "why would I call them", "I called my mom to say goodbye"."""
    harms = TAKES_BACK.search(plain) and SELF_HARM.search(plain)
    unsure = SAFE.search(plain) and UNSURE.search(plain)
    asks = REACHED.search(plain) and (ASKING.search(plain) or UNSURE.search(plain)) and not ABOUT_LINE.search(plain)
    return bool(harms or unsure or asks or FAREWELL.search(plain))


def unless_asked(text: str, plain: str, verdict: str, *, cleared: bool = False) -> Meaning | None:
    """A question to the clinic, thanks and orders speak for themselves; "in my car" and "how long does it take" do not.

    `cleared`: it was told that the crisis was none, and questions were invited.
    """
    order = command(text)
    asks = "?" in text or ASKING.search(plain) is not None
    if (
        verdict == "info"
        or order in FOLLOWED
        or THANKS.fullmatch(plain)
        or (verdict == "none" and (CLINIC.search(plain) or (cleared and asks and not DANGER.search(plain))))
    ):
        return None
    if cleared and verdict == "none" and not asks and order is None and not DANGER.search(plain):
        return Meaning("help.left")
    return CRISIS if verdict == "soft" or (asks and order is None) else PAUSED
