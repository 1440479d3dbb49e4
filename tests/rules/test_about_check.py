"""What is asked of the check itself, and of the question that stands."""

from __future__ import annotations

from typing import Any

import pytest

from bot.ports import Parsed
from bot.rules.about_check import ACCURACY, BANDS, COPY, FELT, KEEP, LENGTH, MEANING, SKIPPED, about_check
from bot.service.choosing import Standing
from bot.service.hearing import as_meant

RESULT: dict[str, Any] = {"screening_outcome": "completed", "last_reply": ["utter_screening.result", "utter_booking.offer"]}  # fmt: skip
ITEM_4: dict[str, Any] = {"age_group": "adult", "agreed": True, "gad7_1": 1, "gad7_2": 3, "gad7_3": 0, "requested_slot": "gad7_4"}  # fmt: skip
REVIEW = "nav.review"


def meant(text: str, intent: str, slots: dict[str, Any] | None = None, form: str | None = None) -> str:
    """The intent that is answered."""
    return as_meant(text, Parsed(intent), Standing(slots or {}, form, {}, {}, 18)).intent


@pytest.mark.parametrize(("text", "intent", "answer"), [("Which cutoffs do you use?", "faq.who_is_it_for", BANDS), ("what is mild", "nav.result_meaning", BANDS), ("what counts as severe?", "oos", BANDS), ("What were the items worth", "oos", BANDS), ("how is my score calculated", "oos", BANDS), ("whats the max score", "advice.dose", BANDS), ("what is a normal score", "oos", BANDS),
                                                        ("how long does the check take", "oos", LENGTH), ("how long is the quiz", "faq.session", LENGTH), ("how long do the questions take", "oos", LENGTH), ("how long does it take", "faq.what_is_gad7", LENGTH), ("how long is it", "faq.what_is_gad7", LENGTH), ("how many questions does it have", "oos", LENGTH), ("how many questions are there", "faq.what_is_gad7", LENGTH), ("Sensitivity at 10?", "system.clarify", ACCURACY), ("what's the sensitivity and specificity", "oos", ACCURACY), ("how accurate is the test", "faq.what_is_gad7", ACCURACY), ("is the GAD-7 validated?", "faq.evidence", ACCURACY), ("false positives?", "oos", ACCURACY),
                                                        ("Can I have the result by mail?", "faq.home_ketamine", COPY), ("can i print this", "oos", COPY), ("can you e-mail me my results", "faq.privacy", COPY), ("how do i save my answers", "oos", COPY), ("can you send the result to my doctor", "faq.privacy", COPY),
                                                        ("can i come back to this chat later", "faq.driving", KEEP), ("will this chat still be here tomorrow", "oos", KEEP), ("what if i close this page", "oos", KEEP), ("the 2 minute thing then", "faq.session", "nav.start_screening"), ("ok let's do the two minute thing", "faq.session", "nav.start_screening"),
                                                        ("is it validated", "faq.what_is_gad7", ACCURACY), ("how is this scored", "faq.what_is_gad7", BANDS)])  # fmt: skip
def test_about_the_check(text: str, intent: str, answer: str) -> None:
    """Whatever it was taken for."""
    assert meant(text, intent) == answer


@pytest.mark.parametrize("text", ["is 14 high", "is 4 good?", "is a score of 10 bad"])
def test_a_number_before_there_is_one(text: str) -> None:
    """What the range means is told, and that there is no score yet."""
    assert meant(text, "oos", ITEM_4, "screening_form") == MEANING
    assert meant("is 2 hours ok", "oos", ITEM_4, "screening_form") == "oos"


@pytest.mark.parametrize(("text", "intent"), [("what is the maximum dose", "advice.dose"), ("whats the max", "advice.dose"), ("what is the max i can take", "advice.dose"), ("is it validated", "oos"), ("how long does it take", "faq.session"), ("how long does it last", "faq.session"), ("how many questions can i ask the doctor", "oos"), ("is it worse than average", "faq.will_it_work"), ("can i get it by mail", "faq.home_ketamine"), ("can you mail me ketamine", "faq.home_ketamine"),
                                              ("can i get my medicine by mail", "faq.home_ketamine"), ("can i save money", "faq.cost"), ("can i come back tomorrow for another infusion", "faq.driving"), ("when can i come back", "faq.driving"), ("i have light sensitivity", "advice.condition"), ("sensitivity to noise", "oos"), ("what is a mild sedative", "oos"),
                                              ("what is severe anxiety", "faq.what_is_anxiety"), ("what is question 2 asking", "oos"), ("2 minutes of your time", "faq.session"), ("my results came by mail", "oos"), ("do i have to", "faq.become_client"), ("my name or his?", "oos")])  # fmt: skip
