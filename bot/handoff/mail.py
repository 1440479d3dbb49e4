"""Sends one letter by SMTP: encrypted or not at all, one attempt, one outcome."""

from __future__ import annotations

import asyncio
import socket
import ssl
from email.message import EmailMessage
from email.policy import SMTP as LINES
from email.utils import format_datetime
from typing import TYPE_CHECKING

import aiosmtplib

from bot.handoff.outcome import Delivery, Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.delivery_ports import LeasedItem
    from bot.handoff.letters import Letter
    from bot.handoff.mail_server import MailServer

TIMEOUT = 15.0  # seconds for the whole dialogue with the server
TAKEN = 250  # RFC 5321, 4.2.3
LOGIN_NEEDED = frozenset({530, 534, 535, 538})  # RFC 4954, section 6


class Mailer:
    """Hands letters over to one mail server; one connection a letter, alerts are few."""

    def __init__(self, server: MailServer, *, timeout: float = TIMEOUT) -> None:
        """Take the server; reads its certificate authority."""
        self._server = server
        self._timeout = timeout
        self._trust = ssl.create_default_context(cafile=server.ca_file)
        if server.security == "if_offered":
            self._trust.check_hostname = False
            self._trust.verify_mode = ssl.CERT_NONE

    async def send(self, item: LeasedItem, letter: Letter, addresses: Sequence[str]) -> Delivery:
        """Make one attempt to all addresses at once. Never raises for anything that the server does."""
        message = compose(item, letter, self._server.sender, addresses)
        client = aiosmtplib.SMTP(
            hostname=self._server.host,
            port=self._server.port,
            local_hostname=self._server.sender.rpartition("@")[2],
            timeout=self._timeout,
            use_tls=self._server.security == "tls",
            start_tls=False,  # done below, to tell a server without it from one that cannot be trusted
            tls_context=self._trust,
        )
        try:
            async with asyncio.timeout(self._timeout):
                if trouble := await self._prepare(client):
                    return trouble
                refused, _ = await client.send_message(message, sender=self._server.sender, recipients=list(addresses))
        except (aiosmtplib.SMTPException, OSError) as error:
            return _delivery_of(error)
        finally:
            client.close()  # the server has the message, or not: a slow good-bye changes nothing
        return Delivery(Outcome.PARTLY_DELIVERED if refused else Outcome.DELIVERED, TAKEN)

    async def _prepare(self, client: aiosmtplib.SMTP) -> Delivery | None:
        """Connect, encrypt and sign in. Returns what stands in the way, if it is not an error of the library."""
        server = self._server
        await client.connect()
        await client.ehlo()
        offered = client.supports_extension("starttls")
        if server.security == "starttls" and not offered:
            return Delivery(Outcome.MAIL_WITHOUT_STARTTLS)
        if server.security != "tls" and offered:
            await client.starttls()
            await client.ehlo()
        if server.user:
            if not client.supported_auth_methods:
                return Delivery(Outcome.MAIL_LOGIN_FAILED)
            await client.login(server.user, server.password)
        return None


def compose(item: LeasedItem, letter: Letter, sender: str, addresses: Sequence[str]) -> EmailMessage:
    """Put a letter into an envelope; Message-ID and Date follow from the item: a repetition is the same e-mail."""
    message = EmailMessage(policy=LINES)
    message["From"] = sender
    message["To"] = ", ".join(addresses)
    message["Subject"] = letter.subject
    message["Date"] = format_datetime(item.created_at)
    message["Message-ID"] = f"<{item.id}@{sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834
    message["X-Auto-Response-Suppress"] = "All"
    if letter.urgent:
        message["Importance"] = "high"
    message.set_content(letter.text)
    return message


def _delivery_of(error: Exception) -> Delivery:
    match error:
        case TimeoutError():
            return Delivery(Outcome.TIMED_OUT)
        case aiosmtplib.SMTPRecipientsRefused():
            return Delivery(Outcome.MAIL_REFUSED, max(one.code for one in error.recipients))
        case aiosmtplib.SMTPResponseException():
            login = error.code in LOGIN_NEEDED or isinstance(error, aiosmtplib.SMTPAuthenticationError)
            return Delivery(Outcome.MAIL_LOGIN_FAILED if login else Outcome.MAIL_REFUSED, error.code)
    causes = (error, error.__cause__)
    if any(isinstance(cause, ssl.SSLError) for cause in causes):
        return Delivery(Outcome.TLS_FAILED)
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        return Delivery(Outcome.NO_SUCH_HOST)
    return Delivery(Outcome.UNREACHABLE)
