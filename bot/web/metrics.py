"""/metrics for Prometheus: behind a token on the public port, or alone on a port of its own. Never by source address."""

from __future__ import annotations

import hashlib
import hmac
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiohttp import web

from bot.web.problems import problem

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
# Which routes take a message of a visitor, and through which door it came.
DOORS = {"chat.send": "api", "plain_send": "plain"}


@dataclass(frozen=True)
class Metrics:
    """`page` gives the text of one scrape; `answered` notes one message: door, HTTP status, seconds."""

    page: Callable[[], Awaitable[bytes]]
    answered: Callable[[str, int, float], None]


METRICS: web.AppKey[Metrics] = web.AppKey("metrics", Metrics)
TOKEN: web.AppKey[bytes] = web.AppKey("metrics_token", bytes)


def add_metrics(app: web.Application, metrics: Metrics, token: str) -> None:
    """Time every message; with a token also open /metrics. Without one there is nothing at that address (404)."""
    app[METRICS] = metrics
    app.middlewares.insert(0, timed)
    if token:
        app[TOKEN] = _digest(token)
        app.router.add_get("/metrics", behind_token, name="metrics")


def metrics_alone(metrics: Metrics) -> web.Application:
    """An application with nothing but /metrics, for a listener that only this machine reaches."""
    app = web.Application()
    app[METRICS] = metrics
    app.router.add_get("/metrics", show, name="metrics")
    return app


@web.middleware
async def timed(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Note how long a visitor waited for the answer to a message. Other requests pass."""
    door = DOORS.get(request.match_info.route.name or "")
    if door is None:
        return await handler(request)
    began = time.perf_counter()
    status = 500
    try:
        response = await handler(request)
        status = response.status
    except web.HTTPException as error:
        status = error.status
        raise
    finally:
        request.app[METRICS].answered(door, status, time.perf_counter() - began)
    return response


async def behind_token(request: web.Request) -> web.Response:
    """200 for the bearer of the token, else 401."""
    scheme, _, given = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not hmac.compare_digest(_digest(given.strip()), request.app[TOKEN]):
        return problem(401, "Not allowed", "Metrics need their token.", {"WWW-Authenticate": "Bearer"})
    return await show(request)


async def show(request: web.Request) -> web.Response:
    """The page."""
    return web.Response(
        body=await request.app[METRICS].page(), headers={"Content-Type": CONTENT_TYPE, "Cache-Control": "no-store"}
    )


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode(errors="surrogateescape")).digest()
