"""What the visitor's pages are given: facts of the clinic, and the service that answers. Typed keys of the application."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from aiohttp import web

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bot.ports import Link, Message, Receipt


@dataclass(frozen=True)
class BandRange:
    """A published band of the instrument: `name` as in the contract, both ends included."""

    name: str
    low: int
    high: int


@dataclass(frozen=True)
class PageFacts:
    """What the pages say about this clinic. What is empty is left out, never invented.

    `help_links` are shown in this order behind "Get help now" (988 call, text, chat; 911; Crisis Text Line).
    `allowed_origins` are exact origins ("https://clinic.example") that may show the chat in a frame.
    `leave_address` is where "Leave now" goes; the default is a page of our own that shows nothing.
    """

    clinic_name: str
    clinic_phone: str = ""
    clinic_hours: str = ""
    allowed_origins: tuple[str, ...] = ()
    help_links: tuple[Link, ...] = ()
    watch_line: Callable[[], str] = str  # when staff look at flags, as it is true now; "" when that cannot be said
    sites: tuple[str, ...] = ("default",)
    accent: str = "#2b665c"
    leave_address: str = "/quiet"
    public_address: str = ""
    bands: tuple[BandRange, ...] = ()
    questionnaire: str = "GAD-7"  # its name, for the printed sheet and the demonstration page
    items: int = 7
    can_erase: bool = True  # False under a legal hold: no page offers what would be refused
    licence: str = ""  # the instrument's licence line, for the printed sheet

    @property
    def first_site(self) -> str:
        """The site of a page that does not say which one it is."""
        return self.sites[0] if self.sites else "default"


class Reply(Protocol):
    """Messages in order of `seq`, and the state as the contract writes it."""

    @property
    def messages(self) -> tuple[Message, ...]:
        """The bot's answers, or both sides when the transcript was asked for."""

    @property
    def state(self) -> Mapping[str, Any]:
        """The contract's State."""


class Opened(Protocol):
    """A new conversation."""

    @property
    def token(self) -> str:
        """The bearer token: shown once, stored by the visitor's side only."""

    @property
    def reply(self) -> Reply:
        """The greeting."""


class VisitorService(Protocol):
    """What a visitor can do. All raise bot.service's Unauthorized, Refused or Unavailable."""

    async def open(self, site: str, locale: str) -> Opened:
        """Begin a conversation."""

    async def say(self, token: str, client_id: str, text: str) -> Reply:
        """Typed text. The same `client_id` again gives the same answer and records nothing."""

    async def help_for(self, text: str) -> Sequence[Message]:
        """What the readers' script says to words that reach no conversation; nothing where nothing is read in them."""

    async def choose(self, token: str, client_id: str, choice_id: str) -> Reply:
        """A quick reply."""

    async def messages(self, token: str, after: int) -> Reply:
        """Both sides with seq > after."""

    async def erase(self, token: str) -> Receipt:
        """Erase the conversation."""


PAGE_FACTS: web.AppKey[PageFacts] = web.AppKey("page_facts", PageFacts)
SERVICE: web.AppKey[VisitorService] = web.AppKey("visitor_service")
