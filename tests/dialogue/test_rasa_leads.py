"""Rasa leads the conversation: the trained rules decide every turn, and the data directories say so."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from bot.dialogue.train import model_path
from bot.ports import DialogueUnavailable, Heard
from bot.rules.topics import TYPED
from bot.words import load_words, read_responses
from tests.server import PROJECT

if TYPE_CHECKING:
    from bot.dialogue.agent import EmbeddedAgent

FACTS = dict.fromkeys(
    ["clinic_name", "clinic_contact", "clinic_contact_es", "clinic_hours", "clinic_hours_es", "clinic_address", "clinic_states", "min_age", "retention_days",
     "callback_time"] + [f"fact_{n}" for n in ("cost", "consultation_cost", "insurance", "session_length", "session_room",
     "prepare", "referral", "age", "parking", "first_steps")],
    "x",
)  # fmt: skip


def load(model: Path) -> EmbeddedAgent:
    """The embedded agent over a model."""
    from bot.dialogue import without_tensorflow

    without_tensorflow.install()
    from bot.dialogue.agent import EmbeddedAgent

    return EmbeddedAgent.load(model, load_words(FACTS))


@pytest.fixture(scope="module")
def agent(trained: Path) -> EmbeddedAgent:
    """The trained model of the current data."""
    return load(model_path(trained, PROJECT, ""))


async def drive(agent: EmbeddedAgent, *heard: Heard) -> list[Any]:
    """Several turns, each from the compact state of the one before."""
    turns, tracker = [], {}
    for one in heard:
        turn = await agent.turn("test", tracker, one)
        turns.append(turn)
        tracker = dict(turn.tracker)
    return turns


async def test_changing_one_rule_changes_the_conversation(tmp_path: Path, trained: Path, agent: EmbeddedAgent) -> None:
    """A rule in data/rules is what decides: change one, train, and the bot answers differently."""
    (before,) = await drive(agent, Heard("how much", "faq.cost"))
    assert before.said[0].topic == "faq.cost"
    shutil.copytree(PROJECT / "data", tmp_path / "data")
    shutil.copy(PROJECT / "domain.yml", tmp_path)
    config = yaml.safe_load((PROJECT / "config.yml").read_text())
    (tmp_path / "config.yml").write_text(yaml.safe_dump({**config, "pipeline": [{"name": "WhitespaceTokenizer"}]}))
    rules = tmp_path / "data" / "rules" / "questions.yml"
    changed = rules.read_text().replace("action: utter_faq.cost\n", "action: utter_faq.insurance\n")
    assert changed != rules.read_text()
    rules.write_text(changed)
    command = [sys.executable, "-W", "ignore", "-m", "rasa", "train", "core", "--fixed-model-name", "changed"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    (after,) = await drive(load(tmp_path / "models" / "changed.tar.gz"), Heard("how much", "faq.cost"))
    assert after.said[0].topic == "faq.insurance"


async def test_a_button_is_predicted_by_the_policies_too(agent: EmbeddedAgent) -> None:
    """Buttons enter as intents; the form that opens is the one that the rules name."""
    turns = await drive(agent, Heard("", "start.screening"), Heard("", "age.adult"), Heard("", "consent.agree"))
    assert [turn.active_form for turn in turns] == ["screening_form"] * 3
    assert turns[-1].said[-1].extra == {"item": 1}


async def test_the_state_between_messages_does_not_grow(agent: EmbeddedAgent) -> None:
    """The cost of a message is flat in the length of the conversation: slots and the open form are all that is kept."""
    import json

    sizes, tracker = [], {}
    for _ in range(60):
        turn = await agent.turn("test", tracker, Heard("what is ketamine", "faq.what_is_ketamine"))
        tracker = dict(turn.tracker)
        sizes.append(len(json.dumps(tracker)))
    # Every variant and the longer version were told once; what is told next may differ from turn to turn.
    settled = sizes[5:]
    assert max(settled[-20:]) - max(settled[:20]) <= 4  # a counter may gain a digit


async def test_every_typed_topic_and_button_has_an_answer(agent: EmbeddedAgent) -> None:
    """A missing response would be silence: every topic of the contract answers on its own."""
    for topic in sorted(TYPED):
        (turn,) = await drive(agent, Heard("text", topic))
        assert turn.said, topic
        assert turn.said[0].text


async def test_a_fault_inside_a_turn_is_never_silence(agent: EmbeddedAgent) -> None:
    """Rasa swallows an action's exception; the service must hear of it."""
    with pytest.raises(DialogueUnavailable):
        await agent.turn("test", {}, Heard("text", "no.such.intent"))


async def test_the_same_answer_is_not_repeated_word_for_word(agent: EmbeddedAgent) -> None:
    """Asked twice, the second answer uses other words."""
    first, second = await drive(agent, Heard("price", "faq.cost"), Heard("price", "faq.cost"))
    assert first.said[0].text != second.said[0].text


def test_words_stand_in_one_place() -> None:
    """A second `responses:` anywhere under data/ or in the domain silently overrides the first."""
    homes = [
        path.relative_to(PROJECT).as_posix()
        for path in [*(PROJECT / "data").rglob("*.yml"), PROJECT / "domain.yml"]
        if "responses" in (yaml.load(path.read_text(), Loader=yaml.CSafeLoader) or {})
    ]
    assert homes == ["data/responses.yml"]


def test_the_list_of_responses_spoken_by_name_is_complete() -> None:
    """What no rule speaks is spoken by name, and the other way round."""
    in_rules: set[str] = set()
    by_name: set[str] = set()
    folders = ("rules", "instruments")
    for path in [path for folder in folders for path in (PROJECT / "data" / folder).glob("*.yml")]:
        content = yaml.load(path.read_text(), Loader=yaml.CSafeLoader)
        for kind, found in (("rules", in_rules), ("stories", by_name)):
            for one in content.get(kind, ()):
                found |= {s["action"] for s in one["steps"] if str(s.get("action", "")).startswith("utter_")}
    assert by_name == set(read_responses()) - in_rules


def test_the_repository_passes_rasas_own_validation() -> None:
    """`rasa data validate --fail-on-warnings` works on the repository."""
    command = [sys.executable, "-W", "ignore", "-m", "rasa", "data", "validate", "--fail-on-warnings"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, (done.stdout + done.stderr)[-3000:]


@pytest.mark.parametrize(
    ("hold", "response"),
    [
        (None, "utter_screening.minor"),
        ("crisis", "utter_help.screening_held"),
        ("paused", "utter_help.paused"),
    ],
)
async def test_help_stands_before_what_holds_for_a_minor(agent: EmbeddedAgent, hold: str | None, response: str) -> None:
    """Who wants to start over then is met with help."""
    turn = await agent.turn("test", {"slots": {"age_group": "minor", "hold": hold}}, Heard("", "nav.restart"))
    assert turn.said[0].response == response
