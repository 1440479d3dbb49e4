"""The chat without JavaScript: the same conversation, by forms."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from aiohttp import ClientSession, CookieJar
from playwright.async_api import expect

from .conftest import answer_items, served
from .fake_service import FakeService
from .fake_site import FACTS, application

if TYPE_CHECKING:
    from playwright.async_api import Page

    from .conftest import Site, Visitor

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def start(visitor: Visitor, site: Site) -> Page:
    """The plain page with a conversation begun, in a browser that runs no script."""
    page = await visitor.open(f"{site.url}/chat/plain", java_script_enabled=False)
    await page.get_by_role("button", name="Start").click()
    await page.get_by_role("button", name="Take the 2-minute anxiety check").wait_for()
    return page


async def test_a_whole_screening_without_javascript(visitor: Visitor, site: Site) -> None:
    """Seven items with their lead-in and four numbered buttons each, the result, its band, the help card throughout."""
    page = await start(visitor, site)
    for name in ("Take the 2-minute anxiety check", "I am 18 or older", "Yes, I agree"):
        await page.get_by_role("button", name=name).click()
    for number, label in enumerate(
        ["0 Not at all", "1 Several days", "2 More than half the days", "3 Nearly every day"] * 2, 1
    ):
        if number > 7:
            break
        asked = page.locator("article.item").last
        await expect(asked).to_contain_text(f"Question {number} of 7")
        await expect(asked).to_contain_text("Over the last 2 weeks, how often have you been bothered")
        await expect(page.locator("button.option")).to_have_count(4)
        await expect(page.locator("#help").get_by_role("link", name="Call 988")).to_have_count(1)
        await page.get_by_role("button", name=label).click()
    await page.get_by_role("button", name="Not difficult at all").click()
    await expect(page.locator("article.result")).to_contain_text("Your total is 9 of 21")
    await expect(page.locator("article.result .here")).to_have_text("Mild: 5 to 9 (9)")


async def test_typed_text_and_a_reload(visitor: Visitor, site: Site) -> None:
    """A message is sent by a form, and reloading the page afterwards sends nothing again."""
    page = await start(visitor, site)
    await page.get_by_label("Your message").fill("hello <b>there</b>")
    await page.get_by_role("button", name="Send").click()
    await expect(page.locator("article.bot").last).to_contain_text("You wrote: hello <b>there</b>")
    await page.reload()
    await expect(page.locator("article.visitor")).to_have_count(1)
    assert len(site.service.seen) == 1
    assert "hello" not in page.url


async def test_a_form_sent_twice_counts_once(visitor: Visitor, site: Site) -> None:
    """Each form carries an id of its own: a double submit, or "Back" and again, records one message."""
    page = await start(visitor, site)
    form = page.locator("form.write")
    body: dict[str, str | float | bool] = {
        "id": await form.locator("input[name=id]").get_attribute("value") or "",
        "text": "once",
    }
    for _ in range(2):
        answer = await page.context.request.post(f"{site.url}/chat/plain", form=body)
        assert answer.status == 200
    talk = next(iter(site.service.talks.values()))
    assert [message.text for message in talk.messages if message.sender == "visitor"] == ["once"]


async def test_switching_half_way_loses_nothing(page: Page, site: Site) -> None:
    """From the script's version to the plain one and back, at the third item, with one conversation throughout."""
    await answer_items(page, (2, 1))
    await page.locator("article.item.live", has_text="Question 3 of 7").wait_for()
    await page.locator("#menu summary").click()
    await page.get_by_role("button", name="Go on in the plain version").click()
    await expect(page.locator("article.item").last).to_contain_text("Question 3 of 7")
    token = next(iter(site.service.talks))
    assert token not in page.url
    await page.get_by_role("button", name="3 Nearly every day").click()
    await expect(page.locator("article.item").last).to_contain_text("Question 4 of 7")
    await page.get_by_role("link", name="Go on in the other version (with JavaScript)").click()
    await expect(page.locator("article.item.live")).to_contain_text("Question 4 of 7")
    assert page.url == f"{site.url}/chat"
    assert await page.context.cookies() == []
    assert site.service.opened == 1
    assert site.service.talks[token].answers == [2, 1, 3]


