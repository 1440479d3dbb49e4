"""`firststep doctor`: what is missing before visitors are let in, in plain sentences."""

from __future__ import annotations

import argparse
import asyncio
import shutil
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

import pytest

from bot.commands import doctor
from bot.commands.examinations import PROJECT
from bot.dialogue.train import model_path
from bot.settings import load
from bot.store.migrate import migrate
from bot.store.opening import open_store
from bot.wiring.alert_route import remember_test

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bot.commands.findings import Finding
    from bot.settings import Settings

    type Setting = Callable[..., Settings]

WHOLE = """
name: "Example Clinic"
time_zone: America/New_York
phone: "919-555-0100"
hours: {monday: "9:00-17:00"}
public_address: https://chat.clinic.example
alerts: {addresses: [nurse@clinic.example], from: chat@clinic.example}
"""


class Found(NamedTuple):
    """What a doctor said, by level."""

    ok: str
    warning: str
    problem: str


def sentences(findings: list[Finding]) -> Found:
    """The findings of each level as one text."""
    return Found(
        *("\n".join(f.sentence for f in findings if f.level == level) for level in ("OK", "WARNING", "PROBLEM"))
    )


def seen(settings: Settings, at: datetime | None = None) -> Found:
    """What doctor finds."""
    return sentences(list(doctor.examine(settings, at or datetime.now(UTC))))


@pytest.fixture
def setting(tmp_path: Path) -> Setting:
    """Settings of a clinic that has told everything, with a folder of its own."""

    def read(clinic: str = WHOLE, **environ: str) -> Settings:
        path = tmp_path / "clinic.yml"
        path.write_text(clinic, encoding="utf-8")
        mail = {"FIRSTSTEP_SMTP_URL": "smtp://127.0.0.1:2525"}
        return load({"FIRSTSTEP_CLINIC": str(path), "FIRSTSTEP_VAR": str(tmp_path / "var"), **mail, **environ})

    return read


@pytest.fixture
def ready(setting: Setting) -> Settings:
    """An installation in which nothing is missing: database, key file, account, models, a tested alert route."""
    settings = setting()
    asyncio.run(furnish(settings))
    pretend_trained(settings)
    remember_test(settings, datetime.now(UTC))
    return settings


async def furnish(settings: Settings, *, account: bool = True) -> None:
    """Migrate, open, and add a member of staff who can sign in."""
    await migrate(settings.database_url)
    store = await open_store(settings.database_url, settings.key_file)
    at = datetime.now(UTC)
    if account:
        await store.accounts.add("s1", "nurse@clinic.example", "Nurse", "staff", at, agent="test")
        await store.accounts.set_password("s1", "a hash", at, agent="test")
    await store.close()


