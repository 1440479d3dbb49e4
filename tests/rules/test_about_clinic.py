"""What is asked about the clinic is answered first, and not with all that is known of it."""

from __future__ import annotations

import pytest

from bot.ports import Parsed
from bot.rules.about_clinic import about_clinic
from bot.rules.commands import plainly
from bot.service.choosing import Standing
from bot.service.hearing import as_meant


@pytest.mark.parametrize(("text", "about"), [("open now", "hours"), ("saturday?", "hours"), ("tomorrow", "hours"), ("are you open on sundays", "hours"), ("do you have evening hours", "hours"), ("monday", "hours"), ("virginia", "states"), ("do you see people from virginia", "states"), ("which states do you serve", "states"),
                                             ("telehealth", "video"), ("can i do it by zoom", "video"), ("where exactly", "where"), ("whats the address", "where"), ("is there parking", "where"), ("number", "phone"), ("text", "phone"), ("can i text you", "phone"), ("whats your email", "phone"),
                                             ("who works there", "who"), ("Who administers it?", "who"), ("who gives the drip", "who"), ("female doctor?", "who"), ("doctor's qualifications", "who"), ("do you have women nurses", "who"), ("are your nurses licensed", "who"), ("who is the doctor", "who")])  # fmt: skip
def test_one_thing_about_the_clinic(text: str, about: str) -> None:
    """After the clinic was told of, and by itself."""
    assert about_clinic(plainly(text)) == f"faq.clinic_info.{about}"
    standing = Standing({"last_topic": "faq.clinic_info"}, None, {}, {}, 18)
    assert as_meant(text, Parsed("faq.clinic_info"), standing).intent == f"faq.clinic_info.{about}"


@pytest.mark.parametrize(
    "text",
    [
        "tell me about the clinic",
        "do you have parking and are you open sundays",
        "what is the clinic called",
        "who are you",
        "who reads this",
        "who is the doctor and when are you open",
    ],
)
def test_several_things_or_all(text: str) -> None:
    """The whole block."""
    assert about_clinic(plainly(text)) is None


@pytest.mark.parametrize(("text", "intent", "meant"), [("open now", "social.bye", "faq.clinic_info.hours"), ("tomorrow", "social.bye", "faq.clinic_info.hours"), ("saturday", "nav.book", "faq.clinic_info.hours"), ("text", "oos", "faq.clinic_info.phone"), ("number", "system.clarify", "faq.clinic_info.phone")])  # fmt: skip
def test_a_word_after_the_clinic(text: str, intent: str, meant: str) -> None:
    """Elsewhere it means what it means."""
    assert as_meant(text, Parsed(intent), Standing({"last_topic": "faq.clinic_info"}, None, {}, {}, 18)).intent == meant
    assert not as_meant(text, Parsed(intent), Standing({}, None, {}, {}, 18)).intent.startswith("faq.clinic_info")


@pytest.mark.parametrize(("text", "intent", "meant"), [("do you come to the house", "faq.home_ketamine", "faq.clinic_info.home"), ("do you do house calls", "oos", "faq.clinic_info.home"), ("im from mexico, is problem", "advice.medication", "faq.clinic_info.states"), ("i live in texas, is it ok", "faq.fda_status", "faq.clinic_info.states"),
                                                       ("is there a zoom option", "oos", "faq.clinic_info.video"), ("how fast can someone see me", "faq.session", "faq.become_client"), ("is this a scam", "faq.will_it_work", "faq.will_it_work.scam"), ("is ketamine legit", "oos", "faq.will_it_work.scam"), ("cdl driver", "oos", "faq.driving"),
                                                       ("and the drug test", "social.chitchat", "oos.other"), ("shes nursing", "advice.condition", "advice.condition.pregnant"), ("we're trying to get pregnant", "oos", "advice.condition.pregnant"), ("my sister is expecting", "social.chitchat", "advice.condition.pregnant"),
                                                       ("when can i go back to work", "faq.driving", "faq.driving.work"), ("Is the clinic licensed?", "faq.fda_status", "faq.clinic_info.who"), ("is the drip given by a nurse", "faq.session", "faq.clinic_info.who"), ("i would like a female nurse", "oos", "faq.clinic_info.who")])  # fmt: skip
