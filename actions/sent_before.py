"""A request that was sent stays with the clinic: a second one that is given up does not undo it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rasa_sdk.events import EventType, SlotSet

if TYPE_CHECKING:
    from rasa_sdk import Tracker


def left_request(tracker: Tracker) -> EventType:
    """What stands of the booking once the request that is being made is given up: the one that was sent before, or nothing."""
    return SlotSet("booking_status", "requested" if tracker.get_slot("booking_sent") else None)
