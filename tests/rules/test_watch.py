"""What visitors are told about who watches: only what is true at that minute."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.duty import Roster, Shift, on_duty
from bot.rules.hours import Timetable, Window, is_open
from bot.rules.response_times import Case, usual_minutes
from bot.rules.watch import ENGLISH, SPANISH, Watch, WatchSpeech, watch_line, watching
from bot.words import read_responses

if TYPE_CHECKING:
    from collections.abc import Sequence

NEW_YORK = ZoneInfo("America/New_York")
NINE_TO_FIVE = Window(9 * 60, 17 * 60)
HOLIDAY = date(2026, 7, 3)  # a Friday
HOURS = Timetable(NEW_YORK, ((NINE_TO_FIVE,),) * 5 + ((), ()), (), frozenset({HOLIDAY}))
NURSE = Shift(Window(8 * 60, 18 * 60), "nurse@clinic.example")
ROSTER = Roster(Timetable(NEW_YORK, ((NURSE,),) * 5 + ((), ()), (), frozenset({HOLIDAY})))
WATCH = Watch(HOURS, ROSTER, response_minutes=30, route_tested=True)
MONDAY_NOON = datetime(2026, 6, 29, 12, tzinfo=NEW_YORK)


def at(day: int, hour: int, minute: int = 0, *, month: int = 6) -> datetime:
    """Return a time on New York's clocks in summer 2026; the 29th of June is a Monday."""
    return datetime(2026, month, day, hour, minute, tzinfo=NEW_YORK)


def cases(*minutes: float | None, days_ago: int = 7) -> list[Case]:
    """Return flags raised at noon of a weekday a week earlier, acknowledged after so many minutes (None: not yet)."""
    raised = MONDAY_NOON - timedelta(days=days_ago)
    return [Case(raised, None if wait is None else raised + timedelta(minutes=wait)) for wait in minutes]


def test_in_the_watch_hours_the_clinics_own_figure_is_told() -> None:
    """Without enough cases the clinic's own figure is all that is known."""
    assert watch_line(WATCH, MONDAY_NOON) == "Staff usually look at flags within 30 minutes."


@pytest.mark.parametrize(
    ("now", "line"),
    [
        (at(29, 7), "Staff look at flags next on Monday at 9:00 am."),
        (at(29, 17), "Staff look at flags next on Tuesday at 9:00 am."),
        (at(27, 12), "Staff look at flags next on Monday at 9:00 am."),
        (at(2, 18, month=7), "Staff look at flags next on Monday at 9:00 am."),  # over the holiday and the weekend
        (at(3, 12, month=7), "Staff look at flags next on Monday at 9:00 am."),  # on the holiday
    ],
)
def test_outside_them_the_next_look_is_named(now: datetime, line: str) -> None:
    """A visitor at night learns when somebody looks, with holidays and weekends counted."""
    assert watch_line(WATCH, now) == line


def test_a_look_that_is_a_week_away_has_its_date() -> None:
    """'On Monday' said on a Monday evening must not be taken for today."""
    weekly = replace(WATCH, hours=replace(HOURS, days=((NINE_TO_FIVE,),) + ((),) * 6))
    assert watch_line(weekly, at(29, 18)) == "Staff look at flags next on Monday, July 6, at 9:00 am."
    assert watch_line(weekly, at(30, 18)) == "Staff look at flags next on Monday at 9:00 am."


def test_shortly_before_the_end_nobody_promises_the_usual_time() -> None:
    """At 4:45 pm, half an hour would end after everybody has left."""
    assert watch_line(WATCH, at(29, 16, 30)) == "Staff usually look at flags within 30 minutes."
    assert watch_line(WATCH, at(29, 16, 31)) == "Staff may not look at flags until Tuesday at 9:00 am."


@pytest.mark.parametrize(
    "watch",
    [
        replace(WATCH, route_tested=False),
        replace(WATCH, roster=Roster(Timetable(NEW_YORK, ((),) * 7), ("lead@clinic.example",))),
        replace(WATCH, hours=Timetable(NEW_YORK, ((),) * 7)),
    ],
    ids=["route not tested", "no duty list", "no watch hours"],
)
@pytest.mark.parametrize("now", [MONDAY_NOON, at(29, 22)])
def test_without_duty_list_tested_route_or_watch_hours_nothing_is_added(watch: Watch, now: datetime) -> None:
    """Nobody may be told that staff look when the clinic has not shown that they do."""
    assert watch_line(watch, now) == ""


def test_without_any_figure_the_watch_hours_add_nothing() -> None:
    """No number was given or measured, so none is told."""
    assert watch_line(replace(WATCH, response_minutes=None), MONDAY_NOON) == ""


