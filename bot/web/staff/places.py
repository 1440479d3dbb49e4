"""The addresses that the staff pages lead to, and where a list goes on."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Final
from urllib.parse import urlencode

from bot.service.lists import After

HOME: Final = "/staff"
FIRST: Final = "/staff/screenings"
DOOR: Final = "/staff/sign-in"
WANTED: Final = re.compile(
    r"/staff/(screenings|leads|safety|records|deliveries|numbers|account)(/[A-Za-z0-9_-]{1,64})?"
)
MOMENT: Final = "%Y%m%dT%H%M%S.%fZ"
CURSOR: Final = re.compile(r"(\d{8}T\d{6}\.\d{6}Z)~([A-Za-z0-9_.-]{1,64})")


def wanted(place: str) -> str:
    """The page to go back to after the door: one of ours, else the first. Never another site, never a query."""
    return place if WANTED.fullmatch(place) else FIRST


def further(place: str, shown: str, moment: datetime, last_id: str) -> str:
    """Where the list goes on after this row. It holds a time and an id, nothing of a visitor."""
    after = f"{moment.astimezone(UTC).strftime(MOMENT)}~{last_id}"
    return f"{place}?{urlencode({'show': shown, 'after': after}, safe='~')}"


def read_after(text: str) -> After | None:
    """Where the last page ended. Raises ValueError for anything that we did not write; None at the beginning."""
    if not text:
        return None
    parts = CURSOR.fullmatch(text)
    if parts is None:
        message = "no cursor of ours"
        raise ValueError(message)
    return After(datetime.strptime(parts[1], MOMENT).replace(tzinfo=UTC), parts[2])
