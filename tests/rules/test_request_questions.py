"""Questions about a request, the wish that somebody calls, and a day put right after it was sent."""

from __future__ import annotations

import pytest

from bot.rules.follow_up import follow_up
from bot.rules.request_questions import (
    adds_note,
    amends,
    asked_about_request,
    asks_whose,
    corrects_sent,
    no_booking_yet,
    told_beside_question,
    wants_a_call,
)
from bot.service.choosing import Standing, matched_choice
from bot.service.hearing import ordered


@pytest.mark.parametrize(
    ("text", "asked"),
    [("when will i hear", "when"), ("how long will it take for them to call", "when"), ("When will they call me?", "when"), ("how soon will someone get back to me", "when"), ("will they call today", "when"),
     ("whats my confirmation number", "number"), ("do i get a reference number?", "number"), ("what will they call me about", "call"), ("what will they ask me", "call"), ("how much will the call cost", "price"), ("is the call free", "price"), ("what happens next", "next"),
     ("when", "when"), ("who calls me", "who"), ("who will call me?", "who"), ("who is going to contact me", "who"), ("is my name right?", "see"), ("did you get my email", "see"), ("what number did i give you", "see"), ("send it please", "sent"), ("submit", "sent"), ("done", "sent"), ("all done", "sent"), ("done with it", None), ("also please note that I'm hard of hearing", "add"), ("can i add my phone", "add"),
     ("voicemail?", "voicemail"), ("will it go to voicemail", "voicemail"), ("can you leave it on voicemail", "voicemail"), ("may they leave a message", "voicemail"), ("can they leave a message if i don't pick up", "voicemail"), ("can they leave a message if i miss it and how much is it", None), ("could you leave a message with my wife", "add"), ("voicemail is ok", None), ("can i leave a message", None), ("can it be someone else who calls", "who"), ("can someone else take the check", None), ("who works there", None), ("who are you", None), ("is your name right", None), ("when is it open", None), ("send me a brochure", None), ("is the number right for new patients", None),
     ("when do you open", None), ("when is the appointment", None), ("how long does it last", None), ("how much does it cost", None), ("what is your number", None), ("how fast can i get in", None), ("what is ketamine", None), ("what should i ask", None)],
)  # fmt: skip
def test_what_is_asked_about_a_request(text: str, asked: str | None) -> None:
    """The clinic's hours and the treatment have answers of their own."""
    assert asked_about_request(text) == asked


@pytest.mark.parametrize("text", ["have someone call me", "Could somebody telephone me, please", "Is there someone who will ring me", "just have someone call me", "can someone call me back", "can i get a call back?", "i want someone to call me", "call me", "can i talk to someone tomorrow",
                                  "I don't want to answer any questions, just have someone call me", "i dont want to do a test, call me please", "no questions please just call me", "call me at 919-555-0188", "text me at 919-555-0188 after 5", "please reach me on my cell 252-555-0188", "my number is 919-555-0188", "e-mail me at joan@example.com", "i want to leave my number", "can i leave my number", "let me leave my contact details", "i'd like to leave a message"])  # fmt: skip
def test_a_wish_for_a_call_is_a_request(text: str) -> None:
    """The number of the clinic is no answer to it."""
    assert wants_a_call(text)


@pytest.mark.parametrize("text", ["can i talk to someone", "don't call me", "who will call me", "can my doctor call me", "someone called me", "call me crazy", "i will call you", "should i call", "call 911", "call me names", "nobody will call me", "someone called me from 919-555-0188", "is it 919-555-0188?", "i don't want to answer any questions", "call 919-555-0188", "did you call me at 919-555-0188?", "i want to leave my job", "i want to leave", "no questions", "my mom's number is 919-555-0188", "i don't want to leave my number"])  # fmt: skip
def test_what_wishes_for_no_call(text: str) -> None:
    """A person now, a refusal, somebody else."""
    assert not wants_a_call(text)


@pytest.mark.parametrize(("text", "corrects"), [("wait, my number is 9195550199", True), ("actually friday only", True), ("i dont want it any more", True), ("I don't want it anymore", True), ("cancel it", True), ("use jo@example.com instead", True), ("not monday", True),
                                              ("is your number 919-555-0100?", False), ("i don't want side effects", False), ("is it only on friday?", False), ("only a bit nervous", False), ("wait i meant sat", True), ("oops i meant monday", True), ("can we do friday instead", True), ("i made a mistake in the email", True), ("my number is wrong", True), ("that's the wrong email", True), ("this is the wrong test", False), ("i gave the wrong number", True), ("there is a typo in my name", True), ("change my time to evenings", True), ("can i change the day", True), ("can i change my times?", True), ("switch my times to evenings", True), ("change my mind", False), ("can i change my doctor", False), ("can i change the number of sessions", False), ("the score is wrong", False), ("i made a mistake in the test", False), ("i made a mistake coming here", False), ("i meant 3", False), ("i meant to ask about cost", False), ("wait i meant the second one", False), ("friday", False)])  # fmt: skip
