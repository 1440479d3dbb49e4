"""What the booking form takes, says and keeps: a pause, a wish for the check, two ways to be reached, and what is said of a request that was sent."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.booking import BeginBooking, BookingAbout, BookingDropped, CancelBooking, LeaveBooking, ValidateBookingForm
from actions.safety import HoldCrisis, HoldMinor
from actions.screening import BeginScreening
from bot.rules.booking import Wish, requested_field, slots_from_wish, wish_from

if TYPE_CHECKING:
    from rasa_sdk import Action

WHOLE = Wish(age_group="adult", name="Ann Lee", method="call", value="+19195550123", times="mornings")
AT_AGE, AT_NAME = Wish(), Wish(age_group="adult")
AT_CONTACT = Wish(age_group="adult", name="Ann Lee")
AT_TIMES = Wish(age_group="adult", name="Ann Lee", method="call", value="+19195550123")
HELD = Wish(age_group="adult", name="Ann Lee", guess="both call +19195550188 joan@example.com")
STEPS = [AT_AGE, AT_NAME, AT_CONTACT, AT_TIMES, WHOLE]
IDS = ["age", "name", "contact", "times", "summary"]
AGAINST = "utter_booking.pause.other"
GUESS = "utter_booking.invalid.guess"
PAUSE, LEAVE, CONFIRM = "utter_booking.pause", "utter_booking.leave", "utter_booking.invalid.confirm"


def ran(action: Action, slots: dict[str, Any], text: str, intent: str, form: str | None) -> tuple[dict[str, Any], list[str]]:  # fmt: skip
    """The slots after the action, and the responses it said."""
    message = {"text": text, "intent": {"name": intent}}
    heard = {"event": "user", "text": text, "parse_data": message}
    loop = {"name": form} if form else {}
    tracker = Tracker("test", slots, message, [heard], paused=False, followup_action=None, active_loop=loop, latest_action_name="action_listen")  # fmt: skip
    dispatcher = CollectingDispatcher()
    events = asyncio.run(action.run(dispatcher, tracker, {}))
    after = slots | {str(one["name"]): one["value"] for one in events if one["event"] == "slot"}
    return after, [str(one["response"]) for one in dispatcher.messages]


def typed(wish: Wish, text: str, intent: str = "oos", last: tuple[str, ...] = ()) -> tuple[Wish | None, list[str]]:
    """The request after a message in the form, None where the form leaves it to the rules; and what was said."""
    slots = slots_from_wish(wish) | {"requested_slot": requested_field(wish), "last_reply": list(last), "booking_status": "asking"}  # fmt: skip
    after, said = ran(ValidateBookingForm(), slots, text, intent, "booking_form")
    taken = after != slots or bool(said)
    return (wish_from(after) if taken else None), said


@pytest.mark.parametrize("wish", STEPS, ids=IDS)
@pytest.mark.parametrize(("text", "intent"), [("wait", "nav.back"), ("let me check with my wife", "nav.start_screening"), ("ask my wife", "nav.start_screening"), ("answer later", "nav.skip"), ("not now", "nav.stop"), ("wait my wife says no", "oos"), ("enough for today", "nav.stop")])  # fmt: skip
def test_a_pause_is_said_to_be_one(wish: Wish, text: str, intent: str) -> None:
    """Whatever it was understood as: nothing is dropped, and no step is taken."""
    said = AGAINST if wish == WHOLE and "says no" in text else PAUSE
    assert typed(wish, text, intent) == (wish, [said])


@pytest.mark.parametrize("text", ["yes", "ok", "i confirm", "go", "confirmed", "looks good to me", "done"])
def test_no_yes_sends_what_somebody_else_is_against(text: str) -> None:
    """Only "send" does, also after one more moment that was asked for."""
    assert typed(WHOLE, text, "oos", (AGAINST, "utter_booking.confirm.call")) == (WHOLE, [AGAINST])
    assert typed(WHOLE, "one moment", "oos", (AGAINST, "utter_booking.confirm.call")) == (WHOLE, [AGAINST])
    sent, _ = typed(WHOLE, "send", "oos", (AGAINST, "utter_booking.confirm.call"))
    assert sent is not None
    assert sent.confirmed


def test_a_slip_in_an_address_loses_nothing_that_is_kept() -> None:
    """Where the guess is turned down what stood comes back; where it is taken that goes."""
    asks = replace(WHOLE, method="email", value=None, guess=f"kept call {WHOLE.value}")
    guessed, said = typed(asks, "ana@gmial.com")
    assert guessed == replace(asks, guess=f"ana@gmail.com ana@gmial.com kept call {WHOLE.value}")
    assert said == [GUESS]
    refused, _ = typed(guessed, "no", last=(GUESS,))
    assert refused == asks
    for text in ("same as before", "the phone is fine"):
        assert typed(refused, text)[0] == WHOLE
    for text, value in (("yes", "ana@gmail.com"), ("it's right", "ana@gmial.com")):
        assert typed(guessed, text, last=(GUESS,))[0] == replace(asks, value=value, guess=None)


@pytest.mark.parametrize("wish", [AT_CONTACT, AT_TIMES], ids=["contact", "times"])
def test_what_somebody_else_says_before_the_summary_is_only_a_pause(wish: Wish) -> None:
    """Nothing could be sent there."""
    assert typed(wish, "my wife says later") == (wish, [PAUSE])


@pytest.mark.parametrize("text", ["1", "0", "very", "hard", "very hard", "not at all", "several days"])
def test_an_answer_of_the_check_where_the_name_is_asked(text: str) -> None:
    """It is asked whether the check is wanted; it is nobody's name."""
    assert typed(AT_NAME, text) == (AT_NAME, [LEAVE])


