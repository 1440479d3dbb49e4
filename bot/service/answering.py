"""Answers one message: read for danger (what alerts is recorded at once), understood, taken through the dialogue, recorded. `bot.service.visit` offers it to visitors."""

from __future__ import annotations

import hashlib
import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bot.ports import (
    ConversationMoved,
    DialogueUnavailable,
    Heard,
    Message,
    Parsed,
    SafetyReading,
    StoreUnavailable,
)
from bot.rules.after_help import is_of_other, keeps_to_help
from bot.rules.commands import plainly
from bot.rules.language import is_english
from bot.rules.risk import EFFECTS, HOLDING, MILD
from bot.rules.slots import instrument_of
from bot.rules.state import CLOSED, State, state_of
from bot.service.choosing import ERASES, ERASURE, Standing, labelled, matched_choice
from bot.service.errors import Refused, Unauthorized, Unavailable
from bot.service.hearing import ordered, pressed_turns
from bot.service.incoming import Incoming, is_other, of_its_own
from bot.service.ledger import Ledger
from bot.service.locks import ConversationLocks
from bot.service.meaning import QUIET, in_context, raised, read_here, understood_here
from bot.service.record import slots_from_record
from bot.service.reply import Reply, as_said, messages_from, once
from bot.service.state_blob import Kept
from bot.service.turns import topic_of, turns_for, with_owed

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from datetime import datetime

    from bot.ports import (
        Changes,
        ConversationStore,
        Dialogue,
        SafetyReader,
        Said,
        Snapshot,
        Turn,
    )
    from bot.rules.instrument import Instrument
    from bot.service.ledger import Dispatches
    from bot.words import Words

log = logging.getLogger(__name__)

LONGEST_ANSWERED = 2_000  # characters that the dialogue answers
NO_WATCH = {"watch_line": "", "watch_line_es": ""}
TRIES = 6


type Reading = Callable[[], Awaitable[SafetyReading]]  # reads the message when it is wanted


@dataclass(frozen=True)
class ClinicRules:
    """What the clinic's settings mean for the dialogue."""

    minimum_age: int
    booking: str  # callback, link
    sites: frozenset[str]


