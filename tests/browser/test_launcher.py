"""The one tag on a stranger's page: light, polite, shut in its frame, and only where the clinic allows it."""

from __future__ import annotations

import re
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from aiohttp import web
from playwright.async_api import expect

from .conftest import facts_for, served
from .fake_service import FakeService
from .fake_site import application

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from .conftest import Visitor

pytestmark = pytest.mark.asyncio(loop_scope="session")
DESKTOP = {"width": 1280, "height": 800}
HOST_PAGE = """<!doctype html><html lang="en"><title>A clinic</title><link rel="stylesheet" href="/hostile.css">
<script src="{url}/widget.js" data-site="default" async></script><h1>A clinic</h1><button>Its own button</button></html>"""
HOSTILE_STYLE = (
    "* { font-size: 40px !important; } button { display: none !important; } iframe { inline-size: 20px !important; }"
)


@asynccontextmanager
async def clinic(url: list[str], host: str = "localhost") -> AsyncIterator[str]:
    """A clinic's page on another site, with a strict policy and rude styles. `url` is filled in when the chat is up."""

    async def show(_: web.Request) -> web.Response:
        policy = f"default-src 'none'; script-src {url[0]}; frame-src {url[0]}; style-src 'self'"
        headers = {"Content-Security-Policy": policy}
        return web.Response(text=HOST_PAGE.format(url=url[0]), content_type="text/html", headers=headers)

    async def style(_: web.Request) -> web.Response:
        return web.Response(text=HOSTILE_STYLE, content_type="text/css")

    app = web.Application()
    app.router.add_get("/", show)
    app.router.add_get("/hostile.css", style)
    async with served(app, host) as (address, _):
        yield address


@pytest_asyncio.fixture(loop_scope="session")
async def embedded() -> AsyncIterator[tuple[str, str, FakeService]]:
    """(the clinic's page, the chat's origin, its service): two sites, the first allowed to frame the second."""
    url = [""]
    service = FakeService()
    async with clinic(url) as page, served(application(service, facts_for(page))) as (url[0], _):
        yield page, url[0], service


async def test_it_works_under_a_strict_policy_and_rude_styles(
    visitor: Visitor, embedded: tuple[str, str, FakeService]
) -> None:
    """A clinic adds one tag and two lines to its policy; its styles do not reach the launcher, nor ours its page."""
    page = await visitor.open(embedded[0], viewport=DESKTOP)
    button = page.get_by_role("button", name="Questions? Start here")
    assert await button.evaluate("(node) => getComputedStyle(node).fontSize") == "16px"
    await button.click()
    await page.frame_locator("iframe").get_by_role("button", name="Talk to the clinic").wait_for()
    box = await page.locator("iframe").bounding_box()
    assert box is not None
    assert box["width"] > 400
    assert await page.evaluate("() => document.styleSheets.length + document.adoptedStyleSheets.length") == 1
    assert not [line for line in visitor.complaints if "Content Security Policy" in line]


async def test_nothing_is_fetched_or_stored_before_it_is_opened(
    visitor: Visitor, embedded: tuple[str, str, FakeService]
) -> None:
    """A reader who never opens the chat is asked for one script and leaves no trace."""
    address, url, service = embedded
    page = await visitor.open(address, viewport=DESKTOP)
    await page.get_by_role("button", name="Questions? Start here").wait_for()
    assert [asked for asked in visitor.requests if asked.startswith(url)] == [f"{url}/widget.js"]
    assert await page.locator("iframe").count() == 0
    assert service.opened == 0
    await page.get_by_role("button", name="Questions? Start here").click()
    await page.frame_locator("iframe").get_by_role("button", name="Talk to the clinic").wait_for()
    assert await page.context.cookies() == []
    assert await page.evaluate("() => sessionStorage.length + localStorage.length") == 0


async def test_it_is_not_modal(visitor: Visitor, embedded: tuple[str, str, FakeService]) -> None:
    """The page stays usable beside the open chat, and the conversation is still there when it is opened again."""
    address, _, service = embedded
    page = await visitor.open(address, viewport=DESKTOP)
    await page.evaluate("() => { document.querySelector('h1').tabIndex = 0; }")
    await page.get_by_role("button", name="Questions? Start here").click()
    chat = page.frame_locator("iframe")
    await chat.locator("#text").fill("hello")
    await chat.locator("#text").press("Enter")
    await expect(chat.locator("article.bot").last).to_contain_text("You wrote: hello")
    await page.locator("h1").focus()
    await expect(page.locator("h1")).to_be_focused()
    await page.get_by_role("button", name="Close the chat").first.click()
    await page.get_by_role("button", name="Questions? Start here").click()
    await expect(chat.locator("article.bot").last).to_contain_text("You wrote: hello")
    assert service.opened == 1