@pytest.mark.parametrize(("text", "after", "said"), [("call me @ 5", replace(AT_CONTACT, method="call"), []), ("555 0123 @ work", AT_CONTACT, ["utter_booking.invalid.digits"]), ("@ work", None, []), ("jo@", AT_CONTACT, ["utter_booking.invalid.contact"])])  # fmt: skip
def test_an_at_sign_is_not_always_an_address(text: str, after: Wish | None, said: list[str]) -> None:
    """What is missing of the number is said."""
    assert typed(AT_CONTACT, text) == (after, said)


@pytest.mark.parametrize(("text", "said"), [("next the anxiety test please", [LEAVE]), ("then the check", [LEAVE]), ("next week for the test drive", [])])  # fmt: skip
def test_the_check_named_as_what_comes_next_is_asked_about(text: str, said: list[str]) -> None:
    """Whatever it was understood as."""
    assert typed(AT_CONTACT, text)[1] == said


@pytest.mark.parametrize(("wish", "said"), [(AT_CONTACT, "utter_booking.invalid.contact"), (AT_TIMES, "utter_booking.invalid.times"), (WHOLE, CONFIRM)])  # fmt: skip
def test_the_known_name_typed_again_is_no_greeting(wish: Wish, said: str) -> None:
    """And no time; what is asked is asked again."""
    for intent in ("social.greet", "oos"):
        assert typed(wish, "ann lee", intent) == (wish, [said])


@pytest.mark.parametrize(("wish", "said"), [(AT_NAME, "utter_booking.invalid.name"), (AT_CONTACT, "utter_booking.invalid.contact"), (AT_TIMES, "utter_booking.invalid"), (WHOLE, CONFIRM)], ids=IDS[1:])  # fmt: skip
@pytest.mark.parametrize(("text", "intent"), [("start", "nav.start_screening"), ("finish", "nav.stop"), ("i'm done", "nav.stop"), ("finished", "booking.about"), ("go on", "nav.continue")])  # fmt: skip
def test_no_check_begins_and_nothing_is_dropped_without_a_clear_word(wish: Wish, said: str, text: str, intent: str) -> None:  # fmt: skip
    """What is asked is said anew."""
    assert typed(wish, text, intent) == (wish, [said])


