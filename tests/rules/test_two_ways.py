"""Two ways to be reached in one request: asked about, never lost without a word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.contact_points import read_contact
from bot.rules.booking import ContactPoint, Wish, hear_booking, requested_field, slots_from_wish
from bot.rules.filling import told_with_wish
from bot.rules.two_ways import adds_a_way, chosen, holds_two, when_beside

PHONE, MAIL = "+19195550188", "joan@example.com"
NUMBER = ContactPoint("call", PHONE)
AT_NAME = Wish(age_group="adult")
AT_CONTACT = replace(AT_NAME, name="Joan")
BY_MAIL = replace(AT_CONTACT, method="email", value=MAIL, times="mornings")
BY_PHONE = replace(AT_CONTACT, method="call", value=PHONE, times="mornings")
HELD = replace(AT_CONTACT, guess=f"both call {PHONE} {MAIL}")


def heard(wish: Wish, text: str, number: ContactPoint | None = None, intent: str = "oos") -> Wish | None:
    """One typed text, as the form hears it; `number`: the phone number beside an address."""
    return hear_booking(wish, intent, text, read_contact(text), 18, number=number)


@pytest.mark.parametrize("text", ["both: 919-555-0188, joan@example.com", "joan@example.com or 919-555-0188"])
def test_two_in_one_message_are_both_held(text: str) -> None:
    """The contact is asked again until one is chosen."""
    after = heard(AT_CONTACT, text, NUMBER)
    assert after == HELD
    assert after is not None
    assert (holds_two(after), requested_field(after)) == (True, "contact_value")


def test_a_time_beside_two_ways_is_kept() -> None:
    """With the words that limit it."""
    after = heard(AT_CONTACT, "My e-mail is joan@example.com and my phone 919-555-0188, only after 3:30", NUMBER)
    assert after == replace(HELD, times="only after 3:30")


def test_a_name_beside_two_ways_is_kept() -> None:
    """At the first question already."""
    assert heard(AT_NAME, "Joan, 919-555-0188, joan@example.com", NUMBER) == HELD


@pytest.mark.parametrize(
    ("text", "method"),
    [("phone", "call"), ("the phone please", "call"), ("call me", "call"), ("the number", "call"), ("text me", "text"), ("e-mail", "email"), ("the email address", "email"), ("not the email", "call"), ("don't call", "email"), ("either is fine", "call"),
     ("/booking.by_call", "call"), ("/booking.by_text", "text"), ("/booking.by_email", "email")],
)  # fmt: skip
def test_one_of_the_two_is_chosen(text: str, method: str) -> None:
    """By its name, by its button, or by refusing the other."""
    after = heard(HELD, text, intent=text.removeprefix("/"))
    assert after == replace(AT_CONTACT, method=method, value=MAIL if method == "email" else PHONE)


@pytest.mark.parametrize("text", ["both", "phone or email", "what is the phone number?", "hm", "mornings are best to call me or to send me an email"])  # fmt: skip
def test_what_chooses_none(text: str) -> None:
    """Both stay held."""
    assert chosen(HELD, text) is None


def test_nothing_is_chosen_where_nothing_is_held() -> None:
    """The way alone is a way alone."""
    assert chosen(AT_CONTACT, "phone") is None


def test_another_one_told_takes_the_place_of_both() -> None:
    """It is the answer."""
    assert heard(HELD, "919-555-0123") == replace(AT_CONTACT, method="call", value="+19195550123")


@pytest.mark.parametrize("text", ["add my phone 919-555-0188", "my phone is 919-555-0188", "also 919-555-0188", "and my cell: 919-555-0188"])  # fmt: skip
def test_one_that_is_added_at_the_summary_takes_no_place(text: str) -> None:
    """It is asked which one it shall be; the times stay."""
    assert heard(BY_MAIL, text) == replace(HELD, times="mornings")


@pytest.mark.parametrize("text", ["919-555-0188", "change it to 919-555-0188", "no, my number is 919-555-0188", "use my phone 919-555-0188 instead"])  # fmt: skip
def test_one_that_is_put_in_its_place_is_read_back(text: str) -> None:
    """A correction is one."""
    assert heard(BY_MAIL, text) == replace(BY_MAIL, method="call", value=PHONE)


@pytest.mark.parametrize("text", ["my phone is 919-555-0188", "919-555-0188"])
def test_another_way_where_times_are_asked(text: str) -> None:
    """Neither is lost."""
    assert heard(replace(BY_MAIL, times=None), text) == HELD
    mail = replace(BY_PHONE, times=None)
    assert heard(mail, "my email is joan@example.com") == HELD


def test_the_same_kind_where_times_are_asked_is_a_correction() -> None:
    """With a time that stands beside it."""
    at_times = replace(BY_PHONE, value="+19195550123", times=None)
    assert heard(at_times, "919-555-0188") == replace(at_times, value=PHONE)
    assert heard(at_times, "call me at 919-555-0188 after 3") == replace(at_times, value=PHONE, times="after 3")


@pytest.mark.parametrize(("text", "adds"), [("add my phone", True), ("can i add my phone number too?", True), ("can I give you my e-mail as well", True), ("use both", True), ("both", True), ("add friday", False), ("add my phone 919-555-0188", False), ("add a note", False), ("my phone", False)])  # fmt: skip
def test_a_second_way_that_is_not_told_yet(text: str, *, adds: bool) -> None:
    """It takes nothing away."""
    assert adds_a_way(text) is adds
    assert not adds or heard(BY_MAIL, text) == BY_MAIL


@pytest.mark.parametrize(
    ("text", "when"),
    [("joan@example.com or 919-555-0188 but never call before noon", "never call before noon"), ("joan@example.com, mornings are best", "mornings are best"), ("joan@example.com, 919-555-0188, tomorrow after 3", "tomorrow after 3"), ("joan@example.com, please don't call on mondays", "please don't call on mondays"),
     ("joan@example.com", None), ("joan@example.com is better than calling during the day", None)],
)  # fmt: skip
def test_when_it_suits_beside_an_address(text: str, when: str | None) -> None:
    """With what limits it, or nothing."""
    assert when_beside(text) == when


@pytest.mark.parametrize(
    ("text", "told"),
    [("call me at 919-555-0188", Wish(method="call", value=PHONE)), ("text me at 919-555-0188 after 5", Wish(method="text", value=PHONE, times="after 5")), ("I'd like to book, my name is Joan Lee and my number is 919-555-0188", Wish(name="Joan Lee", method="call", value=PHONE)),
     ("my name is Ann Lee, call me at 919-555-0188 after 5", Wish(name="Ann Lee", method="call", value=PHONE, times="after 5")), ("i want to book", Wish()), ("someone called me from 919-555-0188, i want to book", Wish()), ("book me, my e-mail is joan@example.com", Wish(method="email", value=MAIL))],
)  # fmt: skip
def test_what_is_told_with_the_wish_for_a_request(text: str, told: Wish) -> None:
    """It is kept; a number that is not the visitor's own is not."""
    assert told_with_wish(Wish(), text, read_contact(text), None) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [("i'd like an appointment on friday morning, im 45, my name is Joan Lee, 919 555 0188", Wish(name="Joan Lee", method="call", value=PHONE, times="on friday morning")), ("i want a consultation next tuesday after 4", Wish(times="next tuesday after 4")), ("book me for next monday at 3", Wish(times="next monday at 3")), ("book me for the 16th", Wish(times="the 16th")),
     ("can i come in tomorrow", Wish(times="tomorrow")), ("book for 2", Wish()), ("i had an appointment on monday and want another", Wish()), ("i've been worried since monday, book me", Wish()), ("my name is Joan and i got a call from 919-555-0188", Wish(name="Joan")),
     *((text, Wish()) for text in ("don't call me on monday", "please do not call before 5", "i can't come in on friday", "I'd like a consultation. I can't come in on friday", "i don't want to book on monday", "i have a call on monday at 3, can i get a consultation", "she has an appointment on friday", "my therapist can see me on friday")),
     ("i have anxiety and i want to book for monday", Wish(times="monday")), ("i'd like to have a consultation on monday at 3", Wish(times="on monday at 3")), ("please call me on monday", Wish(times="on monday")),
     ("my name is Joan Lee and 919 555 0188 keeps calling me", Wish(name="Joan Lee")), ("my name is Joan Lee. 9195550188 is your number, right", Wish(name="Joan Lee")), ("my name is Joan Lee and joan@example.com is blocked", Wish(name="Joan Lee")), ("my name is Joan Lee and joan@example.com", Wish(name="Joan Lee", method="email", value=MAIL))],
)  # fmt: skip
def test_when_it_should_be_is_told_with_the_wish(text: str, told: Wish) -> None:
    """And a number right behind one's name is one's own."""
    assert told_with_wish(Wish(), text, read_contact(text), None) == told


