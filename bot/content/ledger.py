"""The ledger as records: claims with their sources, help lines with their dates, checksums of what was read through."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

import yaml

from bot.words import DATA

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

Kind = Literal["fact", "quote", "frame", "service", "verbatim"]
KINDS = ("fact", "quote", "frame", "service", "verbatim")
SOURCED = ("fact", "quote", "verbatim")


class LedgerError(Exception):
    """A file of the ledger cannot be read. The sentence names it and the entry."""


@dataclass(frozen=True)
class Source:
    """Where a fact comes from. `people`: how many took part. `finding`: numbers that no visitor is told."""

    title: str
    author: str
    year: int | None
    study: str
    people: int | None
    ref: str
    seen: str = ""
    finding: str = ""


@dataclass(frozen=True)
class Signature:
    """Who read it and when. A clinician's own name, or nothing at all."""

    by: str
    on: date


@dataclass(frozen=True)
class Claim:
    """One sentence that visitors are told. `grade` is null for Spanish and verbatim texts."""

    id: str
    text: str
    kind: Kind
    source: Source | None
    said_in: tuple[str, ...]
    checked: date | None
    expires: date | None
    reviewed: Signature | None
    grade: float | None
    quoted: tuple[str, ...] = ()


@dataclass(frozen=True)
class HelpLine:
    """A help line or number. `verified`: the day a person confirmed it, None from memory. Days are counted from it."""

    id: str
    label: str
    href: str
    kind: str
    locale: str
    name: str
    audience: str
    verified: date | None
    source: str
    expires_warn_days: int
    expires_fail_days: int


@dataclass(frozen=True)
class Copy:
    """The checksum of a text as it was last read through, and by which clinician, if any."""

    sha256: str
    read: date | None
    reviewed: Signature | None = None


@dataclass(frozen=True)
class Ledger:
    """Everything that answers for the words."""

    claims: tuple[Claim, ...]
    help_lines: tuple[HelpLine, ...] = ()
    copies: Mapping[str, Copy] = field(default_factory=dict)  # response name or claim id -> the copy read through

    @cached_property
    def by_text(self) -> dict[str, Claim]:
        """Claims by their sentence."""
        return {claim.text: claim for claim in self.claims}

    @cached_property
    def verbatim(self) -> frozenset[str]:
        """Texts that are reproduced word for word and never cut into sentences."""
        return frozenset(claim.text for claim in self.claims if claim.kind == "verbatim")

    @cached_property
    def quotations(self) -> frozenset[str]:
        """The words of others that are quoted."""
        return frozenset(words for claim in self.claims for words in claim.quoted)


def read_ledger(folder: Path = DATA) -> Ledger:
    """Read claims.yml, resources.yml and reviewed.yml. Raises LedgerError."""
    claims = claims_from(document(folder / "claims.yml").get("claims"), "claims.yml")
    lines = _records(HelpLine, document(folder / "resources.yml").get("resources"), "resources.yml")
    copies = copies_from(document(folder / "reviewed.yml").get("copies"), "reviewed.yml")
    return Ledger(claims, lines, copies)


def document(path: Path) -> dict[str, Any]:
    """A YAML file that is a mapping. Raises LedgerError."""
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise LedgerError(f"{path.name} cannot be read: {type(error).__name__}.") from error
    if not isinstance(content, dict):
        raise LedgerError(f"{path.name} must be made of lines such as name: value.")
    return content


def claims_from(entries: object, file: str) -> tuple[Claim, ...]:
    """Claims from their plain form. Raises LedgerError."""
    return _records(Claim, entries, file)


def copies_from(entries: object, file: str) -> dict[str, Copy]:
    """Checksums by name. Raises LedgerError."""
    if not isinstance(entries, dict):
        raise LedgerError(f"{file} must have a group called copies.")
    return {str(name): _record(Copy, entry, f"{file}: {name}") for name, entry in entries.items()}


def _records[Record](kind: type[Record], entries: object, file: str) -> tuple[Record, ...]:
    if not isinstance(entries, list):
        raise LedgerError(f"{file} must hold a list.")
    return tuple(_record(kind, entry, f"{file}: {_name(entry, place)}") for place, entry in enumerate(entries, 1))


def _name(entry: object, place: int) -> str:
    return str(entry.get("id") or f"entry {place}") if isinstance(entry, dict) else f"entry {place}"


def _record[Record](kind: type[Record], entry: object, where: str) -> Record:
    if not isinstance(entry, dict):
        raise LedgerError(f"{where} must be a group of lines such as name: value.")
    given = dict(entry)
    for key, inner in _INNER.get(kind, {}).items():
        if given.get(key) is not None:
            given[key] = _record(inner, given[key], f"{where}, {key}")
    for key in ("said_in", "quoted"):
        if key in given:
            given[key] = tuple(given[key] or ())
    for key in ("checked", "expires", "verified", "read", "on"):
        if key in given and given[key] is not None and type(given[key]) is not date:
            raise LedgerError(f"{where}: {key} must be a date such as 2026-11-23.")
    try:
        return kind(**given)
    except TypeError as error:
        raise LedgerError(f"{where} is not complete or says too much: {_short(error)}.") from error


_INNER: dict[type, dict[str, type]] = {
    Claim: {"source": Source, "reviewed": Signature},
    Copy: {"reviewed": Signature},
}


def _short(error: TypeError) -> str:
    return str(error).split("()", 1)[-1].strip()


def digest(content: object) -> str:
    """SHA-256 of a text, or of the canonical JSON (sorted keys) of anything else."""
    canonical = content if isinstance(content, str) else json.dumps(content, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()


def unsigned(claims: Iterable[Claim]) -> list[Claim]:
    """The claims that no clinician has signed."""
    return [claim for claim in claims if claim.reviewed is None]
