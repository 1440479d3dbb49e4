"""What is told right after a safety script: who is at home, where one is, what was given away, and other languages."""

from __future__ import annotations

import pytest

from bot.rules.after_help import after_help
from bot.rules.after_script import Meaning

SCRIPTS = {danger: f"utter_safety.{danger}" for danger in ("crisis", "emergency", "violence", "abuse", "third_party")}


def after_script(text: str, danger: str, verdict: str = "none", **told: int) -> Meaning | None:
    """Right after the script of a danger."""
    counts = {SCRIPTS[danger]: 1, **{f"utter_{name.replace('__', '.')}": count for name, count in told.items()}}
    return after_help(text, verdict, danger, [SCRIPTS[danger]], counts)


@pytest.mark.parametrize("verdict", ["none", "soft", "abuse", "violence", "third_party"])
@pytest.mark.parametrize(
    ("text", "intent"),
    [("my wife is inside with the kids", "help.with"), ("my wife is home with the kids", "help.with"), ("my wife is upstairs with our baby", "help.with"), ("my mom is home with my little brother", "help.with"),
     ("my husband is in the next room", "help.with"), ("my sister is here with the dog", "help.with"), ("ok i gave it to her", "help.out_of_reach"), ("she has it now", "help.out_of_reach"), ("i gave her the gun", "help.out_of_reach"),
     ("my wife is at work", "help.by_oneself"), ("my mom is not home", "help.by_oneself")],
)  # fmt: skip
def test_who_is_at_home_in_a_crisis_is_no_abuse(text: str, intent: str, verdict: str) -> None:
    """Company, a step that was taken, or nobody; the crisis stands."""
    said = after_script(text, "crisis", verdict)
    assert said is not None
    assert said.intent == intent
    assert said.verdict in (None, "crisis")


@pytest.mark.parametrize(
    "text",
    ["my wife is inside with the gun", "my husband is home and he hits me", "i gave her the pills", "i gave my son the gun", "i gave the kids the pills", "my wife is dead"],
)  # fmt: skip
def test_what_is_no_company(text: str) -> None:
    """A weapon, a blow, what was given to others; where abuse was told of, the one at home may be the one who hurts."""
    for verdict in ("abuse", "violence"):
        said = after_script(text, "crisis", verdict)
        assert said is None or said.intent not in ("help.with", "help.safe", "help.out_of_reach"), verdict
    told = after_script("my wife is home with the kids", "crisis", "abuse", safety__abuse=1)
    assert told is None or told.intent != "help.with"


@pytest.mark.parametrize("verdict", ["abuse", "violence"])
@pytest.mark.parametrize(
    ("text", "intent"),
    [("im at home with him", "safety.emergency"), ("im inside with her", "safety.emergency"), ("my wife is home with the kids", "help.company"), ("my husband says not to call", "help.still_call"),
     ("he wont let me call", "help.still_call"), ("my mom won't let me call 911", "help.still_call"), ("who do i call", "safety.emergency"), ("im at his house with my dad", "safety.emergency")],
)  # fmt: skip
def test_an_emergency_is_left_by_nothing_but_a_blow_a_threat_or_a_weapon(text: str, intent: str, verdict: str) -> None:
    """911 stays first."""
    said = after_script(text, "emergency", verdict)
    assert said is not None
    assert said.intent == intent
    assert said.verdict in (None, "emergency")


@pytest.mark.parametrize(
    "text", ["he hit me", "he has a knife", "he said he will kill me", "im scared of him", "he wont let me leave", "he locked me in", "he made me take them", "he has a gun"]
)  # fmt: skip
def test_a_blow_is_heard_in_an_emergency(text: str) -> None:
    """The script on abuse, or on danger to others."""
    assert after_script(text, "emergency", "abuse") is None
    assert after_script("im at home with him", "emergency", "abuse", safety__abuse=1) is None
    assert after_script("my wife is inside with the kids", "emergency") == Meaning("safety.emergency")
    assert after_script("he keeps my shoes so that i can't go out", "emergency", "abuse") is None


def test_after_a_closed_alarm_a_question_to_the_clinic_is_answered() -> None:
    """Without a question word too; what is no question keeps the lines, and a threat is none."""
    for danger, told in (
        ("violence", "utter_help.no_danger"),
        ("abuse", "utter_help.no_danger"),
        ("emergency", "utter_help.passed"),
    ):
        assert after_help("whats the price", "none", danger, ["utter_faq.cost"], {told: 1}) is None
        assert after_help("and the cost", "none", danger, [told], {told: 1}) is None
        assert after_help("the sky is nice", "none", danger, [told], {told: 1}) == Meaning("help.lines_stay")
    assert after_help("whats the price", "none", "violence", ["utter_safety.violence"], {}) is not None


@pytest.mark.parametrize("text", ["so no danger", "no danger", "im not in danger", "there is no danger here"])
def test_no_danger_is_a_denial(text: str) -> None:
    """One of them keeps the lines; a danger that is told does not sound like it."""
    said = after_script(text, "crisis", "soft")
    assert said == Meaning("help.safe")
    assert after_script("i am in danger", "crisis", "soft") == Meaning("safety.crisis")


