"""What `firststep doctor` looks into: the database with its key file, the trained models, the words."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands.findings import Finding, count

if TYPE_CHECKING:
    from collections.abc import Awaitable, Iterator
    from datetime import datetime

    from bot.commands.findings import Level
    from bot.settings import Settings
    from bot.store.opening import Store

PROJECT = Path(__file__).resolve().parents[2]
PATIENCE = 30  # seconds for the database
LISTED = 10  # findings of one kind that are told in full
TASTE = ("unreadable", "long")  # of a clinic's own sentence: to be mended, no reason to stay closed


def database(settings: Settings) -> Iterator[Finding]:
    """Reachable, migrated, with its own key file; then who may sign in and what could not be delivered."""
    from bot.ports import StoreUnavailable
    from bot.store.migrate import SchemaTooNew, current_revision, pending

    sqlite = settings.database_url.startswith("sqlite")
    try:
        revision = asyncio.run(_patiently(current_revision(settings.database_url)))
        behind = asyncio.run(_patiently(pending(settings.database_url)))
    except SchemaTooNew as error:
        yield Finding("PROBLEM", str(error))
        return
    except (StoreUnavailable, TimeoutError) as error:
        yield Finding("PROBLEM", f"The database cannot be reached ({error or type(error).__name__}).")
        return
    if revision is None and sqlite:
        yield Finding(
            "WARNING",
            "There is no database yet: `firststep serve` creates it with its key file and the first staff account.",
        )
        return
    if behind:
        level: Level = "WARNING" if sqlite else "PROBLEM"
        yield Finding(level, "The database's schema is older than this program: run `firststep migrate`.")
        return
    yield Finding("OK", f"The {'SQLite' if sqlite else 'PostgreSQL'} database is reachable and at schema {revision}.")
    yield from asyncio.run(_patiently(_store(settings)))


async def _patiently[Answer](work: Awaitable[Answer]) -> Answer:
    async with asyncio.timeout(PATIENCE):
        return await work


async def _store(settings: Settings) -> list[Finding]:
    from bot.ports import StoreUnavailable
    from bot.store.opening import open_store

    if not settings.key_file.exists():
        return [Finding("PROBLEM", f"The key file {settings.key_file} is missing: restore it from its backup.")]
    try:
        store = await open_store(settings.database_url, settings.key_file)
    except StoreUnavailable as error:  # KeyFileError is one: missing, damaged, open to others, of another database
        return [Finding("PROBLEM", str(error) or "The database cannot be opened.")]
    try:
        return [Finding("OK", "The key file fits the database, and only its owner can read it."), *await _inside(store)]
    finally:
        await store.close()


async def _inside(store: Store) -> list[Finding]:
    able = [one for one in await store.accounts.all() if not one.disabled and one.password_hash is not None]
    dead = (await store.outbox.counts()).get("dead", 0)
    found = [
        Finding("OK", f"{count(len(able), 'member')} of staff can sign in.")
        if able
        else Finding("PROBLEM", "Nobody can sign in to see flags and requests: run `firststep staff add`.")
    ]
    if dead:
        found.append(
            Finding("PROBLEM", f"{count(dead, 'delivery', 'deliveries')} given up: look at them on the staff pages.")
        )
    return found


def models(settings: Settings) -> Iterator[Finding]:
    """Whether everything that is learned or converted once is there for the data of now."""
    from bot.dialogue.train import model_path

    model = model_path(settings.var, PROJECT, str(settings.encoder or ""))
    places = (
        ("A dialogue model of the current data", model.is_file()),
        ("A trained safety reader", _holds_files(settings.var / "safety")),
        ("The sentence encoder", _holds_files(settings.var / "encoder")),
    )
    for what, there in places:
        if there:
            yield Finding("OK", f"{what} is there.")
        else:
            yield Finding("PROBLEM", f"{what} is missing in {settings.var}: run `firststep train`.")
    if settings.encoder is None:
        yield _second(settings)


def _second(settings: Settings) -> Finding:
    from bot.encoder.convert import has_second

    if has_second(settings.var / "encoder"):
        return Finding("OK", "The second encoder, asked where the first is unsure, is there.")
    return Finding(
        "WARNING",
        f"The second encoder is missing in {settings.var}: the first reads alone and misses more. Run `make train`.",
    )


def _holds_files(folder: Path) -> bool:
    return folder.is_dir() and any(path.is_file() for path in folder.rglob("*"))


def words(settings: Settings, now: datetime) -> Iterator[Finding]:
    """The words as this clinic speaks them, with its own facts and replacements."""
    from bot.content.checks import check_words, watch_list
    from bot.content.ledger import LedgerError, unsigned
    from bot.content.overrides import check_overrides, ledger_with
    from bot.content.sample import LIVE
    from bot.words import WordsError, load_words

    clinic, today = settings.clinic, now.astimezone(settings.clinic.time_zone).date()
    try:
        ledger = ledger_with(clinic.words_file)
        words = load_words(settings.facts_for_words(), clinic.booking.link, clinic.words_file, LIVE)
    except (LedgerError, WordsError) as error:
        yield Finding("PROBLEM", str(error))
        return
    own = check_overrides(clinic.words_file, today) if clinic.words_file else []
    problems = list(dict.fromkeys([*own, *check_words(words, ledger, today)]))
    for problem in problems[:LISTED]:
        yield Finding("WARNING" if problem.code in TASTE else "PROBLEM", problem.sentence)
    if len(problems) > LISTED:
        yield Finding(
            "PROBLEM", f"{len(problems) - LISTED} more findings on the words: see `firststep content report`."
        )
    if not problems:
        yield Finding("OK", f"The {len(ledger.claims)} sentences pass every check of wording, source, date and grade.")
    missing = len(unsigned(ledger.claims))
    if missing:
        yield Finding(
            "WARNING",
            f"{missing} of {len(ledger.claims)} sentences are not signed by a clinician: `firststep content report` is for that.",
        )
    for look in watch_list(ledger, today)[: 2 * LISTED]:
        yield Finding("WARNING", look.sentence)
