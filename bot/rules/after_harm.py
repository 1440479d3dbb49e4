"""What a message means after a script about abuse or danger to others, and in a worry about somebody else whose danger grows.

bot/rules/after_help.py asks it. What is told there ("he said sorry", "my kids are here") is met as something told, not as a disturbance of a pause.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.rules.after_crisis import FOLLOWED, Meaning
from bot.rules.after_harm_words import (
    ARMED,
    CALLS_NOT,
    HAPPENED,
    MISREAD,
    NEAR_NOW,
    NOBODY,
    NOT_SAFE,
    PERSON,
    SAFE_NOW,
    SEEN,
    SELF_TOO,
    THREAT,
    YOUNG,
)
from bot.rules.after_help_words import (
    ASKING,
    CLINIC,
    DANGER,
    GOES,
    HARM,
    NO,
    NOT_VERY,
    OWN,
    TAKEN_AWAY,
    TAKES_BACK,
    THANKS,
    TOOK,
    WHO_IS_TOLD,
    YES,
)
from bot.rules.commands import command
from bot.rules.risk import MILD

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

VIOLENCE = "utter_safety.violence"  # its first telling asks whether anyone is in danger right now
VOICES = "utter_safety.violence.voices"
ASKED_SAFE = "utter_safety.abuse"  # its tellings ask whether it is safe where they are
SLIPS = MILD | {"third_party", "crisis", "violence"}  # what words about the one who hurts may be read as
EMERGENCY = Meaning("safety.emergency", "emergency")
FEW = 5  # words; so short a line is about what was spoken of


def after_abuse(text: str, plain: str, verdict: str, replied: Collection[str] = ()) -> Meaning | None:
    """Who may see it, who is near, who is safe for now, who is young; what else is told is heard."""
    if THREAT.search(plain):
        return Meaning("help.near", "abuse")
    if verdict not in SLIPS or (verdict == "crisis" and OWN.search(plain)):
        return None
    if SEEN.search(plain):
        return Meaning("help.seen")
    if NEAR_NOW.search(plain):
        return Meaning("help.near", "abuse")
    if (verdict == "crisis" and (DANGER.search(plain) or len(plain.split()) > FEW)) or (
        verdict == "violence" and HARM.search(plain)
    ):
        return None
    if CALLS_NOT.search(plain):
        return Meaning("help.near")
    if YOUNG.search(plain):
        return Meaning("help.young_abuse", "abuse")
    if (YES.fullmatch(plain) and ASKED_SAFE in replied) or (SAFE_NOW.search(plain) and not NOT_SAFE.search(plain)):
        return Meaning("help.abuse_safe")
    if verdict == "third_party" and HARM.search(plain):
        return None
    if TAKES_BACK.search(plain) or MISREAD.search(plain):
        return Meaning("help.no_danger")
    if NO.fullmatch(plain) and ASKED_SAFE in replied:
        return Meaning("help.near", "abuse")
    if NO.fullmatch(plain) or NOT_VERY.fullmatch(plain) or GOES.fullmatch(plain):
        return Meaning("safety.abuse")
    return _told(text, plain, verdict, "help.abuse_heard")


def after_violence(
    text: str, plain: str, verdict: str, replied: Collection[str] = (), told: Mapping[str, int] = MappingProxyType({})
) -> Meaning | None:
    """Nobody is in danger after all, oneself is too, the child may be taken; what else is told is heard."""
    if SELF_TOO.fullmatch(plain):
        return Meaning("safety.crisis", "crisis")
    if NOBODY.fullmatch(plain) and VOICES in replied:
        return Meaning("safety.violence.voices")  # it asked who can come
    times = told.get(VIOLENCE, 0) + told.get(f"{VIOLENCE}.es", 0)
    nobody = VIOLENCE in replied and times <= 1 and NOBODY.fullmatch(plain)
    takes_back = nobody or TAKES_BACK.search(plain) or MISREAD.search(plain)
    if takes_back and not HARM.search(plain) and (verdict in MILD or (verdict == "crisis" and not OWN.search(plain))):
        return Meaning("help.no_danger")
    if verdict not in MILD:
        return None
    if TAKEN_AWAY.search(plain) and not HARM.search(plain):
        return Meaning("help.child")
    if YES.fullmatch(plain):
        return Meaning("safety.violence")
    return _told(text, plain, verdict, "help.violence_heard")


def _told(text: str, plain: str, verdict: str, heard: str) -> Meaning | None:
    """A question to the clinic, thanks and orders speak for themselves; "how do I stop" and "am I going to jail" do not."""
    if WHO_IS_TOLD.search(plain):
        return Meaning("help.who_is_told")
    asks = "?" in text or ASKING.search(plain) is not None
    if command(text) in FOLLOWED or THANKS.fullmatch(plain) or (asks and CLINIC.search(plain)):
        return None
    return None if verdict == "info" else Meaning(heard)


def grown_worry(plain: str, verdict: str) -> Meaning | None:
    """A worry about somebody else becomes an emergency: a shot was heard, they did it, they have a weapon or do not answer."""
    bare = len(plain.split()) <= FEW
    if verdict not in MILD | {"third_party", "abuse"} and not (verdict == "crisis" and bare and not OWN.search(plain)):
        return None
    if HAPPENED.search(plain):
        return EMERGENCY
    if ARMED.search(plain) and (PERSON.search(plain) or bare) and verdict != "abuse":
        return Meaning("help.other_now", "third_party")
    return None


def tells_of_other(plain: str, replied: Collection[str], verdict: str) -> Meaning | None:
    """In a crisis that was said to be about somebody else: what is told of them stays about them, until the visitor speaks of himself."""
    if "utter_help.other" not in replied and "utter_help.other_now" not in replied:
        return None
    if verdict not in MILD | {"third_party"} or not PERSON.search(plain) or OWN.search(plain) or TOOK.search(plain):
        return None
    return grown_worry(plain, verdict) or Meaning("help.other", "third_party")
