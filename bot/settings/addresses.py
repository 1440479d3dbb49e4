"""Addresses on the web: of pages, of sites that may show the chat, and of systems that receive hand-offs."""

from __future__ import annotations

import re
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit

from bot.settings.checks import line
from bot.settings.section import must_be

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 2_000
LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
HOST_NAME = re.compile(rf"(?:{LABEL}\.)*{LABEL}")
THIS_MACHINE = ("localhost", "127.0.0.1", "::1")
PRIVATE_ENDINGS = ("localhost", "local", "internal", "lan", "home", "arpa")


def page(raw: object) -> str:
    """Check the address of a page that a visitor's browser opens: https, no user name in it."""
    text, parts = _split(raw, "https")
    if parts is None:
        must_be("a web address such as https://clinic.example/contact")
    return text


def website(raw: object) -> str:
    """Check the address of the clinic's own site, which may still be on http."""
    text, parts = _split(raw, "https", "http")
    if parts is None:
        must_be("a web address such as https://clinic.example")
    return text


def origin(raw: object) -> str:
    """Check an origin and return it exactly as browsers send it. http is for this machine only."""
    _, parts = _split(raw, "https", "http")
    if parts is None or parts.path not in ("", "/") or parts.query or (parts.scheme == "http" and not _is_here(parts)):
        must_be("a scheme and a host such as https://clinic.example, without a path")
    default_port = {"https": 443, "http": 80}[parts.scheme]
    port = "" if parts.port in (None, default_port) else f":{parts.port}"
    host = parts.hostname or ""
    return f"{parts.scheme}://{f'[{host}]' if ':' in host else host}{port}"


def receiver(*, private: bool) -> Callable[[object], str]:
    """Make the check of a receiving system's address: https and public, unless `private` ones are allowed."""

    def check(raw: object) -> str:
        text, parts = _split(raw, "https", "http") if private else _split(raw, "https")
        if parts is None:
            must_be("an https address such as https://scheduling.example/hook")
        if not private and _is_private(parts.hostname or ""):
            must_be("a public address, or allow_private_address must be true")
        return text

    return check


def _split(raw: object, *schemes: str) -> tuple[str, SplitResult | None]:
    """Return the address and its parts; None for what is not an address with one of these schemes."""
    text = raw.strip() if isinstance(raw, str) else line(raw)
    try:
        parts = urlsplit(text)
        port = parts.port  # raises for a bad one
    except ValueError:
        return text, None
    plain = text.isascii() and text.isprintable() and not re.search(r"[\s\\<>\"'`]", text) and len(text) <= LONGEST
    if not plain or parts.scheme not in schemes or "@" in parts.netloc or "#" in text or port == 0:
        return text, None
    return text, parts if _is_host(parts.hostname or "") else None


def _is_host(host: str) -> bool:
    """Whether it is a name or an address; 127.1 or 0x7f000001 is neither, though some libraries take it for one."""
    try:
        ip_address(host)
    except ValueError:
        last = host.rsplit(".", 1)[-1]
        return bool(HOST_NAME.fullmatch(host)) and not re.fullmatch(r"\d+|0x[0-9a-f]*", last)
    return True


def _is_here(parts: SplitResult) -> bool:
    return parts.hostname in THIS_MACHINE


def _is_private(host: str) -> bool:
    """Whether it is plainly not a public host; what a name resolves to is looked at when something is sent."""
    try:
        return not ip_address(host).is_global
    except ValueError:
        return "." not in host or host.rsplit(".", 1)[-1] in PRIVATE_ENDINGS
