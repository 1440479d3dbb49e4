"""What is told in a few words while help stands: what lies near, a child in the water, an order to stop somebody, a place to fall from; and what only resembles it."""

from __future__ import annotations

import pytest

from bot.rules.after_help import after_help
from bot.rules.after_script import Meaning
from bot.rules.lifeless import is_overdosed

CRISIS, EMERGENCY, VIOLENCE, ABUSE, WORRY = (
    f"utter_safety.{one}" for one in ("crisis", "emergency", "violence", "abuse", "third_party")
)
NOTE = "utter_safety.soft"
GRIEF, UNREAL = f"{NOTE}.grief", f"{NOTE}.unreal"
SCRIPTS = {"crisis": CRISIS, "emergency": EMERGENCY, "violence": VIOLENCE, "abuse": ABUSE, "third_party": WORRY}


def intent(text: str, danger: str | None, verdict: str = "none", *asked: str, **told: int) -> str | None:
    """Right after the script, unless something else was told."""
    said = asked or ((SCRIPTS[danger],) if danger else ())
    counts = {**dict.fromkeys(said, 1), **{f"utter_{name}".replace("__", "."): n for name, n in told.items()}}
    found = after_help(text, verdict, danger, said, counts)
    return None if found is None else found.intent


@pytest.mark.parametrize(
    "text", ["his morphine is still in the house", "i got the same shotgun", "i got her xanax", "i have the pills here", "dad's gun is in the closet", "the rope is in the garage", "all of his pills still", "there is still her oxycodone"]
)  # fmt: skip
@pytest.mark.parametrize("verdict", ["none", "emergency", "crisis", "violence", "third_party"])
def test_what_is_kept_goes_out_of_reach_first(text: str, verdict: str) -> None:
    """As whatever it was read: nothing was swallowed."""
    assert intent(text, "crisis", verdict) == "help.means"


@pytest.mark.parametrize("text", ["i have taken pills", "i have no pills", "i got the gun ready tonight", "i have swallowed his morphine", "he gave me pills", "i have new meds"])  # fmt: skip
def test_what_was_taken_or_is_wished_for_is_more(text: str) -> None:
    """Nor where nothing is there; about somebody else it stays about them."""
    assert intent(text, "crisis", "emergency") != "help.means"
    assert intent("his pills are in the house", "crisis", "none", "utter_help.other") == "help.other_now"


def test_at_hand_is_about_what_was_named() -> None:
    """Not where it was asked who could be near."""
    assert intent("right here beside me", "crisis") == "help.means"
    assert intent("right here beside me", "crisis", "none", "utter_safety.crisis_again") != "help.means"


@pytest.mark.parametrize("text", ["now i am ready", "maybe tonight", "tomorrow", "its pretty up here", "ill probably try another time", "im ready to go"])  # fmt: skip
def test_a_day_keeps_the_crisis(text: str) -> None:
    """The script in other words."""
    assert intent(text, "crisis") == "safety.crisis"
    assert intent("how much is it", "crisis") is None
    assert intent("thanks", "crisis") is None


@pytest.mark.parametrize("text", ["friday", "on saturday", "next week", "this weekend", "monday morning"])
def test_a_day_in_a_crisis_is_met_with_one_step(text: str) -> None:
    """Once the script was told; where help is about the body or others it is not met so."""
    assert intent(text, "crisis") == intent(text, "crisis", safety__crisis_again=1) == "help.what_now"
    assert intent(text, "crisis", "none", "utter_oos") == "safety.crisis"
    assert intent(text, "emergency") == "safety.emergency"
    assert intent("friday i can come in for an infusion", "crisis") != "help.what_now"


@pytest.mark.parametrize("text", ["monday", "on friday", "next week"])
def test_a_day_after_an_order_is_a_time(text: str) -> None:
    """The words on voices where a voice orders it, else the script: never those on children."""
    voices = "utter_safety.violence.voices"
    assert intent(text, "violence", "none", voices) in ("safety.violence.voices", "safety.violence")
    assert after_help(text, "none", "violence", [voices], {voices: 1}) == Meaning("safety.violence.voices", "violence")
    assert intent(text, "violence") == "safety.violence"


