"""Open the whole store: database, key file, and the repositories over them."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bot.store.accounts import StaffAccounts
from bot.store.audit import AuditTrail
from bot.store.conversations import SqlConversationStore
from bot.store.data_keys import DataKeys
from bot.store.database import open_database
from bot.store.decisions import Decisions
from bot.store.flags import Flags
from bot.store.funnel import FunnelCounts
from bot.store.keyring import KeyFileError
from bot.store.keys import KeyFile, KeyFileExists
from bot.store.lead_list import LeadList
from bot.store.legal_hold import LegalHold
from bot.store.office_tables import audit_head
from bot.store.outbox import Outbox
from bot.store.retention import Retention
from bot.store.review import Review
from bot.store.rotation import Rotation, key_ids
from bot.store.safety_events import SafetyEvents
from bot.store.sign_in_secrets import SignInSecrets
from bot.store.staff_queue import StaffQueue
from bot.store.staff_sessions import StaffSessions

if TYPE_CHECKING:
    from pathlib import Path

    from bot.store.database import Database


@dataclass(frozen=True)
class Store:
    """Everything that is kept, by who asks for it."""

    database: Database
    key_file: KeyFile
    audit: AuditTrail
    conversations: SqlConversationStore
    outbox: Outbox
    safety_events: SafetyEvents
    queue: StaffQueue
    lead_list: LeadList
    review: Review
    decisions: Decisions
    legal_hold: LegalHold
    accounts: StaffAccounts
    sign_in_secrets: SignInSecrets
    sessions: StaffSessions
    retention: Retention
    rotation: Rotation
    funnel: FunnelCounts
    flags: Flags

    async def close(self) -> None:
        """Give back connections and threads."""
        await self.database.close()


async def open_store(url: str, key_path: Path) -> Store:
    """Open a migrated database and its key file. Raises WrongAddress, KeyFileError or StoreUnavailable.

    A missing key file is created only while the database holds nothing sealed.
    """
    database = await open_database(url)
    try:
        key_file = await _fitting_key_file(database, key_path)
    except BaseException:
        await database.close()
        raise
    keys, audit = DataKeys(key_file), AuditTrail(database, key_file)
    return Store(
        database=database,
        key_file=key_file,
        audit=audit,
        conversations=SqlConversationStore(database, keys, audit),
        outbox=Outbox(database, audit),
        safety_events=SafetyEvents(database, keys, audit),
        queue=StaffQueue(database, keys, audit),
        lead_list=LeadList(database, keys, audit),
        review=Review(database, keys, audit),
        decisions=Decisions(database, keys, audit),
        legal_hold=LegalHold(database, audit),
        accounts=StaffAccounts(database, keys, audit),
        sign_in_secrets=SignInSecrets(database, keys, audit),
        sessions=StaffSessions(database, audit),
        retention=Retention(database, keys, audit),
        rotation=Rotation(database, key_file, audit),
        funnel=FunnelCounts(database),
        flags=Flags(database),
    )


async def _fitting_key_file(database: Database, path: Path) -> KeyFile:
    needed = await key_ids(database)
    if not KeyFile.stands(path) and not needed and await _nothing_audited(database):
        with contextlib.suppress(KeyFileExists):  # another process was first: its file counts
            return KeyFile.create(path)
    if not KeyFile.stands(path):
        message = (
            f"The key file {path} is missing, but the database holds records sealed with it."
            " Restore the key file from its backup; without it they cannot be read."
        )
        raise KeyFileError(message)
    key_file = KeyFile(path)
    unknown = needed - set(key_file.ring.keys)
    if unknown:
        message = (
            f"The key file {path} does not fit this database: it has no key {min(unknown)}."
            " Restore the key file that belongs to it."
        )
        raise KeyFileError(message)
    return key_file


async def _nothing_audited(database: Database) -> bool:
    return await database.read(lambda c: c.scalar(select(audit_head.c.last_id))) == 0
