"""What one message means for the dialogue: which turns to take, in which order."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bot.ports import Heard, Parsed
from bot.rules.age import typed_age
from bot.rules.agreement import agreement
from bot.rules.changing import asks_to_change, first_skipped, item_to_change
from bot.rules.commands import QUESTION_WORDS, command, meant, named, plainly
from bot.rules.follow_up import follow_up
from bot.rules.grief import is_bereaved
from bot.rules.hearing import hear
from bot.rules.language import wants_spanish
from bot.rules.request_words import speaks_of_times, typed_name
from bot.rules.risk import HOLDING
from bot.rules.screening import stands_stopped
from bot.rules.slots import requested_slot, sheet_from
from bot.rules.unwanted_thoughts import is_unwanted
from bot.service.state_blob import as_typed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.ports import SafetyReading
    from bot.rules.after_help import Meaning
    from bot.rules.instrument import Instrument

# A plain yes or no outside of a form answers the question that was offered last, in this order.
YES = ("delete.yes", "booking.start", "start.screening")
NO = ("delete.no", "booking.later")
QUESTIONS = (
    "faq.",
    "advice.",
)  # what is answered beside a safety note; an order ("skip") is not taken from such a message

# Beside a safety note only what plainly asks is answered: "I had a panic attack" is not the moment to speak of a consultation.
ASKS = re.compile(
    r"\?|(?:^|[.!,;]\s*)(?:and |but |so |also )*"
    rf"(?:{QUESTION_WORDS}|should|did|tell me)\b",
    re.IGNORECASE,
)
# What may be a nod as well as a yes, and the replies that propose something.
NODS = re.compile(
    r"(?:(?:ok|okay|k|fine|good|great|perfect|right|exactly|alright|all right|sounds good|looks good|thanks?|thank you|send|send it|please)[\s,.!]*)+"
)
PROPOSALS = frozenset({"utter_booking.offer", "utter_nav.delete_data"})
NOT_UNDERSTOOD = frozenset({"utter_oos", "utter_oos.es", "utter_social.chitchat", "utter_social.insult"})
UNDECIDED = re.compile(r"(?:no|nope|wait|don'?t|do not|cancel|stop|not (?:yet|now)|hold on|never ?mind|keep)\b")
ERASES = re.compile(r"\b(?:delete|erase)\b")
ALSO_SAID = "utter_system.also"
# What empties a form is done only where the words say so; what begins like an answer to an item is no question to the clinic.
NOT_AN_ORDER = re.compile(r"\b(?:never|can'?t|cannot|don'?t|won'?t) (?:\w+ )?stop\b|\bhow\b|\bresults?\b|\bscore\b")
STOPS = re.compile(
    r"\b(?:stop|quit|exit|cancel|end|enough|done|leave|leaving|no more|pause|later|not (?:now|today|any ?more)|forget it|never ?mind|nvm|don'?t want|over it|bail|give up|close|finish(?:ed)?)\b"
)
SKIPS = re.compile(
    r"\b(?:skip|pass|next|rather not|prefer not|don'?t (?:want|wanna|care|feel like)|move on|leave (?:it|that|this)|no answer|decline|blank|another question)\b"
)
RESTARTS = re.compile(
    r"\b(?:re ?start|re ?set|re ?do|re ?take|over|again|begin|beginning|scratch|a?fresh|a?new|slate|square one|from the (?:start|top)|first question)\b"
)
HOW_IT_IS = re.compile(
    r"(?:mostly|mainly|on and off|off and on|only (?:when|if|at)|when(?:ever)? i|if i|at (?:work|night|school|home)|more (?:so )?(?:at|in|when)|kind ?of|kinda|sort ?of|sorta|"
    r"a (?:bit|little)|somewhat|not (?:that|so|too) (?:much|often|bad)|(?:some|most) (?:days|nights)|rarely|hardly|(?:my )?(?:mom|mum|wife|husband|partner) says)\b(?!.*\?)"
)
SAYS = {"nav.stop": STOPS, "nav.skip": SKIPS, "nav.restart": RESTARTS}
CHANGED_MIND = re.compile(
    r"\bchanged my mind\b|\bactually (?:yes|ok|okay|i agree)\b|\b(?:yes|ok) (?:after all|i agree)\b|\bi(?:'ll| will)? agree\b"
)
BACK_AGAIN = re.compile(r"(?:ok |okay |hi |hello |hey |sorry )*(?:i'?m|i am) back(?: now| again)?")
DIGITS = 7  # of a phone number, at least
CLARIFY, MEANT, ALSO = "system.clarify", "nav.meant", "system.also"


@dataclass(frozen=True)
class Standing:
    """Where the conversation stands when the message arrives."""

    slots: Mapping[str, Any]
    form: str | None
    offered: Mapping[str, str]  # choice id -> name
    labels: Mapping[str, str]  # label as typed, lower case -> name
    minimum_age: int


def pressed_turns(name: str, danger: str | None = None, text: str = "") -> list[Heard]:
    """One turn for a button: its name is the intent; a question's choice asks the question. `text`: what was typed instead of pressing it.

    A change of an earlier answer hears its value in the text. In an emergency "it's about someone else" changes nothing: 911 comes first for anybody.
    """
    if name == "help.other" and danger == "emergency":
        return [Heard(text="", intent="safety.emergency")]
    return [Heard(text if name.startswith("change.") else "", name.removeprefix("ask."))]


def meant_turns(text: str, meaning: Meaning, slots: Mapping[str, Any]) -> list[Heard]:
    """The turn for what a message means after a safety script; a crisis in Spanish has an intent of its own."""
    spanish = meaning.intent == "safety.crisis" and slots.get("language") == "es"
    return [Heard(text, f"{meaning.intent}.es" if spanish else meaning.intent)]


def labelled(text: str, labels: Mapping[str, str]) -> str | None:
    """The offered choice whose label was typed word for word."""
    return labels.get(as_typed(text))


def matched_choice(text: str, standing: Standing) -> str | None:
    """The offered choice that was typed instead of tapped: its label word for word, or a plain yes or no."""
    plain = as_typed(text)
    if not plain:
        return None
    change = changed_answer(text, standing)
    if change is not None:
        return change
    if standing.form is None and (place := named(text) or _corrected(text, standing)) is not None:
        return _in_place(place, standing)
    answers_an_item = standing.form == "screening_form" and standing.slots.get("agreed")
    typed = labelled(text, standing.labels)
    if typed is not None and not answers_an_item:
        return typed
    names = set(standing.offered.values())
    if "delete.yes" in names and UNDECIDED.match(plain):
        return "delete.no"
    asks_itself = standing.form is not None and "delete.yes" not in standing.offered.values()
    agreed = None if asks_itself else agreement(text)
    if agreed is None:
        return None
    said = set(standing.slots.get("last_reply") or ())
    left = dict(standing.slots.get("last_said") or ()).get(ALSO_SAID) if ALSO_SAID in said else None
    if agreed and "utter_booking.withdraw" in said:
        return "nav.delete_data"
    if agreed and left:
        return f"ask.{left[0]}"  # "Shall I go on with it?"
    if agreed and ERASES.search(plain):
        return "delete.yes" if "delete.yes" in names else None
    if agreed and ((NODS.fullmatch(plain) and not said & PROPOSALS) or said & NOT_UNDERSTOOD):
        names -= {"booking.start", "start.screening"}  # "ok" after an answer takes note of it; it starts nothing
    return next((name for name in (YES if agreed else NO) if name in names), None)


def changed_answer(text: str, standing: Standing) -> str | None:
    """An earlier answer that the visitor asks to change, by its number; at the result also without one."""
    if standing.slots.get("hold") is not None:
        return None
    sheet, ended = sheet_from(standing.slots), standing.slots.get("screening_outcome")
    answering = standing.form == "screening_form" and standing.slots.get("agreed") is True
    if not answering and not (standing.form is None and ended in ("completed", "incomplete")):
        return None
    number = item_to_change(text, sheet)
    if number is not None:
        return f"change.{number}"
    return "change.choose" if ended == "completed" and standing.form is None and asks_to_change(text) else None


def gone_back(parsed: Parsed, standing: Standing) -> str | None:
    """What "go back" means once the last question is answered: which answer to change, or the first that was skipped."""
    if parsed.intent != "nav.back" or standing.form is not None or standing.slots.get("hold") is not None:
        return None
    if standing.slots.get("screening_outcome") == "completed":
        return "change.choose"
    skipped = first_skipped(sheet_from(standing.slots))
    return f"change.{skipped}" if standing.slots.get("screening_outcome") == "incomplete" and skipped else None


def _corrected(text: str, standing: Standing) -> int | None:
    """A corrected place is about a short choice or the doors of a safety script; elsewhere it asks to go back."""
    return meant(text) if standing.slots.get("clarified") or standing.slots.get("hold") else None


def _in_place(place: int, standing: Standing) -> str | None:
    """The choice at a place of the last short choice, so that "I meant the second one" works after the first was taken too."""
    names = list(dict.fromkeys([f"ask.{topic}" for topic in standing.slots.get("clarified") or ()]))
    names = names or list(dict.fromkeys(standing.offered.values()))
    wanted = len(names) if place < 0 else place
    return names[wanted - 1] if 0 < wanted <= len(names) else None


def as_meant(text: str, parsed: Parsed, standing: Standing) -> Parsed:
    """What a message means where it was typed: orders by their own words, follow-ups by the last topic, one short choice at most."""
    if standing.form == "screening_form" and standing.slots.get("agreed") and (meant(text) or named(text)) is not None:
        return Parsed(MEANT)
    if meant(text) is not None:
        return Parsed("nav.back")
    if wants_spanish(text) and command(text) is None:
        return Parsed("oos")
    if _is_slip(text, parsed, standing):
        return Parsed("oos")
    followed = follow_up(text, parsed.intent, standing.slots.get("last_topic"))
    if followed is not None:
        return replace(parsed, intent=followed, also=())
    if parsed.intent == CLARIFY and "utter_system.clarify" in dict(standing.slots.get("last_said") or ()):
        topics = [str(entry["name"]) for entry in parsed.ranking if entry["name"] not in (CLARIFY, "oos")]
        return replace(parsed, intent=topics[0], also=()) if topics else Parsed("oos", parsed.ranking)
    return parsed


def _is_slip(text: str, parsed: Parsed, standing: Standing) -> bool:
    """Half an answer at an item, or what would end, empty or skip a form without saying so; a bare number where nothing is asked."""
    plain = text.casefold().replace("\u2019", "'")
    if standing.form is None:
        return plain.strip().isdigit()
    if standing.form == "booking_form" and parsed.intent == "nav.book":
        return True
    if standing.form == "screening_form" and standing.slots.get("agreed") and HOW_IT_IS.match(plain):
        return True
    says = SAYS.get(parsed.intent)
    return says is not None and (says.search(plain) is None or NOT_AN_ORDER.search(plain) is not None)


def typed_turns(
    text: str, parsed: Parsed, reading: SafetyReading, standing: Standing, instrument: Instrument
) -> list[Heard]:
    """The turns for a typed message: safety first, a stated age under the minimum next, then what was asked."""
    if reading.verdict in HOLDING:
        return [Heard(text, script_of(text, reading))]
    parsed = as_meant(text, parsed, standing)
    back = gone_back(parsed, standing) if reading.verdict == "none" else None
    if back is not None:
        return pressed_turns(back)
    turns: list[Heard] = []
    if reading.verdict != "none":
        turns.append(Heard(text, script_of(text, reading)))
    minor = states_minor(text, standing)
    if minor:
        turns.append(Heard("", "age.minor"))
    answers = answers_form(text, parsed, standing, instrument)
    answers = answers or _answers_request(text, parsed, standing)
    asks = _is_question(parsed.intent) and ASKS.search(text.strip()) and standing.slots.get("hold") is None
    if not turns or answers or asks:
        turns.append(Heard(text, parsed.intent, {"ranking": list(parsed.ranking)}))
    return turns if answers else turns + _further(text, parsed)


def script_of(text: str, reading: SafetyReading) -> str:
    """The intent of the script for what was read."""
    intent = f"safety.{reading.verdict}"
    if reading.verdict == "soft" and is_bereaved(text):
        return f"{intent}.grief"
    if reading.spanish:
        return f"{intent}.es" if reading.verdict == "crisis" else intent
    return f"{intent}.unwanted" if reading.verdict == "violence" and is_unwanted(text) else intent


def _further(text: str, parsed: Parsed) -> list[Heard]:
    """A second question is answered too; what was asked beyond it is offered."""
    topics = [topic for topic in dict.fromkeys(parsed.also) if topic != parsed.intent]
    turns = [Heard(text, topic) for topic in topics[:1]]
    if topics[1:]:
        turns.append(Heard(text, ALSO, {"ranking": [{"name": topic} for topic in topics[1:]]}))
    return turns


def ordered(text: str, standing: Standing) -> str | None:
    """The order that a text is and nothing else; after a result "what do you mean" asks about the result.

    What cannot go on because it was not stopped is asked again.
    """
    order = command(text)
    shown = standing.form is None and any(
        name.startswith("utter_screening.result") for name, _ in standing.slots.get("last_said") or ()
    )
    if standing.slots.get("screening_outcome") == "declined" and CHANGED_MIND.search(text.casefold()):
        return "nav.start_screening"
    if BACK_AGAIN.fullmatch(plainly(text)):
        return "nav.repeat" if standing.form is not None else "social.greet"
    if order in ("nav.withdraw", "nav.amend", "nav.sent", "nav.stop"):
        return _about_request(order, standing)
    if order == "nav.book" and standing.form == "booking_form":
        return None
    if order == "nav.continue" and not stands_stopped(
        sheet_from(standing.slots), standing.slots.get("screening_outcome")
    ):
        return "nav.repeat" if standing.form is not None else None
    return "nav.result_meaning" if order == "nav.explain" and shown else order


def _about_request(order: str, standing: Standing) -> str | None:
    """Taking back, changing or asking after a request means something only once it was sent; before that, taking back is stopping."""
    if standing.slots.get("booking_status") == "requested" and standing.form is None:
        return "nav.sent" if order == "nav.sent" else "nav.withdraw"
    return "nav.stop" if order in ("nav.withdraw", "nav.stop") else None


def states_minor(text: str, standing: Standing) -> bool:
    """The visitor states an age under the minimum where it was not asked for. It holds for the whole conversation."""
    if standing.slots.get("age_group") == "minor" or standing.slots.get("requested_slot") == "age_group":
        return False
    if standing.slots.get("requested_slot") in ("contact_value", "contact_times"):
        return False
    age = typed_age(text, asked=False)
    return age is not None and age < standing.minimum_age


def answers_form(text: str, parsed: Parsed, standing: Standing, instrument: Instrument) -> bool:
    """Would the screening take this text as an answer (counts, or is read back)?"""
    if standing.form != "screening_form":
        return False
    sheet = sheet_from(standing.slots)
    heard = hear(sheet, parsed.intent, text, instrument, standing.minimum_age)
    return heard is not None and requested_slot(heard.sheet) != requested_slot(sheet)


def _answers_request(text: str, parsed: Parsed, standing: Standing) -> bool:
    """Is this an answer to a field of the request? Beside a note what was typed for it is not lost."""
    if standing.form != "booking_form":
        return False
    field = standing.slots.get("requested_slot")
    if field == "contact_value":
        return "@" in text or sum(sign.isdigit() for sign in text) >= DIGITS
    if field == "contact_times":
        return speaks_of_times(text, parsed.intent)
    return field == "contact_name" and typed_name(text) is not None


def _is_question(intent: str) -> bool:
    return intent.startswith(QUESTIONS)
