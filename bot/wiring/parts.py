"""The parts of one process: store, words, hand-off, the use cases; the readers and the engine come up later."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.late import Late, LateReader, dialogue_of
from bot.ports import Dialogue, SafetyReader  # noqa: TC001 - a dataclass names them
from bot.rules.instrument import load as load_instrument
from bot.rules.watch import ENGLISH, SPANISH, Watch, WatchSpeech, watch_line
from bot.service.answering import ClinicRules
from bot.service.visit import Visits
from bot.settings.sentences import contacts
from bot.store.migrate import migrate, pending
from bot.store.opening import open_store
from bot.wiring.alert_route import route_tested
from bot.wiring.hand_off import HandOff, build_hand_off
from bot.wiring.meter import CountedReader, Meter
from bot.words import Words, load_words

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.encoder.opinion import SecondOpinion
    from bot.encoder.reading import TextReader
    from bot.rules.response_times import Case
    from bot.settings import Settings
    from bot.store.opening import Store

log = logging.getLogger(__name__)

PROJECT = Path(__file__).resolve().parents[2]


class SchemaTooOld(Exception):
    """The PostgreSQL schema is older than this program."""

    def __init__(self) -> None:
        super().__init__("The database schema is older than this program: run `firststep migrate` first.")


def now() -> datetime:
    """The real clock."""
    return datetime.now(UTC)


@dataclass
class Cases:
    """How soon staff looked at the flags of the last months; bot/wiring/rounds.py reads it from the store every few minutes."""

    known: tuple[Case, ...] = ()


@dataclass
class Parts:
    """Everything one process holds."""

    settings: Settings
    store: Store
    words: Words
    visits: Visits
    hand_off: HandOff
    readers: Late[SafetyReader]
    dialogue: Late[Dialogue]
    meter: Meter
    cases: Cases
    tasks: list[asyncio.Task[None]] = field(default_factory=list)


async def prepared_store(settings: Settings) -> Store:
    """The migrated store. SQLite migrates itself; an old PostgreSQL schema raises SchemaTooOld."""
    settings.var.mkdir(parents=True, exist_ok=True)
    if settings.database_url.startswith("sqlite"):
        await migrate(settings.database_url)
    elif await pending(settings.database_url):
        raise SchemaTooOld
    return await open_store(settings.database_url, settings.key_file)


def words_for(settings: Settings, cases: Cases) -> Words:
    """The words with the clinic's facts; what staff watch is computed when it is said."""
    clinic = settings.clinic
    if clinic.words_file is not None:
        refuse_unfit_words(clinic.words_file)

    def line(speech: WatchSpeech) -> str:
        watch = Watch(clinic.watch_hours, clinic.roster, clinic.response_minutes, route_tested(settings))
        return watch_line(watch, now(), cases.known, speech)

    return load_words(
        settings.facts_for_words(),
        clinic.booking.link,
        clinic.words_file,
        {"watch_line": lambda: line(ENGLISH), "watch_line_es": lambda: line(SPANISH)},
        contacts=contacts(clinic),
        legal_hold=clinic.legal_hold,
    )


class UnfitWords(Exception):
    """The clinic's own words do not pass the checks that the project's words pass."""


def refuse_unfit_words(path: Path) -> None:
    """Refuse to start with the first problem of the clinic's words file. A lapsed date alone only warns."""
    from bot.content.overrides import check_overrides  # noqa: PLC0415 - a second's work, only where there is a file

    problems = check_overrides(path)
    for problem in problems:
        if problem.code == "expired":
            log.warning("words.expired", extra={"reason": problem.code})
    unfit = [problem for problem in problems if problem.code != "expired"]
    if unfit:
        raise UnfitWords(unfit[0].sentence)


@contextlib.asynccontextmanager
async def parts(settings: Settings) -> AsyncIterator[Parts]:
    """Open everything that visitors need; the engine and the readers come up later (`bring_up`)."""
    store = await prepared_store(settings)
    cases = Cases()
    words = words_for(settings, cases)
    readers: Late[SafetyReader] = Late()
    dialogue: Late[Dialogue] = Late()
    hand_off = build_hand_off(settings, store, now)
    meter = Meter(settings.var / "metrics")
    clinic = settings.clinic
    visits = Visits(
        store=store.conversations,
        dialogue=lambda: dialogue_of(dialogue),
        safety=CountedReader(LateReader(readers), meter),
        words=words,
        instrument=load_instrument(clinic.questionnaire),
        clinic=ClinicRules(clinic.minimum_age, clinic.booking.kind, frozenset(clinic.sites)),
        dispatches=hand_off.dispatches,
        clock=now,
        written=hand_off.deliverer.notify,
    )
    whole = Parts(settings, store, words, visits, hand_off, readers, dialogue, meter, cases)
    try:
        yield whole
    finally:
        for task in whole.tasks:
            task.cancel()
        await asyncio.gather(*whole.tasks, return_exceptions=True)
        await store.close()


async def bring_up(whole: Parts) -> None:
    """Load the readers first, then the engine, in threads: the door is already open."""
    await asyncio.to_thread(load_readers, whole)
    await asyncio.to_thread(load_dialogue, whole)


def text_reader(settings: Settings) -> TextReader:
    """The one reader of texts that safety and understanding share."""
    from bot.encoder.sharing import shared_reader  # noqa: PLC0415 - heavy, and not needed by every command

    return shared_reader(settings.var / "encoder", settings.encoder)


def second_opinion(settings: Settings) -> SecondOpinion | None:
    """The one second opinion that safety and understanding share; an operator's own encoder has none."""
    from bot.encoder.sharing import shared_opinion  # noqa: PLC0415 - heavy, and not needed by every command

    return None if settings.encoder else shared_opinion(settings.var / "encoder")


def load_readers(whole: Parts) -> None:
    """The safety readers; rules alone when the encoder is missing."""
    from bot.safety.reader import load_readers as load  # noqa: PLC0415

    try:
        reader = text_reader(whole.settings)
    except Exception as error:  # noqa: BLE001 - the rules still read without it
        log.error("encoder.unavailable", extra={"reason": type(error).__name__})  # noqa: TRY400
        reader = None
    second = second_opinion(whole.settings) if reader is not None else None
    whole.readers.set(load(whole.settings.var / "safety", reader, second))


def load_dialogue(whole: Parts) -> None:
    """The trained engine of the current data. A failure is logged by reason and leaves the help line standing."""
    try:
        whole.dialogue.set(loaded_dialogue(whole.settings, whole.words))
    except Exception as error:  # noqa: BLE001 - visitors still get help without the engine
        whole.dialogue.failed = True
        log.error("dialogue.unavailable", extra={"reason": type(error).__name__})  # noqa: TRY400


def loaded_dialogue(settings: Settings, words: Words) -> Dialogue:
    """Load the trained engine. Raises DialogueUnavailable."""
    os.environ |= {"RASA_TELEMETRY_ENABLED": "false", "FIRSTSTEP_VAR": str(settings.var)}
    from bot.dialogue import without_tensorflow  # noqa: PLC0415

    without_tensorflow.install()
    from bot.dialogue.agent import EmbeddedAgent  # noqa: PLC0415
    from bot.dialogue.train import model_path  # noqa: PLC0415

    return EmbeddedAgent.load(model_path(settings.var, PROJECT, str(settings.encoder or "")), words)
