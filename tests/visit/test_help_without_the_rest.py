"""Whatever is broken, help is shown: engine, database, model, encoder, readers."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

import pytest

import bot.wiring.parts as wiring
from bot.late import Late
from bot.service.errors import Unavailable
from tests.visit.process import CRISIS, Guest, clinic

if TYPE_CHECKING:
    from pathlib import Path

    from bot.wiring.parts import Parts

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
    """Every turn fails from now on; nothing is recorded, and afterwards the conversation stands where it was."""
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
        assert (await guest.says(CRISIS)).state["step"] == "help"


async def test_the_model_is_missing_after_a_restart(trained: Path, tmp_path: Path) -> None:
    """The conversation exists, the engine does not come up."""
    async with clinic(trained, tmp_path) as whole:
        guest = await at_item_two(whole)
        whole.dialogue = Late()
        guest.visits.dialogue = lambda: wiring.dialogue_of(whole.dialogue)
        (tmp_path / "models").unlink()
        wiring.load_dialogue(whole)
        assert whole.dialogue.failed
        await shows_help(guest)


async def test_the_database_is_locked(trained: Path, tmp_path: Path) -> None:
    """Somebody else holds the file: the reader's script is shown without it."""
    async with clinic(trained, tmp_path) as whole:
        guest = await at_item_two(whole)
        file = next(tmp_path.glob("*.db"))
        holder = sqlite3.connect(file, isolation_level=None)
        holder.execute("BEGIN EXCLUSIVE")
        try:
            message = await turned_away(guest, CRISIS)
            assert message.topic == "safety.crisis"
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
