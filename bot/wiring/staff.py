"""The staff pages over the store, and the link that sets the first member's password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rules.instrument import load as load_instrument
from bot.service.staff import Staff
from bot.web.rates import address
from bot.web.staff import StaffParts, add_staff
from bot.wiring.alert_route import route_tested
from bot.wiring.parts import now

if TYPE_CHECKING:
    from aiohttp import web

    from bot.settings import Settings
    from bot.store.opening import Store
    from bot.wiring.parts import Parts

FIRST_ADDRESS = "admin@localhost"
FIRST_NAME = "First administrator"


def staff_parts(whole: Parts) -> StaffParts:
    """The use cases behind the staff pages."""
    clinic = whole.settings.clinic
    return StaffParts.over(
        whole.store,
        dispatches=whole.hand_off.dispatches,
        instrument=load_instrument(clinic.questionnaire),
        clock=now,
        zone=clinic.time_zone,
        clinic_name=clinic.name,
        public_address=clinic.public_address or f"http://localhost:{whole.settings.port}",
        alert_route_tested=lambda: route_tested(whole.settings),
        written=whole.hand_off.deliverer.notify,
        accent=clinic.accent,
        client_address=lambda request: address(request, clinic.trusted_proxies),
    )


def add_staff_pages(app: web.Application, whole: Parts) -> None:
    """Add /staff to the application."""
    add_staff(app, staff_parts(whole))


def staff_accounts(settings: Settings, store: Store, home: str) -> Staff:
    """The use cases of `firststep staff`; links begin with the clinic's public address, else with `home`."""
    from bot.web.staff.passwords import Argon2Passwords  # noqa: PLC0415 - hashes a dummy once when it is built

    return Staff(store, Argon2Passwords(), now, settings.clinic.public_address or home)


async def first_link(whole: Parts, home: str) -> str | None:
    """A one-time link for the first account while nobody has a password yet, else None."""
    people = await whole.store.accounts.all()
    if any(person.password_hash for person in people):
        return None
    accounts = staff_accounts(whole.settings, whole.store, home)
    if any(person.email == FIRST_ADDRESS for person in people):
        invitation = await accounts.reset(FIRST_ADDRESS)
    else:
        invitation = await accounts.add(FIRST_ADDRESS, FIRST_NAME, "admin")
    return f"{invitation.link}  (then sign in as {FIRST_ADDRESS})"
