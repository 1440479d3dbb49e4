"""Opening hours: any week, any holiday, and the two days a year on which the clock jumps."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.hours import Hours, Timetable, Window, is_open, open_until, spans

NEW_YORK = ZoneInfo("America/New_York")
NINE_TO_FIVE = Window(9 * 60, 17 * 60)
ALL_DAY = Window(0, 24 * 60)
NIGHT = Window(22 * 60, 6 * 60)
MONDAY, WEDNESDAY, SATURDAY = 0, 2, 5
CHRISTMAS = date(2026, 12, 25)  # a Friday
SPRING, AUTUMN = date(2026, 3, 8), date(2026, 11, 1)  # Sundays: 2:00 to 3:00 is left out, 1:00 to 2:00 comes twice

weeks = st.lists(
    st.lists(
        st.tuples(st.integers(0, 1439), st.integers(1, 1440))
        .filter(lambda pair: pair[0] != pair[1])
        .map(lambda p: Window(*p)),
        max_size=2,
    ).map(tuple),
    min_size=7,
    max_size=7,
).map(tuple)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001 - made aware


def week(*times: Window, on: range | tuple[int, ...] = range(5), holiday: tuple[Window, ...] = ()) -> Hours:
    """Put the same times on some days of the week, Monday to Friday unless named, in New York."""
    days = tuple(times if day in on else () for day in range(7))
    return Timetable(NEW_YORK, days, holiday, frozenset({CHRISTMAS}))


def local(day: date, hour: int, minute: int = 0, *, fold: int = 0) -> datetime:
    """Return a time on New York's clocks."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=NEW_YORK, fold=fold)


def opens_next(hours: Hours, at: datetime) -> datetime | None:
    """Return the start of the first stretch after `at`, which is how bot.rules.watch names the next look."""
    return next((span.start for span in spans(hours, at) if span.start > at), None)


@pytest.mark.parametrize(
    ("hour", "minute", "expected"), [(8, 59, False), (9, 0, True), (16, 59, True), (17, 0, False), (23, 0, False)]
)
def test_a_window_begins_with_its_first_minute_and_ends_before_its_last(hour: int, minute: int, expected: bool) -> None:  # noqa: FBT001 - a table's column
    """Nine to five is open at nine sharp and closed at five sharp."""
    assert is_open(week(NINE_TO_FIVE), local(date(2026, 6, 1), hour, minute)) is expected


def test_the_clinics_clock_counts_and_not_the_servers() -> None:
    """Half past twelve in UTC is not yet nine o'clock in New York in winter."""
    assert not is_open(week(NINE_TO_FIVE), datetime(2026, 1, 5, 13, 30, tzinfo=UTC))
    assert is_open(week(NINE_TO_FIVE), datetime(2026, 1, 5, 14, 0, tzinfo=UTC))
    assert is_open(week(NINE_TO_FIVE), datetime(2026, 7, 6, 13, 0, tzinfo=UTC))


def test_a_window_over_midnight_belongs_to_the_day_on_which_it_starts() -> None:
    """Saturday's night shift covers Sunday's first hours; Sunday itself has none."""
    hours = week(NIGHT, on=(SATURDAY,))
    saturday = date(2026, 6, 6)
    sunday = saturday + timedelta(days=1)
    assert not is_open(hours, local(saturday, 5))
    assert is_open(hours, local(saturday, 22))
    assert is_open(hours, local(sunday, 5, 59))
    assert not is_open(hours, local(sunday, 6))
    assert not is_open(hours, local(sunday, 22))
    assert open_until(hours, local(saturday, 23)) == local(sunday, 6)


def test_a_holiday_closes_the_weekdays_times_and_has_its_own() -> None:
    """On Christmas the holiday's hours count, and none at all when there are none."""
    closed, short = week(NINE_TO_FIVE), week(NINE_TO_FIVE, holiday=(Window(600, 720),))
    assert not is_open(closed, local(CHRISTMAS, 11))
    assert is_open(short, local(CHRISTMAS, 11))
    assert not is_open(short, local(CHRISTMAS, 13))
    assert opens_next(closed, local(CHRISTMAS, 11)) == local(date(2026, 12, 28), 9)


