"""Thoughts that frighten the one who has them are told apart from a plan, a voice or a wish."""

from __future__ import annotations

import pytest

from bot.rules.unwanted_thoughts import is_unwanted


@pytest.mark.parametrize(
    "text",
    ["I keep having thoughts of dropping my baby down the stairs, I would never do it", "intrusive thoughts about stabbing my partner that disgust me",
     "harm ocd, images of pushing someone on the tracks pop up and i hate them", "I get scary thoughts of smothering him and I don't want them",
     "im scared i'm going to hurt my baby", "i have a 3 week old and i keep picturing dropping her down the stairs", "i'm worried i might drop the baby",
     "I keep seeing myself dropping her down the stairs"],
)  # fmt: skip
def test_who_is_frightened_by_a_thought_does_not_want_it(text: str) -> None:
    """The words differ, the verdict does not."""
    assert is_unwanted(text)


@pytest.mark.parametrize(
    "text",
    ["the voices tell me to hurt the baby and it scares me", "I think about killing him and he deserves it", "I'm going to hurt them tonight",
     "scary thoughts, and yesterday I shook him", "I want to kill my boss", "i keep thinking of it and i bought a gun", "how much does it cost?",
     "i'm afraid i will hurt my son, the voices tell me to", "i want to hurt my baby", "scared of hurting my baby, I already shook her",
     "i keep thinking my daughter deserves it, thoughts of hitting her",
     "i keep thinking of throwing him out", "dropping her off at school"],
)  # fmt: skip
def test_a_plan_a_voice_or_a_wish_keeps_the_plain_script(text: str) -> None:
    """In doubt the plain one."""
    assert not is_unwanted(text)
