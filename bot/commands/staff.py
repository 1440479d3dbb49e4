"""`firststep staff add|reset|list`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bot.commands.records import over_the_store

if TYPE_CHECKING:
    import argparse

    from bot.settings import Settings
    from bot.store.opening import Store


def options(parser: argparse.ArgumentParser) -> None:
    """What to do with the accounts."""
    actions = parser.add_subparsers(dest="action", metavar="action", required=True)
    add = actions.add_parser("add", help="add a member of staff and print the link that sets the password")
    add.add_argument("email")
    add.add_argument("--name", required=True, help="as colleagues see it")
    add.add_argument("--role", default="staff", choices=["staff", "clinician", "admin"])
    reset = actions.add_parser("reset", help="print a new link; the old password ends with it")
    reset.add_argument("email")
    actions.add_parser("list", help="list the accounts")


def run(given: argparse.Namespace, settings: Settings) -> int:
    """Do it, and print what happened."""

    async def work(store: Store) -> int:
        from bot.service.sign_in import StaffRefused
        from bot.wiring.staff import staff_accounts

        accounts = staff_accounts(settings, store, f"http://localhost:{settings.port}")
        try:
            if given.action == "list":
                for person in await accounts.everyone():
                    standing = (
                        "disabled" if person.disabled else "active" if person.password_hash else "no password yet"
                    )
                    sys.stdout.write(f"{person.email}\t{person.role}\t{standing}\t{person.name}\n")
                return 0
            invitation = (
                await accounts.add(given.email, given.name, given.role)
                if given.action == "add"
                else await accounts.reset(given.email)
            )
        except StaffRefused as error:
            sys.stderr.write(f"{error}\n")
            return 1
        sys.stdout.write(
            f"Give this link to {invitation.email}; it works once, until {invitation.expires_at:%Y-%m-%d %H:%M} UTC:\n{invitation.link}\n"
        )
        return 0

    return over_the_store(settings, work)
