"""A shaken baby, a child alone in the water, a car on the tracks and gas get words of their own the moment they are told."""

from __future__ import annotations

import pytest

from bot.dialogue.memory import remember
from bot.ports import Said
from bot.rules.after_help import after_help
from bot.rules.after_script import Meaning
from bot.rules.at_once import BABY, GET_OUT, IN_WATER, OUT, SHAKEN, WATER

VIOLENCE = "utter_safety.violence"


def meaning(text: str, danger: str | None = None, verdict: str = "none", **told: int) -> Meaning | None:
    """What is taken up; `told` names responses of the emergency, or the script about violence."""
    names = {"shaken": SHAKEN, "water": WATER, "violence": VIOLENCE, "out": OUT, "abuse": "utter_safety.abuse"}
    counts = {names[name]: n for name, n in told.items()}
    return after_help(text, verdict, danger, tuple(counts), counts)


@pytest.mark.parametrize("text", ["i cant stop the baby crying and i shook her", "i shook my baby", "I shook the baby, he is quiet now", "he wouldnt stop crying and i shook him", "i just shook my daughter too hard", "i shook my 3 month old"])  # fmt: skip
@pytest.mark.parametrize("verdict", ["none", "violence", "abuse"])
def test_a_shaken_baby_is_for_a_doctor(text: str, verdict: str) -> None:
    """In a first message, and whatever stands."""
    assert meaning(text, None, verdict) == BABY
    assert meaning(text, "violence", verdict, violence=1) == BABY


def test_him_is_a_baby_only_where_harm_was_told() -> None:
    """Somebody else may be shaken awake."""
    assert meaning("i shook him", "violence", "violence", violence=1) == BABY
    assert meaning("i shook him", None, "violence") is None


@pytest.mark.parametrize("text", ["i shook the baby's bottle", "im afraid i shook the baby", "i almost shook the baby", "i never shook my baby", "i shook my son awake for school", "what if i shook the baby", "i shook my head", "i shook hands with him", "i shook my son's hand", "i shook my baby years ago", "my legs shake when the baby cries"])  # fmt: skip
def test_nobody_was_shaken(text: str) -> None:
    """What is feared, was long ago, or is a hand."""
    assert meaning(text, None, "none") is None


@pytest.mark.parametrize("text", ["hes quiet now", "he is quiet now", "hes crying", "she seems fine", "but he is ok now", "he stopped crying", "the baby is asleep", "is he ok", "she looks pale"])  # fmt: skip
@pytest.mark.parametrize("verdict", ["none", "third_party", "emergency"])
def test_how_the_baby_is_now_changes_nothing(text: str, verdict: str) -> None:
    """A doctor looks all the same; without a shaken baby it is an emergency like any other."""
    assert meaning(text, "emergency", verdict, shaken=1) == BABY
    assert meaning(text, "emergency", verdict) != BABY


@pytest.mark.parametrize("text", ["i left her in the tub", "i left the baby in the bath alone", "my daughter is alone in the tub", "she is under water", "i left my son in the tub and walked out"])  # fmt: skip
def test_a_child_alone_in_the_water(text: str) -> None:
    """Out of the water comes first; in a danger that stands the child has its words already."""
    assert meaning(text) == IN_WATER
    assert meaning(text, "violence", "none", violence=1) != IN_WATER


@pytest.mark.parametrize("text", ["the baby is in the bath", "my kids are in the pool with their dad", "i left the keys in the car", "she is in the tub"])  # fmt: skip
def test_a_bath_is_no_alarm(text: str) -> None:
    """Only where a reader is alarmed."""
    assert meaning(text) is None
    assert meaning("the baby is in the bath", None, "emergency") == IN_WATER


def test_who_cannot_go_back_in_shouts_for_someone() -> None:
    """It is no crisis of the one who tells it."""
    assert meaning("i cant make myself go back in", "emergency", "crisis", water=1) == Meaning(
        "help.child_down", "emergency"
    )
    assert meaning("i cant make myself go back in", "emergency", "none") != Meaning("help.child_down", "emergency")


