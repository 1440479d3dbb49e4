"""What a client sends that no person types, or that somebody sends to break something: help first, nothing kept, nothing slowed."""

from __future__ import annotations

import json
import sqlite3
import uuid
from typing import TYPE_CHECKING

import pytest
import requests

from tests.contract.test_api import problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.server import Server
    from tests.visitor import Visitor

    Visit = Callable[[], Visitor]

HALF_AN_EMOJI = "\\ud83d"  # as JSON.stringify writes it


def post(base: str, token: str, text: str) -> requests.Response:
    """One message whose text is already JSON."""
    return requests.post(
        f"{base}/api/chat/messages",
        data=f'{{"id": "{uuid.uuid4()}", "text": "{text}"}}',
        headers={"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
        timeout=30,
    )


def test_a_danger_beside_half_an_emoji_is_met(visit: Visit) -> None:
    """A cut emoji must not take the help away from the one who typed it."""
    visitor = visit()
    answer = post(visitor.base, visitor.token, f"i want to kill myself {HALF_AN_EMOJI}")
    assert answer.status_code == 200
    assert answer.json()["messages"][0]["topic"] == "safety.crisis"
    assert answer.json()["state"]["step"] == "help"
    typed = [message for message in visitor.transcript()["messages"] if message["from"] == "visitor"]
    assert [message["text"] for message in typed] == ["i want to kill myself \ufffd"]


def test_half_an_emoji_alone_is_a_message(visit: Visit) -> None:
    """It must be answered, not be an error for ever."""
    visitor = visit()
    assert post(visitor.base, visitor.token, HALF_AN_EMOJI).status_code == 200


@pytest.mark.parametrize("locale", ["Bob Smith 555 wants to die", "english please", "en_US; drop", "x" * 40, ""])
def test_a_locale_is_a_language_tag_and_nothing_else(server: Server, locale: str) -> None:
    """No words may be kept where nobody looks for them."""
    answer = requests.post(f"{server.base}/api/chat/conversations", json={"locale": locale}, timeout=30)
    problem(answer, 422)
    if locale:
        assert locale not in answer.text


@pytest.mark.parametrize("locale", ["en", "es-US", "zh-Hant-TW"])
def test_every_browsers_locale_is_taken(server: Server, locale: str) -> None:
    """A visitor must not be turned away for the language of the browser."""
    assert (
        requests.post(f"{server.base}/api/chat/conversations", json={"locale": locale}, timeout=30).status_code == 201
    )


def test_the_locale_is_forgotten_with_the_conversation(server: Server) -> None:
    """A receipt must be true of every column."""
    opened = requests.post(f"{server.base}/api/chat/conversations", json={"locale": "kl-GL"}, timeout=30).json()
    headers = {"Authorization": f"Bearer {opened['token']}"}
    assert requests.delete(f"{server.base}/api/chat/conversation", headers=headers, timeout=30).status_code == 200
    with sqlite3.connect(server.var / "firststep.db") as database:
        assert database.execute("select count(*) from conversations where locale = 'kl-GL'").fetchone() == (0,)


@pytest.mark.parametrize("token", ["ÿþ", "no-such-token"])
def test_a_token_of_any_bytes_is_only_wrong(server: Server, token: str) -> None:
    """It must be a 401, not a fault."""
    headers: dict[str, str | bytes] = {
        "Authorization": f"Bearer {token}".encode("latin-1"),
        "Content-Type": "application/json",
    }
    body = json.dumps({"id": str(uuid.uuid4()), "text": "hello"})
    answer = requests.post(f"{server.base}/api/chat/messages", data=body, headers=headers, timeout=30)
    problem(answer, 401)


@pytest.mark.parametrize("again", ["I feel sad. ", "i am so scared. ", "ok. "])
def test_what_is_said_a_hundred_times_does_not_hide_what_is_said_once(visit: Visit, again: str) -> None:
    """The last sentence of a long message must be read like the first."""
    assert visit().say(again * 110 + "I want to kill myself.")[0]["topic"] == "safety.crisis"


@pytest.mark.parametrize(
    "text", ["i want to d1e", "i want to kill my$elf", "i want to kill mys€lf", "i want to dıe", "🅘 🅦🅐🅝🅣 🅣🅞 🅓🅘🅔"]
)
def test_a_wish_to_die_in_disguise_is_a_crisis(visit: Visit, text: str) -> None:
    """Letters that filters do not see must not keep the help away."""
    assert visit().say(text)[0]["topic"] == "safety.crisis"
