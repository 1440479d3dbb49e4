"""An e-mail address told in words is the whole of what was told, or it is asked for: never a part of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.contact_points import number_beside, read_contact
from bot.rules.booking import ContactPoint, Wish, hear_booking
from bot.rules.filling import told_with_wish
from bot.rules.spelled import address_in_words, with_address

AT_NAME = Wish(age_group="adult")
AT_CONTACT = replace(AT_NAME, name="Bob")
WHOLE = replace(AT_CONTACT, method="call", value="+19195550123", times="mornings")
PHONE = ContactPoint("call", "+19195550123")


def heard(wish: Wish, text: str) -> Wish | None:
    """One typed text, as the form hears it."""
    point = read_contact(text)
    return hear_booking(wish, "oos", text, point, 18, number=number_beside(text, point))


CLEAR = [
    ("joan dot hill at mail dot com", "joan.hill@mail.com"),
    ("mary dot ann dot lee at mail dot com", "mary.ann.lee@mail.com"),
    ("tom underscore b at mail dot com", "tom_b@mail.com"),
    ("j dot hill at gmail dot com", "j.hill@gmail.com"),
    ("its Joan Dot Hill at Mail Dot Com", "Joan.Hill@mail.com"),
    ("my email is tom dash b at mail dot com please", "tom-b@mail.com"),
    ("joan dot hill@mail.com", "joan.hill@mail.com"),
    ("joan dot hill at mail.com", "joan.hill@mail.com"),
    ("joan at mail dot co dot uk", "joan@mail.co.uk"),
    ("kim at mail dot com, use that", "kim@mail.com"),
    ("kim at mail dot com at work", "kim@mail.com"),
    ("no, jane at gmail dot com", "jane@gmail.com"),
    ("ok then jane at gmail dot com", "jane@gmail.com"),
    ("change it to jane at gmail dot com", "jane@gmail.com"),
    ("the address is wrong, jane at gmail dot com", "jane@gmail.com"),
    ("email me at jane dot h at gmail dot com", "jane.h@gmail.com"),
    ("my name is jane and my email is jane at gmail dot com", "jane@gmail.com"),
]  # fmt: skip
UNCLEAR = ["joan hill at mail dot com", "j o a n at gmail dot com", "tom under score b at mail dot com", "j. hill at mail dot com", "dot hill at mail dot com", "joan. dot hill at mail dot com",
           "not joan at gmail dot com but jane at gmail dot com", "not joan at gmail dot com", "not joan@gmail.com but jane at gmail dot com", "john and mary at gmail dot com", "its john at work at gmail dot com", "bob, smith at gmail dot com", "love to bake at gmail dot com", "joan at gmail dot com or jane at gmail dot com", "side by side at gmail dot com"]  # fmt: skip
NONE_TOLD = ["joan.hill@mail.com", "ann at gmail", "ann at example.com", "call me at 5", "at noon", "joan dot hill", "mail me @ work"]  # fmt: skip


@pytest.mark.parametrize(("text", "address"), CLEAR)
def test_the_whole_of_it_is_kept(text: str, address: str) -> None:
    """With every sign that was named."""
    assert address_in_words(text) == address
    assert address in with_address(text, address)
    assert heard(AT_CONTACT, text) == replace(AT_CONTACT, method="email", value=address)


@pytest.mark.parametrize("text", UNCLEAR)
def test_what_leaves_open_where_it_begins_is_asked_for(text: str) -> None:
    """Where a number stands already it is asked what to change: nothing is lost."""
    assert address_in_words(text) == ""
    assert heard(AT_CONTACT, text) == replace(AT_CONTACT, method="email")
    for wish in (WHOLE, replace(WHOLE, times=None), replace(WHOLE, field="ask")):
        assert heard(wish, text) == replace(wish, field="ask")
    assert heard(AT_NAME, text) == replace(AT_NAME, method="email")


@pytest.mark.parametrize("text", NONE_TOLD)
def test_what_is_no_address_in_words(text: str) -> None:
    """It is heard as before."""
    assert address_in_words(text) is None


def test_where_the_name_is_asked_the_address_is_none() -> None:
    """It is kept, and the name asked again."""
    text = "joan dot hill at mail dot com"
    assert heard(AT_NAME, text) == replace(AT_NAME, method="email", value="joan.hill@mail.com")


def test_a_slip_in_the_ending_is_asked_for() -> None:
    """Nobody has such an address."""
    assert heard(AT_CONTACT, "joan dot hill at mail dot con") == replace(AT_CONTACT, method="email")


def test_a_page_at_work_takes_no_number_away() -> None:
    """Where times are asked, a workplace may be named."""
    times = replace(WHOLE, times=None)
    after = heard(times, "mornings because i work nights in the house of goods at amazon dot com")
    assert after is not None
    assert after.value == WHOLE.value


@pytest.mark.parametrize("text", ["i found you at ketamine dot com", "my husband works at amazon dot com", "i work at amazon dot com"])  # fmt: skip
def test_a_page_is_no_address(text: str) -> None:
    """It changes nothing."""
    for wish in (AT_NAME, AT_CONTACT, WHOLE, replace(WHOLE, method="email", value="ann@example.com")):
        assert heard(wish, text) is None


def test_a_clear_number_beside_an_unclear_address_stands() -> None:
    """It is read back."""
    after = heard(AT_CONTACT, "919 555 0123 or joan hill at mail dot com")
    assert after is not None
    assert after.value == PHONE.value


@pytest.mark.parametrize(
    ("text", "point"),
    [(text, ContactPoint("email", address)) for text, address in CLEAR] + [(text, None) for text in UNCLEAR],
)
def test_the_reader_of_contacts_finds_the_whole_or_none(text: str, point: ContactPoint | None) -> None:
    """Nobody has to put its answer right."""
    assert read_contact(text) == point


def test_a_number_and_an_address_in_words_are_two() -> None:
    """Each is found."""
    text = "919 555 0123 or joan dot hill at mail dot com"
    point = read_contact(text)
    assert point == ContactPoint("email", "joan.hill@mail.com")
    assert number_beside(text, point) == PHONE


@pytest.mark.parametrize(("text", "value"), [("book me, email me at joan dot hill at mail dot com", "joan.hill@mail.com"), ("book me, my email is joan hill at mail dot com", None)])  # fmt: skip
def test_told_with_the_wish(text: str, value: str | None) -> None:
    """The same as in the request."""
    assert told_with_wish(AT_NAME, text, read_contact(text), None).value == value
