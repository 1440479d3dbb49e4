"""A condition and a medicine told in one breath get both answers; and whole questions that were taken for something else."""

from __future__ import annotations

import pytest

from bot.ports import Parsed
from bot.rules.letter import asked_in
from bot.rules.two_advices import own_beside, tells_both, two_advices
from bot.rules.whole_questions import whole_question
from bot.service.choosing import Standing
from bot.service.hearing import as_meant


def meant(text: str, intent: str) -> tuple[str, ...]:
    """The topics that are answered where no form is open."""
    taken = as_meant(text, Parsed(intent), Standing({}, None, {}, {}, 18))
    return (taken.intent, *taken.also)


@pytest.mark.parametrize("intent", ["advice.medication", "advice.condition", "oos", "social.chitchat"])
@pytest.mark.parametrize(
    ("text", "first"),
    [("im bipolar, on lithium", "advice.condition"), ("bipolar here, lithium too", "advice.condition"), ("3 months pregnant and taking zoloft", "advice.condition.pregnant"), ("i take zoloft and im pregnant", "advice.condition.pregnant"), ("im on blood thinners and have afib", "advice.condition"), ("i take warfarin and have afib", "advice.condition"), ("i have epilepsy and take lamotrigine, is that ok", "advice.condition")],
)  # fmt: skip
def test_both_are_answered(text: str, first: str, intent: str) -> None:
    """The graver first."""
    assert meant(text, intent) == (first, "advice.medication")


@pytest.mark.parametrize("text", ["im bipolar", "i take zoloft", "im on lithium and want the price", "bipolar and lithium, what does it cost", "my wife is pregnant and hates zoloft ads", "afib", "i am here and on my phone"])  # fmt: skip
def test_one_of_them_alone_is_one(text: str) -> None:
    """So is what asks for something else."""
    assert tells_both(text) is None
    assert two_advices(text, "advice.medication") == []


@pytest.mark.parametrize(("text", "first"), [("im 8 weeks pregnant on zoloft", "advice.condition.pregnant"), ("im bipolar, on lithium", "advice.condition")])  # fmt: skip
def test_a_letter_hears_the_same(text: str, first: str) -> None:
    """The words on a pregnancy are not lost in it."""
    assert asked_in(text, "oos") == two_advices(text, "oos") == [first, "advice.medication"]


@pytest.mark.parametrize(
    ("text", "intent", "own"),
    [("may I eat before the infusion if I'm diabetic", "faq.prepare", "advice.condition"), ("how many sessions do i need, i have bipolar", "faq.how_many", "advice.condition"),
     ("can i eat before my infusion if i take insulin", "faq.prepare", "advice.medication"), ("I'm pregnant. How much is it?", "faq.cost", "advice.condition.pregnant"), ("i've been diagnosed with bipolar, how much", "faq.cost", "advice.condition")],
)  # fmt: skip
def test_what_stands_beside_another_question_is_answered_too(text: str, intent: str, own: str) -> None:
    """The way to a clinician first."""
    assert meant("how many infusions do i need, im bipolar", "advice.dose") == ("advice.condition", "faq.how_many")
    assert meant(text, intent) == (own, intent)


@pytest.mark.parametrize("text", ["how much is it, i have insurance", "how many sessions, i have anxiety", "how long is it if i don't take lithium", "can i take my time, i am here", "is it like lithium", "my boss is diabetic, how long is it", "what if i have a dog", "they asked if i am bipolar, do you take insurance", "i'm sure she asked me if i am on lexapro and i said no", "how do i know if i am bipolar"])  # fmt: skip
def test_another_question_stays_alone(text: str) -> None:
    """No condition or medicine of one's own is told in it."""
    assert own_beside(text, ("faq.session",)) is None
    assert own_beside("how long is it, i take lithium", ("faq.session", "advice.medication")) is None


@pytest.mark.parametrize(("text", "second"), [("how much is it and is it legit", "faq.will_it_work.scam"), ("price, are you legit?", "faq.will_it_work.scam"), ("how much is it and is it far", None)])  # fmt: skip
def test_whether_it_is_real_is_answered_beside_the_price(text: str, second: str | None) -> None:
    """Each by its own words."""
    assert meant(text, "faq.cost") == (("faq.cost", second) if second else ("faq.cost",))


def test_an_order_is_left_alone() -> None:
    """Whatever its words."""
    assert two_advices("im bipolar, on lithium", "nav.stop") == []


@pytest.mark.parametrize(
    ("text", "intent", "answer"),
    [("my son is 16, could he come", "faq.prepare", "faq.age"), ("my daughter is 15 can she do it", "oos", "faq.age"), ("does it help with ocd", "oos", "faq.who_is_it_for"), ("does it help with ocd", "faq.will_it_work", "faq.who_is_it_for"), ("my blood pressure is on the high side", "social.chitchat", "advice.condition"), ("my pulse runs a bit fast", "oos", "advice.condition"),
     ("can i fly the day after", "faq.driving", "oos.other"), ("can i have a glass of wine that night", "faq.driving", "faq.prepare"), ("who made up these seven questions", "oos", "faq.what_is_gad7"), ("who wrote the questions", "oos", "faq.what_is_gad7")],
)  # fmt: skip
def test_what_was_taken_for_something_else(text: str, intent: str, answer: str) -> None:
    """By its own words."""
    assert meant(text, intent)[0] == answer


@pytest.mark.parametrize(
    ("text", "intent", "answer"),
    [("my son is 16, could he come with me", "faq.prepare", "faq.prepare.along"), ("my son is 22, could he come", "faq.age", "faq.age.adult"), ("does it get rid of ocd", "oos", "oos.other"), ("my mood is on the low side", "social.chitchat", "social.chitchat"), ("can i drive the day after", "faq.driving", "faq.driving"), ("who made up your mind", "oos", "oos"), ("time flies", "oos", "oos")],
)  # fmt: skip
def test_what_only_resembles_it(text: str, intent: str, answer: str) -> None:
    """It keeps its answer."""
    assert meant(text, intent)[0] == answer


@pytest.mark.parametrize(("plain", "answer"), [("is this a con", "faq.will_it_work.scam"), ("no con right", "faq.will_it_work.scam"), ("is it a con", "faq.will_it_work.scam"), ("is this a con artist festival", None), ("no cons", None)])  # fmt: skip
def test_a_con_is_asked_about(plain: str, answer: str | None) -> None:
    """As a scam is."""
    assert whole_question(plain, "oos", None) == answer
