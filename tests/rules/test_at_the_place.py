"""What is told of the place, the means and a child while help stands, who is alone there, and what is asked of the clinic; and what only resembles it."""

from __future__ import annotations

import pytest

from bot.rules.after_help import after_help
from bot.rules.after_script import Meaning

VOICES = "utter_safety.violence.voices"


def meaning(text: str, danger: str, verdict: str = "none", *asked: str, **told: int) -> Meaning | None:
    """Right after the script, unless something else was told."""
    said = asked or (f"utter_safety.{danger}",)
    counts = {**dict.fromkeys(said, 1), **{f"utter_help.{name}": n for name, n in told.items()}}
    return after_help(text, verdict, danger, said, counts)


def intent(text: str, danger: str, verdict: str = "none", *asked: str, **told: int) -> str | None:
    """The turn alone."""
    found = meaning(text, danger, verdict, *asked, **told)
    return None if found is None else found.intent


@pytest.mark.parametrize("text", ["im on the bridge now", "i am right by the rails", "it is the balcony", "im on the roof", "its in my hand", "i have the gun in my hand", "it is on the door already", "the garage is quiet", "the cars in it", "the car is in it", "in my car in the garage", "im in my car in the garage", "im on the cliff road", "the cliff road", "in the glovebox", "i already have it in the glovebox", "its in my pocket", "going up now", "im going up", "on the tracks", "parked on the tracks", "im at the overlook"])  # fmt: skip
def test_who_is_there_moves_away_and_calls_911(text: str) -> None:
    """A graver reading of the same words stays."""
    assert meaning(text, "crisis") == Meaning("help.at_edge", "crisis")
    assert meaning(text, "crisis", "emergency") == Meaning("help.at_edge")
    assert intent(text, "emergency") != "help.at_edge"  # the ambulance is to come there


@pytest.mark.parametrize("text", ["the letter", "the letter is on the table", "im on edge", "its on the kitchen table", "im at the clinic", "in my hands it feels numb", "my phone is in my pocket", "the letter is in the glovebox", "im in my car at work", "the price is going up", "on the road", "in my room"])  # fmt: skip
def test_what_is_no_place(text: str) -> None:
    """A letter is no means either."""
    assert intent(text, "crisis") != "help.at_edge"
    assert (
        intent("the letter is on the table", "crisis")
        == intent("the letters are on the table", "crisis")
        == "help.what_now"
    )
    for harmless in ("in my pocket", "going up now", "in my car in the garage", "on the tracks"):
        assert after_help(harmless, "none", None, ["utter_safety.soft"], {"utter_safety.soft": 1}) != Meaning(
            "help.at_edge", "crisis"
        )


@pytest.mark.parametrize("text", ["nobody is here with me", "no one is with me", "im all by myself", "im at home alone with nothing", "my sister is not here with me"])  # fmt: skip
def test_nobody_is_no_company(text: str) -> None:
    """Company is."""
    assert intent(text, "crisis") == "help.by_oneself"
    assert intent("my sister is here with me", "crisis") == intent("she is here with me", "crisis") == "help.with"
    assert intent("nobody is here with me", "emergency") == "help.alone"


@pytest.mark.parametrize("text", ["he says i must not call anyone", "i dont know the address of our house", "i dont know the address", "im only ten", "im 9", "dad says dont call"])  # fmt: skip
@pytest.mark.parametrize("verdict", ["none", "abuse", "violence", "third_party", "emergency"])
def test_a_child_calls_all_the_same(text: str, verdict: str) -> None:
    """The emergency stays, as whatever it was read."""
    assert meaning(text, "emergency", verdict) == Meaning("help.child_calls", "emergency")
    assert intent(text, "crisis") != "help.child_calls"


@pytest.mark.parametrize("text", ["im 40", "i dont know", "he is ten", "he says he is fine", "im only joking"])
def test_what_no_child_says(text: str) -> None:
    """An emergency stands as before."""
    assert intent(text, "emergency") != "help.child_calls"


def test_a_child_is_laid_down_first() -> None:
    """Where a voice orders harm; the arms of somebody else tell nothing."""
    assert meaning("hes in my arms", "violence", "none", VOICES) == Meaning("help.child_down", "violence")
    assert intent("she is in the tub", "violence", "none", VOICES) == "help.child_down"
    assert intent("i cant make myself go back", "emergency", "none", child_down=1) == "help.child_down"
    assert intent("i walked out and left her", "emergency", "none", child_down=1) == "help.child_down"
    assert intent("hes in my arms", "violence") != "help.child_down"
    assert intent("i cant make myself go back", "emergency") == "safety.emergency"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("would ketamine fix it", "help.not_tonight"), ("am i still allowed to get it", "help.not_tonight"), ("am i still allowed to get the ketamine", "help.not_tonight"), ("did anyone at the clinic see this", "help.who_is_told"),
     ("does the clinic know", "help.who_is_told"), ("does anybody at the clinic know now", "help.who_is_told"), ("do not send any officers", "help.who_is_told"), ("who can i ring", "help.number"), ("who can i ring in england", "help.abroad")],
)  # fmt: skip
def test_what_is_asked_of_the_clinic_in_a_crisis(text: str, expected: str) -> None:
    """Answered truthfully, and without a pitch."""
    assert intent(text, "crisis") == expected


def test_abroad_the_number_is_not_988() -> None:
    """Once it was told where they are."""
    assert intent("who can i ring", "crisis", "none", abroad=1) == "help.abroad"


def test_a_rifle_after_a_threat_is_of_the_threat() -> None:
    """Not a wish to die."""
    assert meaning("with my rifle", "violence", "crisis") == Meaning("safety.violence", "violence")
    assert intent("with my rifle", "crisis") == "help.means"


@pytest.mark.parametrize("text", ["my husband says don't call 911", "she won't let me call", "he doesn't want me to call", "my dealer won't let me call 911"])  # fmt: skip
def test_who_is_kept_from_calling_is_no_child(text: str) -> None:
    """Call all the same."""
    assert meaning(text, "emergency") == Meaning("help.still_call", "emergency")
