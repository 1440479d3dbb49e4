"""`firststep alert test` and what `firststep serve` says of the alert route: the real commands, a real mail server."""

from __future__ import annotations

import argparse
import asyncio
from typing import TYPE_CHECKING
from unittest.mock import AsyncMock

import pytest

from bot.commands import rehearse, serve
from bot.settings import load
from bot.wiring import alert_route, door
from bot.wiring.alert_route import WHAT_COUNTS, remember_test, route_tested
from bot.wiring.parts import now
from tests.handoff.post_office import post_office
from tests.server import free_port

if TYPE_CHECKING:
    from pathlib import Path

    from bot.settings import Settings

CLINIC = """
name: "Example Clinic"
time_zone: America/New_York
alerts: {addresses: [lead@clinic.example, director@clinic.example], from: chat@clinic.example}
duty:
  monday:
    - {time: "8:00-18:00", role: nurse, address: nurse@clinic.example}
    - {time: "18:00-8:00", role: on call, address: night@clinic.example}
  tuesday: [{time: "8:00-18:00", role: nurse, address: Nurse@clinic.example}]
  saturday: [{time: "10:00-12:00", role: on call, address: weekend@clinic.example}]
  holiday: [{time: "10:00-12:00", role: on call, address: holiday@clinic.example}]
"""
UNTESTED = "is not tested as it is set up now: run `firststep alert test`"
EVERYBODY = sorted(f"{who}@clinic.example" for who in ("nurse", "night", "weekend", "holiday", "lead", "director"))


def settings_of(var: Path, mail: str, clinic: str = CLINIC) -> Settings:
    """Read the settings of a clinic with a whole duty list."""
    (var / "clinic.yml").write_text(clinic, encoding="utf-8")
    where = {"FIRSTSTEP_VAR": str(var), "FIRSTSTEP_CLINIC": str(var / "clinic.yml"), "FIRSTSTEP_PORT": str(free_port())}
    return load(where | {"FIRSTSTEP_SMTP_URL": mail})


async def test_an_alert_test_counts_when_every_address_was_written_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also who is on duty at another hour, at the weekend or on a holiday; a later test that fails counts instead."""
    async with post_office() as office:
        settings = settings_of(tmp_path, f"smtp://127.0.0.1:{office.port}")
        assert await asyncio.to_thread(rehearse.alert, argparse.Namespace(), settings) == 0
        assert sorted(address for letter in office.recipients for address in letter) == EVERYBODY
        assert all(len(letter) == 1 for letter in office.recipients)
        assert "To weekend@clinic.example: It was delivered." in capsys.readouterr().out
        assert route_tested(settings)

        office.refuses = {"holiday@clinic.example"}
        assert await asyncio.to_thread(rehearse.alert, argparse.Namespace(), settings) == 1
        assert "To holiday@clinic.example: The mail server refused" in capsys.readouterr().out
        assert not route_tested(settings)


@pytest.mark.parametrize(
    ("tested", "counts", "mail", "warning"),
    [
        (CLINIC, WHAT_COUNTS, "smtp://127.0.0.1:2525", ""),
        (CLINIC, "any address", "smtp://127.0.0.1:2525", UNTESTED),
        (None, WHAT_COUNTS, "smtp://127.0.0.1:2525", UNTESTED),
        (CLINIC.replace("weekend@", "other@"), WHAT_COUNTS, "smtp://127.0.0.1:2525", UNTESTED),
        (CLINIC, WHAT_COUNTS, "", "no alert route is set up"),
    ],
    ids=["tested", "tested when less counted", "untested", "tested for other addresses", "no mail server"],
)
async def test_serve_warns_until_the_alert_route_is_tested(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tested: str | None,
    counts: str,
    mail: str,
    warning: str,
) -> None:
    """Who starts it must not believe that somebody is told."""
    if tested:
        monkeypatch.setattr(alert_route, "WHAT_COUNTS", counts)
        remember_test(settings_of(tmp_path, mail, tested), now())
        monkeypatch.undo()
    monkeypatch.setattr(door, "bring_up", AsyncMock())  # the models have no part in this
    process = asyncio.create_task(serve._serve(settings_of(tmp_path, mail)))
    said = ""
    async with asyncio.timeout(60):
        while "password once" not in said:  # the line before the warnings
            await asyncio.sleep(0.05)
            assert not process.done()
            said += capsys.readouterr().out
    process.cancel()
    await asyncio.gather(process, return_exceptions=True)
    warned = [line for line in said.splitlines() if line.startswith("WARNING")]
    assert [warning in line for line in warned] == [True] * bool(warning)
