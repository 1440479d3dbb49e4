"""What a message does to the question that stands, where only the last reply and the way here can tell: what is taken back, said in front of a question, or meant for somebody else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.rules.age import typed_age
from bot.rules.answers import ReadAs, read, told_in_front
from bot.rules.changing import ASKED, denied_before, which_denied
from bot.rules.commands import for_another
from bot.rules.counted import near
from bot.rules.hearing import Heard, hear
from bot.rules.late_or_wrong import WHICH, unanswered
from bot.rules.pausing import comes_again
from bot.rules.screening import SKIPPED, Question, Sheet, item_number, question, with_typed
from bot.rules.slots import instrument_of

if TYPE_CHECKING:
    from collections.abc import Mapping

# Asked again at age and consent, where there are two answers and no way around: the words about four answers and Skip are not told there.
OF_TWO = ("utter_screening.reask.age", "utter_screening.reask.consent", "utter_screening.reask.early")
# What is answered first where it stands behind an answer: "2, and by the way what's the price".
BESIDE = ("faq.", "advice.", "social.", "oos", "booking.about", "nav.human", "nav.help", "nav.why_ask", "nav.explain")
LISTED = "utter_screening.confirm.listed"


def hear_here(slots: Mapping[str, Any], sheet: Sheet, intent: str, text: str, minimum_age: int) -> Heard | None:
    """Take one message for the question that stands. None: it is not an answer."""
    asked, _ = question(sheet)
    last = slots.get("last_reply") or ()
    before = denied_before(text, sheet, last, instrument_of(slots).options)
    if before is not None:
        return Heard(before)
    if which_denied(text, sheet, last) or unanswered(text, sheet, last):
        return Heard(sheet, say=WHICH)
    if comes_again(text):
        return Heard(sheet, say="utter_nav.repeat")
    if asked in (Question.AGE, Question.CONSENT) and for_another(text) and not _is_minor(text, asked, minimum_age):
        return Heard(sheet, say="utter_nav.start_screening.for_other")
    heard = hear(sheet, intent, text, instrument_of(slots), minimum_age, near(slots, item_number(sheet)))
    if heard is not None and heard.say in OF_TWO and _answers_item(text, slots):
        return replace(heard, say="utter_screening.reask.early")
    if heard is not None and heard.say == "utter_screening.reask.next" and _has_answer(sheet):
        return Heard(replace(sheet, changing=None, read_back=()), say="utter_screening.change.kept")
    return heard


def _answers_item(text: str, slots: Mapping[str, Any]) -> bool:
    """Is it an answer to an item, which was not asked yet?"""
    return text.strip(" .!").isdigit() or read(text, instrument_of(slots).options).read_as is not ReadAs.AGAIN


def _is_minor(text: str, asked: Question, minimum_age: int) -> bool:
    """A stated age under the minimum holds, whoever the check is said to be for."""
    age = typed_age(text, asked=asked is Question.AGE)
    return age is not None and age < minimum_age


def _has_answer(sheet: Sheet) -> bool:
    """Is the item that stands one that was answered before, so that "next" leaves it as it is?"""
    asked_anew = sheet.changing is not None and not sheet.read_back
    return asked_anew and sheet.answers[(sheet.changing or 1) - 1] not in (None, SKIPPED)


def with_answer_in_front(slots: Mapping[str, Any], sheet: Sheet, intent: str, text: str) -> Sheet:
    """The sheet with the answer that stood in front of a question, once that was answered: it is read back, and counts only after yes."""
    doubtful = near(slots, item_number(sheet)).doubtful  # a number may be one of days here
    if question(sheet)[0] is not Question.ITEM or doubtful or not intent.startswith(BESIDE) or text.startswith("/"):
        return sheet
    values = told_in_front(text, instrument_of(slots).options)
    return with_typed(sheet, values) if values else sheet


def is_listed(slots: Mapping[str, Any], sheet: Sheet) -> bool:
    """Is the answer that is read back one of several that were typed at once? The last of them is known by its item, which was never asked."""
    number, told = item_number(sheet), slots.get("told") or {}
    if number is None or sheet.changing is not None:
        return False
    asked = any(name.startswith(f"{ASKED}{number}") for name in told)
    return len(sheet.read_back) > 1 or not asked or LISTED in (slots.get("last_reply") or ())
