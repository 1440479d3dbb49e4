"""Steady visits to one server for as long as is asked for, so that growth would be seen."""

from __future__ import annotations

import json
import os
import random
import statistics
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.proof.parts import SOAK_MINUTES
from tests.server import PROJECT, Server, serving
from tests.visitor import Visitor

AT_ONCE = 4
MINUTE = 60.0
QUESTIONS = ("how much does it cost?", "what are the side effects?", "is it addictive?", "why do you ask?")


def visit(base: str, chance: random.Random) -> list[float]:
    """One visitor's way; returns the seconds of each reply. Raises AssertionError for a wrong total."""
    visitor, times = Visitor(base), []

    def timed(work: object, *words: object) -> None:
        assert callable(work)
        began = time.perf_counter()
        work(*words)
        times.append(time.perf_counter() - began)

    for name in ("start.screening", "age.adult", "consent.agree"):
        timed(visitor.tap, name)
    answers = [chance.randint(0, 3) for _ in range(7)]
    for value in answers:
        if chance.random() < 0.2:
            timed(visitor.say, chance.choice(QUESTIONS))
        if chance.random() < 0.3:
            timed(visitor.say, str(value))
        else:
            timed(visitor.tap, f"gad7.{value}")
    if visitor.state["step"] == "difficulty":
        timed(visitor.tap, "difficulty.1")
    assert visitor.state["screening"]["total"] == sum(answers)
    if chance.random() < 0.3:
        visitor.book(contact=f"visitor{chance.randrange(10**9)}@example.com")
        assert visitor.state["booking"]["status"] == "requested"
    return times


def main(first: int) -> dict[str, object]:
    """Minute after minute. Raises AssertionError when anything fails."""
    trained = Path(os.environ.get("FIRSTSTEP_VAR", PROJECT / "var"))
    with tempfile.TemporaryDirectory() as folder, serving(Server(Path(folder), trained)) as server:
        memory, times, visits = [_megabytes(server)], [], 0
        for minute in range(SOAK_MINUTES):
            end = time.monotonic() + MINUTE

            def keep_coming(seed: int, end: float = end) -> list[list[float]]:
                chance, found = random.Random(seed), []
                while time.monotonic() < end:
                    found.append(visit(server.base, chance))
                return found

            with ThreadPoolExecutor(AT_ONCE) as crowd:
                for found in crowd.map(keep_coming, [(first + minute) * 100 + n for n in range(AT_ONCE)]):
                    visits += len(found)
                    times += [second for one in found for second in one]
            memory.append(_megabytes(server))
        log = server.log.read_text("utf-8")
    assert "Traceback" not in log, log[-2000:]
    cuts = statistics.quantiles(times, n=100)
    return {
        "counts": {"minutes": SOAK_MINUTES, "visits": visits, "messages": len(times)},
        "largest": {
            "p50 of a reply, ms": cuts[49] * 1000, "p95 of a reply, ms": cuts[94] * 1000,
            "memory after the first minute, MB": memory[1], "memory at the end, MB": memory[-1],
        },
    }  # fmt: skip


def _megabytes(server: Server) -> float:
    assert server.process is not None
    for line in Path(f"/proc/{server.process.pid}/status").read_text("ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise AssertionError("the server is gone")


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(int(sys.argv[1]))) + "\n")
