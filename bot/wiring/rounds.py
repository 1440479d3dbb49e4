"""What a process does by the clock for staff: the morning summary, and how soon flags are usually looked at."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.handoff.summary import MORNING, MorningCounts, WaitingEvent, morning_summary, next_morning
from bot.rules.response_times import Case

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.store.opening import Store
    from bot.wiring.parts import Parts

log = logging.getLogger(__name__)

LOOK_AGAIN = 300  # seconds: how old the known response times may be, and how soon a failed summary is tried again
DAY = timedelta(days=1)
REMEMBERED = timedelta(days=90)  # response times older than this say little about today's staff


async def write_summary(whole: Parts, at: datetime) -> bool:
    """Write the summary of the day of `at` once it is eight on the clinic's clock. False: it is not, or nobody is named.

    Whoever builds it, and however often: the outbox takes one a day. So a process that was down at eight makes up for it.
    """
    day = at.astimezone(whole.settings.clinic.time_zone).date()
    due = datetime.combine(day, MORNING, whole.settings.clinic.time_zone)
    if at < due or not whole.hand_off.book.of("summary", at):
        return False
    counts = MorningCounts(**asdict(await whole.store.flags.waiting(at - DAY)))
    await whole.store.outbox.put([morning_summary(day, counts, at, await waiting_events(whole))], at)
    whole.hand_off.deliverer.notify()
    return True


async def waiting_events(whole: Parts) -> list[WaitingEvent]:
    """The open safety events, the oldest first, with the people whom the duty list names for the last e-mail sent."""
    events = await whole.store.safety_events.open_events()
    last = await whole.store.flags.told_last([event.id for event in events])
    waiting = []
    for event in events:
        told = last.get(event.id)
        names = whole.hand_off.book.of(told.target, told.raised_at) if told else ()
        waiting.append(WaitingEvent(event.id, event.verdict, event.at, names, told.at if told else None))
    return waiting


async def mornings(whole: Parts, clock: Callable[[], datetime]) -> None:
    """Write every morning's summary, and at the start today's when it is past eight."""
    while True:
        try:
            await write_summary(whole, clock())
            until = next_morning(clock(), whole.settings.clinic.time_zone, MORNING)
            wait = (until - clock()).total_seconds()
        except Exception as error:  # noqa: BLE001 - the database may be away; the morning is not lost
            log.warning("summary.failed", extra={"reason": type(error).__name__})
            wait = LOOK_AGAIN
        await asyncio.sleep(max(1.0, min(wait, LOOK_AGAIN)))  # short naps: a laptop's clock may jump over eight


async def known_cases(store: Store, at: datetime) -> tuple[Case, ...]:
    """How soon flags were looked at in the last months."""
    return tuple(Case(one.raised_at, one.acknowledged_at) for one in await store.flags.cases(at - REMEMBERED))


async def response_times(whole: Parts, clock: Callable[[], datetime]) -> None:
    """Keep what visitors are told of the watch true: read the response times anew every few minutes."""
    while True:
        try:
            whole.cases.known = await known_cases(whole.store, clock())
        except Exception as error:  # noqa: BLE001 - tried again in a moment
            log.warning("response_times.failed", extra={"reason": type(error).__name__})
        await asyncio.sleep(LOOK_AGAIN)
