"""At rest nothing a visitor said can be read: not in the file, not in its log, not in the program's log."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, update

from bot.store.database import address
from bot.store.sealed import SealBroken
from bot.store.tables import contacts, conversations, data_keys, messages, screenings
from tests.store.builders import (
    NOW,
    SPOKEN_NAME,
    SPOKEN_PHONE,
    SPOKEN_STATE,
    SPOKEN_WORDS,
    begin,
    consent,
    execute,
    lead,
    safety_event,
    scalar,
    screening,
)

if TYPE_CHECKING:
    from bot.store.opening import Store
    from tests.store.builders import Visit

READABLE = (
    SPOKEN_WORDS,
    "zebrawhisper",
    SPOKEN_NAME,
    SPOKEN_PHONE,
    SPOKEN_PHONE[1:],
    SPOKEN_STATE.decode(),
    "lanternfish",
    "marzipan",
    "moderate",
    "button",
    "calm voice",
)


async def full_visit(store: Store) -> Visit:
    """Record words, answers, a contact, a state and a note."""
    visit, event, done = await begin(store), safety_event(), screening("completed")
    await visit.say(screening=done, consents=(consent(),))
    await visit.say(lead=lead(screening_id=done.id), safety_events=(event,))
    await store.safety_events.acknowledge(event.id, "s", NOW, outcome="called", note="calm voice")
    return visit


def raw(url: str) -> bytes:
    """Return every byte of the SQLite file, its write-ahead log and its index."""
    path = Path(str(address(url).database))
    return b"".join(one.read_bytes() for one in sorted(path.parent.glob(f"{path.name}*")))


async def test_no_word_is_readable_in_the_file(sqlite_store: Store, sqlite_url: str) -> None:
    """Neither the database file nor its log may hold a word, an answer or a contact in the clear."""
    await full_visit(sqlite_store)
    everything = raw(sqlite_url)
    assert b"system.greeting" in everything  # topics are not secret, and show that the search works
    for words in READABLE:
        assert words.encode() not in everything
        assert words.encode("utf-16-le") not in everything


async def test_no_word_is_readable_in_any_row(store: Store) -> None:
    """What holds for the file must hold for every column of every table, on both databases."""
    await full_visit(store)
    tables = conversations.metadata.sorted_tables

    everything = await store.database.read(
        lambda c: "\n".join(repr(row) for table in tables for row in c.execute(select(table)))
    )
    assert "system.greeting" in everything
    assert not [words for words in READABLE if words in everything]


async def test_an_erased_key_is_nowhere_in_the_file(sqlite_store: Store, sqlite_url: str) -> None:
    """A deleted row must not linger in free pages or in the log: the data key least of all."""
    visit = await full_visit(sqlite_store)
    wrapped = await sqlite_store.database.read(lambda c: c.scalar(select(data_keys.c.wrapped)))
    bodies = await sqlite_store.database.read(lambda c: c.scalars(select(messages.c.body)).all())
    assert wrapped is not None
    assert wrapped in raw(sqlite_url)
    await sqlite_store.conversations.erase(visit.id, NOW)
    everything = raw(sqlite_url)
    assert wrapped not in everything
    assert not [body for body in bodies if body in everything]


async def test_a_value_swapped_between_rows_does_not_open(store: Store) -> None:
    """Somebody with write access must not be able to put one visitor's words under another's name."""
    first, second = await full_visit(store), await full_visit(store)

    for table, column, key in (
        (conversations, "state", "id"),
        (screenings, "body", "conversation_id"),
        (contacts, "body", "conversation_id"),
    ):
        theirs = await scalar(store, select(table.c[column]).where(table.c[key] == second.id))
        mine = await scalar(store, select(table.c[column]).where(table.c[key] == first.id))
        change = update(table).where(table.c[key] == first.id)
        await execute(store, change.values({column: theirs}))
        with pytest.raises(SealBroken):
            await first.load()
        await execute(store, change.values({column: mine}))
        await first.load()


async def test_two_messages_of_one_conversation_cannot_change_places(store: Store) -> None:
    """Even under the same key an answer must stay where it was given."""
    visit = await full_visit(store)
    body = await store.database.read(lambda c: c.scalar(select(messages.c.body).where(messages.c.seq == 2)))
    await store.database.write(lambda c: c.execute(update(messages).where(messages.c.seq == 5).values(body=body)))
    with pytest.raises(SealBroken, match=r"messages\|body\|.*/5"):
        await store.conversations.messages(visit.id, 0)


async def test_a_data_key_cannot_be_lent_to_another_conversation(store: Store) -> None:
    """A wrapped key copied to another row must not unwrap."""
    first, second = await begin(store), await begin(store)
    wrapped = await store.database.read(
        lambda c: c.scalar(select(data_keys.c.wrapped).where(data_keys.c.owner == second.id))
    )
    await store.database.write(
        lambda c: c.execute(update(data_keys).where(data_keys.c.owner == first.id).values(wrapped=wrapped))
    )
    with pytest.raises(SealBroken):
        await first.load()


async def test_no_word_reaches_the_log(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    """Even with every library at debug level the log must hold ids and statements only."""
    with caplog.at_level(logging.DEBUG):
        await full_visit(store)
    assert not [words for words in READABLE if words in caplog.text]


async def test_no_word_stands_in_an_error(store: Store) -> None:
    """An error that reaches a log must not carry what was to be written."""
    visit, other, asked = await begin(store), await begin(store), lead()
    await visit.say(lead=asked)
    with pytest.raises(Exception, match=r"(?i)unique") as failed:
        await other.say(lead=asked)
    assert not [words for words in READABLE if words in str(failed.value)]