def test_the_night_before_a_holiday_reaches_into_it_and_the_holidays_own_night_does_not_exist() -> None:
    """Whoever began a shift on Christmas Eve finishes it; on Christmas evening nobody begins one."""
    hours = week(NIGHT, on=range(7))
    assert is_open(hours, local(CHRISTMAS, 3))
    assert not is_open(hours, local(CHRISTMAS, 23))
    assert not is_open(hours, local(CHRISTMAS + timedelta(days=1), 3))


def test_the_next_opening_skips_weekend_and_holiday() -> None:
    """After Thursday's closing before Christmas the clinic opens again on Monday."""
    assert opens_next(week(NINE_TO_FIVE), local(date(2026, 12, 24), 17)) == local(date(2026, 12, 28), 9)


def test_while_open_the_next_opening_is_tomorrows() -> None:
    """'Next' never means the opening that is under way, also at its very first minute."""
    assert opens_next(week(NINE_TO_FIVE), local(date(2026, 6, 1), 9)) == local(date(2026, 6, 2), 9)


def test_a_clinic_that_never_opens_or_never_closes_has_no_next_opening() -> None:
    """There is no time to name, so none is invented."""
    now = local(date(2026, 6, 1), 12)
    always = Timetable(NEW_YORK, ((ALL_DAY,),) * 7)
    never: Hours = Timetable(NEW_YORK, ((),) * 7)
    assert opens_next(never, now) is None
    assert open_until(never, now) is None
    assert not never
    assert always
    assert not Timetable(NEW_YORK, ((),) * 7, (NINE_TO_FIVE,))
    assert opens_next(always, now) is None
    assert open_until(always, now) is None
    assert is_open(always, now)


def test_a_timetable_of_holidays_alone_finds_a_holiday_months_away() -> None:
    """Only Christmas has hours: in January it is the next opening."""
    hours: Hours = Timetable(NEW_YORK, ((),) * 7, (NINE_TO_FIVE,), frozenset({CHRISTMAS}))
    assert hours
    assert opens_next(hours, local(date(2026, 1, 2), 9)) == local(CHRISTMAS, 9)


def test_times_that_touch_are_one_stretch() -> None:
    """Monday's evening until midnight and Tuesday's morning from midnight are no closing and opening."""
    days = ((Window(18 * 60, 1440),), (Window(0, 8 * 60),), (), (), (), (), ())
    hours = Timetable(NEW_YORK, days)
    monday = date(2026, 6, 1)
    assert open_until(hours, local(monday, 20)) == local(monday + timedelta(days=1), 8)
    assert opens_next(hours, local(monday, 20)) == local(monday + timedelta(days=7), 18)


def test_a_window_that_ends_at_midnight_ends_there_and_not_a_minute_later() -> None:
    """Midnight is the end of this day, which is the first minute of the next."""
    hours = week(Window(18 * 60, 1440), on=(SATURDAY,))
    assert open_until(hours, local(date(2026, 6, 6), 20)) == local(date(2026, 6, 7), 0)


def test_a_timetable_has_one_text_in_every_process() -> None:
    """Whether an alert was tested with this very duty list is remembered by a fingerprint of the text."""
    days = [date(2026, 1, 1) + timedelta(days=9 * place) for place in range(40)]
    text = repr(Timetable(NEW_YORK, ((NINE_TO_FIVE,),) * 7, (), frozenset(days)))
    places = [text.index(repr(day)) for day in days]
    assert places == sorted(places)
    assert text != repr(Timetable(NEW_YORK, ((NINE_TO_FIVE,),) * 7, (), frozenset(days[1:])))


def test_a_night_is_an_hour_shorter_in_spring_and_an_hour_longer_in_autumn() -> None:
    """Ten at night to six in the morning is eight hours on the clock, but seven or nine in fact."""
    hours = week(NIGHT, on=(SATURDAY,))
    for sunday, length in ((SPRING, 7), (AUTUMN, 9)):
        start = local(sunday - timedelta(days=1), 22).astimezone(UTC)
        assert open_until(hours, start) == start + timedelta(hours=length)


