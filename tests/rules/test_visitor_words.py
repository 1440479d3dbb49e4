"""Ages, agreements, names and contact points as visitors type them."""

from __future__ import annotations

import pytest

from bot.contact_points import read_contact, readable
from bot.rules.age import is_age_slip, only_tells_age, says_group, told_adult, typed_age
from bot.rules.agreement import agreement, consents
from bot.rules.request_words import typed_name


@pytest.mark.parametrize(
    ("text", "age"),
    [("45", 45), ("I'm 45", 45), ("im 17", 17), ("thirty two", 32), ("I am 62 years old", 62), ("age 20", 20),
     ("yes, 33", 33), ("0", None), ("2", None), ("I'm 9", 9), ("300", None), ("many", None)],
)  # fmt: skip
def test_an_age_where_it_is_asked(text: str, age: int | None) -> None:
    """A bare number counts where the age is asked."""
    assert typed_age(text, asked=True) == age


@pytest.mark.parametrize(
    ("text", "age"),
    [("I'm 15, is it safe?", 15), ("i am 16 years old", 16), ("15 years old here", 15), ("my son is 15", None),
     ("he's 15 years old", None), ("I'm 15 minutes away", None), ("im 20 weeks pregnant", None), ("15", None),
     ("I take 20 mg", None), ("I have had it for 12 years", None), ("it started 10 years ago", None)],
)  # fmt: skip
def test_an_age_stated_elsewhere_is_the_visitors_own_or_none(text: str, age: int | None) -> None:
    """Only a plain statement about the visitor closes the gate."""
    assert typed_age(text, asked=False) == age


def test_words_for_adult_and_minor() -> None:
    """Yes and no answer the question of age too."""
    assert [says_group(text) for text in ("yes", "over 18", "I'm an adult", "no", "under 18", "a minor", "maybe")] == [
        "adult", "adult", "adult", "minor", "minor", "minor", None,
    ]  # fmt: skip
    assert [says_group(text) for text in ("i was born in 1958", "1990", "born 3 May 1971", "born in 2012", "2010")] == [
        "adult", "adult", "adult", None, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "agreed"),
    [("yes", True), ("Yes, I agree", True), ("ok sure", True), ("no", False), ("No thanks", False), ("I don't agree", False),
     ("why?", None), ("yes but what is it", None), ("maybe", None)],
)  # fmt: skip
def test_a_plain_yes_or_no(text: str, agreed: bool | None) -> None:  # noqa: FBT001
    """Anything but a plain yes or no is no agreement."""
    assert agreement(text) is agreed


@pytest.mark.parametrize(
    ("text", "name"),
    [("Testina Example", "Testina Example"), ("my name is Ann", "Ann"), ("I'm José O'Neil-Smith", "José O'Neil-Smith"),
     ("how much is it?", None), ("stop", None), ("is it safe", None), ("12345", None), ("go back", None), ("<b>x</b>", None)],
)  # fmt: skip
def test_a_name_or_not(text: str, name: str | None) -> None:
    """A question or an order is not a name."""
    assert typed_name(text) == name


@pytest.mark.parametrize(
    ("text", "method", "value"),
    [("919-555-0123", "call", "+19195550123"), ("text me at (919) 555 0142", "text", "+19195550142"),
     ("919-555-0123 ext. 22", "call", "+19195550123;ext=22"),
     ("(919) 733-4000 x12", "call", "+19197334000;ext=12"), ("write to ann@example.com.", "email", "ann@example.com"), ("ann at example dot com", "email", "ann@example.com"),
     ("a.bee at mail dot example dot org please", "email", "a.bee@mail.example.org"), ("+44 20 7946 0958", "call", "+442079460958")],
)  # fmt: skip
def test_a_contact_point_is_recognised(text: str, method: str, value: str) -> None:
    """Phone numbers become E.164, e-mail addresses are normalised."""
    point = read_contact(text)
    assert point is not None
    assert (point.method, point.value) == (method, value)
    assert readable(value)


@pytest.mark.parametrize("text", ["12345", "no", "ann@", "@example.com", "my phone", "999-999-9999", "1" * 40,
                                  "ann@example.con", "ann@gmial.com", "meet me at noon dot"])  # fmt: skip
def test_what_is_no_contact_point(text: str) -> None:
    """A wrong number is not taken."""
    assert read_contact(text) is None


