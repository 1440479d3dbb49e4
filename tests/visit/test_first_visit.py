"""A first visit in a real browser: the visitor is screened and books, staff read and decide, the lead arrives, signed, once."""

from __future__ import annotations

import asyncio
import base64
import json
import os
import re
import secrets
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiohttp import web
from playwright.async_api import async_playwright, expect
from standardwebhooks.webhooks import Webhook

from tests.browser.conftest import find_chromium
from tests.server import PROJECT, Server, until

if TYPE_CHECKING:
    from playwright.async_api import Browser, FrameLocator, Page

PASSWORD = "four plain words here"
PATIENCE = 60_000  # ms
ANSWERS = ["Nearly every day", "More than half the days", "Several days", "Nearly every day", "Not at all", "Several days",
           "Nearly every day"]  # fmt: skip
TOTAL = 3 + 2 + 1 + 3 + 0 + 1 + 3
SHOTS = os.environ.get("FIRSTSTEP_SHOTS")  # a folder: the README's pictures are taken there


async def shot(page: Page, name: str) -> None:
    """Take a picture where one is wanted."""
    if SHOTS:
        await page.screenshot(path=str(Path(SHOTS) / f"{name}.png"))


async def say(chat: FrameLocator, text: str) -> None:
    """Type and send."""
    box = chat.get_by_role("textbox")
    await box.fill(text)
    await box.press("Enter")


async def visit(page: Page, base: str) -> None:
    """The visitor's way, in the widget on the demonstration page."""
    await page.goto(f"{base}/")
    await page.get_by_role("button", name=re.compile("chat|talk|question|help|open", re.IGNORECASE)).first.click()
    chat = page.frame_locator("iframe")
    log = chat.get_by_role("log")
    await expect(log).to_contain_text("automated program", timeout=PATIENCE)
    await shot(page, "chat")
    await say(chat, "how much does it cost?")
    await expect(log).to_contain_text("off-label", timeout=PATIENCE)
    await say(chat, "what are the side effects?")
    await expect(log).to_contain_text("nausea", timeout=PATIENCE)
    await chat.get_by_role("button", name=re.compile("anxiety check")).last.click()
    await chat.get_by_role("button", name="I am 18 or older").click()
    await chat.get_by_role("button", name="Yes, I agree").click()
    for number, answer in enumerate(ANSWERS, 1):
        await expect(log).to_contain_text(f"{number} of 7", timeout=PATIENCE)
        if number == 4:
            await say(chat, "is it addictive?")
            await expect(log).to_contain_text("misuse", timeout=PATIENCE)
            await shot(page, "question-in-item-4")
        await chat.get_by_role("button", name=re.compile(answer)).last.click()
    await chat.get_by_role("button", name=re.compile("Somewhat difficult")).click()
    await expect(log).to_contain_text(f"Your total is {TOTAL} of 21", timeout=PATIENCE)
    await shot(page, "result")
    await chat.get_by_role("button", name="Book a consultation").last.click()
    await expect(log).to_contain_text("What name", timeout=PATIENCE)
    await say(chat, "Testina Example")
    await expect(log).to_contain_text("How can the clinic reach you", timeout=PATIENCE)
    await say(chat, "919-555-0123")
    await chat.get_by_role("button", name="Any time").click()
    choices = chat.get_by_role("group", name="Answers to choose from").last
    await choices.get_by_role("button", name="Send", exact=True).click()
    await expect(log).to_contain_text("Your request is with the clinic now", timeout=PATIENCE)


async def review(page: Page, link: str) -> None:
    """The staff's way: first password, sign in, find, read, decide."""
    await page.goto(link)
    await page.locator("#password").fill(PASSWORD)
    await page.locator("#again").fill(PASSWORD)
    await page.get_by_role("button", name="Set password").click()
    await page.locator("#email").fill("admin@localhost")
    await page.locator("#password").fill(PASSWORD)
    await page.get_by_role("button", name=re.compile("sign in", re.IGNORECASE)).click()
    await page.wait_for_url("**/staff/screenings", timeout=PATIENCE)
    await expect(page.locator("main")).to_contain_text(str(TOTAL))
    await shot(page, "staff")
    await page.locator("main a[href*='/staff/records/']").first.click()
    await expect(page.locator("main")).to_contain_text("Testina Example")
    await expect(page.locator("main")).to_contain_text("is it addictive?")
    await shot(page, "record")
    await page.locator("input[name='decision'][value='call'], option[value='call']").first.evaluate(
        "node => { if (node.tagName === 'OPTION') node.parentElement.value = 'call'; else node.checked = true; }"
    )
    await page.locator("textarea[name='note']").last.fill("Called back, consultation on Tuesday.")
    await page.locator("form:has([name='decision']) button").last.click()
    await expect(page.locator("main")).to_contain_text("Called back, consultation on Tuesday.")


async def browse(browser: Browser, base: str, link: str) -> None:
    """Visitor first, then staff."""
    phone = await browser.new_context(viewport={"width": 390, "height": 800}, reduced_motion="reduce")
    phone.set_default_timeout(PATIENCE)
    await visit(await phone.new_page(), base)
    desk = await browser.new_context(viewport={"width": 1180, "height": 820}, reduced_motion="reduce")
    desk.set_default_timeout(PATIENCE)
    await review(await desk.new_page(), link)


async def test_a_first_visit_end_to_end(trained: Path, tmp_path: Path) -> None:
    """Two questions, the GAD-7 with one question in the middle of item 4, the right total, booking; read, decided, delivered once."""
    secret = "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode()
    received: list[tuple[dict[str, str], bytes]] = []

    async def take(request: web.Request) -> web.Response:
        received.append((dict(request.headers), await request.read()))
        return web.Response(status=204)

    receiver = web.Application()
    receiver.router.add_post("/hook", take)
    runner = web.AppRunner(receiver)
    await runner.setup()
    place = web.TCPSite(runner, "127.0.0.1", 0)
    await place.start()
    port = runner.addresses[0][1]
    clinic = (
        (PROJECT / "clinic.yml")
        .read_text()
        .replace(
            "endpoints: []",
            f"endpoints:\n  - {{name: scheduling, kind: webhook, url: 'http://127.0.0.1:{port}/hook', "
            "secret_env: HOOK_SECRET, allow_private_address: true}\n#",
        )
    )
    server = Server(tmp_path, trained, {"HOOK_SECRET": secret}, clinic)
    await asyncio.to_thread(server.start)
    try:
        link = re.search(r"http://\S+/staff/setup#\S+", server.log.read_text())
        assert link, server.log.read_text()
        async with async_playwright() as playwright:
            path = find_chromium(playwright)
            assert path or not os.environ.get("CI"), "No Chromium: the browser tests must run in CI."
            browser = await playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
            await browse(browser, server.base, link[0].replace("localhost", "127.0.0.1"))
            await browser.close()
        await asyncio.to_thread(until, lambda: len(received) >= 1, "the webhook")
    finally:
        await asyncio.to_thread(server.stop)
        await runner.cleanup()
    leads = [(headers, body) for headers, body in received if json.loads(body)["type"] == "lead.qualified"]
    assert len(leads) == 1
    headers, body = leads[0]
    event: dict[str, Any] = Webhook(secret).verify(body, {k.lower(): v for k, v in headers.items()})
    assert event["data"]["lead_id"]
    for private in ("Testina", "919", "0123", str(TOTAL)):
        assert private not in json.dumps(
            {k: v for k, v in event["data"].items() if k in ("name", "contact", "score", "total")}
        )
    for word in ("Testina", "0123", "addictive"):
        assert word not in server.log.read_text()
