"""What is typed between the forms: small words, notes that are not wanted, a visit that is over, letters, and questions with an answer of their own."""

from __future__ import annotations

import pytest

from bot.ports import Parsed
from bot.rules.commands import command
from bot.rules.finer import believed, finer, leaves_note, score_named
from bot.rules.infused import TOLD, after_infusion
from bot.rules.language import excuses_english, is_english, is_spanish, other_language, wants_spanish
from bot.rules.letter import asked_in, listed
from bot.rules.small_words import is_small_word
from bot.service.between import answered_finer, borne_out, remark
from bot.service.choosing import Standing, matched_choice

LETTER = (
    "I have lived with anxiety for over twenty years now, and I have tried more medicines and more counselors than I can count. My husband found your clinic and told me that it may be worth a try. "
    "I also have high blood pressure, which is treated, and I take 0.5 mg of Xanax most nights to sleep. I am a careful person, so please forgive the long message. "
    "How many infusions would I need? Do I have to stop my Xanax before I come? And is it a problem that I have high blood pressure? Thank you for your time."
)


def at(form: str | None = None, **slots: object) -> Standing:
    """A conversation that stands there."""
    return Standing(slots, form, {"1": "start.screening"}, {}, 18)


@pytest.mark.parametrize("text", ["ok", "OK!", "lol", "hmm", "hm", "k", "haha", "hahaha", "maybe later", "👍", "👍🏽", "😂😂", "ok sorry", "whatever", "ok not yet", "cool",
                                  "no", "idk", "i don't know", "oh wow", "sorry to bother you", "sorry for the typos", "sorry i am slow", "ok sorry im typing on my phone", "never mind", "sure", "not now", "i see, interesting", "very difficult"])  # fmt: skip
def test_a_small_word_is_acknowledged(text: str) -> None:
    """Nothing was asked, so nothing was missed."""
    assert is_small_word(text)
    assert remark(text, Parsed("oos"), at()) == Parsed("social.chitchat.nod")


@pytest.mark.parametrize("text", ["ok?", "", "ok how much", "why", "tell me more", "no more questions", "sorry for being rude", "not sure it is for me", "help", "stop", "hi", "thanks", "k2 drug", "right arm hurts", "later today at 5"])  # fmt: skip
def test_no_small_word(text: str) -> None:
    """What asks, orders or tells something keeps its meaning."""
    assert not is_small_word(text)


def test_small_words_elsewhere() -> None:
    """At a question of a form, and while help stands, they are for what stands there."""
    assert remark("ok", Parsed("oos"), at("booking_form")) is None
    assert remark("ok", Parsed("oos"), at(hold="paused")) is None


def test_a_thumb_starts_nothing() -> None:
    """As first message and after a nod."""
    assert matched_choice("👍", at()) is None
    assert matched_choice("yes", at(last_reply=["utter_social.chitchat.nod"])) is None


@pytest.mark.parametrize("text", ["stop sending me that", "please stop sending me that", "don't keep telling me that", "i dont need 988", "no need to say that"])  # fmt: skip
def test_no_more_notes(text: str) -> None:
    """Right after one; elsewhere it means something else."""
    assert leaves_note(text, ["utter_safety.soft"])
    assert not leaves_note(text, ["utter_faq.cost"])
    assert remark(text, Parsed("nav.stop"), at(last_reply=["utter_safety.soft.grief"])) == Parsed("nav.stop.note")


@pytest.mark.parametrize(
    ("text", "intent"),
    [("just had my first infusion today and i feel kinda floaty still is that normal", "faq.session"), ("my head hurts since the infusion", "social.chitchat"), ("i got my treatment this morning and feel off", "oos"),
     ("back from my session today, what now", "oos"), ("what if i feel sick at 2am at home", "faq.side_effects"), ("my wife had her second infusion yesterday and she is confused", "advice.condition"),
     ("still dizzy after my drip", "advice.condition"), ("i had my infusion today can i drive, i feel weird", "faq.driving")],
)  # fmt: skip
def test_after_an_infusion(text: str, intent: str) -> None:
    """Who comes from one is sent to the clinic today."""
    assert after_infusion(text, intent, {})
    assert remark(text, Parsed(intent), at()) == Parsed("advice.condition.after")


