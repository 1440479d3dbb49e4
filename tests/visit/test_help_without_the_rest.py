"""Whatever is broken, help is shown: engine, database, model, encoder, readers."""

from __future__ import annotations

import sqlite3
import uuid
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

import bot.wiring.parts as wiring
from bot.late import Late, dialogue_of
from bot.service.errors import Unavailable
from tests.visit.process import CRISIS, Guest, clinic

if TYPE_CHECKING:
    from pathlib import Path

    from bot.wiring.parts import Parts

WATCH = "Staff usually look at flags within 30 minutes."
SPANISH = "me quiero morir, no quiero vivir mas"


async def turned_away(guest: Guest, text: str) -> Any:
    """What a visitor is shown in place of an answer."""
    with pytest.raises(Unavailable) as caught:
        await guest.says(text)
    (message,) = caught.value.messages
    assert message.kind == "help" or message.topic == "system.problem"
    assert {"call", "text"} <= {link.kind for link in message.links}
    assert "988" in message.text or "911" in message.text
    return message


async def shows_help(guest: Guest) -> None:
    """A crisis gets its own script, in its language; anything else the help line and the clinic's contact."""
    assert (await turned_away(guest, CRISIS)).topic == "safety.crisis"
    spanish = await turned_away(guest, SPANISH)
    assert (spanish.topic, "AYUDA" in spanish.text) == ("safety.crisis", True)
    assert (await turned_away(guest, "my husband hits me and I'm scared of him")).topic == "safety.abuse"
    assert (await turned_away(guest, "how much does it cost?")).topic == "system.problem"


async def at_item_two(whole: Parts) -> Guest:
    """A visitor in the middle of the check."""
    guest = Guest(whole)
    await guest.arrives()
    await guest.taps("start.screening", "age.adult", "consent.agree", "gad7.1")
    return guest


async def test_the_engine_dies_in_the_middle(trained: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every turn fails from now on; nothing is answered, and afterwards the conversation stands where it was."""
    async with clinic(trained, tmp_path) as whole:
        guest = await at_item_two(whole)
        engine: Any = whole.dialogue.get()
        with monkeypatch.context() as broken:

            async def dies(*_: Any) -> None:
                raise RuntimeError("killed")

            broken.setattr(engine.processor, "handle_message", dies)
            broken.setattr(engine.processor, "parse_message", dies)
            await shows_help(guest)
        assert (await guest.visits.messages(guest.token)).state["item"] == 2
        reply = await guest.says("several days")  # from a page that was loaded anew: the check is stopped all the same
        assert (reply.messages[0].topic, reply.state["step"], reply.state["item"]) == ("safety.crisis", "help", None)
        assert (await guest.says(CRISIS)).state["step"] == "help"


async def test_the_model_is_missing_after_a_restart(trained: Path, tmp_path: Path) -> None:
    """The conversation exists, the engine does not come up."""
    async with clinic(trained, tmp_path) as whole:
        guest = await at_item_two(whole)
        whole.dialogue = Late()
        guest.visits.dialogue = lambda: dialogue_of(whole.dialogue)
        (tmp_path / "models").unlink()
        wiring.load_dialogue(whole)
        assert whole.dialogue.failed
        await shows_help(guest)


def speak_of_watch(guest: Guest) -> None:
    """As with a tested alert route, in the hours of watch."""
    live = {"watch_line": lambda: WATCH, "watch_line_es": lambda: WATCH}
    guest.visits.words = replace(guest.visits.words, live=live)


@pytest.mark.parametrize("how", ["dies", "is not ready"])
async def test_staff_are_told_without_the_engine(
    trained: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    """The database works: what was typed stands there with its event and its alerts, once, however often it is sent again."""
    async with clinic(trained, tmp_path) as whole:
        guest = await at_item_two(whole)
        speak_of_watch(guest)
        before, client_id = (await guest.visits.messages(guest.token)).messages, str(uuid.uuid4())
        engine: Any = whole.dialogue.get()
        with monkeypatch.context() as broken:

            async def fails(*_: Any) -> None:
                raise RuntimeError("killed")

            broken.setattr(engine.processor, "handle_message", fails)
            if how == "is not ready":
                broken.setattr(guest.visits, "dialogue", lambda: dialogue_of(Late()))
            for _ in range(2):
                with pytest.raises(Unavailable) as caught:
                    await guest.visits.say(guest.token, client_id, CRISIS)
                assert WATCH in caught.value.messages[0].text
        (event,) = await whole.store.safety_events.open_events()
        alerts = await whole.store.outbox.counts()
        assert (event.verdict, alerts["pending"] > 0) == ("crisis", True)
        kept = await guest.visits.messages(guest.token, before[-1].seq)
        assert [(one.seq, one.text) for one in kept.messages] == [(event.seq, CRISIS)]
        assert kept.state["item"] == 2

        first = await guest.visits.say(guest.token, client_id, CRISIS)
        assert (first.messages[0].topic, first.state["step"]) == ("safety.crisis", "help")
        assert await guest.visits.say(guest.token, client_id, CRISIS) == first
        kept = await guest.visits.messages(guest.token, before[-1].seq)
        assert [one.text for one in kept.messages if one.sender == "visitor"] == [CRISIS]
        assert await whole.store.outbox.counts() == alerts
        assert await whole.store.safety_events.open_events() == (event,)


async def test_the_database_is_locked(trained: Path, tmp_path: Path) -> None:
    """Somebody else holds the file: the reader's script is shown without it."""
    async with clinic(trained, tmp_path) as whole:
        guest = await at_item_two(whole)
        speak_of_watch(guest)
        file = next(tmp_path.glob("*.db"))
        holder = sqlite3.connect(file, isolation_level=None)
        holder.execute("BEGIN EXCLUSIVE")
        try:
            message = await turned_away(guest, CRISIS)
            assert message.topic == "safety.crisis"
            assert WATCH not in message.text  # nothing was recorded that staff could look at
        finally:
            holder.execute("ROLLBACK")
            holder.close()
        assert (await guest.says(CRISIS)).messages[0].topic == "safety.crisis"


async def test_the_encoder_is_missing(trained: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules read alone; neither classifier nor engine can work."""
    async with clinic(trained, tmp_path) as whole:
        guest = await at_item_two(whole)

        def missing(_: object) -> None:
            raise OSError("no encoder")

        monkeypatch.setattr(wiring, "text_reader", missing)
        wiring.load_readers(whole)
        engine: Any = whole.dialogue.get()

        async def cannot(*_: Any) -> None:
            raise RuntimeError("no encoder")

        monkeypatch.setattr(engine.processor, "parse_message", cannot)
        message = await turned_away(guest, "how much does it cost?")
        assert message.topic == "system.problem"
        reply = await guest.says(CRISIS)  # needs no understanding
        assert (reply.messages[0].topic, reply.state["step"]) == ("safety.crisis", "help")


@pytest.mark.parametrize("ready", [True, False])
async def test_the_readers_fail_or_are_not_there_yet(
    trained: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, ready: bool
) -> None:
    """What cannot be read counts as unsure, and unsure shows help."""
    async with clinic(trained, tmp_path) as whole:
        guest = await at_item_two(whole)
        counted: Any = whole.visits.safety
        late = counted._reader

        class Broken:
            def read(self, text: str) -> None:
                raise MemoryError

        monkeypatch.setattr(late._late, "_part", Broken() if ready else None)
        reply = await guest.says("I feel odd today")
        assert reply.messages[0].topic == "safety.soft"
        assert "988" in reply.messages[0].text
