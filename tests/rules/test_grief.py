"""Mourning is told apart from a danger now."""

from __future__ import annotations

import pytest

from bot.ports import SafetyReading
from bot.rules.grief import is_bereaved, is_long_ago, lost_comrade, speaks_of_self
from bot.service.meaning import read_here


@pytest.mark.parametrize(
    "text",
    ["i lost my brother to suicide last year", "My mom died by suicide when I was ten, can I get ketamine?", "my sister overdosed last year and died, is ketamine dangerous",
     "my uncle shot himself in 1998", "My father took his own life when I was nine", "mi papá se suicidó, puedo recibir el tratamiento",
     "my friend killed himself", "he took his life", "i lost my brother 2 years ago he took his life", "my dad shot himself when i was 10", "hung himself in june", "mi hijo se quito la vida", "my best friend committed suicide", "my cousin just killed himself last month", "perdí a mi hermano por suicidio", "murió por suicidio mi tío", "my son took his life in may"],
)  # fmt: skip
def test_a_death_that_is_mourned(text: str) -> None:
    """No script for saving a life that is over."""
    assert is_bereaved(text)


@pytest.mark.parametrize(
    "text",
    ["my brother killed himself last year and I want to be with him", "perdí a mi hermano por suicidio y quiero irme con él", "I lost my son to suicide and I think about the same thing", "my sister overdosed just now",
     "my friend says she will kill herself", "he shot himself and he is bleeding", "I lost my keys",
     "i think my friend killed himself", "my friend just killed himself", "my friend killed himself tonight", "i'm scared he killed himself", "did he kill himself", "my son tried to kill himself", "he hung himself", "he took his life insurance money", "he took his life back", "he took his life in his hands",
     "he killed himself laughing", "mi hijo se mató y quiero ir con él"],
)  # fmt: skip
def test_a_danger_now_is_never_taken_for_grief(text: str) -> None:
    """In doubt the reading stands."""
    assert not is_bereaved(text)


def test_whose_words_they_are() -> None:
    """A crisis that was read gives way to sorrow only where nothing is said of oneself, and a worry only where a time is told."""
    assert not speaks_of_self("hung himself in june")
    assert not speaks_of_self("my dad shot himself when i was 10")
    assert speaks_of_self("he killed himself and i get it")
    assert is_long_ago("hung himself in june")
    assert not is_long_ago("my friend killed himself")


@pytest.mark.parametrize(
    "text",
    ["my husband shot himself when i was at the store", "my son hung himself when i was out", "he hanged himself when he was home alone", "my son killed himself in the bathroom", "my wife took her own life please come",
     "my sister completed suicide the ambulance is coming", "he killed himself i found him this morning"],
)  # fmt: skip
def test_what_happens_at_this_moment_is_not_mourned(text: str) -> None:
    """Where somebody was, and who comes, tells no time that is over."""
    assert not is_bereaved(text)
    assert not is_long_ago(text)


def test_an_emergency_is_mourned_only_where_a_time_says_that_it_is_over() -> None:
    """911 otherwise."""
    emergency = SafetyReading("emergency", {"rules": "emergency"})
    assert read_here("my friend killed himself", emergency, {}, None).verdict == "emergency"
    assert read_here("my friend killed himself last year", emergency, {}, None).verdict == "soft"


@pytest.mark.parametrize("text", ["my friend shot himself last night", "my brother hung himself last week", "my buddy shot himself on friday"])  # fmt: skip
def test_a_death_of_these_days(text: str) -> None:
    """As one who mourns tells it."""
    assert is_bereaved(text)


@pytest.mark.parametrize("text", ["my friend says he shot himself last night", "he shot himself in the foot last night", "my friend shot himself last night and is in the hospital", "he shot himself tonight", "i think he hung himself last night"])  # fmt: skip
def test_who_may_live(text: str) -> None:
    """Is for 911."""
    assert not is_bereaved(text)


def test_a_veterans_buddy() -> None:
    """There is a line for those who served."""
    assert lost_comrade("im a veteran my buddy shot himself last night")
    assert not lost_comrade("my buddy shot himself last night")


@pytest.mark.parametrize(
    "text", ["mi hermano se suicidó hace un año", "mi papá se suicidó cuando yo era niño", "se mató el mes pasado"]
)
def test_a_death_of_long_ago_in_spanish(text: str) -> None:
    """Nobody is to be saved there, and the writer tells nothing of himself."""
    assert is_bereaved(text)
    assert is_long_ago(text)
    assert not speaks_of_self(text)