@pytest.mark.parametrize("text", ["my head hurts a bit too", "can i have a beer", "i also feel really emotional", "who do i call", "is that normal", "what should i do"])  # fmt: skip
def test_it_goes_on_after_an_infusion(text: str) -> None:
    """In a word or two, once it was told."""
    assert after_infusion(text, "oos", {TOLD: 1})
    assert not after_infusion(text, "oos", {})


@pytest.mark.parametrize("text", ["will i feel sick after the infusion", "can i drive after my infusion", "how long until i feel normal after a session", "i had an infusion last year and want another", "had a bad day today", "what are the side effects",
                                  "do people get headaches after ketamine", "how much is the first infusion", "i feel sad"])  # fmt: skip
def test_no_infusion_was_had(text: str) -> None:
    """A question about what may come is answered as one."""
    assert not after_infusion(text, "faq.side_effects", {})


def test_a_letter_is_answered_by_its_questions() -> None:
    """Ten sentences of history do not outweigh three questions."""
    wanted = ["faq.how_many", "advice.stop_meds", "advice.condition"]
    assert asked_in(LETTER, "advice.dose") == wanted
    taken = borne_out(LETTER, Parsed("advice.dose"), at())
    assert [taken.intent, *taken.also] == wanted


@pytest.mark.parametrize(
    ("text", "intent", "topics"),
    [("how many sessions would it be, how much is it and my husband can drive me home, i take zoloft", "faq.home_ketamine", ["faq.how_many", "faq.cost", "faq.driving"]),
     ("how much ketamine can i take and how many times a week", "advice.dose", []), ("how many mg is it", "advice.dose", []), ("how much does it cost?", "faq.cost", []), ("what does it cost and is it covered", "faq.cost", [])],
)  # fmt: skip
def test_several_questions(text: str, intent: str, topics: list[str]) -> None:
    """Only where the whole was taken for something else, and never for an amount."""
    assert asked_in(text, intent) == topics


@pytest.mark.parametrize(
    ("text", "intent", "last", "better"),
    [("how much does ketamine cost at your clinic", "oos", None, "faq.cost"), ("refund if it doesnt work?", "faq.cost", None, "faq.cost.refund"), ("cancellation fee", "oos", None, "faq.cost.refund"), ("can i use my hsa", "faq.cost", None, "faq.cost.plans"),
     ("how do you monitor people", "faq.is_bot", None, "faq.session.watched"), ("same stuff they sell on the street", "oos", None, "faq.what_is_ketamine.street"), ("is it the same as street ketamine", "faq.what_is_ketamine", None, "faq.what_is_ketamine.street"),
     ("can i bring my dog", "faq.clinic_info", None, "faq.prepare.along"), ("my kid is 9 can he come along", "faq.age", None, "faq.prepare.along"), ("im pregnant", "advice.condition", None, "advice.condition.pregnant"), ("does ketamine help ptsd", "oos", None, "oos.other"),
     ("will i fail a drug test at work", "oos", None, "oos.other"), ("will it show up on dot test", "faq.privacy", None, "oos.other"), ("does the damage last", "faq.how_long_lasts", None, "faq.side_effects"), ("can my mom call you", "system.clarify", None, "nav.human"), ("can my mom come", "faq.prepare", None, "faq.prepare.along"), ("youre not very helpful", "social.thanks", None, "social.insult"), ("sorry that was rude", "nav.repeat", None, "social.insult.sorry"), ("how long does the trip last", "oos", None, "faq.session"),
     ("my husband can drive me home", "oos", None, "faq.driving"), ("i drive trucks", "oos", None, "faq.driving"), ("how long do i have to wait to drive", "oos", None, "faq.driving"), ("and for pain", "oos", None, "oos.other"), ("firststep what can u do", "faq.become_client", None, "nav.help"), ("who do i call", "oos", None, "faq.clinic_info"), ("when is my next one", "advice.dose", None, "nav.human"),
     ("how do i get my old answers", "oos", None, "nav.review"), ("i talked to you yesterday, can you find it", "faq.privacy", None, "nav.review"), ("i can go tomorrow?", "faq.driving", None, "faq.become_client"), ("my dad says its ok", "faq.fda_status", None, "social.chitchat.nod"),
     ("just give me a range", "nav.result_meaning", "faq.cost", "faq.cost"), ("what about va", "faq.clinic_info", "faq.insurance", "faq.insurance"), ("she was 14", "faq.age", None, "oos"), ("i used to do k in college", "social.chitchat", None, "faq.addiction")],
)  # fmt: skip
def test_the_answer_that_fits_better(text: str, intent: str, last: str | None, better: str) -> None:
    """The words say more than the topic."""
    assert finer(text, intent, {"last_topic": last}) == better
    assert answered_finer(text, Parsed(intent), at(last_topic=last)).intent == better


