"""Escalation against a simulated clock: who is told at which minute, and when it stops."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.duty import Roster, Shift
from bot.rules.escalation import LEVELS, Notice, call_order, due, next_due
from bot.rules.hours import Timetable, Window

RAISED = datetime(2026, 6, 1, 21, 50, tzinfo=UTC)
NEW_YORK = ZoneInfo("America/New_York")
PEOPLE = ("a@x.example", "b@x.example", "c@x.example", "d@x.example", "e@x.example", "f@x.example")


@dataclass
class Pager:
    """A clock that ticks, and an alerting that sends what is due and remembers the level as the database would."""

    addresses: tuple[str, ...]
    level: int = 0
    sent: list[tuple[int, Notice]] = field(default_factory=list)  # minute since the event, notice

    def run(self, minutes: list[int], acknowledged_at: int | None = None) -> list[tuple[int, str]]:
        """Wake at these minutes. Returns (minute, address) of everything sent."""
        for minute in minutes:
            if acknowledged_at is not None and minute >= acknowledged_at:
                break
            for notice in due(RAISED, RAISED + timedelta(minutes=minute), self.level, self.addresses):
                self.sent.append((minute, notice))
                self.level = notice.level
        return [(minute, notice.address) for minute, notice in self.sent]


def test_the_next_person_is_told_every_fifteen_minutes() -> None:
    """First at once, then at 15, 30 and 45 minutes, each level once although the clock ticks every minute."""
    assert Pager(PEOPLE[:4]).run(list(range(120))) == [
        (0, PEOPLE[0]),
        (15, PEOPLE[1]),
        (30, PEOPLE[2]),
        (45, PEOPLE[3]),
    ]


def test_an_acknowledgement_ends_it() -> None:
    """Nobody is woken for an event that a colleague has taken."""
    assert Pager(PEOPLE[:4]).run(list(range(120)), acknowledged_at=20) == [(0, PEOPLE[0]), (15, PEOPLE[1])]


def test_one_address_is_told_again_at_every_level() -> None:
    """A clinic with one person on the list gets four chances, not one."""
    assert Pager(PEOPLE[:1]).run(list(range(60))) == [(minute, PEOPLE[0]) for minute in (0, 15, 30, 45)]


def test_two_addresses_take_turns() -> None:
    """After the last person the first is told again."""
    assert [address for _, address in Pager(PEOPLE[:2]).run(list(range(60)))] == [*PEOPLE[:2], *PEOPLE[:2]]


def test_the_last_level_reaches_everybody_who_is_left() -> None:
    """With six people nobody stays untold at the end."""
    assert Pager(PEOPLE).run(list(range(60)))[3:] == [(45, PEOPLE[3]), (45, PEOPLE[4]), (45, PEOPLE[5])]


def test_after_an_outage_everything_overdue_goes_out_at_once() -> None:
    """A program that was down for 40 minutes does not start with the first person and wait again."""
    assert Pager(PEOPLE[:4]).run([40, 41, 45, 46]) == [
        (40, PEOPLE[0]),
        (40, PEOPLE[1]),
        (40, PEOPLE[2]),
        (45, PEOPLE[3]),
    ]


def test_without_addresses_nothing_is_due_and_nothing_will_be() -> None:
    """An empty list is the settings' problem; here it is no crash."""
    assert due(RAISED, RAISED + timedelta(days=1), 0, ()) == ()
    assert next_due(RAISED, 0, ()) is None


def test_before_the_event_nothing_is_due() -> None:
    """A clock that runs behind sends nothing early."""
    assert due(RAISED, RAISED - timedelta(seconds=1), 0, PEOPLE) == ()


@pytest.mark.parametrize(("level", "minutes"), [(0, 0), (1, 15), (2, 30), (3, 45), (4, None), (5, None)])
def test_the_time_of_the_next_level_is_known(level: int, minutes: int | None) -> None:
    """The database can ask for what is due by time alone."""
    expected = None if minutes is None else RAISED + timedelta(minutes=minutes)
    assert next_due(RAISED, level, PEOPLE) == expected


@given(
    st.integers(1, 6),
    st.lists(st.integers(0, 200), min_size=1, max_size=40).map(sorted),
)
def test_however_irregularly_the_clock_is_read_nothing_is_early_lost_or_doubled(count: int, minutes: list[int]) -> None:
    """Every level due by the last look went out exactly once, none before its time, and numbers never repeat."""
    pager = Pager(PEOPLE[:count])
    pager.run(minutes)
    numbers = [notice.number for _, notice in pager.sent]
    levels = {notice.level for _, notice in pager.sent}
    assert levels == {level for level in range(1, LEVELS + 1) if 15 * (level - 1) <= minutes[-1]}
    assert numbers == list(range(len(numbers)))
    assert all(notice.due_at == RAISED + timedelta(minutes=15 * (notice.level - 1)) for _, notice in pager.sent)
    assert all(RAISED + timedelta(minutes=minute) >= notice.due_at for minute, notice in pager.sent)
    if levels == set(range(1, LEVELS + 1)):
        assert {notice.address for _, notice in pager.sent} == set(PEOPLE[:count])


def roster(*shifts: Shift, others: tuple[str, ...]) -> Roster:
    """Put the same shifts on every day, in New York."""
    return Roster(Timetable(NEW_YORK, (shifts,) * 7), others)


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
    order = call_order(list_of_duty, raised)
    told = {notice.address for notice in due(raised, raised + timedelta(minutes=45), 0, order)}
    assert set(others) <= told
    assert told == set(order)


def test_a_holiday_does_not_leave_the_event_alone() -> None:
    """With nobody on the holiday's list the others are called from the start."""
    day = Shift(Window(0, 1440), "day@x.example")
    holiday = Roster(Timetable(NEW_YORK, ((day,),) * 7, (), frozenset({date(2026, 6, 1)})), ("lead@x.example",))
    assert call_order(holiday, RAISED)[0] == "lead@x.example"
