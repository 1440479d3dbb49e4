"""What each verdict does, over the chat API: the table of the contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import requests

from tests.dialogue.steps import EVERYWHERE, HELD

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.server import Server
    from tests.visitor import Visitor

    Visit = Callable[[], Visitor]

CRISIS = "I want to kill myself"


def words(visitor: Visitor) -> str:
    """The last reply's words."""
    return " ".join(message["text"] for message in visitor.messages)


def booking_offered(visitor: Visitor) -> bool:
    """Does anything in the last reply lead to a booking?"""
    return bool({"booking.start", "nav.book"} & set(visitor.offered))


def test_a_crisis_at_item_five_stops_the_screening_without_a_score(visit: Visit) -> None:
    """A visitor at risk must never be shown a number or an offer to book."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap(*["gad7.3"] * 4)
    visitor.say(CRISIS)
    assert visitor.topics[0] == "safety.crisis"
    assert visitor.messages[0]["kind"] == "help"
    assert {"call", "text", "chat"} <= {link["kind"] for link in visitor.messages[0]["links"]}
    assert {"help.safe", "help.other", "help.not_meant"} <= set(visitor.offered)
    assert visitor.state["step"] == "help"
    assert visitor.state["help"] is True
    assert visitor.state["screening"] == {"status": "stopped", "total": None, "band": None}
    for said in ("how much does it cost?", "ok", "I'm safe now", "what is ketamine?", "nearly every day"):
        visitor.say(said)
        assert visitor.state["screening"]["total"] is None
        assert not booking_offered(visitor), said
        assert "start.screening" not in visitor.offered, said
    visitor.say("can I book an appointment?")
    assert "988" in words(visitor)
    assert visitor.state["booking"]["status"] == "none"


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("my chest hurts really bad and my left arm is numb right now. I want to kill myself.", "safety.emergency"),
        ("I will kill my boss tomorrow and then I will kill myself", "safety.violence"),
    ],
)
def test_the_wish_to_die_beside_another_danger_stops_everything_too(visit: Visit, said: str, topic: str) -> None:
    """The other danger's script leads; what was under way does not go on by a choice, as it would for that danger alone."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap(*["gad7.3"] * 4)
    visitor.say(said)
    assert visitor.topics[0] == topic
    assert "help.resume" not in visitor.offered
    assert visitor.state["screening"] == {"status": "stopped", "total": None, "band": None}
    visitor.say("what is ketamine?")
    assert not booking_offered(visitor)
    assert "start.screening" not in visitor.offered


