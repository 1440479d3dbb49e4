"""An item that is asked again: the words fit the answer that was given, a remark is no question, and a word of the form is not explained."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.rules.asking_again import asks_about_form, reask, remarks
from bot.rules.hearing import hear
from bot.rules.instrument import load
from bot.rules.screening import blank

AT_FOUR = replace(blank(load()), age_group="adult", agreed=True, answers=(1, 2, 3, None, None, None, None))
AT_DIFFICULTY = replace(AT_FOUR, answers=(1,) * 7)


@pytest.mark.parametrize(
    ("text", "kind"),
    [("yes", ".yes"), ("yeah i guess", ".yes"), ("ok", ".yes"), ("it does", ".yes"), ("50/50", ".half"), ("half the days", ".half"), ("about half", ".half"), ("every other day", ".half"), ("7 days", ".half"),
     ("rarely", ".rare"), ("once or twice", ".rare"), ("hardly ever", ".rare"), ("a little", ".rare"), ("1 day", ".rare"), ("not much", ".rare"),
     ("sometimes", ".some"), ("a lot", ".some"), ("on and off", ".some"), ("it comes and goes", ".some"), ("quite often", ".some"), ("idk", ".unsure"), ("not sure", ".unsure"), ("i don't know how often", ".unsure"), ("uhh 2?", ".unsure"), ("2?", ".unsure"),
     ("about 3", ".some"), ("around two", ".some"), ("maybe a 2?", ".unsure"), ("not anymore", ".told"), ("2 or 3", ".most"), ("between a 1 and a 2", ".half"), ("several days or more than half", ".half"), ("0/1", ".rare"), ("1 or 2 days", ".rare"), ("1-2 days", ".rare"), ("one or two", ".rare"), ("two or three", ".some"), ("2 maybe 3", ".most"), ("it was 2, maybe 3", ".most"), ("1.5", ".half"), ("2.5", ".most"), ("11.5", ""), ("1 or 2 times a week", ""), ("2 or 4", ""), ("1 or 3", ""), ("my husband nearly every day", ""), ("same", ""), ("sometimes at work and at night", ""), ("more than several", "")],
)  # fmt: skip
def test_the_words_fit_the_answer(text: str, kind: str) -> None:
    """None of them says which option it is."""
    assert reask(text) == f"utter_screening.reask{kind}"


@pytest.mark.parametrize(("text", "say"), [("uhh 2?", "utter_screening.reask.unsure"), ("sometimes, when it is bad", "utter_screening.reask"), ("yes", "utter_screening.reask.yes"), ("half the week", "utter_screening.reask.half"),
                                           ("rarely", "utter_screening.reask.rare"), ("50/50", "utter_screening.reask.half"), ("maybe", "utter_screening.reask.unsure"), ("maybe a 2?", "utter_screening.reask.unsure"),
                                           ("not anymore", "utter_screening.reask.told"), ("fine", "utter_screening.reask"), ("good", "utter_screening.reask")])  # fmt: skip
def test_it_is_asked_again_whatever_it_was_understood_as(text: str, say: str) -> None:
    """Nothing counts, nothing is read back, and nothing of ketamine is told."""
    for intent in ("faq.side_effects", "faq.how_many", "oos"):
        heard = hear(AT_FOUR, intent, text, load(), 18)
        assert heard is not None
        assert (heard.say, heard.how, heard.sheet) == (say, None, AT_FOUR)


@pytest.mark.parametrize("text", ["it ruins my job", "I am afraid of falling when I am alone", "my chest gets tight", "when i am alone", "i can't sit still"])  # fmt: skip
def test_a_remark_at_an_item_is_no_question(text: str) -> None:
    """Only where its words resemble a topic; what is read as advice is still answered as that."""
    assert remarks(text)
    heard = hear(AT_FOUR, "faq.side_effects", text, load(), 18)
    assert heard is not None
    assert (heard.say or "").startswith("utter_screening.reask")
    assert heard.sheet == AT_FOUR
    later = hear(AT_FOUR, "advice.condition", text, load(), 18)
    assert later is None or (later.say or "").startswith("utter_screening.reask")


@pytest.mark.parametrize("text", ["side effects", "cost", "i want to know the price", "it costs too much", "i have a question", "i wonder if it hurts", "im worried about side effects", "does it hurt", "my doctor says no", "i am on zoloft", "it hurts?", "i need a ride"])  # fmt: skip
def test_what_is_asked_of_the_clinic_stays_a_question(text: str) -> None:
    """It is answered, and the item stands."""
    assert not remarks(text)


@pytest.mark.parametrize(
    ("text", "response"),
    [("what is restless", "utter_nav.explain.words"), ("what is irritable", "utter_nav.explain.words"), ("what do you mean by afraid", "utter_nav.explain.words"), ("what does on edge mean?", "utter_nav.explain.words"), ("what do you mean by bothered, please?", "utter_nav.explain.words"),
     ("how many questions left", "utter_screening.left"), ("how many more", "utter_screening.left"), ("what was that last one again lol", "utter_nav.repeat"), ("what was the question", "utter_nav.repeat"),
     ("i forgot what was the time frame", "utter_nav.repeat"), ("what time frame?", "utter_nav.repeat"), ("over what period?", "utter_nav.repeat"), ("how far back?", "utter_nav.repeat"), ("what days", "utter_nav.repeat"),
     ("next", "utter_screening.reask.next"), ("next question please", "utter_screening.reask.next"),
     ("why", "utter_nav.why_ask.item"), ("but why?", "utter_nav.why_ask.item"), ("what counts", "utter_nav.explain.item"), ("why ketamine", None), ("what is ketamine", None), ("what does ketamine do every day", None), ("what is anxiety", None), ("how many sessions", None), ("how much", None), ("how many", None), ("is it", None), ("how much longer", "utter_screening.left"), ("are we almost done", "utter_screening.left"), ("how many days is it", None), ("what do you mean", None), ("what is it", None), ("how long does it last", None), ("restless", None)],
)  # fmt: skip
def test_a_question_about_the_form(text: str, response: str | None) -> None:
    """Its words are not put in other words."""
    assert asks_about_form(text, load(), 4) == response
    heard = hear(AT_FOUR, "oos", text, load(), 18)
    assert response is None or (heard is not None and (heard.say, heard.sheet) == (response, AT_FOUR))


@pytest.mark.parametrize(("text", "say"), [("kinda difficult", "utter_screening.reask.difficulty"), ("so severe", "utter_screening.reask.difficulty"), ("hard", "utter_screening.reask.difficulty"), ("not really", "utter_screening.reask.difficulty"), ("quite", "utter_screening.reask.difficulty"), ("super hard", "utter_screening.reask.difficulty"), ("what is the difficulty for", "utter_nav.why_ask.difficulty"), ("why", "utter_nav.why_ask.difficulty"), ("how many questions left", "utter_screening.left.last")])  # fmt: skip
def test_the_difficulty_is_asked_again_in_its_own_words(text: str, say: str) -> None:
    """It has no read-back, so nothing that is only near to an option is put down."""
    heard = hear(AT_DIFFICULTY, "oos", text, load(), 18)
    assert heard is not None
    assert (heard.say, heard.sheet) == (say, AT_DIFFICULTY)
