"""Posting to a real server: what arrives, what each answer means, and where nothing is ever sent."""

from __future__ import annotations

import asyncio
import socket
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any

import pytest
from aiohttp import web

from bot.handoff.endpoint import Endpoint
from bot.handoff.outcome import Delivery, Outcome
from bot.handoff.webhook import ANSWER_LIMIT, WebhookSender, read_retry_after
from tests.handoff.doubles import OLD_SECRET, SECRET, SimulatedClock, event, leased
from tests.handoff.receiver import Receiver, receiving
from tests.handoff.test_address import Answers

if TYPE_CHECKING:
    from aiohttp.abc import ResolveResult

    from tests.handoff.certificates import Certificates


async def post(endpoint: Endpoint, clock: SimulatedClock, **options: Any) -> Delivery:
    """Make one attempt with a lead."""
    item = leased(event(now=clock()))
    return await WebhookSender(endpoint, **options).post(item, item.payload, clock())


async def test_a_receivers_own_library_accepts_what_arrives(receiver: Receiver, clock: SimulatedClock) -> None:
    """The body has type, timestamp and data; id and signature stand in the headers."""
    item = leased(event(now=clock(), lead_id="l-1", reasons=["requested"]))
    delivery = await WebhookSender(receiver.endpoint()).post(item, item.payload, clock())
    assert delivery == Delivery(Outcome.DELIVERED, 204)
    (received,) = receiver.received
    assert received.id == item.id
    assert received.headers["Content-Type"] == "application/json"
    body = received.verified()
    assert body["type"] == "lead.qualified"
    assert datetime.fromisoformat(body["timestamp"]) == item.created_at
    assert body["data"] == {"schema_version": 1, "lead_id": "l-1", "reasons": ["requested"]}


async def test_both_secrets_of_a_rotation_are_accepted(receiver: Receiver, clock: SimulatedClock) -> None:
    """The receiver changes its secret whenever it suits it."""
    await post(receiver.endpoint(secrets=(SECRET, OLD_SECRET)), clock)
    assert receiver.received[0].verified(SECRET) == receiver.received[0].verified(OLD_SECRET)


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (200, Outcome.DELIVERED),
        (202, Outcome.DELIVERED),
        (299, Outcome.DELIVERED),
        (301, Outcome.REDIRECTED),
        (304, Outcome.REDIRECTED),
        (307, Outcome.REDIRECTED),
        (400, Outcome.REFUSED),
        (401, Outcome.REFUSED),
        (404, Outcome.REFUSED),
        (410, Outcome.GONE),
        (429, Outcome.SLOW_DOWN),
        (500, Outcome.REFUSED),
        (502, Outcome.SLOW_DOWN),
        (503, Outcome.REFUSED),
        (504, Outcome.SLOW_DOWN),
    ],
)
async def test_only_2xx_is_success(receiver: Receiver, clock: SimulatedClock, status: int, outcome: Outcome) -> None:
    """Every other answer has a meaning of its own, and none of them is a delivery."""
    receiver.status = status
    assert await post(receiver.endpoint(), clock) == Delivery(outcome, status)


async def test_a_redirect_to_a_private_address_is_not_followed(receiver: Receiver, clock: SimulatedClock) -> None:
    """A public receiver must not be able to send us into the clinic's network."""
    async with receiving() as inside:
        receiver.status, receiver.headers = 302, {"Location": inside.url()}
        assert await post(receiver.endpoint(), clock) == Delivery(Outcome.REDIRECTED, 302)
        assert inside.received == []


@pytest.mark.parametrize("status", [429, 503])
async def test_retry_after_is_read_with_any_refusal(receiver: Receiver, clock: SimulatedClock, status: int) -> None:
    """In seconds, as most services send it."""
    receiver.status, receiver.headers = status, {"Retry-After": "120"}
    assert await post(receiver.endpoint(), clock) == Delivery(
        Outcome.SLOW_DOWN, status, clock() + timedelta(seconds=120)
    )


def test_retry_after_as_a_date_and_as_nonsense() -> None:
    """RFC 9110 allows a date; what cannot be read is as if it were not there."""
    now = datetime(2026, 11, 23, 12, tzinfo=UTC)
    later = now + timedelta(minutes=7)
    assert read_retry_after(format_datetime(later, usegmt=True), now) == later
    assert read_retry_after("Mon, 23 Nov 2026 12:07:00 -0000", now) == later
    for nonsense in (None, "", "soon", "-5", "1.5", "Fri, 31 Dec 9999 23:59:59 -1400", "\u0661"):
        assert read_retry_after(nonsense, now) is None
    assert read_retry_after("9" * 400, now) == now + timedelta(days=7)


async def test_a_receiver_that_hangs_is_left_after_the_time_out(receiver: Receiver, clock: SimulatedClock) -> None:
    """One silent receiver must not keep a worker for ever."""
    receiver.gate.clear()
    assert await post(receiver.endpoint(), clock, timeout=0.2) == Delivery(Outcome.TIMED_OUT)
    assert len(receiver.received) == 1


