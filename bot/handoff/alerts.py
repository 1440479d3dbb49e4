"""What a safety event sets going: events for endpoints, e-mails for staff, and reminders until somebody acknowledges.

Everything is written in the transaction that records the event. A reminder that is due asks first whether the event
is still open, so an acknowledgement has nothing to cancel.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.handoff.lead import SCHEMA_VERSION, item_id
from bot.ports import OutboxItem
from bot.rules.escalation import DELAYS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from bot.delivery_ports import LeasedItem
    from bot.handoff.endpoint import Endpoint
    from bot.handoff.outcome import Outcome
    from bot.handoff.ports import Addresses
    from bot.ports import SafetyEvent

FLAGGED = "safety.flagged"
ALERT = "safety.alert"
DEAD_LETTER = "handoff.dead_letter"
FIRST_LEVEL = "alert:0"


def safety_raised(
    event: SafetyEvent,
    conversation_id: str,
    *,
    endpoints: Iterable[Endpoint],
    book: Addresses,
    public_address: str,
    now: datetime,
) -> list[OutboxItem]:
    """Build everything a safety event sets going.

    Every event goes to the endpoints that want it; one that alerts also goes to staff, now and after 15, 30 and 45
    minutes.
    """
    known = {
        "event_id": event.id,
        "verdict": event.verdict,
        "at": event.at.isoformat(),
        "conversation_id": conversation_id,
    }
    told = known | {"schema_version": SCHEMA_VERSION, "url": event_page(public_address, event.id)}
    items = [_item(FLAGGED, event.id, one.name, told, now) for one in endpoints if FLAGGED in one.events]
    if event.alerts:
        levels = ((level, wait, f"alert:{level}") for level, wait in enumerate(DELAYS))
        items += [
            _item(ALERT, event.id, target, known | {"level": level}, now + wait)
            for level, wait, target in levels
            if book.of(target, now)
        ]
    return items


def dead_letter(item: LeasedItem, outcome: Outcome, day: date, now: datetime) -> OutboxItem | None:
    """Build the e-mail that says a target does not take its events: one for each target and day. None for an e-mail."""
    if not is_webhook(item.type):
        return None
    payload = {"type": item.type, "endpoint": item.target, "outcome": str(outcome), "at": now.isoformat()}
    return _item(DEAD_LETTER, f"{item.target}:{day.isoformat()}", FIRST_LEVEL, payload, now)


def is_webhook(event_type: str) -> bool:
    """Tell whether events of this type go to endpoints."""
    return event_type in ("lead.qualified", "lead.withdrawn", FLAGGED, "handoff.test")


def event_page(public_address: str, event_id: str) -> str:
    """Return the address of the staff page of a safety event."""
    return f"{public_address.rstrip('/')}/staff/safety/{event_id}"


def _item(event_type: str, subject: str, target: str, payload: dict[str, Any], not_before: datetime) -> OutboxItem:
    return OutboxItem(item_id(event_type, subject, target), event_type, subject, target, payload, not_before)
