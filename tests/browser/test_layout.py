"""The pages fit a small phone, 400 % zoom and both writing directions, and help is always in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.async_api import expect

from .conftest import answer_items, finish, say

if TYPE_CHECKING:
    from playwright.async_api import Page

    from .conftest import Site, Visitor

pytestmark = pytest.mark.asyncio(loop_scope="session")
# 1280 x 1024 at 400 % is 320 x 256 CSS pixels (WCAG 2.2, 1.4.10).
SIZES = pytest.mark.parametrize("size", [(360, 740), (320, 256), (1280, 800)], ids=["phone", "zoom400", "desktop"])
TOO_WIDE = """() => [...document.querySelectorAll('body, body *')].filter((node) => {
    const box = node.getBoundingClientRect();
    return node.checkVisibility() && box.width > 1 && (box.right > innerWidth + 1 || box.left < -1);
}).map((node) => node.outerHTML.slice(0, 80))"""
TARGETS = """() => [...document.querySelectorAll('button, summary, a.line, a.leave, input[type=checkbox]')]
    .filter((node) => node.checkVisibility())
    .map((node) => (node.closest('label') ?? node).getBoundingClientRect())
    .map(({ width, height }) => Math.min(width, height))"""


async def fits(page: Page) -> None:
    """Nothing sticks out at the side, and "Get help now" is in sight."""
    assert await page.evaluate(TOO_WIDE) == []
    await expect(page.get_by_text("Get help now", exact=True)).to_be_in_viewport()
    await expect(page.get_by_text("Leave now", exact=True)).to_be_in_viewport()


@SIZES
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
async def test_the_chat_fits_in_every_state(
    visitor: Visitor, site: Site, size: tuple[int, int], direction: str
) -> None:
    """Reading and answering never need sideways scrolling; help and "Leave now" never leave the screen."""
    page = await visitor.open(viewport={"width": size[0], "height": size[1]})
    await page.goto(f"{site.url}/chat")
    await page.evaluate("(dir) => { document.documentElement.dir = dir; }", direction)
    await page.get_by_role("button", name="Take the 2-minute anxiety check").wait_for()
    await fits(page)
    await page.locator("#help summary").click()
    await fits(page)
    await expect(page.locator("#help").get_by_text("Call 988")).to_be_in_viewport()
    await page.keyboard.press("Escape")
    await finish(page)
    await fits(page)
    await say(page, "crisis " + "x" * 300)
    await page.locator("article.bot").last.wait_for()
    await fits(page)


@SIZES
async def test_the_other_pages_fit(visitor: Visitor, site: Site, size: tuple[int, int]) -> None:
    """Demonstration page and plain page, too."""
    page = await visitor.open(site.url, viewport={"width": size[0], "height": size[1]})
    assert await page.evaluate(TOO_WIDE) == []
    await page.goto(f"{site.url}/chat/plain")
    await fits(page)
    await page.get_by_role("button", name="Start").click()
    await fits(page)


async def test_main_targets_are_large_enough_for_a_thumb(page: Page) -> None:
    """44 CSS pixels for what a visitor presses while answering; the switch in the menu has its label as target."""
    await answer_items(page, (1,))
    await page.locator("article.item.live").wait_for()
    await page.locator("#menu summary").click()
    assert min(await page.evaluate(TARGETS)) >= 43.9


async def test_help_stands_on_the_page_before_any_answer(visitor: Visitor, site: Site) -> None:
    """A visitor in danger must not wait for an engine to start: help is in the first bytes of every page."""
    site.service.down = True
    page = await visitor.open(f"{site.url}/chat", java_script_enabled=False)
    await page.locator("#help summary").click()
    for name in ("Call 988", "Text 988", "Chat with 988", "Call 911", "Text HOME to 741741"):
        await expect(page.locator("#help").get_by_role("link", name=name)).to_be_visible()
    await page.goto(f"{site.url}/chat/plain")
    await expect(page.locator("#help").get_by_role("link", name="Call 988")).to_be_visible()


async def test_help_works_with_the_server_gone(page: Page, site: Site) -> None:
    """The lines of help are part of the page that is already there."""
    await site.stop()
    await page.locator("#help summary").click()
    call = page.locator("#help").get_by_role("link", name="Call 988")
    await expect(call).to_be_visible()
    assert await call.get_attribute("href") == "tel:988"


async def test_the_picture_of_the_score_says_in_words_what_it_shows(page: Page) -> None:
    """Who cannot see where the number lies is told."""
    await finish(page)
    title = await page.locator("svg.scale title").first.text_content()
    assert (
        title
        == "A total of 10, on a scale from 0 to 21. Minimal: 0 to 4. Mild: 5 to 9. Moderate: 10 to 14. Severe: 15 to 21."
    )


async def test_the_printed_sheet_has_every_answer_and_nothing_else_of_the_page(page: Page) -> None:
    """On paper: seven verbatim answers that add up to the total, its limits, the licence; no buttons, no chat."""
    await finish(page)
    await page.locator("article.result").get_by_role("button", name="Print my answers").click()
    await expect(page.locator("#sheet tbody tr")).to_have_count(7)
    rows = await page.locator("#sheet tbody tr").all_inner_texts()
    assert rows[0] == "Feeling nervous, anxious or on edge\tMore than half the days (2)"
    assert sum(int(row[-2]) for row in rows) == 10
    await page.emulate_media(media="print")
    for hidden in (".top", "#say", "#talk", ".row"):
        await expect(page.locator(hidden).first).to_be_hidden()
    await expect(page.locator("#sheet")).to_contain_text("A screening score is not a diagnosis")
    await expect(page.locator("#sheet")).to_contain_text("No permission required to reproduce")
    await page.emulate_media(media="screen")
    await page.get_by_role("button", name="Back to the conversation").click()
    await expect(page.locator("article.result")).to_be_visible()
