"""The real words and ledger with one thing changed."""

from __future__ import annotations

import copy
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from bot.content.ledger import Claim, Ledger
    from bot.content.problem import Check


def spoiled(words: Words, response: str, change: Callable[[list[dict[str, Any]]], object]) -> Words:
    """Words in which `change` was done to the variants of one response."""
    responses = {name: copied(words, name) for name in words.responses}
    change(responses.setdefault(response, []))
    return Words(responses, words.facts, words.resources, words.live)


def copied(words: Words, response: str) -> list[dict[str, Any]]:
    """The variants of a response, free to be changed."""
    return [copy.deepcopy(dict(variant)) for variant in words.responses[response]]


def saying(words: Words, response: str, text: str, place: int = 0) -> Words:
    """Words in which one variant says something else."""
    return spoiled(words, response, lambda variants: variants[place].update(text=text))


def adding(words: Words, response: str, text: str, place: int = 0) -> Words:
    """Words in which one variant says one thing more."""
    return saying(words, response, f"{words.responses[response][place]['text']} {text}", place)


def with_claim(ledger: Ledger, claim_id: str, **changes: Any) -> Ledger:
    """The ledger with one claim changed."""
    found = claim(ledger, claim_id)
    return replace(ledger, claims=tuple(replace(one, **changes) if one is found else one for one in ledger.claims))


def without_claim(ledger: Ledger, claim_id: str) -> Ledger:
    """The ledger without one claim."""
    found = claim(ledger, claim_id)
    return replace(ledger, claims=tuple(one for one in ledger.claims if one is not found))


def claim(ledger: Ledger, claim_id: str) -> Claim:
    """One claim by its id."""
    return next(one for one in ledger.claims if one.id == claim_id)


def codes(check: Check, words: Words, ledger: Ledger, today: date) -> set[tuple[str, str]]:
    """What one check finds: code and response, claim or help line."""
    return {(problem.code, problem.where.split(", variant")[0]) for problem in check(words, ledger, today)}
