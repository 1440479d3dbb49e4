"""What one message changes: the record, agreements, a request, a flag, and what goes to the outbox; written in one transaction, and what alerts in one of its own before it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

from bot.ports import Changes, ConsentGiven
from bot.rules.booking import CONTACT_CONSENT_VERSION
from bot.rules.slots import instrument_of
from bot.service.incoming import FLAGGED
from bot.service.record import consents_given, record_from_slots, safety_event
from bot.service.reply import offered
from bot.service.request import lead_from
from bot.service.state_blob import Kept, as_typed
from bot.service.turns import owed_by

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.ports import (
        ConversationStore,
        Lead,
        Message,
        OutboxItem,
        SafetyEvent,
        Turn,
    )
    from bot.rules.state import State
    from bot.service.incoming import Incoming


class Dispatches(Protocol):
    """What goes to the outbox: built by the hand-off, written in the message's transaction."""

    def for_lead(self, lead: Lead, site: str) -> Sequence[OutboxItem]:
        """The items of a qualified lead."""

    def for_safety(self, event: SafetyEvent, conversation_id: str) -> Sequence[OutboxItem]:
        """The items of a safety event that alerts."""


@dataclass(frozen=True)
class Ledger:
    """Turns what happened in a message into what is written of it."""

    store: ConversationStore
    dispatches: Dispatches

    async def changes(
        self,
        message: Incoming,
        before: Mapping[str, Any],
        turn: Turn,
        messages: Sequence[Message],
        state: State,
        at: datetime,
    ) -> Changes:
        """All that the message writes and `flag` has not written yet. `before`: the slots as they stood before it."""
        snapshot, recorded = message.snapshot, message.recorded is not None
        record = record_from_slots(
            snapshot.screening, turn.slots, instrument_of(turn.slots), at, int(turn.slots.get("run") or 0)
        )
        sent = turn.slots.get("booking_outcome") == "sent" and before.get("booking_outcome") != "sent"
        lead = await lead_from(turn.slots, snapshot, self.store, record.id if record else None, at) if sent else None
        consents = consents_given(before, turn.slots, at)
        outbox: list[OutboxItem] = []
        if lead is not None:
            consents = [*consents, ConsentGiven("contact", CONTACT_CONSENT_VERSION, at)]
            if lead.status == "qualified":
                outbox += self.dispatches.for_lead(lead, snapshot.site)
        flag = self.flag(message, state.step)
        return Changes(
            state=kept_after(turn, messages, help_now=state.help and turn.slots.get("hold") is None).packed(),
            messages=messages if recorded else (message.visitor, *messages),
            screening=record,
            consents=consents,
            safety_events=flag.safety_events if flag else (),
            lead=lead,
            outbox=[*outbox, *flag.outbox] if flag else outbox,
            steps=funnel_steps(state),
            step=state.step,
        )

    def flag(self, message: Incoming, step: str) -> Changes | None:
        """What staff must know of a message, which needs no dialogue: its words, the event and its alerts. None where all of it is recorded.

        The conversation stands where it was, but for the script that the message is owed.
        """
        snapshot, visitor, read = message.snapshot, message.visitor, message.read
        recorded = message.recorded is not None
        event = safety_event(read, snapshot.id, visitor.client_id or "", visitor.seq, visitor.at, raised=recorded)
        if event is None or not message.tells_staff:
            return None
        kept = Kept.unpacked(snapshot.state)
        owed = dict.fromkeys([*kept.owed, *owed_by(visitor.text, read)])
        if read.spanish:  # a script is told in the language of who is owed it
            kept = replace(kept, tracker={**kept.tracker, "slots": {**kept.slots, "language": "es"}})
        return Changes(
            state=replace(kept, owed=tuple(owed)).packed(),
            messages=() if recorded else (replace(visitor, topic=f"{FLAGGED}{read.verdict}"),),
            safety_events=(event,),
            outbox=self.dispatches.for_safety(event, snapshot.id),
            step=step,
        )


def kept_after(turn: Turn, messages: Sequence[Message], *, help_now: bool) -> Kept:
    """What the conversation keeps for the next message."""
    labels = {as_typed(c.label): c.name for m in messages for c in m.choices}
    return Kept(dict(turn.tracker), offered(messages), labels, help_now)


def funnel_steps(state: State) -> tuple[str, ...]:
    """The steps that this conversation has reached by now; the store keeps the first time of each."""
    steps = []
    if state.step in ("age", "consent", "item", "difficulty"):
        steps.append(f"item_{state.item}" if state.step == "item" else state.step)
    if state.step == "result" or state.screening == "completed":
        steps.append("result")
    if state.booking != "none":
        steps.append({"asking": "booking_asked"}.get(state.booking, f"booking_{state.booking}"))
    return tuple(steps)