def group(text: str) -> str | None:
    """What the age question hears."""
    age = typed_age(text, asked=True)
    return says_group(text) if age is None else "adult" if age >= 18 else "minor"


@pytest.mark.parametrize(
    "text",
    ["turning 18 next month", "turning 18 soon", "im turning 18", "17 turning 18", "im 18 in june", "i turn 18 in may", "almost 18", "im almost 18",
     "18 next week", "18 soon", "17 and a half", "16 but my mom is here", "about to turn 18", "im gonna be 18", "im 18 by summer", "im 18 in 3wks", "i'm 18 after my birthday", "17 but not 18 yet", "17 almost 18", "turning eighteen next week", "im not over 18",
     "18 and under", "17m", "F 16", "not 18 yet", "im a teenager", "no sir", "<18", "a minor", "minor", "im a minor, sorry", "only 16", "im 17 more or less", "im 16 left school", "im 16 more than ready", "si tengo 15", "tengo 17 años"],
)  # fmt: skip
def test_who_is_not_18_yet_is_no_adult(text: str) -> None:
    """An age to come is not an age."""
    assert group(text) == "minor"


@pytest.mark.parametrize(
    "text",
    ["yes sir", "yes maam", "44 F", "44f", "M 62", "F/29", "67 years young", "sure am", "obviously", ">18", "30s", "late 50s", "in my 40s", "older", "way older",
     "above", "legal", "senior citizen", "im a grandma", "hell yeah", "turning 45 next month", "almost 19", "i just turned 18", "im not a minor", "i'm not under 18",
     "about 50", "im 44 i mean sober 5 years", "i am 45 but i feel like im 12", "45 but asking for my son", "45 but not yet retired", "45 if you must know", "im 45 by the way", "18 but my mom is here", "18 almost 19", "im 18 and anxious", "im an adult", "old enough", "grown up", "im over that", "sí claro", "si tengo 34", "si, tengo 34 años"],
)  # fmt: skip
def test_an_adult_may_say_so_in_plain_words(text: str) -> None:
    """Nobody should have to type a number."""
    assert group(text) == "adult"


@pytest.mark.parametrize(
    "text",
    ["im a senior", "about 18", "turning 18 today", "17 or 18", "18 or 17", "my mom is an adult", "im here with an adult", "almost an adult", "my mom is 45 years old",
     "my parents are over 18", "im older than my brother", "i teach high school", "i have a teenager", "late teens", "born in the 2010s", "she is 44", "im 5 foot 2", "im 5 years sober", "ok", "18 almost", "18 but not yet", "18 though not until may", "18 if you round up", "18, but only in june", "im 18 but not yet",
     "young adult", "i feel grown up", "im old enough to know", "im so over that", "minor depression", "it's a minor issue", "it's minor", "only 10 more questions?", "only 18 questions"],
)  # fmt: skip
def test_what_leaves_the_age_open_is_asked_again(text: str) -> None:
    """Neither a minor who is taken for an adult nor an adult who is locked out."""
    assert group(text) is None


@pytest.mark.parametrize(
    ("text", "age"),
    [("im 5 years sober is that a problem", None), ("i'm 16 years into this job", None), ("im 5 foot 2", None), ("im 10 mins late", None), ("im 14 years clean", None),
     ("ive had anxiety since age 12", None), ("when i turned 16 it began", None), ("he treats me like im 12", None), ("my son is turning 18", None), ("i have 10 soon", None),
     ("i take care of a 15 year old", None), ("im almost 10 years sober", None), ("im a 34 year old mom of a 12 year old", 34), ("my kid is 16, im 45", 45),
     ("im a 15 year old girl", 15), ("i'm sixteen, can i do this", 16), ("im turning 18 next month", 17), ("i'll be 17 in may", 16), ("im 16 and anxious", 16), ("im 16 years old this summer", 16)],
)  # fmt: skip
def test_a_number_that_is_no_age_locks_nobody_out(text: str, age: int | None) -> None:
    """Where the age was not asked."""
    assert typed_age(text, asked=False) == age


@pytest.mark.parametrize(("text", "adult"), [("take the anxiety check please, I am 67", True), ("im 45", True), ("im 44 though, for me", True), ("I am 79", True), ("im 17, start the check", False), ("im 100 percent ready", False), ("im 18 next week", False), ("i'm almost 18", False),
                                             ("he treats me like im 45", False), ("my mom is 45", False), ("im 45 minutes away", False), ("im 20 and a half blocks away", False), ("start", False)])  # fmt: skip
