"""For every check, words that are altered so that they must fail."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from bot.content.check_dates import check_expiry, check_help_lines
from bot.content.check_scripts import check_copies, check_crisis, check_placeholders
from bot.content.check_sources import check_named, check_sources
from bot.content.check_wording import (
    check_advice,
    check_answers,
    check_forbidden,
    check_grade,
    check_limits,
    check_offer,
)
from bot.content.checks import CHECKS
from bot.content.ledger import Signature
from tests.words import test_instrument_spoiled
from tests.words.spoiling import adding, claim, codes, saying, spoiled, with_claim, without_claim

if TYPE_CHECKING:
    from datetime import date

    from bot.content.ledger import Ledger
    from bot.words import Words

FACT = "not-everyone-responds"


def test_every_check_is_spoiled() -> None:
    """A check that never fails checks nothing; the instrument's stands in a file of its own."""
    spoiled_here = {name for name in (*globals(), *vars(test_instrument_spoiled)) if name.startswith("check_")}
    assert {check.__name__ for check in CHECKS} == spoiled_here


@pytest.mark.parametrize(
    "text", ["It is proven to work.", "This treatment is revolutionary.", "Results are guaranteed."]
)
@pytest.mark.parametrize(
    "response", ["utter_faq.cost", "utter_system.greeting", "utter_fact.cost", "utter_social.thanks"]
)
def test_a_forbidden_word_fails_wherever_it_stands(
    words: Words, ledger: Ledger, fresh_day: date, response: str, text: str
) -> None:
    """Also in courtesies and in what is said where the settings are empty."""
    assert ("forbidden", response) in codes(check_forbidden, adding(words, response, text), ledger, fresh_day)


def test_a_promise_on_a_button_fails(words: Words, ledger: Ledger, fresh_day: date) -> None:
    """A button is read first."""
    altered = spoiled(words, "utter_oos", lambda v: v[0]["buttons"][1].update(title="Ketamine: the proven way"))
    assert ("forbidden", "utter_oos") in codes(check_forbidden, altered, ledger, fresh_day)


def test_a_promise_in_the_clinics_own_facts_fails(words: Words, ledger: Ledger, fresh_day: date) -> None:
    """What a clinic writes in clinic.yml is said to visitors like any other sentence."""
    altered = replace(words, facts={**words.facts, "fact_session_room": "It is safe and it will work."})
    found = codes(check_forbidden, altered, ledger, fresh_day)
    assert {("forbidden", "utter_faq.session"), ("promise", "utter_faq.session")} <= found


def test_a_benefit_without_its_limits_fails(words: Words, ledger: Ledger, fresh_day: date) -> None:
    """The same message must say that not everyone responds."""
    altered = saying(words, "utter_booking.offer", "Ketamine may help some people. Would you like to come?")
    assert codes(check_limits, altered, ledger, fresh_day) == {("one_sided", "utter_booking.offer")}


def test_a_message_above_grade_eight_fails(words: Words, ledger: Ledger, fresh_day: date) -> None:
    """Long sentences of long words lose the reader."""
    hard = (
        "Pharmacological interventions necessitate comprehensive multidisciplinary psychiatric evaluation beforehand."
    )
    assert codes(check_grade, saying(words, "utter_nav.human", hard), ledger, fresh_day) == {
        ("unreadable", "utter_nav.human")
    }


def test_an_answer_of_more_than_sixty_five_words_fails(words: Words, ledger: Ledger, fresh_day: date) -> None:
    """First answers are short; the longer version is asked for."""
    altered = saying(words, "utter_faq.cost", "We talk. " * 33, place=1)
    assert codes(check_answers, altered, ledger, fresh_day) == {("long", "utter_faq.cost")}


def test_an_answer_that_repeats_itself_fails(words: Words, ledger: Ledger, fresh_day: date) -> None:
    """Asked a second time, the bot uses other words."""
    same = saying(words, "utter_faq.cost", words.responses["utter_faq.cost"][0]["text"], place=1)
    alone = spoiled(words, "utter_faq.cost", lambda variants: variants.pop())
    assert codes(check_answers, same, ledger, fresh_day) == {("repeated", "utter_faq.cost")}
    assert codes(check_answers, alone, ledger, fresh_day) == {("repeated", "utter_faq.cost")}


@pytest.mark.parametrize(
    "verdict",
    [
        "Yes, that is fine.", "No. A clinician answers more at a consultation.", "You can take both.",
        "You should stop it a week before.", "It is fine to skip a day.", "Take 0.5 mg of it.", "You probably have it.",
        "Sure, go ahead.", "You shouldn't have ketamine.",
    ],
)  # fmt: skip
@pytest.mark.parametrize("response", ["utter_advice.medication", "utter_advice.dose"])
def test_a_verdict_on_somebodys_own_case_fails(
    words: Words, ledger: Ledger, fresh_day: date, response: str, verdict: str
) -> None:
    """Whether it opens the answer or hides in it."""
    first = saying(words, response, f"{verdict} {words.responses[response][0]['text']}")
    last = adding(words, response, verdict, place=1)
    assert ("verdict", response) in codes(check_advice, first, ledger, fresh_day)
    assert ("verdict", response) in codes(check_advice, last, ledger, fresh_day)


