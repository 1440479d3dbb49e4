"""The cookie that carries a staff session's id: never readable by scripts, never sent from another site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.service.sign_in import ABSOLUTE
from bot.web.staff.ports import STAFF

if TYPE_CHECKING:
    from aiohttp import web

NAME = "firststep_staff"


def token_of(request: web.Request) -> str | None:
    """The session's token as the browser sent it."""
    return request.cookies.get(cookie_name(request)) or None


def keep(request: web.Request, response: web.StreamResponse, token: str) -> None:
    """Give the browser a new session. It lasts as long as the session can at most."""
    response.set_cookie(
        cookie_name(request), token, max_age=int(ABSOLUTE.total_seconds()), path="/", secure=over_https(request),
        httponly=True, samesite="Strict",
    )  # fmt: skip


def drop(request: web.Request, response: web.StreamResponse) -> None:
    """Take the session from the browser."""
    response.del_cookie(cookie_name(request), path="/", secure=over_https(request), httponly=True, samesite="Strict")


def cookie_name(request: web.Request) -> str:
    """`__Host-` binds the cookie to this host and to https; on plain http browsers refuse it."""
    return f"__Host-{NAME}" if over_https(request) else NAME


def over_https(request: web.Request) -> bool:
    """Whether browsers reach these pages over https, by the clinic's public address."""
    return request.app[STAFF].public_address.startswith("https://")