def test_the_hour_that_comes_twice_is_open_both_times() -> None:
    """A window from 1:15 to 1:45 on the autumn Sunday starts with the first such hour and ends with the second."""
    hours = week(Window(75, 105), on=(6,))
    first, second = local(AUTUMN, 1, 30), local(AUTUMN, 1, 30, fold=1)
    assert second.astimezone(UTC) - first.astimezone(UTC) == timedelta(hours=1)
    assert is_open(hours, first)
    assert is_open(hours, second)
    assert not is_open(hours, local(AUTUMN, 1, 50, fold=1))


def test_the_hour_that_is_left_out_moves_on_instead_of_vanishing() -> None:
    """A window from 2:15 to 2:45 on the spring Sunday is open from 3:15 to 3:45."""
    hours = week(Window(135, 165), on=(6,))
    assert opens_next(hours, local(SPRING, 0)) == local(SPRING, 3, 15)
    assert open_until(hours, local(SPRING, 3, 20)) == local(SPRING, 3, 45)


@pytest.mark.parametrize(("start", "end"), [(0, 0), (540, 540), (-1, 10), (1440, 10), (10, 1441), (10, 0)])
def test_a_window_without_time_or_outside_the_day_is_refused(start: int, end: int) -> None:
    """Such a window could only be a slip."""
    with pytest.raises(ValueError, match="no time of day"):
        Window(start, end)


def test_a_week_of_another_length_is_refused() -> None:
    """Six days would shift every weekday without a word."""
    with pytest.raises(ValueError, match="seven days"):
        Timetable(NEW_YORK, ((),) * 6)


@given(weeks, moments)
def test_on_an_ordinary_day_open_means_that_the_wall_clock_lies_in_a_window(
    days: tuple[tuple[Window, ...], ...], at: datetime
) -> None:
    """Away from clock changes, an independent reading of the wall clock gives the same answer."""
    hours = Timetable(NEW_YORK, days)
    wall = at.astimezone(NEW_YORK)
    if any((wall + timedelta(hours=shift)).utcoffset() != wall.utcoffset() for shift in (-48, 48)):
        return
    minute = wall.hour * 60 + wall.minute
    today, yesterday = days[wall.weekday()], days[wall.weekday() - 1]
    expected = any(
        window.start <= minute < (1440 if window.crosses_midnight else window.end) for window in today
    ) or any(window.crosses_midnight and minute < window.end for window in yesterday)
    assert is_open(hours, at) is expected


@given(weeks, moments)
def test_opening_and_closing_times_are_where_the_answer_changes(
    days: tuple[tuple[Window, ...], ...], at: datetime
) -> None:
    """Just before an opening it is closed, at it open; until a closing it is open, at it closed; also around DST."""
    hours = Timetable(NEW_YORK, days, (NINE_TO_FIVE,), frozenset({at.date() + timedelta(days=1)}))
    tick = timedelta(microseconds=1)
    opening, closing = opens_next(hours, at), open_until(hours, at)
    if opening is not None:
        assert opening > at
        assert is_open(hours, opening)
        assert not is_open(hours, opening - tick)
        assert is_open(hours, at) or not is_open(hours, at + (opening - at) / 2)
    if closing is not None:
        assert is_open(hours, at)
        assert is_open(hours, closing - tick)
        assert not is_open(hours, closing)
        assert opening is None or closing < opening


@given(weeks, moments)
def test_stretches_come_in_order_and_never_touch(days: tuple[tuple[Window, ...], ...], at: datetime) -> None:
    """Whatever windows overlap or meet, what comes out is a plain list of separate stretches."""
    found = list(spans(Timetable(NEW_YORK, days), at, days=20))
    assert all(one.start < one.end for one in found)
    assert all(one.end < other.start for one, other in pairwise(found))
