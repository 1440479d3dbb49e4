"""A few words after a script that name no danger are about what was spoken of; help that came, and who woke up after naloxone."""

from __future__ import annotations

import pytest

from bot.rules.after_help import after_help
from bot.rules.after_script import Meaning

WORRY, CAME, CHILD = "utter_safety.third_party", "utter_help.came", "utter_help.child_down"
GOES_ON = Meaning("help.other", "third_party")


def meaning(text: str, verdict: str, danger: str | None, *asked: str, **told: int) -> Meaning | None:
    """Right after these responses, else after the script of the danger."""
    last = asked or (f"utter_safety.{danger}",)
    return after_help(
        text, verdict, danger, last, {**dict.fromkeys(last, 1), **{f"utter_safety.{k}": n for k, n in told.items()}}
    )


@pytest.mark.parametrize(
    ("text", "verdict"),
    [("he's in his room", "emergency"), ("my son is asleep in his bed", "emergency"), ("he tell me on phone", "abuse"), ("he's downstairs", "abuse"), ("he says sorry", "abuse"), ("my boyfriend", "abuse")],
)  # fmt: skip
def test_a_worry_goes_on(text: str, verdict: str) -> None:
    """After what followed it and beside a question of the check, too."""
    assert meaning(text, verdict, "third_party") == GOES_ON
    assert meaning(text, verdict, "third_party", "utter_help.other") == GOES_ON
    assert meaning(text, verdict, "third_party", "utter_ask_gad7_3") == GOES_ON


@pytest.mark.parametrize(
    ("text", "verdict"),
    [("he hit me", "abuse"), ("he scares me", "abuse"), ("he's yelling at me", "abuse"), ("he's on the bathroom floor", "emergency"), ("he's in the garage", "emergency"), ("he's in the bath", "emergency"), ("he's shaking", "emergency"),
     ("she snorted something", "emergency"), ("he took pills", "emergency"), ("he's breathing", "emergency"), ("she took her sleeping pill like normal", "emergency"), ("he's in his room not breathing", "emergency")],
)  # fmt: skip
def test_a_sign_of_danger_is_heard(text: str, verdict: str) -> None:
    """Nothing is lowered that names a body, a blow or what was taken."""
    assert meaning(text, verdict, "third_party") != GOES_ON


def test_where_harm_was_told_of_or_something_else_was_spoken_of_it_stands() -> None:
    """The one who is told of may be the one who hurts."""
    assert meaning("my boyfriend", "abuse", "third_party", abuse=1) is None
    assert meaning("my boyfriend", "abuse", "third_party", violence=1) is None
    assert meaning("my boyfriend", "abuse", "third_party", "utter_faq.cost") is None
    assert meaning("my boyfriend", "abuse", None, "utter_social.greet") is None


@pytest.mark.parametrize(
    ("text", "verdict"), [("my boyfriend", "abuse"), ("he's downstairs", "abuse"), ("he's in his room", "emergency"), ("it stopped bleeding", "emergency")]
)  # fmt: skip
def test_a_crisis_goes_on(text: str, verdict: str) -> None:
    """No body in danger, and nobody who hurts."""
    found = meaning(text, verdict, "crisis")
    assert found is not None
    assert found.verdict == "crisis"


def test_in_a_crisis_a_sign_is_heard() -> None:
    """And 911 that was called is help."""
    assert meaning("he beats me", "abuse", "crisis") is None
    assert meaning("i called 911", "emergency", "crisis") == Meaning("help.reached")


@pytest.mark.parametrize("text", ["he is my pimp", "i need to get away from him", "i am not allowed out", "i hide from him", "he does it every night", "he took my passport", "he comes in at night"])  # fmt: skip
@pytest.mark.parametrize("danger", ["crisis", "emergency"])
def test_abuse_beside_another_danger_is_heard(text: str, danger: str) -> None:
    """Only the lines that are named are harmless."""
    assert meaning(text, "abuse", danger) is None


def test_an_emergency_goes_on() -> None:
    """What he says is no abuse; a blow is."""
    for text in ("he says sorry", "my boyfriend"):
        assert meaning(text, "abuse", "emergency") == Meaning("safety.emergency", "emergency")
    for text in ("he hit me", "i want him gone", "you have to take her"):
        assert meaning(text, "abuse", "emergency") is None


@pytest.mark.parametrize("text", ["will he die", "can i go with them", "he's in icu now"])
def test_once_help_came_they_are_asked(text: str) -> None:
    """Not where they left, nothing new was told, or the clinic is asked."""
    assert meaning(text, "none", "emergency", CAME) == Meaning("help.came")
    assert meaning("they left", "none", "emergency", CAME) == Meaning("safety.emergency")
    assert meaning("what does ketamine cost", "none", "emergency", CAME) is None
    for other in (
        "the ambulance left",
        "nobody is here",
        "they went to the wrong house",
        "he ran away from them",
        "do you treat panic",
        "can i drive home",
        "how many",
    ):
        assert meaning(other, "none", "emergency", CAME) != Meaning("help.came")
    assert meaning("he stopped breathing", "emergency", "emergency", CAME) != Meaning("help.came")


def test_who_was_taken_is_no_medicine() -> None:
    """ "They took them" may be pills."""
    assert meaning("they took him", "emergency", "emergency") == Meaning("help.came")
    assert meaning("they took him", "emergency", "third_party") == Meaning("help.worry_reached", "third_party")
    assert meaning("they took them", "emergency", "emergency") != Meaning("help.came")


def test_after_naloxone_waking_up_is_not_the_end() -> None:
    """Breathing may stop again."""
    assert meaning("he woke up", "none", "emergency", "utter_help.naloxone") == Meaning("help.naloxone")
    assert meaning("he woke up", "none", "emergency") == Meaning("help.passed")


@pytest.mark.parametrize(("text", "verdict"), [("my wife thinks im fine", "none"), ("everyone thinks im ok", "soft"), ("i tell people im fine", "none"), ("i pretend im ok", "soft")])  # fmt: skip
def test_as_whom_others_take_the_writer_is_not_safe(text: str, verdict: str) -> None:
    """His own word is."""
    assert meaning(text, verdict, "crisis") == Meaning("safety.crisis")
    assert meaning("i think im ok", "none", "crisis") == Meaning("help.safe")
    for other in ("people assume im safe", "i keep telling people im fine", "on paper i am safe", "to them im safe"):
        assert meaning(other, "none", "crisis") == Meaning("safety.crisis")
    for own in ("everyone is here with me, im safe", "nobody hurt me, im safe"):
        assert meaning(own, "none", "crisis") == Meaning("help.safe")


def test_who_could_hurt_a_child_and_steps_back_did_right() -> None:
    """Nobody else is the danger there, so nobody is told to flee."""
    told = "my baby is crying and i want to shake him"
    assert meaning(told, "violence", None, "utter_social.greet") == Meaning(CHILD.removeprefix("utter_"), "violence")
    assert meaning("i want to hurt him", "violence", None, "utter_social.greet") is None
    for text, verdict in (("i put him down", "violence"), ("im outside the room", "none")):
        assert meaning(text, verdict, "violence", CHILD) == Meaning("help.left_room")
    for text in ("i did it", "i dropped him"):
        assert meaning(text, "none", "violence", CHILD) == Meaning("safety.emergency", "emergency")
    assert meaning("im going to do it", "soft", "violence", CHILD) == Meaning("help.child_down", "violence")
    assert meaning("i just need sleep", "none", "violence", CHILD) == Meaning("help.no_shame")
    assert meaning("i put him down", "violence", "violence") != Meaning("help.left_room")
