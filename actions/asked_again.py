"""The ways on in the place of the same words again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rules.asking_again import REASK
from bot.rules.hearing_here import OF_TWO

if TYPE_CHECKING:
    from rasa_sdk import Tracker

WORN = 3  # re-asks that were told, the last reply among them: the next one shows the ways on in their place


def worn_out(tracker: Tracker, response: str) -> str:
    """The response, or the ways on (skip, stop) in the place of asking the same again and again. The question itself is asked after it."""
    if not response.startswith(REASK) or response in OF_TWO:
        return response
    told = tracker.get_slot("told") or {}
    times = sum(count for name, count in told.items() if name.startswith(REASK) and name not in OF_TWO)
    again = any(name.startswith(REASK) for name in tracker.get_slot("last_reply") or [])
    asked_before = told.get(response, 0)
    return "utter_screening.reask.stuck" if again and times >= WORN and asked_before else response
