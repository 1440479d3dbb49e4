"""Asking for what was skipped: only in words that say so."""

from __future__ import annotations

import pytest

from bot.rules.changing import asks_for_skipped


@pytest.mark.parametrize("text", ["can i answer the skipped ones", "answer skipped questions", "go back to the one i skipped", "I want to do the skipped question now", "i answer now the one i skip", "now the one i skipped", "answer what i skipped", "I can answer the one I skipped now", "let me answer the one i skipped now"])  # fmt: skip
def test_what_was_skipped_can_be_asked_for(text: str) -> None:
    """The words under the skip promise it."""
    assert asks_for_skipped(text)


@pytest.mark.parametrize(
    "text",
    [
        "i skipped school",
        "can i skip",
        "skip",
        "i skip",
        "i skip that one",
        "now i skip the one",
        "can i skip the one",
        "now skip",
        "i skipped",
        "answer",
        "the one i missed the most is my wife",
        "i answer now",
        "skipped",
        "what happens to skipped ones",
    ],
)
def test_what_does_not_ask_for_the_skipped(text: str) -> None:
    """It moves nothing."""
    assert not asks_for_skipped(text)
