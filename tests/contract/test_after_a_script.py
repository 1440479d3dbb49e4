"""What is typed after a safety script, over the chat API: the table in docs/safety.md."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from tests.visitor import texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.visitor import Visitor

    Visit = Callable[[], Visitor]

CRISIS = "I want to kill myself"


def words(visitor: Visitor) -> str:
    """The last reply's words."""
    return " ".join(texts(visitor))


@pytest.mark.parametrize("text", ["home", "in my car", "after dinner", "i'm done", "how long does it take", "what should i do", "stop", "i don't want to talk to them"])  # fmt: skip
def test_in_a_crisis_only_a_question_to_the_clinic_leads_away_from_help(visit: Visit, text: str) -> None:
    """A place, a time or "what should I do" are answers to the script, not questions about ketamine."""
    visitor = visit()
    visitor.say(CRISIS)
    visitor.say(text)
    assert set(visitor.topics) == {"safety.crisis_again"}
    assert "988" in words(visitor)
    visitor.say("what is ketamine?")
    assert visitor.topics[0] == "faq.what_is_ketamine"


@pytest.mark.parametrize(("text", "said"), [("they hung up on me", "741741"), ("ok i texted them", "reached out"), ("my sister is coming over", "alone"),
                                            ("ok i lied i did mean it", "call 911")])  # fmt: skip
def test_what_happens_next_in_a_crisis_is_met_in_its_own_words(visit: Visit, text: str, said: str) -> None:
    """Nobody answered, somebody was reached, somebody is near, the denial is taken back."""
    visitor = visit()
    visitor.say(CRISIS)
    visitor.say(text)
    assert said in words(visitor)
    assert visitor.state["help"] is True


def test_a_worry_about_somebody_else_goes_on(visit: Visit) -> None:
    """What to say and do is told in other words each time; a question to the clinic is answered."""
    visitor = visit()
    visitor.say("my brother says he wants to kill himself")
    told = [words(visitor)]
    for text in ("hes in his room with the door locked", "what do i say to him", "should i call the cops"):
        visitor.say(text)
        assert set(visitor.topics) == {"safety.third_party"}, text
        told.append(words(visitor))
    assert len(set(told)) == len(told)
    visitor.say("how much does ketamine cost?")
    assert visitor.topics[0] == "faq.cost"


def test_unwanted_thoughts_are_not_told_as_a_threat(visit: Visit) -> None:
    """Help, a flag and a pause as for violence, in words that do not shame."""
    visitor = visit()
    visitor.say("I keep having horrible thoughts of hurting my baby, I would never do it, it scares me so much")
    assert visitor.topics == ["safety.violence"]
    assert "Unwanted thoughts" in words(visitor)
    assert "someone could get hurt" not in words(visitor)
    visitor.say("no, i would never")
    assert "someone could get hurt" not in words(visitor)
    visitor.say("can i go on")
    assert visitor.state["step"] == "open"


def test_an_emergency_that_was_none_has_a_way_on(visit: Visit) -> None:
    """Typed words are a choice too; for somebody else 911 comes first as well."""
    visitor = visit()
    visitor.say("I took a whole bottle of pills just now")
    visitor.tap("help.other") if "help.other" in visitor.offered else visitor.say("no its my brother")
    assert visitor.topics == ["safety.emergency"]
    visitor.say("what is ketamine?")
    assert visitor.topics[0] == "faq.what_is_ketamine"
    visitor.say("can we go on")
    assert visitor.state["help"] is False


def test_who_mourns_is_not_told_how_to_save_a_life(visit: Visit) -> None:
    """A word of sorrow with the line, and the question is answered."""
    visitor = visit()
    visitor.say("I lost my brother to suicide last year, how much does it cost?")
    assert visitor.topics[0] == "safety.soft"
    assert "sorry for your loss" in words(visitor)
    assert "faq.cost" in visitor.topics


def test_a_bare_yes_long_after_a_worry_is_no_worry(visit: Visit) -> None:
    """Only the reply to the script itself is read as its answer."""
    visitor = visit()
    visitor.say("my son says he wants to kill himself")
    visitor.say("how much does ketamine cost?")
    visitor.say("yes")
    assert "safety.third_party" not in visitor.topics


