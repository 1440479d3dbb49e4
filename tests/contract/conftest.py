"""Visitors who stand somewhere already."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.visitor import Visitor


@pytest.fixture
def done(visit: Callable[[], Visitor]) -> Visitor:
    """A visitor who sees a result of 7."""
    visitor = visit()
    visitor.screen([1] * 7)
    return visitor


@pytest.fixture
def asked(visit: Callable[[], Visitor]) -> Visitor:
    """A visitor who is asked how to be reached."""
    visitor = visit()
    visitor.say("book a consultation")
    visitor.tap("age.adult")
    visitor.say("Testina Example")
    return visitor
