"""`firststep serve`: the door for visitors and staff."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from bot.settings import Settings


def options(parser: argparse.ArgumentParser) -> None:
    """No options: the settings say everything."""


def run(given: argparse.Namespace, settings: Settings) -> int:
    """Serve until told to stop."""
    from bot.wiring.parts import SchemaTooOld, UnfitWords

    try:
        asyncio.run(_serve(settings))
    except (SchemaTooOld, UnfitWords) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    except OSError as error:
        sys.stderr.write(f"The address {settings.host}:{settings.port} cannot be used: {error.strerror}.\n")
        return 1
    return 0


async def _serve(settings: Settings) -> None:
    from bot.wiring.alert_route import route_tested
    from bot.wiring.door import serving
    from bot.wiring.parts import parts
    from bot.wiring.staff import first_link

    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(number, stop.set)
    async with parts(settings) as whole, serving(whole) as port:
        shown = "localhost" if settings.host in ("127.0.0.1", "0.0.0.0", "::") else settings.host  # noqa: S104
        _say(f"Firststep is open at http://{shown}:{port}/   staff: http://{shown}:{port}/staff")
        link = await first_link(whole, f"http://{shown}:{port}")
        if link:
            _say(f"Set the first staff member's password once, within a day: {link}")
        if not settings.can_send_alerts:
            _say(
                "WARNING: no alert route is set up: nobody is told of a safety event until they look (docs/safety.md)."
            )
        elif not route_tested(settings):
            _say(
                "WARNING: the alert route is not tested as it is set up now: run `firststep alert test` and see the e-mails arrive."
            )
        asyncio.get_running_loop().create_task(_announce(whole))
        await stop.wait()


async def _announce(whole: object) -> None:
    from bot.wiring.parts import Parts

    assert isinstance(whole, Parts)  # noqa: S101 - narrows for the type checker
    while not (whole.dialogue.ready or whole.dialogue.failed):  # noqa: ASYNC110 - set from a thread
        await asyncio.sleep(0.1)
    if whole.dialogue.ready:
        _say(f"Ready to answer after {whole.dialogue.took or 0:.1f} s.")
    else:
        _say(
            "The dialogue engine did not start: visitors see the help line. Run `firststep train`, then look at `firststep doctor`."
        )


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
