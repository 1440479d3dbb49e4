"""A visitor service of a few scripted lines, for the front end's own tests: same records, no dialogue, no database."""

from __future__ import annotations

import secrets
import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from bot.ports import Choice, Link, Message, Receipt
from bot.rules.instrument import load
from bot.service import Refused, Unauthorized, Unavailable

if TYPE_CHECKING:
    from collections.abc import Sequence

GAD7 = load("gad7")
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
HELP_LINKS = (
    Link("Call 988", "tel:988", "call"),
    Link("Text 988", "sms:988", "text"),
    Link("Chat with 988", "https://988lifeline.org/", "chat"),
    Link("Text HOME to 741741", "sms:741741?&body=HOME", "text"),
    Link("Call 911", "tel:911", "call"),
)


@dataclass(frozen=True)
class FakeReply:
    """Messages and state."""

    messages: tuple[Message, ...]
    state: dict[str, Any]


@dataclass(frozen=True)
class FakeOpened:
    """A token and the greeting."""

    token: str
    reply: FakeReply


@dataclass
class Talk:
    """One conversation: its transcript, what was answered under which id, and where it stands."""

    messages: list[Message] = field(default_factory=list)
    answered: dict[str, tuple[Message, ...]] = field(default_factory=dict)
    answers: list[int] = field(default_factory=list)
    step: str = "open"