def test_a_day_put_right_after_it_was_sent(text: str, *, corrects: bool) -> None:
    """It can only be asked for anew."""
    assert corrects_sent(text) is corrects


@pytest.mark.parametrize(
    ("text", "told"),
    [("Liz. And do you call from a private number?", "Liz"), ("liz@gmx.com, and is it confidential", "liz@gmx.com"), ("919-555-0123 and how long does it take", "919-555-0123"),
     ("Liz", None), ("Smith, John", None), ("919-555-0123, when i am off", None), ("919-555-0123, do not call after 5", None), ("is it confidential", None), ("mornings, which is best", None)],
)  # fmt: skip
def test_a_question_behind_what_is_told(text: str, told: str | None) -> None:
    """The one is kept, and the other asked for again."""
    assert told_beside_question(text) == told


@pytest.mark.parametrize(("text", "amended"), [("change my time to evenings", True), ("actually friday only", True), ("wait, my number is 9195550199", True), ("i made a mistake in the email", True), ("cancel it", False), ("i dont want it any more", False), ("withdraw my request", False)])  # fmt: skip
def test_what_puts_a_part_right_takes_nothing_back(text: str, *, amended: bool) -> None:
    """Only who takes it back hears of erasing."""
    assert amends(text) is amended


@pytest.mark.parametrize("text", ["one more thing, i use a wheelchair", "also please note that I'm hard of hearing", "please tell them i need an interpreter", "I'm deaf", "can you let the clinic know I bring my service dog", "by the way i am in a wheelchair", "i need a sign language interpreter", "add a note that I am shy"])  # fmt: skip
def test_what_a_request_has_no_place_for(text: str) -> None:
    """The clinic is to be told."""
    assert adds_note(text)


@pytest.mark.parametrize("text", ["one more thing, how much is it", "one more thing", "one more question", "tell them not to call me", "tell them to call after 5", "please note my number is 919-555-0188", "is there a wheelchair ramp?", "tell me more", "i use my phone", "don't leave a note on my voicemail", "i need help", "tell them i changed my mind"])  # fmt: skip
def test_what_adds_no_note(text: str) -> None:
    """A question, an order, or a part of the request itself."""
    assert not adds_note(text)


@pytest.mark.parametrize("text", ["maybe book tomorrow", "i'll think about booking", "hi i want to book, no wait, first a question", "I'll book later", "maybe i'll book next week", "thinking about booking", "not sure about booking yet", "let me think about booking it", "don't book yet", "i'd like to book, no wait, first a question", "hi i'd like to book, no wait, a question first"])  # fmt: skip
def test_a_request_that_is_only_thought_of_is_not_begun(text: str) -> None:
    """It can be made at any time."""
    assert no_booking_yet(text) == "booking.later"
    assert ordered(text, Standing({}, None, {}, {}, 18)) == "booking.later"


@pytest.mark.parametrize("text", ["Could you send me a brochure", "can you mail me some leaflets please", "do you have a pamphlet", "i can't make it to my visit thursday", "what if i cant come to my appointment"])  # fmt: skip
def test_something_to_read_is_no_request(text: str) -> None:
    """The clinic itself can be asked."""
    assert no_booking_yet(text) == "nav.human"


@pytest.mark.parametrize("text", ["book", "book tomorrow", "book tomorrow at 9?", "schedule a visit next week", "i want to book", "book me a consultation", "can i book for tomorrow", "schedule a visit next week please", "send me a message", "i want to book, how much is it", "can i book online", "i can't make it", "i'd like to book a visit, first time", "i can't wait for my appointment"])  # fmt: skip
def test_a_wish_to_book_is_one(text: str) -> None:
    """Also for another day."""
    assert no_booking_yet(text) is None


def after(said: str, text: str, *offered: str) -> str | None:
    """The choice that a text is once the request was sent and that was said."""
    slots = {"booking_status": "requested", "last_reply": [said]}
    names = {str(place): name for place, name in enumerate([*offered, "start.screening"])}
    return matched_choice(text, Standing(slots, None, names, {}, 18))


