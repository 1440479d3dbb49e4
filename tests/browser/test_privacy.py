"""Nothing leaves the origin, nothing stays on the device but the token, and no text becomes markup."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.async_api import expect

import bot.web

from .conftest import answer_items, finish, say

if TYPE_CHECKING:
    from playwright.async_api import Page

    from .conftest import Site, Visitor

WEB = Path(bot.web.__file__).parent
PAGES = ("/", "/chat", "/chat?embed=1", "/chat/plain", "/quiet")
STORED = "() => JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage), document.cookie])"
HOSTILE = (
    "<img src=x onerror=\"document.title='owned'\">",
    "<script>document.title='owned'</script>",
    "{{ 7 * 7 }} ${7*7} </p></article>",
    '"><svg onload=document.title="owned">',
)

browser = pytest.mark.asyncio(loop_scope="session")


@browser
async def test_no_request_leaves_the_origin(visitor: Visitor, page: Page, site: Site) -> None:
    """No tracker, font, analytics or other third party learns that somebody is here."""
    await finish(page)
    await say(page, "crisis")
    await page.locator("article.help").wait_for()
    other = await visitor.open(site.url)
    await other.get_by_role("button", name="Questions? Start here").click()
    await other.frame_locator("iframe").get_by_role("button", name="Talk to the clinic").wait_for()
    await other.goto(f"{site.url}/chat/plain")
    assert len(visitor.requests) > 10
    assert {urlsplit(url).netloc for url in visitor.requests} == {urlsplit(site.url).netloc}


@browser
async def test_no_word_and_no_score_stands_in_an_address(visitor: Visitor, page: Page) -> None:
    """Addresses end in logs and histories: they never carry what somebody wrote or scored."""
    await finish(page)
    await say(page, "my secret worry")
    await expect(page.locator("article.bot").last).to_contain_text("my secret worry")
    await page.locator("article.result").get_by_role("button", name="Print my answers").click()
    await expect(page.locator("#sheet")).to_contain_text("Trouble relaxing")
    assert not [url for url in visitor.requests if "secret" in url or "total" in url]
    assert urlsplit(page.url)[2:] == ("/chat", "", "")


@browser
async def test_only_the_token_is_stored_and_only_in_this_tab(page: Page, site: Site) -> None:
    """A shared computer must not keep a transcript; the token leaves the tab only when the visitor says so."""
    await say(page, "my secret worry")
    await page.locator("article.bot").nth(1).wait_for()
    token = next(iter(site.service.talks))
    assert await page.evaluate(STORED) == f'[[["firststep","{token}"]],[],""]'
    await page.locator("#menu summary").click()
    await page.get_by_label("Keep on this device").check()
    assert await page.evaluate(STORED) == f'[[],[["firststep","{token}"]],""]'
    await page.get_by_label("Keep on this device").uncheck()
    assert await page.evaluate(STORED) == f'[[["firststep","{token}"]],[],""]'


@browser
async def test_leave_now_clears_the_tab_and_shows_nothing(visitor: Visitor, page: Page, site: Site) -> None:
    """Whoever comes into the room sees an empty page, and "Back" does not bring the chat back."""
    await page.locator("#menu summary").click()
    await page.get_by_label("Keep on this device").check()
    await page.keyboard.press("Escape")
    other = await visitor.another(page.context, f"{site.url}/chat")
    await other.get_by_role("button", name="Talk to the clinic").wait_for()
    await answer_items(page, (1,))
    await page.get_by_role("link", name="Leave now").click()
    await page.wait_for_url("**/quiet")
    await other.wait_for_url("**/quiet")
    assert await page.title() == "New tab"
    assert (await page.locator("body").inner_text()).strip() == ""
    assert await page.evaluate(STORED) == '[[],[],""]'
    await page.go_back()
    assert "Feeling nervous" not in await page.content()


@browser
async def test_erasing_asks_first_and_shows_a_receipt(page: Page, site: Site) -> None:
    """Nothing is erased by a slip, and after it neither server nor page has a word left."""
    await say(page, "my secret worry")
    await page.locator("article.bot").nth(1).wait_for()
    await page.locator("#menu summary").click()
    await page.get_by_role("button", name="Erase my conversation").click()
    await page.get_by_role("button", name="No, keep it").click()
    assert len(site.service.talks) == 1
    await page.locator("#menu summary").click()
    await page.get_by_role("button", name="Erase my conversation").click()
    await page.get_by_role("button", name="Yes, erase it").click()
    await expect(page.locator(".note")).to_contain_text(re.compile(r"Receipt: [0-9a-f-]{36}"))
    assert site.service.talks == {}
    assert "secret" not in await page.content()
    assert await page.evaluate(STORED) == '[[],[],""]'


@browser
async def test_erasing_beside_the_printed_sheet_clears_it_too(page: Page) -> None:
    """The sheet is made from the same answers, so it goes with them."""
    await finish(page)
    await page.locator("article.result").get_by_role("button", name="Print my answers").click()
    await expect(page.locator("#sheet")).to_contain_text("Trouble relaxing")
    await page.locator("#menu summary").click()
    await page.get_by_role("button", name="Erase my conversation").click()
    await page.get_by_role("button", name="Yes, erase it").click()
    await expect(page.locator(".note")).to_contain_text("Receipt")
    assert "Trouble relaxing" not in await page.content()


@browser
async def test_an_erasure_confirmed_in_the_chat_ends_the_page_too(page: Page) -> None:
    """`closed` clears the token and the transcript, and leaves the program's last words."""
    await say(page, "erase everything")
    await expect(page.locator(".note")).to_contain_text("Your conversation is erased.")
    await expect(page.locator(".note")).to_contain_text("This conversation is closed.")
    assert await page.evaluate(STORED) == '[[],[],""]'