def test_an_answer_without_the_way_to_a_clinician_fails(words: Words, ledger: Ledger, fresh_day: date) -> None:
    """A refusal alone leaves somebody with nothing."""
    altered = saying(words, "utter_advice.dose", "I don't give amounts.")
    assert codes(check_advice, altered, ledger, fresh_day) == {("no_route", "utter_advice.dose")}


@pytest.mark.parametrize(
    "text",
    [
        "Your score is high.",
        "With 12 points, book now.",
        "For moderate anxiety, come in.",
        "After your result {total}, come in.",
    ],
)
def test_an_offer_that_mentions_a_score_fails(words: Words, ledger: Ledger, fresh_day: date, text: str) -> None:
    """A score must not steer marketing."""
    altered = adding(words, "utter_booking.offer", text)
    if "{" in text:
        assert ("placeholder", "utter_booking.offer") in codes(check_placeholders, altered, ledger, fresh_day)
    else:
        assert codes(check_offer, altered, ledger, fresh_day) == {("steered", "utter_booking.offer")}


def test_a_sentence_without_an_entry_fails(words: Words, ledger: Ledger, fresh_day: date) -> None:
    """New words come with their source, and a lost entry is missed."""
    added = adding(words, "utter_faq.cost", "Ketamine is cheap.")
    assert codes(check_sources, added, ledger, fresh_day) == {("unsourced", "utter_faq.cost")}
    lost = codes(check_sources, words, without_claim(ledger, FACT), fresh_day)
    assert ("unsourced", min(claim(ledger, FACT).said_in)) in lost


@pytest.mark.parametrize(
    "change",
    [
        {"source": None}, {"kind": "service", "text": "Ketamine helps most people."}, {"kind": "rumour"},
        {"said_in": ("utter_faq.cost",)}, {"grade": 3.3}, {"grade": None}, {"kind": "quote"},
    ],
    ids=str,
)  # fmt: skip
def test_a_wrong_entry_fails(words: Words, ledger: Ledger, fresh_day: date, change: dict[str, Any]) -> None:
    """A fact without a source, a fact filed as something else, a wrong place, a wrong grade, an unknown kind."""
    assert {"unsourced", "ledger"} & {
        code
        for code, where in codes(check_sources, words, with_claim(ledger, FACT, **change), fresh_day)
        if where == FACT
    }


def test_a_source_without_an_author_fails(words: Words, ledger: Ledger, fresh_day: date) -> None:
    """Who says so is part of a source."""
    source = claim(ledger, FACT).source
    assert source is not None
    nobody = with_claim(ledger, FACT, source=replace(source, author=""))
    assert codes(check_sources, words, nobody, fresh_day) == {("unsourced", FACT)}


def test_a_sentence_twice_in_the_ledger_fails(words: Words, ledger: Ledger, fresh_day: date) -> None:
    """Two entries could say two things."""
    twice = replace(ledger, claims=(*ledger.claims, claim(ledger, FACT)))
    assert codes(check_sources, words, twice, fresh_day) == {("ledger", FACT)}


def test_a_longer_answer_that_does_not_name_its_source_fails(words: Words, ledger: Ledger, fresh_day: date) -> None:
    """Whoever asks for more is told where it comes from."""
    text = words.responses["utter_faq.side_effects.more"][0]["text"]
    shorter = saying(words, "utter_faq.side_effects.more", text.replace("Whittaker and others (2021), ", ""))
    silent = saying(words, "utter_faq.is_bot.more", "It reads what you type, works out what you ask.")
    assert codes(check_named, shorter, ledger, fresh_day) == {("unnamed", "utter_faq.side_effects.more")}
    assert codes(check_named, silent, ledger, fresh_day) == {("unnamed", "utter_faq.is_bot.more")}


@pytest.mark.parametrize("days", [0, 1, 400])
def test_an_expired_source_fails_from_its_day_on(words: Words, ledger: Ledger, fresh_day: date, days: int) -> None:
    """Simulated dates: the day before it passes, the day itself fails."""
    expires = claim(ledger, FACT).expires
    assert expires is not None
    assert ("expired", FACT) not in codes(check_expiry, words, ledger, expires - timedelta(days=1))
    assert ("expired", FACT) in codes(check_expiry, words, ledger, expires + timedelta(days=days))


def test_dates_that_cannot_be_fail(words: Words, ledger: Ledger, fresh_day: date) -> None:
    """No date, a date to come, more than a year of trust, a signature of nobody or of tomorrow."""
    tomorrow = fresh_day + timedelta(days=1)
    for change in (
        {"expires": None}, {"checked": None}, {"checked": tomorrow}, {"expires": fresh_day + timedelta(days=800)},
        {"reviewed": Signature("Somebody", tomorrow)}, {"reviewed": Signature(" ", fresh_day)},
    ):  # fmt: skip
        assert codes(check_expiry, words, with_claim(ledger, FACT, **change), fresh_day) == {("expired", FACT)}, change


