"""The GAD-2 through the real dialogue: switched on by one setting, with its own words and score; the GAD-7 stays the default."""

from __future__ import annotations

import asyncio
import itertools
import uuid
from typing import TYPE_CHECKING, Any

import pytest

from bot.export.bundle import checked_bundle
from bot.rules.instrument import load
from bot.words import load_words
from tests.dialogue.test_rasa_leads import FACTS
from tests.service.memory import Clock, MemoryStore, visits

if TYPE_CHECKING:
    from bot.ports import ScreeningRecord
    from bot.service.visit import Visits


class Client:
    """One conversation over the use cases."""

    def __init__(self, agent: Any, questionnaire: str) -> None:
        """Open it with a questionnaire."""
        self.store = MemoryStore()
        self.visits: Visits = visits(self.store, agent, load_words(FACTS), Clock())
        self.visits.instrument = load(questionnaire)
        self.loop = asyncio.new_event_loop()
        opened = self.loop.run_until_complete(self.visits.open())
        self.token, self.reply = opened.token, opened.reply

    def tap(self, *names: str) -> None:
        """Tap offered choices."""
        for name in names:
            choice = next(c for m in reversed(self.reply.messages) for c in m.choices if c.name == name)
            self.reply = self.loop.run_until_complete(self.visits.choose(self.token, str(uuid.uuid4()), choice.id))

    def say(self, text: str) -> None:
        """Type."""
        self.reply = self.loop.run_until_complete(self.visits.say(self.token, str(uuid.uuid4()), text))

    @property
    def text(self) -> str:
        """Everything that was said last."""
        return "\n".join(message.text for message in self.reply.messages)

    @property
    def step(self) -> str:
        """Where the conversation stands."""
        return str(self.reply.state["step"])

    @property
    def record(self) -> ScreeningRecord:
        """The record of the only screening."""
        ((record,),) = [list(one.values()) for one in self.store.screenings.values()]
        return record


@pytest.fixture
def gad2(agent: Any) -> Client:
    """A conversation with the GAD-2 at its first item."""
    client = Client(agent, "gad2")
    client.tap("start.screening", "age.adult")
    assert "the two questions of the GAD-2" in client.text
    client.tap("consent.agree")
    return client


def test_all_sixteen_patterns_give_the_papers_total(agent: Any) -> None:
    """Two items, a total of 0-6, a cut-point of 3, and no difficulty item: it belongs to the GAD-7."""
    for first, second in itertools.product(range(4), repeat=2):
        client = Client(agent, "gad2")
        client.tap("start.screening", "age.adult", "consent.agree", f"gad7.{first}", f"gad7.{second}")
        total = first + second
        band = "at or above the cut-point" if total >= 3 else "below the cut-point"
        assert client.reply.state["screening"] == {"status": "completed", "total": total, "band": band}
        assert f"Your total is {total} of 6." in client.text
        assert ("talking with a clinician" in client.text) is (total >= 3)
        assert f"is {band} of 3" in client.text
        assert "GAD-7" not in client.text
        assert (client.record.instrument, client.record.total) == ("gad2", total)


def test_each_item_says_which_of_two_it_is(gad2: Client) -> None:
    """Lead-in and verbatim items, in their order."""
    form = load("gad2")
    for item in form.items:
        shown = gad2.reply.messages[-1]
        assert shown.text == f"{form.lead_in}\n\n{item.text}"
        assert shown.extra["progress"] == {"at": item.number, "of": 2}
        assert [choice.label for choice in shown.choices[:4]] == [option.text for option in form.options]
        gad2.tap("gad7.1")
    assert gad2.step == "result"


def test_typed_answers_questions_and_going_back_work_alike(gad2: Client) -> None:
    """The engine is the same: a paraphrase is read back, a question is answered, an answer is changed."""
    gad2.say("every single day")
    assert gad2.step == "confirm"
    gad2.say("yes")
    assert gad2.reply.state["item"] == 2
    gad2.tap("nav.back", "gad7.0")
    assert gad2.reply.state["item"] == 2
    gad2.say("several days")
    assert gad2.reply.state["screening"]["total"] == 1
    gad2.tap("change.choose")
    assert [c.name for m in gad2.reply.messages for c in m.choices if c.name.startswith("change.")] == [
        "change.1", "change.2",
    ]  # fmt: skip
    gad2.tap("change.1", "gad7.3")
    assert gad2.reply.state["screening"]["total"] == 4


def test_a_skipped_item_leaves_no_score(gad2: Client) -> None:
    """Neither has the GAD-2 a rule for missing items."""
    gad2.tap("nav.skip")
    assert "without both answers there is no score" in gad2.text
    gad2.tap("gad7.2")
    assert gad2.reply.state["screening"] == {"status": "stopped", "total": None, "band": None}


def test_the_export_is_accepted_and_invents_no_code(gad2: Client) -> None:
    """No panel or total code was verified for it here: its items' codes stand, nothing is made up."""
    gad2.tap("gad7.2", "gad7.3")
    bundle = checked_bundle(load("gad2"), gad2.record)
    form, response, score = (entry["resource"] for entry in bundle["entry"])
    assert form["name"] == "GAD2"
    assert "code" not in form
    assert response["status"] == "completed"
    assert score["valueQuantity"]["value"] == 5
    assert "coding" not in score["code"]


def test_a_conversation_keeps_the_questionnaire_it_was_opened_with(agent: Any) -> None:
    """The clinic may change the setting while somebody is in the middle of a form."""
    client = Client(agent, "gad7")
    client.tap("start.screening", "age.adult", "consent.agree", "gad7.1", "gad7.1")
    client.visits.instrument = load("gad2")
    client.tap(*["gad7.1"] * 5, "difficulty.0")
    assert client.reply.state["screening"] == {"status": "completed", "total": 7, "band": "mild"}


def test_under_a_legal_hold_its_consent_promises_no_erasure() -> None:
    """As the usual questionnaire's: what can't be erased is not said to be erasable."""
    words = load_words(FACTS, legal_hold=True)
    asked = words.say(words.fitting("utter_ask_agreed"), 0, {"questionnaire": "gad2"})
    assert asked.response == "utter_ask_agreed.held.gad2"
    assert "the two questions of the GAD-2" in asked.text
    assert "can't be erased here" in asked.text
    assert "at any time" not in asked.text
