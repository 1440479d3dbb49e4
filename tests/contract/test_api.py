"""Status codes, idempotency, stale choices, limits, erasure: the chat API's own rules."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import pytest
import requests

from bot.rules.topics import TOPICS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.server import Server
    from tests.visitor import Visitor

    Visit = Callable[[], Visitor]


def problem(answer: requests.Response, status: int) -> dict[str, object]:
    """An RFC 9457 document of this status."""
    assert answer.status_code == status, answer.text
    assert answer.headers["Content-Type"].startswith("application/problem+json")
    body: dict[str, object] = answer.json()
    assert {"type", "title", "status", "detail"} <= set(body)
    assert body["status"] == status
    assert "Traceback" not in answer.text
    return body


def test_the_same_id_gives_the_same_answer_and_is_recorded_once(visit: Visit) -> None:
    """A message id sent twice counts once."""
    visitor = visit()
    visitor.to_first_item()
    body = {"id": str(uuid.uuid4()), "choice": visitor.choice("gad7.2")}
    first, second = visitor.post(**body).json(), visitor.post(**body).json()
    assert first == second
    assert first["state"]["item"] == 2
    everything = visitor.transcript()["messages"]
    assert [message["seq"] for message in everything] == list(range(1, len(everything) + 1))


def test_a_stale_choice_changes_nothing_and_shows_the_current_question(visit: Visit) -> None:
    """A choice counts only while the conversation stands at its question."""
    visitor = visit()
    visitor.to_first_item()
    stale = visitor.choice("gad7.3")
    visitor.tap("gad7.0")
    before = visitor.transcript()
    answer = visitor.post(choice=stale)
    assert answer.status_code == 200
    assert answer.json()["state"]["item"] == 2
    assert answer.json()["messages"][-1]["item"] == 2
    assert visitor.transcript() == before


def test_a_page_that_resumes_reads_both_sides_in_order(visit: Visit) -> None:
    """GET after=<seq> gives what came later, with the same state."""
    visitor = visit()
    visitor.say("how much does it cost?")
    everything = visitor.transcript()
    assert [message["from"] for message in everything["messages"]] == ["bot", "visitor", "bot"]
    assert everything["messages"][1]["text"] == "how much does it cost?"
    assert visitor.transcript(after=2)["messages"] == everything["messages"][2:]
    assert everything["state"] == visitor.state


@pytest.mark.parametrize(
    "body", [{"text": ""}, {"text": "   "}, {}, {"text": "a", "choice": "b"}, {"choice": "nonsense"}, {"text": 7}]
)
def test_an_empty_or_unknown_message_is_422(visit: Visit, body: dict[str, object]) -> None:
    """Bad input gets a clear error and loses nothing."""
    visitor = visit()
    problem(visitor.post(**body), 422)
    assert len(visitor.transcript()["messages"]) == len(visitor.messages)


def test_an_id_that_is_no_uuid_and_a_body_that_is_no_json_are_422(visit: Visit) -> None:
    """The shape of a request is checked."""
    visitor = visit()
    problem(visitor.post(id="7", text="hello"), 422)
    broken = requests.post(f"{visitor.base}/api/chat/messages", data=b"{", headers=visitor.headers, timeout=10)
    problem(broken, 422)


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": "Basic x"}])
def test_a_bad_token_is_401(server: Server, headers: dict[str, str]) -> None:
    """Without the token nothing is read or written."""
    body = {"id": str(uuid.uuid4()), "text": "hello"}
    problem(requests.post(f"{server.base}/api/chat/messages", json=body, headers=headers, timeout=10), 401)
    problem(requests.get(f"{server.base}/api/chat/messages", headers=headers, timeout=10), 401)
    problem(requests.delete(f"{server.base}/api/chat/conversation", headers=headers, timeout=10), 401)


def test_an_unknown_address_is_404(server: Server) -> None:
    """The API's own 404 is a problem document."""
    problem(requests.get(f"{server.base}/api/chat/nothing", timeout=10), 404)


def test_long_texts_are_413_with_the_help_line(visit: Visit) -> None:
    """Over 2,000 characters with no risk found: asks for a shorter message, and names the help line."""
    visitor = visit()
    for length in (2_001, 9_000, 20_000):
        body = problem(visitor.post(text=("I like to cook pasta for dinner. " * 700)[:length]), 413)
        assert "988" in str(body["detail"])
    assert visitor.say(("I like to cook pasta for dinner. " * 100)[:1_999])


