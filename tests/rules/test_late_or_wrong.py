"""An answer behind "oops" or "oh sorry": late, or wrong before? It is asked, and nothing is put down."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.screening import ValidateScreeningForm
from bot.rules.changing import item_to_change, new_value
from bot.rules.hearing_here import hear_here
from bot.rules.here_for import heard_first
from bot.rules.instrument import load
from bot.rules.late_or_wrong import WHICH, late_or_wrong
from bot.rules.screening import Sheet, blank
from bot.rules.slots import requested_slot, sheet_from, slots_from
from tests.dialogue.test_booking_form import ran

ADULT = replace(blank(load()), age_group="adult", agreed=True)
AT_ONE = ADULT
AT_THREE = replace(ADULT, answers=(1, 2, None, None, None, None, None))
AT_DIFFICULTY = replace(ADULT, answers=(1,) * 7)
READ_BACK = replace(AT_THREE, read_back=(1,))


def said(sheet: Sheet, text: str, *last: str) -> tuple[Sheet, list[str]]:
    """The sheet and what is said after a typed message."""
    slots = slots_from(sheet) | {"requested_slot": requested_slot(sheet), "last_reply": list(last)}
    after, told = ran(ValidateScreeningForm(), slots, text, "oos", "screening_form")
    return sheet_from(after), told


@pytest.mark.parametrize("text", ["whoops, sorry. 3", "whoops sorry 2", "oops, 2", "oops 3", "oops sorry 3", "oops, sorry, 3", "oh sorry 3", "oh sorry, not at all", "sorry about that, several days", "sorry about that, 2", "so sorry about that. 1", "oops 2 wait"])  # fmt: skip
def test_it_is_asked_which_is_meant(text: str) -> None:
    """Neither this item nor the one before takes it."""
    for sheet in (AT_THREE, AT_DIFFICULTY):
        assert item_to_change(text, sheet) is None
        assert said(sheet, text) == (sheet, [WHICH])


@pytest.mark.parametrize("text", ["oops, 2", "whoops sorry 2", "oops sorry 2"])
def test_where_only_one_can_be_meant(text: str) -> None:
    """At the first item, and while an answer is read back, it is read back for the one that stands."""
    for sheet in (AT_ONE, READ_BACK):
        assert said(sheet, text)[0] == replace(sheet, read_back=(2,))


@pytest.mark.parametrize(("text", "value"), [("oops i meant 3", "3"), ("sorry i meant 2", "2"), ("wrong one, 1", "1"), ("typo, 2", "2"), ("oops wrong button, 3", "3")])  # fmt: skip
def test_a_plain_correction_goes_to_the_one_before(text: str, value: str) -> None:
    """Its words say so."""
    assert not late_or_wrong(text, AT_THREE)
    assert (item_to_change(text, AT_THREE), new_value(text)) == (2, value)


@pytest.mark.parametrize(("text", "value"), [("sorry, 2", 2), ("ok sorry, 0", 0), ("2 sorry once more", 2), ("ok 2, again sorry", 2), ("several days, sorry again", 1)])  # fmt: skip
def test_pardon_alone_is_for_the_item_that_stands(text: str, value: int) -> None:
    """It is read back."""
    assert said(AT_THREE, text)[0] == replace(AT_THREE, read_back=(value,))


@pytest.mark.parametrize(("text", "value"), [("right, here again, 1", 1), ("here again. 2", 2), ("back now, 0", 0), ("door bell. back now, 0", 0), ("sorry about this, 2", 2)])  # fmt: skip
def test_who_is_here_again_answers(text: str, value: int) -> None:
    """The item that stands."""
    assert said(AT_THREE, text)[0].answers == (1, 2, value, None, None, None, None)


@pytest.mark.parametrize("text", ["here again", "once more", "again sorry", "oops", "oh sorry", "sorry about that", "2 and again 3"])  # fmt: skip
def test_what_tells_no_answer_puts_none_down(text: str) -> None:
    """Nor is it asked which."""
    sheet, told = said(AT_THREE, text)
    assert sheet == AT_THREE
    assert WHICH not in told


@pytest.mark.parametrize("text", ["no", "yes", "nope"])
def test_a_no_to_which_is_no_answer(text: str) -> None:
    """It is asked again; elsewhere a no to the item is read back."""
    assert said(AT_THREE, text, WHICH, "utter_ask_gad7_3") == (AT_THREE, [WHICH])
    assert said(AT_DIFFICULTY, text, WHICH, "utter_ask_difficulty") == (AT_DIFFICULTY, [WHICH])
    elsewhere = heard_first(AT_THREE, text) or hear_here(slots_from(AT_THREE), AT_THREE, "oos", text, 18)
    assert elsewhere is not None
    assert elsewhere.say != WHICH
