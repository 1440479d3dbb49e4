"""Typed corrections of a request: at its summary, where the field to change is asked, and what sends it."""

from __future__ import annotations

import pytest

from bot.contact_points import read_contact
from bot.rules.booking import Wish, hear_booking, requested_field

WHOLE = Wish(age_group="adult", name="Ann", method="call", value="+19195550123", times="mornings")


def heard(wish: Wish, text: str, *, just_read: bool = True) -> Wish | None:
    """One typed text, as the form hears it."""
    return hear_booking(wish, "oos", text, read_contact(text), 18, just_read=just_read)


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [("change my phone to 919.555.0199", "value", "+19195550199"), ("ann@example.com please", "value", "ann@example.com"),
     ("change the name to Robert Earl", "name", "Robert Earl"), ("no, my name is Bea", "name", "Bea"), ("text me instead", "method", "text"),
     ("thursdays after 4 but not this week", "times", "thursdays after 4 but not this week"), ("weekday mornings please", "times", "weekday mornings please")],
)  # fmt: skip
def test_the_summary_takes_a_typed_correction_and_is_read_back_again(text: str, field: str, value: str) -> None:
    """Nothing is sent by it, and nothing else is lost."""
    after = heard(WHOLE, text)
    assert after is not None
    assert getattr(after, field) == value
    assert (after.confirmed, requested_field(after)) == (None, "booking_confirmed")
    kept = {"name", "value", "times"} - {field}
    assert {name: getattr(after, name) for name in kept} == {name: getattr(WHOLE, name) for name in kept}


@pytest.mark.parametrize(("text", "asked"), [("the phone", "contact_value"), ("no the name", "contact_name"), ("times", "contact_times")])  # fmt: skip
def test_the_field_to_change_may_be_named(text: str, asked: str) -> None:
    """In words as well as by its button."""
    from dataclasses import replace

    after = heard(replace(WHOLE, field="ask"), text)
    assert after is not None
    assert requested_field(after) == asked


@pytest.mark.parametrize("text", ["ok", "okay", "fine", "sounds good"])
def test_a_nod_after_something_else_sends_nothing(text: str) -> None:
    """Right after the summary it is a yes; after another answer nobody knows what it is about."""
    assert heard(WHOLE, text, just_read=False) is None
    agreed = heard(WHOLE, text)
    assert agreed is not None
    assert agreed.confirmed


@pytest.mark.parametrize("text", ["send it", "yes", "yes send", "go ahead"])
def test_a_plain_yes_sends_at_any_time(text: str) -> None:
    """It can be about nothing else."""
    agreed = heard(WHOLE, text, just_read=False)
    assert agreed is not None
    assert agreed.confirmed


@pytest.mark.parametrize("text", ["will it hurt?", "what is the name of the clinic", "when will they call me?", "hm"])
def test_a_question_corrects_nothing(text: str) -> None:
    """It is answered, and the summary comes back."""
    assert heard(WHOLE, text) is None
