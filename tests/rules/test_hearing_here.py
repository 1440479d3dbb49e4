"""What only the last reply and the way here can tell: an answer taken back under the next question, one in front of a question, a list, a check that is meant for somebody else."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.rules.changing import denied_before, item_to_change, new_value, speaks_of_another, which_denied
from bot.rules.counted import mark
from bot.rules.hearing_here import hear_here, is_listed, with_answer_in_front
from bot.rules.instrument import DEFAULT, load
from bot.rules.screening import SKIPPED, Sheet, is_begun, stands_stopped
from bot.rules.slots import slots_from
from bot.service.choosing import Standing, changed_answer

ADULT = Sheet(age_group="adult", agreed=True, answers=(1, 2, 3, 1, 2, 3, None))
AT_THREE = replace(ADULT, answers=(1, 2, None, None, None, None, None))
AT_AGE, AT_CONSENT = Sheet(answers=(None,) * 7), Sheet(answers=(None,) * 7, age_group="adult")
OPTIONS = load(DEFAULT).options
FRESH = {"last_reply": ["utter_ask_gad7_3"]}


@pytest.mark.parametrize(
    ("text", "number", "value"),
    [("can you make #2 1", 2, "1"), ("can u make #2 a 1", 2, "1"), ("make 2 1", 2, "1"), ("#2 should be 1", 2, "1"), ("2 should be 1", 2, "1"), ("question 2 should be 1", 2, "1"), ("actually for 4 i meant 0", 4, "0"), ("for 4, i meant 0", 4, "0"),
     ("for 4 it was 0", 4, "0"), ("can i change number 5 to 0 now", 5, "0"), ("5 to 0", 5, "0"), ("now change 1 to 0", 1, "0"), ("change #3 to 1", 3, "1"), ("put 1 for #2", 2, "1"), ("on 2 i meant several days", 2, "several days"), ("5 should be 1 and 6 should be 2", 5, "1")],
)  # fmt: skip
def test_a_number_beside_an_item_number_is_for_that_item(text: str, number: int, value: str) -> None:
    """Read back under its number; a bare item number that could be an answer names nothing."""
    assert (item_to_change(text, ADULT), new_value(text)) == (number, value)
    heard = hear_here({}, ADULT, "oos", text, 18)
    assert heard is not None
    assert (heard.how, heard.sheet.changing, len(heard.sheet.read_back)) == (None, number, 1)
    assert heard.sheet.answers == ADULT.answers


@pytest.mark.parametrize("text", ["3 to 1", "1 to 2", "2 to 3", "for 3 days it was 1", "for 2 months it was 1", "number 2", "#2", "14 to 0", "2 actually make that 1", "make it 3", "4 or 5"])  # fmt: skip
def test_what_names_no_item_by_its_number(text: str) -> None:
    """It may be a span of days, or an answer."""
    assert item_to_change(text, ADULT) is None


def test_the_number_of_an_answer_is_none_of_a_question() -> None:
    """There are no answers above three."""
    assert [speaks_of_another(text) for text in ("number 2", "no. 3", "number 5", "question 2")] == [False, False, True, True]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), [("no 1", 1), ("no, 1", 1), ("nope 0", 0), ("no wait 3", 3), ("no it's 2", 2), ("oh no, three", 3), ("no, several days", 1), ("nope, nearly every day", 3), ("not 2, 1", 1), ("no, not 2, but 3", 3)])  # fmt: skip
def test_a_no_right_under_the_next_question_is_about_the_answer_before(text: str, value: int) -> None:
    """Read back for it; once anything else was said it is about the item that stands."""
    heard = hear_here(FRESH, AT_THREE, "oos", text, 18)
    assert heard is not None
    assert (heard.how, heard.sheet) == (None, replace(AT_THREE, changing=2, read_back=(value,)))
    assert denied_before(text, AT_THREE, ["utter_screening.reask", "utter_ask_gad7_3"], OPTIONS) is None
    assert denied_before(text, replace(AT_THREE, changing=1), ["utter_ask_gad7_1"], OPTIONS) is None
    assert denied_before(text, replace(AT_THREE, answers=(None,) * 7), ["utter_ask_gad7_1"], OPTIONS) is None
    assert denied_before(text, replace(AT_THREE, read_back=(1,)), ["utter_screening.confirm"], OPTIONS) is None


def test_an_answer_taken_back_at_the_difficulty_is_the_last_one() -> None:
    """Only where it names the answer that was given: a number alone may be a difficulty."""
    whole = replace(ADULT, answers=(1, 2, 3, 1, 2, 3, 3))
    asked = {"last_reply": ["utter_ask_difficulty"]}
    heard = hear_here(asked, whole, "oos", "not 3, 2", 18)
    assert heard is not None
    assert heard.sheet == replace(whole, changing=7, read_back=(2,))
    assert denied_before("not 1, 2", whole, asked["last_reply"], OPTIONS) is None
    assert denied_before("no, 2", whole, asked["last_reply"], OPTIONS) is None


@pytest.mark.parametrize(("text", "value"), [("all 1", 1), ("they're all 3", 3), ("2 for all of them", 2), ("0 for everything", 0), ("all 1's", 1), ("all zero", 0), ("all zeros", 0), ("zero for all", 0), ("all threes", 3), ("everything 3", 3), ("3 across the board", 3)])  # fmt: skip
def test_one_answer_for_all_is_read_back_item_by_item(text: str, value: int) -> None:
    """Nothing counts before each yes, and only what has no answer yet is meant."""
    heard = hear_here(FRESH, AT_THREE, "oos", text, 18)
    assert heard is not None
    assert (heard.how, heard.sheet) == (None, replace(AT_THREE, read_back=(value,) * 5))


@pytest.mark.parametrize("text", ["all 4", "all", "all of it", "all 10 days", "1 for my wife"])
def test_what_is_no_answer_for_all(text: str) -> None:
    """No list is made of it."""
    heard = hear_here(FRESH, AT_THREE, "oos", text, 18)
    assert heard is None or len(heard.sheet.read_back) < 2


@pytest.mark.parametrize("text", ["no", "no, not at all", "no 4", "1", "no 1 can do that", "not 1", "not 3, 1"])
def test_a_no_that_may_answer_the_question_itself_stays_with_it(text: str) -> None:
    """The item before is left alone."""
    assert denied_before(text, AT_THREE, FRESH["last_reply"], OPTIONS) is None


@pytest.mark.parametrize(
    ("text", "intent", "values"),
    [("2, and by the way whats the price", "faq.cost", (2,)), ("several days. how much is it?", "faq.cost", (1,)), ("2 btw is it legal", "faq.fda_status", (2,)), ("3! is this private?", "faq.privacy", (3,)), ("2 - will it rain?", "oos", (2,)),
     ("1 or 2, how much", "faq.cost", ()), ("how much, 2", "faq.cost", ()), ("i have 2 kids, is that ok", "faq.who_is_it_for", ()), ("2 questions: how much", "faq.cost", ()), ("1.5, how much", "faq.cost", ()), ("2, 3", "oos", ()), ("2, i want to die", "safety.crisis", ()), ("2, stop", "nav.stop", ())],
)  # fmt: skip
def test_an_answer_in_front_of_a_question_is_read_back(text: str, intent: str, values: tuple[int, ...]) -> None:
    """Once the question was answered; where days were asked for a number may be one of days."""
    assert with_answer_in_front({}, AT_THREE, intent, text).read_back == values
    days: dict[str, Any] = {"told": {mark(3): 1}}
    assert with_answer_in_front(days, AT_THREE, intent, text) == AT_THREE
    assert with_answer_in_front({}, replace(AT_THREE, read_back=(1,)), intent, text).read_back == (1,)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("no wait thats a 1 not a 2", 1),
        ("that's a 3, not a 2", 3),
        ("no wait thats a 1 not a 3", None),
        ("it's a 1 not a 2", None),
    ],
)
def test_the_number_told_with_the_old_one_is_of_the_answer_before(text: str, read: int | None) -> None:
    """Where the old one stands there, and the words take it back; else it is asked again."""
    sheet = replace(AT_THREE, answers=(1, 2, *(None,) * 5))
    heard = hear_here({"last_reply": ["utter_ask_gad7_3"]}, sheet, "oos", text, 18)
    assert heard is not None
    assert (heard.sheet.changing, heard.sheet.read_back) == ((2, (read,)) if read is not None else (None, ()))
    assert heard.sheet.answers == sheet.answers


def test_a_listed_answer_is_read_back_with_its_item() -> None:
    """Also the last of them, whose item was never asked; a single answer to an item that was asked is none of a list."""
    told = {f"utter_ask_gad7_{number}": 1 for number in (1, 2, 3)}
    assert is_listed({"told": told}, replace(AT_THREE, read_back=(1, 2)))
    assert not is_listed({"told": told}, replace(AT_THREE, read_back=(1,)))
    assert is_listed({"told": {"utter_ask_gad7_1": 1}}, replace(AT_THREE, read_back=(1,)))
    assert is_listed({"told": told, "last_reply": ["utter_screening.confirm.listed"]}, replace(AT_THREE, read_back=(1,)))  # fmt: skip
    assert not is_listed({"told": {}}, replace(AT_THREE, changing=2, read_back=(1,)))


@pytest.mark.parametrize("text", ["34 but its for my mom", "it's for my mom", "this is for my husband", "not for me, for my son", "45 but asking for my son", "yes but it's for my wife"])  # fmt: skip
def test_nobody_begins_the_check_for_somebody_else(text: str) -> None:
    """At age and consent it is said so, and the question stands."""
    for sheet in (AT_AGE, AT_CONSENT):
        heard = hear_here({}, sheet, "oos", text, 18)
        assert heard is not None
        assert (heard.sheet, heard.say) == (sheet, "utter_nav.start_screening.for_other")


def test_a_minor_who_asks_for_somebody_else_is_one() -> None:
    """And an adult who speaks of somebody is none."""
    minor = hear_here({}, AT_AGE, "oos", "16 but it's for my mom", 18)
    adult = hear_here({}, AT_AGE, "oos", "45 if you must know", 18)
    assert minor is not None
    assert adult is not None
    assert (minor.sheet.age_group, adult.sheet.age_group) == ("minor", "adult")


@pytest.mark.parametrize(("text", "early"), [("3", True), ("nearly every day", True), ("i think 2", True), ("my son is 45", False), ("maybe", False), ("not sure", False)])  # fmt: skip
def test_an_answer_that_comes_too_early_is_told_what_comes_first(text: str, *, early: bool) -> None:
    """Never that one of four answers is wanted."""
    for sheet, usual in ((AT_AGE, "age"), (AT_CONSENT, "consent")):
        heard = hear_here({}, sheet, "oos", text, 18)
        assert heard is not None
        assert (heard.sheet, heard.say) == (sheet, f"utter_screening.reask.{'early' if early else usual}")


@pytest.mark.parametrize("text", ["next", "Next question", "ok next", "next one please"])
def test_next_skips_nothing_by_itself(text: str) -> None:
    """What a skip costs is said first; an earlier answer that is looked at again stays as it is."""
    at, back, skipped = (AT_THREE, replace(AT_THREE, changing=2), replace(AT_THREE, answers=(1, SKIPPED, None, None, None, None, None), changing=2))  # fmt: skip
    asked, kept, open_still = (hear_here({}, sheet, "nav.skip", text, 18) for sheet in (at, back, skipped))
    assert asked is not None
    assert kept is not None
    assert open_still is not None
    assert (asked.sheet, asked.say) == (at, "utter_screening.reask.next")
    assert (kept.sheet, kept.say) == (AT_THREE, "utter_screening.change.kept")
    assert (open_still.sheet, open_still.say) == (skipped, "utter_screening.reask.next")
    assert hear_here({}, at, "nav.skip", "skip", 18) is None


def test_a_check_that_was_stopped_goes_on_from_its_first_question_too() -> None:
    """Once it was agreed to."""
    first = replace(AT_CONSENT, agreed=True)
    assert [stands_stopped(sheet, "stopped") for sheet in (first, AT_THREE, AT_CONSENT)] == [True, True, False]
    assert [stands_stopped(AT_THREE, ended) for ended in (None, "completed", "declined")] == [False, False, False]
    assert [is_begun(sheet) for sheet in (first, AT_THREE)] == [False, True]


def test_a_no_with_the_lowest_option_answers_the_item_that_stands() -> None:
    """ "Bothered by this?" "No, not at all." """
    assert denied_before("no, not at all", AT_THREE, ["utter_ask_gad7_3"], OPTIONS) is None


@pytest.mark.parametrize("text", ["no, not at all", "nope, not at all", "No not at all.", "wait no, not at all", "actually no, not at all"])  # fmt: skip
def test_no_not_at_all_under_the_next_question_is_asked_which(text: str) -> None:
    """It may answer this one or take back the one before: nothing is put down or read back."""
    heard = hear_here(FRESH, AT_THREE, "oos", text, 18)
    assert heard is not None
    assert (heard.sheet, heard.say, heard.how) == (AT_THREE, "utter_screening.reask.which", None)


@pytest.mark.parametrize("text", ["not at all", "no, several days", "no", "no, not really", "no 0", "i do not at all"])
def test_where_it_is_not_asked_which(text: str) -> None:
    """The words say which, or have a reading of their own; so has the first question, and a second telling."""
    assert not which_denied(text, AT_THREE, FRESH["last_reply"])
    assert not which_denied("no, not at all", AT_THREE, ["utter_screening.reask.which", "utter_ask_gad7_3"])
    assert not which_denied("no, not at all", replace(AT_THREE, answers=(None,) * 7), ["utter_ask_gad7_1"])
    assert not which_denied("no, not at all", replace(AT_THREE, changing=2), ["utter_ask_gad7_2"])


@pytest.mark.parametrize("text", ["ok back", "sorry i'm back", "back now", "sorry i was gone", "i'm back"])
def test_who_comes_back_hears_the_question_again(text: str) -> None:
    """Nothing is taken back."""
    heard = hear_here(FRESH, AT_THREE, "nav.back", text, 18)
    assert heard is not None
    assert (heard.sheet, heard.say) == (AT_THREE, "utter_nav.repeat")
    alone = hear_here(FRESH, AT_THREE, "nav.back", "back", 18)
    assert alone is None


@pytest.mark.parametrize(("text", "change"), [("question 2", "change.2"), ("the second one", "change.2"), ("the one before", None), ("2", None), ("#2", None), ("question 3", None)])  # fmt: skip
def test_where_it_is_asked_which_question_is_meant_its_name_is_enough(text: str, change: str | None) -> None:
    """A bare number is an answer, and the item that stands has none to change."""
    slots = slots_from(AT_THREE) | {"requested_slot": "gad7_3", "last_reply": ["utter_screening.reask.which", "utter_ask_gad7_3"]}  # fmt: skip
    assert changed_answer(text, Standing(slots, "screening_form", {}, {}, 18)) == change
