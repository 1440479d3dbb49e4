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


def test_not_now_is_fine(visit: Visit) -> None:
    """Booking later leads nowhere and presses nothing."""
    visitor = visit()
    visitor.screen([2] * 7)
    visitor.tap("booking.later")
    assert visitor.state["booking"]["status"] == "none"
    assert visitor.state["screening"]["total"] == 14
