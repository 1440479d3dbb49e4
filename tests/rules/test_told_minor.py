"""A minor who says so where nobody asked: at every step, in figures and in words; never by somebody else's age, a count or an hour."""

from __future__ import annotations

from typing import Any

import pytest

from bot.ports import Parsed, SafetyReading
from bot.rules.booking import FIELDS
from bot.rules.finer import finer
from bot.rules.instrument import load
from bot.rules.told_minor import tells_minor
from bot.service.choosing import Standing
from bot.service.hearing import as_meant, states_minor, typed_turns


def at(form: str | None = None, **slots: Any) -> Standing:
    """A conversation that stands there."""
    return Standing(slots, form, {}, {}, 18)


@pytest.mark.parametrize(
    "text",
    ["I'm a minor", "sorry, I'm a minor", "my age is 17", "hi, 17 f here", "not 18 yet", "not eighteen yet", "I'm not 18 yet", "I'm not even 18", "I'm under 18, can I come?", "im underage", "I am in high school", "i'm still in high school and have anxiety", "i'm a high school student",
     "I'm a minor child", "since i'm a minor, who can help", "I am 16", "I am 16 years old, after school please", "after school, I am only 15", "im 16, what if i say i'm 18",
     "if you must know I said I'm 16", "if i'm honest when i said 18 i lied, i'm 15", "if you must know i said 18 but i'm 15", "suppose i said 18, but i am 15", "what if i say i'm 18, i'm 15",
     "i said i'm a minor", "i already said i'm under 18", "just so you know i'm a minor", "you keep saying i'm under 18 well i'm a minor", "i'm a teen and i have anxiety", "i'm still at high school", "i'm not 18, i'm a minor",
     "we're both 16", "were both 14", "we're all 13", "we are 15", "hi, we're both minors", "my friend and i, we're both seventeen and scared", "we're both 15 years old"],
)  # fmt: skip
@pytest.mark.parametrize("field", [None, "gad7_1", *FIELDS[1:]])
def test_a_minor_is_heard_at_every_step(text: str, field: str | None) -> None:
    """Nothing else is taken from such a message."""
    form = None if field is None else "screening_form" if field == "gad7_1" else "booking_form"
    assert states_minor(text, at(form, requested_slot=field))
    if "?" not in text:
        turns = typed_turns(text, Parsed("oos"), SafetyReading("none", {}), at(form, requested_slot=field), load())
        assert [turn.intent for turn in turns] == ["age.minor"]


@pytest.mark.parametrize(
    "text",
    ["my daughter is 16", "my son's age is 17", "my kid, 17 here", "my son is a minor", "my daughter is in high school", "he says he is 16", "I have 16 cats", "after 16:00", "since I was 16", "20 here", "is it for a minor", "can someone under 18 come", "under 18?", "what if i'm a minor", "if I'm under 18 can I", "what if I say I'm 16",
     "I was in high school", "i teach at a high school", "I'm in high school teaching", "I'm in high school, I work there", "I am a high school teacher", "like i'm a teenager again", "i feel like i'm in high school", "i'm a teenager at heart", "im 45 and in high school we", "minor depression", "it's a minor issue", "I'm not a minor", "I'm not 18 anymore", "I'm not 18, I'm older", "i am not old enough to remember", "im not of age to care",
     "he says i'm a minor", "they say i am underage.", "who says i'm a minor?", "I never said I'm a minor", "stop saying i'm a minor", "you keep saying i'm under 18, wrong", "bot says i'm a minor but i'm not", "i was told i'm underage", "my id says i'm under 18", "how do you know i'm a minor?", "i feel i'm a teenager",
     "im at high school, picking up my kid", "i'm in high school and college admin", "i'm a teen and family therapist", "i'm not 18, i'm a grandma", "and if i said im 16", "if i say i'm 16 can i come", "what happens if i say i'm 15",
     "we're both 45", "they were both 16", "we were both 16", "were both 16 when we met", "if we're both 16", "we're 15 minutes away", "we're 14 people", "we're 10 to 6 at work", "we're 16, 18 and 20", "we're 17 and 45", "he says we're both 16"],
)  # fmt: skip
@pytest.mark.parametrize("field", [None, *FIELDS[1:]])
def test_what_tells_no_minor(text: str, field: str | None) -> None:
    """Nobody is shut out by it."""
    assert not states_minor(text, at(requested_slot=field))


@pytest.mark.parametrize("text", ["only 10", "only 10 to 12", "only 16 or later", "I'm 10 to 6 at work", "im 10 - 6 at work", "16 to 18", "16", "10 here", "14 here", "i'm 17, or later tonight", "after 17", "i'm 10 minutes late", "919 555 0123", "I'm 919-555-0123"])  # fmt: skip
@pytest.mark.parametrize("field", ["contact_value", "contact_times"])
def test_an_hour_is_no_age(text: str, field: str) -> None:
    """Where a number may be one."""
    assert not states_minor(text, at("booking_form", requested_slot=field))


@pytest.mark.parametrize("text", ["17 here", "seventeen here", "hi, 17 here"])
@pytest.mark.parametrize("field", [None, "contact_name"])
def test_a_bare_number_here_is_an_age_where_no_hour_is_asked(text: str, field: str | None) -> None:
    """Neither a number nor a time."""
    assert states_minor(text, at(field and "booking_form", requested_slot=field))


@pytest.mark.parametrize("text", ["I'm 18", "I am 45", "I lied, I am 25"])
def test_another_age_opens_nothing_to_a_minor(text: str) -> None:
    """Nor is it said to be no bar."""
    assert as_meant(text, Parsed("faq.age"), at(age_group="minor")).intent == "age.minor"
    assert as_meant(text, Parsed("faq.age"), at()).intent == "age.told"


def test_a_minor_who_asks_about_another_age_hears_what_holds_for_all() -> None:
    """That the check is open is told to no minor."""
    assert finer("I'm 70, is that too old?", "faq.age", {"age_group": "minor"}) != "faq.age.adult"
    assert finer("I'm 70, is that too old?", "faq.age", {}) == "faq.age.adult"


@pytest.mark.parametrize(
    "text",
    [
        "tiene 13 anos",
        "ella tiene 13 años",
        "mi hija de 13 años quiere morir",
        "cumple 15 años",
        "tengo una hija de 15 años",
        "soy mamá de una niña de 15 años",
    ],
)
def test_somebody_elses_age_in_spanish(text: str) -> None:
    """Of a daughter who is told of."""
    assert not tells_minor(text, 18)


@pytest.mark.parametrize("text", ["tengo 13 anos", "solo tengo 15 años", "mi hijo tiene 40 y yo tengo 15 años", "soy una chica de 15 años", "soy una niña de 15 años", "soy un niño de 15 años", "soy alumna de 16 años", "soy hija única de 15 años"])  # fmt: skip
def test_ones_own_age_in_spanish(text: str) -> None:
    """Beside another's, too."""
    assert tells_minor(text, 18)


def test_beside_a_worry_the_worry_goes_on() -> None:
    """A young friend is told how to help, and that the check is for adults."""
    worried = at(danger="third_party", last_reply=["utter_safety.third_party"])
    for text in ("im 15", "we're both 16"):
        turns = typed_turns(text, Parsed("oos"), SafetyReading("none", {}), worried, load())
        assert [turn.intent for turn in turns] == ["help.other", "age.minor"]
