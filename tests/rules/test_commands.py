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
     ("where were we", "nav.repeat"), ("sorry that was my husband, where were we", "nav.repeat"), ("sorry, baby woke up, where were we?", "nav.repeat"),
     ("check first please", "nav.start_screening"), ("no i want the check first", "nav.start_screening"), ("what did i answer on number 2", "nav.review"), ("what did i say for 3?", "nav.review"),
     ("ok keep it", "delete.no"), ("no, keep my answers", "delete.no"), ("please don't delete anything", "delete.no")],
)  # fmt: skip
def test_a_plain_order_is_heard_without_understanding(text: str, order: str) -> None:
    """These must work at every step, whatever was trained."""
    assert command(text) == order


@pytest.mark.parametrize(
    "text",
    [
        "i changed my mind cancel it",
        "I\u2019ve changed my mind, please cancel",
        "cancel it, i changed my mind",
        "forget it, dont call me",
        "never mind, don't call me",
        "dont call me after all",
        "please don't call me any more",
        "i dont want them to call me",
        "i don't want the clinic to call me back",
        "tell them not to call me",
        "can i cancel my appointment",
        "how do i cancel my visit",
        "cancel my infusion",
        "i don't want the appointment anymore",
        "cancel my request",
        "take it back",
    ],
)
def test_a_request_is_called_off_in_plain_words(text: str) -> None:
    """Nobody leaves in the belief that it is cancelled while the clinic calls."""
    assert command(text) == "nav.withdraw"


@pytest.mark.parametrize(
    ("text", "order"),
    [("cancel it please", "nav.stop"), ("i need to reschedule", "nav.amend"), ("reschedule my appointment", "nav.amend"), ("change my number", "nav.amend"), ("dont call me", None), ("don't call me, text me", None),
     ("don't call me after 6", None), ("dont call me crazy", None), ("i dont want them to call me names", None), ("forget it i want to die", None), ("i changed my mind", None), ("i don't want it anymore", None),
     ("i don't want this anymore", None), ("i don't want a call", None), ("cancel my medicine", None), ("hey", None), ("?", None)],
)  # fmt: skip
def test_what_calls_no_request_off(text: str, order: str | None) -> None:
    """Another way to be reached, another order, or something that is none."""
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
     ("why?", "nav.why_ask", "faq.driving", "nav.why"), ("why is that", "oos", "faq.cost", "nav.why"), ("why", "nav.why_ask", "advice.dose", "advice.dose"), ("like what?", "oos", "faq.driving", "nav.more"), ("does it hurt?", "oos", None, None), ("how long?", "oos", "nav.help", None),
     *((text, "nav.why_ask", "faq.cost", None) for text in ("why do i have to give my phone", "why should i give you my name", "why should i tell you my age")), ("why can't you tell me", "nav.why_ask", "faq.cost", "nav.why"), ("why won't you give a number", "nav.why_ask", "faq.cost", "nav.why"),
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
     ("and drink?", "faq.prepare", "faq.driving", "faq.prepare"), ("can i drink after", "faq.driving", "faq.driving", "faq.prepare"), ("and drink?", "faq.prepare", "faq.prepare", "faq.prepare"), ("and drink?", "faq.prepare", "advice.medication", "advice.medication"),
     ("can my husband come", "faq.driving", "faq.session", "faq.session"), ("can my older sister come with me?", "faq.driving", "faq.driving", "faq.prepare"),
     ("is it a shot", "faq.will_it_work", "faq.how_it_works", "faq.session"), ("do they watch you", "faq.is_bot", "faq.session", "faq.session"), ("who gives it to you", "faq.addiction", "faq.session", "faq.clinic_info.who"), ("who administers it?", "faq.clinic_info", "faq.side_effects", "faq.clinic_info.who"),
     ("would someone be there", "faq.is_bot", "faq.session", "faq.session.watched"), ("is a doctor there?", "faq.clinic_info", "faq.side_effects", "faq.session.watched"), ("are they there", "oos", "faq.prepare", "faq.clinic_info"),
     ("and the hours", "social.chitchat", "faq.become_client", "faq.clinic_info.hours"), ("what are their hours again", "oos", "advice.medication", "faq.clinic_info.hours"),
     ("what did you say about the price", "oos", "faq.session", "faq.cost"),
     ("ok i will stop tonight", "nav.stop", "advice.stop_meds", "advice.stop_meds"), ("ok ill just stop", "nav.stop", "advice.medication", "advice.stop_meds"),
     ("im gonna quit them cold turkey", "nav.stop", "advice.medication", "advice.stop_meds"), ("i'll skip it tonight", "nav.skip", "advice.stop_meds", "advice.stop_meds"),
     ("then i won't take my pills", "oos", "advice.medication", "advice.stop_meds"),
     ("do they last", "faq.how_long_lasts", "faq.side_effects", "faq.side_effects"), ("how long till they go away", "faq.how_long_lasts", "faq.side_effects", "faq.side_effects"), ("do they stay", "faq.session", "faq.side_effects", "faq.side_effects"),
     ("how long do the effects last", "faq.how_long_lasts", "faq.long_term_safety", "faq.long_term_safety"), ("ok and is it like permanent", "faq.how_long_lasts", "faq.side_effects", "faq.long_term_safety"), ("ok and is it like permanent", "faq.how_long_lasts", "faq.session", "faq.long_term_safety"),
     ("will it last long", "faq.how_long_lasts", "advice.condition", "advice.condition"), ("does it count as a relapse", "faq.how_long_lasts", "advice.condition", "advice.condition"),
     ("is that a problem", "nav.why_ask", "advice.medication", "advice.medication"), ("is that bad", "nav.result_meaning", "advice.condition", "advice.condition"), ("and my heart", "social.chitchat", "advice.medication", "advice.condition"),
     ("and how many of those do i need", "advice.dose", "faq.insurance", "faq.how_many"), ("how many do i need", "advice.dose", "faq.session", "faq.how_many"), ("how long is each one", "faq.how_many", "faq.how_many", "faq.session"), ("how long does each one take", "faq.how_many", "faq.will_it_work", "faq.session"),
     ("what if she cant", "faq.who_should_not", "faq.driving", "faq.driving"), ("pain?", "faq.session", "faq.who_is_it_for", "oos.other"),
     ("why wont you give me a number", "nav.why_ask", "faq.clinic_info", "faq.clinic_info.phone"), ("why not tell me", "nav.why_ask", "advice.should_i", "advice.should_i"), ("who can", "system.clarify", "advice.should_i", "advice.should_i")],
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
     ("ok i will stop tonight", "nav.stop", "faq.session"), ("i will stop smoking", "oos", "advice.medication"),
     ("does the relief last", "faq.how_long_lasts", "faq.side_effects"), ("how long does ketamine last", "faq.how_long_lasts", "faq.side_effects"), ("how long does the effect last", "faq.how_long_lasts", "advice.medication"), ("does it last", "faq.how_long_lasts", "faq.will_it_work"),
     ("how many do i need", "advice.dose", "advice.medication"), ("how many pills do i need", "advice.dose", "faq.cost"), ("how many do i take", "advice.dose", "faq.cost"), ("how much would it be for me", "advice.dose", "advice.dose"),
     ("why do you ask that", "nav.why_ask", "advice.should_i"), ("what if she cant", "faq.who_should_not", "faq.cost"), ("will ketamine bring it down", "faq.will_it_work", "faq.privacy")],
)  # fmt: skip
def test_what_stands_by_itself_after_a_topic(text: str, intent: str, last: str) -> None:
    """Another topic before, another subject in the words, or a plain order: the understanding is kept."""
    assert follow_up(text, intent, last) is None


