"""The screening over the chat API: order, names, states. Written from the contract's page."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from bot.rules.instrument import load

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.visitor import Visitor

    Visit = Callable[[], Visitor]

FIXED = ["gad7.0", "gad7.1", "gad7.2", "gad7.3"]


def band(total: int) -> str:
    """The published bands, written out."""
    return "minimal" if total <= 4 else "mild" if total <= 9 else "moderate" if total <= 14 else "severe"


def test_the_first_message_says_what_it_is_and_offers_three_doors(visit: Visit) -> None:
    """A visitor must know at once: a program, not a person, not a clinician, nobody watching, and the help line."""
    visitor = visit()
    text = " ".join(message["text"] for message in visitor.messages).lower()
    for said in ("automated program", "not a person", "not a clinician", "nobody watches", "988"):
        assert said in text
    assert {"start.screening", "start.learn", "start.human"} <= set(visitor.offered)
    assert visitor.state == {
        "step": "open", "item": None, "help": False,
        "screening": {"status": "none", "total": None, "band": None}, "booking": {"status": "none"},
    }  # fmt: skip


def test_the_order_is_age_consent_items_difficulty_result(visit: Visit) -> None:
    """The order of the screening is fixed."""
    visitor = visit()
    visitor.tap("start.screening")
    assert (visitor.state["step"], visitor.topics[-1]) == ("age", "screening.age")
    visitor.tap("age.adult")
    assert (visitor.state["step"], visitor.topics[-1]) == ("consent", "screening.consent")
    visitor.tap("consent.agree")
    for number in range(1, 8):
        item = visitor.messages[-1]
        assert (visitor.state["step"], visitor.state["item"]) == ("item", number)
        assert (item["kind"], item["item"], item["topic"]) == ("item", number, "screening.item")
        assert [choice["name"] for choice in item["choices"][:4]] == FIXED
        assert [choice["label"] for choice in item["choices"][:4]] == [option.text for option in load().options]
        assert load().items[number - 1].text in item["text"]
        assert load().lead_in in item["text"]
        assert visitor.state["screening"] == {"status": "in_progress", "total": None, "band": None}
        visitor.tap("gad7.2")
    assert (visitor.state["step"], visitor.topics[-1]) == ("difficulty", "screening.difficulty")
    assert visitor.state["screening"]["total"] is None
    visitor.tap("difficulty.1")
    assert visitor.state["step"] == "result"
    assert visitor.state["screening"] == {"status": "completed", "total": 14, "band": "moderate"}
    result = next(message for message in visitor.messages if message["kind"] == "result")
    assert (result["total"], result["band"], result["topic"]) == (14, "moderate", "screening.result")


def test_no_difficulty_item_when_nothing_was_checked_off(visit: Visit) -> None:
    """Seven times "not at all" leads straight to the result."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap(*["gad7.0"] * 7)
    assert visitor.state["step"] == "result"
    assert visitor.state["screening"] == {"status": "completed", "total": 0, "band": "minimal"}


