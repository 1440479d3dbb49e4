"""An own age with words around it, and one that was told before it was asked: never somebody else's, never a minor's, never a count of other things."""

from __future__ import annotations

import pytest

from bot.rules.age import ASKS_WHY, check_with_age, only_tells_age, says_group, told_adult, typed_age
from bot.rules.counted import Near
from bot.rules.hearing import hear
from bot.rules.instrument import load
from bot.rules.screening import blank
from tests.rules.test_visitor_words import group


@pytest.mark.parametrize(
    "text",
    ["ok 38", "39 sir", "well, 44", "I told you, 70.", "me first, 45", "ok 30", "47, why?", "40 please", "like i said 70", "its 62 sir", "45!!", "i already told you 70", "70 i told you", "hm 52", "well im 44", "ok, I'm 38", "fifty two, why",
     "my age is 51", "well, about 50", "45 if you must know", "33, for me", "18, why", "18 ok", "i told you 44 already", "44 already"],
)  # fmt: skip
def test_an_age_with_words_around_it_is_read(text: str) -> None:
    """Where it is asked."""
    assert group(text) == "adult"


@pytest.mark.parametrize(
    "text", ["ok 17", "well, 16", "17, why?", "16 sir", "ok i am 16", "ok 18 soon", "well almost 18", "16, but why", "still 17", "i told you 16 already", "17 already"]
)  # fmt: skip
def test_a_minor_with_words_around_the_age_is_one(text: str) -> None:
    """The words make nobody older."""
    assert group(text) == "minor"


@pytest.mark.parametrize(
    "text",
    ["ok 3", "3 sir", "2, why?", "it's 5", "18?", "about 18 sir", "18 i think", "no 45", "45 and you?", "me? 45", "45 days", "ok 12 weeks", "well, 3 days", "well, 20 years", "20 years now", "for 20 years", "45 years with anxiety", "20 years of anxiety",
     "my son is 45", "he's 45", "her age is 45", "my mom, 70", "it's my daughter, 15", "she is 45 sir", "45 for my son", "at 45", "since 12"],
)  # fmt: skip
def test_what_is_no_own_age_is_asked_again(text: str) -> None:
    """The number of a choice, days, years of anything, or somebody else's age."""
    assert group(text) is None


@pytest.mark.parametrize(
    "text",
    ["I'm 70. Is that too old?", "I'm 45 and want to take the check", "I'm 62. What does it cost?", "I am 55 and I agree to whatever you need", "im over 18", "31 years old", "I'm 45 can i take it", "i'm 34 looking for help",
     "i am an adult", "im an adult and want the check", "I'm 18 or older", "yes im over 18", "34 year old male", "hi, 52 years old here", "im past 40", "im 45, my wife sent me", "hi, im Rosa, 29", "hello, Dan here, 45 years old", "i am a 52 year old man with questions",
     "I am 47 years, I want make the test", "im 47 years and i want to do the check", "i am 27 and would like to do the check", "i would like to know my own score. im 45", "ok. and what about me, i would like to know my own score. im 45"],
)  # fmt: skip
def test_an_adults_age_that_was_told_is_known(text: str) -> None:
    """It need not be asked."""
    assert told_adult(text, 18)


@pytest.mark.parametrize(
    "text",
    ["i'm not over 18", "when i'm over 18", "if im over 18 can i", "my son is over 18", "31", "my wife is 31 years old", "she is 31 years old", "im 17 and want to", "im over 12", "im over it", "im over 50 percent sure", "31 year old son", "im 18 but not until june",
     "i'm 25 weeks pregnant", "im over 18 months sober", "i am an adult child of an alcoholic", "im over 18, well almost", "im an adult? no im 15", "i'm 16, but im over 18 soon", "45 years old is my mom", "my son is 15 and im 45", "I'm 45, my daughter is 15. can she do it?", "im 45 asking for my kid", "im 50 50 on it", "im 30 days clean", "i have had it for 31 years"],
)  # fmt: skip
def test_what_tells_no_adults_age(text: str) -> None:
    """Then it is asked."""
    assert not told_adult(text, 18)


def test_an_age_told_alone_is_noted() -> None:
    """Nobody who is over 18 is told what holds for the young; a clinic for older people asks those below."""
    assert all(only_tells_age(text, "faq.age", 18) for text in ("im over 18", "31 years old", "i am an adult"))
    assert not told_adult("im over 18", 21)
    assert told_adult("im over 21", 21)


@pytest.mark.parametrize(("text", "why"), [("47, why?", True), ("47 but why", True), ("47", False), ("47. why do you ask", True), ("47 whyte street", False)])  # fmt: skip
def test_who_asks_why_beside_the_age(text: str, *, why: bool) -> None:
    """Is told, and not asked again."""
    assert (ASKS_WHY.search(text) is not None) is why


@pytest.mark.parametrize(
    "text",
    ["hi, im Rosa, 29", "hi my name is Rosa and im 29", "hi im rosa 29 years old", "hi Rosa, 29 f", "good evening, this is Ana, 33.", "hey, jo here, 44, what does it cost", "i am a 52 year old woman", "start the anxiety test please, im 67", "fine. check. 38", "57 and ready to begin"],
)  # fmt: skip
def test_an_age_in_a_greeting_is_the_writers(text: str) -> None:
    """Only beside the own name, what one is, or the wish for the check."""
    assert told_adult(text, 18)


