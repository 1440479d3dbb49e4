"""Ages, agreements, names and contact points as visitors type them."""

from __future__ import annotations

import pytest

from bot.contact_points import read_contact, readable
from bot.rules.age import says_group, typed_age
from bot.rules.agreement import agreement
from bot.rules.request_words import typed_name


@pytest.mark.parametrize(
    ("text", "age"),
    [("45", 45), ("I'm 45", 45), ("im 17", 17), ("thirty two", 32), ("I am 62 years old", 62), ("age 20", 20),
     ("yes, 33", 33), ("0", None), ("2", None), ("I'm 9", 9), ("300", None), ("many", None)],
)  # fmt: skip
def test_an_age_where_it_is_asked(text: str, age: int | None) -> None:
    """A bare number counts where the age is asked."""
    assert typed_age(text, asked=True) == age


@pytest.mark.parametrize(
    ("text", "age"),
    [("I'm 15, is it safe?", 15), ("i am 16 years old", 16), ("15 years old here", 15), ("my son is 15", None),
     ("he's 15 years old", None), ("I'm 15 minutes away", None), ("im 20 weeks pregnant", None), ("15", None),
     ("I take 20 mg", None), ("I have had it for 12 years", None), ("it started 10 years ago", None)],
)  # fmt: skip
def test_an_age_stated_elsewhere_is_the_visitors_own_or_none(text: str, age: int | None) -> None:
    """Only a plain statement about the visitor closes the gate."""
    assert typed_age(text, asked=False) == age


def test_words_for_adult_and_minor() -> None:
    """Yes and no answer the question of age too."""
    assert [says_group(text) for text in ("yes", "over 18", "I'm an adult", "no", "under 18", "a minor", "maybe")] == [
        "adult", "adult", "adult", "minor", "minor", "minor", None,
    ]  # fmt: skip
    assert [says_group(text) for text in ("i was born in 1958", "1990", "born 3 May 1971", "born in 2012", "2010")] == [
        "adult", "adult", "adult", None, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "agreed"),
    [("yes", True), ("Yes, I agree", True), ("ok sure", True), ("no", False), ("No thanks", False), ("I don't agree", False),
     ("why?", None), ("yes but what is it", None), ("maybe", None)],
)  # fmt: skip
def test_a_plain_yes_or_no(text: str, agreed: bool | None) -> None:  # noqa: FBT001
    """Anything but a plain yes or no is no agreement."""
    assert agreement(text) is agreed


@pytest.mark.parametrize(
    ("text", "name"),
    [("Testina Example", "Testina Example"), ("my name is Ann", "Ann"), ("I'm José O'Neil-Smith", "José O'Neil-Smith"),
     ("how much is it?", None), ("stop", None), ("is it safe", None), ("12345", None), ("go back", None), ("<b>x</b>", None)],
)  # fmt: skip
def test_a_name_or_not(text: str, name: str | None) -> None:
    """A question or an order is not a name."""
    assert typed_name(text) == name


@pytest.mark.parametrize(
    ("text", "method", "value"),
    [("919-555-0123", "call", "+19195550123"), ("text me at (919) 555 0142", "text", "+19195550142"),
     ("919-555-0123 ext. 22", "call", "+19195550123;ext=22"),
     ("(919) 733-4000 x12", "call", "+19197334000;ext=12"), ("write to ann@example.com.", "email", "ann@example.com"), ("ann at example dot com", "email", "ann@example.com"),
     ("a.bee at mail dot example dot org please", "email", "a.bee@mail.example.org"), ("+44 20 7946 0958", "call", "+442079460958")],
)  # fmt: skip
def test_a_contact_point_is_recognised(text: str, method: str, value: str) -> None:
    """Phone numbers become E.164, e-mail addresses are normalised."""
    point = read_contact(text)
    assert point is not None
    assert (point.method, point.value) == (method, value)
    assert readable(value)


@pytest.mark.parametrize("text", ["12345", "no", "ann@", "@example.com", "my phone", "999-999-9999", "1" * 40,
                                  "ann@example.con", "ann@gmial.com", "meet me at noon dot"])  # fmt: skip
def test_what_is_no_contact_point(text: str) -> None:
    """A wrong number is not taken."""
    assert read_contact(text) is None
