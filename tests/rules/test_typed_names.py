"""Names as they are typed with something around them, small words that are none, and times without theirs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.contact_points import read_contact
from bot.rules.booking import Wish, hear_booking
from bot.rules.request_words import speaks_of_times, tidy_times, times_beside, typed_name
from bot.rules.sending import names_check_next
from bot.rules.typed_names import tells_both_names

WHOLE = Wish(age_group="adult", name="Rob Lee", method="call", value="+19195550123", times="mornings")


@pytest.mark.parametrize(
    "text",
    ["whats next", "hold on", "k", "huh", "tomorrow", "one moment", "im at work", "Bye", "ana ruiz at yahoo", "doesnt matter", "nobody", "e-mail", "An Appointment", "My Number", "text is fine", "anything is fine", "this is fine", "Sunday", "same", "let me think", "no one",
     "i came last year", "just a minute", "im shy", "I'm shy", "I am nervous about this", "guest", "very", "hard", "very hard", "several days", "not at all", "Extremely", "answer later", "call later", "just looking", "a minute", "finish", "I have been there before", "im new here", "im young", "a friend", "a bit nervous", "client", "curious", "Curious", "client here", "Guest user", "i am shy", "hang on", "hang", "Hang on a sec", "hang me", "hang myself", "thats wrong", "its complicated", "it's a secret", "it's personal"],
)  # fmt: skip
def test_small_words_are_no_name(text: str) -> None:
    """They are asked again."""
    assert typed_name(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [("Jean, 62", "Jean"), ("Ava, 44", "Ava"), ("Jean 62", "Jean"), ("Ava, 44 years old", "Ava"), ("Jean, 17", None), ("Pat is fine", "Pat"), ("Pat please", "Pat"), ("you can use Pat", "Pat"), ("Pat (she/her)", "Pat"), ("Pat, they/them", "Pat"), ("First name Ana last name Ruiz", "Ana Ruiz"), ("first name: Ana, last name: Ruiz", "Ana Ruiz"),
     ("Tom, but please ask for Thomas", "Tom (Thomas)"), ("An Nguyen", "An Nguyen"), ("its jason, jason kowalski", "jason kowalski"), ("name is Jon without h", "Jon"), ("my name is not bo its beau", "beau"), ("mike with a y, Myke", "Myke"),
     ("my name? Dee", "Dee"), ("name? bob lee", "bob lee"), ("Mary, for my mom", "Mary"), ("Mary, it's for my old mom", "Mary"), ("just Bob", "Bob"), ("I'm Sunny", "Sunny"), ("im Young", "Young"), ("A Smith", "A Smith"), ("A. Smith", "A. Smith"), ("I-Wen Lee", "I-Wen Lee"), ("Smith, John", "Smith, John"), ("Mark Will Dye", "Mark Will Dye"), ("Wednesday Addams", "Wednesday Addams"), ("Will", "Will"), ("Robert", "Robert"),
     ("I am john smith", "john smith"), ("i am John", "John"), ("i am maria garcia", "maria garcia"), ("I am An Nguyen", "An Nguyen"), ("Client Eastwood", "Client Eastwood"), ("Guest", "Guest"), ("Young", "Young"), ("Curious George", "Curious George"), ("a smith", "a smith"), ("Hardy", "Hardy"), ("Doris Day", "Doris Day"), ("Day", "Day"), ("Very Jones", "Very Jones"), ("Thomas More", "Thomas More"), ("its young", "young"), ("Hang Tran", "Hang Tran"), ("Hang", "Hang"), ("hang tran", "hang tran"), ("my name is Hang", "Hang"), ("this is Hang Tran", "Hang Tran"), ("call me Hope, full name is Hope Sunday Okafor", "Hope Sunday Okafor")],
)  # fmt: skip
def test_what_stands_around_a_name_is_left_out(text: str, name: str | None) -> None:
    """Nothing of the name is."""
    assert typed_name(text) == name


@pytest.mark.parametrize("text", ["first is Al, last is Dorr", "First is Al and last is Dorr", "first name is Al, last name is Dorr", "first: Al, last: Dorr", "first Al last Dorr", "my first is Al and my last is Dorr", "last is Dorr, first is Al", "last name Dorr first name Al", "Al first, Dorr last", "Al is my first name, Dorr is my last"])  # fmt: skip
def test_first_and_last_are_the_parts_of_a_name(text: str) -> None:
    """In whichever order, and the words for them are no part of it."""
    assert typed_name(text) == "Al Dorr"


@pytest.mark.parametrize("text", ["first is the price, last is the time", "first: what does it cost, last: when", "first is Al", "last is Dorr", "first i want to know, last i want to ask"])  # fmt: skip
def test_first_and_last_of_something_else(text: str) -> None:
    """It is no name, or only half of one."""
    assert typed_name(text) is None


@pytest.mark.parametrize(("text", "name"), [("Robert", "Robert Lee"), ("Robert Leigh", "Robert Leigh"), ("Robbie", "Robbie Lee"), ("Durham", None), ("robert", None), ("Friday", None)])  # fmt: skip
def test_the_name_alone_at_the_summary(text: str, name: str | None) -> None:
    """Where it is another form of the one that stands."""
    heard = hear_booking(WHOLE, "oos", text, None, 18)
    assert (heard.name if heard and heard.name != WHOLE.name else None) == name


@pytest.mark.parametrize(("text", "times"), [("it's 919-555-0142 ext 3, mornings", "mornings"), ("919-555-0142, mornings", "mornings"), ("my cell is 919-555-0142, after 5pm", "after 5pm"), ("call me at 919-555-0142", None), ("919-555-0142 at night", "at night"), ("you can call me tomorrow at 919-555-0142 after 3", "tomorrow after 3"), ("call me at 919-555-0142 after 5", "after 5"), ("text me on 919-555-0142 any time", "any time")])  # fmt: skip
def test_times_beside_a_number_stand_alone(text: str, times: str | None) -> None:
    """Nothing of the number's own words is left in them."""
    assert times_beside(text) == times


