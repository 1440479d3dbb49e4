"""Slips: what looks like a question or an order at a form and is none."""

from __future__ import annotations

import pytest

from bot.rules.slips import is_slip


@pytest.mark.parametrize(("text", "slip"), [("I am afraid of falling when I am alone", True), ("i'm so nervous all day", True), ("i feel anxious, is it gad?", False), ("i am worried could it be ptsd", False)])  # fmt: skip
def test_how_one_feels_at_an_item_asks_for_no_diagnosis(text: str, slip: object) -> None:
    """Only a question may be answered as one; the item is asked again."""
    assert is_slip(text, "advice.diagnosis", "screening_form", answering=True) is slip
    assert not is_slip(text, "advice.diagnosis", None, answering=False)


@pytest.mark.parametrize(
    ("text", "slip"),
    [("send it, bye", True), ("yes, send. goodnight", True), ("looks good, take care", True), ("correct, see you monday", True), ("yes bye", True), ("thanks have a good day", True),
     ("bye", False), ("ok bye", False), ("ok gotta run, bye", False), ("sorry, i have to leave", False), ("good night", False), ("ok im done, bye", False), ("no thanks, bye", False)],
)  # fmt: skip
def test_only_a_goodbye_and_nothing_else_empties_a_request(text: str, slip: object) -> None:
    """Beside a yes it may be meant for one that is sent: the question stays."""
    assert is_slip(text, "social.bye", "booking_form", answering=False) is slip
