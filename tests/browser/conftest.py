"""A real Chromium, a fake service on a real port, and pages that remember what they asked for."""

from __future__ import annotations

import os
import shutil
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio
from aiohttp import web
from playwright.async_api import Browser, Frame, Page, async_playwright, expect

from .fake_service import FakeService
from .fake_site import FACTS, application

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from playwright.async_api import Playwright

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text("utf-8")
AXE_RUN = """async () => (await axe.run(document, { resultTypes: ['violations'], iframes: false })).violations
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`)"""
PATIENCE = 20_000  # ms: what is waited for on a busy machine; a good machine waits for nothing
PHONE = {"width": 360, "height": 740}


def find_chromium(playwright: Playwright) -> str | None:
    """The browser named by CHROMIUM, the system's, or Playwright's own."""
    places = (
        os.environ.get("CHROMIUM"),
        "/usr/bin/chromium",
        shutil.which("chromium"),
        playwright.chromium.executable_path,
    )
    return next((place for place in places if place and Path(place).exists()), None)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium() -> AsyncIterator[Browser]:
    """One browser for all tests. Without one: a failure where CI is set, else a skip that says why."""
    expect.set_options(timeout=PATIENCE)
    async with async_playwright() as playwright:
        path = find_chromium(playwright)
        if path is None and os.environ.get("CI"):
            pytest.fail("No Chromium: install it, or name it in CHROMIUM. The browser tests must run in CI.")
        if path is None:
            pytest.skip("No Chromium on this machine: install it, or name it in CHROMIUM, to run the browser tests.")
        # In a container the tests often run as root, where Chromium's sandbox does not start. Only our own pages are opened.
        browser = await playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        await browser.close()


@dataclass
class Site:
    """A running application and its service."""

    url: str
    service: FakeService
    runner: web.AppRunner

    async def stop(self) -> None:
        """Take the server away."""
        await self.runner.cleanup()


@asynccontextmanager
async def served(
    app: web.Application, host: str = "127.0.0.1", port: int = 0
) -> AsyncIterator[tuple[str, web.AppRunner]]:
    """The application on a port of its own."""
    runner = web.AppRunner(app, shutdown_timeout=0)
    await runner.setup()
    place = web.TCPSite(runner, host, port)
    await place.start()
    taken = runner.addresses[0][1]
    try:
        yield f"http://{host}:{taken}", runner
    finally:
        await runner.cleanup()


@pytest_asyncio.fixture(loop_scope="session")
async def service() -> FakeService:
    """A fresh fake service."""
    return FakeService()


@pytest_asyncio.fixture(loop_scope="session")
async def site(service: FakeService) -> AsyncIterator[Site]:
    """Pages and API over the fake service."""
    async with served(application(service)) as (url, runner):
        yield Site(url, service, runner)


@dataclass
class Visitor:
    """A browser profile of its own: opens pages and keeps what they asked for and complained about."""

    browser: Browser
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    expected: tuple[str, ...] = (
        "Failed to load resource",
    )  # words of complaints that are no fault, whenever they come
    contexts: list[Any] = field(default_factory=list)

    async def open(self, url: str = "", **options: Any) -> Page:
        """A page in a new profile; motion is reduced, so that nothing is looked at half faded in."""
        options = {"viewport": PHONE, "reduced_motion": "reduce", **options}
        context = await self.browser.new_context(**options)
        context.set_default_timeout(PATIENCE)
        self.contexts.append(context)
        return await self.another(context, url)

    async def another(self, context: Any, url: str = "") -> Page:
        """One more tab of a profile."""
        page: Page = await context.new_page()
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda line: self.complaints.append(line.text) if line.type == "error" else None)
        if url:
            await page.goto(url)
        return page


@pytest_asyncio.fixture(loop_scope="session")
async def visitor(chromium: Browser, site: Site) -> AsyncIterator[Visitor]:
    """A visitor whose profiles end with the test, before the site does: nobody is cut off in the middle of a page.

    A script error in any page fails the test.
    """
    someone = Visitor(chromium)
    yield someone
    for context in someone.contexts:
        await context.close()
    assert [line for line in someone.complaints if not any(words in line for words in someone.expected)] == []


@pytest_asyncio.fixture(loop_scope="session")
async def page(visitor: Visitor, site: Site) -> Page:
    """The chat, on a phone, with the greeting on it."""
    page = await visitor.open(f"{site.url}/chat")
    await page.get_by_role("button", name="Take the 2-minute anxiety check").wait_for()
    return page


async def violations(page: Page | Frame) -> list[str]:
    """What axe-core finds on this page or in this frame: rule and place."""
    await page.evaluate(AXE)
    found: list[str] = await page.evaluate(AXE_RUN)
    return found


async def say(page: Page, text: str) -> None:
    """Type a message and send it with Enter."""
    await page.locator("#text").fill(text)
    await page.locator("#text").press("Enter")


async def answer_items(page: Page, values: tuple[int, ...] = (2, 1, 2, 1, 1, 0, 3)) -> None:
    """From the greeting through age and consent to the last of these answers."""
    for name in ("Take the 2-minute anxiety check", "I am 18 or older", "Yes, I agree"):
        await page.get_by_role("button", name=name).click()
    for number, value in enumerate(values, start=1):
        asked = page.locator("article.item.live", has_text=f"Question {number} of 7")
        await asked.locator(".option").nth(value).click()


async def finish(page: Page) -> None:
    """A whole screening with a total of 10, and its result."""
    await answer_items(page)
    await page.get_by_role("button", name="Somewhat difficult").click()
    await page.locator("article.result").wait_for()


def facts_for(*origins: str) -> Any:
    """The facts of a clinic whose pages at these origins may show the chat."""
    return replace(FACTS, allowed_origins=origins)