AT_NUMBER = replace(BY_MAIL, method="text", value=None, guess=f"kept email {MAIL}")


def test_what_stood_is_kept_until_another_way_is_told() -> None:
    """A text needs a number; with it the address goes."""
    for text in ("can you text me instead", "text me instead"):
        assert heard(BY_MAIL, text) == AT_NUMBER
    assert heard(AT_NUMBER, "919-555-0188") == replace(BY_MAIL, method="text", value=PHONE)


@pytest.mark.parametrize("text", ["i dont have a cell", "no phone", "same as before", "can you email me instead", "email me", "the email is fine", "/booking.by_email"])  # fmt: skip
def test_what_stood_comes_back(text: str) -> None:
    """Where there is nothing in its place, or it is named; it is read back before anything is sent."""
    assert heard(AT_NUMBER, text, intent=text.removeprefix("/")) == BY_MAIL


@pytest.mark.parametrize("text", ["no calls, just text", "not by email", "what is the email for?", "he reads my emails", "my email was hacked", "that email is wrong", "nothing by email", "i don't want phone calls", "no phone or email"])  # fmt: skip
def test_what_does_not_bring_it_back(text: str) -> None:
    """The number is still asked for."""
    after = heard(AT_NUMBER, text)
    assert after is None or after.value is None


