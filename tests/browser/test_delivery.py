"""No word of a visitor is lost, doubled or out of order: bad networks, trouble on the server, two tabs, reloads."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

import pytest
from playwright.async_api import expect

from bot.service import Refused

from .conftest import answer_items, finish, say

if TYPE_CHECKING:
    from playwright.async_api import Dialog, Page, Request, Route

    from .conftest import Site, Visitor

pytestmark = pytest.mark.asyncio(loop_scope="session")
MESSAGES = "**/api/chat/messages"


def posted(page: Page) -> list[dict[str, str]]:
    """Collect the body of every message that this page sends from now on."""
    bodies: list[dict[str, str]] = []

    def keep(request: Request) -> None:
        if request.method == "POST" and request.url.endswith("/messages"):
            bodies.append(json.loads(request.post_data or "{}"))

    page.on("request", keep)
    return bodies


async def test_what_is_written_offline_is_sent_later_with_the_same_id(page: Page, site: Site) -> None:
    """A tunnel must not cost a visitor a sentence, nor say it twice."""
    sent = posted(page)
    await page.context.set_offline(True)
    await say(page, "first")
    await say(page, "second")
    await expect(page.locator("article.pending")).to_have_count(2)
    await expect(page.locator("article.pending").first).to_contain_text("Not sent yet")
    await expect(page.locator("article.pending").last).to_contain_text("Not sent yet")
    await expect(page.locator(".note")).to_contain_text("There is no connection")
    await page.context.set_offline(False)
    await expect(page.locator("article.bot").last).to_contain_text("You wrote: second")
    await expect(page.locator("article.pending")).to_have_count(0)
    await expect(page.locator(".note")).to_have_count(0)
    assert [text for _, text in site.service.seen] == ["first", "second"]
    assert len({body["id"] for body in sent if body["text"] == "first"}) == 1
    assert len([body for body in sent if body["text"] == "first"]) >= 2
    shown = await page.locator("article").all_inner_texts()
    assert [text.split("\n", 1)[-1].strip() for text in shown[-4:]] == [
        "first",
        "You wrote: first",
        "second",
        "You wrote: second",
    ]


async def test_an_answer_lost_on_its_way_is_asked_for_again_and_counts_once(page: Page, site: Site) -> None:
    """The server took the message, the connection broke before the answer: the same id brings the same answer."""

    async def lose_first_answer(route: Route) -> None:
        await route.fetch()
        await route.abort()
        await page.unroute(MESSAGES)

    await page.route(MESSAGES, lose_first_answer)
    await say(page, "hello")
    await expect(page.locator("article.bot").last).to_contain_text("You wrote: hello")
    await expect(page.locator("article.visitor")).to_have_count(1)
    assert len(site.service.seen) == 2
    assert len({client_id for client_id, _ in site.service.seen}) == 1
    assert sum(message.sender == "visitor" for message in next(iter(site.service.talks.values())).messages) == 1


async def test_a_double_click_counts_once(page: Page, site: Site) -> None:
    """An impatient finger must not answer two items."""
    await answer_items(page, ())
    await page.locator("article.item.live .option").nth(1).dblclick()
    await expect(page.locator("article.item.live")).to_contain_text("Question 2 of 7")
    assert [name for _, name in site.service.seen].count("gad7.1") == 1


async def test_only_the_latest_choices_can_be_pressed(page: Page) -> None:
    """An answer to a question that is gone must not be possible by a stray click."""
    await answer_items(page, (0, 0))
    await page.locator("article.item.live", has_text="Question 3 of 7").wait_for()
    assert await page.locator("article:not(.live) button:enabled:visible").count() == 0
    assert await page.locator("article.live .option:enabled").count() == 4


async def test_an_outage_shows_its_help_line_and_sends_when_it_is_over(page: Page, site: Site) -> None:
    """A 503 carries help; nothing was acknowledged, so the message goes again under its id."""
    site.service.down = True
    await say(page, "are you there?")
    await expect(page.locator(".note article.help")).to_contain_text("Call or text 988")
    await expect(page.locator(".note").get_by_role("link", name="Call 988")).to_be_visible()
    await expect(page.locator("article.pending")).to_contain_text("Not sent yet")
    site.service.down = False
    await expect(page.locator("article.bot").last).to_contain_text("You wrote: are you there?")
    await expect(page.locator(".note")).to_have_count(0)
    assert len({client_id for client_id, _ in site.service.seen}) == 1


@pytest.mark.parametrize("status", [413, 422, 500])
async def test_a_refusal_is_said_and_the_words_come_back(page: Page, site: Site, status: int) -> None:
    """What was not taken stands in the field again, with the reason in sight."""
    site.service.refusal = Refused(status, "No", "Please send a shorter message.")
    await say(page, "my long story")
    await expect(page.locator(".note")).to_contain_text("Please send a shorter message.")
    await expect(page.locator("#text")).to_have_value("my long story")
    await expect(page.locator("article.visitor")).to_have_count(0)
    await expect(page.get_by_role("button", name="Talk to the clinic")).to_be_enabled()


async def test_too_many_messages_wait_and_go_on_by_themselves(page: Page, site: Site) -> None:
    """429 says so and tries again after Retry-After, under the same id."""
    site.service.refusal = Refused(429, "Too many", "Please wait a moment.")
    await say(page, "hello")
    await expect(page.locator(".note")).to_contain_text("Please wait a moment.")
    site.service.refusal = None
    await expect(page.locator("article.bot").last).to_contain_text("You wrote: hello")
    assert len({client_id for client_id, _ in site.service.seen}) == 1


async def test_leaving_the_page_with_unsent_words_asks_first(page: Page) -> None:
    """What is not sent yet stands in this window only: closing it must not lose it silently."""
    await page.context.set_offline(True)
    await say(page, "wait")
    await page.locator(".note").wait_for()
    asked: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    async def agree(dialog: Dialog) -> None:
        if not asked.done():
            asked.set_result(dialog.type)
        await dialog.accept()

    page.on("dialog", agree)
    await page.close(run_before_unload=True)
    assert await asyncio.wait_for(asked, 10) == "beforeunload"


async def test_a_reload_goes_on_where_the_visitor_was(page: Page, site: Site) -> None:
    """The transcript comes back in order, the item stands again, and no second conversation begins."""
    await answer_items(page, (3, 1))
    before = await page.locator("article.item.live").inner_text()
    order = await page.locator("article .text").all_inner_texts()
    await page.reload()
    await expect(page.locator("article.item.live")).to_contain_text("Question 3 of 7")
    assert await page.locator("article.item.live").inner_text() == before
    assert await page.locator("article .text").all_inner_texts() == order
    assert site.service.opened == 1


async def test_two_tabs_of_one_conversation_agree(visitor: Visitor, page: Page, site: Site) -> None:
    """What is answered in one tab stands in the other, and its old buttons are gone there."""
    await page.locator("#menu summary").click()
    await page.get_by_label("Keep on this device").check()
    await page.keyboard.press("Escape")
    other = await visitor.another(page.context, f"{site.url}/chat")
    await other.get_by_role("button", name="Take the 2-minute anxiety check").wait_for()
    await answer_items(page, (1,))
    await expect(other.locator("article.item.live")).to_contain_text("Question 2 of 7")
    assert (
        await other.locator("article .text").all_inner_texts() == await page.locator("article .text").all_inner_texts()
    )
    await other.locator("article.item.live .option").nth(2).click()
    await expect(page.locator("article.item.live")).to_contain_text("Question 3 of 7")
    assert site.service.opened == 1


async def test_a_conversation_that_is_gone_offers_a_new_one_and_keeps_the_words(page: Page, site: Site) -> None:
    """After 401 the token goes, the transcript goes, and what was just written is still in the field."""
    site.service.talks.clear()
    await say(page, "still here?")
    await expect(page.locator(".note")).to_contain_text("This conversation has ended")
    await expect(page.locator("#text")).to_have_value("still here?")
    assert await page.evaluate("() => sessionStorage.length + localStorage.length") == 0
    await page.get_by_role("button", name="Start a new conversation").click()
    await page.get_by_role("button", name="Talk to the clinic").wait_for()
    await page.locator("#text").press("Enter")
    await expect(page.locator("article.bot").last).to_contain_text("You wrote: still here?")


async def test_the_first_visit_waits_for_a_server_that_is_starting(visitor: Visitor, site: Site) -> None:
    """Opened too early, the page says what is wrong, takes words, and goes on by itself."""
    site.service.down = True
    page = await visitor.open(f"{site.url}/chat")
    await expect(page.locator(".note article.help")).to_contain_text("Call or text 988")
    await say(page, "hello")
    site.service.down = False
    await expect(page.locator("article.bot").last).to_contain_text("You wrote: hello")
    assert site.service.opened == 1


async def test_a_long_message_is_counted(page: Page) -> None:
    """Near 2,000 characters the page says how many there are; over it, what to do."""
    await page.locator("#text").fill("x" * 1_900)
    await expect(page.locator("#count")).to_have_text("1900 of 2,000 characters")
    await page.locator("#text").fill("x" * 2_001)
    await expect(page.locator("#count")).to_contain_text("Please make it shorter")


async def test_a_sheet_that_does_not_load_is_told_and_can_be_asked_for_again(page: Page) -> None:
    """The sheet's script is loaded when it is wanted: a hole in the line there must not be a button that does nothing."""
    await finish(page)
    await page.route("**/sheet.js", lambda route: route.abort(), times=1)
    await page.locator("article.result").get_by_role("button", name="Print my answers").click()
    await expect(page.locator(".note")).to_contain_text("The sheet could not be loaded just now")
    await page.locator("article.result").get_by_role("button", name="Print my answers").click()
    await expect(page.locator("#sheet")).to_contain_text("Trouble relaxing")