@pytest.mark.parametrize(
    ("text", "intent", "last"),
    [("i have ptsd", "advice.condition", None), ("can i take it with zoloft, will they refund me", "advice.medication", None), ("is this chat monitored", "faq.is_bot", None), ("does anyone monitor this chat", "faq.privacy", None), ("can i get addicted like on the street", "faq.addiction", None),
     ("i am a nursing student", "advice.condition", None), ("is this not helpful for sleep?", "oos", None), ("what about va", "faq.clinic_info", "faq.clinic_info"), ("can i go tomorrow", "faq.driving", "faq.driving"), ("i am 14", "faq.age", None), ("thanks, very helpful", "social.thanks", None),
     ("how much should i take at your clinic", "advice.dose", None), ("can i come off my meds", "advice.stop_meds", None)],
)  # fmt: skip
def test_the_topic_stands(text: str, intent: str, last: str | None) -> None:
    """Advice above all, and what was understood well."""
    assert finer(text, intent, {"last_topic": last}) is None


def test_a_minors_parent_may_not_allow_it() -> None:
    """Who is under age is told why."""
    assert finer("my dad says its ok", "faq.fda_status", {"age_group": "minor"}) == "faq.age"


@pytest.mark.parametrize(
    ("text", "intent", "ranking", "topic"),
    [("send", "faq.home_ketamine", {}, "oos"), ("ok send", "faq.home_ketamine", {}, "oos"), ("but its safe at your clinic right", "faq.home_ketamine", {"faq.fda_status": 0.24}, "faq.side_effects"), ("can he drive me home", "faq.home_ketamine", {}, "faq.driving"),
     ("can i take it at home", "faq.home_ketamine", {}, "faq.home_ketamine"), ("do you ship it", "faq.home_ketamine", {}, "faq.home_ketamine"), ("and sleep", "social.bye", {}, "oos"), ("its over now", "social.bye", {}, "oos"), ("and what about at night", "social.bye", {"nav.why_ask": 0.2}, "oos"),
     ("good night", "social.bye", {}, "social.bye"), ("see ya", "social.bye", {}, "social.bye"), ("ok bye", "social.bye", {}, "social.bye"), ("gotta go", "social.bye", {}, "social.bye"),
     ("who works at your clinic", "oos", {"faq.clinic_info": 0.3}, "faq.clinic_info"), ("who works at your clinic", "oos", {"faq.clinic_info": 0.05}, "oos"), ("what is a fridge", "oos", {"faq.cost": 0.3}, "oos")],
)  # fmt: skip
def test_what_the_words_bear_out(text: str, intent: str, ranking: dict[str, float], topic: str) -> None:
    """No home without "home", no farewell without a word of it; "your clinic" is this one."""
    ranked = tuple({"name": name, "confidence": share} for name, share in ({intent: 0.6} | ranking).items())
    assert believed(text, intent, ranked, None) == topic


