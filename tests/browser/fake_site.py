"""The real door (pages, chat API, headers) over a FakeService, and the facts of a made-up clinic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiohttp import web

from bot.rules.instrument import load
from bot.rules.watch import ENGLISH
from bot.web.app import Health, create_app
from bot.web.keys import BandRange, PageFacts

from .fake_service import HELP_LINKS, FakeService

if TYPE_CHECKING:
    from bot.web.keys import VisitorService

FACTS = PageFacts(
    clinic_name="Cedar House Clinic",
    clinic_phone="+1 919 555 0142",
    clinic_hours="Monday to Friday, 9 am to 5 pm",
    help_links=HELP_LINKS,
    watch_line=lambda: ENGLISH.within.format(time=ENGLISH.minutes.format(n=30)),
    licence=load("gad7").licence,
    bands=tuple(BandRange(band.name, band.low, band.high) for band in load("gad7").bands),
)


async def nothing_to_report() -> dict[str, object]:
    """No delivery here."""
    return {}


def application(service: VisitorService, facts: PageFacts = FACTS) -> web.Application:
    """The application as it is served, without staff pages and without limits on visitors."""
    return create_app(service, facts, Health(lambda: True, nothing_to_report), None)


if __name__ == "__main__":
    web.run_app(application(FakeService()), host="127.0.0.1", port=8099, print=None)
