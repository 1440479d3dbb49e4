"""Good steps that are told in a crisis, whatever they were read as; and what only resembles them."""

from __future__ import annotations

import pytest

from bot.rules.after_help import after_help
from bot.rules.after_script import Meaning
from bot.rules.commands import plainly
from bot.rules.good_steps import good_step


def intent(text: str, verdict: str = "none", danger: str = "crisis", **told: int) -> str | None:
    """Right after the script."""
    script = f"utter_safety.{danger}"
    counts = {script: 1, **{f"utter_{name}".replace("__", "."): n for name, n in told.items()}}
    found = after_help(text, verdict, danger, [script], counts)
    return None if found is None else found.intent


@pytest.mark.parametrize("verdict", ["none", "soft", "abuse", "violence", "third_party", "emergency"])
@pytest.mark.parametrize(
    "text",
    ["he took the key", "he took the keys", "my husband took my car keys", "he took the key to the cabinet", "she has it now, i handed it over", "ok, she has it now, i handed it over", "i gave the gun up", "i gave my car keys to my wife", "i handed over the keys to the safe", "i gave it to my wife", "i gave them to my sponsor", "my dad holds the gun for me", "she took it away", "she took the pills away", "she has the keys to the safe now", "i handed it over", "my wife has the pills now",
     "le di las pastillas a mi hermana", "mi esposo tiene las llaves", "se las di a mi mama"],
)  # fmt: skip
def test_what_is_handed_over_is_a_good_step(text: str, verdict: str) -> None:
    """Never abuse: the crisis stands."""
    assert intent(text, verdict) == "help.out_of_reach"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("i told him", "help.reached"), ("i told her everything", "help.reached"), ("im calling my sponsor", "help.reached"), ("ok calling my sergeant", "help.reached"), ("i called my chaplain", "help.reached"), ("i woke my wife up", "help.reached"),
     ("i went to my sisters house", "help.with"), ("im going to my moms place", "help.with"), ("i drove over to my brothers", "help.with")],
)  # fmt: skip
def test_who_told_somebody_or_went_there_is_heard(text: str, expected: str) -> None:
    """With words for somebody near."""
    assert intent(text) == intent(text, "third_party") == expected


@pytest.mark.parametrize(
    "text",
    ["he took the gun and left to shoot her", "i told him goodbye", "i told her i want to die tonight", "i gave my son the pills", "i gave my life up", "i gave my keys to my wife", "i handed over the house keys", "i gave my life over", "i gave everything up", "i gave it up", "i gave everything to my sister", "i gave it to my son", "i gave the dog over to my sister", "i turned my car over", "i handed over my house", "he got the pills for me", "someone got the gun for me", "she got the rope for me", "my boyfriend got the knife", "my friend got it for me", "he has the pills for me", "she took it", "he took it", "she took them", "she took the bottle", "my mom took the pills", "he took my phone", "she took all the pills", "they took everything", "my sister has everything", "my sister took the pills", "im calling my ex", "i went to my exs house", "i told my boss off", "he took the keys and left me", "he has a key to my house and hits me",
     "le di las pastillas a mi hija", "i went to my dealers house", "my husband took my daughter"],
)  # fmt: skip
def test_what_is_no_good_step(text: str) -> None:
    """A farewell, a threat, a child, or who may hurt."""
    assert good_step(plainly(text)) is None


def test_after_abuse_a_taken_key_is_no_help() -> None:
    """Nor where somebody else is in danger: it may be in their hands."""
    assert intent("he took my car keys", "abuse", safety__abuse=1) != "help.safe"
    assert intent("he took my car keys", "abuse", "abuse") != "help.safe"
    assert after_help("she has it now", "none", "crisis", ["utter_help.other"], {"utter_help.other": 1}) != Meaning(
        "help.safe"
    )
    assert intent("i handed it over", safety__third_party=1) == "safety.crisis"


@pytest.mark.parametrize("text", ["i gave my life up", "i gave my dog to my sister", "he got the pills for me", "someone got the gun for me", "she got the rope for me", "my boyfriend got the knife", "she took it", "he took it", "she took them", "she took the bottle", "my mom took the pills"])  # fmt: skip
def test_a_farewell_means_that_were_brought_and_what_may_be_swallowed_are_not_safe(text: str) -> None:
    """Whichever room hears it."""
    for verdict in ("none", "soft", "third_party", "abuse"):
        assert intent(text, verdict) not in ("help.safe", "help.out_of_reach")


