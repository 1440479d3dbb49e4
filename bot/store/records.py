"""Turn the port's records into the JSON that is sealed, and back. Times travel as ISO 8601 in UTC."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.ports import AnswerGiven, Choice, Contact, Link, Message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.ports import ScreeningRecord
    from bot.store.columns import AnyRow


def message_body(message: Message) -> dict[str, Any]:
    """Take what is said and offered in a message."""
    body: dict[str, Any] = {"text": message.text}
    if message.choices:
        body["choices"] = [[c.id, c.label, c.name] for c in message.choices]
    if message.links:
        body["links"] = [[link.label, link.href, link.kind] for link in message.links]
    if message.extra:
        body["extra"] = dict(message.extra)
    return body


def message_from(row: AnyRow, body: Mapping[str, Any]) -> Message:
    """Build a message from its row and its opened body."""
    return Message(
        seq=row.seq,
        sender=row.sender,
        kind=row.kind,
        topic=row.topic,
        text=body["text"],
        at=row.at,
        choices=tuple(Choice(*parts) for parts in body.get("choices", ())),
        links=tuple(Link(*parts) for parts in body.get("links", ())),
        extra=body.get("extra", {}),
        client_id=row.client_id,
        reply_to=row.reply_to,
    )


def screening_body(screening: ScreeningRecord) -> dict[str, Any]:
    """Take the answers with their times and how they were given, and what follows from them."""
    return {
        "answers": [[a.item, a.value, a.at.isoformat(), a.how] for a in screening.answers],
        "skipped": list(screening.skipped),
        "difficulty": screening.difficulty,
        "total": screening.total,
        "band": screening.band,
    }


def screening_fields(body: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a ScreeningRecord that its sealed body holds."""
    return {
        "answers": tuple(
            AnswerGiven(item, value, datetime.fromisoformat(at), how) for item, value, at, how in body["answers"]
        ),
        "skipped": tuple(body["skipped"]),
        "difficulty": body["difficulty"],
        "total": body["total"],
        "band": body["band"],
    }


def contact_body(contact: Contact) -> dict[str, Any]:
    """Take everything a visitor left to be reached by."""
    return {
        "name": contact.name,
        "method": contact.method,
        "value": contact.value,
        "voicemail_ok": contact.voicemail_ok,
        "clinic_name_ok": contact.clinic_name_ok,
        "times": contact.times,
    }


def contact_from(body: Mapping[str, Any]) -> Contact:
    """Build a contact from its opened body."""
    return Contact(**body)
