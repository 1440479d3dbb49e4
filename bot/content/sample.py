"""Sample facts, so that every message can be read as a visitor reads it: once told everything, once told nothing."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

from bot.rules.watch import ENGLISH, SPANISH
from bot.words import Words, read_resources, read_responses, usual_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any

TOLD = {
    "clinic_name": "Awakenings Infusion Center of North Carolina",
    "clinic_contact": "call the clinic at 919-555-0100",
    "clinic_hours": "The clinic is open Monday to Friday, 9:00 am to 5:00 pm.",
    "clinic_contact_es": "llama a la clínica al 919-555-0100",
    "clinic_hours_es": "La clínica abre: lunes a viernes, de 9:00 a 17:00.",
    "clinic_address": "The clinic is at 100 Main Street, Raleigh, NC 27601.",
    "clinic_states": "The clinic serves people in North Carolina.",
    "min_age": "18",
    "retention_days": "30",
    "callback_time": "within one working day",
    "fact_cost": "One visit costs 450 dollars.",
    "fact_consultation_cost": "The first visit costs 150 dollars.",
    "fact_insurance": "We do not bill insurance.",
    "fact_session_length": "A visit takes about two hours.",
    "fact_session_room": "You sit in a quiet room with a nurse near you.",
    "fact_prepare": "Do not eat for six hours before your visit.",
    "fact_referral": "You do not need a referral.",
    "fact_age": "We see adults only.",
    "fact_parking": "You can park for free behind the house.",
    "fact_first_steps": "We call you first and ask about your health.",
}
NEVER_EMPTY = {
    "clinic_contact": "use the contact page of the clinic's website",
    "clinic_contact_es": "usa la página de contacto del sitio de la clínica",
    "callback_time": "the clinic will tell you when",
}
ALWAYS_KNOWN = ("clinic_name", "min_age", "retention_days")
UNTOLD = {name: text if name in ALWAYS_KNOWN else NEVER_EMPTY.get(name, "") for name, text in TOLD.items()}
LIVE: dict[str, Callable[[], str]] = {
    "watch_line": lambda: ENGLISH.within.format(time=ENGLISH.minutes.format(n=30)),
    "watch_line_es": lambda: SPANISH.within.format(time=SPANISH.minutes.format(n=30)),
}

# What an action hands over with one response (actions/*.py), and what bot.words makes of it.
TURN: dict[str, Any] = {
    "option": "Several days", "item": "Trouble relaxing", "number": 2, "total": 9, "highest": 21, "band": "mild", "band_low": 5, "band_high": 9,
    "of": 7, "count": 7, "days": "3", "guess": "alex@example.com",
    "receipt": "3f9a2c71", "answers_given": "1. Feeling nervous, anxious or on edge: Several days",
    "result": "utter_screening.result.further",
    "name": "Alex", "contact": "919-555-0100", "times": "mornings", "voicemail": True, "say_name": True,
}  # fmt: skip
FROM_TURN = {
    "result": ("result_limits",),
    "voicemail": ("voicemail_words", "voicemail_switch"),
    "say_name": ("say_name_words", "say_name_switch"),
    "times": ("times_words",),
}
_RESULT = ("total", "highest", "band", "band_low", "band_high")
_REQUEST = ("name", "contact", "times", "voicemail", "say_name")
HANDED_OVER = {
    "utter_nav.repeat.answers": ("answers_given",),
    "utter_system.closed": ("receipt",),
    "utter_screening.confirm": ("option",),
    "utter_screening.confirm.listed": ("number", "item", "option"),
    "utter_screening.left": ("number", "of"),
    "utter_screening.change.kept": ("number",),
    "utter_screening.change.unread": ("number",),
    "utter_screening.days": ("days",),
    "utter_booking.invalid.digits": ("count",),
    "utter_booking.invalid.guess": ("guess",),
    "utter_nav.result_meaning.yours": (*_RESULT, "result"),
    "utter_nav.result_meaning.number": (*_RESULT, "number", "result"),
    "utter_screening.result": (*_RESULT, "result"),
    "utter_screening.result.further": (*_RESULT, "result"),
    "utter_booking.confirm.call": _REQUEST,
    "utter_booking.confirm.text": _REQUEST,
    "utter_booking.confirm.email": _REQUEST,
}


def sample_words(
    facts: Mapping[str, str] = TOLD, responses: Mapping[str, Sequence[Mapping[str, Any]]] | None = None
) -> Words:
    """The words of data/responses.yml, or the given ones, with sample facts."""
    return Words(read_responses() if responses is None else responses, dict(facts), read_resources(), LIVE)


def placeholders(text: str) -> list[str]:
    """The names in braces. Raises ValueError where a brace is not closed."""
    return [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]


def supplied(words: Words, response: str) -> set[str]:
    """The placeholders that always have a value in this response."""
    handed = HANDED_OVER.get(usual_name(response), ())
    return {*words.facts, *words.live, *handed, *(made for name in handed for made in FROM_TURN.get(name, ()))}


def read_aloud(sentence: str) -> str:
    """One sentence of the ledger with the sample facts in it. Raises KeyError or ValueError for a wrong placeholder."""
    made = {word: "yes" for words in FROM_TURN.values() for word in words}
    return sentence.format_map({**TOLD, **{name: say() for name, say in LIVE.items()}, **TURN, **made})
