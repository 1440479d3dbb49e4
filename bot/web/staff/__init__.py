"""The staff's workspace: what visitors sent, what waits, what was decided. Behind a door, on a table of roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.web.staff.files import FILES, file, files
from bot.web.staff.guard import guard
from bot.web.staff.pages import ENVIRONMENT, environment
from bot.web.staff.ports import STAFF, StaffParts
from bot.web.staff.rates import TRIES, Tries
from bot.web.staff.table import add_routes, every_route_states_its_role

if TYPE_CHECKING:
    from aiohttp import web

__all__ = ["StaffParts", "add_staff"]


def add_staff(app: web.Application, parts: StaffParts) -> None:
    """Add the staff pages to an application that has not started."""
    app[STAFF] = parts
    app[TRIES] = Tries()
    app[ENVIRONMENT] = environment(parts.zone, parts.clock)
    app[FILES] = files(parts.accent)
    app.router.add_get("/static/staff/{name}", file, name="staff_file")
    add_routes(app)
    app.middlewares.append(guard)
    app.on_startup.append(every_route_states_its_role)
