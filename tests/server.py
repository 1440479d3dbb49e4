"""A real `firststep serve` in a process of its own, for tests from outside."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import requests

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PROJECT = Path(__file__).resolve().parents[1]
PATIENCE = 180.0  # seconds for a process to become ready on a busy machine
TRAINED = ("models", "encoder", "safety")


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until(condition: object, what: str, patience: float = PATIENCE) -> None:
    """Wait until the condition holds; fail with `what` when it never does."""
    assert callable(condition)
    end = time.monotonic() + patience
    pause = 0.02
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"waited {patience:.0f} s for {what}")
        time.sleep(pause)
        pause = min(pause * 1.5, 0.25)


class Server:
    """One serving process over a folder of its own, with the project's trained models."""

    def __init__(
        self, var: Path, trained: Path, settings: Mapping[str, str] | None = None, clinic: str | None = None
    ) -> None:
        """Prepare; `start` starts it. `clinic`: text of a clinic.yml, the project's own when None."""
        self.var = var
        self.var.mkdir(parents=True, exist_ok=True)
        for name in TRAINED:
            if (trained / name).exists() and not (var / name).exists():
                (var / name).symlink_to(trained / name)
        self.port = free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        self.env = {
            **{k: v for k, v in os.environ.items() if not k.startswith("FIRSTSTEP_")},
            "FIRSTSTEP_VAR": str(var),
            "FIRSTSTEP_PORT": str(self.port),
            "FIRSTSTEP_RATE_LIMIT": "off",
            **(settings or {}),
        }
        if clinic is not None:
            path = var / "clinic.yml"
            path.write_text(clinic, encoding="utf-8")
            self.env["FIRSTSTEP_CLINIC"] = str(path)
        self.process: subprocess.Popen[bytes] | None = None
        self.log = var / "server.log"

    def start(self, *, wait: bool = True) -> Server:
        """Start the process and wait until it answers visitors."""
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "bot", "serve"], cwd=PROJECT, env=self.env, stdout=log, stderr=log
            )
        if wait:
            until(self.is_ready, f"the server to be ready:\n{self.log.read_text()[-2000:]}")
        return self

    def is_ready(self) -> bool:
        """Does /readyz say so? Fails when the process ended."""
        assert self.process is not None
        assert self.process.poll() is None, self.log.read_text()[-4000:]
        with contextlib.suppress(requests.RequestException):
            return requests.get(f"{self.base}/readyz", timeout=5).status_code == 200
        return False

    def kill(self) -> None:
        """kill -9."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        """End it in an orderly way."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


@contextlib.contextmanager
def serving(server: Server) -> Iterator[Server]:
    """A started server that is stopped at the end."""
    try:
        yield server.start()
    finally:
        server.stop()
