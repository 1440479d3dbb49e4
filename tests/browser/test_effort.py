"""Finishing costs no more presses than the paper form has boxes to tick: the real page over the real dialogue."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

import pytest

from bot.bench.questionnaire import measure, patterns

if TYPE_CHECKING:
    from playwright.async_api import Browser

    from bot.bench.questionnaire import Way
    from tests.server import Server

pytestmark = pytest.mark.asyncio(loop_scope="session")
MOST = 9


@pytest.mark.parametrize("way", ["keys", "mouse"])
async def test_finishing_takes_at_most_nine_presses(chromium: Browser, server: Server, way: Way) -> None:
    """From the first item to the result by keys alone, and by mouse alone; the number shown is the paper's each time."""
    found = await measure(chromium, server.base, way, patterns(5))
    assert median(one.presses for one in found) <= MOST
    assert max(one.presses for one in found) <= MOST
    assert {one.clicks if way == "keys" else one.keys for one in found} == {0}, "one way only"
    assert min(one.presses for one in found) == 7, "seven items without any problem ask nothing more"
