"""Reading one mapping of clinic.yml: every key asked for by name and checked, every other key refused."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

type Check[T] = Callable[[object], T]
LONGEST_SHOWN = 60


class SettingsError(Exception):
    """A setting is wrong. The text is one sentence that names it and says what it should be; the program exits 2."""


class WrongValueError(ValueError):
    """Raised by a check: what the value should be, as the end of the sentence "... must be"."""


def must_be(wanted: str) -> NoReturn:
    """Refuse a value. The section that knows its name makes the sentence."""
    raise WrongValueError(wanted)


class Section:
    """One mapping with its place in the file, such as `booking`. Empty values count as not given."""

    def __init__(self, content: Mapping[str, object], file: str, path: str = "", pattern: str = "") -> None:
        """Take a mapping. `pattern` is `path` with list positions and free names left open, for the documentation."""
        self.file = file
        self.path = path
        self._pattern = pattern
        self._content = content
        self._asked: list[str] = []
        self._inner: list[Section] = []

    def has(self, key: str) -> bool:
        """Whether something is given under this key."""
        return self._raw(key) is not None

    def value[T](self, key: str, check: Check[T], default: T) -> T:
        """Return the checked value, or the default where it is empty."""
        raw = self._raw(key)
        return default if raw is None else self._checked(self.named(key), raw, check)

    def required[T](self, key: str, check: Check[T]) -> T:
        """Return the checked value; an empty one is refused."""
        raw = self._raw(key)
        if raw is None:
            slip = difflib.get_close_matches(key, [other for other in self._content if other not in self._asked], n=1)
            self.refuse(f"{self.named(key)} is missing{f', and {slip[0]} is not a setting' if slip else ''}")
        return self._checked(self.named(key), raw, check)

    def items[T](self, key: str, check: Check[T]) -> tuple[T, ...]:
        """Return the checked entries of a list, each different from the others."""
        entries = self._list(key)
        found = tuple(
            self._checked(f"{self.named(key)}, entry {place},", entry, check) for place, entry in enumerate(entries, 1)
        )
        for place, entry in enumerate(found):
            if entry in found[:place]:
                self.refuse(f"{self.named(key)}, entry {place + 1}, must differ from the entries before it")
        return found

    def section(self, key: str) -> Section:
        """Return the mapping under this key, an empty one where nothing is given."""
        return self._child(self._raw(key) or {}, self.named(key), self._pattern + key)

    def sections(self, key: str) -> tuple[Section, ...]:
        """Return the mappings in the list under this key."""
        return tuple(
            self._child(entry, f"{self.named(key)}[{place}]", f"{self._pattern}{key}[]")
            for place, entry in enumerate(self._list(key), 1)
        )

    def named_sections(self, key: str, what: str, check: Check[str]) -> dict[str, Section]:
        """Return the mappings under this key by their free names. `what` stands for the name in the documentation."""
        outer = self._raw(key) or {}
        if not isinstance(outer, dict):
            self.refuse(f"{self.named(key)} must be a group of settings, not {shown(outer)}")
        found = {}
        for name, inner in outer.items():
            self._checked(f"{self.named(key)}.{name}", name, check)
            found[name] = self._child(inner or {}, f"{self.named(key)}.{name}", f"{self._pattern}{key}.<{what}>")
        return found

    def finish(self) -> None:
        """Refuse the first key, here or in a mapping below, that nothing has asked for."""
        for key in self._content:
            if key not in self._asked:
                close = difflib.get_close_matches(key, self._asked, n=1)
                hint = f"did you mean {close[0]}?" if close else f"known here: {', '.join(dict.fromkeys(self._asked))}."
                message = f"{self.file}: {self.named(key)} is not a setting; {hint}"
                raise SettingsError(message)
        for inner in self._inner:
            inner.finish()

    def asked(self) -> frozenset[str]:
        """Return every key that was asked for, here and below, as patterns such as `endpoints[].url`."""
        here = (self._pattern + key for key in self._asked)
        return frozenset(here).union(*(inner.asked() for inner in self._inner))

    def named(self, key: str) -> str:
        """Return the key with its place in front, such as `booking.link`."""
        return f"{self.path}.{key}" if self.path else key

    def refuse(self, sentence: str) -> NoReturn:
        """Raise SettingsError. The sentence starts with the key and has no full stop."""
        message = f"{self.file}: {sentence}."
        raise SettingsError(message)

    def _raw(self, key: str) -> object:
        self._asked.append(key)
        raw = self._content.get(key)
        return None if raw is None or raw in ("", [], {}) else raw

    def _list(self, key: str) -> list[object]:
        raw = self._raw(key) or []
        if not isinstance(raw, list):
            self.refuse(f"{self.named(key)} must be a list, one entry a line behind a dash")
        return raw

    def _child(self, content: object, path: str, pattern: str) -> Section:
        if not isinstance(content, dict):
            self.refuse(f"{path} must be a group of settings, not {shown(content)}")
        inner = Section(content, self.file, path, pattern + ".")
        self._inner.append(inner)
        return inner

    def _checked[T](self, name: str, raw: object, check: Check[T]) -> T:
        try:
            return check(raw)
        except WrongValueError as wrong:
            message = f"{self.file}: {name} must be {wrong}, not {shown(raw)}."
            raise SettingsError(message) from None


def shown(raw: object) -> str:
    """Return a value as it is quoted in a sentence, shortened."""
    if isinstance(raw, bool):
        return str(raw).lower()
    if isinstance(raw, dict | list):
        return "a group or a list"
    quoted = repr(raw)
    return quoted if len(quoted) <= LONGEST_SHOWN else f"{quoted[: LONGEST_SHOWN - 3]}..."
