"""What works at every step of a conversation, over the chat API: the matrix of steps and of what visitors say in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.dialogue.steps import ASKED, CRISIS, IDLE
from tests.visitor import standing, texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.visitor import Visitor

    Visit = Callable[[], Visitor]

# What is said -> the topic of the first message of the reply.
ORDERS = {
    "what do you mean?": "nav.why_ask",
    "why do you ask?": "nav.why_ask",
    "go back": "nav.back",
    "I meant the second one": "nav.back",
    "skip": "nav.skip",
    "stop": "nav.stop",
    "start over": "nav.restart",
    "repeat": "nav.repeat",
    "delete my data": "nav.delete_data",
    "can I talk to a human?": "nav.human",
}
STAYS = ("what do you mean?", "why do you ask?", "repeat", "can I talk to a human?")
MOVES = {  # step -> where "go back" leads: topic of the question, and its item
    "age": ("screening.age", None),
    "consent": ("screening.age", None),
    **{f"item {number}": ("screening.item", max(1, number - 1)) for number in range(1, 8)},
    "read-back": ("screening.item", 3),
    "difficulty": ("screening.item", 7),
    "age before booking": ("screening.age", None),
    "name": ("booking.name", None),
    "contact": ("booking.name", None),
    "times": ("booking.contact", None),
    "booking read-back": ("booking.times", None),
    "field to change": ("booking.confirm", None),
}
NEEDED = ("age", "consent", "age before booking", "name", "contact", "booking read-back", "field to change")


@pytest.mark.parametrize("step", ASKED)
@pytest.mark.parametrize("said", STAYS)
def test_what_only_asks_is_answered_and_the_question_stands(visit: Visit, step: str, said: str) -> None:
    """The answer comes first, under its own topic; then the form asks its question again, once, where it was."""
    visitor = visit()
    reach, asked = ASKED[step]
    reach(visitor)
    before = standing(visitor)
    visitor.say(said)
    assert visitor.topics == [ORDERS[said], asked]
    assert standing(visitor) == before


@pytest.mark.parametrize("step", ASKED)
def test_erasing_is_asked_alone_and_the_question_waits(visit: Visit, step: str) -> None:
    """A yes must have one meaning: the form's question comes back when the data is kept."""
    visitor = visit()
    reach, asked = ASKED[step]
    reach(visitor)
    before = standing(visitor)
    visitor.say("delete my data")
    assert visitor.topics == ["nav.delete_data"]
    assert standing(visitor) == before
    visitor.tap("delete.no")
    assert visitor.topics == ["nav.delete_data", asked]
    assert standing(visitor) == before


@pytest.mark.parametrize("step", ASKED)
def test_a_question_inside_a_form_is_answered_and_the_form_goes_on_once(visit: Visit, step: str) -> None:
    """Two questions in a row at every step: each has its answer, and the form is where it was."""
    visitor = visit()
    reach, asked = ASKED[step]
    reach(visitor)
    before = standing(visitor)
    for text, topic in (("how much does it cost?", "faq.cost"), ("what are the side effects?", "faq.side_effects")):
        visitor.say(text)
        assert visitor.topics == [topic, asked], text
        assert standing(visitor) == before


@pytest.mark.parametrize("step", ASKED)
def test_small_talk_and_insults_get_one_line_at_every_step(visit: Visit, step: str) -> None:
    """One graceful line, never taken for an answer, a name or a time; then the form goes on."""
    visitor = visit()
    reach, asked = ASKED[step]
    reach(visitor)
    before = standing(visitor)
    visitor.say("you suck")
    assert visitor.topics == ["social.insult", asked]
    assert len(texts(visitor)[0].split()) <= 40
    assert standing(visitor) == before


@pytest.mark.parametrize("step", MOVES)
def test_going_back_leads_one_step_back_or_says_that_this_is_the_first(visit: Visit, step: str) -> None:
    """At the first question it says so rather than that it goes back."""
    visitor = visit()
    ASKED[step][0](visitor)
    visitor.say("go back")
    assert visitor.topics == ["nav.back", MOVES[step][0]]
    assert visitor.state["item"] == MOVES[step][1]
    first = step in ("age", "item 1", "age before booking", "name")
    assert ("first question" in texts(visitor)[0]) is first


@pytest.mark.parametrize("step", NEEDED)
def test_what_cannot_be_skipped_says_so(visit: Visit, step: str) -> None:
    """No "skipped" where the same question follows."""
    visitor = visit()
    reach, asked = ASKED[step]
    reach(visitor)
    before = standing(visitor)
    visitor.say("skip")
    assert visitor.topics == ["nav.skip", asked]
    assert "can't skip" in texts(visitor)[0]
    assert standing(visitor) == before


def test_skipping_says_what_it_means(visit: Visit) -> None:
    """An item: no score. The difficulty item: the score stands. The times: any time."""
    visitor = visit()
    ASKED["item 2"][0](visitor)
    visitor.say("skip")
    assert (visitor.topics[0], visitor.state["item"]) == ("nav.skip", 3)
    assert "no score" in texts(visitor)[0]
    visitor = visit()
    ASKED["difficulty"][0](visitor)
    visitor.say("skip")
    assert visitor.topics[:2] == ["nav.skip", "screening.result"]
    assert "without all seven" not in texts(visitor)[0]
    visitor = visit()
    ASKED["times"][0](visitor)
    visitor.say("skip")
    assert visitor.topics == ["nav.skip", "booking.confirm"]
    assert "any time" in texts(visitor)[1]


