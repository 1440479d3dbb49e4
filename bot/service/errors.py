"""What a use case says when it cannot do what was asked. Nothing of the visitor's message is ever in an error."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.ports import Message


class Unauthorized(Exception):
    """The token is wrong, or its conversation is closed or erased."""


class Refused(Exception):
    """The request cannot be taken as it is. `messages` carries help where a reader raised it."""

    def __init__(self, status: int, title: str, detail: str, messages: Sequence[Message] = ()) -> None:
        super().__init__(title)
        self.status = status
        self.title = title
        self.detail = detail
        self.messages = tuple(messages)


class Unavailable(Exception):
    """The engine or the database cannot answer now. `messages`: the safety reply, else the help line and the phone."""

    def __init__(self, messages: Sequence[Message], reason: str) -> None:
        super().__init__(reason)
        self.messages = tuple(messages)
        self.reason = reason
