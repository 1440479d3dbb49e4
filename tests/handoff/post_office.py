"""A real SMTP server (aiosmtpd) on the loopback address, with STARTTLS, with TLS from the start, or with neither."""

from __future__ import annotations

import asyncio
import contextlib
from email import message_from_bytes, policy
from typing import TYPE_CHECKING, Any

from aiosmtpd.smtp import SMTP, AuthResult

from bot.handoff.mail_server import MailServer

if TYPE_CHECKING:
    import ssl
    from collections.abc import AsyncIterator, Sequence
    from email.message import EmailMessage
    from pathlib import Path

    from aiosmtpd.smtp import Envelope, LoginPassword, Session

SENDER = "firststep@clinic.example"
USER, PASSWORD = "clinic@example.org", "p@ss:word/?"


class PostOffice:
    """The server. `refuses` are addresses that it does not take; `down` refuses every message."""

    def __init__(self) -> None:
        """Begin with an empty mailbox."""
        self.port = 0
        self.mail: list[EmailMessage] = []
        self.recipients: list[Sequence[str]] = []
        self.encrypted: list[bool] = []
        self.refuses: set[str] = set()
        self.down = False
        self.gate = asyncio.Event()
        self.gate.set()

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        """Take or refuse a recipient."""
        if address in self.refuses:
            return "550 5.1.1 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Take a message."""
        await self.gate.wait()
        if self.down:
            return "451 4.3.0 try again later"
        assert isinstance(envelope.content, bytes)
        self.mail.append(message_from_bytes(envelope.content, policy=policy.default))
        self.recipients.append(list(envelope.rcpt_tos))
        self.encrypted.append(session.ssl is not None)
        return "250 OK"

    def server(self, ca_file: Path | None = None, **settings: Any) -> MailServer:
        """Describe it as the settings would: its certificate, if it has one, says localhost."""
        known: dict[str, Any] = {"host": "localhost", "port": self.port, "sender": SENDER, "ca_file": ca_file}
        return MailServer(**(known | settings))


def check_login(_server: SMTP, _session: Session, _envelope: Envelope, _how: str, login: LoginPassword) -> AuthResult:
    """Know one user."""
    return AuthResult(success=login.login == USER.encode() and login.password == PASSWORD.encode(), handled=False)


@contextlib.asynccontextmanager
async def post_office(
    starttls: ssl.SSLContext | None = None,
    tls: ssl.SSLContext | None = None,
    *,
    login: bool = False,
    offers_login: bool = True,
) -> AsyncIterator[PostOffice]:
    """Run a mail server on a free port."""
    office = PostOffice()
    rules: dict[str, Any] = {"tls_context": starttls, "require_starttls": starttls is not None}
    if not offers_login:
        rules["auth_exclude_mechanism"] = ("LOGIN", "PLAIN")
    if login:
        rules |= {"auth_required": True, "authenticator": check_login, "auth_require_tls": tls is None}
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(office, hostname="localhost", **rules), "127.0.0.1", 0, ssl=tls
    )
    office.port = server.sockets[0].getsockname()[1]
    try:
        yield office
    finally:
        office.gate.set()
        server.close()