@pytest.mark.parametrize("text", ["im parked on the tracks", "parked on the train tracks", "my car is parked on the railroad tracks", "the gas is on and the windows are closed", "gas on and windows closed", "i left the gas on and windows closed", "i turned the gas on and closed the windows", "windows shut and the gas is on"])  # fmt: skip
@pytest.mark.parametrize("verdict", ["crisis", "emergency", "none"])
def test_out_of_there_comes_first(text: str, verdict: str) -> None:
    """Held as a crisis is, whatever was read."""
    assert meaning(text, None, verdict) == GET_OUT


@pytest.mark.parametrize("text", ["i parked by the tracks", "im on track", "the windows are closed", "is the gas on?", "i left the oven on", "gas prices are up", "i run on the track"])  # fmt: skip
def test_nothing_to_get_out_of(text: str) -> None:
    """A place nearby, a stove alone."""
    assert meaning(text) is None


BECAUSE = ["i shook the baby because he would not stop crying", "i shook my baby, i could not take it anymore", "i shook my baby and i'm scared", "i shook the baby so hard, im worried", "he would not stop crying so i shook the baby", "i was scared and i shook the baby", "i shook my newborn, i never thought i could", "i shook the baby so hard my hands hurt", "i shook my baby and now he wont stay awake"]  # fmt: skip
ONLY_FEARED = ["im afraid that i shook the baby", "i had a dream that i shook the baby", "i dont think i shook the baby", "i am not sure i shook my baby", "if i shook the baby", "i'm worried i shook the baby", "i shook the baby awake", "i took the bottle and shook it, i shook it for the baby"]  # fmt: skip


@pytest.mark.parametrize("text", BECAUSE)
@pytest.mark.parametrize("verdict", ["none", "violence", "emergency"])
def test_why_it_was_done_takes_nothing_back(text: str, verdict: str) -> None:
    """What stands behind it is no doubt of it."""
    assert meaning(text, None, verdict) == BABY


@pytest.mark.parametrize("text", ONLY_FEARED)
def test_what_is_feared_in_front_of_it_is_not_done(text: str) -> None:
    """Nor what is dreamt, denied, or a rattle."""
    assert meaning(text) is None


@pytest.mark.parametrize("text", ["i shook my son because he was late", "i shook my son and told him to get up", "i shook my son hard, he is 16", "i shook my daughter so hard, she is 15", "i shook our daughter and she got up for school"])  # fmt: skip
def test_a_son_may_be_grown(text: str) -> None:
    """Unless harm was told of before."""
    assert meaning(text) is None
    assert meaning(text, "violence", "violence", violence=1) == BABY


@pytest.mark.parametrize("text", ["i shook my son, he is 3 months old", "i shook my daughter and she stopped crying", "i shook my son violently", "i shook my baby girl"])  # fmt: skip
def test_a_small_son_is_a_baby(text: str) -> None:
    """By his age, the crying, or the force."""
    assert meaning(text) == BABY


@pytest.mark.parametrize("text", ["i just put the baby in the bath", "ok i put her in the bath", "i put my son in the tub", "i put him in the pool"])  # fmt: skip
def test_who_puts_a_child_in_the_bath_sits_beside_it(text: str) -> None:
    """Until it is alone there, or a reader is alarmed."""
    assert meaning(text) is None
    assert meaning(text, None, "emergency") == IN_WATER


@pytest.mark.parametrize("text", ["i put the baby in the bath alone", "i put her in the tub by herself", "i put him in the tub and walked out", "i put her alone in the bath"])  # fmt: skip
def test_who_puts_it_there_and_leaves_does_not(text: str) -> None:
    """Alone is said, or that one went."""
    assert meaning(text) == IN_WATER


@pytest.mark.parametrize("text", ["i left the baby in the bath", "he is alone in the tub", "i left her in the tub"])
@pytest.mark.parametrize("verdict", ["none", "abuse", "emergency"])
def test_after_abuse_a_child_in_the_water_is_heard(text: str, verdict: str) -> None:
    """There is no other room that hears it."""
    assert meaning(text, "abuse", verdict, abuse=1) == IN_WATER


def test_after_abuse_a_bath_is_still_a_bath() -> None:
    """The alarm of the abuse is none of the water."""
    assert meaning("my kids are in the bath", "abuse", "abuse", abuse=1) != IN_WATER
    assert meaning("i put the baby in the bath", "abuse", "none", abuse=1) != IN_WATER


