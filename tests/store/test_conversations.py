"""A conversation is recorded whole, resumes where it stood, and counts every message once."""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.ports import Changes, ConversationMoved
from bot.store.opening import open_store
from tests.store.builders import (
    NOW,
    SPOKEN_STATE,
    SPOKEN_WORDS,
    begin,
    consent,
    exchange,
    later,
    lead,
    new_id,
    outbox_item,
    safety_event,
    screening,
)

if TYPE_CHECKING:
    from pathlib import Path

    from bot.ports import ConversationStore
    from bot.store.opening import Store
    from tests.store.builders import Visit


async def test_the_store_fulfils_its_port(store: Store) -> None:
    """The service is written against the port: mypy must accept the store in its place."""
    port: ConversationStore = store.conversations
    assert await port.load(b"") is None


async def test_a_new_conversation_loads_as_it_was_created(store: Store) -> None:
    """The first load must give back exactly what the first commit recorded."""
    visit = await begin(store)
    snapshot = await visit.load()
    assert (snapshot.id, snapshot.site, snapshot.locale) == (visit.id, "default", "en")
    assert (snapshot.created_at, snapshot.next_seq, snapshot.state) == (NOW, 2, SPOKEN_STATE)
    assert (snapshot.screening, snapshot.lead, snapshot.open_safety_events) == (None, None, 0)
    assert not snapshot.closed


async def test_a_wrong_token_loads_nothing(store: Store) -> None:
    """A token that nobody was given must not open anything."""
    await begin(store)
    assert await store.conversations.load(hashlib.sha256(b"guess").digest()) is None


async def test_a_transcript_comes_back_as_it_was_said(store: Store) -> None:
    """Words, choices, links and extras must survive sealing unchanged and in order."""
    visit = await begin(store)
    snapshot = await visit.load()
    said = exchange(snapshot.next_seq, "m-1", "ça va? 你好")
    await visit.commit(messages=said)
    assert tuple(await store.conversations.messages(visit.id, 1)) == said
    assert [m.seq for m in await store.conversations.messages(visit.id, 0)] == [1, 2, 3, 4]


async def test_the_same_message_id_gives_the_same_answer(store: Store) -> None:
    """A page that lost the answer and asks again must get that answer, not another."""
    visit = await begin(store)
    client_id = await visit.say()
    await visit.say("something else")
    answers = await visit.answers(client_id)
    assert answers is not None
    assert answers[0].text == f"About {SPOKEN_WORDS}"
    assert {m.reply_to for m in answers} == {client_id}
    assert len(answers) == 2
    assert await visit.answers("never sent") is None


async def test_a_message_recorded_without_an_answer_is_not_taken_for_new(store: Store) -> None:
    """An id that was recorded must be known even when the bot said nothing."""
    visit = await begin(store)
    snapshot = await visit.load()
    await visit.commit(messages=exchange(snapshot.next_seq, "silent", "hm")[:1])
    assert await visit.answers("silent") == ()


async def test_a_message_id_sent_twice_counts_once(store: Store) -> None:
    """The second commit of an id must be refused and leave nothing behind."""
    visit = await begin(store)
    client_id = await visit.say()
    before = await visit.load()
    again = Changes(state=b"other", messages=exchange(before.next_seq, client_id, "twice"))
    with pytest.raises(ConversationMoved):
        await store.conversations.commit(before, again, NOW)
    assert await visit.load() == before
    assert len(await store.conversations.messages(visit.id, 0)) == 4


async def test_two_conversations_may_use_the_same_message_id(store: Store) -> None:
    """Ids belong to their conversation: a stranger's id must not block a visitor."""
    first, second = await begin(store), await begin(store)
    for visit in (first, second):
        await visit.commit(messages=exchange(2, "same", "hello"))
    assert len(await store.conversations.messages(second.id, 0)) == 4


async def test_an_old_snapshot_is_refused(store: Store) -> None:
    """Two tabs: the one that answers later must load again before it records."""
    visit = await begin(store)
    old = await visit.load()
    await visit.say()
    changes = Changes(state=b"", messages=exchange(old.next_seq, new_id(), "late"))
    with pytest.raises(ConversationMoved):
        await store.conversations.commit(old, changes, NOW)


async def test_of_many_commits_on_one_snapshot_one_wins(store: Store) -> None:
    """Whatever the number of processes, exactly one may continue a conversation from one point."""
    visit = await begin(store)
    snapshot = await visit.load()

    async def attempt(number: int) -> bool:
        changes = Changes(state=b"%d" % number, messages=exchange(snapshot.next_seq, f"m-{number}", "race"))
        try:
            await store.conversations.commit(snapshot, changes, NOW)
        except ConversationMoved:
            return False
        return True

    won = await asyncio.gather(*(attempt(number) for number in range(8)))
    assert sum(won) == 1
    after = await visit.load()
    assert after.state == b"%d" % won.index(True)
    assert len(await store.conversations.messages(visit.id, 0)) == 4


async def test_a_screening_follows_its_answers(store: Store) -> None:
    """The record owns answers and position: what was last committed must be what is loaded."""
    visit = await begin(store)
    first = screening(answers=1)
    await visit.commit(screening=first)
    second = replace(first, answers=screening(answers=2).answers, skipped=(3,))
    await visit.say(screening=second)
    assert (await visit.load()).screening == second
    done = replace(screening("completed"), id=first.id)
    snapshot = await visit.commit(screening=done)
    assert snapshot.screening == done
    assert (await visit.commit(step="result")).screening == done