def test_a_help_line_nobody_looked_at_for_180_days_fails(words: Words, ledger: Ledger, verified_day: date) -> None:
    """Simulated dates: 179 days pass, 180 fail; a line that was never verified is listed, not failed."""
    assert not codes(check_help_lines, words, ledger, verified_day + timedelta(days=179))
    late = codes(check_help_lines, words, ledger, verified_day + timedelta(days=180))
    assert ("help_line", "call_988") in late
    assert ("help_line", "call_rainn") not in late
    assert ("help_line", "call_988") in codes(check_help_lines, words, ledger, verified_day - timedelta(days=1))


def test_a_laxer_help_line_still_fails_at_180_days(words: Words, ledger: Ledger, verified_day: date) -> None:
    """An entry may be stricter than the rule, never laxer."""
    lax = replace(ledger, help_lines=tuple(replace(line, expires_fail_days=9999) for line in ledger.help_lines))
    assert ("help_line", "call_988") in codes(check_help_lines, words, lax, verified_day + timedelta(days=180))


def test_a_help_line_that_does_not_exist_fails(words: Words, ledger: Ledger, fresh_day: date) -> None:
    """bot.words leaves an unknown link out without a word: a visitor would find no number."""
    altered = spoiled(words, "utter_safety.soft", lambda v: v[0]["metadata"]["links"].append("crisis_text_line"))
    assert codes(check_help_lines, altered, ledger, fresh_day) == {("no_line", "utter_safety.soft")}


def test_a_changed_safety_script_fails_until_it_is_read_again(words: Words, ledger: Ledger, fresh_day: date) -> None:
    """One letter, one button or one link less is a change; so is a copy of something that is gone."""
    letter = saying(words, "utter_safety.crisis", words.responses["utter_safety.crisis"][0]["text"] + " ")
    button = spoiled(words, "utter_safety.crisis", lambda v: v[0]["buttons"].pop())
    link = spoiled(words, "utter_help.safe", lambda v: v[0]["metadata"]["links"].pop())
    assert codes(check_copies, letter, ledger, fresh_day) == {("changed", "utter_safety.crisis")}
    assert codes(check_copies, button, ledger, fresh_day) == {("changed", "utter_safety.crisis")}
    assert codes(check_copies, link, ledger, fresh_day) == {("changed", "utter_help.safe")}
    more = replace(ledger, copies={**ledger.copies, "utter_safety.gone": ledger.copies["utter_safety.crisis"]})
    assert codes(check_copies, words, more, fresh_day) == {("changed", "utter_safety.gone")}


def test_a_new_safety_script_needs_a_copy(words: Words, ledger: Ledger, fresh_day: date) -> None:
    """Nothing is said to a person in danger that nobody has read through."""
    new = spoiled(
        words, "utter_safety.new", lambda v: v.append({"text": "Call 988.", "metadata": {"topic": "safety.soft"}})
    )
    assert ("changed", "utter_safety.new") in codes(check_copies, new, ledger, fresh_day)


def test_a_changed_quotation_or_licence_fails(words: Words, ledger: Ledger, fresh_day: date) -> None:
    """The words of others stay theirs."""
    quotation = with_claim(ledger, "the-clinics-page-calls-ketamine-only", quoted=("only part",))
    licence = with_claim(ledger, "gad7-licence", text=claim(ledger, "gad7-licence").text.replace("Pfizer", "Fizer"))
    assert codes(check_copies, words, quotation, fresh_day) == {("changed", "the-clinics-page-calls-ketamine-only")}
    assert codes(check_copies, words, licence, fresh_day) == {("changed", "gad7-licence")}


def test_a_safety_reply_without_a_number_fails(words: Words, ledger: Ledger, fresh_day: date) -> None:
    """Every script names 988 or 911, and has a line to tap."""
    silent = saying(words, "utter_safety.soft", "Thank you for telling me.")
    bare = spoiled(words, "utter_safety.panic", lambda v: v[1]["metadata"].update(links=["call_poison"]))
    held = spoiled(words, "utter_help.heard", lambda v: v[0]["metadata"].pop("links"))
    assert codes(check_crisis, silent, ledger, fresh_day) == {("no_help", "utter_safety.soft")}
    assert codes(check_crisis, bare, ledger, fresh_day) == {("no_help", "utter_safety.panic")}
    assert codes(check_crisis, held, ledger, fresh_day) == {("no_help", "utter_help.heard")}


@pytest.mark.parametrize("text", ["Hello {visitor_name}.", "Your total is {total}.", "A brace { stands here.", "{}"])
def test_a_placeholder_without_a_value_fails(words: Words, ledger: Ledger, fresh_day: date, text: str) -> None:
    """A reply that cannot be filled would fail in front of the visitor."""
    altered = saying(words, "utter_nav.human", text)
    assert ("placeholder", "utter_nav.human") in codes(check_placeholders, altered, ledger, fresh_day)
