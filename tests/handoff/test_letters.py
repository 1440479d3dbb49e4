"""The words of the e-mails: enough to act on, and nothing that a visitor wrote."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.handoff.alerts import dead_letter
from bot.handoff.letters import Letter, LetterWriter
from bot.handoff.outcome import Outcome
from bot.handoff.summary import MorningCounts, WaitingEvent, morning_summary
from bot.ports import OutboxItem
from tests.handoff.doubles import event, leased

NOW = datetime(2026, 11, 23, 19, 5, tzinfo=UTC)
HOME = "https://chat.clinic.example"
WRITER = LetterWriter(f"{HOME}/", ZoneInfo("America/New_York"))
ALERT: dict[str, Any] = {
    "event_id": "e-1",
    "verdict": "crisis",
    "at": NOW.isoformat(),
    "conversation_id": "c-81f3",
    "level": 0,
}


def alert(**changed: Any) -> Letter:
    """Write an alert."""
    item = OutboxItem("i-1", "safety.alert", "e-1", "alert:0", ALERT | changed, NOW)
    letter = WRITER.write(leased(item))
    assert letter is not None
    return letter


def test_an_alert_says_class_time_conversation_link_and_what_to_do() -> None:
    """Whoever reads it at night must know what to do next."""
    letter = alert()
    for part in (
        "Class: Risk to own life",
        "2026-11-23 14:05 EST",
        "c-81f3",
        f"{HOME}/staff/safety/e-1",
        "Acknowledge",
    ):
        assert part in letter.text
    assert letter.urgent
    assert "crisis" not in letter.subject  # subjects show on locked screens


def test_a_reminder_says_how_long_nobody_has_taken_the_event() -> None:
    """It must not look like a second event."""
    assert "30 minutes" in alert(level=2).subject
    assert "REMINDER 2" in alert(level=2).subject


@pytest.mark.parametrize("field", ["verdict", "at", "conversation_id", "event_id", "level", "name", "note"])
@pytest.mark.parametrize(
    "words", ["I want to die", "Quillon Abernathy\r\nBcc: x@example.org", "21 of 21", {"a": "die"}]
)
def test_words_that_stand_in_a_payload_by_mistake_never_reach_a_mailbox(field: str, words: object) -> None:
    """Only what looks like an id, a known code, a time or a number is taken over."""
    letter = alert(**{field: words})
    item = OutboxItem("i-1", "safety.alert", str(words), "alert:0", ALERT, NOW)
    other = WRITER.write(leased(item))
    assert other is not None
    for text in (letter.subject + letter.text, other.subject + other.text):
        for word in ("die", "Quillon", "Bcc", "21 of"):
            assert word not in text


def test_the_summary_has_numbers_and_a_link_for_each() -> None:
    """A person sees in ten seconds whether something waits."""
    letter = WRITER.write(leased(morning_summary(NOW.date(), MorningCounts(2, 3, 5, 7, 11), NOW)))
    assert letter is not None
    for part in ("2026-11-23", "acknowledged: 2", "held: 3", "delivered: 5", "7 safety events", "11 requests"):
        assert part in letter.text
    assert letter.text.count(f"{HOME}/staff/") == 3
    assert not letter.urgent


def test_the_summary_tells_each_open_event_and_who_was_told_last() -> None:
    """Class in the words of staff, since when, and the link; nothing that stands there by mistake."""
    told = WaitingEvent("e-1", "crisis", NOW, ("lead@clinic.example",), NOW + timedelta(minutes=45))
    untold = WaitingEvent("e-2", "abuse", NOW)
    wrong = WaitingEvent("I want to die", "I want to die", NOW, ("Quillon wants to die",))
    letter = WRITER.write(leased(morning_summary(NOW.date(), MorningCounts(3, 0, 0, 3, 0), NOW, (told, untold, wrong))))
    assert letter is not None
    lines = [line.strip() for line in letter.text.splitlines()]
    first = lines.index("- Risk to own life, since 2026-11-23 14:05 EST")
    assert lines[first + 1 : first + 8] == [
        "Told last: lead@clinic.example, 2026-11-23 14:50 EST",
        f"{HOME}/staff/safety/e-1",
        "- Abuse or violence at home, since 2026-11-23 14:05 EST",
        f"{HOME}/staff/safety/e-2",
        "- unknown, since 2026-11-23 14:05 EST",
        f"{HOME}/staff/safety/unknown",
        "Requests for a consultation that are held: 0",
    ]
    assert not any(word in letter.text for word in ("die", "Quillon"))


def test_the_e_mail_about_a_dead_letter_says_which_endpoint_and_why() -> None:
    """And never anything of the lead."""
    item = dead_letter(leased(event(lead_id="l-1", name="Quillon")), Outcome.TLS_FAILED, NOW.date(), NOW)
    assert item is not None
    letter = WRITER.write(leased(item))
    assert letter is not None
    assert "Endpoint: scheduling" in letter.text
    assert "certificate" in letter.text
    assert "Quillon" not in letter.text


def test_an_e_mail_that_could_not_be_sent_makes_no_e_mail_about_it() -> None:
    """That would never end."""
    for kind in ("safety.alert", "safety.summary", "handoff.dead_letter"):
        assert dead_letter(leased(event(kind, "alert:0")), Outcome.UNREACHABLE, NOW.date(), NOW) is None


def test_a_test_says_that_it_is_one() -> None:
    """Nobody must run for a test."""
    letter = WRITER.write(leased(event("alert.test", "person:1", at=NOW.isoformat())))
    assert letter is not None
    assert "TEST" in letter.subject
    assert "nothing to do" in letter.text
    assert not letter.urgent


def test_an_event_for_an_endpoint_is_no_letter() -> None:
    """It takes another way."""
    assert WRITER.write(leased(event("lead.qualified"))) is None
