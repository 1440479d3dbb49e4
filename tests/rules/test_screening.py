"""The states and moves of a screening, on plain values."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.instrument import load
from bot.rules.screening import (
    SKIPPED,
    Outcome,
    Question,
    Sheet,
    blank,
    item_number,
    outcome,
    question,
    result,
    stepped_back,
    with_answer,
    with_typed,
    without_typed,
)
from bot.rules.slots import requested_slot, sheet_from, slots_from


def agreed() -> Sheet:
    """An adult who agreed, before the first item."""
    return Sheet(answers=blank(load()).answers, age_group="adult", agreed=True)


def answered(*values: int) -> Sheet:
    """The first items answered."""
    sheet = agreed()
    for value in values:
        sheet = with_answer(sheet, value)
    return sheet


def test_the_questions_come_in_order() -> None:
    """Age, agreement, seven items, difficulty, nothing."""
    sheet = blank(load())
    assert question(sheet) == (Question.AGE, None)
    assert question(Sheet(sheet.answers, "adult")) == (Question.CONSENT, None)
    for number in range(1, 8):
        assert question(answered(*[1] * (number - 1))) == (Question.ITEM, number)
    assert question(answered(*[1] * 7)) == (Question.DIFFICULTY, None)
    assert question(answered(*[0] * 7)) == (Question.NOTHING, None)


def test_a_minor_and_a_decliner_are_asked_nothing_more() -> None:
    """The gate and the refusal end the screening."""
    assert outcome(Sheet(blank(load()).answers, "minor")) is Outcome.MINOR
    assert outcome(Sheet(blank(load()).answers, "adult", agreed=False)) is Outcome.DECLINED


def test_a_changed_answer_returns_to_the_item_where_the_visitor_was() -> None:
    """Back from item 5 to item 2, one change, then item 5 again; the old answer stands until then."""
    sheet = stepped_back(answered(1, 1, 1, 1), 2)
    assert question(sheet) == (Question.ITEM, 2)
    assert sheet.answers[1] == 1
    assert question(with_answer(sheet, 3)) == (Question.ITEM, 5)


def test_back_from_the_first_item_stays_and_from_difficulty_goes_to_the_last() -> None:
    """There is nothing before item 1; before the difficulty item comes item 7."""
    assert item_number(stepped_back(agreed())) == 1
    assert item_number(stepped_back(answered(*[1] * 7))) == 7


def test_a_typed_answer_counts_only_after_yes() -> None:
    """Reading back changes no answer; no drops it."""
    sheet = with_typed(answered(0), (2, 1))
    assert question(sheet) == (Question.CONFIRM, 2)
    assert sheet.answers[1] is None
    assert question(without_typed(sheet)) == (Question.ITEM, 2)
    assert question(with_answer(sheet, 2)) == (Question.CONFIRM, 3)


def test_a_skipped_item_ends_incomplete() -> None:
    """Without all seven there is no score and no difficulty item."""
    sheet = answered(1, SKIPPED, 1, 1, 1, 1, 1)
    assert outcome(sheet) is Outcome.INCOMPLETE


@given(
    st.lists(st.integers(0, 3), min_size=7, max_size=7),
    st.lists(st.tuples(st.integers(1, 7), st.integers(0, 3)), max_size=8),
)
def test_the_total_is_of_the_answers_last_given(answers: list[int], changes: list[tuple[int, int]]) -> None:
    """Whatever was changed, in whatever order, the total is the sum of what stands."""
    sheet = answered(*answers)
    for number, value in changes:
        sheet = with_answer(stepped_back(sheet, number), value)
        answers[number - 1] = value
    assert result(sheet, load()).total == sum(answers)


@given(st.data())
def test_slots_and_sheet_are_one_and_the_same(data: st.DataObject) -> None:
    """The form's slots hold the whole sheet, and ask for the question that stands."""
    sheet = Sheet(
        answers=tuple(data.draw(st.lists(st.one_of(st.none(), st.integers(-1, 3)), min_size=7, max_size=7))),
        age_group=data.draw(st.sampled_from([None, "adult", "minor"])),
        agreed=data.draw(st.sampled_from([None, True, False])),
        difficulty=data.draw(st.sampled_from([None, -1, 0, 3])),
    )
    assert sheet_from(slots_from(sheet)) == sheet
    assert (requested_slot(sheet) is None) == (question(sheet)[0] is Question.NOTHING)
