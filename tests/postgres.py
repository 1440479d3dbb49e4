"""A real PostgreSQL for the tests: one cluster a session in a temporary folder, one database a test.

Use it from a conftest: `from tests.postgres import postgres_cluster, postgres_url`.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

PROGRAMS = ("initdb", "postgres", "createdb", "dropdb", "pg_isready")
USER = "firststep"
START_SECONDS = 30
STOP_SECONDS = 20
# Nothing here outlives the test run: durability of the cluster itself is not what is tested.
OPTIONS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "60",
    "shared_buffers": "32MB",
}


@dataclass(frozen=True)
class Cluster:
    """A running cluster that trusts whoever reaches it on the loopback address."""

    programs: Path
    port: int

    def url(self, name: str) -> str:
        """Return the address of one of its databases."""
        return f"postgresql+asyncpg://{USER}@127.0.0.1:{self.port}/{name}"

    def create(self, template: str = "template0") -> str:
        """Create a database with a name of its own, and return the name."""
        name = f"t{uuid.uuid4().hex}"
        self.run("createdb", f"--template={template}", name)
        return name

    def drop(self, name: str) -> None:
        """Drop a database, whoever is still connected."""
        self.run("dropdb", "--force", "--if-exists", name)

    def run(self, program: str, *arguments: str) -> None:
        """Run one of PostgreSQL's client programs."""
        place = ("--host=127.0.0.1", f"--port={self.port}", f"--username={USER}")
        subprocess.run(
            [self.programs / program, *place, *arguments],
            check=True,
            capture_output=True,
            timeout=60,
        )


@pytest.fixture(scope="session")
def postgres_cluster() -> Iterator[Cluster]:
    """Start a cluster for the session and stop it at the end."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="firststep-pg-"))
    identity = _ordinary_user(folder)
    try:
        _initialise(programs, folder / "data", identity)
        yield from _serve(programs, folder, identity)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def postgres_url(postgres_cluster: Cluster) -> Iterator[str]:
    """Give the address of an empty database that is dropped after the test."""
    name = postgres_cluster.create()
    yield postgres_cluster.url(name)
    postgres_cluster.drop(name)


def _programs() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: float(p.parent.name))
    on_path = shutil.which("initdb")
    folders = [*reversed(found), *([Path(on_path).resolve().parent] if on_path else [])]
    for folder in folders:
        if all((folder / program).exists() for program in PROGRAMS):
            return folder
    sentence = "PostgreSQL's server programs (initdb, postgres) are not installed here."
    if os.environ.get("CI"):
        pytest.fail(f"{sentence} They must be in CI.")
    pytest.skip(f"{sentence} The same tests ran on SQLite only.")


def _ordinary_user(folder: Path) -> dict[str, Any]:
    """Find whom to run as: PostgreSQL refuses root."""
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    user = names.get("postgres") or names["nobody"]
    os.chown(folder, user.pw_uid, user.pw_gid)
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def _initialise(programs: Path, data: Path, identity: dict[str, Any]) -> None:
    command: list[str | Path] = [
        programs / "initdb",
        "--pgdata",
        data,
        "--auth=trust",
        f"--username={USER}",
    ]
    made = subprocess.run(
        [*command, "--encoding=UTF8", "--locale=C", "--no-sync"],
        cwd=data.parent,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        **identity,
    )
    if made.returncode:
        pytest.fail(f"initdb failed: {made.stderr}")


def _serve(programs: Path, folder: Path, identity: dict[str, Any]) -> Iterator[Cluster]:
    cluster = Cluster(programs, _free_port())
    options = OPTIONS | {"listen_addresses": "127.0.0.1", "unix_socket_directories": str(folder)}
    settings = [part for name, value in options.items() for part in ("-c", f"{name}={value}")]
    # Should the test run be killed, the cluster goes with it.
    leash: list[str | Path] = ["setpriv", "--pdeathsig", "INT"] if shutil.which("setpriv") else []
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(
            [
                *leash,
                programs / "postgres",
                "-D",
                folder / "data",
                "-p",
                str(cluster.port),
                *settings,
            ],
            cwd=folder,
            stdout=log,
            stderr=log,
            **identity,
        )
    try:
        _wait_until_ready(cluster, server, folder / "log")
        yield cluster
    finally:
        server.send_signal(signal.SIGINT)  # "fast": ends the connections, then stops
        try:
            server.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _wait_until_ready(cluster: Cluster, server: subprocess.Popen[bytes], log: Path) -> None:
    latest = time.monotonic() + START_SECONDS
    while time.monotonic() < latest and server.poll() is None:
        try:
            cluster.run("pg_isready", "--dbname=postgres")
        except subprocess.CalledProcessError:
            time.sleep(0.05)
        else:
            return
    pytest.fail(f"PostgreSQL did not start: {log.read_text()}")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