@pytest.mark.parametrize(
    "text",
    ["hi Mom, 45", "hi, husband 45", "hi, its dad 70 here", "hi mom, 45 years old", "hi mom here, 45", "hi, scored 18", "hi, score 21, what now", "hi, sertraline 50, is it ok", "hi, room 20", "hi, its 18, what", "hi, Dan, 45, asking for my dad", "hi im Dan, 45, asking for my dad",
     "hi im Sam, 18, in two weeks", "hi im Sam, 18, turning in may", "hi im Sam, 19, until june", "hi im Sam, 18 this june", "hi jo, 21 and my friend 16", "i'm a 25 year old male but my account says 17", "i'm a 40 year old woman married to a 16 yr old", "i am a 52 year old man's wife", "im 45 but my account says 17",
     "hi im on 50, is it ok", "hi im taking, 50", "hi im anxious, 45", "hi Dan 45", "hi im Dan 45", "hi im Rosa, 29, he is 40", "hi score here, 21", "hi, 2 tests, 45", "check 18", "check, 18", "test, 21", "18 and ready to begin", "check please im 17", "my son wants the check. im 45", "i scored 51 and ready for the check"],
)  # fmt: skip
def test_a_number_in_a_greeting_need_be_no_age(text: str) -> None:
    """Somebody else's, a score, a dose, a room, or an age still to come: then it is asked."""
    assert not told_adult(text, 18)


@pytest.mark.parametrize(
    ("text", "check"),
    [("check please im 52", True), ("fine. check. 38", True), ("51 and ready for the check", True), ("I'm 45 and want to take the check", True), ("im 52", False), ("check please", False), ("check please im 17", False), ("i am 79 and checked out", False), ("check my answers, im 52", False)],
)  # fmt: skip
def test_the_check_is_wanted_beside_the_age(text: str, *, check: bool) -> None:
    """Then it is not the age alone that is told."""
    assert check_with_age(text, 18) is check
    assert not (check and only_tells_age(text, "faq.age", 18))


@pytest.mark.parametrize(("text", "told"), [("what happens if i say under 18", None), ("what if i put under 18", None), ("what if I say I'm 18", None), ("and if i said im 18", None), ("im under 18", "minor"), ("under 18 if that matters", "minor")])  # fmt: skip
def test_an_answer_that_is_only_supposed_tells_no_age(text: str, told: str | None) -> None:
    """It is asked again."""
    assert says_group(text) == told
    assert told or typed_age(text, asked=True) is None
    assert not told_adult(text, 18)


def test_the_own_age_beside_a_supposed_one_stands() -> None:
    """What is supposed makes nobody older."""
    assert [typed_age(text, asked=True) for text in ("I'm 16, what if I say I'm 18?", "16. what if i say 18")] == [
        16,
        16,
    ]


@pytest.mark.parametrize(("text", "told"), [("over 50", "adult"), ("i'm over 60", "adult"), ("well over 40", "adult"), ("older than 30", "adult"), ("over 9", None), ("over 17", None), ("over 50 pounds", None), ("under 50", None), ("over 200", None), ("my mom is over 50", None)])  # fmt: skip
def test_over_an_age_tells_an_adult_and_no_number(text: str, told: str | None) -> None:
    """Only where the age was asked for, and the whole answer says it."""
    assert (says_group(text), typed_age(text, asked=True)) == (told, None)
    assert not told_adult("over 50", 18)


@pytest.mark.parametrize("last", ["utter_advice.dose", "utter_advice.medication", "utter_safety.soft.asks"])
@pytest.mark.parametrize("text", ["around thirty", "thirty", "30", "about 40", "like 60", "16", "ok 45"])
def test_a_number_after_an_amount_is_no_age(text: str, last: str) -> None:
    """It may count pills: the age is asked once more, and only then a bare number is one."""
    sheet = blank(load())
    heard = hear(sheet, "oos", text, load(), 18, Near(frozenset({last, "utter_ask_age_group"})))
    assert heard is not None
    assert (heard.sheet, heard.say) == (sheet, "utter_screening.reask.age")
    asked_again = Near(frozenset({"utter_screening.reask.age", "utter_ask_age_group"}))
    then = hear(sheet, "oos", text, load(), 18, asked_again)
    assert then is not None
    assert then.sheet.age_group == ("minor" if text == "16" else "adult")


@pytest.mark.parametrize(("text", "group"), [("im 45", "adult"), ("45 years old", "adult"), ("I'm 16", "minor"), ("i am over 18", "adult"), ("under 18", "minor")])  # fmt: skip
def test_what_says_that_it_is_an_age_is_one_also_there(text: str, group: str) -> None:
    """It counts no pills."""
    heard = hear(blank(load()), "oos", text, load(), 18, Near(frozenset({"utter_advice.dose"})))
    assert heard is not None
    assert heard.sheet.age_group == group


@pytest.mark.parametrize("text", ["60 of them", "about 40 pills", "is 30 too many?", "30 mg", "how many is 30"])
def test_an_amount_is_never_an_age(text: str) -> None:
    """Wherever it is told."""
    for near in (Near(), Near(frozenset({"utter_advice.dose"}))):
        heard = hear(blank(load()), "oos", text, load(), 18, near)
        assert heard is None or heard.sheet.age_group is None
