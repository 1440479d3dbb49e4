"""Load all that is needed to answer one message, in one SELECT."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, func, select

from bot.ports import Lead, ScreeningRecord, Snapshot
from bot.store.records import contact_from, screening_fields
from bot.store.tables import contacts, conversations, data_keys, leads, safety_events, screenings

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection

    from bot.store.columns import AnyRow
    from bot.store.data_keys import DataKeys
    from bot.store.sealed import Seal

# docs: contract, "Risk". Only these hold a lead until staff acknowledge.
HOLDING = ("crisis", "emergency", "violence", "abuse")


def holds_a_lead() -> ColumnElement[bool]:
    """Return the condition of an unacknowledged event that holds a lead."""
    return (
        safety_events.c.needs_acknowledgement.is_(True)
        & safety_events.c.acknowledged_at.is_(None)
        & safety_events.c.verdict.in_(HOLDING)
    )


_OPEN_EVENTS = (
    select(func.count())
    .select_from(safety_events)
    .where(safety_events.c.conversation_id == conversations.c.id, holds_a_lead())
    .scalar_subquery()
)
_LOAD = (
    select(
        conversations.c.id,
        conversations.c.version,
        conversations.c.site,
        conversations.c.locale,
        conversations.c.created_at,
        conversations.c.next_seq,
        conversations.c.state,
        data_keys.c.kek_id,
        data_keys.c.wrapped,
        screenings.c.id.label("screening_id"),
        screenings.c.instrument,
        screenings.c.version.label("instrument_version"),
        screenings.c.checksum,
        screenings.c.status.label("screening_status"),
        screenings.c.started_at,
        screenings.c.ended_at,
        screenings.c.body.label("screening_body"),
        leads.c.id.label("lead_id"),
        leads.c.status.label("lead_status"),
        leads.c.reasons,
        leads.c.created_at.label("lead_at"),
        leads.c.screening_id.label("lead_screening_id"),
        leads.c.supersedes,
        contacts.c.body.label("contact_body"),
        _OPEN_EVENTS.label("open_events"),
    )
    .select_from(
        conversations.join(data_keys, data_keys.c.owner == conversations.c.id)
        .outerjoin(screenings, screenings.c.id == conversations.c.screening_id)
        .outerjoin(leads, leads.c.id == conversations.c.lead_id)
        .outerjoin(contacts, contacts.c.lead_id == leads.c.id)
    )
    .where(conversations.c.token_hash == bindparam("token"), conversations.c.closed_at.is_(None))
)


def load(connection: Connection, keys: DataKeys, token_hash: bytes) -> Snapshot | None:
    """Load the conversation of a token; None when there is none, or it was closed or erased."""
    row = connection.execute(_LOAD, {"token": token_hash}).first()
    if row is None:
        return None
    seal = keys.from_row(row.id, row)
    return Snapshot(
        id=row.id,
        version=row.version,
        site=row.site,
        locale=row.locale,
        created_at=row.created_at,
        next_seq=row.next_seq,
        closed=False,
        state=seal.open("conversations", "state", row.id, row.state),
        screening=_screening(row, seal),
        open_safety_events=row.open_events,
        lead=_lead(row, seal),
    )


def _screening(row: AnyRow, seal: Seal) -> ScreeningRecord | None:
    if row.screening_id is None:
        return None
    body = seal.open_json("screenings", "body", row.screening_id, row.screening_body)
    return ScreeningRecord(
        id=row.screening_id,
        instrument=row.instrument,
        instrument_version=row.instrument_version,
        instrument_checksum=row.checksum,
        status=row.screening_status,
        started_at=row.started_at,
        ended_at=row.ended_at,
        **screening_fields(body),
    )


def _lead(row: AnyRow, seal: Seal) -> Lead | None:
    if row.lead_id is None:
        return None
    body = seal.open_json("contacts", "body", row.lead_id, row.contact_body)
    return Lead(
        id=row.lead_id,
        status=row.lead_status,
        reasons=tuple(row.reasons),
        at=row.lead_at,
        contact=contact_from(body),
        screening_id=row.lead_screening_id,
        supersedes=row.supersedes,
    )
