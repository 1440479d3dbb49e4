"""Mistyped addresses, numbers and spelled names in a request."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.contact_points import read_contact
from bot.rules.booking import Wish, hear_booking
from bot.rules.mistyped import (
    as_one_word,
    as_told,
    as_typed,
    digits_told,
    guessed_address,
    has_neither,
    in_digits,
    keeps_as_typed,
    several_numbers,
    takes_guess,
    with_zeros,
)
from bot.rules.request_words import typed_name, way_asked

WHOLE = Wish(age_group="adult", name="Ann Lee", method="call", value="+19195550123", times="mornings")
AT_CONTACT = replace(WHOLE, method=None, value=None, times=None)


def heard(wish: Wish, text: str) -> Wish | None:
    """One typed text, as the form hears it."""
    return hear_booking(wish, "oos", text, read_contact(text), 18)


@pytest.mark.parametrize(
    ("text", "guess"),
    [("mike.t@gmial.com", "mike.t@gmail.com"), ("its mike.t@gmial.com thanks", "mike.t@gmail.com"), ("ann@example.con", "ann@example.com"), ("ann@hotmial.com", "ann@hotmail.com"), ("ann@yahoo.co", "ann@yahoo.com"), ("sam@gmail", "sam@gmail.com"), ("ann@gmial.con", "ann@gmail.com"),
     ("jo at gmail", "jo@gmail.com"), ("april at aol.com", "april@aol.com"), ("my email is jo at example.org", "jo@example.org"), ("chat at 988lifeline.org", None), ("help at 988lifeline.org", None), ("works at example.edu", None), ("busy at work.us", None), ("jose maria at hotmail com", None), ("its jo at yahoo dot com", "jo@yahoo.com"), ("look at gmail please", None), ("ann@gmail.com", None), ("ann@example.com", None), ("ann@", None), ("@gmial.com", None), ("919-555-0123", None), ("ann@example", None)],
)  # fmt: skip
def test_what_was_probably_meant(text: str, guess: str | None) -> None:
    """It is asked; nothing is put in by itself, and such an address is never read as one."""
    assert guessed_address(text) == guess
    assert guess is None or read_contact(text) is None or " at " in text


@pytest.mark.parametrize(("text", "takes"), [("yes", True), ("oops gmail", True), ("gmail.com", True), ("i meant gmail", True), ("no", False), ("yahoo", False), ("why", False), ("mornings", False)])  # fmt: skip
def test_the_yes_to_a_guess(text: str, *, takes: bool) -> None:
    """Plain, or by the provider's name."""
    assert takes_guess(text, "mike.t@gmail.com") is takes


def test_the_letter_o_in_a_number_is_its_zero() -> None:
    """The number is read back before it is sent."""
    assert with_zeros("919-555-01O9") == "919-555-0109"
    point = read_contact("919-555-01O9")
    assert point is not None
    assert point.value == "+19195550109"
    assert with_zeros("919-555-0123 or text") == "919-555-0123 or text"
    assert with_zeros("o9o@example.com") == "o9o@example.com"


@pytest.mark.parametrize(("text", "count"), [("5550123", 7), ("its 555-0123", 7), ("919-555-01234", 11), ("12345", 5), ("919-555-0123", None), ("call after 5 or 6", None), ("0198", None), ("+44 20 7946 0958", None), ("ann1234567@x", None)])  # fmt: skip
def test_digits_that_are_missing_are_counted(text: str, count: int | None) -> None:
    """Ten are a whole number, a few are a time."""
    assert digits_told(text) == count


@pytest.mark.parametrize(
    ("text", "name"),
    [("my name is Priya Raman, spelled P-R-I-Y-A", "Priya Raman"), ("Pria Raman, spelled P-R-I-Y-A", "Priya Raman"), ("P-R-I-Y-A", "Priya"), ("P-R-I-Y-A R-A-M-A-N", "Priya Raman"), ("Jon, that's J O N", "Jon"),
     ("Priya, spelled S-M-I-T-H", None), ("A J Smith", "A J Smith"), ("Tolkien, J R R", "Tolkien, J R R"), ("J R R", "J R R"), ("J", "J"), ("Ann B", "Ann B")],
)  # fmt: skip
def test_a_name_told_in_letters(text: str, name: str | None) -> None:
    """The letters put right the word they spell; letters of another word are asked about."""
    assert typed_name(text) == name


