"""A result is kept: what puts off, thanks, or names a new start and turns it down begins nothing."""

from __future__ import annotations

import pytest

from bot.ports import Parsed
from bot.rules.about_check import about_check
from bot.rules.agreement import consents
from bot.rules.commands import command
from bot.rules.idle import idle_order
from bot.rules.instrument import load
from bot.rules.result_words import asks_kin_first, leaves_it, puts_off, thanks_no
from bot.rules.screening import blank
from bot.rules.slips import is_slip
from bot.rules.slots import slots_from
from bot.service.choosing import Standing, matched_choice
from bot.service.hearing import as_meant

ENDED = {"screening_outcome": "completed", "last_reply": ["utter_screening.result", "utter_booking.offer"]}
OFFERED = {"a": "booking.start", "b": "booking.later"}
LEFT = ["start again? no, leave it", "start over? no thanks", "start again? no, keep it", "begin again? no, leave it as it is"]  # fmt: skip
LATER = ["let me think it over", "i'll think it over", "let me mull it over", "let me sleep on it", "i want to sleep on it", "id like to sleep on it", "ill talk to my doctor first", "i want to ask my therapist first"]  # fmt: skip


def at(form: str | None = None, **slots: object) -> Standing:
    """A conversation that stands there."""
    return Standing(ENDED | slots, form, OFFERED, {}, 18)


@pytest.mark.parametrize("text", [*LATER, *LEFT, "nah im ok", "no thanks i'm fine", "no im good"])
def test_under_a_result_it_is_for_later(text: str) -> None:
    """Nothing begins, and a yes after it begins no check."""
    assert matched_choice(text, at()) == "booking.later"
    after = Standing(ENDED | {"last_reply": ["utter_booking.later"]}, None, {}, {}, 18)
    assert matched_choice("yes", after) is None


@pytest.mark.parametrize("text", [*LATER, *LEFT])
def test_where_nothing_runs_it_is_no_new_start(text: str) -> None:
    """Also once a request was sent."""
    assert idle_order(text, "nav.restart") == "social.chitchat.nod"
    sent = Standing(ENDED | {"booking_status": "requested"}, None, {}, {}, 18)
    assert as_meant(text, Parsed("nav.restart"), sent).intent != "nav.restart"


@pytest.mark.parametrize("text", LEFT)
def test_at_a_question_it_empties_no_form(text: str) -> None:
    """The answers stay."""
    assert is_slip(text, "nav.restart", "screening_form", answering=True)


@pytest.mark.parametrize("text", ["start over", "start again", "lets start over", "start again from the beginning", "restart"])  # fmt: skip
def test_a_new_start_is_one(text: str) -> None:
    """Its words say so."""
    assert not leaves_it(text)
    assert idle_order(text, "nav.restart") is None
    assert not is_slip(text, "nav.restart", "screening_form", answering=True)


@pytest.mark.parametrize("text", ["im ok", "no im not ok", "think", "i think it is over", "i want to sleep", "i cant sleep on it", "talk to my doctor", "my doctor says first", "start again, no more questions", "let me talk to the doctor first", "i want to sleep and not wake up"])  # fmt: skip
def test_what_puts_nothing_off(text: str) -> None:
    """A word beside it is something else."""
    assert not any(one(text) for one in (puts_off, thanks_no, leaves_it))


def test_agreement_is_not_read_from_them() -> None:
    """Who is fine without may decline or agree: where consent is asked it is asked again."""
    assert consents("nah im ok") is None
    assert asks_kin_first("ill talk to my doctor first")


@pytest.mark.parametrize(("text", "told"), [("whats the total now", "nav.review"), ("what's my score so far", "nav.review"), ("whats the total", None), ("what is the total cost now", None)])  # fmt: skip
def test_the_total_now(text: str, told: str | None) -> None:
    """No price where a check has answers; alone it may be one."""
    slots = slots_from(blank(load()))
    assert about_check(text, "faq.cost", slots | {"screening_outcome": "completed"}, None) == told
    assert about_check(text, "faq.cost", slots, None) is None


@pytest.mark.parametrize(("text", "order"), [("what answers have i given", "nav.review"), ("what answers did i give so far", "nav.review"), ("what answers are there", None), ("what answers does the clinic give", None)])  # fmt: skip
def test_what_was_answered_is_shown(text: str, order: str | None) -> None:
    """The visitor's own."""
    assert command(text) == order
