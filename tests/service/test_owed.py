"""What an unanswered message is owed is told with the next one, and the wish to die beside another danger stops everything."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.ports import SafetyReading
from bot.rules.after_script import Meaning
from bot.service import answering
from bot.service.meaning import in_context
from tests.service.away import CRISIS, WEAPON, WORRY, topics

if TYPE_CHECKING:
    from tests.service.away import Clinic


@pytest.mark.parametrize(
    ("first", "then", "expected"),
    [(CRISIS, "book an appointment", ["safety.crisis", "nav.book"]), (CRISIS, "take the test", ["safety.crisis", "nav.start_screening"]),
     (CRISIS, "how much does it cost?", ["safety.crisis", "faq.cost"]), ("[crisis] again", CRISIS, ["safety.crisis"]), (CRISIS, "[emergency] blood", ["safety.emergency"]),
     (WEAPON, "take the test", ["safety.violence", "nav.start_screening"]), ("[emergency] blood", "how much does it cost?", ["safety.emergency", "faq.cost"]),
     (CRISIS, "[abuse] he hits me", ["safety.crisis", "safety.abuse"]), ("[emergency] blood", "[abuse] he hits me", ["safety.emergency", "safety.abuse"])],
)  # fmt: skip
async def test_the_next_message_begins_with_the_script_that_is_owed(
    clinic: Clinic, first: str, then: str, expected: list[str]
) -> None:
    """Of any id: what was flagged holds as if it had been answered, and is told once."""
    await clinic.fails(first)
    reply = await clinic.says(then)
    assert topics(reply) == expected
    assert reply.state["step"] == "help"
    offered = {choice.name for one in reply.messages for choice in one.choices}
    assert not offered & {"booking.start", "start.screening"}
    assert clinic.kept.slots["hold"] == ("paused" if first.startswith("[emergency]") else "crisis")
    assert not clinic.kept.owed
    clinic.stays_consistent()


async def test_a_way_on_from_an_earlier_script_lifts_nothing(clinic: Clinic) -> None:
    """It was offered, and said, of that one."""
    offered = (await clinic.says("[abuse] he hits me")).messages
    on = next(one for message in offered for one in message.choices if one.name == "help.resume")
    await clinic.fails("[emergency] blood")
    reply = await clinic.visits.choose(clinic.token, str(uuid.uuid4()), on.id)
    assert topics(reply) == ["safety.emergency"]
    assert (reply.state["step"], clinic.kept.slots["hold"]) == ("help", "paused")
    clinic.stays_consistent()


@pytest.mark.parametrize("then", ["", "how much does it cost?"])
async def test_what_is_owed_is_told_in_its_language(clinic: Clinic, monkeypatch: pytest.MonkeyPatch, then: str) -> None:
    """Also where the next message is only a tap, or in English."""
    offered = (await clinic.visits.messages(clinic.token)).messages
    choice = next(one for message in offered for one in message.choices if one.name == "start.screening")
    read = clinic.visits._read

    async def spanish(text: str) -> SafetyReading:
        return replace(await read(text), spanish=True)

    with monkeypatch.context() as told:
        told.setattr(clinic.visits, "_read", spanish)
        await clinic.fails("[emergency] sangre")
    reply = await (clinic.says(then) if then else clinic.visits.choose(clinic.token, str(uuid.uuid4()), choice.id))
    assert reply.messages[0].text.startswith("Esto puede ser una emergencia")


async def test_a_form_that_was_open_takes_no_answer_after_it(clinic: Clinic) -> None:
    """Only the script."""
    for text in ("take the test", "44", "yes", "most days"):
        await clinic.says(text)
    await clinic.fails(CRISIS)
    reply = await clinic.says("several days")
    assert (topics(reply), reply.state["step"], reply.state["item"]) == (["safety.crisis"], "help", None)
    assert clinic.said[-1][0] == "several days"


async def test_an_age_and_a_worry_are_heard_beside_it(clinic: Clinic) -> None:
    """They are no answers to the form."""
    for text in ("take the test", "44", "yes"):
        await clinic.says(text)
    await clinic.fails(CRISIS)
    assert topics(await clinic.says(WORRY)) == ["safety.crisis", "safety.third_party"]


@pytest.mark.parametrize("text", ["yes", "ok", "yes i am"])
async def test_a_yes_answers_the_script_that_was_shown(clinic: Clinic, text: str) -> None:
    """And not the question about erasing that stood before it."""
    await clinic.says("delete my data")
    await clinic.fails(CRISIS)
    reply = await clinic.says(text)
    assert topics(reply)[0] == "safety.crisis"
    assert reply.state["step"] == "help"


async def test_who_erases_everything_is_owed_nothing(clinic: Clinic) -> None:
    """The yes was to the erasure."""
    await clinic.says("delete my data")
    await clinic.fails(CRISIS)
    assert (await clinic.says("yes, delete everything")).state["step"] == "closed"


@pytest.mark.parametrize("before", ["[third_party] my sister", "[abuse] he hits me", "hello"])
async def test_the_wish_to_die_beside_another_danger_stops_everything_in_every_room(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch, before: str
) -> None:
    """Whatever a room makes of the words: no room lowers it, and staff read the class that leads."""
    await clinic.says(before)
    if "[abuse]" in before:
        monkeypatch.setattr(answering, "in_context", lambda *_: Meaning("help.near", "abuse"))
    reply = await clinic.says(WEAPON)
    assert clinic.events[-1] == ("abuse" if "[abuse]" in before else "violence")
    assert clinic.said[-1] == (WEAPON, f"safety.{clinic.events[-1]}")
    assert reply.state["step"] == "help"
    assert clinic.kept.slots["hold"] == "crisis"
    assert "help.resume" not in {choice.name for one in reply.messages for choice in one.choices}


def test_no_meaning_lowers_the_wish_to_die(monkeypatch: pytest.MonkeyPatch) -> None:
    """A worry about somebody else is none where the one who writes wants to die, too."""
    text = "i will shoot him then shoot myself"
    read = SafetyReading("violence", {}, raised=("violence", "crisis"), crisis_too=True)
    slots = {"danger": "third_party", "last_reply": ["utter_safety.third_party"]}
    monkeypatch.setattr("bot.service.meaning.after_help", lambda *_: Meaning("help.other", "third_party"))
    assert in_context(text, read, slots) is None
    assert in_context(text, replace(read, crisis_too=False), slots) == Meaning("help.other", "third_party")
