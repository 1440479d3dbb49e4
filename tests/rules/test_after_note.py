"""After a gentle note a short line is about what was spoken of: the plain question, its answer, or a crisis; everything else stays what it is."""

from __future__ import annotations

import pytest

from bot.rules.after_help import after_help, keeps_to_help, understood_after_help
from bot.rules.after_script import Meaning

NOTE, ASKS, ASKED = "utter_safety.soft", "utter_safety.soft.asks", "utter_help.asked"
ASK, CRISIS, DENIED = Meaning("safety.soft.asks"), Meaning("safety.crisis", "crisis"), Meaning("help.asked")
ITEM, COST = "utter_ask_gad7_1", "utter_faq.cost"


def after(text: str, *asked: str, verdict: str = "none", danger: str | None = None, **told: int) -> Meaning | None:
    """By the words alone. The note and the last reply were told once."""
    counts = {NOTE: 1, **dict.fromkeys(asked, 1), **{f"utter_{name}".replace("__", "."): n for name, n in told.items()}}
    return after_help(text, verdict, danger, asked, counts)


def understood(
    text: str, intent: str, *asked: str, danger: str | None = None, asks: int = 1, denied: int = 0
) -> Meaning | None:
    """Once more, where it was understood as `intent`."""
    told = {NOTE: 1, ASKS: asks if ASKS in asked or COST in asked else 0, ASKED: denied}
    return understood_after_help(text, "none", danger, asked, told, intent)


@pytest.mark.parametrize(
    "text",
    ["Sometimes.", "i mean it", "I guess so", "idk why", "i don't know", "maybe next time", "friday", "all of them", "my kids say so", "im ready", "in anything", "in being here", "yes thats what i mean",
     "soon", "tomorrow night", "after christmas", "yeah that", "you know what", "guess its time", "bye", "i'll just do it then", "to myself",
     "si", "no se", "no sé", "a veces", "estoy sola con mis hijos", "ya no puedo"],
)  # fmt: skip
def test_right_after_the_note_the_plain_question_is_asked(text: str) -> None:
    """Also in Spanish, and where a panic or a worry was told of before; right after the question the same is its answer."""
    assert after(text, NOTE) == ASK
    assert after(text, f"{NOTE}.es") == ASK
    assert after(text, NOTE, danger="third_party") == ASK
    if text != "bye":
        assert after(text, ASKS) == CRISIS


@pytest.mark.parametrize(
    "text",
    ["what does it cost", "44", "i'm 44", "ok thanks", "thanks", "book me", "can i book", "no", "no thanks", "ok", "lol", "is it safe", "what is ketamine", "take the test", "stop", "skip", "maybe later", "not now"],
)  # fmt: skip
def test_what_is_clear_stays_what_it_is(text: str) -> None:
    """A question, an order, an age, thanks and a small word."""
    assert after(text, NOTE) is None


@pytest.mark.parametrize("text", ["yes", "sometimes", "friday", "2", "i mean it", "im ready", "bye"])
def test_an_answer_to_a_form_is_none_to_the_note(text: str) -> None:
    """The note stood before the form's own question, or before the answer to another one, or was told long ago."""
    assert after(text, NOTE, ITEM) is None
    assert after(text, ITEM) is None
    assert after(text, NOTE, "utter_ask_age_group") is None
    assert after(text, COST) is None
    assert after_help(text, "none", None, ["utter_system.greeting"], {}) is None


