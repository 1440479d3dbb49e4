"""After advice on one's own medicine or illness: leaving a medicine out is never the visitor's choice, and what lasts is no benefit."""

from __future__ import annotations

import pytest

from bot.rules.finer import finer

MEDICINE = {"last_topic": "advice.medication", "told": {"utter_advice.medication": 1}}
LATER = MEDICINE | {"last_topic": "faq.session"}
STOP = "advice.stop_meds"


@pytest.mark.parametrize(
    ("text", "intent", "slots", "answer"),
    [
        ("should i skip it the morning of", "advice.should_i", MEDICINE, STOP),
        ("should i skip it the morning of", "advice.should_i", LATER, STOP),
        ("should i not take it", "advice.should_i", MEDICINE, STOP),
        ("should i stop", "advice.should_i", MEDICINE, STOP),
        ("should i skip it before the infusion", "advice.should_i", MEDICINE, STOP),
        ("can i skip it", "nav.skip", MEDICINE, STOP),
        ("can i stop", "nav.stop", MEDICINE, STOP),
        ("is it ok to leave it out that day", "oos", MEDICINE, STOP),
        ("should i take it", "advice.should_i", MEDICINE, "advice.medication"),
        ("should i tell my doctor", "advice.should_i", MEDICINE, "advice.medication"),
        ("should i take my pill", "advice.should_i", {}, "advice.medication"),
        ("should i switch from zoloft to ketamine", "advice.should_i", {}, STOP),
        ("should i come off it", "advice.should_i", LATER, STOP),
        ("should i stop my meds", "advice.should_i", LATER, STOP),
        ("should i get off of it", "advice.should_i", MEDICINE, STOP),
        ("should i tell my doctor", "advice.should_i", {"last_topic": "advice.dose"}, "advice.dose"),
        ("would it work for me yes or no", "advice.should_i", {"last_topic": "advice.condition"}, "faq.will_it_work"),
        ("does it help", "advice.should_i", MEDICINE, "faq.will_it_work"),
        ("would that work", "advice.should_i", {"last_topic": STOP}, STOP),
        ("would this help", "advice.should_i", {"last_topic": "advice.dose"}, "advice.dose"),
        ("can it work with", "advice.should_i", MEDICINE, "advice.medication"),
        ("would it work if i skip my meds", "advice.should_i", MEDICINE, STOP),
        ("would it be safe for me", "advice.should_i", MEDICINE, "advice.medication"),
        ("should i be worried", "advice.should_i", {"last_topic": "advice.condition"}, "advice.condition"),
    ],
)
def test_it_is_about_the_medicine_or_the_illness(text: str, intent: str, slots: dict[str, object], answer: str) -> None:
    """Whatever the words alone were understood as."""
    assert finer(text, intent, slots) == answer


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        ("should i do it anyway", "advice.should_i", MEDICINE),
        ("should i try ketamine", "advice.should_i", MEDICINE),
        ("should i skip the consultation", "advice.should_i", LATER),
        ("should i try ketamine or zoloft", "advice.should_i", {}),
        ("should i skip it", "advice.should_i", {"last_topic": "faq.session"}),
        ("should i tell my doctor", "advice.should_i", {"last_topic": "faq.session"}),
        ("can i skip it", "nav.skip", MEDICINE | {"requested_slot": "contact_times"}),
        ("can i skip it", "nav.skip", {"last_topic": "faq.session"}),
        ("should i quit my job", "advice.should_i", MEDICINE),
        ("should i drop out of college", "advice.should_i", LATER),
        ("should i go off on him", "advice.should_i", LATER),
        ("should i switch clinics", "advice.should_i", LATER),
        ("should i stop therapy", "advice.should_i", LATER),
        ("should i leave him", "advice.should_i", {"last_topic": "advice.condition"}),
        ("should i tell my wife", "advice.should_i", {"last_topic": "advice.condition"}),
        ("should i divorce", "advice.should_i", {"last_topic": "advice.dose"}),
        ("can i quit my job", "oos", MEDICINE),
        ("i want to stop", "nav.stop", MEDICINE),
        ("can you stop", "nav.stop", MEDICINE),
        ("can i stop here", "nav.stop", MEDICINE),
    ],
)
def test_what_is_about_the_treatment_or_the_chat(text: str, intent: str, slots: dict[str, object]) -> None:
    """The treatment by its name, a question of a form, or no medicine before."""
    assert finer(text, intent, slots) is None


@pytest.mark.parametrize(
    ("text", "intent", "answer"),
    [
        ("how long does a number of sessions help", "faq.how_long_lasts", None),
        ("i'm confused, how long does it last", "faq.how_long_lasts", None),
        ("how long does the relief from my headaches last", "faq.how_long_lasts", None),
        ("how long do benefits last before i feel sick with worry again", "faq.how_long_lasts", None),
        ("how long does the numbness last", "faq.how_long_lasts", "faq.side_effects"),
        ("how long do the headaches last", "faq.how_long_lasts", "faq.side_effects"),
        ("who sees my blood test results", "faq.privacy", None),
        ("do you keep my blood tests private", "faq.privacy", None),
        ("will my urine screening be kept private", "faq.privacy", None),
        ("will it show on a drug test", "faq.privacy", "oos.other"),
    ],
)
def test_a_word_of_harm_or_of_a_test_does_not_turn_another_question(text: str, intent: str, answer: str | None) -> None:
    """Only the harm that lasts, and the test for drugs."""
    assert finer(text, intent, {}) == answer
