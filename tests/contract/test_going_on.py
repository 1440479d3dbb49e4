"""Where a conversation goes on: a check that was stopped, a correction with its value, a request that was sent, erasing, and Spanish."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import requests

from tests.visitor import texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.visitor import Visitor

    Visit = Callable[[], Visitor]


@pytest.mark.parametrize("by", ["words", "button"])
def test_a_stopped_check_goes_on_where_it_stood(visit: Visit, by: str) -> None:
    """The answers stand, and the score is that of one whole form."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap("gad7.3", "gad7.2")
    visitor.say("stop")
    assert visitor.state["screening"]["status"] == "stopped"
    if by == "words":
        visitor.say("can we continue where we stopped?")
    else:
        visitor.tap("nav.continue")
    assert visitor.topics == ["nav.start_screening", "screening.item"]
    assert (visitor.state["step"], visitor.state["item"]) == ("item", 3)
    visitor.tap(*["gad7.1"] * 5, "difficulty.skip")
    assert visitor.state["screening"] == {"status": "completed", "total": 10, "band": "moderate"}


def test_after_a_crisis_nothing_goes_on(visit: Visit) -> None:
    """The check is closed for good."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap("gad7.3")
    visitor.say("I want to kill myself")
    visitor.say("can we continue where we stopped?")
    assert visitor.state["step"] == "help"
    assert "nav.continue" not in visitor.offered
    visitor.say("what did I answer?")
    assert "Nearly every day" not in " ".join(texts(visitor))


def test_what_was_answered_is_read_out_and_nothing_is_lost(visit: Visit) -> None:
    """In the form's own words, at the item where the visitor is."""
    visitor = visit()
    visitor.say("what did I answer?")
    assert visitor.topics[0] == "nav.repeat"
    visitor.tap("start.screening", "age.adult", "consent.agree", "gad7.3", "gad7.0")
    for asked in ("what did I answer so far?", "what did i answer for the first one", "show me my answers"):
        visitor.say(asked)
        assert visitor.topics[0] == "nav.repeat"
        assert "1. Feeling nervous, anxious or on edge: Nearly every day" in visitor.messages[0]["text"]
        assert (visitor.state["step"], visitor.state["item"]) == ("item", 3)


def test_the_score_is_shown_again_when_asked_for(visit: Visit) -> None:
    """As a result, with its number."""
    visitor = visit()
    visitor.screen([1] * 7)
    visitor.say("how do I prepare?")
    visitor.say("what was my score?")
    assert [message["total"] for message in visitor.messages if message["kind"] == "result"] == [7]


def test_a_correction_with_its_value_is_read_back(visit: Visit) -> None:
    """It counts only after yes, and the visitor is back where he was."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap("gad7.0", "gad7.1")
    visitor.say("can i change the first one to 3")
    assert (visitor.state["step"], visitor.state["item"]) == ("confirm", 1)
    assert "Nearly every day" in visitor.messages[-1]["text"]
    visitor.say("yes")
    assert (visitor.state["step"], visitor.state["item"]) == ("item", 3)
    visitor.say("i made a mistake on question 2")
    assert (visitor.state["step"], visitor.state["item"]) == ("item", 2)


def test_a_request_in_the_middle_of_a_change_keeps_the_result(visit: Visit) -> None:
    """The old answer stands until another one is given."""
    visitor = visit()
    visitor.screen([1] * 7)
    visitor.say("change my answer to question 1")
    visitor.say("book a consultation")
    assert visitor.state["screening"] == {"status": "completed", "total": 7, "band": "mild"}
    assert visitor.topics[-1] == "booking.name"


@pytest.mark.parametrize("text", ["mostly when i drive", "on and off", "kinda, more at work", "only at night"])
def test_half_an_answer_is_asked_again_and_no_question_to_the_clinic(visit: Visit, text: str) -> None:
    """The item stays."""
    visitor = visit()
    visitor.to_first_item()
    visitor.say(text)
    assert visitor.topics[0] == "screening.reask"
    assert (visitor.state["step"], visitor.state["item"]) == ("item", 1)


def test_nobody_takes_the_check_for_somebody_else(visit: Visit) -> None:
    """The score would be somebody's guess."""
    visitor = visit()
    visitor.say("can i take the test for my mom?")
    assert visitor.topics == ["nav.start_screening"]
    assert visitor.state["step"] == "open"


