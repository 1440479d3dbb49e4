"""The dialogue state between two messages: slots and the open form, nothing else. Its size does not grow with the conversation."""

from __future__ import annotations

import copy
from collections import deque
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import ActionExecuted, ActiveLoop
from rasa.shared.core.trackers import DialogueStateTracker

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rasa.shared.core.domain import Domain
    from rasa.shared.core.slots import Slot

_TURN: ContextVar[DialogueStateTracker | None] = ContextVar("turn", default=None)


class TurnTracker(DialogueStateTracker):
    """Rasa's tracker from the middle of a conversation on, copied as it stands. Rasa's own starts each copy from nothing and replays every event into it.

    Slots are shared between copies and never changed: one that is set is put in place of the other.
    """

    def __init__(
        self,
        sender_id: str,
        slots: Iterable[Slot] | None,
        max_event_history: int | None = None,
        sender_source: str | None = None,
        is_rule_tracker: bool = False,  # noqa: FBT001, FBT002 - Rasa's signature
    ) -> None:
        """As Rasa's, but the slots stand as they are given before the first event."""
        super().__init__(sender_id, (), max_event_history, sender_source, is_rule_tracker)
        self.slots = {slot.name: slot for slot in slots or ()}
        self._first = self.slots.copy()
        self._asked: tuple[object, ...] = ()
        self._states: list[dict[str, Any]] = []

    def init_copy(self) -> TurnTracker:
        """A tracker that stands where this one stood before its first event."""
        return TurnTracker(
            self.sender_id, self._first.values(), self._max_event_history, is_rule_tracker=self.is_rule_tracker
        )

    def copy(self) -> TurnTracker:
        """A tracker in the same state, which goes its own way from here on."""
        twin = _same(self)
        twin.events = deque(self.events, self._max_event_history)
        twin.slots = self.slots.copy()
        twin.active_loop = copy.copy(self.active_loop)
        twin.latest_action = dict(self.latest_action or {})
        twin.model_id = twin.assistant_id = twin.sender_source = None  # as in Rasa's copies
        return twin

    def past_states(self, domain: Domain, *arguments: Any, **named: Any) -> list[dict[str, Any]]:
        """The states up to here; the policy asks twice before each action, and changes what it is given."""
        asked = (len(self.events), arguments, named)
        if self._asked != asked:
            self._asked, self._states = asked, super().past_states(domain, *arguments, **named)
        return [{kind: dict(part) for kind, part in state.items()} for state in self._states]

    def _set_slot(self, key: str, value: Any) -> None:
        """Another slot in place of the one that copies may share."""
        if key in self.slots:
            self.slots[key] = _with(self.slots[key], value)
        else:
            super()._set_slot(key, value)  # says that there is none

    def _reset_slots(self) -> None:
        """Every slot unset; what was set before the conversation began anew is gone with it."""
        self.slots = {name: _unset(slot) for name, slot in self.slots.items()}
        self._first = self.slots.copy()


def _with(slot: Slot, value: Any) -> Slot:
    twin = _same(slot)
    twin.value = value
    return twin


def _unset(slot: Slot) -> Slot:
    if not slot.has_been_set:
        return slot
    twin = _same(slot)
    twin.reset()
    return twin


def _same[T](thing: T) -> T:
    """A shallow copy, at a fifth of the price of `copy.copy`."""
    twin = object.__new__(type(thing))
    twin.__dict__.update(thing.__dict__)
    return twin


def compact(tracker: DialogueStateTracker) -> dict[str, Any]:
    """Slots that are set and the open form, JSON-serialisable."""
    return {
        "slots": {name: value for name, value in tracker.current_slot_values().items() if value is not None},
        "form": tracker.active_loop_name,
    }


def rebuild(sender_id: str, state: Mapping[str, Any], domain: Domain) -> TurnTracker:
    """A tracker that predicts like the one that was compacted."""
    values, form = state.get("slots") or {}, state.get("form")
    slots = [_with(slot, values[slot.name]) if slot.name in values else slot for slot in domain.slots]
    tracker = TurnTracker(sender_id, slots)
    for event in (*([ActionExecuted(form), ActiveLoop(form)] if form else ()), ActionExecuted(ACTION_LISTEN_NAME)):
        tracker.update(event)
    return tracker


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