@pytest.mark.parametrize(
    ("before", "text", "name"),
    [("J", "jason k", "jason k"), ("Ann", "Ann Lee", "Ann Lee"), ("Pria Raman", "it's spelled P-R-I-Y-A", "Priya Raman"), ("Pria", "P-R-I-Y-A", "Priya")],
)  # fmt: skip
def test_more_of_a_name_where_the_number_is_asked(before: str, text: str, name: str) -> None:
    """The number is asked again."""
    wish = replace(AT_CONTACT, name=before)
    assert heard(wish, text) == replace(wish, name=name)


@pytest.mark.parametrize("text", ["annoying", "this is annoying", "bob", "no number", "annie get your gun"])
def test_what_is_no_part_of_the_name(text: str) -> None:
    """The name stands."""
    assert heard(replace(AT_CONTACT, name="Ann"), text) is None


def test_when_it_suits_is_kept_where_the_number_is_asked() -> None:
    """And the number is asked again."""
    assert heard(AT_CONTACT, "any time really") == replace(AT_CONTACT, times="any time really")
    assert heard(AT_CONTACT, "is any time ok?") is None
    assert heard(AT_CONTACT, "call me after 5pm") == replace(AT_CONTACT, method="call", times="call me after 5pm")
    assert heard(replace(AT_CONTACT, name="J"), "just phone") is None


@pytest.mark.parametrize(("text", "way"), [("can they text instead", "text"), ("could you call me", "call"), ("can you email me instead?", "email"), ("can i get a text", "text"), ("can i call you", None), ("can they call me tomorrow", None), ("can they text me my score", None), ("will it hurt", None)])  # fmt: skip
def test_a_way_that_is_asked_for(text: str, way: str | None) -> None:
    """A question that names nothing but the way."""
    assert way_asked(text) == way


def test_the_summary_takes_a_way_and_a_voicemail_that_are_asked() -> None:
    """It is read back again; an address is asked for where it is needed."""
    assert heard(WHOLE, "can they text instead") == replace(WHOLE, method="text")
    assert heard(WHOLE, "can you email me instead") == replace(
        WHOLE, method="email", value=None, guess=f"kept call {WHOLE.value}"
    )
    assert heard(WHOLE, "is voicemail ok to leave, yes") == replace(WHOLE, voicemail_ok=True)
    assert heard(WHOLE, "voicemail is ok") == replace(WHOLE, voicemail_ok=True)
    assert heard(WHOLE, "is voicemail ok?") is None


def test_the_way_beside_a_number_is_no_time() -> None:
    """Only when it suits is kept as the times."""
    after = heard(AT_CONTACT, "919.555.0187 after 6pm please, text")
    assert after == replace(AT_CONTACT, method="text", value="+19195550187", times="after 6pm please")


@pytest.mark.parametrize(("text", "keeps"), [("no its right", True), ("it's right", True), ("that is correct", True), ("no, that's my email", True), ("no", False), ("yes", False), ("right", False)])  # fmt: skip
def test_an_address_that_only_looked_mistyped_is_kept(text: str, *, keeps: bool) -> None:
    """As it was typed."""
    assert keeps_as_typed(text) is keeps
    assert as_typed("it's jo@gmial.com thanks") == "jo@gmial.com"
    assert as_typed("jo@gmail") == ""


@pytest.mark.parametrize(("text", "several"), [("my number 9195550187, hers is 9195550111", True), ("919-555-0187 or 0188", True), ("919-555-0187", False), ("919-555-0187 not 919-555-0111", False), ("919-555-0187 after 5 or 6", False), ("9195550187 or 919 555 0187", False)])  # fmt: skip
def test_two_numbers_are_noticed(text: str, *, several: bool) -> None:
    """None is dropped without a word."""
    assert several_numbers(text) is several


@pytest.mark.parametrize(("text", "neither"), [("none", True), ("i dont have a phone", True), ("I don't have any phone right now", True), ("no phone", True), ("i dont have email", True), ("I don't have phone", True), ("no phone please", True), ("no email", True), ("no phone calls please", False), ("no phone calls", False), ("i don't have time", False), ("919-555-0123", False)])  # fmt: skip
def test_who_has_no_phone_hears_of_the_other_way(text: str, *, neither: bool) -> None:
    """An address is enough."""
    assert has_neither(text) is neither


@pytest.mark.parametrize(
    ("text", "digits"),
    [("my number is nine one nine 555 0188", "my number is 9195550188"), ("nine one nine five five five oh one eight eight", "9195550188"), ("nine one nine, triple five, zero one double eight", "9195550188"), ("one nine one nine 555 0188 mornings", "9195550188 mornings"),
     ("one or two days", "one or two days"), ("after one, before five", "after one, before five"), ("919-555-0188", "919-555-0188"), ("nine one nine 555", "nine one nine 555"), ("someone five five", "someone five five")],
)  # fmt: skip
def test_a_number_told_in_words(text: str, digits: str) -> None:
    """Only a whole one is put into digits."""
    assert in_digits(text) == digits