@pytest.mark.parametrize(("wish", "said"), [(AT_NAME, "utter_booking.invalid.name"), (AT_CONTACT, "utter_booking.invalid.contact")])  # fmt: skip
def test_a_way_to_add_before_one_is_told_is_no_note_for_the_clinic(wish: Wish, said: str) -> None:
    """The number itself is asked for."""
    assert typed(wish, "add my phone", "booking.about") == (wish, [said])


@pytest.mark.parametrize("text", ["submit", "done", "go", "i confirm", "yes is correct", "is correct"])
def test_a_plain_yes_sends(text: str) -> None:
    """Although it was understood as something else."""
    sent, said = typed(WHOLE, text, "nav.stop", ("utter_booking.confirm.call",))
    assert sent is not None
    assert (sent.confirmed, said) == (True, [])


def test_a_nod_to_the_words_of_a_pause_sends_nothing() -> None:
    """Nobody knows what it is about."""
    heard, _ = typed(WHOLE, "ok", "oos", (PAUSE, "utter_booking.confirm.call"))
    assert heard is None


@pytest.mark.parametrize("text", ["stop", "quit", "i want to stop"])
def test_a_clear_word_is_left_to_the_rules(text: str) -> None:
    """They end the request."""
    assert typed(AT_TIMES, text, "nav.stop") == (None, [])


@pytest.mark.parametrize("wish", STEPS[1:], ids=IDS[1:])
def test_the_check_begins_only_after_a_yes(wish: Wish) -> None:
    """It is asked first; a no keeps the request."""
    assert typed(wish, "start the check", "nav.start_screening") == (wish, [LEAVE])
    for text, intent in (("no", "oos"), ("/confirm.no", "confirm.no")):
        assert typed(wish, text, intent, (LEAVE,))[1] == []
    for text, intent in (("yes", "oos"), ("/confirm.yes", "confirm.yes"), ("start the check", "nav.start_screening")):
        left, said = typed(wish, text, intent, (LEAVE,))
        assert (left, said) == (Wish(age_group="adult", field="left"), [])


def test_after_leaving_nothing_of_the_request_is_kept() -> None:
    """But the age."""
    slots = slots_from_wish(Wish(age_group="adult", field="left")) | {"booking_status": "asking"}
    after, _ = ran(LeaveBooking(), slots, "yes", "oos", None)
    assert wish_from(after) == AT_NAME
    assert (after["booking_outcome"], after["booking_status"]) == (None, None)


@pytest.mark.parametrize(("sent", "status"), [(True, "requested"), (None, None)])
@pytest.mark.parametrize("action", [CancelBooking(), HoldCrisis(), BeginScreening()])
def test_a_request_that_was_sent_outlives_a_second_one(action: Action, sent: bool | None, status: str | None) -> None:  # noqa: FBT001
    """However the second ends; a minor's does not."""
    slots = slots_from_wish(AT_CONTACT) | {"booking_status": "asking", "booking_sent": sent, "run": 0}
    assert ran(action, slots, "cancel", "nav.stop", "booking_form")[0]["booking_status"] == status
    assert ran(HoldMinor(), slots, "", "age.minor", None)[0]["booking_status"] is None


def test_only_what_is_true_is_told_of_a_request_that_is_dropped() -> None:
    """Of one that was sent before, that it stays with the clinic."""
    first = slots_from_wish(WHOLE) | {"requested_slot": "booking_confirmed", "booking_status": "asking"}
    sent, _ = ran(ValidateBookingForm(), first, "/booking.send", "booking.send", "booking_form")
    second, _ = ran(BeginBooking(), sent | {"clinic": {}}, "book", "nav.book", None)
    dropped, _ = ran(ValidateBookingForm(), second | {"requested_slot": "contact_name"}, "/booking.cancel", "booking.cancel", "booking_form")  # fmt: skip
    assert [one["booking_status"] for one in (sent, second, dropped)] == ["requested", "asking", "requested"]
    said = [ran(BookingDropped(), one, "", "nav.stop", None)[1] for one in (dropped, dropped | {"booking_sent": None}, {})]  # fmt: skip
    assert said == [["utter_booking.cancelled.second"], ["utter_booking.cancelled"], ["utter_nav.stop_booking"]]


