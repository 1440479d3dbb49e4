"""Which choice a typed text is: its label word for word, a place, a plain yes or no, or an earlier answer that is to be changed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.rules.age import is_age_slip
from bot.rules.agreement import agreement
from bot.rules.asked_for import asks_for_adult
from bot.rules.changing import asks_for_skipped, asks_to_change, first_skipped, item_to_change, place_named
from bot.rules.commands import AFRESH, meant, named
from bot.rules.counted import counted, near
from bot.rules.item_words import several_back
from bot.rules.late_or_wrong import WHICH
from bot.rules.result_words import leaves_it, puts_off, thanks_no
from bot.rules.slots import sheet_from
from bot.service.state_blob import as_typed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.ports import Parsed

ERASURE = "delete.yes"  # everything is erased
# A plain yes or no outside of a form answers the question that was offered last, in this order.
YES = (ERASURE, "booking.start", "start.screening")
NO = ("delete.no", "booking.later")
# What may be a nod as well as a yes, and the replies that propose something.
NODS = re.compile(
    r"(?:(?:ok|okay|k|fine|good|great|perfect|right|exactly|alright|all right|sounds good|looks good|thanks?|thank you|send|send it|please|\U0001f44d[\U0001f3fb-\U0001f3ff]?)[\s,.!]*)+"
)
PROPOSALS = frozenset({"utter_booking.offer", "utter_nav.delete_data"})
# Under a result these say that it was read; they begin no request.
TAKES_NOTE = re.compile(
    r"(?:(?:oh|ah|h+m+|well|o+k+|okay|k|fine|good|great|right|all ?right|thanks?|thank you|\U0001f44d[\U0001f3fb-\U0001f3ff]?)[\s,.!]*)+"
)
# Replies after which a yes is to nothing that could start: what was not understood, a kind word, a note about safety.
NOT_UNDERSTOOD = ("utter_oos", "utter_social.chitchat", "utter_social.insult", "utter_safety.")
UNDECIDED = re.compile(r"(?:no|nope|wait|don'?t|do not|cancel|stop|not (?:yet|now)|hold on|never ?mind|keep)\b")
ERASES = re.compile(r"\b(?:delete|erase)\b")
STARTS = re.compile(r"\bstart\b")  # the check, but for the replies that speak of starting the request again
# What is said of a request that was sent: a yes takes note of it, and begins no check.
CHANGE = "utter_screening.change"  # which answer is meant?
SENT = ("utter_booking.done.", "utter_booking.about.")
CALLED_OFF = frozenset({"utter_booking.cancelled", "utter_booking.cancelled.second", "utter_nav.stop_booking"})
ALSO_SAID = "utter_system.also"


@dataclass(frozen=True)
class Standing:
    """Where the conversation stands when the message arrives."""

    slots: Mapping[str, Any]
    form: str | None
    offered: Mapping[str, str]  # choice id -> name
    labels: Mapping[str, str]  # label as typed, lower case -> name
    minimum_age: int

    @property
    def answering(self) -> bool:
        """Are the items of the check asked?"""
        return self.form == "screening_form" and self.slots.get("agreed") is True


def labelled(text: str, labels: Mapping[str, str]) -> str | None:
    """The offered choice whose label was typed word for word."""
    return labels.get(as_typed(text))


def matched_choice(text: str, standing: Standing) -> str | None:
    """The offered choice that was typed instead of tapped: its label word for word, or a plain yes or no."""
    plain = as_typed(text)
    if not plain:
        return None
    change = changed_answer(text, standing) or _of_age(text, standing)
    if change is not None:
        return change
    if standing.form is None and (place := named(text) or _corrected(text, standing)) is not None:
        return _in_place(place, standing)
    if (typed := labelled(text, standing.labels)) is not None and not standing.answering:
        return typed
    if _puts_off_booking(text, standing):
        return "booking.later"
    names = set(standing.offered.values())
    if ERASURE in names and UNDECIDED.match(plain):
        return "delete.no"
    asks_itself = standing.form is not None and ERASURE not in standing.offered.values()
    agreed = None if asks_itself else agreement(text)
    if agreed is None:
        return None
    said = set(standing.slots.get("last_reply") or ())
    left = dict(standing.slots.get("last_said") or ()).get(ALSO_SAID) if ALSO_SAID in said else None
    noted = NODS.fullmatch(plain) or TAKES_NOTE.fullmatch(plain)
    if agreed and "utter_booking.withdraw" in said and not noted:
        return "nav.delete_data"  # "ok" takes note of how it is withdrawn, and erases nothing
    if agreed and ERASES.search(plain):
        return ERASURE if ERASURE in names else None
    if agreed and left:
        return f"ask.{left[0]}"  # "Shall I go on with it?"
    if agreed and AFRESH in said and not noted and standing.form is None and not standing.slots.get("hold"):
        return "start.screening"  # "start over", then yes
    if agreed and any(name.startswith(SENT) for name in said):
        names -= {"start.screening"}
    nods = NODS.fullmatch(plain) and not said & PROPOSALS
    if agreed and (nods or TAKES_NOTE.fullmatch(plain) or any(name.startswith(NOT_UNDERSTOOD) for name in said)):
        names -= {"booking.start", "start.screening"}  # "ok" after an answer takes note of it; it starts nothing
    if agreed and STARTS.search(plain) and "start.screening" in names and not said & CALLED_OFF:
        return "start.screening"
    return next((name for name in (YES if agreed else NO) if name in names), None)


def changed_answer(text: str, standing: Standing) -> str | None:
    """An earlier answer that the visitor asks to change, by its number; at the result also without one."""
    if standing.slots.get("hold") is not None:
        return None
    sheet, ended = sheet_from(standing.slots), standing.slots.get("screening_outcome")
    if not standing.answering and not (standing.form is None and ended in ("completed", "incomplete")):
        return None
    if standing.answering and near(standing.slots, None).asks_days and counted(text, asked=True) is not None:
        return None  # the number of days that was asked for
    skipped = asks_for_skipped(text)
    number = first_skipped(sheet) if skipped else several_back(text, sheet) or item_to_change(text, sheet)
    last = standing.slots.get("last_reply") or ()
    if number is None and (CHANGE in last or (WHICH in last and not text.strip(" .!#").isdigit())):
        number = place_named(text, sheet)
    if number is not None:
        return f"change.{number}"
    return "change.choose" if ended == "completed" and standing.form is None and asks_to_change(text) else None


def _puts_off_booking(text: str, standing: Standing) -> bool:
    """After the check "not now" is about the consultation that was offered, also when its button is gone."""
    ended = standing.slots.get("screening_outcome") in ("completed", "incomplete")
    free = standing.form is None and not standing.slots.get("hold") and not standing.slots.get("booking_status")
    return ended and free and ERASURE not in standing.offered.values() and _puts_off(text)


def _puts_off(text: str) -> bool:
    """In any of its words: for later, with thanks, or what was about to begin anew left as it is."""
    return puts_off(text) or thanks_no(text) or leaves_it(text)


def _of_age(text: str, standing: Standing) -> str | None:
    """What is said of the age: one that is taken back, or a grown-up's for whom this is asked."""
    if standing.form is None and _takes_back_age(text, standing):
        return "age.minor"
    return "nav.for_other" if _asks_for_another(text, standing) else None


def _takes_back_age(text: str, standing: Standing) -> bool:
    """An age called a slip after the reply to a minor: it opens nothing, and the reply is told on in its next words."""
    minor = standing.slots.get("age_group") == "minor" and standing.slots.get("hold") is None
    return minor and is_age_slip(text)


def _asks_for_another(text: str, standing: Standing) -> bool:
    """Where nothing runs: somebody else is told of for whom this is asked, with a grown-up's age."""
    free = standing.form is None and standing.slots.get("hold") is None
    return free and standing.slots.get("age_group") != "minor" and asks_for_adult(text, standing.minimum_age)


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
