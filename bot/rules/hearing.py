"""What a visitor's message does to the screening question that stands: an answer, a read-back, asked again, or not for it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.rules.age import is_bare_number, says_group, typed_age
from bot.rules.agreement import NO_WORDS, agreement, consents
from bot.rules.answers import CORRECTING, ReadAs, cut_short, read
from bot.rules.asking_again import REASK, asks_about_form, reask, remarks
from bot.rules.changing import item_named, new_value, pressed_wrong, speaks_of_another
from bot.rules.changing_words import OPTION
from bot.rules.counted import Near, closer, counted
from bot.rules.difficulty import DIFFICULTY_SLIP, NO_DIFFICULTY
from bot.rules.remarked import remarked
from bot.rules.screening import (
    SKIPPED,
    Question,
    Sheet,
    item_number,
    question,
    stepped_back,
    with_answer,
    with_typed,
    without_typed,
)

if TYPE_CHECKING:
    from bot.rules.instrument import Instrument


NOTHING_NEAR = Near()
WHY_NOT = re.compile(r"(?:well|h+m+|and|so)?[,. ]*why not[?.! ]*")  # where agreement is asked for: half a yes


@dataclass(frozen=True)
class Heard:
    """The sheet after the message, and what to say before the next question.

    `how` is button, typed or read_back when an answer to an item was taken.
    """

    sheet: Sheet
    how: str | None = None
    say: str | None = None  # a response to utter before the question is asked again
    days: str | None = None  # the number of days that was read, as it was typed


# An unclear answer is asked again rather than taken for a question, unless it asks or orders something.
ASKS_OR_ORDERS = re.compile(
    r"\?|\b(what|why|how|(?:when|where)(?= (?:is|are|was|do|does|did|will|would|can|could|should)\b)|who|which|(?<!\bi )can|(?<!\bi )could|should|would|does|do you|did|is it|is this|is there|are you|"
    r"will|tell|explain|mean|stop|skip|back|repeat|again|human|person|someone|somebody|book|appointment|delete|erase|"
    r"restart|start over|change|quit|cancel|exit|help|talk|call|price|cost|insurance|ketamine|treatment|pass|"
    r"^is (?:an? )?\d{1,2} [a-z]+|rather not|next question|previous|never ?mind|no more questions|i'?m done|that'?s enough)\b"
)
# A question mark behind an option, or a question to oneself that is answered at once, asks nothing: "2?", "not at all? no, every day".
ANSWERED = re.compile(
    rf"^(?:(?:uh+|um+|h+m+|so|like|maybe|i guess|i think|ok|well|an?|it'?s)[,. ]+)*{OPTION}\s*\?+$|\?+\s*(?=(?:no|nah|nope|well|actually|more like)\b)"
)
# A pause keeps everything as it stands: it is neither an answer nor an end.
PAUSES = re.compile(
    r"(?:please |can (?:i|we) |could (?:i|we) |let me |let's |i (?:need|want) (?:to )?|i'?ll |(?:one|just) (?:moment|second|sec),? )*"
    r"(?:pause|take a (?:short |quick |little )?(?:break|pause)|a (?:short |quick |little )?(?:break|pause)|do (?:this|it) later|finish (?:this |it )?later|"
    r"continue (?:this |it )?later|come back(?: to (?:this|it))? later|hold on|(?:a|one) (?:minute|moment|sec|second)|wait a (?:minute|moment|sec|second)|brb|be right back)"
    r"(?: here| now| please| for a (?:bit|minute|moment|while))*[.!? ]*|[^?]{1,80}\b(?:brb|be right back)[.! ]*"
)
# At a read-back "no" turns it down, whatever answer follows it: "no 2", "no not at all", "hmm no more like every day".
OTHERWISE = re.compile(
    rf"^\s*(?:(?:h+m+|um+|uh+|well|oh|actually)[,. ]+)*(?:no|nope|nah)[,. ]+(?:it'?s |i'?d say )?(?:more like |rather |maybe )?(?={OPTION}[.! ]*$)",
    re.IGNORECASE,
)
# "Back" after a pause goes on; it is no step back.
RETURNS = re.compile(r"(?:(?:ok|okay|hi|hey|sorry|and|i'?m|i am)[, ]+)*back(?: now| again)?[.! ]*")
LABELLED = re.compile(r"\b(?:all|half|days?)\b|[a-z]{6,}")  # a label in words, not a bare number
# A number as it sounds, where voice is typed: asked again, never taken for small talk.
SOUNDS = r"(?:to|too|for|fore|won|tree|free)"
BARE = re.compile(
    rf"(fine|good|great|alright|all right|not any ?more|no longer|not any longer|yes|no|yeah|yep|nope|nah|ok|okay|sure|idk|i don'?t know|dunno|maybe|(?:the )?same|same as before|ditto|no changes?|unchanged|idc|i don'?t care|(?:the )?(?:first|second|third|fourth|last)|not sure|h+m+|unsure|it depends|depends|a|b|c|d|true|false|{SOUNDS})[ .!]*"
)


# A no to "have you been bothered by this?". It is read back: it might be meant for something else.
DENIES = re.compile(
    rf"(?:well|um+|hm+|oh|honestly|tbh)?[,. ]*(?:{NO_WORDS}|no,? not really|not really)(?: (?:tbh|honestly))?[.! ]*"
)
# Half a label, or the words of another scale: which of the four is meant is asked.
OF_DIFFICULTY = re.compile(rf"(?:(?:no|well|um+|hm+|it'?s|honestly|yes|yeah)[,. ]+)*(?:not (?:really|that much|so much|much|too much|very|so|that)|a (?:bit|little|lot)|a little bit|quite(?: a bit)?|some|pretty much|really|{SOUNDS})(?: (?:difficult|hard|bad))?[.! ]*")  # fmt: skip

HOW_DIFFICULT = re.compile(
    r"\b(?:difficult|difficulty|hard|severe(?:ly)?|bad(?:ly)?|tough|easy|kinda|kind of|sort of|sorta|fairly|quite)\b"
)

# "My husband says 2 but i'd say 1": only the visitor's own word is an answer.
OWN_WORD = re.compile(
    rf"(?:(?:well|so|hm+|um+|ok|okay)[,. ]+)*(?:(?:my|the) (?:\w+ ){{1,2}}|(?:he|she|they|everyone|everybody|people) )"
    rf"(?:says?|said|thinks?|thought|tells me|told me|would (?:say|put|pick)|puts?)(?: (?:that|to put|it'?s|it is|it was|an?))* {OPTION}[,.; ]+(?:(?:but|and|though|while|yet) )*"
    rf"(?:i(?:'?d| would)? (?:rather )?(?:say|think|put|pick|go with|call it|feel)|(?:for|to) me,?|i'?m(?: more)?(?: at)?)(?: (?:that|it'?s|it is|it was|rather|like|more like|an?))* (?P<own>{OPTION})[.! ]*"
)
# Right after one of these a number may be of pills: only what says that it is an age counts as one.
TELL_NO_AMOUNT = ("utter_advice.", "utter_safety.soft", "utter_safety.info")


def hear(
    sheet: Sheet, intent: str, text: str, instrument: Instrument, minimum_age: int, near: Near = NOTHING_NEAR
) -> Heard | None:
    """Take one message for the question that stands. None: it is not an answer, let the dialogue treat it as what it is.

    `text` is what was typed, or "/<intent>" for a button; `near` what was said last, which may make a number one of days.
    """
    asked, _ = question(sheet)
    if text.startswith("/"):
        return _pressed(sheet, asked, intent)
    if "utter_screening.pause" in near.last and RETURNS.fullmatch(_plain(text)):
        return Heard(sheet, say="utter_nav.repeat")
    if PAUSES.fullmatch(_plain(text)):
        return Heard(sheet, say="utter_screening.pause")
    if asked is Question.AGE:
        if any(name.startswith(TELL_NO_AMOUNT) for name in near.last) and is_bare_number(text):
            return Heard(sheet, say="utter_screening.reask.age")
        return _typed_age(sheet, text, minimum_age) or _too_early(sheet, text, instrument, "utter_screening.reask.age")
    if asked is Question.CONSENT:
        agreed = consents(text)
        if agreed is None and WHY_NOT.fullmatch(_plain(text)) and not any("faq." in name for name in near.last):
            return Heard(sheet, say="utter_screening.reask.consent")
        if agreed is None:
            return _too_early(sheet, text, instrument, "utter_screening.reask.consent")
        return Heard(replace(sheet, agreed=agreed))
    if asked not in (Question.ITEM, Question.CONFIRM, Question.DIFFICULTY):
        return None
    about = asks_about_form(text, instrument, item_number(sheet))
    if about is not None:
        why = about == "utter_nav.why_ask.item" and asked is Question.CONFIRM
        return Heard(sheet, say="utter_nav.why_ask.read_back" if why else about)
    if asked is Question.DIFFICULTY:
        return _typed_difficulty(sheet, text, instrument)
    heard = (
        _own_word(sheet, text, instrument, near)
        or _counted_days(sheet, asked, text, instrument, near)
        or _remarked(sheet, text, instrument, near)
        or _typed_answer(sheet, asked, text, instrument)
    )
    return _never_days(sheet, heard, text, near) or _remark(sheet, intent, text)


def _own_word(sheet: Sheet, text: str, instrument: Instrument, near: Near) -> Heard | None:
    """The visitor's own answer beside somebody else's, to be read back; asked again where it may be a number of days."""
    found = OWN_WORD.fullmatch(_plain(text))
    if found is None:
        return None
    typed = read(found["own"], instrument.options)
    if not typed.values or (near.doubtful and not LABELLED.search(found["own"])):
        return Heard(without_typed(sheet), say=REASK)
    return Heard(with_typed(sheet, typed.values[:1]))


def _remarked(sheet: Sheet, text: str, instrument: Instrument, near: Near) -> Heard | None:
    """The answer in front of a remark, to be read back, unless it may be a number of days or is about another item."""
    value = None if near.doubtful else remarked(text, instrument.options)
    if value is None or _asks(text) or item_named(text, sheet) is not None:
        return None
    return Heard(with_typed(sheet, (value,)))


def _counted_days(sheet: Sheet, asked: Question, text: str, instrument: Instrument, near: Near) -> Heard | None:
    """A number of days, or one of the two options that the last reply left: read back, whatever it is."""
    option = closer(text, near.last) if asked is Question.ITEM else None
    if option is not None:
        return Heard(with_typed(sheet, (option,)))
    count = counted(text, asked=near.asks_days)
    if count is None or not (near.asks_days or read(text, instrument.options).read_as is ReadAs.AGAIN):
        return None
    if count.value is None:
        return Heard(without_typed(sheet), say=count.again) if count.again else None
    return Heard(with_typed(sheet, (count.value,)), say="utter_screening.days", days=count.told)


def _never_days(sheet: Sheet, heard: Heard | None, text: str, near: Near) -> Heard | None:
    """What was heard; but where a number may be one of days, none is recorded without a yes, and no list is taken for the items to come."""
    if heard is None:
        return None
    if len(heard.sheet.read_back) > 1 and not sheet.read_back:
        listed = replace(heard, say=heard.say or "utter_screening.list")
        return Heard(without_typed(sheet), say=REASK) if near.asks_days else listed
    if heard.how != "typed" or not near.doubtful or LABELLED.search(_plain(text)):
        return heard
    value = heard.sheet.answers[(item_number(sheet) or 1) - 1]
    return Heard(with_typed(sheet, (value or 0,)), say="utter_screening.number")


MEANT = re.compile(r"\b(?:you|your|u|this|that|bot|chat|app|check|test|question\w*)\b")  # what an insult is about


def _remark(sheet: Sheet, intent: str, text: str) -> Heard | None:
    """What somebody tells of himself at an item is no question about the treatment and no small talk, whatever its words resemble."""
    talk = intent in ("social.chitchat", "system.clarify") or (
        intent == "social.insult" and MEANT.search(text.casefold()) is None
    )
    told = (intent.startswith("faq.") or talk) and remarks(text)
    return Heard(sheet, say="utter_screening.reask.told") if told else None


def _pressed(sheet: Sheet, asked: Question, intent: str) -> Heard | None:
    kind, _, value = intent.rpartition(".")
    if asked is Question.AGE and kind == "age":
        return Heard(replace(sheet, age_group=value))
    if asked is Question.CONSENT and kind == "consent":
        return Heard(replace(sheet, agreed=value == "agree"))
    if asked in (Question.ITEM, Question.CONFIRM) and kind == "gad7":
        return Heard(with_answer(replace(sheet, read_back=()), int(value)), how="button")
    if asked is Question.CONFIRM and kind == "confirm":
        return _confirmed(sheet, yes=value == "yes")
    if asked is Question.DIFFICULTY and kind == "difficulty":
        return Heard(replace(sheet, difficulty=SKIPPED if value == "skip" else int(value)))
    return None


def _confirmed(sheet: Sheet, *, yes: bool) -> Heard:
    if yes:
        return Heard(with_answer(sheet, sheet.read_back[0]), how="read_back")
    return Heard(without_typed(sheet), say=REASK)


def _typed_age(sheet: Sheet, text: str, minimum_age: int) -> Heard | None:
    age = typed_age(text, asked=True)
    if age is not None:
        return Heard(replace(sheet, age_group="adult" if age >= minimum_age else "minor"))
    group = says_group(text)
    return Heard(replace(sheet, age_group=group)) if group else None


def _too_early(sheet: Sheet, text: str, instrument: Instrument, say: str) -> Heard | None:
    """An answer to an item that was not asked yet counts for nothing: the question that stands is asked again."""
    typed = read(text, instrument.options)
    how_often = typed.looks_like_answer and not _asks(text)
    answers = text.strip().isdigit() or typed.read_as is not ReadAs.AGAIN or how_often
    return Heard(sheet, say=say) if answers else None


def _typed_difficulty(sheet: Sheet, text: str, instrument: Instrument) -> Heard | None:
    if NO_DIFFICULTY.fullmatch(_plain(text)):
        return Heard(replace(sheet, difficulty=0))
    if slip := DIFFICULTY_SLIP.fullmatch(_plain(text)):
        old, new = (cut_short(slip[part], instrument.difficulty_options) for part in ("old", "new"))
        if old is not None and new is not None:
            return Heard(replace(sheet, difficulty=new))
    typed = read(text, instrument.difficulty_options)
    value = typed.values[0] if typed.read_as is ReadAs.COUNTS else cut_short(text, instrument.difficulty_options)
    if value is not None:
        return Heard(replace(sheet, difficulty=value))
    speaks = HOW_DIFFICULT.search(_plain(text)) or OF_DIFFICULTY.fullmatch(_plain(text))
    near = (typed.looks_like_answer or speaks) and not _asks(text)
    return Heard(sheet, say="utter_screening.reask.difficulty") if near else None


def _typed_answer(sheet: Sheet, asked: Question, text: str, instrument: Instrument) -> Heard | None:
    number = item_named(text, sheet)
    if number not in (None, item_number(sheet)):  # what is said of another item never counts here
        return _of_another(sheet, number, text, instrument)
    if number is not None and (value := new_value(text)) is not None:
        typed = read(value, instrument.options)
        return Heard(with_typed(sheet, typed.values[:1]), say=None if typed.values else REASK)
    if number is None and asked is Question.ITEM and speaks_of_another(text) and not _asks(text):
        return Heard(without_typed(sheet), say=REASK)
    if number is not None and pressed_wrong(text):
        return Heard(without_typed(sheet), say=REASK)
    if asked is Question.ITEM and DENIES.fullmatch(_plain(text)):
        return Heard(with_typed(sheet, (0,)))
    typed = read(OTHERWISE.sub("no, ", text) if asked is Question.CONFIRM else text, instrument.options)
    if asked is Question.CONFIRM and (agreed := agreement(text)) is not None:
        return _confirmed(sheet, yes=agreed)
    if typed.read_as is ReadAs.COUNTS:
        return Heard(with_answer(replace(sheet, read_back=()), typed.values[0]), how="typed")
    if typed.read_as is ReadAs.READ_BACK:
        named = item_number(sheet) if asked is Question.ITEM and CORRECTING.match(text) else sheet.changing
        return Heard(with_typed(replace(sheet, changing=named), typed.values))
    say = reask(text)
    if BARE.fullmatch(_plain(text)) or ((typed.looks_like_answer or say != REASK) and not _asks(text)):
        return Heard(without_typed(sheet), say=say)
    return None


def _of_another(sheet: Sheet, number: int | None, text: str, instrument: Instrument) -> Heard:
    """A change of an item that has an answer goes to it, with the new one read back under its number; no other item takes it."""
    other = stepped_back(sheet, number)
    if other.changing != number:
        return Heard(without_typed(sheet), say=REASK)
    typed = read(new_value(text) or "", instrument.options)
    return Heard(with_typed(other, typed.values[:1]))


def _asks(text: str) -> bool:
    """Does the text ask or order something, as far as its words say?"""
    return ASKS_OR_ORDERS.search(ANSWERED.sub(" ", _plain(text))) is not None


def _plain(text: str) -> str:
    return text.casefold().replace("\u2019", "'").strip()
