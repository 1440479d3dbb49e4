"""The real words and their ledger, and a day on which they were fresh."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.content.ledger import read_ledger
from bot.content.sample import sample_words

if TYPE_CHECKING:
    from datetime import date

    from bot.content.ledger import Ledger
    from bot.words import Words


@pytest.fixture(scope="session")
def words() -> Words:
    """The words of data/responses.yml with sample facts."""
    return sample_words()


@pytest.fixture(scope="session")
def ledger() -> Ledger:
    """The ledger in data/."""
    return read_ledger()


@pytest.fixture(scope="session")
def fresh_day(ledger: Ledger) -> date:
    """The first day on which everything in the ledger had been checked."""
    days = [claim.checked for claim in ledger.claims if claim.checked]
    return max([*days, *(line.verified for line in ledger.help_lines if line.verified)])


@pytest.fixture(scope="session")
def verified_day(ledger: Ledger) -> date:
    """The day on which the help lines were verified."""
    return max(line.verified for line in ledger.help_lines if line.verified)
