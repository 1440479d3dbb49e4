"""One visitor's record: everything that is kept, as text and never as markup, and who looked at it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from bot.ports import AnswerGiven
from bot.rules.instrument import load
from bot.store.office_tables import audit
from bot.web.staff.picture import CELL, drawn
from tests.store.builders import NOW, SPOKEN_NAME, begin, contact, lead, new_id, screening
from tests.web.office import screened

if TYPE_CHECKING:
    from tests.web.office import Office

EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{ 7*7 }}"


async def test_the_record_shows_both_sides_and_every_answer(either_office: Office) -> None:
    """Words of both sides, topics, seven answers with their texts and ways, difficulty and total must be there."""
    visit, gad7 = await begin(either_office.store), load()
    ways = ("button", "typed", "read_back")
    answers = tuple(AnswerGiven(item, (item - 1) % 4, NOW, ways[item % 3]) for item in range(1, 8))  # type: ignore[arg-type]
    done = replace(screening("completed"), answers=answers, total=9, band="mild", instrument_checksum=gad7.checksum)
    await visit.say("my words about sleep", screening=done)
    browser = await either_office.signed_in()
    answer = await browser.get(f"/staff/records/{visit.id}")
    for item in gad7.items:
        label = gad7.options[(item.number - 1) % 4].text
        way = {"button": "button", "typed": "typed", "read_back": "typed, read back, confirmed"}[ways[item.number % 3]]
        assert f"{item.number}. {item.text} {(item.number - 1) % 4} {label} {way}" in answer.words
    for words in (
        "my words about sleep",
        "About my words about sleep",
        "faq.session",
        "GAD-7: 9, mild",
        "Somewhat difficult",
    ):
        assert words in answer.words
    assert 'aria-label="9 of 21: mild"' in answer.text
    assert "another version" not in answer.words


async def test_a_stopped_screening_has_no_total(office: Office) -> None:
    """Nobody may read a number out of a questionnaire that was not finished."""
    visit = await begin(office.store)
    await visit.commit(screening=replace(screening("stopped", answers=3), skipped=(4,)))
    answer = await (await office.signed_in()).get(f"/staff/records/{visit.id}")
    assert "No total: all seven answers are needed" in answer.words
    assert "4. Trouble relaxing skipped" in answer.words
    assert "not answered" in answer.words
    assert "<svg" not in answer.text


async def test_a_contact_is_shown_only_where_there_is_a_request(office: Office) -> None:
    """Name, number and what may be said on the phone must stand on the record, and nowhere without a request."""
    conversation, *_ = await screened(office.store, 1, status="qualified")
    browser = await office.signed_in()
    answer = await browser.get(f"/staff/records/{conversation}")
    assert SPOKEN_NAME in answer.words
    assert 'href="tel:+19195550142">(919) 555-0142</a>' in answer.text
    assert "may be left" in answer.words
    assert "please do not say it" in answer.words
    bare, *_ = await screened(office.store, 2)
    answer = await browser.get(f"/staff/records/{bare}")
    assert "The visitor left no contact" in answer.words
    assert "tel:" not in answer.text


@pytest.mark.parametrize("place", ["message", "name", "times", "value", "note"])
async def test_a_visitors_words_are_never_markup(office: Office, place: str) -> None:
    """Whatever is typed, in the chat or the booking, must reach staff as text: it is read by people with rights."""
    visit, browser = await begin(office.store), await office.signed_in()
    evil: dict[str, Any] = {place: EVIL} if place in ("name", "times", "value") else {}
    person = replace(contact(), method="email" if place == "value" else "call", **evil)
    wish = lead("held", contact=person)
    await visit.say(EVIL if place == "message" else "hello", lead=wish)
    if place == "note":
        await office.store.decisions.decide("s-1", "call", NOW, lead_id=wish.id, note=EVIL)
    seen = 0
    for path in (f"/staff/records/{visit.id}", "/staff/leads"):
        text = (await browser.get(path)).text
        assert "<script>alert" not in text
        assert "<img" not in text
        assert 'href="mailto:<' not in text
        assert "49" not in text.partition("alert(2)")[2][:20]
        seen += text.count("&lt;script&gt;alert(1)&lt;/script&gt;")
    assert seen >= 1


async def test_what_the_answer_to_a_refused_form_repeats_is_text(office: Office) -> None:
    """A note that is shown again for another try must not become markup either."""
    conversation, _, wish, _ = await screened(office.store, status="held", flagged=True)
    browser = await office.signed_in()
    answer = await browser.post(f"/staff/records/{conversation}", subject=f"lead:{wish}", decision="book", note=EVIL)
    assert answer.status == 409
    assert "<script>alert" not in answer.text
    assert "&lt;script&gt;alert(1)" in answer.text
    answer = await browser.sign_in('"><script>alert(1)</script>', "x")
    assert "<script>alert" not in answer.text


async def test_every_reading_is_in_the_audit_trail(office: Office) -> None:
    """Who read whose conversation must be in the trail, with why, from the list and from an alert."""
    conversation, _, _, event = await screened(office.store, status="held", flagged=True)
    browser = await office.signed_in()
    await browser.get(f"/staff/records/{conversation}")
    await browser.get(f"/staff/safety/{event}")
    account = await office.store.accounts.by_email("ada@clinic.example")
    assert account is not None
    wanted = select(audit).where(audit.c.action == "read")
    rows = await office.store.database.read(lambda c: c.execute(wanted).all())
    assert [(row.agent, row.entity, row.purpose) for row in rows] == [
        (f"staff:{account.id}", conversation, "review"),
        (f"staff:{account.id}", conversation, "safety"),
    ]


async def test_an_erased_record_is_a_stub(office: Office) -> None:
    """What a visitor erased must be gone from staff's pages, while its safety event stays to be acknowledged."""
    conversation, _, _, event = await screened(office.store, status="held", flagged=True)
    await office.store.conversations.erase(conversation, NOW)
    browser = await office.signed_in()
    answer = await browser.get(f"/staff/safety/{event}")
    assert answer.status == 200
    assert "What was said, answered and left is gone" in answer.words
    assert SPOKEN_NAME not in answer.text
    assert "zebrawhisper" not in answer.text
    done = await browser.post(
        f"/staff/safety/{event}", outcome="could_not_reach", reported="not_required", report="erased before a call"
    )
    assert done.place == f"/staff/safety/{event}?done=acknowledged_without_note"


async def test_a_record_that_is_not_there_is_not_found(office: Office) -> None:
    """A guessed address must show a page, not a record."""
    browser = await office.signed_in()
    for path in (
        f"/staff/records/{new_id()}",
        f"/staff/safety/{new_id()}",
        "/staff/records/%00",
        "/staff/records/" + "x" * 500,
    ):
        assert (await browser.get(path)).status == 404


@pytest.mark.parametrize("total", range(22))
def test_the_picture_points_at_the_total_inside_its_band(total: int) -> None:
    """The mark must stand over the strip of the published band that the total belongs to, at every total."""
    picture = drawn(total, load())
    (band,) = [band for band in picture.bands if band.low <= total <= band.high]
    assert band.x < picture.x < band.x + band.width
    assert picture.x == total * CELL + CELL // 2
    assert 0 < picture.x < picture.width
