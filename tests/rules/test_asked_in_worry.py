"""What a worried one asks and tells has answers of its own; nothing graver is heard as less, and the clinic is answered as ever."""

from __future__ import annotations

import pytest

from bot.rules.after_help import after_help, is_of_other, keeps_to_help
from bot.rules.after_script import Meaning
from bot.rules.asked_in_worry import ANSWERS

SCRIPT, ITEM, COST = "utter_safety.third_party", "utter_ask_gad7_2", "utter_faq.cost"
ASK = Meaning("safety.soft.asks", "soft")


def after(text: str, *asked: str, verdict: str = "none") -> Meaning | None:
    """By the words alone."""
    return after_help(text, verdict, "third_party", asked or (SCRIPT,), {SCRIPT: 1})


def intent(text: str, *asked: str, verdict: str = "none") -> str | None:
    """The turn that it takes."""
    found = after(text, *asked, verdict=verdict)
    return found.intent if found else None


@pytest.mark.parametrize(
    ("name", "texts"),
    [("words", ["what do i say to her", "how do i ask him", "what do i tell them", "should i ask him if he wants to die", "will asking put the idea in his head", "que le digo"]),
     ("line", ["can i just text", "can i text them for her", "how long is the wait", "i dont have a phone", "she's not answering the phone 988", "i was on hold 20 min", "im on hold with 988", "nobody picks up", "i called and they hung up"]),
     ("taken", ["will they take her away", "will they lock him up", "will they put him in jail", "will they take him to the hospital", "i dont want to get him in trouble", "988 sends police", "no police", "she will get locked up"]),
     ("where", ["should i take him to the er", "er or home", "should i call 911", "maybe im overreacting", "is it normal"]),
     ("home", ["can i leave him alone", "how do i keep the house safe", "can i leave him to sleep", "should i leave her alone with the baby", "he has guns in the house", "how do i get the guns away from him"]),
     ("person", ["i want to talk to a person", "can you call him for me", "can you call them", "human please", "you're not helping"]),
     ("missing", ["i cant find him", "he left his phone and ring", "the car is gone", "he ran out of the house", "she has the keys", "she left", "he stopped answering", "what car number do i tell", "i dont know his address"]),
     ("fault", ["is it my fault", "i should have seen it", "i should have done more", "i should have been there for him", "did i cause this"]),
     ("put_away", ["i locked up the gun", "i hid the pills", "i put the pills away", "they are locked up"]),
     ("reached", ["i called 911", "they took her to the hospital", "the police are here", "i called 988", "i called 988 with him", "they took him"]),
     ("calmer", ["she says she's fine now", "i overreacted", "she came home", "she didnt mean it"]),
     ("thanks", ["thanks", "ok thank you so much", "thanks i called 988"]),
     ("goes", ["bye", "ok goodnight", "nvm"])],
)  # fmt: skip
def test_each_has_an_answer_of_its_own(name: str, texts: list[str]) -> None:
    """Right after the script, after another answer, and after what led nowhere; whatever a reader took it for."""
    for text in texts:
        for asked in (SCRIPT, "utter_help.worry_home", "utter_social.thanks"):
            assert intent(text, asked) == f"help.worry_{name}", text
        assert after(text, verdict="abuse") == Meaning(f"help.worry_{name}", "third_party"), text


@pytest.mark.parametrize(
    "text", ["she says she's fine now", "she came home", "i cant find him", "will they take her away", "i called 911"]
)
def test_of_them_it_counts_behind_an_answer_to_the_check(text: str) -> None:
    """Thanks and a farewell there are to the check."""
    assert (intent(text, ITEM) or "").startswith("help.worry_")
    for said in ("thanks", "bye", "how long is the wait", "nvm"):
        assert intent(said, ITEM) is None
        assert not (intent(said, COST) or "").startswith("help.worry_")
    assert intent("thanks", SCRIPT, ITEM) is None


