"""A form counts only when it comes from our own page and carries its session's token; every page has its headers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.web.office import screened

if TYPE_CHECKING:
    from tests.web.office import Office

FORMS = ("/staff/sign-out", "/staff/account", "/staff/safety/none", "/staff/records/none", "/staff/deliveries")


@pytest.mark.parametrize("path", FORMS)
async def test_a_form_without_its_token_changes_nothing(office: Office, path: str) -> None:
    """Another site's form must be refused even where a browser would send the cookie."""
    browser = await office.signed_in()
    other = await office.signed_in("Bo")
    for token in ("", "guess", other.csrf):
        answer = await browser._send("POST", path, {"csrf": token})
        assert (answer.status, "has expired" in answer.words) == (400, True)
    assert (await browser.get("/staff/leads")).status == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
    ],
)
async def test_a_form_from_elsewhere_is_refused(office: Office, headers: dict[str, str]) -> None:
    """Where the browser says that a form comes from another place, even the right token must not help."""
    browser = await office.signed_in()
    browser.headers = headers
    for path in FORMS:
        assert (await browser.post(path)).status == 400
    stranger = office.browser()
    stranger.headers = headers
    assert (await stranger.sign_in("ada@clinic.example")).status == 400  # nobody is signed in by another site
    assert stranger.cookie == ""


async def test_only_plain_forms_are_read(office: Office) -> None:
    """A body of another kind, which a page elsewhere could send as text, must not be understood."""
    browser = await office.signed_in()
    browser.headers = {"Content-Type": "text/plain"}
    assert (await browser.post("/staff/sign-out")).status == 415
    assert (await browser.get("/staff/leads")).status == 200


async def test_a_stale_token_of_the_session_before_is_refused(office: Office) -> None:
    """A form left open through a sign-out and sign-in must not be taken for the new session's."""
    browser = await office.signed_in()
    stale = browser.csrf
    await browser.sign_in("ada@clinic.example")
    browser.csrf = stale
    assert (await browser.post("/staff/sign-out")).status == 400


async def test_every_answer_carries_the_headers(office: Office) -> None:
    """No page, error or redirect may be cached, framed, sniffed, or run anything that is not a file of ours."""
    browser = await office.signed_in()
    conversation, *_ = await screened(office.store)
    answers = [
        await browser.get(path)
        for path in ("/staff", "/staff/screenings", f"/staff/records/{conversation}", "/staff/x")
    ]
    answers.append(await office.browser().get("/staff/sign-in"))
    answers.append(await office.browser().get("/staff/setup"))
    answers.append(await office.browser().sign_in("nobody@clinic.example"))
    answers.append(await browser.post("/staff/deliveries", csrf="wrong"))
    for answer in answers:
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "form-action 'self'" in policy
        assert "unsafe" not in policy
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "same-origin"
        assert "Strict-Transport-Security" not in answer.headers  # plain http here


async def test_no_page_needs_anything_inline(office: Office) -> None:
    """With the policy above, an inline script, style or handler would silently not work."""
    browser = await office.signed_in()
    conversation, _, _, event = await screened(office.store, status="held", flagged=True)
    paths = ("/staff/screenings", "/staff/leads", "/staff/safety", f"/staff/safety/{event}", f"/staff/records/{conversation}",
             "/staff/deliveries", "/staff/numbers", "/staff/account", "/staff/x", "/staff/setup")  # fmt: skip
    for path in paths:
        text = (await browser.get(path)).text
        assert "<style" not in text
        assert " style=" not in text
        assert "javascript:" not in text
        assert re.search(r"<[^>]*\son[a-z]+=", text) is None
        assert text.count("<script") == text.count('<script src="/static/staff/')
