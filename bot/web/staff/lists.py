"""The two work lists, the newest first: completed screenings, and requests for a consultation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiohttp import web

from bot.service.lists import ASKED, SHOWN
from bot.web.staff.pages import page, see_other
from bot.web.staff.places import FIRST, further, read_after
from bot.web.staff.ports import PERSON, STAFF

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.service.lists import After


async def home(_: web.Request) -> web.Response:
    """The first page of the work day."""
    return see_other(FIRST)


async def screenings(request: web.Request) -> web.Response:
    """Completed screenings."""
    shown, after = _asked_for(request, SHOWN)
    listed = await request.app[STAFF].lists.screenings(request[PERSON], shown, after)
    more = further(FIRST, shown, listed.after.ended_at, listed.after.id) if listed.after else ""
    values = {"rows": listed.rows, "shown": shown, "more": more, "begun": after is not None}
    return await page(request, "screenings.html", values, box=True)


async def requests(request: web.Request) -> web.Response:
    """Requests for a consultation, with and without a screening."""
    shown, after = _asked_for(request, ASKED)
    listed = await request.app[STAFF].lists.requests(request[PERSON], shown, after)
    more = further("/staff/leads", shown, listed.after.created_at, listed.after.id) if listed.after else ""
    values = {"rows": listed.rows, "shown": shown, "more": more, "begun": after is not None}
    return await page(request, "leads.html", values, box=True)


def _asked_for(request: web.Request, known: Sequence[str]) -> tuple[str, After | None]:
    shown = request.query.get("show", known[0])
    try:
        after = read_after(request.query.get("after", ""))
    except ValueError as error:
        raise web.HTTPNotFound from error
    if shown not in known:
        raise web.HTTPNotFound
    return shown, after