def test_a_decline_may_be_thought_over(visit: Visit) -> None:
    """Agreement is asked again, not taken."""
    visitor = visit()
    visitor.tap("start.screening", "age.adult", "consent.decline")
    visitor.say("i changed my mind, yes")
    assert visitor.state["step"] == "consent"


def test_erasing_is_asked_alone_and_a_yes_has_one_meaning(visit: Visit) -> None:
    """No question of the form beside it; "no wait" keeps everything; the closing words carry the receipt."""
    visitor = visit()
    visitor.tap("start.screening", "age.adult")
    visitor.say("delete my data")
    assert visitor.topics == ["nav.delete_data"]
    visitor.say("no wait")
    assert visitor.topics == ["nav.delete_data", "screening.consent"]
    visitor.say("delete it")
    visitor.say("ok delete it")
    assert visitor.topics == ["system.closed"]
    assert "receipt" in visitor.messages[0]["text"]
    assert visitor.post(text="hello").status_code == requests.codes.unauthorized


def test_erasing_works_in_a_crisis_too(visit: Visit) -> None:
    """A yes to the question is not an answer to the script before it."""
    visitor = visit()
    visitor.say("I want to kill myself")
    visitor.say("delete my data")
    visitor.say("yes")
    assert visitor.state["step"] == "closed"


def test_a_yes_after_what_was_not_understood_starts_nothing(visit: Visit) -> None:
    """Nor does "ok delete it" where erasing was not asked."""
    visitor = visit()
    visitor.say("who won the football game yesterday")
    visitor.say("yes")
    assert visitor.state["step"] == "open"


def test_a_request_that_was_sent_can_be_asked_after_and_withdrawn(visit: Visit) -> None:
    """ "You can withdraw at any time" is kept: the way is told, and erasing is one tap."""
    visitor = visit()
    visitor.say("book")
    visitor.tap("age.adult")
    visitor.say("my name is Testina and my number is 919-555-0123")
    assert visitor.topics[-1] == "booking.times"
    visitor.say("my cell is actually 919 555 0142 ext 7")
    assert visitor.topics[-1] == "booking.times"
    visitor.say("text me dont call")
    visitor.say("any")
    assert "By text message: (919) 555-0142 ext. 7" in visitor.messages[-1]["text"]
    visitor.say("no, evenings")
    assert "Times: evenings" in visitor.messages[-1]["text"]
    visitor.say("make it an email instead")
    assert visitor.topics[-1] == "booking.contact"
    visitor.say("testina@gmial.com")
    assert visitor.topics[-2:] == ["booking.invalid", "booking.contact"]
    visitor.say("testina@example.com")
    visitor.tap("booking.send")
    visitor.say("did it go through?")
    assert visitor.topics == ["booking.done"]
    for text, way in (("can i change my email", "booking.start"), ("can i cancel that", "nav.delete_data"), ("how do i withdraw", "nav.delete_data")):  # fmt: skip
        visitor.say(text)
        assert visitor.topics == ["nav.stop"], text
        assert way in visitor.offered
    visitor.tap("nav.delete_data")
    visitor.say("yes")
    assert visitor.state["step"] == "closed"


@pytest.mark.parametrize(
    "text", ["hola, ¿cuánto cuesta el tratamiento?", "no hablo ingles bien", "do you speak Spanish?"]
)
def test_who_writes_spanish_is_told_so_in_spanish(visit: Visit, text: str) -> None:
    """With the Spanish help line, and English again for the next English message."""
    visitor = visit()
    visitor.say(text)
    assert visitor.topics == ["oos"]
    assert "988 y oprime el 2" in visitor.messages[0]["text"]
    visitor.say("what is ketamine?")
    assert visitor.topics == ["faq.what_is_ketamine"]


