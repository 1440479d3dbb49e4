"""Everyday causes named right after an alarm, and a past event after the note; and what only resembles them."""

from __future__ import annotations

import pytest

from bot.rules.after_help import after_help
from bot.rules.after_script import Meaning
from bot.rules.plain_causes import explains

CLEARED = {"crisis": "help.not_meant", "violence": "help.no_danger", "abuse": "help.no_danger", "emergency": "help.passed"}  # fmt: skip


@pytest.mark.parametrize(
    ("danger", "text", "verdict"),
    [("crisis", "for her pillbox", "none"), ("crisis", "its for her weekly pill box", "third_party"), ("crisis", "the letter is about the rent", "none"), ("crisis", "im writing to my landlord about the deposit", "none"), ("crisis", "i sort them into her pillbox", "none"), ("crisis", "shaving my legs", "none"), ("crisis", "not me, my students", "none"), ("crisis", "not me my patients", "third_party"),
     ("crisis", "im a paramedic, its my job", "none"), ("crisis", "im a therapist its part of my job", "none"), ("crisis", "its my daily work with clients", "none"), ("violence", "for duty", "none"), ("violence", "its for duty", "violence"), ("violence", "i'm a corrections officer, its my job", "violence"),
     ("emergency", "since the dentist", "none"), ("emergency", "i meant the whole cake", "none"), ("emergency", "lol i mean the whole pizza", "none"), ("emergency", "they were just patients on shift", "none"), ("emergency", "im a paramedic it was a call", "none"),
     ("abuse", "he just drives me to work, nothing is wrong", "none"), ("abuse", "nothing is wrong, he only reminds me of my meds because i forget", "none"),
     ("abuse", "its only for hunting, its locked in the safe", "none"), ("abuse", "he just hunts its in the safe", "none")],
)  # fmt: skip
def test_everyday_causes_right_after_the_alarm_close_it(danger: str, text: str, verdict: str) -> None:
    """Not later, and not where a harm was borne out."""
    script = f"utter_safety.{danger}"
    assert after_help(text, verdict, danger, [script], {script: 1}) == Meaning(CLEARED[danger])
    for told in (
        {script: 2},
        {
            script: 1,
            "utter_help.near": 1,
            "utter_help.means": 1,
            "utter_help.tell_911": 1,
            "utter_safety.violence.voices": 1,
        },
    ):
        assert after_help(text, verdict, danger, [script], told) != Meaning(CLEARED[danger])  # fmt: skip


@pytest.mark.parametrize(
    ("danger", "text"),
    [("crisis", "for her pills"), ("crisis", "about the rent"), ("crisis", "its about the rent"), ("crisis", "its only about the deposit"), ("crisis", "its about the late fee"), ("crisis", "its in her pill box"), ("violence", "its in her pill box"), ("violence", "for her pillbox"), ("violence", "i put it in his pill organizer"), ("emergency", "its in her pill box"), ("emergency", "for her pillbox"),
     *(("emergency", food) for food in ("chicken", "just bread", "it was pizza", "soup", "the cake", "it was watermelon", "i meant chicken", "the whole sandwich")), *(("emergency", shift) for shift in ("im a nurse at work", "i am a paramedic on shift", "i'm an emt and it was my job", "just patients", "its patients")),
     *(("abuse", said) for said in ("its only for hunting", "he keeps it just for hunting", "he just hunts", "he just keeps my medication", "he just pays everything", "he just pays everything, nothing is wrong", "he just comes with me everywhere", "he just drives me to work", "he is only helping", "its not like that hes really nice to me", "im safe with him nothing is wrong", "hes kind, nothing is wrong", "he never hurt me, nothing is wrong")), ("crisis", "rent"), ("crisis", "shaving my wrists"), ("crisis", "its my daily work"), ("crisis", "not me"), ("crisis", "my students"), ("crisis", "im a paramedic"), ("violence", "for work"), ("violence", "on duty tonight"),
     ("emergency", "the brownies"), ("emergency", "since this morning"), ("emergency", "the pills"), ("abuse", "hes kind"), ("abuse", "nothing is wrong"), ("abuse", "he drives me crazy"), ("abuse", "he just takes my money"), ("abuse", "he only hits me when he drinks"), ("abuse", "he just takes me"),
     ("abuse", "he hunts"), ("abuse", "in the safe"), ("abuse", "hes kind but he hit me"), ("abuse", "he just keeps me home"), ("abuse", "he just keeps my money"), ("note", "she was not fine"), ("note", "i check on the pills every night")],
)  # fmt: skip
def test_what_is_no_everyday_cause(danger: str, text: str) -> None:
    """Praise or a bare denial is what many say who are hurt."""
    assert not explains(text, danger)


@pytest.mark.parametrize("text", ["she was fine", "she turned out fine, thank god", "nervous wreck since", "ive been anxious since", "just anxious lately", "i check the lock ten times", "i keep checking the door every night"])  # fmt: skip
def test_a_past_event_does_not_end_in_the_plain_question(text: str) -> None:
    """After the note of somebody else's accident."""
    for last in ("utter_safety.soft", "utter_safety.soft.asks"):
        assert after_help(text, "none", None, [last], {"utter_safety.soft": 1}) == Meaning("help.asked")


@pytest.mark.parametrize("text", ["he just drives me to work, nothing is wrong", "its only for hunting, its locked in the safe", "its only for hunting", "its not like that hes really nice to me"])  # fmt: skip
def test_where_abuse_was_read_again_no_cause_clears_it(text: str) -> None:
    """Only that it was meant otherwise does."""
    script = "utter_safety.abuse"
    assert after_help(text, "abuse", "abuse", [script], {script: 1}) != Meaning("help.no_danger")
    assert after_help("i mean he hits the gym", "abuse", "abuse", [script], {script: 1}) == Meaning("help.no_danger")


@pytest.mark.parametrize("verdict", ["none", "violence"])
def test_what_lies_in_a_pill_box_clears_no_threat(verdict: str) -> None:
    """For one who would poison somebody it is the place."""
    script = "utter_safety.violence"
    for text in ("its in her pill box", "i put it in his pill organizer", "for her pill box"):
        assert after_help(text, verdict, "violence", [script], {script: 1}) != Meaning("help.no_danger")