@pytest.mark.parametrize(
    "text",
    [
        "neighbors whisper through the walls",
        "the neighbors whisper about me through the walls",
        "my neighbors are talking to me through the vents",
    ],
)
def test_whispers_through_the_walls_are_no_abuse(text: str) -> None:
    """A note in words of its own; a threat among them stays what it is."""
    assert after_help(text, "abuse", None, (), {}) == Meaning("safety.soft.unreal", "soft")
    for other in (
        "my neighbor hits me through the walls",
        "my neighbor yells at his wife, i hear it through the walls",
        "the neighbors whisper through the walls that they will kill me",
    ):
        assert after_help(other, "abuse", None, (), {}) != Meaning("safety.soft.unreal", "soft")


def test_nobody_hurts_here() -> None:
    """After the note on voices; after the script on abuse it clears it up, as whatever it is read."""
    note = "utter_safety.soft.unreal"
    assert after_help("nobody is hurting me here", "crisis", None, [note], {note: 1}) == Meaning(
        "safety.soft.unreal", "soft"
    )
    assert after_script("nobody is hurting me here", "abuse", "crisis") == Meaning("help.no_danger")
    assert after_script("nobody is hurting me here but me", "abuse", "crisis") != Meaning("help.no_danger")


def test_a_child_who_told_an_age_beside_the_worry_need_not_keep_the_secret() -> None:
    """The reply on the age came last; the script was told with it."""
    minor, told = "utter_screening.minor", {SCRIPTS["third_party"]: 1}
    for text in ("she made me swear not to tell", "made me swear not to tell"):
        assert after_help(text, "abuse", "third_party", [minor], told) == Meaning("safety.third_party", "third_party")
    assert after_help("should i tell someone", "none", "third_party", [minor], told) == Meaning("help.other")
    assert after_help("she made me swear not to tell", "abuse", None, [minor], {}) is None


@pytest.mark.parametrize(
    ("text", "intent"),
    [("murio mi hijo", "safety.soft.grief"), ("Murió mi hijo ayer", "safety.soft.grief"), ("perdi a mi hija", "safety.soft.grief"), ("mi hijo murio", "safety.soft.grief"), ("mi mamá falleció hace poco", "safety.soft.grief"),
     ("tengo mucho miedo", "help.heavy"), ("estoy muy asustada", "help.heavy"), ("no me siento nada bien", "help.heavy"), ("tengo miedo de las voces", "safety.soft.unreal")],
)  # fmt: skip
def test_fear_and_loss_in_spanish_get_warm_words(text: str, intent: str) -> None:
    """Where no question is understood; a danger in the words stays."""
    assert after_help(text, "none", None, (), {}) == Meaning(intent)
    assert after_help(text, "crisis", None, (), {}) is None


@pytest.mark.parametrize(
    "text",
    [
        "perdi mi trabajo",
        "mi hijo quiere morir",
        "tengo miedo de mi esposo",
        "tengo cita",
        "perdi a mi perro en el parque y quiero saber el precio",
        "murio mi celular",
    ],
)
def test_other_spanish_is_left_to_the_rest(text: str) -> None:
    """A job, somebody else's danger, one who is feared."""
    assert after_help(text, "none", None, (), {}) is None


def test_fear_and_being_alone_in_spanish_after_voices() -> None:
    """Not to keep a distance."""
    note = "utter_safety.soft.unreal.es"
    assert after_help("estoy muy asustada", "none", None, [note], {note: 1}) == Meaning("safety.soft.unreal")
    assert after_script("estoy sola", "violence") == Meaning("help.heavy")
    assert after_script("estoy muy asustada", "violence") == Meaning("help.heavy")
    assert after_script("estoy sola", "crisis") == Meaning("help.by_oneself")
    assert after_script("estoy sola", "emergency") == Meaning("help.alone")


@pytest.mark.parametrize("text", ["people talk through the walls", "my neighbors talk through the wall", "neighbors laughing through the wall", "the neighbors are talking through the walls all night"])  # fmt: skip
def test_a_thin_wall_is_no_voice(text: str) -> None:
    """Only whispers, and talk that is of the writer."""
    assert after_help(text, "none", None, (), {}) is None
    assert after_help("they laugh at me through the walls", "none", None, (), {}) == Meaning(
        "safety.soft.unreal", "soft"
    )


@pytest.mark.parametrize("text", ["he shot me", "he broke my arm", "he set me on fire", "he knocked me out", "he came at me", "he wont let me go", "he has my kids", "he did this to me", "i want him gone", "me rompió el brazo", "he is outside again"])  # fmt: skip
@pytest.mark.parametrize("verdict", ["abuse", "violence"])
def test_few_words_of_harm_leave_the_emergency(text: str, verdict: str) -> None:
    """What was read stands."""
    assert after_script(text, "emergency", verdict) is None


@pytest.mark.parametrize("text", ["i gave someone my keys", "i gave them my keys", "i gave my boyfriend the keys"])
def test_keys_may_be_a_farewell(text: str) -> None:
    """A weapon beside them is put away."""
    assert after_script(text, "crisis") not in (Meaning("help.safe"), Meaning("help.out_of_reach"))
    assert after_script("i gave my wife the gun and the keys", "crisis") == Meaning("help.out_of_reach")


@pytest.mark.parametrize("text", ["i gave him the gun", "i gave her the blades", "i handed him my rope"])
def test_what_was_given_to_who_is_in_danger_is_not_safe(text: str) -> None:
    """Where nobody else was told of it is out of reach."""
    assert after_script(text, "crisis") == Meaning("help.out_of_reach")
    assert after_script(text, "crisis", safety__third_party=1) == Meaning("safety.crisis")
