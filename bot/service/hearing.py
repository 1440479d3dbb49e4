"""What one message means for the dialogue: which turns to take, in which order."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.ports import Heard, Parsed
from bot.rules.after_help import is_of_other
from bot.rules.after_help_words import CLINIC
from bot.rules.age import check_with_age, only_tells_age
from bot.rules.apart import books_beside
from bot.rules.commands import LETTER, QUESTION_WORDS, command, meant, named, plainly
from bot.rules.counted import near
from bot.rules.follow_up import WHY, follow_up
from bot.rules.grief import is_bereaved
from bot.rules.hearing import hear
from bot.rules.hinted import hints
from bot.rules.infused import AFTER
from bot.rules.language import wants_spanish
from bot.rules.lethal import asks_amount
from bot.rules.meant_harm import is_meant
from bot.rules.request_questions import THEY, asked_about_request, corrects_sent, no_booking_yet, wants_a_call
from bot.rules.request_words import answers_field
from bot.rules.result_words import about_result
from bot.rules.risk import HOLDING
from bot.rules.screening import item_number, stands_stopped
from bot.rules.slips import is_slip
from bot.rules.slots import is_taken, sheet_from
from bot.rules.told_minor import tells_minor
from bot.rules.unreal import is_unreal
from bot.rules.unwanted_thoughts import is_commanded, is_unwanted
from bot.service.between import CLARIFY, NOD, NOTE, answered_finer, borne_out, in_question, remark
from bot.service.choosing import gone_back

if TYPE_CHECKING:
    from bot.ports import SafetyReading
    from bot.rules.instrument import Instrument
    from bot.service.choosing import Standing

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
CHANGED_MIND = re.compile(
    r"\bchanged my mind\b|\bactually (?:yes|ok|okay|i agree)\b|\b(?:yes|ok) (?:after all|i agree)\b|\bi(?:'ll| will)? agree\b"
)
BACK_AGAIN = re.compile(r"(?:ok |okay |hi |hello |hey |sorry )*(?:i'?m|i am) back(?: now| again)?")
CHECK_ALONE = re.compile(
    r"(?:ok |okay |so |yes |the |an? |your |anxiety |2 ?minute )*(?:test|quiz|check|screening|questionnaire|check ?up)(?: please| me| now)*"
)
SHOULD_CALL = re.compile(
    rf"(?:(?:and|so|but|ok|okay|please) )*{THEY} (?:should|must|needs? to|has to|have to|ought to) (?:please )?(?:{LETTER}|telephone) me(?: (?:back|please|then|soon|today|tomorrow))*"
)
OWN_MEDICINE = frozenset({"advice.medication", "advice.stop_meds", "advice.condition"})
# Not what a treatment does besides: the script for such a question has said what there is to say.
HELPS_AGAINST = re.compile(r"\b(?:help|treat|work|cure|stop|eas|reduc|lower|good for)\w*\b.*\bsuicid")
TOO_MUCH = re.compile(r"\b(?:all|everything|every|whole|at once|too (?:many|much)|how (?:many|much))\b")
# After these, and nothing else said in between, "so I'm good?" and "what now?" are about the result.
RESULT_TOLD = (
    "utter_screening.result",
    "utter_booking.offer",
    "utter_booking.later",
    "utter_nav.result_meaning",
    "utter_screening.change",
)
RESULT_NEAR = (*RESULT_TOLD, "utter_social.", "utter_oos")
GIVEN_UP = ("utter_nav.stop_booking", "utter_booking.cancelled")
ASKS_PLAINLY = "safety.soft.asks"
MEANT, ALSO = "nav.meant", "system.also"


def pressed_turns(name: str, danger: str | None = None, text: str = "") -> list[Heard]:
    """One turn for a button: its name is the intent; a question's choice asks the question. `text`: what was typed instead of pressing it.

    A change of an earlier answer hears its value in the text. In an emergency "it's about someone else" changes nothing: 911 comes first for anybody.
    """
    if name == "help.other" and danger == "emergency":
        return [Heard(text="", intent="safety.emergency")]
    return [Heard(text if name.startswith("change.") else "", name.removeprefix("ask."))]


def as_meant(text: str, parsed: Parsed, standing: Standing) -> Parsed:
    """What a message means where it was typed: orders by their own words, follow-ups by the last topic, one short choice at most."""
    if standing.answering and (meant(text) or named(text)) is not None:
        return Parsed(MEANT)
    if meant(text) is not None:
        return Parsed("nav.back")
    if wants_spanish(text) and command(text) is None:
        return Parsed("oos")
    said = remark(text, parsed, standing)
    if said is not None and said.intent in (NOD, NOTE, AFTER):
        return said
    if is_slip(text, parsed.intent, standing.form, answering=standing.answering):
        return Parsed("oos")
    if said is not None:
        return said
    parsed = borne_out(text, parsed, standing)
    open_to_all = standing.form is None and not standing.slots.get("hold")
    if open_to_all and only_tells_age(text, parsed.intent, standing.minimum_age):
        return Parsed("age.minor" if standing.slots.get("age_group") == "minor" else "age.told")
    return answered_finer(text, _followed(text, parsed, standing), standing)


def _followed(text: str, parsed: Parsed, standing: Standing) -> Parsed:
    """A follow-up by the last topic, and one short choice at most."""
    leaves = parsed.intent == "nav.stop" and standing.form is not None  # not the medicine that was spoken of before
    followed = None if leaves else follow_up(text, parsed.intent, standing.slots.get("last_topic"))
    if followed is not None:
        return replace(parsed, intent=followed, also=())
    if parsed.intent == CLARIFY and "utter_system.clarify" in dict(standing.slots.get("last_said") or ()):
        topics = in_question(parsed)
        return replace(parsed, intent=topics[0], also=()) if topics else Parsed("oos", parsed.ranking)
    return parsed


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
    noted = reading.verdict == "soft" and standing.form is None
    plainly_asked = noted and (asks_amount(text, standing.slots) or hints(text))
    if reading.verdict != "none":
        turns.append(Heard(text, ASKS_PLAINLY if plainly_asked else _once_more(script_of(text, reading), standing)))
    minor = states_minor(text, standing)
    if minor and not turns and is_of_other(standing.slots.get("danger"), standing.slots.get("last_reply") or ()):
        turns.append(Heard(text, "help.other"))  # it goes on beside the age
    if minor:
        turns.append(Heard("", "age.minor"))
    if plainly_asked:  # nothing of it is answered
        return turns
    if turns and standing.form is None and standing.slots.get("hold") is None and books_beside(text):
        topics = [one for one in (parsed.intent, *parsed.also) if one != "oos.other" and _is_answered_beside(one, text)]
        return [*turns, *(Heard(text, one) for one in topics[: bool(ASKS.search(text))]), Heard(text, "nav.book")]
    field = standing.slots.get("requested_slot") if standing.form == "booking_form" else None
    for_request = field is not None and answers_field(field, text, parsed.intent, reading.verdict)
    answers = not minor and (for_request or answers_form(text, parsed, standing, instrument))
    asks = ASKS.search(text.strip()) is not None and _is_answered_beside(parsed.intent, text)
    if not turns or answers or (asks and standing.slots.get("hold") is None):
        turns.append(Heard(text, parsed.intent, {"ranking": list(parsed.ranking)}))
    if answers or (reading.verdict != "none" and standing.slots.get("hold") is not None):
        return turns
    also = parsed.also if reading.verdict == "none" else [one for one in parsed.also if _is_answered_beside(one, text)]
    return turns + _further(text, replace(parsed, also=tuple(also)))


def _once_more(script: str, standing: Standing) -> str:
    """The note twice in a row, where no form asks anything: the visitor is asked plainly."""
    noted = any(name.startswith("utter_safety.soft") for name in standing.slots.get("last_reply") or ())
    return ASKS_PLAINLY if script == "safety.soft" and noted and standing.form is None else script


def script_of(text: str, reading: SafetyReading) -> str:
    """The intent of the script for what was read."""
    intent = f"safety.{reading.verdict}"
    if reading.verdict == "soft" and is_bereaved(text):
        return f"{intent}.grief"
    if reading.verdict == "emergency" and is_meant(text):
        return f"{intent}.meant"
    if reading.verdict == "soft" and is_unreal(text):
        return f"{intent}.unreal"
    if reading.spanish:
        return f"{intent}.es" if reading.verdict == "crisis" else intent
    if reading.verdict == "violence":
        return f"{intent}.voices" if is_commanded(text) else f"{intent}.unwanted" if is_unwanted(text) else intent
    return intent


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
    beside = _near_result(text, standing) or _near_request(text, standing)
    if beside is not None:
        return beside
    shown = standing.form is None and any(
        name.startswith("utter_screening.result") for name, _ in standing.slots.get("last_said") or ()
    )
    if order is None and standing.slots.get("screening_outcome") == "declined" and CHANGED_MIND.search(text.casefold()):
        return "nav.start_screening"
    alone = CHECK_ALONE.fullmatch(plainly(text)) is not None or check_with_age(text, standing.minimum_age)
    if order is None and standing.form is None and alone:
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
        if standing.form is not None:
            return "nav.repeat"
        given_up = any(name.startswith(GIVEN_UP) for name, _ in standing.slots.get("last_said") or ())
        return "nav.book" if given_up else None
    return "nav.result_meaning" if order == "nav.explain" and shown else order


def _near_result(text: str, standing: Standing) -> str | None:
    """What is said under a result and is about it."""
    said = [name for name, _ in standing.slots.get("last_said") or ()]
    ended = standing.slots.get("screening_outcome") == "completed" and standing.form is None
    free = not standing.slots.get("hold") and not standing.slots.get("booking_status")
    under = ended and free and bool(said) and all(name.startswith(RESULT_NEAR) for name in said)
    told = any(name.startswith(RESULT_TOLD) for name in said)
    goes_on = told and (WHY.fullmatch(plainly(text)) is not None or command(text) == "nav.more")
    return "nav.result_meaning" if under and (goes_on or about_result(text) is not None) else None


def _near_request(text: str, standing: Standing) -> str | None:
    """A question about the request that is made or was sent, a day put right after it was sent, or the wish that somebody calls."""
    if standing.slots.get("hold"):
        return None
    sent = standing.slots.get("booking_status") == "requested" and standing.form is None
    if (sent or standing.form == "booking_form") and (asked := asked_about_request(text)) is not None:
        return "nav.sent" if sent and asked == "next" else "booking.about"
    if sent and corrects_sent(text):
        return "nav.withdraw"
    should = SHOULD_CALL.fullmatch(plainly(text)) is not None
    if standing.form == "booking_form":
        return "booking.about" if should else None
    if not sent and standing.slots.get("age_group") != "minor" and (other := no_booking_yet(text)) is not None:
        return other
    if not (should or wants_a_call(text)):
        return None
    return "nav.sent" if sent else "nav.book"


def _about_request(order: str, standing: Standing) -> str | None:
    """Taking back, changing or asking after a request means something only once it was sent; before that, taking back is stopping.

    Where nothing is asked either ("can I cancel my appointment"), the clinic itself is the way.
    """
    if standing.slots.get("booking_status") == "requested" and standing.form is None:
        return "nav.sent" if order == "nav.sent" else "nav.withdraw"
    if order == "nav.withdraw":
        return "nav.stop" if standing.form is not None else "nav.human"
    return "nav.stop" if order == "nav.stop" else None


def states_minor(text: str, standing: Standing) -> bool:
    """The visitor states an age under the minimum where it was not asked for. It holds for the whole conversation."""
    if standing.slots.get("age_group") == "minor" or standing.slots.get("requested_slot") == "age_group":
        return False
    return tells_minor(text, standing.minimum_age, standing.slots.get("requested_slot"))


def answers_form(text: str, parsed: Parsed, standing: Standing, instrument: Instrument) -> bool:
    """Would the screening take this text as an answer (counts, or is read back)?"""
    if standing.form != "screening_form":
        return False
    sheet = sheet_from(standing.slots)
    around = near(standing.slots, item_number(sheet))
    heard = hear(sheet, parsed.intent, text, instrument, standing.minimum_age, around)
    return heard is not None and is_taken(sheet, heard.sheet, text)


def _is_answered_beside(intent: str, text: str) -> bool:
    """Beside a note only what is plainly asked of the clinic: "should I end it" and "how long until someone finds me" are no questions to it."""
    plain = plainly(text)
    if intent == "oos.other":
        return True
    if not intent.startswith(QUESTIONS) or (intent == "faq.side_effects" and HELPS_AGAINST.search(plain) is not None):
        return False
    return CLINIC.search(plain) is not None or (intent in OWN_MEDICINE and TOO_MUCH.search(plain) is None)
