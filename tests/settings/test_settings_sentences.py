"""The clinic's facts as visitors read them: nothing invented, nothing left open, every placeholder supplied."""

from __future__ import annotations

import re
import string
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.ports import Link
from bot.rules.hours import Timetable, Window
from bot.settings.checks import colour, white_contrast, zone
from bot.settings.sentences import contacts, hours_sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.settings import Settings

    type Loading = Callable[..., Settings]

RESPONSES = Path(__file__).parents[2] / "data" / "responses.yml"
TOLD = """
phone: (919) 555-0100
address: [12 Main Street, "Raleigh, NC 27601"]
states: [North Carolina, South Carolina, Virginia]
hours: {monday: "9:00-17:00", tuesday: "9:00-17:00", wednesday: "9:00-12:00, 13:00-17:30", friday: "9:00-12:00"}
holidays: [2026-12-25]
booking: {callback_time: within one working day}
minimum_age: 21
retention_days: 14
facts: {cost: "One infusion costs $400."}
"""


def test_a_clinic_that_told_nothing_gets_no_invented_facts(loading: Loading) -> None:
    """Empty stays empty, and the two phrases in the middle of a sentence point to the clinic."""
    facts = loading().facts_for_words()
    assert facts.pop("clinic_name") == "Example Clinic"
    assert facts.pop("clinic_contact") == "use the contact page of the clinic's website"
    assert facts.pop("clinic_contact_es") == "usa la página de contacto del sitio de la clínica"
    assert facts.pop("callback_time") == "the clinic will tell you when"
    assert (facts.pop("min_age"), facts.pop("retention_days")) == ("18", "30")
    assert set(facts.values()) == {""}


def test_what_the_clinic_told_is_said_in_whole_sentences(loading: Loading) -> None:
    """These stand between other sentences, so each ends with a full stop, or fits into one."""
    facts = loading(TOLD).facts_for_words()
    assert facts["clinic_contact"] == "call the clinic at 919-555-0100"
    assert facts["clinic_address"] == "The clinic is at 12 Main Street, Raleigh, NC 27601."
    assert facts["clinic_states"] == "The clinic serves people in North Carolina, South Carolina and Virginia."
    assert facts["clinic_hours"] == (
        "The clinic is open Monday and Tuesday, 9:00 am to 5:00 pm; Wednesday, 9:00 am to noon and 1:00 pm to 5:30 pm; "
        "Friday, 9:00 am to noon. It is closed on holidays."
    )
    assert facts["callback_time"] == "within one working day"
    assert (facts["min_age"], facts["retention_days"]) == ("21", "14")
    assert facts["fact_cost"] == "One infusion costs $400."


def test_the_way_to_the_clinic_can_be_tapped(loading: Loading) -> None:
    """The telephone where there is one, else the website, else nothing is invented."""
    assert contacts(loading(TOLD).clinic)["clinic_contact"] == Link("Call the clinic", "tel:+19195550100", "call")
    page = contacts(loading("website: https://clinic.example").clinic)
    assert page["clinic_contact_es"] == Link("Sitio de la clínica", "https://clinic.example", "page")
    assert contacts(loading().clinic) == {}


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ('hours: {monday: "0:00-24:00"}', "The clinic is open Monday, all day."),
        ('hours: {saturday: "22:00-2:00"}', "The clinic is open Saturday, 10:00 pm to 2:00 am."),
        ('hours: {saturday: "0:00-12:30"}', "The clinic is open Saturday, midnight to 12:30 pm."),
        ("hours: {" + ", ".join(f'{day}: "8:00-20:00"' for day in (
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")) + "}",
         "The clinic is open every day, 8:00 am to 8:00 pm."),
        ('hours: {monday: "9:00-10:00", holiday: "9:00-10:00"}\nholidays: [2026-12-25]',
         "The clinic is open Monday, 9:00 am to 10:00 am."),
        ('hours: {holiday: "9:00-10:00"}\nholidays: [2026-12-25]', ""),
    ],
)  # fmt: skip
def test_hours_read_like_a_sign_on_a_door(lines: str, sentence: str, loading: Loading) -> None:
    """Days with the same times are named together; nothing is said of hours that were not given."""
    assert loading(lines).facts_for_words()["clinic_hours"] == sentence


def test_every_placeholder_about_the_clinic_is_supplied(loading: Loading) -> None:
    """A placeholder without a value would be read by a visitor."""
    words = RESPONSES.read_text(encoding="utf-8")
    names = {name for _, name, _, _ in string.Formatter().parse("".join(_texts(yaml.safe_load(words)))) if name}
    ours = {name for name in names if re.match(r"clinic_|fact_|min_age|retention_days|callback_time", name)}
    assert ours
    assert ours <= set(loading().facts_for_words())


def _texts(node: object) -> list[str]:
    if isinstance(node, dict):
        return [text for inner in node.values() for text in _texts(inner)]
    if isinstance(node, list):
        return [text for inner in node for text in _texts(inner)]
    return [node] if isinstance(node, str) else []


windows = st.builds(
    lambda start, length: Window(start, (start + length - 1) % 1440 + 1), st.integers(0, 1439), st.integers(1, 1439)
)


@given(st.lists(st.lists(windows, max_size=2).map(tuple), min_size=7, max_size=7))
def test_any_hours_make_one_readable_sentence(days: list[tuple[Window, ...]]) -> None:
    """Each open day stands in exactly one group, and an empty week gives an empty text."""
    sentence = hours_sentence(Timetable(zone("America/New_York"), tuple(days)))
    assert bool(sentence) is any(days)
    if sentence:
        assert sentence.endswith(".")
        assert "  " not in sentence
        groups = 1 + sum(bool(today) and today != yesterday for yesterday, today in pairwise(days))
        groups -= not days[0]
        assert sentence.count(";") == groups - 1


@pytest.mark.parametrize(
    ("shade", "ratio"), [("#ffffff", 1.0), ("#000000", 21.0), ("#767676", 4.54), ("#777777", 4.48)]
)
def test_contrast_is_wcags(shade: str, ratio: float) -> None:
    """Known values of WCAG's own formula: #767676 is the lightest grey that white text can stand on."""
    assert white_contrast(shade) == pytest.approx(ratio, abs=0.005)


def test_a_colour_is_kept_in_one_form() -> None:
    """Capital letters make no other colour."""
    assert colour("#2B665C") == "#2b665c"