def pretend_trained(settings: Settings) -> None:
    """Files where training leaves them; doctor looks whether they are there, serving loads them."""
    for path in (
        model_path(settings.var, PROJECT, ""), settings.var / "safety" / "readers.bin", settings.var / "encoder" / "model.bin"
    ):  # fmt: skip
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def test_a_whole_installation_has_no_problem(ready: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 0, every finding on a line of its own, and the unsigned sentences still told."""
    assert doctor.run(argparse.Namespace(), ready) == 0
    printed = capsys.readouterr().out
    assert "PROBLEM" not in printed
    assert printed.rstrip().endswith("warnings.")
    assert "0 problems" in printed
    assert "not signed by a clinician" in printed
    assert "1 member of staff can sign in" in printed
    assert "The alert route was tested" in printed


def test_a_fresh_folder_says_what_to_run(setting: Setting, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 1 and the commands that mend it; nothing is created by looking."""
    settings = setting()
    assert doctor.run(argparse.Namespace(), settings) == 1
    printed = capsys.readouterr().out
    assert printed.count("run `firststep train`") == 3
    assert "There is no database yet" in printed
    assert not settings.var.exists()


def test_an_untested_alert_route_is_a_problem(setting: Setting, ready: Settings) -> None:
    """Also one that was tested with other addresses: a test counts for the settings it was made with."""
    other = setting(WHOLE.replace("nurse@", "doctor@"))
    assert "no tested alert route" in seen(other).problem
    assert "no tested alert route" not in seen(ready).problem


def test_nobody_to_alert_and_no_mail_server_are_problems(setting: Setting, ready: Settings) -> None:
    """Each is said by itself."""
    nobody = seen(setting(WHOLE.replace("alerts:", "# alerts:")))
    silent = seen(setting(FIRSTSTEP_SMTP_URL=""))
    assert "names nobody to alert" in nobody.problem
    assert "No mail server is set" in silent.problem
    assert "no tested alert route" in nobody.problem
    assert "no tested alert route" in silent.problem


def test_nobody_who_can_sign_in_is_a_problem(setting: Setting) -> None:
    """Flags would wait unseen."""
    settings = setting()
    asyncio.run(furnish(settings, account=False))
    assert "Nobody can sign in" in seen(settings).problem


def test_a_key_file_that_others_can_read_is_a_problem(ready: Settings) -> None:
    """And a missing one, which only a backup brings back."""
    ready.key_file.chmod(0o644)
    assert "can be read by others" in seen(ready).problem
    ready.key_file.unlink()
    assert "is missing" in seen(ready).problem
    assert not ready.key_file.exists()


def test_a_key_file_of_another_database_is_a_problem(ready: Settings, setting: Setting, tmp_path: Path) -> None:
    """It opens nothing."""
    other = setting(FIRSTSTEP_VAR=str(tmp_path / "other"))
    asyncio.run(furnish(other))
    shutil.copy(other.key_file, ready.key_file)
    assert "does not fit this database" in seen(ready).problem


def test_a_database_that_cannot_be_reached_is_a_problem(setting: Setting) -> None:
    """In one sentence without the password."""
    found = seen(setting(FIRSTSTEP_DATABASE_URL="postgresql://firststep:hush@127.0.0.1:1/firststep"))
    assert "The database cannot be reached" in found.problem
    assert "hush" not in "".join(found)


def test_a_model_of_other_data_does_not_count(ready: Settings) -> None:
    """What was trained before the phrases changed answers other questions."""
    model = model_path(ready.var, PROJECT, "")
    model.rename(model.with_name("0000.tar.gz"))
    assert "A dialogue model of the current data is missing" in seen(ready).problem


def test_a_clock_that_is_behind_is_a_problem(ready: Settings) -> None:
    """Times on flags and leads would be wrong, and old sources would pass for fresh."""
    assert "set the clock" in seen(ready, datetime(2020, 1, 1, tzinfo=UTC)).problem


def test_simulated_years_later_the_words_have_expired(ready: Settings) -> None:
    """The real check uses the clock; here it is moved on. The list is cut short with the rest counted."""
    found = seen(ready, datetime.now(UTC) + timedelta(days=800))
    assert "expired on" in found.problem
    assert "more findings on the words" in found.problem


def test_the_clinics_own_facts_are_checked(setting: Setting) -> None:
    """A forbidden word is a problem; a hard sentence is only told."""
    forbidden = seen(setting(WHOLE + 'facts: {cost: "It is a proven bargain."}\n'))
    hard = seen(
        setting(
            WHOLE
            + 'facts: {cost: "Individualized multidisciplinary psychopharmacological administration necessitates consideration."}\n'
        )
    )
    assert "It is a proven bargain." in forbidden.problem
    assert "above 8" in hard.warning
    assert "above 8" not in hard.problem


def test_the_clinics_own_words_are_checked(setting: Setting, tmp_path: Path) -> None:
    """The first finding that would keep the program from starting is told."""
    (tmp_path / "own.yml").write_text('responses: {utter_social.thanks: [{text: "It is proven."}]}', encoding="utf-8")
    assert "utter_social.thanks says “It is proven.”" in seen(setting(WHOLE + "words_file: own.yml\n")).problem


def test_an_address_without_https_is_a_problem_and_none_is_a_warning(setting: Setting) -> None:
    """Visitors' words must not travel in the open."""
    assert (
        "is not https" in seen(setting(WHOLE.replace("https://chat.clinic.example", "http://localhost:8080"))).problem
    )
    assert "no public_address" in seen(setting(WHOLE.replace("public_address", "# public_address"))).warning


def test_little_space_is_told(setting: Setting, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk stops every visitor."""
    settings = setting()
    for free, level in ((500_000_000, "problem"), (2_000_000_000, "warning"), (90_000_000_000, "ok")):
        monkeypatch.setattr(
            "bot.commands.doctor.shutil.disk_usage", lambda _, free=free: shutil._ntuple_diskusage(free, 0, free)
        )
        assert "GB are free" in getattr(seen(settings), level)


def test_what_a_clinic_has_not_told_is_a_warning(setting: Setting) -> None:
    """Phone, hours, hand-off, a lifted rate limit, a legal hold, last year's holidays."""
    bare = 'name: "Example"\ntime_zone: America/New_York\nlegal_hold: true\nholidays: [2020-12-25]\n'
    warned = seen(setting(bare, FIRSTSTEP_RATE_LIMIT="off")).warning
    for told in (
        "no phone",
        "no hours",
        "No system receives hand-offs",
        "RATE_LIMIT is off",
        "legal hold is on",
        "holiday",
    ):
        assert told in warned