@pytest.mark.parametrize("text", ["the oven is on and the door is closed", "oven on and windows closed", "stove is on and the windows are closed", "windows closed and the oven is on", "i turned on the oven and closed the window"])  # fmt: skip
def test_an_oven_is_for_cooking(text: str) -> None:
    """With the windows closed."""
    assert meaning(text) is None


@pytest.mark.parametrize("text", ["the oven is on and the windows are taped", "the oven gas is on and the windows are closed", "i turned on the oven and sealed the windows", "windows taped shut and the stove is on"])  # fmt: skip
def test_a_sealed_room_is_not(text: str) -> None:
    """Gas, or what is taped."""
    assert meaning(text) == GET_OUT


@pytest.mark.parametrize(
    "text", ["i turned on the gas and taped the windows", "the gas is on and the windows are closed"]
)
@pytest.mark.parametrize("verdict", ["none", "crisis", "emergency"])
def test_gas_in_a_crisis_is_heard(text: str, verdict: str) -> None:
    """Nothing else takes it there; told again it gets other words."""
    assert meaning(text, "crisis", verdict) == Meaning(GET_OUT.intent)
    assert meaning(text, "crisis", verdict, out=1) == Meaning("help.at_edge")


def test_who_is_to_get_out_is_in_a_crisis() -> None:
    """What follows is read in its room: "false alarm" is nothing to be glad of."""
    assert Meaning("safety.crisis.out", "crisis") == GET_OUT
    kept = remember([Said(OUT, "asked", "help", "Please get out.")], {})
    assert kept["danger"] == "crisis"
    for text in ("false alarm", "it was nothing", "he is talking"):
        assert meaning(text, "crisis", "none", out=1) != Meaning("help.passed")
    still = meaning("i'm still on the tracks", "crisis", "none", out=1)
    assert still is not None
    assert still.intent == "help.at_edge"


GARAGE = ["i'm in the garage with the engine on and the door shut", "the engine is running and the garage door is down", "im in the garage, the door is shut and the car is running and i can't feel my hands", "the car is running in the garage and the door is shut my husband left me", "i've got the car running and the door down", "sitting in my garage, engine running, door closed", "in the car in the garage with the motor on", "in my garage, motor running, door closed", "left the car running in the closed garage and im in it", "the car is running and im in the closed garage with my son"]  # fmt: skip
NO_GARAGE = ["the garage door is down for repairs and the truck is running nice now", "the door is down because the garage motor is running all day", "the truck is running and the door is down", "i closed the garage door and the garage motor is running", "my husband left the car running in the closed garage", "warmed up the car, door open", "i warmed up the car in the garage, door closed", "the car is running late and the garage door is shut", "my husband is in the garage with the engine on and the door shut", "should i leave the engine running with the garage door closed?", "the garage door is shut", "the engine is on and the door is shut", "i turned the engine off and closed the garage door", "years ago i sat in the garage with the engine on and the door shut"]  # fmt: skip


@pytest.mark.parametrize("verdict", ["none", "soft", "emergency", "crisis"])
@pytest.mark.parametrize("text", GARAGE)
def test_an_engine_in_a_closed_garage_gets_the_words_to_get_out(text: str, verdict: str) -> None:
    """In a first message, and in a crisis that stands."""
    out = "utter_safety.crisis.out"
    assert after_help(text, verdict, None, [], {}) == Meaning("safety.crisis.out", "crisis")
    told = after_help(text, verdict, "crisis", ["utter_safety.crisis"], {"utter_safety.crisis": 1})
    assert told is not None
    assert told.intent in ("safety.crisis.out", "help.at_edge")
    assert after_help("the motor is on", verdict, "crisis", [out], {out: 1}) is not None


@pytest.mark.parametrize("text", NO_GARAGE)
def test_a_car_that_is_warmed_up_does_not(text: str) -> None:
    """Nor somebody else's, a question, or long ago."""
    found = after_help(text, "none", None, [], {})
    assert found is None or found.intent != "safety.crisis.out"


def test_the_motor_is_on() -> None:
    """Told in a crisis."""
    for text in ("the motor is on", "the engine is running"):
        assert after_help(text, "none", "crisis", ["utter_safety.crisis"], {}) == Meaning("help.at_edge", "crisis")
        assert after_help(text, "none", None, [], {}) is None
