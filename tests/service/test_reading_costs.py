"""Reading a message costs milliseconds: not for a token that opens nothing, and never at the expense of help."""

from __future__ import annotations

import threading
import uuid
from typing import TYPE_CHECKING, Any

import pytest

from bot.ports import SafetyReading, StoreUnavailable
from bot.service.errors import Refused, Unauthorized, Unavailable
from bot.service.visit import LONGEST_AT_ONCE, whole_letters
from bot.words import load_words
from tests.dialogue.test_rasa_leads import FACTS
from tests.service.memory import Clock, MemoryStore, Reader, visits

if TYPE_CHECKING:
    from bot.service.visit import Visits


class Counting(Reader):
    """Counts what it reads, and where."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.threads: list[int] = []

    def read(self, text: str) -> SafetyReading:
        """As the fixed phrases have it."""
        self.threads.append(threading.get_ident())
        return super().read(text)


@pytest.fixture
def use(agent: Any) -> Visits:
    """The use cases with a reader that counts."""
    made = visits(MemoryStore(), agent, load_words(FACTS), Clock())
    made.safety = Counting()
    return made


def reads(use: Visits) -> list[int]:
    """The threads in which something was read."""
    assert isinstance(use.safety, Counting)
    return use.safety.threads


async def say(use: Visits, token: str, text: str) -> Any:
    """Type it."""
    return await use.say(token, str(uuid.uuid4()), text)


@pytest.mark.parametrize("length", [5, 3_000, 20_000])
async def test_nothing_is_read_for_a_stranger(use: Visits, length: int) -> None:
    """Whoever has no conversation must not be able to keep the machine busy."""
    with pytest.raises(Unauthorized):
        await say(use, "no such token", "x" * length)
    assert reads(use) == []


async def test_a_long_message_is_read_beside_the_others(use: Visits) -> None:
    """Nobody else's message may wait for a letter; a line is read at once."""
    token = (await use.open()).token
    await say(use, token, "hello")
    await say(use, token, "a " * LONGEST_AT_ONCE)
    here = threading.get_ident()
    assert [thread == here for thread in reads(use)] == [True, False]


@pytest.mark.parametrize("length", [20, 3_000])
async def test_a_danger_is_met_while_the_store_is_away(
    use: Visits, monkeypatch: pytest.MonkeyPatch, length: int
) -> None:
    """Help needs no database."""
    token = (await use.open()).token

    async def away(*_: Any) -> None:
        raise StoreUnavailable("away")

    monkeypatch.setattr(use.store, "load_for", away)
    monkeypatch.setattr(use.store, "load", away)
    with pytest.raises(Unavailable) as outage:
        await say(use, token, "[crisis] " + "x" * length)
    assert outage.value.messages[0].topic == "safety.crisis"


async def test_the_script_is_chosen_by_all_that_was_read(use: Visits) -> None:
    """What stands behind the 2,000 characters that the dialogue answers counts, too."""
    token = (await use.open()).token
    reply = await say(use, token, "[violence] " + "x " * 1_500 + ". The voices tell me to hurt her.")
    assert reply.messages[0].text == use.words.say("utter_safety.violence.voices").text


async def test_a_long_message_without_danger_is_refused_with_its_reason(use: Visits) -> None:
    """It must be known that it was not taken."""
    token = (await use.open()).token
    with pytest.raises(Refused) as refusal:
        await say(use, token, "x" * 3_000)
    assert refusal.value.status == 413


def test_half_letters_become_the_replacement_character() -> None:
    """Whole ones must stay as they are."""
    assert whole_letters("a\ud83d b\udc00 \U0001f600 é") == "a\ufffd b\ufffd \U0001f600 é"
