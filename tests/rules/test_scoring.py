"""The total and band are the paper's for every possible sheet, and the paper's words are held by checksum."""

from __future__ import annotations

import copy
import itertools
import json

import pytest

from bot.rules.instrument import DATA, REVIEWED, InstrumentChanged, build, load
from bot.rules.scoring import IncompleteScreening, band_of, score

PAPER_BANDS = ["minimal"] * 5 + ["mild"] * 5 + ["moderate"] * 5 + ["severe"] * 7


def test_all_16384_patterns_have_the_papers_total_and_band() -> None:
    """There is no pattern of answers whose number or band differs from the paper form's."""
    gad7 = load()
    seen = 0
    for answers in itertools.product(range(4), repeat=7):
        result = score(gad7, answers)
        assert result.total == sum(answers)
        assert result.band == PAPER_BANDS[sum(answers)]
        assert result.further_evaluation == (sum(answers) >= 10)
        seen += 1
    assert seen == 16_384


@pytest.mark.parametrize("missing", range(7))
def test_no_total_without_all_seven(missing: int) -> None:
    """The authors give no rule for missing items: no proration."""
    answers: list[int | None] = [3] * 7
    answers[missing] = None
    with pytest.raises(IncompleteScreening):
        score(load(), answers)
    with pytest.raises(IncompleteScreening):
        score(load(), [3] * 6)


@pytest.mark.parametrize("wrong", [-1, 4, 7])
def test_a_value_that_the_form_does_not_have_is_refused(wrong: int) -> None:
    """Only 0, 1, 2 and 3 are answers."""
    with pytest.raises(ValueError, match="form"):
        score(load(), [wrong, 0, 0, 0, 0, 0, 0])
    with pytest.raises(ValueError, match="range"):
        band_of(load(), 22)


@pytest.mark.parametrize("name", sorted(REVIEWED))
def test_a_changed_word_of_an_instrument_is_refused(name: str) -> None:
    """One changed letter anywhere stops the screening."""
    content = json.loads((DATA / f"{name}.json").read_text())
    assert build(content, REVIEWED[name]).items
    for path in (("items", 0, "text"), ("options", 2, "text"), ("lead_in",), ("bands", 1, "to"), ("licence",)):
        changed = copy.deepcopy(content)
        place = changed
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = f"{place[path[-1]]} " if isinstance(place[path[-1]], str) else place[path[-1]] + 1
        with pytest.raises(InstrumentChanged):
            build(changed, REVIEWED[name])


def test_a_second_instrument_needs_only_data() -> None:
    """GAD-2 is scored by the same code."""
    gad2 = load("gad2")
    assert gad2.highest_total == 6
    assert score(gad2, [1, 1]).further_evaluation is False
    assert score(gad2, [3, 0]).further_evaluation is True


def test_the_instruments_words_are_the_published_ones() -> None:
    """The words of the form, written out a second time."""
    gad7 = load()
    assert gad7.lead_in == "Over the last 2 weeks, how often have you been bothered by the following problems?"
    assert [item.text for item in gad7.items] == [
        "Feeling nervous, anxious or on edge",
        "Not being able to stop or control worrying",
        "Worrying too much about different things",
        "Trouble relaxing",
        "Being so restless that it is hard to sit still",
        "Becoming easily annoyed or irritable",
        "Feeling afraid as if something awful might happen",
    ]
    assert [(o.text, o.value) for o in gad7.options] == [
        ("Not at all", 0), ("Several days", 1), ("More than half the days", 2), ("Nearly every day", 3),
    ]  # fmt: skip
    assert (gad7.sensitivity, gad7.specificity, gad7.further_evaluation_from) == (0.89, 0.82, 10)
