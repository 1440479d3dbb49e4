"""Whole messages with an answer of their own, and what only resembles them."""

from __future__ import annotations

import pytest

from bot.ports import Parsed
from bot.rules.whole_questions import asks_nothing
from bot.service.choosing import Standing
from bot.service.hearing import as_meant

KIND, HOURS, SHARED, COVERS = "social.chitchat.distress", "faq.clinic_info.hours", "faq.privacy.shared", "faq.cost.covers"  # fmt: skip
ELSEWHERE, LEARN, WATCHED, TOLD = "nav.human.elsewhere", "start.learn", "faq.session.watched", "faq.insurance.told"


def meant(text: str, intent: str, last: str | None = None) -> str:
    """The intent that is answered where no form is open."""
    return as_meant(text, Parsed(intent), Standing({"last_topic": last}, None, {}, {}, 18)).intent


@pytest.mark.parametrize(("text", "intent", "answer"), [("hi im asking for my husband, he has bad anxiety", "advice.diagnosis", KIND), ("im 33 and i have bad anxiety", "advice.diagnosis", KIND), ("she has panic attacks", "advice.diagnosis", KIND), ("i have really bad anxiety and panic attacks", "advice.diagnosis", KIND), ("my daughter has severe anxiety", "advice.diagnosis", KIND),
                                                        ("scary", "social.chitchat", KIND), ("i get nervous before exams", "social.chitchat", KIND), ("kids are asleep and its just me and the worry", "social.chitchat", KIND), ("My wife says I should look into this", "advice.should_i", LEARN), ("my doctor told me to ask about this", "nav.why_ask", LEARN),
                                                        ("Where else can I turn?", "faq.clinic_info", ELSEWHERE), ("where can i get help", "oos", ELSEWHERE), ("who else can help", "oos", ELSEWHERE), ("and the hours", "social.chitchat", HOURS), ("what about your hours?", "oos", HOURS), ("would someone be there", "faq.is_bot", WATCHED),
                                                        ("so you sell it", "faq.privacy", SHARED), ("do you sell this", "faq.privacy", SHARED), ("do you share my data with others", "faq.privacy", SHARED), ("is it one price", "faq.cost", COVERS), ("any hidden fees", "faq.cost", COVERS), ("on my parents insurance, would they know?", "faq.insurance", TOLD),
                                                        ("would my dad know if i use his insurance", "faq.insurance", TOLD), ("how many sessions would I need", "advice.dose", "faq.how_many"), ("can i drink after", "faq.driving", "faq.prepare"), ("waht are teh sied efects", "faq.addiction", "faq.side_effects"), ("side efects?", "oos", "faq.side_effects")])  # fmt: skip
def test_the_answer_to_what_was_asked(text: str, intent: str, answer: str) -> None:
    """By its own words."""
    assert meant(text, intent) == answer


@pytest.mark.parametrize(("text", "intent"), [("do i have anxiety", "advice.diagnosis"), ("she has panic attacks, what is it", "advice.diagnosis"), ("she has panic attacks?", "advice.diagnosis"), ("i have panic attacks and take xanax", "advice.medication"), ("my husband says i should try ketamine", "advice.should_i"), ("my wife thinks i should stop my meds", "advice.stop_meds"),
                                              ("my therapist suggested i look into stopping zoloft", "advice.stop_meds"), ("where can i go", "oos"), ("where else can i get ketamine", "oos"), ("how many hours does it take", "faq.what_is_gad7"), ("happy hour", "oos"), ("would you be there", "faq.is_bot"), ("is someone there", "faq.is_bot"), ("do you sell ketamine", "oos"),
                                              ("what does it cost per session", "faq.cost"), ("is it covered", "faq.insurance"), ("does my insurance pay for this", "faq.insurance"), ("how many mg would i need per session", "advice.dose"), ("how many sessions can i safely do in one day", "advice.dose"), ("can i drive after", "faq.driving"),
                                              ("is it addictive", "faq.addiction"), ("safe effects", "faq.addiction"), ("i get nervous about the needle", "faq.session"), ("scary movies", "oos")])  # fmt: skip
def test_what_keeps_its_answer(text: str, intent: str) -> None:
    """It asks for more, or for something else."""
    assert meant(text, intent) == intent


@pytest.mark.parametrize(("text", "intent", "last", "answer"), [("do you sell it", "faq.privacy", "faq.what_is_ketamine", "faq.privacy"), ("do you sell it", "oos", "faq.privacy", SHARED), ("is it sold", "faq.cost", "faq.privacy", SHARED), ("is that per session", "oos", "faq.cost", COVERS), ("what does it include", "nav.help", "faq.cost", COVERS),
                                                                ("does it include the consultation", "faq.become_client", "faq.cost", COVERS), ("what does it cover", "faq.insurance", "faq.insurance", "faq.insurance"), ("is it one of those", "oos", "faq.session", "oos"), ("is that one of the cheaper ones", "oos", "faq.cost", "oos")])  # fmt: skip
def test_after_a_topic(text: str, intent: str, last: str, answer: str) -> None:
    """What "it" is was told before."""
    assert meant(text, intent, last) == answer


