"""The only door to the internet: one aiohttp application, its routes, its headers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiohttp import web

from bot.web.chat import add_chat
from bot.web.keys import PAGE_FACTS, SERVICE
from bot.web.pages import add_pages
from bot.web.problems import problems
from bot.web.rates import RATES, Rates

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.web.keys import PageFacts, VisitorService

LARGEST_REQUEST = 256 * 1024  # bytes


@dataclass(frozen=True)
class Health:
    """What /readyz reports: can this process answer visitors, and how delivery is (in the body only)."""

    ready: Callable[[], bool]
    report: Callable[[], Awaitable[dict[str, object]]]


HEALTH: web.AppKey[Health] = web.AppKey("health", Health)


def create_app(service: VisitorService, facts: PageFacts, health: Health, rates: Rates | None) -> web.Application:
    """The application for visitors; staff pages and metrics are added by bot.wiring."""
    app = web.Application(client_max_size=LARGEST_REQUEST, middlewares=[harden, problems])
    app[SERVICE] = service
    app[PAGE_FACTS] = facts
    app[HEALTH] = health
    app[RATES] = rates
    app.router.add_get("/healthz", alive, name="health.alive")
    app.router.add_get("/readyz", ready, name="health.ready")
    add_chat(app)
    add_pages(app)
    return app


HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
API_POLICY = "default-src 'none'; frame-ancestors 'none'"


@web.middleware
async def harden(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Headers that every answer carries; a page's own headers stand."""
    response = await handler(request)
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Content-Security-Policy", API_POLICY)
    return response


async def alive(request: web.Request) -> web.Response:
    """200 while the process runs."""
    return web.Response(text="ok\n")


async def ready(request: web.Request) -> web.Response:
    """200 when this process can answer visitors, else 503; delivery is reported in the body."""
    health = request.app[HEALTH]
    fit = health.ready()
    body = {"ready": fit, **await health.report()}
    return web.Response(status=200 if fit else 503, body=json.dumps(body).encode(), content_type="application/json")
