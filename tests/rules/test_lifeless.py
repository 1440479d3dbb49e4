"""An overdose of somebody else, or a body that does not move, is an emergency and no worry."""

from __future__ import annotations

import pytest

from bot.rules.lifeless import DONE, LIFELESS, is_overdosed


@pytest.mark.parametrize(
    "text",
    ["my boyfriend overdosed", "my girlfriend hasnt moved since the pills", "i think my friend overdosed", "my roommate od'd", "my boyfriend overdosed last night", "my best friend just overdosed", "he is overdosing", "what do i do my friend overdosed", "he took pills and she isn't moving", "she drank a lot and he wont wake up, my brother wont wake after the pills",
     "is my friend overdosing"],
)  # fmt: skip
def test_somebody_took_too_much(text: str) -> None:
    """Now, as far as the words say."""
    assert is_overdosed(text)


@pytest.mark.parametrize(
    "text",
    ["my brother overdosed in 2019 and survived", "my boyfriend overdosed last year", "my sister overdosed last year and died", "my mom died of an overdose", "what if my friend overdosed", "can someone overdose on ketamine", "my cousin never overdosed", "he almost overdosed", "my dad hasn't moved house", "i took my pills",
     "how often have people overdosed", "my wife overdosed last night shes in the hospital now", "my friend is overdressed"],
)  # fmt: skip
def test_what_is_over_supposed_or_asked_is_none(text: str) -> None:
    """The readers' own reading stands."""
    assert not is_overdosed(text)


@pytest.mark.parametrize(
    "text",
    ["he is odd", "my husband is odd", "they are odd hours", "my son does not respond to his meds", "my mom isn't responding to any drugs, can ketamine help her", "my brother has not responded to any drugs so far",
     "they have not responded to my email, I took the check", "my dad can't move without his pills", "my daughter is not moving out until she took her meds"],
)  # fmt: skip
def test_odd_and_unmoved_are_no_overdose(text: str) -> None:
    """Treatment that did not help is what people write to this clinic about."""
    assert not is_overdosed(text)


@pytest.mark.parametrize("text", ["he can't move on", "she cant move on from him", "he won't move in with us", "he is not moving to texas", "i can't wake up early", "she is so cold lately", "my sister is cold"])  # fmt: skip
def test_who_does_not_move_on_is_alive(text: str) -> None:
    """And a cold heart is no cold body."""
    assert LIFELESS.search(text) is None


@pytest.mark.parametrize("text", ["he took everything from me", "she took all the blame", "he took everything so hard", "she took the rest of the week off", "she cut herself off from us", "he has cut himself off"])  # fmt: skip
def test_what_was_taken_or_cut_off_otherwise_is_not_done_to_oneself(text: str) -> None:
    """A worry about them stays one."""
    assert DONE.search(text) is None


@pytest.mark.parametrize("text", ["she took all the pills", "he took everything", "he shot himself", "he took the whole bottle", "she took all of them"])  # fmt: skip
def test_what_was_done_to_oneself_is(text: str) -> None:
    """911 comes first."""
    assert DONE.search(text) is not None
