"""`make proof`: run the parts that are not whole yet, each for at most an hour; run it again to go on.

PART=name runs one part; PROOF_MINUTES shortens each part; PROOF_SOAK_MINUTES shortens the soak itself.
"""

# ruff: noqa: T201 - it tells on the terminal how far it is

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from typing import Any

from tests.proof.ledger import PROJECT, Progress
from tests.proof.parts import PARTS, Part

LONGEST = 60  # minutes a part may take before it stops by itself
MINUTES = min(float(os.environ.get("PROOF_MINUTES") or LONGEST), LONGEST)


def unit(part: Part, number: int, seconds: float) -> dict[str, Any]:
    """One unit in a process of its own: what it printed, or what went wrong."""
    try:
        done = subprocess.run(
            [sys.executable, "-W", "ignore", "-m", part.module, str(number)],
            cwd=PROJECT, capture_output=True, text=True, check=False, timeout=seconds,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return {"held": False, "counts": {}, "trouble": f"no end within {seconds:.0f} s"}
    last = (done.stdout.strip().splitlines() or [""])[-1]
    try:
        printed = json.loads(last)
    except ValueError:
        printed = {"counts": {}}
    if done.returncode:
        printed["trouble"] = done.stderr[-3000:]
    return {"held": done.returncode == 0, **printed}


def run(part: Part) -> bool:
    """Go on with a part until it is whole or its hour is over. Returns whether all of it held so far."""
    progress, end = Progress.of(part), time.monotonic() + MINUTES * 60
    longest = 0.0
    for number in range(part.units):
        if str(number) in progress.units:
            continue
        began = time.monotonic()
        if longest and began + longest > end:
            break
        found = unit(part, number, LONGEST * 60)
        longest = max(longest, time.monotonic() - began)
        progress.units[str(number)] = found
        progress.seconds += time.monotonic() - began
        progress.keep(part)
        print(f"{part.name}: unit {number + 1} of {part.units} {'held' if found['held'] else 'FAILED'} {found['counts']}", flush=True)  # fmt: skip
    print(f"{part.name}: {progress.tell(part).relative_to(PROJECT)}", flush=True)
    return not progress.failed


def main(wanted: str) -> int:
    """Run one part, or all."""
    chosen = [part for part in PARTS if wanted in ("", part.name)]
    if not chosen:
        print(f"There is no part {wanted}; there are {', '.join(part.name for part in PARTS)}.")
        return 2
    held = [run(part) for part in chosen]  # all of them run, also after one that failed
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main(os.environ.get("PART", "")))
