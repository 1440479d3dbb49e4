"""Was the alert route tested as it is set up now? A test counts for the very settings that it was made with."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from bot.settings import Settings

FILE = "alert-route.json"
WHAT_COUNTS = "every address took an alert"  # what a test shows: one that showed less does not count


def _fingerprint(settings: Settings) -> str:
    """Changes whenever the mail server, the sender, the addresses or the duty list change, or what a test must show."""
    clinic = settings.clinic
    parts = (WHAT_COUNTS, settings.smtp, clinic.alerts, clinic.roster)
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def _path(settings: Settings) -> Path:
    return settings.var / FILE


def remember_test(settings: Settings, at: datetime) -> None:
    """Every address took an alert with these settings."""
    _path(settings).write_text(json.dumps({"route": _fingerprint(settings), "at": at.isoformat()}), encoding="utf-8")


def forget_test(settings: Settings) -> None:
    """A test failed: what an earlier one showed is not so any more."""
    _path(settings).unlink(missing_ok=True)


def route_tested(settings: Settings) -> bool:
    """True when the last test succeeded with the settings of now."""
    if not settings.can_send_alerts:
        return False
    try:
        kept = json.loads(_path(settings).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return bool(isinstance(kept, dict) and kept.get("route") == _fingerprint(settings))
