"""What stands in for parts of Rasa to save time gives the same: rules that hold, copies of a tracker, runs of the model."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import pytest

from bot.dialogue.train import model_path
from bot.ports import Heard
from tests.dialogue.test_rasa_leads import load
from tests.server import PROJECT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bot.dialogue.agent import EmbeddedAgent
    from bot.dialogue.policy import IndexedRulePolicy

POLICY = "run_bot.dialogue.policy.IndexedRulePolicy0"


@pytest.fixture(scope="module")
def agent(trained: Path) -> EmbeddedAgent:
    """The trained model of the current data."""
    return load(model_path(trained, PROJECT, ""))


@pytest.fixture(scope="module")
def policy(agent: EmbeddedAgent) -> IndexedRulePolicy:
    """Its policy."""
    return agent.processor.graph_runner._nodes[POLICY]._component


def _heard(turns: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A rule's turns as a conversation would have them: lists are tuples there."""
    return [
        {kind: {k: tuple(v) if isinstance(v, list) else v for k, v in part.items()} for kind, part in turn.items()}
        for turn in turns
    ]


def _conversations(policy: IndexedRulePolicy) -> Iterator[list[dict[str, Any]]]:
    """Each rule as a conversation; the same with a turn before it, with a part left out, and with parts of two rules."""
    told = [_heard(policy._rule_key_to_state(key)) for table in ("rules", "rules_for_loop_unhappy_path") for key in policy.lookup[table]]  # fmt: skip
    draw = random.Random(7)
    yield from ([], [{}])
    for turns in told:
        yield turns
        other = draw.choice(told)
        yield [*other, *turns]
        yield [*turns[:-1], {kind: part for kind, part in turns[-1].items() if kind != draw.choice(list(turns[-1]))}]
        yield [*turns[:-1], {**turns[-1], **dict(draw.sample(list(other[-1].items()), 1))}]


def test_the_index_finds_the_rules_that_the_stock_policy_finds(policy: IndexedRulePolicy) -> None:
    """Over every rule of both tables, for conversations made of the rules themselves."""
    from rasa.core.policies.rule_policy import RulePolicy

    held = narrowed = tried = 0
    for table in ("rules", "rules_for_loop_unhappy_path"):
        lookup = policy.lookup[table]
        for states in _conversations(policy):
            expected = RulePolicy._get_possible_keys(policy, lookup, states)
            assert policy._get_possible_keys(lookup, states) == expected, states
            held += len(expected)
            if states:
                narrowed += len(policy._index(lookup).candidates(states[-1]))
                tried += len(lookup)
    assert held > 1000
    assert narrowed < tried / 5


async def test_a_copied_tracker_stands_where_the_replayed_one_stands(agent: EmbeddedAgent) -> None:
    """After each turn of a form: slots, form, last action, last message, and the states for the policy."""
    from rasa.shared.core.trackers import DialogueStateTracker

    from bot.dialogue.tracker import ended_turn

    tracker: dict[str, Any] = {}
    for intent in ("start.screening", "age.adult", "consent.agree", "gad7.1", "faq.cost", "nav.back", "nav.stop"):
        tracker = dict((await agent.turn("test", tracker, Heard("", intent))).tracker)
        after = ended_turn()
        assert after is not None
        stock = DialogueStateTracker.from_events("test", list(after.events), agent.domain.slots)
        for twin in (after, after.copy(), after.copy().copy()):
            assert twin.current_state() | {"sender_id": "test"} == stock.current_state()
            assert twin.active_loop == stock.active_loop
            assert twin.past_states(agent.domain) == stock.past_states(agent.domain)
            assert {n: s.has_been_set for n, s in twin.slots.items()} == {n: s.has_been_set for n, s in stock.slots.items()}  # fmt: skip


async def test_a_copied_tracker_goes_its_own_way(agent: EmbeddedAgent) -> None:
    """What happens to the copy does not happen to the original, and states are not kept past an event."""
    from rasa.shared.core.events import ActiveLoop, LoopInterrupted, SlotSet

    from bot.dialogue.tracker import rebuild

    first = rebuild("test", {"form": "screening_form"}, agent.domain)
    states = first.past_states(agent.domain)
    states[-1].clear()
    assert first.past_states(agent.domain)[-1]
    twin = first.copy()
    twin.update_with_events([LoopInterrupted(True), SlotSet("language", "es")], agent.domain)
    assert (first.get_slot("language"), first.active_loop.is_interrupted) == (None, False)
    twin.update_with_events([ActiveLoop(None)], agent.domain)
    assert "active_loop" in first.past_states(agent.domain)[-1]
    assert "active_loop" not in twin.past_states(agent.domain)[-1]


def test_a_straight_run_gives_what_dask_gives(agent: EmbeddedAgent) -> None:
    """The same components in an order that respects their needs, and the same output."""
    from rasa.core.channels.channel import UserMessage
    from rasa.engine.runner.dask import DaskGraphRunner
    from rasa.shared.core.trackers import DialogueStateTracker

    straight = agent.processor.graph_runner
    dask = DaskGraphRunner.__new__(DaskGraphRunner)
    dask._graph_schema, dask._instantiated_nodes, dask._execution_context = straight._schema, straight._nodes, None
    target = agent.processor.model_metadata.nlu_target
    for text in ("how much does it cost", "is it safe? and how long does it take?"):
        inputs = {"__message__": [UserMessage(text)], "__tracker__": DialogueStateTracker.from_events("test", [])}
        (ours,), (theirs,) = (runner.run(inputs, [target])[target] for runner in (straight, dask))
        assert ours.as_dict(only_output_properties=True) == theirs.as_dict(only_output_properties=True)
