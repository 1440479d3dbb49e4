"""`firststep bench`: figures of the readers, the dialogue, a message and the questionnaire."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from bot.settings import Settings

BENCHES = ("understanding", "comparison", "safety", "message", "questionnaire")


def options(parser: argparse.ArgumentParser) -> None:
    """What to measure."""
    parser.add_argument("what", choices=BENCHES)
    parser.add_argument(
        "--split", choices=("dev", "test"), help="the project's own split to measure on (test; comparison: dev)"
    )


def run(given: argparse.Namespace, settings: Settings) -> int:
    """Print the figures of one benchmark."""
    main = importlib.import_module(f"bot.bench.{given.what}").main
    return int(main(settings, given.split) if given.split else main(settings))
