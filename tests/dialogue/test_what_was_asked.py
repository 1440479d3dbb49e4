"""Questions that used to be met with another answer, through the whole dialogue: the answer that fits, and the step that stands still stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.visitor import texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.visitor import Visitor

    Visit = Callable[[], Visitor]

MISSED = "Which part did I miss?"


@pytest.mark.parametrize(
    ("text", "says"),
    [("You did not answer the second.", MISSED), ("that didnt answer my question", MISSED), ("my english not good sorry", "Short words are good"), ("Quanto custa o tratamento?", "only answer in English"), ("Which cutoffs do you use?", "10 to 14 moderate"), ("Sensitivity at 10?", "nine in ten"),
     ("Can I have the result by mail?", "Print my answers"), ("can i come back to this chat later", "Keep on this device"), ("so you sell it", "sells nothing"), ("Who administers it?", "who the clinicians are"), ("Where else can I turn?", "Your own doctor"), ("is it one price", "one price for all"),
     ("on my parents insurance, would they know?", "what a plan tells"), ("she has panic attacks", "I'm sorry, that sounds hard"), ("how many sessions would I need", "no number that fits everyone"), ("My wife says I should look into this", "Gladly. Ketamine is an anesthetic.")],
)  # fmt: skip
def test_it_is_answered(visit: Visit, text: str, says: str) -> None:
    """As the first thing that is typed."""
    visitor = visit()
    visitor.say(text)
    assert says in texts(visitor)[0]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("i already told you", MISSED),
        ("my english not good sorry", "Short words are good"),
        ("how is this scored?", "Each answer counts from 0 to 3"),
        ("is number 2 about controlling or stopping?", "Not being able to stop or control worrying"),
    ],
)
def test_the_item_stands(visit: Visit, text: str, says: str) -> None:
    """It is asked again, and nothing was recorded or skipped."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap("gad7.1", "gad7.3", "gad7.0")
    visitor.say(text)
    assert says in texts(visitor)[0]
    assert (visitor.state["step"], visitor.state["item"]) == ("item", 4)
    visitor.tap("gad7.0", "gad7.0", "gad7.0", "gad7.0", "difficulty.skip")
    assert visitor.state["screening"]["total"] == 4


def test_agreement_age_and_name_are_still_asked(visit: Visit) -> None:
    """What follows from a no is told; what is needed is said to be."""
    visitor = visit()
    visitor.tap("start.screening")
    visitor.say("do i have to")
    assert "I can't skip this one" in texts(visitor)[0]
    assert visitor.state["step"] == "age"
    visitor.tap("age.adult")
    visitor.say("what if i say no")
    assert "If not, we simply don't do the check." in texts(visitor)[0]
    assert visitor.state["step"] == "consent"
    visitor.tap("consent.decline")
    visitor.say("I want to book an appointment")
    visitor.say("my name or his?")
    assert "the name the clinic should use" in texts(visitor)[0]
    assert visitor.topics[-1] == "booking.name"


def test_under_a_result(visit: Visit) -> None:
    """Its scale, how good it is, a copy of it, and a word for the shock."""
    visitor = visit()
    visitor.screen([2] * 7)
    for text, says in (("whats the max", "from 0 to 21"), ("that cant be right", "can come as a surprise"), ("can i print this", "Print my answers"), ("is it worse than average", "Your total is 14 of 21")):  # fmt: skip
        visitor.say(text)
        assert says in texts(visitor)[0]


def test_a_skipped_question_is_why_there_is_no_score(visit: Visit) -> None:
    """And it can be answered."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap("nav.skip", *["gad7.0"] * 6)
    visitor.say("why no score")
    assert "One or more questions were skipped" in texts(visitor)[0]
    assert "change.skipped" in visitor.offered


def test_topics_that_are_only_named(visit: Visit) -> None:
    """Two are answered, the third is offered."""
    visitor = visit()
    visitor.say("price, duration, and who")
    assert visitor.topics == ["faq.cost", "faq.session", "system.clarify"]
    assert "ask.faq.clinic_info" in visitor.offered


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("Is it legal? Does insurance pay?", {"faq.fda_status", "faq.insurance"}),
        ("Does insurance pay? How soon does it work?", {"faq.insurance", "faq.how_soon"}),
        ("What is it? Who is it for?", {"faq.what_is_ketamine", "faq.who_is_it_for"}),
    ],
)
def test_two_short_questions_are_both_answered(visit: Visit, text: str, topics: set[str]) -> None:
    """None is dropped for its neighbour; of three the last is offered."""
    visitor = visit()
    visitor.say(text)
    assert set(visitor.topics) == topics


def test_of_three_short_questions_none_is_lost(visit: Visit) -> None:
    """Two are answered, the third is offered."""
    visitor = visit()
    visitor.say("Is it legal? Does insurance pay? How soon does it work?")
    told = {*visitor.topics, *(name.removeprefix("ask.") for name in visitor.offered)}
    assert told >= {"faq.fda_status", "faq.insurance", "faq.how_soon"}


@pytest.mark.parametrize(
    ("first", "then", "topic"),
    [
        ("what is the GAD-7", "who made it?", "faq.what_is_gad7"),
        ("should I do it?", "but what do you think?", "advice.should_i"),
        ("can I take it with Xanax?", "so I can take it, correct?", "advice.medication"),
        ("I take klonopin", "should i skip it the morning of", "advice.stop_meds"),
        ("I take klonopin", "can i skip it", "advice.stop_meds"),
        ("im on suboxone", "should i tell my doctor", "advice.medication"),
        ("what are the side effects", "do they last", "faq.side_effects"),
        ("who sees my answers", "will ketamine bring it down", "faq.will_it_work"),
        ("how much is each infusion", "how many of those will i need", "faq.how_many"),
        ("can I drive home after", "ok but what if my daughter follows me in her car", "faq.driving"),
    ],
)
def test_a_follow_up_is_about_what_was_told_last(visit: Visit, first: str, then: str, topic: str) -> None:
    """Not about the check, nor about this program."""
    visitor = visit()
    visitor.say(first)
    visitor.say(then)
    assert visitor.topics[0] == topic


def test_short_words_in_the_check_are_asked_again(visit: Visit) -> None:
    """Neither is a question about the treatment."""
    visitor = visit()
    visitor.tap("start.screening", "age.adult")
    visitor.say("why not")
    assert visitor.topics == ["screening.reask", "screening.consent"]
    visitor.tap("consent.agree")
    visitor.say("no change")
    assert visitor.topics == ["screening.reask", "screening.item"]
