"""`firststep bench`: understanding, safety, speed."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from bot.settings import Settings

BENCHES = ("understanding", "safety", "speed")


def options(parser: argparse.ArgumentParser) -> None:
    """What to measure."""
    parser.add_argument("what", choices=BENCHES)


def run(given: argparse.Namespace, settings: Settings) -> int:
    """Print the figures of one benchmark."""
    return int(importlib.import_module(f"bot.bench.{given.what}").main(settings))
