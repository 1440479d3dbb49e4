"""Handing letters to a real mail server: encrypted or not at all, and each trouble with a name."""

from __future__ import annotations

import asyncio
import socket
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bot.handoff.letters import Letter
from bot.handoff.mail import Mailer
from bot.handoff.mail_server import MailServer
from bot.handoff.outcome import Delivery, Outcome
from tests.handoff.doubles import event, leased
from tests.handoff.post_office import PASSWORD, SENDER, USER, post_office

if TYPE_CHECKING:
    from tests.handoff.certificates import Certificates
    from tests.handoff.post_office import PostOffice

STAFF = ("one@clinic.example", "two@clinic.example")
LETTER = Letter("[Firststep] Safety event", "Look at https://chat.clinic.example/staff\n", urgent=True)
ITEM = leased(event("safety.alert", "alert:0"))


async def send(server: MailServer, *, patience: float = 15.0) -> Delivery:
    """Make one attempt."""
    return await Mailer(server, timeout=patience).send(ITEM, LETTER, STAFF)


def at(port: int, **settings: Any) -> MailServer:
    """Describe something that listens on this port, if anything does."""
    return MailServer("127.0.0.1", port, SENDER, **settings)


async def test_a_letter_arrives_encrypted_with_sane_headers(office: PostOffice, certificates: Certificates) -> None:
    """Machines must not answer it, and a repeated attempt must be recognisable."""
    assert await send(office.server(certificates.ca_file)) == Delivery(Outcome.DELIVERED, 250)
    (mail,) = office.mail
    assert office.encrypted == [True]
    assert office.recipients == [list(STAFF)]
    assert mail["From"] == SENDER
    assert mail["To"] == ", ".join(STAFF)
    assert mail["Subject"] == LETTER.subject
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Importance"] == "high"
    assert mail["Date"].datetime == ITEM.created_at.replace(microsecond=0)
    assert mail.get_content().splitlines() == LETTER.text.splitlines()


async def test_a_repeated_attempt_is_the_same_e_mail(office: PostOffice, certificates: Certificates) -> None:
    """When the first answer was lost, a mailbox can drop the second by its Message-ID."""
    await send(office.server(certificates.ca_file))
    await send(office.server(certificates.ca_file))
    first, second = (mail["Message-ID"] for mail in office.mail)
    assert first == second == f"<{ITEM.id}@clinic.example>"


async def test_a_server_that_nobody_vouches_for_gets_nothing(office: PostOffice) -> None:
    """Somebody in between could read who is in danger, and when."""
    assert await send(office.server()) == Delivery(Outcome.TLS_FAILED)
    assert office.mail == []


async def test_a_certificate_for_another_name_is_refused(office: PostOffice, certificates: Certificates) -> None:
    """A trusted authority is not enough: this certificate says localhost, not 127.0.0.1."""
    assert await send(at(office.port, ca_file=certificates.ca_file)) == Delivery(Outcome.TLS_FAILED)
    assert office.mail == []


async def test_a_server_without_starttls_gets_nothing() -> None:
    """Whoever strips STARTTLS from the greeting must not get the letter in the clear."""
    async with post_office() as office:
        assert await send(office.server()) == Delivery(Outcome.MAIL_WITHOUT_STARTTLS)
        assert office.mail == []


async def test_a_server_on_this_machine_is_used_as_it_is(office: PostOffice) -> None:
    """With STARTTLS if it has it, whoever vouches for it; without, if it has none: nobody can listen in between."""
    assert await send(office.server(security="if_offered")) == Delivery(Outcome.DELIVERED, 250)
    async with post_office() as plain:
        assert await send(plain.server(security="if_offered")) == Delivery(Outcome.DELIVERED, 250)
        assert (office.encrypted, plain.encrypted) == ([True], [False])


async def test_tls_from_the_start(certificates: Certificates) -> None:
    """smtps:// is what many providers offer."""
    async with post_office(tls=certificates.server) as office:
        assert await send(office.server(security="tls")) == Delivery(Outcome.TLS_FAILED)
        trusted = office.server(certificates.ca_file, security="tls")
        assert await send(trusted) == Delivery(Outcome.DELIVERED, 250)
        assert len(office.mail) == 1


