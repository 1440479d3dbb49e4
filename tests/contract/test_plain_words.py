"""Whole visits by people who answer in their own words: age, agreement, corrections, and a request that changes on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.visitor import texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.visitor import Visitor

    Visit = Callable[[], Visitor]


@pytest.mark.parametrize("text", ["44 F", "yes sir", "late 50s", "67 years young"])
def test_an_age_in_plain_words_is_heard(visit: Visit, text: str) -> None:
    """The agreement is asked next."""
    visitor = visit()
    visitor.tap("start.screening")
    visitor.say(text)
    assert visitor.state["step"] == "consent"


@pytest.mark.parametrize("text", ["turning 18 next month", "17 turning 18", "im 18 in june"])
def test_an_age_still_to_come_is_not_there_yet(visit: Visit, text: str) -> None:
    """No minor is screened."""
    visitor = visit()
    visitor.tap("start.screening")
    visitor.say(text)
    assert visitor.topics[0] == "screening.minor"
    assert visitor.state["screening"]["status"] == "none"


def test_a_number_of_years_is_no_age(visit: Visit) -> None:
    """An adult is not shut out by five sober years."""
    visitor = visit()
    visitor.say("im 5 years sober, does it work?")
    assert "screening.minor" not in visitor.topics
    visitor.tap("start.screening")
    assert visitor.state["step"] == "age"


def test_an_answer_taken_back_goes_to_its_own_item(visit: Visit) -> None:
    """The value never lands on the item that stands, and the question says which item it is for."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap("gad7.0", "gad7.1")
    visitor.say("oh wait the first one shouldve been 3")
    assert (visitor.state["step"], visitor.state["item"]) == ("confirm", 1)
    assert texts(visitor)[-1].endswith('anxious or on edge"\nShall I put "Nearly every day"?')
    visitor.tap("confirm.yes")
    assert (visitor.state["step"], visitor.state["item"]) == ("item", 3)
    visitor.tap(*["gad7.0"] * 5, "difficulty.skip")
    assert visitor.state["screening"]["total"] == 4


def test_who_asks_to_book_at_the_last_question_keeps_the_score(visit: Visit) -> None:
    """How difficult it was need not be said: the result is told, then the request goes on."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap(*["gad7.2"] * 7)
    assert visitor.state["step"] == "difficulty"
    visitor.say("i want to book a consultation")
    assert visitor.topics[:2] == ["nav.book", "screening.result"]
    assert visitor.state["screening"] == {"status": "completed", "total": 14, "band": "moderate"}
    assert visitor.state["booking"]["status"] == "asking"


def test_a_request_takes_corrections_at_every_step(visit: Visit) -> None:
    """Another name at the contact step, text in place of a call, other times at the summary; not to send yet keeps it."""
    visitor = visit()
    visitor.say("book a consultation")
    visitor.say("44")
    visitor.say("her name is Testina Example")
    visitor.say("actually its Testa not Testina")
    visitor.say("919-555-0123")
    visitor.say("text only please")
    visitor.say("mornings")
    summary = " ".join(texts(visitor))
    assert "Testa" in summary
    assert "by text" in summary.casefold()
    visitor.say("no dont send")
    assert visitor.state["booking"]["status"] == "asking"
    visitor.say("cancel it")
    assert visitor.state["booking"]["status"] == "none"


@pytest.mark.parametrize(
    "text", ["no i changed my mind, not at all", "oops i meant 0 not 3", "the one before was wrong, its 0"]
)
def test_a_change_of_mind_is_put_for_the_answer_given_last(visit: Visit, text: str) -> None:
    """The number of its question is said, and the item that stands is asked after it."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap("gad7.0", "gad7.3")
    visitor.say(text)
    assert (visitor.state["step"], visitor.state["item"]) == ("confirm", 2)
    assert texts(visitor)[-1].startswith(
        'Question 2: "Not being able to stop or control worrying"\nShall I put "Not at all"?'
    )
    visitor.say("yes")
    assert (visitor.state["step"], visitor.state["item"]) == ("item", 3)


def test_what_was_skipped_is_answered_in_words(visit: Visit) -> None:
    """Also after the last question, as the words under the skip promise."""
    visitor = visit()
    visitor.to_first_item()
    visitor.say("skip")
    visitor.tap(*["gad7.1"] * 6)
    assert visitor.state["screening"]["status"] == "stopped"
    visitor.say("can i answer the skipped ones")
    assert (visitor.state["step"], visitor.state["item"]) == ("item", 1)
    visitor.tap("gad7.0", "difficulty.skip")
    assert visitor.state["screening"]["total"] == 6


def test_an_adults_age_told_with_the_wish_is_not_asked_again(visit: Visit) -> None:
    """The agreement comes next; a minor's closes the check as ever."""
    visitor = visit()
    visitor.say("take the anxiety check please, I am 67")
    assert visitor.state["step"] == "consent"
    young = visit()
    young.say("take the anxiety check please, I am 16")
    assert "screening.minor" in young.topics
    young.say("im 18")
    young.say("i am 41 not 16")
    assert young.topics[0] == "screening.minor"
    young.say("start the check")
    assert young.state["screening"]["status"] == "none"


def test_the_same_words_are_not_said_for_ever(visit: Visit) -> None:
    """After three of them the ways on are told in their place, never a way to a person that nobody asked for; the question is still asked."""
    visitor = visit()
    visitor.to_first_item()
    for text in ("sometimes", "rarely", "a little"):
        visitor.say(text)
        assert visitor.topics[0] == "screening.reask"
    visitor.say("hardly ever")
    assert (visitor.topics[0], visitor.state["item"]) == ("screening.reask", 1)
    assert "Skip" in visitor.messages[0]["text"]


def test_send_is_no_name(visit: Visit) -> None:
    """The name is asked again."""
    visitor = visit()
    visitor.say("book a consultation")
    visitor.tap("age.adult")
    visitor.say("send")
    visitor.say("Jay")
    assert "booking.contact" in visitor.topics