def test_times_of_a_request_stay_times() -> None:
    """ "Office hours" says when."""
    standing = Standing({"requested_slot": "contact_times"}, "booking_form", {}, {}, 18)
    assert as_meant("office hours", Parsed("oos"), standing).intent == "oos"


@pytest.mark.parametrize("text", ["fine thanks", "I'm fine, thank you", "nothing", "nothing really", "nothing else thanks"])  # fmt: skip
def test_nothing_is_asked(text: str) -> None:
    """It is acknowledged."""
    assert asks_nothing(text)
    assert meant(text, "oos") == "social.chitchat.nod"


@pytest.mark.parametrize("text", ["nothing helps", "nothing matters", "fine", "nothing?", "thanks for nothing", "it costs nothing", "i feel nothing", "good thanks, how much is it"])  # fmt: skip
def test_something_is_said(text: str) -> None:
    """It is left to the others."""
    assert not asks_nothing(text)


FOR_WHOM, PREGNANT, WORKS, SESSION = "faq.who_is_it_for", "advice.condition.pregnant", "faq.will_it_work", "faq.session"


@pytest.mark.parametrize(
    ("text", "intent", "answer"),
    [("i wash my hands a hundred times, does it help that", "oos", FOR_WHOM), ("i check the locks all night, does ketamine help with that", "oos", FOR_WHOM), ("im scared of talking in meetings", "advice.condition", FOR_WHOM), ("i get nervous when i have to speak in front of people", "advice.diagnosis", FOR_WHOM), ("does it matter that im a big guy", "nav.why_ask", "advice.dose"), ("is it a problem if i'm very small", "oos", "advice.dose"),
     ("im pregnant and on zoloft", "advice.medication", PREGNANT), ("i take zoloft and im pregnant", "advice.medication", PREGNANT), ("can i pay in instalments", "faq.cost", "faq.cost.plans"), ("can i pay it off bit by bit", "oos", "faq.cost.plans"), ("my neighbor swears by this stuff, is she right", "faq.what_is_gad7", WORKS), ("is it awake or asleep", "oos", "faq.session.awake"), ("am i awake during it", "social.chitchat", "faq.session.awake"), ("will i be asleep the whole time", "oos", "faq.session.awake"), ("do they knock me out for it", "oos", "faq.session.awake"),
     ("can i write in my own language", "oos", "oos.language"), ("are there other languages", "faq.clinic_info", "oos.language"), ("can i have a beer the same evening", "faq.driving", "faq.prepare"), ("can i drink the night before", "oos", "faq.prepare")],
)  # fmt: skip
def test_further_whole_questions(text: str, intent: str, answer: str) -> None:
    """Each is sent to the topic that it asks for."""
    assert meant(text, intent) == answer


@pytest.mark.parametrize(
    ("text", "intent"),
    [("i wash my hands", "advice.condition"), ("i check my phone", "advice.condition"), ("im scared of dying", "advice.condition"), ("im scared of talking to my husband", "advice.condition"), ("does it matter", "nav.why_ask"), ("i take zoloft", "advice.medication"), ("is pregnancy a problem on zoloft", "advice.medication"), ("what does it cost", "faq.cost"), ("my neighbor is loud", "faq.what_is_gad7"), ("are you awake", "faq.is_bot"), ("is it out", "faq.side_effects"), ("do you sleep", "faq.is_bot"),
     ("can i write to the clinic", "faq.clinic_info"), ("can i have a ride the same evening", "faq.driving")],
)  # fmt: skip
def test_what_only_resembles_them(text: str, intent: str) -> None:
    """It keeps what it was understood as."""
    assert meant(text, intent).startswith(intent)


@pytest.mark.parametrize(
    ("text", "intent", "answer"),
    [("im nursing my baby", "oos", PREGNANT), ("im bipolar and on lithium", "advice.medication", "advice.condition"), ("i freeze when i have to talk in front of people, is that your thing", "oos", FOR_WHOM),
     ("is this real or a scam", "oos", "faq.will_it_work.scam"), ("does it get rid of ocd", "oos", "oos.other"), ("im nursing a grudge", "oos", "oos"), ("i freeze when i have to talk to my husband", "oos", "oos"), ("is this real", "oos", "oos"), ("im bipolar and tired", "advice.medication", "advice.medication")],
)  # fmt: skip
def test_more_whole_questions(text: str, intent: str, answer: str) -> None:
    """And what only resembles them."""
    assert meant(text, intent) == answer


@pytest.mark.parametrize("text", ["can i use a nickname", "is my first name enough", "do you need my last name"])
@pytest.mark.parametrize("intent", ["oos", "faq.privacy"])
def test_which_name_will_do(text: str, intent: str) -> None:
    """Where it is asked, the words on why it is say that a first name is enough."""
    standing = Standing({"requested_slot": "contact_name"}, "booking_form", {}, {}, 18)
    assert as_meant(text, Parsed(intent), standing).intent == "nav.why_ask"
    assert as_meant("can i use a card", Parsed(intent), standing).intent != "nav.why_ask"
