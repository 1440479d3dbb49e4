"""Orders by their own words, and follow-ups by the last topic."""

from __future__ import annotations

import pytest

from bot.rules.commands import command, meant, named
from bot.rules.follow_up import follow_up
from bot.rules.language import is_spanish, wants_spanish
from bot.rules.slips import is_slip


@pytest.mark.parametrize(
    ("text", "order"),
    [("Stop!", "nav.stop"), ("please stop", "nav.stop"), ("cancel", "nav.stop"), ("stop asking", "nav.stop"),
     ("Go back.", "nav.back"), ("previous question", "nav.back"), ("Skip this one", "nav.skip"), ("I\u2019d rather not say", "nav.skip"),
     ("Can you repeat that?", "nav.repeat"), ("again", "nav.repeat"), ("Why do you ask that?", "nav.why_ask"),
     ("What do you mean?", "nav.explain"), ("delete my data", "nav.delete_data"), ("erase everything", "nav.delete_data"),
     ("can I talk to a human?", "nav.human"), ("start over please", "nav.restart"), ("tell me more", "nav.more"),
     ("i wanna stop", "nav.stop"), ("lets stop here", "nav.stop"), ("let us stop now", "nav.stop"), ("i'd like to stop", "nav.stop"),
     ("can i redo it", "nav.back"), ("let me redo that one", "nav.back"), ("go back to the last question", "nav.back"),
     ("last question again please", "nav.repeat"), ("last question", "nav.help"), ("ok one last question", "nav.help"), ("are you done", "nav.help"),
     ("are we done yet?", "nav.help"), ("is this the last question?", "nav.help"),
     ("ok keep it", "delete.no"), ("no, keep my answers", "delete.no"), ("please don't delete anything", "delete.no")],
)  # fmt: skip
def test_a_plain_order_is_heard_without_understanding(text: str, order: str) -> None:
    """These must work at every step, whatever was trained."""
    assert command(text) == order


@pytest.mark.parametrize(
    "text",
    ["I want to stop my meds", "can I go back to work after?", "end it all", "i want to end it", "help", "stop the infusion halfway?",
     "does it repeat", "is it more expensive", "i wanna stop my meds", "i wanna stop existing", "ok i will stop tonight", "i wanna end it", "redo it all again", "can i redo the test",
     "last question: does it hurt", "are you done with my request", "keep it secret", "keep it moving", "i can't keep it together", "do not keep it", "I skip meals when anxious", "", "why do you ask so much of me when I am this tired tonight"],
)  # fmt: skip
def test_what_only_sounds_like_an_order_is_left_to_the_readers(text: str) -> None:
    """A symptom, a medicine or a danger is never taken for an order."""
    assert command(text) is None


@pytest.mark.parametrize(
    ("text", "corrected", "pointed"),
    [("I meant the second one", 2, None), ("i meant second", 2, None), ("make it the 3rd option", 3, None), ("the last one", None, -1),
     ("second one please", None, 2), ("I meant my second job", None, None), ("the first time it hurt", None, None)],
)  # fmt: skip
def test_an_option_by_its_place(text: str, corrected: int | None, pointed: int | None) -> None:
    """A correction is told apart from naming an option."""
    assert (meant(text), named(text)) == (corrected, pointed)


@pytest.mark.parametrize(
    ("text", "intent", "last", "topic"),
    [("how long?", "oos", "faq.session", "faq.session"), ("how long?", "oos", "faq.privacy", "faq.privacy"),
     ("how much should I take of that?", "advice.dose", "faq.session", None), ("and how much is that?", "advice.dose", "faq.session", "faq.cost"), ("and how much is that?", "oos", "faq.session", "faq.cost"),
     ("is that approved?", "faq.fda_status", "faq.spravato", "faq.spravato"), ("is that approved?", "oos", "faq.cost", "faq.fda_status"),
     ("why?", "nav.why_ask", "faq.driving", "nav.more"), ("does it hurt?", "oos", None, None), ("how long?", "oos", "nav.help", None),
     ("my sister says that it changed her whole life last year", "oos", "faq.cost", None)],
)  # fmt: skip
def test_follow_ups(text: str, intent: str, last: str | None, topic: str | None) -> None:
    """Short, leaning on what was told, and only where the words alone do not tell."""
    assert follow_up(text, intent, last) == topic