class Answering:
    """From a message to its reply. Stateless but for the locks: any number of processes may serve one database."""

    def __init__(
        self,
        store: ConversationStore,
        dialogue: Callable[[], Dialogue],
        safety: SafetyReader,
        words: Words,
        instrument: Instrument,
        clinic: ClinicRules,
        dispatches: Dispatches,
        clock: Callable[[], datetime],
        written: Callable[[], None] = lambda: None,
    ) -> None:
        """`dialogue()` raises DialogueUnavailable until the engine is ready; `written` is called when the outbox has work."""
        self.store = store
        self.dialogue = dialogue
        self.safety = safety
        self.words = words
        self.instrument = instrument
        self.clinic = clinic
        self.ledger = Ledger(store, dispatches)
        self.clock = clock
        self.written = written
        self.locks = ConversationLocks()

    async def _answered(self, token: str, client_id: str, text: str, choice_id: str | None, reading: Reading) -> Reply:
        """Nothing is read for a token that opens nothing; where the store fails, the message is read for its help."""
        key = digest(token)
        read: SafetyReading | None = None
        async with self.locks.of(key):
            for _ in range(TRIES):
                try:
                    while (loaded := await self.store.load_for(key, client_id)) is not None:
                        read = read or await reading()
                        if not is_other(*loaded, text, choice_id, read):
                            return await self._try(loaded, client_id, text, choice_id, read)
                        client_id = of_its_own(client_id)
                    raise Unauthorized
                except ConversationMoved:
                    continue
                except StoreUnavailable as error:
                    raise self._unavailable(error, read or await reading()) from error
        raise self._unavailable(StoreUnavailable("the conversation is busy"), read or QUIET)

    async def _try(
        self,
        loaded: tuple[Snapshot, Sequence[Message]],
        client_id: str,
        text: str,
        choice_id: str | None,
        read: SafetyReading,
    ) -> Reply:
        """The same id gets the same answer; one without an answer was recorded for its flag, while the dialogue failed."""
        snapshot, earlier = loaded
        if earlier[1:]:
            return Reply(tuple(earlier[1:]), self._state_of(snapshot))
        kept = Kept.unpacked(snapshot.state)
        name = kept.offered.get(choice_id) if choice_id is not None else None
        if choice_id is not None and name is None:
            return await self._stale(snapshot, choice_id)
        said = text or _label_of(kept, name)
        visitor = Message(snapshot.next_seq, "visitor", "text", "oos", said, self.clock(), client_id=client_id)
        return await self._recorded(Incoming.of(snapshot, visitor, read, earlier), kept, text, name)

    async def _stale(self, snapshot: Snapshot, choice_id: str) -> Reply:
        """A choice of an earlier question changes nothing and answers with the current one; an invented one is refused."""
        everything = await self.store.messages(snapshot.id, 0)
        if not any(choice.id == choice_id for message in everything for choice in message.choices):
            raise Refused(422, "Unknown choice", "This choice does not belong to this conversation.")
        current = [message for message in everything if message.sender == "bot" and message.choices][-1:]
        return Reply(tuple(current), self._state_of(snapshot))

    async def _recorded(self, message: Incoming, kept: Kept, words: str, name: str | None) -> Reply:
        """Whatever fails, what staff must know of the message is recorded."""
        try:
            return await self._turned(message, kept, words, name)
        except (ConversationMoved, StoreUnavailable):
            raise
        except Exception as error:
            await self._flag(message)
            if not isinstance(error, DialogueUnavailable):
                raise
            flagged = message.recorded is not None and not message.tells_staff
            raise self._unavailable(error, message.read, flagged=flagged) from error

    async def _turned(self, message: Incoming, kept: Kept, words: str, name: str | None) -> Reply:
        """All of the words are recorded and read for danger, where staff are alerted before the dialogue is asked; it answers their beginning."""
        at, text = message.visitor.at, words[:LONGEST_ANSWERED]
        before = slots_from_record(message.snapshot.screening, kept.slots)
        own_words = labelled(text, kept.labels) is not None
        mere = own_words and message.read.verdict in MILD
        message.read = QUIET if mere else read_here(words, message.read, before, kept.form)
        meaning = None if name or own_words else in_context(text, message.read, before)
        read = message.read = raised(message.read, meaning)
        await self._alert(message)
        if (meaning is None or meaning.verdict is None) and (
            read.spanish
            or (is_english(text) and not kept.owed and (read.verdict != "none" or before.get("hold") is None))
        ):
            before["language"] = "es" if read.spanish else None
        standing = Standing(before, kept.form, kept.offered, kept.labels, self.clinic.minimum_age)
        if name is None and meaning is None and read.verdict == "none":
            name = matched_choice(text, standing)
            if name == ERASURE and kept.owed and not ERASES.search(plainly(text)):
                name = None  # a mere "yes" answers the script that was shown, not what was asked before it
        if name is not None:
            turns = pressed_turns(name, before.get("danger"), text)
        else:
            parsed = Parsed("oos") if meaning is not None else await self._parsed(text, read, standing)
            meaning = meaning or (None if own_words else understood_here(text, read, standing, parsed))
            read = message.read = raised(read, meaning)
            await self._alert(message)
            turns = turns_for(words, text, meaning, parsed, read, standing)
        topic, turns = topic_of(turns), with_owed(turns, kept.owed, read, kept.form)
        message.visitor = replace(message.visitor, topic=topic, extra={"choice": name} if name else {})
        if any(one.intent == ERASURE for one in turns):
            return await self._erased(message.snapshot, at)
        said, turn = await self._take(message.snapshot.id, {**kept.tracker, "slots": before}, turns)
        told_of = is_of_other(turn.slots.get("danger"), [one.response for one in said])
        state = self._state(turn, help_now=EFFECTS[read.verdict].help or told_of)
        messages = self._messages(said, message.next_seq, at, message.visitor.client_id, turn, state)
        changes = await self.ledger.changes(message, before, turn, messages, state, at)
        await self._write(message.snapshot, changes, at)
        return Reply(tuple(messages), state.as_dict())

    async def _parsed(self, text: str, read: SafetyReading, standing: Standing) -> Parsed:
        """Understanding is not needed where safety stops everything, nor for a plain order. What looks like a command is just text."""
        if read.verdict in HOLDING or text.lstrip().startswith("/"):
            return Parsed("oos")
        order = ordered(text, standing) or self.words.topics_by_label.get(plainly(text))
        if order is not None:
            return Parsed(order)
        return await self.dialogue().parse(text)

    async def _take(
        self, conversation_id: str, tracker: dict[str, Any], turns: Sequence[Heard]
    ) -> tuple[list[Said], Turn]:
        """Take the turns in order, each from where the one before left the dialogue."""
        said: list[Said] = []
        dialogue, turn = self.dialogue(), None
        for heard in turns:
            short = replace(heard, text=heard.text[:LONGEST_ANSWERED])
            turn = await dialogue.turn(conversation_id, tracker, short)
            tracker = dict(turn.tracker)
            said += turn.said
        if turn is None or not said:
            raise DialogueUnavailable("the dialogue had nothing to say")
        return once(said), turn

    async def _erased(self, snapshot: Snapshot, at: datetime) -> Reply:
        """Erasure confirmed in the chat ends with step closed; the token answers 401 from then on. The dialogue is not asked: no form goes on after that."""
        receipt = await self.store.erase(snapshot.id, at)
        if receipt.refused:
            spoken, state = self.words.say("utter_nav.delete_refused"), self._state_of(snapshot)
        else:
            self.written()
            spoken, state = self.words.say("utter_system.closed", 0, {"receipt": receipt.id}), CLOSED.as_dict()
        said = [as_said(spoken)]
        messages = messages_from(said, snapshot.next_seq, at, None, {}, CLOSED, self.words, self.instrument)
        return Reply(tuple(messages), state)

    def _state(self, turn: Turn, *, help_now: bool) -> State:
        return state_of(turn.slots, turn.active_form, instrument_of(turn.slots), help_now=help_now)

    def _state_of(self, snapshot: Snapshot) -> dict[str, Any]:
        kept = Kept.unpacked(snapshot.state)
        return state_of(kept.slots, kept.form, instrument_of(kept.slots), help_now=kept.help_now).as_dict()

    def _messages(
        self, said: Sequence[Said], first: int, at: datetime, reply_to: str | None, turn: Turn, state: State
    ) -> list[Message]:
        if keeps_to_help(turn.slots.get("danger"), [one.response for one in said]):
            state = replace(state, step="help")
        return messages_from(said, first, at, reply_to, turn.slots, state, self.words, instrument_of(turn.slots))

    async def _alert(self, message: Incoming) -> None:
        """Before the dialogue is asked: whatever it does then, staff know."""
        if EFFECTS[message.read.verdict].alert:
            await self._flag(message)

    async def _flag(self, message: Incoming) -> None:
        """Record what staff must know and do not know yet, and nothing else. Where the store fails, it is left to the answer's own transaction."""
        changes = self.ledger.flag(message, self._state_of(message.snapshot)["step"])
        if changes is None:
            return
        try:
            await self._write(message.snapshot, changes, message.visitor.at)
        except StoreUnavailable:
            return
        message.was_recorded(changes)

    async def _write(self, snapshot: Snapshot, changes: Changes, at: datetime) -> None:
        await self.store.commit(snapshot, changes, at)
        if changes.outbox:
            self.written()

    def _unavailable(self, error: Exception, read: SafetyReading, *, flagged: bool = False) -> Unavailable:
        log.warning("visit.unavailable", extra={"reason": type(error).__name__})
        return Unavailable(self._help_alone(read, flagged=flagged), type(error).__name__)

    def _help_alone(self, read: SafetyReading, *, flagged: bool = False) -> list[Message]:
        """Help that needs neither engine nor database: the safety script a reader raised, else the help line. Only of a flag that was recorded is told who looks at it."""
        response = "utter_system.problem" if read.verdict == "none" else f"utter_safety.{read.verdict}"
        values = {"language": "es" if read.spanish else "en", **({} if flagged else NO_WATCH)}
        spoken = replace(as_said(self.words.say(response, 0, values)), buttons=())
        idle = replace(CLOSED, step="help" if read.verdict in HOLDING else "open")
        return messages_from([spoken], 0, self.clock(), None, {"hold": "crisis"}, idle, self.words, self.instrument)


def digest(token: str) -> bytes:
    """What is stored of a token: its SHA-256 (the token itself has 256 random bits)."""
    return hashlib.sha256(token.encode(errors="surrogateescape")).digest()


def _label_of(kept: Kept, name: str | None) -> str:
    """What the transcript shows for a tapped choice: its label is found by its name."""
    return next((label for label, each in kept.labels.items() if each == name), name or "")
