"""What is typed between the forms: a small word, a feeling, "stop sending me that", a letter with its questions at the end, a question with an answer of its own."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.ports import Parsed
from bot.rules.about_check import about_check
from bot.rules.check_too import checks_too
from bot.rules.commands import plainly
from bot.rules.complaints import MISSED, complains
from bot.rules.distress import small_talk
from bot.rules.finer import believed, finer, leaves_note, likeliest, speaks_of_no_amount
from bot.rules.follow_up import follow_up
from bot.rules.idle import DISTRESS, LISTEN, idle_order, knocks
from bot.rules.infused import AFTER, after_infusion
from bot.rules.language import excuses_english, other_language
from bot.rules.letter import asked_in, books_too, listed
from bot.rules.small_words import is_small_word
from bot.rules.sorrow import mourns_on
from bot.rules.two_advices import own_beside
from bot.rules.whole_questions import asks_nothing

if TYPE_CHECKING:
    from bot.service.choosing import Standing

NOD, NOTE = "social.chitchat.nod", "nav.stop.note"
CLARIFY, BOOK, CHECK = "system.clarify", "nav.book", "nav.start_screening"
SHORT_WORDS, NO_ENGLISH = "social.chitchat.english", "oos.language"
CLOSED = frozenset({BOOK, CHECK})  # while help stands
GOES_ON = re.compile(r"(?:and|but|ok but|okay but|yes but|what if|and if)\b")
LOSS, KIND = "utter_social.chitchat.loss", ("utter_social.chitchat.loss", "utter_social.chitchat.distress")


def remark(text: str, parsed: Parsed, standing: Standing) -> Parsed | None:
    """What asks nothing, or asks as somebody who comes from an infusion. Where help stands, nothing is a mere remark."""
    if standing.slots.get("hold") is not None:
        return None
    if leaves_note(text, standing.slots.get("last_reply") or ()):
        return Parsed(NOTE)
    if other_language(text):
        return Parsed(NO_ENGLISH)
    if excuses_english(text):
        return Parsed(SHORT_WORDS)
    if complains(text, parsed.intent):
        return Parsed(MISSED)
    if standing.form is None and (between := _between_forms(text, parsed, standing)) is not None:
        return between
    if not standing.answering and after_infusion(text, parsed.intent, standing.slots.get("told") or {}):
        return Parsed(AFTER)
    said = small_talk(text, parsed.intent)
    return Parsed(said) if said is not None else None


def _between_forms(text: str, parsed: Parsed, standing: Standing) -> Parsed | None:
    """A small word, a word that only knocks, or the loss that was spoken of: each unless it goes on with the last topic."""
    if _mourns(text, standing):
        return Parsed(DISTRESS)
    small, knocking = is_small_word(text) or asks_nothing(text), knocks(text, parsed.intent)
    if not (small or knocking) or follow_up(text, "oos", standing.slots.get("last_topic")) is not None:
        return None
    return Parsed(NOD if small else LISTEN)


def _mourns(text: str, standing: Standing) -> bool:
    """Is it still about the death that was told of?"""
    last, told = standing.slots.get("last_reply") or (), standing.slots.get("told") or {}
    near = any(name in KIND for name in last) and bool(told.get(LOSS))
    return near and mourns_on(plainly(text))


def borne_out(text: str, parsed: Parsed, standing: Standing) -> Parsed:
    """What was understood, as far as the words bear it out; the questions of a letter each."""
    idle = standing.form is None and standing.slots.get("hold") is None
    if idle and (asked := checks_too(text, parsed.intent)):
        return replace(parsed, intent=asked[0], also=(*asked[1:], CHECK))
    if standing.form is None and (topics := asked_in(text, parsed.intent) or listed(text)):
        return replace(parsed, intent=topics[0], also=tuple(topics[1:]))
    if (other := _still_open(parsed, standing)) is not None:
        return replace(parsed, intent=other, also=())
    if idle and (topic := books_too(text, parsed.intent)) is not None:
        return replace(parsed, intent=topic, also=(BOOK,))
    if parsed.intent == CLARIFY and (told := _goes_on(text, parsed, standing)) is not None:
        return replace(parsed, intent=told, also=())
    if parsed.intent == CLARIFY and parsed.also:
        return replace(parsed, intent=parsed.also[0], also=parsed.also[1:])
    ordered = idle_order(text, parsed.intent) if idle else None
    if ordered is not None:
        return replace(
            parsed, intent=likeliest(parsed.ranking, parsed.intent) if ordered == "oos" else ordered, also=()
        )
    intent = believed(text, parsed.intent, parsed.ranking, standing.slots.get("last_topic"))
    return parsed if intent == parsed.intent else replace(parsed, intent=intent, also=())


def in_question(parsed: Parsed) -> list[str]:
    """The topics that an unclear text may mean, the likeliest first."""
    return [str(entry["name"]) for entry in parsed.ranking if entry["name"] not in (CLARIFY, "oos")]


def _still_open(parsed: Parsed, standing: Standing) -> str | None:
    """Where help stands, no choice is offered of what is closed for now: the other topic of the two, or None."""
    if parsed.intent != CLARIFY or standing.slots.get("hold") is None:
        return None
    two = in_question(parsed)[:2]
    left = [name for name in two if name not in CLOSED]
    return left[0] if len(left) == 1 and len(two) > 1 else None


def _goes_on(text: str, parsed: Parsed, standing: Standing) -> str | None:
    """The topic told of last, where it is one of the two that a text may mean that goes on with it ("ok but what if ..."); else None."""
    last = standing.slots.get("last_topic")
    two = in_question(parsed)[:2]
    return str(last) if last in two and GOES_ON.match(plainly(text)) else None


def answered_finer(text: str, parsed: Parsed, standing: Standing) -> Parsed:
    """The same question with the answer that fits it best."""
    if standing.slots.get("hold") is not None:
        return parsed
    if (about := about_check(text, parsed.intent, standing.slots, standing.form)) is not None:
        return replace(parsed, intent=about, also=())
    if standing.form == "screening_form" and speaks_of_no_amount(text, parsed.intent):
        return Parsed("oos")
    if standing.answering and "?" not in text:
        return parsed
    better = finer(text, parsed.intent, standing.slots)
    return _with_own(text, parsed if better is None else replace(parsed, intent=better), standing)


def _with_own(text: str, parsed: Parsed, standing: Standing) -> Parsed:
    """The advice on the visitor's own condition or medicine in front of another question, where no form is open."""
    topics = (parsed.intent, *parsed.also)
    asks = standing.form is None and parsed.intent.startswith("faq.")
    own = own_beside(text, topics) if asks else None
    return parsed if own is None else replace(parsed, intent=own, also=topics)
