"""The environment: defaults, every variable of the contract, and one sentence for each slip."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.settings import Smtp, unread_variables
from bot.settings.environment import VARIABLES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bot.settings import Settings

    type Loading = Callable[..., Settings]
    type Refusing = Callable[..., str]


def test_without_any_variable_everything_has_the_contracts_default(
    loading: Loading, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A fresh clone serves on port 8080 of this machine and keeps its things under var/."""
    monkeypatch.chdir(tmp_path)
    settings = loading()
    assert settings.var == tmp_path / "var"
    assert settings.database_url == f"sqlite:///{tmp_path}/var/firststep.db"
    assert settings.key_file == tmp_path / "var" / "keys.json"
    assert (settings.host, settings.port, settings.workers) == ("127.0.0.1", 8080, 1)
    assert (settings.smtp, settings.encoder, settings.metrics_token, settings.rate_limit) == (None, None, "", True)


def test_the_settings_file_is_found_in_the_working_folder(
    loading: Loading, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Plain Rasa commands and the program read the same ./clinic.yml."""
    expected = loading().clinic
    monkeypatch.chdir(tmp_path)
    assert loading(FIRSTSTEP_CLINIC="").clinic == expected
    assert loading(FIRSTSTEP_CLINIC="clinic.yml").clinic_file == tmp_path / "clinic.yml"


def test_every_variable_is_read(loading: Loading, tmp_path: Path) -> None:
    """What an administrator sets is what the program uses."""
    settings = loading(
        FIRSTSTEP_DATABASE_URL="postgresql://user:pw@db.example/firststep",
        FIRSTSTEP_PORT="9000",
        FIRSTSTEP_HOST="0.0.0.0",  # noqa: S104 - a setting like any other
        FIRSTSTEP_KEY_FILE=str(tmp_path / "k.json"),
        FIRSTSTEP_VAR=str(tmp_path / "v"),
        FIRSTSTEP_WORKERS="4",
        FIRSTSTEP_SMTP_URL="smtps://alerts%40clinic.example:p%3Aw@mail.example",
        FIRSTSTEP_METRICS_TOKEN="t0ken",
        FIRSTSTEP_ENCODER=str(tmp_path),
        FIRSTSTEP_RATE_LIMIT="off",
    )
    assert settings.database_url == "postgresql://user:pw@db.example/firststep"
    assert (settings.host, settings.port, settings.workers) == ("0.0.0.0", 9000, 4)  # noqa: S104
    assert (settings.key_file, settings.var, settings.encoder) == (tmp_path / "k.json", tmp_path / "v", tmp_path)
    assert settings.smtp == Smtp("mail.example", 465, "tls", "alerts@clinic.example", "p:w")
    assert (settings.metrics_token, settings.rate_limit) == ("t0ken", False)


def test_empty_variables_count_as_not_set(loading: Loading) -> None:
    """Files for containers often name every variable."""
    usual = loading()
    assert loading(**{name: " " for name in VARIABLES if name != "FIRSTSTEP_CLINIC"}) == usual


def test_database_and_keys_follow_the_folder(loading: Loading, tmp_path: Path) -> None:
    """One variable moves everything that must be kept."""
    settings = loading(FIRSTSTEP_VAR=str(tmp_path / "data"))
    assert settings.database_url == f"sqlite:///{tmp_path}/data/firststep.db"
    assert settings.key_file == tmp_path / "data" / "keys.json"


@pytest.mark.parametrize(
    ("url", "smtp"),
    [
        ("smtp://mail.example", Smtp("mail.example", 587, "starttls")),
        ("smtp://u:p@mail.example:2525", Smtp("mail.example", 2525, "starttls", "u", "p")),
        ("smtp://127.0.0.1:1025", Smtp("127.0.0.1", 1025, "if_offered")),
        ("smtp://localhost", Smtp("localhost", 587, "if_offered")),
        ("smtps://mail.example:4650/", Smtp("mail.example", 4650, "tls")),
    ],
)
def test_mail_goes_without_encryption_to_this_machine_only(url: str, smtp: Smtp, loading: Loading) -> None:
    """A server elsewhere that does not offer TLS must not be talked to."""
    assert loading(FIRSTSTEP_SMTP_URL=url).smtp == smtp


WRONG = [
    ("FIRSTSTEP_PORT", "http", "FIRSTSTEP_PORT must be a whole number from 1 to 65535, not 'http'."),
    ("FIRSTSTEP_PORT", "0", "from 1 to 65535"),
    ("FIRSTSTEP_PORT", "65536", "from 1 to 65535"),
    ("FIRSTSTEP_PORT", "-1", "from 1 to 65535"),
    ("FIRSTSTEP_PORT", "８０", "from 1 to 65535"),
    ("FIRSTSTEP_WORKERS", "many", "FIRSTSTEP_WORKERS must be a whole number from 1 to 64"),
    ("FIRSTSTEP_WORKERS", "65", "from 1 to 64"),
    ("FIRSTSTEP_HOST", "http://host", "FIRSTSTEP_HOST must be a host name or address"),
    (
        "FIRSTSTEP_DATABASE_URL",
        "mysql://u:hidden@h/d",
        "FIRSTSTEP_DATABASE_URL must be sqlite:///path or postgresql://",
    ),
    ("FIRSTSTEP_DATABASE_URL", "hidden.db", "FIRSTSTEP_DATABASE_URL must be"),
    ("FIRSTSTEP_DATABASE_URL", "sqlite:///", "FIRSTSTEP_DATABASE_URL must be"),
    ("FIRSTSTEP_SMTP_URL", "mail.example", "FIRSTSTEP_SMTP_URL must be smtp://"),
    ("FIRSTSTEP_SMTP_URL", "https://u:hidden@mail.example", "FIRSTSTEP_SMTP_URL must be smtp://"),
    ("FIRSTSTEP_SMTP_URL", "smtp://u:hidden@mail.example:x", "FIRSTSTEP_SMTP_URL must be smtp://"),
    ("FIRSTSTEP_SMTP_URL", "smtp://u:hid/den@mail.example", "FIRSTSTEP_SMTP_URL must be smtp://"),
    ("FIRSTSTEP_METRICS_PORT", "8080", "FIRSTSTEP_METRICS_PORT must be another port than the visitors'"),
    ("FIRSTSTEP_METRICS_PORT", "0", "FIRSTSTEP_METRICS_PORT must be a whole number from 1 to 65535"),
    ("FIRSTSTEP_METRICS_TOKEN", "two hidden words", "FIRSTSTEP_METRICS_TOKEN must be a word"),
    ("FIRSTSTEP_RATE_LIMIT", "no", "FIRSTSTEP_RATE_LIMIT must be off, on or empty, not 'no'."),
    ("FIRSTSTEP_ENCODER", "/nowhere/at/all", "FIRSTSTEP_ENCODER must be a folder"),
    ("FIRSTSTEP_VAR", "/tmp/what?", "FIRSTSTEP_VAR must be a path without a question mark"),
    ("FIRSTSTEP_KEY_FILE", "~nobody-of-this-name/k", "FIRSTSTEP_KEY_FILE must be a path"),
]


@pytest.mark.parametrize(("name", "value", "sentence"), WRONG)
def test_a_slip_in_a_variable_is_refused_and_named(name: str, value: str, sentence: str, refused: Refusing) -> None:
    """The sentence names the variable and never repeats a password."""
    said = refused(**{name: value})
    assert sentence in said
    assert said.startswith(name)
    assert "hidden" not in said


def test_alerts_can_be_sent_only_with_a_server_and_somebody_to_tell(loading: Loading) -> None:
    """Half a route is none."""
    people = "alerts: {addresses: [n@clinic.example], from: a@clinic.example}"
    assert loading(people, FIRSTSTEP_SMTP_URL="smtp://mail.example").can_send_alerts
    assert not loading(people).can_send_alerts
    assert not loading(FIRSTSTEP_SMTP_URL="smtp://mail.example").can_send_alerts


def test_a_misspelled_variable_can_be_found() -> None:
    """FIRSTSTEP_KEYFILE would otherwise mean new keys in a place nobody backs up."""
    assert unread_variables({"FIRSTSTEP_KEYFILE": "x", "FIRSTSTEP_PORT": "1", "PATH": "y"}) == ("FIRSTSTEP_KEYFILE",)
