"""`firststep train`: the dialogue model and the safety readers, each only when its data changed."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from bot.settings import Settings


def options(parser: argparse.ArgumentParser) -> None:
    """`--force` trains even when nothing changed; `--if-needed` is what `make run` uses."""
    parser.add_argument("--force", action="store_true", help="train even when nothing changed")


def run(given: argparse.Namespace, settings: Settings) -> int:
    """Prepare the encoder, then train what is missing, saying what happens."""
    from bot.wiring.training import TrainingFailed, train_all

    began = time.monotonic()

    def progress(text: str) -> None:
        sys.stdout.write(f"[{time.monotonic() - began:5.1f} s] {text}\n")
        sys.stdout.flush()

    try:
        train_all(settings, force=given.force, progress=progress)
    except TrainingFailed as error:
        sys.stderr.write(f"Training failed: {error}\n")
        return 1
    return 0
