"""A real scheduling system on the loopback address: it keeps what it was sent, and answers as it is told."""

from __future__ import annotations

import asyncio
import contextlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from aiohttp import web
from standardwebhooks import Webhook

from bot.handoff.endpoint import Endpoint
from tests.handoff.doubles import SECRET

if TYPE_CHECKING:
    import ssl
    from collections.abc import AsyncIterator


@dataclass(frozen=True)
class Received:
    """One request as it came in."""

    headers: dict[str, str]
    body: bytes

    @property
    def id(self) -> str:
        """The webhook-id."""
        return self.headers["webhook-id"]

    @property
    def json(self) -> Any:
        """The body, unverified."""
        return json.loads(self.body)

    def verified(self, secret: str = SECRET) -> Any:
        """Return the body, if the library that receivers use accepts the signature."""
        return Webhook(secret).verify(self.body, self.headers)


@dataclass
class Receiver:
    """The server. `status` and `headers` are its answer; while `gate` is closed it does not answer."""

    port: int = 0
    scheme: str = "http"
    status: int = 204
    headers: dict[str, str] = field(default_factory=dict)
    received: list[Received] = field(default_factory=list)
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    arrived: asyncio.Condition = field(default_factory=asyncio.Condition)
    at_once: int = 0
    most_at_once: int = 0

    def __post_init__(self) -> None:
        """Answer until told otherwise."""
        self.gate.set()

    def url(self, host: str = "") -> str:
        """Where it listens: its certificate, if it has one, says localhost."""
        default = "localhost" if self.scheme == "https" else "127.0.0.1"
        return f"{self.scheme}://{host or default}:{self.port}/hook"

    def endpoint(self, name: str = "scheduling", **settings: Any) -> Endpoint:
        """Describe it as clinic.yml would."""
        known: dict[str, Any] = {"secrets": (SECRET,), "allow_private_address": True, "url": self.url()}
        return Endpoint(name=name, **(known | settings))

    async def wait_for(self, count: int) -> None:
        """Wait until so many requests have come in."""
        async with asyncio.timeout(20), self.arrived:
            await self.arrived.wait_for(lambda: len(self.received) >= count)

    async def take(self, request: web.Request) -> web.StreamResponse:
        """Keep a request and answer it."""
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            body = await request.read()
            async with self.arrived:
                self.received.append(Received(dict(request.headers), body))
                self.arrived.notify_all()
            await self.gate.wait()
            return web.Response(status=self.status, headers=self.headers)
        finally:
            self.at_once -= 1


@contextlib.asynccontextmanager
async def receiving(tls: ssl.SSLContext | None = None) -> AsyncIterator[Receiver]:
    """Run a receiver on a free port."""
    receiver = Receiver(scheme="https" if tls else "http")
    app = web.Application()
    app.router.add_post("/hook", receiver.take)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0, ssl_context=tls)
    await site.start()
    receiver.port = runner.addresses[0][1]
    try:
        yield receiver
    finally:
        receiver.gate.set()
        await runner.cleanup()
