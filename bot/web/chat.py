"""The chat API: what the widget uses, and any client may."""

from __future__ import annotations

import json
import uuid
from typing import TYPE_CHECKING, Any

from aiohttp import web

from bot.service import Refused
from bot.web.keys import SERVICE
from bot.web.openapi import document
from bot.web.rates import CONVERSATIONS, allow, allow_message
from bot.web.shapes import reply_json

if TYPE_CHECKING:
    from bot.service import Reply

LARGEST_BODY = 1024 * 1024  # bytes: 16,000 characters of any script, escaped, and room to read one that is far too long
LONGEST_ID = 100


def add_chat(app: web.Application) -> None:
    """Register the chat API's named routes."""
    app.router.add_post("/api/chat/conversations", open_conversation, name="chat.open")
    app.router.add_post("/api/chat/messages", send_message, name="chat.send")
    app.router.add_get("/api/chat/messages", read_messages, name="chat.read")
    app.router.add_delete("/api/chat/conversation", erase_conversation, name="chat.erase")
    app.router.add_get("/api/openapi.json", describe, name="api.openapi")


async def open_conversation(request: web.Request) -> web.Response:
    """201 with a token, the greeting and the state."""
    allow(request, CONVERSATIONS)
    body = await _body(request, empty_ok=True)
    site, locale = body.get("site", "default"), body.get("locale", "en")
    if not isinstance(site, str) or not isinstance(locale, str):
        raise Refused(422, "Wrong shape", "site and locale are texts.")
    opened = await request.app[SERVICE].open(site, locale)
    return _answer({"token": opened.token, **_reply(opened.reply)}, status=201)


async def send_message(request: web.Request) -> web.Response:
    """200 with the bot's answers to this message; the same id again, the same answer."""
    token = _token(request)
    allow_message(request, token)
    body = await _body(request)
    client_id = _client_id(body)
    text, choice = body.get("text"), body.get("choice")
    if (text is None) == (choice is None):
        raise Refused(422, "Wrong shape", "Send either text or choice.")
    if text is not None and not isinstance(text, str):
        raise Refused(422, "Wrong shape", "text must be a text.")
    if choice is not None and (not isinstance(choice, str) or not 0 < len(choice) <= LONGEST_ID):
        raise Refused(422, "Unknown choice", "This choice does not belong to this conversation.")
    service = request.app[SERVICE]
    if isinstance(text, str):
        return _answer(_reply(await service.say(token, client_id, text)))
    return _answer(_reply(await service.choose(token, client_id, str(choice))))


async def read_messages(request: web.Request) -> web.Response:
    """200 with both sides after `after`, to resume."""
    token = _token(request)
    after = request.query.get("after", "0")
    if not after.isascii() or not after.isdigit() or len(after) > 9:  # noqa: PLR2004 - fits every database's integer
        raise Refused(422, "Wrong shape", "after is a whole number.")
    return _answer(_reply(await request.app[SERVICE].messages(token, int(after))))


async def erase_conversation(request: web.Request) -> web.Response:
    """200 with a receipt; from then on the token answers 401."""
    receipt = await request.app[SERVICE].erase(_token(request))
    return _answer({"receipt": {"id": receipt.id, "at": receipt.at.isoformat()}})


async def describe(request: web.Request) -> web.Response:
    """The OpenAPI document."""
    return _answer(document())


def _reply(reply: Any) -> dict[str, Any]:
    answer: Reply = reply
    return reply_json(answer)


def _answer(content: dict[str, Any], status: int = 200) -> web.Response:
    return web.Response(
        status=status,
        body=json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode(),
        headers={"Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store"},
    )


def _token(request: web.Request) -> str:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        from bot.service import Unauthorized  # noqa: PLC0415

        raise Unauthorized
    return token.strip()


async def _body(request: web.Request, *, empty_ok: bool = False) -> dict[str, Any]:
    """The JSON object that was sent. Raises Refused (413, 415, 422)."""
    raw = await request.clone(client_max_size=LARGEST_BODY).read()
    if not raw and empty_ok:
        return {}
    if len(raw) > LARGEST_BODY:
        raise web.HTTPRequestEntityTooLarge(max_size=LARGEST_BODY, actual_size=len(raw))
    try:
        content = json.loads(raw)
    except (ValueError, RecursionError):
        raise Refused(422, "Not JSON", "The request must be one JSON object in UTF-8.") from None
    if not isinstance(content, dict):
        raise Refused(422, "Wrong shape", "The request must be one JSON object.")
    return content


def _client_id(body: dict[str, Any]) -> str:
    try:
        return str(uuid.UUID(str(body.get("id"))))
    except ValueError:
        raise Refused(422, "Wrong shape", "id is a UUID chosen by the client.") from None