@pytest.mark.parametrize(
    ("text", "verdict", "expected"),
    [("i threw up the pills", "emergency", None), ("i threw them up", "emergency", None), ("i took the pills out", "emergency", None), ("i took away my medication", "none", None), ("i took out the knife", "soft", "help.other_now"),
     ("i called 911 and they said he is not breathing", "emergency", None), ("i called 911 and she said she took the pills", "emergency", None), ("i called 988 and he said he will kill me", "abuse", None),
     ("how do i react if she already took the pills", "emergency", None), ("what do i say when he hits me", "abuse", None), ("what do i say when she is on the ledge", "third_party", "help.other_now"), ("should i ask him to put the gun down", "third_party", "help.other_now"),
     ("i was wrong he meant to kill himself", "third_party", None), ("i was wrong she meant to do it tonight", "third_party", "help.other_now"), ("she meant she was suicidal", "third_party", None), ("i got it wrong he meant he has a gun", "abuse", "help.other"),
     ("someone holding her at gunpoint", "emergency", None), ("they will take her life", "violence", "help.other"), ("they put him in a body bag", "emergency", None), ("im on hold he is bleeding", "none", "help.other"),
     ("i should have done it", "none", None), ("i didnt sleep he beat me all night", "abuse", None), ("i found her", "third_party", "safety.emergency"), ("i found him", "none", "safety.emergency"), ("she is asleep", "none", "help.other"), ("she went to sleep", "none", "help.other")],
)  # fmt: skip
def test_a_danger_told_in_the_same_words_is_heard(text: str, verdict: str, expected: str | None) -> None:
    """As real readers took it: nothing is praised, and nobody is called calmer, where a danger is told."""
    assert intent(text, verdict=verdict) == expected


def test_an_emergency_or_violence_is_lowered_by_no_answer() -> None:
    """But for help that was called or is there, which is one misread."""
    for text in (
        "what do i say to her",
        "will they lock him up",
        "he has guns in the house",
        "i locked up the gun",
        "is it my fault",
        "he is not here",
        "she says she's fine now",
        "thanks",
    ):
        for verdict in ("emergency", "violence"):
            assert not (intent(text, verdict=verdict) or "").startswith("help.worry_"), text
        assert after(text, verdict="emergency") is None
    for text in ("i called 911", "they took her", "the ambulance is here"):
        assert after(text, verdict="emergency") == Meaning("help.worry_reached", "third_party")
        assert intent(text, verdict="violence") != "help.worry_reached"


def test_the_worried_one_is_heard_too() -> None:
    """Who can bear no more is asked plainly; a crisis that was read stays one."""
    for text in (
        "i cant do this anymore",
        "i'd die if he did",
        "i cant go on like this",
        "i should have done it with him",
        "i could have done it too",
        "i should have been the one",
    ):
        assert after(text) == ASK
        assert after(text, verdict="soft") == ASK
        assert after(text, verdict="crisis") != ASK
    assert intent("i'm so scared for him", verdict="abuse") == intent("i havent slept") == "help.heavy"
    assert intent("i'm so tired") == intent("i cant lose him") == "help.heavy"
    assert intent("press 1?") == intent("my brother is a marine") == "help.veteran"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("he has a gun", "help.other_now"), ("she wont open the door", "help.other_now"), ("what do i tell 911", "help.other_now"), ("he has the gun", "help.other_now"), ("he wont wake up", "safety.emergency"), ("he stopped responding", "safety.emergency"),
     ("where do i call", "help.other"), ("what do i do", "help.other"), ("he took the pills", "safety.emergency")],
)  # fmt: skip
def test_what_is_urgent_stays_so(text: str, expected: str) -> None:
    """A weapon in their hands is not put away, and a body in danger is an emergency."""
    assert intent(text) == expected


@pytest.mark.parametrize("text", ["can i book for her", "how much does it cost", "can he do this test", "how long does it take", "will they take insurance", "my husband hid the pills"])  # fmt: skip
def test_the_clinic_is_asked_as_ever(text: str) -> None:
    """And who hides pills is not praised."""
    assert not (intent(text) or "").startswith("help.worry_")


def test_no_check_and_the_flag_for_help_beside_them() -> None:
    """Also in Spanish, and where the worried one is spoken of."""
    for name in (*ANSWERS, SCRIPT, "utter_help.other", "utter_help.heavy"):
        assert is_of_other("third_party", [f"{name}.es"])
        assert keeps_to_help("third_party", [name])
    assert not is_of_other("third_party", [COST])
    assert not is_of_other("violence", ["utter_help.heavy"])
