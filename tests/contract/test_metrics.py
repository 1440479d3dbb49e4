"""/metrics: behind a token, or on a port of this machine; counts that point to nobody, right across several processes."""

from __future__ import annotations

import re
import uuid
from typing import TYPE_CHECKING

import pytest
import requests
from prometheus_client.parser import text_string_to_metric_families

from tests.server import PROJECT, Server, free_port, serving
from tests.visitor import TIMEOUT, Visitor

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TOKEN = "metrics-token-for-tests"
SECRET_WORDS = "marmalade lighthouse"


@pytest.fixture(scope="module")
def pair(trained: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Server]]:
    """Two processes over one database: one with the token, the other with a port of its own for metrics."""
    var = tmp_path_factory.mktemp("pair")
    first = Server(var, trained, {"FIRSTSTEP_METRICS_TOKEN": TOKEN})
    second = Server(var, trained, {"FIRSTSTEP_METRICS_PORT": str(free_port())})
    with serving(first), serving(second):
        yield first, second


def scrape(server: Server, token: str | None = TOKEN) -> requests.Response:
    """One scrape of the public port."""
    headers = {} if token is None else {"Authorization": f"Bearer {token}"}
    return requests.get(f"{server.base}/metrics", headers=headers, timeout=TIMEOUT)


def own_port(server: Server) -> requests.Response:
    """One scrape of the port of its own, without any token."""
    return requests.get(f"http://127.0.0.1:{server.env['FIRSTSTEP_METRICS_PORT']}/metrics", timeout=TIMEOUT)


def samples(answer: requests.Response) -> dict[tuple[str, str], float]:
    """Every sample by its name and its labels' values."""
    assert answer.status_code == 200, answer.text
    assert answer.headers["Content-Type"].startswith("text/plain")
    return {
        (one.name, ",".join(str(value) for value in one.labels.values())): one.value
        for family in text_string_to_metric_families(answer.text)
        for one in family.samples
    }


def test_only_the_token_opens_the_public_port(pair: tuple[Server, Server]) -> None:
    """No token, a wrong one, or one in the address: 401. A process without a token has nothing there: 404."""
    first, second = pair
    assert scrape(first, None).status_code == 401
    assert scrape(first, TOKEN + "x").status_code == 401
    assert scrape(first, "\u00fc".encode().decode("latin-1")).status_code == 401
    assert requests.get(f"{first.base}/metrics?token={TOKEN}", timeout=TIMEOUT).status_code == 401
    forged = {"X-Forwarded-For": "127.0.0.1", "X-Real-IP": "127.0.0.1"}
    assert requests.get(f"{first.base}/metrics", headers=forged, timeout=TIMEOUT).status_code == 401
    assert scrape(second).status_code == 404
    assert scrape(first).status_code == own_port(second).status_code == 200


def test_the_port_of_its_own_has_nothing_but_metrics(pair: tuple[Server, Server]) -> None:
    """A listener without a token must not open another door."""
    base = f"http://127.0.0.1:{pair[1].env['FIRSTSTEP_METRICS_PORT']}"
    for path in ("/", "/chat", "/staff", "/healthz", "/api/openapi.json"):
        assert requests.get(base + path, timeout=TIMEOUT).status_code == 404


def test_a_funnel_walked_through_both_processes_reads_the_same_in_each(pair: tuple[Server, Server]) -> None:
    """Five visitors are shown, four are not; messages and verdicts of both processes are added up."""
    before = samples(scrape(pair[0]))
    for number in range(5):
        visitor = Visitor(pair[number % 2].base)
        visitor.to_first_item()
        visitor.tap("gad7.1")
        if number < 4:
            visitor.tap("gad7.2")
        visitor.say(f"can I ask about {SECRET_WORDS}?")
    first, second = samples(scrape(pair[0])), samples(own_port(pair[1]))
    for found in (first, second):
        steps = {label: value for (name, label), value in found.items() if name == "firststep_funnel_conversations"}
        assert steps == {"opened": 5, "age": 5, "consent": 5, "item_1": 5, "item_2": 5}
        assert found["firststep_funnel_item_median_seconds", "item_1"] >= 0
        assert ("firststep_funnel_item_median_seconds", "item_2") not in found, "four visitors are too few"
    sent = 5 * 3 + 5 + 4 + 5
    for name, label, more in (
        ("firststep_messages_total", "api,200", sent),
        ("firststep_reply_seconds_count", "api", sent),
        ("firststep_safety_readings_total", "none", 5),
    ):
        assert first[name, label] == second[name, label] == before.get((name, label), 0) + more


def test_a_crisis_counts_by_its_class_and_waits_for_staff(pair: tuple[Server, Server]) -> None:
    """The verdict's class is a metric; nothing that points to the visitor is."""
    before = samples(scrape(pair[0]))
    visitor = Visitor(pair[1].base)
    visitor.say(f"I want to kill myself {SECRET_WORDS}")
    after = samples(scrape(pair[0]))
    for name, label in (("firststep_safety_readings_total", "crisis"), ("firststep_safety_events_open", "")):
        assert after[name, label] == before[name, label] + 1
    text = scrape(pair[0]).text
    for private in (*SECRET_WORDS.split(), visitor.token, "kill"):
        assert private not in text


def test_refused_messages_count_by_their_status(pair: tuple[Server, Server]) -> None:
    """An operator must see a rise of errors."""
    before = samples(scrape(pair[0]))
    answer = requests.post(
        f"{pair[0].base}/api/chat/messages", json={"id": str(uuid.uuid4()), "text": "hello"},
        headers={"Authorization": "Bearer nobody"}, timeout=TIMEOUT,
    )  # fmt: skip
    assert answer.status_code == 401
    label = ("firststep_messages_total", "api,401")
    assert samples(scrape(pair[0]))[label] == before.get(label, 0) + 1


def test_the_outbox_and_this_process_report_how_they_stand(pair: tuple[Server, Server]) -> None:
    """Depth of the outbox by status, database and engine."""
    found = samples(scrape(pair[0]))
    assert {label for name, label in found if name == "firststep_outbox_events"} == {
        "pending", "leased", "delivered", "dead", "cancelled",
    }  # fmt: skip
    assert found["firststep_database_up", ""] == found["firststep_ready", "dialogue"] == 1
    assert found["firststep_ready", "safety"] == 1


def test_every_family_is_documented_and_every_documented_one_exists(pair: tuple[Server, Server]) -> None:
    """The page and docs/metrics.md must say the same. Runs after the funnel test, which fills every family."""
    shown = {family.name for family in text_string_to_metric_families(scrape(pair[0]).text) if family.samples}
    documented = set(re.findall(r"^\| `(firststep_\w+)`", (PROJECT / "docs/metrics.md").read_text(), re.MULTILINE))
    unfilled = {"firststep_funnel_left"}  # nobody has been quiet for half an hour in a fresh database
    assert shown == documented - unfilled