async def test_erasing_leaves_a_receipt_and_no_cookie(visitor: Visitor, site: Site) -> None:
    """Asked twice, done once, and the browser forgets the conversation."""
    page = await start(visitor, site)
    await page.get_by_text("Erase my conversation").click()
    await page.get_by_role("button", name="Yes, erase it").click()
    await expect(page.locator(".notice")).to_contain_text(re.compile("Receipt: [0-9a-f-]{36}"))
    assert await page.context.cookies() == []
    assert site.service.talks == {}


async def test_leave_now_forgets_the_conversation(visitor: Visitor, site: Site) -> None:
    """An empty page, no cookie, and nothing of the talk behind "Back"."""
    page = await start(visitor, site)
    await page.get_by_role("button", name="Leave now").click()
    await page.wait_for_url("**/quiet")
    assert await page.context.cookies() == []
    await page.go_back()
    assert "2-minute" not in await page.content()


@pytest.mark.parametrize("kept", [0, 1])
async def test_leave_now_forgets_what_came_from_the_chat(page: Page, site: Site, kept: int) -> None:
    """From the chat to the plain page and away, also where the chat was told to keep it: nobody can go on with it."""
    await page.locator("#menu summary").click()
    await page.get_by_label("Keep on this device").set_checked(bool(kept))
    await page.get_by_role("button", name="Go on in the plain version").click()
    await page.get_by_role("button", name="Take the 2-minute anxiety check").wait_for()
    assert await page.evaluate("() => [sessionStorage.length, localStorage.length]") == [0, kept]
    begun = page.url
    await page.get_by_role("button", name="Leave now").click()
    await page.wait_for_url("**/quiet")
    await page.goto(begun)
    await expect(page.locator(".notice")).to_contain_text("This conversation has ended")
    await page.goto(f"{site.url}/chat")
    await page.get_by_role("button", name="Take the 2-minute anxiety check").wait_for()
    assert site.service.opened == 2


@pytest.mark.parametrize("path", ["/chat/plain", "/chat?resume=1", "/chat?talk=1"])
async def test_another_tab_does_not_go_on_with_it(visitor: Visitor, site: Site, path: str) -> None:
    """Whoever uses the browser next must not read it; the tab it belongs to goes on, also after a reload."""
    page = await visitor.open(f"{site.url}/chat/plain")
    await page.get_by_role("button", name="Start").click()
    await page.get_by_label("Your message").fill("my secret worry")
    await page.get_by_role("button", name="Send").click()
    await expect(page.locator("article.bot").last).to_contain_text("secret worry")
    other = await visitor.another(page.context, site.url + path)
    await other.get_by_role("button", name=re.compile("Start|Talk to the clinic")).wait_for()
    assert "secret" not in await other.content()
    await page.reload()
    await expect(page.locator("article.visitor")).to_contain_text("secret worry")
    assert site.service.opened == 1 + path.startswith("/chat?")


async def test_a_second_conversation_takes_no_word_of_the_first(visitor: Visitor, site: Site) -> None:
    """The browser has one cookie: what the first tab still sends is refused, and never said in the second's name."""
    page = await start(visitor, site)
    other = await visitor.another(page.context, f"{site.url}/chat/plain")
    await other.get_by_role("button", name="Start").click()
    await other.get_by_role("button", name="Talk to the clinic").wait_for()
    await page.get_by_label("Your message").fill("my secret worry")
    await page.get_by_role("button", name="Send").click()
    await expect(page.locator(".notice")).to_contain_text("This conversation has ended")
    await expect(page.locator("#help").get_by_role("link", name="Call 988")).to_be_visible()
    await other.reload()
    await other.get_by_role("button", name="Talk to the clinic").wait_for()
    assert (site.service.opened, site.service.seen) == (2, [])


async def test_a_form_without_its_page_is_still_read(site: Site) -> None:
    """A program that keeps the cookie but no address can write; what it writes is read by the safety readers too."""
    async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as client:
        for fields, said in (({}, "automated program"), ({"text": "crisis"}, "Please call or text 988")):
            async with client.post(f"{site.url}/chat/plain", data=fields) as answer:
                assert answer.status == 200
                assert said in await answer.text()
    assert site.service.opened == 1