def test_one_denial_never_clears_it_and_the_second_time_uses_other_words(visit: Visit) -> None:
    """Resources stay; nothing is repeated word for word."""
    visitor = visit()
    visitor.say(CRISIS)
    first = words(visitor)
    visitor.tap("help.safe")
    assert visitor.state["help"] is True
    visitor.say(CRISIS)
    assert visitor.topics[0] in ("safety.crisis", "safety.crisis_again")
    again = words(visitor)
    assert again != first
    visitor.say("I really want to die")
    assert words(visitor) not in (first, again)
    assert not booking_offered(visitor)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("I have chest pain and can't breathe", "emergency"),
        ("I want to hurt my boss, I'm going to attack him", "violence"),
        ("my husband hits me and I'm scared of him", "abuse"),
    ],
)
def test_emergency_violence_and_abuse_pause_until_the_visitor_goes_on(visit: Visit, text: str, verdict: str) -> None:
    """Own script, step help, paused; goes on only by the visitor's choice."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap("gad7.1", "gad7.2")
    visitor.say(text)
    assert visitor.topics[0] == f"safety.{verdict}"
    assert (visitor.state["step"], visitor.state["help"]) == ("help", True)
    assert not booking_offered(visitor)
    assert "help.resume" in visitor.offered
    visitor.say("what are the side effects?")
    assert visitor.state["step"] == "help"
    assert not booking_offered(visitor)
    visitor.tap("help.resume")
    assert (visitor.state["step"], visitor.state["item"]) == ("item", 3)
    assert visitor.state["help"] is False
    visitor.tap(*["gad7.1"] * 5)
    visitor.tap("difficulty.0")
    assert visitor.state["screening"]["total"] == 8


def test_third_party_has_its_own_reply_and_the_form_goes_on(visit: Visit) -> None:
    """Own reply, help true, the form goes on, booking allowed."""
    visitor = visit()
    visitor.to_first_item()
    visitor.say("my son says he wants to kill himself")
    assert visitor.topics[0] == "safety.third_party"
    assert visitor.state["help"] is True
    assert (visitor.state["step"], visitor.state["item"]) == ("item", 1)
    visitor.tap("gad7.1")
    assert visitor.state["item"] == 2


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("I'm having a panic attack and feel like I'm dying", "panic"),
        ("I used to be suicidal years ago but not now", "soft"),
        ("does ketamine help with suicidal thoughts?", "info"),
    ],
)
def test_panic_soft_and_info_leave_the_form_going(visit: Visit, text: str, verdict: str) -> None:
    """A note before everything else, help false, the form goes on."""
    visitor = visit()
    visitor.to_first_item()
    visitor.say(text)
    assert visitor.topics[0] == f"safety.{verdict}"
    assert visitor.state["help"] is False
    assert (visitor.state["step"], visitor.state["item"]) == ("item", 1)
    assert "988" in words(visitor) or "911" in words(visitor)


@pytest.mark.parametrize("place", EVERYWHERE | HELD)
def test_every_place_where_a_message_can_be_typed_is_read(visit: Visit, place: str) -> None:
    """Every item, read-back, name, contact, times, booking's read-back, age, agreement, after the result, after another script: whatever is asked."""
    visitor = visit()
    (EVERYWHERE | HELD)[place](visitor)
    requested = place == "requested"
    visitor.say(CRISIS)
    # Where a life may be in danger already, 911 stays first.
    assert visitor.topics[0] == ("safety.emergency" if place == "paused in an emergency" else "safety.crisis")
    assert any(link["href"] == "tel:988" for message in visitor.messages for link in message["links"])
    assert visitor.state["step"] == "help"
    assert visitor.state["screening"]["total"] is None
    assert visitor.state["booking"]["status"] == ("requested" if requested else "none")
    assert not booking_offered(visitor)


@pytest.mark.parametrize("place", EVERYWHERE)
def test_a_worry_that_is_no_crisis_is_heard_everywhere_too(visit: Visit, place: str) -> None:
    """A note first; what was asked stands."""
    visitor = visit()
    EVERYWHERE[place](visitor)
    before = visitor.state["step"], visitor.state["item"]
    visitor.say("my son says he wants to kill himself")
    assert visitor.topics[0] == "safety.third_party"
    assert (visitor.state["step"], visitor.state["item"]) == before


@pytest.mark.parametrize(
    ("before", "asked"),
    [((), "automated program"), (("take the test", "44", "yes"), "Question 1 of 7"), (("I want to book an appointment", "44"), "name")],
)  # fmt: skip
def test_the_plain_page_is_read_too(server: Server, before: tuple[str, ...], asked: str) -> None:
    """Without JavaScript the same readers read, at the first message, at an item and at the name, and the page shows the script with its links."""
    page = requests.Session()
    here = {"Origin": server.base, "Sec-Fetch-Site": "same-origin"}
    started = page.post(f"{server.base}/chat/plain", headers=here, timeout=30)
    assert "automated program" in started.text
    for text in before:
        started = page.post(f"{server.base}/chat/plain", data={"text": text}, headers=here, timeout=30)
    assert asked in started.text
    assert "Are you thinking about suicide" not in started.text
    answered = page.post(f"{server.base}/chat/plain", data={"text": CRISIS}, headers=here, timeout=30)
    assert answered.status_code == 200
    assert 'href="tel:988"' in answered.text
    assert "Are you thinking about suicide" in answered.text


