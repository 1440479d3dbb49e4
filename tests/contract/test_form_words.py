"""What visitors type in the check, under its result and in a request: heard where it stands, asked again so that it helps, and never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.visitor import texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.visitor import Visitor

    Visit = Callable[[], Visitor]

STEPS = {"nav.result_meaning", "booking.start", "change.choose"}


@pytest.mark.parametrize("text", ["it ruins my job", "sometimes, when it is bad", "uhh 2?", "I am afraid of falling when I am alone"])  # fmt: skip
def test_a_remark_at_an_item_is_no_question_to_the_clinic(visit: Visit, text: str) -> None:
    """The item stands, and nothing of the treatment is told."""
    visitor = visit()
    visitor.to_first_item()
    visitor.say(text)
    assert visitor.topics == ["screening.reask", "screening.item"]
    assert (visitor.state["step"], visitor.state["item"]) == ("item", 1)


def test_what_was_skipped_is_one_tap_away(visit: Visit) -> None:
    """Right after the skip in words, and at the end by a button; then there is a score."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap("nav.skip")
    visitor.say("hang on i want to answer that one")
    assert visitor.state["item"] == 1
    visitor.tap("gad7.1", "nav.skip", *["gad7.1"] * 5)
    assert visitor.state["screening"]["status"] == "stopped"
    visitor.tap("change.skipped", "gad7.2", "difficulty.skip")
    assert visitor.state["screening"]["total"] == 8


def test_a_slip_of_the_finger_goes_back(visit: Visit) -> None:
    """The old answer stands until another is given."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap("gad7.0", "gad7.3")
    visitor.say("wait i pressed the wrong one (on the last)")
    assert (visitor.state["step"], visitor.state["item"]) == ("item", 2)
    visitor.tap("gad7.1")
    assert visitor.state["item"] == 3
    visitor.tap(*["gad7.0"] * 5, "difficulty.skip")
    assert visitor.state["screening"]["total"] == 1


def test_a_second_change_says_what_becomes_of_the_first(visit: Visit) -> None:
    """It is not dropped without a word, and it does not count."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap(*["gad7.0"] * 4)
    visitor.say("change question 2 to nearly every day")
    visitor.say("change question 3 to several days")
    assert any("Question 2 keeps its earlier answer" in one for one in texts(visitor))
    visitor.say("yes")
    visitor.tap(*["gad7.0"] * 3, "difficulty.skip")
    assert visitor.state["screening"]["total"] == 1


def test_a_check_that_is_left_for_a_request_says_so(visit: Visit) -> None:
    """And goes on later."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap("gad7.1")
    visitor.say("have someone call me")
    assert visitor.topics == ["nav.book", "screening.stopped", "booking.name"]
    visitor.tap("booking.cancel")
    visitor.say("continue the check")
    assert (visitor.state["step"], visitor.state["item"]) == ("item", 2)


@pytest.mark.parametrize("text", ["thanks", "lol", "asdf qwer"])
def test_a_small_word_under_the_result_keeps_its_next_steps(done: Visitor, text: str) -> None:
    """None of them vanishes."""
    done.say(text)
    assert set(done.offered) >= STEPS


@pytest.mark.parametrize(("text", "said"), [("so im good?", "7 of 21"), ("is 18 bad", "7 of 21"), ("I am a bit shocked", "need a moment")])  # fmt: skip
def test_what_is_said_to_a_result_is_about_it(done: Visitor, text: str, said: str) -> None:
    """With the visitor's own number, and no verdict on it."""
    done.say(text)
    assert done.topics == ["nav.result_meaning"]
    assert said in done.messages[0]["text"]
    assert set(done.offered) >= {"booking.start", "change.choose"}
    done.say("ok so what now")
    assert done.topics == ["booking.offer"]
    done.say("what is ketamine?")
    done.say("not now")
    assert done.topics == ["booking.offer"]
    assert done.state["booking"]["status"] == "none"


def test_the_number_is_enough_where_it_is_asked_which_answer(done: Visitor) -> None:
    """Nothing changes before another answer is given."""
    done.tap("change.choose")
    done.say("question 5")
    assert (done.state["step"], done.state["item"]) == ("item", 5)
    done.tap("gad7.3")
    assert done.state["screening"]["total"] == 9


def test_start_starts_the_check_and_no_request(visit: Visit) -> None:
    """Whatever else the reply offers."""
    visitor = visit()
    visitor.say("what do i have")
    visitor.say("fine start")
    assert (visitor.state["step"], visitor.state["booking"]["status"]) == ("age", "none")


def test_a_mistyped_address_is_asked_and_taken_only_after_yes(asked: Visitor) -> None:
    """By its button, in words, or typed anew."""
    asked.say("mike.t@gmial.com")
    assert "mike.t@gmail.com?" in asked.messages[0]["text"]
    assert {"confirm.yes", "confirm.no"} <= set(asked.offered)
    asked.tap("confirm.no")
    assert asked.topics == ["booking.invalid", "booking.contact"]
    asked.say("yes")
    assert asked.topics[-1] == "booking.contact"
    asked.say("mike.t@gmial.com")
    asked.say("oops gmail")
    assert asked.topics == ["booking.times"]
    asked.say("mornings")
    assert any("By e-mail: mike.t@gmail.com" in one for one in texts(asked))


def test_missing_digits_are_counted_and_times_kept(asked: Visitor) -> None:
    """The number is asked again at once with what is wrong."""
    asked.say("any time really")
    assert asked.topics == ["booking.contact", "booking.contact"]
    asked.say("5550123")
    assert asked.topics == ["booking.invalid", "booking.contact"]
    assert "7 digits" in asked.messages[0]["text"]
    asked.say("919-555-01O3")
    asked.say("can they text instead")
    assert any("By text message: (919) 555-0103" in one and "any time really" in one for one in texts(asked))


@pytest.mark.parametrize("text", ["when will i hear", "how long will it take for them to call", "whats my confirmation number", "what will they call me about", "how much will the call cost"])  # fmt: skip
def test_a_question_about_the_request_is_answered_in_it_and_after_it(asked: Visitor, text: str) -> None:
    """The request stands, and nobody is led away from it."""
    asked.say(text)
    assert asked.topics[0] in ("faq.become_client", "faq.cost")
    assert asked.topics[-1] == "booking.contact"
    assert "start.screening" not in asked.offered
    asked.say("919-555-0123")
    asked.say("mornings")
    asked.say("send")
    asked.say(text)
    assert asked.topics[0] in ("faq.become_client", "faq.cost")
    asked.say("wait i meant sat")
    assert asked.topics == ["nav.stop"]