@pytest.mark.parametrize(
    ("text", "verdict"),
    [("got the same gun", "soft"), ("my oxygen tank i could just turn it off", "none"), ("my oxygen tank i could turn it off", "none"), ("i have the pills here", "none"), ("well i have the pills here", "soft"), ("im going up now", "none"),
     ("i got mine in the truck", "soft"), ("and the keys", "none"), ("im on the pier", "none"), ("the tablets are lined up", "soft"), ("i have my dad's gun", "violence"), ("i have her pills still", "third_party"), ("the gun", "violence"),
     ("im at the bridge", "none"), ("tengo las pastillas", "soft"), ("the engine is running", "none"), ("on the roof", "none")],
)  # fmt: skip
@pytest.mark.parametrize("last", [NOTE, f"{NOTE}.unreal", ASKS])
def test_something_to_use_and_a_place_are_a_crisis(text: str, verdict: str, last: str) -> None:
    """Right after any note, and after the plain question."""
    flies = last.endswith(".unreal") and text in ("im going up now", "on the roof")  # who believes that he can fly
    assert after(text, last, verdict=verdict) == (Meaning("help.at_edge", "crisis") if flies else CRISIS)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [("he has a gun", "abuse"), ("my husband has his pills", "third_party"), ("i have my meds from the doctor", "none"), ("i got pills for sleep", "none"), ("i will shoot him with the gun", "violence"), ("im on my way to work", "none"),
     ("should i turn the oxygen off", "none"), ("i locked the pills away", "none"), ("i wear a seat belt", "none"), ("i have two kids", "none"), ("i'm going out now", "none"), ("i have a gun safe at my shop, is that a problem?", "none")],
)  # fmt: skip
def test_others_and_everyday_things_are_none(text: str, verdict: str) -> None:
    """What was read of others stays what it is."""
    assert after(text, NOTE, verdict=verdict) is None


def test_later_on_only_what_alarmed_a_reader_counts() -> None:
    """Never "I won't press you about it" for a means or a day."""
    assert after("the tablets are lined up", COST, verdict="soft") == CRISIS
    assert after("got a gun", NOTE, ITEM, verdict="soft") == CRISIS
    assert after("i have the pills here", COST) is None
    assert after("im going away on friday", COST, verdict="soft") == ASK
    assert after("i feel low today", NOTE, ITEM, verdict="soft") is None
    assert after_help("im going away on friday", "soft", None, ["utter_faq.cost"], {}) is None


@pytest.mark.parametrize(
    "text",
    ["no", "nope", "not really", "no i'm not", "nothing like that", "im fine", "i am safe", "i am not suicidal", "it was a joke", "i would never do that", "no i just meant work", "no, my usual meds", "no really", "para nada", "claro que no"],
)  # fmt: skip
@pytest.mark.parametrize("verdict", ["none", "soft"])
def test_a_clear_no_goes_on(text: str, verdict: str) -> None:
    """Where a reader heard sadness in it, only what denies plainly."""
    if verdict == "soft" and text.startswith(("no i just", "no, my")):
        assert after(text, ASKS, verdict=verdict) == ASK
        return
    assert after(text, ASKS, verdict=verdict) == DENIED


@pytest.mark.parametrize(
    "text", ["no one cares", "no but sometimes", "not yet", "nobody", "alone", "no i cant do it anymore", "not much"]
)
def test_what_begins_like_a_no_is_none(text: str) -> None:
    """Asked once more."""
    assert after(text, ASKS) is None
    assert understood(text, "oos", ASKS) == ASK


@pytest.mark.parametrize(
    ("text", "intent"),
    [("in the garage", "faq.clinic_info"), ("the life insurance", "oos"), ("hmm", "oos"), ("ok", "oos"), ("with the car", "advice.condition"), ("hi", "social.greet"), ("bye", "social.bye"), ("why do you ask", "nav.why_ask"), ("what time is it", "oos")],
)  # fmt: skip
def test_what_is_no_answer_is_asked_once_more_then_it_is_a_crisis(text: str, intent: str) -> None:
    """But for somebody who asks back; a no to an earlier question counts for that one."""
    assert understood(text, intent, ASKS) == ASK
    asks_back = text.startswith(("why", "what"))
    assert understood(text, intent, ASKS, asks=2) == (ASK if asks_back else CRISIS)
    assert understood(text, intent, ASKS, asks=2, denied=1) == ASK


def test_sadness_is_no_answer_either() -> None:
    """ "I'm in pain", twice."""
    assert after("im in pain", ASKS, verdict="soft") == ASK
    assert after("im in pain", ASKS, verdict="soft", safety__soft__asks=2) == CRISIS
    assert after("i panic", ASKS, verdict="panic") is None
    assert after("i want to die", ASKS, verdict="crisis") is None


@pytest.mark.parametrize(
    ("text", "intent"),
    [("what does it cost", "faq.cost"), ("44", "oos"), ("i'm 44", "faq.age"), ("ok thanks", "social.thanks"), ("book me", "nav.book"), ("i'd love a visit please", "nav.book"), ("ketamine", "faq.what_is_ketamine"), ("does it hurt", "faq.session"),
     ("stop", "nav.stop"), ("delete my data", "nav.delete_data"), ("who reads this", "faq.privacy")],
)  # fmt: skip
def test_the_plain_question_does_not_swallow_the_clinic(text: str, intent: str) -> None:
    """A clear question, an order, an age and thanks."""
    assert after(text, ASKS) is None
    assert understood(text, intent, ASKS, asks=2) is None


