"""What visitors type in a request and around it: small words, names with something around them, a yes to the summary, corrections after it was sent, an age told early."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.visitor import texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.visitor import Visitor

    Visit = Callable[[], Visitor]

STEPS = {"nav.result_meaning", "booking.start", "change.choose"}


def test_a_rare_address_is_kept_by_its_owner(asked: Visitor) -> None:
    """Who says that it is right has it as it was typed."""
    asked.say("mike.t@gmial.com")
    asked.say("no its right")
    assert asked.topics == ["booking.times"]
    asked.say("mornings")
    assert any("By e-mail: mike.t@gmial.com" in one for one in texts(asked))


@pytest.mark.parametrize(("text", "said"), [("jo at gmail", "jo@gmail.com?"), ("my number 9195550187, hers is 9195550111", "two numbers"), ("919-555-0187 or 0188", "two numbers"), ("i dont have a phone", "an e-mail address is enough"), ("Sam", "phone number or an e-mail address")])  # fmt: skip
def test_what_is_no_contact_is_asked_again_with_the_reason(asked: Visitor, text: str, said: str) -> None:
    """And nothing of it is dropped without a word."""
    asked.say(text)
    assert said in asked.messages[0]["text"]
    assert asked.state["step"] == "booking"


@pytest.mark.parametrize(
    "text",
    [
        "whats next",
        "hold on",
        "k",
        "huh",
        "tomorrow",
        "one moment",
        "im at work",
        "Bye",
        "e-mail",
        "doesnt matter",
        "nobody",
    ],
)
def test_a_small_word_is_no_name(visit: Visit, text: str) -> None:
    """The name is asked again."""
    visitor = visit()
    visitor.say("book a consultation")
    visitor.tap("age.adult")
    visitor.say(text)
    assert visitor.topics[-1] == "booking.name"


def test_a_number_at_the_name_is_kept_and_said_to_be(visit: Visit) -> None:
    """Only the name is missing then."""
    visitor = visit()
    visitor.say("book a consultation")
    visitor.tap("age.adult")
    visitor.say("919-555-0123")
    assert visitor.topics == ["booking.name", "booking.name"]
    visitor.say("Jean, 62")
    assert visitor.topics == ["booking.times"]


@pytest.fixture
def summed(asked: Visitor) -> Visitor:
    """A visitor who reads the summary."""
    asked.say("919-555-0123")
    asked.say("mornings")
    return asked


@pytest.mark.parametrize(
    "words", [["hmm", "ok"], ["lol", "sure"], ["no changes"], ["all good"], ["no its fine"], ["no, thats good"]]
)
def test_a_yes_sends_after_a_small_word_too(summed: Visitor, words: list[str]) -> None:
    """The summary is still what was asked last."""
    for one in words[:-1]:
        summed.say(one)
        assert summed.topics[-1] == "booking.confirm"
    summed.say(words[-1])
    assert summed.state["booking"]["status"] == "requested"


@pytest.mark.parametrize("text", ["wait, my number is 9195550199", "actually friday only", "i dont want it any more"])
def test_what_is_put_right_after_sending_is_told_how(summed: Visitor, text: str) -> None:
    """A request that was sent is withdrawn, or asked for anew."""
    summed.say("send")
    summed.say(text)
    assert summed.topics == ["nav.stop"]
    assert "nav.delete_data" in summed.offered


@pytest.mark.parametrize("text", ["im 44 though, for me", "I am 79", "I am 81"])
def test_an_age_that_was_told_is_not_asked_again(visit: Visit, text: str) -> None:
    """And nobody of that age hears what holds for the young."""
    visitor = visit()
    visitor.say(text)
    assert not any("younger" in one for one in texts(visitor))
    visitor.say("book a consultation")
    assert visitor.topics[-1] == "booking.name"


@pytest.mark.parametrize("text", ["fine", "ok", "good"])
def test_taking_note_of_a_result_starts_nothing(done: Visitor, text: str) -> None:
    """One line with the next steps; a yes starts the request."""
    done.say(text)
    assert (len(done.messages), done.state["booking"]["status"]) == (1, "none")
    assert set(done.offered) >= STEPS
    done.tap("booking.start")
    assert done.state["step"] == "booking"


@pytest.mark.parametrize("text", ["yes", "sure", "book"])
def test_a_yes_to_the_offer_starts_the_request(done: Visitor, text: str) -> None:
    """As it did."""
    done.say(text)
    assert done.topics[-1] == "booking.name"


def test_yeah_after_a_condolence_starts_nothing(visit: Visit) -> None:
    """It is no yes to the check."""
    visitor = visit()
    visitor.say("I lost my wife last month")
    visitor.say("yeah")
    assert visitor.state["step"] == "open"


def test_a_question_behind_a_name_or_an_address_is_not_swallowed(visit: Visit) -> None:
    """What was told is kept, and the question is asked for."""
    visitor = visit()
    visitor.say("book a consultation")
    visitor.tap("age.adult")
    for text, asked in (
        ("Liz. And do you call from a private number?", "booking.contact"),
        ("liz@gmx.com, and is it confidential", "booking.times"),
    ):
        visitor.say(text)
        assert visitor.topics == ["booking.invalid", asked]
        assert "question" in visitor.messages[0]["text"]
