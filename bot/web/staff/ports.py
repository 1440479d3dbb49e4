"""What the staff pages are given: the use cases, and facts of the clinic. Filled by bot.wiring."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiohttp import web

from bot.service.lists import Lists
from bot.service.review import Review
from bot.service.sign_in import SignIn
from bot.service.staff import Staff
from bot.web.staff.passwords import Argon2Passwords

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from bot.rules.instrument import Instrument
    from bot.service.office import Dispatches, OfficeStore
    from bot.service.office_records import Person


def peer(request: web.Request) -> str:
    """The address that the connection comes from, for a clinic without a proxy."""
    return request.remote or ""


@dataclass(frozen=True)
class StaffParts:
    """The use cases behind the staff pages, and what the pages say.

    `public_address` decides the cookie: with https it is bound to this host and sent over https only.
    `alert_route_tested` tells whether an alert was seen to arrive; until then every page says so.
    `client_address` is for rate limits, and believes trusted proxies only.
    """

    sign_in: SignIn
    staff: Staff
    lists: Lists
    review: Review
    instrument: Instrument
    clinic_name: str
    public_address: str
    zone: ZoneInfo
    clock: Callable[[], datetime]
    alert_route_tested: Callable[[], bool]
    accent: str = "#2b665c"
    client_address: Callable[[web.Request], str] = peer

    @classmethod
    def over(
        cls,
        store: OfficeStore,
        *,
        dispatches: Dispatches,
        instrument: Instrument,
        clock: Callable[[], datetime],
        zone: ZoneInfo,
        clinic_name: str,
        public_address: str,
        alert_route_tested: Callable[[], bool],
        written: Callable[[], None] = lambda: None,
        accent: str = "#2b665c",
        client_address: Callable[[web.Request], str] = peer,
        passwords: Argon2Passwords | None = None,
    ) -> StaffParts:
        """Build the use cases over an open store (bot.store.opening.Store fits as it is)."""
        hashes = passwords or Argon2Passwords()
        return cls(
            sign_in=SignIn(store, hashes, clock),
            staff=Staff(store, hashes, clock, public_address),
            lists=Lists(store, clock),
            review=Review(store, dispatches, clock, written),
            instrument=instrument,
            clinic_name=clinic_name,
            public_address=public_address,
            zone=zone,
            clock=clock,
            alert_route_tested=alert_route_tested,
            accent=accent,
            client_address=client_address,
        )


STAFF: web.AppKey[StaffParts] = web.AppKey("staff", StaffParts)
PERSON: web.RequestKey[Person] = web.RequestKey("person")
