"""What the plain page shows: a conversation with its forms, the page before one, the page after one."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

from bot.web.renderer import RENDERER

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from aiohttp import web

    from bot.ports import Message, Receipt
    from bot.web.keys import Reply

TALK: Final = "talk"  # of an address: which conversation the page shows
BEGINS: Final = "begins"  # of a form: its words begin a new conversation
TOO_MANY: Final = 429
UNAVAILABLE: Final = 503
RETRY_AFTER: Final = 5  # s


@dataclass(frozen=True)
class Draft:
    """What a visitor sent that was not taken. `talk`: the conversation it goes to, where the address does not say; `begins`: a new one."""

    id: str
    text: str = ""
    choice: str = ""
    talk: str = ""
    begins: bool = False


@dataclass(frozen=True)
class Trouble:
    """Why it was not taken: a status, a sentence, and what is said instead of an answer."""

    status: int = 200
    notice: str = ""
    messages: Sequence[Message] = ()
    retry_after: int = RETRY_AFTER

    @property
    def same_again(self) -> bool:
        """Whether the very same message may be sent again, under its id; changed words are another message."""
        return self.status in (TOO_MANY, UNAVAILABLE)


NO_TROUBLE: Final = Trouble()


def start_page(request: web.Request, trouble: Trouble = NO_TROUBLE, draft: Draft | None = None) -> web.Response:
    """The page before a conversation, or when it cannot be read."""
    return _page(request, {}, trouble, draft)


def ended_page(request: web.Request, receipt: Receipt | None = None, last: Sequence[Message] = ()) -> web.Response:
    """The page after one: the receipt, or the last words, are shown once."""
    words = request.app[RENDERER].words
    if receipt:
        return start_page(request, Trouble(200, words["erased"].replace("{id}", receipt.id)))
    if last:
        return start_page(request, Trouble(200, words["closed"], last))
    return start_page(request, Trouble(401, words["ended"]))


def talk_page(
    request: web.Request, reply: Reply, trouble: Trouble = NO_TROUBLE, draft: Draft | None = None
) -> web.Response:
    """The conversation. Choices count from the visitor's last word on."""
    last_word = max((message.seq for message in reply.messages if message.sender == "visitor"), default=-1)
    return _page(request, {"messages": reply.messages, "last_word": last_word}, trouble, draft)


def _page(request: web.Request, talk: Mapping[str, Any], trouble: Trouble, draft: Draft | None) -> web.Response:
    """Fill the template; every form gets an id of its own, and goes to the conversation of this page."""
    shown = {"messages": (), "last_word": -1, **talk, "trouble": trouble, "draft": draft, "begins": BEGINS}
    where = (draft.talk if draft else "") or request.query.get(TALK, "")
    shown["where"] = f"?{urlencode({TALK: where})}" if where else ""
    shown["new_id"] = lambda: str(uuid.uuid4())
    response = request.app[RENDERER].page("plain.html", shown, status=trouble.status)
    if trouble.same_again:
        response.headers["Retry-After"] = str(trouble.retry_after)
    return response
