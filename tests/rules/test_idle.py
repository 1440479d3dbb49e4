"""Where nothing runs: only plain words stop anything, and who knocks is asked to go on."""

from __future__ import annotations

from typing import Any

import pytest

from bot.ports import Parsed, SafetyReading
from bot.rules.idle import DISTRESS, LISTEN, idle_order
from bot.rules.instrument import load
from bot.service.choosing import Standing
from bot.service.hearing import as_meant, ordered, typed_turns

RESULT: dict[str, Any] = {"screening_outcome": "completed", "last_said": [["utter_screening.result", []]]}


def at(form: str | None = None, **slots: object) -> Standing:
    """A conversation that stands there."""
    return Standing(slots, form, {}, {}, 18)


@pytest.mark.parametrize("text", ["i cant take this anymore", "i cant do this", "I can\u2019t do this", "make it stop", "please make it stop", "im finished", "im done", "im so done", "i want out", "leave me alone", "end it", "end it all", "i want to end this", "i need this to stop", "i've had enough", "it needs to end",
                                  "how do i stop this feeling", "i quit", "i can't stop this"])  # fmt: skip
def test_nobody_reads_that_nothing_runs(text: str) -> None:
    """No button to erase the conversation for somebody who breaks down."""
    assert as_meant(text, Parsed("nav.stop"), at()).intent == DISTRESS
    assert idle_order(text, "nav.stop") == DISTRESS


@pytest.mark.parametrize("text", ["stop", "ok stop", "please stop", "i want to stop", "quit", "cancel", "close the chat", "im done with this chat", "stop asking me questions", "can we stop here babys up", "enough questions", "i want to leave this conversation", "no more please", "log me out", "let's stop here", "wrap it up please", "STOP STOP STOP", "pull the plug on this survey", "kill the questions", "i wanna stop now", "I do not wish to continue", "make the questions stop", "i don't want to answer any more questions"])  # fmt: skip
def test_a_plain_order_stands(text: str) -> None:
    """There is nothing to stop, and that is said."""
    assert as_meant(text, Parsed("nav.stop"), at()).intent == "nav.stop"


@pytest.mark.parametrize("text", ["i cant do this", "im done", "make it stop"])
def test_a_form_may_be_stopped_so(text: str) -> None:
    """Where something runs, and while help stands, this room is silent."""
    for standing in (at("screening_form"), at("booking_form"), at(hold="crisis")):
        assert as_meant(text, Parsed("nav.stop"), standing).intent not in (DISTRESS, LISTEN)


@pytest.mark.parametrize(
    ("text", "intent"), [("im done thanks", "social.bye"), ("never mind all this", "social.chitchat.nod")]
)
def test_a_farewell_or_a_shrug(text: str, intent: str) -> None:
    """Neither is a cry."""
    assert as_meant(text, Parsed("nav.stop"), at()).intent == intent


@pytest.mark.parametrize("text", ["i am done with everything", "i cant go on", "i give up", "i cant do this anymore"])
def test_despair_taken_for_nothing(text: str) -> None:
    """The same kind line, whatever it was understood as."""
    assert as_meant(text, Parsed("oos"), at()).intent == DISTRESS


@pytest.mark.parametrize(("text", "intent"), [("wait", "nav.back"), ("quick q", "nav.back"), ("actually one more", "nav.back"), ("ok go", "social.bye"), ("why", "nav.why_ask"), ("how", "social.greet"), ("when", "system.clarify"), ("sure about what", "nav.why_ask"), ("my patient asks", "nav.why_ask"),
                                              ("one more question please", "nav.repeat"), ("hold on a sec", "oos"), ("ok english", "oos")])  # fmt: skip
def test_who_knocks_is_asked_to_go_on(text: str, intent: str) -> None:
    """Nothing is gone back to, nothing is explained, and nobody is sent off."""
    assert as_meant(text, Parsed(intent), at()).intent == LISTEN
    assert as_meant(text, Parsed(intent), at("screening_form")).intent != LISTEN


@pytest.mark.parametrize(("text", "intent", "last", "meant"), [("how", "social.greet", "faq.cost", "nav.more"), ("why", "nav.why_ask", "faq.cost", "nav.why"), ("really", "oos", "faq.cost", "nav.why"), ("really", "oos", "faq.session", "nav.more"), ("and then", "oos", "faq.session", "nav.more"), ("are you sure", "oos", "faq.cost", "nav.why"), ("says who", "faq.evidence", "faq.cost", "nav.why"),
                                                               ("says who", "faq.evidence", "faq.will_it_work", "faq.evidence"), ("so you wont tell me", "nav.repeat", "faq.cost", "nav.why"), ("so you wont tell me", "nav.repeat", "advice.dose", "nav.why"), ("so you wont tell me", "nav.repeat", None, "social.chitchat.again"),
                                                               ("ok and the day after", "social.bye", "faq.driving", "faq.driving.work"), ("work?", "social.chitchat", "faq.driving", "faq.driving.work"), ("i mean can i go to work", "social.chitchat", "faq.driving", "faq.driving.work"), ("so im allowed", "faq.fda_status", "faq.driving", "faq.driving"),
                                                               ("and at night", "social.bye", "faq.side_effects", "advice.condition.after"), ("and the visits?", "faq.how_many", "faq.cost", "faq.how_many"), ("and for the first visit", "faq.become_client", "faq.cost", "faq.cost"), ("really", "oos", None, "social.chitchat.nod")])  # fmt: skip