class FakeService:
    """Follows the contract's order of a screening; `down` and `refusal` stand for a server in trouble."""

    def __init__(self) -> None:
        """Nobody is here yet."""
        self.talks: dict[str, Talk] = {}
        self.opened = 0
        self.down = False
        self.refusal: Refused | None = None
        self.unheard: list[str] = []  # words that reached no conversation
        self.seen: list[tuple[str, str]] = []  # (client id, text or choice id) of every call, repeats included

    async def open(self, site: str, locale: str) -> FakeOpened:
        """Greet."""
        self._fail()
        token = secrets.token_urlsafe(16)
        self.talks[token] = talk = Talk()
        self.opened += 1
        self._greet(talk)
        return FakeOpened(token, self._reply(talk, talk.messages))

    async def say(self, token: str, client_id: str, text: str) -> FakeReply:
        """Answer typed text by a few key words; anything else comes back as it was typed."""
        return self._take(token, client_id, text, text)

    async def help_for(self, text: str) -> Sequence[Message]:
        """The script, for words that name a crisis."""
        self.unheard.append(text)
        if "crisis" not in text:
            return ()
        return (Message(0, "bot", "help", "safety.crisis", "Please call or text 988.", NOON, (), HELP_LINKS[:2]),)

    async def choose(self, token: str, client_id: str, choice_id: str) -> FakeReply:
        """Follow a choice by its name."""
        talk = self._talk(token)
        found = next((c for m in talk.messages for c in m.choices if c.id == choice_id), None)
        if found is None:
            raise Refused(422, "Unknown choice", "That answer is not one of the choices here.")
        return self._take(token, client_id, found.label, found.name)

    async def messages(self, token: str, after: int) -> FakeReply:
        """Both sides."""
        talk = self._talk(token)
        return self._reply(talk, [m for m in talk.messages if m.seq > after])

    async def erase(self, token: str) -> Receipt:
        """Forget it."""
        self._talk(token)
        del self.talks[token]
        return Receipt(str(uuid.uuid4()), NOON)

    def _fail(self) -> None:
        if self.down:
            text = "Not working right now. Call or text 988."
            raise Unavailable((Message(0, "bot", "help", "system.problem", text, NOON, (), HELP_LINKS[:2]),), "engine")

    def _talk(self, token: str) -> Talk:
        self._fail()
        if token not in self.talks:
            raise Unauthorized
        return self.talks[token]

    def _take(self, token: str, client_id: str, text: str, meaning: str) -> FakeReply:
        talk = self._talk(token)
        self.seen.append((client_id, meaning))
        if client_id in talk.answered:
            return self._reply(talk, talk.answered[client_id])
        if self.refusal:
            raise self.refusal
        if not text.strip():
            raise Refused(422, "Empty", "Please write something first.")
        self._add(talk, text, sender="visitor")
        before = len(talk.messages)
        self._answer(talk, meaning)
        talk.answered[client_id] = tuple(talk.messages[before:])
        if talk.step == "closed":
            del self.talks[token]
        return self._reply(talk, talk.answered[client_id])

    def _reply(self, talk: Talk, messages: Sequence[Message]) -> FakeReply:
        item = len(talk.answers) + 1 if talk.step == "item" else None
        return FakeReply(tuple(messages), {"step": talk.step, "item": item, "help": talk.step == "help"})

    def _add(self, talk: Talk, text: str, *names: tuple[str, str], **more: Any) -> None:
        choices = tuple(Choice(secrets.token_urlsafe(9), label, name) for name, label in names)
        shape: dict[str, Any] = {"sender": "bot", "kind": "text", "topic": "", "extra": {}, "links": (), **more}
        talk.messages.append(Message(len(talk.messages) + 1, text=text, at=NOON, choices=choices, **shape))

    def _greet(self, talk: Talk) -> None:
        self._add(
            talk,
            "Hello. I'm an automated program from Cedar House Clinic. I'm not a person and not a clinician, and nobody "
            "watches this chat live.\n\nI can answer questions, take you through a 2-minute anxiety check, or help you "
            "reach the clinic.",
            ("start.learn", "Learn about ketamine for anxiety"),
            ("start.screening", "Take the 2-minute anxiety check"),
            ("start.human", "Talk to the clinic"),
            topic="system.greeting",
        )

    def _answer(self, talk: Talk, meaning: str) -> None:
        match meaning.split("."):
            case ["start", "screening"]:
                talk.step = "age"
                names = (("age.adult", "I am 18 or older"), ("age.minor", "I am under 18"))
                self._add(talk, "First: are you 18 or older?", *names, kind="question")
            case ["age", "adult"]:
                talk.step = "consent"
                self._add(
                    talk,
                    "I ask the seven questions of the GAD-7. Is that all right with you?",
                    ("consent.agree", "Yes, I agree"),
                    ("consent.decline", "No, thank you"),
                    kind="question",
                )
            case ["consent", "agree"]:
                self._item(talk)
            case ["gad7", value] if talk.step == "item":
                talk.answers.append(int(value))
                if len(talk.answers) < len(GAD7.items):
                    self._item(talk)
                else:
                    self._difficulty(talk)
            case ["nav", "back"] if talk.answers:
                talk.answers.pop()
                self._item(talk)
            case ["difficulty", _]:
                self._result(talk)
            case ["erase everything"]:
                talk.step = "closed"
                self._add(talk, "Your conversation is erased.", topic="system.closed")
            case ["crisis"]:
                talk.step = "help"
                names = (("help.safe", "I'm safe, keep these on screen"), ("help.other", "It's about someone else"))
                text = "Thank you for telling me. Please call or text 988 now."
                self._add(talk, text, *names, kind="help", links=HELP_LINKS[:3], topic="safety.crisis")
            case ["book"]:
                talk.step = "booking"
                page = Link("Open the booking page", "https://clinic.example/book", "page")
                self._add(
                    talk, "You can pick a time yourself.", ("booking.later", "Not now"), kind="booking", links=(page,)
                )
            case _:
                self._add(talk, f"You wrote: {meaning}")

    def _item(self, talk: Talk) -> None:
        talk.step = "item"
        item = GAD7.items[len(talk.answers)]
        names = [(f"gad7.{option.value}", option.text) for option in GAD7.options]
        names += [("nav.back", "Back")] if talk.answers else []
        names += [("nav.why_ask", "Why do you ask?"), ("nav.skip", "Skip (no score then)")]
        progress = {"at": item.number, "of": len(GAD7.items)}
        extra = {"item": item.number, "lead_in": GAD7.lead_in, "progress": progress}
        self._add(talk, f"{GAD7.lead_in}\n\n{item.text}", *names, kind="item", topic="screening.item", extra=extra)

    def _difficulty(self, talk: Talk) -> None:
        talk.step = "difficulty"
        text = GAD7.difficulty.text if GAD7.difficulty else ""
        names = [(f"difficulty.{option.value}", option.text) for option in GAD7.difficulty_options]
        self._add(
            talk, text, *names, ("difficulty.skip", "Skip this one"), kind="question", topic="screening.difficulty"
        )

    def _result(self, talk: Talk) -> None:
        talk.step = "result"
        total = sum(talk.answers)
        band = next(band for band in GAD7.bands if band.low <= total <= band.high)
        text = (
            f'Your total is {total} of 21. The questionnaire\'s authors call {band.low}-{band.high} "{band.name}" '
            "anxiety symptoms.\n\nA screening score is not a diagnosis. Only a clinician can tell you what it means for "
            f"you.\n\n{GAD7.licence}"
        )
        extra = {"total": total, "band": band.name}
        meaning = ("nav.result_meaning", "What does it mean?")
        self._add(talk, text, meaning, kind="result", topic="screening.result", links=HELP_LINKS[:2], extra=extra)
        names = (("booking.start", "Book a consultation"), ("booking.later", "Not now"))
        self._add(talk, "If you like, the next step is a consultation.", *names)
