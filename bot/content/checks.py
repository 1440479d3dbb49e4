"""All checks of the words in one place: for the build, for `firststep doctor`, and for a clinic's own words at start."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.content.check_dates import age, ageing, check_expiry, check_help_lines
from bot.content.check_instrument import check_instrument
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
from bot.content.problem import Problem

if TYPE_CHECKING:
    from datetime import date

    from bot.content.ledger import Ledger
    from bot.content.problem import Check
    from bot.words import Words

SOON = timedelta(days=60)

CHECKS: tuple[Check, ...] = (
    check_placeholders,
    check_copies,
    check_instrument,
    check_crisis,
    check_forbidden,
    check_limits,
    check_advice,
    check_offer,
    check_sources,
    check_named,
    check_expiry,
    check_help_lines,
    check_grade,
    check_answers,
)


def check_words(words: Words, ledger: Ledger, today: date) -> list[Problem]:
    """Everything that is wrong with the words on a day, each finding once."""
    return list(dict.fromkeys(problem for check in CHECKS for problem in check(words, ledger, today)))


def watch_list(ledger: Ledger, today: date) -> list[Problem]:
    """What is not wrong yet but wants a look: help lines after 90 days or never verified, sources near their expiry."""
    found = [
        Problem(
            "help_line",
            line.id,
            f"The help line {line.id} ({line.name}) "
            + (
                "is from memory: a person must check it."
                if line.verified is None
                else f"was last verified {age(line, today)} days ago."
            ),
        )
        for line in ledger.help_lines
        if ageing(line, today)
    ]
    near = [claim for claim in ledger.claims if claim.expires and today < claim.expires <= today + SOON]
    return found + [
        Problem("expires_soon", claim.id, f"The source of {claim.id} expires on {claim.expires}.") for claim in near
    ]
