"""Faults inside a turn. Rasa logs an action's exception and goes on in silence; a visitor must never meet silence."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_FAULTS: ContextVar[list[Exception] | None] = ContextVar("faults", default=None)


@contextmanager
def watched() -> Iterator[list[Exception]]:
    """Collect the faults of one turn."""
    faults: list[Exception] = []
    token = _FAULTS.set(faults)
    try:
        yield faults
    finally:
        _FAULTS.reset(token)


@contextmanager
def noted() -> Iterator[None]:
    """Note an exception of an action or of the words before Rasa swallows it."""
    try:
        yield
    except Exception as error:
        faults = _FAULTS.get()
        if faults is not None:
            faults.append(error)
        raise
