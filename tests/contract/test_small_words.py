"""Small words where they stand: a correction, a nod, a number, a label typed; what a visitor means by them and not what stands next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.dialogue.steps import ASKED
from tests.visitor import texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.visitor import Visitor

    Visit = Callable[[], Visitor]


def test_an_earlier_answer_is_changed_where_it_was_given(visit: Visit) -> None:
    """Said at item 3 of item 1, and of the last one: the score is that of the paper form."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap("gad7.0", "gad7.1")
    visitor.say("change the first one to nearly every day")
    assert (visitor.state["step"], visitor.state["item"]) == ("confirm", 1)
    visitor.say("yes")
    assert visitor.state["item"] == 3
    visitor.say("the last answer should be more than half the days")
    assert visitor.state["item"] == 2
    visitor.tap("confirm.yes")
    assert visitor.state["item"] == 3
    visitor.tap(*["gad7.1"] * 5, "difficulty.skip")
    assert visitor.state["screening"]["total"] == 3 + 2 + 5


def test_an_item_that_was_not_asked_yet_takes_no_answer(visit: Visit) -> None:
    """Nothing is read back for the item that stands."""
    visitor = visit()
    ASKED["item 3"][0](visitor)
    visitor.say("question 6 should be nearly every day")
    assert (visitor.topics[0], visitor.state["step"], visitor.state["item"]) == ("screening.reask", "item", 3)


@pytest.mark.parametrize("text", ["2", "nearly every day", "both"])
def test_the_age_is_asked_again_in_its_own_words(visit: Visit, text: str) -> None:
    """Nobody is under age for typing the number of a choice, and nobody is told of four answers where there are two."""
    visitor = visit()
    visitor.tap("start.screening")
    visitor.say(text)
    assert visitor.state["step"] == "age"
    assert not any("four" in one or "0, 1, 2 or 3" in one for one in texts(visitor))
    visitor.say("i was born in 1958")
    assert visitor.state["step"] == "consent"


@pytest.fixture
def reader(visit: Visit) -> Visitor:
    """A visitor who reads the summary of a request."""
    visitor = visit()
    visitor.say("I would like to book a consultation please")
    visitor.tap("age.adult")
    visitor.say("Testina Example")
    visitor.say("919-555-0123")
    visitor.tap("booking.skip_times")
    return visitor


def test_the_summary_takes_corrections_in_words(reader: Visitor) -> None:
    """Each is read back; none empties the request."""
    for text, shown in (
        ("change my phone to 919.555.0142", "(919) 555-0142"),
        ("thursdays after 4 but not this week", "thursdays after 4 but not this week"),
        ("change the name to Robert Example", "Robert Example"),
    ):
        reader.say(text)
        assert reader.topics[-1] == "booking.confirm", text
        assert shown in texts(reader)[-1]
    reader.tap("booking.change")
    reader.say("the phone")
    assert reader.topics[-1] == "booking.contact"


def test_a_nod_after_an_answer_sends_no_request(reader: Visitor) -> None:
    """ "ok" was about the answer; "yes" and "send" are about the request."""
    reader.say("will it hurt?")
    reader.say("ok")
    assert reader.state["booking"]["status"] == "asking"
    assert reader.topics[-1] == "booking.confirm"
    reader.say("send")
    assert reader.state["booking"]["status"] == "requested"


def test_a_nod_after_an_answer_starts_nothing(visit: Visit) -> None:
    """Only a yes to a proposal does."""
    visitor = visit()
    visitor.say("how much does it cost?")
    visitor.say("ok")
    assert visitor.state["step"] == "open"


def test_yes_takes_up_the_question_that_was_left(visit: Visit) -> None:
    """Three questions at once: two are answered, "yes" asks the third."""
    visitor = visit()
    visitor.say("is it fda approved and how many sessions do i need and what does it cost")
    assert visitor.topics[-1] == "system.clarify"
    visitor.say("yes")
    assert visitor.topics[0] == "faq.cost"


@pytest.mark.parametrize(("label", "topic"), [("Book a consultation", "nav.book"), ("how do i start?", "faq.become_client"), ("Talk to the clinic", "nav.human")])  # fmt: skip
def test_the_label_of_a_button_may_be_typed_at_any_time(visit: Visit, label: str, topic: str) -> None:
    """Also when the button is not on the screen."""
    visitor = visit()
    visitor.say("what is ketamine?")
    visitor.say(label)
    assert visitor.topics[0] == topic


def test_after_the_erasure_no_form_asks_on(visit: Visit) -> None:
    """Its last words are the receipt."""
    visitor = visit()
    visitor.tap("start.screening")
    visitor.say("delete my data")
    visitor.tap("delete.yes")
    assert (visitor.topics, visitor.state["step"]) == (["system.closed"], "closed")


@pytest.mark.parametrize("text", ["3", "more than half the days", "maybe 3 or 4 days a week"])
def test_an_answer_before_the_agreement_counts_for_nothing(visit: Visit, text: str) -> None:
    """It is neither a way back nor a question."""
    visitor = visit()
    visitor.tap("start.screening", "age.adult")
    visitor.say(text)
    assert (visitor.topics[0], visitor.state["step"]) == ("screening.reask", "consent")