@pytest.mark.parametrize("text", ["many days", "see ya", "nearly every day", "good night", "half of the week"])
def test_english_again(text: str) -> None:
    """Who writes English again is answered in English."""
    assert is_english(text)
    assert not is_spanish(text)


def test_little_english() -> None:
    """Who says so is told where Spanish is spoken; Spanish stays Spanish."""
    assert wants_spanish("hola, i speak little english")
    assert is_spanish("ya no puedo")
    for text in ("me muero de hambre", "perdi a mi hija", "murio mi hijo", "estoy muy asustada", "tengo mucho miedo"):
        assert is_spanish(text)
    assert not is_english("casi todos los días")


def test_a_person_still() -> None:
    """The order has small words in it."""
    assert command("can i still talk to someone") == "nav.human"


SHORT_LETTER = (
    "Hi, I have been on Lexapro for four years, and it has helped a bit, but I still wake up most nights with my heart racing. My sister told me about ketamine and I read a lot on your website. "
    "I live an hour away and work full time, so I would like to know how many visits I would have to plan for, if I can stay on my Lexapro while doing it, and what the whole thing costs in the end. Thank you for reading."
)


def test_a_letter_that_asks_in_one_sentence() -> None:
    """Indirect questions count too."""
    wanted = ["faq.how_many", "advice.medication", "faq.cost"]
    for intent in ("advice.dose", "faq.cost"):
        assert asked_in(SHORT_LETTER, intent) == wanted
    assert asked_in("how many visits is it, can i stay on lexapro, what does it cost", "faq.cost") == wanted


@pytest.mark.parametrize(
    ("text", "english"),
    [("ok english", True), ("english please", True), ("si en ingles", True), ("no english", False), ("hola", False)],
)
def test_english_is_asked_for(text: str, *, english: bool) -> None:
    """Who asks for it is answered in it from then on."""
    assert is_english(text) is english


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("what does 15 mean", 15),
        ("is 8 bad", 8),
        ("and a score of 4?", 4),
        ("what do the 7 questions mean", None),
        ("what does it mean", None),
        ("how many of 14 days", None),
    ],
)
def test_a_number_that_is_asked_about(text: str, number: int | None) -> None:
    """Beside the visitor's own, once there is one."""
    assert score_named(text) == number
    done = finer(text, "nav.result_meaning", {"screening_outcome": "completed"})
    assert done == ("nav.result_meaning.other" if number is not None else None)
    assert finer(text, "nav.result_meaning", {}) is None


@pytest.mark.parametrize(
    ("text", "topics"),
    [("side effects and driving", ["faq.side_effects", "faq.driving"]), ("price, duration, and who", ["faq.cost", "faq.session", "faq.clinic_info"]), ("Cost & insurance?", ["faq.cost", "faq.insurance"]), ("what is the price and the hours", ["faq.cost", "faq.clinic_info.hours"]),
     ("i have two questions: cost and side effects", ["faq.cost", "faq.side_effects"]), ("hours, parking", ["faq.clinic_info.hours", "faq.clinic_info.where"])],
)  # fmt: skip
def test_topics_that_are_only_named(text: str, topics: list[str]) -> None:
    """Each is answered; from the third on they are offered by their plain names."""
    assert listed(text) == topics
    taken = borne_out(text, Parsed("oos"), at())
    assert [taken.intent, *taken.also] == topics


@pytest.mark.parametrize("text", ["cost", "side effects", "cost and costs", "alcohol and driving", "ketamine and zoloft", "the price is too high and i hate driving", "who", "mornings and evenings", "driving and dying", "cost, insurance, hours, parking, side effects, privacy, fda, addiction"])  # fmt: skip
def test_no_list_of_topics(text: str) -> None:
    """One topic, another subject, or too many."""
    assert listed(text) == []


