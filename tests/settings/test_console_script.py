"""`firststep` by its name, as the manual writes it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from bot.commands.console_script import PROJECT, write

if TYPE_CHECKING:
    from pathlib import Path


def test_the_program_is_called_by_its_name_from_anywhere(tmp_path: Path) -> None:
    """An administrator types what the manual says."""
    script = write(tmp_path, sys.executable)
    done = subprocess.run([script, "--help"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("usage: firststep")


def test_the_environment_is_made_with_it() -> None:
    """`make run` must leave the command behind."""
    assert "-m bot.commands.console_script" in (PROJECT / "Makefile").read_text(encoding="utf-8")


def test_a_process_that_training_starts_does_not_run_the_program_again(tmp_path: Path) -> None:
    """A started process reads the script under another name; running it there would train within training, and both would fail."""
    script = write(tmp_path, sys.executable)
    again = f"import runpy; runpy.run_path({str(script)!r}, run_name='__mp_main__')"
    done = subprocess.run([sys.executable, "-c", again], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
