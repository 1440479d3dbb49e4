"""The staff pages in a real browser: by keyboard, on a phone, in the dark, for a screen reader, without a script error."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from playwright.async_api import async_playwright

from tests.browser.conftest import AXE, AXE_RUN, PHONE, find_chromium
from tests.web.office import PASSWORD, screened

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from playwright.async_api import Browser, Page

    from tests.web.office import Office

CSP_REFUSED = "Content Security Policy"


@pytest.fixture
async def chromium_now() -> AsyncIterator[Browser]:
    """Start a browser. Without one: a failure where CI is set, else a skip that says why."""
    async with async_playwright() as playwright:
        path = find_chromium(playwright)
        if path is None and not os.environ.get("CI"):
            pytest.skip("No Chromium on this machine: install it, or name it in CHROMIUM, to run the browser tests.")
        browser = await playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        await browser.close()


async def opened(browser: Browser, complaints: list[str], scheme: str = "light") -> Page:
    """Open a page on a phone that notes what the browser complains about."""
    context = await browser.new_context(viewport=PHONE, color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page = await context.new_page()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda line: complaints.append(line.text) if CSP_REFUSED in line.text else None)
    return page


async def sign_in(page: Page, office: Office) -> None:
    """Sign in with the keyboard alone: the e-mail field has the focus."""
    await page.goto(f"{office.home}/staff")
    await page.locator("#email:focus").wait_for()
    await page.keyboard.type("ada@clinic.example")
    await page.keyboard.press("Tab")
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/staff/screenings")


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_every_page_fits_a_phone_and_passes_axe(office: Office, chromium_now: Browser, scheme: str) -> None:
    """At 360 px, light and dark, no page may scroll sideways, break WCAG 2.2 AA as axe sees it, or break its policy."""
    conversation, _, _, event = await screened(office.store, status="held", flagged=True)
    await screened(office.store, 1)
    await office.hire()
    office.route.tested = False
    complaints: list[str] = []
    page = await opened(chromium_now, complaints, scheme)
    found: dict[str, list[str]] = {}
    for path in ("/staff/sign-in", "/staff/setup"):
        await look(page, office.home + path, found)
    await sign_in(page, office)
    paths = ("/staff/screenings", "/staff/leads", "/staff/safety", f"/staff/safety/{event}", f"/staff/records/{conversation}",
             "/staff/deliveries", "/staff/numbers", "/staff/account", "/staff/nothing")  # fmt: skip
    for path in paths:
        await look(page, office.home + path, found)
    assert found == {}
    assert complaints == []


async def look(page: Page, address: str, found: dict[str, list[str]]) -> None:
    """Load a page and note what is wrong with it."""
    await page.goto(address)
    await page.evaluate(AXE)
    wrong: list[str] = await page.evaluate(AXE_RUN)
    if await page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
        wrong.append("scrolls sideways")
    if wrong:
        found[address] = wrong


async def test_an_event_is_acknowledged_by_keyboard_alone(office: Office, chromium_now: Browser) -> None:
    """From sign-in to the acknowledgement no mouse may be needed, in the order in which the page reads."""
    _, _, _, event = await screened(office.store, status="held", flagged=True)
    await office.hire()
    page = await opened(chromium_now, [])
    await sign_in(page, office)
    await page.get_by_role("link", name="Read and acknowledge").focus()
    await page.keyboard.press("Enter")
    await page.wait_for_url(f"**/staff/safety/{event}")
    await page.get_by_label("What was done").focus()
    for key in ("Called the", "Tab", "Space", "Tab", "the visitor is well", "Tab", "nothing to add", "Tab", "Enter"):
        named = key in ("Tab", "Space", "Enter")
        await (page.keyboard.press(key) if named else page.keyboard.type(key))
    await page.wait_for_url("**done=acknowledged")
    found = await office.store.safety_events.find(event)
    assert found is not None
    assert (found.outcome, found.reported) == ("called_visitor", "reported")


async def test_a_link_fills_itself_in_and_leaves_the_address_bar(office: Office, chromium_now: Browser) -> None:
    """The secret must go from the link into the form, out of the history, and open the account once."""
    invitation = await office.parts.staff.add("noor@clinic.example", "Noor", "staff")
    requests: list[str] = []
    page = await opened(chromium_now, [])
    page.on("request", lambda request: requests.append(request.url))
    await page.goto(office.home + invitation.link)
    assert page.url == f"{office.home}/staff/setup"
    assert not await page.get_by_label("Your one-time link").is_visible()
    await page.get_by_label("New password").fill(PASSWORD)
    await page.get_by_label("The same again").fill(PASSWORD)
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/staff/sign-in?done=password_set")
    assert (await office.browser().sign_in("noor@clinic.example")).status == 303
    assert [url for url in requests if invitation.link.partition("#")[2] in url] == []


async def test_a_link_can_be_pasted_without_javascript(office: Office, chromium_now: Browser) -> None:
    """Where scripts are off, the whole link pasted into the field must do the same."""
    invitation = await office.parts.staff.add("noor@clinic.example", "Noor", "staff")
    context = await chromium_now.new_context(java_script_enabled=False)
    page = await context.new_page()
    await page.goto(f"{office.home}/staff/setup")
    await page.get_by_label("Your one-time link").fill(f"https://chat.clinic.example{invitation.link}")
    await page.get_by_label("New password").fill(PASSWORD)
    await page.get_by_label("The same again").fill(PASSWORD)
    await page.get_by_role("button", name="Set password").click()
    await page.wait_for_url("**/staff/sign-in?done=password_set")


async def test_a_person_is_warned_before_the_session_ends(office: Office, chromium_now: Browser) -> None:
    """Typed notes must not be lost without a warning (WCAG 2.2.1), and nothing may stay on an unwatched screen."""
    conversation, *_ = await screened(office.store)
    await office.hire()
    page = await opened(chromium_now, [])
    await page.clock.install()
    await sign_in(page, office)
    await page.goto(f"{office.home}/staff/records/{conversation}")
    stay = page.get_by_role("button", name="Stay signed in")
    await page.clock.fast_forward("13:00")
    assert not await stay.is_visible()
    await page.clock.fast_forward("00:10")
    office.clock.goes(minutes=13, seconds=10)
    async with page.expect_response("**/staff/account"):
        await stay.click()
    await stay.wait_for(state="hidden")
    office.clock.goes(minutes=13)
    await page.clock.fast_forward("13:10")
    assert await stay.is_visible()
    office.clock.goes(minutes=3)
    await page.clock.fast_forward("02:10")
    await page.wait_for_url("**/staff/sign-in")
    assert await page.get_by_text("zebrawhisper").count() == 0
