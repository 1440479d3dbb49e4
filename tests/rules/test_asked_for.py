"""For whom the check is asked, with an age beside it; a year of birth as a first word; a question behind the difficulty."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from actions.screening import ValidateScreeningForm
from bot.ports import Parsed, SafetyReading
from bot.rules.age import told_adult, typed_age
from bot.rules.commands import command
from bot.rules.for_myself import FOR_OTHER
from bot.rules.instrument import load
from bot.rules.question_behind import heard_in_turn
from bot.rules.screening import blank
from bot.rules.slots import requested_slot, sheet_from, slots_from
from bot.service.choosing import Standing, matched_choice
from bot.service.hearing import as_meant, states_minor
from bot.service.meaning import QUIET, read_here
from tests.dialogue.test_booking_form import ran

AT_DIFFICULTY = replace(blank(load()), age_group="adult", agreed=True, answers=(1,) * 7)
YEAR = datetime.now(UTC).year


def at(form: str | None = None, **slots: Any) -> Standing:
    """A conversation that stands there."""
    return Standing(slots, form, {}, {}, 18)


@pytest.mark.parametrize("text", ["asking for my wife, she is 58", "for my dad he is 71", "for my husband, 61", "it's for my mom, who is 80"])  # fmt: skip
def test_each_person_takes_it_for_themselves(text: str) -> None:
    """Only where nothing runs, and no adult's age is noted of the writer."""
    assert matched_choice(text, at()) == "nav.for_other"
    assert not told_adult(text, 18)
    for other in (at("booking_form"), at("screening_form"), at(hold="crisis"), at(age_group="minor")):
        assert matched_choice(text, other) is None


@pytest.mark.parametrize("text", ["for my son, he is 15", "for my dad", "im asking for my wife, is 58 too old", "for my wife's 58th birthday", "my dad is 71", "for me, im 58", "for my son, almost 18", "for my son, about 18", "here for my wife 30 years", "for my dad he is 71 years"])  # fmt: skip
def test_what_is_left_to_the_topics(text: str) -> None:
    """A child, a question, or the writer."""
    assert matched_choice(text, at()) is None


@pytest.mark.parametrize("text", ["born {}", "hi, born {}", "im from {}", "i was born {}", "my birth year is {}"])
def test_a_minors_year_of_birth_holds_as_a_first_word(text: str) -> None:
    """What may be 18 is left to be asked."""
    assert states_minor(text.format(YEAR - 16), at())
    assert not states_minor(text.format(YEAR - 19), at())


@pytest.mark.parametrize("text", ["im from {}", "i am from {} here", "born {}"])
def test_a_year_too_late_to_write_is_no_age_unasked(text: str) -> None:
    """It is asked; from eight years on it holds."""
    assert [typed_age(text.format(YEAR - years), asked=False) for years in (6, 7, 8, 11)] == [None, None, 8, 11]
    assert typed_age(f"born {YEAR - 6}", asked=True) == 6


@pytest.mark.parametrize("text", ["my son was born 2012", "son born 2012", "2012", "from 2012", "im from 2012 miles away", "im in it from 2012 on", "anxious since 2012", "the clinic was born 2012", "my birthday is 2012 miles"])  # fmt: skip
def test_another_year_is_no_age(text: str) -> None:
    """Of somebody or something else."""
    assert typed_age(text, asked=False) is None


@pytest.mark.parametrize("text", ["id like the check for myself, im 45", "im a nurse, 45, id like the check for myself", "this is for myself, not for my daughter", "i want to take the check for me"])  # fmt: skip
def test_a_wish_for_the_own_check_needs_no_note(text: str) -> None:
    """It is an order, or at a question asks it again; what the rules of danger raise beside it stays."""
    assert command(text) == ("nav.repeat" if "not for" in text else "nav.start_screening")
    assert read_here(text, SafetyReading("soft", {"classifier": "soft"}), {}, None) == QUIET
    crisis = SafetyReading("crisis", {"rules": "crisis"})
    assert read_here(text, crisis, {}, None) == crisis


@pytest.mark.parametrize(("last", "intent"), [([FOR_OTHER], "nav.start_screening"), ([], "nav.repeat")])
def test_for_myself_begins_the_check_only_after_somebody_else(last: list[str], intent: str) -> None:
    """A request that is being made is not set aside by it."""
    text = "this is for myself, not for my daughter"
    assert as_meant(text, Parsed("nav.repeat"), at(last_reply=last)).intent == intent
    assert as_meant(text, Parsed("nav.repeat"), at("booking_form")).intent == "nav.repeat"


@pytest.mark.parametrize(("text", "adult"), [("id like the check for myself, im 45", True), ("im a nurse, 45, id like the check for myself", True), ("im a student, 18, id like the check for myself", False), ("im a student, 17, id like the check for myself", False), ("this is for myself, not for my daughter", False)])  # fmt: skip
def test_the_age_beside_it_is_known(text: str, *, adult: bool) -> None:
    """None is taken that may be a minor's."""
    assert told_adult(text, 18) is adult


@pytest.mark.parametrize(("text", "age"), [("i'm a mother of 12, i want to take the test", None), ("i'm a smoker since 15, i want to take the test", None), ("i'm a teacher for 15, i want to take the test", None), ("im a size 12, i want the test", None), ("im a school nurse, 45, i want the check", 45), ("i am a nurse and 45, i want the check", 45), ("im a student, 17, i want the check", 17)])  # fmt: skip
def test_another_number_is_no_age(text: str, age: int | None) -> None:
    """Only one that stands for itself."""
    assert typed_age(text, asked=True) == age


@pytest.mark.parametrize("text", ["i want to do this for myself and end it", "this is for myself, not for anyone", "id like the pills for myself", "im a burden, 45, id like the check for myself", "someone told me to do this for me and no one else"])  # fmt: skip
def test_what_is_no_such_order(text: str) -> None:
    """It is left to the readers."""
    assert command(text) is None


@pytest.mark.parametrize("text", ["somewhat. and may i drive afterwards", "very. can i drive after"])
def test_a_question_behind_the_difficulty_is_answered_first(text: str) -> None:
    """Then the answer in front is taken."""
    slots = slots_from(AT_DIFFICULTY) | {"requested_slot": "difficulty"}
    assert heard_in_turn(slots, AT_DIFFICULTY, "oos", text, 18) is None
    back, _ = ran(ValidateScreeningForm(), slots | {"requested_slot": None}, text, "faq.driving", "screening_form")
    assert sheet_from(back).difficulty == (1 if text.startswith("somewhat") else 2)


@pytest.mark.parametrize(("text", "value"), [("somewhat", 1), ("very. it's my job", 2), ("fairly hard", None), ("quite difficult", None), ("not too hard", None), ("somewhat. and the rest", None)])  # fmt: skip
def test_the_difficulty_alone(text: str, value: int | None) -> None:
    """What could be two of the four is asked again."""
    slots = slots_from(AT_DIFFICULTY) | {"requested_slot": requested_slot(AT_DIFFICULTY)}
    heard = heard_in_turn(slots, AT_DIFFICULTY, "oos", text, 18)
    assert heard is not None
    assert (heard.sheet.difficulty, heard.say) == (value, None if value else "utter_screening.reask.difficulty")