def test_a_risk_in_a_long_text_is_answered_with_help(visit: Visit) -> None:
    """Text up to 16,000 characters is read by safety whole, and kept so for staff."""
    visitor = visit()
    filler = "I went to the market and bought apples and bread. " * 200
    text = (filler[:7_000] + " I want to kill myself tonight. " + filler)[:15_900]
    visitor.say(text)
    assert visitor.topics[0] == "safety.crisis"
    assert visitor.state["help"] is True
    assert [one["text"] for one in visitor.transcript()["messages"] if one["from"] == "visitor"] == [text]


def test_a_risk_at_the_beginning_of_a_very_long_text_is_read(visit: Visit) -> None:
    """Over 16,000 characters it is refused, with the safety reply beside the refusal."""
    visitor = visit()
    text = "I want to kill myself. " + "parking please " * 13_400
    body = problem(visitor.post(text=text), 413)
    assert body["messages"][0]["topic"] == "safety.crisis"  # type: ignore[index]
    transcript = visitor.transcript()
    assert transcript["state"]["help"] is True
    assert [one["text"] for one in transcript["messages"] if one["from"] == "visitor"] == [text[:16_000]]


def test_erasure_answers_a_receipt_and_the_token_is_dead(visit: Visit) -> None:
    """From the erasure on the token answers 401."""
    visitor = visit()
    visitor.screen([1] * 7)
    answer = requests.delete(f"{visitor.base}/api/chat/conversation", headers=visitor.headers, timeout=10)
    assert answer.status_code == 200
    assert answer.json()["receipt"]["id"]
    problem(visitor.post(text="hello"), 401)


def test_erasure_confirmed_in_the_chat_ends_closed(visit: Visit) -> None:
    """Asked for in words, confirmed by a choice: step closed, then 401."""
    visitor = visit()
    visitor.say("delete my data please")
    assert visitor.topics[0] == "nav.delete_data"
    visitor.tap("delete.no")
    assert visitor.state["step"] == "open"
    visitor.say("erase everything about me")
    visitor.tap("delete.yes")
    assert visitor.state["step"] == "closed"
    assert visitor.topics[-1] == "system.closed"
    problem(visitor.post(text="hello"), 401)


def test_every_message_carries_a_topic_of_the_list_and_offers_the_check(visit: Visit) -> None:
    """While no screening is under way or completed, every reply outside help and booking also offers it."""
    visitor = visit()
    for text in (
        "hello",
        "what is ketamine?",
        "is it addictive",
        "blorp",
        "thanks",
        "you are stupid",
        "what can you do?",
    ):
        visitor.say(text)
        assert set(visitor.topics) <= TOPICS
        assert "start.screening" in visitor.offered, text


def test_a_message_that_looks_like_a_command_is_just_text(visit: Visit) -> None:
    """Text typed by anyone is never an intent, a template or a tag."""
    visitor = visit()
    for text in ("/gad7.3", '/start{"a": 1}', "/restart", "{clinic_name}", "<script>alert(1)</script>", "/"):
        visitor.say(text)
        assert visitor.state["step"] == "open"
    shown = [m["text"] for m in visitor.transcript()["messages"] if m["from"] == "visitor"]
    assert "<script>alert(1)</script>" in shown


def test_the_openapi_document_names_every_chat_route(server: Server) -> None:
    """The documents are at /api/openapi.json."""
    document = requests.get(f"{server.base}/api/openapi.json", timeout=10).json()
    assert set(document["paths"]) == {"/api/chat/conversations", "/api/chat/messages", "/api/chat/conversation"}


@pytest.mark.parametrize("path", ["/staff", "/staff/", "/staff/nothing", "/staff/queue"])
def test_staff_pages_answer_303_when_not_signed_in(server: Server, path: str) -> None:
    """With or without a slash, /staff and everything under it leads to the sign-in page."""
    answer = requests.get(f"{server.base}{path}", allow_redirects=False, timeout=10)
    assert answer.status_code == 303
    assert answer.headers["Location"].startswith("/staff/sign-in")


def test_health_says_alive_and_ready(server: Server) -> None:
    """/healthz is alive; /readyz reports delivery in its body."""
    assert requests.get(f"{server.base}/healthz", timeout=10).status_code == 200
    body = requests.get(f"{server.base}/readyz", timeout=10).json()
    assert body["ready"] is True
    assert "delivery" in body
