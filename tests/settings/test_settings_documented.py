"""docs/settings.md against the program: what is documented exists, and what exists is documented."""

from __future__ import annotations

import base64
import re
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from bot.settings import Settings, load
from bot.settings.clinic import clinic_from
from bot.settings.document import read_document
from bot.settings.environment import VARIABLES
from bot.settings.section import Section

if TYPE_CHECKING:
    from collections.abc import Callable

    type Loading = Callable[..., Settings]

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
EXAMPLE = PAGE.split("```yaml\n")[1].split("```")[0]
SECRETS = {"SCHEDULING_SECRET": "whsec_" + base64.b64encode(b"x" * 32).decode(), "SCHEDULING_KEY": "k" * 32}


def documented() -> set[str]:
    """Every name in the first column of a table on the page."""
    rows = re.findall(r"^\| (`.*?) \|", PAGE, re.MULTILINE)
    return {name for row in rows for name in re.findall(r"`([^`]+)`", row)}


def example(folder: Path) -> Path:
    """Write the page's example as a file."""
    path = folder / "clinic.yml"
    path.write_text(EXAMPLE, encoding="utf-8")
    return path


def asked_keys(path: Path) -> set[str]:
    """Every key that the program asks clinic.yml for."""
    root = Section(read_document(path), path.name)
    clinic_from(root, path.parent, SECRETS)
    keys = set(root.asked())
    groups = {key for key in keys for other in keys if re.match(re.escape(key) + r"[.\[]", other)}
    return keys - groups


def test_every_setting_is_documented_and_every_documented_setting_exists(tmp_path: Path) -> None:
    """A page that is not held to the program goes stale."""
    assert documented() == asked_keys(example(tmp_path)) | set(VARIABLES)


def test_the_example_is_accepted_and_uses_every_group(tmp_path: Path) -> None:
    """Whoever copies it starts with something that works."""
    settings = load({"FIRSTSTEP_CLINIC": str(example(tmp_path)), **SECRETS})
    assert isinstance(settings, Settings)
    assert settings.clinic.roster.shifts
    assert settings.clinic.watch_hours
    assert settings.clinic.endpoints
    assert all(settings.clinic.facts.values())


def test_the_tracked_file_lists_every_setting(tmp_path: Path) -> None:
    """An administrator finds every line in clinic.yml to fill in; entries of lists are shown on the page."""
    keys = {key for key in asked_keys(example(tmp_path)) if "[" not in key and "<" not in key}
    keys |= {f"duty.{day}" for day in ("monday", "sunday", "holiday")} | {"endpoints", "sites"}
    content = yaml.safe_load((ROOT / "clinic.yml").read_text(encoding="utf-8"))
    for key in keys:
        place = content
        for name in key.split("."):
            assert name in place, f"{key} is not in clinic.yml"
            place = place[name]


def test_the_documented_defaults_are_the_programs(loading: Loading) -> None:
    """The numbers in the second column are what an empty file gives."""
    defaults = dict(re.findall(r"^\| `([a-zA-Z_.]+)` \| `([^`]+)` \|", PAGE, re.MULTILINE))
    settings = loading()
    clinic = settings.clinic
    assert int(defaults["minimum_age"]) == clinic.minimum_age
    assert int(defaults["retention_days"]) == clinic.retention_days
    assert defaults["legal_hold"] == str(clinic.legal_hold).lower()
    assert defaults["booking.kind"] == clinic.booking.kind
    assert defaults["theme.accent"].strip('"') == clinic.accent
    assert int(defaults["FIRSTSTEP_PORT"]) == settings.port
    assert defaults["FIRSTSTEP_HOST"] == settings.host
    assert int(defaults["FIRSTSTEP_WORKERS"]) == settings.workers
