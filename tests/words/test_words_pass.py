"""The words as they are: nothing is wrong with them today."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.content.checks import SOON, check_words, watch_list
from bot.content.ledger import unsigned
from bot.content.report import figures
from bot.content.sample import TOLD, UNTOLD, sample_words
from bot.settings.sentences import facts
from tests.words.spoiling import with_claim

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from bot.content.ledger import Ledger
    from bot.words import Words


@pytest.mark.parametrize("told", [TOLD, UNTOLD], ids=["told", "untold"])
def test_the_words_pass_every_check_today(told: dict[str, str], ledger: Ledger) -> None:
    """An unsourced, expired, promising, one-sided or unreadable sentence fails the build, whatever a clinic has told."""
    problems = check_words(sample_words(told), ledger, datetime.now(UTC).date())
    assert not problems, "\n".join(problem.sentence for problem in problems)


def test_the_sample_facts_are_the_placeholders_that_the_settings_fill(tmp_path: Path) -> None:
    """Checks over invented placeholders would prove nothing about the real ones."""
    from bot.settings import load

    path = tmp_path / "clinic.yml"
    path.write_text('name: "Example Clinic"\ntime_zone: America/New_York\n', encoding="utf-8")
    empty = facts(load({"FIRSTSTEP_CLINIC": str(path)}).clinic)
    assert set(TOLD) == set(empty)
    assert {name: empty[name] for name in empty if name != "clinic_name"} == {
        name: UNTOLD[name] for name in UNTOLD if name != "clinic_name"
    }


def test_nobody_is_invented_as_a_reviewer(ledger: Ledger) -> None:
    """Until a clinic's clinician signs, every sentence and every copy is unsigned, and the figures say so."""
    assert len(unsigned(ledger.claims)) == len(ledger.claims)
    assert all(copy.reviewed is None for copy in ledger.copies.values())


def test_the_figures_are_counted(words: Words, ledger: Ledger, fresh_day: date) -> None:
    """What a report says in numbers comes from the words themselves."""
    counted = figures(words, ledger, fresh_day)
    assert counted.sentences == counted.unsigned == len(ledger.claims)
    assert counted.sourced == sum(claim.source is not None for claim in ledger.claims)
    assert 0 < counted.mean_grade <= counted.highest_grade <= 8
    assert counted.unverified == sum(line.verified is None for line in ledger.help_lines)


def test_six_help_lines_wait_for_a_person(ledger: Ledger, fresh_day: date) -> None:
    """Numbers from memory are listed until a person has checked them."""
    from_memory = {line.id for line in ledger.help_lines if line.verified is None}
    assert from_memory <= {found.where for found in watch_list(ledger, fresh_day)}


@pytest.mark.parametrize(("days", "watched"), [(89, False), (90, True), (179, True)])
def test_a_help_line_is_warned_about_at_ninety_days(
    ledger: Ledger, verified_day: date, days: int, *, watched: bool
) -> None:
    """A verified number wants a look after 90 days, before the build fails at 180."""
    later = {found.where for found in watch_list(ledger, verified_day + timedelta(days=days))}
    assert ("call_988" in later) is watched


def test_a_source_is_watched_sixty_days_before_it_expires(
    ledger: Ledger, fresh_day: date, is_watched: Callable[[Ledger, date], bool]
) -> None:
    """Whoever keeps the ledger is told in time."""
    soon = with_claim(ledger, "not-everyone-responds", expires=fresh_day + SOON)
    later = with_claim(ledger, "not-everyone-responds", expires=fresh_day + SOON + timedelta(days=1))
    assert is_watched(soon, fresh_day)
    assert not is_watched(later, fresh_day)


@pytest.fixture
def is_watched() -> Callable[[Ledger, date], bool]:
    """Whether the claim `not-everyone-responds` is on the watch list."""
    return lambda kept, day: "not-everyone-responds" in {found.where for found in watch_list(kept, day)}
