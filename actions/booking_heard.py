"""What the booking form makes of a message, and what is said of it before the form asks on."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.contact_points import number_beside, read_contact
from bot.rules.booking import BEFORE_SENDING, Wish, hear_booking, left_for_check, requested_field
from bot.rules.filling import refuses_phone
from bot.rules.mistyped import (
    as_typed,
    digits_told,
    guessed_address,
    has_address,
    has_neither,
    keeps_as_typed,
    several_numbers,
    takes_guess,
)
from bot.rules.request_questions import asks_whose, told_beside_question
from bot.rules.request_words import leaves_when_open
from bot.rules.sending import (
    LEAVES,
    SEND,
    asks_for_check,
    ends,
    finishes,
    here_again,
    names_check_next,
    other_says_no,
    sends,
    waits,
    yes_or_no,
)
from bot.rules.slots import minimum_age_of
from bot.rules.two_ways import adds_a_way, holds_two, with_guess, without_guess
from bot.rules.typed_names import answers_check

if TYPE_CHECKING:
    from rasa_sdk import Tracker
    from rasa_sdk.executor import CollectingDispatcher

# What may stand before the summary without being an answer of its own: then "ok" is still about the summary.
BESIDE_SUMMARY = ("utter_booking.confirm", "utter_booking.invalid", "utter_social.chitchat", "utter_oos")
AFTER_NAME = ("contact_value", "contact_times", "booking_confirmed", "booking_field")
LEAVE, OTHERS_NO = "utter_booking.leave", "utter_booking.pause.other"


def only_read_back(tracker: Tracker) -> bool:
    """Was the last reply the summary of the request, with no more than a small word answered before it?"""
    return all(name.startswith(BESIDE_SUMMARY) for name in tracker.get_slot("last_reply") or [])


def heard_beside(dispatcher: CollectingDispatcher, tracker: Tracker, wish: Wish, text: str) -> Wish | None:
    """What is no answer to a field: the yes or no to leaving for the check, a word that asks for time, a second way to be reached."""
    last = tracker.get_slot("last_reply") or []
    if LEAVE in last:
        if text == "/confirm.yes" or (not text.startswith("/") and (yes_or_no(text) or asks_for_check(text))):
            return left_for_check(wish)
        if text == "/confirm.no" or yes_or_no(text) is False:
            return wish
    if text.startswith("/"):
        return None
    field = requested_field(wish)
    if here_again(text) and any(name.startswith("utter_booking.pause") for name in last):
        return wish
    if field in BEFORE_SENDING and SEND.fullmatch(text.strip()):
        dispatcher.utter_message(response="utter_booking.about.still")
        return wish
    stands = field == "booking_confirmed" and OTHERS_NO in last
    if waits(text, field):
        against = field == "booking_confirmed" and other_says_no(text)
        dispatcher.utter_message(response=OTHERS_NO if stands or against else "utter_booking.pause")
        return wish
    if stands and sends(text, just_read=True) and not SEND.fullmatch(text.strip()):
        dispatcher.utter_message(response=OTHERS_NO)
        return wish
    if adds_a_way(text) and (wish.value or holds_two(wish)):
        dispatcher.utter_message(response="utter_booking.one_way" if wish.value else "utter_booking.invalid.both")
        return wish
    return None


def heard_field(dispatcher: CollectingDispatcher, tracker: Tracker, wish: Wish, text: str) -> Wish | None:
    """The request with what the message says for its field; None: it is not for it."""
    intent, field = tracker.latest_message["intent"]["name"], requested_field(wish)
    guess, typed, wish = without_guess(wish)
    point = None if text.startswith("/") else read_contact(text)
    asked_guess = bool(guess) and "utter_booking.invalid.guess" in (tracker.get_slot("last_reply") or [])
    if asked_guess and _takes(text, guess):
        return replace(wish, method="email", value=guess, guess=None)
    if asked_guess and (keeps_as_typed(text) or text == "/confirm.no" or yes_or_no(text) is False):
        return _guess_refused(dispatcher, wish, typed if keeps_as_typed(text) else "")
    if point is None and field in AFTER_NAME and (probable := guessed_address(text)):
        dispatcher.utter_message(response="utter_booking.invalid.guess", guess=probable)
        return with_guess(wish, probable, as_typed(text))
    if field != "age_group" and several_numbers(text):
        dispatcher.utter_message(response="utter_booking.invalid.two")
        return wish
    minimum_age = minimum_age_of(tracker.slots)
    heard = hear_booking(
        wish,
        intent,
        text,
        point,
        minimum_age,
        just_read=only_read_back(tracker),
        number=number_beside(text, point),
    )
    return heard or _said_why(dispatcher, wish, text, intent)


def stays(dispatcher: CollectingDispatcher, text: str, intent: str) -> bool | None:
    """Does the request stand although the message was understood as leaving it? Only clear words leave it, the check after a yes.

    True: it stands, and why was said. False: it stands, and what is asked is said anew. None: the message is what it was understood as.
    """
    if text.startswith("/"):
        return None
    if finishes(text) or adds_a_way(text):
        return False
    if intent in LEAVES or names_check_next(text):
        if asks_for_check(text):
            dispatcher.utter_message(response=LEAVE)
        return asks_for_check(text)
    if intent != "nav.stop" or ends(text):
        return None
    dispatcher.utter_message(response="utter_booking.pause")
    return True


# A call or a text goes to the number; no other program is passed on.
WHATSAPP = re.compile(r"\bwhats ?app\b", re.IGNORECASE)


def acknowledge(dispatcher: CollectingDispatcher, wish: Wish, heard: Wish, text: str) -> None:
    """Says what was noted where the form asks for something else next."""
    asked, asks = requested_field(wish), requested_field(heard)
    if asked == asks == "contact_value" and heard.method != wish.method and refuses_phone(text):
        dispatcher.utter_message(response="utter_booking.invalid.neither")
    if told_beside_question(text) and heard != wish and asks != asked:
        dispatcher.utter_message(response="utter_booking.noted.asked")
    if WHATSAPP.search(text) and heard.value and heard.value != wish.value:
        dispatcher.utter_message(response="utter_booking.about.add")
    told = (heard.value and heard.value != wish.value) or (holds_two(heard) and not holds_two(wish))
    anew = asked == "contact_name" and bool(wish.value) and heard != wish
    if asks == "contact_name" and (told or anew):
        dispatcher.utter_message(response="utter_booking.noted.name")
    if asks != "contact_value":
        return
    if holds_two(heard) and not (holds_two(wish) and asked == "contact_value"):
        dispatcher.utter_message(response="utter_booking.invalid.both")
    elif heard.times != wish.times:
        dispatcher.utter_message(response="utter_booking.noted")


def _takes(text: str, guess: str) -> bool:
    """The yes to the address that was guessed, by its button or in words."""
    return text == "/confirm.yes" or (not text.startswith("/") and takes_guess(text, guess))


def _guess_refused(dispatcher: CollectingDispatcher, wish: Wish, typed: str) -> Wish:
    """The address as it was typed where that is said to be right; else it is typed once more."""
    if typed:
        return replace(wish, method="email", value=typed, guess=None)
    dispatcher.utter_message(response="utter_booking.invalid.again")
    return wish


# What a short name may be taken for; a real greeting is one.
MISHEARD = ("social.greet", "faq.is_bot")
GREETS = re.compile(
    r"\b(?:hi|hello|hey|hiya|howdy|yo|morning|afternoon|evening|bot|robot|human|person|real|you)\b", re.IGNORECASE
)


# What is asked once more where the name that stands is typed again.
KNOWN_AGAIN = {
    "contact_value": "utter_booking.invalid.contact",
    "contact_times": "utter_booking.invalid.times",
    "booking_confirmed": "utter_booking.invalid.confirm",
}


def _said_why(dispatcher: CollectingDispatcher, wish: Wish, text: str, intent: str) -> Wish | None:
    """What is no number where one is asked, and no time where those are: what is missing is said at once. None: it is something else."""
    field = requested_field(wish)
    if field == "contact_times" and leaves_when_open(text):
        dispatcher.utter_message(response="utter_booking.invalid.times")
        return wish
    if wish.name and field in KNOWN_AGAIN and text.strip(" .,!").casefold() == wish.name.casefold():
        dispatcher.utter_message(response=KNOWN_AGAIN[field])
        return wish
    if text.startswith("/") or field not in ("contact_name", "contact_value"):
        return wish if text == "/confirm.no" else None
    if intent in MISHEARD and "?" not in text and GREETS.search(text) is None:
        dispatcher.utter_message(
            response="utter_booking.invalid.name" if field == "contact_name" else "utter_booking.invalid.contact"
        )
        return wish
    if field == "contact_name":
        if answers_check(text):
            dispatcher.utter_message(response=LEAVE)
        return wish if answers_check(text) else None
    if has_address(text) and not text.rstrip().endswith("?"):
        dispatcher.utter_message(response="utter_booking.invalid.contact")
        return wish
    if has_neither(text) or asks_whose(text):
        dispatcher.utter_message(response="utter_booking.invalid.neither")
        return wish
    count = digits_told(text)
    if count is None:
        return None
    dispatcher.utter_message(response="utter_booking.invalid.digits", count=count)
    return wish