def test_spanish_inside_the_check_keeps_the_question(visit: Visit) -> None:
    """The form is English; the words about it are not."""
    visitor = visit()
    visitor.tap("start.screening")
    visitor.say("no entiendo la pregunta")
    assert visitor.topics == ["oos", "screening.age"]
    assert "988" in visitor.messages[0]["text"]
    visitor.say("tengo 38 años")
    assert visitor.state["step"] == "consent"
    visitor.say("sí")
    assert visitor.state["step"] == "item"


def test_a_short_answer_after_a_crisis_in_spanish_stays_spanish(visit: Visit) -> None:
    """One word may be of any language."""
    visitor = visit()
    visitor.say("quiero morirme")
    visitor.say("supongo")
    assert "oprime el 2" in visitor.messages[0]["text"]


def test_what_is_typed_for_a_field_is_not_lost_beside_a_note(visit: Visit) -> None:
    """A number keeps its place, a question in between is no time of day, and nothing starts the request anew."""
    visitor = visit()
    visitor.say("book")
    visitor.tap("age.adult")
    visitor.say("Testina")
    visitor.say("pls dont call just text 919-555-0161")
    assert visitor.topics == ["booking.times"]
    visitor.say("hold on is this free")
    assert visitor.topics[-1] == "booking.times"
    visitor.say("tuesdays")
    visitor.say("can you make it wednesdays instead")
    assert "Times: wednesdays\n" in visitor.messages[-1]["text"]
    assert "By text message: (919) 555-0161" in visitor.messages[-1]["text"]
    visitor.tap("booking.send")
    visitor.say("i want to withdraw")
    visitor.say("yes")
    assert visitor.topics == ["nav.delete_data"]


@pytest.mark.parametrize(
    "text", ["sorry im stressed", "i never sit still", "husband says constantly", "how do i start over", "i never stop"]
)
def test_nothing_is_ended_emptied_or_counted_without_its_word(visit: Visit, text: str) -> None:
    """The item stands, and so does what was answered."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap("gad7.2")
    visitor.say(text)
    assert (visitor.state["step"], visitor.state["item"]) == ("item", 2), visitor.topics
    visitor.say("what did i answer")
    assert "1. Feeling nervous, anxious or on edge: More than half the days" in visitor.messages[0]["text"]


@pytest.mark.parametrize(("text", "minor"), [("my 14 year old gets panicky, can she come", False), ("can my 15 year old come", False),
                                             ("so im 15 and in 9th grade, my grandma takes me to church and she says pray. how old do u have to be", True)])  # fmt: skip
def test_whose_age_it_is(visit: Visit, text: str, *, minor: bool) -> None:
    """A child's age does not make the parent a minor; one's own holds in a long message too."""
    visitor = visit()
    visitor.say(text)
    visitor.say("I want to start the check")
    assert (visitor.state["step"] == "age") is not minor


def test_erasing_in_spanish_in_a_crisis(visit: Visit) -> None:
    """The right to be forgotten has no language."""
    visitor = visit()
    visitor.say("quiero morirme")
    visitor.say("borra todo")
    assert visitor.topics == ["nav.delete_data"]
    assert "¿Borro" in visitor.messages[0]["text"]
    visitor.say("sí")
    assert visitor.state["step"] == "closed"


@pytest.mark.parametrize("text", ["im 42", "42", "im 42 and i feel so tired of everything"])
def test_one_question_stands_at_the_end_of_a_reply(visit: Visit, text: str) -> None:
    """Not the one that was just answered, also beside a note."""
    visitor = visit()
    visitor.tap("start.screening")
    visitor.say(text)
    assert [topic for topic in visitor.topics if topic.startswith("screening.")] == ["screening.consent"]
    assert visitor.state["step"] == "consent"