def test_an_age_told_in_passing(text: str, *, adult: bool) -> None:
    """Only a plain one of an adult saves the question."""
    assert told_adult(text, 18) is adult


@pytest.mark.parametrize(("text", "slip"), [("typo im 41", True), ("i am 41 not 14", True), ("i meant 18", True), ("oops, 41", True), ("im 18", False), ("ok im 18 now", False), ("im not 14", False), ("oops", False)])  # fmt: skip
def test_a_mistyped_age_is_known_by_its_own_words(text: str, *, slip: bool) -> None:
    """A plain other age is none."""
    assert is_age_slip(text) is slip


@pytest.mark.parametrize(
    ("text", "agreed"),
    [("yes sir", True), ("yess", True), ("yaa", True), ("hell yeah", True), ("yes i understand", True), ("i guess so", True), ("sure why not", True), ("ok, why not?", True), ("why not", None), ("no why not", None), ("yes but delete it after", None), ("i suppose", True), ("not a problem", True), ("that's okay", True), ("yes that's ok", True), ("yes, no problem", True), ("yes, is ok", True), ("it is fine", True), ("is it ok", None), ("is not ok", None), ("no, is ok", None),
     ("i don't mind", True), ("👍", True), ("👍🏽", True), ("continue", True), ("proceed", True), ("understood", True), ("accepted", True), ("sí claro", True),
     ("absolutely not", False), ("hell no", False), ("i do not", False), ("that's ok, no thanks", False), ("not ok", False), ("no dont", False), ("actually no", False),
     ("ok but can i still ask stuff", None), ("i don't understand", None), ("not understood", None), ("yes and no", None), ("no, that's okay", None), ("no thats fine", None), ("well, no that's fine", None), ("no problem", None)],
)  # fmt: skip
def test_consent_in_plain_words(text: str, agreed: bool | None) -> None:  # noqa: FBT001
    """A milder word is a yes only where consent is asked for."""
    assert consents(text) is agreed


@pytest.mark.parametrize("text", ["understood", "no problem", "i suppose", "continue"])
def test_a_word_that_takes_note_agrees_to_nothing_elsewhere(text: str) -> None:
    """After an answer it starts nothing and sends nothing."""
    assert agreement(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [("her name is Linda Park", "Linda Park"), ("my dads name is Earl Ray Tucker Sr.", "Earl Ray Tucker Sr"), ("its for my wife Linda", "Linda"), ("you can call me Tito", "Tito"),
     ("the name is bond", "bond"), ("Mary and John Smith", "Mary and John Smith"), ("Skip Jones", "Skip Jones"), ("No Yoon", "No Yoon"), ("Yes Min", "Yes Min"), ("Ok Kim", "Ok Kim"),
     ("Will", "Will"), ("Will Park", "Will Park"), ("me llamo Ana", "Ana"), ("hm", None), ("actually no", None), ("same as before", None), ("ketamine", None), ("wrong", None),
     ("this is Pat's husband", None), ("it's for my wife", None), ("No Thanks", None), ("Ok Sure", None), ("will it hurt", None), ("Will It Hurt", None), ("call me later", None), ("ok its j", "j"), ("my name is lily but call me lil", "lily (lil)"),
     ("send", None), ("change something", None), ("si", None), ("Si Robertson", "Si Robertson"), ("Ok yes", None)],
)  # fmt: skip
def test_names_as_people_say_them(text: str, name: str | None) -> None:
    """A word of another use is a name only as names are written."""
    assert typed_name(text) == name


@pytest.mark.parametrize(
    ("text", "intent", "only"),
    [("I am 79", "faq.age", True), ("I am 81", "oos", True), ("im 44 though, for me", "faq.age", True), ("im 17", "faq.age", False), ("am i too old im 79", "faq.age", False), ("is 79 too old, i'm 79?", "faq.age", False),
     ("I am 79", "faq.cost", False), ("my mom is 70", "faq.age", False), ("im 18 next week", "faq.age", False)],
)  # fmt: skip
def test_an_age_alone_is_noted(text: str, intent: str, *, only: bool) -> None:
    """Nobody of 79 is told what holds for the young; a question keeps its answer."""
    assert only_tells_age(text, intent, 18) is only
