"""What a message means where it was typed, and whole conversations after a note, a death and a worry over the real dialogue."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any, cast

import pytest

from bot.ports import Parsed, SafetyReading
from bot.rules.after_script import Meaning
from bot.rules.instrument import load as load_form
from bot.service.choosing import Standing
from bot.service.hearing import typed_turns
from bot.service.meaning import QUIET, raised, read_here, understood_here
from bot.words import load_words
from tests.dialogue.test_rasa_leads import FACTS
from tests.service.memory import Clock, MemoryStore, visits

if TYPE_CHECKING:
    from bot.dialogue.agent import EmbeddedAgent
    from bot.ports import Verdict

NOTE = "utter_safety.soft"


def test_a_minor_who_asks_for_an_amount_is_known_to_be_one() -> None:
    """The plain question comes first, and the age is kept."""
    text = "i'm 14, how much tylenol would kill you"
    reading = read_here(text, SafetyReading("none", {"rules": "none"}), {}, None)
    turns = typed_turns(text, Parsed("advice.dose"), reading, Standing({}, None, {}, {}, 18), load_form())
    assert [turn.intent for turn in turns] == ["safety.soft.asks", "age.minor"]


def read(text: str, verdict: str, form: str | None = None, **slots: Any) -> str:
    """What it is read as where it was typed."""
    return read_here(text, SafetyReading(cast("Verdict", verdict), {"rules": verdict}), slots, form).verdict


@pytest.mark.parametrize(
    ("text", "verdict", "danger", "expected"),
    [("my boyfriend overdosed", "third_party", None, "emergency"), ("my girlfriend hasnt moved since the pills", "third_party", None, "emergency"), ("my boyfriend overdosed last year", "third_party", None, "third_party"),
     ("my friend killed himself", "third_party", None, "soft"), ("he took his life", "none", None, "soft"), ("my dad shot himself when i was 10", "none", None, "soft"), ("i lost my brother he took his life", "violence", None, "soft"),
     ("mi hijo se quito la vida", "third_party", None, "soft"), ("hung himself in june", "crisis", None, "soft"), ("my brother killed himself last year and i'm done too", "crisis", None, "crisis"),
     ("he killed himself", "third_party", "third_party", "third_party"), ("he killed himself last year", "third_party", "third_party", "soft"), ("my friend just killed himself", "third_party", None, "third_party")],
)  # fmt: skip
def test_what_was_read_where_it_was_typed(text: str, verdict: str, danger: str | None, expected: str) -> None:
    """A death that is over is no danger, unless somebody was told of who is in danger now; a body in danger is one."""
    assert read(text, verdict, danger=danger) == expected


def test_what_a_message_makes_known_is_read() -> None:
    """And who heard it."""
    assert raised(QUIET, None) is QUIET
    assert raised(QUIET, Meaning("help.asked")) is QUIET
    found = raised(QUIET, Meaning("safety.crisis", "crisis"))
    assert (found.verdict, found.readers) == ("crisis", {"context": "crisis"})


def test_where_a_form_asks_nothing_is_read_into_the_words() -> None:
    """In Spanish nothing is understood, so it counts as unclear."""
    slots = {"last_reply": [f"{NOTE}.es"], "told": {f"{NOTE}.es": 1}}
    open_, asking = (Standing(slots, form, {}, {}, 18) for form in (None, "screening_form"))
    assert understood_here("mi trabajo me cansa", QUIET, open_, Parsed("nav.skip")) == Meaning("safety.soft.asks")
    assert understood_here("mi trabajo me cansa", QUIET, asking, Parsed("oos")) is None
    assert understood_here("skip", QUIET, open_, Parsed("nav.skip")) is None


async def talk(agent: EmbeddedAgent, *texts: str) -> list[tuple[str, bool]]:
    """The topic of each reply, and whether the check stands under it."""
    made = visits(MemoryStore(), agent, load_words(FACTS), Clock())
    opened, replies = await made.open(), []
    for text in texts:
        reply = await made.say(opened.token, str(uuid.uuid4()), text)
        said = [one for one in reply.messages if one.sender == "bot"]
        offered = {choice.name for one in said for choice in one.choices}
        replies.append((said[0].topic, "start.screening" in offered))
    return replies


async def test_the_note_is_gone_on_with(agent: EmbeddedAgent) -> None:
    """Asked plainly, without the check under it; then a crisis. A no goes on."""
    assert await talk(agent, "[soft] the tablets are lined up", "yes", "all of them") == [("safety.soft", True), ("safety.soft", False), ("safety.crisis", False)]  # fmt: skip
    assert (await talk(agent, "[soft] i'm a burden", "my kids say so", "hmm", "the garden"))[-1][0] == "safety.crisis"
    assert (await talk(agent, "[soft] i'm a burden", "yes", "no", "how much does it cost?"))[-1] == ("faq.cost", True)
    assert (await talk(agent, "[soft] i'm a burden", "thanks"))[-1][0] == "social.thanks"
    assert (await talk(agent, "[soft] my roof", "im going up now"))[-1][0] == "safety.crisis"


async def test_a_note_in_the_check_leaves_the_answers_alone(agent: EmbeddedAgent) -> None:
    """A yes to the item is the item's."""
    said = await talk(agent, "take the test", "44", "yes", "[soft] i feel hopeless", "several days")
    assert [topic for topic, _ in said][-2:] == ["safety.soft", "screening.item"]