def test_not_about_the_check(text: str, intent: str) -> None:
    """Elsewhere it means what it means."""
    assert meant(text, intent) == intent


@pytest.mark.parametrize(("text", "intent", "answer"), [("whats the max", "advice.dose", BANDS), ("out of what", "system.clarify", BANDS), ("how accurate is it", "faq.what_is_gad7", ACCURACY), ("is it worse than average", "faq.will_it_work", MEANING), ("that cant be right", "oos", FELT), ("scary", "social.chitchat", FELT),
                                                        ("that hurts", "social.chitchat", FELT), ("can i print this", "oos", COPY), ("print it", "oos", COPY), ("what did i say for 2", "oos", REVIEW), ("what is mild", MEANING, BANDS), ("does it cost anything", "faq.cost", "faq.cost"), ("does it hurt", "faq.session", "faq.session.needle")])  # fmt: skip
def test_under_a_result(text: str, intent: str, answer: str) -> None:
    """Right after it was told."""
    assert meant(text, intent, RESULT) == answer


def test_why_there_is_no_score() -> None:
    """A skipped question, or no check at all; with a score nothing is missing."""
    assert meant("why no score", "faq.what_is_gad7", {"screening_outcome": "incomplete"}) == SKIPPED
    assert meant("why no score", "faq.what_is_gad7") == MEANING
    assert about_check("why no score", "faq.what_is_gad7", {"screening_outcome": "completed"}, None) is None


@pytest.mark.parametrize(("text", "answer"), [("is number 2 about controlling or stopping?", REVIEW), ("what did i say for 2", REVIEW), ("what was question 3 about", REVIEW), ("is number two about worry", REVIEW), ("is number 6 about sleep", None), ("is number 9 about sleep", None), ("number 2 should be 1", None), ("is it 2", None), ("what is number 4", None)])  # fmt: skip
def test_which_item_was_which(text: str, answer: str | None) -> None:
    """What was answered is shown in its own words; an item to come is not spoken of."""
    assert about_check(text, "faq.addiction", ITEM_4, "screening_form") == answer


@pytest.mark.parametrize(("text", "asked", "form", "answer"), [("what if i say no", "agreed", "screening_form", "nav.explain"), ("what happens if I decline?", "agreed", "screening_form", "nav.explain"), ("do i have to agree", "agreed", "screening_form", "nav.explain"), ("do i have to", "age_group", "screening_form", "nav.skip"), ("do i have to tell you my age", "age_group", "screening_form", "nav.skip"),
                                                               ("do i have to give my name", "contact_name", "booking_form", "nav.skip"), ("my name or his?", "contact_name", "booking_form", "nav.explain"), ("mine or hers", "contact_name", "booking_form", "nav.explain"), ("do i have to give my name", "age_group", "screening_form", None), ("do i have to", "contact_times", "booking_form", None),
                                                               ("do i have to", "gad7_2", "screening_form", None), ("what if i say no", "gad7_2", "screening_form", None), ("can you text me my result", "contact_value", "booking_form", None), ("my name is His", "contact_name", "booking_form", None), ("no", "agreed", "screening_form", None)])  # fmt: skip
def test_the_question_that_stands(text: str, asked: str, form: str, answer: str | None) -> None:
    """Each by its own words: times and items can be skipped, so nothing there is called needed."""
    assert about_check(text, "oos", {"requested_slot": asked}, form) == answer


def test_another_questionnaire_has_its_own_scale() -> None:
    """The figures are those of the GAD-7."""
    assert (
        about_check("which cutoffs do you use", "oos", {"clinic": {"questionnaire": "gad2"}}, None)
        == "faq.what_is_gad7"
    )


def test_no_dose_in_the_middle_of_the_check() -> None:
    """A word of how difficult is none; one that speaks of an amount is never taken for an answer."""
    asked = {**ITEM_4, "requested_slot": "difficulty"}
    assert meant("my wife would say extremely", "advice.dose", asked, "screening_form") == "oos"
    assert meant("how much can i take?", "advice.dose", asked, "screening_form") == "advice.dose"
    assert meant("my wife would say extremely", "advice.dose") == "advice.dose"


def test_nothing_of_it_while_help_stands() -> None:
    """Help comes first."""
    assert meant("can i print this", "oos", {"hold": "crisis"}) == "oos"
