"""Which day or hour suits, told in the few words that everybody uses for it."""

from __future__ import annotations

import pytest

from bot.ports import SafetyReading
from bot.rules.appointment_words import only_says_when
from bot.rules.request_questions import no_booking_yet
from bot.service.meaning import QUIET, read_here

CRISIS = SafetyReading("crisis", {"rules": "none", "classifier": "crisis"})
SUITS = ["friday works for me", "i can make it on friday", "i can't make it on monday after all", "actually make it evenings", "i could make it thursday", "monday or tuesday after 3 is fine",
         "tomorrow would be best", "i'm free friday", "lets make it friday", "i can only make it on mondays"]  # fmt: skip
OTHERWISE = ["tonight", "i do it tonight", "tonight i will do it", "i will do it on friday", "i won't make it to friday", "i can't make it till sunday", "i wont make it monday", "today is the day",
             "i wont be there after friday", "i won't be here friday", "friday i end it", "on friday i could do it with the gun", "goodbye", "i can't do it anymore"]  # fmt: skip


@pytest.mark.parametrize("text", SUITS)
def test_a_day_that_suits_is_about_an_appointment(text: str) -> None:
    """What the classifier alone made of it is nothing."""
    assert only_says_when(text)
    assert read_here(text, CRISIS, {}, None) == QUIET


@pytest.mark.parametrize("text", SUITS)
def test_once_danger_was_spoken_of_a_day_may_be_the_day(text: str) -> None:
    """A note is enough; and what the rules heard always stands."""
    assert read_here(text, CRISIS, {"told": {"utter_safety.soft": 1}}, None) == CRISIS
    assert read_here(text, CRISIS, {"danger": "third_party"}, None) == CRISIS
    heard = SafetyReading("crisis", {"rules": "crisis", "classifier": "none"})
    assert read_here(text, heard, {}, None) == heard


@pytest.mark.parametrize("text", OTHERWISE)
def test_what_may_be_about_living_on_is_not(text: str) -> None:
    """Tonight, "I won't", "I will do it", and how long somebody lasts."""
    assert not only_says_when(text)
    assert read_here(text, CRISIS, {}, None) == CRISIS


VISITS = ["i can't make it to my appointment", "i cant make it to the appointment friday", "i wont be able to come to my visit thursday", "i couldn't come to the consultation"]  # fmt: skip
DAYS = ["i wont make it monday", "i won't make it on friday", "i wont be able to come on tuesday", "i wont make it in the morning", "i cant make it mornings", "i won't make it to the appointment on monday", "i wont make it to the clinic"]  # fmt: skip
NONE_BOOKED = ["im not booking today", "i'm not booking it now", "no booking for now", "no i dont want to book", "no i wont book", "not booking tonight", "im done for today"]  # fmt: skip
DONE = [
    "nothing works on mondays",
    "i'm gone on tuesday",
    "i cant do it fridays",
    "not mornings",
    "mornings wont be possible for me",
    "afternoons are not possible",
    "i wont be able to make mornings",
    "i will not be able to be there",
    "i wont be able to be there on friday",
    "i cant go on monday",
    "on wednesday i can do it",
    "i can do it on tuesday",
    "i could do that in the mornings",
]
LIVING_ON = ["i wont make it to friday", "i wont make it till monday", "i won't make it", "i wont be there after friday", "i won't be there after the weekend", "i may not be there by the weekend", "i won't make it next week", "i won't make it the weekend", "i may not make it tomorrow", "i won't make it by tomorrow",
             "i wont make it till my appointment", "i won't make it to the session of my life", "i wont be there in the morning", "i'm not going to make it friday", "im not gonna make it to my appointment", "i do it on tuesday", "i'll be gone by friday", "i am done for good", "im done", "not booking a future", "i'm gone", "i cant go on", "nothing works", "i can do it tonight", "on wednesday i do it"]  # fmt: skip


def quiet(text: str, **slots: object) -> bool:
    """Is a crisis that only the classifier read quiet there?"""
    return read_here(text, CRISIS, slots, None) == QUIET


@pytest.mark.parametrize("text", VISITS)
def test_a_visit_that_is_missed_is_named(text: str) -> None:
    """Anywhere, but once danger was spoken of."""
    assert quiet(text)
    assert not quiet(text, danger="crisis")


@pytest.mark.parametrize("text", DAYS)
def test_where_a_request_stands_a_day_that_is_missed_is_that_of_the_visit(text: str) -> None:
    """Once danger was spoken of it may be about living on."""
    for status in ("asking", "requested"):
        assert quiet(text, booking_status=status)
        assert not quiet(text, booking_status=status, danger="crisis")


@pytest.mark.parametrize("text", DONE)
def test_while_a_request_is_made_what_can_be_done_is_the_visit(text: str) -> None:
    """Later, or where none is made, it may be something else."""
    assert quiet(text, booking_status="asking")
    assert not quiet(text, booking_status="requested")
    assert not quiet(text)


@pytest.mark.parametrize("text", LIVING_ON)
def test_how_long_somebody_lasts_is_never_about_a_visit(text: str) -> None:
    """Also where a request was sent: the first sign must not be lost."""
    assert not any(quiet(text, booking_status=status) for status in (None, "asking", "requested"))


@pytest.mark.parametrize("text", NONE_BOOKED)
def test_who_books_nothing_is_in_no_danger_by_it(text: str) -> None:
    """Nor does it begin a request."""
    assert quiet(text)
    assert not quiet(text, danger="crisis")
    assert no_booking_yet(text) == "booking.later"
