"""One page that a clinician reads and signs: every sentence, where it is said, its source, dates, grade and signature."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.content.check_dates import age, ageing
from bot.content.check_wording import message_grade
from bot.content.checks import SOON, check_words, watch_list
from bot.content.ledger import unsigned
from bot.content.lines import PIECES, lines, script
from bot.content.sentences import split
from bot.rules.topics import topic_of
from bot.rules.watch import ENGLISH, SPANISH

if TYPE_CHECKING:
    from datetime import date

    from bot.content.ledger import Claim, Copy, Ledger
    from bot.content.lines import Line
    from bot.words import Words

TEMPLATES = Path(__file__).parent / "templates"
CHAPTERS = {
    "scripts": "Safety scripts",
    "advice": "Questions only a clinician answers",
    "faq": "General questions",
    "screening": "The anxiety check",
    "booking": "The step to a consultation",
    "nav": "Finding one's way",
    "social": "Courtesies",
    "oos": "What this program is not for",
    "system": "Opening and trouble",
    "fact": "Said where the clinic's settings are empty",
}


@dataclass(frozen=True)
class Row:
    """One sentence as it is written, with its entry in the ledger (None: it has none)."""

    text: str
    claim: Claim | None
    also: tuple[str, ...]  # other responses that say it
    expiry: str  # "", soon, expired


@dataclass(frozen=True)
class Telling:
    """One variant of a response as a visitor reads it."""

    line: Line
    grade: float | None  # of the whole message; None for Spanish and for verbatim texts
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Part:
    """One response. `copy`: its reviewed copy, for safety scripts."""

    response: str
    topic: str
    tellings: tuple[Telling, ...]
    copy: Copy | None


@dataclass(frozen=True)
class Chapter:
    """The responses of one kind of topic."""

    name: str
    title: str
    parts: tuple[Part, ...]

    @property
    def sentences(self) -> int:
        """How many sentences of the ledger it says."""
        return len(self._claims())

    @property
    def unsigned(self) -> int:
        """How many of them no clinician has signed."""
        return len(unsigned(self._claims().values()))

    def _claims(self) -> dict[str, Claim]:
        rows = (row for part in self.parts for telling in part.tellings for row in telling.rows)
        return {row.claim.id: row.claim for row in rows if row.claim is not None}


@dataclass(frozen=True)
class Figures:
    """What the page says in numbers."""

    sentences: int
    sourced: int
    unsigned: int
    messages: int
    mean_grade: float
    highest_grade: float
    soon: int
    help_lines: int
    unverified: int


def figures(words: Words, ledger: Ledger, today: date) -> Figures:
    """Count sentences, signatures and grades."""
    grades = [grade for line in lines(words) if (grade := _grade(line, ledger)) is not None]
    return Figures(
        sentences=len(ledger.claims),
        sourced=sum(claim.source is not None for claim in ledger.claims),
        unsigned=len(unsigned(ledger.claims)),
        messages=len(grades),
        mean_grade=round(sum(grades) / len(grades), 1) if grades else 0.0,
        highest_grade=max(grades, default=0.0),
        soon=sum(_expiry(claim, today) == "soon" for claim in ledger.claims),
        help_lines=len(ledger.help_lines),
        unverified=sum(line.verified is None for line in ledger.help_lines),
    )


def content_report(words: Words, ledger: Ledger, today: date, clinic: str) -> str:
    """The page as HTML: no script, nothing fetched, fit for paper."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html").render(
        clinic=clinic,
        today=today,
        figures=figures(words, ledger, today),
        problems=check_words(words, ledger, today),
        watched=[problem for problem in watch_list(ledger, today) if problem.code != "expires_soon"],
        soon=[claim for claim in ledger.claims if _expiry(claim, today) == "soon"],
        chapters=chapters(words, ledger, today),
        choices=[line for line in lines(words) if line.response.startswith(("utter_label.", "utter_word."))],
        facts=words.facts,
        watch=(("English", ENGLISH), ("Spanish", SPANISH)),
        help_lines=[(line, age(line, today), ageing(line, today)) for line in ledger.help_lines],
    )


def chapters(words: Words, ledger: Ledger, today: date) -> tuple[Chapter, ...]:
    """Every message and every sentence, what is said in danger first."""
    tellings: dict[str, list[Telling]] = {}
    for line in lines(words):
        if line.message or line.response.startswith("utter_fact."):
            tellings.setdefault(line.response, []).append(_telling(line, ledger, today))
    parts: dict[str, list[Part]] = {name: [] for name in CHAPTERS}
    for response, told in tellings.items():
        topic = topic_of(response) or str((words.responses[response][0].get("metadata") or {}).get("topic") or "")
        parts[_chapter(response, topic)].append(Part(response, topic, tuple(told), ledger.copies.get(response)))
    return tuple(Chapter(name, title, tuple(parts[name])) for name, title in CHAPTERS.items() if parts[name])


def _chapter(response: str, topic: str) -> str:
    if script(response):
        return "scripts"
    kind = "fact" if response.startswith(PIECES) else topic.split(".", 1)[0]
    return kind if kind in CHAPTERS else "system"


def _telling(line: Line, ledger: Ledger, today: date) -> Telling:
    rows = []
    for sentence in split(line.raw, ledger.verbatim):
        claim = ledger.by_text.get(sentence)
        also = tuple(name for name in (claim.said_in if claim else ()) if name != line.response)
        rows.append(Row(sentence, claim, also, _expiry(claim, today)))
    return Telling(line, _grade(line, ledger), tuple(rows))


def _grade(line: Line, ledger: Ledger) -> float | None:
    if not line.message or line.spanish or not line.own_words(ledger):
        return None
    return message_grade(line, ledger)


def _expiry(claim: Claim | None, today: date) -> str:
    if claim is None or claim.expires is None or claim.expires <= today:
        return "expired"
    return "soon" if claim.expires <= today + SOON else ""