def test_an_overdose_that_was_meant_is_held_as_a_crisis(visit: Visit) -> None:
    """911 and Poison Help stay first; nothing goes on by a tap, no check and no request."""
    visitor = visit()
    visitor.say("I took 30 pills an hour ago")
    assert visitor.topics == ["safety.emergency"]
    assert "help.resume" in visitor.offered
    visitor.say("I did it on purpose")
    assert visitor.topics == ["safety.emergency"]
    assert "call 911" in words(visitor)
    assert not {"help.resume", "start.screening", "booking.start"} & set(visitor.offered)
    visitor.say("go on")
    assert visitor.state["step"] == "help"
    visitor.say("book a consultation")
    assert visitor.state["booking"]["status"] == "none"


def test_who_goes_on_after_an_emergency_keeps_the_numbers_at_hand(visit: Visit) -> None:
    """In the reply that goes on, to tap."""
    visitor = visit()
    visitor.say("I have chest pain and can't breathe")
    visitor.say("false alarm")
    assert "911" in words(visitor)
    visitor.tap("help.resume")
    assert visitor.state["help"] is False
    assert {"tel:911", "tel:988"} <= {link["href"] for message in visitor.messages for link in message["links"]}


def test_thanks_in_a_crisis_ask_for_the_call(visit: Visit) -> None:
    """ "You're welcome" alone would drop the question."""
    visitor = visit()
    visitor.say(CRISIS)
    visitor.say("ok thanks")
    assert visitor.topics == ["social.thanks"]
    assert "988" in words(visitor)
    visitor.say("are you going to call the police?")
    assert "can't call anyone" in words(visitor)


@pytest.mark.parametrize(
    "text", ["my wife says she would rather be dead, what do i do?", "I feel so hopeless, should I even try?"]
)
def test_beside_a_note_only_the_clinic_is_asked(visit: Visit, text: str) -> None:
    """ "That choice is yours" is no answer to such a question."""
    visitor = visit()
    visitor.say(text)
    assert not [topic for topic in visitor.topics if topic.startswith(("advice.", "faq."))]
    visitor.say("I feel hopeless, how much does ketamine cost?")
    assert visitor.topics[-1] == "faq.cost"


def test_voices_and_watchers_have_words_of_their_own(visit: Visit) -> None:
    """ "The clinic's staff can read it" would feed the fear."""
    visitor = visit()
    visitor.say("people are following me and the fbi is in my phone")
    assert visitor.topics == ["safety.soft"]
    assert "trust" in words(visitor)


def test_harmless_words_in_an_emergency_have_a_way_on(visit: Visit) -> None:
    """What was misread is cleared up, plain answers are no danger, and the check goes on where it stood."""
    visitor = visit()
    visitor.to_first_item()
    visitor.say("I took a whole bottle of pills just now")
    visitor.say("should i wait")
    assert words(visitor).startswith("No, please call 911 now")
    visitor.say("thank you")
    assert "911" in words(visitor)
    visitor.say("im 34")
    assert "Go on" in words(visitor)
    assert "help.resume" in visitor.offered
    visitor.say("no i mean asleep")
    assert "If it comes back" in words(visitor)
    visitor.tap("help.resume")
    assert visitor.state["step"] == "item"


def test_five_messages_in_an_emergency_are_not_met_by_the_same_text(visit: Visit) -> None:
    """And no opening comes twice in a row."""
    visitor = visit()
    told = []
    for text in (
        "I took a whole bottle of pills just now",
        "an hour ago",
        "in the kitchen",
        "it was vodka too",
        "like 20",
        "the blue ones",
        "i dont know",
        "hm",
    ):
        visitor.say(text)
        told.append(words(visitor))
    assert len(set(told)) == len(told)
    openings = [text.split(":")[0] for text in told[5:]]
    assert all(one != other for one, other in pairwise(openings))


def test_signs_after_going_on_are_an_emergency_again(visit: Visit) -> None:
    """ "Go on" does not end what is in the body."""
    visitor = visit()
    visitor.say("I took a whole bottle of pills just now")
    visitor.tap("help.resume")
    visitor.say("i feel sick")
    assert visitor.topics == ["safety.emergency"]
    assert visitor.state["step"] == "help"


