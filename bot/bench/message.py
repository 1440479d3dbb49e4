"""`firststep bench message`: milliseconds of a typed message and of a button, in process, with readers, engine and encrypted storage."""

from __future__ import annotations

import asyncio
import dataclasses
import sys
import tempfile
import time
import uuid
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING

from bot.bench.anchor import Anchor
from bot.bench.understanding import rows
from bot.wiring.parts import bring_up, parts

if TYPE_CHECKING:
    from bot.service.visit import Visits
    from bot.settings import Settings

CONVERSATIONS, WARM_UP = 24, 4
TYPED_TARGET, BUTTON_TARGET = 10, 4  # ms at the median
BUTTONS = ("start.screening", "age.adult", "consent.agree", *["gad7.1"] * 7, "difficulty.1")
EVERY = 50  # of the phrases of the development split: what is typed is of all kinds


def typed_phrases() -> list[str]:
    """Four phrases a conversation, each another."""
    return [text for _, text in rows("dev")][::EVERY][: 4 * (CONVERSATIONS + WARM_UP)]


def main(settings: Settings, split: str = "test") -> int:
    """Measure over a database of its own. `split` is not used."""
    del split
    with tempfile.TemporaryDirectory() as folder:
        own = dataclasses.replace(
            settings, database_url=f"sqlite+aiosqlite:///{folder}/bench.db", key_file=Path(folder) / "keys.json"
        )
        asyncio.run(_measure(own))
    return 0


async def _measure(settings: Settings) -> None:
    typed: list[float] = []
    pressed: list[float] = []
    anchor, phrases = Anchor(settings.var / "encoder"), typed_phrases()
    async with parts(settings) as whole:
        await bring_up(whole)
        for number in range(CONVERSATIONS + WARM_UP):
            anchor.measure()
            said, tapped = await _conversation(whole.visits, phrases[4 * number : 4 * number + 4])
            if number >= WARM_UP:
                typed += said
                pressed += tapped
    for name, times, target in (("a typed message", typed, TYPED_TARGET), ("a button press", pressed, BUTTON_TARGET)):
        p95 = quantiles(times, n=20)[-1]
        sys.stdout.write(f"{name:<28} p50 {median(times):5.1f} ms   p95 {p95:5.1f} ms   ({len(times)})\n")
        sys.stdout.write(anchor.line(median(times), target) + "\n")


async def _conversation(visits: Visits, phrases: list[str]) -> tuple[list[float], list[float]]:
    """Phrases typed into one conversation, and the buttons of a questionnaire in another: milliseconds of each."""
    opened = await visits.open()
    typed: list[float] = []
    pressed: list[float] = []
    for text in phrases:
        began = time.perf_counter()
        await visits.say(opened.token, str(uuid.uuid4()), text)
        typed.append((time.perf_counter() - began) * 1000)
    opened = await visits.open()
    reply = opened.reply.messages
    for name in BUTTONS:
        choice = next(c.id for message in reversed(reply) for c in message.choices if c.name == name)
        began = time.perf_counter()
        reply = (await visits.choose(opened.token, str(uuid.uuid4()), choice)).messages
        pressed.append((time.perf_counter() - began) * 1000)
    return typed, pressed
