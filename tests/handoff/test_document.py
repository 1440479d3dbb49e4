"""docs/handoff.md says what the program does: every code, every delay, every event."""

from __future__ import annotations

import re
from pathlib import Path

from bot.delivery_ports import Dead, Delivered
from bot.handoff.endpoint import EVENT_TYPES
from bot.handoff.outcome import HOPELESS, Delivery, Outcome
from bot.handoff.schedule import DELAYS, what_follows
from tests.handoff.doubles import SimulatedClock

DOCUMENT = (Path(__file__).parents[2] / "docs" / "handoff.md").read_text(encoding="utf-8")
ROWS = dict(re.findall(r"^\| `([a-z_]+)` \|.*\| ([^|]+) \|$", DOCUMENT, re.MULTILINE))


def test_every_code_is_explained_and_none_that_does_not_exist() -> None:
    """Staff see these codes beside an attempt."""
    assert set(ROWS) == set(Outcome)


def test_what_the_document_says_comes_next_is_what_comes_next() -> None:
    """`waits` is not a result of an attempt, because none was made."""
    now = SimulatedClock()()
    for code, following in ROWS.items():
        result = what_follows("lead.qualified", 1, Delivery(Outcome(code)), now, 0.0)
        expected = {"-": isinstance(result, Delivered), "dead letter": isinstance(result, Dead)}
        assert expected.get(following, not isinstance(result, Delivered | Dead)), code
    assert {code for code, following in ROWS.items() if following == "dead letter"} == HOPELESS


def test_every_delay_and_every_event_is_named() -> None:
    """An operator plans a receiver's maintenance by them."""
    for delay in DELAYS[1:]:
        seconds = int(delay.total_seconds())
        size, unit = next(pair for pair in ((3600, "h"), (60, "min"), (1, "s")) if seconds % pair[0] == 0)
        assert f"{seconds // size} {unit}" in DOCUMENT
    for event_type in EVENT_TYPES:
        assert f"| `{event_type}` |" in DOCUMENT
