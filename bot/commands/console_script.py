"""Writes `firststep` into the environment's scripts, beside `python`, so that the program is called by its name from anywhere.

Not by installing the project: the setuptools of today wants a newer `packaging` than Rasa allows.
"""

from __future__ import annotations

import sys
import sysconfig
from pathlib import Path

NAME = "firststep"
PROJECT = Path(__file__).resolve().parents[2]


def script(python: str, project: Path) -> str:
    """The text of the script: this environment's Python, this checkout."""
    return (
        f"#!{python}\nimport sys\n\nsys.path.insert(0, {str(project)!r})\n\nfrom bot.__main__ import main\n\n"
        'if __name__ == "__main__":  # training starts processes that read this file again\n    main()\n'
    )


def write(folder: Path, python: str, project: Path = PROJECT) -> Path:
    """Write the script into `folder` and return its path. Raises OSError."""
    target = folder / NAME
    target.write_text(script(python, project), encoding="utf-8")
    target.chmod(0o755)
    return target


if __name__ == "__main__":
    write(Path(sysconfig.get_path("scripts")), sys.executable)
