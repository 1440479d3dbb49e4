"""clinic.yml as plain text, whole numbers, true and false: YAML without its surprises.

Plain YAML reads 9:00 as a number, NO as false and 2026-12-25 as a date, and lets the second of two equal keys win
without a word. Here those stay text, and a key that stands twice is refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NoReturn

import yaml

from bot.settings.section import SettingsError

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 1_000_000  # bytes


class _Loader(yaml.SafeLoader):
    """Knows whole numbers, true, false and null; everything else is text."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - as the base class has it

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002 - the base class's signature
        """Build a mapping of words to values. Raises a MarkedYAMLError for another key, or one that stands twice."""
        found: dict[str, object] = {}
        for key_node, value_node in node.value:
            key = self.construct_object(key_node, deep=True)
            if not isinstance(key, str):
                raise yaml.MarkedYAMLError(problem="a name is missing before a colon", problem_mark=key_node.start_mark)
            if key in found:
                raise yaml.MarkedYAMLError(problem=f"{key} stands here twice", problem_mark=key_node.start_mark)
            found[key] = self.construct_object(value_node, deep=deep)
        return found


_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
_Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^(?:0|-?[1-9][0-9]*)$"), list("-0123456789"))
_Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:~|null|)$"), ["~", "n", ""])


def read_document(path: Path) -> dict[str, object]:
    """Return the settings file as nested dictionaries. Raises SettingsError."""
    try:
        content = path.read_bytes()
    except OSError as error:
        message = f"FIRSTSTEP_CLINIC must be the path of a settings file; {path} cannot be read: {error.strerror}."
        raise SettingsError(message) from None
    if len(content) > LARGEST:
        message = f"FIRSTSTEP_CLINIC must be the path of a settings file; {path} is larger than one megabyte."
        raise SettingsError(message)
    try:
        document: object = yaml.load(content.decode("utf-8"), Loader=_Loader)  # noqa: S506 - a SafeLoader that knows less
    except UnicodeDecodeError:
        _refuse(path, "the file must be UTF-8 text")
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f"line {mark.line + 1}" if mark else "the file"
        _refuse(
            path, f"{place} is not valid YAML: {getattr(error, 'problem', None) or 'a character has no place here'}"
        )
    if document is None:
        return {}
    if not isinstance(document, dict):
        _refuse(path, "the file must be made of lines such as name: value")
    return document


def _refuse(path: Path, sentence: str) -> NoReturn:
    message = f"{path.name}: {sentence}."
    raise SettingsError(message)
