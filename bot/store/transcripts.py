"""Messages of a conversation: written with their words sealed, read back in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, bindparam, insert, or_, select
from sqlalchemy.exc import IntegrityError

from bot.ports import ConversationMoved
from bot.store.records import message_body, message_from
from bot.store.tables import data_keys, messages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from bot.ports import Message
    from bot.store.columns import AnyRow
    from bot.store.data_keys import DataKeys
    from bot.store.sealed import Seal

_INSERT = insert(messages)
_ROWS = select(messages, data_keys.c.kek_id, data_keys.c.wrapped).join(
    data_keys, data_keys.c.owner == messages.c.conversation_id
)
_AFTER = _ROWS.where(
    messages.c.conversation_id == bindparam("conversation"), messages.c.seq > bindparam("after")
).order_by(messages.c.seq)

# The visitor's message is found by its unique id; the answers are looked for behind it only.
_asked = messages.alias("asked")
_ANSWERED = (
    _ROWS.join(
        _asked,
        and_(_asked.c.conversation_id == messages.c.conversation_id, messages.c.seq >= _asked.c.seq),
    )
    .where(
        _asked.c.conversation_id == bindparam("conversation"),
        _asked.c.client_id == bindparam("client"),
        or_(messages.c.client_id == _asked.c.client_id, messages.c.reply_to == _asked.c.client_id),
    )
    .order_by(messages.c.seq)
)


def write(connection: Connection, seal: Seal, conversation_id: str, new: Sequence[Message]) -> None:
    """Insert messages. Raises ConversationMoved when one of their ids was recorded before."""
    if not new:
        return
    rows = [
        {
            "conversation_id": conversation_id,
            "seq": message.seq,
            "sender": message.sender,
            "kind": message.kind,
            "topic": message.topic,
            "at": message.at,
            "client_id": message.client_id,
            "reply_to": message.reply_to,
            "body": seal.close_json("messages", "body", f"{conversation_id}/{message.seq}", message_body(message)),
        }
        for message in new
    ]
    try:
        connection.execute(_INSERT, rows)
    except IntegrityError as error:
        raise ConversationMoved from error


def after(connection: Connection, keys: DataKeys, conversation_id: str, seq: int) -> tuple[Message, ...]:
    """Read both sides with a greater seq, in order; nothing once the record is erased."""
    rows = connection.execute(_AFTER, {"conversation": conversation_id, "after": seq})
    return tuple(_open(keys, row) for row in rows)


def with_answers(connection: Connection, keys: DataKeys, conversation_id: str, client_id: str) -> tuple[Message, ...]:
    """Read the visitor's message of this id and the bot's answers to it; nothing when it was never recorded."""
    rows = connection.execute(_ANSWERED, {"conversation": conversation_id, "client": client_id})
    return tuple(_open(keys, row) for row in rows)


def _open(keys: DataKeys, row: AnyRow) -> Message:
    seal = keys.from_row(row.conversation_id, row)
    place = f"{row.conversation_id}/{row.seq}"
    return message_from(row, seal.open_json("messages", "body", place, row.body))
