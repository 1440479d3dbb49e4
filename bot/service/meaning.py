"""What a message means where it was typed: what was read in it, and what it means after a safety script, before and after it is understood."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from bot.ports import SafetyReading
from bot.rules.after_help import after_help, understood_after_help
from bot.rules.after_script import FREE, as_script
from bot.rules.age import says_group, typed_age
from bot.rules.appointment_words import only_says_when
from bot.rules.caring import is_everyday
from bot.rules.commands import command, plainly
from bot.rules.frequency import says_only_how_often
from bot.rules.grief import is_bereaved, is_long_ago, speaks_of_self
from bot.rules.hinted import hints
from bot.rules.language import wants_spanish
from bot.rules.lethal import asks_amount
from bot.rules.lifeless import is_overdosed
from bot.rules.request_words import is_contact_only
from bot.rules.risk import HOLDING, MILD, NOTES
from bot.rules.state import item_standing
from bot.rules.typed_names import tells_both_names
from bot.rules.unreal import is_unreal, is_watched

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.ports import Parsed, Verdict
    from bot.rules.after_script import Meaning
    from bot.service.choosing import Standing

QUIET = SafetyReading("none", {})
UNNOTICED = frozenset({"none", "info"})
FEW = 4  # words
HARMLESS = MILD | {"third_party"}
# Behind an answer to an item: until when it was so, and what comes then.
ENDS_IT = re.compile(
    r"\b(?:and|then|until|till|before|after that|because|so)\b.*\bi(?:'?m| am|'?ll be| will be) (?:all )?(?:done|through|finished) with (?:it all|everything|all (?:of )?(?:it|this)|(?:this |my )?life|living|this world)\b"
)
SURE = 0.9  # share of a topic, as which an open question in a crisis is understood
CONTEXT = "context"  # beside the readers' names: what the message means after a safety script


def in_context(text: str, read: SafetyReading, slots: Mapping[str, Any]) -> Meaning | None:
    """What the message means after the safety script that was told last."""
    danger = slots.get("danger")
    found = after_help(text, read.verdict, danger, slots.get("last_reply") or (), slots.get("told") or {})
    return _held(as_script(found, danger), read)


def understood_here(text: str, read: SafetyReading, standing: Standing, parsed: Parsed) -> Meaning | None:
    """The same once more where no form asks anything and nothing clear was understood; no question is understood in Spanish."""
    if standing.form is not None:
        return None
    slots, danger = standing.slots, standing.slots.get("danger")
    intent = surely(parsed) if danger == "crisis" else parsed.intent
    meant = "oos" if wants_spanish(text) and command(text) is None else intent
    found = understood_after_help(
        text, read.verdict, danger, slots.get("last_reply") or (), slots.get("told") or {}, meant
    )
    return _held(as_script(found, danger), read)


def _held(found: Meaning | None, read: SafetyReading) -> Meaning | None:
    """Where the wish to die was told beside a danger to others, no meaning makes a mere worry of it."""
    lowers = found is not None and found.verdict is not None and found.verdict not in HOLDING
    return None if read.crisis_too and lowers else found


def surely(parsed: Parsed) -> str:
    """The topic that is sure, or one that nobody had to guess; else none."""
    unsure = parsed.ranking and float(parsed.ranking[0]["confidence"]) < SURE
    return "oos" if unsure else parsed.intent


def raised(read: SafetyReading, meaning: Meaning | None) -> SafetyReading:
    """The reading with what the message makes known that was not known before."""
    return read if meaning is None or meaning.verdict is None else _read_as(read, meaning.verdict)


def read_here(text: str, read: SafetyReading, slots: Mapping[str, Any], form: str | None) -> SafetyReading:
    """What was read, where it was typed: beside an answer or an order and nothing else no mere note is needed, who mourns is told of no danger.

    Voices or watchers are noticed, and somebody else's body in danger comes before words on how to talk with them.
    """
    quiet, unruled = replace(QUIET, spanish=read.spanish), read.readers.get("rules", "none") == "none"
    if read.verdict in NOTES and (_only_answers(text, slots, form) or _only_orders(text, slots, form)):
        return quiet
    if (
        read.verdict != "none"
        and unruled
        and (only_says_when(text, slots.get("booking_status")) or is_everyday(text))
        and not _spoke_of_danger(slots)
    ):
        return quiet
    if slots.get("requested_slot") == "contact_name" and tells_both_names(text):
        return quiet if unruled else read
    if read.verdict in HARMLESS and slots.get("requested_slot") == "contact_value" and is_contact_only(text):
        return quiet
    if read.verdict in HARMLESS and is_overdosed(text):
        return _read_as(read, "emergency")
    if read.verdict in NOTES | UNNOTICED and asks_amount(text, slots):
        return _read_as(read, "crisis" if form == "screening_form" else "soft")  # no score goes on beside it
    if item_standing(slots, form) is not None and read.verdict in NOTES | UNNOTICED and ENDS_IT.search(plainly(text)):
        return _read_as(read, "crisis")
    if read.verdict == "emergency" and unruled and is_watched(text):
        return _read_as(read, "soft")
    hinted = form is None and slots.get("hold") is None and hints(text)
    if _mourns(text, read, slots) or (read.verdict in UNNOTICED and (is_unreal(text) or hinted)):
        return _read_as(read, "soft")
    return read


def _mourns(text: str, read: SafetyReading, slots: Mapping[str, Any]) -> bool:
    """A death that is over: not where somebody was told of who is in danger now, nor where a crisis was read and the one who writes speaks of himself.

    What was read as an emergency is over only where a time says so. What is told of now beside the death is not over.
    """
    if read.beside != "none" or not is_bereaved(text) or (slots.get("danger") not in FREE and not is_long_ago(text)):
        return False
    if read.verdict == "emergency" and not is_long_ago(text):
        return False
    return read.verdict != "crisis" or not speaks_of_self(text)


def _spoke_of_danger(slots: Mapping[str, Any]) -> bool:
    """Was anything told in this conversation because of a danger or a doubt?"""
    return slots.get("danger") is not None or any(
        str(name).startswith("utter_safety.") for name in slots.get("told") or ()
    )


def _read_as(read: SafetyReading, verdict: str) -> SafetyReading:
    return replace(read, verdict=cast("Verdict", verdict), readers={**read.readers, CONTEXT: verdict})


def _only_answers(text: str, slots: Mapping[str, Any], form: str | None) -> bool:
    """An age where it is asked, or how often at an item, and nothing else."""
    if slots.get("requested_slot") == "age_group":
        told = typed_age(text, asked=True) is not None or says_group(text) is not None
        return told and len(text.split()) <= FEW
    return item_standing(slots, form) is not None and says_only_how_often(text)


def _only_orders(text: str, slots: Mapping[str, Any], form: str | None) -> bool:
    """An order and nothing else; where no form is there to end, "I want to stop" may mean more. While help stands nothing is."""
    order = command(text)
    return order is not None and slots.get("hold") is None and (order != "nav.stop" or form is not None)
