"""A crisis at item 5, end to end: the real dialogue, readers, database and a real mail server, with the clock in hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

import bot.wiring.parts as wiring
from bot.service.review import Acknowledging, Review
from bot.store.staff_sessions import StaffSession
from bot.wiring.rounds import known_cases, write_summary
from tests.handoff.post_office import post_office
from tests.visit.process import CALLED, CRISIS, Clock, Guest, clinic

if TYPE_CHECKING:
    from pathlib import Path

    from bot.wiring.parts import Parts
    from tests.handoff.post_office import PostOffice


async def arrived(whole: Parts, office: PostOffice, clock: Clock, **later: float) -> list[Any]:
    """Let time pass, deliver what is due, and give the e-mails that came of it."""
    before = len(office.mail)
    clock.at += timedelta(**later)
    await whole.hand_off.deliverer.deliver_due()
    return office.mail[before:]


async def acknowledge(whole: Parts, clock: Clock, event_id: str) -> None:
    """A nurse acknowledges the event as the staff page does: a choice that stands there, and what is reported."""
    at = clock()
    nurse = StaffSession(b"", "s-1", "Nurse", CALLED[0], "staff", "csrf", b"", at, at, at)
    given = Acknowledging(event_id, "called_visitor", "not_required", "the visitor is safe", "")
    assert await Review(whole.store, whole.hand_off.dispatches, clock).acknowledge(nurse, given)


async def test_a_crisis_at_item_five(trained: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No total, no pitch for the rest; staff are flagged, told at once, and again at 15, 30 and 45 minutes; the morning tells of it."""
    clock = Clock()
    monkeypatch.setattr(wiring, "now", clock)
    async with post_office() as office, clinic(trained, tmp_path, office.port) as whole:
        guest = Guest(whole)
        await guest.arrives()
        await guest.taps("start.screening", "age.adult", "consent.agree", "gad7.3", "gad7.3", "gad7.3", "gad7.3")
        assert guest.reply.state["item"] == 5
        reply = await guest.says(CRISIS)
        assert reply.messages[0].topic == "safety.crisis"
        for said in (
            "what is ketamine?",
            "nearly every day",
            "I'm safe now",
            "can I book an appointment?",
            "what is my score?",
        ):
            reply = await guest.says(said)
            assert reply.state["screening"] == {"status": "stopped", "total": None, "band": None}
            assert not {"booking.start", "nav.book", "start.screening"} & guest.offered, said
            assert any(message.links for message in reply.messages), said

        (event,) = await whole.store.safety_events.open_events()
        assert (event.verdict, event.alerts) == ("crisis", True)
        (alert,) = await arrived(whole, office, clock)
        assert office.recipients[-1] == CALLED[:1]
        assert event.id in alert.get_content()
        assert all(word not in alert.as_string().lower() for word in ("kill", "myself", "nearly every day"))

        told = []
        for _ in range(3):
            assert await arrived(whole, office, clock, minutes=14, seconds=59) == []
            (reminder,) = await arrived(whole, office, clock, seconds=1)
            assert "[Firststep] REMINDER" in reminder["Subject"]
            told.append(office.recipients[-1][0])
        assert told == [CALLED[1], CALLED[2], CALLED[0]]
        assert await arrived(whole, office, clock, hours=3) == []

        assert not await write_summary(whole, clock())  # not eight o'clock yet
        clock.at = datetime(2026, 11, 24, 13, 0, tzinfo=UTC)  # 8:00 in Raleigh
        assert await write_summary(whole, clock())
        assert await write_summary(whole, clock())  # whoever else wakes at eight: one summary a day
        (summary,) = await arrived(whole, office, clock)
        assert set(office.recipients[-1]) == set(CALLED)
        assert "nobody has acknowledged: 1" in summary.get_content()
        assert "1 safety events" in summary.get_content()
        assert "Risk to own life, since 2026-11-23 21:10 EST" in summary.get_content()
        assert f"Told last: {CALLED[0]}, 2026-11-23 21:55 EST" in summary.get_content()
        assert f"/staff/safety/{event.id}" in summary.get_content()
        assert all(word not in summary.as_string().lower() for word in ("kill", "myself", "nearly every day"))

        await acknowledge(whole, clock, event.id)
        assert await whole.store.safety_events.open_events() == ()
        (case,) = await known_cases(whole.store, clock())
        assert case.acknowledged_at == clock()


async def test_nobody_is_reminded_after_an_acknowledgement(
    trained: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A person who took it must not be called again every quarter of an hour."""
    clock = Clock()
    monkeypatch.setattr(wiring, "now", clock)
    async with post_office() as office, clinic(trained, tmp_path, office.port) as whole:
        guest = Guest(whole)
        await guest.arrives()
        await guest.says(CRISIS)
        assert len(await arrived(whole, office, clock)) == 1
        (event,) = await whole.store.safety_events.open_events()
        await acknowledge(whole, clock, event.id)
        assert await arrived(whole, office, clock, hours=1) == []
