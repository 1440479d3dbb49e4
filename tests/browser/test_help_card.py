"""The help card of the real clinic's facts: that nobody watches live, and when staff look at flags once that is true."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from aiohttp import ClientSession

import bot.wiring.parts as wiring
from bot.settings import load
from bot.wiring.alert_route import remember_test
from bot.wiring.door import page_facts

from .conftest import served
from .fake_service import FakeService
from .fake_site import application

if TYPE_CHECKING:
    from pathlib import Path

CLINIC = """
name: "Example Clinic"
time_zone: America/New_York
phone: "919-555-0100"
hours: {monday: "9:00-17:00"}
alerts: {addresses: [nurse@clinic.example], from: chat@clinic.example}
duty: {monday: [{time: "8:00-18:00", address: nurse@clinic.example}]}
watch_hours: {monday: "9:00-17:00"}
response_minutes: 30
"""
NOBODY = re.compile(r"<p>[^<]+ nobody watches it live\. ([^<]*)</p>")
MONDAY_NOON = datetime(2026, 6, 29, 12, tzinfo=ZoneInfo("America/New_York"))


@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize("path", ["/chat", "/chat/plain"])
async def test_the_card_says_who_watches(path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As true as in the scripts: nothing of staff before an alert was seen to arrive, and by the clock after that."""
    (tmp_path / "clinic.yml").write_text(CLINIC, encoding="utf-8")
    variables = {"FIRSTSTEP_VAR": tmp_path, "FIRSTSTEP_CLINIC": tmp_path / "clinic.yml"}
    settings = load({**{name: str(at) for name, at in variables.items()}, "FIRSTSTEP_SMTP_URL": "smtp://127.0.0.1:9"})
    facts = page_facts(settings, wiring.words_for(settings, wiring.Cases()))
    async with served(application(FakeService(), facts)) as (url, _), ClientSession() as client:

        async def card(hour: int) -> object:
            monkeypatch.setattr(wiring, "now", lambda: MONDAY_NOON.replace(hour=hour))
            async with client.get(url + path) as answer:
                (told,) = NOBODY.findall(await answer.text())
                return told

        assert await card(12) == ""
        remember_test(settings, MONDAY_NOON)
        assert await card(12) == "Staff usually look at flags within 30 minutes."
        assert await card(20) == "Staff look at flags next on Monday, July 6, at 9:00 am."
