"""Voices, watchers, signs and days without sleep are told apart from a question and from everyday technology."""

from __future__ import annotations

import pytest

from bot.ports import SafetyReading
from bot.rules.unreal import is_unreal
from bot.service.meaning import read_here


@pytest.mark.parametrize("text", ["people are following me and the fbi is in my phone", "my tv is sending me messages", "the tv is talking to me",
                                  "i stopped my meds and hearing voices", "i see people who aren't there", "there is a chip in my tooth, a chip in my head",
                                  "havent slept in 6 days and feel like god", "i'm the chosen one", "they are poisoning my food", "they put something in my teeth", "escucho voces"])  # fmt: skip
def test_what_others_do_not_hear_or_see(text: str) -> None:
    """It gets the note in words of its own."""
    assert is_unreal(text)


@pytest.mark.parametrize("text", ["will i hear voices on ketamine?", "my phone is sending me notifications", "the news is talking about ketamine",
                                  "haven't slept in 2 days", "i have a chip on my shoulder", "someone tells me it helps",
                                  "i feel like god hates me", "i'm god fearing", "i haven't slept for 4 hours straight", "i see things not getting better", "people are in my house", "they put something in my tooth at the dentist", "someone put something in my drink"])  # fmt: skip
def test_questions_and_everyday_things_are_not(text: str) -> None:
    """In doubt the readers decide alone."""
    assert not is_unreal(text)


WATCHED = "people are following me and the fbi is in my phone"


@pytest.mark.parametrize(
    ("text", "rules", "verdict"),
    [
        (WATCHED, "none", "soft"),
        ("the government put a chip in my head", "none", "soft"),
        (WATCHED, "emergency", "emergency"),
        (f"{WATCHED} so i took all my pills", "none", "emergency"),
        ("the cia put a chip in my arm i am digging it out", "none", "emergency"),
        ("aliens are in my head, walking on the highway to meet them", "none", "emergency"),
        ("they are poisoning my food i have not eaten", "none", "emergency"),
        ("someone is tracking my phone", "none", "emergency"),
    ],
)
def test_one_reader_alone_makes_no_emergency_of_a_watcher(text: str, rules: str, verdict: str) -> None:
    """Where nothing is taken, done or about to be, the note in words of its own is shown; what both raise stays."""
    read = SafetyReading("emergency", {"rules": rules, "classifier": "emergency"})
    assert read_here(text, read, {}, None).verdict == verdict
