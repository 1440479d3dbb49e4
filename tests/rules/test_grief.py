"""Mourning is told apart from a danger now."""

from __future__ import annotations

import pytest

from bot.rules.grief import is_bereaved


@pytest.mark.parametrize(
    "text",
    ["i lost my brother to suicide last year", "My mom died by suicide when I was ten, can I get ketamine?", "my sister overdosed last year and died, is ketamine dangerous",
     "my uncle shot himself in 1998", "My father took his own life when I was nine", "mi papá se suicidó, puedo recibir el tratamiento"],
)  # fmt: skip
def test_a_death_that_is_mourned(text: str) -> None:
    """No script for saving a life that is over."""
    assert is_bereaved(text)


@pytest.mark.parametrize(
    "text",
    ["my brother killed himself last year and I want to be with him", "I lost my son to suicide and I think about the same thing", "my sister overdosed just now",
     "my friend says she will kill herself", "he shot himself and he is bleeding", "I lost my keys"],
)  # fmt: skip
def test_a_danger_now_is_never_taken_for_grief(text: str) -> None:
    """In doubt the reading stands."""
    assert not is_bereaved(text)