def test_a_crisis_about_somebody_else_has_a_way_back(visit: Visit) -> None:
    """The button, and the doors stay after a denial."""
    visitor = visit()
    visitor.say(CRISIS)
    visitor.tap("help.other")
    assert "safety.crisis" in visitor.offered
    visitor.tap("safety.crisis")
    assert set(visitor.topics) == {"safety.crisis_again"}
    visitor.say("jk")
    assert {"help.safe", "help.not_meant"} <= set(visitor.offered)
    visitor.say("how do i start a new chat")
    assert "Leave now" in words(visitor)
    visitor.say("can ketamine help me")
    assert "988 first" in words(visitor)
    assert not {"booking.start", "start.screening"} & set(visitor.offered)


def test_a_known_panic_is_not_told_of_dying(visit: Visit) -> None:
    """The question of the script takes its answer."""
    visitor = visit()
    visitor.say("I'm having a panic attack, I feel like I'm dying")
    visitor.say("no its passed, i get them a lot")
    assert visitor.topics == ["safety.panic"]
    assert "dying" not in words(visitor)
    assert "go on" in words(visitor)


def test_a_child_in_an_emergency_is_not_told_about_the_check(visit: Visit) -> None:
    """911 at any age, nothing of consultations; the age holds for what comes after."""
    visitor = visit()
    visitor.say("my mom swallowed a whole bottle of pills")
    visitor.say("im only ten")
    assert "adults" not in words(visitor)
    assert "911" in words(visitor)
    visitor.tap("help.resume")
    visitor.say("i want to take the check")
    assert set(visitor.topics) == {"screening.minor"}


def test_who_is_asked_to_help_somebody_die_may_say_no(visit: Visit) -> None:
    """It stays about that, also where how often, or the answer given, is told next."""
    visitor = visit()
    for text in ("my husband asks me to help him die", "each day", "i told him no"):
        visitor.say(text)
        assert set(visitor.topics) == {"safety.third_party"}, text


@pytest.mark.parametrize(
    ("text", "topic"),
    [("im on the wrong side of the railing", "safety.crisis"), ("i held my babys nose shut", "safety.violence")],
)
def test_words_for_a_place_or_a_child_that_are_told_first_hold_the_check(visit: Visit, text: str, topic: str) -> None:
    """They are scripts: the check does not go on, no total is shown, and what comes next is read in that danger."""
    visitor = visit()
    visitor.to_first_item()
    visitor.say(text)
    assert visitor.topics == [topic]
    assert visitor.state["step"] == "help"
    visitor.say("it is windy")
    assert visitor.state["step"] == "help"
    assert "988" in words(visitor)
    assert visitor.state["screening"]["total"] is None


@pytest.mark.parametrize("told", ["I am afraid my brother will kill himself", "I wanted to kill myself years ago"])
@pytest.mark.parametrize(("order", "topic"), [("skip", "nav.skip"), ("go back", "nav.back"), ("I meant the second one", "nav.back"), ("repeat", "nav.repeat"), ("what do you mean?", "nav.repeat"), ("why do you ask?", "nav.why_ask")])  # fmt: skip
def test_an_order_after_a_worry_or_a_note_is_done(visit: Visit, told: str, order: str, topic: str) -> None:
    """Nothing is held there."""
    visitor = visit()
    visitor.say(told)
    visitor.say(order)
    assert visitor.topics[0] == topic
    assert visitor.state["step"] == "open"


@pytest.mark.parametrize(("told", "asked", "topic"), [(CRISIS, "can a person call me?", "nav.human"), (CRISIS, "can someone call me?", "nav.human"), ("me quiero matar", "quiero una cita", "nav.book"), ("me quiero matar", "quiero hablar con la clínica", "nav.human")])  # fmt: skip
def test_the_clinic_is_reached_under_the_help_line(visit: Visit, told: str, asked: str, topic: str) -> None:
    """No request is taken; the way to the clinic is told below 988."""
    visitor = visit()
    visitor.say(told)
    visitor.say(asked)
    assert visitor.topics[0] == topic
    assert "988" in words(visitor)
    assert "clínica" in words(visitor) or "clinic" in words(visitor)
    assert visitor.state["help"] is True
    assert "booking.start" not in visitor.offered