@pytest.mark.parametrize(
    ("text", "intent", "last", "topic"),
    [("how long do you keep it", "faq.how_long_lasts", "faq.privacy", "faq.privacy"), ("and how long is it kept?", "faq.how_long_lasts", "faq.is_bot", "faq.privacy"),
     ("who sees it", "faq.session", "faq.privacy", "faq.privacy"), ("who can see", "faq.session", "faq.privacy", "faq.privacy"), ("do you sell it?", "oos", "faq.privacy", "faq.privacy"),
     ("are those permanent", "faq.how_long_lasts", "faq.side_effects", "faq.long_term_safety"), ("is forever?", "faq.how_many", "faq.side_effects", "faq.long_term_safety"),
     ("how many people get them", "system.clarify", "faq.side_effects", "faq.side_effects"), ("do they go away?", "oos", "faq.side_effects", "faq.side_effects"),
     ("is forever?", "faq.how_many", "faq.will_it_work", "faq.how_long_lasts"), ("is it forever", "faq.how_long_lasts", "faq.driving", "faq.driving"),
     ("and for ocd", "oos", "faq.will_it_work", "oos"), ("and depression?", "oos", "faq.will_it_work", "oos"), ("is it good for trauma", "faq.side_effects", "faq.session", "oos"),
     ("and depression?", "oos", "faq.who_should_not", "advice.condition"), ("and for depression?", "oos", "faq.spravato", "faq.spravato"),
     ("and for panic?", "oos", "faq.will_it_work", "faq.who_is_it_for"), ("does it work for social anxiety too", "faq.will_it_work", "faq.cost", "faq.who_is_it_for"),
     ("does it hurt", "faq.session", "faq.what_is_gad7", "faq.what_is_gad7"), ("is it free", "faq.cost", "faq.what_is_gad7", "faq.what_is_gad7"),
     ("What is the number please", "faq.cost", "faq.become_client", "faq.clinic_info"), ("whats the number", "nav.result_meaning", "advice.medication", "faq.clinic_info"),
     ("Are they there now", "oos", "faq.clinic_info", "faq.clinic_info"), ("are they open today?", "oos", "advice.condition", "faq.clinic_info"),
     ("and drink?", "faq.prepare", "faq.driving", "faq.driving"), ("and drink?", "faq.prepare", "faq.prepare", "faq.prepare"), ("and drink?", "faq.prepare", "advice.medication", "advice.medication"),
     ("can my husband come", "faq.driving", "faq.session", "faq.session"), ("can my older sister come with me?", "faq.driving", "faq.driving", "faq.prepare"),
     ("is it a shot", "faq.will_it_work", "faq.how_it_works", "faq.session"), ("do they watch you", "faq.is_bot", "faq.session", "faq.session"), ("who gives it to you", "faq.addiction", "faq.session", "faq.clinic_info"),
     ("what did you say about the price", "oos", "faq.session", "faq.cost"),
     ("ok i will stop tonight", "nav.stop", "advice.stop_meds", "advice.stop_meds"), ("ok ill just stop", "nav.stop", "advice.medication", "advice.stop_meds"),
     ("im gonna quit them cold turkey", "nav.stop", "advice.medication", "advice.stop_meds"), ("i'll skip it tonight", "nav.skip", "advice.stop_meds", "advice.stop_meds"),
     ("then i won't take my pills", "oos", "advice.medication", "advice.stop_meds")],
)  # fmt: skip
def test_what_means_something_else_after_one_topic(text: str, intent: str, last: str, topic: str) -> None:
    """However sure the understanding is of the words alone."""
    assert follow_up(text, intent, last) == topic


