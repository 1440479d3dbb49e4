"""The systems that receive hand-offs: where they may be, and that their secrets never show."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bot.settings import Settings

    type Loading = Callable[..., Settings]
    type Refusing = Callable[..., str]

SECRET = "whsec_" + base64.b64encode(b"s" * 32).decode()
NEW_SECRET = "whsec_" + base64.b64encode(b"n" * 64).decode()
KEY = "k" * 24


def endpoint(**settings: str) -> str:
    """One endpoint with these settings beside or instead of the usual ones."""
    lines = {"name": "scheduling", "url": "https://scheduling.example/hook", "secret_env": "SECRET", **settings}
    return "endpoints:\n  - {" + ", ".join(f"{key}: '{value}'" if value not in ("true", "false") else f"{key}: {value}"
                                           for key, value in lines.items() if value) + "}\n"  # fmt: skip


def test_an_endpoint_is_thin_and_public_unless_told_otherwise(loading: Loading) -> None:
    """Names and scores leave the house only by an explicit setting."""
    (found,) = loading(endpoint(), SECRET=SECRET).clinic.endpoints
    assert (found.name, found.kind, found.fields) == ("scheduling", "webhook", "thin")
    assert found.allow_private_address is False
    assert (found.secrets, found.keys) == ((SECRET,), ())


def test_secrets_come_from_files_beside_the_settings_or_from_the_environment(loading: Loading, tmp_path: Path) -> None:
    """While a secret is changed a file holds both, the current one first."""
    (tmp_path / "secret").write_text(f"{NEW_SECRET}\n\n{SECRET}\n", encoding="ascii")
    lines = endpoint(secret_env="", secret_file="secret", key_env="KEY", fields="full")
    (found,) = loading(lines, KEY=f"{KEY}\n").clinic.endpoints
    assert found.secrets == (NEW_SECRET, SECRET)
    assert found.keys == (KEY,)
    assert found.fields == "full"


def test_neither_secrets_nor_keys_show_when_settings_are_printed(loading: Loading) -> None:
    """A log line or a stack trace with the settings in it must give nothing away."""
    settings = loading(
        endpoint(key_env="KEY"),
        SECRET=SECRET,
        KEY=KEY,
        FIRSTSTEP_DATABASE_URL="postgresql://u:hidden@h/d",
        FIRSTSTEP_SMTP_URL="smtp://u:hidden@mail.example",
        FIRSTSTEP_METRICS_TOKEN="hidden",
    )
    assert settings.database_url == "postgresql://u:hidden@h/d"
    for word in (SECRET, KEY, "hidden"):
        assert word not in repr(settings)


@pytest.mark.parametrize(
    "secret",
    [
        "hunter2hunter2hunter2hunter2",
        "whsec_" + base64.b64encode(b"x" * 23).decode(),
        "whsec_" + base64.b64encode(b"x" * 65).decode(),
        "whsec_!!!notbase64!!!",
        f"{SECRET} short",
        "",
    ],
)
def test_a_weak_or_broken_secret_is_refused_and_never_repeated(secret: str, refused: Refusing) -> None:
    """Standard Webhooks asks for 24 to 64 bytes; its library would take any length."""
    sentence = refused(endpoint(), SECRET=secret)
    assert "endpoints[1].secret_env must say where a secret" in sentence
    assert not secret or secret not in sentence


@pytest.mark.parametrize("key", ["k" * 23, "k" * 201, "key with ümlaut and enough length"])
def test_a_key_that_could_be_guessed_is_refused(key: str, refused: Refusing) -> None:
    """It opens names and contacts."""
    sentence = refused(endpoint(key_env="KEY"), SECRET=SECRET, KEY=key)
    assert "endpoints[1].key_env must say where a key" in sentence
    assert key not in sentence


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"secret_env": ""}, "endpoints[1].secret_file or endpoints[1].secret_env must say where the secret is"),
        ({"secret_file": "x"}, "endpoints[1].secret_file and endpoints[1].secret_env must not both be given"),
        ({"secret_env": "", "secret_file": "nowhere"}, "endpoints[1].secret_file must name a readable file"),
        ({"secret_env": "UNSET"}, "endpoints[1].secret_env must say where a secret"),
        ({"name": ""}, "endpoints[1].name is missing"),
        ({"name": "My System"}, "endpoints[1].name must be a name of at most 40 small letters"),
        ({"url": ""}, "endpoints[1].url is missing"),
        ({"kind": "fax"}, "endpoints[1].kind must be webhook, not 'fax'"),
        ({"fields": "all"}, "endpoints[1].fields must be thin or full, not 'all'"),
        ({"allow_private_address": "maybe"}, "endpoints[1].allow_private_address must be true or false"),
    ],
)
def test_a_slip_in_an_endpoint_is_named(settings: dict[str, str], sentence: str, refused: Refusing) -> None:
    """Each endpoint is counted, so that the line can be found."""
    assert sentence in refused(endpoint(**settings), SECRET=SECRET)


def test_two_endpoints_of_one_name_are_refused(refused: Refusing) -> None:
    """The name is what deliveries are kept by."""
    twice = endpoint() + endpoint().removeprefix("endpoints:\n")
    assert "endpoints[2].name must differ" in refused(twice, SECRET=SECRET)


PRIVATE = [
    "https://127.0.0.1/hook", "https://10.1.2.3/", "https://192.168.0.9/", "https://169.254.169.254/latest", "https://[::1]/",
    "https://[fd00::1]/", "https://localhost/", "https://ehr/", "https://ehr.local/", "https://ehr.internal/", "https://0.0.0.0/",
    "https://100.64.0.1/",
]  # fmt: skip


@pytest.mark.parametrize("url", PRIVATE)
def test_a_private_address_needs_its_own_setting(url: str, refused: Refusing, loading: Loading) -> None:
    """Nobody should reach the inside of a network by writing an address into a file (SSRF)."""
    assert "endpoints[1].url must be a public address" in refused(endpoint(url=url), SECRET=SECRET)
    (found,) = loading(endpoint(url=url, allow_private_address="true"), SECRET=SECRET).clinic.endpoints
    assert found.url == url


@pytest.mark.parametrize(
    "url",
    ["http://scheduling.example/", "ftp://scheduling.example/", "https://2130706433/", "https://0x7f.1/", "https://127.1/",
     "https://user:pw@scheduling.example/", "https:///hook", "https://scheduling.example:0/", "https://a..example/",
     "https://scheduling.example/#x", "https://scheduling.example\\@evil.example/", "https://[::1",
     "scheduling.example"],
)  # fmt: skip
def test_an_address_that_is_not_plainly_https_is_refused(url: str, refused: Refusing) -> None:
    """Forms that libraries read differently from people are not accepted at all."""
    assert "endpoints[1].url must be an https address" in refused(endpoint(url=url), SECRET=SECRET)


def test_http_is_possible_inside_the_clinics_own_network_only(loading: Loading) -> None:
    """A system on the same machine may have no certificate; that is a decision of the clinic's."""
    (found,) = loading(
        endpoint(url="http://127.0.0.1:9000/", allow_private_address="true"), SECRET=SECRET
    ).clinic.endpoints
    assert found.url == "http://127.0.0.1:9000/"
