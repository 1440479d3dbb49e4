"""On the tracks, past a railing, at an edge; and a bed, a mall, a neighbor, lights on a roof."""

from __future__ import annotations

import pytest

from bot.rules.after_help import after_help
from bot.rules.after_script import Meaning

AWAY, OUT = Meaning("help.at_edge", "crisis"), Meaning("safety.crisis.out", "crisis")


def meaning(text: str, verdict: str = "none") -> Meaning | None:
    """In a first message."""
    return after_help(text, verdict, None, (), {})


@pytest.mark.parametrize(
    ("text", "expected"),
    [("im sitting on the train tracks", "safety.crisis.out"), ("lying on the tracks waiting", "safety.crisis.out"), ("on the tracks, i cant go on", "safety.crisis.out"), ("im on the wrong side of the railing", "help.at_edge"), ("standing on the wrong side of the bridge rail", "help.at_edge"),
     ("im at the edge of the roof", "help.at_edge"), ("sitting on the roof edge i want to jump", "help.at_edge"), ("im at the bridge rail and i want to jump", "help.at_edge"), ("hands on the bridge rail, want to let go", "help.at_edge"), ("my legs are over the edge", "help.at_edge")],
)  # fmt: skip
@pytest.mark.parametrize("verdict", ["none", "crisis", "emergency"])
def test_at_a_place_to_fall_from(text: str, expected: str, verdict: str) -> None:
    """Told first, whatever it was read as: nothing was swallowed."""
    assert meaning(text, verdict) == Meaning(expected, "crisis")


@pytest.mark.parametrize("text", ["im on the roof fixing gutters", "im on the bridge", "im stuck on the bridge in traffic", "im on the track team", "a man is on the wrong side of the railing", "im scared of being at the edge of the roof", "i work on the tracks", "i was on the bridge last week and wanted to jump", "sitting on the balcony with coffee"])  # fmt: skip
def test_a_place_of_daily_life(text: str) -> None:
    """Work, traffic, somebody else, a fear."""
    assert meaning(text) not in (Meaning("help.at_edge", "crisis"), Meaning("safety.crisis.out", "crisis"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("i'm on the tracks, scared", OUT), ("i'm on the roof i am scared i will jump", AWAY), ("im over the railing my dog died", AWAY), ("im on the bridge and not sure if i will jump", AWAY), ("never been so calm, im on the bridge, going to jump", AWAY), ("on the train tracks", OUT), ("im standing at the edge of the roof, scared", AWAY), ("im leaning over the railing and want to die", AWAY), ("over the railing, i want to die", AWAY)],
)  # fmt: skip
def test_fear_or_doubt_takes_nothing_back(text: str, expected: Meaning) -> None:
    """Who is there is there."""
    assert meaning(text) == expected


@pytest.mark.parametrize("text", ["my feet are over the edge of the bed", "my neighbor throws trash over the railing", "i lean over the railing at the mall", "i'm at the edge of my roof putting up lights", "i'm on the balcony i need to fall asleep", "on the tracks near my house", "im on the other side of the fence on this", "im not on the tracks", "im leaning over the railing", "im at the edge of the roof getting my ball", "if im on the tracks i feel it", "im on the balcony, last night was bad"])  # fmt: skip
def test_nobody_is_at_an_edge(text: str) -> None:
    """A bed, a mall, sleep."""
    assert meaning(text) is None


@pytest.mark.parametrize("text", ["after work im on the tracks", "no lights here im on the tracks", "my wife is at home, im on the tracks", "can you tell my mom im on the tracks", "how do i say bye im on the tracks", "im on the tracks for good", "im on the tracks at the crossing", "game over im on the tracks", "im on the tracks to die"])  # fmt: skip
def test_a_word_beside_it_does_not_unmake_the_tracks(text: str) -> None:
    """Nor does a question."""
    assert meaning(text) == OUT


@pytest.mark.parametrize("text", ["i was never so calm. i'm on the railing and will jump", "im over the railing. dont send my neighbor", "my legs are over the side of the bridge", "im on the bridge, should i jump? i want to die", "i was calm, im on the bridge and will jump", "im outside the fence and want to jump", "im on the bridge and want to end it all"])  # fmt: skip
def test_a_word_beside_it_does_not_unmake_the_railing(text: str) -> None:
    """Nor the bridge with the wish."""
    assert meaning(text) == AWAY


@pytest.mark.parametrize("text", ["i'm on the fence about ketamine but i want to end this anxiety", "i'm on the fence, i just want to end this", "im still on the fence, will go over it with my wife", "im on the fence, can't take this anxiety"])  # fmt: skip
def test_on_the_fence_is_undecided(text: str) -> None:
    """It is said of the treatment."""
    assert meaning(text) is None


@pytest.mark.parametrize("text", ["my feet are over the side of the bed", "my legs hang over the railing of the ferris wheel", "im on the train tracks to recovery", "ok im on the tracks with my therapist", "i'm a conductor, i am on the tracks daily", "im parked by the bridge, want to let go of my anger", "i had a dream that im on the tracks", "in the movie im over the railing", "my dog is on the tracks"])  # fmt: skip
def test_tracks_and_railings_of_daily_life(text: str) -> None:
    """A bed, a ride, a way of speaking, work, a dream."""
    assert meaning(text) is None


@pytest.mark.parametrize("text", ["my dad died years ago im on the tracks", "im on the tracks for the last time"])
def test_what_was_long_ago_takes_no_place_back(text: str) -> None:
    """Who is there is there."""
    assert after_help(text, "none", None, [], {}) is not None
