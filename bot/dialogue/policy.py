"""Rasa's RulePolicy with an index over its rules: the stock one tries each of some 270 rules three times a turn, a quarter of all time."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rasa.core.policies.rule_policy import RulePolicy
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.constants import PREVIOUS_ACTION, SHOULD_NOT_BE_SET

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

type State = Mapping[str, Mapping[str, Any]]
type Fact = tuple[str, str, str]  # e.g. ("user", "intent", "faq.cost")


@dataclass(frozen=True)
class RuleIndex:
    """Rules by one fact that each demands of the last turn: the one that the fewest rules demand."""

    by_fact: Mapping[Fact, frozenset[str]]
    others: frozenset[str]  # demand nothing that could be looked up

    @classmethod
    def of(cls, last_turns: Mapping[str, State]) -> RuleIndex:
        """`last_turns`: a rule's key -> what it says of the last turn."""
        demands = {key: list(_demands(state)) for key, state in last_turns.items()}
        spread = Counter(fact for facts in demands.values() for fact in facts)
        groups: dict[Fact | None, set[str]] = defaultdict(set)
        for key, facts in demands.items():
            groups[min(facts, key=lambda fact: (spread[fact], fact), default=None)].add(key)
        others = frozenset(groups.pop(None, ()))
        return cls({fact: frozenset(keys) for fact, keys in groups.items() if fact is not None}, others)

    def candidates(self, state: State) -> set[str]:
        """Every rule that may hold for this last turn, and few that do not."""
        found = set(self.others)
        for fact in _facts(state):
            found |= self.by_fact.get(fact, frozenset())
        return found


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class IndexedRulePolicy(RulePolicy):
    """Predicts what RulePolicy predicts, rule by rule the same."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        """As Rasa's."""
        super().__init__(*arguments, **named)
        self._indices: dict[int, tuple[dict[str, str], int, RuleIndex]] = {}

    def _get_possible_keys(self, lookup: dict[str, str], states: Sequence[State]) -> set[str]:
        """As Rasa's, but only rules that may hold for the last turn are tried."""
        if not states:
            return set(lookup)
        index = self._index(lookup)
        narrowed = dict.fromkeys(index.candidates(states[-1]), "")
        return set(super()._get_possible_keys(narrowed, states))

    def _index(self, lookup: dict[str, str]) -> RuleIndex:
        """The index of one of the policy's tables; built anew when the table is another or has grown."""
        kept = self._indices.get(id(lookup))
        if kept is None or kept[:2] != (lookup, len(lookup)):
            turns = {key: (self._rule_key_to_state(key) or [{}])[-1] for key in lookup}
            kept = lookup, len(lookup), RuleIndex.of(turns)
            self._indices[id(lookup)] = kept
        return kept[2]

    @staticmethod
    def format_tracker_states(states: Sequence[State]) -> str:  # noqa: ARG004 - Rasa's signature
        """Nothing: it is asked for at each prediction, for a debug line that is never written (bot.dialogue.quiet)."""
        return ""


def _demands(rule: State) -> Iterator[Fact]:
    """What must stand in the last turn as the rule says it. A rule that begins a conversation also holds where nothing else fits."""
    if rule.get(PREVIOUS_ACTION):
        yield from (fact for fact in _facts(rule) if fact[2] != SHOULD_NOT_BE_SET)


def _facts(state: State) -> Iterator[Fact]:
    for kind, part in state.items():
        for name, value in part.items():
            if isinstance(value, str) and value:
                yield kind, name, value
