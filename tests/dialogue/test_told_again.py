"""The same block is not told over and over: after all of its words the next reply leads on."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from bot.content.sample import sample_words
from bot.dialogue.nlg import MORE_TOLD, ClinicWords

if TYPE_CHECKING:
    from bot.words import Spoken

CLINIC, MORE = "utter_faq.clinic_info", "utter_faq.clinic_info.more"
ALL_TOLD = {CLINIC: 2, MORE: 1}


def spoken(response: str, told: dict[str, int], last: list[str], intent: str = "faq.clinic_info") -> str:
    """The name of what is said in place of a response."""
    slots = {"told": told, "last_reply": last}
    tracker = SimpleNamespace(events=[], get_slot=slots.get, latest_message=SimpleNamespace(intent={"name": intent}))
    said = asyncio.run(ClinicWords(words=sample_words()).generate(response, tracker, "chat"))
    assert said is not None
    return cast("Spoken", said["spoken"]).response


@pytest.mark.parametrize(
    ("response", "told", "last", "name"),
    [(CLINIC, {}, [], CLINIC), (CLINIC, {CLINIC: 1}, [CLINIC], CLINIC), (CLINIC, {CLINIC: 2}, [CLINIC], MORE), (CLINIC, ALL_TOLD, [MORE], MORE_TOLD), (CLINIC, ALL_TOLD, [CLINIC], MORE_TOLD), (CLINIC, ALL_TOLD, [MORE_TOLD], CLINIC), (CLINIC, ALL_TOLD, ["utter_faq.cost"], CLINIC),
     ("utter_faq.clinic_info.hours", {"utter_faq.clinic_info.hours": 1}, ["utter_faq.clinic_info.hours"], "utter_faq.clinic_info.hours"), ("utter_faq.clinic_info.hours", {"utter_faq.clinic_info.hours": 2}, ["utter_faq.clinic_info.hours"], MORE_TOLD)],
)  # fmt: skip
def test_a_block_is_not_told_three_times_in_a_row(
    response: str, told: dict[str, int], last: list[str], name: str
) -> None:
    """What was told is followed by the longer version, and that by the way on."""
    assert spoken(response, told, last) == name


def test_who_asks_for_it_again_gets_it() -> None:
    """Repeating is what was asked for."""
    assert spoken(CLINIC, ALL_TOLD, [CLINIC], "nav.repeat") == CLINIC


def test_who_asks_whether_it_works_always_hears_the_limits() -> None:
    """Not everyone responds: that is never led away from."""
    works = "utter_faq.will_it_work"
    assert spoken(works, {works: 9, f"{works}.more": 1}, [works], "faq.will_it_work") == works
