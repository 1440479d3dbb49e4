"""Stands before every path under /staff: who is there, what his role allows, and whether a form is really ours."""

from __future__ import annotations

import hmac
import logging
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from aiohttp import web

from bot.ports import StoreUnavailable
from bot.web.headers import sent_from_here
from bot.web.staff import cookie
from bot.web.staff.pages import harden, may, page, plain_page, see_other
from bot.web.staff.places import DOOR, HOME, WANTED
from bot.web.staff.ports import PERSON, STAFF
from bot.web.staff.rates import TooManyTries
from bot.web.staff.table import ANYBODY, access_to

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.service.office_records import Person

    type Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

log = logging.getLogger(__name__)

FORM: Final = "application/x-www-form-urlencoded"
READING: Final = ("GET", "HEAD")


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Nobody unknown gets further than the door, whatever the path or method; nothing goes wrong without a page."""
    if request.path != HOME and not request.path.startswith(f"{HOME}/"):
        return await handler(request)
    try:
        response = await _answer(request, handler)
    except web.HTTPException as error:
        response = plain_page(request, "error.html", {"status": error.status}, status=error.status)
        if "Allow" in error.headers:
            response.headers["Allow"] = error.headers["Allow"]
    except TooManyTries as error:
        values = {"status": 429, "minutes": -(-error.seconds // 60)}
        response = plain_page(request, "error.html", values, status=429)
        response.headers["Retry-After"] = str(error.seconds)
    except StoreUnavailable:
        response = plain_page(request, "error.html", {"status": 503}, status=503)
        response.headers["Retry-After"] = "5"
    except Exception as error:  # noqa: BLE001 - the last net: staff get a page, the log a reason, nobody a stack trace
        log.error("staff.failed", extra={"reason": type(error).__name__, "route": request.match_info.route.name})  # noqa: TRY400
        response = plain_page(request, "error.html", {"status": 500}, status=500)
    harden(request, response)
    return response


async def _answer(request: web.Request, handler: Handler) -> web.StreamResponse:
    access = access_to(request)
    token = cookie.token_of(request)
    if access == ANYBODY:
        _from_our_own_page(request)
        return await handler(request)
    person = await request.app[STAFF].sign_in.who(token) if token else None
    if person is None:
        return _to_the_door(request, had_a_session=token is not None)
    request[PERSON] = person
    if request.path.endswith("/") and request.method in READING:
        return see_other(request.path.rstrip("/"))
    refusal = None if access is None else await _refusal(request, person, access)
    return refusal or await handler(request)  # without a stated role: aiohttp's own 404 or 405


async def _refusal(request: web.Request, person: Person, access: str) -> web.Response | None:
    if not may(person, access):
        await request.app[STAFF].sign_in.refused(person, _place(request), "role")
        return await page(request, "error.html", {"status": 403}, status=403)
    if request.method not in READING and not await _form_is_ours(request, person):
        await request.app[STAFF].sign_in.refused(person, _place(request), "csrf")
        return await page(request, "error.html", {"status": 400}, status=400)
    return None


def _from_our_own_page(request: web.Request) -> None:
    if request.method in READING:
        return
    if request.content_type != FORM:
        raise web.HTTPUnsupportedMediaType
    if not sent_from_here(request, request.app[STAFF].public_address):
        raise web.HTTPBadRequest


async def _form_is_ours(request: web.Request, person: Person) -> bool:
    """The browser says that the form came from here, and the form carries this session's own token."""
    _from_our_own_page(request)
    sent = str((await request.post()).get("csrf", ""))
    return hmac.compare_digest(sent.encode(errors="replace"), person.csrf.encode())


def _to_the_door(request: web.Request, *, had_a_session: bool) -> web.Response:
    wanted = request.path.rstrip("/")
    goes_back = request.method == "GET" and WANTED.fullmatch(wanted)
    response = see_other(f"{DOOR}?next={quote(wanted, safe='/')}" if goes_back else DOOR)
    if had_a_session:
        cookie.drop(request, response)
    return response


def _place(request: web.Request) -> str:
    return f"{request.method} {request.match_info.route.name}"
