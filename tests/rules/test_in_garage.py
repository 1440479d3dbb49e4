"""An engine in a closed garage in a first message, still in it, and out of it; and cars of daily life."""

from __future__ import annotations

import pytest

from bot.rules.after_help import after_help
from bot.rules.at_once import GET_OUT, OUT

CRISIS, EDGE = "utter_safety.crisis", "utter_help.at_edge"


def intent(text: str, danger: str | None = None, *asked: str, verdict: str = "none") -> str | None:
    """Right after these responses."""
    found = after_help(text, verdict, danger, asked, dict.fromkeys(asked, 1))
    return None if found is None else found.intent


@pytest.mark.parametrize("text", ["garage door closed and the engine is still going", "the motor is running in the garage and all doors are closed", "im in the parking garage in my car engine on doors shut", "i tested it im in the closed garage engine running", "im in my car in the garage engine on left the note at work", "sitting in the car, garage shut, engine idling", "parked in the shut garage with the motor going", "engine idling, garage closed", "im in the garage by the street engine running doors shut", "im in my car in my garage engine running the driveway is empty", "im in my car in the garage engine running my shop is closed"])  # fmt: skip
@pytest.mark.parametrize("verdict", ["none", "panic", "crisis"])
def test_an_engine_in_a_closed_garage(text: str, verdict: str) -> None:
    """In any order."""
    assert after_help(text, verdict, None, (), {}) == GET_OUT


@pytest.mark.parametrize("text", ["car warming up in the driveway, engine running, doors closed", "im a mechanic, engine running in the closed garage", "the garage is closed today and my engine is going bad", "customer left the engine running in the closed garage", "all doors are closed", "the engine is running", "engine running and all doors shut", "my car engine is running all doors closed", "smog test in the closed garage, engine running", "car is running in the driveway, garage door closed", "engine running on the street, garage closed", "engine running in my shop, garage closed"])  # fmt: skip
def test_a_car_of_daily_life(text: str) -> None:
    """A driveway, a workshop, a repair."""
    assert intent(text) is None


@pytest.mark.parametrize("text", ["im still in the car", "engine is going", "door of the garage is down", "the motor is still running", "still in the garage"])  # fmt: skip
def test_still_in_there_is_told_to_move_again(text: str) -> None:
    """After the words for it, and in a crisis that told nothing of a garage."""
    assert intent(text, "crisis", OUT) == "help.at_edge"
    assert intent(text, "crisis", CRISIS) == "help.at_edge"
    assert intent(text) is None


@pytest.mark.parametrize("text", ["i switched it off", "i cut it off", "i turned it off and opened the door", "im in the kitchen now", "i turned the engine off", "im out of the garage now", "the engine is off", "i opened the garage door"])  # fmt: skip
def test_off_and_out_is_a_good_step(text: str) -> None:
    """Once it was told to get out."""
    assert intent(text, "crisis", OUT) == intent(text, "crisis", OUT, verdict="emergency") == "help.out_of_reach"


@pytest.mark.parametrize("text", ["i turned the engine off", "im out of the garage now", "the engine is off", "i opened the garage door"])  # fmt: skip
def test_the_garage_is_named_after_the_words_to_move(text: str) -> None:
    """They are told for a roof too."""
    assert intent(text, "crisis", EDGE) == "help.out_of_reach"


@pytest.mark.parametrize("text", ["i'm in the bathroom", "i'm in the bedroom", "it's off", "i cut it off", "i switched it off"])  # fmt: skip
@pytest.mark.parametrize("told", [EDGE, "utter_help.means", CRISIS])
def test_a_room_or_a_catch_is_no_step(text: str, told: str) -> None:
    """What is off may be a safety catch."""
    assert intent(text, "crisis", told) != "help.out_of_reach"


@pytest.mark.parametrize("text", ["i cut it off", "im in the kitchen now", "i switched it off"])
def test_it_may_be_anything_before(text: str) -> None:
    """No garage was told of."""
    assert intent(text) is None