@pytest.mark.parametrize(
    ("wish", "text", "after", "said"),
    [(AT_CONTACT, "both: 919-555-0188, joan@example.com", HELD, ["utter_booking.invalid.both"]),
     (HELD, "both", HELD, ["utter_booking.invalid.both"]),
     (HELD, "e-mail", Wish(age_group="adult", name="Ann Lee", method="email", value="joan@example.com"), []),
     (WHOLE, "add my email", WHOLE, ["utter_booking.one_way"]), (AT_TIMES, "can i add my email?", AT_TIMES, ["utter_booking.one_way"]),
     (AT_CONTACT, "my number is nine one nine 555 0123", AT_TIMES, []), (AT_CONTACT, "i dont have email", AT_CONTACT, ["utter_booking.invalid.neither"]), (AT_CONTACT, "no phone please", replace(AT_CONTACT, method="email"), ["utter_booking.invalid.neither"]), (AT_CONTACT, "no calls", replace(AT_CONTACT, method="text"), ["utter_booking.invalid.neither"]),
     (AT_TIMES, "depends", AT_TIMES, ["utter_booking.invalid.times"]), (AT_TIMES, "none", AT_TIMES, ["utter_booking.invalid.times"]), (AT_TIMES, "i work nights", AT_TIMES, ["utter_booking.invalid.times"]),
     (WHOLE, "919-555-0111 or 919-555-0122", WHOLE, ["utter_booking.invalid.two"])],
)  # fmt: skip
def test_what_is_told_of_the_contact_and_the_times(wish: Wish, text: str, after: Wish, said: list[str]) -> None:
    """Nothing is lost without a word, and what is missing is said."""
    assert typed(wish, text, "nav.human") == (after, said)


def test_a_held_pair_is_asked_about_once_the_name_is_known() -> None:
    """The name comes first."""
    early = Wish(age_group="adult", guess=HELD.guess)
    assert typed(early, "Ann Lee") == (HELD, ["utter_booking.invalid.both"])
    assert typed(AT_NAME, "919-555-0188 or joan@example.com") == (early, ["utter_booking.noted.name"])


@pytest.mark.parametrize(("text", "name"), [("can you just look me up, I'm already a patient", "utter_booking.invalid.other"), ("look me up please", "utter_booking.invalid.name")])  # fmt: skip
def test_a_patient_who_asks_to_be_looked_up_is_asked_for_the_name(text: str, name: str) -> None:
    """Though it was taken for a wish for the check."""
    assert typed(AT_NAME, text, "nav.start_screening") == (AT_NAME, [name])


@pytest.mark.parametrize(
    ("text", "intent", "said"),
    [("cancel it", "nav.withdraw", "utter_booking.withdraw"), ("i dont want it any more", "nav.withdraw", "utter_booking.withdraw"),
     ("change my time to evenings", "nav.withdraw", "utter_booking.about.amend"), ("i made a mistake in the email", "nav.withdraw", "utter_booking.about.amend"), ("actually friday only", "nav.withdraw", "utter_booking.about.amend"), ("wait, my number is 919-555-0199", "nav.withdraw", "utter_booking.about.amend"),
     ("can i add my phone", "booking.about", "utter_booking.about.add"), ("also please note that I'm hard of hearing", "booking.about", "utter_booking.about.add"), ("who calls me", "booking.about", "utter_booking.about.who"),
     ("is my name right?", "booking.about", "utter_booking.about.see"), ("when", "booking.about", "utter_booking.about.when"), ("can they leave a voicemail", "booking.about", "utter_booking.about.see"), ("send it please", "booking.about", "utter_booking.done.callback")],
)  # fmt: skip
def test_what_is_said_of_a_request_that_was_sent(text: str, intent: str, said: str) -> None:
    """Only who wants it withdrawn hears of erasing."""
    slots = slots_from_wish(WHOLE) | {"booking_status": "requested", "clinic": {}}
    assert ran(BookingAbout(), slots, text, intent, None)[1] == [said]


