"""The contract's JSON shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.ports import Message
    from bot.service import Reply


def message_json(message: Message) -> dict[str, Any]:
    """One message of either side."""
    return {
        "seq": message.seq,
        "from": message.sender,
        "kind": message.kind,
        "topic": message.topic,
        "text": message.text,
        "choices": [{"id": c.id, "label": c.label, "name": c.name} for c in message.choices],
        "links": [{"label": link.label, "href": link.href, "kind": link.kind} for link in message.links],
        "at": message.at.isoformat(),
        **{name: value for name, value in message.extra.items() if name in SHOWN},
    }


SHOWN = frozenset({"item", "total", "band", "lead_in", "item_text", "progress", "answers"})


def reply_json(reply: Reply) -> dict[str, Any]:
    """Messages and state."""
    return {"messages": [message_json(message) for message in reply.messages], "state": reply.state}
