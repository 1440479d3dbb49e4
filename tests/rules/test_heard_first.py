"""What is heard before the rooms of the single dangers: the writer's own danger, voices, what is ready, and Spanish; and what only resembles it."""

from __future__ import annotations

import pytest

from bot.rules.after_help import after_help
from bot.rules.after_script import Meaning
from bot.rules.language import wants_spanish

NOTE, ASKS = "utter_safety.soft", "utter_safety.soft.asks"
UNREAL, WORRY, SHAKEN = f"{NOTE}.unreal", "utter_safety.third_party", "utter_safety.emergency.shaken"
NEW_CRISIS = Meaning("safety.crisis", "crisis")
VOICES = Meaning("safety.soft.unreal", "soft")


def heard(text: str, verdict: str = "none", danger: str | None = None, *asked: str, **told: int) -> Meaning | None:
    """Right after these responses."""
    counts = {**dict.fromkeys(asked, 1), **{f"utter_{name}".replace("__", "."): n for name, n in told.items()}}
    return after_help(text, verdict, danger, asked, counts)


@pytest.mark.parametrize("text", ["how do i tell my wife im suicidal", "how do i tell my husband that i am suicidal", "i want to tell her im really suicidal", "should i tell my mom i feel suicidal"])  # fmt: skip
@pytest.mark.parametrize("verdict", ["none", "soft", "third_party"])
def test_whom_to_tell_of_ones_own_wish_is_a_crisis(text: str, verdict: str) -> None:
    """In a first message, and after a worry."""
    assert heard(text, verdict) == heard(text, verdict, "third_party", WORRY) == NEW_CRISIS


@pytest.mark.parametrize("text", ["how do i tell my wife im not suicidal", "how do i tell my wife her brother is suicidal", "my son told me hes suicidal", "how do i tell my wife im anxious", "he told my wife im mean"])  # fmt: skip
def test_whom_to_tell_of_else_is_not(text: str) -> None:
    """A denial, or somebody else."""
    assert heard(text, "third_party") is None


@pytest.mark.parametrize("text", ["i have the gun here", "i have the pills next to me", "i got a gun in my hand", "my pistol is loaded", "my pills are lined up here"])  # fmt: skip
def test_ones_own_means_after_a_worry_are_a_crisis(text: str) -> None:
    """What is near the writer, whatever it was read as."""
    assert heard(text, "none", "third_party", WORRY) == heard(text, "violence", "third_party", WORRY) == NEW_CRISIS


@pytest.mark.parametrize("text", ["i have his gun", "he has the gun here", "i have his pills here", "his pistol is loaded", "i hid the gun"])  # fmt: skip
def test_what_was_taken_from_them_is_about_them(text: str) -> None:
    """It may have been put away."""
    assert heard(text, "none", "third_party", WORRY) != NEW_CRISIS


@pytest.mark.parametrize("text", ["they say i should pray", "they tell me to eat", "they want me to stay home", "the voices say i should shower"])  # fmt: skip
def test_voices_are_no_abuse(text: str) -> None:
    """What they say harms nobody; to come with them does."""
    assert heard(text, "abuse", None, UNREAL) == heard(text, "none", None, UNREAL) == VOICES
    assert heard(text, "abuse") is None
    assert heard("they want me to come with them", "abuse", None, UNREAL) == NEW_CRISIS
    for graver in ("they say i should jump", "they want me to sleep forever", "they tell me to hide the body"):
        assert heard(graver, "none", None, UNREAL) != VOICES


@pytest.mark.parametrize("text", ["they tell me to go to sleep", "they want me to sleep for them", "the voices say i should rest", "the voices tell me to run", "it tells me to wait", "they say i should lie down"])  # fmt: skip
@pytest.mark.parametrize("verdict", ["none", "soft", "abuse"])
def test_orders_that_may_mean_death_are_a_crisis(text: str, verdict: str) -> None:
    """Sleep and rest may be an end."""
    assert heard(text, verdict, None, UNREAL) == NEW_CRISIS