@browser
@pytest.mark.parametrize("hostile", HOSTILE)
async def test_markup_is_shown_as_text(page: Page, site: Site, hostile: str) -> None:
    """What a visitor types, and what comes back, is text in both versions of the chat."""
    await say(page, hostile)
    await expect(page.locator("article.visitor .text")).to_have_text(hostile)
    await expect(page.locator("article.bot .text").last).to_have_text(f"You wrote: {hostile}")
    await page.locator("#menu summary").click()
    await page.get_by_role("button", name="Go on in the plain version").click()
    await expect(page.locator("article.visitor .text")).to_have_text(hostile)
    assert "owned" not in await page.title()
    assert await page.locator("article img, article script, article svg").count() == 0
    assert site.service.opened == 1


@browser
@pytest.mark.parametrize("path", PAGES)
async def test_every_page_forbids_inline_code_and_foreign_sources(visitor: Visitor, site: Site, path: str) -> None:
    """The content policy stands on each page, nothing on it breaks it, and conversations are not cached."""
    page = await visitor.open()
    response = await page.goto(site.url + path)
    assert response is not None
    headers = await response.all_headers()
    policy = headers["content-security-policy"]
    assert policy.startswith(
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'"
    )
    assert "base-uri 'none'; form-action 'self'" in policy
    assert "unsafe" not in policy
    assert headers["cache-control"] == ("no-cache" if path == "/" else "no-store")
    await page.wait_for_load_state("networkidle")
    assert not [line for line in visitor.complaints if "Content Security Policy" in line]


def test_no_source_of_the_pages_has_inline_code_or_sets_markup() -> None:
    """What a policy would block must not be written in the first place."""
    for path in sorted(WEB.glob("templates/*.html")):
        text = path.read_text("utf-8")
        if path.is_relative_to(WEB / "templates" / "staff"):
            continue
        assert not re.search(r"\son\w+\s*=|\sstyle\s*=|<style|<script(?![^>]*\ssrc=)|\|\s*safe\b|javascript:", text), (
            path.name
        )
    for path in sorted(WEB.glob("widget/*.js")):
        text = path.read_text("utf-8")
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|https?://(?!www\.w3\.org/2000/svg)",
            text,
        ), path.name
