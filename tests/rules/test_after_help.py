"""What a message means after a safety script: answers to its question, the same danger, "it is me", and nothing lowered."""

from __future__ import annotations

import pytest

from bot.rules.after_help import after_help
from bot.rules.after_script import Meaning

PANIC, OTHER = "utter_safety.panic", "utter_help.other"


def meaning(text: str, danger: str | None, verdict: str = "none", *asked: str) -> Meaning | None:
    """After one telling of each script."""
    return after_help(text, verdict, danger, asked, {PANIC: 1})


@pytest.mark.parametrize("text", ["yes", "Not very.", "nobody", "no one is here", "not safe", "I don't feel safe", "alone", "nobody cares", "no one would",
                                  "yes i'm thinking about it", "idk anymore", "si"])  # fmt: skip
def test_after_a_crisis_script_its_own_answers_keep_the_crisis(text: str) -> None:
    """The script asks how safe the visitor is; "not very" is not small talk."""
    assert meaning(text, "crisis") == Meaning("safety.crisis")


@pytest.mark.parametrize(
    ("text", "intent"),
    [("i am safe", "help.safe"), ("im fine forget it", "help.safe"), ("i won't do anything", "help.safe"),
     ("my sister is here", "help.with"), ("my husband is here now", "help.with"),
     ("it's better now", "help.safe"), ("they put me on hold", "help.no_answer"), ("i have no phone", "help.no_answer"),
     ("ok i texted them", "help.reached"), ("already at the hospital", "help.reached"), ("it was a joke", "help.not_meant"), ("nvm jk lol", "help.not_meant"),
     ("im not suicidal", "help.not_meant"), ("it was a misunderstanding", "help.not_meant"), ("i was quoting a song", "help.not_meant"),
     ("will you call the police", "help.who_is_told"), ("please don't tell my mom", "help.who_is_told"), ("is someone coming", "help.who_is_told")],
)  # fmt: skip
def test_one_denial_gets_the_reply_that_keeps_the_lines(text: str, intent: str) -> None:
    """The hold stays: these replies are those of the script's own buttons."""
    assert meaning(text, "crisis") == Meaning(intent)


def test_a_mere_note_after_a_crisis_is_the_crisis_again() -> None:
    """ "We can go on from here" would be wrong words."""
    assert meaning("everything is sorted now", "crisis", "soft") == Meaning("safety.crisis")
    assert meaning("how much does it cost?", "crisis") is None


@pytest.mark.parametrize("text", ["like 20", "an hour ago", "should i make him throw up", "how long do i have"])  # fmt: skip
def test_an_emergency_stands(text: str) -> None:
    """Whatever is typed, 911 and Poison Help come again, until help has come or the visitor goes on by choice."""
    assert meaning(text, "emergency") == Meaning("safety.emergency")


@pytest.mark.parametrize("text", ["thank you", "delete my data"])
def test_what_is_no_part_of_the_emergency_speaks_for_itself(text: str) -> None:
    """Thanks and orders."""
    assert meaning(text, "emergency") is None


@pytest.mark.parametrize("text", ["the ambulance is here", "we called 911", "im at the hospital now"])
def test_help_that_came_is_told_how_to_go_on(text: str) -> None:
    """Neither the script again nor a note about such thoughts."""
    assert meaning(text, "emergency", "soft") == Meaning("help.came")


@pytest.mark.parametrize(
    "text", ["actually i am the friend", "ok i lied its about me", "its actually me", "it is about me"]
)
def test_a_worry_about_somebody_else_may_turn_out_to_be_about_the_visitor(text: str) -> None:
    """Then it is a crisis that staff are told of."""
    assert meaning(text, "third_party") == Meaning("safety.crisis", "crisis")


def test_a_wrong_tap_on_somebody_else_is_taken_back() -> None:
    """To the danger that stood before."""
    assert meaning("no its me", "abuse", "none", OTHER) == Meaning("safety.abuse", "abuse")
    assert meaning("no sorry its about me", "crisis", "soft", OTHER) == Meaning("safety.crisis", "crisis")
    assert meaning("no its me", "abuse") == Meaning("help.abuse_heard")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("no", Meaning("safety.emergency", "emergency")), ("no, its new", Meaning("safety.emergency", "emergency")),
     ("first time", Meaning("safety.emergency", "emergency")), ("yes", Meaning("help.panic_known", "panic")),
     ("why do you ask?", Meaning("nav.explain")), ("yes ive had it before", Meaning("help.panic_known", "panic")), ("it happens all the time at night", Meaning("help.panic_known", "panic")),
     ("no its passed, i get them a lot", Meaning("help.panic_known", "panic")), ("i get them a lot", Meaning("help.panic_known", "panic")), ("its over now", Meaning("help.panic_known", "panic")),
     ("what does it cost?", None)],
)  # fmt: skip
def test_the_question_of_the_panic_script_takes_its_answer(text: str, expected: Meaning | None) -> None:
    """What is new is for 911."""
    assert meaning(text, "panic", "none", PANIC) == expected