def test_a_watch_without_anybody_on_duty_is_no_watch() -> None:
    """In a gap of the duty list nothing is promised, and a next look is one with somebody there."""
    tuesday_only = Timetable(NEW_YORK, ((), (NURSE,)) + ((),) * 5)
    gap = replace(WATCH, roster=Roster(tuesday_only))
    assert watch_line(gap, MONDAY_NOON) == ""
    assert watch_line(gap, at(26, 18)) == "Staff look at flags next on Tuesday at 9:00 am."
    weekend = Timetable(NEW_YORK, ((),) * 6 + ((NURSE,),))
    assert watch_line(replace(WATCH, roster=Roster(weekend)), at(29, 22)) == ""


def test_a_round_the_clock_watch_never_ends() -> None:
    """With somebody there day and night the usual time is told at any hour."""
    always = Shift(Window(0, 1440), "nurse@clinic.example")
    watch = replace(
        WATCH,
        hours=Timetable(NEW_YORK, ((Window(0, 1440),),) * 7),
        roster=Roster(Timetable(NEW_YORK, ((always,),) * 7)),
    )
    assert watch_line(watch, at(28, 23, 59)) == "Staff usually look at flags within 30 minutes."


def test_the_line_is_always_behind_the_words_that_nobody_watches_live() -> None:
    """Whatever is added, each telling first says that nobody watches, or that a program answers that can see nobody."""
    told = [variant["text"].split("{watch_line")[0] for variants in read_responses().values() for variant in variants
            if "{watch_line" in variant.get("text", "")]  # fmt: skip
    assert told
    assert [
        text for text in told if not re.search(r"nobody|no one|nadie|program|can't see you", text, re.IGNORECASE)
    ] == []


def test_ten_cases_replace_the_clinics_figure_by_the_ninth_in_ten() -> None:
    """Nine were seen within 12 minutes and one after two hours: 'usually' is 12, rounded up to 15."""
    assert watching(WATCH, MONDAY_NOON, cases(*[12] * 9, 120)).minutes == 15
    assert watching(WATCH, MONDAY_NOON, cases(*[12] * 8, 120, 120)).minutes == 120
    assert watching(WATCH, MONDAY_NOON, cases(*[12] * 9)).minutes == 30


def test_a_long_time_is_told_in_hours() -> None:
    """Nobody has to divide 120 by 60, and the hours are rounded up."""
    assert watch_line(WATCH, at(29, 9), cases(*[91] * 10)) == "Staff usually look at flags within 2 hours."
    assert watch_line(WATCH, at(29, 9), cases(*[89] * 10)) == "Staff usually look at flags within 90 minutes."
    assert watch_line(WATCH, at(29, 9), cases(*[121] * 10)) == "Staff usually look at flags within 3 hours."


@pytest.mark.parametrize(("minutes", "told"), [(120, "2 hours"), (125, "3 hours"), (305, "6 hours"), (600, "10 hours")])
def test_hours_are_rounded_up_and_never_down(minutes: int, told: str) -> None:
    """Two hours and five minutes are within three hours, not within two."""
    always = Shift(Window(0, 1440), "nurse@clinic.example")
    days = Timetable(NEW_YORK, ((Window(0, 1440),),) * 7)
    watch = Watch(days, Roster(Timetable(NEW_YORK, ((always,),) * 7)), minutes, route_tested=True)
    assert watch_line(watch, MONDAY_NOON) == f"Staff usually look at flags within {told}."


@pytest.mark.parametrize(
    ("opening", "told"),
    [(0, "12:00 am"), (30, "12:30 am"), (11 * 60, "11:00 am"), (12 * 60, "12:00 pm"), (13 * 60 + 5, "1:05 pm")],
)
def test_the_clock_is_read_in_halves_of_the_day(opening: int, told: str) -> None:
    """A visitor must not come back at noon for a look at midnight."""
    hours = Timetable(NEW_YORK, ((), (), (Window(opening, opening + 60),), (), (), (), ()))
    nurse = Shift(Window(opening, opening + 60), "nurse@clinic.example")
    watch = replace(WATCH, hours=hours, roster=Roster(Timetable(NEW_YORK, ((nurse,),) * 7)))
    assert watch_line(watch, MONDAY_NOON) == f"Staff look at flags next on Wednesday at {told}."


def test_a_flag_seen_in_exactly_the_promised_time_kept_the_promise() -> None:
    """Thirty minutes are within thirty minutes: one kept and one missed leave the clinic's figure standing."""
    assert usual_minutes(cases(30, 31), MONDAY_NOON, HOURS, 30) == 30
    assert usual_minutes(cases(30, 31, 31), MONDAY_NOON, HOURS, 30) is None
    assert usual_minutes(cases(30), MONDAY_NOON, HOURS, 30) == 30


