"""The page of /metrics: this machine's counters, and what the database says for all: the funnel, the outbox."""

from __future__ import annotations

import asyncio
import time
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.ports import StoreUnavailable
from bot.rules.funnel import FunnelStep, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from prometheus_client.core import GaugeMetricFamily

    from bot.store.opening import Store
    from bot.wiring.meter import Meter

SINCE = timedelta(days=30)
SLOW, REST = 1.0, 10  # a funnel that took longer than a second to count rests ten times as long
OUTBOX = ("pending", "leased", "delivered", "dead", "cancelled")


class MetricsPage:
    """Gives the text of one scrape. What the database counts is the same in every process."""

    def __init__(
        self, store: Store, meter: Meter, ready: Callable[[str], bool], items: int, clock: Callable[[], datetime]
    ) -> None:
        """`ready` tells whether `safety` or `dialogue` is loaded in this process; `items` is the questionnaire's length."""
        self._store, self._meter, self._ready, self._items, self._clock = store, meter, ready, items, clock
        self._lock = asyncio.Lock()
        self._funnel: Sequence[FunnelStep] = ()
        self._fresh_until = 0.0

    async def text(self) -> bytes:
        """Everything, in the text form of Prometheus. A database that is gone is said, not raised."""
        from prometheus_client import CollectorRegistry, generate_latest  # noqa: PLC0415 - its folder is set by then

        families = [_gauge("ready", "1 when the part can answer visitors in this process.", "part", self._parts())]
        try:
            families += await self._counted()
            up = 1
        except StoreUnavailable:
            up = 0
        families.append(_gauge("database_up", "1 when the database answered.", None, [("", up)]))
        registry = CollectorRegistry()
        registry.register(_Families(families))
        return await asyncio.to_thread(self._meter.text) + bytes(generate_latest(registry))

    def _parts(self) -> list[tuple[str, float]]:
        return [(part, float(self._ready(part))) for part in ("safety", "dialogue")]

    async def _counted(self) -> list[GaugeMetricFamily]:
        outbox = await self._store.outbox.counts()
        waiting = len(await self._store.safety_events.open_events())
        steps = await self._steps()
        days = f"the last {SINCE.days} days; a count under five is left out"
        return [
            _gauge("outbox_events", "Events of the outbox by status.", "status",
                   [(status, outbox.get(status, 0)) for status in OUTBOX]),
            _gauge("safety_events_open", "Safety events that no member of staff has acknowledged.", None,
                   [("", waiting)]),
            _gauge("funnel_conversations", f"Conversations that reached the step in {days}.", "step",
                   ((one.step, one.reached) for one in steps)),
            _gauge("funnel_left", f"Conversations that went no further than the step in {days}.", "step",
                   ((one.step, one.left) for one in steps)),
            _gauge("funnel_item_median_seconds", f"Median time until the next question, in {days}.", "step",
                   ((one.step, one.took) for one in steps)),
        ]  # fmt: skip

    async def _steps(self) -> Sequence[FunnelStep]:
        """The funnel, counted by one scrape at a time, and more seldom the longer it takes."""
        async with self._lock:
            began = time.monotonic()
            if began >= self._fresh_until:
                at = self._clock()
                self._funnel = shown(await self._store.funnel.counted(at - SINCE, at), self._items)
                ended = time.monotonic()
                self._fresh_until = ended + (REST * (ended - began) if ended - began > SLOW else 0)
            return self._funnel


class _Families:
    """What prometheus-client asks for its samples."""

    def __init__(self, families: Sequence[GaugeMetricFamily]) -> None:
        self._families = families

    def collect(self) -> Iterable[GaugeMetricFamily]:
        """The families as they are."""
        return self._families


def _gauge(name: str, says: str, label: str | None, samples: Iterable[tuple[str, float | None]]) -> GaugeMetricFamily:
    """A family of one label; a sample without a value is left out."""
    from prometheus_client.core import GaugeMetricFamily as Family  # noqa: PLC0415

    family = Family(f"firststep_{name}", says, labels=[label] if label else [])
    for value_of_label, value in samples:
        if value is not None:
            family.add_metric([value_of_label] if label else [], value)
    return family