@pytest.mark.parametrize(
    "text",
    [
        "5550123",
        "same as always",
        "same",
        "let me think",
        "hold on",
        "depends",
        "it depends on my shift",
        "none",
        "i work nights",
        "I work weekends.",
    ],
)
def test_what_says_no_time(text: str) -> None:
    """It is asked again."""
    assert not speaks_of_times(text, "oos")


def test_times_lose_the_small_words_around_them() -> None:
    """What they say stays."""
    assert tidy_times("tuesday i guess") == "tuesday"
    assert tidy_times("ok but mornings") == "mornings"
    assert tidy_times("the time is wrong, afternoons") == "afternoons"
    assert tidy_times("i work until 5") == "i work until 5"
    assert tidy_times("evenings, ask for dan not daniel") == "evenings, ask for dan not daniel"


@pytest.mark.parametrize(
    "text",
    [
        "no changes",
        "all good",
        "no its fine",
        "no, thats good",
        "ok, looks good",
        "it's all correct",
        "leave it as it is",
    ],
)
def test_nothing_to_change_sends(text: str) -> None:
    """While the summary is what was asked last."""
    sent = hear_booking(WHOLE, "oos", text, read_contact(text), 18)
    assert sent == replace(WHOLE, confirmed=True)
    later = hear_booking(WHOLE, "oos", text, read_contact(text), 18, just_read=False)
    assert later is None or later.confirmed is not True


@pytest.mark.parametrize(
    "text", ["no", "no dont", "not good", "it's not right", "all good things end", "no changes yet, my name is wrong"]
)
def test_what_sends_nothing(text: str) -> None:
    """It is changed, or asked again."""
    heard = hear_booking(WHOLE, "oos", text, None, 18)
    assert heard is None or heard.confirmed is not True


def test_voicemail_and_the_clinics_name_in_words() -> None:
    """Read back before it is sent."""
    for text, field in (
        ("fine but dont leave voicemail", "voicemail_ok"),
        ("can they leave a voicemail, yes", "voicemail_ok"),
        ("they can say the clinic name", "clinic_name_ok"),
    ):
        heard = hear_booking(replace(WHOLE, voicemail_ok="dont" in text), "oos", text, None, 18)
        assert heard is not None
        assert (getattr(heard, field), heard.confirmed) == ("dont" not in text, None)


@pytest.mark.parametrize(("text", "told"), [("first is Al, last is Dorr", True), ("my first name is Al and my last name is Dorr", True), ("Last: Dorr, first: Al", True), ("First is him, last is me", False),
                                            ("first is my wife, last is me", False), ("first time last year", False), ("Al Dorr", False)])  # fmt: skip
def test_a_first_and_a_last_name_each_called_so(text: str, *, told: bool) -> None:
    """Whom somebody would harm first and last is no name."""
    assert tells_both_names(text) is told


@pytest.mark.parametrize(
    ("text", "name"),
    [("my name Ivo Petrov", "Ivo Petrov"), ("my name Petro Ivanov", "Petro Ivanov"), ("my name Lena", "Lena"), ("hello, my name Lena.", "Lena"), ("My name keeps changing", None), ("my name really matters", None), ("my name already told", None), ("my name wasnt right", None), ("my name Jo Ann and my number is 919-555-0133", None), ("my name wrong", None), ("my name was spelled wrong", None), ("my name please", None), ("my name only", None), ("my name private", None), ("my name changed", None)],
)  # fmt: skip
def test_a_name_right_behind_my_name(text: str, name: str | None) -> None:
    """Without "is"; what says something of the name is none."""
    assert typed_name(text) == name


@pytest.mark.parametrize(
    "text", ["tuesday or saturday", "monday or friday", "mon or fri", "Monday and Friday mornings", "mornings"]
)
def test_days_are_no_name_and_kept_as_the_times(text: str) -> None:
    """The name is asked again."""
    assert typed_name(text) is None
    assert hear_booking(Wish(age_group="adult"), "oos", text, None, 18) == Wish(age_group="adult", times=text)


