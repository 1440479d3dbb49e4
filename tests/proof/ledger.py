"""What has been proved of the code as it stands: kept under var/proof, told under docs/proof."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.proof.parts import Part

PROJECT = Path(__file__).resolve().parents[2]
KEPT = Path(os.environ.get("FIRSTSTEP_VAR", PROJECT / "var")) / "proof"
TOLD = PROJECT / "docs" / "proof"
CODE = ("bot", "actions", "data", "tests", "config.yml", "domain.yml", "requirements.lock")


def git(*words: str) -> str:
    """What git says."""
    return subprocess.run(["git", *words], cwd=PROJECT, capture_output=True, text=True, check=True).stdout.strip()


def code() -> str:
    """The code's own id: results under docs/ do not change it, an uncommitted change does."""
    trees = git("ls-tree", "HEAD", *CODE) + git("diff", "HEAD", "--", *CODE)
    return hashlib.sha256(trees.encode()).hexdigest()[:16]


def commit() -> str:
    """The commit, marked where the code differs from it."""
    changed = git("status", "--porcelain", "--untracked-files=no", "--", *CODE)
    return git("rev-parse", "--short=12", "HEAD") + (" with uncommitted changes" if changed else "")


@dataclass
class Progress:
    """The units of one part that ran on this code."""

    code: str
    commit: str
    units: dict[str, dict[str, Any]] = field(default_factory=dict)  # number -> what it printed
    seconds: float = 0.0

    @classmethod
    def of(cls, part: Part) -> Progress:
        """What stands for this code; other code begins anew."""
        path = KEPT / f"{part.name}.json"
        if path.exists():
            kept = cls(**json.loads(path.read_text("utf-8")))
            if kept.code == code():
                return kept
        return cls(code(), commit())

    def keep(self, part: Part) -> None:
        """Write it down, so that an interrupted run goes on from here."""
        KEPT.mkdir(parents=True, exist_ok=True)
        (KEPT / f"{part.name}.json").write_text(json.dumps(asdict(self), indent=1), "utf-8")

    @property
    def failed(self) -> list[str]:
        """The units that did not hold."""
        return [number for number, unit in self.units.items() if not unit["held"]]

    def tell(self, part: Part) -> Path:
        """The result as a page: how much of the part ran, on which code, what was counted, what failed."""
        done, share = len(self.units), f"{len(self.units)} of {part.units} units"
        whole = "whole" if done >= part.units else "short: the rest has not run on this code"
        whole = "short: made shorter by a variable" if part.shortened else whole
        counts: dict[str, float] = {}
        largest: dict[str, float] = {}
        for unit in self.units.values():
            for name, value in unit["counts"].items():
                counts[name] = counts.get(name, 0) + value
            for name, value in unit.get("largest", {}).items():
                largest[name] = max(largest.get(name, 0), value)
        lines = [
            f"# {part.title}", "", part.says, "",
            f"- run: {share} ({whole}), {self.seconds / 60:.1f} minutes",
            f"- commit: {self.commit}",
            f"- date: {datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
            f"- result: {'held' if not self.failed else 'FAILED in unit ' + ', '.join(self.failed)}",
            "", "| counted | |", "|---|---|",
            *(f"| {name} | {value:,.0f} |" for name, value in counts.items()),
            *(f"| largest: {name} | {value:,.1f} |" for name, value in largest.items()),
            "", f"Go on, or again: `make proof PART={part.name}`.",
        ]  # fmt: skip
        lines += [line for number in self.failed for line in ("", f"Unit {number}:", "", "```", self.units[number].get("trouble", ""), "```")]  # fmt: skip
        TOLD.mkdir(parents=True, exist_ok=True)
        path = TOLD / f"{part.name}.md"
        path.write_text("\n".join(lines) + "\n", "utf-8")
        return path
