"""The dialogue state between two messages: slots and the open form, nothing else. Its size does not grow with the conversation."""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME, ACTION_SESSION_START_NAME
from rasa.shared.core.events import ActionExecuted, ActiveLoop, SessionStarted, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rasa.shared.core.domain import Domain
    from rasa.shared.core.events import Event

_TURN: ContextVar[DialogueStateTracker | None] = ContextVar("turn", default=None)


def compact(tracker: DialogueStateTracker) -> dict[str, Any]:
    """Slots that are set and the open form, JSON-serialisable."""
    return {
        "slots": {name: value for name, value in tracker.current_slot_values().items() if value is not None},
        "form": tracker.active_loop_name,
    }


def rebuild(sender_id: str, state: Mapping[str, Any], domain: Domain) -> DialogueStateTracker:
    """A tracker that predicts like the one that was compacted."""
    form = state.get("form")
    known = {slot.name for slot in domain.slots}
    events: list[Event] = [ActionExecuted(ACTION_SESSION_START_NAME), SessionStarted()]
    events += [SlotSet(name, value) for name, value in (state.get("slots") or {}).items() if name in known]
    if form:
        events += [ActionExecuted(form), ActiveLoop(form)]
    events.append(ActionExecuted(ACTION_LISTEN_NAME))
    return DialogueStateTracker.from_events(sender_id, events, domain.slots, domain=domain)


class TurnTrackerStore(TrackerStore):
    """Holds the one tracker of the turn under way. What lasts is stored by the service, encrypted, in its transaction."""

    def __init__(self, domain: Domain) -> None:
        """Keeps nothing between turns."""
        super().__init__(domain)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Remember the tracker for the turn."""
        _TURN.set(tracker)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The tracker of this turn."""
        return _TURN.get()

    async def keys(self) -> Iterable[str]:
        """Nothing is kept."""
        return []


def begin_turn(tracker: DialogueStateTracker) -> None:
    """Make this the tracker of the turn under way in the current task."""
    _TURN.set(tracker)


def ended_turn() -> DialogueStateTracker | None:
    """The tracker as the turn left it."""
    return _TURN.get()