@pytest.mark.parametrize(
    ("text", "intent", "last"),
    [("how long do you keep it", "faq.how_long_lasts", "faq.session"), ("who sees it", "faq.session", "faq.session"), ("is it free", "faq.cost", "faq.session"),
     ("what does a session cost", "faq.cost", "faq.what_is_gad7"), ("does the needle hurt", "faq.session", "faq.what_is_gad7"), ("can my boss see my medical record at work", "faq.privacy", "faq.cost"),
     ("whats the number", "nav.result_meaning", "faq.how_it_works"), ("are you there", "faq.is_bot", "faq.clinic_info"), ("are they there now", "oos", "faq.side_effects"),
     ("and bipolar?", "advice.condition", "faq.will_it_work"), ("is it safe with bipolar", "advice.condition", "faq.will_it_work"), ("depression", "oos", "faq.will_it_work"),
     ("and depression?", "oos", "faq.what_is_anxiety"), ("how many sessions", "faq.how_many", "faq.side_effects"), ("can my husband drive", "faq.driving", "faq.session"),
     ("stop", "nav.stop", "advice.stop_meds"), ("i want to stop", "nav.stop", "advice.stop_meds"), ("i wanna stop", "nav.stop", "advice.medication"), ("let's stop here", "nav.stop", "advice.medication"),
     ("i will stop the test", "nav.stop", "advice.medication"), ("i'll stop here", "nav.stop", "advice.medication"), ("i'll skip it", "nav.skip", "advice.medication"),
     ("ok i will stop tonight", "nav.stop", "faq.session"), ("i will stop smoking", "oos", "advice.medication")],
)  # fmt: skip
def test_what_stands_by_itself_after_a_topic(text: str, intent: str, last: str) -> None:
    """Another topic before, another subject in the words, or a plain order: the understanding is kept."""
    assert follow_up(text, intent, last) is None


@pytest.mark.parametrize(
    ("text", "intent", "form", "slip"),
    [("cut the crap", "nav.delete_data", None, True), ("cut my data out of there", "nav.delete_data", None, False), ("cut the crap", "nav.delete_data", "booking_form", True),
     ("my english no good sorry", "nav.repeat", None, True), ("sorry my english is bad, repeat please", "nav.repeat", None, False), ("sorry?", "nav.repeat", None, False),
     ("sorry, bad English", "nav.repeat", "screening_form", True), ("my english no good, what is ketamine", "faq.what_is_ketamine", None, False),
     ("once in a while", "faq.how_long_lasts", None, True), ("just now and then", "faq.how_long_lasts", None, True), ("once in a while?", "faq.how_long_lasts", None, False),
     ("is it once in a while or every week", "faq.how_many", None, False), ("3", "oos", None, True),
     ("my answer was off, let me redo it", "nav.restart", "screening_form", True), ("redo the whole thing", "nav.restart", "screening_form", False), ("redo it all from the start", "nav.restart", "screening_form", False)],
)  # fmt: skip
def test_what_is_no_order_and_no_question(text: str, intent: str, form: str | None, *, slip: bool) -> None:
    """Nothing is offered to be erased, said again or emptied without its word."""
    assert is_slip(text, intent, form, answering=False) is slip


@pytest.mark.parametrize(
    ("text", "spanish"),
    [("no hablo ingles bien", True), ("Juan de la Cruz", False), ("la la la", False), ("no estoy en peligro", True), ("gracias", True), ("¿cuánto cuesta?", True), ("ya no quiero vivir así", True), ("no", False),
     ("how much does it cost?", False), ("no es me", False), ("yo", False), ("Yo!", False), ("yo bro", False), ("ya", False), ("yo no quiero", True), ("ya no", True), ("lol", False), ("I want to talk to la familia", False), ("", False)],
)  # fmt: skip
def test_spanish_is_told_from_english(text: str, *, spanish: bool) -> None:
    """A word that both languages know decides nothing."""
    assert is_spanish(text) is spanish
    assert wants_spanish(text) is spanish
