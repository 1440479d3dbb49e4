"""Typed answers: what counts, what is read back, what is asked again."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.answers import ReadAs, cut_short, read
from bot.rules.frequency import says_only_how_often
from bot.rules.hearing import Heard, hear
from bot.rules.instrument import load
from bot.rules.screening import Sheet

SETS = Path(__file__).parents[1] / "answers"
OPTIONS = load().options
DIFFICULTIES = load().difficulty_options
FLOOR = 0.95


def lines(name: str) -> list[tuple[str, int | None, str]]:
    """(class, expected option, text) of a set."""
    rows = [line.split("\t") for line in (SETS / f"{name}.tsv").read_text(encoding="utf-8").splitlines()]
    return [(kind, None if option == "-" else int(option), text) for kind, option, text in rows]


@pytest.mark.parametrize("name", ["dev", "dev2", "dev3", "test"])
def test_no_typed_text_ever_counts_wrongly(name: str) -> None:
    """A text that counts must be the option that was meant: not one exception."""
    for kind, option, text in lines(name):
        found = read(text, OPTIONS)
        if found.read_as is ReadAs.COUNTS:
            assert (kind, option) == ("counts", found.values[0]), text


@pytest.mark.parametrize("name", ["dev", "dev2", "dev3", "test"])
def test_at_least_95_in_100_typed_texts_are_read_in_the_right_class(name: str) -> None:
    """The test set was written by hands that saw neither the code nor the other sets."""
    rows = lines(name)
    right = [
        found.read_as.value == kind and (option is None or found.values == (option,))
        for kind, option, text in rows
        if (found := read(text, OPTIONS))
    ]
    assert len(rows) >= 200
    assert sum(right) / len(rows) >= FLOOR


@given(st.text(max_size=200))
def test_any_text_is_read_without_an_error(text: str) -> None:
    """Whatever is typed, an answer or none comes out, and never a value that the form does not have."""
    found = read(text, OPTIONS)
    assert set(found.values) <= {0, 1, 2, 3}
    assert (found.read_as is ReadAs.AGAIN) == (not found.values)


@pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.text)
def test_the_labels_and_numbers_count_in_any_dress(option: object) -> None:
    """An option or its number counts, whatever the case and the punctuation."""
    label, value = option.text, option.value  # type: ignore[attr-defined]
    for text in (label, label.upper(), f" {label}. ", f'"{label}"', str(value), f"{value}.", f"{value} - {label}"):
        found = read(text, OPTIONS)
        assert (found.read_as, found.values) == (ReadAs.COUNTS, (value,)), text


@pytest.mark.parametrize(("text", "only"), [("every single night", True), ("Every other night.", True), ("5 out of 7 days", True), ("all the freaking time", True), ("rarely tbh", True),
                                            ("can't take it any more", False), ("no more", False), ("every night I want to die", False), ("", False)])  # fmt: skip
def test_what_says_only_how_often(text: str, *, only: bool) -> None:
    """Beside such an answer no mere note is shown; a word of anything else keeps it."""
    assert says_only_how_often(text) is only


@pytest.mark.parametrize(
    ("text", "value"),
    [("i think 3", 3), ("a 3", 3), ("def 3", 3), ("option 3", 3), ("maybe 2", 2), ("three i guess", 3), ("3 probably", 3), ("several", 1), ("sevral", 1), ("most nights", 2), ("Well, most evenings I suppose", 2), ("every evening", 3),
     ("more then half", 2), ("mor than haf", 2), ("no i meant almost every day", 3), ("no, nearly every day", 3), ("no, more than half the days", 2), ("no, not at all", 0),
     ("twice", 1), ("just twice", 1), ("only on sundays", 1), ("every sunday", 1), ("all of the time", 3), ("almost all of the time", 3), ("nearly every day, since my husband died", 3), ("several days since i lost my job", 1), ("more like several days", 1), ("Well, not really not at all, more like several days", 1), ("not several days, more like nearly every day", 3)],
)  # fmt: skip
def test_a_hedged_or_shortened_answer_is_read_back(text: str, value: int) -> None:
    """It counts only after a yes."""
    found = read(text, OPTIONS)
    assert (found.read_as, found.values) == (ReadAs.READ_BACK, (value,))


@pytest.mark.parametrize(
    ("text", "value"),
    [("1 no 2", 2), ("2 actually make that 1", 1), ("2, no 1", 1), ("0 sorry 1", 1), ("not at all, no wait several days", 1), ("one no two", 2), ("3 - actually 2", 2), ("2 or rather 1", 1), ("1, i mean 2", 2),
     ("it hasn't happened", 0),
     ("didnt happen", 0), ("it didn't happen to me", 0), ("that never happened", 0), ("a few", 1), ("maybe a few", 1), ("only a few", 1), ("a few nights", 1), ("a few of them", 1), ("all the tiem", 3), ("most of teh time", 2), ("number 2", 2)],
)  # fmt: skip
def test_an_answer_put_right_or_said_in_other_words_is_read_back(text: str, value: int) -> None:
    """It counts only after a yes."""
    found = read(text, OPTIONS)
    assert (found.read_as, found.values) == (ReadAs.READ_BACK, (value,))


@pytest.mark.parametrize("text", ["1 no", "2 no doubt", "1 no 2 no 3", "several days no more than half", "1 or 2", "quite a few", "a few times a day", "a few hours", "a few drinks", "didnt happen often", "not a few", "it hasn't happened that much", "it didn't happen much", "it never happened that much", "it didn't happen to me very often", "it hasn't happened a lot"])  # fmt: skip
def test_what_puts_nothing_right_is_asked_again(text: str) -> None:
    """Or names no number of days."""
    found = read(text, OPTIONS)
    assert (found.read_as, found.looks_like_answer) == (ReadAs.AGAIN, True)


@pytest.mark.parametrize(
    "text",
    ["no more than half the days", "no more then half the days", "not more than half the days", "at most half the days", "half the time", "every other day", "1 day",
     "only a day or two", "more than several", "not several", "several hours", "not most nights", "not most evenings", "once or twice", "sometimes", "a little bit", "hardly ever", "maybe 2 maybe 3", "definitely not a 3", "not all of the time", "not several days, more like often", "not really several days, more like several days", "several days, since june nearly every day", "since my husband died every day or so", "no 3", "a 4", "more", "hardly", "it comes and goes", "i wouldnt say nearly every day", "none of your business", "never not", "twice a day"],
)  # fmt: skip
def test_what_could_be_two_options_is_asked_again(text: str) -> None:
    """At most half is not more than half."""
    found = read(text, OPTIONS)
    assert (found.read_as, found.looks_like_answer) == (ReadAs.AGAIN, True)


@pytest.mark.parametrize(
    ("text", "value"),
    [("extremely", 3), ("somewhat", 1), ("very", 2), ("Extremly", 3), ("somwhat", 1), ("not difficult", 0), ("not", None), ("a bit", 1), ("a little hard", 1), ("hmm very i guess", 2), ("very, its been rough with the kids", 2), ("none of it is hard", 0), ("1, i mean 2", 2), ("extremely hard", 3), ("quite a bit", None), ("not really", None), ("very, but not at work", None), ("very or extremely", None), ("very, i want to stop", None), ("maybe very", None), ("none of your business", None), ("1, i mean 5", None), ("a bit more", None), ("not very", None), ("difficult", None)],
)  # fmt: skip
def test_the_first_words_of_a_difficulty_stand_for_it(text: str, value: int | None) -> None:
    """As long as they begin one label only."""
    assert cut_short(text, DIFFICULTIES) == value


READ_BACK = Sheet(age_group="adult", agreed=True, answers=(1, 2, None, None, None, None, None), read_back=(2, 1, 1))


@pytest.mark.parametrize("text", ["pause", "brb", "hold on", "can i take a short break?"])
def test_a_pause_keeps_what_was_read_back(text: str) -> None:
    """The read-back stands when the visitor comes back."""
    assert hear(READ_BACK, "oos", text, load(), 18) == Heard(READ_BACK, say="utter_screening.pause")


@pytest.mark.parametrize("text", ["maybe", "hold on to that"])
def test_what_is_no_pause_pauses_nothing(text: str) -> None:
    """It is asked again, or is not for the question."""
    heard = hear(READ_BACK, "oos", text, load(), 18)
    assert heard is None or heard.say != "utter_screening.pause"


@pytest.mark.parametrize(("text", "value"), [("7 of 14, closer to several", 1), ("7 days, but more like more than half the days", 2), ("half the days, closer to several days", 1), ("back again, 1", 1), ("ok back again 2", 2), ("i put 1", 1)])  # fmt: skip
def test_what_points_to_one_answer_is_read_back(text: str, value: int) -> None:
    """It counts only after yes."""
    found = read(text, OPTIONS)
    assert (found.read_as, found.values) == (ReadAs.READ_BACK, (value,))


@pytest.mark.parametrize("text", ["7 of 14, closer to nearly every day", "7 of 14, closer to nothing", "7 of 14", "back again", "i put it down", "1 for this and 2 for the next"])  # fmt: skip
def test_what_points_to_none_is_asked_again(text: str) -> None:
    """What is far from half the days contradicts itself."""
    assert read(text, OPTIONS).read_as is ReadAs.AGAIN
