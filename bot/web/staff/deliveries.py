"""What could not be delivered, with a button to send it again; and how far visitors come, in numbers."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.web.staff import words
from bot.web.staff.pages import page, see_other
from bot.web.staff.ports import PERSON, STAFF

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aiohttp import web

SINCE = timedelta(days=30)
SMALLEST = 5  # a smaller count could point to a person


async def show_deliveries(request: web.Request) -> web.Response:
    """The events that were given up, and all events by status."""
    letters, counts = await request.app[STAFF].lists.dead_letters(request[PERSON])
    return await page(request, "deliveries.html", {"letters": letters, "counts": counts}, box=True)


async def replay(request: web.Request) -> web.Response:
    """Send one of them again."""
    outbox_id = str((await request.post()).get("id", ""))
    sent = await request.app[STAFF].lists.replay(request[PERSON], outbox_id)
    return see_other("/staff/deliveries", "replayed" if sent else "not_dead")


async def numbers(request: web.Request) -> web.Response:
    """How many visitors reached each step in the last 30 days."""
    parts = request.app[STAFF]
    counted = await parts.lists.steps(request[PERSON], parts.clock() - SINCE)
    values = {"steps": _shown(counted), "days": SINCE.days, "smallest": SMALLEST}
    return await page(request, "numbers.html", values, box=True)


def _shown(counted: Mapping[str, int]) -> list[tuple[str, int | None]]:
    """Each step with its count, None for one too small to show; steps that have no name yet stand at the end."""
    known = [(label, counted.get(step, 0)) for step, label in words.STEPS.items()]
    others = [(step.replace("_", " "), count) for step, count in counted.items() if step not in words.STEPS]
    return [(label, count if count >= SMALLEST else None) for label, count in (*known, *others)]
