"""Staff read one visitor's record, decide about it, and acknowledge its safety events."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from bot.ports import Lead
from bot.service.office import Decision

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.service.office import Dispatches, OfficeStore
    from bot.service.office_records import OpenEvent, Person, StaffLead, StaffRecord

DECISIONS: tuple[str, ...] = get_args(Decision)
CLINICAL = ("refer",)  # decisions for a clinician
OUTCOMES = ("called_visitor", "called_911", "spoke_with_clinician", "could_not_reach", "not_a_real_risk", "other")
REPORTED = ("reported", "not_required")
LONGEST_NOTE = 2_000  # characters
LONGEST_REPORT = 300  # characters


class ReviewRefused(Exception):
    """The decision or acknowledgement cannot stand; `code` says why. Nothing was recorded."""

    def __init__(self, code: str) -> None:
        """Keep the reason code for the page's sentence."""
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Deciding:
    """One decision as asked for: about a request, or about a screening without one.

    `seen` is the id of the latest decision that the person had before them ("" for none).
    """

    conversation_id: str
    decision: str
    lead_id: str | None
    screening_id: str | None
    note: str
    seen: str


@dataclass(frozen=True)
class Acknowledging:
    """One acknowledgement as asked for. `report` says to whom, or why not."""

    event_id: str
    outcome: str
    reported: str
    report: str
    note: str


class Review:
    """Readings and decisions. Each is in the audit trail."""

    def __init__(
        self,
        store: OfficeStore,
        dispatches: Dispatches,
        clock: Callable[[], datetime],
        written: Callable[[], None] = lambda: None,
    ) -> None:
        """`dispatches` builds what a released request sends; `written` is called when the outbox may have work."""
        self._store = store
        self._dispatches = dispatches
        self._clock = clock
        self._written = written

    async def record(self, person: Person, conversation_id: str, purpose: str = "review") -> StaffRecord | None:
        """Read a whole record."""
        return await self._store.review.record(
            conversation_id, self._clock(), agent=f"staff:{person.staff_id}", purpose=purpose
        )

    async def event(self, event_id: str) -> OpenEvent | None:
        """Find a safety event, to read the record it belongs to."""
        return await self._store.safety_events.find(event_id)

    async def decide(self, person: Person, asked: Deciding) -> None:
        """Record a decision with its effect. Raises ReviewRefused."""
        decision = _decision(person, asked)
        record = await self.record(person, asked.conversation_id, "decide")
        if record is None:
            raise ReviewRefused("unknown")
        lead = next((one for one in record.leads if one.id == asked.lead_id), None)
        of_this_record = lead if asked.lead_id else any(one.id == asked.screening_id for one in record.screenings)
        if not of_this_record:
            raise ReviewRefused("unknown")
        if asked.seen != (record.decisions[-1].id if record.decisions else ""):
            raise ReviewRefused("moved")
        released = _released(lead) if decision == "book" and lead is not None else None
        try:
            await self._store.decisions.decide(
                person.staff_id,
                decision,
                self._clock(),
                lead_id=asked.lead_id,
                screening_id=None if asked.lead_id else asked.screening_id,
                note=asked.note.strip() or None,
                releases=self._dispatches.for_lead(released, record.site) if released else (),
            )
        except self._store.decisions.refused as error:
            raise ReviewRefused(str(error)) from error
        self._written()

    async def acknowledge(self, person: Person, asked: Acknowledging) -> bool:
        """Record who took a safety event and what came of it. False: its note could not be kept. Raises ReviewRefused.

        To whom it was reported is part of the sealed note; the event itself holds codes only.
        """
        if asked.outcome not in OUTCOMES or asked.reported not in REPORTED:
            raise ReviewRefused("incomplete")
        if not asked.report.strip() or (asked.outcome == "other" and not asked.note.strip()):
            raise ReviewRefused("incomplete")
        if len(asked.note) > LONGEST_NOTE or len(asked.report) > LONGEST_REPORT:
            raise ReviewRefused("too_long")
        label = "Reported to" if asked.reported == "reported" else "Report not required because"
        done = await self._store.safety_events.acknowledge(
            asked.event_id,
            person.staff_id,
            self._clock(),
            outcome=asked.outcome,
            reported=asked.reported,
            note=f"{label}: {asked.report.strip()}\n{asked.note.strip()}".strip(),
        )
        if not done.recorded:
            raise ReviewRefused("taken")
        return done.note_kept


def _decision(person: Person, asked: Deciding) -> Decision:
    if asked.decision in CLINICAL and person.role == "staff":
        raise ReviewRefused("clinical")
    if len(asked.note) > LONGEST_NOTE:
        raise ReviewRefused("too_long")
    match asked.decision:
        case "book" | "call" | "refer" | "close":
            return asked.decision
        case _:
            raise ReviewRefused("incomplete")


def _released(lead: StaffLead) -> Lead | None:
    """The request as the hand-off takes it; None once its contact is erased."""
    if lead.contact is None:
        return None
    return Lead(lead.id, "qualified", lead.reasons, lead.created_at, lead.contact, lead.screening_id)
