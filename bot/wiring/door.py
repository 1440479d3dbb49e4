"""The open door: the web application over the parts, and what runs beside it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import socket
from datetime import timedelta
from typing import TYPE_CHECKING

from aiohttp import web

from bot.rules.instrument import load as load_instrument
from bot.web.app import Health, create_app
from bot.web.keys import BandRange, PageFacts
from bot.web.metrics import Metrics, add_metrics, metrics_alone
from bot.web.rates import rates
from bot.wiring.metrics import MetricsPage
from bot.wiring.parts import Parts, bring_up, now
from bot.wiring.rounds import mornings, response_times
from bot.wiring.staff import add_staff_pages

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from bot.settings import Settings
    from bot.words import Words

log = logging.getLogger(__name__)

PURGE_SECONDS = 3600


def page_facts(settings: Settings, words: Words) -> PageFacts:
    """What the pages say of this clinic."""
    clinic, instrument = settings.clinic, load_instrument(settings.clinic.questionnaire)
    help_ids = ("call_988", "text_988", "chat_988", "call_911", "text_crisis_text_line")
    links = tuple(words.resources[i] for i in help_ids if i in words.resources)
    return PageFacts(
        clinic_name=clinic.name,
        clinic_phone=clinic.phone.readable if clinic.phone else "",
        clinic_hours=settings.facts_for_words()["clinic_hours"],
        allowed_origins=clinic.allowed_origins,
        help_links=links,
        watch_line=words.live["watch_line"],
        sites=tuple(clinic.sites),
        accent=clinic.accent,
        leave_address=clinic.leave_page or "/quiet",
        public_address=clinic.public_address,
        bands=tuple(BandRange(band.name, band.low, band.high) for band in instrument.bands),
        questionnaire=instrument.title,
        items=len(instrument.items),
        licence=instrument.licence,
        can_erase=not clinic.legal_hold,
    )


def metrics_of(whole: Parts) -> Metrics:
    """The page of /metrics, and what notes a message."""
    parts: dict[str, Callable[[], bool]] = {
        "safety": lambda: whole.readers.ready,
        "dialogue": lambda: whole.dialogue.ready,
    }
    items = len(load_instrument(whole.settings.clinic.questionnaire).items)
    page = MetricsPage(whole.store, whole.meter, lambda part: parts[part](), items, now)
    return Metrics(page.text, whole.meter.answered)


def application(whole: Parts, metrics: Metrics | None = None) -> web.Application:
    """The web application over these parts."""

    async def report() -> dict[str, object]:
        return {
            "safety": whole.readers.ready,
            "dialogue": whole.dialogue.ready,
            "delivery": await whole.hand_off.report(),
        }

    health = Health(lambda: whole.readers.ready and whole.dialogue.ready, report)
    limiter = rates(whole.settings.clinic.trusted_proxies) if whole.settings.rate_limit else None
    app = create_app(whole.visits, page_facts(whole.settings, whole.words), health, limiter)
    add_staff_pages(app, whole)
    add_metrics(app, metrics or metrics_of(whole), whole.settings.metrics_token)
    return app


@contextlib.asynccontextmanager
async def serving(whole: Parts) -> AsyncIterator[int]:
    """Open the door, then bring up the rest. Yields the port."""
    metrics = metrics_of(whole)
    runner = web.AppRunner(application(whole, metrics), access_log=None, shutdown_timeout=5)
    await runner.setup()
    listener = _listener(whole.settings.host, whole.settings.port)
    site = web.SockSite(runner, listener)
    await site.start()
    alone = await _metrics_alone(whole, metrics)
    loop = asyncio.get_running_loop()
    whole.tasks.append(loop.create_task(bring_up(whole), name="bring_up"))
    whole.tasks.append(loop.create_task(whole.hand_off.deliverer.run(), name="deliver"))
    whole.tasks.append(loop.create_task(_purge(whole), name="purge"))
    whole.tasks.append(loop.create_task(mornings(whole, now), name="mornings"))
    whole.tasks.append(loop.create_task(response_times(whole, now), name="response_times"))
    try:
        yield listener.getsockname()[1]
    finally:
        await whole.hand_off.stop()
        if alone is not None:
            await alone.cleanup()
        await runner.cleanup()


async def _metrics_alone(whole: Parts, metrics: Metrics) -> web.AppRunner | None:
    """/metrics on a port of its own, which only this machine reaches: where the settings name one."""
    if whole.settings.metrics_port is None:
        return None
    runner = web.AppRunner(metrics_alone(metrics), access_log=None, shutdown_timeout=5)
    await runner.setup()
    await web.SockSite(runner, _listener("127.0.0.1", whole.settings.metrics_port)).start()
    return runner


def _listener(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    listener.bind((host, port))
    return listener


async def _purge(whole: Parts) -> None:
    """Erase what is past its retention, every hour."""
    while True:
        try:
            if not whole.settings.clinic.legal_hold:
                at = now()
                await whole.store.sessions.sweep(at)
                await whole.store.retention.purge(at - timedelta(days=whole.settings.clinic.retention_days), at)
        except Exception as error:  # noqa: BLE001 - tried again in an hour
            log.warning("purge.failed", extra={"reason": type(error).__name__})
        await asyncio.sleep(PURGE_SECONDS)
