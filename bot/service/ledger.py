"""What one message changes: the record, agreements, a request, a flag, and what goes to the outbox; written in one transaction."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

from bot.ports import Changes, ConsentGiven
from bot.rules.booking import CONTACT_CONSENT_VERSION
from bot.rules.slots import instrument_of
from bot.service.record import consents_given, record_from_slots, safety_event
from bot.service.reply import offered
from bot.service.request import lead_from
from bot.service.state_blob import Kept, as_typed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.ports import (
        ConversationStore,
        Lead,
        Message,
        OutboxItem,
        SafetyEvent,
        SafetyReading,
        Snapshot,
        Turn,
    )
    from bot.rules.state import State


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
        snapshot: Snapshot,
        before: Mapping[str, Any],
        turn: Turn,
        read: SafetyReading,
        visitor: Message | None,
        messages: Sequence[Message],
        state: State,
        at: datetime,
    ) -> Changes:
        """All that the message writes. `before`: the slots as they stood before it; `visitor`: None where `flag` wrote it already."""
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
        flag = self.flag(snapshot, visitor, read, state.step) if visitor is not None else None
        return Changes(
            state=kept_after(turn, messages, help_now=state.help and turn.slots.get("hold") is None).packed(),
            messages=messages if visitor is None else (visitor, *messages),
            screening=record,
            consents=consents,
            safety_events=flag.safety_events if flag else (),
            lead=lead,
            outbox=[*outbox, *flag.outbox] if flag else outbox,
            steps=funnel_steps(state),
            step=state.step,
        )

    def flag(self, snapshot: Snapshot, visitor: Message, read: SafetyReading, step: str) -> Changes | None:
        """What staff must know of a message, which needs no dialogue: its words, the event and its alerts. None where no event is written."""
        event = safety_event(read, snapshot.id, visitor.client_id or "", visitor.seq, visitor.at)
        if event is None:
            return None
        return Changes(
            state=snapshot.state,
            messages=(replace(visitor, topic=f"safety.{read.verdict}"),),
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