@pytest.mark.parametrize("text", ["April May", "Dawn", "Friday Jones", "Sun Mon", "May"])
def test_names_that_are_days_or_months_too(text: str) -> None:
    """They are names."""
    assert hear_booking(Wish(age_group="adult"), "oos", text, None, 18) == Wish(age_group="adult", name=text)


@pytest.mark.parametrize("text", ["check first please", "check first", "quiz first", "no check first"])
def test_the_check_is_no_name(text: str) -> None:
    """It is asked whether the request is to give way."""
    assert typed_name(text) is None
    assert names_check_next(text)


@pytest.mark.parametrize("text", ["check my name first", "first check my phone"])
def test_what_names_no_check(text: str) -> None:
    """Something else is to be looked at."""
    assert not names_check_next(text)


@pytest.mark.parametrize("text", ["yes", "ok", "sure"])
def test_a_bare_yes_where_the_name_is_asked(text: str) -> None:
    """It is asked once more."""
    assert hear_booking(Wish(age_group="adult"), "nav.start_screening", text, None, 18) == Wish(age_group="adult")


@pytest.mark.parametrize(
    ("text", "wish"),
    [("im 46, Dan Poe, 919 555 0133", Wish(age_group="adult", name="Dan Poe", method="call", value="+19195550133")), ("yes im 46 and my name is Dan Poe", Wish(age_group="adult", name="Dan Poe")), ("im 46, text me at 919 555 0133", Wish(age_group="adult", method="text", value="+19195550133")),
     ("im 46, mornings, 919 555 0133", Wish(age_group="adult", method="call", value="+19195550133", times="mornings")), *((f"im 46, {place}, 919 555 0133", Wish(age_group="adult", method="call", value="+19195550133")) for place in ("Raleigh", "Female", "Nurse", "Married", "Chapel Hill", "Dallas Texas", "North Carolina", "Registered Nurse", "Dan")), ("im 46, my name is Dan, 919 555 0133", Wish(age_group="adult", name="Dan", method="call", value="+19195550133")), ("im 46", Wish(age_group="adult")), ("im 46 and anxious", Wish(age_group="adult")), ("I'm 46, Male, White", Wish(age_group="adult")), ("im 46, North Carolina", Wish(age_group="adult")), ("im 16, Dan Poe, 919 555 0133", Wish(age_group="minor"))],
)  # fmt: skip
def test_what_is_told_beside_the_age_is_kept(text: str, wish: Wish) -> None:
    """Of a minor nothing is."""
    assert hear_booking(Wish(), "oos", text, read_contact(text), 18) == wish


@pytest.mark.parametrize(
    ("text", "name"),
    [("my name is difficult, call me Sasha", "Sasha"), ("my name is hard to spell, its Siobhan", "Siobhan"), ("my name is Ngozi, people say Go", "Ngozi (Go)"), ("my name is really long so just call me Al", "Al"), ("my name is hard", None), ("my name is difficult, call me later", None), ("my name is difficult, call me Sasha please", "Sasha"), ("my name is long, it's a secret", None), ("my name is weird people say so", None), ("the name is hard call me after six", None), ("my name is hard call me After Six", None), ("my name is Ngozi, people say please", None), ("my name is hard to spell", None),
     ("first check please", None), ("check first", None), ("the anxiety test first", None), ("next the check", None), ("An Check", "An Check"), ("Anna Check", "Anna Check")],
)  # fmt: skip
def test_the_name_behind_words_about_it(text: str, name: str | None) -> None:
    """A check that is asked for is nobody."""
    assert typed_name(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [("its him, Tom Hill", "Tom Hill"), ("hard to spell, its Siobhan", "Siobhan"), ("Will Skip", "Will Skip"), ("First", None), ("last", None),
     ("its him, my husband", None), ("hard to spell, its long", None), ("will skip", None), ("sonny later", None), ("Maybe Later", None), ("Do Later", None), *((text, None) for text in ("Sonny Later", "Free Tonight", "Home Tomorrow", "Available Tomorrow", "Early Tomorrow", "I'll Later", "Think Later", "Wanna Later", "Friday Tonight")), ("Check Please", None), ("Check Insurance", None), ("check kowalski", None), ("Message Later", None), ("Book Later", None), ("Remind Later", None), ("Pay Later", None), ("Check Mate", None), ("Check Status", None), ("Check Time", None), ("Check Google", None)],
)  # fmt: skip
def test_more_words_that_are_names_or_none(text: str, name: str | None) -> None:
    """Written as names are; an order is none."""
    assert typed_name(text) == name


def test_a_word_for_somebody_is_no_name_behind_another() -> None:
    """ "Him, her" names nobody alone."""
    assert typed_name("Him, Her") != "Her"
