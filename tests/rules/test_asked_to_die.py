"""Somebody near asks to be helped to die: a no is heard as a good answer, a yes may be taken back."""

from __future__ import annotations

import pytest

from bot.rules.after_help import after_help, understood_after_help
from bot.rules.after_script import Meaning

NO_HELP = Meaning("help.asked_to_die", "third_party")
ASKED, SCRIPT = "utter_help.asked_to_die", "utter_safety.third_party"


@pytest.mark.parametrize(
    "text",
    ["my mom asked me to help her die", "She keeps begging me to help her die.", "my husband wants me to help him die", "my grandpa asked me to give him all his pills", "my dying wife begs me every day to end it", "he asked me to end his suffering",
     "my mother asked if i would help her die"],
)  # fmt: skip
@pytest.mark.parametrize("danger", [None, "third_party"])
@pytest.mark.parametrize("verdict", ["none", "third_party", "crisis"])
def test_a_wish_to_be_helped_is_met_at_once(text: str, danger: str | None, verdict: str) -> None:
    """Also in the first message."""
    assert after_help(text, verdict, danger, (), {}) == NO_HELP


@pytest.mark.parametrize(
    "text",
    ["my mom asked me to help her move", "i want him to help me die", "my wife asked me to help her die and i want to go with her", "he asked me to give him his pills", "my dad told me to go", "she wants me to do it"],
)  # fmt: skip
def test_what_is_none(text: str) -> None:
    """Everyday help, and one's own wish."""
    for verdict in ("none", "third_party", "crisis"):
        assert after_help(text, verdict, None, (), {}) != NO_HELP


@pytest.mark.parametrize("text", ["each day", "every day", "i said i would", "i told him no", "i said no", "i cant do it", "she is in so much pain", "she is suffering", "is it wrong", "can i say no", "he has cancer", "should i"])  # fmt: skip
def test_all_turns_stay_with_it(text: str) -> None:
    """What was answered, how they are, whether it is right."""
    assert after_help(text, "none", "third_party", (ASKED,), {ASKED: 1}) == NO_HELP


@pytest.mark.parametrize("text", ["i did it", "i gave her the pills", "i already gave them to him"])
def test_done_is_an_emergency(text: str) -> None:
    """Whatever was said in between."""
    emergency = Meaning("safety.emergency", "emergency")
    assert after_help(text, "none", "third_party", (ASKED,), {ASKED: 1}) == emergency
    assert after_help(text, "none", "third_party", ("utter_help.other",), {ASKED: 1}) == emergency


def test_a_yes_or_no_after_a_worry_tells_of_it() -> None:
    """A bare "i said no" does not."""
    for text in ("i said i would", "i promised him i would", "i told her no"):
        assert after_help(text, "none", "third_party", (SCRIPT,), {SCRIPT: 1}) == NO_HELP, text
    assert after_help("i said no", "none", "third_party", (SCRIPT,), {SCRIPT: 1}) != NO_HELP


def test_what_is_unclear_hears_it_once_more() -> None:
    """Then the words on a worry."""
    assert understood_after_help("ok", "none", "third_party", (ASKED,), {ASKED: 1}, "oos") == Meaning(
        "help.asked_to_die"
    )
    assert understood_after_help("ok", "none", "third_party", (ASKED,), {ASKED: 2}, "oos") == Meaning("help.other")


@pytest.mark.parametrize(
    "text",
    [
        "he told me to end it",
        "my boyfriend told me to end it",
        "they tell me to end it",
        "they want me to kill her",
        "he wants me to kill her",
        "i was asked to end it",
        "my mom wants me to end it",
    ],
)
def test_an_order_to_die_or_to_kill_is_no_wish_to_be_helped(text: str) -> None:
    """It may be meant for the writer, or be a voice's."""
    assert after_help(text, "crisis", None, (), {}) is None


@pytest.mark.parametrize("text", ["i told her i would", "i promised her i would"])
def test_a_yes_that_is_read_as_a_crisis_is_still_one_to_them(text: str) -> None:
    """Only after a worry; a promise alone only where it was told that they asked."""
    for asked in (ASKED, SCRIPT):
        assert after_help(text, "crisis", "third_party", (asked,), {asked: 1}) == NO_HELP
    assert after_help(text, "crisis", None, (), {}) != NO_HELP
    assert after_help("i said i would", "crisis", "third_party", (SCRIPT,), {SCRIPT: 1}) != NO_HELP


@pytest.mark.parametrize("text", ["i promised her", "but i promised my mom", "i gave my word"])
def test_a_bare_promise(text: str) -> None:
    """After it was told that they asked."""
    assert after_help(text, "violence", "third_party", (ASKED,), {ASKED: 1}) == NO_HELP
    assert after_help(text, "none", "third_party", (SCRIPT,), {SCRIPT: 1}) != NO_HELP


@pytest.mark.parametrize(
    "text",
    [
        "my mom is dying and wants me to help her die",
        "my dad is in pain and he wants me to help him die",
        "my wife is very sick and asked me to help her die",
    ],
)
def test_who_is_ill_and_asks(text: str) -> None:
    """Told in one; who only is ill asks nothing."""
    assert after_help(text, "third_party", None, (), {}) == NO_HELP
    assert after_help("my mom is dying and wants me to visit", "third_party", None, (), {}) != NO_HELP