@pytest.mark.parametrize(
    "said", ["no", "no estoy en peligro", "stop", "what do you mean?", "can I talk to a human?", "asdf"]
)
def test_after_a_spanish_crisis_message_the_replies_are_spanish(visit: Visit, said: str) -> None:
    """Doors, orders and what is not understood are answered in the language in which help was asked for."""
    visitor = visit()
    visitor.say("me quiero morir, no quiero vivir mas")
    visitor.tap("help.safe")
    assert "a salvo" in words(visitor)
    visitor.say(said)
    spanish = any(word in words(visitor).casefold() for word in (" si ", " el ", " la ", " te ", "clínica"))
    assert spanish or said == "stop"
    assert {link["href"] for message in visitor.messages for link in message["links"]}
    visitor.say("I want to kill myself")
    assert visitor.topics[0].startswith("safety.crisis")
    assert "988" in words(visitor)


def test_a_spanish_speaker_gets_the_spanish_line(visit: Visit) -> None:
    """In Spanish, with the Spanish line."""
    visitor = visit()
    visitor.say("me quiero morir, no quiero vivir mas")
    assert visitor.topics[0] == "safety.crisis"
    assert "988" in words(visitor)
    assert "AYUDA" in words(visitor) or "español" in words(visitor).lower()


def test_a_new_conversation_starts_clean(visit: Visit) -> None:
    """A crisis belongs to its conversation."""
    visit().say(CRISIS)
    fresh = visit()
    fresh.screen([0] * 7)
    assert fresh.state["screening"]["total"] == 0
    assert booking_offered(fresh)


@pytest.mark.parametrize(
    "text",
    ["I'm having a panic attack and feel like I'm dying", "I used to be suicidal years ago but not now",
     "my son says he wants to kill himself", "does ketamine help with suicidal thoughts?"],
)  # fmt: skip
def test_nobody_is_pitched_to_beside_a_safety_note(visit: Visit, text: str) -> None:
    """The note, an answer where something was plainly asked, and no way to a booking in that reply."""
    visitor = visit()
    visitor.say(text)
    assert visitor.topics[0].startswith("safety.")
    assert not booking_offered(visitor)
    assert len(visitor.messages) == 1 or "?" in text


def test_the_questions_of_the_scripts_take_their_answers(visit: Visit) -> None:
    """A chat that asks "how safe are you?" must not take "not very" for small talk, nor sell to somebody who waits for an ambulance."""
    visitor = visit()
    visitor.say(CRISIS)
    for text in ("yes", "not very", "nobody", "i have pills"):
        visitor.say(text)
        assert visitor.topics == ["safety.crisis_again"], text
        assert "Call 911" in {link["label"] for link in visitor.messages[-1]["links"]}
    visitor.say("i took a whole bottle of pills")
    assert visitor.topics[0] == "safety.emergency"
    assert "help.resume" not in visitor.offered  # nothing is there to go on with
    for text in ("like 20", "an hour ago", "i feel fine though", "do i really need to go to the ER"):
        visitor.say(text)
        assert visitor.topics == ["safety.emergency"], text


def test_a_worry_about_a_friend_that_is_about_the_visitor_is_a_crisis(visit: Visit) -> None:
    """ "Actually I am the friend"."""
    visitor = visit()
    visitor.say("my friend wants to kill herself")
    assert visitor.topics[0] == "safety.third_party"
    visitor.say("actually i am the friend")
    assert (visitor.topics, visitor.state["step"]) == (["safety.crisis"], "help")


def test_a_panic_that_is_new_is_an_emergency(visit: Visit) -> None:
    """The script asks; its "no" must not start the check."""
    visitor = visit()
    visitor.say("im having a panic attack right now")
    assert visitor.topics[0] == "safety.panic"
    visitor.say("no")
    assert visitor.topics == ["safety.emergency"]


def test_the_label_of_going_on_may_be_typed_in_an_emergency(visit: Visit) -> None:
    """Everything else that is typed then has the script again; this is the visitor's choice."""
    visitor = visit()
    visitor.to_first_item()
    visitor.say("i took a whole bottle of pills")
    visitor.say("it was like an hour ago")
    assert visitor.topics == ["safety.emergency"]
    visitor.say("Go on with what I was doing")
    assert (visitor.state["step"], visitor.state["item"]) == ("item", 1)
    visitor.say("how much does it cost?")
    assert visitor.topics[0] == "faq.cost"
