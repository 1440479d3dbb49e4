"""A number typed where a number of days was asked for: days of the two weeks, read back, and never the number of an option."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.counted import ASK_FOR_DAYS, Near, closer, counted, mark, near
from bot.rules.hearing import hear
from bot.rules.instrument import load
from bot.rules.screening import blank

AT_THREE = replace(blank(load()), age_group="adult", agreed=True, answers=(1, 2, None, None, None, None, None))
ASKED = Near(frozenset({"utter_screening.reask.some", "utter_ask_gad7_3"}), counted=True)
EARLIER = Near(frozenset({"utter_screening.reask"}), counted=True)
HALF = Near(frozenset({"utter_screening.reask.half"}))
DAYS = {0: 0, **dict.fromkeys(range(2, 7), 1), **dict.fromkeys(range(8, 12), 2), 13: 3, 14: 3}


@pytest.mark.parametrize("days", range(15))
@pytest.mark.parametrize("dress", ["{}", "{}.", "{} days", " {} ", "i think {}", "{} of 14", "{}?", "no, {}", "i meant {}", "sorry {}", "yes {}", "{} lol", "maybe {}", "{} out of 14 days", "it was {}"])  # fmt: skip
def test_a_bare_number_is_read_back_as_days(days: int, dress: str) -> None:
    """Also 0 to 3, which are the numbers of options elsewhere; one, seven and twelve leave two options and are asked again."""
    heard = hear(AT_THREE, "oos", dress.format(days), load(), 18, ASKED)
    assert heard is not None
    assert (heard.how, heard.sheet.answers) == (None, AT_THREE.answers)
    if days in DAYS:
        assert (heard.say, heard.days, heard.sheet.read_back) == ("utter_screening.days", str(days), (DAYS[days],))
    else:
        again = {1: "rare", 7: "half", 12: "most"}[days]
        assert (heard.say, heard.sheet.read_back) == (f"utter_screening.reask.{again}", ())


@pytest.mark.parametrize(
    ("text", "told", "value"),
    [("about 3", "3", 1), ("around four", "four", 1), ("~5", "5", 1), ("3 or 4", "3 to 4", 1), ("3-4", "3 to 4", 1), ("3 to 5", "3 to 5", 1), ("three", "three", 1), ("all 14", "14", 3), ("all of them", "14", 3), ("10/14", "10", 2), ("none", None, None), ("a lot", None, None), ("every day", None, None), ("9 ish", "9", 2), ("-3", None, None), ("3.5", None, None), ("1 2 3", None, None), ("option 3", None, None)],
)  # fmt: skip
def test_a_number_of_days_in_words(text: str, told: str | None, value: int | None) -> None:
    """Nothing but a number of days is one."""
    count = counted(text, asked=True)
    assert (count and count.told, count and count.value) == (told, value)


@pytest.mark.parametrize("text", ["13", "14", "5", "7", "about 5", "4", "99"])
def test_a_bare_number_that_is_no_option_is_asked_again(text: str) -> None:
    """Unasked it may be a slip of the key as well as a number of days: nothing is inferred."""
    heard = hear(AT_THREE, "oos", text, load(), 18)
    assert heard is not None
    assert (heard.how, heard.sheet.read_back, heard.say) == (None, (), "utter_screening.reask")


@pytest.mark.parametrize(("text", "value"), [("all 14", 3), ("12 of 14 days", None)])
def test_what_says_that_it_counts_days_is_days_unasked(text: str, value: int | None) -> None:
    """It is read back; where it leaves two options these are named."""
    heard = hear(AT_THREE, "oos", text, load(), 18)
    assert heard is not None
    assert (heard.how, heard.sheet.read_back) == (None, (value,) if value is not None else ())
    assert heard.say is not None
    assert heard.say.startswith("utter_screening.days" if value is not None else "utter_screening.reask.")


@pytest.mark.parametrize("text", ["0", "1", "2", "3", "three", "2!", "(3)"])
def test_after_the_question_of_days_a_number_is_never_recorded_without_a_yes(text: str) -> None:
    """Also where something else was said in between; at an item where no days were asked for it counts as it does."""
    for around in (ASKED, EARLIER):
        heard = hear(AT_THREE, "oos", text, load(), 18, around)
        assert heard is not None
        assert (heard.how, heard.sheet.answers) == (None, AT_THREE.answers)
        assert heard.say == "utter_screening.number" or around is ASKED
    plain = hear(AT_THREE, "oos", text, load(), 18)
    assert plain is not None
    assert plain.how == "typed"


@given(st.text(alphabet="0123456789 .,-?!abthreofwnuyds", max_size=12))
def test_no_text_without_a_label_is_recorded_after_the_question_of_days(text: str) -> None:
    """Whatever is typed."""
    for around in (ASKED, EARLIER):
        heard = hear(AT_THREE, "oos", text, load(), 18, around)
        assert heard is None or heard.how is None or any(word in text for word in ("several", "nearly", "all", "more"))


@pytest.mark.parametrize("text", ["not at all", "Several days", "more than half the days", "nearly every day"])
def test_a_label_still_counts(text: str) -> None:
    """It leaves no doubt."""
    heard = hear(AT_THREE, "oos", text, load(), 18, ASKED)
    assert heard is not None
    assert heard.how == "typed"


def test_a_number_corrects_the_days_that_were_read_back() -> None:
    """And a no asks again, where a number is in doubt still."""
    sheet, said = replace(AT_THREE, read_back=(1,)), Near(frozenset({"utter_screening.days"}), counted=True)
    for text, days, value in (("9", "9", 2), ("no, 10", "10", 2), ("no more like 10", "10", 2), ("2", "2", 1)):
        heard = hear(sheet, "oos", text, load(), 18, said)
        assert heard is not None
        assert (heard.days, heard.sheet.read_back, heard.how) == (days, (value,), None)
    yes = hear(sheet, "oos", "yes", load(), 18, said)
    assert yes is not None
    assert (yes.how, yes.sheet.answers[2]) == ("read_back", 1)


@pytest.mark.parametrize(
    ("text", "value"),
    [("the first", 1), ("the first one", 1), ("the second", 2), ("the lower", 1), ("the lower one", 1), ("the latter", 2), ("more", 2), ("a bit less", 1), ("less", 1), ("last", 2), ("i think the second", 2), ("the third", None), ("more or less", None), ("a lot more", None)],
)  # fmt: skip
def test_which_one_is_closer(text: str, value: int | None) -> None:
    """One of the two that were named, and it is read back."""
    assert closer(text, HALF.last) == value
    assert closer(text, {"utter_screening.reask"}) is None
    if value is not None:
        heard = hear(AT_THREE, "oos", text, load(), 18, HALF)
        assert heard is not None
        assert (heard.how, heard.sheet.read_back) == (None, (value,))


def test_a_list_after_the_question_of_days_is_asked_again() -> None:
    """Elsewhere each is read back, and that is said."""
    asked, plain = (hear(AT_THREE, "oos", "1 2 3 0 1", load(), 18, around) for around in (ASKED, Near()))
    assert asked is not None
    assert plain is not None
    assert (asked.say, asked.sheet) == ("utter_screening.reask", AT_THREE)
    assert (plain.say, plain.sheet.read_back) == ("utter_screening.list", (1, 2, 3, 0, 1))


def test_what_was_asked_is_remembered_of_the_item() -> None:
    """Of no other."""
    slots = {"told": {mark(3): 1}, "last_reply": ["utter_nav.repeat"]}
    assert near(slots, 3) == Near(frozenset({"utter_nav.repeat"}), counted=True)
    assert not near(slots, 4).doubtful
    assert all(Near(frozenset({name})).asks_days for name in ASK_FOR_DAYS)


@pytest.mark.parametrize(
    ("text", "say", "read_back"),
    [("sort of i guess, maybe four days", "utter_screening.days", (1,)), ("this one is bad, like 12 days", "utter_screening.reask.most", ()), ("this one's really bad, 13 days", None, (3,)), ("that was hard, 5 days", "utter_screening.days", (1,)), ("once or twice a day", "utter_screening.reask.some", ())],
)  # fmt: skip
def test_days_that_are_counted_behind_a_remark(text: str, say: str | None, read_back: tuple[int, ...]) -> None:
    """Read back, or asked again in words that help."""
    heard = hear(AT_THREE, "oos", text, load(), 18)
    assert heard is not None
    assert (heard.how, heard.say, heard.sheet.read_back) == (None, say, read_back)


@pytest.mark.parametrize(("text", "value"), [("no not at all", 0), ("no more than half", 2), ("no 2", 2), ("hmm no more like every day", 3), ("nope several days", 1)])  # fmt: skip
def test_a_no_at_a_read_back_keeps_the_answer_that_follows_it(text: str, value: int) -> None:
    """Read back anew."""
    heard = hear(replace(AT_THREE, read_back=(1,)), "oos", text, load(), 18)
    assert heard is not None
    assert (heard.how, heard.sheet.read_back) == (None, (value,))


def test_back_after_a_pause_is_no_step_back() -> None:
    """The item is asked again."""
    paused = Near(frozenset({"utter_screening.pause", "utter_ask_gad7_3"}))
    heard = hear(AT_THREE, "nav.back", "back", load(), 18, paused)
    assert heard is not None
    assert (heard.say, heard.sheet) == ("utter_nav.repeat", AT_THREE)
    assert hear(AT_THREE, "nav.back", "back", load(), 18) is None
    assert hear(AT_THREE, "oos", "sorry my kid is crying brb", load(), 18) == hear(AT_THREE, "oos", "brb", load(), 18)
