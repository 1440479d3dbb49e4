"""What every test may ask for: the trained models of the current data, a serving process, a visitor."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.server import PROJECT, Server, serving
from tests.visitor import Visitor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@pytest.fixture(scope="session")
def trained() -> Path:
    """The folder with the models for the current data; trained now when they are missing."""
    var = Path(os.environ.get("FIRSTSTEP_TEST_MODELS", PROJECT / "var"))
    env = {**{k: v for k, v in os.environ.items() if not k.startswith("FIRSTSTEP_")}, "FIRSTSTEP_VAR": str(var)}
    done = subprocess.run(
        [sys.executable, "-m", "bot", "train"], cwd=PROJECT, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-4000:]
    return var


@pytest.fixture(scope="session")
def server(trained: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One serving process on SQLite for all tests that do not disturb it."""
    with serving(Server(tmp_path_factory.mktemp("server"), trained)) as running:
        yield running


@pytest.fixture
def visit(server: Server) -> Callable[[], Visitor]:
    """Open a fresh conversation."""
    return lambda: Visitor(server.base)