@pytest.mark.parametrize("text", ["Quanto custa o tratamento?", "oi, voces falam portugues?", "bonjour, parlez vous francais?", "combien ça coûte", "bonjour", "quel est le prix", "você pode me ajudar", "j'ai de l'anxiété", "je ne parle pas anglais", "não entendo"])  # fmt: skip
def test_portuguese_and_french(text: str) -> None:
    """Who writes in them is told which language is answered, at an item too."""
    assert other_language(text)
    assert remark(text, Parsed("faq.how_many"), at()) == Parsed("oos.language")
    assert remark(text, Parsed("oos"), at("screening_form", agreed=True)) == Parsed("oos.language")


@pytest.mark.parametrize("text", ["hola", "cuánto cuesta", "no sé", "Marie Dupont", "Joana da Silva", "comment", "um, a bit", "des moines", "oi oi", "merci", "je", "do i have to", "", "2", "can i come", "la clinica", "a"])  # fmt: skip
def test_no_portuguese_or_french(text: str) -> None:
    """Spanish, English, a name, or one word that may be anything."""
    assert not other_language(text)


@pytest.mark.parametrize("text", ["my english not good sorry", "excuse my english, I am from Brasil", "Sorry for my bad English", "english is not my first language", "i am not good in english", "my english is not very good, is that ok"])  # fmt: skip
def test_short_words_are_good(text: str) -> None:
    """Nobody has to excuse his English."""
    assert excuses_english(text)
    assert remark(text, Parsed("oos"), at()) == Parsed("social.chitchat.english")
    assert remark(text, Parsed("oos"), at(hold="crisis")) is None


@pytest.mark.parametrize("text", ["my english teacher is bad", "my english class makes me anxious", "i speak english", "english please", "sorry", "is the form in english", "my english is fine", "sorry for my bad mood"])  # fmt: skip
def test_nothing_to_excuse(text: str) -> None:
    """It says something else."""
    assert not excuses_english(text)


@pytest.mark.parametrize(("text", "intent", "taken"), [("what will a visit cost? also want the check", "faq.cost", ["faq.cost"]), ("do you take insurance? also want the check", "nav.start_screening", ["faq.insurance"]), ("do you take insurance and how long is a visit? also want the check", "oos", ["faq.insurance", "faq.session"]),
     ("how long is a visit? do you take insurance? also want the check", "oos", ["faq.session", "faq.insurance"]), ("do you take medicare and how long is a session? also i want the test", "system.clarify", ["faq.insurance", "faq.session"]), ("is it addictive? i want to take the check too", "faq.addiction", ["faq.addiction"])])  # fmt: skip
def test_a_question_and_the_check(text: str, intent: str, taken: list[str]) -> None:
    """It begins once that was answered."""
    understood = borne_out(text, Parsed(intent), at())
    assert [understood.intent, *understood.also] == [*taken, "nav.start_screening"]


@pytest.mark.parametrize("text", ["what will a visit cost? what is the check", "what will a visit cost? i don't want the check", "what does it cost? i did the check", "also want the check", "what does it cost", "what does it cost? the check says 9"])  # fmt: skip
def test_no_check_is_wished_for(text: str) -> None:
    """Or nothing is asked beside it."""
    assert "nav.start_screening" not in borne_out(text, Parsed("faq.cost"), at()).also
    assert (
        "nav.start_screening"
        not in borne_out("what will a visit cost? also want the check", Parsed("faq.cost"), at(hold="crisis")).also
    )


@pytest.mark.parametrize(
    ("text", "last", "intent"),
    [
        ("ok but what if my daughter follows me in her car", "faq.driving", "faq.driving"),
        ("my daughter follows me in her car", "faq.driving", "system.clarify"),
        ("ok but what if my daughter follows me in her car", "faq.cost", "system.clarify"),
    ],
)
def test_of_two_topics_the_one_told_last_goes_on(text: str, last: str, intent: str) -> None:
    """Only where the words go on with it."""
    ranking = tuple({"name": name, "confidence": 0.3} for name in ("faq.privacy", "faq.driving"))
    assert borne_out(text, Parsed("system.clarify", ranking), at(last_topic=last)).intent == intent
