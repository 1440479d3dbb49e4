"""What staff must know is recorded before the dialogue is asked, once, and what a message is owed is told with the next one."""

from __future__ import annotations

import asyncio
import uuid
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast

import pytest

from bot.dialogue.train import model_path
from bot.ports import Message, SafetyReading, StoreUnavailable
from bot.rules.after_script import Meaning
from bot.service import answering
from bot.service.incoming import Incoming
from bot.service.meaning import in_context
from tests.dialogue.test_rasa_leads import load as load_agent
from tests.server import PROJECT
from tests.service.away import Clinic
from tests.service.memory import Clock, visits

if TYPE_CHECKING:
    from pathlib import Path

    from bot.dialogue.agent import EmbeddedAgent
    from bot.service.reply import Reply

CRISIS, WORRY = "[crisis] I took all my pills", "[third_party] I worry about my sister"
WEAPON = "[both] he has a gun"


@pytest.fixture(scope="module")
def agent(trained: Path) -> EmbeddedAgent:
    """The trained model of the current data."""
    return load_agent(model_path(trained, PROJECT, ""))


@pytest.fixture
async def clinic(agent: EmbeddedAgent) -> Clinic:
    """A visitor who has just come."""
    made = Clinic(agent)
    await made.opens()
    return made


def tells(recorded: str | None, verdict: str) -> bool:
    """Must staff be told of `verdict` where an event with `recorded` is written?"""
    visitor = Message(1, "visitor", "text", "oos", "", datetime(2026, 1, 1, tzinfo=UTC))
    return Incoming(cast("Any", None), visitor, SafetyReading(cast("Any", verdict), {}), recorded).tells_staff


def topics(reply: Reply) -> list[str]:
    """Of the answers."""
    return [one.topic for one in reply.messages]


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


@pytest.mark.parametrize(
    ("first", "then", "expected"),
    [(CRISIS, "book an appointment", ["safety.crisis", "nav.book"]), (CRISIS, "take the test", ["safety.crisis", "nav.start_screening"]),
     (CRISIS, "how much does it cost?", ["safety.crisis", "faq.cost"]), ("[crisis] again", CRISIS, ["safety.crisis"]), (CRISIS, "[emergency] blood", ["safety.emergency"]),
     (WEAPON, "take the test", ["safety.violence", "nav.start_screening"]), ("[emergency] blood", "how much does it cost?", ["safety.emergency", "faq.cost"]),
     (CRISIS, "[abuse] he hits me", ["safety.crisis", "safety.abuse"]), ("[emergency] blood", "[abuse] he hits me", ["safety.emergency", "safety.abuse"])],
)  # fmt: skip
async def test_the_next_message_begins_with_the_script_that_is_owed(
    clinic: Clinic, first: str, then: str, expected: list[str]
) -> None:
    """Of any id: what was flagged holds as if it had been answered, and is told once."""
    await clinic.fails(first)
    reply = await clinic.says(then)
    assert topics(reply) == expected
    assert reply.state["step"] == "help"
    offered = {choice.name for one in reply.messages for choice in one.choices}
    assert not offered & {"booking.start", "start.screening"}
    assert clinic.kept.slots["hold"] == ("paused" if first.startswith("[emergency]") else "crisis")
    assert not clinic.kept.owed
    clinic.stays_consistent()


async def test_a_way_on_from_an_earlier_script_lifts_nothing(clinic: Clinic) -> None:
    """It was offered, and said, of that one."""
    offered = (await clinic.says("[abuse] he hits me")).messages
    on = next(one for message in offered for one in message.choices if one.name == "help.resume")
    await clinic.fails("[emergency] blood")
    reply = await clinic.visits.choose(clinic.token, str(uuid.uuid4()), on.id)
    assert topics(reply) == ["safety.emergency"]
    assert (reply.state["step"], clinic.kept.slots["hold"]) == ("help", "paused")
    clinic.stays_consistent()


