"""`firststep handoff test` and `firststep alert test`: the whole way, told sentence by sentence."""

from __future__ import annotations

import asyncio
import sys
import uuid
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from bot.handoff.rehearsal import Report
    from bot.settings import Settings


def handoff(given: argparse.Namespace, settings: Settings) -> int:
    """A marked event to every endpoint."""
    return asyncio.run(_rehearse(settings, "handoff"))


def alert(given: argparse.Namespace, settings: Settings) -> int:
    """A marked alert to every address; when all took it, that is remembered as the tested alert route."""
    return asyncio.run(_rehearse(settings, "alert"))


async def _rehearse(settings: Settings, kind: str) -> int:
    from bot.wiring.alert_route import forget_test, remember_test
    from bot.wiring.parts import now, parts

    async with parts(settings) as whole:
        rehearsal, run_id = whole.hand_off.rehearsal, uuid.uuid4().hex
        report: Report
        if kind == "handoff":
            report = await rehearsal.handoff(whole.hand_off.endpoints, run_id)
        else:
            report = await rehearsal.alert(whole.hand_off.book.everybody(), run_id)
            if report.passed:
                remember_test(settings, now())
            else:
                forget_test(settings)
    for sentence in report.sentences:
        sys.stdout.write(f"{sentence}\n")
    return 0 if report.passed else 1