def test_whom_to_tell() -> None:
    """Where someone is, and 988; not how to tell one by name."""
    assert (
        intent("who should i tell", "crisis")
        == intent("who do i tell about this", "crisis", "emergency")
        == "help.what_now"
    )
    assert intent("who should i tell", "crisis", "crisis") is None
    assert intent("who should i tell about ketamine", "crisis") != "help.what_now"


@pytest.mark.parametrize("text", ["the baby is in the bath", "i left her there", "i left the baby in the tub", "shes alone in the bath", "he is under water"])  # fmt: skip
def test_a_child_in_the_water_is_an_emergency(text: str) -> None:
    """After a crisis and after violence; 911 first."""
    for verdict in ("none", "soft", "violence", "third_party", "abuse", "crisis"):
        assert intent(text, "crisis", verdict) == "help.child_down"
    assert intent(text, "violence") == intent(text, "violence", "abuse") == "help.child_down"


@pytest.mark.parametrize("text", ["my wife is in the bath", "i left my husband there", "i left it there", "i left home", "i am in the bath", "i left them there", "shes in the bath", "they're in the pool", "he is in the water"])  # fmt: skip
def test_a_grown_up_in_the_bath_is_none(text: str) -> None:
    """Nor a thing that was left."""
    assert intent(text, "crisis") not in ("safety.emergency", "help.child_down")
    assert intent(text, "violence") not in ("safety.emergency", "help.child_down")


@pytest.mark.parametrize(("text", "still"), [("i let the baby fall and shes not moving", True), ("my baby isnt moving", True), ("the baby doesnt move", True), ("my daughter is not breathing", True), ("i dropped my son and he is limp", True),
                                             ("my son wont wake up for school", False), ("my son wont move out", False), ("my daughter doesnt respond to texts", False), ("the baby fell asleep", False), ("my kid does not wake me", False), ("can a baby not move for hours", False),
                                             ("i dropped my son at school", False), ("baby stopped breathing", True), ("my boy isnt breathing", True), ("my daughter can't breathe during panic attacks", False), ("my child won't move schools", False), ("my son can't move his arm", False), ("i'm scared my baby won't wake up", False), ("i dropped my son off and could not move", False)])  # fmt: skip
def test_a_child_that_does_not_move_is_an_emergency(text: str, *, still: bool) -> None:
    """Also where it was read as violence."""
    assert is_overdosed(text) is still
    found = after_help(text, "violence", None, [], {})
    assert found == (Meaning("safety.emergency", "emergency") if still else None)


@pytest.mark.parametrize("text", ["ill show them all", "off the roof", "im going up now", "to the bridge", "i can fly"])  # fmt: skip
def test_who_goes_up_is_for_911_whatever_was_read(text: str) -> None:
    """A wish to die is held like a crisis."""
    for verdict in ("none", "soft", "emergency", "violence", "abuse", "third_party"):
        assert intent(text, "emergency", verdict) == "safety.emergency"
    assert intent(text, "emergency", "crisis") == "safety.emergency.meant"
    assert intent("i will kill them all", "emergency", "violence") is None


def test_a_place_to_fall_from_after_violence() -> None:
    """911 first, whoever is to fall; not at the end of one's patience."""
    assert intent("off the roof", "violence") == intent("im going up now", "violence", "violence") == "help.at_edge"
    assert intent("im on edge", "violence") == intent("on the edge", "violence") == "help.violence_heard"


@pytest.mark.parametrize("text", ["they tell me to stop my neighbor", "the voices say to punish him", "it tells me to silence her"])  # fmt: skip
def test_an_order_to_stop_somebody_is_for_911(text: str) -> None:
    """After the note about voices, after abuse and after violence; a time behind it, too."""
    assert intent(text, None, "none", UNREAL) == "safety.violence.voices"
    assert (
        intent(text, "abuse") == intent(text, "abuse", "abuse") == intent(text, "violence") == "safety.violence.voices"
    )
    assert intent("tonight", "violence", "none", "utter_safety.violence.voices") == "safety.violence.voices"
    assert intent("tonight", "violence") == "safety.violence"