@pytest.mark.parametrize(("text", "said"), [("is my name right?", "utter_booking.about.still"), ("one more thing, i use a wheelchair", "utter_booking.about.add"), ("i take lexapro", "utter_booking.about.medicine"), ("when", "utter_booking.about.when"), ("voicemail?", "utter_booking.about.voicemail")])  # fmt: skip
def test_what_is_said_of_one_that_is_still_being_made(text: str, said: str) -> None:
    """It can still be changed."""
    slots = slots_from_wish(WHOLE) | {"booking_status": "asking", "clinic": {}}
    assert ran(BookingAbout(), slots, text, "booking.about", "booking_form")[1] == [said]


@pytest.mark.parametrize(("text", "value", "said"), [("call me at 919-555-0188", "+19195550188", ["utter_booking.noted.contact"]), ("call me at nine one nine 555 0188", "+19195550188", ["utter_booking.noted.contact"]), ("i want to book", None, []), ("/booking.start", None, [])])  # fmt: skip
def test_a_number_told_with_the_wish_is_kept(text: str, value: str | None, said: list[str]) -> None:
    """And said to be."""
    after, told = ran(BeginBooking(), {"clinic": {}}, text, "nav.book", None)
    assert (wish_from(after).value, told, after["booking_status"]) == (value, said, "asking")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("my email is joan hill all one word at gmail dot com", "joanhill@gmail.com"),
        ("book me, my email is joan hill all one word at gmail dot com", "joanhill@gmail.com"),
        ("i want to book and my e-mail address is joan hill, one word, at gmail dot com", "joanhill@gmail.com"),
        ("book me, my email is joan one word at gmail dot com", None),
        ("book me, my email is joan a hill one word at gmail dot com", None),
        ("book me, my email is not joan hill one word at gmail dot com", None),
        ("book me, email me at joan hill one word at gmail dot com", None),
    ],
)
def test_an_address_said_to_be_one_word_is_read_with_the_wish_as_in_the_form(text: str, value: str | None) -> None:
    """What is not sure is asked for in both."""
    begun = wish_from(ran(BeginBooking(), {"clinic": {}}, text, "nav.book", None)[0])
    told = typed(AT_CONTACT, text)[0]
    assert begun.value == value
    assert (told.value if told else None) == value


@pytest.mark.parametrize("text", ["back", "ok back", "im back", "Back now."])
def test_back_from_a_pause_is_no_step_back(text: str) -> None:
    """What was asked is asked again; without a pause before it is left to the rules."""
    slots = slots_from_wish(WHOLE) | {"requested_slot": "booking_confirmed", "last_reply": [PAUSE], "booking_status": "asking"}  # fmt: skip
    after, said = ran(ValidateBookingForm(), slots, text, "nav.back", "booking_form")
    assert (wish_from(after), said) == (WHOLE, [])
    assert typed(WHOLE, "back", "nav.back") == (None, [])


@pytest.mark.parametrize(
    ("wish", "text", "after", "said"),
    [
        (replace(WHOLE, name=None), "send", replace(WHOLE, name=None), ["utter_booking.about.still"]),
        (replace(WHOLE, name=None), "voicemail is ok", replace(WHOLE, name=None, voicemail_ok=True), ["utter_booking.noted.name"]),
        (AT_CONTACT, "do you need his number or mine", AT_CONTACT, ["utter_booking.invalid.neither"]),
        (AT_CONTACT, "i no have email", AT_CONTACT, ["utter_booking.invalid.neither"]),
        (AT_CONTACT, "its ann lee all one word at gmail dot com", replace(AT_CONTACT, method="email", value="annlee@gmail.com"), []),
        (AT_CONTACT, "i have whatsapp only 919 555 0123", AT_TIMES, ["utter_booking.about.add"]),
        (WHOLE, "also use my email", WHOLE, ["utter_booking.one_way"]),
        (AT_TIMES, "evenings, and can i bring my wife", replace(AT_TIMES, times="evenings"), ["utter_booking.noted.asked"]),
    ],
)  # fmt: skip
def test_what_is_missing_or_cannot_be_passed_on_is_said(wish: Wish, text: str, after: Wish, said: list[str]) -> None:
    """Nothing is lost without a word."""
    assert typed(wish, text) == (after, said)