def test_a_panic_of_long_ago_takes_no_answers() -> None:
    """Only right after its script."""
    assert meaning("yes", "panic", "none", "utter_faq.cost") is None


@pytest.mark.parametrize("text", ["no", "nobody"])
def test_abuse_stands(text: str) -> None:
    """The lines stay, and the visitor does not have to find the words again."""
    found = meaning(text, "abuse")
    assert found is not None
    assert found.intent == "safety.abuse"


def test_what_was_found_is_not_lowered() -> None:
    """But for plain answers to the script about abuse, a danger that a reader raised leads."""
    assert meaning("yes i have had it before", "panic", "emergency", PANIC) == Meaning("help.panic_known", "panic")
    assert meaning("yes and my chest hurts more", "panic", "emergency", PANIC) is None
    assert meaning("no i am not safe", "abuse", "crisis") == Meaning("help.near", "abuse")
    assert meaning("he is here and i cant breathe he chokes me", "abuse", "emergency") is None
    assert meaning("i will hurt him", "crisis", "violence") is None
    assert meaning("i took all of them", "crisis", "emergency") is None
    assert meaning("im the one who found her", "third_party", "third_party") is None
    assert meaning("its me, i took them all", "third_party", "emergency", "utter_safety.third_party") is None
    assert meaning("im okay with dying", "crisis") == Meaning("oos")


def test_without_a_script_and_in_long_messages_nothing_is_read_into_the_words() -> None:
    """Everyday answers stay what they are."""
    assert meaning("yes", None) is None
    assert meaning("not very", None) is None
    assert meaning("yes " + "and then we went to see my aunt " * 3, "abuse") == Meaning("help.abuse_heard")
    assert meaning("it was the stove and " * 5, "emergency") == Meaning("safety.emergency")


def test_an_item_of_the_check_is_no_confession() -> None:
    """A worry about somebody else stays in mind; "it's me every day" at an item is an answer."""
    assert meaning("its me every day", "third_party") is None
    assert meaning("its me", "third_party", "none", "utter_safety.third_party") == Meaning("safety.crisis", "crisis")


@pytest.mark.parametrize(
    "text", ["same here", "i feel the same", "so do i", "honestly me too", "i have the same thoughts"]
)
def test_a_worry_that_is_ones_own_too_is_a_crisis(text: str) -> None:
    """Said right after the script about somebody else."""
    assert meaning(text, "third_party", "none", "utter_safety.third_party") == Meaning("safety.crisis", "crisis")
    assert meaning(text, None) is None


@pytest.mark.parametrize(
    "text", ["tbh i feel the same way she does", "honestly im not much better", "i have the same thoughts"]
)
def test_so_is_what_is_felt_the_same_later_on(text: str) -> None:
    """Also after thanks or another reply in between."""
    assert meaning(text, "third_party") == Meaning("safety.crisis", "crisis")


@pytest.mark.parametrize(
    ("text", "intent"),
    [("what happens if i call 988", "help.about_line"), ("should i call them", "help.about_line"), ("will they send the police", "help.about_line"),
     ("nah forget it", "help.left"), ("leave me alone", "help.left"), ("sorry", "help.left"), ("bye then", "help.goes"), ("ok goodbye", "help.goes"),
     ("i called 988 last week and they hung up", "help.no_answer"), ("just send the request", "nav.book"), ("can i still book", "nav.book"),
     ("can i just do the check", "nav.start_screening")],
)  # fmt: skip
def test_what_is_asked_of_the_line_and_how_people_leave(text: str, intent: str) -> None:
    """Neither "I'm glad that you reached out" for a question nor "thank you for clearing that up" for giving up."""
    assert meaning(text, "crisis", "none") == Meaning(intent)


def test_self_harm_that_is_not_suicidal_stands() -> None:
    """It helps is no denial."""
    assert meaning("not suicidal, it just helps", "crisis", "soft") == Meaning("safety.crisis")


def test_a_mother_who_fears_for_her_child_is_answered() -> None:
    """And a voice that orders it is met as such, whatever the readers called it."""
    assert meaning("will they take my baby", "violence") == Meaning("help.child")
    voice = meaning("i hear a voice telling me to do it", "violence", "crisis", "utter_safety.violence.unwanted")
    assert voice == Meaning("safety.violence.voices", "violence")


def test_harm_that_was_meant_keeps_911_first() -> None:
    """The poison is still in the body: the script of the emergency stays in front, held as a crisis."""
    assert meaning("i did it on purpose", "emergency", "crisis") == Meaning("safety.emergency.meant")
    assert meaning("i won't let the ambulance in", "emergency", "crisis") == Meaning("safety.emergency", "emergency")
    assert meaning("i should be the one who is gone", "emergency", "crisis") is None  # the script for a crisis
    assert meaning("i want to die though", "emergency", "crisis", "utter_help.passed") is None
    assert meaning("i want to die though", "emergency", "crisis", "utter_safety.emergency") == Meaning(
        "safety.emergency.meant"
    )


@pytest.mark.parametrize("text", ["false alarm", "it was nothing", "it passed"])
def test_an_emergency_that_was_none_has_a_way_on(text: str) -> None:
    """By the visitor's choice, as the reply says."""
    assert meaning(text, "emergency") == Meaning("help.passed")


