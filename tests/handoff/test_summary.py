"""The morning summary: once a day, at the clinic's own eight o'clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from bot.handoff.summary import MorningCounts, morning_summary, next_morning

if TYPE_CHECKING:
    from tests.handoff.doubles import MemoryOutbox

NEW_YORK = ZoneInfo("America/New_York")
COUNTS = MorningCounts(1, 0, 0, 2, 3)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (datetime(2026, 11, 23, 12, 0, tzinfo=UTC), datetime(2026, 11, 23, 13, 0, tzinfo=UTC)),
        (datetime(2026, 11, 23, 13, 0, tzinfo=UTC), datetime(2026, 11, 24, 13, 0, tzinfo=UTC)),
        (datetime(2026, 11, 24, 3, 0, tzinfo=UTC), datetime(2026, 11, 24, 13, 0, tzinfo=UTC)),
        (datetime(2026, 3, 7, 14, 0, tzinfo=UTC), datetime(2026, 3, 8, 12, 0, tzinfo=UTC)),  # summer time begins
        (datetime(2026, 10, 31, 13, 0, tzinfo=UTC), datetime(2026, 11, 1, 13, 0, tzinfo=UTC)),  # and ends
    ],
)
def test_the_next_morning_is_eight_on_the_clinics_clock(now: datetime, expected: datetime) -> None:
    """Also on the days when the clocks change, and never the same morning twice."""
    assert next_morning(now, NEW_YORK) == expected


def test_an_hour_that_summer_time_skips_still_has_a_summary() -> None:
    """Half past two does not exist on that night."""
    now = datetime(2026, 3, 8, 5, 0, tzinfo=UTC)
    assert next_morning(now, NEW_YORK, time(2, 30)) == datetime(2026, 3, 8, 7, 30, tzinfo=UTC)


async def test_two_processes_write_one_summary_a_day(outbox: MemoryOutbox) -> None:
    """Both wake at eight; the outbox takes one."""
    now = datetime(2026, 11, 23, 13, tzinfo=UTC)
    await outbox.put([morning_summary(date(2026, 11, 23), COUNTS, now)], now)
    await outbox.put([morning_summary(date(2026, 11, 23), COUNTS, now)], now)
    await outbox.put([morning_summary(date(2026, 11, 24), COUNTS, now)], now)
    assert len(outbox.rows) == 2
