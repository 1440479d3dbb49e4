"""Receivers, mail servers, certificates and a clock for the tests of the hand-off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.handoff.certificates import Certificates, make_certificates
from tests.handoff.doubles import Counts, MemoryOutbox, SimulatedClock
from tests.handoff.post_office import PostOffice, post_office
from tests.handoff.receiver import Receiver, receiving

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    """Make one authority for all tests."""
    return make_certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def clock() -> SimulatedClock:
    """Give a clock that the test moves."""
    return SimulatedClock()


@pytest.fixture
def outbox() -> MemoryOutbox:
    """Give an empty queue."""
    return MemoryOutbox()


@pytest.fixture
def counts() -> Counts:
    """Give counters that can be read."""
    return Counts()


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    """Run a scheduling system without TLS."""
    async with receiving() as running:
        yield running


@pytest.fixture
async def office(certificates: Certificates) -> AsyncIterator[PostOffice]:
    """Run a mail server with STARTTLS."""
    async with post_office(starttls=certificates.server) as running:
        yield running