@pytest.mark.parametrize(
    ("text", "intent"), [("my job", "oos"), ("the house", "social.chitchat"), ("so im hopeless", "social.insult"), ("what do you mean by hope", "nav.explain"), ("again", "nav.repeat"), ("once more", "nav.repeat"), ("no more", "oos"), ("i want to stop", "oos"), ("make it the last", "oos"), ("mis hijos", "oos")]
)  # fmt: skip
def test_nothing_clear_right_after_the_note_is_about_it(text: str, intent: str) -> None:
    """Only there, and only in few words."""
    assert understood(text, intent, NOTE) == ASK
    assert understood(text, intent, NOTE, danger="emergency") is None
    assert understood(text, intent, COST, asks=0) is None
    assert understood(f"{text} and then we went to see my aunt in town", intent, NOTE) is None


@pytest.mark.parametrize(
    ("text", "intent"), [("repeat", "nav.repeat"), ("what do you mean?", "nav.explain"), ("why do you ask?", "nav.why_ask"), ("I meant the second one", "oos"), ("ok", "oos"), ("lol", "oos"), ("44", "oos"), ("no thanks", "oos"), ("what time is it", "oos"), ("cuánto cuesta", "oos"), ("does it hurt", "faq.session"), ("book me", "nav.book"), ("hi", "social.greet"), ("thanks", "social.thanks")]
)  # fmt: skip
def test_small_words_and_questions_after_the_note_are_none(text: str, intent: str) -> None:
    """They stay what they are, and so do orders."""
    assert understood(text, intent, NOTE) is None


def test_a_question_that_was_left_open_is_asked_again() -> None:
    """ "What is ketamine" came between; an answered one is closed."""
    assert understood("sometimes", "oos", COST) == ASK
    assert understood("sometimes", "oos", COST, denied=1) is None
    assert understood("sometimes", "oos", COST, asks=0) is None
    assert understood("yes", "oos", "utter_ask_agreed") is None


def test_beside_the_plain_question_no_check_is_offered() -> None:
    """Nor beside what is said of somebody in danger."""
    assert keeps_to_help(None, [ASKS])
    assert keeps_to_help(None, [f"{ASKS}.es"])
    assert keeps_to_help(None, ["utter_safety.soft.unreal"])
    assert keeps_to_help("third_party", ["utter_safety.third_party"])
    assert keeps_to_help("third_party", ["utter_help.other_now.es"])
    assert keeps_to_help("third_party", ["utter_social.thanks"])
    assert not keeps_to_help(None, ["utter_social.thanks"])
    assert not keeps_to_help("third_party", [COST])
    assert not keeps_to_help(None, [NOTE])


@pytest.mark.parametrize(
    "text",
    ["that is all i meant", "i mean she works out", "its my hobby", "just anxious", "thats all", "i mean it about the weight", "i meant work", "i meant to the beach", "i was talking about my savings", "it's just my job", "that's not what i meant",
     "im just nervous", "no i meant money", "sorry, only about the insurance"],
)  # fmt: skip
@pytest.mark.parametrize("verdict", ["none", "soft"])
def test_a_harmless_thing_is_cleared_up_right_after_the_note(text: str, verdict: str) -> None:
    """One friendly line, and never the plain question."""
    assert after(text, NOTE, verdict=verdict) == DENIED
    assert after(text, f"{NOTE}.es", verdict=verdict) == DENIED
    assert after(text, NOTE, ITEM, verdict=verdict) is None


def test_after_the_plain_question_it_is_cleared_up_where_no_reader_heard_sadness() -> None:
    """ "That's all" is no answer to it."""
    assert after("its my hobby", ASKS) == DENIED
    assert after("i mean it about the weight", ASKS) == DENIED
    assert after("i mean it about the weight", ASKS, verdict="soft") == ASK
    assert after("thats all", ASKS) is None
    assert understood("thats all", "oos", ASKS) == ASK


