"""Escalation: who is told at which level. When the levels go out, and when they stop, is tested in tests/handoff/test_alerts.py."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.duty import Roster, Shift
from bot.rules.escalation import DELAYS, LEVELS, call_order
from bot.rules.hours import Timetable, Window
from bot.wiring.hand_off import DutyBook

RAISED = datetime(2026, 6, 1, 21, 50, tzinfo=UTC)
NEW_YORK = ZoneInfo("America/New_York")
PEOPLE = ("a@x.example", "b@x.example", "c@x.example", "d@x.example", "e@x.example", "f@x.example")


def roster(*shifts: Shift, others: tuple[str, ...]) -> Roster:
    """Put the same shifts on every day, in New York."""
    return Roster(Timetable(NEW_YORK, (shifts,) * 7), others)


def told(listed: Roster, raised_at: datetime = RAISED) -> list[tuple[str, ...]]:
    """Return whom the duty list has written to at each level."""
    book = DutyBook(listed, ())
    return [book.of(f"alert:{level}", raised_at) for level in range(LEVELS)]


def test_the_levels_are_a_quarter_of_an_hour_apart() -> None:
    """First at once, then at 15, 30 and 45 minutes."""
    assert [delay / timedelta(minutes=1) for delay in DELAYS] == [0, 15, 30, 45]


def test_the_next_person_is_told_at_every_level() -> None:
    """Four people, one after the other."""
    assert told(roster(others=PEOPLE[:4])) == [(person,) for person in PEOPLE[:4]]


def test_one_address_is_told_again_at_every_level() -> None:
    """A clinic with one person on the list gets four chances, not one."""
    assert told(roster(others=PEOPLE[:1])) == [PEOPLE[:1]] * LEVELS


def test_two_addresses_take_turns() -> None:
    """After the last person the first is told again."""
    assert told(roster(others=PEOPLE[:2])) == [PEOPLE[:1], PEOPLE[1:2]] * 2


def test_the_last_level_reaches_everybody_who_is_left() -> None:
    """With six people nobody stays untold at the end."""
    assert told(roster(others=PEOPLE)) == [*((person,) for person in PEOPLE[:3]), PEOPLE[3:]]


def test_without_addresses_nobody_is_told() -> None:
    """An empty list is the settings' problem; here it is no crash."""
    assert told(roster(others=())) == [()] * LEVELS


def test_somebody_whose_shift_begins_while_the_event_waits_is_told() -> None:
    """Raised at 5:50 pm: the day nurse at once, the night nurse at her first level after six, then the lead."""
    day = Shift(Window(8 * 60, 18 * 60), "day@x.example")
    night = Shift(Window(18 * 60, 8 * 60), "night@x.example")
    order = call_order(roster(day, night, others=("lead@x.example",)), RAISED)
    assert RAISED.astimezone(NEW_YORK).hour == 17
    assert order == ("day@x.example", "night@x.example", "lead@x.example", "lead@x.example")


def test_a_shift_that_begins_late_in_the_wait_is_told_before_anybody_a_second_time() -> None:
    """Raised at 5:50 pm, the shift of 6:15 pm comes at the third level, after the lead was told."""
    day = Shift(Window(8 * 60, 18 * 60), "day@x.example")
    late = Shift(Window(18 * 60 + 15, 8 * 60), "late@x.example")
    order = call_order(roster(day, late, others=("lead@x.example",)), RAISED)
    assert order[:3] == ("day@x.example", "lead@x.example", "late@x.example")


def test_nobody_on_duty_and_nobody_else_gives_an_empty_order() -> None:
    """There is nobody to invent."""
    assert call_order(roster(others=()), RAISED) == ()


@given(
    st.lists(st.tuples(st.integers(0, 1439), st.sampled_from(PEOPLE)), max_size=4),
    st.lists(st.sampled_from(PEOPLE), unique=True, max_size=6),
    st.integers(0, 7 * 24 * 60),
)
def test_everybody_on_the_list_is_told_by_the_last_level(
    shifts: list[tuple[int, str]], others: list[str], minute: int
) -> None:
    """Whatever the roster, whoever is on the list when the event is raised has been told after 45 minutes."""
    list_of_duty = roster(
        *(Shift(Window(start, (start + 500) % 1440 or 1440), address) for start, address in shifts),
        others=tuple(others),
    )
    raised = datetime(2026, 3, 5, tzinfo=UTC) + timedelta(minutes=minute)
    everybody = {address for addresses in told(list_of_duty, raised) for address in addresses}
    assert set(others) <= everybody
    assert everybody == set(call_order(list_of_duty, raised))


def test_a_holiday_does_not_leave_the_event_alone() -> None:
    """With nobody on the holiday's list the others are called from the start."""
    day = Shift(Window(0, 1440), "day@x.example")
    holiday = Roster(Timetable(NEW_YORK, ((day,),) * 7, (), frozenset({date(2026, 6, 1)})), ("lead@x.example",))
    assert call_order(holiday, RAISED)[0] == "lead@x.example"
