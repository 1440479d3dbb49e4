"""A name told behind an order to change it, behind whom it is for, or beside what else is told while it is asked anew; and what only resembles them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.contact_points import read_contact
from bot.rules.booking import Wish, hear_booking
from bot.rules.name_changed import changed_name, name_of_another
from bot.rules.request_words import typed_name

WHOLE = Wish(age_group="adult", name="George Wait", method="call", value="+19195550123", times="mondays after 2")
AT_NAME, AT_CONTACT = Wish(age_group="adult"), Wish(age_group="adult", name="George Wait")
ANEW = replace(WHOLE, name=None)


def heard(wish: Wish, text: str) -> Wish | None:
    """One typed text, as the form hears it."""
    return hear_booking(wish, "oos", text, read_contact(text), 18)


@pytest.mark.parametrize("wish", [AT_CONTACT, replace(WHOLE, times=None), WHOLE, replace(WHOLE, field="ask")])
@pytest.mark.parametrize(
    ("text", "name"),
    [("make the name George Waite with an e", "George Waite"), ("make the name Ann Rowe with an e", "Ann Rowe"), ("make the name Ann Rowe", "Ann Rowe"), ("change the name Maria Cruz", "Maria Cruz"), ("change the name to George Waite with an e", "George Waite"), ("change the name to maria cruz", None), ("set the name to default", None),
     ("please change my name Maria Cruz", "Maria Cruz"), ("change the name to Ann Row with a z", None), ("make the name maria cruz", None), ("put the name maria cruz", None), ("change the name to George Waite with two t", None), ("change the name to hers", None), ("change the name to mine", None), ("make the name to be kept secret", None), ("put my name down as Ann Rowe", "Ann Rowe"), ("put the name Ann Rowe", "Ann Rowe")],
)  # fmt: skip
def test_a_name_behind_an_order_to_change_it(wish: Wish, text: str, name: str | None) -> None:
    """It is taken, or asked where it is not sure; all else stands."""
    assert heard(wish, text) == replace(wish, name=name, field=None)


@pytest.mark.parametrize("text", ["change the name", "make the name of the clinic quiet", "change the name tomorrow", "make it quick", "what is the name", "make the times mondays", "change my number", "put my name on the list", "put my name down", "put my name in", "make the name short", "make my name private", "set the name private"])  # fmt: skip
def test_no_name_is_told_to_change(text: str) -> None:
    """The order may be one; it tells no name."""
    assert changed_name(text) is None


@pytest.mark.parametrize("wish", [AT_CONTACT, replace(WHOLE, times=None)])
@pytest.mark.parametrize("text", ["put my name on the list", "put my name down"])
def test_a_name_that_stands_is_not_taken_away(wish: Wish, text: str) -> None:
    """Where the number or the times are asked; nor is that kept as the times."""
    assert heard(wish, text) is None


@pytest.mark.parametrize(
    ("text", "changed"),
    [("voicemail is ok", {"voicemail_ok": True}), ("fridays only", {"times": "fridays after 2"}), ("after 5 please", {"times": "mondays after 5"}), ("you can say the clinic name", {"clinic_name_ok": True}), ("Maria Cruz", {"name": "Maria Cruz"}), ("send", {}), ("yes send it", {})],
)  # fmt: skip
def test_what_is_told_while_the_name_is_asked_anew_is_kept(text: str, changed: dict[str, Any]) -> None:
    """And nothing is sent."""
    assert heard(ANEW, text) == replace(ANEW, **changed)


@pytest.mark.parametrize("text", ["is voicemail ok", "what is a voicemail", "can they call after 5?"])
def test_a_question_while_the_name_is_asked_anew_is_one(text: str) -> None:
    """Nothing of it is kept."""
    assert heard(ANEW, text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [("my husband, Roy Day", None), ("its for my husband, his name is Roy", "Roy"), ("its for my son named Ben, he is 20", "Ben"), ("its for my son Ben, he is 20", None), ("my brother Died Monday", None), ("my wife Says Hi", None), ("my wife Thinks So", None), ("my son Has Anxiety", None), ("it's for my wife, she is called Ann Rowe", "Ann Rowe"), ("Ben, thats not my real name though", "Ben"),
     ("my son Ben, he is 15", None), ("its for my son named Ben, he is 17", None), ("my husband is sick", None), ("its for my wife, she is scared", None), ("my husband, he is at work", None), ("My Brother Works Nights", None), ("my Husband, Call Him", None), ("my husband, Call Him", None), ("My husband Roy Day", None), ("My husband is called Roy Day", None), ("My husband, he is called Roy Day", "Roy Day"), ("thats not my real name", None)],
)  # fmt: skip
def test_the_name_of_the_one_it_is_for(text: str, name: str | None) -> None:
    """A minor's is not taken."""
    assert name_of_another(text) == name
    assert heard(AT_NAME, text) == (replace(AT_NAME, name=name) if name else None)


@pytest.mark.parametrize(("text", "name"), [("Will B. Back", "Will B. Back"), ("Will B Back", None), ("Will J. Park", "Will J. Park"), ("Will I Pay", None), ("Will I Call", None), ("Will B Ready", None), ("Call Later", None), ("Maybe Later", None), ("Pay Later", None), ("sonny later", None), ("will b back", None), ("will be back", None), ("Will Be Back", None)])  # fmt: skip
def test_names_that_read_like_a_word(text: str, name: str | None) -> None:
    """Where they are written as names are."""
    assert typed_name(text) == name
    assert heard(AT_NAME, text) == (replace(AT_NAME, name=name) if name else heard(AT_NAME, text))
