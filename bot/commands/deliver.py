"""`firststep deliver`: the outbox in a process of its own."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from bot.settings import Settings


def options(parser: argparse.ArgumentParser) -> None:
    """No options."""


def run(given: argparse.Namespace, settings: Settings) -> int:
    """Deliver until told to stop."""
    asyncio.run(_deliver(settings))
    return 0


async def _deliver(settings: Settings) -> None:
    from bot.wiring.parts import now, parts
    from bot.wiring.rounds import mornings

    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(number, stop.set)
    async with parts(settings) as whole:
        working = loop.create_task(whole.hand_off.deliverer.run())
        whole.tasks.append(loop.create_task(mornings(whole, now), name="mornings"))
        await stop.wait()
        await whole.hand_off.stop()
        await working