def test_flags_raised_outside_the_watch_say_nothing_about_it() -> None:
    """A flag at midnight that waited for the morning does not make the day slow, nor a quick night it fast."""
    night = at(22, 0)
    slow = [Case(night, night + timedelta(hours=9))] * 20
    assert watching(WATCH, MONDAY_NOON, [*slow, *cases(*[10] * 10)]).minutes == 10


def test_flags_that_still_wait_count_as_long_waits() -> None:
    """Staff who answer some and leave others for days are not fast."""
    assert watching(WATCH, MONDAY_NOON, cases(*[10] * 10, None)).minutes == 10
    assert watching(WATCH, MONDAY_NOON, cases(*[10] * 10, None, None)).minutes is None
    assert watching(WATCH, MONDAY_NOON, cases(*[10] * 10, *[None] * 5)).minutes is None


def test_a_flag_raised_a_minute_ago_changes_nothing_yet() -> None:
    """It has not waited longer than usual, so nobody knows."""
    fresh = [Case(MONDAY_NOON - timedelta(minutes=1), None)] * 5
    assert watching(WATCH, MONDAY_NOON, [*cases(*[10] * 10), *fresh]).minutes == 10


def test_the_clinics_own_figure_is_not_told_when_most_flags_missed_it() -> None:
    """Three flags that nobody looked at for a week make 'within 30 minutes' untrue."""
    assert watch_line(WATCH, MONDAY_NOON, cases(None, None, None)) == ""
    assert watching(WATCH, MONDAY_NOON, cases(10, 20, None)).minutes == 30
    assert watching(WATCH, MONDAY_NOON, cases(10, 300, 400)).minutes is None


def test_a_flag_from_the_future_is_left_out() -> None:
    """A clock that ran ahead must not become a quick answer."""
    ahead = [Case(MONDAY_NOON + timedelta(hours=1), MONDAY_NOON + timedelta(hours=1))] * 20
    assert usual_minutes(ahead, MONDAY_NOON, HOURS, 30) == 30


@pytest.mark.parametrize(
    ("now", "line"),
    [
        (MONDAY_NOON, "El personal suele revisar los avisos en menos de 30 minutos."),
        (at(27, 12), "El personal revisa los avisos de nuevo el lunes, 9:00 a. m."),
    ],
)
def test_a_spanish_reply_is_spanish_to_its_end(now: datetime, line: str) -> None:
    """The help in Spanish must not change its language in the middle."""
    assert watch_line(WATCH, now, speech=SPANISH) == line


@pytest.mark.parametrize("speech", [ENGLISH, SPANISH], ids=["English", "Spanish"])
@pytest.mark.parametrize("now", [MONDAY_NOON, at(29, 16, 59), at(29, 18), at(3, 12, month=7)])
def test_every_line_is_one_sentence_with_nothing_left_open(now: datetime, speech: WatchSpeech) -> None:
    """No brace, no double full stop, no missing one."""
    line = watch_line(WATCH, now, speech=speech)
    assert line.endswith(".")
    assert not line.endswith("..")
    assert "{" not in line


waits = st.lists(st.one_of(st.none(), st.integers(0, 10_000)), max_size=40)


@given(st.integers(0, 60 * 24 * 30), waits, st.one_of(st.none(), st.integers(1, 600)))
def test_nothing_is_ever_promised_that_the_lists_do_not_bear_out(
    minute: int, given_waits: Sequence[int | None], own: int | None
) -> None:
    """A time is told only with somebody there all through it, a next look only in the future with somebody there."""
    now = MONDAY_NOON + timedelta(minutes=minute)
    raised = MONDAY_NOON - timedelta(days=7)
    flags = [Case(raised, None if w is None else raised + timedelta(minutes=w)) for w in given_waits]
    told = watching(replace(WATCH, response_minutes=own), now, flags)
    if told.minutes is not None:
        assert is_open(HOURS, now)
        assert is_open(HOURS, now + timedelta(minutes=told.minutes) - timedelta(seconds=1))
        assert told.next_look is None
    if told.next_look is not None:
        assert told.next_look > now
        assert is_open(HOURS, told.next_look)
        assert on_duty(ROSTER, told.next_look)
        assert told.may_look_before is is_open(HOURS, now)


@given(st.lists(st.integers(0, 10_000), min_size=10, max_size=60))
def test_a_measured_time_held_in_nine_cases_of_ten(minutes: list[int]) -> None:
    """'Usually' is checked against the cases themselves, and is no more than the next step of five minutes."""
    raised = MONDAY_NOON - timedelta(days=14)
    flags = [Case(raised, raised + timedelta(minutes=wait)) for wait in minutes]
    told = usual_minutes(flags, MONDAY_NOON, HOURS, None)
    assert told is not None
    assert sum(wait <= told for wait in minutes) >= 0.9 * len(minutes)
    assert told % 5 == 0
    assert told == 5 or sum(wait <= told - 5 for wait in minutes) < 0.9 * len(minutes)
