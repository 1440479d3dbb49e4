"""Runs a loaded model's components one after the other: Rasa's own runner plans every run anew with dask, which took 1 ms of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rasa.engine.runner.interface import GraphRunner

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rasa.engine.graph import ExecutionContext, GraphNode, GraphNodeHook, GraphSchema
    from rasa.engine.runner.dask import DaskGraphRunner
    from rasa.engine.storage.storage import ModelStorage


class StraightRunner(GraphRunner):
    """The components of a model, with the order of each run remembered."""

    def __init__(self, schema: GraphSchema, nodes: Mapping[str, GraphNode]) -> None:
        """Take the schema and its components."""
        self._schema, self._nodes = schema, nodes
        self._orders: dict[tuple[str, ...], tuple[str, ...]] = {}

    @classmethod
    def create(
        cls,
        graph_schema: GraphSchema,
        model_storage: ModelStorage,
        execution_context: ExecutionContext,
        hooks: list[GraphNodeHook] | None = None,
    ) -> StraightRunner:
        """Load the components as Rasa's runner does."""
        from rasa.engine.runner.dask import DaskGraphRunner  # noqa: PLC0415 - only here

        return cls.taking_over(DaskGraphRunner.create(graph_schema, model_storage, execution_context, hooks))

    @classmethod
    def taking_over(cls, runner: DaskGraphRunner) -> StraightRunner:
        """The components that another runner has loaded."""
        return cls(runner._graph_schema, runner._instantiated_nodes)  # noqa: SLF001 - Rasa offers no other way to them

    def run(self, inputs: dict[str, Any] | None = None, targets: list[str] | None = None) -> dict[str, Any]:
        """The outputs of the targets. An error of a component passes through as it is."""
        wanted = tuple(targets or self._schema.target_names)
        if wanted not in self._orders:
            self._orders[wanted] = tuple(_ordered(self._schema, wanted))
        results: dict[str, tuple[str, Any]] = {name: (name, value) for name, value in (inputs or {}).items()}
        for name in self._orders[wanted]:
            needs = self._schema.nodes[name].needs.values()
            results[name] = self._nodes[name](*(results.get(need, need) for need in needs))
        return {name: results[name][1] for name in wanted}


def _ordered(schema: GraphSchema, targets: Sequence[str]) -> list[str]:
    """Every component that the targets need, each after those it needs; inputs from outside are not components."""
    order: list[str] = []

    def add(name: str) -> None:
        if name in schema.nodes and name not in order:
            for need in schema.nodes[name].needs.values():
                add(need)
            order.append(name)

    for target in targets:
        add(target)
    return order
