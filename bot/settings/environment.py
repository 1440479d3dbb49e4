"""The environment variables: where things stand and what this process may use. An empty one counts as not set."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NoReturn
from urllib.parse import unquote, urlsplit

from bot.settings.addresses import THIS_MACHINE
from bot.settings.section import SettingsError

if TYPE_CHECKING:
    from collections.abc import Mapping

VARIABLES = (
    "FIRSTSTEP_DATABASE_URL", "FIRSTSTEP_PORT", "FIRSTSTEP_HOST", "FIRSTSTEP_CLINIC", "FIRSTSTEP_KEY_FILE",
    "FIRSTSTEP_VAR", "FIRSTSTEP_WORKERS", "FIRSTSTEP_SMTP_URL", "FIRSTSTEP_METRICS_TOKEN", "FIRSTSTEP_ENCODER",
    "FIRSTSTEP_RATE_LIMIT", "FIRSTSTEP_METRICS_PORT",
)  # fmt: skip
PREFIX = "FIRSTSTEP_"
PORT = 8080
LARGEST_PORT = 65_535
MOST_WORKERS = 64
DATABASES = ("sqlite", "sqlite+aiosqlite", "postgres", "postgresql", "postgresql+asyncpg")

type Security = Literal["starttls", "tls", "if_offered"]


@dataclass(frozen=True)
class Smtp:
    """A mail server. `if_offered`: STARTTLS where the server has it, for a server on this machine only."""

    host: str
    port: int
    security: Security
    user: str = ""
    password: str = field(default="", repr=False)


@dataclass(frozen=True)
class Environment:
    """What the variables say. Paths are absolute; they need not exist yet, except the encoder's folder."""

    database_url: str = field(repr=False)
    host: str
    port: int
    workers: int
    var: Path
    clinic_file: Path
    key_file: Path
    encoder: Path | None
    smtp: Smtp | None
    metrics_token: str = field(repr=False)  # empty: no metrics on the public port
    metrics_port: int | None  # None: no listener of its own
    rate_limit: bool


def read_environment(environ: Mapping[str, str]) -> Environment:
    """Read and check the variables. Raises SettingsError, never with a password in it."""
    given = {name: environ[name].strip() for name in VARIABLES if environ.get(name, "").strip()}
    var = _path(given, "FIRSTSTEP_VAR", Path("var"))
    return Environment(
        database_url=_database(given, var),
        host=_host(given),
        port=_whole(given, "FIRSTSTEP_PORT", PORT, LARGEST_PORT),
        workers=_whole(given, "FIRSTSTEP_WORKERS", 1, MOST_WORKERS),
        var=var,
        clinic_file=_path(given, "FIRSTSTEP_CLINIC", Path("clinic.yml")),
        key_file=_path(given, "FIRSTSTEP_KEY_FILE", var / "keys.json"),
        encoder=_folder(given, "FIRSTSTEP_ENCODER"),
        smtp=_smtp(given),
        metrics_token=_token(given),
        metrics_port=_metrics_port(given),
        rate_limit=_rate_limit(given),
    )


def unread_variables(environ: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names that look like ours but are not: a slip in one would otherwise go unnoticed."""
    return tuple(sorted(name for name in environ if name.startswith(PREFIX) and name not in VARIABLES))


def _refuse(name: str, wanted: str) -> NoReturn:
    message = f"{name} must be {wanted}."
    raise SettingsError(message)


def _path(given: Mapping[str, str], name: str, default: Path) -> Path:
    try:
        return Path(given.get(name, default)).expanduser().absolute()
    except RuntimeError:
        _refuse(name, "a path whose ~ is the home folder of an existing user")


def _folder(given: Mapping[str, str], name: str) -> Path | None:
    if name not in given:
        return None
    path = _path(given, name, Path())
    if not path.is_dir():
        _refuse(name, f"a folder, which {path} is not")
    return path


def _whole(given: Mapping[str, str], name: str, default: int, most: int) -> int:
    text = given.get(name, str(default))
    if not re.fullmatch(r"[0-9]{1,6}", text) or not 1 <= int(text) <= most:
        _refuse(name, f"a whole number from 1 to {most}, not {text!r}")
    return int(text)


def _host(given: Mapping[str, str]) -> str:
    host = given.get("FIRSTSTEP_HOST", "127.0.0.1")
    if not re.fullmatch(r"[A-Za-z0-9.:_-]+", host):
        _refuse("FIRSTSTEP_HOST", f"a host name or address such as 127.0.0.1 or 0.0.0.0, not {host!r}")
    return host


def _database(given: Mapping[str, str], var: Path) -> str:
    url = given.get("FIRSTSTEP_DATABASE_URL")
    if url is None:
        if "?" in str(var):
            _refuse("FIRSTSTEP_VAR", "a path without a question mark")
        return f"sqlite:///{var / 'firststep.db'}"
    scheme, separator, rest = url.partition("://")
    if not separator or scheme not in DATABASES or not rest.strip("/"):
        _refuse("FIRSTSTEP_DATABASE_URL", "sqlite:///path or postgresql://user:password@host/name")
    return url


def _smtp(given: Mapping[str, str]) -> Smtp | None:
    url = given.get("FIRSTSTEP_SMTP_URL")
    if url is None:
        return None
    wanted = "smtp://user:password@host:587 (STARTTLS) or smtps://user:password@host:465 (TLS)"
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        _refuse("FIRSTSTEP_SMTP_URL", wanted)
    if (
        parts.scheme not in ("smtp", "smtps")
        or not parts.hostname
        or parts.path.strip("/")
        or parts.query
        or parts.fragment
    ):
        _refuse("FIRSTSTEP_SMTP_URL", wanted)
    security: Security = "tls"
    if parts.scheme == "smtp":
        security = "if_offered" if parts.hostname in THIS_MACHINE else "starttls"
    default_port = 465 if security == "tls" else 587
    return Smtp(
        parts.hostname, port or default_port, security, unquote(parts.username or ""), unquote(parts.password or "")
    )


def _token(given: Mapping[str, str]) -> str:
    token = given.get("FIRSTSTEP_METRICS_TOKEN", "")
    if not re.fullmatch(r"[!-~]*", token):
        _refuse("FIRSTSTEP_METRICS_TOKEN", "a word of letters, digits and signs, without spaces")
    return token


def _metrics_port(given: Mapping[str, str]) -> int | None:
    if "FIRSTSTEP_METRICS_PORT" not in given:
        return None
    port = _whole(given, "FIRSTSTEP_METRICS_PORT", PORT, LARGEST_PORT)
    if port == _whole(given, "FIRSTSTEP_PORT", PORT, LARGEST_PORT):
        _refuse("FIRSTSTEP_METRICS_PORT", "another port than the visitors' (FIRSTSTEP_PORT)")
    return port


def _rate_limit(given: Mapping[str, str]) -> bool:
    word = given.get("FIRSTSTEP_RATE_LIMIT", "on").lower()
    if word not in ("on", "off"):
        _refuse("FIRSTSTEP_RATE_LIMIT", f"off, on or empty, not {word!r}")
    return word == "on"
