"""A question in a crisis: to the clinic where it is surely one, and the crisis where it may be about the act."""

from __future__ import annotations

import pytest

from bot.rules.after_help import after_help, understood_after_help
from bot.rules.after_script import Meaning

SCRIPT, COST, SAFE = "utter_safety.crisis", "utter_faq.cost", "utter_help.safe"
CRISIS = Meaning("safety.crisis")


def heard(text: str, intent: str, asked: str = SCRIPT, verdict: str = "none") -> Meaning | None:
    """What it means, understood as the topic."""
    told = {SCRIPT: 1}
    return after_help(text, verdict, "crisis", (asked,), told) or understood_after_help(
        text, verdict, "crisis", (asked,), told, intent
    )


@pytest.mark.parametrize(
    ("text", "intent"),
    [("who works at the clinic?", "faq.clinic_info"), ("is Medicaid accepted?", "faq.insurance"), ("which email address is there?", "faq.clinic_info"), ("is everything confidential?", "faq.privacy"), ("where are you located?", "faq.clinic_info"), ("how do I become a client?", "faq.become_client")],
)  # fmt: skip
def test_what_is_surely_asked_of_the_clinic_is_answered(text: str, intent: str) -> None:
    """Not what was understood as nothing, nor what a reader raised."""
    assert heard(text, intent) is None
    assert heard(text, "oos") == CRISIS
    assert heard(text, "advice.should_i") == CRISIS
    assert heard(text, intent, verdict="soft") is not None


@pytest.mark.parametrize(
    ("text", "intent"),
    [("would it kill me?", "faq.side_effects"), ("will it be quick?", "faq.how_soon"), ("will I wake up?", "faq.session"), ("will they find me", "faq.privacy"), ("when will it stop", "faq.how_long_lasts"),
     ("how long does it take", "faq.what_is_gad7"), ("how do I get it over with", "faq.become_client"), ("how do I go to sleep forever", "faq.session"), ("how many pills do i need", "advice.dose"), ("how long can people stay under water?", "faq.session"), ("what drugs stop a heart?", "faq.side_effects"), ("how much ketamine is too much?", "faq.side_effects"), ("how many infusions are dangerous?", "faq.how_often"),
     ("what studies are there?", "faq.evidence"), ("how soon will people feel better?", "faq.how_soon"), ("can people drive home afterwards?", "faq.driving"), ("can I take it with Xanax?", "advice.medication")],
)  # fmt: skip
def test_what_may_be_about_the_act_keeps_the_crisis(text: str, intent: str) -> None:
    """However surely it was understood."""
    assert heard(text, intent) == CRISIS


def test_it_is_what_was_spoken_of() -> None:
    """After an answer, or where a question was invited; more of an answer is told."""
    for asked in (COST, SAFE):
        assert heard("is it far from the clinic?", "faq.clinic_info", asked) is None
        for text in ("is it painless?", "will it be quick?", "does it stop the heart?", "does it really work?"):
            assert heard(text, "faq.side_effects", asked) == CRISIS
        assert heard("would it kill me?", "faq.side_effects", asked) == CRISIS
    assert heard("how much is it?", "faq.cost", COST) is None
    assert heard("tell me more", "nav.more", COST) is None
    assert heard("tell me more", "nav.more") == Meaning("oos")