async def test_words_to_a_conversation_that_is_no_more_are_read_and_kept(site: Site) -> None:
    """Another tab's cookie stands there: the script is shown, and the words begin a conversation of their own when they are sent again."""
    place, text = f"{site.url}/chat/plain", "a crisis of mine"
    async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as client:
        await client.post(place)
        async with client.post(f"{place}?talk=anothers", data={"text": text}) as answer:
            assert answer.status == 401
            page = await answer.text()
        assert "This conversation has ended" in page
        assert "Please call or text 988." in page
        assert f">{text}</textarea>" in page
        assert (site.service.opened, site.service.seen, site.service.unheard) == (1, [], [text])
        assert 'name="begins"' in page
        async with client.post(f"{place}?talk=anothers", data={"text": text, "begins": "yes"}) as answer:
            assert answer.status == 200
            assert text in await answer.text()
    assert (site.service.opened, [said for _, said in site.service.seen]) == (2, [text])


async def test_words_that_can_begin_nothing_are_kept_too(site: Site) -> None:
    """Out of order: the script all the same, and the form still begins anew."""
    site.service.down = True
    fields = {"text": "a crisis of mine", "begins": "yes"}
    async with ClientSession() as client, client.post(f"{site.url}/chat/plain?talk=anothers", data=fields) as answer:
        page = await answer.text()
        assert answer.status == 503
    assert "Please call or text 988." in page
    assert 'name="begins"' in page
    assert ">a crisis of mine</textarea>" in page


async def test_an_outage_keeps_the_words_and_their_id(visitor: Visitor, site: Site) -> None:
    """503 with the help line, the text still in the form, and the second try counts once."""
    page = await start(visitor, site)
    form = page.locator("form.write")
    first_id = await form.locator("input[name=id]").get_attribute("value")
    site.service.down = True
    await page.get_by_label("Your message").fill("please hear me")
    await page.get_by_role("button", name="Send").click()
    await expect(page.locator("article.help")).to_contain_text("Call or text 988")
    await expect(page.get_by_label("Your message")).to_have_value("please hear me")
    assert await form.locator("input[name=id]").get_attribute("value") == first_id
    site.service.down = False
    await page.get_by_role("button", name="Send").click()
    await expect(page.locator("article.bot").last).to_contain_text("You wrote: please hear me")
    assert site.service.opened == 1


async def test_an_unexpected_failure_still_shows_help(site: Site) -> None:
    """Whatever breaks, the page that comes back is readable and carries the help line."""

    async def broken(*_: object) -> None:
        raise RuntimeError

    site.service.open = broken  # type: ignore[assignment,method-assign]
    async with ClientSession() as client, client.post(f"{site.url}/chat/plain") as answer:
        assert answer.status == 500
        text = await answer.text()
    assert "tel:988" in text
    assert "RuntimeError" not in text


async def test_the_cookie_is_out_of_reach(visitor: Visitor, site: Site) -> None:
    """HttpOnly and SameSite=Strict everywhere; on https also Secure and bound to the host."""
    page = await start(visitor, site)
    cookie = (await page.context.cookies())[0]
    assert (cookie.get("httpOnly"), cookie.get("sameSite"), cookie.get("expires")) == (True, "Strict", -1)
    facts = replace(FACTS, public_address="https://chat.clinic.example")
    async with (
        served(application(FakeService(), facts)) as (url, _),
        ClientSession(cookie_jar=CookieJar(unsafe=True)) as client,
        client.post(f"{url}/chat/plain", allow_redirects=False) as answer,
    ):
        assert answer.status == 303
        kept = answer.headers["Set-Cookie"]
    assert kept.startswith("__Host-firststep_chat=")
    assert all(part in kept for part in ("; HttpOnly", "; Secure", "; SameSite=Strict", "; Path=/"))
    assert "Domain" not in kept


@pytest.mark.parametrize("path", ["", "/erase", "/leave", "/adopt", "/token"])
@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
    ],
)
async def test_another_site_cannot_send_our_forms(site: Site, path: str, headers: dict[str, str]) -> None:
    """No page elsewhere may write, erase or plant a conversation in a visitor's name."""
    async with (
        ClientSession() as client,
        client.post(
            f"{site.url}/chat/plain{path}", data={"token": "planted"}, headers=headers, allow_redirects=False
        ) as answer,
    ):
        assert answer.status == 403
        assert "Set-Cookie" not in answer.headers
    assert site.service.opened == 0


@pytest.mark.parametrize("path", ["/adopt", "/token"])
async def test_tokens_move_only_for_a_browser_that_says_where_it_is(site: Site, path: str) -> None:
    """A client that names no origin may write by forms, but not plant or fetch a token."""
    async with (
        ClientSession() as client,
        client.post(f"{site.url}/chat/plain{path}", data={"token": "planted"}) as answer,
    ):
        assert answer.status == 403
