"""Voices, watchers, signs and days without sleep are told apart from a question and from everyday technology."""

from __future__ import annotations

import pytest

from bot.rules.unreal import is_unreal


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
