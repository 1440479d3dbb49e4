"""A clinic's own words: a file of replaced responses, held to the same checks as the ones it replaces.

The file is a Rasa domain with `responses:`; beside them `claims:` (as in data/claims.yml) for every sentence that the
ledger does not have yet, and `copies:` (as in data/reviewed.yml) for a safety script that a clinician has read.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from bot.content.checks import check_words
from bot.content.ledger import LedgerError, claims_from, copies_from, document, read_ledger
from bot.content.lines import PIECES
from bot.content.problem import Problem
from bot.content.sample import TOLD, UNTOLD, sample_words
from bot.words import read_responses

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from bot.content.ledger import Ledger

type Responses = dict[str, list[dict[str, Any]]]


def check_overrides(path: Path, today: date | None = None) -> list[Problem]:
    """Everything wrong with a file of replaced responses. Empty: the clinic may speak it."""
    try:
        content = document(path)
        own = _own_responses(content, path.name)
        ledger = _with_own(read_ledger(), content, path.name)
    except LedgerError as error:
        return [Problem("file", path.name, str(error))]
    base = read_responses()
    unknown = [
        Problem("unknown", name, f"{path.name} replaces {name}, which does not exist.")
        for name in own
        if name not in base
    ]
    misshapen = [problem for name in own if name in base for problem in _shape(name, own[name], base[name], path.name)]
    if unknown or misshapen:
        return unknown + misshapen
    spoken = {name: variants for name, variants in {**base, **own}.items() if name in own or name.startswith(PIECES)}
    on = today or datetime.now(UTC).date()
    found = [p for facts in (TOLD, UNTOLD) for p in check_words(sample_words(facts, spoken), ledger, on)]
    theirs = set(own) | {claim.id for claim in claims_from(content.get("claims") or [], path.name)}
    return list(dict.fromkeys(p for p in found if p.where.split(", variant")[0] in theirs))


def _own_responses(content: Mapping[str, Any], file: str) -> Responses:
    own = content.get("responses")
    if not isinstance(own, dict) or not own:
        raise LedgerError(f"{file} holds no responses.")
    for name, variants in own.items():
        if not isinstance(variants, list) or not variants or not all(_is_variant(one) for one in variants):
            raise LedgerError(
                f"{file}: {name} must be a list of texts, each with text: and, where there are any, buttons:."
            )
    return own


def _is_variant(one: object) -> bool:
    if not isinstance(one, dict) or not isinstance(one.get("text"), str) or not one["text"].strip():
        return False
    buttons = one.get("buttons") or []
    return isinstance(buttons, list) and all(isinstance(b, dict) and {"title", "payload"} <= set(b) for b in buttons)


def _with_own(ledger: Ledger, content: Mapping[str, Any], file: str) -> Ledger:
    """The ledger as it stands with the clinic's sentences and the copies of what it replaced."""
    claims = claims_from(content.get("claims") or [], file)
    texts = {claim.text for claim in claims}
    kept = tuple(claim for claim in ledger.claims if claim.text not in texts)
    return replace(
        ledger, claims=kept + claims, copies={**ledger.copies, **copies_from(content.get("copies") or {}, file)}
    )


def _shape(name: str, own: Sequence[Mapping[str, Any]], base: Sequence[Mapping[str, Any]], file: str) -> list[Problem]:
    """Words may change; what a button does, a message's topic and kind, and its help lines may not."""
    allowed = [(_payloads(variant), _frame(variant)) for variant in base]
    links = set.intersection(*(_links(variant) for variant in base))
    found = []
    for place, variant in enumerate(own, 1):
        if (_payloads(variant), _frame(variant)) not in allowed:
            found.append(
                Problem(
                    "shape",
                    name,
                    f"{file}: {name}, text {place}, must keep the buttons' payloads and the metadata of data/responses.yml.",
                )
            )
        elif not links <= _links(variant):
            found.append(
                Problem(
                    "shape",
                    name,
                    f"{file}: {name}, text {place}, must keep the help line {min(links - _links(variant))}.",
                )
            )
    return found


def _payloads(variant: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(str(button["payload"]) for button in variant.get("buttons") or ())


def _links(variant: Mapping[str, Any]) -> set[str]:
    return set(_metadata(variant).get("links") or ())


def _frame(variant: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in _metadata(variant).items() if key != "links"}


def _metadata(variant: Mapping[str, Any]) -> dict[str, Any]:
    found = variant.get("metadata")
    return dict(found) if isinstance(found, dict) else {}


def ledger_with(path: Path | None) -> Ledger:
    """The ledger, with a clinic's own sentences where it has a file of them. Raises LedgerError."""
    ledger = read_ledger()
    return ledger if path is None else _with_own(ledger, document(path), path.name)
