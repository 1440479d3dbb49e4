"""When something fails, staff get a page that says so; nobody gets a stack trace, and no log a visitor's words."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from bot.ports import StoreUnavailable
from tests.store.builders import SPOKEN_NAME, SPOKEN_WORDS
from tests.web.office import screened

if TYPE_CHECKING:
    import pytest

    from tests.web.office import Office


async def test_a_database_that_cannot_answer_is_said_plainly(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """Staff must know that nothing was changed, and when to try again; the headers must hold."""
    browser = await office.signed_in()

    async def gone(*_: object, **__: object) -> None:
        raise StoreUnavailable("OperationalError")

    monkeypatch.setattr(office.store.queue, "page", gone)
    answer = await browser.get("/staff/screenings")
    assert (answer.status, answer.headers["Retry-After"]) == (503, "5")
    assert "Nothing was changed" in answer.words
    assert answer.headers["Cache-Control"] == "no-store"
    monkeypatch.setattr(office.store.sessions, "touch", gone)
    assert (await browser.get("/staff/leads")).status == 503
    assert (await office.browser().get("/staff/leads")).status == 303  # without a cookie the database is not asked


async def test_a_fault_shows_no_stack_trace_and_logs_no_words(
    office: Office, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The page must be friendly, and the log must hold a reason and the route's name only."""
    conversation, *_ = await screened(office.store, status="held")
    browser = await office.signed_in()

    async def broken(*_: object, **__: object) -> None:
        raise ValueError(SPOKEN_WORDS)

    monkeypatch.setattr(office.store.review, "record", broken)
    with caplog.at_level(logging.DEBUG, "bot"):
        answer = await browser.get(f"/staff/records/{conversation}")
    assert answer.status == 500
    assert "Something went wrong" in answer.words
    assert "Traceback" not in answer.text
    assert SPOKEN_WORDS not in answer.text
    (line,) = [record for record in caplog.records if record.name == "bot.web.staff.guard"]
    assert (line.message, line.__dict__["reason"], line.__dict__["route"]) == (
        "staff.failed",
        "ValueError",
        "staff.show_record",
    )
    assert line.exc_info is None


async def test_a_working_day_leaves_no_words_in_the_log(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    """Names, numbers, notes and passwords must not reach a log on any of the usual ways."""
    conversation, _, wish, event = await screened(office.store, status="held", flagged=True)
    with caplog.at_level(logging.DEBUG):
        browser = await office.signed_in()
        for path in ("/staff/screenings", "/staff/leads", f"/staff/records/{conversation}"):
            await browser.get(path)
        given = {"outcome": "called_visitor", "reported": "reported", "report": "Aunt Petunia", "note": "parsnip"}
        await browser.post(f"/staff/safety/{event}", **given)
        await browser.post(
            f"/staff/records/{conversation}", subject=f"lead:{wish}", decision="call", note="turnip", seen=""
        )
    logged = " ".join(
        record.getMessage() + repr(record.args) for record in caplog.records if record.name.startswith("bot")
    )
    for secret in (SPOKEN_NAME, "zebrawhisper", "Petunia", "parsnip", "turnip", "quiet harbour", "5550142", "ada@"):
        assert secret not in logged


async def test_too_much_at_once_is_refused_with_a_page(office: Office) -> None:
    """A form of megabytes must be turned away before it is read whole."""
    browser = await office.signed_in()
    answer = await browser.post("/staff/deliveries", id="x" * 400_000)
    assert (answer.status, "Too long" in answer.words) == (413, True)
