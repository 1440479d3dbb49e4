"""Errors as RFC 9457 problem documents: a type, a title, a status, a detail; never a stack trace or an echo of what was sent."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, Any

from aiohttp import web

from bot.service import Refused, Unauthorized, Unavailable
from bot.web.shapes import message_json

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

log = logging.getLogger(__name__)

RETRY_AFTER_SECONDS = 2


def problem(
    status: int, title: str, detail: str, headers: dict[str, str] | None = None, **members: Any
) -> web.Response:
    """A problem document."""
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail, **members}
    return web.Response(
        status=status,
        body=json.dumps(body, ensure_ascii=False).encode(),
        headers={"Content-Type": "application/problem+json", "Cache-Control": "no-store", **(headers or {})},
    )


@web.middleware
async def problems(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Turn every error of the API into a problem document."""
    if not request.path.startswith("/api/"):
        return await handler(request)
    try:
        return await handler(request)
    except Unauthorized:
        return problem(
            401, "Not signed in", "The token is not valid for a conversation.", {"WWW-Authenticate": "Bearer"}
        )
    except Refused as refused:
        shown = [message_json(message) for message in refused.messages]
        return problem(refused.status, refused.title, refused.detail, None, **({"messages": shown} if shown else {}))
    except Unavailable as unavailable:
        return problem(
            503,
            "Not available right now",
            unavailable.messages[0].text if unavailable.messages else "Please try again in a moment.",
            {"Retry-After": str(RETRY_AFTER_SECONDS)},
            messages=[message_json(message) for message in unavailable.messages],
        )
    except TooMany as error:
        return problem(
            429,
            "Too many messages",
            "That was a lot in a short time. Please wait a moment. In a crisis call or text 988.",
            {"Retry-After": str(error.seconds)},
        )
    except web.HTTPException as error:
        return problem(
            error.status,
            error.reason,
            DETAILS.get(error.status, "The request could not be taken."),
            _kept_headers(error),
        )
    except Exception as error:  # noqa: BLE001 - the last net: the visitor must get a readable answer
        log.error("api.failed", extra={"reason": type(error).__name__, "path": request.match_info.route.name})  # noqa: TRY400
        return problem(500, "Something went wrong", "Please try again in a moment. In a crisis call or text 988.")


class TooMany(Exception):
    """Too many calls; `seconds` until the next one is taken."""

    def __init__(self, seconds: int) -> None:
        super().__init__("too many calls")
        self.seconds = seconds


DETAILS = {
    404: "There is nothing at this address.",
    405: "This address does not take that method.",
    413: "The request is too large. In a crisis call or text 988.",
    415: "The request must be JSON.",
}


def _kept_headers(error: web.HTTPException) -> dict[str, str]:
    return {name: value for name, value in error.headers.items() if name in ("Allow", "Retry-After")}