@pytest.mark.parametrize("step", ASKED)
def test_stop_ends_the_form_at_every_step(visit: Visit, step: str) -> None:
    """Nothing is asked any more, nothing was sent, and no score comes of it."""
    visitor = visit()
    ASKED[step][0](visitor)
    visitor.say("stop")
    assert visitor.topics == ["nav.stop"]
    assert visitor.state["step"] in ("open", "result")
    assert visitor.state["booking"]["status"] == "none"
    done = visitor.state["screening"]["status"] == "completed"
    assert done or "start.screening" in visitor.offered


@pytest.mark.parametrize("step", ASKED)
def test_starting_over_begins_the_same_form_again(visit: Visit, step: str) -> None:
    """An empty sheet, or an empty request; age and agreement need not be given twice."""
    visitor = visit()
    ASKED[step][0](visitor)
    in_booking = visitor.state["booking"]["status"] == "asking"
    visitor.say("start over")
    assert visitor.topics[0] == "nav.restart"
    wanted = (
        {"booking.name", "screening.age"} if in_booking else {"screening.item", "screening.age", "screening.consent"}
    )
    assert visitor.topics[1] in wanted
    assert visitor.state["item"] in (None, 1)


@pytest.mark.parametrize(
    ("step", "item"), [("item 1", 1), ("item 2", 1), ("item 5", 4), ("read-back", 4), ("difficulty", 7)]
)
def test_i_meant_the_second_one_is_read_back_and_counts_after_yes(visit: Visit, step: str, item: int) -> None:
    """It is about the answer before, or the one read back; the second option is "Several days"."""
    visitor = visit()
    ASKED[step][0](visitor)
    visitor.say("I meant the second one")
    assert visitor.topics == ["nav.back", "screening.confirm"]
    assert (visitor.state["step"], visitor.state["item"]) == ("confirm", item)
    assert "Several days" in texts(visitor)[1]
    visitor.tap("confirm.yes")
    assert visitor.state["step"] in ("item", "difficulty")


@pytest.mark.parametrize("step", IDLE)
@pytest.mark.parametrize("said", ORDERS)
def test_orders_work_where_no_question_stands(visit: Visit, step: str, said: str) -> None:
    """Outside of forms each has an answer under its own topic, and changes nothing."""
    visitor = visit()
    IDLE[step](visitor)
    before = standing(visitor)
    visitor.say(said)
    topics = {ORDERS[said], "nav.repeat", "nav.result_meaning"} if said == "what do you mean?" else {ORDERS[said]}
    if (step, said) == ("minor", "start over"):
        topics = {"screening.minor"}  # there is nothing to begin anew
    assert visitor.topics[0] in topics
    assert standing(visitor) == before


@pytest.mark.parametrize("said", ORDERS)
@pytest.mark.parametrize("text", [CRISIS, "my husband hits me and I'm scared of him"])
def test_orders_are_heard_while_help_stands(visit: Visit, text: str, said: str) -> None:
    """Help stays, nothing goes on by itself, and no booking is offered."""
    visitor = visit()
    visitor.to_first_item()
    visitor.say(text)
    visitor.say(said)
    assert visitor.state["step"] == "help"
    assert visitor.state["help"] is True
    assert not {"booking.start", "start.screening"} & set(visitor.offered)
    assert any(message["links"] for message in visitor.messages)


@pytest.mark.parametrize("step", ["open", "declined", "stopped"])
def test_the_check_is_offered_with_every_reply_until_it_is_taken(visit: Visit, step: str) -> None:
    """While no screening is under way or completed."""
    visitor = visit()
    IDLE[step](visitor)
    for said in [*ORDERS, "how much does it cost?", "hello", "you suck", "what is the capital of France?", "thanks",
                 "can I take it with Xanax?", "tell me more", "do I have anxiety?"]:  # fmt: skip
        visitor.say(said)
        assert "start.screening" in visitor.offered, said


@pytest.mark.parametrize("step", ASKED)
def test_a_goodbye_leaves_a_form_as_stop_does(visit: Visit, step: str) -> None:
    """The goodbye first, then what became of the form; the same state after it."""
    left, stopped = visit(), visit()
    for visitor in (left, stopped):
        ASKED[step][0](visitor)
    left.say("ok bye")
    stopped.say("stop")
    assert left.topics == ["social.bye", "nav.stop"]
    assert left.state == stopped.state
    assert left.state["step"] in ("open", "result")


def test_what_is_no_goodbye_leaves_no_form(visit: Visit) -> None:
    """An answer beside it, and a name."""
    visitor = visit()
    visitor.to_first_item()
    visitor.say("2, bye")
    assert visitor.state["step"] in ("item", "confirm")
    visitor.say("I want to book an appointment")
    visitor.say("Ann Bye")
    assert visitor.topics[-1] == "booking.contact"


def test_in_a_request_the_wish_for_the_check_is_told_under_its_topic(visit: Visit) -> None:
    """It is asked whether the request gives way."""
    visitor = visit()
    ASKED["contact"][0](visitor)
    visitor.say("start the check")
    assert visitor.topics[0] == "nav.start_screening"
    assert visitor.state["step"] == "booking"
