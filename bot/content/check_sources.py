"""Checks of the ledger: every sentence has its entry, every fact its source, every longer answer names it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.content.grade import grade
from bot.content.ledger import KINDS, SOURCED
from bot.content.lines import lines
from bot.content.problem import Problem, quoted
from bot.content.sample import read_aloud
from bot.content.sentences import split
from bot.words import usual_name

if TYPE_CHECKING:
    from datetime import date

    from bot.content.ledger import Claim, Ledger, Source
    from bot.words import Words

GRADE_SLACK = 0.05
NAMES_ITS_SOURCE = re.compile(r"\bcomes? from\b|\bpage\b|\blabel\b|\bFDA\b|\bothers \(")
# A sentence of this kind tells a fact, whatever the ledger calls it.
FACTUAL = re.compile(
    r"\b(?:stud(?:y|ies)|trials?|research|experts?) (?:\w+ )?(?:found|finds?|shows?|showed|says?|saw|proves?|suggests?)\b"
    r"|\bFDA (?:has|had|warn\w*|approv\w*|lists?)\b"
    r"|(?<!for )\bketamine (?:is(?! not\b)|can|may|blocks?|helps?|makes?|works?|acts?|eases?|treats?|lasts?|affects?)\b"
    r"|\b\d+ (?:people|patients|adults|trials|studies)\b|\bside effects? (?:are|is|include)\b|\b(?:most|many|some) (?:people|patients)\b"
    r"|\b(?:symptoms?|panic) (?:improves?|fades?|goes?|gets?)\b|\bit (?:acts|blocks|lasts|kicks in|eases|reduces|lowers|raises)\b"
    r"|\b(?:doses?|infusions?|effects?) (?:lasts?|wears?|can|are|is)\b",
    re.IGNORECASE,
)


def said(words: Words, ledger: Ledger) -> dict[str, set[str]]:
    """Every sentence that visitors are told -> the responses that say it. Labels and single words are no sentences."""
    found: dict[str, set[str]] = {}
    for line in lines(words):
        if line.message or line.response.startswith("utter_fact."):
            for sentence in split(line.raw, ledger.verbatim):
                found.setdefault(sentence, set()).add(line.response)
    return found


def check_sources(words: Words, ledger: Ledger, today: date) -> list[Problem]:
    """Every sentence stands in the ledger, once, where it is said; every fact names a whole source."""
    del today
    found: list[Problem] = []
    known, spoken = ledger.by_text, said(words, ledger)
    for sentence, responses in spoken.items():
        if sentence not in known:
            where = min(responses)
            found.append(
                Problem(
                    "unsourced",
                    where,
                    f"{where} says {quoted(sentence)}, which is not in the ledger (data/claims.yml).",
                )
            )
    ids: set[str] = set()
    texts: set[str] = set()
    for claim in ledger.claims:
        if claim.id in ids or claim.text in texts:
            found.append(Problem("ledger", claim.id, f"The ledger has {claim.id} or its sentence twice."))
        ids.add(claim.id)
        texts.add(claim.text)
        found += _entry(claim)
        if set(claim.said_in) != spoken.get(claim.text, set()):
            places = ", ".join(sorted(spoken.get(claim.text, set()))) or "nowhere"
            found.append(
                Problem(
                    "ledger", claim.id, f"The ledger's {claim.id} is said in: {places}; its said_in says otherwise."
                )
            )
    return found


def _entry(claim: Claim) -> list[Problem]:
    found = []
    if claim.kind not in KINDS:
        found.append(
            Problem("ledger", claim.id, f"The ledger's {claim.id} has the kind {claim.kind}, which does not exist.")
        )
    if claim.kind in SOURCED and not _whole(claim.source):
        found.append(
            Problem(
                "unsourced",
                claim.id,
                f"The ledger gives {quoted(claim.text)} no whole source (title, author, study, ref).",
            )
        )
    if claim.kind not in SOURCED and FACTUAL.search(claim.text):
        found.append(
            Problem(
                "unsourced", claim.id, f"The ledger files {quoted(claim.text)} as {claim.kind}, but it tells a fact."
            )
        )
    if claim.kind == "quote" and not (claim.quoted and all(f'"{words}"' in claim.text for words in claim.quoted)):
        found.append(Problem("ledger", claim.id, f"The ledger's {claim.id} does not hold its quoted words."))
    due = expected_grade(claim)
    if (due is None) != (claim.grade is None) or (due is not None and abs(due - (claim.grade or 0)) > GRADE_SLACK):
        found.append(Problem("ledger", claim.id, f"The ledger gives {claim.id} the grade {claim.grade}; it is {due}."))
    return found


def _whole(source: Source | None) -> bool:
    return source is not None and all((source.title, source.author, source.study, source.ref))


def expected_grade(claim: Claim) -> float | None:
    """The grade of one sentence: None for a verbatim text, and for one that is said in Spanish only."""
    if claim.kind == "verbatim" or all(response.endswith((".es", "_es")) for response in claim.said_in):
        return None
    try:
        return grade(read_aloud(claim.text))
    except (KeyError, ValueError, IndexError):
        return None


def source_name(source: Source) -> str:
    """What a visitor must hear for the source to be named; "" where there is no published one."""
    if source.study == "clinic page":
        return "clinic"
    if source.study == "label":
        return "label"
    if source.study.startswith("brief"):
        return ""
    return {"US": "FDA", "North": "North Carolina"}.get(first := source.author.split()[0].strip(","), first)


def check_named(words: Words, ledger: Ledger, today: date) -> list[Problem]:
    """The longer version of an answer names the source of each of its facts."""
    del today
    found = []
    for line in lines(words):
        if not (line.response.startswith("utter_faq.") and usual_name(line.response).endswith(".more")):
            continue
        claims = [ledger.by_text.get(sentence) for sentence in split(line.raw, ledger.verbatim)]
        names = {source_name(claim.source) for claim in claims if claim is not None and claim.source is not None}
        found += [
            Problem("unnamed", line.where, f"{line.where} rests on a source that it does not name: {name}.")
            for name in sorted(names)
            if name not in line.text
        ]
        if not NAMES_ITS_SOURCE.search(line.text):
            found.append(Problem("unnamed", line.where, f"{line.where} does not say where it comes from."))
    return found
