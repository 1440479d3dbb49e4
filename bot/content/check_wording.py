"""Checks of what is said: forbidden words, promises, one-sided messages, verdicts, reading grade, length."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.content.grade import grade
from bot.content.lines import lines
from bot.content.problem import Problem, quoted
from bot.content.sentences import split
from bot.content.wording import findings, one_sided
from bot.words import usual_name

if TYPE_CHECKING:
    from datetime import date

    from bot.content.ledger import Ledger
    from bot.content.lines import Line
    from bot.words import Words

HIGHEST_GRADE = 8.0
LONGEST_ANSWER = 65  # words of a first answer; the longer version is asked for with "tell me more"
VERDICT = re.compile(
    r"^\W*(?:yes|no|sure|of course|absolutely|definitely|certainly|probably|maybe|likely|exactly|correct|right)\b"
    r"|\b(?:yes|no), (?:you|it|that)\b|\byou (?:can|may|should|could|must) (?:take|stop|skip|start|have|get|use|go off|come off|keep taking)\b"
    r"|\byou (?:shouldn['’]t|should not|can['’]t have|cannot have|must not have)\b|\b(?:is|are|it['’]s) (?:fine|okay|ok|all right|no problem|dangerous) (?:to|for you|if you|with)\b"
    r"|\bgo ahead\b|\b\d+(?:\.\d+)? ?(?:mg|milligrams?|ml|mcg|micrograms?)\b|\byou (?:probably|likely|do|don['’]t) have\b(?! to\b)",
    re.IGNORECASE,
)
ROUTE = re.compile(r"\bclinician\b.*\bconsultation\b|\bconsultation\b.*\bclinician\b", re.IGNORECASE | re.DOTALL)
SCORE = re.compile(
    r"\d|\{|\b(?:score[sd]?|totals?|bands?|minimal|mild|moderate|severe|gad|questionnaire|points?|symptoms|your (?:answers?|results?|anxiety))\b",
    re.IGNORECASE,
)


def check_forbidden(words: Words, ledger: Ledger, today: date) -> list[Problem]:
    """No word or claim that clinical.md forbids: in texts, in the clinic's own facts, on buttons."""
    del today
    found = []
    for line in lines(words):
        for sentence in [*split(line.own_words(ledger)), *line.labels]:
            spoken = without_quotations(sentence, ledger)
            found += [
                Problem(rule.code, line.where, f"{line.where} says {quoted(sentence)}: {rule.reason}.")
                for rule in findings(spoken, spanish=line.spanish)
            ]
    return found


def without_quotations(sentence: str, ledger: Ledger) -> str:
    """A sentence without the words that the ledger holds as quotations."""
    for quotation in ledger.quotations:
        sentence = sentence.replace(f'"{quotation}"', "")
    return sentence


def check_limits(words: Words, ledger: Ledger, today: date) -> list[Problem]:
    """A benefit never stands without its limits in the same message."""
    del ledger, today
    return [
        Problem(
            "one_sided",
            line.where,
            f"{line.where} tells a benefit without its limits, such as “Not everyone responds”: {quoted(line.text)}.",
        )
        for line in lines(words)
        if line.message and not line.spanish and one_sided(line.text)
    ]


def check_grade(words: Words, ledger: Ledger, today: date) -> list[Problem]:
    """Every English message reads at grade 8 or lower, verbatim texts left out."""
    del today
    return [
        Problem(
            "unreadable",
            line.where,
            f"{line.where} reads at grade {message_grade(line, ledger)}, above {HIGHEST_GRADE:g}: {quoted(line.text)}.",
        )
        for line in lines(words)
        if line.message and not line.spanish and message_grade(line, ledger) > HIGHEST_GRADE
    ]


def message_grade(line: Line, ledger: Ledger) -> float:
    """The grade of a message's own words."""
    return grade(line.own_words(ledger))


def check_answers(words: Words, ledger: Ledger, today: date) -> list[Problem]:
    """First answers are short, and a second telling uses other words."""
    del ledger, today
    found = []
    told: dict[tuple[str, str], str] = {}
    for line in lines(words):
        answer = line.response.startswith("utter_faq.") and not usual_name(line.response).endswith(
            (".more", ".more.held")
        )
        length = len(line.text.split())
        if answer and length > LONGEST_ANSWER:
            found.append(Problem("long", line.where, f"{line.where} has {length} words, more than {LONGEST_ANSWER}."))
        if answer and len(words.responses[line.response]) == 1:
            found.append(
                Problem("repeated", line.where, f"{line.where} has one variant: asked twice, it repeats itself.")
            )
        earlier = told.setdefault((line.response, line.text), line.where)
        if earlier != line.where:
            found.append(Problem("repeated", line.where, f"{line.where} says word for word what {earlier} says."))
    return found


def check_advice(words: Words, ledger: Ledger, today: date) -> list[Problem]:
    """A question about somebody's own case gets no verdict, and the route to a clinician."""
    del ledger, today
    found = []
    for line in lines(words):
        if not line.response.startswith("utter_advice."):
            continue
        if any(VERDICT.search(sentence) for sentence in split(line.text)):
            found.append(
                Problem("verdict", line.where, f"{line.where} answers what only a clinician may: {quoted(line.text)}.")
            )
        if not ROUTE.search(line.text):
            found.append(
                Problem(
                    "no_route", line.where, f"{line.where} does not say that a clinician answers at a consultation."
                )
            )
    return found


def check_offer(words: Words, ledger: Ledger, today: date) -> list[Problem]:
    """The offer of a consultation is the same at every score, so it never mentions one (Utah 13-72a-202, NCMB 8.3.1)."""
    del ledger, today
    return [
        Problem(
            "steered", line.where, f"{line.where} mentions a score, which must not steer an offer: {quoted(line.raw)}."
        )
        for line in lines(words)
        if line.response.startswith("utter_booking.offer")
        and (SCORE.search(line.raw) or any(map(SCORE.search, line.labels)))
    ]