AT_ADDRESS = replace(BY_PHONE, method="email", value=None, guess=f"kept call {PHONE}")


@pytest.mark.parametrize("text", ["he checks my phone", "my husband answers the phone", "phone is not safe", "my phone is being watched", "wait he has my phone, one sec", "wait, my phone", "my number is wrong", "i lost my phone", "typing it on my phone", "not by phone", "no phone", "anything but the phone", "i don't want phone calls", "call me mark"])  # fmt: skip
def test_a_phone_that_is_spoken_of_or_refused_does_not_come_back(text: str) -> None:
    """The address is still asked for: it may be the phone that is not safe."""
    after = heard(AT_ADDRESS, text)
    assert after is None or after.value is None


@pytest.mark.parametrize(("text", "method"), [("the phone is fine", "call"), ("call me", "call"), ("text me", "text"), ("use the number", "call"), ("i have no email", "call"), ("same as before", "call"), ("phone", "call"), ("ok, call me instead", "call")])  # fmt: skip
def test_a_phone_that_is_ordered_comes_back(text: str, method: str) -> None:
    """By the way that is named."""
    assert heard(AT_ADDRESS, text) == replace(BY_PHONE, method=method)


def test_what_was_kept_goes_with_any_value_that_is_told() -> None:
    """By whatever door it comes."""
    after = heard(replace(AT_ADDRESS, name=None), "Joan Lee, joan@example.com")
    assert after == replace(AT_ADDRESS, name="Joan Lee", value=MAIL, guess=None)
    assert slots_from_wish(replace(AT_ADDRESS, value=MAIL))["contact_guess"] is None
    assert slots_from_wish(AT_ADDRESS)["contact_guess"] == AT_ADDRESS.guess


def test_both_ways_told_with_the_wish() -> None:
    """They are held until one is chosen."""
    told = told_with_wish(Wish(), "call me at 919-555-0188 or joan@example.com", ContactPoint("email", MAIL), NUMBER)
    assert told == Wish(guess=HELD.guess)
