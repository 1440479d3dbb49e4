"""Something that cannot be said is asked about plainly, and starts no check; at an item it is an answer."""

from __future__ import annotations

import pytest

from bot.ports import Parsed, SafetyReading
from bot.rules.hinted import hints
from bot.rules.instrument import load
from bot.service.choosing import Standing
from bot.service.hearing import typed_turns
from bot.service.meaning import read_here

NONE = SafetyReading("none", {"rules": "none", "classifier": "none"})
ITEM = {"age_group": "adult", "agreed": True, "gad7_1": 1, "requested_slot": "gad7_2"}


@pytest.mark.parametrize("text", ["i cant say it out loud", "I can't even type it", "it's too hard to put into words", "the thing i want to do", "what im going to do tonight", "i wanted to talk to someone before i go", "before i leave for good"])  # fmt: skip
def test_a_hint_gets_the_plain_question(text: str) -> None:
    """And nothing beside it."""
    read = read_here(text, NONE, {}, None)
    assert read.verdict == "soft"
    turns = typed_turns(text, Parsed("nav.start_screening"), read, Standing({}, None, {}, {}, 18), load())
    assert [turn.intent for turn in turns] == ["safety.soft.asks"]


@pytest.mark.parametrize("text", ["i can't say how much it costs", "what do i want to do", "hard to say", "it's hard to say", "i can't say", "i want to talk to someone", "i want to talk to someone first", "can i talk to someone before i book", "the thing i want to know", "before i book", "i can't sleep", "the thing i want to do?"])  # fmt: skip
def test_what_hints_at_nothing(text: str) -> None:
    """A question, a wish to talk, an unsure answer."""
    assert not hints(text)


def test_in_a_form_and_while_help_stands_it_is_for_what_stands_there() -> None:
    """No answer is taken for a hint."""
    for slots, form in ((ITEM, "screening_form"), ({"hold": "paused", "danger": "crisis"}, None)):
        assert read_here("i can't say it out loud", NONE, slots, form) == NONE


@pytest.mark.parametrize(("text", "verdict"), [("several days and then im done with it all", "crisis"), ("a few days and after that i'm through with everything", "crisis"), ("nearly every day till i am finished with life", "crisis"), ("several days until i'm done with the exam", "none"), ("more than half the days, then i'm done with work", "none"), ("several days", "none")])  # fmt: skip
def test_an_answer_with_an_end_behind_it_stops_the_score(text: str, verdict: str) -> None:
    """Elsewhere the readers tell."""
    assert read_here(text, NONE, ITEM, "screening_form").verdict == verdict
    assert read_here(text, NONE, {}, None) == NONE
