"""What staff must know is recorded before the dialogue is asked, once."""

from __future__ import annotations

import asyncio
import uuid
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast

import pytest

from bot.ports import Message, SafetyReading, StoreUnavailable
from bot.rules.after_script import Meaning
from bot.service import answering
from bot.service.incoming import Incoming
from tests.service.away import CRISIS, WORRY, topics
from tests.service.memory import Clock, visits

if TYPE_CHECKING:
    from bot.dialogue.agent import EmbeddedAgent
    from tests.service.away import Clinic


def tells(recorded: str | None, verdict: str) -> bool:
    """Must staff be told of `verdict` where an event with `recorded` is written?"""
    visitor = Message(1, "visitor", "text", "oos", "", datetime(2026, 1, 1, tzinfo=UTC))
    return Incoming(cast("Any", None), visitor, SafetyReading(cast("Any", verdict), {}), recorded).tells_staff


async def test_it_stands_there_while_the_dialogue_still_thinks(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also if it never comes back, and the answer follows under the same id without a second alert."""
    asked, client_id = asyncio.Event(), str(uuid.uuid4())

    class Stuck:
        async def turn(self, *_: Any) -> Any:
            asked.set()
            await asyncio.Event().wait()

    with monkeypatch.context() as broken:
        broken.setattr(clinic.visits, "dialogue", Stuck)
        saying = asyncio.create_task(clinic.says(CRISIS, client_id))
        await asked.wait()
        assert (clinic.events, clinic.said) == (["crisis"], [(CRISIS, "safety.crisis")])
        saying.cancel()
        await asyncio.gather(saying, return_exceptions=True)
    first = await clinic.says(CRISIS, client_id)
    assert topics(first)[0] == "safety.crisis"
    assert await clinic.says(CRISIS, client_id) == first
    assert (clinic.events, clinic.said) == (["crisis"], [(CRISIS, "safety.crisis")])
    clinic.stays_consistent()


@pytest.mark.parametrize("where", ["in_context", "messages_from", "turns_for"])
@pytest.mark.parametrize("text", [CRISIS, WORRY])
async def test_it_is_recorded_whatever_breaks(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch, where: str, text: str
) -> None:
    """A room or the words: the visitor sees a failure, staff see the message."""

    def breaks(*_: Any) -> Any:
        raise KeyError("a name that is not there")

    monkeypatch.setattr(answering, where, breaks)
    for _ in range(2):
        with pytest.raises(KeyError):
            await clinic.says(text, "11111111-1111-4111-8111-111111111111")
    assert clinic.events == [text[1:].split("]", maxsplit=1)[0]]
    assert [words for words, _ in clinic.said] == [text]
    clinic.stays_consistent()


@pytest.mark.parametrize("down", [True, False])
async def test_other_words_under_an_id_are_a_message_of_their_own(clinic: Clinic, *, down: bool) -> None:
    """Who is turned away may change the words before they are sent again; so may who goes back to an answered page."""
    client_id = str(uuid.uuid4())
    await clinic.fails(WORRY, client_id) if down else await clinic.says(WORRY, client_id)
    assert await clinic.fails(CRISIS, client_id) == "safety.crisis"
    reply = await clinic.says(CRISIS, client_id)
    assert topics(reply)[0] == "safety.crisis"
    assert await clinic.says(CRISIS, client_id) == reply
    assert (clinic.events, [words for words, _ in clinic.said]) == (["third_party", "crisis"], [WORRY, CRISIS])
    clinic.stays_consistent()


async def test_an_answered_id_gets_its_answer_again(clinic: Clinic) -> None:
    """Whatever harmless words or tap come with it."""
    client_id, opened = str(uuid.uuid4()), (await clinic.visits.messages(clinic.token)).messages
    first = await clinic.says("how much is it", client_id)
    choice = next(one for message in opened for one in message.choices if one.name == "start.screening")
    assert await clinic.says("is it safe", client_id) == first
    assert await clinic.visits.choose(clinic.token, client_id, choice.id) == first
    assert [words for words, _ in clinic.said] == ["how much is it"]


async def test_a_choice_under_an_id_of_words_is_taken(clinic: Clinic) -> None:
    """Tapped instead of sending them again."""
    client_id, opened = str(uuid.uuid4()), (await clinic.visits.messages(clinic.token)).messages
    await clinic.fails(WORRY, client_id)
    choice = next(one for message in opened for one in message.choices if one.name == "start.screening")
    reply = await clinic.visits.choose(clinic.token, client_id, choice.id)
    assert reply.state["step"] == "age"
    assert await clinic.visits.choose(clinic.token, client_id, choice.id) == reply
    clinic.stays_consistent()


async def test_a_stronger_verdict_of_the_same_words_is_told_too(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Understood only when they came again: one more event and its alert, once, and the words stand there once."""
    client_id = str(uuid.uuid4())
    await clinic.fails(WORRY, client_id)
    meant = Meaning("safety.crisis", "crisis")
    with monkeypatch.context() as raised:
        raised.setattr(answering, "understood_here", lambda *_: meant)
        raised.setattr(answering, "messages_from", None)
        for _ in range(2):
            with pytest.raises(TypeError):
                await clinic.says(WORRY, client_id)
    monkeypatch.setattr(answering, "understood_here", lambda *_: meant)
    assert topics(await clinic.says(WORRY, client_id))[0] == "safety.crisis"
    assert clinic.events == ["third_party", "crisis"]
    assert {event.seq for event in clinic.store.events} == {clinic.store.events[0].seq}
    assert len(clinic.said) == 1
    clinic.stays_consistent()


async def test_two_requests_at_once_are_one_message(clinic: Clinic, agent: EmbeddedAgent) -> None:
    """Also where two processes have them, which share no lock."""
    other = visits(clinic.store, agent, clinic.visits.words, Clock())
    other.ledger = clinic.visits.ledger
    client_id = str(uuid.uuid4())
    both = await asyncio.gather(
        *(each.say(clinic.token, client_id, CRISIS) for each in (clinic.visits, other, clinic.visits))
    )
    assert all(one.messages == both[0].messages for one in both)
    assert (clinic.events, clinic.said) == (["crisis"], [(CRISIS, "safety.crisis")])
    clinic.stays_consistent()


def test_crisis_is_told_to_staff_beside_whatever_is_recorded() -> None:
    """And nothing weaker than what is recorded, nor the same again."""
    assert tells("emergency", "crisis")
    assert tells("third_party", "violence")
    assert tells(None, "crisis")
    assert not tells("crisis", "crisis")
    assert not tells("crisis", "abuse")
    assert not tells("crisis", "soft")


async def test_many_wordings_under_one_id_are_all_recorded(clinic: Clinic) -> None:
    """Each with its event, once."""
    client_id = str(uuid.uuid4())
    for _ in range(2):
        for number in range(9):
            await clinic.fails(f"{CRISIS} {number}", client_id)
    assert clinic.events == ["crisis"] * 9


async def test_the_store_may_fail_between(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    """The flag is left to the answer's own transaction then."""
    commit, times = clinic.store.commit, 0

    async def fails_once(*arguments: Any) -> None:
        nonlocal times
        times += 1
        if times == 1:
            raise StoreUnavailable("away")
        await commit(*arguments)

    monkeypatch.setattr(clinic.store, "commit", fails_once)
    assert topics(await clinic.says(CRISIS))[0] == "safety.crisis"
    assert (clinic.events, clinic.said, times > 1) == (["crisis"], [(CRISIS, "safety.crisis")], True)
    clinic.stays_consistent()