@pytest.mark.parametrize(("text", "told"), [("its joan hill all one word at gmail dot com", "its joanhill at gmail dot com"), ("joan hill, one word, at gmail dot com", "joanhill at gmail dot com"), ("my email is ann rowe in one word @gmail.com", "my email is annrowe @gmail.com"), ("use joan hill, one word at gmail dot com", "use joanhill at gmail dot com"), ("and joan hill one word at gmail dot com", "and joanhill at gmail dot com"), ("mine is joan hill one word at gmail dot com", "mine is joanhill at gmail dot com"), ("book me, my email is joan hill all one word at gmail dot com", "book me, my email is joanhill at gmail dot com"), ("My name is Ann Rowe and my e-mail address is joan hill, one word, at gmail dot com", "My name is Ann Rowe and my e-mail address is joanhill at gmail dot com"), ("im ann. my email: joan hill one word at gmail dot com", "im ann. my email: joanhill at gmail dot com"), *[(text, text) for text in ("book me, joan hill all one word at gmail dot com", "mary ann, joan hill one word at gmail dot com", "book me, email me at joan hill one word at gmail dot com", "i dont think my email is joan hill one word at gmail dot com", "book me, my email was joan hill one word at gmail dot com", "book me, her email is joan hill one word at gmail dot com", "book me, my email is not joan hill one word at gmail dot com", "book me, my email is joan one word at gmail dot com", "book me, my email is joan a hill one word at gmail dot com", "book me, my email is in one word at home")], *[(text, text) for text in ("use joan one word at gmail dot com", "mine is joan one word at gmail dot com", "send to joan hill one word at gmail dot com", "joan a hill one word at gmail dot com")], ("in one word at home", "in one word at home"), ("one word at a time", "one word at a time"), ("joan at gmail dot com", "joan at gmail dot com")])  # fmt: skip
def test_words_said_to_be_one(text: str, told: str) -> None:
    """They are written as one in front of where the mail is."""
    assert as_one_word(text) == told


@pytest.mark.parametrize(("text", "address"), [("use joan hill, one word at gmail dot com", "joanhill@gmail.com"), ("and joan hill one word at gmail dot com", "joanhill@gmail.com"), ("mine is joan hill one word at gmail dot com", "joanhill@gmail.com"), ("use joan one word at gmail dot com", None), *[(f"{lead} joan one word at gmail dot com", None) for lead in ("sure", "yeah", "no", "sorry", "oh", "actually", "hi", "hmm", "new", "correct", "spelled", "yup", "okay", "great")], ("sure, joan hill one word at gmail dot com", "joanhill@gmail.com"), ("im joan hill one word at gmail dot com", None), ("book me, my email is joan hill one word at gmail dot com", "joanhill@gmail.com"), ("book me, my email is joan one word at gmail dot com", None), ("book me, email me at joan hill one word at gmail dot com", None), ("my email is joan@example.com, i mean, my email is joan hill one word at gmail dot com", None), ("send to joan hill one word at gmail dot com", None)])  # fmt: skip
def test_no_word_in_front_becomes_a_part_of_the_address(text: str, address: str | None) -> None:
    """What is not sure is asked."""
    point = read_contact(as_one_word(text))
    assert (point.value if point else None) == address


@pytest.mark.parametrize(("text", "neither"), [("i no have email", True), ("i dont have one", True), ("i don't have any", True), ("i dont have one question", False), ("i have one", False)])  # fmt: skip
def test_none_to_give(text: str, *, neither: bool) -> None:
    """What is needed is said."""
    assert has_neither(text) is neither


@pytest.mark.parametrize(("text", "told"), [("ana(at)example.com", "ana@example.com"), ("ana [at] example [dot] com", "ana@example.com"), ("my e-mail is ana(dot)lima(at)example.com", "my e-mail is ana.lima@example.com"), ("call me (at) 5", "call me (at) 5"), ("two five two, five five five, oh one hundred", "2525550100"), *((text, text) for text in ("nine one nine five five five one hundred five", "nine one nine five five five oh one hundred and five", "nine one nine five five five oh one hundred twenty", "nine one nine five five five oh one two one hundred five"))])  # fmt: skip
def test_signs_in_brackets_and_a_number_with_pauses(text: str, told: str) -> None:
    """They are put as they are read."""
    assert as_told(text) == told


def test_digits_that_are_told_in_words_are_counted() -> None:
    """It is said how many there were."""
    assert digits_told("two five two, five five five, oh one") == 8