def test_the_answer_to_what_was_asked(text: str, intent: str, meant: str) -> None:
    """The words say what was meant."""
    assert as_meant(text, Parsed(intent), Standing({}, None, {}, {}, 18)).intent == meant


@pytest.mark.parametrize(("text", "intent"), [("can i take it at home", "faq.home_ketamine"), ("i live in pain, is it ok", "advice.condition"), ("my sister is expecting a call", "oos"), ("i work in a nursing home", "advice.condition"), ("sounds like snake oil, wheres the research", "faq.evidence"), ("how soon does it work", "faq.how_soon"), ("congratulations you have been selected for a prize", "oos"), ("is this a scam, they say i have a package", "oos"), ("zoom in on this", "oos"), ("uber driver here im outside", "oos"), ("i cant go back to work", "faq.driving"),
                                              ("is ketamine licensed for this", "faq.fda_status"), ("what kind of people do this", "faq.who_is_it_for"), ("who does this help", "oos"), ("in your experience does it help", "faq.will_it_work")])  # fmt: skip
def test_what_keeps_its_answer(text: str, intent: str) -> None:
    """It was understood well."""
    assert as_meant(text, Parsed(intent), Standing({}, None, {}, {}, 18)).intent == intent


@pytest.mark.parametrize("text", ["im a veteran", "two tours", "my ex was abusive but thats years ago", "my baby is 5 weeks old and cries all day", "my sister is a nurse in training", "i grew up on a farm", "we have three dogs", "i work nights at a warehouse", "i am retired", "my husband is a trucker"])  # fmt: skip
def test_what_is_told_and_asks_nothing_is_heard(text: str) -> None:
    """Nobody who tells something is answered that it was not understood; while a danger stands it is no remark."""
    assert as_meant(text, Parsed("oos"), Standing({}, None, {}, {}, 18)).intent == "oos.told"
    assert as_meant(text, Parsed("oos"), Standing({"danger": "abuse"}, None, {}, {}, 18)).intent == "oos"


@pytest.mark.parametrize("text", ["i want a pizza", "my car is broken, how do i fix it", "i'm looking for a plumber", "is my brother home?", "set an alarm", "i need to know the time", "weather", "my sister said to ask you", "i have chest pain", "i have a gun", "my brother overdosed", "i was raped", "i have no one", "i'm done", "i had a bad trip", "i have cancer", "i have no insurance", "i was told you take aetna", "i am in pain", "i have a complaint", "my score is 12", "i have an appointment tomorrow", "i live in pain", "i live with my abusive ex", "i live with a man who hits me", "i grew up in a violent home", "i work in constant fear", "i live in my car", "my phone died", "i was thinking tuesday"])  # fmt: skip
def test_what_is_wanted_is_not_merely_told(text: str) -> None:
    """It is told what this program is for."""
    assert as_meant(text, Parsed("oos"), Standing({}, None, {}, {}, 18)).intent == "oos"


@pytest.mark.parametrize(("text", "meant"), [("I'm 70, is that too old?", "faq.age.adult"), ("im asking for my brother, he is 40 is that ok", "faq.age.adult"), ("i have 3 kids and im 41, too old?", "faq.age.adult"), ("is 16 ok", "faq.age"), ("my daughter is 8, i'm 40", "faq.age"), ("can my 8 year old take it? im 35", "faq.age"), ("do you treat kids? im 45", "faq.age"), ("can someone under 18 come", "faq.age"), ("i turn 18 in may", "faq.age"), ("i'm sixteen, my mom is 40", "faq.age"), ("why 18", "faq.age"), ("is 18 ok", "faq.age"), ("18 or older", "faq.age"), ("do you take 18", "faq.age"), ("do i have to be 18", "faq.age"), ("my teenager, i'm 44", "faq.age"), ("how old do you have to be", "faq.age"), ("what about a 17 year old and one of 20", "faq.age"), ("almost 18, is it ok", "faq.age")])  # fmt: skip
def test_who_is_old_enough_is_not_told_what_holds_for_the_young(text: str, meant: str) -> None:
    """Only where every age that is named is."""
    assert as_meant(text, Parsed("faq.age"), Standing({}, None, {}, {}, 18)).intent == meant
