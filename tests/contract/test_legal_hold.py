"""Under a legal hold nothing is erased, and nothing on any screen says that it can be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import requests

from tests.server import PROJECT, Server, serving
from tests.visitor import Visitor

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ERASES = re.compile(r"\b(?:erase|delete|deleted|receipt|kept for \d+ days|after \d+ days)\b", re.IGNORECASE)
DENIES = re.compile(r"(?:can't|nothing can|can not|must) (?:be )?(?:erase\w*|keep)", re.IGNORECASE)


@pytest.fixture(scope="module")
def holding(trained: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A clinic under a legal hold."""
    clinic = (PROJECT / "clinic.yml").read_text(encoding="utf-8").replace("legal_hold: false", "legal_hold: true")
    with serving(Server(tmp_path_factory.mktemp("hold"), trained, clinic=clinic)) as running:
        yield running


def test_no_reply_says_that_answers_can_be_erased(holding: Server) -> None:
    """Greeting, agreement, stop, privacy and its longer version: what was asked is answered without it."""
    visitor = Visitor(holding.base)
    replies = list(visitor.messages)
    visitor.tap("start.screening", "age.adult")
    replies += visitor.messages
    assert "legal reasons" in visitor.messages[-1]["text"]
    visitor.tap("consent.agree")
    for said in ("is this private?", "tell me more", "is this private?", "stop", "stop", "stop", "what can you do?"):
        replies += visitor.say(said)
    for message in replies:
        promised = [s for s in re.split(r"(?<=[.!?]) ", message["text"]) if ERASES.search(s) and not DENIES.search(s)]
        assert promised == [], message["text"]
        assert not {"nav.delete_data", "delete.yes"} & {choice["name"] for choice in message["choices"]}


def test_asked_for_erasure_is_refused_with_the_reason(holding: Server) -> None:
    """In the chat, over the API, and again; the conversation goes on."""
    visitor = Visitor(holding.base)
    visitor.say("delete my data")
    assert visitor.topics[0] == "nav.delete_data"
    assert "legal reasons" in visitor.messages[0]["text"]
    assert not {"delete.yes", "delete.no"} & set(visitor.offered)
    visitor.say("how much does it cost?")
    assert visitor.topics[0] == "faq.cost"


def test_the_pages_do_not_offer_it(holding: Server) -> None:
    """Neither the chat's menu nor the plain page."""
    chat = requests.get(f"{holding.base}/chat", timeout=30).text
    assert re.search(r'id="erase" hidden', chat)
    page = requests.Session()
    here = {"Origin": holding.base, "Sec-Fetch-Site": "same-origin"}
    plain = page.post(f"{holding.base}/chat/plain", headers=here, timeout=30).text
    assert "automated program" in plain
    assert "/chat/plain/erase" not in plain
