"""Slips: what looks like a question or an order at a form and is none."""

from __future__ import annotations

import pytest

from bot.rules.slips import is_slip


@pytest.mark.parametrize(("text", "slip"), [("I am afraid of falling when I am alone", True), ("i'm so nervous all day", True), ("i feel anxious, is it gad?", False), ("i am worried could it be ptsd", False)])  # fmt: skip
def test_how_one_feels_at_an_item_asks_for_no_diagnosis(text: str, slip: object) -> None:
    """Only a question may be answered as one; the item is asked again."""
    assert is_slip(text, "advice.diagnosis", "screening_form", answering=True) is slip
    assert not is_slip(text, "advice.diagnosis", None, answering=False)
