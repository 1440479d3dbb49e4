"""One endpoint of clinic.yml: a scheduling system that receives events by webhook."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from yarl import URL

from bot.handoff.address import is_public
from bot.handoff.signature import WrongSecret, read_secret

if TYPE_CHECKING:
    from pathlib import Path

EVENT_TYPES = frozenset({"lead.qualified", "lead.withdrawn", "safety.flagged"})


class WrongEndpoint(ValueError):
    """An endpoint in the settings cannot be used. The text is one sentence for the operator, without secrets."""


@dataclass(frozen=True)
class Endpoint:
    """Where and how events are posted. Checked when it is built: raises WrongEndpoint.

    `secrets`: the current one first, then those that are being replaced; every delivery carries a signature for each.
    """

    name: str
    url: str
    secrets: tuple[str, ...] = field(repr=False)
    profile: Literal["thin", "full"] = "thin"
    events: frozenset[str] = EVENT_TYPES
    allow_private_address: bool = False  # allows http as well
    ca_file: Path | None = None  # a private certificate authority

    def __post_init__(self) -> None:
        """Check what can be checked without the network."""
        for complaint in (self._about_address(), self._about_secrets(), self._about_rest()):
            if complaint:
                message = f"Endpoint {self.name!r}: {complaint}"
                raise WrongEndpoint(message)

    @property
    def address(self) -> URL:
        """The URL as the HTTP client reads it."""
        return URL(self.url)

    def _about_address(self) -> str | None:
        try:
            address = self.address
        except ValueError:
            return "its url cannot be read."
        if address.scheme not in ("http", "https") or not address.host:
            return "its url must be https://host/path."
        if address.user or address.password:
            return "its url must not carry a user name or password."
        if self.allow_private_address:
            return None
        if address.scheme != "https":
            return "its url must start with https:// (http only with allow_private_address: true)."
        return "its url leads to a private address." if _is_forbidden_literal(address.host) else None

    def _about_secrets(self) -> str | None:
        if not self.secrets:
            return "it needs at least one secret."
        try:
            for secret in self.secrets:
                read_secret(secret)
        except WrongSecret as error:
            return str(error)
        return None

    def _about_rest(self) -> str | None:
        if self.profile not in ("thin", "full"):
            return "its profile must be thin or full."
        if unknown := self.events - EVENT_TYPES:
            return f"it asks for an unknown event: {', '.join(sorted(unknown))}."
        if self.ca_file is not None and not self.ca_file.is_file():
            return "its ca_file is not a file."
        return None


def _is_forbidden_literal(host: str) -> bool:
    """Tell whether a host is an address that is not public. Old numeric spellings of IPv4 are never allowed."""
    try:
        ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return host.replace(".", "").isdigit()  # 2130706433, 127.1: some resolvers read them as 127.0.0.1
    return not is_public(host)
