"""What the wish for the check means, and what is said to it: over one that ended a result stays until a yes, and what was skipped is gone on with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rules.changing import first_skipped
from bot.rules.commands import AFRESH, command
from bot.rules.screening import stepped_back
from bot.rules.slots import sheet_from

if TYPE_CHECKING:
    from rasa_sdk import Tracker

    from bot.rules.screening import Sheet

STARTS, GOES_ON = "utter_nav.start_screening", "utter_nav.start_screening.continue"
BUTTON = "start.screening"


def keeps_result(tracker: Tracker) -> bool:
    """Was the check asked for, or only heard in other words, over a finished one, and it was not said yet that its total goes?"""
    in_words = tracker.latest_message["intent"]["name"] == "nav.start_screening"
    told = AFRESH in (tracker.get_slot("last_reply") or [])
    return in_words and not told and tracker.get_slot("screening_outcome") == "completed"


def at_skipped(tracker: Tracker) -> Sheet | None:
    """The sheet at the first item that was skipped, where a check is to go on that ended without a score for it; else None."""
    if tracker.get_slot("screening_outcome") != "incomplete":
        return None
    goes_on = command(tracker.latest_message.get("text") or "") == "nav.continue"
    sheet = sheet_from(tracker.slots)
    return stepped_back(sheet, first_skipped(sheet)) if goes_on else None


def said_first(tracker: Tracker, left: Sheet | None) -> str | None:
    """What is said before the first question; nothing to the button, which says it itself. `left`: the sheet that is gone on with."""
    if left is not None:
        return GOES_ON
    return None if tracker.latest_message["intent"]["name"] == BUTTON else STARTS
