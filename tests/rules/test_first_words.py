"""What a message says by its own words while no danger stands, whatever a reader took it for."""

from __future__ import annotations

import pytest

from bot.rules.after_help import after_help, understood_after_help
from bot.rules.after_script import Meaning
from bot.rules.caring import is_everyday
from bot.safety.rules import RuleReader

RULES = RuleReader()
VIOLENCE, UNWANTED, ABUSE, WATER = (
    "utter_safety.violence",
    "utter_safety.violence.unwanted",
    "utter_safety.abuse",
    "utter_safety.emergency.water",
)
NECK, MEDICINE, NOTE = "utter_safety.abuse.neck", "utter_advice.medication", "utter_safety.soft"
HEARS, ASKS, CRISIS = (
    Meaning("safety.soft.unreal", "soft"),
    Meaning("safety.soft.asks", "soft"),
    Meaning("safety.crisis", "crisis"),
)
ON_NECK, IN_WATER, EMERGENCY = (
    Meaning("safety.abuse.neck", "abuse"),
    Meaning("safety.emergency.water", "emergency"),
    Meaning("safety.emergency", "emergency"),
)


def meaning(text: str, verdict: str = "none", danger: str | None = None, *asked: str) -> Meaning | None:
    """The responses of the last reply were told once."""
    return after_help(text, verdict, danger, asked, dict.fromkeys(asked, 1))