async def test_an_endless_answer_is_cut_off_and_the_status_counts(clock: SimulatedClock) -> None:
    """A receiver cannot fill our memory, and what it took it has taken."""
    sent = 0
    cut = asyncio.Event()

    async def pour(request: web.Request) -> web.StreamResponse:
        nonlocal sent
        answer = web.StreamResponse(status=200)
        await answer.prepare(request)
        try:
            while True:
                await answer.write(b"x" * ANSWER_LIMIT)
                sent += ANSWER_LIMIT
        except OSError:
            cut.set()
        return answer

    app = web.Application()
    app.router.add_post("/hook", pour)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        endpoint = Receiver(port=runner.addresses[0][1]).endpoint()
        assert await post(endpoint, clock) == Delivery(Outcome.DELIVERED, 200)
        async with asyncio.timeout(10):
            await cut.wait()
        assert sent < 64 * 1024 * 1024  # what fits into the buffers between us, not what it wanted to send
    finally:
        await runner.cleanup()


async def test_nobody_listening_is_unreachable(clock: SimulatedClock) -> None:
    """A refused connection is an outcome, not an exception."""
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))
        endpoint = Receiver(port=reserved.getsockname()[1]).endpoint()
        assert await post(endpoint, clock) == Delivery(Outcome.UNREACHABLE)


async def test_something_that_is_not_http_is_unreachable(clock: SimulatedClock) -> None:
    """Another service on that port must not look like a delivery."""

    async def mumble(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 mail.example ESMTP\r\n")
        writer.close()

    server = await asyncio.start_server(mumble, "127.0.0.1", 0)
    async with server:
        endpoint = Receiver(port=server.sockets[0].getsockname()[1]).endpoint()
        assert await post(endpoint, clock) == Delivery(Outcome.UNREACHABLE)


async def test_an_unknown_host_is_told_apart(clock: SimulatedClock) -> None:
    """A misspelt name is the commonest mistake: .invalid never exists (RFC 2606)."""
    endpoint = Endpoint("scheduling", "https://hooks.firststep.invalid/", (SECRET,))
    assert await post(endpoint, clock) == Delivery(Outcome.NO_SUCH_HOST)


async def test_a_certificate_is_verified(certificates: Certificates, clock: SimulatedClock) -> None:
    """Somebody in between must not read leads; a private authority has to be named."""
    async with receiving(certificates.server) as receiver:
        assert await post(receiver.endpoint(), clock) == Delivery(Outcome.TLS_FAILED)
        assert receiver.received == []
        trusting = receiver.endpoint(ca_file=certificates.ca_file)
        assert await post(trusting, clock) == Delivery(Outcome.DELIVERED, 204)


async def test_a_certificate_for_another_name_is_refused(certificates: Certificates, clock: SimulatedClock) -> None:
    """A trusted authority is not enough: the name must be right too."""
    async with receiving(certificates.server) as receiver:
        endpoint = receiver.endpoint(ca_file=certificates.ca_file, url=receiver.url("hooks.example.org"))
        elsewhere = Answers(("127.0.0.1",))
        assert await post(endpoint, clock, resolver=elsewhere) == Delivery(Outcome.TLS_FAILED)
        assert receiver.received == []


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST", "0x7f.1", "0x7f000001"])
async def test_a_name_that_leads_to_this_machine_gets_nothing(
    certificates: Certificates, clock: SimulatedClock, host: str
) -> None:
    """Whatever spelling the system's resolver understands, the address behind it counts."""
    async with receiving(certificates.server) as receiver:
        endpoint = receiver.endpoint(url=receiver.url(host), allow_private_address=False, ca_file=certificates.ca_file)
        delivery = await post(endpoint, clock)
        unknown_spelling = host.startswith("0x") and delivery.outcome is Outcome.NO_SUCH_HOST
        assert delivery.outcome is Outcome.ADDRESS_FORBIDDEN or unknown_spelling
        assert receiver.most_at_once == 0


@pytest.mark.parametrize("inside", ["127.0.0.1", "10.0.0.1", "::1", "169.254.169.254", "::ffff:127.0.0.1"])
async def test_a_public_name_with_a_private_record_gets_nothing(clock: SimulatedClock, inside: str) -> None:
    """The name service belongs to whoever owns the name."""
    endpoint = Endpoint("scheduling", "https://hooks.example.org/", (SECRET,))
    names = Answers(("1.1.1.1", inside))
    assert await post(endpoint, clock, resolver=names) == Delivery(Outcome.ADDRESS_FORBIDDEN)
    assert names.asked == 1


class Rebinding(Answers):
    """A name service whose answer is public while it is checked and loopback when the connection is made."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Answer with a record that changes after it was looked at once."""

        class Changing(dict[str, Any]):
            looks = 0

            def __getitem__(self, key: str) -> Any:
                if key == "host":
                    self.looks += 1
                    return "1.1.1.1" if self.looks == 1 else "127.0.0.1"
                return super().__getitem__(key)

        (record,) = await super().resolve(host, port, family)
        return [Changing(record)]  # type: ignore[list-item]


async def test_a_name_that_changes_its_answer_after_the_check_gets_nothing(
    certificates: Certificates, clock: SimulatedClock
) -> None:
    """DNS rebinding: the socket is asked last, for the very address it is about to connect to."""
    async with receiving(certificates.server) as receiver:
        endpoint = receiver.endpoint(
            url=receiver.url("localhost"), allow_private_address=False, ca_file=certificates.ca_file
        )
        delivery = await post(endpoint, clock, resolver=Rebinding(("1.1.1.1",)))
        assert delivery == Delivery(Outcome.ADDRESS_FORBIDDEN)
        assert receiver.most_at_once == 0


async def test_no_proxy_of_the_environment_is_used(
    receiver: Receiver, clock: SimulatedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A proxy would resolve the name itself, and connect where nobody checked."""
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert await post(receiver.endpoint(), clock) == Delivery(Outcome.DELIVERED, 204)
