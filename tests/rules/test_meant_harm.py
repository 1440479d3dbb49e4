"""Whether harm to the own body was wanted."""

from __future__ import annotations

import pytest

from bot.rules.meant_harm import is_meant


@pytest.mark.parametrize("text", ["I took them on purpose", "i took 30 pills because i want to die", "took all my pills so i can die", "I took 40 tylenol to die", "tomé todo, quiero morir",
                                  "I overdosed, I don’t want to wake up", "i did this to myself"])  # fmt: skip
def test_harm_that_was_wanted(text: str) -> None:
    """Such an emergency is a crisis as well."""
    assert is_meant(text)


@pytest.mark.parametrize(
    "text", ["i overdosed by accident", "chest pain, i don't want to die", "my son swallowed bleach", "I can't breathe"]
)
def test_harm_that_was_not(text: str) -> None:
    """It pauses, and goes on by the visitor's choice."""
    assert not is_meant(text)