@pytest.mark.parametrize(
    ("text", "intent", "last", "topic"),
    [("how long does one last", "faq.how_long_lasts", "faq.fda_status", "faq.session"), ("how long does it last?", "oos", "faq.fda_status", "faq.how_long_lasts"), ("how long?", "oos", "faq.fda_status", "faq.fda_status"),
     ("how long does it take", "faq.session", "faq.side_effects", "faq.session"), ("how long do they last", "oos", "faq.side_effects", "faq.side_effects"), ("how long does it take?", "oos", "faq.will_it_work", "faq.how_soon"),
     ("how long does it take", "oos", "faq.what_is_gad7", "faq.what_is_gad7"), ("how long does it take", "oos", "advice.medication", "advice.medication"), ("how long does it last", "oos", "faq.will_it_work", "faq.how_long_lasts"),
     ("how long does one last", "oos", "faq.cost", "faq.session"), ("how long does one last", "oos", "faq.spravato", "faq.spravato"),
     ("today?", "social.chitchat", "faq.clinic_info", "faq.clinic_info"), ("and saturdays?", "oos", "faq.clinic_info", "faq.clinic_info"), ("what about the weekend", "nav.repeat", "faq.clinic_info", "faq.clinic_info"),
     ("ok and the consult", "faq.become_client", "faq.cost", "faq.cost"), ("and the infusion", "faq.session", "faq.cost", "faq.cost"), ("and for the first visit?", "oos", "faq.insurance", "faq.insurance"),
     ("so its a yes?", "oos", "advice.condition", "advice.condition"), ("is that a no", "oos", "advice.should_i", "advice.should_i"), ("just yes or no", "oos", "advice.dose", "advice.dose"),
     ("so im fine?", "social.chitchat", "advice.medication", "advice.medication"), ("so i can take it", "oos", "advice.medication", "advice.medication")],
)  # fmt: skip
def test_the_last_topic_goes_on_or_gives_way(text: str, intent: str, last: str, topic: str) -> None:
    """A clear new question is not swallowed by what was told before, and a short one keeps its subject."""
    assert follow_up(text, intent, last) == topic


