"""A moment that is asked for answers nothing and takes no step; with an answer behind it "wait" is a correction."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.rules.changing import item_to_change
from bot.rules.hearing import hear
from bot.rules.instrument import load
from bot.rules.pausing import pauses
from bot.rules.slips import is_slip
from tests.rules.test_changing import UNDER_WAY


@pytest.mark.parametrize(
    "text",
    ["wait", "Wait!", "wait a sec", "wait a minute", "hold on", "hang on", "hang on a sec", "one sec", "just a moment", "give me a sec", "give me a minute to think", "let me think", "hm let me think",
     "hm, let me think about that", "oh the phone rang, wait", "the phone rang", "sorry, the baby is crying, brb", "my kid woke up, one sec", "no wait", "ok wait", "hm thinking", "still thinking", "let me see",
     "idk let me think", "i need a moment", "can you give me a minute?", "hold on the doorbell rang", "wait wait", "let me count the days", "someone is at the door", "my mom is calling", "a second", "pause", "brb", "hang on, baby", "hang on kids", "hold up, phone", "one moment, phone is ringing", "hold on getting my glasses", "hold on, looking for my phone", "hold on, looking it up", "sorry was away", "i'm back", "just a sec, the door is ringing", "wait let me think", "let me think about the last two weeks", "let me think about this one", "let me see that one", "the dog is barking", "my baby is crying", "ok back", "back now", "sorry i'm back", "sorry i was gone", "sorry was gone a minute", "hold up, phone call", "im gone for a sec", "wait looking up my number", "sorry baby crying", "one moment, the kids", "was distracted", "grabbing a pen, one sec"],
)  # fmt: skip
def test_a_moment_is_asked_for(text: str) -> None:
    """At a form it is no order, whatever it was understood as, so that no step back is taken."""
    assert pauses(text)
    for form in ("screening_form", "booking_form"):
        assert is_slip(text, "nav.back", form, answering=form == "screening_form")
    assert not is_slip(text, "nav.back", None, answering=False)


@pytest.mark.parametrize(
    "text",
    ["wait 1", "wait, i meant 2", "wait what", "wait no go on", "wait next", "wait stop", "hold on to that", "maybe", "i see", "i remember", "i think", "i think 3", "2", "a few", "a bit", "a while", "back", "wait several days",
     "second", "every minute", "wait how much is it", "let me think of killing myself", "the baby died", "someone is here with a gun", "my husband is here", "do this later", "let me see my answers", "hold on 2", "hold on, not at all", "wait no", "here", "here you go", "i was away for two weeks with my family", "i'm here for my mother", "hang on to hope", "let me see my score",
     "one more", "how long is the wait", "i can't wait", "i count the days", "still", "two days", "the phone", "a few minutes a day", "hmm", "",
     "think 2 days", "um think two days", "remember two days", "let me see 2 days", "think 2", "think one day", "remember a day", "let me think one", "think the last two days", "my mind woke up", "my therapist called me", "the dog barks", "hold on getting my gun", "hold on finding a knife", "hold on, getting the rope", "hang on, getting some pills", "wait getting a panic attack", "wait getting a bad feeling", "hold on check the price", "wait check my answers", "wait get my results", "wait find a clinic", "wait looking for a doctor", "wait get a person",
     "went away", "was busy", "got away", "i got busy", "i'm here", "i was gone", "im gone", "i want to be gone", "go back", "no back", "hang on my my phone"],
)  # fmt: skip
def test_what_asks_for_no_moment(text: str) -> None:
    """An answer, a question, an order, or a thing that is told."""
    assert not pauses(text)


@pytest.mark.parametrize(
    ("text", "slip"),
    [("hold on, number 2 should be 1", True), ("can you make it 1", True), ("not before 10", True), ("hmm the one", True), ("go back", False), ("i want to go bakc", False), ("show me the last one", False), ("that was a mistake", False), ("let me see the one before", False), ("undo", False)],
)  # fmt: skip
def test_a_step_back_is_taken_only_where_it_is_asked_for(text: str, *, slip: bool) -> None:
    """The next number would take the place of an earlier answer."""
    for form in ("screening_form", "booking_form"):
        assert is_slip(text, "nav.back", form, answering=form == "screening_form") is slip


def test_wait_with_an_answer_is_still_a_correction() -> None:
    """Of the answer before."""
    assert item_to_change("wait 2", UNDER_WAY) == 3
    assert item_to_change("wait, i meant not at all", UNDER_WAY) == 3
    assert item_to_change("hold on, number 1 should be 1", UNDER_WAY) == 1
    assert item_to_change("wait", UNDER_WAY) is None


@pytest.mark.parametrize(
    ("text", "intent", "form", "slip"),
    [("yes but delete it after", "nav.delete_data", "screening_form", True), ("delete it when im done", "nav.delete_data", "screening_form", True), ("delete it", "nav.delete_data", "screening_form", False), ("delete it after", "nav.delete_data", None, False),
     ("cancel my appointment", "nav.stop", "screening_form", True), ("can i cancel my visit", "nav.stop", "screening_form", True), ("cancel my appointment", "nav.stop", "booking_form", False), ("cancel", "nav.stop", "screening_form", False),
     ("cancel the test", "nav.stop", "screening_form", False), ("i changed my mind cancel it", "nav.stop", "screening_form", False)],
)  # fmt: skip
def test_what_is_for_later_or_for_the_clinic_ends_no_check(text: str, intent: str, form: str | None, *, slip: bool) -> None:  # fmt: skip
    """What is erased afterwards is not erased now, and an appointment is not the check."""
    assert is_slip(text, intent, form, answering=form == "screening_form") is slip


def test_who_is_back_with_an_answer_takes_no_step() -> None:
    """The answer is read back for the item that stands."""
    for text in ("im back 2", "I'm back, 2", "back again, 2", "ok back again, 2", "back now 2"):
        assert is_slip(text, "nav.back", "screening_form", answering=True)
        heard = hear(replace(UNDER_WAY, changing=None), "nav.back", text, load(), 18)
        assert heard is not None
        assert (heard.sheet.read_back, heard.sheet.answers) == ((2,), UNDER_WAY.answers)
    assert not is_slip("go back please", "nav.back", "screening_form", answering=True)
    assert not is_slip("back again please", "nav.back", "screening_form", answering=True)
