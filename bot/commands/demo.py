"""`firststep demo`: plainly fictional conversations, driven through the real engine into the configured database."""

from __future__ import annotations

import asyncio
import sys
import uuid
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from bot.service import Reply
    from bot.service.visit import Visits
    from bot.settings import Settings

# Each visit is a list of taps (#name) and typed words. Names and numbers are plainly fictional (555-01xx, example.com).
FINISH = ["#difficulty.1"]
START = ["#start.screening", "#age.adult", "#consent.agree"]
VISITS: tuple[tuple[str, ...], ...] = (
    ("how much does it cost?", "will it work for me?", *START, "#gad7.2", "#gad7.3", "#gad7.2", "what are the side effects?",
     "#gad7.1", "#gad7.2", "#gad7.1", "#gad7.3", *FINISH, "#booking.start", "Demo Visitor One", "919-555-0101",
     "#booking.mornings", "#booking.send"),
    (*START, *["#gad7.0"] * 7),
    (*START, "several days", "2", "most days", "yes", "#gad7.1", "#gad7.0", "#gad7.1", "#gad7.0", "#difficulty.0",
     "#booking.later"),
    (*START, *["#gad7.3"] * 7, "#difficulty.3", "#booking.start", "Demo Visitor Two", "demo.two@example.com",
     "#booking.skip_times", "#booking.send"),
    (*START, "#gad7.1", "#gad7.2", "#gad7.3", "#gad7.3", "I don't want to live anymore", "#help.safe"),
    (*START, "#gad7.1", "#gad7.1", "stop"),
    ("is it safe?", "my doctor has me on xanax, is that a problem?", "#booking.start", "#age.adult", "Demo Visitor Three",
     "text me at 919-555-0103", "tuesday after 5", "#booking.send"),
    (*START, *["#gad7.2"] * 7, "#difficulty.2", "what does my score mean?"),
)  # fmt: skip


def options(parser: argparse.ArgumentParser) -> None:
    """How many rounds of the fictional visits."""
    parser.add_argument("--rounds", type=int, default=1, help="how many times each fictional visit is made")


def run(given: argparse.Namespace, settings: Settings) -> int:
    """Make the visits."""
    made = asyncio.run(_demo(settings, given.rounds))
    sys.stdout.write(f"{made} fictional conversation(s) were held with the real engine. See /staff.\n")
    return 0


async def _demo(settings: Settings, rounds: int) -> int:
    from bot.wiring.parts import bring_up, parts

    made = 0
    async with parts(settings) as whole:
        await bring_up(whole)
        for _ in range(rounds):
            for steps in VISITS:
                await _visit(whole.visits, steps)
                made += 1
    return made


async def _visit(visits: Visits, steps: tuple[str, ...]) -> None:
    opened = await visits.open()
    reply: Reply = opened.reply
    for step in steps:
        client_id = str(uuid.uuid4())
        if step.startswith("#"):
            choice = next(c.id for m in reversed(reply.messages) for c in m.choices if c.name == step[1:])
            reply = await visits.choose(opened.token, client_id, choice)
        else:
            reply = await visits.say(opened.token, client_id, step)
