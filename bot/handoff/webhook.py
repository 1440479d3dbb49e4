"""Posts one event to one endpoint: Standard Webhooks 1.0 over HTTPS, one attempt, one outcome."""

from __future__ import annotations

import asyncio
import json
import ssl
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from aiohttp import (
    ClientConnectorDNSError,
    ClientConnectorError,
    ClientError,
    ClientSession,
    ClientSSLError,
    ClientTimeout,
    DummyCookieJar,
    InvalidURL,
    TCPConnector,
)

from bot.handoff.address import AddressForbidden, PublicResolver, open_public_socket
from bot.handoff.outcome import Delivery, Outcome
from bot.handoff.signature import sign

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aiohttp import ClientResponse
    from aiohttp.abc import AbstractResolver

    from bot.delivery_ports import LeasedItem
    from bot.handoff.endpoint import Endpoint

TIMEOUT = 15.0  # seconds, name look-up and answer included; Standard Webhooks 1.0 says 15 to 30
ANSWER_LIMIT = 16 * 1024  # bytes of an answer that are read, and thrown away
ANSWER_PATIENCE = 1.0  # seconds: the status is known already
STRUGGLING = frozenset({429, 502, 504})
SCHEMA_VERSION = 1


def body_of(item: LeasedItem, data: Mapping[str, Any]) -> str:
    """Write the JSON body; its timestamp is when the event happened, the same on every retry."""
    content = {
        "type": item.type,
        "timestamp": item.created_at.astimezone(UTC).isoformat().replace("+00:00", "Z"),
        "data": {"schema_version": SCHEMA_VERSION, **data},
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


class WebhookSender:
    """Posts to one endpoint. Holds no connection between attempts: leads are few, and addresses are checked anew."""

    def __init__(
        self, endpoint: Endpoint, *, timeout: float = TIMEOUT, resolver: AbstractResolver | None = None
    ) -> None:
        """Take an endpoint; `resolver` stands in for the operating system's name service."""
        self._endpoint = endpoint
        self._timeout = ClientTimeout(total=timeout)
        self._resolver = resolver
        self._trust = ssl.create_default_context(cafile=endpoint.ca_file)

    async def post(self, item: LeasedItem, data: Mapping[str, Any], now: datetime) -> Delivery:
        """Make one attempt. Never raises for anything that the network or the receiver does."""
        body = body_of(item, data)
        headers = sign(self._endpoint.secrets, item.id, now, body)
        headers |= {"content-type": "application/json", "accept-encoding": "identity", "user-agent": "Firststep"}
        try:
            async with (
                self._session() as session,
                session.post(
                    self._endpoint.address,
                    data=body.encode(),
                    headers=headers,
                    allow_redirects=False,
                    ssl=self._trust,
                ) as answer,
            ):
                await _read_a_little(answer)
                return _read_status(answer, now)
        except TimeoutError:
            return Delivery(Outcome.TIMED_OUT)
        except (ClientError, OSError) as error:
            return Delivery(_outcome_of(error))

    def _session(self) -> ClientSession:
        if self._endpoint.allow_private_address:
            connector = TCPConnector(force_close=True, use_dns_cache=False, resolver=self._resolver)
        else:
            connector = TCPConnector(
                force_close=True,
                use_dns_cache=False,
                resolver=PublicResolver(self._resolver),
                socket_factory=open_public_socket,
            )
        return ClientSession(
            connector=connector,
            timeout=self._timeout,
            cookie_jar=DummyCookieJar(),
            trust_env=False,  # a proxy would make the connection, to an address nobody checked
            auto_decompress=False,
        )


async def _read_a_little(answer: ClientResponse) -> None:
    """Let the receiver finish a short answer; a long or slow one is cut off. What it says is not used."""
    left = ANSWER_LIMIT
    try:
        async with asyncio.timeout(ANSWER_PATIENCE):
            while left > 0 and (part := await answer.content.read(left)):
                left -= len(part)
    except (TimeoutError, ClientError, OSError):
        return


def _read_status(answer: ClientResponse, now: datetime) -> Delivery:
    status = answer.status
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        return Delivery(Outcome.DELIVERED, status)
    if HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST:
        return Delivery(Outcome.REDIRECTED, status)
    if status == HTTPStatus.GONE:
        return Delivery(Outcome.GONE, status)
    retry_after = read_retry_after(answer.headers.get("Retry-After"), now)
    slow = status in STRUGGLING or retry_after is not None
    return Delivery(Outcome.SLOW_DOWN if slow else Outcome.REFUSED, status, retry_after)


def read_retry_after(value: str | None, now: datetime) -> datetime | None:
    """Read seconds or an HTTP date (RFC 9110, 10.2.3). None when there is none, or none that can be read."""
    if value is None:
        return None
    value = value.strip()
    if value.isascii() and value.isdigit():
        return now + timedelta(seconds=min(int(value[:9]), timedelta(days=7).total_seconds()))
    try:
        when = parsedate_to_datetime(value)
        return when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _outcome_of(error: Exception) -> Outcome:
    inner = error.os_error if isinstance(error, ClientConnectorError) else error
    if isinstance(inner, AddressForbidden) or isinstance(error, InvalidURL):  # InvalidURL: 2130706433 and the like
        return Outcome.ADDRESS_FORBIDDEN
    if isinstance(error, ClientSSLError | ssl.SSLError):
        return Outcome.TLS_FAILED
    if isinstance(error, ClientConnectorDNSError):
        return Outcome.NO_SUCH_HOST
    return Outcome.UNREACHABLE