@pytest.mark.parametrize("text", ["ok", "ok thanks", "okay", "thanks", "fine", "all right", "👍"])
def test_a_nod_to_the_words_on_withdrawing_erases_nothing(text: str) -> None:
    """Only a yes or the button asks for it."""
    assert after("utter_booking.withdraw", text, "nav.delete_data") is None
    assert after("utter_booking.withdraw", "yes", "nav.delete_data") == "nav.delete_data"


@pytest.mark.parametrize("text", ["yes", "yes all right", "sure", "ok"])
def test_a_yes_after_sending_begins_no_check(text: str) -> None:
    """Nothing was asked; only the offer to book once more is one."""
    assert after("utter_booking.done.callback", text) is None
    assert after("utter_booking.about.add", text) is None
    assert after("utter_booking.about.amend", "yes", "booking.start") == "booking.start"


@pytest.mark.parametrize(("text", "said"), [("send it", "booking.about"), ("my wife says yes, send", "booking.about"), ("send me info", None), ("no i wont make a booking", "booking.later"), ("no booking for me now", "booking.later"), ("i dont need an appointment", "booking.later"), ("i want to make a booking", None), ("make a booking", None),
     ("can my sister ring on my behalf", "nav.human"), ("my sister can call for me", "nav.human"), ("can my sister come", None), ("my sister calls me", None)])  # fmt: skip
def test_what_begins_no_request(text: str, said: str | None) -> None:
    """ "Send it" has nothing to send; somebody close who would call is told how the clinic is reached."""
    assert no_booking_yet(text) == said


@pytest.mark.parametrize(("text", "amended"), [("i cant make it on thursday", True), ("i cannot be there", True), ("wednesday doesnt work", True), ("i cant make it", False), ("i cant make it anymore", False), ("i wont be there on friday", True), ("i cannot be there for my kids", False), ("i cant do this", False), ("i cant make it any longer", False), ("i won't make it to friday", False)])  # fmt: skip
def test_a_visit_that_cannot_be_kept(text: str, amended: bool) -> None:  # noqa: FBT001
    """After it was sent the clinic is told, and no request begins."""
    assert amends(text) is corrects_sent(text) is amended


@pytest.mark.parametrize(("text", "asked"), [("i take lexapro", "medicine"), ("im on zoloft and xanax", "medicine"), ("by the way i take prozac daily", "medicine"), ("i take lexapro?", None), ("can i take lexapro", None), ("i stopped lexapro", None), ("i take too many pills", None), ("my wife says yes, send", "sent")])  # fmt: skip
def test_a_medicine_told_beside_a_request(text: str, asked: str | None) -> None:
    """A clinician asks about it."""
    assert asked_about_request(text) == asked


@pytest.mark.parametrize(("text", "topic"), [("will my employer find out", "faq.privacy.shared"), ("do you tell my boss", "faq.privacy.shared"), ("can my work see this", "faq.privacy.shared"), ("will my job be ok", None), ("will my work suffer", None), ("my boss finds me slow", None)])  # fmt: skip
def test_whether_an_employer_hears_of_it(text: str, topic: str | None) -> None:
    """A question of privacy, whatever was spoken of before."""
    assert follow_up(text, "oos", None) == topic


@pytest.mark.parametrize(("text", "choice"), [("yes", "start.screening"), ("yes please", "start.screening"), ("ok", None), ("thanks", None), ("no", None)])  # fmt: skip
def test_a_yes_to_start_over_begins_the_check(text: str, choice: str | None) -> None:
    """Also where its button is not offered any more; "ok" takes note."""
    slots = {"screening_outcome": "completed", "last_reply": ["utter_nav.restart_idle"]}
    assert matched_choice(text, Standing(slots, None, {}, {}, 18)) == choice
    assert matched_choice(text, Standing(slots | {"hold": "crisis"}, None, {}, {}, 18)) is None


@pytest.mark.parametrize(("text", "wants"), [("ok sign me up please", True), ("go on, put me down then", False), ("ok so put me down please", False), ("fine put me down please", False), ("please put me down please", False), ("put me down", False), ("put me down please", False), ("ok put me down", False), ("they put me down then", False)])  # fmt: skip
def test_to_be_signed_up(text: str, *, wants: bool) -> None:
    """With a yes in front; "put me down" may be something else."""
    assert wants_a_call(text) is wants


@pytest.mark.parametrize(("text", "whose"), [("do you need his number or mine", True), ("his or mine", True), ("should i give my number or my wife's", True), ("whose number do you need", True), ("mine", False), ("my number", False), ("monday or tuesday", False), ("my phone or laptop is broken", False)])  # fmt: skip
def test_whose_number_is_needed(text: str, *, whose: bool) -> None:
    """One way is enough, whichever there is."""
    assert asks_whose(text) is whose
