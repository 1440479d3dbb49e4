"""`firststep doctor`: what stands, what wants a look, and what must be put right before visitors are let in."""

from __future__ import annotations

import shutil
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.commands.examinations import database, models, words
from bot.commands.findings import Finding, count

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from bot.commands.findings import Level
    from bot.settings import Settings

GIGABYTE = 1_000_000_000
LEAST_SPACE, LITTLE_SPACE = GIGABYTE, 5 * GIGABYTE  # bytes free


def options(parser: argparse.ArgumentParser) -> None:
    """No options."""


def run(given: argparse.Namespace, settings: Settings) -> int:
    """Print every finding. Exit code 1 when there is a problem."""
    found = list(examine(settings, datetime.now(UTC)))
    for finding in found:
        sys.stdout.write(f"{finding.level:<8} {finding.sentence}\n")
    problems = sum(finding.level == "PROBLEM" for finding in found)
    warnings = sum(finding.level == "WARNING" for finding in found)
    sys.stdout.write(f"\n{count(problems, 'problem')}, {count(warnings, 'warning')}.\n")
    return int(problems > 0)


def examine(settings: Settings, now: datetime) -> Iterator[Finding]:
    """Every finding in the order in which one would mend things. `now`: aware."""
    yield Finding("OK", f"The settings in {settings.clinic_file} are read.")
    yield from _clock(settings, now)
    yield from _space(settings)
    yield from database(settings)
    yield from models(settings)
    yield from words(settings, now)
    yield from _alerts(settings)
    yield from _reach(settings, now)


def _clock(settings: Settings, now: datetime) -> Iterator[Finding]:
    """A clock behind the day on which the words were last checked is wrong."""
    from bot.content.ledger import LedgerError, read_ledger

    local = now.astimezone(settings.clinic.time_zone)
    told = f"{local:%Y-%m-%d %H:%M} in {settings.clinic.time_zone.key}"
    try:
        last = max((claim.checked for claim in read_ledger().claims if claim.checked), default=None)
    except LedgerError:
        last = None  # the words' own check says what is wrong with the ledger
    if last is not None and local.date() < last:
        yield Finding(
            "PROBLEM", f"The clock says {told}, which is before the words were last checked ({last}): set the clock."
        )
    else:
        yield Finding("OK", f"The clock says {told}.")


def _space(settings: Settings) -> Iterator[Finding]:
    folder = next(path for path in (settings.var, *settings.var.parents) if path.exists())
    free = shutil.disk_usage(folder).free
    level: Level = "PROBLEM" if free < LEAST_SPACE else "WARNING" if free < LITTLE_SPACE else "OK"
    yield Finding(level, f"{free / GIGABYTE:.1f} GB are free where {settings.var} stands.")


def _alerts(settings: Settings) -> Iterator[Finding]:
    from bot.wiring.alert_route import route_tested

    clinic = settings.clinic
    if settings.smtp is None:
        yield Finding(
            "PROBLEM", "No mail server is set (FIRSTSTEP_SMTP_URL): nobody is told when a visitor is in danger."
        )
    if not (clinic.alerts.addresses or clinic.roster.shifts):
        yield Finding(
            "PROBLEM", "clinic.yml names nobody to alert (alerts, duty): nobody is told when a visitor is in danger."
        )
    if settings.can_send_alerts and route_tested(settings):
        yield Finding("OK", "The alert route was tested with these settings.")
    else:
        yield Finding(
            "PROBLEM", "There is no tested alert route: run `firststep alert test` and see the e-mail arrive."
        )
    if clinic.watch_hours and clinic.response_minutes is None:
        yield Finding("WARNING", "clinic.yml gives no response_minutes: visitors are not told how soon staff look.")


def _reach(settings: Settings, now: datetime) -> Iterator[Finding]:
    """How visitors and systems reach the clinic, and what visitors are told of it."""
    clinic = settings.clinic
    if not clinic.public_address:
        yield Finding("WARNING", "clinic.yml gives no public_address: e-mails to staff carry no links.")
    elif not clinic.public_address.startswith("https://"):
        yield Finding(
            "PROBLEM",
            f"The public address {clinic.public_address} is not https: visitors' words would travel in the open.",
        )
    else:
        yield Finding("OK", f"The public address is {clinic.public_address}.")
    if clinic.endpoints:
        yield Finding(
            "OK",
            f"{count(len(clinic.endpoints), 'system')} receive hand-offs: try them with `firststep handoff test`.",
        )
    else:
        yield Finding("WARNING", "No system receives hand-offs: requests stand on the staff pages only.")
    if clinic.phone is None:
        yield Finding(
            "WARNING", "clinic.yml gives no phone: who asks for a person is sent to the website's contact page."
        )
    if not clinic.hours:
        yield Finding("WARNING", "clinic.yml gives no hours: visitors are not told when somebody answers.")
    if clinic.hours.holidays and max(clinic.hours.holidays) < now.astimezone(clinic.time_zone).date():
        yield Finding("WARNING", "Every holiday in clinic.yml is past: renew the list.")
    if clinic.legal_hold:
        yield Finding("WARNING", "The legal hold is on: nothing is erased, although visitors ask for it.")
    if not settings.rate_limit:
        yield Finding("WARNING", "FIRSTSTEP_RATE_LIMIT is off: that is for a load test only.")
