"""`firststep migrate`: one runner at a time, under a database lock."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from bot.settings import Settings


def options(parser: argparse.ArgumentParser) -> None:
    """No options."""


def run(given: argparse.Namespace, settings: Settings) -> int:
    """Bring the schema to this program's revision."""
    from bot.store.migrate import migrate

    settings.var.mkdir(parents=True, exist_ok=True)
    revision = asyncio.run(migrate(settings.database_url))
    sys.stdout.write(f"The database is at schema {revision}.\n")
    return 0