@pytest.mark.parametrize(
    ("text", "intent", "last"),
    [("today?", "social.chitchat", "faq.cost"), ("today was hard", "social.chitchat", "faq.clinic_info"), ("ok and the consult", "faq.become_client", "faq.session"), ("consultation", "nav.book", "faq.cost"),
     ("so its a yes?", "oos", "faq.cost"), ("yes", "oos", "advice.condition"), ("no", "oos", "advice.condition"), ("its ok", "oos", "advice.condition"),
     ("is depression treated too?", "oos", "faq.cost"), ("is depression treated too?", "oos", None), ("does it help ocd", "oos", None), ("depression", "oos", None), ("does it work for depression too", "oos", None)],
)  # fmt: skip
def test_what_goes_on_with_nothing(text: str, intent: str, last: str | None) -> None:
    """A plain yes or no answers what is offered, and another condition stays out of scope."""
    assert follow_up(text, intent, last) is None


@pytest.mark.parametrize(
    ("text", "intent", "topic"),
    [("can i have a glass of wine after", "oos", "faq.prepare"), ("can i drink alcohol afterwards?", "oos", "faq.prepare"), ("can i have a glass of wine after", "advice.medication", None), ("drink", "oos", None),
     ("i drink a bottle of vodka a day", "oos", None), ("please dont tell my wife", "nav.skip", "faq.privacy"), ("i dont want my parents to know", "nav.skip", "faq.privacy"), ("my mom cant know im here", "oos", "faq.privacy"),
     ("don't let my boss know about this", "oos", "faq.privacy"), ("i don't want anyone to know", "oos", "faq.privacy"), ("tell my wife", "oos", None), ("dont tell my wife i took the pills", "oos", None),
     ("i dont want my parents to know how much it hurts", "oos", None), ("my mom cant know, she would hit me", "oos", None)],
)  # fmt: skip
def test_what_asks_the_same_without_any_topic(text: str, intent: str, topic: str | None) -> None:
    """Alcohol, and who is not to hear of it."""
    assert follow_up(text, intent, None) == topic
    if topic == "faq.privacy":
        assert follow_up(text, intent, "faq.cost") == topic


@pytest.mark.parametrize("form", ["booking_form", "screening_form", None])
@pytest.mark.parametrize("text", ["please dont tell my wife", "i dont want my parents to know"])
def test_a_wish_for_silence_skips_nothing(text: str, form: str | None) -> None:
    """It is no slip either: it is answered as a question of privacy."""
    assert is_slip(text, "nav.skip", form, answering=form == "screening_form") is False
    assert follow_up(text, "nav.skip", None) == "faq.privacy"


@pytest.mark.parametrize(
    ("text", "intent", "form", "slip"),
    [("weekends", "nav.why_ask", "booking_form", True), ("Weekends.", "nav.repeat", "booking_form", True), ("weekends?", "nav.why_ask", "booking_form", False), ("weekends", "faq.clinic_info", "booking_form", False),
     ("why weekends", "nav.why_ask", "booking_form", False), ("go back to the days", "nav.back", "booking_form", False), ("weekends", "nav.repeat", None, False),
     ("i dont want them to call me", "nav.stop", "booking_form", False), ("dont call me", "nav.stop", "booking_form", True), ("please don't call me", "nav.stop", "booking_form", True), ("forget it, dont call me", "nav.stop", "booking_form", False),
     ("dont call me after all", "nav.stop", "booking_form", False), ("stop, dont call me", "nav.stop", "booking_form", False), ("i changed my mind cancel it", "nav.stop", "screening_form", False)],
)  # fmt: skip
def test_days_and_ways_end_nothing(text: str, intent: str, form: str | None, *, slip: bool) -> None:
    """A day is an answer to when, and who is not to call may write; a word of ending is heard."""
    assert is_slip(text, intent, form, answering=False) is slip


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


@pytest.mark.parametrize(
    "text",
    ["withdraw my request", "call off my request", "call it off", "take it back", "i want to take back my request", "i don't want them to call me"],
)  # fmt: skip
def test_a_request_is_taken_back_where_it_is_made(text: str) -> None:
    """The same words end no check."""
    assert is_slip(text, "nav.stop", "booking_form", answering=False) is False
    assert is_slip(text, "nav.stop", "screening_form", answering=True) is True


@pytest.mark.parametrize(
    "text", ["how do i withdraw", "don't withdraw it", "never call it off", "don't call me", "withdrawal"]
)
def test_what_takes_no_request_back(text: str) -> None:
    """A question how to, its denial, and who is not to call."""
    assert is_slip(text, "nav.stop", "booking_form", answering=False) is True


@pytest.mark.parametrize("text", ["let me check first", "can i check first", "check my answers first", "i need to check first", "where are you", "where is the clinic", "that was my husband", "what did i do for 2 years"])  # fmt: skip
def test_what_only_sounds_like_such_an_order(text: str) -> None:
    """To look something up first is no wish for the check."""
    assert command(text) is None
