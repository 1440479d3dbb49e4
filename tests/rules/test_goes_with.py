"""After a note: to be with one who died, to come with voices, as it was before."""

from __future__ import annotations

import pytest

from bot.rules.after_help import after_help
from bot.rules.after_note import after_note
from bot.rules.after_script import Meaning, Typed
from tests.rules.test_after_note import ASK, COST, CRISIS, NOTE, after

GRIEF, UNREAL = f"{NOTE}.grief", f"{NOTE}.unreal"


@pytest.mark.parametrize("verdict", ["none", "soft", "violence"])
def test_to_be_with_one_who_died_is_a_crisis(verdict: str) -> None:
    """No harm to anybody; without a death it is asked about."""
    for text in ("to see her", "to be with him", "to meet her again"):
        assert after(text, GRIEF, verdict=verdict) == CRISIS
    assert after("to be with him", NOTE, verdict=verdict) == CRISIS
    assert after("to see her", NOTE, verdict=verdict) == Meaning("safety.soft.asks", "soft")
    dressed = after_help("i put on my suit to see her", verdict, None, ["utter_oos"], {GRIEF: 1})
    assert dressed == CRISIS
    assert after_help("i put on my suit to see her", verdict, None, ["utter_oos"], {}) is None


@pytest.mark.parametrize("text", ["same as last time", "the same place", "same spot again", "like last time", "ive got access to it", "i have the keys to the cabinet", "signed out extra"])  # fmt: skip
def test_as_it_was_before_is_asked_about(text: str) -> None:
    """Right after the note only."""
    assert after(text, NOTE) == ASK
    assert after(text, COST) is None


@pytest.mark.parametrize("text", ["they want me to come with them", "the voices tell me to come", "they say i should join them", "they keep calling me to go with them"])  # fmt: skip
def test_voices_that_want_one_to_come_are_a_crisis(text: str) -> None:
    """Where they were told of."""
    assert after(text, UNREAL, verdict="soft") == CRISIS
    assert after(text, NOTE, verdict="soft") != CRISIS


def test_what_voices_only_say_is_none() -> None:
    """No order to come."""
    assert after("they talk about me", UNREAL, verdict="soft") != CRISIS
    assert after("they come with the rain", UNREAL, verdict="soft") != CRISIS


@pytest.mark.parametrize("text", ["i have keys", "i have the keys", "i have access", "ive got access"])
def test_a_key_alone_is_no_means(text: str) -> None:
    """It may be of anything."""
    assert after(text, NOTE) is None


@pytest.mark.parametrize("text", ["they ask me to join", "she keeps calling me to come", "he asks me to come with him", "they ask me to come over"])  # fmt: skip
@pytest.mark.parametrize("verdict", ["none", "soft"])
def test_later_on_they_may_be_anybody(text: str, verdict: str) -> None:
    """Two topics after voices were told of; the voices themselves are voices still."""
    assert after_help(text, verdict, None, [COST], {UNREAL: 1}) is None
    assert after_help("the voices ask me to join", verdict, None, [COST], {UNREAL: 1}) == CRISIS
    assert after_help("the angels ask me to come home", verdict, None, [COST], {UNREAL: 1}) == CRISIS


def test_right_after_voices_they_are_voices() -> None:
    """But not where one is called home or over."""
    assert after("they ask me to join", UNREAL, verdict="soft") == CRISIS
    assert after("they ask me to come over", UNREAL, verdict="soft") != CRISIS


@pytest.mark.parametrize("text", ["she wants me to come home", "he wants me to go with him", "they want me to come in", "she says go home", "they want to come over", "they ask me to join"])  # fmt: skip
def test_who_wants_one_home_is_no_voice_later_on(text: str) -> None:
    """Of the note's own words, before others hear an order in it."""
    assert after_note(Typed.of(text, "none", [COST], {UNREAL: 1}), None) is None