@pytest.mark.parametrize("then", ["", "how much does it cost?"])
async def test_what_is_owed_is_told_in_its_language(clinic: Clinic, monkeypatch: pytest.MonkeyPatch, then: str) -> None:
    """Also where the next message is only a tap, or in English."""
    offered = (await clinic.visits.messages(clinic.token)).messages
    choice = next(one for message in offered for one in message.choices if one.name == "start.screening")
    read = clinic.visits._read

    async def spanish(text: str) -> SafetyReading:
        return replace(await read(text), spanish=True)

    with monkeypatch.context() as told:
        told.setattr(clinic.visits, "_read", spanish)
        await clinic.fails("[emergency] sangre")
    reply = await (clinic.says(then) if then else clinic.visits.choose(clinic.token, str(uuid.uuid4()), choice.id))
    assert reply.messages[0].text.startswith("Esto puede ser una emergencia")


def test_crisis_is_told_to_staff_beside_whatever_is_recorded() -> None:
    """And nothing weaker than what is recorded, nor the same again."""
    assert tells("emergency", "crisis")
    assert tells("third_party", "violence")
    assert tells(None, "crisis")
    assert not tells("crisis", "crisis")
    assert not tells("crisis", "abuse")
    assert not tells("crisis", "soft")


async def test_a_form_that_was_open_takes_no_answer_after_it(clinic: Clinic) -> None:
    """Only the script."""
    for text in ("take the test", "44", "yes", "most days"):
        await clinic.says(text)
    await clinic.fails(CRISIS)
    reply = await clinic.says("several days")
    assert (topics(reply), reply.state["step"], reply.state["item"]) == (["safety.crisis"], "help", None)
    assert clinic.said[-1][0] == "several days"


async def test_an_age_and_a_worry_are_heard_beside_it(clinic: Clinic) -> None:
    """They are no answers to the form."""
    for text in ("take the test", "44", "yes"):
        await clinic.says(text)
    await clinic.fails(CRISIS)
    assert topics(await clinic.says(WORRY)) == ["safety.crisis", "safety.third_party"]


@pytest.mark.parametrize("text", ["yes", "ok", "yes i am"])
async def test_a_yes_answers_the_script_that_was_shown(clinic: Clinic, text: str) -> None:
    """And not the question about erasing that stood before it."""
    await clinic.says("delete my data")
    await clinic.fails(CRISIS)
    reply = await clinic.says(text)
    assert topics(reply)[0] == "safety.crisis"
    assert reply.state["step"] == "help"


async def test_many_wordings_under_one_id_are_all_recorded(clinic: Clinic) -> None:
    """Each with its event, once."""
    client_id = str(uuid.uuid4())
    for _ in range(2):
        for number in range(9):
            await clinic.fails(f"{CRISIS} {number}", client_id)
    assert clinic.events == ["crisis"] * 9


async def test_who_erases_everything_is_owed_nothing(clinic: Clinic) -> None:
    """The yes was to the erasure."""
    await clinic.says("delete my data")
    await clinic.fails(CRISIS)
    assert (await clinic.says("yes, delete everything")).state["step"] == "closed"


@pytest.mark.parametrize("before", ["[third_party] my sister", "[abuse] he hits me", "hello"])
async def test_the_wish_to_die_beside_another_danger_stops_everything_in_every_room(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch, before: str
) -> None:
    """Whatever a room makes of the words: no room lowers it, and staff read the class that leads."""
    await clinic.says(before)
    if "[abuse]" in before:
        monkeypatch.setattr(answering, "in_context", lambda *_: Meaning("help.near", "abuse"))
    reply = await clinic.says(WEAPON)
    assert clinic.events[-1] == ("abuse" if "[abuse]" in before else "violence")
    assert clinic.said[-1] == (WEAPON, f"safety.{clinic.events[-1]}")
    assert reply.state["step"] == "help"
    assert clinic.kept.slots["hold"] == "crisis"
    assert "help.resume" not in {choice.name for one in reply.messages for choice in one.choices}


def test_no_meaning_lowers_the_wish_to_die(monkeypatch: pytest.MonkeyPatch) -> None:
    """A worry about somebody else is none where the one who writes wants to die, too."""
    text = "i will shoot him then shoot myself"
    read = SafetyReading("violence", {}, raised=("violence", "crisis"), crisis_too=True)
    slots = {"danger": "third_party", "last_reply": ["utter_safety.third_party"]}
    monkeypatch.setattr("bot.service.meaning.after_help", lambda *_: Meaning("help.other", "third_party"))
    assert in_context(text, read, slots) is None
    assert in_context(text, replace(read, crisis_too=False), slots) == Meaning("help.other", "third_party")


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
