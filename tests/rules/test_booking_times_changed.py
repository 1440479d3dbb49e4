"""Words of a request that change or keep part of it: an address, a mind, other days, a name in the same line, whom to text, what may be said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.contact_points import read_contact
from bot.rules.booking import Wish, hear_booking
from bot.rules.filling import refuses_phone

WHOLE = Wish(age_group="adult", name="Ann", method="call", value="+19195550123", times="mornings")
AT_CONTACT = Wish(age_group="adult", name="Bob")
AT_TIMES = replace(WHOLE, name="Bob", times=None)
STOOD = replace(WHOLE, name="Ann Lee", times="thursday or friday, not before 10")


def heard(wish: Wish, text: str) -> Wish | None:
    """One typed text, as the form hears it."""
    return hear_booking(wish, "oos", text, read_contact(text), 18)


def test_an_address_to_use_takes_the_place_of_the_number() -> None:
    """It is told so."""
    assert heard(STOOD, "and my mail is kim at mail dot com, use that") == replace(STOOD, method="email", value="kim@mail.com")  # fmt: skip


@pytest.mark.parametrize(
    ("text", "times"),
    [("no the 16th", "the 16th"), ("i meant the 16th", "the 16th"), ("16th", "16th"), ("change the time to the 16th", "the 16th"), ("december 5 please", "december 5 please"), ("no, i meant saturday", "saturday"), ("no my name is fine but say saturday", "saturday"), ("the 16th is better", "the 16th is better"), ("say it's a friend on fridays", "say it's a friend on fridays"), ("say on saturday", "on saturday")],
)  # fmt: skip
def test_a_date_takes_the_place_of_the_times_as_a_weekday_does(text: str, times: str) -> None:
    """Without the words around it."""
    dated = replace(STOOD, times="half past three on the 15th")
    assert heard(dated, text) == replace(dated, times=times)


@pytest.mark.parametrize(
    "text", ["the 1st one is right", "it's my 1st time", "my 2nd name is Bo", "the 2nd is better", "i may 3"]
)
def test_an_order_of_things_is_no_date(text: str) -> None:
    """The times stand."""
    after = heard(STOOD, text)
    assert after is None or after.times == STOOD.times


@pytest.mark.parametrize(("text", "allowed"), [("actually do leave a message", True), ("oh wait, leave a voicemail", True), ("actually don't leave a message", False)])  # fmt: skip
def test_a_mind_that_changed_on_voicemail(text: str, *, allowed: bool) -> None:
    """At the summary."""
    stood = replace(STOOD, voicemail_ok=not allowed)
    assert heard(stood, text) == replace(stood, voicemail_ok=allowed)


@pytest.mark.parametrize(
    ("text", "times", "allowed"),
    [("after 6, dont leave a message", "after 6", False), ("fri and sat, leave a message", "fri and sat", True), ("mornings and no voicemail", "mornings", False), ("not before 6, leave a message", "not before 6, leave a message", False),
     *((text, text, False) for text in ("after 5, voicemail is fine but my wife mustn't know", "mornings, my husband shouldn't hear it, leave a message", "mornings if he picks up hang up, leave a message", "only mornings in secret, leave a message")), ("tomorrow after 6, you can leave a message", "tomorrow after 6", True)],
)  # fmt: skip
def test_voicemail_beside_times_is_no_part_of_them(text: str, times: str, *, allowed: bool) -> None:
    """Beside something that is refused it may be refused too: there it stays where it was told."""
    assert heard(AT_TIMES, text) == replace(AT_TIMES, times=times, voicemail_ok=allowed)
    told = heard(AT_CONTACT, f"call 919-555-0123 {text}")
    assert told is not None
    assert (told.times, told.voicemail_ok) == (f"call {times}", allowed)


@pytest.mark.parametrize("text", ["ive changed my mind", "i have changed my mind", "I've changed my mind."])
def test_a_mind_that_has_changed_is_asked_about(text: str) -> None:
    """As one that changed."""
    assert heard(STOOD, text) == replace(STOOD, field="ask")


@pytest.mark.parametrize("intent", ["oos", "nav.help", "faq.clinic_info"])
@pytest.mark.parametrize("text", ["whatever you have", "whatever works", "whatever is free"])
def test_any_time_whatever_it_was_understood_as(text: str, intent: str) -> None:
    """It is an answer where times are asked."""
    assert hear_booking(AT_TIMES, intent, text, None, 18) == replace(AT_TIMES, times=text)


@pytest.mark.parametrize("text", ["whatever", "whatever that means?", "whatever do you do there"])
def test_whatever_else(text: str) -> None:
    """ "Whatever" alone leaves it open; a question is none."""
    after = hear_booking(AT_TIMES, "nav.help", text, None, 18)
    assert (after is not None) == (text == "whatever")


@pytest.mark.parametrize("text", ["same as before", "the same one", "same number as last time", "use the same number"])
def test_the_same_as_before_is_asked_once_more(text: str) -> None:
    """Nothing was told before."""
    assert heard(AT_CONTACT, text) == AT_CONTACT


def test_a_name_between_an_age_and_a_number() -> None:
    """Where the name is asked it is kept, with the number."""
    asked = Wish(age_group="adult")
    told = replace(asked, name="Dan Rowe", method="call", value="+19195550133")
    assert heard(asked, "im 46, Dan Rowe, 919 555 0133") == told
    assert heard(asked, "im 46, 919 555 0133") == replace(told, name=None)


@pytest.mark.parametrize(("text", "method"), [("text only please", "text"), ("i cant talk on the phone", "text")])
def test_no_call_where_the_number_is_asked(text: str, method: str) -> None:
    """The way is kept, and what is needed is said."""
    assert heard(AT_CONTACT, text) == replace(AT_CONTACT, method=method)
    assert refuses_phone(text)


DAYS = "thursday or friday, not before 10"


@pytest.mark.parametrize(
    ("old", "text", "times"),
    [(DAYS, "yes but call me after 4", f"{DAYS}, after 4"), (DAYS, "friday only, same time", "friday, not before 10"), ("thursday 3:30", "not thursday, friday same time", "friday 3:30"), ("thursday 3:30", "friday only, same time", "friday 3:30"),
     ("mondays, not too early", "make that tuesdays", "tuesdays, not too early"), (DAYS, "make that tuesdays", "tuesdays, not before 10"), ("thursday after 3 or friday before 10", "make that tuesdays", "tuesdays"), ("mornings", "make that tuesdays", "tuesdays"),
     ("mondays, not tuesdays", "friday, same time", "mondays, not tuesdays, friday, same time"), (DAYS, "cancel thursday", f"{DAYS}, not thursday"), (DAYS, "forget friday", f"{DAYS}, not friday"), (DAYS, "never mind the thursday", f"{DAYS}, not thursday"),
     (DAYS, "afternoons arent going to work", f"{DAYS}, not afternoons"), (DAYS, "mornings are not going to be doable", f"{DAYS}, not mornings"), (DAYS, "i wont be around on fridays", f"{DAYS}, not fridays"),
     (DAYS, "not friday after all, thursday is still fine", f"{DAYS}, not friday"), (DAYS, "not friday, monday is fine", "not friday, monday is fine"),
     ("no mondays, after 3", "make it tuesdays", "tuesdays"), ("mornings, not on monday", "make that tuesdays", "tuesdays"), ("anytime except mondays", "make that tuesdays", "tuesdays"), ("anytime but monday", "make that friday", "friday"), ("not before monday", "make that tuesdays", "tuesdays"),
     (DAYS, "friday only", "friday, not before 10"), (DAYS, "only fridays please", "fridays, not before 10"), ("mondays or tuesdays after 2", "tuesdays only", "tuesdays after 2"), ("mondays or tuesdays after 2", "yes but only call after 5", "mondays or tuesdays after 5"), ("mondays or tuesdays after 2", "please only call after 5", "mondays or tuesdays after 5"),
     (DAYS, "not thursday, just friday, same hours", "friday, not before 10"), (DAYS, "not thursday, just friday", "friday, not before 10"), (DAYS, "not thursday after all, friday still works", f"{DAYS}, not thursday"), (DAYS, "thursdays not good after all, friday ok", f"{DAYS}, not thursdays"),
     ("mondays", "i cant do mornings, they arent doable", "mondays, not mornings"), ("mondays", "i cant do mornings, wont be doable", "mondays, not mornings"), ("mondays", "mornings just arent doable for me", "mondays, not mornings"), (DAYS, "not before 12", "thursday or friday, not before 12"), (DAYS, "11 to 2", "thursday or friday, 11 to 2"),
     ("thursday after 3 or friday before 10", "friday only", "friday only"), ("anytime except mondays", "only mondays", "only mondays"), ("no mondays", "only mondays", "only mondays"), ("mornings, no fridays", "only fridays", "only fridays"), ("mondays after 2, fridays after 4", "only fridays", "only fridays"), ("mondays, fridays after 4", "only fridays", "fridays after 4"), ("no mornings", "only fridays", "fridays, no mornings"), ("thursday after 3 or friday before 10", "monday only", "monday only"), (DAYS, "not after 12", f"{DAYS}, not after 12"), ("mornings", "only mornings", "only mornings"),
     ("afternoons but no mondays", "friday only, same time", "afternoons but no mondays, friday only, same time")],
)  # fmt: skip
def test_other_days_leave_the_hours_and_the_rest(old: str, text: str, times: str) -> None:
    """What is taken out stands behind what was told; what was told is not lost beside one new part."""
    wish = replace(WHOLE, times=old)
    assert heard(wish, text) == replace(wish, times=times)


@pytest.mark.parametrize(
    ("text", "times"),
    [("evenings, and can i bring my wife", "evenings"), ("fridays. how long does it take", "fridays"), ("after 5, is that ok", "after 5"), ("evenings and can you call after 9", "evenings and can you call after 9")],
)  # fmt: skip
def test_a_question_beside_times_is_none_of_them(text: str, times: str) -> None:
    """Unless it tells a time of its own."""
    assert heard(AT_TIMES, text) == replace(AT_TIMES, times=times)


@pytest.mark.parametrize("text", ["cancel today", "cancel this week", "never mind tonight", "cancel 5"])
def test_what_may_call_it_off_takes_out_no_day(text: str) -> None:
    """Nothing is kept as if it were a time."""
    after = heard(WHOLE, text)
    assert after is None or (after.times == WHOLE.times and after.confirmed is not True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("call me at 402 555 0199 after 6 and my name is Anne", "+14025550199"), ("email me mondays and my name is Anne", None), ("text me after 6 and my name is Anne", WHOLE.value)],
)  # fmt: skip
def test_a_number_or_a_way_beside_them_is_not_lost(text: str, expected: str | None) -> None:
    """The new one stands, or its address is asked; it is no part of the times."""
    for wish in (WHOLE, replace(WHOLE, field="ask")):
        after = heard(wish, text)
        assert after is not None
        assert after.value == expected
        assert after.method == {"call": "call", "text": "text", "email": None}[text.split(maxsplit=1)[0]]


def test_words_on_a_name_take_no_name_away() -> None:
    """Nor all of the times; what does not suit stands behind them."""
    after = heard(WHOLE, "mondays are out and my name is hard to spell")
    assert after is None or after.name == WHOLE.name
    assert heard(WHOLE, "mondays are out and my name is Anne") == replace(WHOLE, name="Anne", times="mornings, not mondays")  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name", "times"),
    [("call me after 6 and my name is Anne with an e", "Anne", "after 6"), ("call after 5 and my name is Joan", "Joan", "after 5"), ("after 5 and my name is Ann with an e", None, "after 5")],
)  # fmt: skip
def test_a_time_and_the_name_in_one_line(text: str, name: str | None, times: str) -> None:
    """Both are kept; a name that its letter does not fit is asked again."""
    for wish in (replace(WHOLE, times=None), WHOLE):
        assert heard(wish, text) == replace(wish, name=name, times=times)


@pytest.mark.parametrize("text", ["text him please", "please text him", "text her instead"])
def test_a_text_for_the_one_it_is_for(text: str) -> None:
    """By text, as it says."""
    assert heard(WHOLE, text) == replace(WHOLE, method="text")


@pytest.mark.parametrize(
    "text",
    [
        "dont text him",
        "no texts to him please",
        "he texts her a lot",
        "i will text her first",
        "let me text him first",
        "i have to text her",
        "no text him",
    ],
)
def test_no_text_is_wished_for(text: str) -> None:
    """The way stands, or is asked."""
    after = heard(WHOLE, text)
    assert after is None or after.method != "text"


@pytest.mark.parametrize(("text", "ok"), [("good, and leave a voicemail", True), ("good, and voicemail is ok", True), ("great, you can leave a voicemail", True), ("good, no voicemail", False), ("great, and you may leave a voicemail", True), ("looks good, and you may leave a voicemail", True)])  # fmt: skip
def test_a_voicemail_behind_a_pleased_word(text: str, *, ok: bool) -> None:
    """Nothing is sent by it."""
    assert heard(replace(WHOLE, voicemail_ok=not ok), text) == replace(WHOLE, voicemail_ok=ok)


@pytest.mark.parametrize("text", ["dont mention the clinic if you mail", "dont say the clinics name in the mail", "please don't name the clinic", "do not mention the name of the clinic"])  # fmt: skip
def test_the_clinic_is_not_to_be_named(text: str) -> None:
    """Wherever in a request it is said."""
    assert heard(replace(WHOLE, clinic_name_ok=True), text) == WHOLE
    assert heard(AT_CONTACT, text) == AT_CONTACT


@pytest.mark.parametrize("text", ["don't tell the clinic", "please don't tell the clinic", "never tell the clinic", "no clinic", "do not use the clinic"])  # fmt: skip
def test_the_clinic_is_to_be_told_nothing(text: str) -> None:
    """That is no word on its name: the summary is not read as if it were."""
    named = replace(WHOLE, clinic_name_ok=True)
    after = heard(named, text)
    assert after is None or (after.clinic_name_ok and after.confirmed is not True)
    assert heard(WHOLE, text) != WHOLE


@pytest.mark.parametrize("text", ["don't use the clinic name", "no clinic name please", "don't tell the name of the clinic", "without saying the clinic's name"])  # fmt: skip
def test_the_name_of_the_clinic_is_kept_out(text: str) -> None:
    """Where the name is named, any verb will do."""
    assert heard(replace(WHOLE, clinic_name_ok=True), text) == WHOLE


def test_digits_behind_a_pleased_word_change_no_number() -> None:
    """They may be anything."""
    assert heard(WHOLE, "good 3456") is None


@pytest.mark.parametrize(("text", "stays"), [("do i have to give my real name", True), ("must i give my full name", True), ("can i use a nickname", False), ("do i have to", False)])  # fmt: skip
def test_whether_the_real_name_has_to_be_given(text: str, *, stays: bool) -> None:
    """The name is asked once more; nothing is skipped."""
    wish = Wish(age_group="adult")
    assert (hear_booking(wish, "nav.skip", text, None, 18) == wish) is stays
