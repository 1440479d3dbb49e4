"""Each answer at the item it is meant for, each age at the question it answers, through the whole dialogue: no step is taken that nobody asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.visitor import read_back, texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.visitor import Visitor

    Visit = Callable[[], Visitor]

ITEMS = 7


def finish(visitor: Visitor, *answers: int) -> int:
    """The total after these answers to the items that are left."""
    visitor.tap(*[f"gad7.{answer}" for answer in answers])
    if visitor.state["step"] == "difficulty":
        visitor.tap("difficulty.skip")
    return int(visitor.state["screening"]["total"])


@pytest.mark.parametrize("text", ["wait", "hang on", "hm let me think", "oh the phone rang, wait", "give me a sec"])
def test_a_moment_at_an_item_changes_nothing(visit: Visit, text: str) -> None:
    """1 3 0 1 1 1 1 are eight, whatever rang in between; a pause at a read-back keeps it."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap("gad7.1", "gad7.3")
    visitor.say(text)
    assert (visitor.topics[0], visitor.state["item"]) == ("nav.help", 3)
    visitor.say("0")
    visitor.say("maybe 1")
    visitor.say(text)
    assert (visitor.state["step"], visitor.state["item"]) == ("confirm", 4)
    visitor.say("yes")
    assert finish(visitor, 1, 1, 1) == 8


def test_back_after_a_moment_is_no_step_back(visit: Visit) -> None:
    """Nor is going on."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap("gad7.1", "gad7.3")
    for text in ("wait", "back", "wait", "oh sorry, go on"):
        visitor.say(text)
        assert visitor.state["item"] == 3
    visitor.say("wait 2")
    assert texts(visitor)[-1] == read_back(2, "More than half the days")


@pytest.mark.parametrize("text", ["wait", "hang on", "let me think"])
def test_a_moment_where_a_request_is_made_goes_back_nowhere(visit: Visit, text: str) -> None:
    """The same field is asked."""
    visitor = visit()
    visitor.say("book a consultation")
    visitor.tap("age.adult")
    for told, topic in (("Testina Example", "booking.name"), ("919-555-0123", "booking.contact"), ("mornings", "booking.times"), (None, "booking.confirm")):  # fmt: skip
        visitor.say(text)
        assert visitor.topics[-1] == topic
        if told:
            visitor.say(told)
    assert "Times: mornings" in texts(visitor)[-1]


@pytest.mark.parametrize(
    ("text", "number", "label", "total"),
    [("can you make #2 1", 2, "Several days", 11), ("actually for 4 i meant 0", 4, "Not at all", 11), ("5 to 0", 5, "Not at all", 10), ("no 1", 6, "Several days", 10)],
)  # fmt: skip
def test_a_number_lands_at_the_item_that_was_named(visit: Visit, text: str, number: int, label: str, total: int) -> None:  # fmt: skip
    """Read back for it at item 7, and no other answer moves: 2 2 2 1 2 3 and 0 are twelve."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap(*[f"gad7.{answer}" for answer in (2, 2, 2, 1, 2, 3)])
    visitor.say(text)
    assert texts(visitor) == [read_back(number, label)]
    visitor.say("yes")
    assert visitor.state["item"] == 7
    assert finish(visitor, 0) == total


def test_an_answer_in_front_of_a_question_is_kept(visit: Visit) -> None:
    """The price first, then the read-back."""
    visitor = visit()
    visitor.to_first_item()
    visitor.say("2, and by the way whats the price")
    assert visitor.topics[0] == "faq.cost"
    assert texts(visitor)[-1] == 'Shall I put "More than half the days"?'
    visitor.say("yes")
    assert visitor.state["item"] == 2


def test_several_answers_at_once_are_read_back_with_their_items(visit: Visit) -> None:
    """One by one, each beside the words of its item."""
    visitor = visit()
    visitor.to_first_item()
    visitor.say("1 2 3 0 1 2 3")
    for number in range(1, ITEMS + 1):
        assert texts(visitor)[-1].startswith(f'Question {number}: "')
        assert (visitor.state["step"], visitor.state["item"]) == ("confirm", number)
        visitor.say("yes")
    visitor.tap("difficulty.skip")
    assert visitor.state["screening"]["total"] == 12


