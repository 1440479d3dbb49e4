"""Checks of the questionnaire: said as published, and a result that says what it is not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.content.lines import lines
from bot.content.problem import Problem
from bot.rules.instrument import DEFAULT, REVIEWED, load
from bot.words import ITEM, questionnaire_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from typing import Any

    from bot.content.ledger import Ledger
    from bot.content.lines import Line
    from bot.words import Words

type Choices = list[tuple[str, str]]  # label, payload

HELP = re.compile(r"\b(?:988|911)\b")
NOT_A_DIAGNOSIS = re.compile(r"\bnot a diagnosis\b")
FURTHER = re.compile(r"\bauthors suggest talking with a clinician\b")


def check_instrument(words: Words, ledger: Ledger, today: date) -> list[Problem]:
    """Lead-in, items, options and difficulty stand word for word and in order; results carry licence and limits."""
    del ledger, today
    found = [
        Problem("verbatim", response, f"{response} differs from the published questionnaire.")
        for response, (text, choices) in published().items()
        if not _as_published(words.responses.get(response, ()), text, choices)
    ]
    results = [line for line in lines(words) if line.response.startswith("utter_screening.result")]
    return found + [
        Problem("result", line.where, f"{line.where} does not show {what}.")
        for line in results
        for what in _missing(line)
    ]


def published() -> dict[str, tuple[str, Choices]]:
    """Response -> its text and its first choices, as the authors published them (bot/rules/instruments)."""
    found: dict[str, tuple[str, Choices]] = {}
    for name in REVIEWED:
        form, own = load(name), "" if name == DEFAULT else f".{name}"
        options = [(option.text, f"/gad7.{option.value}") for option in form.options]
        found |= {f"{ITEM}{item.number}{own}": (f"{form.lead_in}\n\n{item.text}", options) for item in form.items}
        if form.difficulty is not None:
            ways = [(option.text, f"/difficulty.{option.value}") for option in form.difficulty_options]
            found[f"utter_ask_difficulty{own}"] = (form.difficulty.text, ways)
    return found


def _as_published(variants: Sequence[Mapping[str, Any]], text: str, choices: Choices) -> bool:
    if len(variants) != 1:
        return False
    given = [(str(button.get("title")), str(button.get("payload"))) for button in variants[0].get("buttons") or ()]
    marked = (variants[0].get("metadata") or {}).get("verbatim") is True
    return marked and variants[0].get("text") == text and given[: len(choices)] == choices


def _missing(line: Line) -> list[str]:
    there = {
        "the licence": load(questionnaire_of(line.response)).licence in line.text.split("\n"),
        "that it is not a diagnosis": bool(NOT_A_DIAGNOSIS.search(line.text)),
        "the help line": bool(HELP.search(line.text)),
        "the authors' advice": bool(FURTHER.search(line.text)) == (".further" in line.response),
    }
    return [what for what, is_there in there.items() if not is_there]
