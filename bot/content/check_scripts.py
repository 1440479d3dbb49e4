"""Checks of what a person in danger is told, of what is held by checksum, and of values that a reply needs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.content.ledger import digest
from bot.content.lines import script
from bot.content.problem import Problem
from bot.content.sample import placeholders, supplied
from bot.words import Words, WordsError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date
    from typing import Any

    from bot.content.ledger import Ledger

HELP = re.compile(r"\b(?:988|911)\b")


def held(words: Words, ledger: Ledger) -> dict[str, str]:
    """What is held by checksum: safety scripts whole with buttons and links, verbatim texts, quotations."""
    copies = {name: digest(list(variants)) for name, variants in words.responses.items() if script(name)}
    for claim in ledger.claims:
        if claim.kind == "verbatim":
            copies[claim.id] = digest(claim.text)
        elif claim.quoted:
            copies[claim.id] = digest(list(claim.quoted))
    return copies


def check_copies(words: Words, ledger: Ledger, today: date) -> list[Problem]:
    """What is held equals the copy that was last read through (data/reviewed.yml)."""
    del today
    found = []
    standing = held(words, ledger)
    for name, checksum in standing.items():
        copy = ledger.copies.get(name)
        if copy is None or copy.sha256 != checksum:
            says = "has no copy" if copy is None else "differs from its copy"
            told = f"{name} {says} in data/reviewed.yml: have it read by a clinician, then note {checksum}."
            found.append(Problem("changed", name, told))
    return found + [
        Problem("changed", name, f"data/reviewed.yml holds {name}, which is said nowhere any more.")
        for name in ledger.copies
        if name not in standing
    ]


def _variants(words: Words) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Response, its place for a person, and the variant as it is written."""
    for response, variants in words.responses.items():
        for number, variant in enumerate(variants, 1):
            yield response, f"{response}, variant {number},", variant


def check_crisis(words: Words, ledger: Ledger, today: date) -> list[Problem]:
    """Every safety reply names 988 or 911, and everything said in danger has a help line to tap."""
    del ledger, today
    found = []
    for response, where, variant in _variants(words):
        metadata = variant.get("metadata") or {}
        safety = response.startswith("utter_safety.")
        if safety and not HELP.search(str(variant.get("text"))):
            found.append(Problem("no_help", response, f"{where} names neither 988 nor 911."))
        needed = safety or (script(response) and metadata.get("kind") == "help")
        if needed and not any("988" in str(link) or "911" in str(link) for link in metadata.get("links") or ()):
            found.append(Problem("no_help", response, f"{where} has no help line to tap."))
    return found


def check_placeholders(words: Words, ledger: Ledger, today: date) -> list[Problem]:
    """Every placeholder always has a value, so that no reply fails when it is said."""
    del ledger, today
    found = []
    for response, where, variant in _variants(words):
        known = supplied(words, response)
        try:
            texts = [str(variant["text"]), *(str(button["title"]) for button in variant.get("buttons") or ())]
            unknown = sorted({name for text in texts for name in placeholders(text)} - known)
            alone = Words({**words.responses, response: [variant]}, words.facts, words.resources, words.live)
            if not unknown:
                alone.say(response, 0, {**dict.fromkeys(known, "x"), "total": 0, "band": "x"})
        except (ValueError, KeyError, TypeError, AttributeError, WordsError):
            found.append(Problem("placeholder", response, f"{where} cannot be said as it is written."))
            continue
        found += [
            Problem("placeholder", response, f"{where} has a placeholder that is not always known there: {{{name}}}.")
            for name in unknown[:1]
        ]
    return found
