"""A clinic's office for the tests: the real application over a real store, a clock to set, and a browser to hold."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import timedelta
from html import unescape
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from aiohttp import ClientSession, DummyCookieJar
from aiohttp.test_utils import TestServer
from argon2.profiles import CHEAPEST
from yarl import URL

from bot.rules.instrument import load
from bot.web.app import Health, create_app
from bot.web.keys import PageFacts
from bot.web.staff import StaffParts, add_staff
from bot.web.staff.passwords import Argon2Passwords
from tests.store.builders import NOW, begin, later, lead, new_id, safety_event, screening

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from aiohttp import web

    from bot.ports import Lead, LeadStatus, OutboxItem
    from bot.store.opening import Store

from bot.ports import OutboxItem as Item

PASSWORD = "quiet harbour lantern"
CSRF = re.compile(r'name="csrf" value="([^"]+)"')


@dataclass
class Clock:
    """A clock that stands until it is moved."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        """Tell the time."""
        return self.now

    def goes(self, **ahead: float) -> None:
        """Move it."""
        self.now += timedelta(**ahead)


@dataclass
class AlertRoute:
    """Whether an alert was seen to arrive."""

    tested: bool = True

    def __call__(self) -> bool:
        """Tell."""
        return self.tested


class Scheduling:
    """Builds what a released request sends, as the hand-off does: one event for one endpoint."""

    def for_lead(self, wish: Lead, site: str) -> Sequence[OutboxItem]:
        """Build the event."""
        return (Item(new_id(), "lead.qualified", wish.id, "scheduling", {"lead_id": wish.id, "site": site}, NOW),)


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    text: str
    cookies: tuple[str, ...]  # Set-Cookie, raw

    @property
    def place(self) -> str:
        """Where a 303 leads."""
        return self.headers.get("Location", "")

    @property
    def words(self) -> str:
        """The page's text without its tags."""
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", self.text)).split())


@dataclass
class Browser:
    """Keeps one cookie, as a browser does, and can be told what else to send."""

    client: ClientSession
    home: str
    origin: str
    cookie: str = ""  # name=value
    headers: dict[str, str] = field(default_factory=dict)
    csrf: str = ""

    async def get(self, path: str) -> Answer:
        """Load a page."""
        return await self._send("GET", path, None)

    async def post(self, path: str, **fields: str) -> Answer:
        """Send a form of the page loaded last, with its token."""
        return await self._send("POST", path, {"csrf": self.csrf, **fields})

    async def ask(self, method: str, path: str) -> Answer:
        """Send any method."""
        return await self._send(method, path, {} if method in ("POST", "PUT", "PATCH") else None)

    async def sign_in(self, email: str, password: str = PASSWORD, **more: str) -> Answer:
        """Sign in."""
        return await self.post("/staff/sign-in", email=email, password=password, **more)

    async def _send(self, method: str, path: str, fields: Mapping[str, str] | None) -> Answer:
        headers = {"Origin": self.origin, "User-Agent": "test", **self.headers}
        if self.cookie:
            headers["Cookie"] = self.cookie
        async with self.client.request(
            method, URL(self.home + path, encoded=True), data=fields, headers=headers, allow_redirects=False
        ) as response:
            answer = Answer(
                response.status,
                response.headers,
                await response.text(),
                tuple(response.headers.getall("Set-Cookie", ())),
            )
        for cookie in answer.cookies:
            value = cookie.partition(";")[0]
            self.cookie = "" if value.endswith(('=""', "=")) else value
        found = CSRF.search(answer.text)
        self.csrf = found[1] if found else self.csrf
        return answer


@dataclass
class Office:
    """The staff pages of one clinic, running."""

    store: Store
    parts: StaffParts
    clock: Clock
    route: AlertRoute
    home: str
    client: ClientSession

    def browser(self) -> Browser:
        """Open a browser that nobody has signed in with."""
        return Browser(self.client, self.home, self.parts.public_address or self.home)

    async def hire(self, name: str = "Ada", role: str = "clinician") -> str:
        """Add an account with a password. Returns the e-mail."""
        email = f"{name.lower()}@clinic.example"
        invitation = await self.parts.staff.add(email, name, role)
        await self.parts.staff.set_first_password(invitation.link.partition("#")[2], PASSWORD, PASSWORD)
        return email

    async def signed_in(self, name: str = "Ada", role: str = "clinician") -> Browser:
        """Hire somebody and sign in."""
        browser = self.browser()
        answer = await browser.sign_in(await self.hire(name, role))
        assert answer.status == 303, answer.words
        await browser.get("/staff/account")
        return browser


class NoVisitor:
    """Stands where the visitors' service would: nobody visits in these tests."""


async def serve(app: web.Application) -> tuple[TestServer, ClientSession]:
    """Start the application on a free port."""
    server = TestServer(app)
    await server.start_server()
    return server, ClientSession(cookie_jar=DummyCookieJar())


def application(parts: StaffParts) -> web.Application:
    """Build the application with visitors' pages and staff pages."""

    async def report() -> dict[str, object]:
        return {}

    nobody: Any = NoVisitor()
    app = create_app(nobody, PageFacts("Harbour Clinic"), Health(lambda: True, report), None)
    add_staff(app, parts)
    return app


def parts_over(store: Store, clock: Clock, public_address: str = "", **changes: Any) -> StaffParts:
    """Build the parts as wiring does, with quick hashes."""
    parts = StaffParts.over(
        store,
        dispatches=Scheduling(),
        instrument=load(),
        clock=clock,
        zone=ZoneInfo("America/New_York"),
        clinic_name="Harbour Clinic",
        public_address=public_address,
        alert_route_tested=lambda: True,
        passwords=Argon2Passwords(CHEAPEST),
    )
    return replace(parts, **changes)


async def screened(
    store: Store, minutes: float = 0, *, status: LeadStatus | None = None, flagged: bool = False, **said: Any
) -> tuple[str, str, str, str]:
    """Complete a screening. Returns the ids of conversation, screening, lead ("" for none) and event ("" for none)."""
    visit, at = await begin(store, later(minutes=minutes)), later(minutes=minutes)
    done = screening("completed", at=at)
    wish = (
        lead(status, at=at, screening_id=done.id, reasons=("open_safety_event",) if flagged else ()) if status else None
    )
    event = safety_event() if flagged else None
    await visit.say(at=at, screening=done, lead=wish, safety_events=(event,) if event else (), **said)
    return visit.id, done.id, wish.id if wish else "", event.id if event else ""
