"""The mail server that letters are handed to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class MailServer:
    """Where e-mails are handed over, and how they are kept from being read on the way.

    `security`: `tls` from the first byte, `starttls` or nothing is sent, or `if_offered`, for a server on this machine
    only: there is no way to listen on, and such servers come with certificates that nobody vouches for.
    """

    host: str
    port: int
    sender: str  # the address in From
    user: str = ""  # empty: no sign-in
    password: str = field(default="", repr=False)
    security: Literal["starttls", "tls", "if_offered"] = "starttls"
    ca_file: Path | None = None  # a private certificate authority