FIRST = [
    (HEARS, "emergency", ["im hearing voices", "im hearing voices again", "I'm hearing voices", "the voice wont stop", "the voices won't stop", "my brother hears voices", "i keep hearing voices at night"]),
    (Meaning("safety.soft.grief", "soft"), "violence", ["my mother died in my arms tonight", "my husband passed away in my arms last night", "my dog died in my arms"]),
    (ON_NECK, "abuse", ["my husband had his hands on my neck last night", "he choked me, im 20 weeks pregnant", "my husband chokes me", "my boyfriend strangled me", "he grabbed me by the throat", "i was strangled"]),
    (IN_WATER, "violence", ["i wanted to hold my daughter under in the tub", "put my daughter in the tub and wanted to hold her under"]),
    (ASKS, "none", ["how long before somebody checks on a person living alone", "how long until someone finds a body", "the safety is off"]),
    (CRISIS, "soft", ["its time to fly, the balcony is ready", "im going to fly from the roof"]),
    (CRISIS, "violence", ["deputy here, gun on my hip, wife left", "my wife left me and the gun is on my lap"]),
    (Meaning("safety.third_party", "third_party"), "none", ["my husband took his gun and drove off after i said divorce", "he grabbed the gun and left"]),
    (Meaning("safety.third_party", "third_party"), "third_party", ["my husband took his gun and drove off"]),
    (Meaning("safety.soft.grief", "soft"), "emergency", ["my wife died in my arms last night", "my mother died in my arms at the hospice", "my dog just died in my arms"]),
    (ON_NECK, "none", ["i was choked by my husband", "i was strangled by a man", "i got strangled by an ex boyfriend", "he choked me with a belt", "my husband choked me, should i see a doctor", "i was choked on the bed", "the doctor says my husband had his hands on my neck", "my therapist had his hands on my throat and squeezed", "my boss choked me at work", "the nurse said he put his hands around my neck"]),
    (IN_WATER, "none", ["my son held her head under in the pool"]),
    (CRISIS, "none", ["my wife is gone, gun on my lap", "i am ready to fly, im on the roof", "ready to fly from the balcony", "i can fly off the roof"]),
    (Meaning("safety.soft.asks", "soft"), "none", ["my wife left, i keep a gun on my hip on patrol"]),
    (Meaning("help.left_room"), "none", ["i left the room, the baby is crying in the crib", "i put her in the crib and walked out, she is crying"]),
    (Meaning("help.left_room", "soft"), "abuse", ["i stepped out of the room and he is crying in his crib"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("expected", "verdict", "text"), [(one, read, text) for one, read, texts in FIRST for text in texts]
)
def test_what_is_said_first(expected: Meaning, verdict: str, text: str) -> None:
    """In a first message; a crisis that stands keeps its own words, which say nothing of a neck."""
    assert meaning(text, verdict) == expected
    assert meaning(text, verdict, "crisis", "utter_safety.crisis") != expected or expected in (CRISIS, ON_NECK)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [("the voice told me to kill him", "violence"), ("the voices wont stop telling me to jump", "crisis"), ("do you hear voices", "none"), ("i heard my sons voice", "none"),
     ("my baby died in my arms tonight", "violence"), ("my mother died in my arms and its my fault", "violence"), ("he choked me and i cant breathe", "emergency"), ("my brother strangled me when we were kids", "abuse"), ("he choked me out at jiu jitsu", "abuse"), ("you choke me up", "none"),
     ("i have thoughts of holding her under in the tub", "violence"), ("i am scared to hold my daughter under in the bath", "violence"), ("the swim teacher held my son under water", "none"),
     ("how long before somebody calls me back", "none"), ("how long until someone answers", "none"), ("the safety of this is off to me", "none"), ("i fly my drone off the balcony", "none"),
     ("gun on my hip, wife left, i will shoot him", "violence"), ("gun on my hip, wife left for work", "violence"), ("my husband took his gun and left for the range", "none"), ("my husband took his gun and left to hunt deer", "none"),
     ("my husband took his gun and drove off after he said he would kill her", "violence"), ("my son took the rifle and left because they bullied him at school", "violence"), ("my ex grabbed his gun and left after he hit me", "abuse"),
     ("my wife just died in my arms", "emergency"), ("my husband just passed in my arms", "emergency"), ("my wife passed in my arms", "emergency"), ("my wife died in my arms tonight", "emergency"), ("my wife just died in my arms", "violence"), ("my wife died in my arms", "violence"),
     ("the doctor put his hands on my neck", "none"), ("my barber has his hands on my neck", "none"), ("the nurse put his hand on my neck to feel the lump", "none"), ("the massage therapist had her hands on my neck, is that ok before ketamine", "none"), ("i was choked by a piece of steak", "none"), ("i got choked on a pretzel", "none"),
     ("i was choked up", "none"), ("my boss chokes us with work", "none"), ("i got strangled by debt", "none"), ("i was choked as a child", "none"),
     ("my wife left, i keep a gun on my hip on patrol", "violence"), ("i have a weapon on my belt at work, and my friend is gone this week", "none"), ("my budgie is ready to fly from the balcony", "none"), ("i can fly off the roof in my new game", "none"), ("in my game i can fly off the roof", "none"), ("my son likes to put his face under in the pool", "none"), ("my daughter held her face under in the bath for ten seconds", "none"),
     ("i left the room", "none"), ("i left the house, the baby is crying in the crib", "none"), ("i left the room, the baby is safe in the crib", "none")],
)  # fmt: skip
def test_what_only_resembles_it_is_left_to_the_readers(text: str, verdict: str) -> None:
    """An order, a child, a sport, a thought, a question to the clinic, a threat."""
    assert meaning(text, verdict) is None


@pytest.mark.parametrize(
    "text",
    [
        "actually twenty",
        "no wait, 20",
        "sorry, i meant twenty pills",
        "i took 20",
        "actually the whole bottle",
        "the whole bottle",
        "i took all of them",
        "well i took 20",
        "it was more like 20",
        "sorry, it was 20",
        "not two, 20",
        "ok it was 20 pills",
        "20 not 2",
    ],
)
def test_a_dose_that_is_corrected_upward_is_an_emergency(text: str) -> None:
    """Right after a medicine was spoken of, and only there."""
    assert meaning(text, "none", None, MEDICINE) == EMERGENCY
    assert meaning(text, "none", None, "utter_ask_age_group") is None
    assert meaning(text, "none", None, MEDICINE, "utter_ask_age_group") is None
    assert meaning(text, "none", None, "utter_advice.should_i") is None


@pytest.mark.parametrize(
    "text",
    ["actually two", "20", "actually 20 mg", "actually three", "im 40", "i take 20 mg of lexapro", "it's 20", "it's 15", "ok 9", "it was 10", "it's 30", "all of them", "all of it"],
)  # fmt: skip
def test_other_amounts_are_none(text: str) -> None:
    """A few, a strength, an age, a figure alone, or which medicines."""
    assert meaning(text, "none", None, MEDICINE) is None
    assert meaning(text, "none", None, "utter_advice.dose") is None


def test_after_the_neck_was_told_the_voice_and_a_child_that_is_expected() -> None:
    """A doctor today, once more; a pregnancy alone tells nothing."""
    assert meaning("my voice is gone", "none", "abuse", NECK) == ON_NECK
    assert meaning("he choked me", "abuse", "abuse", ABUSE) == ON_NECK
    assert meaning("im 20 weeks", "none", "abuse", NECK) == ON_NECK
    assert meaning("im 20 weeks pregnant", "none", "abuse", NECK) == ON_NECK
    assert meaning("im 20 weeks", "none", "abuse", ABUSE) != ON_NECK
    assert meaning("my voice is calm", "none", "abuse", NECK) != ON_NECK
    assert meaning("my voice is gone", "none") is None


@pytest.mark.parametrize("text", ["i passed out", "i blacked out", "my neck hurts", "my throat is sore", "my voice is gone"])  # fmt: skip
def test_no_neck_is_presumed(text: str) -> None:
    """Where none was told, what to do now is told."""
    assert meaning(text, "none", "abuse", ABUSE) == Meaning("help.do_now")
    assert meaning(text, "none", "abuse", NECK) == ON_NECK


@pytest.mark.parametrize("verdict", ["none", "abuse"])
@pytest.mark.parametrize("text", ["he choked me again", "he strangled me again and it's hard to breathe", "he choked me and my voice is gone"])  # fmt: skip
def test_hands_on_the_neck_are_heard_each_time_and_in_other_dangers(text: str, verdict: str) -> None:
    """A wish to die comes first."""
    assert meaning(text, verdict, "abuse", NECK) == ON_NECK
    assert meaning(text, verdict, "crisis", "utter_safety.crisis") == ON_NECK
    assert meaning(text, verdict, "violence", VIOLENCE) == ON_NECK
    assert meaning(f"{text} and i want to die", "crisis", "crisis", "utter_safety.crisis") != ON_NECK


@pytest.mark.parametrize(
    ("text", "verdict", "expected"),
    [("his truck is in the driveway", "none", "help.near"), ("his car just pulled up", "none", None), ("he found the chat", "abuse", "help.near"), ("he read our chat", "abuse", "help.near"), ("he pointed it at me", "abuse", "help.near"),
     ("what if he sees this on my phone", "abuse", "help.seen"), ("he tracks my phone", "abuse", "help.seen"), ("his truck is blue", "none", "help.abuse_heard"), ("he pointed it out to me", "none", "help.abuse_heard")],
)  # fmt: skip
def test_who_is_near_and_who_may_see_it(text: str, verdict: str, expected: str | None) -> None:
    """After abuse."""
    found = meaning(text, verdict, "abuse", ABUSE)
    assert expected is None or (found is not None and found.intent == expected)


def test_the_child_of_whom_a_danger_was_told() -> None:
    """In the water it is got out; out of the room was right; at play nobody has to flee."""
    assert meaning("shes in the water still", "emergency", "violence", VIOLENCE) == IN_WATER
    assert meaning("shes in there now", "none", "emergency", WATER) == Meaning("help.child_down", "emergency")
    assert meaning("i cant go back in there", "none", "emergency", WATER) == Meaning("help.child_down", "emergency")
    assert meaning("shes here on the floor playing", "none", "violence", UNWANTED) == Meaning("help.would_never")
    assert meaning("shes here on the floor playing", "none", "emergency", WATER) == Meaning("help.passed")
    assert meaning("i left the room, the baby is crying in the crib", "none", "violence", VIOLENCE) == Meaning(
        "help.left_room"
    )
    assert meaning("i left the room", "none", "violence", UNWANTED) == Meaning("help.left_room")
    assert meaning("i left the room", "none", "violence", VIOLENCE) == Meaning("help.violence_heard")
    assert meaning("i left the room", "none", "violence", "utter_safety.violence.voices") == Meaning(
        "help.violence_heard"
    )
    assert meaning("i left the nursery", "none", "violence", "utter_safety.violence.voices") == Meaning(
        "help.left_room"
    )
    assert meaning("shes on the floor", "emergency", "violence", UNWANTED) is None


@pytest.mark.parametrize(
    "text",
    [
        "how do i tell my wife im suicidal",
        "how do i tell my husband that i am suicidal",
        "how can i tell my mom i feel suicidal",
        "i need to tell my wife i am suicidal",
        "quiero contarle a mi esposa que me quiero morir",
        "cómo le digo a mi mamá que quiero morirme",
        "cómo le digo a mi esposo que no quiero vivir",
        "cómo le digo que no quiero vivir con este dolor",
        "cómo decirle que no quiero vivir en este mundo",
        "no le digo a mi mamá que quiero morir",
        "cómo le digo que me quiero morir de una vez",
        "cómo le digo que no quiero vivir así",
    ],
)
def test_who_wants_to_tell_it_is_in_a_crisis_himself(text: str) -> None:
    """Not the relative who is to be told; no other reader settles it."""
    assert "crisis" in {one.verdict for one in RULES.read(text) if one.foreign}


@pytest.mark.parametrize(
    "text",
    [
        "how do i tell my wife my son is suicidal",
        "how do i tell my wife he is suicidal",
        "how do i tell my wife i am not suicidal",
        "how do i tell my wife i am sad",
        "how do i tell my friends i am suicidal no more",
        "how do i tell my friends i am not suicidal anymore",
        "cómo le digo a mi esposo que no quiero vivir con él",
        "cómo le digo a mi esposo que no quiero vivir con su familia",
        "como decirle a mi mamá que no quiero vivir aquí",
        "cómo le digo a mi mamá que no quiero vivir en su casa",
        "siempre digo que me quiero morir de risa",
        "digo que me voy a morir de vergüenza",
        "no digo que quiero morir",
        "como le digo a mi esposa que mi hijo se quiere morir",
        "quiero contarle a mi esposa que me quiero mudar",
    ],
)
def test_who_is_told_of_somebody_else_is_not(text: str) -> None:
    """Or of nothing."""
    assert not any(one.foreign for one in RULES.read(text))


@pytest.mark.parametrize(
    "text",
    ["i gave him his medicine", "i gave mom her insulin this morning", "i gave my baby her medicine", "i gave the kids their vitamins", "id like the short anxiety test", "i need my first appointment", "id like a doctor's appointment", "i gave her the drops like the nurse showed me", "i gave my son his antibiotics this morning", "id like the check, im 33", "im 33 and id like the check", "id like an appointment but i want the check first. im 29",
     "i want the check first and an appointment after. im 29", "also id like the check", "id like a visit. im 52", "no appointment for me now", "no visit for me now", "i dont need an appointment"],
)  # fmt: skip
def test_a_dose_that_is_given_and_a_wish_are_everyday(text: str) -> None:
    """What only one reader raises is dropped."""
    assert is_everyday(text)
    assert RULES.read(text) == []


@pytest.mark.parametrize(
    "text",
    ["i want to have one last appointment", "i want my last visit", "i need an emergency visit now", "i'd like a crisis appointment", "i need an er visit now", "i gave my husband some insulin tonight", "i gave the baby the insulin", "i gave my son her insulin", "i gave my baby some medicine", "i gave them some meds tonight", "i gave mom her insulin", "i gave him all his medicine", "i gave him his morphine", "i gave mom her insulin twice", "i gave mom all the insulin", "i gave him my pills", "id like the check, im 15", "id like the check and to die", "i want a visit, im done", "id like the end, im 33", "no more visits for me ever", "i wont make it to monday", "my daughter will be there without me", "id like the check 🔪"],
)  # fmt: skip
def test_more_of_it_is_not(text: str) -> None:
    """All of it, twice, another drug, a child's age, an end."""
    assert not is_everyday(text)


BESIDE, PLAINLY = "social.chitchat.distress", "safety.soft.asks"


@pytest.mark.parametrize(("text", "note", "intent"), [("yes please", NOTE, BESIDE), ("sure", NOTE, BESIDE), ("yes", NOTE, PLAINLY), ("yeah", NOTE, PLAINLY), ("yep", NOTE, PLAINLY), ("si", NOTE, PLAINLY), ("yes please", f"{NOTE}.grief", PLAINLY)])  # fmt: skip
def test_a_plain_yes_takes_up_what_was_offered_beside_the_note(text: str, note: str, intent: str) -> None:
    """To "yes please" and "sure" the check beside the first note is offered again. A bare yes may be to what was feared, and is asked about."""

    def found(*asked: str) -> Meaning | None:
        told = dict.fromkeys(asked, 1)
        at_first = after_help(text, "none", None, asked, told)
        return at_first or understood_after_help(text, "none", None, asked, told, "oos")

    assert found(note) == Meaning(intent)
    assert found("utter_faq.cost", note) is None


def test_a_yes_that_says_more_is_asked_about() -> None:
    """And a yes to the plain question is one."""
    assert meaning("yes thats what i mean", "none", None, NOTE) == Meaning("safety.soft.asks")
    assert meaning("yes", "none", None, "utter_safety.soft.asks") == CRISIS


def test_a_slip_that_is_owned_to_is_a_dose() -> None:
    """After a medicine, or what was not understood; not after a question of a form."""
    for text in ("oops no, forty", "sorry meant twenty", "oops twenty"):
        assert meaning(text, "none", None, MEDICINE) == EMERGENCY
        for last in ("utter_oos", "utter_system.clarify"):
            assert after_help(text, "none", None, [last], {MEDICINE: 1, last: 1}) == EMERGENCY
            assert meaning(text, "none", None, last) is None
        assert meaning(text, "none", None, "utter_ask_age") is None
        assert meaning(text, "none", None, "utter_faq.price") is None
    for text in ("twenty", "no, forty", "oops no, two", "meant to ask"):
        assert after_help(text, "none", None, ["utter_oos"], {MEDICINE: 1, "utter_oos": 1}) is None
    for text in ("sorry 45", "oops 34", "sorry, i meant 52", "oops i mean 10", "sorry about 20"):
        assert meaning(text, "none", None, "utter_oos") is meaning(text, "none", None, "utter_system.clarify") is None


def test_who_fainted_after_hands_on_the_neck() -> None:
    """The neck is not forgotten, nor lowered where an emergency was read."""
    for text in (
        "i passed out",
        "i really passed out",
        "i really blacked out",
        "sometimes i black out",
        "then i blacked out",
        "i fainted after",
    ):
        assert meaning(text, "none", "abuse", NECK) == ON_NECK
        assert meaning(text, "emergency", "abuse", NECK) == Meaning("safety.abuse.neck", "emergency")
        assert meaning(text, "emergency", "abuse", ABUSE) is None
    assert meaning("im pregnant 5 months", "none", "abuse", NECK) == ON_NECK
    assert meaning("he passed out", "emergency", "abuse", NECK) is None
