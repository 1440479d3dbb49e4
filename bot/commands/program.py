"""The command line: names, options and help of every command, and the exit codes (0 done, 1 failed, 2 wrong setting)."""

from __future__ import annotations

import argparse
import importlib
import logging
import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.settings import SettingsError, load, unread_variables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.settings import Settings

WRONG_SETTING = 2


@dataclass(frozen=True)
class Command:
    """One command: its module, the function in it, what it does, and its arguments."""

    module: str
    text: str
    function: str = "run"
    arguments: tuple[tuple[str, tuple[str, ...] | None, str], ...] = ()  # name, choices, help


COMMANDS: dict[str, Command] = {
    "serve": Command("serve", "serve visitors and staff (the default)"),
    "train": Command("train", "train the dialogue and the safety readers when their data changed"),
    "migrate": Command("migrate", "bring the database to this program's schema"),
    "deliver": Command("deliver", "deliver the outbox in a process of its own"),
    "staff": Command("staff", "add, reset or list members of staff"),
    "export": Command(
        "records",
        "export one screening as a FHIR R4 bundle",
        "export",
        (("screening", None, "id as on the staff page"),),
    ),
    "erase": Command(
        "records", "erase one conversation", "erase", (("conversation", None, "id as on the staff page"),)
    ),
    "purge": Command("records", "erase what is past its retention now", "purge"),
    "keys": Command("records", "rotate the key-encryption key", "keys", (("action", ("rotate",), ""),)),
    "audit": Command("records", "verify the audit log's chain", "audit", (("action", ("verify",), ""),)),
    "content": Command("content", "write the content report that a clinician reads and signs"),
    "handoff": Command(
        "rehearse", "send a test event to every scheduling endpoint", "handoff", (("action", ("test",), ""),)
    ),
    "alert": Command(
        "rehearse", "send a test alert to every address of the duty list", "alert", (("action", ("test",), ""),)
    ),
    "bench": Command("bench", "measure: understanding, safety, speed"),
    "demo": Command("demo", "fill the database with plainly fictional conversations"),
    "doctor": Command("doctor", "check the installation and say what is missing"),
}


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    whole = argparse.ArgumentParser(
        prog="firststep", description="A self-hosted front door to a ketamine-infusion clinic."
    )
    commands = whole.add_subparsers(dest="command", metavar="command")
    for name, command in COMMANDS.items():
        one = commands.add_parser(name, help=command.text, description=command.text)
        for argument, choices, text in command.arguments:
            one.add_argument(argument, choices=choices, help=text)
        if command.function == "run":
            importlib.import_module(f"bot.commands.{command.module}").options(one)
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
    from bot.ports import StoreUnavailable

    chosen = COMMANDS[command]
    module = importlib.import_module(f"bot.commands.{chosen.module}")
    try:
        return int(getattr(module, chosen.function)(given, settings))
    except KeyboardInterrupt:
        return 130
    except StoreUnavailable as error:
        sys.stderr.write(f"{error or 'The database cannot answer.'}\n")
        return 1
