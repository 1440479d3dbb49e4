"""Write a screening: its answers and score sealed, its times and status in the clear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, insert, update

from bot.store.records import screening_body
from bot.store.tables import screenings

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bot.ports import ScreeningRecord
    from bot.store.sealed import Seal

_INSERT = insert(screenings)
_MINE = (
    screenings.c.id == bindparam("mine"),
    screenings.c.conversation_id == bindparam("conversation"),
)
# An answer changes the sealed body only, and touches no index.
_ANSWER = update(screenings).where(*_MINE).values(body=bindparam("new_body"))
_CHANGE = (
    update(screenings)
    .where(*_MINE)
    .values(body=bindparam("new_body"), status=bindparam("new_status"), ended_at=bindparam("new_ended"))
)


def write(
    connection: Connection,
    seal: Seal,
    conversation_id: str,
    screening: ScreeningRecord,
    before: ScreeningRecord | None,
) -> None:
    """Insert a screening, or update the one that stood `before` this message."""
    body = seal.close_json("screenings", "body", screening.id, screening_body(screening))
    if before is None or before.id != screening.id:
        row = {
            "id": screening.id,
            "conversation_id": conversation_id,
            "instrument": screening.instrument,
            "version": screening.instrument_version,
            "checksum": screening.instrument_checksum,
            "status": screening.status,
            "started_at": screening.started_at,
            "ended_at": screening.ended_at,
            "body": body,
        }
        connection.execute(_INSERT, row)
        return
    mine = {"mine": screening.id, "conversation": conversation_id, "new_body": body}
    if (before.status, before.ended_at) == (screening.status, screening.ended_at):
        connection.execute(_ANSWER, mine)
    else:
        ended = {"new_status": screening.status, "new_ended": screening.ended_at}
        connection.execute(_CHANGE, mine | ended)
