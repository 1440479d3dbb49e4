"""What is said under a result, and what puts the next step off."""

from __future__ import annotations

import pytest

from bot.rules.result_words import about_result, puts_off


@pytest.mark.parametrize(
    ("text", "about"),
    [("so im good?", "means"), ("ok cool so im fine", "means"), ("is 18 bad", "means"), ("what does 12 mean", "means"), ("so severe", "means"), ("wow that's high", "means"), ("is that normal?", "means"), ("am i crazy", "means"),
     ("I am a bit shocked", "felt"), ("i didn't expect that", "felt"), ("wow, that is a lot to take in", "felt"),
     ("ok so what now", "next"), ("what now?", "next"), ("what should i do now", "next"), ("what's the next step", "next"),
     ("thanks", None), ("lol", None), ("is it safe", None), ("is it expensive", None), ("what is ketamine", None), ("im good with mornings", None), ("that's good", None), ("is 18 old enough", None), ("i'm bad at this", None), ("what should i do if it hurts", None)],
)  # fmt: skip
def test_what_is_about_the_result(text: str, about: str | None) -> None:
    """Whole messages only."""
    assert about_result(text) == about


@pytest.mark.parametrize(("text", "later"), [("not now", True), ("maybe later", True), ("ok not yet", True), ("not today thanks", True), ("i'll think about it", True), ("not now, what does it cost", False), ("now", False), ("later i felt sick", False), ("see you later", False)])  # fmt: skip
def test_not_now_in_words(text: str, *, later: bool) -> None:
    """A word beside it is something else."""
    assert puts_off(text) is later
