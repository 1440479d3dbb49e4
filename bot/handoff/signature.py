"""Signatures of Standard Webhooks 1.0, with three traps of the library `standardwebhooks` 1.1.0 closed.

It accepts short secrets, signs aware datetimes outside UTC wrongly, and raises ValueError or binascii errors for
malformed signatures. Source: https://github.com/standard-webhooks/standard-webhooks, spec 1.0.0.
"""

from __future__ import annotations

import base64
import binascii
import math
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from standardwebhooks import Webhook, WebhookVerificationError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PREFIX = "whsec_"
SHORTEST_KEY, LONGEST_KEY = 24, 64  # bytes, spec 1.0.0 "Signature scheme"


class WrongSecret(ValueError):
    """A webhook secret in the settings cannot be used. The text never repeats the secret."""


class WrongSignature(Exception):
    """A request was not signed by us, or too long ago, or is malformed."""


def read_secret(secret: str) -> str:
    """Check a secret and return it without blanks. Raises WrongSecret."""
    secret = secret.strip()
    if not secret.startswith(PREFIX):
        message = f"A webhook secret starts with {PREFIX}."
        raise WrongSecret(message)
    encoded = secret.removeprefix(PREFIX)
    try:
        key = base64.b64decode(encoded + "=" * (-len(encoded) % 4), validate=True)
    except (binascii.Error, ValueError) as error:
        message = f"After {PREFIX} a webhook secret is base64."
        raise WrongSecret(message) from error
    if not SHORTEST_KEY <= len(key) <= LONGEST_KEY:
        message = f"A webhook secret is {SHORTEST_KEY} to {LONGEST_KEY} bytes long, not {len(key)}."
        raise WrongSecret(message)
    return secret


def sign(secrets: Sequence[str], item_id: str, at: datetime, body: str) -> dict[str, str]:
    """Sign a body and return the three headers; one signature for each secret, separated by blanks.

    Raises ValueError for a naive time and WrongSecret for a secret that read_secret refuses.
    """
    if at.tzinfo is None:
        message = "A signature needs an aware time."
        raise ValueError(message)
    moment = at.astimezone(UTC)
    signers = [Webhook(read_secret(secret)) for secret in secrets]
    return {
        "webhook-id": item_id,
        "webhook-timestamp": str(math.floor(moment.timestamp())),
        "webhook-signature": " ".join(signer.sign(item_id, moment, body) for signer in signers),
    }


def verify(secret: str, headers: Mapping[str, str], body: bytes) -> Any:
    """Check a request against a secret and return its JSON. Raises WrongSignature whatever is wrong with it."""
    known = dict(headers)
    try:
        return Webhook(read_secret(secret)).verify(body, known)
    except WrongSecret:
        raise
    except (WebhookVerificationError, ValueError) as error:  # binascii and Unicode errors are ValueErrors
        raise WrongSignature(type(error).__name__) from error
