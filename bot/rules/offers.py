"""Which choices a reply may carry: never a booking to somebody in danger or under age, and always the way to the check."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.rules.commands import AFRESH
from bot.rules.screening import stands_stopped
from bot.rules.slots import sheet_from

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from bot.rules.state import State

BOOKING_STARTS = ("booking.start", "nav.book")
SCREENING_STARTS = ("start.screening", "nav.start_screening")


def pitches(topics: Sequence[str], name: str) -> bool:
    """Would this choice offer a booking in the very reply that carries a note about somebody's safety?"""
    return name in BOOKING_STARTS and any(topic.startswith("safety.") for topic in topics)


def may_offer(name: str, slots: Mapping[str, Any], state: State, said: str = "") -> bool:
    """May this choice stand under a reply now? `said`: its response. Over a result the check begins anew only where that is spoken of."""
    held = slots.get("hold") is not None
    minor = slots.get("age_group") == "minor"
    if name in BOOKING_STARTS:
        return not held and not minor
    if name in SCREENING_STARTS:
        anew = said == AFRESH and state.step == "result"
        return not held and not minor and (anew or state.screening in ("none", "stopped"))
    if name in ("change.choose", "nav.result_meaning"):
        return state.screening == "completed" and not held
    if name == "nav.continue":
        return not held and not minor and stands_stopped(sheet_from(slots), slots.get("screening_outcome"))
    if name == "help.resume":
        return slots.get("hold") == "paused"
    if name == "start.human":
        return slots.get("hold") != "crisis"
    return True


def must_offer_screening(slots: Mapping[str, Any], state: State) -> bool:
    """While no screening is under way or completed, every reply outside help and booking also offers it."""
    under_way = state.step in ("age", "consent", "item", "confirm", "difficulty", "booking", "help", "closed")
    return not under_way and may_offer("start.screening", slots, state)


def next_steps(
    topics: Sequence[str], named: Collection[str], slots: Mapping[str, Any], state: State
) -> tuple[str, ...]:
    """What stays to be tapped beside a small word: the steps of a result, and what helps while a request is with the clinic.

    `topics` of the reply, `named` the choices that it has. An answer with choices of its own keeps to them.
    """
    small = all(topic == "oos" or topic.startswith("social.") for topic in topics)
    if slots.get("hold") is not None or (named and not small):
        return ()
    if state.step == "result":
        return ("nav.result_meaning", "booking.start", "change.choose")
    return ("ask.faq.prepare", "ask.faq.cost") if state.booking == "requested" and state.step == "open" else ()
