"""What a visitor is told about who watches: nobody does live; when staff look at flags, only as far as it is true.

Nothing is added unless the clinic keeps a duty list and its alert route was tested. A weekday is named rather than
"today", because a visitor may read the message again on another day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.rules.duty import on_duty
from bot.rules.hours import WEEK, is_open, open_until, spans
from bot.rules.response_times import usual_minutes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.rules.duty import Roster
    from bot.rules.hours import Hours
    from bot.rules.response_times import Case

WHOLE_HOURS_FROM = 90  # minutes


@dataclass(frozen=True)
class Watch:
    """What the clinic says of its watch. `route_tested`: an alert was seen to arrive."""

    hours: Hours
    roster: Roster
    response_minutes: int | None
    route_tested: bool


@dataclass(frozen=True)
class Watching:
    """What is true at a time: one of both, or neither.

    `minutes`: staff usually look within. `next_look` (aware, clinic's zone): when the next person looks; with
    `may_look_before`, somebody is there but leaves before the usual time is over.
    """

    minutes: int | None = None
    next_look: datetime | None = None
    may_look_before: bool = False


@dataclass(frozen=True)
class WatchSpeech:
    """The sentences in one language. `when` names a day of the next week, `later` one after that."""

    within: str
    next_look: str
    not_before: str
    minutes: str
    hours: str
    when: str
    later: str
    days: tuple[str, ...]
    months: tuple[str, ...]
    halves: tuple[str, str]


ENGLISH = WatchSpeech(
    within="Staff usually look at flags within {time}.",
    next_look="Staff look at flags next on {when}.",
    not_before="Staff may not look at flags until {when}.",
    minutes="{n} minutes",
    hours="{n} hours",
    when="{day} at {time}",
    later="{day}, {month} {date}, at {time}",
    days=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    months=("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December"),
    halves=("am", "pm"),
)  # fmt: skip
SPANISH = WatchSpeech(
    within="El personal suele revisar los avisos en menos de {time}.",
    next_look="El personal revisa los avisos de nuevo el {when}.",
    not_before="Puede que el personal no revise los avisos antes de esta hora: el {when}.",
    minutes="{n} minutos",
    hours="{n} horas",
    when="{day}, {time}",
    later="{day} {date} de {month}, {time}",
    days=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    months=("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
            "noviembre", "diciembre"),
    halves=("a. m.", "p. m."),
)  # fmt: skip


def watching(watch: Watch, now: datetime, cases: Sequence[Case] = ()) -> Watching:
    """Return what can be said now. `cases`: the flags that alerted staff in the last months."""
    if not (watch.route_tested and watch.roster.shifts and watch.hours):
        return Watching()
    if not is_open(watch.hours, now):
        return Watching(next_look=_next_look(watch, now))
    minutes = usual_minutes(cases, now, watch.hours, watch.response_minutes)
    if minutes is None or not on_duty(watch.roster, now):
        return Watching()
    closing = open_until(watch.hours, now)
    if closing is None or now + timedelta(minutes=minutes) <= closing:
        return Watching(minutes=minutes)
    return Watching(next_look=_next_look(watch, now), may_look_before=True)


def watch_line(watch: Watch, now: datetime, cases: Sequence[Case] = (), speech: WatchSpeech = ENGLISH) -> str:
    """Return the one sentence that may follow "nobody watches this chat live", or an empty text."""
    true = watching(watch, now, cases)
    if true.minutes is not None:
        return speech.within.format(time=_duration(true.minutes, speech))
    if true.next_look is None:
        return ""
    pattern = speech.not_before if true.may_look_before else speech.next_look
    line = pattern.format(when=_when(true.next_look, now, speech))
    return line.replace("..", ".")  # a Spanish "a. m." ends the sentence with its own full stop


def _next_look(watch: Watch, now: datetime) -> datetime | None:
    """Return the next start of the watch with somebody on duty, in the clinic's zone."""
    openings = (span.start for span in spans(watch.hours, now) if span.start > now)
    manned = next((opening for opening in openings if on_duty(watch.roster, opening)), None)
    return manned.astimezone(watch.hours.zone) if manned else None


def _duration(minutes: int, speech: WatchSpeech) -> str:
    if minutes <= WHOLE_HOURS_FROM:
        return speech.minutes.format(n=minutes)
    return speech.hours.format(n=-(-minutes // 60))


def _when(at: datetime, now: datetime, speech: WatchSpeech) -> str:
    near = at.date() - now.astimezone(at.tzinfo).date() < WEEK
    half = speech.halves[at.hour // 12]
    return (speech.when if near else speech.later).format(
        day=speech.days[at.weekday()],
        month=speech.months[at.month - 1],
        date=at.day,
        time=f"{at.hour % 12 or 12}:{at.minute:02} {half}",
    )
