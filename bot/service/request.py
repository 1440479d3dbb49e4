"""A request for a consultation becomes a lead: decided by the table in bot/rules/qualification.py, sent through the outbox."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from bot.ports import Contact, Lead
from bot.rules.booking import Wish, wish_from
from bot.rules.qualification import Reason, Request, Ruling, decide
from bot.rules.state import screening_status

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from typing import Any

    from bot.ports import ConversationStore, Snapshot

ONE_LEAD_WITHIN = timedelta(days=14)


def contact_from(wish: Wish) -> Contact | None:
    """The contact as confirmed, or None when something is missing."""
    if not wish.name or not wish.method or not wish.value:
        return None
    method: Literal["call", "text", "email"] = (
        "email" if wish.method == "email" else "text" if wish.method == "text" else "call"
    )
    return Contact(wish.name, method, wish.value, wish.voicemail_ok, wish.clinic_name_ok, wish.times or "")


async def lead_from(
    slots: Mapping[str, Any], snapshot: Snapshot, store: ConversationStore, screening_id: str | None, at: datetime
) -> Lead | None:
    """The lead that pressing Send makes, or None when the request is refused."""
    wish = wish_from(slots)
    contact = contact_from(wish)
    recent = await store.recent_lead(contact, at - ONE_LEAD_WITHIN) if contact else None
    decision = decide(
        Request(
            adult=wish.age_group == "adult",
            contact_consent=wish.confirmed is True,
            screening=screening_status(slots),
            contact_valid=contact is not None,
            confirmed=wish.confirmed is True,
            open_safety_event=snapshot.open_safety_events > 0 or slots.get("hold") is not None,
            recent_lead=recent is not None,
        )
    )
    if contact is None or decision.ruling is Ruling.REFUSED:
        return None
    return Lead(
        id=str(uuid.uuid4()),
        status="qualified" if decision.ruling is Ruling.QUALIFIED else "held",
        reasons=tuple(reason.value for reason in decision.reasons),
        at=at,
        contact=contact,
        screening_id=screening_id,
        supersedes=recent[0] if recent and Reason.DUPLICATE in decision.reasons else None,
    )
