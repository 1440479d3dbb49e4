"""Records at the command line: export, erase, purge, keys rotate, audit verify."""

from __future__ import annotations

import asyncio
import json
import sys
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Awaitable, Callable

    from bot.settings import Settings
    from bot.store.opening import Store

AGENT = "system:command-line"


def over_the_store(settings: Settings, work: Callable[[Store], Awaitable[int]]) -> int:
    """Open the migrated store, do the work, close it."""
    from bot.wiring.parts import SchemaTooOld, prepared_store

    async def whole() -> int:
        store = await prepared_store(settings)
        try:
            return await work(store)
        finally:
            await store.close()

    try:
        return asyncio.run(whole())
    except SchemaTooOld as error:
        sys.stderr.write(f"{error}\n")
        return 2


def export(given: argparse.Namespace, settings: Settings) -> int:
    """Print one screening as a FHIR R4 bundle; the reading is audited."""

    async def work(store: Store) -> int:
        from bot.export.bundle import checked_bundle
        from bot.rules.instrument import load
        from bot.wiring.parts import now

        found = await store.review.screening(given.screening, now(), agent=AGENT, purpose="export")
        record = next((one for one in found.screenings if one.id == given.screening), None) if found else None
        if record is None:
            sys.stderr.write("There is no screening with this id.\n")
            return 1
        sys.stdout.write(
            json.dumps(checked_bundle(load(record.instrument), record), indent=2, ensure_ascii=False) + "\n"
        )
        return 0

    return over_the_store(settings, work)


def erase(given: argparse.Namespace, settings: Settings) -> int:
    """Erase one conversation, as the visitor could."""

    async def work(store: Store) -> int:
        from bot.wiring.parts import now

        receipt = await store.conversations.erase(given.conversation, now())
        if receipt.refused:
            sys.stderr.write(f"Not erased: {receipt.refused}.\n")
            return 1
        sys.stdout.write(f"Erased. Receipt {receipt.id}, {receipt.at.isoformat()}.\n")
        return 0

    return over_the_store(settings, work)


def purge(given: argparse.Namespace, settings: Settings) -> int:
    """Erase everything past its retention."""

    async def work(store: Store) -> int:
        from bot.wiring.parts import now

        if settings.clinic.legal_hold:
            sys.stderr.write("Nothing was erased: the clinic's legal hold is on.\n")
            return 1
        at = now()
        erased = await store.retention.purge(at - timedelta(days=settings.clinic.retention_days), at)
        sys.stdout.write(f"{erased} conversation(s) erased.\n")
        return 0

    return over_the_store(settings, work)


def keys(given: argparse.Namespace, settings: Settings) -> int:
    """Add a key-encryption key and re-wrap every data key under it."""

    async def work(store: Store) -> int:
        from bot.wiring.parts import now

        rotated = await store.rotation.rotate(now(), agent=AGENT)
        sys.stdout.write(f"{rotated} data key(s) wrapped under the new key. Back up {settings.key_file.name} now.\n")
        return 0

    return over_the_store(settings, work)


def audit(given: argparse.Namespace, settings: Settings) -> int:
    """Walk the audit chain; name the first entry that does not fit."""

    async def work(store: Store) -> int:
        broken = await store.audit.verify()
        if broken is not None:
            sys.stdout.write(f"The audit chain is broken at entry {broken}.\n")
            return 1
        head = await store.audit.head()
        sys.stdout.write(f"The audit chain holds. Last entry {head.id}.\n")
        return 0

    return over_the_store(settings, work)