async def test_a_note_at_a_read_back_is_no_answer_to_it(agent: EmbeddedAgent) -> None:
    """ "Not now" is said of the past, and the yes that follows is the read-back's."""
    made, told = (
        visits(MemoryStore(), agent, load_words(FACTS), Clock()),
        "[soft] i tried to end it ten years ago, not now",
    )
    token = (await made.open()).token
    for text in ("take the test", "44", "yes", "most days"):
        reply = await made.say(token, str(uuid.uuid4()), text)
    reply = await made.say(token, str(uuid.uuid4()), told)
    assert reply.state["step"] == "confirm"
    assert [one.topic for one in reply.messages if one.sender == "bot"] == ["safety.soft", "screening.confirm"]


def test_an_open_question_in_a_crisis_has_to_be_sure() -> None:
    """A topic that is only likely counts as none."""
    crisis = "utter_safety.crisis"
    slots = {"danger": "crisis", "hold": "crisis", "last_reply": [crisis], "told": {crisis: 1}}
    held, topic = Standing(slots, None, {}, {}, 18), "faq.clinic_info"
    sure, likely = (Parsed(topic, ({"name": topic, "confidence": share},)) for share in (0.99, 0.58))
    assert understood_here("is there a doctor at the clinic?", QUIET, held, sure) is None
    assert understood_here("is there a doctor at the clinic?", QUIET, held, likely) == Meaning("safety.crisis")


async def test_a_death_is_mourned_and_joining_is_heard(agent: EmbeddedAgent) -> None:
    """The condolence, then the crisis."""
    said = await talk(agent, "i lost my brother 2 years ago he took his life", "i miss him", "i want to see him")
    assert [topic for topic, _ in said] == ["safety.soft", "safety.soft", "safety.crisis"]


async def test_a_worry_goes_on_and_never_shows_the_check(agent: EmbeddedAgent) -> None:
    """Until something is clearly asked of the clinic."""
    worry = "[third_party] i found a note in my daughters room"
    said = await talk(agent, worry, "it says sorry", "shes 13", "ok", "where do i call", "thanks")
    assert [topic for topic, _ in said] == ["safety.third_party"] * 5 + ["social.thanks"]
    assert not any(check for _, check in said)
    assert (await talk(agent, worry, "how much does it cost?"))[-1] == ("faq.cost", True)
    assert (await talk(agent, worry, "shes cold"))[-1][0] == "safety.emergency"
    assert (await talk(agent, "my boyfriend overdosed"))[-1][0] == "safety.emergency"


async def test_help_stays_while_a_worry_is_answered(agent: EmbeddedAgent) -> None:
    """The state says so beside each of the texts; a question to the clinic ends it. The person at the clinic is named without an offer."""
    made = visits(MemoryStore(), agent, load_words(FACTS), Clock())
    opened, seen = await made.open(), []
    for text in ("[third_party] my son says he wants to die", "what do i say to him", "i want to talk to a person", "he drove off", "im so tired", "how much does it cost?"):  # fmt: skip
        reply = await made.say(opened.token, str(uuid.uuid4()), text)
        offered = {choice.name for one in reply.messages for choice in one.choices}
        seen.append((reply.state["help"], bool(offered & {"booking.start", "start.screening"})))
    assert seen == [(True, False)] * 5 + [(False, True)]
