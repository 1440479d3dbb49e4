"""kill -9 in the middle of a conversation: the page resumes at the last answered message, nothing half-recorded."""

from __future__ import annotations

import threading
import uuid
from typing import TYPE_CHECKING

import pytest
import requests

from tests.server import Server, until
from tests.visitor import Visitor

if TYPE_CHECKING:
    from pathlib import Path


def test_kill_9_during_a_message_then_resume_finish_and_the_total_is_right(trained: Path, tmp_path: Path) -> None:
    """The message under way counts once or not at all; sent again with its id it counts once."""
    server = Server(tmp_path, trained).start()
    try:
        visitor = Visitor(server.base)
        visitor.to_first_item()
        visitor.tap("gad7.1", "gad7.2")
        body = {"id": str(uuid.uuid4()), "choice": visitor.choice("gad7.3")}

        def send_and_lose() -> None:
            with pytest.raises(requests.RequestException):
                for _ in range(1000):
                    visitor.post(**body)

        sender = threading.Thread(target=send_and_lose)
        sender.start()
        server.kill()
        sender.join()
        server.start()
        before = visitor.transcript()
        assert [message["seq"] for message in before["messages"]] == list(range(1, len(before["messages"]) + 1))
        answered = sum(message["from"] == "visitor" for message in before["messages"])
        assert before["state"]["item"] == (4 if answered == 6 else 3)
        again = visitor.post(**body).json()
        assert again["state"]["item"] == 4
        visitor.messages, visitor.state = again["messages"], again["state"]
        visitor.tap(*["gad7.1"] * 4)
        visitor.tap("difficulty.0")
        assert visitor.state["screening"] == {"status": "completed", "total": 1 + 2 + 3 + 4, "band": "moderate"}
    finally:
        server.stop()


def test_help_is_shown_while_the_engine_is_not_there(trained: Path, tmp_path: Path) -> None:
    """Model missing: 503 with the safety reply or the help line; nothing is acknowledged."""
    server = Server(tmp_path, trained)
    (tmp_path / "models").unlink()
    server.start(wait=False)
    try:

        def answers() -> bool:
            try:
                return requests.get(f"{server.base}/healthz", timeout=5).ok
            except requests.RequestException:
                return False

        until(answers, "the door to open")
        answer = requests.post(f"{server.base}/api/chat/conversations", json={}, timeout=10)
        assert answer.status_code == 503
        assert answer.headers["Retry-After"]
        messages = answer.json()["messages"]
        assert "988" in messages[0]["text"]
        assert {link["kind"] for link in messages[0]["links"]} >= {"call", "text"}
        assert requests.get(f"{server.base}/readyz", timeout=5).status_code == 503
    finally:
        server.stop()
