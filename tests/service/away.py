"""A conversation over the real dialogue that can be taken away, with a reader of two dangers and an address to alert."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bot.ports import DialogueUnavailable, OutboxItem, SafetyReading
from bot.service.errors import Unavailable
from bot.service.state_blob import Kept
from bot.words import load_words
from tests.dialogue.test_rasa_leads import FACTS
from tests.service.memory import Clock, MemoryStore, visits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.dialogue.agent import EmbeddedAgent
    from bot.ports import SafetyEvent
    from bot.service.reply import Reply


CRISIS, WORRY = "[crisis] I took all my pills", "[third_party] I worry about my sister"
WEAPON = "[both] he has a gun"


def topics(reply: Reply) -> list[str]:
    """Of the answers."""
    return [one.topic for one in reply.messages]


class Alerts:
    """One item for each event that alerts."""

    def for_lead(self, *_: Any) -> Sequence[OutboxItem]:
        """Nothing."""
        return ()

    def for_safety(self, event: SafetyEvent, conversation_id: str) -> Sequence[OutboxItem]:
        """To one address."""
        return [OutboxItem(str(uuid.uuid4()), "alert", event.id, "alert:0", {}, event.at)] if event.alerts else []


class Beside:
    """The reader of the other tests, and violence with the wish to die beside it."""

    def __init__(self, reader: Any) -> None:
        """Beside the one by fixed phrases."""
        self.reader = reader

    def read(self, text: str) -> SafetyReading:
        """By the word in brackets."""
        if "[both]" in text:
            return SafetyReading("violence", {"test": "violence"}, raised=("violence", "crisis"), crisis_too=True)
        found: SafetyReading = self.reader.read(text)
        return found


class Clinic:
    """A conversation over the real dialogue, which can be taken away."""

    def __init__(self, agent: EmbeddedAgent) -> None:
        """Nobody is here yet."""
        self.store = MemoryStore()
        self.visits = visits(self.store, agent, load_words(FACTS), Clock())
        self.visits.ledger = replace(self.visits.ledger, dispatches=Alerts())
        self.visits.safety = Beside(self.visits.safety)
        self.works, self.token = self.visits.dialogue, ""

    async def opens(self) -> None:
        """A new conversation."""
        self.token = (await self.visits.open()).token

    async def says(self, text: str, client_id: str = "") -> Reply:
        """Under an id of its own, or this one."""
        return await self.visits.say(self.token, client_id or str(uuid.uuid4()), text)

    async def fails(self, text: str, client_id: str = "") -> str:
        """The same while the dialogue is away: the topic of what is shown."""

        def away() -> Any:
            raise DialogueUnavailable("away")

        self.visits.dialogue = away
        with pytest.raises(Unavailable) as caught:
            await self.says(text, client_id)
        self.visits.dialogue = self.works
        return caught.value.messages[0].topic

    @property
    def events(self) -> list[str]:
        """What staff are told."""
        return [event.verdict for event in self.store.events]

    @property
    def kept(self) -> Kept:
        """What the conversation keeps for the next message."""
        (snapshot,) = self.store.snapshots.values()
        return Kept.unpacked(snapshot.state)

    @property
    def said(self) -> list[tuple[str, str]]:
        """The visitor's words with their topics."""
        (transcript,) = self.store.transcripts.values()
        return [(one.text, one.topic) for one in transcript if one.sender == "visitor"]

    def stays_consistent(self) -> None:
        """Every message has a place of its own, every event one message and one alert at most."""
        (transcript,) = self.store.transcripts.values()
        places = [one.seq for one in transcript]
        assert places == sorted(set(places))
        assert len({event.id for event in self.store.events}) == len(self.store.events)
        told = [item.subject_id for item in self.store.outbox]
        assert sorted(told) == sorted(event.id for event in self.store.events if event.alerts)