@pytest.mark.parametrize("text", ["they tell me to stop smoking", "they tell me to stop my meds", "my doctor tells me to stop", "they tell me to call him"])  # fmt: skip
def test_other_orders_are_none(text: str) -> None:
    """What a doctor or a family says."""
    assert intent(text, "abuse") != "safety.violence.voices"
    assert intent(text, None, "none", NOTE) != "safety.violence.voices"


def test_who_calls() -> None:
    """Help is on its way; names are no call."""
    assert (
        intent("ok she is calling", "emergency")
        == intent("my wife is calling 911", "emergency", "third_party")
        == "help.came"
    )
    for text in ("she is calling me names", "my mom is calling", "they are calling"):
        assert intent(text, "emergency") == "safety.emergency"
    assert intent("she is not calling", "emergency") == "safety.emergency"


@pytest.mark.parametrize("text", ["mine is in the truck", "mine is in the glovebox", "and mine is under the seat", "i have mine in the closet"])  # fmt: skip
def test_ones_own_after_a_suicide(text: str) -> None:
    """After the word of sorrow, and where it was taken for a worry."""
    for verdict in ("none", "soft", "third_party", "violence"):
        assert intent(text, None, verdict, GRIEF) == "safety.crisis"
    assert intent(text, "third_party") == "safety.crisis"
    assert intent(text, None, "none", "utter_faq.cost") is None


@pytest.mark.parametrize("text", ["mine is locked in the safe", "mine is better", "my brother is in the truck"])
def test_what_is_not_ones_own_weapon(text: str) -> None:
    """Locked away, or something else."""
    assert intent(text, None, "none", GRIEF) != "safety.crisis"
    assert intent(text, "third_party") != "safety.crisis"


def test_in_a_worry_a_wish_told_every_day_a_promise_and_a_gun() -> None:
    """The worry goes on, and 911 first where help was promised or there is a gun."""
    assert intent("every single day", "third_party") == "help.other"
    assert intent("every single day", "third_party", "none", WORRY, "utter_ask_gad7_1") is None
    assert intent("nearly every day", "third_party") is None
    assert intent("i said yes to her", "third_party") == "help.asked_to_die"
    assert intent("i said yes to the clinic", "third_party") != "help.asked_to_die"
    assert intent("and he has my gun", "third_party", "abuse") == "help.other_now"
    assert intent("and he has my car", "third_party", "abuse") != "help.other_now"


@pytest.mark.parametrize(("text", "expected"), [("hes out till 6", "help.do_now"), ("where do i go", "help.do_now"), ("i have nowhere to go", "help.do_now"), ("it hurts to swallow", "help.do_now"), ("he asked where i put the knives", "help.near"), ("he took the knife", "help.near"),
                                                ("he asked where i put the keys", "help.abuse_heard"), ("he is out of work", "help.abuse_heard"), ("it hurts to think", "help.abuse_heard")])  # fmt: skip
def test_after_a_script_about_abuse(text: str, expected: str) -> None:
    """What to do first while he is away; a weapon is near."""
    assert intent(text, "abuse") == expected
    if expected == "help.do_now":
        assert intent(text, "abuse", "crisis") != expected


@pytest.mark.parametrize("text", ["just quit my job", "just left work", "but quit smoking last year", "and cried all night", "just called 988", "also called my doctor", "just told you", "just said that", "and said that already", "just asked a question", "how many days do they give"])  # fmt: skip
def test_what_the_visitor_did_is_not_told_of_them(text: str) -> None:
    """Nor how many days a clinic gives."""
    assert intent(text, "third_party") is None


@pytest.mark.parametrize("text", ["and said goodbye to me", "then gave me his guitar", "and texted me a heart", "and then thanked me for everything"])  # fmt: skip
def test_what_they_said_or_gave_is(text: str) -> None:
    """The worry goes on."""
    assert intent(text, "third_party") == "help.other"


