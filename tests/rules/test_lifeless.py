"""An overdose of somebody else, or a body that does not move, is an emergency and no worry."""

from __future__ import annotations

import pytest

from bot.rules.lifeless import is_overdosed


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