@pytest.mark.parametrize(("text", "verdict"), [("someone is taking my baby right now", "violence"), ("they are taking him hostage", "violence"), ("what can i do they are taking him hostage", "violence"), ("you have to take her", "abuse"), ("they took him", "violence")])  # fmt: skip
def test_a_child_that_is_being_taken_is_no_fear(text: str, verdict: str) -> None:
    """Only what may come is met as one."""
    for script in ("utter_safety.emergency", SHAKEN):
        assert heard(text, verdict, "emergency", script) is None
    for fear in ("will they take him away", "they will take my baby", "what if cps comes", "im scared someone will take my kids", "are they going to take her"):  # fmt: skip
        assert heard(fear, verdict, "emergency", "utter_safety.emergency") == Meaning("help.no_police", "emergency")


def test_what_was_drawn_up_after_a_note_is_a_crisis() -> None:
    """In a crisis one moves away from it."""
    assert heard("i drew it up", "none", None, NOTE) == heard("i drew it up", "none", None, ASKS) == NEW_CRISIS
    assert heard("i drew it up", "none", "crisis", "utter_safety.crisis") == Meaning("help.at_edge", "crisis")
    assert heard("i drew it up") is None
    assert heard("i drew a picture", "none", None, ASKS) != NEW_CRISIS


def test_who_believes_that_he_can_fly_moves_away() -> None:
    """After flying was spoken of; after another note a place is a crisis."""
    edge = Meaning("help.at_edge", "crisis")
    assert heard("going up now", "none", None, UNREAL) == heard("going up now", "soft", None, "utter_social.chitchat", safety__soft__unreal=1) == edge  # fmt: skip
    assert heard("going up now") != edge
    assert heard("the price is going up", "none", None, UNREAL) != edge


def test_in_a_crisis_what_is_hidden_and_a_look_down_are_heard() -> None:
    """Out of sight is not out of reach."""
    script = "utter_safety.crisis"
    for text in ("its hidden", "i hid it", "its still hidden here"):
        assert heard(text, "none", "crisis", script) == Meaning("help.means")
    for text in ("just looking down", "im looking over the edge", "looking down at the cars"):
        assert heard(text, "none", "crisis", script) == Meaning("help.at_edge", "crisis")
    assert heard("i feel down", "soft", "crisis", script) != Meaning("help.at_edge", "crisis")


def test_that_nobody_hurts_is_no_abuse_where_none_was_told() -> None:
    """Once it was, it is what many say who are hurt."""
    for text in ("he never hurt me", "my husband has never hurt me", "nobody hurts me"):
        assert heard(text, "abuse", None, "utter_oos") == Meaning("safety.soft", "soft")
        assert heard(text, "abuse") == Meaning("safety.soft", "soft")
        assert heard(text, "abuse", None, UNREAL) == Meaning("help.no_danger", "none")
        assert heard(text, "abuse", None, "utter_oos", safety__abuse__neck=1) is None
        assert heard(text, "abuse", None, "utter_oos", safety__abuse=1) is None
    assert heard("he never hurt me like this", "abuse", None, "utter_oos") is None


@pytest.mark.parametrize("text", ["my husband says wait and dont call", "he says wait", "my wife wants to wait", "my husband says to wait and see", "my husband says dont call"])  # fmt: skip
@pytest.mark.parametrize("verdict", ["none", "abuse", "third_party"])
def test_who_is_told_to_wait_calls_all_the_same(text: str, verdict: str) -> None:
    """The emergency stays."""
    assert heard(text, verdict, "emergency", "utter_safety.emergency") == Meaning("help.still_call", "emergency")
    assert heard(text, verdict, "crisis", "utter_safety.crisis") != Meaning("help.still_call", "emergency")


def test_who_is_at_home_with_whom_leaves_no_emergency() -> None:
    """Unless abuse was told of."""
    for text in ("hes at home with me", "he is here with me", "shes still home with me"):
        assert heard(text, "abuse", "emergency", "utter_safety.emergency") == Meaning("safety.emergency", "emergency")
        assert heard(text, "abuse", "emergency", "utter_safety.emergency", safety__abuse=1) is None
    assert heard("hes home with a gun", "abuse", "emergency", "utter_safety.emergency") is None


def test_a_shaken_baby_is_for_a_doctor_whatever_is_asked() -> None:
    """That it may be taken is a fear, no violence."""
    baby = Meaning("safety.emergency.shaken", "emergency")
    for text, verdict in (("will they take him away", "violence"), ("should i call", "none"), ("do i need to call", "none"), ("is he ok", "none"), ("should i wait", "none")):  # fmt: skip
        assert heard(text, verdict, "emergency", SHAKEN) == baby
    plain = heard("will they take him away", "violence", "emergency", "utter_safety.emergency")
    assert plain == Meaning("help.no_police", "emergency")
    assert heard("will they take him away or i kill him", "violence", "emergency", SHAKEN) != baby


