"""The step to a consultation over the chat API, with and without a screening."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.visitor import Visitor

    Visit = Callable[[], Visitor]


def test_the_order_is_age_name_contact_times_read_back_send(visit: Visit) -> None:
    """Booking may be asked for without a screening; the age is asked when it is not known."""
    visitor = visit()
    visitor.say("I would like to book a consultation please")
    assert visitor.topics[0] == "nav.book"
    assert visitor.state["booking"]["status"] == "asking"
    assert visitor.state["step"] == "age"
    visitor.tap("age.adult")
    assert (visitor.state["step"], visitor.topics[-1]) == ("booking", "booking.name")
    visitor.say("Testina Example")
    assert visitor.topics[-1] == "booking.contact"
    visitor.say("testina@example.com")
    assert visitor.topics[-1] == "booking.times"
    visitor.tap("booking.skip_times")
    assert visitor.topics[-1] == "booking.confirm"
    summary = visitor.messages[-1]["text"]
    assert "Testina Example" in summary
    assert "testina@example.com" in summary
    assert {"booking.send", "booking.change", "booking.cancel"} <= set(visitor.offered)
    visitor.tap("booking.send")
    assert visitor.topics[0] == "booking.done"
    assert visitor.state["booking"]["status"] == "requested"


def test_a_name_that_begins_like_an_order(visit: Visit) -> None:
    """Hang is one; what was told with the wish is not asked again, and after sending it is said how it can be changed."""
    visitor = visit()
    visitor.say("i want a consultation next tuesday after 4")
    visitor.say("45")
    visitor.say("Hang Tran")
    assert visitor.topics[-1] == "booking.contact"
    visitor.say("hang.tran@example.com")
    assert visitor.topics[-1] == "booking.confirm"
    assert "Name: Hang Tran" in visitor.messages[-1]["text"]
    assert "Times: next tuesday after 4" in visitor.messages[-1]["text"]
    visitor.say("can you text me instead")
    assert visitor.topics[-1] == "booking.contact"
    visitor.say("i dont have a cell")
    assert "hang.tran@example.com" in visitor.messages[-1]["text"]
    visitor.say("no the 16th")
    assert "Times: the 16th" in visitor.messages[-1]["text"]
    visitor.tap("booking.send")
    visitor.say("can i change it")
    assert visitor.topics[0] not in ("nav.back", "system.clarify")
    assert "once more" in visitor.messages[0]["text"]


def test_an_age_known_from_the_screening_is_not_asked_again(visit: Visit) -> None:
    """After a screening the request begins with the name."""
    visitor = visit()
    visitor.screen([1] * 7)
    visitor.tap("booking.start")
    assert (visitor.state["step"], visitor.topics[-1]) == ("booking", "booking.name")


def test_a_phone_is_read_back_with_the_most_private_way_and_can_be_changed(visit: Visit) -> None:
    """No voicemail and no clinic name unless the visitor says so."""
    visitor = visit()
    visitor.tap("start.human")
    visitor.tap("booking.start", "age.adult")
    visitor.say("my name is Testina")
    visitor.say("919 555 0123")
    visitor.tap("booking.mornings")
    text = visitor.messages[-1]["text"]
    assert "Voicemail: no" in text
    assert "mornings" in text
    visitor.tap("booking.voicemail", "booking.say_name")
    assert "Voicemail: yes" in visitor.messages[-1]["text"]
    visitor.tap("booking.by_text")
    assert "text message" in visitor.messages[-1]["text"].lower()
    visitor.tap("booking.change", "booking.change_contact")
    visitor.say("testina@example.com")
    assert "testina@example.com" in visitor.messages[-1]["text"]


def test_a_question_in_the_middle_is_answered_and_the_field_is_asked_again(visit: Visit) -> None:
    """A question is not taken for a name."""
    visitor = visit()
    visitor.screen([1] * 7)
    visitor.tap("booking.start")
    visitor.say("how much does it cost?")
    assert visitor.topics == ["faq.cost", "booking.name"]
    visitor.say("Testina")
    visitor.say("what is the clinic's address?")
    assert visitor.topics == ["faq.clinic_info", "booking.contact"]


@pytest.mark.parametrize("wrong", ["12345", "call me maybe", "someone@", "0000000000"])
def test_a_contact_that_is_none_is_asked_again(visit: Visit, wrong: str) -> None:
    """A wrong number loses nothing and is asked again."""
    visitor = visit()
    visitor.screen([1] * 7)
    visitor.tap("booking.start")
    visitor.say("Testina")
    visitor.say(wrong)
    assert visitor.topics[-1] == "booking.contact"
    assert visitor.state["booking"]["status"] == "asking"


def test_cancelling_sends_nothing(visit: Visit) -> None:
    """A cancelled request leaves no booking."""
    visitor = visit()
    visitor.screen([1] * 7)
    visitor.tap("booking.start")
    visitor.say("Testina")
    visitor.tap("booking.cancel")
    assert visitor.state["booking"]["status"] == "none"
    assert "booking.done" not in visitor.topics


def test_a_minor_is_refused_before_booking(visit: Visit) -> None:
    """The same gate stands before booking without screening."""
    visitor = visit()
    visitor.say("book me an appointment")
    visitor.tap("age.minor")
    assert visitor.topics[0] in ("booking.refused", "screening.minor")
    assert visitor.state["step"] == "open"
    assert visitor.state["booking"]["status"] == "none"


AT_STEPS = [
    (),
    ("Testina",),
    ("Testina", "919-555-0123"),
    ("Testina", "919-555-0123", "mornings"),
    ("Testina", "919-555-0123", "mornings", "send"),
]


@pytest.mark.parametrize("typed", AT_STEPS, ids=["name", "contact", "times", "summary", "sent"])
@pytest.mark.parametrize("text", ["I am 16 years old, after school please", "I'm a minor", "my age is 17"])
def test_a_minor_is_heard_at_every_step_of_a_request(visit: Visit, typed: tuple[str, ...], text: str) -> None:
    """Also after it was sent; and it holds."""
    visitor = visit()
    visitor.say("book me an appointment")
    visitor.tap("age.adult")
    for each in typed:
        visitor.say(each)
    visitor.say(text)
    assert visitor.topics == ["screening.minor"]
    assert (visitor.state["step"], visitor.state["booking"]["status"]) == ("open", "none")
    visitor.say("book me an appointment")
    assert visitor.topics == ["booking.refused"]


@pytest.mark.parametrize("text", ["I'm a minor", "17 here", "not 18 yet", "I am in high school"])
def test_a_minor_in_plain_words_stays_one(visit: Visit, text: str) -> None:
    """Neither another age nor a new start opens anything."""
    visitor = visit()
    for each in (text, "I'm 18", "I lied, I am 25", "start over"):
        visitor.say(each)
        assert visitor.topics == ["screening.minor"]
        assert "start.screening" not in visitor.offered


def test_what_is_no_age_at_the_times_is_a_time(visit: Visit) -> None:
    """Hours stay hours."""
    visitor = visit()
    visitor.say("book me an appointment")
    visitor.tap("age.adult")
    visitor.say("Testina")
    visitor.say("919-555-0123")
    visitor.say("after 16:00, only 16 to 18")
    assert visitor.topics[-1] == "booking.confirm"


@pytest.mark.parametrize("text", ["cancel", "stop"])
def test_a_request_that_was_sent_outlives_one_that_is_cancelled(visit: Visit, text: str) -> None:
    """Nobody is told that nothing was sent."""
    visitor = visit()
    visitor.say("book me an appointment")
    visitor.tap("age.adult")
    visitor.say("Testina")
    visitor.say("919-555-0123")
    visitor.tap("booking.skip_times", "booking.send")
    visitor.say("book")
    visitor.say(text)
    assert visitor.state["booking"]["status"] == "requested"
    assert visitor.topics[0] == "nav.stop"
    assert "with the clinic" in visitor.messages[0]["text"]


def test_not_now_is_fine(visit: Visit) -> None:
    """Booking later leads nowhere and presses nothing."""
    visitor = visit()
    visitor.screen([2] * 7)
    visitor.tap("booking.later")
    assert visitor.state["booking"]["status"] == "none"
    assert visitor.state["screening"]["total"] == 14
