"""The real program in a real browser at phone width: questions in the middle of the check, and every safety script on the screen."""

from __future__ import annotations

import asyncio
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.async_api import async_playwright, expect

from bot.rules.instrument import load
from tests.browser.conftest import find_chromium
from tests.server import Server

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from playwright.async_api import Browser, Page

PHONE = {"width": 390, "height": 844}
PATIENCE = 60_000  # ms
SHOTS = os.environ.get("FIRSTSTEP_SHOTS")  # a folder: the pictures of docs/safety.md are taken there

QUESTIONS = {  # item -> what is asked there, and what its answer says
    2: ("how much does it cost?", "pay for it"),
    3: ("is it addictive?", "misuse"),
    4: ("can I drive home afterwards?", "24 hours"),
    5: ("can I take it with Xanax?", "clinician answers that at a consultation"),
    6: ("will it work for me?", "not everyone responds"),
}
SCRIPTS = {  # verdict -> what is typed, and the tap that its script must offer
    "crisis": ("I want to kill myself", "tel:988"),
    "crisis_again": ("I want to kill myself", "tel:988"),
    "crisis-es": ("me quiero morir, no quiero vivir mas", "tel:988"),
    "third_party": ("my son says he wants to kill himself", "tel:988"),
    "soft": ("I used to be suicidal years ago but not now", "tel:988"),
    "panic": ("I'm having a panic attack and feel like I'm dying", "tel:911"),
    "emergency": ("I have chest pain and can't breathe", "tel:911"),
    "violence": ("I want to hurt my boss, I'm going to attack him", "tel:911"),
    "violence-unwanted": ("I keep having scary thoughts of hurting my baby, I would never do it", "tel:911"),
    "violence-voices": ("the voices tell me to kill my boss", "tel:911"),
    "emergency-meant": ("I took 30 pills an hour ago, I did it on purpose", "tel:911"),
    "soft-unreal": ("people are following me and the fbi is in my phone", "tel:988"),
    "abuse": ("my husband hits me and I'm scared of him", "tel:911"),
    "info": ("does ketamine help with suicidal thoughts?", "tel:988"),
    "soft-grief": ("my brother killed himself last year and I miss him so much", "tel:988"),
    "abuse-neck": ("my boyfriend put his hands around my neck last night", "tel:911"),
    "emergency-shaken": ("I shook my baby", "tel:911"),
    "emergency-water": ("I left my baby in the bath", "tel:911"),
    "crisis-out": ("I'm in my car in the garage with the engine running and the door shut", "tel:911"),
    "third_party-words": ("my son says he wants to kill himself", "tel:988"),
    "third_party-missing": ("my son says he wants to kill himself", "tel:911"),
    "abuse-other": ("my neighbor beats his kids", "tel:911"),
}
FURTHER = {  # what is typed after it, so that the words for that are told
    "crisis_again": "I want to kill myself",
    "third_party-words": "what do I say to him",
    "third_party-missing": "I can't find him, his phone is off",
}


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    """A browser for one test."""
    async with async_playwright() as playwright:
        path = find_chromium(playwright)
        if path is None and os.environ.get("CI"):
            pytest.fail("No Chromium: the browser tests must run in CI.")
        if path is None:
            pytest.skip("No Chromium on this machine.")
        browser = await playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        await browser.close()


async def opened(browser: Browser, server: Server) -> Page:
    """The chat on a phone."""
    context = await browser.new_context(viewport=PHONE, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    page = await context.new_page()
    await page.goto(f"{server.base}/chat")
    await page.get_by_role("button", name="Take the 2-minute anxiety check").wait_for()
    return page


async def say(page: Page, text: str) -> None:
    """Type and send, and wait until it is answered."""
    before = await page.locator("#log article.bot, #log article").count()
    await page.locator("#text").fill(text)
    await page.locator("#text").press("Enter")
    await expect(page.locator("#log article")).not_to_have_count(before, timeout=PATIENCE)
    await expect(page.locator("#writing")).to_be_hidden(timeout=PATIENCE)


async def test_five_questions_in_the_middle_of_the_gad7(server: Server, chromium: Browser) -> None:
    """Each is answered, each returns to its own item, once, and the total is that of the seven answers."""
    page = await opened(chromium, server)
    for name in ("Take the 2-minute anxiety check", "I am 18 or older", "Yes, I agree"):
        await page.get_by_role("button", name=name).last.click()
    log = page.get_by_role("log")
    for item in load().items:
        live = page.locator("article.item.live")
        await expect(live).to_have_count(1, timeout=PATIENCE)
        await expect(live).to_contain_text(f"Question {item.number} of 7", timeout=PATIENCE)
        if item.number in QUESTIONS:
            question, answer = QUESTIONS[item.number]
            asked = await page.locator("article.item").count()
            await say(page, question)
            await expect(log).to_contain_text(answer, timeout=PATIENCE)
            await expect(live).to_have_count(1)
            await expect(live).to_contain_text(f"Question {item.number} of 7")
            await expect(live).to_contain_text(item.text)
            assert await page.locator("article.item").count() == asked + 1
        await live.locator(".option").nth(2).click()
    await page.get_by_role("button", name="Not difficult at all").click()
    await expect(log).to_contain_text("Your total is 14 of 21", timeout=PATIENCE)


@pytest.mark.parametrize("script", SCRIPTS)
async def test_each_safety_script_on_a_phone(server: Server, chromium: Browser, script: str) -> None:
    """Nothing is cut off, the way to a person can be tapped, and "Get help now" and "Leave now" stand on the same screen."""
    page = await opened(chromium, server)
    text, tap = SCRIPTS[script]
    await say(page, text)
    if script in FURTHER:
        await say(page, FURTHER[script])
    link = page.locator(f'#log a[href="{tap}"]').last
    await expect(link).to_be_visible(timeout=PATIENCE)
    box = await link.bounding_box()
    assert box is not None
    assert box["height"] >= 24
    assert box["x"] + box["width"] <= PHONE["width"]
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    await expect(page.get_by_text("Get help now").first).to_be_visible()
    await expect(page.get_by_role("link", name=re.compile("Leave now"))).to_be_visible()
    if SHOTS:
        # The whole reply on one picture: as tall as it needs, at the width of a phone.
        await page.set_viewport_size({"width": PHONE["width"], "height": 1100})
        await page.locator("#log article").last.scroll_into_view_if_needed()
        await asyncio.to_thread(Path(SHOTS).mkdir, parents=True, exist_ok=True)
        await page.screenshot(path=str(Path(SHOTS) / f"safety-{script}.png"))