def test_known_panic_after_its_script() -> None:
    """ "Only my panic" answers it."""
    for text, verdict in (("its only my panic", "none"), ("just my panic", "panic")):
        assert heard(text, verdict, "panic", "utter_safety.panic") == Meaning("help.panic_known", "panic")
    assert heard("its only my chest", "none", "panic", "utter_safety.panic") != Meaning("help.panic_known", "panic")


def test_alone_with_voices_in_spanish() -> None:
    """Words for who is alone; without voices nothing is known of it."""
    assert heard("estoy sola", "soft", None, UNREAL) == Meaning("help.by_oneself")
    assert heard("estoy sola", "none", None, "utter_oos", safety__soft__unreal__es=1) == Meaning("help.by_oneself")
    assert heard("estoy sola", "none") is None


@pytest.mark.parametrize(
    "text", ["ya no quiero seguir", "ya no puedo más", "ya deje todo arreglado", "ya dejé todo listo"]
)
def test_done_with_it_all_in_spanish(text: str) -> None:
    """Asked about where it alarms, a crisis after a note; beside a question of the check it may only end the check."""
    assert heard(text, "soft") == Meaning("safety.soft.asks")
    assert heard(text, "soft", None, NOTE) == heard(text, "none", None, UNREAL) == NEW_CRISIS
    assert heard(text, "none", None, "utter_ask_gad7_1") is None


@pytest.mark.parametrize("text", ["me duele la cabeza", "tengo dolor de cabeza", "me duele mucho la espalda"])
def test_a_headache_in_spanish_is_no_despair(text: str) -> None:
    """It is told in Spanish, and not of a chest."""
    assert heard(text, "soft") == heard(text, "soft", None, NOTE) == Meaning("oos", "none")
    assert wants_spanish(text)
    assert heard("me duele el pecho", "soft") is None
    assert heard("me duele la vida", "soft") is None


def test_more_that_is_not_there() -> None:
    """After the note on it, and a child that is heard to cry when it does not; never a question to the clinic."""
    unreal, note = "utter_safety.soft.unreal", Meaning("safety.soft.unreal", "soft")
    for text in ("i see things", "i keep seeing shadows", "also i hear things"):
        assert after_help(text, "none", None, [unreal], {unreal: 1}) == note
        assert after_help(text, "none", None, ["utter_faq.cost"], {}) is None
    away = after_help("my husband is away", "none", None, [unreal], {unreal: 1})
    assert away == Meaning("help.by_oneself")
    assert after_help("i hear him crying when hes not", "third_party", None, [], {}) == note
    assert after_help("i see things differently now", "none", None, [unreal], {unreal: 1}) is None


def test_who_would_kill_others_too_is_no_worry() -> None:
    """After a worry about him was told, too."""
    script, violence = "utter_safety.third_party", Meaning("safety.violence", "violence")
    for text in ("he says he'll shoot himself and my mom", "he said he would kill her and then himself"):
        assert after_help(text, "violence", "third_party", [script], {script: 1}) == violence


@pytest.mark.parametrize("text", ["im gonna cut it out", "im going to dig the chip out of my arm", "i have to cut it out", "ill cut it out tonight", "going to dig it out tonight", "im going to cut them out of my left arm"])  # fmt: skip
@pytest.mark.parametrize("verdict", ["none", "soft", "violence"])
def test_what_is_believed_to_be_in_the_body_is_to_come_out(text: str, verdict: str) -> None:
    """A crisis once such a belief was told, also where something was answered since; else it is a habit or a quarrel."""
    assert heard(text, verdict, None, UNREAL) == NEW_CRISIS
    assert heard(text, verdict, None, "utter_advice.stop_meds", safety__soft__unreal=1) == NEW_CRISIS
    assert heard(text, verdict) != NEW_CRISIS


@pytest.mark.parametrize("text", ["can a doctor take it out", "they should cut it out", "i cut out sugar", "i want it out", "im trying to cut them out of my life", "I will cut it out of my diet", "i have to cut them out", "just cut it out"])  # fmt: skip
def test_who_else_takes_it_out_is_no_crisis(text: str) -> None:
    """Nothing is done to oneself."""
    assert heard(text, "none", None, UNREAL) != NEW_CRISIS
