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


@pytest.mark.parametrize(("text", "way"), [("wait, my number is 9195550199", "booking.start"), ("actually friday only", "booking.start"), ("change my time to evenings", "booking.start"), ("i made a mistake in the email", "booking.start"), ("i dont want it any more", "nav.delete_data")])  # fmt: skip
def test_what_is_put_right_after_sending_is_told_how(summed: Visitor, text: str, way: str) -> None:
    """A request that was sent is withdrawn, or asked for anew; only who takes it back hears of erasing."""
    summed.say("send")
    summed.say(text)
    assert summed.topics == ["nav.stop"]
    assert way in summed.offered
    assert {"nav.delete_data", "booking.start"} & set(summed.offered) == {way}


@pytest.mark.parametrize("words", [["change my time to evenings", "ok"], ["change my time to evenings", "ok thanks"]])
def test_a_nod_to_how_it_is_put_right_does_nothing(summed: Visitor, words: list[str]) -> None:
    """The request stays sent, and the conversation stays."""
    for text in ("send", *words):
        summed.say(text)
    assert (summed.state["step"], summed.state["booking"]["status"]) == ("open", "requested")
    assert "delete.yes" not in summed.offered


@pytest.mark.parametrize("text", ["submit", "done", "go", "i confirm", "yes is correct", "is correct"])
def test_a_plain_yes_to_the_summary_sends(summed: Visitor, text: str) -> None:
    """Whatever it is understood as."""
    summed.say(text)
    assert summed.state["booking"]["status"] == "requested"


@pytest.mark.parametrize("text", ["start", "finish", "wait", "not now", "let me check with my wife", "wait my wife says no", "one more thing, i use a wheelchair", "remove the times"])  # fmt: skip
def test_the_summary_stands_after_what_is_no_yes(summed: Visitor, text: str) -> None:
    """Nothing is sent, dropped or erased, and no check begins; a yes in plain words sends it then."""
    summed.say(text)
    assert summed.topics[-1] == "booking.confirm"
    summed.say("send")
    assert summed.state["booking"]["status"] == "requested"


def test_the_check_begins_only_after_a_yes(asked: Visitor) -> None:
    """And then nothing says that the request goes on."""
    asked.say("start the check")
    assert asked.topics == ["nav.start_screening", "booking.contact"]
    asked.say("no")
    assert asked.state["booking"]["status"] == "asking"
    asked.say("do the test instead")
    asked.say("yes")
    assert (asked.state["step"], asked.state["booking"]["status"]) == ("consent", "none")


def test_a_call_that_is_asked_for_with_its_number_needs_no_number_any_more(visit: Visit) -> None:
    """What was told first is kept."""
    visitor = visit()
    visitor.say("call me at 919-555-0123 after 5")
    assert visitor.state["step"] == "age"
    visitor.say("35")
    visitor.say("Bill")
    assert visitor.topics == ["booking.confirm"]
    assert any("(919) 555-0123" in one and "after 5" in one for one in texts(visitor))


def test_two_ways_in_one_message_are_asked_about(asked: Visitor) -> None:
    """None is lost."""
    asked.say("both: 919-555-0123, joan@example.com")
    assert asked.topics == ["booking.invalid", "booking.contact"]
    asked.say("phone")
    asked.say("evenings")
    assert any("By phone call: (919) 555-0123" in one for one in texts(asked))


def test_what_was_stopped_is_not_said_to_go_on(summed: Visitor) -> None:
    """The request is gone; it can be started again."""
    summed.say("stop")
    assert summed.state["booking"]["status"] == "none"
    assert not any("where you stopped" in one for one in texts(summed))
    assert "booking.start" in summed.offered


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
