"""Nothing that axe-core can find is wrong with any state of the visitor's pages (WCAG 2.2 AA and its best practices)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.async_api import expect

from .conftest import answer_items, finish, say, violations

if TYPE_CHECKING:
    from playwright.async_api import Page

    from .conftest import Site, Visitor

pytestmark = pytest.mark.asyncio(loop_scope="session")
SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark"])


@SCHEMES
async def test_the_chat_has_no_violation_from_greeting_to_help(visitor: Visitor, site: Site, scheme: str) -> None:
    """Greeting, help panel, menu, question, item, result and crisis reply are all usable by everybody."""
    page = await visitor.open(f"{site.url}/chat", color_scheme=scheme)
    await page.get_by_role("button", name="Take the 2-minute anxiety check").wait_for()
    assert await violations(page) == []
    await page.locator("#help summary").click()
    assert await violations(page) == []
    await page.keyboard.press("Escape")
    await page.locator("#menu summary").click()
    assert await violations(page) == []
    await page.keyboard.press("Escape")
    await answer_items(page, (1, 2))
    await expect(page.locator("article.item.live")).to_contain_text("Question 3 of 7")
    assert await violations(page) == []
    await say(page, "crisis")
    await page.locator("article.help").wait_for()
    assert await violations(page) == []


@SCHEMES
async def test_result_print_view_and_booking_have_no_violation(visitor: Visitor, site: Site, scheme: str) -> None:
    """The number, its picture and the printed sheet can be read by everybody."""
    page = await visitor.open(f"{site.url}/chat", color_scheme=scheme)
    await finish(page)
    assert await violations(page) == []
    await page.locator("article.result").get_by_role("button", name="Print my answers").click()
    await page.get_by_role("heading", name="Answers to the GAD-7").wait_for()
    assert await violations(page) == []
    await page.get_by_role("button", name="Back to the conversation").click()
    await say(page, "book")
    await page.locator("article.booking").wait_for()
    assert await violations(page) == []


async def test_trouble_has_no_violation(page: Page, site: Site) -> None:
    """A visitor without a connection, or with a server in trouble, is not also shut out by the page."""
    await page.context.set_offline(True)
    await say(page, "Is somebody there?")
    await page.locator(".note").wait_for()
    assert await violations(page) == []
    site.service.down = True
    await page.context.set_offline(False)
    await page.locator(".note article.help").wait_for()
    assert await violations(page) == []


async def test_the_ended_conversation_and_the_question_before_erasing_have_no_violation(page: Page) -> None:
    """Erasing is as accessible as writing."""
    await page.locator("#menu summary").click()
    await page.get_by_role("button", name="Erase my conversation").click()
    assert await violations(page) == []
    await page.get_by_role("button", name="Yes, erase it").click()
    await page.get_by_role("button", name="Start a new conversation").wait_for()
    assert await violations(page) == []


async def test_launcher_and_demonstration_page_have_no_violation(visitor: Visitor, site: Site) -> None:
    """Neither the page around the launcher, nor the open launcher, nor the chat in its frame."""
    page = await visitor.open(site.url)
    await page.get_by_role("button", name="Questions? Start here").wait_for()
    assert await violations(page) == []
    await page.get_by_role("button", name="Questions? Start here").click()
    await page.frame_locator("iframe").get_by_role("button", name="Talk to the clinic").wait_for()
    assert await violations(page) == []
    frame = next(frame for frame in page.frames if "embed=1" in frame.url)
    assert await violations(frame) == []


@SCHEMES
async def test_the_plain_page_has_no_violation(visitor: Visitor, site: Site, scheme: str) -> None:
    """Start page, item, result and ended conversation, without JavaScript of our own."""
    page = await visitor.open(f"{site.url}/chat/plain", color_scheme=scheme)
    assert await violations(page) == []
    await page.get_by_role("button", name="Start").click()
    for name in ("Take the 2-minute anxiety check", "I am 18 or older", "Yes, I agree"):
        await page.get_by_role("button", name=name).click()
    assert await violations(page) == []
    for _ in range(7):
        await page.get_by_role("button", name="2 More than half the days").click()
    await page.get_by_role("button", name="Very difficult").click()
    await page.locator("article.result").wait_for()
    assert await violations(page) == []


async def test_who_speaks_is_said_and_one_region_is_live(page: Page) -> None:
    """A screen reader hears each message once, and who it is from."""
    await say(page, "hello")
    await expect(page.locator("article.visitor").last).to_contain_text("You:")
    await expect(page.locator("article.bot").last).to_contain_text("The program:")
    live = page.locator("[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log]")
    assert await live.count() == 1
    assert await live.get_attribute("role") == "log"
