"""`firststep content report`: the page that a clinician reads and signs."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from bot.settings import Settings


def options(parser: argparse.ArgumentParser) -> None:
    """`report`, and where to write it."""
    parser.add_argument("action", choices=("report",), help="write the report")
    parser.add_argument("--out", metavar="FILE", help="the HTML file to write; the folder FIRSTSTEP_VAR without it")


def run(given: argparse.Namespace, settings: Settings) -> int:
    """Write the report of the words as this clinic speaks them."""
    from bot.content.ledger import LedgerError
    from bot.content.overrides import ledger_with
    from bot.content.report import content_report
    from bot.content.sample import LIVE
    from bot.words import WordsError, load_words

    clinic = settings.clinic
    try:
        words = load_words(settings.facts_for_words(), clinic.booking.link, clinic.words_file, LIVE)
        ledger = ledger_with(clinic.words_file)
    except (WordsError, LedgerError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    path = Path(given.out) if given.out else settings.var / "content-report.html"
    page = content_report(words, ledger, datetime.now(clinic.time_zone).date(), clinic.name)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page, encoding="utf-8")
    except OSError as error:
        sys.stderr.write(f"The report cannot be written to {path}: {error.strerror}.\n")
        return 1
    sys.stdout.write(f"The content report is at {path}\n")
    return 0
