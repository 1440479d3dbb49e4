"""Who is near in abuse, who is away, and what is said of him."""

from __future__ import annotations

import pytest

from bot.rules.after_help import after_help
from bot.rules.after_script import Meaning

WORRY, OTHER = "utter_safety.third_party", "utter_help.other"
CLEARED = {"utter_help.not_meant": 1}


def intent(
    text: str, danger: str, verdict: str = "none", *asked: str, told: dict[str, int] | None = None
) -> str | None:
    """The turn that is taken for it."""
    found = after_help(text, verdict, danger, asked, told or {})
    return found.intent if found is not None else None


MENACED = ["he is at the door", "he has it in his hand", "hes taking off his belt", "he saw it", "he can see what im typing", "i cant let him hear me call", "hes coming up the stairs", "he cant hear me", "my husband is loading the gun", "i hear him coming"]  # fmt: skip


@pytest.mark.parametrize("text", MENACED)
@pytest.mark.parametrize("danger", ["abuse", "violence"])
@pytest.mark.parametrize("verdict", ["none", "emergency", "crisis", "abuse", "violence", "third_party"])
def test_who_is_there_or_armed_is_met_by_the_short_words(text: str, danger: str, verdict: str) -> None:
    """Whatever was read in it; who hears voices may only believe it."""
    assert after_help(text, verdict, danger, (f"utter_safety.{danger}",), {}) == Meaning("help.near", "abuse")
    voices = {"utter_safety.violence.voices": 1}
    assert after_help("they are at the door", verdict, "violence", (), voices) != Meaning("help.near", "abuse")


@pytest.mark.parametrize("text", ["hes awake", "he woke up", "my husband is up now"])
def test_awake_is_near_in_abuse(text: str) -> None:
    """Where somebody may fear to hurt a child himself, it is the child's."""
    told = {"utter_safety.abuse": 1}
    assert intent(text, "abuse", "emergency") == "help.near"
    assert intent(text, "violence", "emergency", told=told) == "help.near"
    assert intent(text, "violence", "none", "utter_safety.violence") == "help.do_now"
    assert intent(text, "violence", "none", "utter_safety.violence.unwanted") != "help.do_now"


@pytest.mark.parametrize(
    "text",
    ["two kids here 3 and 6", "my kids are here", "i have two kids, 3 and 6", "the children are asleep upstairs"],
)
def test_children_who_are_there_are_the_victims(text: str) -> None:
    """Not where voices or unwanted thoughts were told of."""
    assert intent(text, "violence", "none", "utter_safety.violence") == "help.do_now"
    assert intent(text, "violence", "none", "utter_safety.violence.voices") != "help.do_now"
    assert intent(text, "abuse") == "help.abuse_heard"
    assert intent(text, "abuse", "emergency") == "help.do_now"


@pytest.mark.parametrize("text", ["he saw a doctor", "he has a job", "he reads a lot", "i cant let him down", "my husband is at work"])  # fmt: skip
def test_everyday_words_are_not_near(text: str) -> None:
    """Nothing of danger is in them."""
    assert intent(text, "abuse") != "help.near"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("he went out to smoke", "help.do_now"), ("he stepped out for a smoke", "help.do_now"), ("his car just pulled in", "help.near"), ("aimed it at me last night", "help.near"), ("he aimed it at me", "help.near"),
     ("he is great to me", "help.abuse_heard"), ("he is good, i asked him to", "help.abuse_heard"), ("no its fine he is good", "help.abuse_heard"), ("es muy bueno", "help.abuse_heard"), ("i asked him to", "help.abuse_heard")],
)  # fmt: skip
def test_near_away_and_praised(text: str, expected: str) -> None:
    """Praise clears nothing: what alarmed is not known any more."""
    assert intent(text, "abuse", "none", "utter_safety.abuse") == expected
    if expected != "help.abuse_heard":
        assert intent(text, "abuse", "abuse", "utter_safety.abuse") == expected


@pytest.mark.parametrize(
    "text",
    [
        "can i eat before",
        "do i need a driver",
        "can i drive home after",
        "what should i wear",
        "can i take my meds that day",
    ],
)
def test_an_ordinary_question_after_abuse_is_answered(text: str) -> None:
    """It speaks for itself; where abuse is read in it, that stays."""
    assert intent(text, "abuse", "none", "utter_safety.abuse") is None
    assert intent(text, "abuse", "none", "utter_help.abuse_heard") is None


@pytest.mark.parametrize(
    "text",
    [
        "he is good when he doesnt hit me",
        "he went out to get his gun",
        "can i leave before he is back",
        "can i eat before he hits me",
    ],
)
def test_what_is_neither_praise_nor_a_question(text: str) -> None:
    """It goes on with what was told."""
    assert intent(text, "abuse", "none", "utter_safety.abuse") is not None


@pytest.mark.parametrize("text", ["can i bring my kids", "what should i bring", "can i bring my gun"])
def test_what_is_brought_may_be_for_a_shelter(text: str) -> None:
    """It goes on with what was told."""
    assert intent(text, "abuse", "none", "utter_help.abuse_heard") == "help.abuse_heard"


@pytest.mark.parametrize("text", ["put a gun to my head", "put the gun to my head", "put the knife to my throat", "aimed it at me"])  # fmt: skip
@pytest.mark.parametrize("danger", ["abuse", "violence"])
@pytest.mark.parametrize("verdict", ["crisis", "emergency"])
def test_who_aims_is_not_named(text: str, danger: str, verdict: str) -> None:
    """It may be the writer: the crisis that was read stays."""
    found = after_help(text, verdict, danger, (f"utter_safety.{danger}",), {})
    assert found != Meaning("help.near", "abuse")
    assert verdict == "emergency" or text.startswith("aimed") or found is None
