"""What stands in for parts of Rasa to save time gives the same: rules that hold, copies of a tracker, runs of the model, shortcuts."""

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


def _as_set(tracker: dict[str, Any]) -> list[Any]:
    """The slots of a compact state, as Rasa would have been told of them."""
    from rasa.shared.core.events import SlotSet

    return [SlotSet(name, value) for name, value in tracker.get("slots", {}).items()]


async def test_a_copied_tracker_stands_where_the_replayed_one_stands(agent: EmbeddedAgent) -> None:
    """After each turn of a form: slots, form, last action, last message, and the states for the policy."""
    from rasa.shared.core.trackers import DialogueStateTracker

    from bot.dialogue.tracker import ended_turn

    tracker: dict[str, Any] = {}
    for intent in ("start.screening", "age.adult", "consent.agree", "gad7.1", "faq.cost", "nav.back", "nav.stop"):
        before = _as_set(tracker)
        tracker = dict((await agent.turn("test", tracker, Heard("", intent))).tracker)
        after = ended_turn()
        assert after is not None
        stock = DialogueStateTracker.from_events("test", [*before, *after.events], agent.domain.slots)
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


def test_a_conversation_begun_anew_has_no_slots_as_in_rasa(agent: EmbeddedAgent) -> None:
    """What stood before the first event is gone too, and neither the copy made before nor the domain has lost or gained anything."""
    from rasa.shared.core.events import ActionExecuted, Restarted, SlotSet
    from rasa.shared.core.trackers import DialogueStateTracker

    from bot.dialogue.tracker import rebuild

    tracker = rebuild("test", {"form": None, "slots": {"language": "es", "of_nobody": 1}}, agent.domain)
    twin = tracker.copy()
    events = [SlotSet("requested_slot", "agreed"), Restarted(), ActionExecuted("action_listen"), SlotSet("run", 2)]
    tracker.update_with_events(events, agent.domain)
    stock = DialogueStateTracker.from_events("test", list(tracker.events), agent.domain.slots)
    assert tracker.current_slot_values() == stock.current_slot_values()
    assert tracker.past_states(agent.domain) == stock.past_states(agent.domain)
    assert (twin.get_slot("language"), twin.get_slot("run"), twin.get_slot("of_nobody")) == ("es", None, None)
    assert not any(slot.has_been_set for slot in agent.domain.slots)


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


def _action(agent: EmbeddedAgent, name: str) -> Any:
    from rasa.core.actions import action

    return action.action_for_name_or_text(name, agent.domain, agent.processor.action_endpoint)


def test_every_action_is_found_as_rasa_finds_it(agent: EmbeddedAgent) -> None:
    """By name, of the same kind, and the same one each time; an unknown name is refused as before."""
    from rasa.core.actions import action
    from rasa.shared.core.domain import ActionNotFoundException

    stock = action.action_for_name_or_text.__wrapped__
    assert len(agent.domain.action_names_or_texts) > 50
    for name in agent.domain.action_names_or_texts:
        expected = stock(name, agent.domain, agent.processor.action_endpoint)
        assert (type(_action(agent, name)), _action(agent, name).name()) == (type(expected), expected.name())
        assert _action(agent, name) is _action(agent, name)
    with pytest.raises(ActionNotFoundException):
        _action(agent, "action_of_nobody")


async def test_what_is_extracted_is_what_rasa_extracts(agent: EmbeddedAgent) -> None:
    """Only an own age that is told where no form asks: actions fill all else, and a slot that Rasa fills is noticed."""
    from rasa.core.actions.action import ActionExtractSlots
    from rasa.core.channels.channel import CollectingOutputChannel
    from rasa.shared.core.domain import Domain
    from rasa.shared.core.events import SlotSet, UserUttered

    from bot.dialogue import shortcuts
    from bot.dialogue.tracker import rebuild

    assert shortcuts.fills_itself(agent.domain)
    stock, ours_extracts = shortcuts.stock_extraction(), ActionExtractSlots.run
    assert stock is not ours_extracts
    extracts = ActionExtractSlots(agent.processor.action_endpoint)
    for form in (None, "screening_form", "booking_form"):
        tracker = rebuild("test", {"form": form, "slots": {"requested_slot": "agreed"} if form else {}}, agent.domain)
        for intent in agent.domain.intents:
            for text in ("yes, I am 45", "yes", "/age.adult"):
                tracker.update(UserUttered(text, {"name": intent}))
                said, theirs = [await each(extracts, CollectingOutputChannel(), agent.processor.nlg, tracker, agent.domain) for each in (ours_extracts, stock)]  # fmt: skip
                told = [SlotSet("age_group", "adult")] if form is None and "45" in text else []
                assert said == theirs == told, (form, intent, text)
    ours = Domain.from_yaml("""
version: "3.1"
intents: [greet]
slots:
  mood: {type: text, mappings: [{type: from_text}]}
""")
    assert not shortcuts.fills_itself(ours)
    try:
        shortcuts.take(ours)
        assert ActionExtractSlots.run is stock
    finally:
        shortcuts.take(agent.domain)
    assert ActionExtractSlots.run is not stock


async def test_a_form_looks_for_its_next_question_in_the_same_tracker(agent: EmbeddedAgent) -> None:
    """The copy with the form's events stands where Rasa's replayed one stands."""
    from rasa.shared.core.constants import REQUESTED_SLOT
    from rasa.shared.core.events import ActionExecuted, SlotSet
    from rasa.shared.core.trackers import DialogueStateTracker

    from bot.dialogue.tracker import ended_turn

    tracker: dict[str, Any] = {}
    for intent in ("start.screening", "age.adult", "consent.agree", "gad7.1"):
        before = _as_set(tracker)
        tracker = dict((await agent.turn("test", tracker, Heard("", intent))).tracker)
    after = ended_turn()
    assert after is not None
    form, events = _action(agent, "screening_form"), [SlotSet("gad7_2", 3)]
    ours = form._temporary_tracker(after, events, agent.domain)
    before += [*after.events, SlotSet(REQUESTED_SLOT, form.get_slot_to_fill(after)), ActionExecuted(form.name())]
    theirs = DialogueStateTracker.from_events("test", [*before, *events], agent.domain.slots)
    assert ours.current_state() | {"latest_event_time": 0} == theirs.current_state() | {"latest_event_time": 0}
    assert ours.past_states(agent.domain) == theirs.past_states(agent.domain)
    assert after.get_slot("gad7_2") is None


def test_debug_lines_are_all_that_copied() -> None:
    """In the modules where copying is left out, `copy` serves debug lines only."""
    import ast
    import inspect

    from bot.dialogue.shortcuts import DEBUG_ONLY

    for module in DEBUG_ONLY:
        copies = used = 0
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "structlogger.debug":
                used += ast.unparse(node).count("copy.deepcopy(")
            if isinstance(node, ast.Attribute) and ast.unparse(node).startswith("copy."):
                copies += 1
        assert 0 < copies == used, module.__name__


def test_kinds_of_events_are_all_known(agent: EmbeddedAgent) -> None:
    """The remembered list of Rasa's event classes is the whole list."""
    from rasa.shared.core.events import Event
    from rasa.shared.utils import common

    assert set(common.all_subclasses(Event)) == set(common.all_subclasses.__wrapped__(Event))
    assert Event.resolve_by_type("slot").__name__ == "SlotSet"
