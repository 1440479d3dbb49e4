"""The clinic's settings as they are handed on: frozen, checked, empty where the clinic has told us nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ipaddress import IPv4Network, IPv6Network
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from bot.rules.duty import Roster
    from bot.rules.hours import Hours

type BookingKind = Literal["callback", "link"]
type Fields = Literal["thin", "full"]

FACTS = (
    "cost", "consultation_cost", "insurance", "session_length", "session_room", "prepare", "referral", "age",
    "parking", "first_steps",
)  # fmt: skip
DEFAULT_SITE = "default"


@dataclass(frozen=True)
class Phone:
    """A telephone number: `number` for links (E.164), `readable` for people."""

    number: str
    readable: str


@dataclass(frozen=True)
class Booking:
    """How a visitor comes to a consultation. `link` is set when `kind` is link; `callback_time` is a phrase."""

    kind: BookingKind = "callback"
    link: str = ""
    callback_time: str = ""


@dataclass(frozen=True)
class Alerts:
    """Who is called about a safety event, in order, and the address such e-mails come from."""

    addresses: tuple[str, ...] = ()
    sender: str = ""


@dataclass(frozen=True)
class Site:
    """One place that shows the chat, with the origins it is shown on beside `allowed_origins`."""

    name: str
    origins: tuple[str, ...] = ()


@dataclass(frozen=True)
class Endpoint:
    """A system that receives hand-offs. Secrets and keys: the first signs or is current, the others still count."""

    name: str
    kind: Literal["webhook"]
    url: str
    fields: Fields
    allow_private_address: bool
    secrets: tuple[str, ...] = field(repr=False)  # whsec_..., 24-64 bytes in base64
    keys: tuple[str, ...] = field(default=(), repr=False)  # of GET /api/leads; empty: it may not fetch


@dataclass(frozen=True)
class Clinic:
    """Everything that stands in clinic.yml. The hours, the watch and the duty list share time zone and holidays."""

    name: str
    time_zone: ZoneInfo
    hours: Hours
    watch_hours: Hours
    roster: Roster
    phone: Phone | None
    website: str
    address: tuple[str, ...]
    states: tuple[str, ...]
    public_address: str
    booking: Booking
    minimum_age: int
    questionnaire: str  # an id of bot.rules.instrument.REVIEWED
    alerts: Alerts
    response_minutes: int | None
    retention_days: int
    legal_hold: bool  # nothing at all is erased, neither on request nor by age
    accent: str
    allowed_origins: tuple[str, ...]  # of the clinic and of all its sites
    sites: Mapping[str, Site]  # "default" is always one of them
    trusted_proxies: tuple[IPv4Network | IPv6Network, ...]
    endpoints: tuple[Endpoint, ...]
    facts: Mapping[str, str]  # every name of FACTS, "" where unknown
    words_file: Path | None
    leave_page: str