async def test_signing_in(certificates: Certificates) -> None:
    """Right, wrong and missing passwords are told apart from a refused message."""
    async with post_office(starttls=certificates.server, login=True) as office:
        known = office.server(certificates.ca_file, user=USER, password=PASSWORD)
        assert await send(known) == Delivery(Outcome.DELIVERED, 250)
        wrong = await send(replace(known, password="guess"))
        missing = await send(replace(known, user="", password=""))
        assert (wrong.outcome, missing.outcome) == (Outcome.MAIL_LOGIN_FAILED, Outcome.MAIL_LOGIN_FAILED)
        assert len(office.mail) == 1


async def test_a_password_for_a_server_that_asks_for_none_is_a_login_that_failed(certificates: Certificates) -> None:
    """It is not the server that was meant."""
    async with post_office(starttls=certificates.server, offers_login=False) as office:
        server = office.server(certificates.ca_file, user=USER, password=PASSWORD)
        assert await send(server) == Delivery(Outcome.MAIL_LOGIN_FAILED)
        assert office.mail == []


def test_a_password_is_never_shown() -> None:
    """Whoever prints the settings into a log must not publish it."""
    assert PASSWORD not in repr(at(587, user=USER, password=PASSWORD))


async def test_one_refused_address_does_not_stop_the_other(office: PostOffice, certificates: Certificates) -> None:
    """Somebody has been told; that somebody was not has a code of its own."""
    office.refuses = {STAFF[0]}
    assert await send(office.server(certificates.ca_file)) == Delivery(Outcome.PARTLY_DELIVERED, 250)
    assert office.recipients == [[STAFF[1]]]


async def test_all_addresses_refused_is_no_delivery(office: PostOffice, certificates: Certificates) -> None:
    """Nobody was told."""
    office.refuses = set(STAFF)
    assert await send(office.server(certificates.ca_file)) == Delivery(Outcome.MAIL_REFUSED, 550)


async def test_a_server_that_refuses_for_now_is_no_delivery(office: PostOffice, certificates: Certificates) -> None:
    """Greylisting answers like this: the retry succeeds."""
    office.down = True
    assert await send(office.server(certificates.ca_file)) == Delivery(Outcome.MAIL_REFUSED, 451)


async def test_a_server_that_hangs_is_left_after_the_time_out(office: PostOffice, certificates: Certificates) -> None:
    """The bound is on the whole dialogue, not on each of its lines."""
    office.gate.clear()
    assert await send(office.server(certificates.ca_file), patience=0.3) == Delivery(Outcome.TIMED_OUT)


async def test_a_server_that_says_nothing_is_left_after_the_time_out() -> None:
    """Not even a greeting."""

    async def keep_quiet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    server = await asyncio.start_server(keep_quiet, "127.0.0.1", 0)
    async with server:
        assert await send(at(server.sockets[0].getsockname()[1]), patience=0.2) == Delivery(Outcome.TIMED_OUT)


async def test_a_server_that_hangs_up_is_unreachable() -> None:
    """An outcome, not an exception."""

    async def hang_up(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.close()

    server = await asyncio.start_server(hang_up, "127.0.0.1", 0)
    async with server:
        assert await send(at(server.sockets[0].getsockname()[1])) == Delivery(Outcome.UNREACHABLE)


@pytest.mark.parametrize("security", ["starttls", "tls"])
async def test_nobody_listening_is_unreachable(security: str) -> None:
    """A refused connection is an outcome."""
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))
        assert await send(at(reserved.getsockname()[1], security=security)) == Delivery(Outcome.UNREACHABLE)


async def test_an_unknown_host_is_told_apart() -> None:
    """A misspelt name is the commonest mistake: .invalid never exists (RFC 2606)."""
    assert await send(MailServer("mail.firststep.invalid", 587, SENDER)) == Delivery(Outcome.NO_SUCH_HOST)
