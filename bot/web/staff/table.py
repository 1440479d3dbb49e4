"""Every staff route with the role that it takes, in one table. A route without a stated role does not start."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.web.staff.deliveries import numbers, replay, show_deliveries
from bot.web.staff.door import change_password, set_up, show_account, show_setup, show_sign_in, sign_in, sign_out
from bot.web.staff.lists import home, requests, screenings
from bot.web.staff.records import decide, show_record
from bot.web.staff.safety import acknowledge, show_event, show_open

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from aiohttp import web

ANYBODY: Final = "anybody"
ACCESS: Final = frozenset({ANYBODY, "staff", "clinician", "admin"})


@dataclass(frozen=True)
class StaffRoute:
    """One address: who may use it (a role, or one above it) and what answers."""

    method: str
    path: str
    access: str
    handler: Callable[[web.Request], Awaitable[web.StreamResponse]]


ROUTES: Final = (
    StaffRoute("GET", "/staff", "staff", home),
    StaffRoute("GET", "/staff/sign-in", ANYBODY, show_sign_in),
    StaffRoute("POST", "/staff/sign-in", ANYBODY, sign_in),
    StaffRoute("POST", "/staff/sign-out", "staff", sign_out),
    StaffRoute("GET", "/staff/setup", ANYBODY, show_setup),
    StaffRoute("POST", "/staff/setup", ANYBODY, set_up),
    StaffRoute("GET", "/staff/account", "staff", show_account),
    StaffRoute("POST", "/staff/account", "staff", change_password),
    StaffRoute("GET", "/staff/screenings", "staff", screenings),
    StaffRoute("GET", "/staff/leads", "staff", requests),
    StaffRoute("GET", "/staff/safety", "staff", show_open),
    StaffRoute("GET", "/staff/safety/{event}", "staff", show_event),
    StaffRoute("POST", "/staff/safety/{event}", "staff", acknowledge),
    StaffRoute("GET", "/staff/records/{conversation}", "staff", show_record),
    StaffRoute("POST", "/staff/records/{conversation}", "staff", decide),
    StaffRoute("GET", "/staff/deliveries", "staff", show_deliveries),
    StaffRoute("POST", "/staff/deliveries", "staff", replay),
    StaffRoute("GET", "/staff/numbers", "clinician", numbers),
)
STATED: Final = {(route.method, route.path): route.access for route in ROUTES}


class RouteWithoutRole(RuntimeError):
    """A route under /staff is not in the table: the application must not start."""


def add_routes(app: web.Application) -> None:
    """Register the table."""
    for route in ROUTES:
        app.router.add_route(route.method, route.path, route.handler, name=f"staff.{route.handler.__name__}")


def access_to(request: web.Request) -> str | None:
    """The role that this request's route states; None for a path or method that there is not."""
    resource = request.match_info.route.resource
    return None if resource is None else STATED.get((request.method, resource.canonical))


async def every_route_states_its_role(app: web.Application) -> None:
    """Refuse to start with a route that anybody forgot to give a role. Raises RouteWithoutRole."""
    for route in app.router.routes():
        place = route.resource.canonical if route.resource else ""
        if place != "/staff" and not place.startswith("/staff/"):
            continue
        if STATED.get((route.method, place)) not in ACCESS:
            message = f"{route.method} {place} states no role: add it to the table in bot/web/staff/table.py."
            raise RouteWithoutRole(message)
