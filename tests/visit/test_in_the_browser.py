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
from bot.words import read_responses
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
# Picture -> the response that must come, the tap that it must offer, and what is typed.
SCRIPTS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "crisis": ("crisis", "tel:988", ("I want to kill myself",)),
    "crisis_again": ("crisis_again", "tel:988", ("I want to kill myself", "I want to kill myself")),
    "crisis-es": ("crisis.es", "tel:988", ("me quiero morir, no quiero vivir mas",)),
    "crisis-out": ("crisis.out", "tel:911", ("I'm in my car in the garage with the engine running and the door shut",)),
    "third_party": ("third_party", "tel:988", ("my son says he wants to kill himself",)),
    "third_party-es": ("third_party.es", "tel:988", ("mi hijo dice que se quiere matar",)),
    "third_party-words": ("help.worry_words", "tel:988", ("my son says he wants to kill himself", "what do I say to him")),
    "third_party-missing": ("help.worry_missing", "tel:911", ("my son says he wants to kill himself", "I can't find him, his phone is off")),
    "soft": ("soft", "tel:988", ("I used to be suicidal years ago but not now",)),
    "soft-es": ("soft.es", "tel:988", ("ya nada tiene sentido para mí",)),
    "soft-grief": ("soft.grief", "tel:988", ("my brother killed himself last year and I miss him so much",)),
    "soft-grief-es": ("soft.grief.es", "tel:988", ("mi hermano se suicidó hace un año y lo extraño mucho",)),
    "soft-grief-veteran": ("soft.grief.veteran", "tel:988", ("I served in Iraq and a friend from my unit killed himself last year",)),
    "soft-unreal": ("soft.unreal", "tel:988", ("people are following me and the fbi is in my phone",)),
    "soft-asks": ("soft.asks", "tel:988", ("I feel hopeless", "my job")),
    "panic": ("panic", "tel:911", ("I'm having a panic attack and feel like I'm dying",)),
    "panic-es": ("panic.es", "tel:911", ("tengo un ataque de pánico y siento que me muero",)),
    "emergency": ("emergency", "tel:911", ("I have chest pain and can't breathe",)),
    "emergency-es": ("emergency.es", "tel:911", ("me duele mucho el pecho y no puedo respirar",)),
    "emergency-meant": ("emergency.meant", "tel:911", ("I took 30 pills an hour ago, I did it on purpose",)),
    "emergency-shaken": ("emergency.shaken", "tel:911", ("I shook my baby",)),
    "emergency-water": ("emergency.water", "tel:911", ("I left my baby in the bath",)),
    "violence": ("violence", "tel:911", ("I want to hurt my boss, I'm going to attack him",)),
    "violence-es": ("violence.es", "tel:911", ("quiero matar a mi jefe",)),
    "violence-unwanted": ("violence.unwanted", "tel:911", ("I keep having scary thoughts of hurting my baby, I would never do it",)),
    "violence-voices": ("violence.voices", "tel:911", ("the voices tell me to kill my boss",)),
    "abuse": ("abuse", "tel:911", ("my husband hits me and I'm scared of him",)),
    "abuse-es": ("abuse.es", "tel:911", ("mi esposo me pega y le tengo miedo",)),
    "abuse-neck": ("abuse.neck", "tel:911", ("my boyfriend put his hands around my neck last night",)),
    "abuse-other": ("help.other_hurt", "tel:911", ("my neighbor beats his kids",)),
    "info": ("info", "tel:988", ("does ketamine help with suicidal thoughts?",)),
}  # fmt: skip


def beginnings(name: str) -> re.Pattern[str]:
    """How each variant of a response begins; further names are tried under `utter_safety.` first."""
    responses = read_responses()
    texts = responses.get(f"utter_safety.{name}") or responses[f"utter_{name}"]
    return re.compile(
        "|".join(re.escape(text["text"].partition("{")[0].partition("\n")[0][:60].strip()) for text in texts)
    )


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
    """It is that script, nothing is cut off, its own tap leads to a person, and "Get help now" and "Leave now" stand on the same screen."""
    page = await opened(chromium, server)
    response, tap, typed = SCRIPTS[script]
    for text in typed:
        await say(page, text)
    reply = page.locator("#log article", has_text=beginnings(response)).last
    await expect(reply).to_be_visible(timeout=PATIENCE)
    link = reply.locator(f'a[href="{tap}"]')
    await expect(link).to_be_visible(timeout=PATIENCE)
    box = await link.bounding_box()
    assert box is not None
    assert box["height"] >= 24
    assert box["x"] + box["width"] <= PHONE["width"]
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    await expect(page.get_by_text("Get help now").first).to_be_in_viewport()
    await expect(page.get_by_role("link", name=re.compile("Leave now"))).to_be_in_viewport()
    if SHOTS:
        # The whole reply on one picture: as tall as it needs, at the width of a phone.
        await page.set_viewport_size({"width": PHONE["width"], "height": 1100})
        await page.locator("#log article").last.scroll_into_view_if_needed()
        await asyncio.to_thread(Path(SHOTS).mkdir, parents=True, exist_ok=True)
        await page.screenshot(path=str(Path(SHOTS) / f"safety-{script}.png"))