@pytest.mark.parametrize(("text", "danger", "expected"), [("they are just noisy", "violence", "help.no_danger"), ("its just my hobby", "crisis", "help.not_meant"), ("to the beach", "crisis", "help.not_meant"),
                                                          ("no really just a vacation", "crisis", "help.not_meant"), ("i meant to the beach", "crisis", "help.not_meant")])  # fmt: skip
def test_harmless_words_are_cleared_up_right_after_the_script(text: str, danger: str, expected: str) -> None:
    """Not where something to use was spoken of, nor once it was borne out."""
    assert intent(text, danger) == expected
    assert intent(f"{text} with my gun", danger) != expected
    if danger == "crisis":
        assert intent(text, danger, "none", CRISIS, help__means=1) != expected


@pytest.mark.parametrize(("text", "danger"), [("he is lazy and wont wake up", "emergency"), ("hes just lazy", "emergency"), ("hes just sleeping", "emergency"), ("hes just quiet", "violence"), ("they deserve it", "violence"), ("to the lake", "crisis"), ("to the bridge", "crisis"), ("just a trip", "crisis"), ("to heaven", "crisis"), ("im on the beach", "crisis"), ("on a cruise", "crisis"), ("to the cabin", "crisis"), ("i mean the lake", "crisis"), ("i meant the mountains", "crisis"), ("i mean a trip", "crisis")])  # fmt: skip
def test_danger_is_not_cleared_up(text: str, danger: str) -> None:
    """Who does not wake, a threat, and a place that may be an end."""
    assert intent(text, danger) not in ("help.passed", "help.no_danger", "help.not_meant")


@pytest.mark.parametrize(("text", "clears"), [("lol to hawaii", True), ("to the beach", True), ("just a vacation", True), ("to the lake", False), ("on a trip", False), ("to the bridge", False), ("just a vacation from life and pills", False)])  # fmt: skip
def test_a_journey_after_the_note(text: str, *, clears: bool) -> None:
    """Where it goes was meant; a trip alone may be an end."""
    assert (intent(text, None, "none", NOTE) == "help.asked") is clears


@pytest.mark.parametrize(("text", "danger", "expected"), [("its for the boat, really", "crisis", "help.not_meant"), ("for my wedding", "crisis", "help.not_meant"), ("cover letters for jobs lol", "crisis", "help.not_meant"), ("its a hobby", "violence", "help.no_danger"),
                                                          ("its for work", "violence", "help.no_danger"), ("i just mean the procedure", "emergency", "help.passed")])  # fmt: skip
def test_what_it_is_for_clears_it_up_right_after_the_script(text: str, danger: str, expected: str) -> None:
    """Not beside something to use, nor once it was borne out."""
    assert intent(text, danger) == expected
    assert intent(f"{text} and my pills", danger) != expected


@pytest.mark.parametrize(
    "text", ["its for me", "for tonight", "its for the end", "for my funeral", "to the boat", "for him"]
)
def test_what_it_is_for_may_be_the_danger(text: str) -> None:
    """Nothing is cleared up by it."""
    assert intent(text, "crisis") not in ("help.not_meant", "help.no_danger", "help.passed")


@pytest.mark.parametrize("text", ["it says to put him under water", "something tells me to drop the baby", "it wants me to hurt her"])  # fmt: skip
def test_an_order_to_harm_is_a_voices(text: str) -> None:
    """Somebody else holds the child, and 911 comes first."""
    assert intent(text, "violence", "violence") == "safety.violence.voices"


@pytest.mark.parametrize("text", ["she says to leave him", "he tells me to drop it", "they want me to cut her off"])
def test_what_a_person_says_is_no_voice(text: str) -> None:
    """In both scripts about somebody who is hurt."""
    assert intent(text, "abuse", "abuse") != "safety.violence.voices"
    assert intent(text, "violence") != "safety.violence.voices"


def test_in_an_emergency_what_they_say_is_of_the_body_that_was_told_of() -> None:
    """No script on how to talk with them."""
    assert intent("she says dont call", "emergency", "third_party") == "help.child_calls"
    assert intent("dont send cops", "emergency", "abuse") == "help.no_police"
