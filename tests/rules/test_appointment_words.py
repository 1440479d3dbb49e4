"""Which day or hour suits, told in the few words that everybody uses for it."""

from __future__ import annotations

import pytest

from bot.ports import SafetyReading
from bot.rules.appointment_words import only_says_when
from bot.rules.request_questions import amends, asked_about_request, no_booking_yet
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


NO_MORE = ["leave me alone about appointments", "stop pushing appointments", "quit asking me to book", "dont offer me a booking again", "enough with the booking", "no more booking talk please", "please stop offering me a consultation", "don't ask me about an appointment any more", "not interested thanks", "no im not interested thanks"]  # fmt: skip
NO_VISIT = ["no appointment for me now", "no appointment now", "no visit for me now", "no appointment for me today", "no time for an appointment now", "i wont be booking today", "no i wont be making a booking", "not interested in booking", "im not interested in a consultation", "not interested in booking an appointment"]  # fmt: skip


@pytest.mark.parametrize("text", [*NO_MORE, *NO_VISIT])
def test_a_no_to_booking_books_nothing(text: str) -> None:
    """There is no hurry."""
    assert no_booking_yet(text) == "booking.later"


@pytest.mark.parametrize("text", NO_VISIT)
def test_a_no_to_a_visit_is_no_danger(text: str) -> None:
    """Until danger was spoken of."""
    assert quiet(text)
    assert not quiet(text, danger="crisis")


@pytest.mark.parametrize("text", ["leave me alone", "stop", "stop it", "enough", "no more", "not interested", "not interested in living", "i want no more appointments with life", "quit asking me", "don't offer me that", "no more talk", "how do i stop an appointment", "dont stop the booking", "no visit from my kids now", "i wont be here today", "an appointment please", "stop asking and book me", "ask me about an appointment"])  # fmt: skip
def test_what_is_no_no_to_booking(text: str) -> None:
    """It is heard as what it is."""
    assert no_booking_yet(text) is None
    assert not quiet(text)


WHILE_ASKED = ["mornings dont suit me anymore", "mornings wont be doable for me", "thursdays wont be doable", "i wont be able to manage mornings", "fridays arent doable for me", "thursday is out", "ive changed my mind", "i have changed my mind", "ive changed my mind about mornings"]  # fmt: skip
ATTENDS = ["i wont be able to attend", "i wont be able to be at the appointment", "i won't attend the appointment", "im not going to be able to attend"]  # fmt: skip
PEOPLE = ["my sister will be there instead of me", "my daughter will be with me", "someone else will go for me on monday", "my sister will come to the visit for me", "my wife will attend my appointment for me", "my wife will go there instead", "my brother will come in my place", "my wife is coming with me"]  # fmt: skip
NEITHER = ["i wont be there", "i wont be with you", "im not going to be there", "my sister will live without me", "my daughter will be better off without me", "my kids will go on without me", "my daughter will go with me", "someone else will do it for me", "someone else will go for me", "my wife will be there without me", "my husband is going to be there without me", "my sister will come for me", "my sister will be there for me", "my sister is coming for me", "my husband will find me", "i wont be able to manage", "nothing will be doable", "i changed my mind about living", "tonight is out"]  # fmt: skip


@pytest.mark.parametrize("text", WHILE_ASKED)
def test_while_a_request_is_made_it_is_about_its_times(text: str) -> None:
    """Or about the request itself."""
    assert quiet(text, booking_status="asking")
    assert not quiet(text)
    assert not quiet(text, booking_status="asking", danger="crisis")


@pytest.mark.parametrize("text", ATTENDS)
def test_who_cannot_attend_misses_the_visit_of_the_request(text: str) -> None:
    """After it was sent the clinic is to be told."""
    assert quiet(text, booking_status="asking")
    assert quiet(text, booking_status="requested")
    assert not quiet(text)
    assert amends(text)


@pytest.mark.parametrize("text", PEOPLE)
def test_who_comes_to_the_visit_that_was_asked_for(text: str) -> None:
    """In the visitor's place it is another request; beside the visitor it is something to tell the clinic."""
    assert quiet(text, booking_status="requested")
    assert not quiet(text)
    assert not quiet(text, booking_status="asking")
    assert not quiet(text, booking_status="requested", danger="crisis")
    beside = "with me" in text
    assert (asked_about_request(text) == "add") is beside
    assert amends(text) is not beside


@pytest.mark.parametrize("text", NEITHER)
def test_what_may_be_a_farewell_is_none_of_these(text: str) -> None:
    """Wherever it is said."""
    assert not any(quiet(text, booking_status=status) for status in (None, "asking", "requested"))


@pytest.mark.parametrize("text", ["mornings arent going to be doable", "mornings are not going to work", "no text him please", "text her", "ok he is here now, its him speaking", "its him typing now", "this is my husband answering"])  # fmt: skip
def test_days_and_who_writes_while_a_request_is_made(text: str) -> None:
    """Nowhere else, and not once danger was spoken of."""
    assert quiet(text, booking_status="asking")
    assert not quiet(text)
    assert not quiet(text, booking_status="asking", danger="abuse")


@pytest.mark.parametrize("text", ["my neighbour is going instead of me", "a friend goes instead of me", "my husband goes in my place"])  # fmt: skip
def test_who_goes_in_my_place(text: str) -> None:
    """Once the request was sent."""
    assert quiet(text, booking_status="requested")
    assert not quiet(text)
    assert not quiet(text, booking_status="asking")


@pytest.mark.parametrize("text", ["he is here now", "its him", "its him hitting me", "its him speaking, help", "text the police", "i am not going to be doable", "life isnt going to work", "a friend dies instead of me", "my husband goes on without me"])  # fmt: skip
def test_what_may_be_danger_is_none_of_these(text: str) -> None:
    """Wherever it is said."""
    assert not any(quiet(text, booking_status=status) for status in (None, "asking", "requested"))
