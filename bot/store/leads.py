"""Leads and their contacts: written, found again through the blind index, withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, insert, select, update

from bot.store import conversation_lock, deliveries
from bot.store.records import contact_body
from bot.store.tables import contacts, leads, screenings

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from bot.ports import Contact, Lead, LeadStatus
    from bot.store.keyring import Keyring
    from bot.store.sealed import Seal

GONE = ("closed", "withdrawn")


def write(
    connection: Connection,
    seal: Seal,
    ring: Keyring,
    conversation_id: str,
    lead: Lead,
    before: Lead | None,
    at: datetime,
) -> None:
    """Insert or update a lead with its contact; an older lead it supersedes is withdrawn."""
    if before is not None and before.id == lead.id:
        connection.execute(
            update(leads)
            .where(leads.c.id == lead.id, leads.c.conversation_id == conversation_id)
            .values(reasons=list(lead.reasons), screening_id=lead.screening_id)
        )
        connection.execute(
            update(contacts).where(contacts.c.lead_id == lead.id).values(_contact(seal, ring, lead.id, lead.contact))
        )
    else:
        row = {
            "id": lead.id,
            "conversation_id": conversation_id,
            "screening_id": lead.screening_id,
            "status": lead.status,
            "reasons": list(lead.reasons),
            "supersedes": lead.supersedes,
            "created_at": lead.at,
            "updated_at": at,
        }
        connection.execute(insert(leads), row)
        owner = {"lead_id": lead.id, "conversation_id": conversation_id}
        connection.execute(insert(contacts), owner | _contact(seal, ring, lead.id, lead.contact))
        if lead.supersedes is not None:
            withdraw(connection, lead.supersedes, "superseded", at)
    set_status(connection, lead.id, lead.status, at)
    if lead.status in GONE:
        deliveries.withdraw(connection, lead.id, lead.status, at)


def set_status(connection: Connection, lead_id: str, status: LeadStatus, at: datetime) -> None:
    """Change a lead's status, in the staff list too."""
    connection.execute(update(leads).where(leads.c.id == lead_id).values(status=status, updated_at=at))
    screening = select(leads.c.screening_id).where(leads.c.id == lead_id).scalar_subquery()
    connection.execute(update(screenings).where(screenings.c.id == screening).values(lead_status=status))


def withdraw(connection: Connection, lead_id: str, reason: str, at: datetime) -> None:
    """Withdraw a lead of another conversation; whoever may have received it is told."""
    owner = connection.scalar(select(leads.c.conversation_id).where(leads.c.id == lead_id))
    if owner is not None:
        conversation_lock.take(connection, owner)
        set_status(connection, lead_id, "withdrawn", at)
        deliveries.withdraw(connection, lead_id, reason, at)


def recent(connection: Connection, ring: Keyring, contact: Contact, since: datetime) -> tuple[str, str] | None:
    """Find (lead id, conversation id) of the newest lead with this phone or e-mail that still stands."""
    kind = _kind(contact)
    index = contacts.c.email_index if kind == "email" else contacts.c.phone_index
    row = connection.execute(
        select(leads.c.id, leads.c.conversation_id)
        .join(contacts, contacts.c.lead_id == leads.c.id)
        .where(index == bindparam("wanted"), leads.c.created_at >= since, leads.c.status != "withdrawn")
        .order_by(leads.c.created_at.desc())
        .limit(1),
        {"wanted": ring.index_of(kind, contact.value)},
    ).first()
    return None if row is None else (row.id, row.conversation_id)


def _contact(seal: Seal, ring: Keyring, lead_id: str, contact: Contact) -> dict[str, bytes | None]:
    index = ring.index_of(_kind(contact), contact.value)
    return {
        "body": seal.close_json("contacts", "body", lead_id, contact_body(contact)),
        "phone_index": index if _kind(contact) == "phone" else None,
        "email_index": index if _kind(contact) == "email" else None,
    }


def _kind(contact: Contact) -> str:
    return "email" if contact.method == "email" else "phone"
