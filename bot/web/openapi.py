"""The OpenAPI document of the chat API."""

from __future__ import annotations

from typing import Any

TEXT = {"type": "string"}
WHOLE = {"type": "integer"}


def _object(required: list[str], **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": required, "properties": properties}


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def _json(schema: dict[str, Any], description: str) -> dict[str, Any]:
    return {"description": description, "content": {"application/json": {"schema": schema}}}


def _problem(description: str) -> dict[str, Any]:
    return {"description": description, "content": {"application/problem+json": {"schema": _ref("Problem")}}}


SCHEMAS: dict[str, Any] = {
    "Choice": _object(["id", "label", "name"], id=TEXT, label=TEXT, name=TEXT),
    "Link": _object(["label", "href", "kind"], label=TEXT, href=TEXT, kind={"enum": ["call", "text", "chat", "page"]}),
    "Message": _object(
        ["seq", "from", "kind", "topic", "text", "choices", "links", "at"],
        seq=WHOLE,
        **{"from": {"enum": ["bot", "visitor"]}},
        kind={"enum": ["text", "question", "item", "result", "help", "booking"]},
        topic=TEXT,
        text=TEXT,
        choices={"type": "array", "items": _ref("Choice")},
        links={"type": "array", "items": _ref("Link")},
        at={"type": "string", "format": "date-time"},
        item={"type": "integer", "minimum": 1, "maximum": 7},
        total={"type": "integer", "minimum": 0, "maximum": 21},
        band=TEXT,
        lead_in=TEXT,
        item_text=TEXT,
        progress=_object(["at", "of"], at=WHOLE, of=WHOLE),
    ),
    "State": _object(
        ["step", "item", "help", "screening", "booking"],
        step={"enum": ["open", "age", "consent", "item", "confirm", "difficulty", "result", "booking", "help", "closed"]},
        item={"type": ["integer", "null"]},
        help={"type": "boolean"},
        screening=_object(
            ["status", "total", "band"],
            status={"enum": ["none", "in_progress", "completed", "stopped"]},
            total={"type": ["integer", "null"]},
            band={"enum": ["minimal", "mild", "moderate", "severe", None]},
        ),
        booking=_object(["status"], status={"enum": ["none", "asking", "requested", "booked"]}),
    ),
    "Reply": _object(["messages", "state"], messages={"type": "array", "items": _ref("Message")}, state=_ref("State")),
    "Opened": _object(
        ["token", "messages", "state"], token=TEXT, messages={"type": "array", "items": _ref("Message")}, state=_ref("State")
    ),
    "Problem": _object(
        ["type", "title", "status", "detail"],
        type=TEXT, title=TEXT, status=WHOLE, detail=TEXT, messages={"type": "array", "items": _ref("Message")},
    ),
    "Typed": _object(["id", "text"], id={"type": "string", "format": "uuid"}, text={"type": "string", "maxLength": 16000}),
    "Tapped": _object(["id", "choice"], id={"type": "string", "format": "uuid"}, choice=TEXT),
}  # fmt: skip

COMMON = {
    "401": _problem("The token is not valid."),
    "422": _problem("Empty, or an unknown choice."),
    "429": _problem("Too many calls; see Retry-After."),
    "503": _problem("Cannot answer now; `messages` carries help; retry with the same id after Retry-After."),
}


def document() -> dict[str, Any]:
    """OpenAPI 3.1, built from the shapes above."""
    token: list[dict[str, list[str]]] = [{"token": []}]
    body = {"content": {"application/json": {"schema": {"oneOf": [_ref("Typed"), _ref("Tapped")]}}}, "required": True}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Firststep chat API", "version": "1.0.0"},
        "components": {"schemas": SCHEMAS, "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}},
        "paths": {
            "/api/chat/conversations": {
                "post": {
                    "summary": "Begin a conversation",
                    "requestBody": {"content": {"application/json": {"schema": _object([], site=TEXT, locale=TEXT)}}},
                    "responses": {"201": _json(_ref("Opened"), "The token and the greeting."), **COMMON},
                }
            },
            "/api/chat/messages": {
                "post": {
                    "summary": "Say something or tap a choice",
                    "security": token,
                    "requestBody": body,
                    "responses": {
                        "200": _json(_ref("Reply"), "The bot's answers to this message."),
                        "413": _problem("Too long; `detail` asks for a shorter message and names the help line."),
                        **COMMON,
                    },
                },
                "get": {
                    "summary": "Both sides, to resume",
                    "security": token,
                    "parameters": [{"name": "after", "in": "query", "schema": {"type": "integer", "minimum": 0}}],
                    "responses": {"200": _json(_ref("Reply"), "Messages with a larger seq."), **COMMON},
                },
            },
            "/api/chat/conversation": {
                "delete": {
                    "summary": "Erase the conversation",
                    "security": token,
                    "responses": {
                        "200": _json(
                            _object(["receipt"], receipt=_object(["id", "at"], id=TEXT, at=TEXT)), "The receipt."
                        ),
                        "409": _problem("Under a legal hold."),
                        **COMMON,
                    },
                }
            },
        },
    }
