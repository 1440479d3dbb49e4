"""The command line: names, options and help of every command, and the exit codes (0 done, 1 failed, 2 wrong setting)."""

from __future__ import annotations

import argparse
import importlib
import logging
import os
import sys
from typing import TYPE_CHECKING

from bot.settings import SettingsError, load, unread_variables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.settings import Settings

WRONG_SETTING = 2

# command -> (module, what it does, options)
COMMANDS: dict[str, tuple[str, str]] = {
    "serve": ("serve", "serve visitors and staff (the default)"),
    "train": ("train", "train the dialogue and the safety readers when their data changed"),
    "migrate": ("migrate", "bring the database to this program's schema"),
    "deliver": ("deliver", "deliver the outbox in a process of its own"),
    "staff": ("staff", "add, reset or list members of staff"),
    "export": ("export", "export one screening as a FHIR R4 bundle"),
    "erase": ("erase", "erase one conversation"),
    "purge": ("purge", "erase what is past its retention now"),
    "keys": ("keys", "rotate the key-encryption key"),
    "audit": ("audit", "verify the audit log's chain"),
    "content": ("content", "write the content report that a clinician reads and signs"),
    "handoff": ("handoff", "send a test event to every scheduling endpoint"),
    "alert": ("alert", "send a test alert to every level of the duty list"),
    "bench": ("bench", "measure: understanding, safety, speed"),
    "demo": ("demo", "fill the database with plainly fictional conversations"),
    "doctor": ("doctor", "check the installation and say what is missing"),
}


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    whole = argparse.ArgumentParser(prog="firststep", description="A self-hosted front door to mental-health care.")
    commands = whole.add_subparsers(dest="command", metavar="command")
    for name, (module, text) in COMMANDS.items():
        one = commands.add_parser(name, help=text, description=text)
        importlib.import_module(f"bot.commands.{module}").options(one)
    return whole


def run(arguments: Sequence[str]) -> int:
    """Run one command. A wrong setting is one clear sentence and exit code 2."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s", stream=sys.stderr)
    logging.getLogger("rasa").setLevel(logging.ERROR)
    given = parser().parse_args(list(arguments) or ["serve"])
    try:
        settings = load(os.environ)
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
        return WRONG_SETTING
    for name in unread_variables(os.environ):
        sys.stderr.write(f"{name} is not a setting of Firststep: is it misspelled?\n")
    return execute(given.command or "serve", given, settings)


def execute(command: str, given: argparse.Namespace, settings: Settings) -> int:
    """Run a command with its options and the settings. Known failures are one sentence."""
    from bot.ports import StoreUnavailable  # noqa: PLC0415 - nothing heavy before the settings are read

    module = importlib.import_module(f"bot.commands.{COMMANDS[command][0]}")
    try:
        return int(module.run(given, settings))
    except KeyboardInterrupt:
        return 130
    except StoreUnavailable as error:
        sys.stderr.write(f"{error or 'The database cannot answer.'}\n")
        return 1
