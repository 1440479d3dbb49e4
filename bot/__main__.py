"""The program `firststep`: one command a use. `python -m bot` is the same."""

from __future__ import annotations

import sys

from bot.commands.program import run


def main() -> None:
    """Run the command line and exit with its code."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
