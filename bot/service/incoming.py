"""One message on its way to its answer: what was read in it so far, and what of it is recorded."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.rules.risk import EFFECTS, PRECEDENCE
from bot.service.state_blob import Kept

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.ports import Changes, Message, SafetyReading, Snapshot

FLAGGED = "safety."  # begins the topic of a message that was recorded for its flag


@dataclass
class Incoming:
    """A visitor's message; `recorded` is the verdict of the event that is written of it."""

    snapshot: Snapshot
    visitor: Message
    read: SafetyReading
    recorded: str | None = None

    @classmethod
    def of(cls, snapshot: Snapshot, visitor: Message, read: SafetyReading, earlier: Sequence[Message]) -> Incoming:
        """`earlier`: the same message as it was recorded for its flag, while the dialogue failed."""
        if not earlier:
            return cls(snapshot, visitor, read)
        kept = replace(visitor, seq=earlier[0].seq, topic=earlier[0].topic)
        return cls(snapshot, kept, read, kept.topic.removeprefix(FLAGGED))

    @property
    def next_seq(self) -> int:
        """The place of the first answer."""
        return self.snapshot.next_seq + (self.recorded is None)

    @property
    def tells_staff(self) -> bool:
        """Must staff know more of it than is recorded?"""
        verdict = self.read.verdict
        if not EFFECTS[verdict].event:
            return False
        if self.recorded in (None, verdict):
            return self.recorded is None
        return verdict == "crisis" or PRECEDENCE.index(verdict) < PRECEDENCE.index(str(self.recorded))

    def was_recorded(self, changes: Changes) -> None:
        """The conversation as it stands once its flag is written."""
        held = sum(event.needs_acknowledgement for event in changes.safety_events)
        self.snapshot = replace(
            self.snapshot,
            version=self.snapshot.version + 1,
            next_seq=self.snapshot.next_seq + len(changes.messages),
            state=changes.state,
            open_safety_events=self.snapshot.open_safety_events + held,
        )
        self.recorded = self.read.verdict


def of_its_own(client_id: str) -> str:
    """The id of other words that came under an id that was recorded: always the same, so that they are recorded once, and nothing of the words is in it."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"firststep:{client_id}"))


def is_other(
    snapshot: Snapshot, recorded: Sequence[Message], text: str, choice_id: str | None, read: SafetyReading
) -> bool:
    """Are these other words, or a tap, than were recorded under their id? Who was turned away may change them, and they were never answered.

    An id that was answered gets its answer again, whatever comes with it; only danger in other words is never lost to that (who goes back to a page may change them).
    """
    if not recorded:
        return False
    answered = bool(recorded[1:])
    if choice_id is not None:
        return not answered and choice_id in Kept.unpacked(snapshot.state).offered
    return recorded[0].text != text and (not answered or EFFECTS[read.verdict].event)
