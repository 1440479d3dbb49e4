"""What a scheduling system is told about a lead: ids, codes and times; the rest only under the profile `full`."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from bot.ports import OutboxItem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from bot.handoff.endpoint import Endpoint
    from bot.handoff.ports import LeadDetails
    from bot.ports import Lead

QUALIFIED = "lead.qualified"
SCHEMA_VERSION = 1
# Ids follow from what an event is about, so that the same event built twice is the same event.
NAMESPACE = uuid.UUID("6f1d7a4e-6a2b-5c36-9d0e-0a53f5c7b3a1")


def item_id(event_type: str, subject_id: str, target: str) -> str:
    """Return the webhook-id of an event: unique by type, subject and target, as the outbox is."""
    return str(uuid.uuid5(NAMESPACE, f"{event_type}\n{subject_id}\n{target}"))


def thin_profile(lead: Lead, site: str, public_address: str) -> dict[str, Any]:
    """Return the payload that every endpoint gets: no name, no contact, no score."""
    return {
        "lead_id": lead.id,
        "schema_version": SCHEMA_VERSION,
        "reasons": list(lead.reasons),
        "requested_at": lead.at.isoformat(),
        "site": site,
        "url": f"{public_address.rstrip('/')}/api/leads/{lead.id}",
    }


def full_profile(thin: Mapping[str, Any], details: LeadDetails) -> dict[str, Any]:
    """Add contact and a completed screening's result. Built while sending: it never stands in the outbox."""
    contact, screening = details.contact, details.screening
    data = dict(thin) | {
        "contact": {
            "name": contact.name,
            "method": contact.method,
            "value": contact.value,
            "voicemail_ok": contact.voicemail_ok,
            "clinic_name_ok": contact.clinic_name_ok,
            "times": contact.times,
        }
    }
    if screening is not None and screening.total is not None:
        data["screening"] = {
            "instrument": screening.instrument,
            "instrument_version": screening.instrument_version,
            "total": screening.total,
            "band": screening.band,
            "completed_at": screening.ended_at.isoformat() if screening.ended_at else None,
        }
    return data


def lead_qualified(
    lead: Lead, *, site: str, endpoints: Iterable[Endpoint], public_address: str, now: datetime
) -> list[OutboxItem]:
    """Build one event for each endpoint that wants leads; written in the transaction that qualifies the lead."""
    payload = thin_profile(lead, site, public_address)
    return [
        OutboxItem(item_id(QUALIFIED, lead.id, one.name), QUALIFIED, lead.id, one.name, payload, now)
        for one in endpoints
        if QUALIFIED in one.events
    ]
