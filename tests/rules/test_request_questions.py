"""Questions about a request, the wish that somebody calls, and a day put right after it was sent."""

from __future__ import annotations

import pytest

from bot.rules.request_questions import asked_about_request, corrects_sent, told_beside_question, wants_a_call


@pytest.mark.parametrize(
    ("text", "asked"),
    [("when will i hear", "when"), ("how long will it take for them to call", "when"), ("When will they call me?", "when"), ("how soon will someone get back to me", "when"), ("will they call today", "when"),
     ("whats my confirmation number", "number"), ("do i get a reference number?", "number"), ("what will they call me about", "call"), ("what will they ask me", "call"), ("how much will the call cost", "price"), ("is the call free", "price"), ("what happens next", "next"),
     ("when do you open", None), ("when is the appointment", None), ("how long does it last", None), ("how much does it cost", None), ("what is your number", None), ("how fast can i get in", None), ("what is ketamine", None), ("what should i ask", None)],
)  # fmt: skip
def test_what_is_asked_about_a_request(text: str, asked: str | None) -> None:
    """The clinic's hours and the treatment have answers of their own."""
    assert asked_about_request(text) == asked


@pytest.mark.parametrize("text", ["have someone call me", "Could somebody telephone me, please", "Is there someone who will ring me", "just have someone call me", "can someone call me back", "can i get a call back?", "i want someone to call me", "call me", "can i talk to someone tomorrow"])  # fmt: skip
def test_a_wish_for_a_call_is_a_request(text: str) -> None:
    """The number of the clinic is no answer to it."""
    assert wants_a_call(text)


@pytest.mark.parametrize("text", ["can i talk to someone", "don't call me", "who will call me", "can my doctor call me", "someone called me", "call me crazy", "i will call you", "should i call", "call 911", "call me names", "nobody will call me"])  # fmt: skip
def test_what_wishes_for_no_call(text: str) -> None:
    """A person now, a refusal, somebody else."""
    assert not wants_a_call(text)


@pytest.mark.parametrize(("text", "corrects"), [("wait, my number is 9195550199", True), ("actually friday only", True), ("i dont want it any more", True), ("I don't want it anymore", True), ("cancel it", True), ("use jo@example.com instead", True), ("not monday", True),
                                              ("is your number 919-555-0100?", False), ("i don't want side effects", False), ("is it only on friday?", False), ("only a bit nervous", False), ("wait i meant sat", True), ("oops i meant monday", True), ("can we do friday instead", True), ("i meant 3", False), ("i meant to ask about cost", False), ("wait i meant the second one", False), ("friday", False)])  # fmt: skip
def test_a_day_put_right_after_it_was_sent(text: str, *, corrects: bool) -> None:
    """It can only be asked for anew."""
    assert corrects_sent(text) is corrects


@pytest.mark.parametrize(
    ("text", "told"),
    [("Liz. And do you call from a private number?", "Liz"), ("liz@gmx.com, and is it confidential", "liz@gmx.com"), ("919-555-0123 and how long does it take", "919-555-0123"),
     ("Liz", None), ("Smith, John", None), ("919-555-0123, when i am off", None), ("919-555-0123, do not call after 5", None), ("is it confidential", None), ("mornings, which is best", None)],
)  # fmt: skip
def test_a_question_behind_what_is_told(text: str, told: str | None) -> None:
    """The one is kept, and the other asked for again."""
    assert told_beside_question(text) == told
