"""Safety events: all that wait, one with its conversation, and its acknowledgement by a named person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiohttp import web

from bot.service.lists import TO_KNOW_DAYS
from bot.service.review import Acknowledging, ReviewRefused
from bot.web.staff import words
from bot.web.staff.pages import page, see_other
from bot.web.staff.ports import PERSON, STAFF
from bot.web.staff.records import record_page

if TYPE_CHECKING:
    from collections.abc import Mapping


async def show_open(request: web.Request) -> web.Response:
    """Every event that waits, the oldest first; under them those of the last days that are only to be known."""
    lists = request.app[STAFF].lists
    events, to_know = await lists.open_events(), await lists.events_to_know()
    await lists.noted(request[PERSON], "safety_events", [event.id for event in (*events, *to_know)])
    return await page(request, "safety.html", {"events": events, "to_know": to_know, "days": TO_KNOW_DAYS})


async def show_event(request: web.Request) -> web.Response:
    """One event: where the link in an alert leads."""
    return await _event_page(request, {}, "")


async def acknowledge(request: web.Request) -> web.Response:
    """Take an event in one's own name and say what came of it."""
    form = await request.post()
    given = {name: str(form.get(name, "")) for name in ("outcome", "reported", "report", "note")}
    event_id = request.match_info["event"]
    try:
        kept = await request.app[STAFF].review.acknowledge(request[PERSON], Acknowledging(event_id, **given))
    except ReviewRefused as refused:
        return await _event_page(request, given, refused.code)
    return see_other(f"/staff/safety/{event_id}", "acknowledged" if kept else "acknowledged_without_note")


async def _event_page(request: web.Request, given: Mapping[str, str], refusal: str) -> web.Response:
    review = request.app[STAFF].review
    event = await review.event(request.match_info["event"])
    record = await review.record(request[PERSON], event.conversation_id, "safety") if event else None
    if event is None or record is None:
        raise web.HTTPNotFound
    values = {"focus": event.id, "acknowledging": given, "alarm": words.REFUSALS.get(refusal, "")}
    return await record_page(request, record, values, status=409 if refusal else 200)
