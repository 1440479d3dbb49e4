"""A model of the whole screening drives the real dialogue in random order: the record, the state and the transcript agree."""

from __future__ import annotations

import asyncio
import os
import uuid
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from bot.rules.instrument import load
from bot.rules.scoring import score
from bot.words import load_words
from tests.dialogue.test_rasa_leads import FACTS
from tests.service.memory import Clock, MemoryStore, visits

if TYPE_CHECKING:
    pass

QUESTIONS = ["how much does it cost?", "what are the side effects?", "can i take it with xanax?", "why do you ask?",
             "what do you mean?", "repeat", "thanks", "blorp", "can i talk to a human?", "tell me more"]  # fmt: skip
COUNTS = {
    0: ["0", "not at all", "Not at al"],
    1: ["1", "several days"],
    2: ["2", "more than half the days"],
    3: ["3", "nearly evry day"],
}
PARAPHRASES = {0: "never", 1: "a few days", 2: "most days", 3: "every single day"}
UNCLEAR = ["2 or 3", "often", "my husband nearly every day", "idk", "4", "last year every day", "not every day"]
EXAMPLES = int(os.environ.get("FIRSTSTEP_MODEL_EXAMPLES", "40"))
STEPS = int(os.environ.get("FIRSTSTEP_MODEL_STEPS", "50"))