@pytest.mark.parametrize(
    "text",
    ["i mean it", "i meant it", "i mean my life", "i meant the pills", "i mean dying", "its my gun", "just anxious and tired of it all", "i mean i want to go", "just alone", "that's all i can take", "thats all over", "just worthless", "its about me",
     "i mean everything", "i meant the gun at work", "i meant the car", "i mean the car in the garage", "i meant ending it"],
)  # fmt: skip
def test_what_clears_up_nothing(text: str) -> None:
    """Death, things to use, despair, and the thing itself."""
    assert after(text, NOTE) != DENIED
    assert after(text, NOTE, verdict="soft") != DENIED
    assert after(text, NOTE, verdict="third_party") != DENIED


@pytest.mark.parametrize(
    ("text", "verdict"),
    [("I have her morphine here", "none"), ("I have her morphine here", "third_party"), ("i still have his morphine", "soft"), ("i kept dad's oxy", "third_party"), ("i've been saving up my xanax", "none"), ("enough insulin here", "none"), ("i have all his fentanyl patches", "none"),
     ("the percocet is on the table", "none"), ("i have tylenol here", "none"), ("i could just switch off my breathing machine", "none"), ("i could just switch off my breathing machine", "soft"), ("i'm going to unplug the ventilator", "none"), ("tengo su morfina", "none")],
)  # fmt: skip
def test_a_medicine_that_is_kept_and_a_machine_are_a_crisis(text: str, verdict: str) -> None:
    """Right after the note and after the plain question, also of somebody who died; never where nothing was noted."""
    assert after(text, NOTE, verdict=verdict) == CRISIS
    assert after(text, ASKS, verdict=verdict) == CRISIS
    assert after_help(text, verdict, None, ["utter_faq.cost"], {}) is None


def test_a_medicine_that_one_has_is_asked_about() -> None:
    """It may be what is taken."""
    assert after("i have xanax", NOTE) == ASK
    assert after("i have insulin too", NOTE) == ASK
    assert after("i have xanax", COST) is None


@pytest.mark.parametrize(
    "text",
    ["i have xanax prescribed", "i take insulin here", "i have my insulin daily", "do i have to stop the xanax here?", "i have morphine for pain", "i am on morphine", "my doctor has the insulin here", "i still have anxiety with xanax", "xanax", "my insulin is in the fridge", "i took tylenol",
     "i turn off the machine at work", "should i switch off my breathing machine", "does tylenol help", "i swallowed the tylenol i have here"],
)  # fmt: skip
def test_medicine_that_is_taken_or_asked_about_is_none(text: str) -> None:
    """What was swallowed is for the readers."""
    assert after(text, NOTE) is None


def test_an_emergency_is_not_lowered_to_a_crisis() -> None:
    """911 comes first where a reader heard it."""
    assert after("i have her morphine here", NOTE, verdict="emergency") is None


def test_what_others_say_of_it_is_asked_about() -> None:
    """Not a worry about somebody else."""
    assert after("my daughter tells me that", NOTE, verdict="third_party") == Meaning("safety.soft.asks", "soft")
    assert after("my daughter has pills", NOTE, verdict="third_party") is None


@pytest.mark.parametrize("verdict", ["none", "soft"])
@pytest.mark.parametrize("last", [NOTE, "utter_social.thanks"])
@pytest.mark.parametrize(
    "text",
    ["i'm on xanax right now", "im on lithium right now", "i am on propranolol right now", "on klonopin tonight", "i still have klonopin", "i keep ibuprofen", "i found advil", "i have tried so many meds", "i have been on meds", "i have no meds", "i have new meds",
     "i have to take pills", "i keep missing my pills", "i stop for gas on the way", "im at the clinic by the bridge", "i'm sitting on the balcony"],
)  # fmt: skip
def test_ordinary_medicine_and_places_are_no_crisis(text: str, last: str, verdict: str) -> None:
    """What is taken, was tried or is wanting, and where the clinic is."""
    assert after(text, last, verdict=verdict) != CRISIS


@pytest.mark.parametrize(
    "text",
    ["i have a new gun", "i have all the pills", "i keep thinking about the gun", "im standing on the balcony", "im at the hospital on the roof", "i found dad's morphine", "i still have his oxy", "i'll leave the gas on"],
)  # fmt: skip
def test_what_could_be_used_stays_a_crisis(text: str) -> None:
    """Beside the everyday things."""
    assert after(text, NOTE) == CRISIS
