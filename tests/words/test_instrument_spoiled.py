"""The questionnaire and its result, altered so that their check must fail."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.content.check_instrument import check_instrument
from tests.words.spoiling import codes, saying, spoiled

if TYPE_CHECKING:
    from datetime import date

    from bot.content.ledger import Ledger
    from bot.words import Words


@pytest.mark.parametrize("item", range(1, 8))
def test_a_changed_item_fails(words: Words, ledger: Ledger, fresh_day: date, item: int) -> None:
    """A word, an option, their order, a second wording: each makes it another questionnaire."""
    response = f"utter_ask_gad7_{item}"
    text = words.responses[response][0]["text"]
    for altered in (
        saying(words, response, text.replace("2 weeks", "4 weeks")),
        saying(words, response, text.lower()),
        spoiled(words, response, lambda v: v[0]["buttons"][2].update(title="More days than not")),
        spoiled(words, response, lambda v: v[0]["buttons"].reverse()),
        spoiled(words, response, lambda v: v.append(dict(v[0]))),
        spoiled(words, response, lambda v: v[0]["metadata"].pop("verbatim")),
    ):
        assert codes(check_instrument, altered, ledger, fresh_day) == {("verbatim", response)}


def test_a_changed_difficulty_item_fails(words: Words, ledger: Ledger, fresh_day: date) -> None:
    """It is held like the seven items."""
    altered = spoiled(words, "utter_ask_difficulty", lambda v: v[0]["buttons"][0].update(title="Not hard at all"))
    assert codes(check_instrument, altered, ledger, fresh_day) == {("verbatim", "utter_ask_difficulty")}


@pytest.mark.parametrize(
    "cut", ["not a diagnosis", "988", "Developed by Drs.", "authors suggest talking with a clinician"]
)
def test_a_result_that_leaves_something_out_fails(words: Words, ledger: Ledger, fresh_day: date, cut: str) -> None:
    """Licence, help line, limits, and from ten on the authors' advice."""
    response = "utter_screening.result.further"
    altered = saying(words, response, words.responses[response][0]["text"].replace(cut, ""))
    assert codes(check_instrument, altered, ledger, fresh_day) == {("result", response)}
