"""README's table of rooms against the code: every room has its row, and import-linter holds what the row allows."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
FREE = "everybody"


def rooms() -> set[str]:
    """Name every folder and every loose module of bot/, and the actions, as they are imported."""
    inside = (ROOT / "bot").iterdir()
    return {"actions"} | {
        f"bot.{path.stem}"
        for path in inside
        if (path / "__init__.py").exists() or (path.suffix == ".py" and not path.name.startswith("__"))
    }


def table() -> list[tuple[str, set[str]]]:
    """List each room of the table with what it may know."""
    rows = re.findall(r"^\| (`(?:bot|actions)/[^|]*) \| [^|]* \| ([^|]*) \|$", PAGE, re.MULTILINE)
    return [
        (name.removesuffix(".py").strip("/").replace("/", "."), set(known.split(", ")))
        for names, known in rows
        for name in re.findall(r"`([^`]+)`", names)
    ]


def test_every_room_has_one_row_and_every_row_its_room() -> None:
    """A newcomer finds each folder explained, and none that is gone."""
    named = [room for room, _ in table()]
    assert sorted(named) == sorted(rooms())


def test_import_linter_forbids_what_the_row_does_not_allow() -> None:
    """A table that nothing holds goes stale."""
    for room, known in table():
        forbidden = {
            name
            for contract in CONTRACTS
            if contract["type"] == "forbidden" and room in contract["source_modules"]
            for name in contract["forbidden_modules"]
        }
        allowed = {f"bot.{name}" for name in known} | {room}
        expected = set() if FREE in known else rooms() - allowed
        assert {name for name in forbidden if name.startswith(("bot.", "actions"))} == expected, room
        assert FREE in known or ("rasa" in forbidden) is ("Rasa" not in known), room
