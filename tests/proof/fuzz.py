"""Random requests to a real server: only answers that the contract names, never an echo, and it still serves."""

from __future__ import annotations

import json
import os
import random
import string
import sys
import tempfile
import uuid
from collections import Counter
from pathlib import Path
from typing import Any

import requests

from tests.server import PROJECT, Server, serving
from tests.visitor import TIMEOUT, Visitor

REQUESTS = 500
NAMED = {200, 201, 204, 400, 401, 404, 405, 409, 413, 415, 422, 429, 503}
PATHS = ("/api/chat/conversations", "/api/chat/messages", "/api/chat/conversation", "/api/openapi.json", "/api/leads/x",
         "/healthz", "/readyz", "/metrics", "/chat", "/chat/plain", "/chat/plain/erase", "/widget.js", "/staff",
         "/staff/records/x", "/static/../x", "/%00", "/api/chat/messages?after=-1", "/api/chat/messages?after=9e9")  # fmt: skip
ALPHABETS = (
    string.printable,
    "äöüßñçœ€",
    "ごこケー安心",
    "عربى",
    "\u200b\u202e\ufeff\u0000\u0007",
    "😀👩🏽‍⚕️",
    "0123 -/.,;",
    "<>&\"'{}$%\\",
)
MARK = "zqmarker"  # stands in every random text: an error must never repeat it


def text(chance: random.Random) -> str:
    """A text of any script and length."""
    alphabet = "".join(chance.sample(ALPHABETS, 2))
    length = chance.choice((0, 1, 5, 40, 400, 2_100, 17_000))
    return MARK + "".join(chance.choices(alphabet, k=length))


def value(chance: random.Random, depth: int = 0) -> Any:
    """Any JSON value."""
    match chance.randrange(8 if depth < 3 else 6):
        case 0:
            return chance.choice((None, True, -1, 2**70, 1.5e300))
        case 1:
            return str(uuid.uuid4())
        case 6:
            return [value(chance, depth + 1) for _ in range(3)]
        case 7:
            return {text(chance)[:20]: value(chance, depth + 1)}
        case _:
            return text(chance)


def body(chance: random.Random, visitor: Visitor) -> bytes:
    """Something like a message, or nothing like one."""
    offered = [choice["id"] for message in visitor.messages for choice in message["choices"]]
    parts: dict[str, Any] = {}
    if chance.random() < 0.8:
        parts["id"] = str(uuid.uuid4()) if chance.random() < 0.8 else value(chance)
    if chance.random() < 0.6:
        parts["text"] = text(chance) if chance.random() < 0.8 else value(chance)
    if chance.random() < 0.4:
        parts["choice"] = chance.choice(offered) if offered and chance.random() < 0.6 else value(chance)
    raw = json.dumps(parts if chance.random() < 0.9 else value(chance)).encode()
    if chance.random() < 0.1:
        cut = chance.randrange(len(raw) + 1)
        raw = raw[:cut] + bytes([chance.randrange(256)]) + raw[cut:]
    return raw


def one(chance: random.Random, visitor: Visitor) -> requests.Response:
    """One request."""
    plausible = chance.random() < 0.6
    method = "POST" if plausible else chance.choice(("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"))
    path = "/api/chat/messages" if plausible else chance.choice(PATHS)
    headers = {"Content-Type": chance.choice(("application/json", "text/plain", "multipart/form-data", "x"))}
    tokens = (visitor.token, visitor.token, visitor.token[:-1], MARK, "")
    headers["Authorization"] = chance.choice(("Bearer ", "bearer ", "Basic ")) + chance.choice(tokens)
    if method == "DELETE":
        headers["Authorization"] = f"Bearer {MARK}"  # its own conversation is still needed
    return requests.request(method, visitor.base + path, data=body(chance, visitor), headers=headers, timeout=TIMEOUT,
                            allow_redirects=False)  # fmt: skip


def judged(answer: requests.Response) -> None:
    """Raises AssertionError for an answer that the contract does not name, or an error that says too much."""
    status, path = answer.status_code, answer.request.path_url
    assert status in NAMED or 300 <= status < 400, (status, answer.request.method, path)
    if status >= 400:
        assert MARK not in answer.text, (status, path, "the error repeats what was sent")
        assert "Traceback" not in answer.text, (status, path)
        if path.startswith("/api/") and answer.request.method != "HEAD":
            kind = answer.headers["Content-Type"].split(";")[0]
            assert kind == "application/problem+json", (status, path, kind)
            assert {"type", "title", "status", "detail"} <= set(answer.json())


def main(number: int) -> dict[str, int]:
    """500 requests of one seed."""
    chance, statuses = random.Random(number), Counter[int]()
    trained = Path(os.environ.get("FIRSTSTEP_VAR", PROJECT / "var"))
    with tempfile.TemporaryDirectory() as folder, serving(Server(Path(folder), trained)) as server:
        visitor = Visitor(server.base)
        for _ in range(REQUESTS):
            answer = one(chance, visitor)
            judged(answer)
            statuses[answer.status_code] += 1
        after = Visitor(server.base)
        after.screen([1, 2, 3, 0, 1, 2, 3])
        assert after.state["screening"]["total"] == 12, "the server does not serve any more"
        assert MARK not in server.log.read_text("utf-8"), "a visitor's words stand in the log"
    return {"requests": REQUESTS, **{f"answered {status}": count for status, count in sorted(statuses.items())}}


if __name__ == "__main__":
    sys.stdout.write(json.dumps({"counts": main(int(sys.argv[1]))}) + "\n")