def test_a_small_word_goes_on_with_the_topic(text: str, intent: str, last: str | None, meant: str) -> None:
    """Where one was told of."""
    assert as_meant(text, Parsed(intent), at(last_topic=last)).intent == meant


@pytest.mark.parametrize(("text", "intent", "meant"), [("One more thing, do you provide tea?", "nav.repeat", "oos"), ("one more question, does it hurt?", "nav.repeat", "faq.session.needle"), ("no one is answering", "nav.skip", "oos"), ("not answering when i knock", "nav.skip", "oos")])  # fmt: skip
def test_another_question(text: str, intent: str, meant: str) -> None:
    """Nothing is said again for it, and nothing skipped."""
    assert as_meant(text, Parsed(intent), at()).intent == meant


@pytest.mark.parametrize(
    "text", ["go back one", "say that again", "i missed that", "id rather not say", "why do you need that"]
)
def test_orders_stand(text: str) -> None:
    """What was understood well is not touched."""
    for intent in ("nav.back", "nav.repeat", "nav.skip", "nav.why_ask"):
        assert idle_order(text, intent) is None


@pytest.mark.parametrize(("text", "standing", "order"), [("test", at(), "nav.start_screening"), ("the check please", at(), "nav.start_screening"), ("test", at("booking_form"), None), ("why", at(**RESULT), "nav.result_meaning"), ("why", at(), None), ("can i see my score", at(), "nav.review"), ("can i see my score", at(hold="crisis"), "nav.review"),
                                                         ("someone should phone me", at("booking_form"), "booking.about"), ("someone should phone me", at(), "nav.book"), ("they should call me back", at(booking_status="requested"), "nav.sent")])  # fmt: skip
def test_orders_in_their_place(text: str, standing: Standing, order: str | None) -> None:
    """By their own words and by where they stand."""
    assert ordered(text, standing) == order


def test_one_way_to_be_sure() -> None:
    """Several questions are answered, and not asked back besides; a choice alone still is."""
    several = Parsed("system.clarify", also=("faq.how_many", "faq.insurance"))
    turns = typed_turns("how many visits and do you take aetna?", several, SafetyReading("none", {}), at(), load())
    assert [one.intent for one in turns] == ["faq.how_many", "faq.insurance"]
    assert as_meant("visits aetna", Parsed("system.clarify"), at()).intent == "system.clarify"


@pytest.mark.parametrize(("text", "intent", "turns"), [("book me and tell me the price", "faq.cost", ["faq.cost", "nav.book"]), ("tell me the price and book me", "faq.cost", ["faq.cost", "nav.book"]), ("please book me a consult and tell me how many visits it takes", "nav.book", ["faq.how_many", "nav.book"]), ("book me and my wife", "nav.book", ["nav.book"])])  # fmt: skip
def test_a_consultation_and_a_question(text: str, intent: str, turns: list[str]) -> None:
    """Neither is lost."""
    assert [one.intent for one in typed_turns(text, Parsed(intent), SafetyReading("none", {}), at(), load())] == turns


def test_after_thanks_the_topic_goes_on() -> None:
    """Only right under the result is "why" about it."""
    thanked = at(screening_outcome="completed", last_said=[["utter_social.thanks", []]], last_topic="faq.cost")
    assert ordered("why", thanked) is None
    assert ordered("tell me more", thanked) == "nav.more"
    assert ordered("tell me more", at(**RESULT)) == "nav.result_meaning"


def test_no_choice_of_what_is_closed() -> None:
    """While help stands the check is no option."""
    ranking = ({"name": "faq.privacy", "confidence": 0.5}, {"name": "nav.start_screening", "confidence": 0.4})
    assert as_meant("hm my score", Parsed("system.clarify", ranking), at(hold="crisis")).intent == "faq.privacy"
    assert as_meant("hm my score", Parsed("system.clarify", ranking), at()).intent == "system.clarify"
    open_two = ({"name": "faq.privacy", "confidence": 0.5}, {"name": "faq.cost", "confidence": 0.4})
    assert as_meant("hm", Parsed("system.clarify", open_two), at(hold="crisis")).intent == "system.clarify"


@pytest.mark.parametrize(("text", "order"), [("show my answers", "nav.review"), ("show me my answers please", "nav.review"), ("what were my answers", "nav.review"), ("start over", "nav.restart"), ("restart", "nav.restart"), ("continue", None), ("answers", None)])  # fmt: skip
def test_under_a_result_the_answers_are_shown_and_a_new_start_is_one(text: str, order: str | None) -> None:
    """Nothing is left to continue there."""
    assert ordered(text, at(**RESULT)) == order


def test_continue_goes_on_with_a_check_that_was_stopped() -> None:
    """A request that was stopped beside it changes nothing of that."""
    stopped = at(screening_outcome="stopped", agreed=True, age_group="adult", last_reply=["utter_nav.stop_booking"])
    assert ordered("continue", stopped) == "nav.continue"


def test_a_request_that_was_given_up_begins_again() -> None:
    """What was typed for it is gone, so it starts at its first question; elsewhere there is nothing to go on with."""
    assert ordered("continue", at(last_said=[["utter_nav.stop_booking", 0]])) == "nav.book"
    assert ordered("continue", at(last_said=[["utter_booking.cancelled", 0]])) == "nav.book"
    assert ordered("continue", at(last_said=[["utter_nav.help", 0]])) is None
