"""What the dialogue remembers of its own words: how often each was told, the last topic, and what to say again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.rules.after_script import AS_SCRIPT
from bot.rules.asked_to_die import ASKED_TO
from bot.rules.counted import ASK_FOR_DAYS, mark
from bot.rules.risk import HOLDING
from bot.rules.screening import item_number
from bot.rules.slots import sheet_from

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.ports import Said

CLARIFY, ALSO = "utter_system.clarify", "utter_system.also"
QUESTIONS = ("utter_ask_", "utter_screening.confirm", "utter_booking.confirm")  # a form asks these again by itself
NOT_AGAIN = ("utter_nav.repeat", "utter_nav.delete_kept", "utter_system.closed", "utter_social.chitchat.nod")
SUBJECTS = ("faq.", "advice.")
SCRIPT, RESUMED = "utter_safety.", "utter_help.resume"
NOT_DANGER = ("soft", "info")
TOLD_AS = {f"utter_{meaning.intent}": meaning.verdict for meaning in AS_SCRIPT}  # told first, these are scripts too


def remember(said: Sequence[Said], slots: Mapping[str, Any]) -> dict[str, Any]:
    """The slots `told`, `last_topic`, `last_said`, `last_reply`, `clarified` and `danger` after these messages. Their size does not grow."""
    told = dict(slots.get("told") or {})
    for one in said:
        told[one.response] = told.get(one.response, 0) + 1
    if any(one.response in ASK_FOR_DAYS for one in said) and (number := item_number(sheet_from(slots))):
        told[mark(number)] = 1  # a bare number at this item may be one of days from here on
    subjects = [one.topic for one in said if one.topic.startswith(SUBJECTS)]
    topic = subjects[-1] if subjects else slots.get("last_topic")
    answers = [[one.response, _asked(one)] for one in said if _is_answer(one)]
    repeated = any(one.response == NOT_AGAIN[0] for one in said)
    return {
        "told": told,
        "last_topic": topic,
        "last_said": answers if answers and not repeated else slots.get("last_said"),
        "last_reply": [one.response for one in said],
        "clarified": _clarified(said, subjects, slots.get("clarified")),
        "danger": _danger(said, slots),
    }


def _danger(said: Sequence[Said], slots: Mapping[str, Any]) -> str | None:
    """The last danger that a script was told for, until the visitor goes on by choice."""
    danger: str | None = slots.get("danger")
    for one in said:
        if one.response.startswith(RESUMED):
            danger = None
        if one.response.startswith(ASKED_TO) and not slots.get("hold"):
            danger = "third_party"  # told in the place of the script about somebody else
        told_as = TOLD_AS.get(one.response.removesuffix(".es"))
        if told_as and (danger not in HOLDING or (told_as == slots.get("hold") and danger == "violence")):
            danger = told_as
        if one.response.startswith(SCRIPT):
            told = one.response.split(".")[1].removesuffix("_again")
            if told in HOLDING or (told not in NOT_DANGER and not slots.get("hold")):
                danger = told  # while something is held, a panic or a worry does not take its place
    return danger


def _is_answer(one: Said) -> bool:
    return not one.response.startswith((*QUESTIONS, *NOT_AGAIN))


def _asked(one: Said) -> list[str]:
    """The topics that a short choice offers; [] for anything else."""
    return (
        [name.removeprefix("ask.") for name, _ in one.buttons if name.startswith("ask.")]
        if one.response in (CLARIFY, ALSO)
        else []
    )


def _clarified(said: Sequence[Said], subjects: Sequence[str], before: list[str] | None) -> list[str] | None:
    """The topics of the last short choice, until another subject comes up."""
    for one in said:
        if one.response == CLARIFY:
            return _asked(one)
    return before if before and all(topic in before for topic in subjects) else None
