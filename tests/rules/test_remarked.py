"""A number in front of a remark on oneself: read back as its option, and never where the remark may turn it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.rules.counted import Near
from bot.rules.hearing import Heard, hear
from bot.rules.instrument import load
from bot.rules.screening import blank

AT_THREE = replace(blank(load()), age_group="adult", agreed=True, answers=(1, 2, None, None, None, None, None))


@pytest.mark.parametrize(
    ("text", "value"),
    [("2, work has been crazy", 2), ("2. work has been crazy", 2), ("1 i guess, works been nuts", 1), ("2 because of my divorce", 2), ("3 i snap at them", 3), ("1 (sleep is awful)", 1), ("0 thank god", 0),
     ("also 2", 2), ("2 too", 2), ("2 as well", 2), ("put 2", 2), ("2, same", 2), ("2 again", 2), ("another 2", 2)],
)  # fmt: skip
def test_the_number_is_read_back(text: str, value: int) -> None:
    """It counts only after yes, whatever the text was taken for."""
    assert hear(AT_THREE, "nav.repeat", text, load(), 18) == Heard(replace(AT_THREE, read_back=(value,)))


@pytest.mark.parametrize(
    "text",
    ["2, my wife says", "2, for my wife", "3 i snap at everybody", "2, last year", "2, but work has been crazy", "2, not at work", "2, not really", "2, that was wrong", "2, the last was wrong", "2, most days", "2, maybe more", "2 kids", "3 jobs", "2 works", "2, i take zoloft",
     "2, the last question was silly", "2, work has been crazy 3", "0, i feel fine now",
     "3, scratch that", "2, ignore that", "0, forget it", "3, strike that", "1, undo", "2, dont count that", "3, misclick", "2, i misclicked", "2, kidding", "3, jk", "2, i lied", "3, too high", "1, let me think", "3. i have to go", "another one", "one too", "one as well"],
)  # fmt: skip
def test_what_may_turn_it_is_asked_again(text: str) -> None:
    """Another person or time, a doubt, another answer, or what the number counts."""
    heard = hear(AT_THREE, "oos", text, load(), 18)
    assert heard is not None
    assert (heard.sheet, (heard.say or "").startswith("utter_screening.reask")) == (AT_THREE, True)


@pytest.mark.parametrize("text", ["2, whats the price", "2, what does it cost", "2, go back", "2 again and again"])
def test_what_is_asked_or_ordered_behind_it_is_no_remark(text: str) -> None:
    """It is answered, and the item stands."""
    assert hear(AT_THREE, "oos", text, load(), 18) is None


def test_where_days_were_asked_for_it_may_be_a_number_of_days() -> None:
    """Nothing is read back."""
    heard = hear(AT_THREE, "oos", "2, work has been crazy", load(), 18, Near(counted=True))
    assert heard is not None
    assert heard.sheet == AT_THREE
