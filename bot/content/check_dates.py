"""Checks of the calendar: no source and no help line that nobody has looked at for too long."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from bot.content.problem import Problem, quoted

if TYPE_CHECKING:
    from bot.content.ledger import HelpLine, Ledger
    from bot.words import Words

LONGEST_LIFE = timedelta(days=366)  # between two looks at a source
WARN_DAYS, FAIL_DAYS = 90, 180  # a help line's, since a person verified it; an entry may be stricter


def check_expiry(words: Words, ledger: Ledger, today: date) -> list[Problem]:
    """Nothing rests on a source that nobody has looked at for a year."""
    del words
    found = []
    for claim in ledger.claims:
        if claim.checked is None or claim.expires is None:
            reason = "has no date of checking or no expiry"
        elif claim.expires <= today:
            reason = f"expired on {claim.expires}"
        elif claim.checked > today:
            reason = f"was checked on {claim.checked}, which is yet to come"
        elif claim.expires - claim.checked > LONGEST_LIFE:
            reason = f"is given more than a year, until {claim.expires}"
        elif claim.reviewed is not None and (claim.reviewed.on > today or not claim.reviewed.by.strip()):
            reason = "is signed by nobody, or on a day yet to come"
        else:
            continue
        found.append(Problem("expired", claim.id, f"The source of {quoted(claim.text)} {reason}."))
    return found


def check_help_lines(words: Words, ledger: Ledger, today: date) -> list[Problem]:
    """Every help line that is offered exists, and a person has looked at its number in the last 180 days."""
    known = {line.id for line in ledger.help_lines} | {"booking_page"}
    found = [
        Problem("no_line", response, f"{response} offers the help line {name}, which data/resources.yml does not have.")
        for response, variants in words.responses.items()
        for variant in variants
        for name in (variant.get("metadata") or {}).get("links") or ()
        if name not in known
    ]
    for line in ledger.help_lines:
        days = age(line, today)
        if days is None or 0 <= days < min(FAIL_DAYS, line.expires_fail_days):
            continue
        ago = f"{days} days ago" if days > 0 else "which is yet to come"
        found.append(
            Problem("help_line", line.id, f"The help line {line.id} was last verified on {line.verified}, {ago}.")
        )
    return found


def age(line: HelpLine, today: date) -> int | None:
    """Days since a person verified the line; None: nobody has."""
    return None if line.verified is None else (today - line.verified).days


def ageing(line: HelpLine, today: date) -> bool:
    """Whether a line wants a look: never verified, or not for 90 days."""
    days = age(line, today)
    return days is None or days >= min(WARN_DAYS, line.expires_warn_days)
