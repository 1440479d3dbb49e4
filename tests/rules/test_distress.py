"""Small talk that is none: how hard it is, and that the program repeats itself."""

from __future__ import annotations

import pytest

from bot.rules.distress import small_talk


@pytest.mark.parametrize("text", ["i'm crying", "im crying sorry", "I can’t sleep", "my mother died last week", "its just too hard", "nobody gets it",
                                  "i lost my job", "my family says its all in my head", "it was a bad day"])  # fmt: skip
def test_how_hard_it_is_gets_a_kind_word(text: str) -> None:
    """Where it was taken for small talk or for something this bot is not for."""
    assert small_talk(text, "social.chitchat") == small_talk(text, "oos") == "social.chitchat.distress"
    assert small_talk(text, "faq.session") is None


@pytest.mark.parametrize("text", ["you already said that", "same answer again", "stop repeating yourself"])
def test_a_repetition_is_owned(text: str) -> None:
    """Nobody is told that small talk is not its strong side for that."""
    assert small_talk(text, "social.insult") == "social.chitchat.again"


@pytest.mark.parametrize("text", ["nice weather", "book me a flight", "why can't i sleep?", "tell me a joke"])
def test_other_talk_stays_what_it_is(text: str) -> None:
    """A question is no remark."""
    assert small_talk(text, "social.chitchat") is None
