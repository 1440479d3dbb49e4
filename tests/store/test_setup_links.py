"""One-time links can be looked at before they are used, and a new one voids the old; small facts reach the trail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bot.store.office_tables import audit
from tests.store.builders import NOW, begin, later, new_id, safety_event

if TYPE_CHECKING:
    from bot.store.opening import Store


async def test_a_link_is_looked_at_without_being_used(store: Store) -> None:
    """A password that is refused must not cost the person the link."""
    await store.accounts.add("s-1", "ada@clinic.example", "Ada", "staff", NOW, agent="system:cli")
    secrets = store.sign_in_secrets
    await secrets.replace_setup_tokens(b"t1", "s-1", "password", later(hours=24), NOW, agent="system:cli")
    assert await secrets.find_setup_token(b"t1", "password", NOW) == "s-1"
    assert await secrets.find_setup_token(b"t1", "other", NOW) is None
    assert await secrets.find_setup_token(b"t1", "password", later(hours=24)) is None
    assert await secrets.use_setup_token(b"t1", "password", NOW) == "s-1"
    assert await secrets.find_setup_token(b"t1", "password", NOW) is None


async def test_a_new_link_voids_the_earlier_ones(store: Store) -> None:
    """A link that was sent to the wrong place must be worth nothing once another was asked for."""
    await store.accounts.add("s-1", "ada@clinic.example", "Ada", "staff", NOW, agent="system:cli")
    secrets = store.sign_in_secrets
    await secrets.replace_setup_tokens(b"t1", "s-1", "password", later(hours=24), NOW, agent="system:cli")
    await secrets.replace_setup_tokens(b"t2", "s-1", "password", later(hours=24), NOW, agent="system:cli")
    assert await secrets.use_setup_token(b"t1", "password", NOW) is None
    assert await secrets.use_setup_token(b"t2", "password", NOW) == "s-1"
    rows = await store.database.read(lambda c: c.execute(select(audit.c.action)).scalars().all())
    assert list(rows) == ["staff.add", "staff.link", "staff.link"]


async def test_an_event_is_found_by_its_id_also_when_acknowledged(store: Store) -> None:
    """The link in an alert must still lead somewhere after a colleague was first."""
    visit, event = await begin(store), safety_event()
    await visit.commit(safety_events=(event,))
    await store.safety_events.acknowledge(event.id, "s-1", NOW, outcome="called_visitor")
    found = await store.safety_events.find(event.id)
    assert found is not None
    assert (found.conversation_id, found.outcome) == (visit.id, "called_visitor")
    assert await store.safety_events.find(new_id()) is None


async def test_a_noted_fact_stands_in_the_chain(store: Store) -> None:
    """A refused sign-in must be as hard to remove from the trail as everything else."""
    await store.audit.note(
        agent="unknown",
        action="sign_in",
        entity_type="staff",
        entity="unknown",
        purpose="refused",
        at=NOW,
        outcome="failure",
    )
    row = await store.database.read(lambda c: c.execute(select(audit)).one())
    assert (row.action, row.outcome, row.purpose) == ("sign_in", "failure", "refused")
    assert await store.audit.verify() is None
