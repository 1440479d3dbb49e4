"""Endpoints as clinic.yml names them: a wrong one is one sentence at start, not a surprise at the first lead."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot.handoff.endpoint import Endpoint, WrongEndpoint
from tests.handoff.doubles import SECRET

GOOD: dict[str, Any] = {"name": "scheduling", "url": "https://hooks.example.org/firststep", "secrets": (SECRET,)}


def test_an_https_endpoint_is_thin_and_wants_every_event() -> None:
    """The careful choices are the ones nobody has to make."""
    endpoint = Endpoint(**GOOD)
    assert endpoint.profile == "thin"
    assert endpoint.events == {"lead.qualified", "lead.withdrawn", "safety.flagged"}
    assert not endpoint.allow_private_address


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ({"url": "http://hooks.example.org/"}, "https"),
        ({"url": "ftp://hooks.example.org/"}, "https"),
        ({"url": "hooks.example.org"}, "https"),
        ({"url": "https://"}, "https"),
        ({"url": "https://[::1"}, "read"),
        ({"url": "https://user:word@hooks.example.org/"}, "user name"),
        ({"url": "https://127.0.0.1/"}, "private"),
        ({"url": "https://10.0.0.1/"}, "private"),
        ({"url": "https://169.254.169.254/latest/meta-data"}, "private"),
        ({"url": "https://[::1]/"}, "private"),
        ({"url": "https://[::ffff:10.0.0.1]/"}, "private"),
        ({"url": "https://2130706433/"}, "private"),
        ({"url": "https://017700000001/"}, "private"),
        ({"url": "https://127.1/"}, "private"),
        ({"secrets": ()}, "secret"),
        ({"secrets": ("whsec_c2hvcnQ=",)}, "24 to 64"),
        ({"profile": "fat"}, "profile"),
        ({"events": frozenset({"lead.maybe"})}, "lead.maybe"),
        ({"ca_file": Path("nowhere.pem")}, "ca_file"),
    ],
)
def test_a_wrong_endpoint_is_refused_with_its_name_and_the_reason(changed: dict[str, Any], complaint: str) -> None:
    """An operator must know which endpoint is meant and what to change."""
    with pytest.raises(WrongEndpoint, match=complaint) as refusal:
        Endpoint(**(GOOD | changed))
    assert "'scheduling'" in str(refusal.value)


def test_a_private_address_is_allowed_by_its_own_setting_only() -> None:
    """A scheduling system in the clinic's own network is legitimate, if somebody says so."""
    inside = Endpoint(**(GOOD | {"url": "http://10.0.0.5:8069/hook", "allow_private_address": True}))
    assert inside.address.host == "10.0.0.5"


def test_an_endpoint_never_shows_its_secrets() -> None:
    """Whoever prints it into a log must not publish them."""
    assert SECRET not in repr(Endpoint(**GOOD))