async def test_a_new_screening_takes_the_place_of_a_stopped_one(store: Store) -> None:
    """After a restart the visitor must answer the new run, while staff keep the old one."""
    visit = await begin(store)
    await visit.commit(screening=screening("stopped"))
    fresh = screening(answers=0)
    assert (await visit.commit(screening=fresh)).screening == fresh


async def test_everything_of_one_message_is_recorded_together(store: Store) -> None:
    """Events, lead, contact, agreement and outbox must stand or fall with the message."""
    visit = await begin(store)
    wanted, event = lead(), safety_event()
    snapshot = await visit.commit(
        lead=wanted,
        safety_events=(event, safety_event("third_party")),
        consents=(consent(), consent("contact")),
        outbox=(outbox_item(wanted.id), outbox_item(event.id, "safety.flagged")),
        steps=("opened", "lead"),
        step="help",
    )
    assert snapshot.lead == wanted
    assert snapshot.open_safety_events == 1  # a third person's crisis does not hold the lead
    assert await store.outbox.pending_count() == 2
    assert await store.funnel.reached(NOW) == {"opened": 1, "lead": 1}


async def test_a_failed_commit_leaves_nothing(store: Store) -> None:
    """When the last row of a message cannot be written, the first must not stay."""
    visit = await begin(store)
    before, taken = await visit.load(), lead()
    await (await begin(store)).say(lead=taken)
    changes = Changes(
        state=b"half",
        messages=exchange(before.next_seq, "half", "half"),
        safety_events=(safety_event(),),
        lead=taken,  # another conversation has this id
    )
    with pytest.raises(Exception, match=r"(?i)unique"):
        await store.conversations.commit(before, changes, NOW)
    assert await visit.load() == before
    assert await visit.answers("half") is None


async def test_an_event_is_written_once(store: Store) -> None:
    """Sent again, it stands as it was first written."""
    visit, event = await begin(store), safety_event()
    await visit.say(safety_events=(event,))
    await visit.say(safety_events=(replace(event, verdict="abuse"),))
    (kept,) = await store.safety_events.open_events()
    assert (kept.id, kept.verdict) == (event.id, event.verdict)


async def test_a_changed_lead_keeps_its_place(store: Store) -> None:
    """A visitor who corrects the phone number must not make a second lead."""
    visit = await begin(store)
    first = lead()
    await visit.commit(lead=first)
    better = replace(first, contact=replace(first.contact, value="+19195550199", times=""))
    assert (await visit.commit(lead=better)).lead == better
    found = await store.conversations.recent_lead(better.contact, NOW)
    assert found == (first.id, visit.id)
    assert await store.conversations.recent_lead(first.contact, NOW) is None


async def test_a_recent_lead_is_found_by_phone_and_by_e_mail(store: Store) -> None:
    """The same person within 14 days is one lead, found without storing a readable number."""
    visit = await begin(store)
    by_mail = replace(lead().contact, method="email", value="quillon@example.org")
    await visit.commit(lead=lead(contact=by_mail))
    assert await store.conversations.recent_lead(by_mail, later(days=-14)) is not None
    assert await store.conversations.recent_lead(by_mail, later(seconds=1)) is None
    as_phone = replace(by_mail, method="text")
    assert await store.conversations.recent_lead(as_phone, later(days=-14)) is None


async def test_a_superseded_lead_is_withdrawn(store: Store) -> None:
    """A second request of the same person must leave one lead standing and one event to deliver."""
    first, second = await begin(store), await begin(store)
    old, new = lead(), None
    await first.commit(lead=old, outbox=(outbox_item(old.id),))
    new = lead(supersedes=old.id)
    await second.commit(lead=new, outbox=(outbox_item(new.id),))
    standing = await store.conversations.recent_lead(new.contact, NOW)
    assert standing == (new.id, second.id)
    replaced = (await first.load()).lead
    assert replaced is not None
    assert replaced.status == "withdrawn"
    assert await store.outbox.pending_count() == 1


async def test_several_processes_write_into_one_database(store_url: str, key_path: Path) -> None:
    """Workers that share a database must wait for each other and lose nothing."""
    workers = [await open_store(store_url, key_path) for _ in range(3)]
    visits = [await begin(worker) for worker in workers for _ in range(3)]

    async def talk(visit: Visit) -> None:
        for _ in range(5):
            await visit.say()

    await asyncio.gather(*(talk(visit) for visit in visits))
    for visit in visits:
        assert len(await workers[0].conversations.messages(visit.id, 0)) == 16
    for worker in workers:
        await worker.close()


async def test_a_conversation_outlives_the_process(store_url: str, key_path: Path) -> None:
    """After a restart the page must resume with the last answered message."""
    first = await open_store(store_url, key_path)
    visit = await begin(first)
    await visit.say()
    before = await visit.load()
    await first.close()
    second = await open_store(store_url, key_path)
    try:
        assert await second.conversations.load(visit.token) == before
        assert len(await second.conversations.messages(visit.id, 0)) == 4
    finally:
        await second.close()


async def test_a_naive_time_is_refused(store: Store) -> None:
    """A time without a zone would be read as another moment elsewhere."""
    visit = await begin(store)
    with pytest.raises(Exception, match="zone"):
        await visit.say(at=NOW.replace(tzinfo=None))
