"""A whole process of the program inside the test: real dialogue, readers and database, a clock in hand, a visitor."""

from __future__ import annotations

import uuid
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import bot.wiring.parts as wiring
from bot.settings import load
from tests.server import PROJECT, TRAINED

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.service.reply import Reply
    from bot.wiring.parts import Parts

MONDAY_NIGHT = datetime(2026, 11, 24, 2, 10, tzinfo=UTC)  # 21:10 in Raleigh
CRISIS = "I want to kill myself"
CALLED = ["nurse@clinic.example", "lead@clinic.example", "director@clinic.example"]


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        """Monday night."""
        self.at = MONDAY_NIGHT

    def __call__(self) -> datetime:
        """The time."""
        return self.at


class Guest:
    """A visitor in this process."""

    def __init__(self, whole: Parts) -> None:
        """Nobody yet."""
        self.visits, self.token = whole.visits, ""
        self.reply: Reply

    async def arrives(self) -> None:
        """Open a conversation."""
        opened = await self.visits.open()
        self.token, self.reply = opened.token, opened.reply

    async def taps(self, *names: str) -> Reply:
        """Tap choices by name."""
        for name in names:
            offered = {choice.name: choice.id for message in self.reply.messages for choice in message.choices}
            self.reply = await self.visits.choose(self.token, str(uuid.uuid4()), offered[name])
        return self.reply

    async def says(self, text: str) -> Reply:
        """Type."""
        self.reply = await self.visits.say(self.token, str(uuid.uuid4()), text)
        return self.reply

    @property
    def offered(self) -> set[str]:
        """The names of the choices of the last reply."""
        return {choice.name for message in self.reply.messages for choice in message.choices}


@asynccontextmanager
async def clinic(trained: Path, var: Path, mail_port: int = 9) -> AsyncIterator[Parts]:
    """A whole process over a fresh database, with three people to alert."""
    for name in TRAINED:
        (var / name).symlink_to(trained / name)
    text = (PROJECT / "clinic.yml").read_text(encoding="utf-8")
    text = text.replace("  addresses: []  ", f"  addresses: [{', '.join(CALLED)}]  ").replace(
        "  from:  ", "  from: firststep@clinic.example  "
    )
    (var / "clinic.yml").write_text(text, encoding="utf-8")
    settings = load(
        {
            "FIRSTSTEP_VAR": str(var),
            "FIRSTSTEP_CLINIC": str(var / "clinic.yml"),
            "FIRSTSTEP_SMTP_URL": f"smtp://127.0.0.1:{mail_port}",
        }
    )
    assert settings.can_send_alerts
    async with wiring.parts(settings) as whole:
        wiring.load_readers(whole)
        wiring.load_dialogue(whole)
        yield whole
