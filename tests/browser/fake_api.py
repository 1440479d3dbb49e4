"""The chat API over a FakeService, as the contract writes it, and the visitor's pages beside it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from aiohttp import web

from bot.rules.instrument import load
from bot.service import Refused, Unauthorized, Unavailable
from bot.web.keys import PAGE_FACTS, SERVICE, BandRange, PageFacts
from bot.web.pages import add_pages
from bot.web.rates import RATES

from .fake_service import HELP_LINKS, FakeService

if TYPE_CHECKING:
    from bot.ports import Message
    from bot.web.keys import Reply

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

FACTS = PageFacts(
    clinic_name="Cedar House Clinic",
    clinic_phone="+1 919 555 0142",
    clinic_hours="Monday to Friday, 9 am to 5 pm",
    help_links=HELP_LINKS,
    watch_line="Nobody watches this chat live. The clinic reads new messages on working days.",
    licence=load("gad7").licence,
    bands=tuple(BandRange(band.name, band.low, band.high) for band in load("gad7").bands),
)


def as_json(message: Message) -> dict[str, Any]:
    """The contract's Message, with `lead_in` and `progress` for an item."""
    shown: dict[str, Any] = {"seq": message.seq, "from": message.sender, "kind": message.kind}
    shown |= {"topic": message.topic, "text": message.text}
    shown["choices"] = [vars(choice) for choice in message.choices]
    shown["links"] = [vars(link) for link in message.links]
    return {**shown, "at": message.at.isoformat(), **message.extra}


def answer(reply: Reply, token: str | None = None) -> web.Response:
    """Messages and state, and for a new conversation its token."""
    body = {"messages": [as_json(m) for m in reply.messages], "state": dict(reply.state)}
    return web.json_response({**body, "token": token} if token else body)


@web.middleware
async def problems(request: web.Request, handler: Handler) -> web.StreamResponse:
    """The contract's status codes."""
    try:
        return await handler(request)
    except Unauthorized:
        return web.json_response({"status": 401, "detail": "No such conversation."}, status=401)
    except Refused as refusal:
        body = {"status": refusal.status, "title": refusal.title, "detail": refusal.detail}
        return web.json_response(body, status=refusal.status, headers={"Retry-After": "1"})
    except Unavailable as outage:
        body = {"status": 503, "messages": [as_json(m) for m in outage.messages]}
        return web.json_response(body, status=503, headers={"Retry-After": "1"})


def bearer(request: web.Request) -> str:
    """The token of the request."""
    return request.headers.get("Authorization", "").removeprefix("Bearer ")


async def open_conversation(request: web.Request) -> web.Response:
    """POST conversations."""
    body = await request.json()
    opened = await request.app[SERVICE].open(body["site"], body["locale"])
    response = answer(opened.reply, token=opened.token)
    response.set_status(201)
    return response


async def say(request: web.Request) -> web.Response:
    """POST messages."""
    body = await request.json()
    service = request.app[SERVICE]
    if "choice" in body:
        return answer(await service.choose(bearer(request), body["id"], body["choice"]))
    return answer(await service.say(bearer(request), body["id"], body["text"]))


async def messages(request: web.Request) -> web.Response:
    """GET messages."""
    return answer(await request.app[SERVICE].messages(bearer(request), int(request.query.get("after", "0"))))


async def erase(request: web.Request) -> web.Response:
    """DELETE conversation."""
    receipt = await request.app[SERVICE].erase(bearer(request))
    return web.json_response({"receipt": {"id": receipt.id, "at": receipt.at.isoformat()}})


def application(service: FakeService, facts: PageFacts = FACTS) -> web.Application:
    """Pages and API on one origin."""
    app = web.Application(middlewares=[problems])
    app[PAGE_FACTS] = facts
    app[SERVICE] = service
    app[RATES] = None
    add_pages(app)
    app.router.add_post("/api/chat/conversations", open_conversation)
    app.router.add_post("/api/chat/messages", say)
    app.router.add_get("/api/chat/messages", messages)
    app.router.add_delete("/api/chat/conversation", erase)
    return app


if __name__ == "__main__":
    web.run_app(application(FakeService()), host="127.0.0.1", port=8099, print=None)
