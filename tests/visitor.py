"""A visitor's client for tests: speaks the chat API as the contract writes it, nothing else."""

from __future__ import annotations

import uuid
from typing import Any

import requests

from bot.rules.instrument import load

TIMEOUT = 30


class Visitor:
    """One conversation over HTTP."""

    def __init__(self, base: str, site: str = "default") -> None:
        """Open a conversation."""
        self.base = base
        self.http = requests.Session()
        answer = self.http.post(f"{base}/api/chat/conversations", json={"site": site, "locale": "en"}, timeout=TIMEOUT)
        assert answer.status_code == 201, answer.text
        body = answer.json()
        self.token = body["token"]
        self.messages: list[dict[str, Any]] = body["messages"]
        self.state: dict[str, Any] = body["state"]

    @property
    def headers(self) -> dict[str, str]:
        """The bearer token."""
        return {"Authorization": f"Bearer {self.token}"}

    def post(self, **body: Any) -> requests.Response:
        """One raw message."""
        body.setdefault("id", str(uuid.uuid4()))
        return self.http.post(f"{self.base}/api/chat/messages", json=body, headers=self.headers, timeout=TIMEOUT)

    def say(self, text: str, **body: Any) -> list[dict[str, Any]]:
        """Type a text that is answered."""
        return self._take(self.post(text=text, **body))

    def choice(self, name: str) -> str:
        """The id of an offered choice of the last reply."""
        for message in reversed(self.messages):
            for choice in message["choices"]:
                if choice["name"] == name:
                    return str(choice["id"])
        raise AssertionError(f"{name} is not offered, but {self.offered}")

    @property
    def offered(self) -> list[str]:
        """The names of the choices of the last reply."""
        return [choice["name"] for message in self.messages for choice in message["choices"]]

    @property
    def topics(self) -> list[str]:
        """The topics of the last reply."""
        return [message["topic"] for message in self.messages]

    def tap(self, *names: str) -> list[dict[str, Any]]:
        """Tap choices by name, one after the other."""
        for name in names:
            self._take(self.post(choice=self.choice(name)))
        return self.messages

    def transcript(self, after: int = 0) -> dict[str, Any]:
        """Both sides, as a page that resumes reads them."""
        answer = self.http.get(
            f"{self.base}/api/chat/messages", params={"after": after}, headers=self.headers, timeout=TIMEOUT
        )
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def to_first_item(self) -> None:
        """Start the check as an adult who agrees."""
        self.tap("start.screening", "age.adult", "consent.agree")

    def screen(self, answers: list[int], difficulty: int | None = 1) -> None:
        """Take the whole check with these answers."""
        self.to_first_item()
        for answer in answers:
            self.tap(f"gad7.{answer}")
        if self.state["step"] == "difficulty":
            self.tap("difficulty.skip" if difficulty is None else f"difficulty.{difficulty}")

    def book(self, name: str = "Testina Example", contact: str = "919-555-0123") -> None:
        """Ask for a consultation and send the request."""
        self.tap("booking.start")
        if self.state["step"] == "age":
            self.tap("age.adult")
        self.say(name)
        self.say(contact)
        self.tap("booking.skip_times", "booking.send")

    def _take(self, answer: requests.Response) -> list[dict[str, Any]]:
        assert answer.status_code == 200, f"{answer.status_code} {answer.text}"
        body = answer.json()
        self.messages, self.state = body["messages"], body["state"]
        return self.messages


def texts(visitor: Visitor) -> list[str]:
    """The words of the last reply, message by message."""
    return [str(message["text"]) for message in visitor.messages]


def read_back(number: int, label: str) -> str:
    """The words that read an earlier answer back under its own item."""
    return f'Question {number}: "{load().items[number - 1].text}"\nShall I put "{label}"?'


def standing(visitor: Visitor) -> tuple[Any, ...]:
    """Where the conversation stands."""
    state = visitor.state
    return state["step"], state["item"], state["screening"]["status"], state["booking"]["status"]
