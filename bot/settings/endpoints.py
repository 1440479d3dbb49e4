"""The systems that receive hand-offs, with secrets that stand in files or in the environment, never in clinic.yml."""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING, NamedTuple

from bot.settings.addresses import receiver
from bot.settings.checks import flag, line, name, one_of
from bot.settings.records import Endpoint

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from bot.settings.section import Section

SECRET_BYTES = range(24, 65)  # Standard Webhooks 1.0
KEY_CHARACTERS = range(24, 201)
LARGEST_FILE = 10_000  # bytes


def _is_secret(word: str) -> bool:
    encoded = word.removeprefix("whsec_")
    try:
        return encoded != word and len(base64.b64decode(encoded, validate=True)) in SECRET_BYTES
    except ValueError:
        return False


def _is_key(word: str) -> bool:
    return len(word) in KEY_CHARACTERS and bool(re.fullmatch(r"[!-~]+", word))


class _Kind(NamedTuple):
    """A kind of secret word: the beginning of its keys' names, its check, and its form in a sentence."""

    name: str
    valid: Callable[[str], bool]
    form: str


SECRET = _Kind("secret", _is_secret, 'a secret of "whsec_" and 24 to 64 bytes in base64')
KEY = _Kind("key", _is_key, "a key of 24 to 200 letters, digits or signs")


def read_endpoints(root: Section, folder: Path, environ: Mapping[str, str]) -> tuple[Endpoint, ...]:
    """Read the list. Files are looked for beside clinic.yml. Raises SettingsError, never with a secret in it."""
    found: list[Endpoint] = []
    for section in root.sections("endpoints"):
        private = section.value("allow_private_address", flag, default=False)
        endpoint = Endpoint(
            name=section.required("name", name),
            kind=section.value("kind", one_of("webhook"), "webhook"),
            url=section.required("url", receiver(private=private)),
            fields=section.value("fields", one_of("thin", "full"), "thin"),
            allow_private_address=private,
            secrets=_words(section, SECRET, folder, environ),
            keys=_words(section, KEY, folder, environ),
        )
        section.finish()
        if not endpoint.secrets:
            section.refuse(
                f"{section.named('secret_file')} or {section.named('secret_env')} must say where the secret is"
            )
        if endpoint.name in (other.name for other in found):
            section.refuse(f"{section.named('name')} must differ from the other endpoints' names")
        found.append(endpoint)
    return tuple(found)


def _words(section: Section, kind: _Kind, folder: Path, environ: Mapping[str, str]) -> tuple[str, ...]:
    """Return the words of one kind: one a line, the current one first. Empty when no place is named."""
    path, variable = section.value(f"{kind.name}_file", line, ""), section.value(f"{kind.name}_env", line, "")
    by_file, by_variable = section.named(f"{kind.name}_file"), section.named(f"{kind.name}_env")
    if path and variable:
        section.refuse(f"{by_file} and {by_variable} must not both be given")
    if not path and not variable:
        return ()
    source, place = (by_file, path) if path else (by_variable, variable)
    words = (_read(section, source, folder / path) if path else environ.get(variable, "")).split()
    if not words or not all(kind.valid(word) for word in words):
        holds = "does not hold" if words else "is empty and does not hold"
        section.refuse(f"{source} must say where {kind.form} stands, which {place} {holds}")
    return tuple(words)


def _read(section: Section, source: str, path: Path) -> str:
    try:
        with path.open(encoding="ascii") as file:
            return file.read(LARGEST_FILE)
    except OSError as error:
        section.refuse(f"{source} must name a readable file, and {path} is not one: {error.strerror}")
    except UnicodeDecodeError:
        section.refuse(f"{source} must name a text file, which {path} is not")