class Screening(RuleBasedStateMachine):
    """What the paper form would hold, beside what the bot holds."""

    agent: Any = None
    begun = 0  # visits and moves of all runs, for the record of a long one
    moves = 0

    def __init__(self) -> None:
        """A fresh conversation."""
        super().__init__()
        Screening.begun += 1
        self.loop = asyncio.new_event_loop()
        self.store = MemoryStore()
        self.visits = visits(self.store, self.agent, load_words(FACTS), Clock())
        opened = self.run(self.visits.open())
        self.token, self.reply = opened.token, opened.reply
        self.answers: list[int | None] = [None] * 7
        self.changing: int | None = None
        self.confirming: int | None = None
        self.crisis = False

    def teardown(self) -> None:
        """Close the loop."""
        self.loop.close()

    def run(self, work: Any) -> Any:
        """Run one use case."""
        return self.loop.run_until_complete(work)

    def say(self, text: str) -> None:
        """Type, and send twice with the same id: it counts once."""
        Screening.moves += 1
        client_id = str(uuid.uuid4())
        self.reply = self.run(self.visits.say(self.token, client_id, text))
        assert self.run(self.visits.say(self.token, client_id, text)) == self.reply
        assert self.reply.messages

    def tap(self, name: str) -> None:
        """Tap an offered choice."""
        Screening.moves += 1
        choice = next(c for m in reversed(self.reply.messages) for c in m.choices if c.name == name)
        self.reply = self.run(self.visits.choose(self.token, str(uuid.uuid4()), choice.id))
        assert self.reply.messages

    @property
    def item(self) -> int | None:
        """The item that the paper form is at."""
        if self.changing is not None:
            return self.changing
        return next((n for n, answer in enumerate(self.answers, 1) if answer is None), None)

    @property
    def at_item(self) -> bool:
        """Is an item asked now?"""
        return self.reply.state["step"] in ("item", "confirm") and not self.crisis

    def put(self, value: int) -> None:
        """Write one answer on the paper form."""
        assert self.item is not None
        self.answers[self.item - 1] = value
        self.changing = self.confirming = None

    @initialize()
    def begin(self) -> None:
        """Start, as an adult who agrees."""
        self.tap("start.screening")
        self.tap("age.adult")
        self.tap("consent.agree")

    @precondition(lambda self: self.at_item and self.reply.state["step"] == "item")
    @rule(value=st.integers(0, 3))
    def tap_an_answer(self, value: int) -> None:
        """A button counts at once."""
        self.put(value)
        self.tap(f"gad7.{value}")

    @precondition(lambda self: self.at_item)
    @rule(data=st.data(), value=st.integers(0, 3))
    def type_an_answer(self, data: st.DataObject, value: int) -> None:
        """An option, its number or a misspelling counts at once."""
        self.put(value)
        self.say(data.draw(st.sampled_from(COUNTS[value])))

    @precondition(lambda self: self.at_item)
    @rule(value=st.integers(0, 3))
    def paraphrase(self, value: int) -> None:
        """A paraphrase is read back and changes nothing yet."""
        self.say(PARAPHRASES[value])
        assert self.reply.state["step"] == "confirm"
        self.confirming = value

    @precondition(lambda self: self.confirming is not None and self.at_item)
    @rule(yes=st.booleans(), typed=st.booleans())
    def confirm(self, yes: bool, typed: bool) -> None:  # noqa: FBT001
        """Only yes counts."""
        value = self.confirming
        assert value is not None
        if yes:
            self.put(value)
        self.confirming = None
        if typed:
            self.say("yes" if yes else "no")
        else:
            self.tap("confirm.yes" if yes else "confirm.no")

    @precondition(lambda self: self.at_item)
    @rule(text=st.sampled_from(UNCLEAR))
    def type_something_unclear(self, text: str) -> None:
        """It is asked again and counts for nothing."""
        self.say(text)
        self.confirming = None

    @precondition(lambda self: not self.crisis)
    @rule(text=st.sampled_from(QUESTIONS))
    def ask_a_question(self, text: str) -> None:
        """It is answered, and the form goes on where it was."""
        before = dict(self.reply.state)
        self.say(text)
        if text == "blorp":
            self.confirming = self.confirming if self.reply.state["step"] == "confirm" else None
        assert self.reply.state["item"] == before["item"]

    @precondition(lambda self: self.at_item and any(a is not None for a in self.answers))
    @rule()
    def go_back(self) -> None:
        """One item back; the old answer stands until another is given."""
        here = self.item
        assert here is not None
        self.say("go back")
        self.confirming = None
        if here > 1:
            self.changing = here - 1

    @precondition(lambda self: self.reply.state["step"] == "result" and not self.crisis)
    @rule(number=st.integers(1, 7))
    def change_from_the_result(self, number: int) -> None:
        """One answer is changed from the result."""
        if not any(c.name == "change.choose" for m in self.reply.messages for c in m.choices):
            return
        self.tap("change.choose")
        self.tap(f"change.{number}")
        self.changing = number

    @precondition(lambda self: self.reply.state["step"] == "difficulty")
    @rule(value=st.sampled_from(["0", "3", "skip"]))
    def answer_the_difficulty_item(self, value: str) -> None:
        """Not scored."""
        if any(c.name == f"difficulty.{value}" for m in self.reply.messages for c in m.choices):
            self.tap(f"difficulty.{value}")

    @rule()
    def reload(self) -> None:
        """A page that resumes sees the same state and the whole transcript in order."""
        again = self.run(self.visits.messages(self.token, 0))
        assert again.state == self.reply.state
        assert [m.seq for m in again.messages] == list(range(1, len(again.messages) + 1))

    @precondition(lambda self: not self.crisis)
    @rule(risk=st.integers(0, 19))
    def crisis_message(self, risk: int) -> None:
        """Now and then somebody is in danger: everything stops, and no number is shown any more."""
        if risk:
            return
        self.say("[crisis]")
        self.crisis = True

    @precondition(lambda self: self.crisis)
    @rule(text=st.sampled_from(["nearly every day", "0", "take the test", "book an appointment", "thanks", "go back"]))
    def after_a_crisis(self, text: str) -> None:
        """Nothing goes on, and nothing is offered."""
        self.say(text)
        assert self.reply.state["step"] == "help"
        names = {c.name for m in self.reply.messages for c in m.choices}
        assert not names & {"booking.start", "start.screening"}

    @invariant()
    def the_record_holds_what_was_answered_last(self) -> None:
        """The stored total equals the paper's; no total without seven; no item twice or skipped."""
        (screenings,) = self.store.screenings.values()
        if not screenings:
            return
        (record,) = screenings.values()
        assert {a.item: a.value for a in record.answers} == {
            n: a for n, a in enumerate(self.answers, 1) if a is not None
        }
        if record.total is not None:
            assert record.total == score(load(), self.answers).total
            assert record.status == "completed"
        assert (record.total is not None) == (record.status == "completed")
        shown = self.reply.state["screening"]["total"]
        assert shown == (None if self.crisis else record.total)
        if not self.crisis and self.reply.state["step"] in ("item", "confirm"):
            assert self.reply.state["item"] == self.item

    @invariant()
    def the_transcript_tells_the_same_story(self) -> None:
        """The last item asked in the transcript is the item that stands."""
        (transcript,) = self.store.transcripts.values()
        if not self.crisis and self.reply.state["step"] == "item":
            asked = [m for m in transcript if m.kind == "item"]
            assert asked[-1].extra["item"] == self.reply.state["item"]


def test_the_screening_in_random_order(agent: Any) -> None:
    """Answers, paraphrases, questions, going back, changing, reloading, double sends and crises: the model holds."""
    Screening.agent = agent
    run_state_machine_as_test(
        Screening,
        settings=settings(
            max_examples=EXAMPLES, stateful_step_count=STEPS, deadline=None, derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )  # fmt: skip