@pytest.mark.parametrize("script", ["safety__abuse", "safety__abuse__neck"])
def test_after_abuse_nothing_is_safe_in_their_hands(script: str) -> None:
    """Nor is the one at home company."""
    for text in ("my boyfriend has the gun", "he took the gun away", "i gave it to him", "my husband is home with me", "im with my boyfriend"):  # fmt: skip
        assert intent(text, "abuse", **{script: 1}) is None
    assert intent("my boyfriend has the gun", "none", **{script: 1}) not in ("help.safe", "help.out_of_reach")
    assert intent("i flushed the pills", "none", **{script: 1}) == "help.safe"
    for text in ("im at home with him", "hes with me"):
        assert intent(text, "abuse", "emergency", **{script: 1}) is None


@pytest.mark.parametrize("verdict", ["none", "soft", "abuse", "violence", "third_party", "emergency"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [("he hid the knives", "help.out_of_reach"), ("he took the knives out of the house", "help.out_of_reach"), ("she keeps the safe keys now", "help.out_of_reach"), ("she keeps the safe keys now, not me", "help.out_of_reach"), ("my husband took my pills away", "help.out_of_reach"),
     ("my husband locked my pills up", "help.out_of_reach"), ("my husband locked up my pills", "help.out_of_reach"), ("my neighbor took it home", "help.out_of_reach"), ("gave it all to my mother, she holds it", "help.out_of_reach"), ("i turned off the engine", "help.out_of_reach"), ("i turned the gas off", "help.out_of_reach"),
     ("my dad is driving me to the er", "help.with"), ("my wife is driving me there now", "help.with"), ("my mom is taking me to the hospital", "help.with"), ("my boyfriend wont leave me alone tonight, hes scared for me", "help.with"), ("my husband is staying up with me", "help.with")],
)  # fmt: skip
def test_who_helps_is_no_abuser(text: str, expected: str, verdict: str) -> None:
    """Whatever a reader took it for; the crisis stands."""
    assert intent(text, verdict) == expected
    assert intent(text, "abuse", safety__abuse=1) != expected or text.startswith("i turned")


@pytest.mark.parametrize("text", ["my boyfriend wont leave me alone", "he wont leave me alone tonight", "my boyfriend wont leave me alone tonight", "he took the knives and left", "he has the knife to my throat", "i moved it to my room", "he locked me up", "my son is driving me crazy", "my dad is driving me crazy", "he is driving me to the woods", "my husband locked my phone away", "i turned off my oxygen", "i moved it to the trunk", "i put the gun in my safe", "i put them in my trunk", "i opened the window", "the stove is off and i went out the window", "i turned off the car", "i turned it on"])  # fmt: skip
def test_who_holds_one_is_no_help(text: str) -> None:
    """Nor is a place that is near."""
    assert good_step(plainly(text)) is None


@pytest.mark.parametrize("text", ["i turned off the engine and opened the garage door", "the gas is off", "the stove is off and i went out"])  # fmt: skip
def test_an_engine_that_is_off_again_is_a_good_step(text: str) -> None:
    """Where it is named."""
    assert intent(text) == "help.out_of_reach"


@pytest.mark.parametrize("text", ["i opened the window", "i just opened the windows", "i went out", "im out", "im outside", "i turned it off"])  # fmt: skip
@pytest.mark.parametrize("asked", ["utter_safety.crisis.out", "utter_help.at_edge"])
def test_outside_may_be_the_edge(text: str, asked: str) -> None:
    """Both replies are told for a roof or tracks too: nothing is praised."""
    for verdict in ("none", "soft"):
        found = after_help(text, verdict, "crisis", [asked], {asked: 1, "utter_safety.crisis": 1})
        assert found is None or found.intent != "help.out_of_reach"


@pytest.mark.parametrize("verdict", ["none", "soft", "emergency"])
def test_who_knocks_is_company(verdict: str) -> None:
    """Not where harm was read, or told of before."""
    for text in ("my partner is knocking on the window now", "my wife is at the door"):
        assert intent(text, verdict) == "help.with"
        assert intent(text, "abuse") != "help.with"
        assert intent(text, "violence") != "help.with"
        assert intent(text, verdict, safety__abuse=1) != "help.with"


@pytest.mark.parametrize("text", ["my abusive husband is banging on my door", "my ex husband is banging on the door", "my ex husband is knocking", "my drunk father is banging on the door", "my husband is banging on the door", "my boss is knocking"])  # fmt: skip
@pytest.mark.parametrize("verdict", ["none", "soft", "emergency", "abuse", "violence", "third_party"])
def test_an_attacker_at_the_door_is_none(text: str, verdict: str) -> None:
    """In a crisis, and after a note."""
    assert intent(text, verdict) != "help.with"
    note = "utter_safety.soft.asks"
    assert after_help(text, verdict, None, [note], {note: 1}) != Meaning("help.with")
