"""What could not be delivered, with a button to send it again; and how far visitors come, in numbers."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.rules.funnel import SMALLEST
from bot.web.staff import words
from bot.web.staff.pages import page, see_other
from bot.web.staff.ports import PERSON, STAFF

if TYPE_CHECKING:
    from aiohttp import web

SINCE = timedelta(days=30)


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
    """How far visitors came in the last 30 days, where they left, and how long each item took."""
    parts = request.app[STAFF]
    items = len(parts.instrument.items)
    counted = await parts.lists.numbers(request[PERSON], parts.clock() - SINCE, items)
    steps = [(_label(one.step, items), one) for one in counted]
    values = {"steps": steps, "days": SINCE.days, "smallest": SMALLEST}
    return await page(request, "numbers.html", values, box=True)


def _label(step: str, items: int) -> str:
    """The step's name; one that has no name yet is shown by its code."""
    if step.startswith("item_"):
        return words.ITEM_STEP.format(number=step.removeprefix("item_"), of=items)
    return words.STEPS.get(step, step.replace("_", " "))
