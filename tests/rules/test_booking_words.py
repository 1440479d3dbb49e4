"""Typed corrections of a request: at its summary, where the field to change is asked, and what sends it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.contact_points import read_contact
from bot.rules.booking import Wish, hear_booking, outcome, requested_field
from bot.rules.request_words import way_named

WHOLE = Wish(age_group="adult", name="Ann", method="call", value="+19195550123", times="mornings")


def heard(wish: Wish, text: str, *, just_read: bool = True) -> Wish | None:
    """One typed text, as the form hears it."""
    return hear_booking(wish, "oos", text, read_contact(text), 18, just_read=just_read)


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [("change my phone to 919.555.0199", "value", "+19195550199"), ("ann@example.com please", "value", "ann@example.com"),
     ("change the name to Robert Earl", "name", "Robert Earl"), ("no, my name is Bea", "name", "Bea"), ("text me instead", "method", "text"),
     ("thursdays after 4 but not this week", "times", "thursdays after 4 but not this week"), ("weekday mornings please", "times", "weekday mornings please")],
)  # fmt: skip
def test_the_summary_takes_a_typed_correction_and_is_read_back_again(text: str, field: str, value: str) -> None:
    """Nothing is sent by it, and nothing else is lost."""
    after = heard(WHOLE, text)
    assert after is not None
    assert getattr(after, field) == value
    assert (after.confirmed, requested_field(after)) == (None, "booking_confirmed")
    kept = {"name", "value", "times"} - {field}
    assert {name: getattr(after, name) for name in kept} == {name: getattr(WHOLE, name) for name in kept}


GONZALES = replace(WHOLE, name="Maria Gonzales", value="+19195550199")


@pytest.mark.parametrize("wish", [GONZALES, replace(GONZALES, times=None)], ids=["summary", "times"])
@pytest.mark.parametrize(
    ("text", "field", "value"),
    [("sorry 0198", "value", "+19195550198"), ("sorry, 0198 not 0199", "value", "+19195550198"), ("not 0199 but 0198", "value", "+19195550198"), ("number should be 0103 at the end", "value", "+19195550103"),
     ("it ends in 0103", "value", "+19195550103"), ("the last four are 0103", "value", "+19195550103"), ("0198", "value", "+19195550198"), ("0198 not 0177", "value", None), ("sorry 1430", "value", None), ("sorry, 555 0198", "value", None),
     ("no wait its Gonzalez with a z", "name", "Maria Gonzalez"), ("no its Gonzalez", "name", "Maria Gonzalez"), ("that's O'Neill two Ls", "name", None), ("with a z", "name", None),
     ("yes leave a message", "voicemail_ok", True), ("a message is fine", "voicemail_ok", True)],
)  # fmt: skip
def test_a_part_typed_anew_is_put_right_or_asked_again(wish: Wish, text: str, field: str, value: object) -> None:
    """The digits of a number are no time, and a new spelling is not lost."""
    after = heard(wish, text)
    assert after is not None
    assert getattr(after, field) == value
    kept = {"name", "value", "times", "voicemail_ok"} - {field}
    assert {name: getattr(after, name) for name in kept} == {name: getattr(wish, name) for name in kept}


def test_digits_need_a_whole_number_to_be_put_into() -> None:
    """An address or a number of another country is asked for again or left alone."""
    abroad = replace(GONZALES, value="+442079460958")
    assert heard(abroad, "sorry, 0198 not 0958") == replace(abroad, value=None, method=None)
    by_email = replace(GONZALES, method="email", value="ann@example.com", times=None)
    assert heard(by_email, "i can do 1400") == replace(by_email, times="i can do 1400")


def test_voicemail_is_forbidden_in_words() -> None:
    """The most private way is one sentence away."""
    allowed = replace(WHOLE, voicemail_ok=True)
    assert heard(allowed, "no voicemail please") == WHOLE
    assert heard(allowed, "don't leave a message") == WHOLE


@pytest.mark.parametrize(
    ("text", "times"),
    [("and add friday afternoon", "mornings, friday afternoon"), ("also friday", "mornings, friday"), ("actually tuesday after 2 also ok", "mornings, tuesday after 2 also ok"), ("not friday", "mornings, not friday"),
     ("no weekends", "mornings, no weekends"), ("no, evenings", "evenings"), ("evenings instead", "evenings"), ("weekends", "weekends"), ("call me after 3pm", "after 3pm")],
)  # fmt: skip
def test_times_are_added_or_replaced_as_the_words_say(text: str, times: str) -> None:
    """ "Also" and "not" take nothing back."""
    assert heard(WHOLE, text) == replace(WHOLE, times=times)


@pytest.mark.parametrize(("text", "asked"), [("the phone", "contact_value"), ("no the name", "contact_name"), ("times", "contact_times")])  # fmt: skip
def test_the_field_to_change_may_be_named(text: str, asked: str) -> None:
    """In words as well as by its button."""
    after = heard(replace(WHOLE, field="ask"), text)
    assert after is not None
    assert requested_field(after) == asked


@pytest.mark.parametrize("text", ["ok", "okay", "fine", "sounds good"])
def test_a_nod_after_something_else_sends_nothing(text: str) -> None:
    """Right after the summary it is a yes; after another answer nobody knows what it is about."""
    assert heard(WHOLE, text, just_read=False) is None
    agreed = heard(WHOLE, text)
    assert agreed is not None
    assert agreed.confirmed


@pytest.mark.parametrize("text", ["send it", "yes", "yes send", "go ahead"])
def test_a_plain_yes_sends_at_any_time(text: str) -> None:
    """It can be about nothing else."""
    agreed = heard(WHOLE, text, just_read=False)
    assert agreed is not None
    assert agreed.confirmed


@pytest.mark.parametrize("text", ["will it hurt?", "what is the name of the clinic", "when will they call me?", "hm"])
def test_a_question_corrects_nothing(text: str) -> None:
    """It is answered, and the summary comes back."""
    assert heard(WHOLE, text) is None


AT_NAME = Wish(age_group="adult")
AT_CONTACT = replace(AT_NAME, name="Bob")
AT_TIMES = replace(WHOLE, name="Bob", times=None)


@pytest.mark.parametrize(
    ("text", "asked"),
    [("the name is wrong", "contact_name"), ("my name is misspelled", "contact_name"), ("change number", "contact_value"), ("wrong number", "contact_value"), ("can i change the number", "contact_value"),
     ("the times are wrong", "contact_times"), ("edit", "booking_field"), ("change", "booking_field"), ("actually no", "booking_field"), ("don't send yet", "booking_field")],
)  # fmt: skip
def test_the_summary_asks_again_what_is_said_to_be_wrong(text: str, asked: str) -> None:
    """Nothing is named "wrong", and nothing is sent."""
    after = heard(WHOLE, text)
    assert after is not None
    assert (requested_field(after), after.confirmed) == (asked, None)


@pytest.mark.parametrize(
    ("wish", "text"),
    [(WHOLE, "never mind"), (AT_NAME, "no thanks"), (AT_NAME, "i changed my mind"), (AT_CONTACT, "no thanks"), (AT_TIMES, "no dont send")],
)  # fmt: skip
def test_a_request_is_called_off_in_words(wish: Wish, text: str) -> None:
    """Nothing is sent."""
    after = heard(wish, text)
    assert after is not None
    assert outcome(after) == "cancelled"


@pytest.mark.parametrize(
    "wish", [AT_CONTACT, AT_TIMES, replace(AT_TIMES, times="mornings")], ids=["contact", "times", "summary"]
)
@pytest.mark.parametrize("text", ["actually its Robert not Bob", "actually my name is Robert", "Robert not Bob"])
def test_a_name_is_corrected_at_any_later_step(wish: Wish, text: str) -> None:
    """The step that stands stays."""
    assert heard(wish, text) == replace(wish, name="Robert")


@pytest.mark.parametrize(
    "wish", [AT_CONTACT, AT_TIMES, replace(AT_TIMES, times="mornings")], ids=["contact", "times", "summary"]
)
@pytest.mark.parametrize("text", ["text only please", "actually text me instead", "don't call me, text me"])
def test_a_wish_for_texts_is_kept(wish: Wish, text: str) -> None:
    """It is no time and no number."""
    assert heard(wish, text) == replace(wish, method="text")


def test_a_text_needs_a_number() -> None:
    """After an address it is asked for, and the time that was told is kept."""
    by_email = replace(AT_TIMES, method="email", value="ann@example.com")
    assert heard(by_email, "text only please") == replace(
        by_email, method="text", value=None, guess="kept email ann@example.com"
    )
    assert heard(by_email, "text me after 5") == replace(
        by_email, method="text", value=None, times="text me after 5", guess="kept email ann@example.com"
    )


def test_send_before_the_summary_puts_nothing_in() -> None:
    """The question that stands is asked again: nobody is named "send", and no time was told."""
    for wish in (AT_NAME, AT_CONTACT, AT_TIMES):
        assert heard(wish, "send") == wish
    assert heard(AT_TIMES, "just send it") == replace(AT_TIMES, times="")


def test_an_order_to_change_is_no_time() -> None:
    """The field is asked again, or which one it is."""
    assert heard(AT_TIMES, "change something") == replace(AT_TIMES, field="ask")
    assert heard(AT_TIMES, "wrong number") == replace(AT_TIMES, value=None, method=None)
    assert heard(AT_TIMES, "change to friday") == replace(AT_TIMES, times="change to friday")


def test_a_number_told_before_the_name_is_kept() -> None:
    """The name is asked again."""
    assert heard(AT_NAME, "my number is 919-555-0123") == replace(AT_NAME, method="call", value="+19195550123")


def test_one_word_of_a_name_is_put_right_and_the_rest_kept() -> None:
    """The surname is not lost."""
    kim = replace(WHOLE, name="Kim Lee")
    assert heard(kim, "Kimberly not kim") == replace(kim, name="Kimberly Lee")


def test_an_age_of_another_counts_only_behind_a_plain_yes() -> None:
    """The age alone says nothing of the visitor; a child is nobody to book for."""
    assert heard(Wish(), "yes hes 50") == Wish(age_group="adult")
    for text in ("hes 50", "yes she is 12", "my son is 19"):
        assert heard(Wish(), text) is None


@pytest.mark.parametrize("text", ["weekends", "evenings please"])
def test_a_single_time_is_one_whatever_it_was_understood_as(text: str) -> None:
    """A single word is too little to be understood by."""
    assert hear_booking(AT_TIMES, "nav.why_ask", text, None, 18) == replace(AT_TIMES, times=text)


def test_days_in_spanish_are_times() -> None:
    """As they were told."""
    assert heard(AT_TIMES, "si tengo tiempo los lunes") == replace(AT_TIMES, times="si tengo tiempo los lunes")


@pytest.mark.parametrize("text", ["hm", "idk", "sam@gmail", "when will they call", "my name is?"])
def test_what_is_no_time(text: str) -> None:
    """It is asked again."""
    assert heard(AT_TIMES, text) is None


@pytest.mark.parametrize(
    ("text", "times"),
    [("when my kids are at school", "when my kids are at school"), ("whenever", "whenever"), ("not monday", "not monday"), ("actually its tuesday", "actually its tuesday"), ("no thanks", "")],
)  # fmt: skip
def test_times_as_people_say_them(text: str, times: str) -> None:
    """Also what begins like a question, or like a correction."""
    assert heard(AT_TIMES, text) == replace(AT_TIMES, times=times)


@pytest.mark.parametrize("text", ["evenings", "whenever", "monday", "when my kids are at school"])
def test_the_summary_takes_a_single_word_of_time(text: str) -> None:
    """It is read back again."""
    assert heard(WHOLE, text) == replace(WHOLE, times=text)


@pytest.mark.parametrize(
    ("text", "times"),
    [("919-555-0123 but never call after 9", "never call after 9"), ("919-555-0123 anytime after 5pm", "anytime after 5pm"), ("919-555-0123", None), ("its my wifes number 919-555-0123", None), ("my cell is 919-555-0123 im 45", None)],
)  # fmt: skip
def test_a_time_beside_the_number_is_kept(text: str, times: str | None) -> None:
    """The summary shows it."""
    assert heard(AT_CONTACT, text) == replace(AT_CONTACT, method="call", value="+19195550123", times=times)


@pytest.mark.parametrize(
    ("text", "way"),
    [("don't text me", None), ("no texts please", None), ("i don't want a text", None), ("not by phone", None), ("please do not ever call me", None), ("never call or text, email me", None), ("don't text me on my phone", None),
     ("no phone calls please", None), ("i don't want you to call me", None), ("don't call me, i will call you", None),
     ("please don't text me, call", "call"), ("don’t text me, call", "call"), ("call me, don't text", "call"), ("don't call me, text me", "text"), ("not a call but a text", "text"), ("text only, never call", "text"),
     ("textme 910-555-0188", "text"), ("txt me", "text"), ("text me", "text"), ("i prefer a text", "text"), ("by phone", "call"), ("no, call me", "call"), ("no text me", "text"), ("i'm not home so text me", "text")],
)  # fmt: skip
def test_a_refused_way_is_never_taken(text: str, way: str | None) -> None:
    """Another way that is named with it is."""
    assert way_named(text) == way


@pytest.mark.parametrize("text", ["don't text me", "no texts please", "please do not ever call me"])
def test_a_refused_way_is_not_put_in_where_the_number_is_asked(text: str) -> None:
    """The number is asked again."""
    assert heard(AT_CONTACT, text) is None


@pytest.mark.parametrize(
    "text",
    ["i am always anxious", "i have 2 kids", "i took 2 pills today", "my day was bad", "when the doctor calls", "i sleep after 2 pills", "i sat down", "5 of us"],
)  # fmt: skip
def test_a_remark_at_the_summary_is_no_time(text: str) -> None:
    """The times that were told stay."""
    assert heard(WHOLE, text) is None


@pytest.mark.parametrize(
    "text",
    ["after 2 is better", "10 am is best", "9:30 works", "i can do 4pm", "any time after work", "friday is better", "sat or sun", "any day works", "los lunes mejor", "early afternoon is best"],
)  # fmt: skip
def test_a_time_in_a_sentence_at_the_summary_is_taken(text: str) -> None:
    """A weekday, a time of the clock or of the day."""
    assert heard(WHOLE, text) == replace(WHOLE, times=text)
