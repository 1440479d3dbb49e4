"""The duty list: who is called at a time, and in which order."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.duty import Roster, Shift, call_list, each_once, on_duty
from bot.rules.hours import Timetable, Window

NEW_YORK = ZoneInfo("America/New_York")
THANKSGIVING = date(2026, 11, 26)
DAY = Shift(Window(8 * 60, 18 * 60), "nurse@clinic.example", "nurse")
BACKUP = Shift(Window(8 * 60, 18 * 60), "doctor@clinic.example", "doctor")
NIGHT = Shift(Window(18 * 60, 8 * 60), "night@clinic.example", "on call")
FEAST = Shift(Window(0, 1440), "feast@clinic.example")
LEAD = "lead@clinic.example"


def roster(*shifts: Shift, holiday: tuple[Shift, ...] = (), others: tuple[str, ...] = (LEAD,)) -> Roster:
    """Put the same shifts on every day."""
    return Roster(Timetable(NEW_YORK, (shifts,) * 7, holiday, frozenset({THANKSGIVING})), others)


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """Return a time on New York's clocks."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=NEW_YORK)


def test_those_on_duty_are_called_in_the_order_of_the_list_and_the_others_after_them() -> None:
    """The clinic decides who is first; nobody is called twice."""
    assert call_list(roster(DAY, BACKUP), at(date(2026, 6, 1), 9)) == (DAY.address, BACKUP.address, LEAD)
    assert call_list(roster(BACKUP, DAY), at(date(2026, 6, 1), 9)) == (BACKUP.address, DAY.address, LEAD)


def test_without_anybody_on_duty_the_others_are_still_called() -> None:
    """A flag at night must reach somebody although the list names nobody."""
    assert on_duty(roster(DAY), at(date(2026, 6, 1), 23)) == ()
    assert call_list(roster(DAY), at(date(2026, 6, 1), 23)) == (LEAD,)


def test_the_night_shift_is_on_duty_on_both_sides_of_midnight() -> None:
    """One who starts at six in the evening is called at three in the morning."""
    for day, hour in ((date(2026, 6, 1), 23), (date(2026, 6, 2), 3)):
        assert [shift.address for shift in on_duty(roster(DAY, NIGHT), at(day, hour))] == [NIGHT.address]


def test_duty_changes_hands_at_the_minute() -> None:
    """At eight sharp the day shift is called, and only it."""
    shifts = roster(DAY, NIGHT)
    assert call_list(shifts, at(date(2026, 6, 2), 7, 59)) == (NIGHT.address, LEAD)
    assert call_list(shifts, at(date(2026, 6, 2), 8)) == (DAY.address, LEAD)


def test_on_a_holiday_the_holidays_list_counts_and_last_nights_shift_still_ends() -> None:
    """Before eight on Thanksgiving the night shift of the day before comes first in its list, so it is called too."""
    shifts = roster(DAY, NIGHT, holiday=(FEAST,))
    assert call_list(shifts, at(THANKSGIVING, 12)) == (FEAST.address, LEAD)
    assert call_list(shifts, at(THANKSGIVING, 7)) == (FEAST.address, NIGHT.address, LEAD)
    assert call_list(shifts, at(THANKSGIVING, 22)) == (FEAST.address, LEAD)


def test_a_holiday_without_a_list_leaves_the_others() -> None:
    """Nobody is said to be on duty who is not."""
    assert call_list(roster(DAY), at(THANKSGIVING, 12)) == (LEAD,)


def test_the_night_of_the_clock_change_has_somebody_on_duty_all_through() -> None:
    """No minute of the 25-hour day, nor of the 23-hour day, is without a shift."""
    shifts = roster(DAY, NIGHT)
    for first in (datetime(2026, 3, 7, 5, tzinfo=UTC), datetime(2026, 10, 31, 4, tzinfo=UTC)):
        for minute in range(0, 3 * 24 * 60, 7):
            assert on_duty(shifts, first + timedelta(minutes=minute))


def test_an_address_written_twice_is_called_once() -> None:
    """Upper and lower case are the same mailbox; the first place in the order counts."""
    assert each_once(["A@clinic.example", "b@clinic.example", "a@clinic.example"]) == (
        "A@clinic.example",
        "b@clinic.example",
    )


@given(st.lists(st.sampled_from(["a@x.example", "A@x.example", "b@x.example", "c@x.example"])))
def test_nobody_is_lost_and_nobody_doubled(addresses: list[str]) -> None:
    """The first spelling of each address stays, in the order of first appearance."""
    kept = each_once(addresses)
    assert [address.casefold() for address in kept] == list(dict.fromkeys(a.casefold() for a in addresses))
    assert all(address in addresses for address in kept)