def test_200_random_patterns_give_the_papers_total(visit: Visit) -> None:
    """The number shown is the sum of what was answered, through the real dialogue."""
    patterns = random.Random(7).sample(range(4**7), 200)
    for pattern in patterns:
        answers = [pattern // 4**place % 4 for place in range(7)]
        visitor = visit()
        visitor.screen(answers)
        assert visitor.state["screening"] == {
            "status": "completed", "total": sum(answers), "band": band(sum(answers)),
        }  # fmt: skip


def test_the_result_says_what_it_is_not_and_shows_the_licence(visit: Visit) -> None:
    """Not a diagnosis, nothing about self-harm was asked, the help line, the licence line."""
    visitor = visit()
    visitor.screen([3, 3, 3, 3, 3, 3, 3])
    text = next(message["text"] for message in visitor.messages if message["kind"] == "result")
    assert "not a diagnosis" in text
    assert "self-harm" in text
    assert "988" in text
    assert load().licence in text
    assert "suggest talking with a clinician" in text


@pytest.mark.parametrize("answer", [1, 2])
@pytest.mark.parametrize("asked", ["what does my score mean?", "what does 12 mean?"])
def test_what_explains_the_score_says_its_limits_in_the_same_words(visit: Visit, answer: int, asked: str) -> None:
    """Each sentence of the result without its number, and the help line to tap; at ten or more the authors' advice."""
    visitor = visit()
    visitor.screen([answer] * 7)
    told = next(message["text"] for message in visitor.messages if message["kind"] == "result")
    limits = [part for part in told.split("\n\n")[1:] if "Developed by" not in part]
    for _ in range(2):
        visitor.say(asked)
        first = visitor.messages[0]
        assert first["topic"] == "nav.result_meaning"
        assert all(part in first["text"] for part in limits)
        assert ("The questionnaire's authors suggest talking with a clinician" in first["text"]) is (answer == 2)
        assert {link["label"] for link in first["links"]} == {"Call 988", "Text 988"}


def test_over_a_result_the_check_is_asked_for_and_begins_by_its_button(visit: Visit) -> None:
    """Under the topic of what was typed; elsewhere over a result no button starts it."""
    visitor = visit()
    visitor.screen([1] * 7)
    visitor.say("what is the GAD-7?")
    assert "start.screening" not in visitor.offered
    visitor.say("start the check")
    assert (visitor.topics[0], visitor.state["step"]) == ("nav.start_screening", "result")
    visitor.tap("start.screening")
    assert (visitor.state["step"], visitor.state["item"], visitor.state["screening"]["total"]) == ("item", 1, None)


def test_the_offer_to_book_is_the_same_at_every_score(visit: Visit) -> None:
    """A score must not steer marketing: the offer is word for word the same."""
    offers = set()
    for answers in ([0] * 7, [1] * 7, [2] * 7, [3] * 7):
        visitor = visit()
        visitor.screen(answers)
        offer = visitor.messages[-1]
        assert offer["topic"] == "booking.offer"
        offers.add((offer["text"], tuple((c["name"], c["label"]) for c in offer["choices"])))
    assert len(offers) == 1


@pytest.mark.parametrize("typed", ["I'm 45", "45", "i am 62 years old", "thirty two"])
def test_a_typed_age_counts(visit: Visit, typed: str) -> None:
    """An age may be typed instead of tapped."""
    visitor = visit()
    visitor.tap("start.screening")
    visitor.say(typed)
    assert visitor.state["step"] == "consent"


def test_typed_agreement_counts(visit: Visit) -> None:
    """Agreement may be typed."""
    visitor = visit()
    visitor.tap("start.screening", "age.adult")
    visitor.say("yes, I agree")
    assert (visitor.state["step"], visitor.state["item"]) == ("item", 1)


def test_declining_returns_to_open_and_stores_no_screening(visit: Visit) -> None:
    """A decliner is at `open`, with no screening."""
    visitor = visit()
    visitor.tap("start.screening", "age.adult", "consent.decline")
    assert visitor.state["step"] == "open"
    assert visitor.state["screening"]["status"] == "none"
    assert visitor.topics[0] == "screening.declined"
    assert "start.screening" in visitor.offered


@pytest.mark.parametrize("how", ["age.minor", "I'm 15", "16"])
def test_a_minor_is_not_screened_and_no_contact_is_taken(visit: Visit, how: str) -> None:
    """The gate holds for the whole conversation, also before booking, also when the age is taken back."""
    visitor = visit()
    visitor.tap("start.screening")
    if how == "age.minor":
        visitor.tap(how)
    else:
        visitor.say(how)
    assert (visitor.state["step"], visitor.topics[0]) == ("open", "screening.minor")
    assert visitor.state["screening"]["status"] == "none"
    for text in ("what if I say I'm 18", "I want to take the anxiety test", "book an appointment"):
        visitor.say(text)
        assert visitor.state["step"] == "open"
        assert visitor.state["booking"]["status"] == "none"
        assert not {"start.screening", "booking.start"} & set(visitor.offered)
    visitor.say("how much does it cost?")
    assert visitor.topics[0] == "faq.cost"


def test_a_question_in_the_middle_is_answered_and_the_item_stands(visit: Visit) -> None:
    """A question inside a form is answered, then the form goes on where it was, once."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap("gad7.1", "gad7.1", "gad7.1")
    visitor.say("how much does a session cost?")
    assert visitor.topics == ["faq.cost", "screening.item"]
    assert (visitor.state["step"], visitor.state["item"]) == ("item", 4)
    visitor.tap("gad7.3")
    assert visitor.state["item"] == 5


def test_a_typed_paraphrase_is_read_back_and_counts_only_after_yes(visit: Visit) -> None:
    """`confirm` stands only while an answer is read back, and `item` stays set."""
    visitor = visit()
    visitor.to_first_item()
    visitor.say("most days")
    assert (visitor.state["step"], visitor.state["item"]) == ("confirm", 1)
    assert "More than half the days" in visitor.messages[-1]["text"]
    visitor.tap("confirm.no")
    assert (visitor.state["step"], visitor.state["item"]) == ("item", 1)
    visitor.say("most days")
    visitor.say("yes")
    assert (visitor.state["step"], visitor.state["item"]) == ("item", 2)


def test_several_answers_in_one_message_are_read_back_item_by_item(visit: Visit) -> None:
    """Never two answers from one message without a yes for each."""
    visitor = visit()
    visitor.to_first_item()
    visitor.say("1, 2, 2")
    assert (visitor.state["step"], visitor.state["item"]) == ("confirm", 1)
    visitor.tap("confirm.yes")
    assert (visitor.state["step"], visitor.state["item"]) == ("confirm", 2)
    visitor.tap("confirm.yes", "confirm.yes")
    assert (visitor.state["step"], visitor.state["item"]) == ("item", 4)


def test_an_unclear_answer_is_asked_again_in_other_words_and_never_counts(visit: Visit) -> None:
    """Anything else is asked again, differently the second time, with the buttons."""
    visitor = visit()
    visitor.to_first_item()
    visitor.say("2 or 3")
    first = visitor.messages[0]
    assert (first["topic"], visitor.state["item"]) == ("screening.reask", 1)
    visitor.say("my husband nearly every day")
    assert visitor.messages[0]["topic"] == "screening.reask"
    assert visitor.messages[0]["text"] != first["text"]
    assert [choice["name"] for choice in visitor.messages[-1]["choices"][:4]] == FIXED


def test_a_skipped_item_ends_the_screening_stopped_without_a_score(visit: Visit) -> None:
    """Without all seven answers there is no score."""
    visitor = visit()
    visitor.to_first_item()
    visitor.say("skip")
    assert visitor.state["item"] == 2
    visitor.tap(*["gad7.3"] * 6)
    assert visitor.state["screening"] == {"status": "stopped", "total": None, "band": None}
    assert "screening.stopped" in visitor.topics
    assert "start.screening" in visitor.offered


def test_stopping_in_words_ends_the_screening_stopped(visit: Visit) -> None:
    """Stop works at every step, and the check may be started again."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap("gad7.3", "gad7.3")
    visitor.say("stop")
    assert visitor.topics[0] == "nav.stop"
    assert visitor.state["screening"]["status"] == "stopped"
    visitor.tap("start.screening")
    assert visitor.state["item"] == 1
    visitor.tap(*["gad7.1"] * 7)
    visitor.tap("difficulty.0")
    assert visitor.state["screening"]["total"] == 7


@pytest.mark.parametrize("words", ["pause", "can I take a short break?", "I'll finish this later", "brb"])
def test_a_pause_keeps_the_sheet_and_the_question(visit: Visit, words: str) -> None:
    """Somebody who needs a moment must not lose what was answered."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap("gad7.2")
    visitor.say(words)
    assert (visitor.state["step"], visitor.state["item"]) == ("item", 2)
    assert "Keep on this device" in visitor.messages[0]["text"]
    assert visitor.messages[-1]["item"] == 2
    visitor.tap(*["gad7.0"] * 6, "difficulty.0")
    assert visitor.state["screening"]["total"] == 2
