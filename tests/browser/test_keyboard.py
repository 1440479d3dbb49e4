"""Everything can be done by keyboard, and the focus is never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.async_api import expect

from .conftest import answer_items, say

if TYPE_CHECKING:
    from playwright.async_api import Page

    from .conftest import Site, Visitor

pytestmark = pytest.mark.asyncio(loop_scope="session")
UNSEEN = """() => {
    const node = document.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(node);
    const seen = node === document.body || (outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2);
    return seen ? '' : node.outerHTML.slice(0, 120);
}"""
FOCUSED = "() => (document.activeElement.innerText ?? '').trim()"


async def tab_to(page: Page, name: str) -> None:
    """Press Tab until the control of this name has the focus. Fails after a whole round."""
    for _ in range(40):
        await page.keyboard.press("Tab")
        if name == await page.evaluate(FOCUSED):
            return
    pytest.fail(f"The keyboard cannot reach {name!r}.")


async def test_a_whole_screening_by_keyboard(page: Page) -> None:
    """Tab, Enter and the keys 0 to 3 lead from the greeting to the result and on to booking."""
    for name in ("Take the 2-minute anxiety check", "I am 18 or older", "Yes, I agree"):
        await tab_to(page, name)
        await page.keyboard.press("Enter")
        await expect(page.locator("article.visitor:not(.pending)").last).to_contain_text(name)
    for number, key in enumerate("2110313", start=1):
        await expect(page.locator("article.item.live")).to_contain_text(f"Question {number} of 7")
        await expect(page.locator("article.item.live fieldset")).to_be_focused()
        await page.keyboard.press(key)
    await expect(page.locator("article.question.live")).to_be_visible()
    await tab_to(page, "Somewhat difficult")
    await page.keyboard.press("Space")
    await expect(page.locator("article.result")).to_contain_text("Your total is 11 of 21")
    await tab_to(page, "Book a consultation")


async def test_a_number_in_the_text_field_is_text(page: Page, site: Site) -> None:
    """Who types "2 of my friends" must not have answered the item with "More than half the days"."""
    await answer_items(page, ())
    await page.locator("article.item.live").wait_for()
    before = len(site.service.seen)
    await page.locator("#text").press_sequentially("2")
    await expect(page.locator("#text")).to_have_value("2")
    assert len(site.service.seen) == before


async def test_a_number_typed_beside_the_text_field_answers_nothing(page: Page, site: Site) -> None:
    """Asked for a number of days, somebody whose focus stands on the send button must not press an option."""
    await answer_items(page, ())
    await page.locator("article.item.live").wait_for()
    before = len(site.service.seen)
    await page.locator("#send").focus()
    await page.keyboard.press("3")
    await expect(page.locator("article.item.live")).to_contain_text("Question 1 of 7")
    assert len(site.service.seen) == before


async def test_the_number_keys_can_be_turned_off(page: Page, site: Site) -> None:
    """Somebody who dictates must be able to stop single keys from answering (WCAG 2.2, 2.1.4)."""
    await answer_items(page, ())
    await page.locator("article.item.live").wait_for()
    before = len(site.service.seen)
    await page.locator("#menu summary").click()
    await page.get_by_label("Keys 0 to 3 answer questions").uncheck()
    await page.keyboard.press("Escape")
    await page.locator("article.item.live fieldset").focus()
    await page.keyboard.press("2")
    await expect(page.locator("article.item.live")).to_contain_text("Question 1 of 7")
    assert len(site.service.seen) == before


async def test_enter_sends_and_shift_enter_begins_a_line(page: Page, site: Site) -> None:
    """What people know from other chats holds here."""
    await page.locator("#text").fill("one")
    await page.locator("#text").press("Shift+Enter")
    await page.locator("#text").press_sequentially("two")
    await page.locator("#text").press("Enter")
    await expect(page.locator("article.bot").last).to_contain_text("You wrote: one\ntwo", use_inner_text=True)
    assert [text for _, text in site.service.seen] == ["one\ntwo"]
    await expect(page.locator("#text")).to_be_focused()


async def test_escape_closes_what_is_open_and_gives_the_focus_back(page: Page) -> None:
    """Help and menu close by Escape, and the keyboard stands where it was."""
    for panel in ("#help", "#menu"):
        summary = page.locator(f"{panel} summary")
        await summary.focus()
        await page.keyboard.press("Enter")
        await expect(page.locator(f"{panel} .drop")).to_be_visible()
        await page.keyboard.press("Tab")
        await page.keyboard.press("Escape")
        await expect(page.locator(f"{panel} .drop")).to_be_hidden()
        await expect(summary).to_be_focused()


async def test_every_stop_of_the_keyboard_can_be_seen(page: Page) -> None:
    """No control may take the focus without showing it."""
    await say(page, "crisis")
    await page.locator("article.help").wait_for()
    await page.locator("body").press("Tab")
    for _ in range(12):
        await page.keyboard.press("Tab")
        hidden = await page.evaluate(UNSEEN)
        assert hidden == ""


async def test_the_launcher_gives_and_takes_the_focus(visitor: Visitor, site: Site) -> None:
    """Opening leads to the text field, Escape back to the button: nobody is caught in the frame."""
    page = await visitor.open(site.url, viewport={"width": 1280, "height": 800})
    button = page.get_by_role("button", name="Questions? Start here")
    await button.focus()
    await page.keyboard.press("Enter")
    chat = page.frame_locator("iframe")
    await expect(chat.locator("#text")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(page.locator("iframe")).to_be_hidden()
    assert (
        await page.evaluate("() => document.activeElement.shadowRoot.activeElement.innerText")
        == "Questions? Start here"
    )
    await page.keyboard.press("Enter")
    await expect(chat.locator("#text")).to_be_focused()
    await chat.get_by_role("button", name="Close the chat").click()
    await expect(page.locator("iframe")).to_be_hidden()


async def test_a_key_held_down_answers_one_item(page: Page, site: Site) -> None:
    """A stiff finger must not fill in the rest of the form."""
    await answer_items(page, ())
    await expect(page.locator("article.item.live fieldset")).to_be_focused()
    before = len(site.service.seen)
    await page.keyboard.down("2")
    await expect(page.locator("article.item.live")).to_contain_text("Question 2 of 7")
    await page.keyboard.down("2")  # the same key without being let go: what a keyboard repeats
    await page.keyboard.down("2")
    await page.keyboard.up("2")
    await expect(page.locator("article.item.live")).to_contain_text("Question 2 of 7")
    assert len(site.service.seen) == before + 1


async def test_the_number_keys_answer_the_question_of_difficulty_too(page: Page) -> None:
    """It has four options in the same order: 2 is the third of them."""
    await answer_items(page)
    await expect(page.locator("article.question.live")).to_be_visible()
    await page.keyboard.press("2")
    await expect(page.locator("article.visitor:not(.pending)").last).to_contain_text("Very difficult")
    await expect(page.locator("article.result")).to_be_visible()
