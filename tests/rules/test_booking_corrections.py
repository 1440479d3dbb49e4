"""Corrections in a request that name no field: a name behind a plain no, a part spelled or taken out, a time whatever it was understood as."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.contact_points import read_contact
from bot.rules.booking import Wish, hear_booking
from bot.rules.filling import refuses_phone

WHOLE = Wish(age_group="adult", name="Ann", method="call", value="+19195550123", times="mornings")
AT_CONTACT = Wish(age_group="adult", name="Bob")
AT_TIMES = replace(WHOLE, name="Bob", times=None)


def heard(wish: Wish, text: str) -> Wish | None:
    """One typed text, as the form hears it."""
    return hear_booking(wish, "oos", text, read_contact(text), 18)


@pytest.mark.parametrize(("text", "name"), [("no, James Carter", "James Carter"), ("Sorry, James Carter", "James Carter"), ("no, Jim", "Jim"), ("no, call me Later", None), ("No, Friday Mornings", None), ("no, landline only", None), ("No Thanks", None), ("Wait, I Forgot", None), ("Oh, Thank God", None), ("Actually, Both", None)])  # fmt: skip
def test_a_name_behind_a_plain_no(text: str, name: str | None) -> None:
    """Written as names are; where the number is asked as well as at the summary."""
    for wish in (replace(AT_CONTACT, name="Jim Smith"), replace(WHOLE, name="Jim Smith")):
        after = heard(wish, text)
        changed = after.name if after is not None and after.name != wish.name else None
        assert changed == name


@pytest.mark.parametrize(
    ("before", "text", "name"),
    [("Rita Miller", "its Miller-Jones", "Rita Miller-Jones"), ("Joan", "spelled Joann", "Joann"), ("Joan Lee", "it's spelled Joann", "Joann Lee"), ("Jim", "name is Joanne", "Joanne"), ("Ann", "its Miller-Jones", None), ("Ann", "spelled wrong", None), ("Ann", "spelled Kowalski", None)],
)  # fmt: skip
def test_a_part_of_the_name_told_anew(before: str, text: str, name: str | None) -> None:
    """What fits no word of it is asked for."""
    wish = replace(WHOLE, name=before)
    assert heard(wish, text) == replace(wish, name=name)


@pytest.mark.parametrize("text", ["its perfect", "it's monday", "its raining", "It's Thanksgiving week"])
def test_what_is_no_other_name(text: str) -> None:
    """The name stands."""
    after = heard(WHOLE, text)
    assert after is None or after.name == WHOLE.name


@pytest.mark.parametrize(("text", "times"), [("not before 10", "not before 10"), ("before 9", "before 9"), ("stop by after 5 pm", "stop by after 5 pm"), ("the time is wrong, afternoons", "afternoons")])  # fmt: skip
@pytest.mark.parametrize("intent", ["oos", "nav.back", "nav.skip", "nav.stop"])
def test_a_time_is_one_whatever_it_was_understood_as(text: str, times: str, intent: str) -> None:
    """ "Not before 10" takes no step back."""
    assert hear_booking(AT_TIMES, intent, text, None, 18) == replace(AT_TIMES, times=times)


@pytest.mark.parametrize("text", ["the time is wrong, afternoons", "times are not right: afternoons", "my times were wrong, i meant afternoons"])  # fmt: skip
def test_times_told_with_what_is_wrong(text: str) -> None:
    """Only what is right is kept."""
    assert heard(WHOLE, text) == replace(WHOLE, times="afternoons")


@pytest.mark.parametrize(
    ("text", "changed"),
    [("remove the times", {"times": ""}), ("please delete the time", {"times": ""}), ("remove my number", {"value": None, "method": None}), ("erase the name", {"name": None})],
)  # fmt: skip
def test_a_part_that_is_taken_out(text: str, changed: dict[str, str | None]) -> None:
    """Nobody is asked whether to erase the conversation; what a request needs is asked again."""
    assert heard(WHOLE, text) == replace(WHOLE, **changed)


@pytest.mark.parametrize("text", ["delete everything", "erase my data", "remove my answers", "delete it"])
def test_an_order_to_erase_is_none_to_change(text: str) -> None:
    """It is answered as one."""
    assert heard(WHOLE, text) is None


def test_a_way_glued_to_the_number_is_kept() -> None:
    """By text, as it says."""
    assert heard(AT_CONTACT, "textme 910-555-0188") == replace(AT_CONTACT, method="text", value="+19105550188")
    after = heard(AT_CONTACT, "you can call me tomorrow at 919-555-0123 after 3")
    assert after == replace(AT_CONTACT, method="call", value="+19195550123", times="tomorrow after 3")


@pytest.mark.parametrize(("text", "times"), [("no not tuesday", "tues or thurs after 3, not tuesday"), ("not on fridays", "tues or thurs after 3, not on fridays"), ("actually make it fridays", "fridays after 3")])  # fmt: skip
def test_a_day_that_is_taken_out_leaves_the_others(text: str, times: str) -> None:
    """Who excludes one has not taken back the rest."""
    after = heard(replace(WHOLE, times="tues or thurs after 3"), text)
    assert after is not None
    assert after.times == times


def test_a_yes_with_a_change_behind_it_is_the_change() -> None:
    """Nothing is sent, and the new name is kept."""
    assert heard(WHOLE, "yes but change the name to Dori") == replace(WHOLE, name="Dori")
    assert heard(WHOLE, "looks good, but my name is Dori") == replace(WHOLE, name="Dori")
    carla = replace(WHOLE, name="Carla Jones")
    assert heard(carla, "good but its spelled Karla Jones") == replace(carla, name="Karla Jones")
    assert heard(carla, "looks good but spell it Jonez") == replace(carla, name="Carla Jonez")
    assert heard(WHOLE, "perfect but email me at a@b.co") == replace(WHOLE, method="email", value="a@b.co")


@pytest.mark.parametrize(
    ("text", "times"),
    [("yes but evenings", "evenings"), ("good but not tuesday", "mornings, not tuesday"), ("all good but call after 5", "after 5"), ("ok only mornings", "only mornings"), ("and times thursdays", "thursdays"), ("actually lets do fridays", "fridays"), ("the day after tomorrow, evenings", "the day after tomorrow, evenings"),
     ("not mornings", "not mornings"), ("not mornings, afternoons", "not mornings, afternoons"), ("not tuesday but wednesday", "not tuesday but wednesday"), ("no monday is better", "monday is better"), ("no time monday", "mornings, no time monday"), ("not tuesday or friday", "mornings, not tuesday or friday"), ("but not tuesdays after 3", "mornings, but not tuesdays after 3"), ("no weekends", "mornings, no weekends"), ("no, weekends", "weekends")],
)  # fmt: skip
def test_the_words_around_times_are_none_of_them(text: str, times: str) -> None:
    """What only takes some out leaves the others; other times stand in their place."""
    assert heard(WHOLE, text) == replace(WHOLE, times=times)


@pytest.mark.parametrize(("text", "times"), [("actually make it wednesdays", "wednesdays"), ("lets do fridays", "fridays"), ("times thursdays", "thursdays"), ("make it quick", "make it quick")])  # fmt: skip
def test_an_order_in_front_of_times(text: str, times: str) -> None:
    """Left out only where a time stands behind it."""
    assert heard(AT_TIMES, text) == replace(AT_TIMES, times=times)


def test_what_is_told_last_is_never_cut() -> None:
    """Long times lose their own end, not the day that is taken out."""
    after = heard(replace(WHOLE, times="mornings " * 33), "not tuesday")
    assert after is not None
    assert (after.times or "").endswith(", not tuesday")
    assert len(after.times or "") == 300


@pytest.mark.parametrize(("text", "times"), [("send it without the times", ""), ("send it but not the times", ""), ("send it without delay", "mornings")])  # fmt: skip
def test_to_send_without_a_part_takes_it_out_and_reads_it_again(text: str, times: str) -> None:
    """Nothing is sent."""
    after = heard(WHOLE, text) or WHOLE
    assert after == replace(WHOLE, times=times)


def test_no_phone_leaves_the_address() -> None:
    """The address is asked for."""
    assert heard(AT_CONTACT, "please no phone") == replace(AT_CONTACT, method="email")
    for text in ("no cell phone", "dont have a phone", "no phone number", "i don't want phone"):
        assert heard(AT_CONTACT, text) == replace(AT_CONTACT, method="email")
    assert heard(AT_CONTACT, "no calls") == replace(AT_CONTACT, method="text")
    assert heard(AT_CONTACT, "no phone jokes please") is None
    assert heard(AT_CONTACT, "i don't have a phone plan yet") is None


SPOKEN = replace(WHOLE, name="Lena Moss", times="9 to 2")


@pytest.mark.parametrize(("text", "name"), [("and call it Lena only", "Lena"), ("call it lena only", "Lena"), ("just call me Rosa", "Rosa"), ("call me after six", None), ("call me asap", None), ("call me back", None), ("call it off", None), ("call me maybe", None)])  # fmt: skip
def test_the_name_to_be_called_by(text: str, name: str | None) -> None:
    """Where it is written as one, or is a word of the name that stands."""
    for wish in (SPOKEN, replace(SPOKEN, field="ask")):
        after = heard(wish, text)
        assert (after.name if after is not None and after.name != wish.name else None) == name


@pytest.mark.parametrize(
    ("old", "text", "times"),
    [("9 to 2", "not 9, 10 to 2", "10 to 2"), ("9 to 2", "make it 10 to 2", "10 to 2"), ("tuesday mornings", "10 to 2", "tuesday, 10 to 2"), ("monday after 3", "10 to 2", "monday, 10 to 2"), ("friday at 10", "10 to 2", "friday, 10 to 2"), ("tuesday or thursday mornings", "10 to 2", "tuesday or thursday, 10 to 2"), ("monday after 3 or friday", "10 to 2", "monday after 3 or friday, 10 to 2"), ("weekdays, not friday", "10 to 2", "weekdays, not friday, 10 to 2"), ("weekdays 9 to 2", "not 9, 10 to 2", "weekdays 10 to 2"), ("mornings", "Make it 1 to 4 pm", "1 to 4 pm"), ("weekdays", "saturday not good", "weekdays, not saturday"), ("weekdays", "i changed my mind about mornings", "weekdays, not mornings"), ("mornings", "i changed my mind about mornings", "not mornings"),
     ("weekdays", "my husband says no to mornings", "weekdays, not mornings"), ("weekdays", "mornings wont be possible for me", "weekdays, not mornings"), ("weekdays", "i wont be able to make mornings", "weekdays, not mornings"), ("weekdays", "nothing works on fridays", "weekdays, not fridays"), ("mornings", "evenings then", "evenings"), ("mornings", "ok evenings then", "evenings"), ("weekdays", "im gone all next week", "weekdays, not next week")],
)  # fmt: skip
def test_times_are_changed_as_they_are_meant(old: str, text: str, times: str) -> None:
    """And never kept word for word."""
    wish = replace(WHOLE, times=old)
    assert heard(wish, text) == replace(wish, times=times)


@pytest.mark.parametrize("text", ["10 to 2?", "2 to 3 pills", "i cannot go on", "i'm gone", "i wont be here next week", "i cant do it", "my husband says no to it"])  # fmt: skip
def test_what_changes_no_times(text: str) -> None:
    """It is heard as what it is."""
    after = heard(WHOLE, text)
    assert after is None or after.times == WHOLE.times


@pytest.mark.parametrize(("text", "intent", "times"), [("saturday not good", "oos", "not saturday"), ("i changed my mind about mornings", "nav.stop", "not mornings"), ("my husband says no to mornings", "oos", "not mornings"), ("evenings then", "oos", "evenings"), ("im gone all next week", "social.bye", "not next week")])  # fmt: skip
def test_times_where_they_are_asked(text: str, intent: str, times: str) -> None:
    """Whatever it was understood as."""
    assert hear_booking(AT_TIMES, intent, text, None, 18) == replace(AT_TIMES, times=times)


def test_a_change_of_mind_at_the_summary_is_asked_about() -> None:
    """Nothing is dropped before that is said, and what is to be kept is read once more."""
    asked = replace(WHOLE, field="ask")
    assert heard(WHOLE, "i changed my mind") == heard(asked, "i changed my mind") == asked
    assert heard(asked, "no keep it") == heard(WHOLE, "no keep it") == WHOLE
    for text in ("drop it", "drop the whole request"):
        assert heard(asked, text) == replace(asked, confirmed=False)
    assert heard(asked, "drop the times") == replace(WHOLE, times="")


@pytest.mark.parametrize(("text", "method", "said"), [("text me only please", "text", True), ("i cant talk on the phone", "text", True), ("call me only please", "call", False), ("text me at work", "text", False)])  # fmt: skip
def test_a_way_that_is_wished_where_the_number_is_asked(text: str, method: str, said: bool) -> None:  # noqa: FBT001
    """What is needed for it is said."""
    assert heard(AT_CONTACT, text) == replace(AT_CONTACT, method=method)
    assert refuses_phone(text) is said


STOOD = replace(WHOLE, name="Ann Lee", times="thursday or friday, not before 10")


@pytest.mark.parametrize(
    ("old", "text", "times"),
    [("9 to 2", "not 9, make that 10 to 2", "10 to 2"), ("weekdays after 2", "make that after 3", "weekdays after 3"), ("weekdays after 2", "after 3", "weekdays after 3"), ("mornings", "make that after 3", "after 3"), ("weekdays", "before 10 please", "weekdays, before 10"), (STOOD.times, "thursday is out", f"{STOOD.times}, not thursday"), ("mornings", "fridays are out", "mornings, not fridays"),
     ("evenings", "my sister says mornings are better, put mornings", "mornings"), ("mornings", "wednesdays actually", "wednesdays"), ("mornings", "put me down for fridays", "fridays"), ("weekdays", "before noon is bad", "weekdays, not before noon"), ("weekdays", "i cant do after 3", "weekdays, not after 3"), ("mornings", "ok now not monday too", "mornings, not monday"), ("mornings", "fridays arent doable for me", "mornings, not fridays"),
     ("weekdays", "mornings dont suit me anymore", "weekdays, not mornings"), ("weekdays", "mornings wont be doable for me", "weekdays, not mornings"), ("weekdays", "thursdays wont be doable", "weekdays, not thursdays"), ("weekdays", "i wont be able to manage mornings", "weekdays, not mornings"), ("weekdays", "nothing works on mondays", "weekdays, not mondays")],
)  # fmt: skip
def test_what_is_told_of_times_at_the_summary(old: str, text: str, times: str) -> None:
    """The rest of what was told stands."""
    wish = replace(STOOD, times=old)
    assert heard(wish, text) == replace(wish, times=times)


@pytest.mark.parametrize("text", ["im out", "out of this", "i'm off after 3", "my sister says it is better", "everything is out", "nothing is doable", "actually"])  # fmt: skip
def test_what_takes_no_time_out(text: str) -> None:
    """No day is named, or one that may be meant the other way."""
    after = heard(STOOD, text)
    assert after is None or not (after.times or "").endswith(("not out", "not after 3", "doable"))


@pytest.mark.parametrize(("text", "name"), [("and its Mia Stone-Hall now", "Mia Stone-Hall"), ("my last name is Stone now", "Ann Stone"), ("my last name is Stone", "Ann Stone"), ("my first name is Mia", "Mia Lee"), ("my name is Mia Stone now", "Mia Stone"), ("its Monday now", None), ("its ok now", None), ("its good now", None), ("im fine now", None), ("my last name is wrong", None), ("my last name is right", None)])  # fmt: skip
def test_a_name_as_it_is_now(text: str, name: str | None) -> None:
    """A first or a last name leaves the other one; what is no name is none."""
    after = heard(STOOD, text)
    assert (after.name if after is not None and after.name != "Ann Lee" else None) == name


@pytest.mark.parametrize("text", ["my first name is misspelled", "my last name is missing", "my last name is stone"])
def test_a_part_of_the_name_that_is_not_written_as_one_is_asked_for(text: str) -> None:
    """It is never guessed."""
    assert heard(STOOD, text) == replace(STOOD, name=None)


@pytest.mark.parametrize("text", ["I'm Home now", "im Home Alone now", "It's Mia now", "I'm Married Again now"])
def test_what_somebody_is_now_is_no_name(text: str) -> None:
    """Without the word "name" a first and a last one are needed."""
    after = heard(STOOD, text)
    assert after is None or after.name == STOOD.name


@pytest.mark.parametrize(
    ("old", "text", "times"),
    [("mondays after 5", "before 3", "mondays after 5, before 3"), ("mondays until 4", "till 3", "mondays till 3"), ("mondays before 3", "after 1", "mondays before 3, after 1"), ("after 5", "make that before 7", "after 5, before 7"), ("mondays after 5 before 7", "before 8", "mondays after 5 before 8"), ("mondays from 9", "after 10", "mondays after 10"), ("mondays, not before 10", "before 3", "mondays, not before 10, before 3"), ("not before 10", "before 3", "not before 10, before 3"),
     ("mondays from 9 to 5", "after 10", "mondays, after 10"), ("weekdays after 2 pm", "after 3 pm", "weekdays after 3 pm")],
)  # fmt: skip
def test_a_bound_takes_the_place_of_the_one_of_its_side(old: str, text: str, times: str) -> None:
    """The one of the other side stands."""
    wish = replace(STOOD, times=old)
    assert heard(wish, text) == replace(wish, times=times)
