"""Signatures: what receivers' own library accepts, and its three traps closed."""

from __future__ import annotations

import base64
from datetime import UTC, datetime, timedelta, timezone

import pytest
from standardwebhooks import Webhook

from bot.handoff.signature import WrongSecret, WrongSignature, read_secret, sign, verify
from tests.handoff.doubles import OLD_SECRET, SECRET

BODY = '{"type":"lead.qualified"}'


def secret_of(length: int) -> str:
    """Make a secret of so many bytes."""
    return "whsec_" + base64.b64encode(b"k" * length).decode()


@pytest.mark.parametrize("secret", [SECRET, OLD_SECRET])
def test_during_a_rotation_receivers_with_either_secret_accept_the_signature(secret: str) -> None:
    """A receiver that has not changed its secret yet must not lose a lead, nor one that has."""
    headers = sign((SECRET, OLD_SECRET), "msg_1", datetime.now(UTC), BODY)
    assert headers["webhook-signature"].count("v1,") == 2
    assert Webhook(secret).verify(BODY, headers) == {"type": "lead.qualified"}


def test_a_time_outside_utc_signs_like_the_same_moment_in_utc() -> None:
    """The library alone signs another moment than it names for such a time."""
    now = datetime.now(UTC)
    elsewhere = now.astimezone(timezone(timedelta(hours=-5)))
    assert sign((SECRET,), "msg_1", elsewhere, BODY) == sign((SECRET,), "msg_1", now, BODY)
    assert Webhook(SECRET).verify(BODY, sign((SECRET,), "msg_1", elsewhere, BODY))


def test_a_time_without_a_zone_is_refused() -> None:
    """Nobody can tell which moment it is."""
    with pytest.raises(ValueError, match="aware"):
        sign((SECRET,), "msg_1", datetime(2026, 11, 23), BODY)  # noqa: DTZ001 - that is the point


@pytest.mark.parametrize(
    "secret",
    [
        secret_of(23),
        secret_of(65),
        secret_of(0),
        "whsec_",
        "whsec_%%%%",
        "hushhush" * 5,
        secret_of(32).removeprefix("whsec_"),
    ],
)
def test_a_secret_of_a_wrong_length_or_form_is_refused_without_repeating_it(secret: str) -> None:
    """The library accepts a secret of one byte; and a complaint about a secret ends up in a log."""
    with pytest.raises(WrongSecret) as refusal:
        read_secret(secret)
    assert len(secret) < 8 or secret not in str(refusal.value)
    with pytest.raises(WrongSecret):
        sign((secret,), "msg_1", datetime.now(UTC), BODY)


@pytest.mark.parametrize("length", [24, 32, 64])
def test_secrets_of_24_to_64_bytes_are_accepted(length: int) -> None:
    """These are the lengths that Standard Webhooks 1.0 names."""
    assert read_secret(f" {secret_of(length)}\n") == secret_of(length)


@pytest.mark.parametrize(
    "changed",
    [
        {"webhook-signature": "v1"},
        {"webhook-signature": "v1,a,b"},
        {"webhook-signature": "v1,not base64!"},
        {"webhook-signature": "v1,\u00e9\u00e9"},
        {"webhook-signature": "v2,AAAA"},
        {"webhook-signature": ""},
        {"webhook-timestamp": "yesterday"},
        {"webhook-timestamp": "1e400"},
        {"webhook-timestamp": "1"},
        {"webhook-id": "msg_2"},
    ],
)
def test_a_request_that_is_not_ours_is_always_the_same_error(changed: dict[str, str]) -> None:
    """The library raises ValueError and binascii errors for malformed signatures: a receiver would answer 500."""
    headers = sign((SECRET,), "msg_1", datetime.now(UTC), BODY) | changed
    with pytest.raises(WrongSignature):
        verify(SECRET, headers, BODY.encode())


@pytest.mark.parametrize("body", [b"{}", b"\xff\xfe", b""])
def test_another_body_is_not_accepted(body: bytes) -> None:
    """Whoever changes a body on its way must be noticed, whatever bytes he chooses."""
    with pytest.raises(WrongSignature):
        verify(SECRET, sign((SECRET,), "msg_1", datetime.now(UTC), BODY), body)


def test_our_own_request_is_accepted() -> None:
    """verify() is what docs/handoff.md offers to receivers in Python."""
    assert verify(SECRET, sign((OLD_SECRET, SECRET), "msg_1", datetime.now(UTC), BODY), BODY.encode()) == {
        "type": "lead.qualified"
    }
