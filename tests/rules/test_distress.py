"""Small talk that is none: how hard it is, and that the program repeats itself."""

from __future__ import annotations

import pytest

from bot.rules.distress import small_talk


@pytest.mark.parametrize("text", ["i'm crying", "im crying sorry", "I can’t sleep", "its just too hard", "nobody gets it",
                                  "i lost my job", "my family says its all in my head", "it was a bad day"])  # fmt: skip
def test_how_hard_it_is_gets_a_kind_word(text: str) -> None:
    """Where it was taken for small talk or for something this bot is not for."""
    assert small_talk(text, "social.chitchat") == small_talk(text, "oos") == "social.chitchat.distress"
    assert small_talk(text, "faq.session") is None


@pytest.mark.parametrize("text", ["im sad", "just lonely", "i also feel really emotional", "just frustrated", "just worried a lot about college", "I'm anxious and tired today", "a bit shocked", "honestly just exhausted", "stressed out about work"])  # fmt: skip
def test_a_feeling_and_nothing_else_gets_a_kind_word(text: str) -> None:
    """However short it is."""
    assert small_talk(text, "social.chitchat") == "social.chitchat.distress"


@pytest.mark.parametrize("text", ["my mother died last week", "my dog died", "my old cat just passed away", "we lost our baby", "i had to put my dog down", "she died in my arms"])  # fmt: skip
def test_a_death_gets_a_word_of_sorrow(text: str) -> None:
    """A question beside it is answered as what it asks."""
    assert small_talk(text, "oos") == "social.chitchat.loss"
    assert small_talk(f"{text}, does ketamine help?", "faq.will_it_work") is None


@pytest.mark.parametrize("text", ["sad story bro, what does it cost", "down payment", "tired of waiting for the bus to come", "i was alone with my thoughts about the price list", "is it sad?"])  # fmt: skip
def test_a_word_of_feeling_in_something_else(text: str) -> None:
    """Only the whole message counts."""
    assert small_talk(text, "oos") is None


@pytest.mark.parametrize("text", ["you already said that", "same answer again", "stop repeating yourself"])
def test_a_repetition_is_owned(text: str) -> None:
    """Nobody is told that small talk is not its strong side for that."""
    assert small_talk(text, "social.insult") == "social.chitchat.again"


@pytest.mark.parametrize(
    "text",
    [
        "nice weather",
        "book me a flight",
        "why can't i sleep?",
        "tell me a joke",
        "i never cry",
        "i'm not scared",
        "don't sleep on it",
    ],
)
def test_other_talk_stays_what_it_is(text: str) -> None:
    """A question is no remark."""
    assert small_talk(text, "social.chitchat") is None


@pytest.mark.parametrize("intent", ["social.chitchat", "oos", "social.insult", "advice.diagnosis"])
@pytest.mark.parametrize("text", ["everyone hates me", "not great", "honestly not so good today", "terrible", "crying all day", "my anxiety is killing me", "this is killing my marriage", "this job is killing me",
                                  "i just exist", "i can’t leave the house", "i cant leave the house", "i cant stop overthinking", "i worry about everything all the time", "I worry about everything, I can't relax",
                                  "I'm terrified of dying, every headache I have scares me", "nobody likes me", "i havent left my bed"])  # fmt: skip
def test_what_is_told_and_not_asked_gets_a_kind_word(text: str, intent: str) -> None:
    """Whatever vague thing it was taken for: nobody asked what they have."""
    assert small_talk(text, intent) == "social.chitchat.distress"


@pytest.mark.parametrize("text", ["i cant stop overthinking, is that gad?", "do i have gad i cant stop overthinking", "i worry about everything all the time, is it normal", "i think i have gad, i worry about everything all the time",
                                  "what is wrong with me i cant leave the house", "i might have ocd i cant stop overthinking", "can you diagnose me", "you already said that", "i have adhd"])  # fmt: skip
def test_who_asks_what_it_is_is_answered(text: str) -> None:
    """With a question mark or without, advice stays advice."""
    assert small_talk(text, "advice.diagnosis") is None


@pytest.mark.parametrize("text", ["you are killing me", "everyone loves me", "not great value for money", "terrible website", "i leave the house at 8", "this is killing time", "i just existed in my old job", "greatest day"])  # fmt: skip
def test_what_only_sounds_hard(text: str) -> None:
    """A joke, an insult or a plain fact."""
    assert small_talk(text, "social.chitchat") is None


@pytest.mark.parametrize(("text", "intent", "finer"), [("hey", "oos", "social.greet"), ("Yo!", "oos", "social.greet"), ("heyyy", "social.chitchat", "social.greet"), ("yo yo", "oos", "social.greet"), ("?", "oos", "nav.help"),
                                                       ("??", "oos", "nav.help"), (" ?! ", "oos", "nav.help"), ("hey?", "oos", "social.greet"), ("!", "oos", None), ("...", "oos", None), ("hey is it safe?", "oos", None),
                                                       ("yo mama", "oos", None), ("?", "faq.cost", None), ("", "oos", None)])  # fmt: skip
def test_a_knock_is_answered(text: str, intent: str, finer: str | None) -> None:
    """Nobody who only greets reads that it was not understood."""
    assert small_talk(text, intent) == finer


@pytest.mark.parametrize("text", ["everybody at school hates me", "i got fired today. 22 years", "we were evicted", "its bad", "it's really bad"])  # fmt: skip
def test_hard_news_is_no_small_talk(text: str) -> None:
    """Nor is a word on how it goes."""
    assert small_talk(text, "oos") == "social.chitchat.distress"
    assert small_talk("everyone who hates me", "oos") is None
    assert small_talk("its not bad", "oos") is None


def test_a_moment_to_write_is_taken() -> None:
    """Somebody else sleeps."""
    assert small_talk("he's asleep now so i can write", "social.chitchat") == "social.chitchat.listen"
    assert small_talk("he's asleep now", "social.chitchat") is None