def test_next_is_asked_about_before_it_costs_the_score(visit: Visit) -> None:
    """A skip is one word further, and an earlier answer that is looked at again stays."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap("gad7.2")
    visitor.say("next")
    assert "there is no score" in texts(visitor)[0]
    assert visitor.state["item"] == 2
    visitor.tap("nav.back")
    assert visitor.state["item"] == 1
    visitor.say("next")
    assert visitor.state["item"] == 2
    assert finish(visitor, 0, 0, 0, 0, 0, 0) == 2


@pytest.mark.parametrize("text", ["I told you, 70.", "ok 38", "39 sir", "well, 44", "me first, 45"])
def test_an_age_with_words_around_it_goes_on(visit: Visit, text: str) -> None:
    """To the consent."""
    visitor = visit()
    visitor.tap("start.screening")
    visitor.say(text)
    assert visitor.state["step"] == "consent"


def test_who_asks_why_beside_the_age_is_told(visit: Visit) -> None:
    """And goes on."""
    visitor = visit()
    visitor.tap("start.screening")
    visitor.say("47, why?")
    assert visitor.topics == ["nav.why_ask", "screening.consent"]


@pytest.mark.parametrize(
    "text", ["I'm 70. Is that too old?", "I'm 62. What does it cost?", "im over 18", "31 years old"]
)
@pytest.mark.parametrize(("wish", "topic"), [("take the check", "screening.consent"), ("book a consultation", "booking.name")])  # fmt: skip
def test_an_age_told_before_is_not_asked_again(visit: Visit, text: str, wish: str, topic: str) -> None:
    """Neither by the check nor by a request."""
    visitor = visit()
    visitor.say(text)
    visitor.say(wish)
    assert visitor.topics[-1] == topic


@pytest.mark.parametrize("text", ["my wife is 45. is that too old?", "she is 31 years old", "I have had it for 31 years", "I'm 17. What does it cost?"])  # fmt: skip
def test_nobody_elses_age_and_no_minors_is_taken_for_an_adults(visit: Visit, text: str) -> None:
    """It is asked, or the door stays closed."""
    visitor = visit()
    visitor.say(text)
    visitor.say("take the check")
    assert visitor.state["step"] == ("open" if "17" in text else "age")


def test_age_and_consent_are_asked_again_in_their_own_words(visit: Visit) -> None:
    """However often: nothing of four answers, and no skip."""
    visitor = visit()
    visitor.tap("start.screening")
    for text in ("3", "banana", "nearly every day", "maybe", "2", "blah"):
        visitor.say(text)
        assert visitor.state["step"] == "age"
        assert not any(word in texts(visitor)[0] for word in ("four", "Skip", "answered"))
    visitor.tap("age.adult")
    for text in ("3", "banana", "nearly every day", "not sure", "2", "blah"):
        visitor.say(text)
        assert visitor.state["step"] == "consent"
        assert not any(word in texts(visitor)[0] for word in ("four", "Skip", "answered"))
    visitor.say("maybe later")
    assert visitor.topics == ["screening.declined"]


def test_a_yes_that_asks_to_erase_later_begins_the_check(visit: Visit) -> None:
    """With the words on erasing; and the difficulty in front of a question is kept."""
    visitor = visit()
    visitor.tap("start.screening", "age.adult")
    visitor.say("yes but delete it after")
    assert (visitor.state["step"], visitor.topics) == ("item", ["faq.privacy", "screening.item"])
    visitor.tap("gad7.1")
    visitor.say("skip")
    visitor.tap(*["gad7.1"] * 5)
    visitor.say("go back to the one i skipped")
    visitor.say("3")
    assert visitor.state["step"] == "difficulty"
    visitor.say("no i meant 2")
    assert "Question 2" in texts(visitor)[0]
    visitor.say("yes")
    visitor.say("somewhat. also can i drive after?")
    assert (visitor.state["step"], visitor.state["screening"]["total"]) == ("result", 8)
    assert "faq.driving" in visitor.topics


def test_the_check_of_another_is_not_begun_under_this_age(visit: Visit) -> None:
    """Neither at the first question nor under a result."""
    visitor = visit()
    visitor.tap("start.screening")
    visitor.say("34 but its for my mom")
    assert visitor.topics == ["nav.start_screening", "screening.age"]
    visitor.tap("age.adult", "consent.agree")
    finish(visitor, 1, 2, 3, 3, 2, 1, 0)
    visitor.say("now my wife wants to do it")
    assert (visitor.state["step"], visitor.state["screening"]["total"]) == ("result", 12)
    assert "close the page first" in texts(visitor)[0]


@pytest.mark.parametrize("text", ["delete", "yes delete", "yes, erase everything"])
def test_the_yes_to_erasing_is_heard(visit: Visit, text: str) -> None:
    """At once where it was asked, and never as a yes to something else."""
    visitor = visit()
    visitor.to_first_item()
    visitor.say("maybe 1")
    visitor.say(text)
    assert visitor.topics == ["nav.delete_data"]
    visitor.say(text)
    assert visitor.state["step"] == "closed"


@pytest.mark.parametrize("text", ["go on", "wait no go on", "continue please"])
@pytest.mark.parametrize("answers", [0, 2])
def test_a_stopped_check_goes_on(visit: Visit, text: str, answers: int) -> None:
    """Where it was, also at its first question."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap(*["gad7.1"] * answers)
    visitor.say("stop")
    visitor.say(text)
    assert visitor.state["item"] == answers + 1


def test_a_visit_that_is_called_off_stops_no_check(visit: Visit) -> None:
    """The clinic itself is the way; the item stands."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap("gad7.1")
    visitor.say("cancel my appointment")
    assert (visitor.topics[0], visitor.state["item"]) == ("nav.human", 2)


def test_start_again_under_a_result_tells_how(visit: Visit) -> None:
    """And a score that is asked for before there is one starts nothing."""
    visitor = visit()
    visitor.say("show me the score anyway")
    assert visitor.topics == ["nav.repeat"]
    visitor.screen([1, 2, 3, 3, 2, 1, 0], None)
    visitor.say("start again")
    assert 'type "take the check"' in texts(visitor)[0]
    visitor.say("take the check")
    assert visitor.state["item"] == 1