def test_what_lies_there_is_not_yet_taken() -> None:
    """ "I have pills" answers the crisis script; "I took them" is an emergency."""
    assert meaning("i have pills", "crisis", "emergency") == Meaning("help.means")
    assert meaning("i already took pills", "crisis", "emergency") is None


@pytest.mark.parametrize("text", ["it's just my chest", "it was only 30 pills", "it's only getting worse", "it's just so much blood", "i'm not joking",
                                  "911 isn't answering", "hospital is too far", "my mom won't call 911", "they are coming for me"])  # fmt: skip
def test_an_emergency_is_not_waved_away(text: str) -> None:
    """Neither "I'm glad if it was nothing" nor "I'm glad that help is there"."""
    assert meaning(text, "emergency") == Meaning("safety.emergency")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [("my sister is here but i still want to die", "crisis"), ("i took 30 pills, my mom is home now", "emergency"), ("i told my wife i will end my life tonight", "crisis"),
     ("my husband is home and won't let me leave", "abuse")],
)  # fmt: skip
def test_company_does_not_lower_a_danger_that_is_told(text: str, verdict: str) -> None:
    """What the readers raised keeps its script."""
    assert meaning(text, "crisis", verdict) is None


@pytest.mark.parametrize(
    "text",
    [
        "i'm not feeling safe",
        "not sure i'm safe",
        "i called my mom to say goodbye",
        "sorry for being a burden",
        "it's just too much",
    ],
)
def test_what_sounds_like_a_denial_is_none(text: str) -> None:
    """Staff and lines stay, and the script comes in other words or what was not understood is met with help."""
    said = meaning(text, "crisis", "soft")
    assert said == Meaning("safety.crisis")


@pytest.mark.parametrize("text", ["send my love", "can you send my kids the note"])
def test_a_farewell_is_no_request(text: str) -> None:
    """Not "I don't take requests for visits"."""
    assert meaning(text, "crisis") != Meaning("nav.book")


@pytest.mark.parametrize(
    "text",
    [
        "i feel it every day",
        "i feel that way several days",
        "i feel it in my chest",
        "i have these thoughts nearly every day",
    ],
)
def test_an_answer_to_an_item_after_a_worry_is_no_confession(text: str) -> None:
    """The danger that was told once lasts; the check goes on."""
    assert meaning(text, "third_party") is None


@pytest.mark.parametrize("text", ["the voices tell me to kill myself", "a voice says i should die"])
def test_a_voice_against_oneself_stays_a_crisis(text: str) -> None:
    """After the script about danger to others, too."""
    assert meaning(text, "violence", "crisis", "utter_safety.violence") is None


@pytest.mark.parametrize(("text", "verdict"), [("no i want to die", "crisis"), ("no, i think i will drown him", "violence"), ("no he is not breathing", "emergency"),
                                               ("no, i already shook him", "violence")])  # fmt: skip
def test_a_no_that_tells_another_danger_is_heard(text: str, verdict: str) -> None:
    """Asked whether a thought could be acted on."""
    assert meaning(text, "violence", verdict, "utter_safety.violence.unwanted") is None


@pytest.mark.parametrize(
    "text", ["i want to take him out", "i might lose it with her", "i could lose my temper at them"]
)
def test_a_threat_is_no_fear_for_a_child(text: str) -> None:
    """The mother's question has another subject."""
    assert meaning(text, "violence") != Meaning("help.child")


@pytest.mark.parametrize(
    ("text", "danger", "verdict", "intent"),
    [("the ambulance is here", "emergency", "emergency", "help.came"), ("I flushed the pills", "crisis", "emergency", "help.out_of_reach"),
     ("why would I call them, they are useless", "crisis", "soft", "safety.crisis"), ("she left", "crisis", "none", "safety.crisis"),
     ("I am going to the ER", "crisis", "none", "help.reached"), ("he just walked in", "abuse", "none", "help.near"), ("gotta go", "abuse", "none", "safety.abuse"),
     ("dont tell anyone", "abuse", "none", "help.who_is_told")],
)  # fmt: skip
def test_what_changes_after_a_script_is_heard(text: str, danger: str, verdict: str, intent: str) -> None:
    """Help arrives, the means are gone, somebody leaves, the one who hurts comes in."""
    said = meaning(text, danger, verdict)
    assert said is not None
    assert said.intent == intent


@pytest.mark.parametrize("asked", ["utter_ask_age", "utter_ask_screening_form_q1"])
def test_why_a_question_of_the_check_is_asked_is_told_of_it(asked: str) -> None:
    """Also where the words on panic stand above it."""
    assert meaning("why do you ask?", "panic", "none", PANIC, asked) is None


def test_what_is_still_at_hand_is_not_put_away() -> None:
    """Some were flushed, more are there."""
    assert meaning("I flushed some but i have pills in the car", "crisis") == Meaning("help.means")
    assert meaning("i took more, the ambulance is here", "emergency", "emergency") is None