async def test_on_a_phone_it_fills_the_screen_and_can_be_closed(
    visitor: Visitor, embedded: tuple[str, str, FakeService]
) -> None:
    """Below 480 px there is no room for two; the way out is inside."""
    page = await visitor.open(embedded[0])
    await page.get_by_role("button", name="Questions? Start here").click()
    chat = page.frame_locator("iframe")
    await chat.get_by_role("button", name="Talk to the clinic").wait_for()
    assert await page.locator("iframe").bounding_box() == {"x": 0, "y": 0, "width": 360, "height": 740}
    await chat.get_by_role("button", name="Close the chat").click()
    await expect(page.locator("iframe")).to_be_hidden()
    await expect(page.get_by_role("button", name="Questions? Start here")).to_be_visible()


async def test_the_plain_version_opens_beside_the_page(
    visitor: Visitor, embedded: tuple[str, str, FakeService]
) -> None:
    """From the frame on a stranger's page the conversation goes on in a tab of its own, token and all."""
    address, url, service = embedded
    page = await visitor.open(address, viewport=DESKTOP)
    await page.get_by_role("button", name="Questions? Start here").click()
    chat = page.frame_locator("iframe")
    await chat.get_by_role("button", name="Talk to the clinic").wait_for()
    await chat.locator("#menu summary").click()
    async with page.expect_popup() as opened:
        await chat.get_by_role("button", name="Go on in the plain version").click()
    plain = await opened.value
    await expect(plain.get_by_role("button", name="Take the 2-minute anxiety check")).to_be_visible()
    assert re.fullmatch(re.escape(url) + r"/chat/plain\?talk=[0-9a-f]{16}#latest", plain.url)
    assert [token for token in service.talks if token in plain.url] == []
    assert service.opened == 1


async def test_leave_now_takes_the_page_around_it_along(
    visitor: Visitor, embedded: tuple[str, str, FakeService]
) -> None:
    """Clearing the frame alone would leave the clinic's name on the screen."""
    address, url, _ = embedded
    page = await visitor.open(address, viewport=DESKTOP)
    await page.get_by_role("button", name="Questions? Start here").click()
    await page.frame_locator("iframe").get_by_role("link", name="Leave now").click()
    await page.wait_for_url(f"{url}/quiet")
    assert await page.title() == "New tab"


async def test_without_a_server_it_shows_the_help_line_and_closes(
    visitor: Visitor, embedded: tuple[str, str, FakeService]
) -> None:
    """Help must not wait for a frame that never comes."""
    page = await visitor.open(embedded[0])
    button = page.get_by_role("button", name="Questions? Start here")
    await button.wait_for()
    await page.context.set_offline(True)
    await button.click()
    await expect(page.get_by_role("link", name="Call 988")).to_be_visible()
    await expect(page.locator("iframe")).to_be_hidden()
    await page.get_by_role("button", name="Close the chat").first.click()
    await expect(button).to_be_visible()


async def test_a_page_that_is_not_allowed_cannot_frame_the_chat(visitor: Visitor) -> None:
    """A copy of the clinic's page on another site must not be able to hold the chat."""
    url, service = [""], FakeService()
    visitor.expected += ("frame-ancestors",)
    async with (
        clinic(url) as page_url,
        served(application(service, facts_for("https://clinic.example"))) as (url[0], _),
    ):
        page = await visitor.open(page_url, viewport=DESKTOP)
        await page.get_by_role("button", name="Questions? Start here").click()
        await expect(page.get_by_role("link", name="Call 988")).to_be_visible()
        await expect(page.locator("iframe")).to_be_hidden()
        assert service.opened == 0


async def test_messages_of_strangers_are_not_heard(visitor: Visitor, embedded: tuple[str, str, FakeService]) -> None:
    """Another frame or the page itself cannot close the chat or send the visitor away in its name."""
    address, _, _ = embedded
    page = await visitor.open(address, viewport=DESKTOP)
    await page.get_by_role("button", name="Questions? Start here").click()
    await page.frame_locator("iframe").get_by_role("button", name="Talk to the clinic").wait_for()
    await page.evaluate("() => { for (const told of ['leave', 'close']) postMessage({ firststep: told }, '*'); }")
    await page.evaluate(
        "() => new Promise((done) => { addEventListener('message', done, { once: true }); postMessage('over', '*'); })"
    )
    await expect(page.locator("iframe")).to_be_visible()
    assert page.url.startswith(address)
