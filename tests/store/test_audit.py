"""The audit trail shows every later change: an edit, a deletion, a gap, a cut end, a database set back."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete, text, update
from sqlalchemy.exc import DBAPIError

from bot.store.audit import AuditEntry, AuditHead
from bot.store.office_tables import audit, audit_head
from tests.store.builders import NOW, execute

if TYPE_CHECKING:
    from sqlalchemy import Connection, Delete, Update

    from bot.store.opening import Store

ENTRIES = 6


def entry(number: int = 0) -> AuditEntry:
    """Make an entry."""
    return AuditEntry("staff:s-1", "read", "conversation", f"c-{number}", "care")


async def fill(store: Store) -> None:
    """Append some entries, each in its own transaction."""
    for number in range(ENTRIES):
        await store.audit.record(entry(number), at=NOW)


async def tamper(store: Store, *statements: Update | Delete) -> None:
    """Change the trail as somebody with the database's own password could."""

    def work(connection: Connection) -> None:
        if connection.dialect.name == "sqlite":
            connection.execute(text("DROP TRIGGER audit_no_update"))
            connection.execute(text("DROP TRIGGER audit_no_delete"))
        else:
            connection.execute(text("DROP TRIGGER audit_append_only ON audit"))
        for statement in statements:
            connection.execute(statement)

    await store.database.write(work)


async def test_an_untouched_trail_holds(store: Store) -> None:
    """The chain must verify, from the empty one on, and across several entries of one transaction."""
    assert await store.audit.verify() is None
    await fill(store)
    await store.audit.record(*(entry(n) for n in range(3)), at=NOW)
    assert await store.audit.verify() is None
    assert (await store.audit.head()).id == ENTRIES + 3


@pytest.mark.parametrize("column", ["agent", "action", "entity_type", "entity", "outcome", "purpose"])
async def test_an_edited_row_is_found(store: Store, column: str) -> None:
    """Whoever is written out of the trail must show."""
    await fill(store)
    await tamper(store, update(audit).where(audit.c.id == 3).values({column: "someone else"}))
    assert await store.audit.verify() == 3


async def test_a_moved_moment_is_found(store: Store) -> None:
    """A changed time must show."""
    await fill(store)
    await tamper(store, update(audit).where(audit.c.id == 2).values(recorded=NOW.replace(year=2025)))
    assert await store.audit.verify() == 2


async def test_a_deleted_row_is_found(store: Store) -> None:
    """A row taken out of the middle must leave a gap that shows."""
    await fill(store)
    await tamper(store, delete(audit).where(audit.c.id == 4))
    assert await store.audit.verify() == 4


async def test_a_gap_closed_by_renumbering_is_found(store: Store) -> None:
    """Moving the later rows up must not hide what was taken out."""
    await fill(store)
    moved = [update(audit).where(audit.c.id == n).values(id=n - 1) for n in range(5, ENTRIES + 1)]
    end = update(audit_head).values(last_id=ENTRIES - 1)
    await tamper(store, delete(audit).where(audit.c.id == 4), *moved, end)
    assert await store.audit.verify() == 4


async def test_a_cut_end_is_found(store: Store) -> None:
    """Taking away the newest rows must show, without any copy kept elsewhere."""
    await fill(store)
    await tamper(store, delete(audit).where(audit.c.id > 4))
    assert await store.audit.verify() == 5


async def test_a_trail_set_back_as_a_whole_is_found_with_a_kept_head(store: Store) -> None:
    """An old backup put in place of the database must show against the exported head."""
    await fill(store)
    kept = await store.audit.head()
    shorter = await store.database.read(lambda c: c.execute(audit.select().where(audit.c.id == 4)).one())
    await tamper(
        store,
        delete(audit).where(audit.c.id > 4),
        update(audit_head).values(last_id=4, last_hash=shorter.hash),
    )
    assert await store.audit.verify() is None
    assert await store.audit.verify(kept) == 5
    assert await store.audit.verify(AuditHead(4, "00" * 32)) == 4


async def test_the_database_itself_refuses_changes(store: Store) -> None:
    """An ordinary mistake in a statement must not be able to touch the trail."""
    await fill(store)
    for statement in (update(audit).values(agent="x"), delete(audit)):
        with pytest.raises(DBAPIError, match="append-only"):
            await execute(store, statement)
    assert await store.audit.verify() is None


async def test_entries_at_once_leave_no_gap(store: Store) -> None:
    """Many members of staff reading at once must make one chain."""
    await asyncio.gather(*(store.audit.record(entry(n), at=NOW) for n in range(20)))
    assert (await store.audit.head()).id == 20
    assert await store.audit.verify() is None


async def test_an_entry_falls_with_its_transaction(store: Store) -> None:
    """What did not happen must not be in the trail, and must leave no gap."""

    def work(connection: Connection) -> None:
        store.audit.append(connection, entry(), at=NOW)
        message = "changed my mind"
        raise RuntimeError(message)

    with pytest.raises(RuntimeError):
        await store.database.write(work)
    await fill(store)
    assert await store.audit.verify() is None
    assert (await store.audit.head()).id == ENTRIES
