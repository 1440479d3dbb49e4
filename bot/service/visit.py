"""The visitor's use cases: open, say, choose, messages, erase. Each message is one transaction, one that alerts is two."""

from __future__ import annotations

import asyncio
import re
import secrets
import uuid
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from bot.ports import Changes, DialogueUnavailable, Heard, Receipt, SafetyReading, StoreUnavailable
from bot.rules.language import wants_spanish
from bot.service.answering import LONGEST_ANSWERED, Answering, Reading, digest
from bot.service.errors import Refused, Unauthorized
from bot.service.ledger import kept_after
from bot.service.meaning import QUIET
from bot.service.reply import Opened, Reply

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.ports import Message, Snapshot

LONGEST_READ = 16_000  # characters that safety reads whole
LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")  # BCP 47, as browsers name languages
LONGEST_AT_ONCE = 400  # characters read in a few milliseconds; others wait for no longer message


class Visits(Answering):
    """The visitor's use cases."""

    async def open(self, site: str = "default", locale: str = "en") -> Opened:
        """A new conversation with its greeting. Raises Refused (422) for an unknown site, Unavailable."""
        if site not in self.clinic.sites:
            raise Refused(422, "Unknown site", "This site is not set up at the clinic.")
        if LANGUAGE_TAG.fullmatch(locale) is None:
            raise Refused(422, "Unknown locale", "locale is a language tag such as en or es-US.")
        conversation_id, token, at = str(uuid.uuid4()), secrets.token_urlsafe(32), self.clock()
        try:
            clinic = {
                "minimum_age": self.clinic.minimum_age,
                "booking": self.clinic.booking,
                "questionnaire": self.instrument.id,
            }
            turn = await self.dialogue().turn(conversation_id, {"slots": {"clinic": clinic}}, Heard("", "start"))
            state = self._state(turn, help_now=False)
            messages = self._messages(turn.said, 1, at, None, turn, state)
            changes = Changes(
                state=kept_after(turn, messages, help_now=False).packed(),
                messages=messages,
                steps=("opened",),
                step=state.step,
            )
            await self.store.create(conversation_id, digest(token), site, locale, at, changes)
        except (DialogueUnavailable, StoreUnavailable) as error:
            raise self._unavailable(error, QUIET) from error
        return Opened(token, Reply(tuple(messages), state.as_dict()))

    async def say(self, token: str, client_id: str, text: str) -> Reply:
        """Answer a typed message. Raises Unauthorized, Refused (413, 422), Unavailable."""
        text = whole_letters(text)
        if not text.strip():
            raise Refused(422, "Empty message", "Please type something, or tap one of the choices.")
        if len(text) <= LONGEST_ANSWERED:
            return await self._answered(token, client_id, text, None, lambda: self._read(text))
        await self._authorized(token, lambda: self._read(text[:LONGEST_READ]))
        read = await self._read(text[:LONGEST_READ])
        if read.verdict == "none":
            raise Refused(413, "Message too long", self.words.say("utter_system.too_long").text)
        reply = await self._answered(token, client_id, text[:LONGEST_READ], None, partial(at_once, read))
        if len(text) > LONGEST_READ:
            raise Refused(413, "Message too long", self.words.say("utter_system.too_long").text, reply.messages)
        return reply

    async def help_for(self, text: str) -> Sequence[Message]:
        """What is said to words that reach no conversation: the script of what is read in them, or nothing. Nothing is recorded."""
        read = await self._read(whole_letters(text)[:LONGEST_READ])
        return () if read.verdict == "none" else self._help_alone(read)

    async def choose(self, token: str, client_id: str, choice_id: str) -> Reply:
        """Answer a tapped choice; a stale one changes nothing. Raises Unauthorized, Refused (422), Unavailable."""
        return await self._answered(token, client_id, "", choice_id, unread)

    async def messages(self, token: str, after: int = 0) -> Reply:
        """Both sides after `after`, to resume. Raises Unauthorized, Unavailable."""
        snapshot = await self._authorized(token, unread)
        try:
            messages = await self.store.messages(snapshot.id, after)
        except StoreUnavailable as error:
            raise self._unavailable(error, QUIET) from error
        return Reply(tuple(messages), self._state_of(snapshot))

    async def erase(self, token: str) -> Receipt:
        """Erase the conversation. Raises Unauthorized, Refused (409) under a legal hold, Unavailable."""
        snapshot = await self._authorized(token, unread)
        try:
            receipt = await self.store.erase(snapshot.id, self.clock())
        except StoreUnavailable as error:
            raise self._unavailable(error, QUIET) from error
        if receipt.refused:
            raise Refused(409, "Under a legal hold", self.words.say("utter_nav.delete_refused").text)
        self.written()
        return receipt

    async def _authorized(self, token: str, reading: Reading) -> Snapshot:
        try:
            snapshot = await self.store.load(digest(token))
        except StoreUnavailable as error:
            raise self._unavailable(error, await reading()) from error
        if snapshot is None:
            raise Unauthorized
        return snapshot

    async def _read(self, text: str) -> SafetyReading:
        """What the readers say of a message, and whether it is Spanish or asks for Spanish; a long one beside the others' turns."""
        read = (
            self.safety.read(text) if len(text) <= LONGEST_AT_ONCE else await asyncio.to_thread(self.safety.read, text)
        )
        return replace(read, spanish=read.spanish or wants_spanish(text))


async def at_once(read: SafetyReading) -> SafetyReading:
    """A reading that is there already."""
    return read


async def unread() -> SafetyReading:
    """Nothing was typed."""
    return QUIET


def whole_letters(text: str) -> str:
    """Half a letter (a lone UTF-16 surrogate, as a cut emoji leaves) becomes the replacement character: it cannot be stored."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
